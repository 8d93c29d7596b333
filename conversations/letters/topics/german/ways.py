"""Other ways to put a German phrase that does not stand: shown to the person, never taken without a tap."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from conversations.letters.topics.german import vocabulary as v
from conversations.letters.topics.german.nouns.cases import WORD
from conversations.letters.topics.german.nouns.genders import (
    FEMININE_NOUN,
    MASCULINE_NOUN,
    NEUTER_NOUN,
    PLURAL_NOUN,
    gender,
)
from conversations.letters.topics.german.nouns.third_case import from_third_case
from conversations.letters.topics.german.sentences import (
    ADJECTIVE,
    CLAUSE_FOLLOWS,
    as_clause,
    is_verb,
    place_first,
    relative,
)
from conversations.letters.topics.patterns import folded
from conversations.letters.topics.phrase import Reason
from conversations.letters.topics.shape import ENDED, STROKES

# "mir hat die Führung gefallen", "ich fand die Führung gut": what was liked.
LIKED = re.compile(
    r"(?:mir (?:hat|haben)|ich (?:fand|finde)) ((?:die|das|den|der|ihre|ihren|eure|euren|ihr|euer) .+?)"
    r"(?: (?:sehr|echt|besonders|richtig|total|gut|so))*(?: (?:gefallen|gut|toll|super|schön|klasse|cool|nett))"
)
NOT_WEAK = ("ee", "ervice", "äse", "ame", "runde")
ARTICLES = {FEMININE_NOUN: "die", PLURAL_NOUN: "die", NEUTER_NOUN: "das", MASCULINE_NOUN: "den"}
WITH_YOU = re.compile(r"\b(bei|mit|von|zu|aus|unter|an) euch\b")
YOUR_NOUN = re.compile(r"(?<=\w )Ihr [A-ZÄÖÜ]")  # "dass Ihr Team Plätzchen backt": typed formally
LIKELY_FEMININE = (
    "e",
    "in",
    "ung",
    "heit",
    "keit",
    "schaft",
    "ion",
    "tät",
    "ik",
    "ei",
    "kraft",
    "zeit",
    "wand",
    "stadt",
)
EACH_HIS_OWN = re.compile(r"\bjede[rsmn]? [\w-]+ (?:[\w-]+ ){0,3}seine?[nmrs]?\b")  # "jeder Fahrer seinen Wagen"
MANY = frozenset({"alle", "manche", "viele", "einige", "beide"})
BARE = {"ihr": ("Ihr", "Ihren"), "euer": ("Ihr", "Ihren"), "ein": ("ein", "einen"), "kein": ("kein", "keinen")}


def ways(text: str, reason: Reason) -> Iterator[str]:
    """Yield other ways to put a cleaned phrase that is asked about for `reason`."""
    yield from (WITH_YOU.sub(r"\1 Ihnen", way) for way in _ways(text, reason))


def _ways(text: str, reason: Reason) -> Iterator[str]:
    words = list(WORD.finditer(text))
    if not words:
        return
    if reason is Reason.LONG and (found := ENDED.search(f"{text} ")):
        yield text[: found.start(2)]
    if reason is Reason.ARTICLE and "," not in text:
        yield from _with_article(text, words[0].group())
        yield from _before_adjective(text, words)
    if reason is Reason.OWN and (found := LIKED.fullmatch(folded(text))):
        yield text[slice(*found.span(1))]
    if reason is Reason.CASE and folded(words[0].group()) == "ihr":
        yield from as_clause(text, words)
    if reason is Reason.CASE:
        yield text
        yield from from_third_case(text)
    if reason is Reason.VAGUE and folded(words[0].group()) in {"das", "die"}:  # "das mit der neuen Halle"
        yield from from_third_case(text[words[1].start() :])
    if reason is Reason.SENTENCE and len(begins := text.partition(",")[0].split()) > 2:  # noqa: PLR2004 - not "den Chef"
        yield " ".join(begins)
    if reason is not Reason.OWN and folded(words[0].group()) in v.PREPOSITIONS | v.ADVERBS:
        yield from place_first(text, words)
    if reason is Reason.SENTENCE and folded(words[0].group()) in v.ARTICLES | {"der"} and (start := relative(text, 0)):
        yield f"{text[:start]},{text[start:]}"
    if reason is Reason.SENTENCE and (subject := _adjective_as_subject(text, words)):
        yield from as_clause(subject, list(WORD.finditer(subject)))
    if reason in (Reason.SENTENCE, Reason.READER, Reason.ARTICLE):
        yield from as_clause(text, words)


def sure_way(text: str, reason: Reason) -> str:
    """Return a phrase that stands, though one cannot see it without knowing its nouns; "" when it does not."""
    words = WORD.findall(text)
    low = [folded(word) for word in words]
    if reason is Reason.CASE and low[0] in BARE and len(words) > 1 and words[1][0].isupper():
        neuter, masculine = BARE[low[0]]
        if (known := gender(words[1])) in (NEUTER_NOUN, MASCULINE_NOUN):
            return f"{neuter if known == NEUTER_NOUN else masculine}{text[len(low[0]) :]}"
    noun = next((word for word in words[1:] if word[0].isupper()), "")
    if reason is Reason.CASE and low[0] == "der" and noun.endswith("e") and not noun.endswith(NOT_WEAK):
        return text.replace(noun, f"{noun}n", 1)
    if reason is Reason.LIST and is_one_sentence(text):
        return text
    if reason is Reason.ARTICLE and ADJECTIVE.fullmatch(words[0]) and len(words) > 1 and not gender(words[1]):
        return text if words[1][0].isupper() else ""
    if reason is Reason.READER and EACH_HIS_OWN.search(folded(text)):
        return text
    if reason is Reason.READER and YOUR_NOUN.search(text):
        return text
    if reason is Reason.CASE and low[0] == "der" and noun and gender(noun) in ("", MASCULINE_NOUN):
        return "" if noun.endswith(LIKELY_FEMININE) or noun.endswith(v.WEAK) else f"den{text[3:]}"
    if reason is Reason.CAPITALS and low[0] in v.CLAUSE_WORDS and needs_no_capitals(words):
        return text
    return ""


def is_one_sentence(text: str) -> bool:
    """Return whether its commas begin clauses and no points: "die Idee, dass alle essen, wann sie wollen"."""
    parts = text.split(",")[1:]
    last = WORD.findall(parts[-1])[-1:] if parts else []
    if len(parts) > 1 and last and is_verb(last[0]) and folded(text.split(" ", 1)[0]) in v.CLAUSE_WORDS:
        parts = parts[:-1]  # "dass jeder, der anfängt, eine Woche in der Küche steht"
    return bool(parts) and all(map(CLAUSE_FOLLOWS.match, parts)) and not STROKES.search(text) and "\n" not in text


def needs_no_capitals(words: Sequence[str]) -> bool:
    """Return whether none of them is a noun for sure: small words, helpers, participles; adverbs beside a subject."""
    small = v.SUBJECTS | v.AFTER_NOUNS | v.SMALL | v.HELPERS | v.PLURAL_VERBS | v.CLAUSE_WORDS | {"sie", "und", "oder"}
    small |= v.ADVERBS | MANY if {"sie", *MANY} & set(words) else frozenset()
    return all(word in small or v.PARTICIPLE.fullmatch(word) for word in words)


def _with_article(text: str, noun: str) -> Iterator[str]:
    if noun[0].isupper() and (known := gender(noun)):
        yield f"{ARTICLES[known]} {text}"


def _before_adjective(text: str, words: list[re.Match[str]]) -> Iterator[str]:
    """Yield "Neuer Wickelraum" with its article, which the ending of the adjective tells: "den neuen Wickelraum"."""
    first, noun = words[0].group(), next((w.group() for w in words[1:] if w.group()[0].isupper()), "")
    known, rest = gender(noun), text[words[0].end() :]
    if first.endswith("es") and known in ("", NEUTER_NOUN):
        yield f"das {first.lower()[:-1]}{rest}"
    elif first.endswith("er") and known == MASCULINE_NOUN:
        yield f"den {first.lower()[:-1]}n{rest}"
    elif first.endswith("e") and (known == PLURAL_NOUN or (not known and noun.endswith("en"))):
        yield f"die {first.lower()}n{rest}"
    elif first.endswith("e") and known == FEMININE_NOUN:
        yield f"die {first.lower()}{rest}"


def _adjective_as_subject(text: str, words: list[re.Match[str]]) -> str:
    """Return "neue Halle wird fertig" with the article of its noun; "" for anything else."""
    article = {FEMININE_NOUN: "die", NEUTER_NOUN: "das"}.get(gender(words[1].group()) if len(words) > 3 else "")  # noqa: PLR2004
    first = folded(words[0].group())
    is_adjective = first not in v.ARTICLES and ADJECTIVE.fullmatch(first)
    return f"{article} {text[:1].lower()}{text[1:]}" if article and is_adjective and is_verb(words[2].group()) else ""
