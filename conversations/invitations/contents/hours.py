"""Reads the hours in a piece of a message: "2.30pm", "14 bis 15 Uhr", "half past nine"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import time
from itertools import islice

from conversations.dates import read_time
from conversations.dates.normalise import normalise
from conversations.dates.time_context import read_clock_range
from conversations.invitations import zones
from conversations.invitations.contents.day_patterns import before_deadlines, times
from conversations.invitations.contents.form import is_house_number
from conversations.invitations.contents.patterns import says

MOST_CHOICES = 8
MOST_TRIED = 40  # numbers that may be hours, of one sentence
_NOT = re.compile(r"(?<!\w)(?:not|nicht|statt|rather than|instead of) (?:at |um )?$", re.IGNORECASE)
_AS_WRITTEN = re.compile(r"6[:.][0-9]{2}")  # "6:30 Uhr" is no evening
LONGEST_NOT = 20  # characters in front of an hour
LONGEST_AROUND = 14  # characters between an hour and "evening"
FIRST_IN_EVENING, NOON = 5, 12
LONGEST_AND = 6  # characters of " und "
LONGEST = 10 * 60  # minutes of one interview


@dataclass(frozen=True, slots=True)
class Hour:
    """An hour, or a range of them. `zone` is what stands behind it, `at` its place in the text."""

    start: time
    minutes: int | None
    zone: str
    at: int
    end: time | None = None


def read_hours(text: str) -> tuple[Hour, ...]:
    """Return the hours in a text, without bare numbers, deadlines and house numbers."""
    found = []
    within = 0
    for match in islice(times().finditer(text), MOST_TRIED):
        is_end = within and match.start() - within <= LONGEST_AND
        within = match.end() if match["between"] and not match["last"] else 0
        if is_end:
            continue  # "between 2 and 2.30"
        if _NOT.search(text[max(0, match.start() - LONGEST_NOT) : match.start()]):
            continue  # "2 pm (not 11 am)"
        if before_deadlines().search(text[max(0, match.start() - 32) : match.start()]) or match["between"]:
            continue
        if match["first"] and is_house_number(text, match.start("first")):
            continue
        if hour := read_hour(match, zones.named_after(text, match.end())):
            around = text[max(0, match.start() - LONGEST_AROUND) : match.end() + LONGEST_AROUND]
            found.append(in_the_evening(hour) if says("invited-evenings", around) else hour)
        if len(found) == MOST_CHOICES:
            break
    return tuple(found)


def in_the_evening(hour: Hour) -> Hour:
    """Return the hour of an evening: "Thursday evening at half past seven"."""
    is_early = FIRST_IN_EVENING <= hour.start.hour < NOON
    return replace(hour, start=hour.start.replace(hour=hour.start.hour + NOON)) if is_early else hour


def read_hour(match: re.Match[str], zone: str) -> Hour | None:
    """Return the hour of a match of `times()`; None where a bare number is no sure hour."""
    if match["words"]:
        start = read_time(match["words"])
        return Hour(start, None, zone, match.start()) if start else None
    is_dotted = bool(match["last"]) and "." in match["first"] and "." in match["last"]  # "10.00-10.40"
    is_sure = (
        is_dotted
        or ":" in (match["first"] + (match["last"] or ""))
        or any(match[part] for part in ("at", "half", "unit", "last_half", "last_unit"))
    )
    if not is_sure and not (match["from"] and match["last"]):
        return None
    first = f"{match['first'].replace('.', ':')} {(match['half'] or '').replace('.', '')}".strip()
    if not match["last"]:
        start = read_time(first)
        if start and _AS_WRITTEN.match(match["first"]) and (match["unit"] or "").casefold() == "uhr":
            start = start.replace(hour=6)
        return Hour(start, None, zone, match.start()) if start else None
    last = f"{match['last'].replace('.', ':')} {(match['last_half'] or '').replace('.', '')}".strip()
    clock = read_clock_range(normalise(f"{first} - {last}").split(), bare=True)
    start, end = (clock.to_time(daytime=True) if clock else read_time(first)), read_time(last)
    if start is None:
        return None
    length = (minute_of(end) - minute_of(start)) % (12 * 60) if end else 0
    if end and end < start and match["half"] and match["last_half"]:
        length = 0  # "from 3 pm to 1 pm"
    return Hour(start, length if 0 < length <= LONGEST else None, zone, match.start(), end)


def minute_of(hour: time) -> int:
    """Return the minutes since midnight."""
    return hour.hour * 60 + hour.minute
