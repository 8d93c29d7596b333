"""The meanings of phrases with days of a month, months, quarters and holidays.

A day or month without a year is the next one from today on, or the last one up to today if a past day is asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from conversations.dates.calendar_math import (
    Part,
    Span,
    add_months,
    day_of,
    days,
    easter_sunday,
    last_working_day_before,
    monday_of,
    nth_weekday,
    part_of_month,
    part_of_quarter,
    part_of_week,
    single,
)
from conversations.dates.day_phrases import contradiction
from conversations.dates.grammar import Meaning, PhraseMatch, Spans
from conversations.dates.week_phrases import first_and_last

CENTURY = 100  # smaller years were typed with two digits
QUARTERS = range(1, 5)
HALF_A_YEAR = days(183)
YEARS_TRIED = 3  # this year and two more: days further away are refused anyway


def _in_its_year(match: PhraseMatch, in_year: Callable[[int], Spans]) -> Spans:
    """Return the spans in the year that was typed, or in the nearest year that puts them on the side asked for."""
    typed = match.get("year")
    if typed is not None:
        return in_year(typed if typed >= CENTURY else 2000 + typed)
    step = -1 if match.past else 1
    for year in range(match.today.year, match.today.year + YEARS_TRIED * step, step):
        for span in in_year(year):
            if (span.first <= match.today) if match.past else (span.last >= match.today):
                return (span,)
    return ()


# Days.


def dated(match: PhraseMatch) -> Spans:
    """15 June, June 15, Fri 12 June 2026, 15.06., 2026-06-15."""
    return _on_its_weekday(match, _dated)


def _dated(match: PhraseMatch) -> Spans:
    return _in_its_year(match, lambda year: single(day_of(year, match["month"], match["day"])))


def _on_its_weekday(match: PhraseMatch, find: Meaning) -> Spans:
    """Return the day found if it has the typed weekday, else the one on the other side of today if that has.

    If neither has, weekday and date contradict each other.
    """
    spans, weekday = find(match), match.get("weekday")
    if weekday is None or not spans or spans[0].first.weekday() == weekday:
        return spans
    across = find(replace(match, past=not match.past))
    if across and across[0].first.weekday() == weekday and abs(across[0].first - match.today) < HALF_A_YEAR:
        return across
    return contradiction(match, spans[0].first)


def dated_either_way(match: PhraseMatch) -> Spans:
    """3/4: 3 April or 4 March; 15/6 can only be 15 June; of Fri 12/6 the one that is a Friday."""
    values = {name: value for name, value in match.values.items() if name != "weekday"}
    swapped = {**values, "day": match["month"], "month": match["day"]}
    both = dated(replace(match, values=values)) + dated(replace(match, values=swapped))
    return tuple(span for span in both if match.get("weekday") in {None, span.first.weekday()})


def days_of_month(match: PhraseMatch) -> Spans:
    """10-12 June."""

    def in_year(year: int) -> Spans:
        first, last = day_of(year, match["month"], match["day"]), day_of(year, match["month"], match["day2"])
        return (Span(first, last),) if first and last and first <= last else ()

    return _in_its_year(match, in_year)


def day_of_some_month(match: PhraseMatch) -> Spans:
    """The 3rd; Friday the 12th, searched for in the next two months."""
    return _on_its_weekday(match, _day_of_some_month)


def _day_of_some_month(match: PhraseMatch) -> Spans:
    step = -1 if match.past else 1
    months = [add_months(match.today.replace(day=1), step * away) for away in range(3)]
    found = [day for month in months if (day := day_of(month.year, month.month, match["day"]))]
    possible = [day for day in found if (day <= match.today if match.past else day >= match.today)][:2]
    with_weekday = [day for day in possible if match.get("weekday") in {None, day.weekday()}]
    return single((with_weekday or possible)[0]) if possible else ()


def day_of_which_month(match: PhraseMatch) -> Spans:
    """The 3rd of next month."""
    month = add_months(match.today.replace(day=1), match["which"])
    return single(day_of(month.year, month.month, match["day"]))


def week_of_day(match: PhraseMatch) -> Spans:
    """The week of 15 June: the working week that 15 June lies in."""
    return tuple(part_of_week(monday_of(span.first), None) for span in dated(match))


# Months.


def month(match: PhraseMatch) -> Spans:
    """In June, mid July, the end of June 2027."""
    return _in_its_year(match, lambda year: (part_of_month(year, match["month"], match.part),))


def which_named_month(match: PhraseMatch) -> Spans:
    """Next June: ambiguous, the coming one or next year's, unless they are the same."""
    this_year = part_of_month(match.today.year, match["month"], match.part)
    following = part_of_month(match.today.year + 1, match["month"], match.part)
    if match["which"] < 0:
        previous = part_of_month(match.today.year - 1, match["month"], match.part)
        return (this_year, previous) if this_year.last < match.today else (previous,)
    if match["which"] == 0:
        return (this_year,)
    return (this_year, following) if this_year.first > match.today else (following,)


