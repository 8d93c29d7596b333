"""Reading a day, and a day with a time of day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time

from conversations.dates.clock import LONGEST, NOON, Clock, read_clock
from conversations.dates.phrases import plain_text
from conversations.dates.reading import read_plain
from conversations.dates.readings import Day, Reading

MORNING = ("morning", "vormittag", "früh", "frueh", "heute morgen")
LATER = ("afternoon", "evening", "tonight", "nachmittag", "abend")


def read_day(text: str, today: date, language: str = "en", *, past: bool = False) -> Reading:
    """Read the day that `text` names, on the person's own calendar, where it is `today`.

    Asked for a day ahead, the answer is a `Day` from today on, days to choose from (`Unclear`), or a `Past` day. With
    `past`, for what lies behind ("Monday" is then the last one), it is a single `Day` up to today, `Unclear` or a
    `Future` day; a span ("last week") is no day then. None: it cannot be read. Never raises, and takes bounded time for
    a text of any length. A time of day beside the day is allowed and ignored.
    """
    return _read(text, today, language, past=past)[0]


def read_moment(text: str, today: date, language: str = "en", *, past: bool = False) -> tuple[Reading, time | None]:
    """Read a day and a time of day: "tomorrow at 10", "Friday 14:30"; or just one of them: "Friday", "9am".

    A moment is on a single day, so a span ("next week at 10") is no day here, as a day that does not exist is not. The
    time is None then too: a time without a day means that no day was named.
    """
    day, hour = _read(text, today, language, past=past)
    return (None, None) if isinstance(day, Day) and day.starts else (day, hour)


def _read(text: str, today: date, language: str, *, past: bool) -> tuple[Reading, time | None]:
    plain = plain_text(text)
    if not plain:
        return None, None
    is_day, day = read_plain(plain, today, language, past=past)
    if is_day:
        return day, None
    alone = read_clock(plain.split(), bare=True)
    if alone is not None:
        return None, alone.at(at_work=True)
    for day_words, clock in _split(plain.split()):
        is_day, day = read_plain(day_words, today, language, past=past)
        if is_day:
            return day, _time(clock, plain) if day else None
    return None, None


def _split(words: list[str]) -> Iterator[tuple[str, Clock]]:
    """Try every way to cut the words into a day and a time, in either order; the longer times first."""
    for length in range(min(LONGEST, len(words) - 1), 0, -1):
        for day, clock in ((words[:-length], words[-length:]), (words[length:], words[:length])):
            time_of_day = read_clock(clock, bare=False)
            if time_of_day is not None:
                yield " ".join(day), time_of_day


def _time(clock: Clock, plain: str) -> time:
    """Let "tomorrow evening at 7" and "this morning at 6" say which half of the day it is."""
    if any(word in plain for word in MORNING):
        return clock.at(at_work=False)
    if any(word in plain for word in LATER) and not clock.is_certain and clock.minutes < NOON:
        return Clock(clock.minutes + NOON).at(at_work=False)
    return clock.at(at_work=True)
