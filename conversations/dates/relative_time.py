"""Reads a moment as a distance from now: "an hour ago", "in 20 minutes", "vor einer halben Stunde"."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from conversations.dates.english.vocabulary import NUMBERS
from conversations.dates.german.vocabulary import HALF_NUMBERS, without_umlauts
from conversations.dates.german.vocabulary import NUMBERS as GERMAN_NUMBERS
from conversations.dates.grammar import Phrase, Placeholder, compile_phrases
from conversations.dates.parse import texts_to_try
from conversations.readers import SHORT_ANSWER, reader

MAX_DISTANCE = timedelta(hours=23)  # a longer distance is a matter of days
MAX_TEXTS = 40  # texts compared with the phrase table
DROPPED = frozenset({"about", "gut", "knapp", "fast", "almost", "nearly", "only", "erst", "roughly", "over"})

Values = Mapping[str, int]
HOURS = dict.fromkeys(("hour", "hours", "hr", "hrs", "h", "stunde", "stunden", "std", "std."), 60)
MINUTES = dict.fromkeys(("minute", "minutes", "min", "mins", "min.", "minuten"), 1)
FRACTIONS = {
    f"{fraction} {hour}": minutes
    for hour in ("hour", "hr")
    for fraction, minutes in (
        ("half an", 30), ("half", 30), ("a half", 30), ("quarter of an", 15), ("a quarter of an", 15),
        ("three quarters of an", 45),
    )
} | {
    "einer halben stunde": 30, "ner halben stunde": 30, "einer viertelstunde": 15,
    "einer viertel stunde": 15, "einer dreiviertelstunde": 45, "einer dreiviertel stunde": 45,
}  # fmt: skip
_NUMBERS = NUMBERS | {"forty": 40, "forty five": 45, "fifty": 50, "sixty": 60, "ninety": 90, "ner": 1}
PLACEHOLDERS = {
    "n": Placeholder(_NUMBERS | {without_umlauts(word): n for word, n in GERMAN_NUMBERS.items()}, "[0-9]{1,3}"),
    "half_number": Placeholder(HALF_NUMBERS),
    "fraction": Placeholder(FRACTIONS),
    "unit": Placeholder(HOURS | MINUTES),
    "hour": Placeholder(HOURS),
    "minute": Placeholder(MINUTES),
    "direction": Placeholder({"ago": -1, "in": 1, "vor": -1}),
}


def _distance(values: Values) -> timedelta:
    minutes = values["n"] * values.get("unit", 60) + values.get("n2", 0)
    return timedelta(minutes=minutes * values["direction"])


def _distance_and_half(values: Values) -> timedelta:
    return timedelta(minutes=(values["n"] * 60 + 30) * values["direction"])


def _fraction(values: Values) -> timedelta:
    return timedelta(minutes=values["fraction"] * values["direction"])


# fmt: off
PHRASES: tuple[Phrase[timedelta], ...] = (
    Phrase("[right |just ]now|[just ][a ]moment ago|gerade[ eben]|eben[ gerade]|jetzt[ gerade]|soeben", "just now",
           lambda _: timedelta()),
    Phrase("{fraction} {direction}", "half an hour ago", _fraction),
    Phrase("{direction} {fraction}", "vor einer halben Stunde", _fraction),
    Phrase("{n}[ ]{unit} {direction}", "two hours ago", _distance),
    Phrase("{direction} {n}[ ]{unit}[ time]", "in an hour", _distance),
    Phrase("{n}[ ]{hour}[ and| und] {n2:n}[ ]{minute} {direction}", "1 hour 20 minutes ago", _distance),
    Phrase("{direction} {n}[ ]{hour}[ and| und] {n2:n}[ ]{minute}", "vor 1 Stunde 20 Minuten", _distance),
    Phrase("{n}(.5| and half| and a half)[ ]{hour} {direction}", "1.5 hours ago", _distance_and_half),
    Phrase("{n} {hour} and [a ]half {direction}", "an hour and a half ago", _distance_and_half),
    Phrase("{direction} {n}(.5| and half| and a half)[ ]{hour}", "in 1.5 hours", _distance_and_half),
    Phrase("{direction} {n} {hour} and [a ]half", "in an hour and a half", _distance_and_half),
    Phrase("{direction} {n:half_number} {hour}", "vor anderthalb Stunden", _distance_and_half),
)
# fmt: on
COMPILED = compile_phrases(PHRASES, PLACEHOLDERS)


@reader(SHORT_ANSWER)
def read_distance(text: str, language: str = "en") -> timedelta | None:
    """Read a distance of minutes or hours from now: negative if it is past, zero for "just now".

    Returns None for anything else, also for a day or more. Never raises.
    """
    forms = [(form, grammar) for form, grammars in texts_to_try(text, language) for grammar in grammars]
    for form, grammar in forms:
        plain = " ".join(word for word in form.split() if word not in DROPPED)
        texts = grammar.trimmed(grammar.to_words(plain), past=True)
        for _, phrase_text in zip(range(MAX_TEXTS), texts, strict=False):
            for compiled in COMPILED:
                values = compiled.values_in(phrase_text)
                if values is not None:
                    distance = compiled.phrase.meaning(values)
                    return distance if abs(distance) <= MAX_DISTANCE else None
    return None
