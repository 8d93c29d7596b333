"""Other ways to put a German phrase that does not stand: shown to the person, never taken without a tap."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from conversations.letters.topics.german import vocabulary as v
from conversations.letters.topics.german.formal import plural_of
from conversations.letters.topics.german.nouns.cases import WORD
from conversations.letters.topics.german.nouns.genders import (
    FEMININE_NOUN,
    MASCULINE_NOUN,
    NEUTER_NOUN,
    PLURAL_NOUN,
    gender,
)
from conversations.letters.topics.german.nouns.third_case import from_third_case
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
# After a comma: a clause, and no further point of a list.
OPENERS = "|".join((*sorted(v.CLAUSE_WORDS), "wenn", "weil", "bevor", "falls", "seit", "obwohl", "sobald"))
CLAUSE_FOLLOWS = re.compile(
    rf" ?(?:(?:in|an|auf|mit|von|für|bei) )?"
    rf"(?:(?:{OPENERS})\b|(?:die|der|das|den|dem) (?!(?:{'|'.join(sorted(v.HELPERS))})\b)\S.* [a-zäöüß]+$)"
)
SECOND_SENTENCE = re.compile(
    rf" und (?:(?:{'|'.join(sorted(v.PLURAL_VERBS | v.HELPERS))}|die|sie|es|das|da|dann|ich|man|wir"
    rf"|(?:alle|jede[rs]?|niemand|keiner) (?:{'|'.join(sorted(v.PLURAL_VERBS | v.HELPERS))})) )"
)
CLAUSE_WITHOUT_COMMA = re.compile(rf"(?:(?<=\w) (?:{OPENERS})|\b[A-ZÄÖÜ][\w-]*(?P<noun> )(?:die|der|das|den|dem|wo)) ")
THEY = ("die", "sie")
WITH_YOU = re.compile(r"\b(bei|mit|von|zu|aus|unter|an) euch\b")
ADJECTIVE = re.compile("[a-zäöüß]{3,}e")  # of several: "neue Elektrotransporter"
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
BARE = {"ihr": ("Ihr", "Ihren"), "euer": ("Ihr", "Ihren"), "ein": ("ein", "einen"), "kein": ("kein", "keinen")}
MOST_BEFORE_VERB = 5  # words of a subject
_DAS = re.compile(r"(?:^|(?<=ich )|(?<=ich, ))das (?=(?:sie|die|ihr|man|wir|es|alle|jede[rs]?) )", re.IGNORECASE)
_THEY = re.compile(
    r"^(dass|wie|warum|wann|wo|ob) die "
    r"(?=(?:eine[nr]?|ein|keine[nr]?|kein|viele|mehrere|jede[nsr]?|alle|sich|es|ihre[nrm]?|ihr|uns) )",
    re.IGNORECASE,
)
_SPOKEN = {
    "ne": "eine", "nen": "einen", "nem": "einem", "ner": "einer", "aufm": "auf dem", "mitm": "mit dem",
    "ausm": "aus dem", "aufn": "auf den", "grad": "gerade", "nix": "nichts",
}  # fmt: skip
_SPOKEN_WORD = re.compile(r"(?<![\w'-])'?(ne|nen|nem|ner|aufm|mitm|ausm|aufn|grad|nix)(?![\w'-])")
SPOKEN_PARTICLE = re.compile(r"(?<=\s)(?:ja|halt|eben|einfach|mal) ")


def ways(text: str, reason: Reason) -> Iterator[str]:
    """Yield other ways to put a cleaned phrase that is asked about for `reason`."""
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
        yield from _as_clause(text, words)
    if reason is Reason.CASE:
        yield WITH_YOU.sub(r"\1 Ihnen", text)
        yield from from_third_case(text)
    if reason is Reason.VAGUE and folded(words[0].group()) in {"das", "die"}:  # "das mit der neuen Halle"
        yield from from_third_case(text[words[1].start() :])
    if reason is Reason.SENTENCE and len(begins := text.partition(",")[0].split()) > 2:  # noqa: PLR2004 - not "den Chef"
        yield " ".join(begins)
    if reason is Reason.SENTENCE and folded(words[0].group()) in v.PREPOSITIONS:
        yield from _place_first(text, words)
    if reason in (Reason.SENTENCE, Reason.READER, Reason.ARTICLE):
        yield from _as_clause(text, words)


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
    """Return whether none of them is a noun for sure: small words, helpers, participles. Adverbs count beside "sie"."""
    small = v.SUBJECTS | v.AFTER_NOUNS | v.SMALL | v.HELPERS | v.PLURAL_VERBS | v.CLAUSE_WORDS | {"sie", "und", "oder"}
    small |= v.ADVERBS if "sie" in words else frozenset()
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


def _place_first(text: str, words: list[re.Match[str]]) -> Iterator[str]:
    """Yield "im August hat jeder freitags frei" as "dass im August jeder freitags frei hat"."""
    verb = next((i for i, w in enumerate(words[:MOST_BEFORE_VERB]) if folded(w.group()) in v.HELPERS), 0)
    if verb < 2 or verb + 1 >= len(words) or "," in text:  # noqa: PLR2004 - a preposition and its noun
        return
    place, rest = text[: words[verb].start()].strip(), text[words[verb].end() :].strip()
    subject, _, others = rest.partition(" ")
    if subject == "die" and others.split(" ", 1)[0] in v.ADVERBS | v.SMALL:
        subject = "sie"
    rest = f"{place[:1].lower()}{place[1:]} {rest}"
    if folded(subject) in {"es", "sie", "man", "jeder", "alle"}:
        rest = f"{subject} {place[:1].lower()}{place[1:]} {others}"
    yield f"dass {rest} {words[verb].group()}"


def _as_clause(text: str, words: list[re.Match[str]]) -> Iterator[str]:
    """Yield a simple sentence with its verb at the end: "dass die Werkstatt um zehn öffnet".

    A clause that follows stays, with its comma: "die haben einen Roboter der nachts fährt". A second sentence goes:
    "die backen selber und verkaufen den Rest".
    """
    verb = _verb(words)
    part = text.partition(",")[0]
    if not verb or words[verb].start() >= len(part):
        return
    after = text[len(part) :]
    if after and not CLAUSE_FOLLOWS.match(after[1:]):
        after = ""
    inside = [w for w in words[verb + 1 :] if w.end() <= len(part)]
    if second := SECOND_SENTENCE.search(part, words[verb].end()):
        part, after = part[: second.start()], ""
    elif inside and (without_comma := _relative(part, words[verb].end())):
        part, after = part[:without_comma], f",{part[without_comma:]}{after}"
    inside = [w for w in inside if w.end() <= len(part)]
    subject = text[: words[verb - 1].end()]
    if folded(words[0].group()) in v.LOWERED | v.SUBJECTS:
        subject = subject[:1].lower() + subject[1:]
    typed = words[verb].group()
    if verb == 1 and subject in THEY:
        subject = "sie"
    elif verb == 1 and subject == "ihr":
        subject, typed = "sie", plural_of(typed)
    if inside and folded(inside[-1].group()) in v.HELPERS:
        return  # a second verb: "es hat sich viel getan seit sie da ist"
    particle = inside[-1] if inside and folded(inside[-1].group()) in v.PARTICLES else None
    between = SPOKEN_PARTICLE.sub("", part[words[verb].end() : particle.start() if particle else len(part)]).strip()
    if subject == "es" and between.startswith("sich "):
        subject = ""  # "es hat sich viel getan"
    ends = f"{particle.group()}{typed}" if particle else typed
    yield " ".join(f"dass {subject} {between} {ends}".split()) + after


def _relative(part: str, start: int) -> int:
    """Return where a clause without its comma begins; 0 for none: its verb is the second one, at the end."""
    last = WORD.findall(part)[-1]
    found = list(CLAUSE_WITHOUT_COMMA.finditer(part, start))
    if not found or not is_verb(last) or v.PARTICIPLE.fullmatch(last) or last in v.PARTICLES:
        return 0
    return max(found[-1].start(), found[-1].start("noun"))


def _verb(words: list[re.Match[str]]) -> int:
    """Return the place of the verb: after a pronoun, or after the first noun; 0 when there is none."""
    low = [folded(w.group()) for w in words]
    if words[0].group()[0].isupper() and "".join(low[1:2]) in v.PLURAL_VERBS:
        return 1
    if low[0] == "ihr" and len(low) > 2 and low[1].endswith("t") and words[1].group()[0].islower():  # noqa: PLR2004
        return 1 if is_verb(words[1].group()) and not gender(low[1]) else 0
    if low[0] == "die" and "".join(low[1:2]) in v.PLURAL_VERBS:
        return 1
    if "sich" in low[2:MOST_BEFORE_VERB]:  # "alle duzen sich"
        return low.index("sich") - 1
    is_plural = ADJECTIVE.fullmatch(low[0]) and low[2:] and is_verb(words[2].group()) and low[2].endswith("n")
    if low[0] not in v.SUBJECTS | v.ARTICLES | {"der", "ihr", "ein"} and not is_plural:
        return 0
    if low[0] in v.SUBJECTS and low[0] != "ihr" and not (low[0] == "jeder" and words[1].group()[0].isupper()):
        return 1 if len(low) > 1 and (is_verb(words[1].group()) or low[1] in v.PAST_OF_ONE) else 0
    noun = next((i for i, w in enumerate(words[:MOST_BEFORE_VERB]) if w.group()[0].isupper() and i), 0)
    after = noun + 1
    return after if 0 < noun < len(words) - 1 and is_verb(words[after].group()) else 0


def is_verb(word: str) -> bool:
    """Return whether a word after a noun is its verb. No adjective stands there, and small words are known."""
    low = folded(word)
    if not word[0].islower() or low in v.AFTER_NOUNS | v.ARTICLES | v.WRONG_CASE:
        return False
    return low in v.HELPERS or low in v.PLURAL_VERBS or (low.endswith(("t", "te", "en", "ten")) and "zu" not in low[1:])


# "dass Sie kein Leitsystem brauchen weil jeder jeden kennt"
WITHOUT_COMMA = re.compile(
    r"(?<=\w)(?<!\bund)(?<!\boder)(?<!\bnur)(?<!\bkurz)(?<!\bauch)(?= (?:weil|obwohl|bevor|nachdem|sobald) )"
)


def with_spoken_written(text: str) -> str:
    """Return "ne Werkstatt" as "eine Werkstatt"."""
    return _SPOKEN_WORD.sub(lambda word: _SPOKEN[word[1]], text)


def as_written(text: str) -> str:
    """Return "das die Azubis ne Werkstatt haben" with "dass" and "eine": a subject follows, a verb ends it."""
    text = WITHOUT_COMMA.sub(",", with_spoken_written(text))
    words = WORD.findall(text)
    if not words or not is_verb(words[-1]):
        return text
    text = _DAS.sub("dass ", text, count=1)
    is_plural = words[-1].endswith("n") or words[-1] == "sind"
    return _THEY.sub(r"\1 sie ", text) if is_plural else text  # "dass die eine Werkstatt haben": they have one
