"""Properties of the date reader that hold for every text."""

from __future__ import annotations

import time
from datetime import date, timedelta
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.dates import Day, Future, Past, Unclear, read_day, read_moment, read_time
from conversations.dates.english import ENGLISH
from conversations.dates.german import GERMAN
from conversations.dates.normalise import normalise

DAYS = st.dates(date(2020, 1, 1), date(2090, 12, 31))
LANGUAGES = st.sampled_from(["en", "de", "fr", ""])
COMPILED = [*ENGLISH.phrases, *GERMAN.phrases]
WORDS = sorted(
    set(chain(*(compiled.phrase.example.split() for compiled in COMPILED), ENGLISH.leading, ENGLISH.trailing))
)
TEXTS = st.one_of(
    st.text(max_size=120),
    st.text(min_size=180, max_size=4096),
    st.text(alphabet="0123456789.-/:, ", max_size=40),
    st.lists(st.sampled_from([*WORDS, "or", "to", "between", "and", "before", "15", "9:30"]), max_size=12).map(
        " ".join
    ),
    st.sampled_from(COMPILED).flatmap(lambda compiled: st.from_regex(compiled.regex, fullmatch=True)),
)
FURTHEST = timedelta(days=732)


@settings(deadline=None, max_examples=600)
@given(text=TEXTS, today=DAYS, language=LANGUAGES)
def test_a_day_ahead_is_never_past(text: str, today: date, language: str) -> None:
    """For any text nothing is raised; a day is from today to two years ahead, and a span starts before it ends."""
    match read_day(text, today, language):
        case Day(on=on, starts=starts):
            assert today <= (starts or on) <= on <= today + FURTHEST
            assert starts != on
        case Unclear(candidates=days):
            assert len(days) > 1
            assert list(days) == sorted(set(days))
            assert today <= days[0]
            assert days[-1] <= today + FURTHEST
        case Past(on=on):
            assert on < today
        case other:
            assert other is None


@settings(deadline=None, max_examples=600)
@given(text=TEXTS, today=DAYS, language=LANGUAGES)
def test_a_past_day_is_never_ahead(text: str, today: date, language: str) -> None:
    """For any text a past day is a single day, from two years back to today."""
    match read_day(text, today, language, past=True):
        case Day(on=on, starts=starts):
            assert starts is None
            assert today - FURTHEST <= on <= today
        case Unclear(candidates=days):
            assert len(days) > 1
            assert days[-1] <= today
        case Future(on=on):
            assert on > today
        case other:
            assert other is None


@settings(deadline=None)
@given(text=TEXTS, today=DAYS, language=LANGUAGES, past=st.booleans())
def test_reading_a_time_never_raises(text: str, today: date, language: str, *, past: bool) -> None:
    """For any text reading a time or a moment raises nothing, and a span is not a moment."""
    read_time(text)
    day, _ = read_moment(text, today, language, past=past)
    assert not (isinstance(day, Day) and day.starts)


@given(today=DAYS, away=st.integers(0, 720), language=LANGUAGES)
def test_an_iso_day_reads_as_itself(today: date, away: int, language: str) -> None:
    """A day in the forms the bot shows it can be typed back."""
    day = today + timedelta(days=away)
    assert read_day(day.isoformat(), today, language) == Day(day)
    assert read_day(f"{day.day}.{day.month}.{day.year}", today, language) == Day(day)
    assert read_day(f"{day:%A, %d %B %Y}", today, language) == Day(day)


@given(today=DAYS, away=st.integers(0, 300))
def test_a_day_with_a_slash_is_among_the_candidates(today: date, away: int) -> None:
    """Day/month or month/day: the day that is meant is among the candidates."""
    day = today + timedelta(days=away)
    for words in (f"{day.day}/{day.month}", f"{day.month}/{day.day}"):
        reading = read_day(words, today)
        assert day in (reading.candidates if isinstance(reading, Unclear) else [reading.on if reading else None])


@given(text=st.text(max_size=300))
def test_a_normalised_text_is_bounded(text: str) -> None:
    """A normalised text has at most 40 words and single spaces."""
    plain = normalise(text)
    assert len(plain.split()) <= 40
    assert plain == " ".join(plain.split())


@pytest.mark.parametrize(
    "text",
    ["at " * 1365, "i or " * 40, "to " * 60, "a " * 99, "1-" * 99, "at 9:30 " * 25, "2026-" * 40, "an den ende " * 16,
     "in " * 39 + "x", "by eod at latest " * 10, "between 1 and " * 10, "9" * 4096, "or at " * 20, "\u202e" * 4096],
)  # fmt: skip
def test_reading_takes_bounded_time(text: str) -> None:
    """The slowest texts that were found take a small part of a second."""
    began = time.process_time()
    for language in ("en", "de"):
        read_moment(text, date(2026, 6, 10), language)
        read_time(text)
    assert time.process_time() - began < 2
