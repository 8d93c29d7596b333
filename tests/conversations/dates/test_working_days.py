"""Working days: weekends of the person's country and its public holidays do not count."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.dates import Day, WorkingDays, read_day

GERMANY = WorkingDays(frozenset({
    date(2026, 4, 3), date(2026, 4, 6), date(2026, 5, 1), date(2026, 5, 14), date(2026, 5, 25),
    date(2026, 12, 25), date(2026, 12, 26), date(2027, 1, 1),
}))  # fmt: skip
EMIRATES = WorkingDays(frozenset({date(2026, 12, 2), date(2026, 12, 3)}), weekend=frozenset({4, 5}))
DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))
CALENDARS = st.builds(
    lambda start, away, weekend: WorkingDays(frozenset(start + timedelta(days=n) for n in away), weekend),
    DAYS,
    st.sets(st.integers(0, 40), max_size=25),
    st.sampled_from([frozenset({5, 6}), frozenset({4, 5}), frozenset({6}), frozenset[int]()]),
)


@pytest.mark.parametrize(
    ("words", "today", "on"),
    [
        ("within 5 working days", date(2026, 4, 1), date(2026, 4, 10)),  # without Good Friday and Easter Monday
        ("10 working days", date(2026, 4, 27), date(2026, 5, 12)),  # without 1 May
        ("the first working day of May", date(2026, 4, 20), date(2026, 5, 4)),
        ("first working day of next month", date(2026, 12, 10), date(2027, 1, 4)),
        ("before Tuesday", date(2026, 4, 2), date(2026, 4, 2)),  # from Tuesday back over Easter
        ("3 business days", date(2026, 12, 24), date(2026, 12, 30)),
    ],
)
def test_public_holidays_are_no_working_days(words: str, today: date, on: date) -> None:
    """Neither when days are counted, nor as the first of a month, nor before a day."""
    reading = read_day(words, today, working_days=GERMANY)
    assert isinstance(reading, Day)
    assert reading.on == on


def test_two_holidays_and_a_weekend_in_a_row() -> None:
    """In the Emirates the weekend of these years' calendars is Friday and Saturday; the 2nd and 3rd are holidays."""
    assert EMIRATES.first_from(date(2026, 12, 2)) == date(2026, 12, 6)
    assert EMIRATES.last_before(date(2026, 12, 6)) == date(2026, 12, 1)
    assert EMIRATES.add(date(2026, 12, 1), 1) == date(2026, 12, 6)


@given(day=DAYS, working_days=CALENDARS)
def test_the_next_working_day_is_later_never_earlier(day: date, working_days: WorkingDays) -> None:
    """It is the first one from the day on."""
    found = working_days.first_from(day)
    assert found >= day
    assert found in working_days
    assert not any(day + timedelta(days=n) in working_days for n in range((found - day).days))


@given(day=DAYS, count=st.integers(1, 40), working_days=CALENDARS)
def test_counting_forth_and_back(day: date, count: int, working_days: WorkingDays) -> None:
    """As many working days lie between as were counted, in both directions."""
    later, earlier = working_days.add(day, count), working_days.add(day, -count)
    assert sum(day + timedelta(days=n) in working_days for n in range(1, (later - day).days + 1)) == count
    assert sum(day - timedelta(days=n) in working_days for n in range(1, (day - earlier).days + 1)) == count


@pytest.mark.parametrize(
    ("words", "today", "on"),
    [
        ("end of the week", date(2026, 3, 10), "2026-03-12"),
        ("this week", date(2026, 3, 10), "2026-03-12"),
        ("next week", date(2026, 3, 10), "2026-03-19"),
        ("early next week", date(2026, 3, 10), "2026-03-16"),
        ("Sunday next week", date(2026, 3, 10), "2026-03-15"),
        ("Thursday next week", date(2026, 3, 10), "2026-03-19"),
        ("the weekend", date(2026, 3, 10), "2026-03-14"),
        ("before the weekend", date(2026, 3, 10), "2026-03-12"),
        ("after the weekend", date(2026, 3, 10), "2026-03-15"),
        ("next week", date(2026, 3, 15), "2026-03-26"),  # a Sunday, on which their week begins
        ("this week", date(2026, 3, 13), "2026-03-19"),  # a Friday: their weekend
        ("the week of the 23rd", date(2026, 3, 10), "2026-03-26"),
        ("within 3 working days", date(2026, 3, 11), "2026-03-16"),
        ("before Sunday", date(2026, 3, 10), "2026-03-12"),
    ],
)
def test_weeks_where_the_weekend_is_friday_and_saturday(words: str, today: date, on: str) -> None:
    """They run from Sunday to Thursday."""
    reading = read_day(words, today, working_days=WorkingDays(weekend=frozenset({4, 5})))
    assert isinstance(reading, Day)
    assert str(reading.on) == on
