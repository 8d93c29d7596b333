"""No text takes long, however it is made: every reader of typed text, and every turn and file that is made of one."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.typed_texts import UNITS, cost, family, readers
from conversations.readers import MESSAGE, READERS, SHORT_ANSWER, bounded
from tests.readers.other_readers import Read, other_work
from tests.readers.typed_places import later_turns, turns

ROOT = Path(__file__).parents[2]
LIMIT = 0.020  # seconds of processor time for any text of a message's length
FLOOR = 0.004  # seconds: below it a ratio of two measurements says nothing
LARGE_FLOOR = 0.010  # seconds, the same for turns and files
RUNS, TRIES = 3, 8  # of the runs the least counts, where the first was not below the floor
TWICE = 3.0  # times the cost of half a text
CLEARLY = 2.3  # times, after a single run: a text whose cost grows with its square would take four times
TURN_LIMIT = 0.060  # seconds for a turn, which may show thirty long texts
FILE_LIMIT = 0.200  # seconds for a file of them
SOME, FEW = (*UNITS[:9], *UNITS[9::4]), (*UNITS[:5], *UNITS[5::12])  # white space and letters in each


def grows(read: Read, half: str, full: str, limit: float, floor: float) -> str:
    """Return what is wrong with the time that `full` takes beside `half`; "" when nothing is.

    Processor time is measured, so other work on the machine matters little. Where a single run leaves a doubt, the
    least of a few counts; where that is too long, more are tried, since a busy machine makes them longer.
    """
    once = cost(read, full)
    if once <= floor or once <= min(limit, CLEARLY * cost(read, half)):
        return ""
    second = first = float("inf")
    for _ in range(TRIES):
        second, first = min(second, cost(read, full, RUNS)), min(first, cost(read, half, RUNS))
        if second <= max(floor, TWICE * first) and second <= limit:
            return ""
    return f"{full[:16]!r}…: {first * 1000:.1f} ms, then {second * 1000:.1f}"


def slow_families(read: Read, units: tuple[str, ...], limit: float, floor: float = LARGE_FLOOR) -> list[str]:
    """Return which families of texts cost more than three times as much at twice the length, or over the limit."""
    read("warm up")
    pairs = (pair for unit in units for pair in zip(family(unit, MESSAGE // 2), family(unit, MESSAGE), strict=True))
    return [wrong for half, full in pairs if (wrong := grows(read, half, full, limit, floor))]


@pytest.mark.parametrize("name", readers())
def test_twice_the_text_costs_a_reader_at_most_three_times(name: str) -> None:
    """A text of 4,096 characters costs at most three times one of 2,048, and at most 20 ms of processor time."""
    assert slow_families(readers()[name], SOME, LIMIT, FLOOR) == []


@pytest.mark.parametrize("name", readers())
def test_the_longest_texts_that_are_read_cost_under_the_limit(name: str) -> None:
    """So do the texts that are just short enough to be read as a short answer."""
    read = readers()[name]
    read("warm up")
    assert [text for text in SHORT_TEXTS if cost(read, text) > LIMIT and cost(read, text, RUNS * TRIES) > LIMIT] == []


def just_short_enough(unit: str) -> tuple[str, ...]:
    """Return texts made of `unit` that are read as a short answer: by their characters, or as forty words."""
    words = (unit.split() * 40)[:40]
    most = SHORT_ANSWER - 1
    return " ".join(words), " ".join(words[:8]), " ".join(words)[:most], *family(unit, most), *family(unit, 120)


SHORT_TEXTS = tuple(dict.fromkeys(text for unit in SOME for text in just_short_enough(unit)))


@pytest.mark.slow
def test_no_text_makes_a_turn_slow() -> None:
    """Whatever is typed, at each question and each other place that takes words.

    Each place is given an eighth of the families, the next place the next eighth; `make bench` tries all of them.
    """
    each = enumerate(turns().items())
    slow = {name: wrong for n, (name, make) in each if (wrong := slow_families(make, SOME[n % 8 :: 8], TURN_LIMIT))}
    assert slow == {}


@pytest.mark.slow
def test_no_text_makes_a_later_screen_slow() -> None:
    """Nor do the screens that show what was typed; each is given an eighth of the families."""
    each = enumerate(later_turns().items())
    slow = {name: wrong for n, (name, make) in each if (wrong := slow_families(make, FEW[n % 8 :: 8], TURN_LIMIT))}
    assert slow == {}


@pytest.mark.parametrize("name", other_work())
def test_no_text_makes_other_work_slow(name: str) -> None:
    """Reports, tables, suggestions of the speller, what is logged."""
    assert slow_families(other_work()[name], FEW, FILE_LIMIT) == []


def test_a_reader_sees_a_short_answer_collapsed_and_no_long_one() -> None:
    """White space is one space or one line break; a long text is no short answer; the message is not changed."""
    assert bounded(f"Acme,{' ' * 4000}\n\n \tClerk ", SHORT_ANSWER) == "Acme,\nClerk"
    assert bounded("a" * SHORT_ANSWER, SHORT_ANSWER) == "a" * SHORT_ANSWER
    assert bounded("a" * (SHORT_ANSWER + 1), SHORT_ANSWER) == ""
    assert bounded("a b" * MESSAGE, MESSAGE, cut=True) == ("a b" * MESSAGE)[:MESSAGE]
    assert bounded(" a  b\n\n", MESSAGE, as_typed=True) == " a  b\n\n"
    assert len(bounded("\n" * 10**6 + "a", MESSAGE, cut=True)) == 0


def test_a_reader_is_in_the_table() -> None:
    """By its name, and with its own words about itself."""
    for name, read in READERS.items():
        assert name == f"{read.__module__}.{read.__qualname__}"
    assert "conversations.reading.posts.parse_post" in READERS


HOLD_NO_WORDS = {
    "conversations/facts/person.py",  # time zones
    "conversations/facts/working_days.py",  # days and countries
    "conversations/listening/shown.py",  # labels of buttons
    "conversations/readers.py",
    "conversations/words/__init__.py",  # sentences without anybody's text, days, hours
}


def test_what_was_typed_is_kept_in_caches_that_can_be_emptied() -> None:
    """By `remembered`, in the conversations; the other caches hold nobody's words."""
    caching = {
        file.relative_to(ROOT).as_posix()
        for file in (ROOT / "conversations").rglob("*.py")
        if "lru_cache(" in file.read_text(encoding="utf-8")
    }
    assert caching == HOLD_NO_WORDS
