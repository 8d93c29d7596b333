"""Reads an hour beside a day: a range of hours, and the half of the day that the words around an hour name."""

from __future__ import annotations

import re
from datetime import time

from conversations.dates.english.vocabulary import TOMORROW
from conversations.dates.time_of_day import (
    ENGLISH_HOURS,
    FIRST_NIGHT_HOUR,
    GERMAN_HOURS,
    HOUR,
    NOON,
    Clock,
    read_clock,
)

FIRST_HOUR_OF_TONIGHT, FIRST_HOUR_OF_NACHT = 5, 8  # "tonight at 5" is 17:00, "heute Nacht um 6" may be tomorrow
LONGEST_MEETING = 4 * HOUR
_TWO_NUMBERS = re.compile(r"[0-9]+-[0-9]+")
_RANGE = re.compile(r"(?:from |between |von |zwischen )?([0-9].*?)(?: ?- ?| (?:to|until|till|bis|and|und) )([0-9].*)")


def read_clock_range(words: list[str], *, bare: bool) -> Clock | None:
    """Read when a range in digits begins: "10 to 11", "14:00-15:00", "from 2 to 3pm"; None if it is over 4 hours.

    Two numbers with a dash may be days of a month: they are a range of hours only if `bare` is True.
    """
    text = " ".join(words)
    found = _RANGE.fullmatch(text) if bare or not _TWO_NUMBERS.fullmatch(text) else None
    start, end = (read_clock(text.split(), bare=True) for text in found.groups()) if found else (None, None)
    if start is None or end is None:
        return None
    ends = {end.minutes} if end.is_certain else {end.minutes % NOON, end.minutes % NOON + NOON}
    starts = {start.minutes} if start.is_certain else {start.minutes % NOON, start.minutes % NOON + NOON}
    possible = [first for first in starts if any(0 < last - first <= LONGEST_MEETING for last in ends)]
    if len(possible) == 1:
        return Clock(possible[0])
    return start if possible else None


_HOUR = "|".join(ENGLISH_HOURS | GERMAN_HOURS)
_AMBIGUOUS = re.compile(rf"(?:(?:at|from|um|von) )?(?:(?:{_HOUR}) (?:to|till|until|bis) (?:{_HOUR})|half (?:{_HOUR}))")


def is_ambiguous_clock(words: list[str]) -> bool:
    """Return True for a time that people read differently: "ten to eleven" (a range or 10:50), "half nine"."""
    return _AMBIGUOUS.fullmatch(" ".join(words)) is not None


MORNING = frozenset({"morning", "vormittag", "früh", "frueh"})
AFTER_NOON = frozenset({"afternoon", "evening", "nachmittag", "abend"})
NIGHT = {"night": FIRST_NIGHT_HOUR, "tonight": FIRST_HOUR_OF_TONIGHT} | dict.fromkeys(
    ("nacht", "nachts"), FIRST_HOUR_OF_NACHT
)
NEAR_DAYS = frozenset(
    {"today", "yesterday", "heute", "gestern", "vorgestern", "morgen", "übermorgen", "uebermorgen", *TOMORROW}
)
_JOINED_PARTS = re.compile(r"(?<=tag)(?=(?:vormittag|nachmittag|abend|nacht|früh|frueh)\b)")  # Freitagabend


def takes_bare_hour(day: str) -> bool:
    """Return True if a number beside these words is an hour: "today 9", "10 this morning", but not "Friday 9"."""
    return not (MORNING | AFTER_NOON | NIGHT.keys() | NEAR_DAYS).isdisjoint(_JOINED_PARTS.sub(" ", day).split())


def time_on_day(clock: Clock, text: str) -> time | None:
    """Return the time, with the half of the day that the whole `text` names: "tomorrow evening at 7".

    None if that is ambiguous: 1 o'clock "last night" or "on Friday night" is on one day or the next.
    """
    words = set(_JOINED_PARTS.sub(" ", text).split())
    if clock.minutes == 0:
        return None  # the midnight before the day, or the one after it
    at_night = [first_hour for word, first_hour in NIGHT.items() if word in words]
    if at_night:
        hour = clock.minutes // HOUR
        if not clock.is_certain and at_night[0] <= hour < NOON // HOUR:
            return Clock(clock.minutes + NOON).to_time(daytime=False)
        return clock.to_time(daytime=False) if clock.is_certain and hour >= at_night[0] else None
    if words & MORNING or "heute morgen" in text:
        return clock.to_time(daytime=False)
    if words & AFTER_NOON and not clock.is_certain and clock.minutes < NOON:
        return Clock(clock.minutes + NOON).to_time(daytime=False)
    return clock.to_time(daytime=True)
