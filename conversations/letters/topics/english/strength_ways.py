"""Puts what somebody is or does as a thing to bring: "reliable" as "reliability"; shown, never taken without a tap."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conversations.letters.topics.english import vocabulary as v
from conversations.letters.topics.english.grammar import head, is_doing, means_people, words_of_phrase
from conversations.letters.topics.english.weaving import with_small_letter
from conversations.letters.topics.patterns import folded

_WORKED = "(?:i |i've |i have )?(?:been )?work(?:ed|ing)"
# How somebody tells of themselves, and what they bring. The groups stand where they are in the braces.
TOLD = tuple(
    (re.compile(pattern), put)
    for pattern, put in (
        (r"(?:i |i'm |i am |being )?(?:able|know(?:ing)? how|ability|an ability) to (.+)", "the ability to {}"),
        (r"(?:i )?can (?:also )?(?!(?:speak|not|start|begin|join|do)\b)(.+)", "the ability to {}"),
        (r"(?:i )?(?:can )?(?:also )?speak(?:ing)? (?!to |with |in |up )(.+) (fluently)", "{1} {0}"),
        (r"(?:i )?(?:can )?(?:also )?speak(?:ing)? (?!to |with |in |up )(.+)", "{}"),
        (rf"{_WORKED} (?:for )?(\w+) years (in|as|with|at|on) (.+)", "{} years {} {}"),
        (rf"{_WORKED} (in|as|with|at|on) (.+) for (?:over |about )?(\w+) years", "{2} years {0} {1}"),
        (r"(taught|led|managed|run|ran|built|sold) (.+) for (?:over |about )?(\w+) years", "{2} years of {0} {1}"),
        (
            r"(taught|led|managed|run|ran|built|sold|made|[a-z]{3,}ed) (?!(?:in|with|by|from|as|at|to|on|under) )(.+)",
            "experience in {0} {1}",
        ),
        (r"(?:i )?(?:really |just )?(?:love|like|enjoy) (.+)", "a love of {}"),
        (r"(?:been )?(\w+ing) (?:.+ )?for (?:over |about )?(\w+) years", "{1} years of {0}"),
        (r"(?:i've|i have|i) been (an? .+) for (?:over |about )?(\w+) years", "{1} years as {0}"),
        (r"(?:good|great|brilliant|skilled) (?:at|with) (.+ing .+|\w+ing)", "a talent for {}"),
        (r"(?:good|great|brilliant) with (.+)", "a good way with {}"),
        (r"passionate about (.+)", "a passion for {}"),
        (r"(?:good|great|brilliant) at (.+)", "a talent for {}"),
    )
)
NOUNS = {
    "reliable": "reliability", "punctual": "punctuality", "flexible": "flexibility", "motivated": "motivation",
    "honest": "honesty", "loyal": "loyalty", "creative": "creativity", "patient": "patience", "curious": "curiosity",
    "calm": "a calm manner", "careful": "care", "thorough": "thoroughness", "accurate": "accuracy",
    "precise": "precision", "committed": "commitment", "dedicated": "dedication", "enthusiastic": "enthusiasm",
    "passionate": "passion", "confident": "confidence", "adaptable": "adaptability", "resilient": "resilience",
    "efficient": "efficiency", "attentive": "attention", "polite": "politeness", "ambitious": "ambition",
    "kind": "kindness", "organised": "good organisation", "organized": "good organization",
    "hardworking": "hard work", "hard-working": "hard work", "open": "openness", "friendly": "a friendly manner",
    "independent": "independence", "responsible": "a sense of responsibility", "experienced": "experience",
    "hard worker": "hard work", "team player": "team spirit", "quick learner": "a quick mind",
    "fast learner": "a quick mind", "good listener": "a good ear", "self-starter": "initiative",
    "good communicator": "clear communication", "great communicator": "clear communication",
    "problem solver": "a knack for solving problems", "never late": "punctuality",
    "i learn fast": "a quick mind", "i learn quickly": "a quick mind",
    "i never give up": "perseverance", "detail oriented": "an eye for detail", "detail-oriented": "an eye for detail",
    "always on time": "punctuality",
}  # fmt: skip
DOING = {
    "taught": "teaching", "led": "leading", "managed": "managing", "run": "running", "ran": "running",
    "built": "building", "sold": "selling", "fluently": "fluent", "made": "making",
}  # fmt: skip
SAID_OF_ONESELF = re.compile(
    r"(?:and )?(?:i'm|i am|im|being|a|an|very|really|always|quite|pretty|good|great|real|strong) "
)
MOST_NOUNS = 3
FIRST_SOUNDS = "aeiou"


def ways(text: str) -> Iterator[str]:
    """Yield other ways to put a cleaned strength that does not stand."""
    said = without_oneself(text)
    low = folded(said)
    for pattern, put in TOLD:
        if found := pattern.fullmatch(low):
            groups = [said[slice(*found.span(i + 1))].removesuffix(" myself") for i in range(len(found.groups()))]
            if " my way " in f" {low} ":
                continue  # "worked my way up"
            if "way with" in put and not any(map(means_people, words_of_phrase(groups[0]))):
                continue
            yield put.format(*map(_doing, groups))
    yield from _as_nouns(low)
    tokens = words_of_phrase(said)
    if is_not_brought(said, tokens):
        yield f"experience with {said[:1].lower()}{said[1:]}"
    article = "an" if said[:1].lower() in FIRST_SOUNDS else "a"
    if tokens and head(said) in v.COUNTED and "," not in said:
        yield f"{article} {with_small_letter(said)}"
    if (
        tokens[1:2] and tokens[1] in v.COUNTED and tokens[0] not in v.DETERMINERS
    ):  # "teaching degree and 3 years in a school"
        yield f"{article} {with_small_letter(said)}"
    elif len(tokens) > 1 and is_doing(tokens[0]) and tokens[0] not in v.VERBS_AT_START:
        yield f"experience in {said[:1].lower()}{said[1:]}"


def is_not_brought(text: str, tokens: list[str]) -> bool:
    """Return whether it names what nobody brings: "a team of 40", "budgets of two million"."""
    first = "".join(tokens[:1])
    begins = first.isdigit() or first in v.DETERMINERS | v.ADJECTIVES | v.PLAIN | v.NOT_BROUGHT
    return begins and head(text) in v.NOT_BROUGHT


def _doing(group: str) -> str:
    """Return "managed" as "managing"; a language with its capital; anything else as it is."""
    low = folded(group)
    if low in DOING:
        return DOING[low]
    if re.fullmatch("[a-z]{3,}ed", low):
        return f"{low[:-3]}ying" if low.endswith("ied") else f"{low[:-2]}ing"
    return " ".join(word.capitalize() if word in v.LANGUAGES else word for word in group.split(" "))


def without_oneself(text: str) -> str:
    """Return "I'm very good at sums" as "good at sums"."""
    found = re.match(r"(?:and )?(?:i'm|i am|im|being)(?: (?:very|really|always|quite|pretty|so))* ", folded(text))
    return text[found.end() :] if found else text


def _as_nouns(low: str) -> Iterator[str]:
    """Yield what somebody is, as what they bring: "reliable and punctual", "patient with children"."""
    parts = [part for part in re.split(r",\s*(?:and )?| and | & |\n", low) if part.strip()][:MOST_NOUNS]
    nouns = [_noun(part.strip()) for part in parts]
    if nouns and all(nouns):
        yield nouns[0] if len(nouns) == 1 else f"{', '.join(nouns[:-1])} and {nouns[-1]}"


def _noun(said: str) -> str:
    while said not in NOUNS and (found := SAID_OF_ONESELF.match(said)):
        said = said[found.end() :]
    if said in NOUNS:
        return NOUNS[said]
    adjective, _, rest = said.partition(" ")
    is_followed = rest.split(" ", 1)[0] in {"with", "on", "under", "in"}
    return f"{NOUNS[adjective]} {rest}" if adjective in NOUNS and is_followed else ""
