"""Puts what somebody is or does as a thing to bring: "zuverlässig" as "Zuverlässigkeit"; shown, never taken unseen."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conversations.letters.topics.german import vocabulary as v
from conversations.letters.topics.german.nouns.capitals import has_capitals
from conversations.letters.topics.german.nouns.genders import MASCULINE_NOUN, NEUTER_NOUN, gender
from conversations.letters.topics.german.ways import needs_no_capitals
from conversations.letters.topics.patterns import folded

_I = r"(?:ich )?(?:(?:bin|kann|habe) )?(?:(?:auch|sehr|echt|richtig|ganz|wirklich|ziemlich|einfach) )*"
_YEARS = r"(\w+|über \w+|mehr als \w+) jahren"
_AT = "(als|in|im|bei|beim|mit|auf|an|am)"
_NAMES = "|".join(sorted(v.LANGUAGES))
LANGUAGES = re.compile(rf"\b(?:{_NAMES})\b")
_LANGUAGE = f"((?:{_NAMES}).*)"
# How somebody tells of themselves, and what they bring.
TOLD = tuple(
    (re.compile(pattern), put)
    for pattern, put in (
        (rf"{_I}gut mit (.+?)(?: umgehen| klar| klarkommen)?", "einen guten Umgang mit {}"),
        (rf"{_I}(?:gut|fit|sicher) (?:in|im|bei|beim) (.+)", "gute Kenntnisse in {}"),
        (rf"(?:ich (?:spreche|kann) )?(?:auch )?(?:fließend|fliessend|perfekt) {_LANGUAGE}", "fließendes {}"),
        (rf"(?:ich (?:spreche|kann) )?(?:auch )?(?:sehr )?gut {_LANGUAGE}", "gutes {}"),
        (rf"({_NAMES}) (fließend|fliessend|verhandlungssicher|perfekt)", "{1}es {0}"),
        (rf"ich (?:spreche|kann) (?:auch )?{_LANGUAGE}", "{}"),
        (rf"(?:ich )?(?:arbeite|bin) (?:schon )?seit {_YEARS} {_AT} (.+)", "{} Jahre {} {}"),
        (rf"(?:ich )?(?:arbeite|bin) (?:schon )?{_AT} (.+) seit {_YEARS}", "{2} Jahre {0} {1}"),
        (rf"(?:ich )?bin (?:schon )?seit {_YEARS} ([a-zäöüß-]+)", "{} Jahre als {}"),
        (rf"seit {_YEARS} {_AT} (.+)", "{} Jahre {} {}"),
        (r"(?:ich )?(?:mag|liebe) die (.+)", "Freude an der {}"),
        (r"(?:ich )?(?:mag|liebe) (?:das|den) (.+)", "Freude am {}"),
        (r"(?:ich habe )?(.+ jahre) (.+) gearbeitet", "{} {}"),
    )
)
# What somebody has done or had, and cannot bring: "Führung von 40 Leuten", "Budgets bis 2 Millionen", "22 Jahre …".
DEED = re.compile(
    r"(?:Führung|Leitung|Organisation|Planung|Betreuung|Begleitung|Beratung|Verwaltung|Steuerung|Entwicklung"
    r"|Durchführung|Koordination|Einarbeitung|Ausbildung|Pflege|Wartung|Reparatur) (?:von|vom|der|des|einer|eines)\b"
)
NOT_BROUGHT = re.compile(r"(?:Budgets|Teams|Kunden|Patienten|Kindern?|Schulklassen) (?:von|bis|mit|ab|über|aus|in)\b")
YEARS_AS = re.compile(r"(\w+) Jahre ([a-zäöüß]+)")
CAN = re.compile(r"dass ich (.+n) kann|(?:(?:ich )?kann )?(?:auch )?(.+n)")
SEPARABLE = ("zurück", "zusammen", "weiter", "fest", "auf", "aus", "ein", "vor", "mit", "nach", "ab", "an", "um", "zu",
             "weg", "los", "durch")  # fmt: skip
INSEPARABLE = ("antworten", "ausen", "einen", "einigen", "enden", "umgeben", "umarmen", "zulen", "abonnieren", "anden",
               "mitteln", "durchsuchen", "wegen", "losen", "zürnen")  # fmt: skip
SHORTEST_STEM = 4
INFINITIVE = re.compile(r"[a-zäöüß]{2,}(?:en|ern|eln)")
MOST_NOUNS = 3
OF_ONESELF = re.compile(r"(?:ich )?bin |(?:^|(?<= ))(?:sehr|echt|immer|ziemlich|total) ", re.IGNORECASE)
BEHIND = ("mit", "in", "im", "bei", "beim", "unter", "auf", "am")
NOT_CLAIMED = frozenset(
    {
        "gern",
        "gerne",
        "nicht",
        "nie",
        "noch",
        "würde",
        "ich",
        "bin",
        "habe",
        "mag",
        "will",
        "seit",
        "wenn",
        "weil",
        "als",
        "anfangen",
        "starten",
    }
)


def ways(text: str, *, is_done: bool) -> Iterator[str]:
    """Yield other ways to put a cleaned strength that does not stand; `is_done`: it was done, "ich habe … betreut"."""
    low = folded(text)
    for pattern, put in TOLD:
        if found := pattern.fullmatch(low):
            groups = (text[slice(*found.span(i + 1))] for i in range(len(found.groups())))
            yield LANGUAGES.sub(lambda m: m.group().capitalize(), put.format(*groups))
    yield from _as_nouns(text)
    yield from _as_experience(text)
    if ", bin " in low or ", habe " in low or ", kann " in low:
        yield text.partition(",")[0]
    found = CAN.fullmatch(low)
    told = text[slice(*found.span(1 if found[1] else 2))] if found else ""
    told = told.removesuffix(" können")
    if told and not is_done and not set(folded(told).split()) & NOT_CLAIMED:
        parts = re.split(r" und (?=.*[a-zäöüß]{3}n$)", told)
        if not all(is_infinitive(part.rsplit(" ", 1)[-1]) for part in parts):
            parts = [told]  # "mit SAP und DATEV umgehen"
        small = [word for word in told.split() if not word.isdigit() and word != "kg"]
        is_told = has_capitals(told) or needs_no_capitals((*small[:-1], "sie"))  # else a noun would stand without one
        if is_told and all(is_infinitive(part.rsplit(" ", 1)[-1]) for part in parts):
            yield f"die Fähigkeit, {' und '.join(_with_zu_at_end(_small(part)) for part in parts)}"
    first, _, rest = text.partition(" ")
    if first.lower() in {"immer", "auch"} and any(word[0].isupper() for word in rest.split()[:2]):
        yield rest  # "immer gute Laune"
    if not is_done and is_infinitive(first) and rest:
        yield f"die Fähigkeit, {rest} {with_zu(first)}"
    masculine = {"mein": "meinen", "ein": "einen", "kein": "keinen"}
    words = text.split()
    if len(words) > 1 and folded(words[0]) in masculine and words[1][0].isupper() and "-" not in words[1]:
        if gender(words[1]) == NEUTER_NOUN:
            yield f"{words[0].lower()} {' '.join(words[1:])}"
        elif gender(words[1]) == MASCULINE_NOUN:
            yield f"{masculine[folded(words[0])]} {' '.join(words[1:])}"


def is_not_brought(text: str) -> bool:
    """Return whether it names what somebody has done or had: "Führung von 40 Leuten", "22 Jahre unfallfrei"."""
    return bool(DEED.match(text) or NOT_BROUGHT.match(text) or YEARS_AS.fullmatch(text))


def _as_experience(text: str) -> Iterator[str]:
    if DEED.match(text):
        yield f"Erfahrung in der {text}"
    if NOT_BROUGHT.match(text) and not text.rsplit(" ", 1)[-1].islower():
        yield f"Erfahrung mit {text}"
    if years := YEARS_AS.fullmatch(text):
        yield f"{years[1]} {years[2]}e Jahre"


def is_infinitive(word: str) -> bool:
    """Return whether a last word in small letters is a verb: "lesen", "anpacken"."""
    return INFINITIVE.fullmatch(word) is not None and word not in v.AFTER_NOUNS | v.ARTICLES | v.WRONG_CASE


def with_zu(verb: str) -> str:
    """Return a verb with "zu", inside one that comes apart: "anzupacken", "zu lesen"."""
    if verb not in INSEPARABLE:
        for part in SEPARABLE:
            if verb.startswith(part) and len(verb) - len(part) >= SHORTEST_STEM:
                return f"{part}zu{verb[len(part) :]}"
    return f"zu {verb}"


def _with_zu_at_end(part: str) -> str:
    before, _, verb = part.rpartition(" ")
    return f"{before} {with_zu(verb)}".strip()


def _small(typed: str) -> str:
    return typed[:1].lower() + typed[1:] if typed.split(" ", 1)[0].lower() in v.LOWERED | {"mein", "gut"} else typed


def _as_nouns(text: str) -> Iterator[str]:
    """Yield what somebody is, as what they bring: "zuverlässig und pünktlich", "geduldig mit Kindern"."""
    bare = OF_ONESELF.sub("", text)
    parts = [part.strip() for part in re.split(r",\s*(?:und )?| und |\n", bare) if part.strip()][:MOST_NOUNS]
    nouns = [_noun(part) for part in parts]
    if nouns and all(nouns):
        yield nouns[0] if len(nouns) == 1 else f"{', '.join(nouns[:-1])} und {nouns[-1]}"


def _noun(part: str) -> str:
    known = v.NOUNS.get(folded(part), "")
    adjective, _, rest = part.partition(" ")
    noun = v.NOUNS.get(folded(adjective), "")
    return known or (f"{noun} {rest}" if noun and rest.split(" ", 1)[0] in BEHIND else "")