def by_month(match: PhraseMatch) -> Spans:
    """By June: ambiguous, before it begins or before it ends, unless it has begun."""
    return first_and_last(match, month(match))


def which_month(match: PhraseMatch) -> Spans:
    """Next month, the end of this month."""
    day = add_months(match.today.replace(day=1), match["which"])
    return (part_of_month(day.year, day.month, match.part),)


def by_which_month(match: PhraseMatch) -> Spans:
    """By next month: ambiguous, before it begins or before it ends."""
    return first_and_last(match, which_month(match))


def part_of_this_month(match: PhraseMatch) -> Spans:
    """The middle of the month: of this one, or of the next if it is over."""
    for away in (0, 1):
        day = add_months(match.today.replace(day=1), away)
        span = part_of_month(day.year, day.month, match.part)
        if span.last >= match.today or match.past:
            return (span,)
    return ()


def later_this_month(match: PhraseMatch) -> Spans:
    """Later this month: from tomorrow on. No span on its last day."""
    span = Span(match.today + days(1), part_of_month(match.today.year, match.today.month, None).last)
    return (span,) if span.first <= span.last else ()


def week_of_month(match: PhraseMatch) -> Spans:
    """The first week of July is its first seven days, the second the next seven; the last is its last seven."""

    def in_year(year: int) -> Spans:
        last = part_of_month(year, match["month"], Part.END).last
        if match["nth"] == -1:
            return (Span(last - days(6), last),)
        first = day_of(year, match["month"], 7 * match["nth"] - 6)
        return (Span(first, min(first + days(6), last)),) if first else ()

    return _in_its_year(match, in_year)


def weekday_of_month(match: PhraseMatch) -> Spans:
    """The first Monday of July."""
    return _in_its_year(match, lambda year: single(nth_weekday(year, match["month"], match["weekday"], match["nth"])))


def weekday_of_which_month(match: PhraseMatch) -> Spans:
    """The last Friday of the month, the first Monday of next month."""
    day = add_months(match.today.replace(day=1), match.get("which") or 0)
    return single(nth_weekday(day.year, day.month, match["weekday"], match["nth"]))


# Quarters and years.


def quarter(match: PhraseMatch) -> Spans:
    """The end of Q3, of the calendar year."""
    if match["number"] not in QUARTERS:
        return ()
    return _in_its_year(match, lambda year: (part_of_quarter(year, match["number"], match.part),))


def which_quarter(match: PhraseMatch) -> Spans:
    """The end of the quarter, next quarter."""
    years, quarter0 = divmod((match.today.month - 1) // 3 + (match.get("which") or 0), 4)
    return (part_of_quarter(match.today.year + years, quarter0 + 1, match.part),)


def end_of_year(match: PhraseMatch) -> Spans:
    """By the end of the year."""
    return single(date(match.today.year - (1 if match.past else 0), 12, 31))


# Public holidays.


def holiday(on: Callable[[int], date]) -> Meaning:
    """Christmas, Good Friday."""
    return lambda match: _in_its_year(match, lambda year: single(on(year)))


def before_holiday(on: Callable[[int], date], closes: int) -> Meaning:
    """Before Christmas: the last working day before offices close, `closes` days before the holiday; at least today."""

    def meaning(match: PhraseMatch) -> Spans:
        if match.past:
            return ()
        year = match.today.year if match.today < on(match.today.year) else match.today.year + 1
        return single(max(match.today, last_working_day_before(on(year) - days(closes))))

    return meaning


def fixed(month_number: int, day: int) -> Callable[[int], date]:
    """Return a holiday with a fixed date."""
    return lambda year: date(year, month_number, day)


def from_easter(away: int) -> Callable[[int], date]:
    """Return a holiday that is `away` days after (Western) Easter Sunday."""
    return lambda year: easter_sunday(year) + days(away)


CHRISTMAS = fixed(12, 25)
NEW_YEAR = fixed(1, 1)
EASTER = from_easter(0)
