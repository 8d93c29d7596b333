"""What CLDR knows of a language: weekdays, months, "tomorrow", units, "in {0} days". Needs Babel 2.19."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Literal

from babel import Locale
from babel.dates import format_timedelta, get_relative_name

from conversations.dates.english.vocabulary import LONG_MONTHS

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
NEAR = {
    -2: "day before yesterday", -1: "yesterday", 0: "today", 1: "tomorrow", 2: "day after tomorrow",
}  # fmt: skip
Unit = Literal["hour", "minute", "day", "week", "month"]
UNITS: dict[Unit, timedelta] = {
    "hour": timedelta(hours=1), "minute": timedelta(minutes=1), "day": timedelta(days=1),
    "week": timedelta(weeks=1), "month": timedelta(days=30),
}  # fmt: skip
COUNTS = (1, 2, 3, 5, 21)  # one of each plural form
_NUMBER = re.compile(r"[0-9]+")


def names(language: str) -> Iterator[tuple[str, str]]:
    """Yield what people type in `language`, as CLDR spells it, with the word that the phrases know for it."""
    locale = Locale(language)
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            yield from ((name, WEEKDAYS[number]) for number, name in locale.days[context][width].items())
            yield from ((name, LONG_MONTHS[number - 1]) for number, name in locale.months[context][width].items())
    for offset, word in NEAR.items():
        if name := get_relative_name("day", offset, locale=locale):
            yield name, word
    for unit, length in UNITS.items():
        for count in COUNTS:
            yield from _unit(locale, unit, length * count)


def _unit(locale: Locale, unit: Unit, distance: timedelta) -> Iterator[tuple[str, str]]:
    """Yield the words around the number in "3 jours", "dans 3 jours" and "il y a 3 jours"."""

    def parts(*, directed: bool, ahead: bool = True) -> tuple[str, str] | None:
        text = format_timedelta(
            distance if ahead else -distance, unit, threshold=999, add_direction=directed, locale=locale
        )
        split = _NUMBER.split(text)
        return (split[0].strip(), split[1].strip()) if len(split) == len(("before", "after")) else None

    plain = parts(directed=False)
    name = plain[1] if plain else ""
    if name:
        yield name, unit
    for ahead, word in ((True, "in"), (False, "ago")):
        found = parts(directed=True, ahead=ahead)
        if found and found[0]:
            yield found[0], word
        if found and found[1] and found[1] != name:
            yield found[1], unit if found[0] else f"{unit} {word}"


def writes_day_first(language: str) -> bool:
    """Return whether 3/4 is the third of April in `language`."""
    pattern = str(Locale(language).date_formats["short"].pattern)
    return pattern.index("d") < pattern.index("M")
