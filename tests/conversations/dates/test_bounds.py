"""Reading takes bounded time: the processor time for adversarial texts, also those just short enough to be read."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from conversations.account.time_zones import zones_for
from conversations.dates import read_day, read_distance, read_moment, read_time, read_time_span, says_unsaid

TODAY = date(2026, 3, 10)
NOW = datetime(2026, 3, 10, 11, tzinfo=UTC)
LIMIT = 0.020  # seconds of processor time for any text of a message's length
FLOOR = 0.002  # seconds: below it a ratio of two measurements says nothing

READERS: dict[str, Callable[[str], object]] = {
    "day": lambda text: read_day(text, TODAY),
    "day in German": lambda text: read_day(text, TODAY, "de"),
    "past day": lambda text: read_day(text, TODAY, past=True),
    "moment": lambda text: read_moment(text, TODAY),
    "moment in German": lambda text: read_moment(text, TODAY, "de"),
    "past moment": lambda text: read_moment(text, TODAY, past=True),
    "time": read_time,
    "span of hours": read_time_span,
    "distance": read_distance,
    "unsaid": says_unsaid,
    "zone": lambda text: zones_for(text, NOW),
}
UNITS = (
    "a", " ", "\n", "\t", "\u202e", "\u0301", "9", "-", "/", ".", ":", "'", "½", "1/2 ", "1.5 ", "or ", "to ", "bis ",
    "oder ", "and ", "und ", "at ", "um ", "at 9 ", "9:30 ", "9-10 ", "10 to 11 ", "friday ", "friday or ", "fri-",
    "mo/", "do oder ", "may ", "they may ", "they will ", "by ", "until ", "before ", "vor ", "vor dem 15. ", "next ",
    "next week ", "next week or ", "kw 12 ", "w/c ", "half of ", "last day of ", "last working day of ", "between ",
    "from 1 to ", "zwischen 1 und ", "in ", "in two ", "an hour ", "and a half ", "ago ", "last night ", "tonight ",
    "june '27 ", "'27 ", "1,5 ", "2026-", "15.06.", "12 june ", "am 15. ", "nicht ", "they didnt say ", "st. ",
    "monday tuesday may june or to 12 next week between and ", "the ", "eod ", "spätestens ", "europe/", "it's ",
)  # fmt: skip


def cost(read: Callable[[str], object], text: str) -> float:
    """Return the least processor time of three runs, in seconds."""
    times = []
    for _ in range(3):
        began = time.process_time()
        read(text)
        times.append(time.process_time() - began)
    return min(times)


def family(unit: str, length: int) -> list[str]:
    """Return texts of `length` characters made of `unit`: alone, and between letters."""
    body = (unit * (length // len(unit) + 1))[:length]
    return [body, "a" * 90 + body[: length - 91] + "b", "friday" + body[: length - 7] + "9"]


@pytest.mark.parametrize("reader", READERS)
def test_twice_the_text_costs_at_most_three_times(reader: str) -> None:
    """A text of 4,096 characters costs at most three times one of 2,048, and never over 20 ms."""
    read = READERS[reader]
    read("warm up")
    slow = []
    for unit in UNITS:
        for half, full in zip(family(unit, 2_048), family(unit, 4_096), strict=True):
            first, second = cost(read, half), cost(read, full)
            if second > max(FLOOR, 3 * first) or second > LIMIT:
                slow.append((unit, full[:20], first, second))
    assert not slow


@pytest.mark.parametrize("reader", READERS)
def test_the_longest_texts_that_are_read_cost_under_the_limit(reader: str) -> None:
    """So do the slowest texts: those of 40 words or 200 characters, which are just short enough to be read."""
    read = READERS[reader]
    read("warm up")
    slow = []
    for unit in UNITS:
        words = (unit.split() * 40)[:40]
        for text in (
            " ".join(words),
            " ".join(words[:8]),
            " ".join(words)[:199],
            *family(unit, 199),
            *family(unit, 120),
        ):
            seconds = cost(read, text)
            if seconds > LIMIT:
                slow.append((text, seconds))
    assert not slow
