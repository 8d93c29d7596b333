"""What phrases about days of a month, months, quarters and feasts mean.

A day or month without a year is the next one, from today on; or the last one, up to today, if what lies behind was
asked for.
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
from conversations.dates.week_phrases import edges

CENTURY = 100  # a year below it was written with two figures
QUARTERS = range(1, 5)
HALF_A_YEAR = days(183)
YEARS_TRIED = 3  # this year and two more: what is further away than that is refused anyway


def _in_its_year(heard: PhraseMatch, in_year: Callable[[int], Spans]) -> Spans:
    """Return the spans of the year that was said, or of the nearest year in which they lie on the side asked for."""
    said = heard.get("year")
    if said is not None:
        return in_year(said if said >= CENTURY else 2000 + said)
    step = -1 if heard.past else 1
    for year in range(heard.today.year, heard.today.year + YEARS_TRIED * step, step):
        for span in in_year(year):
            if (span.first <= heard.today) if heard.past else (span.last >= heard.today):
                return (span,)
    return ()


# Days.


def dated(heard: PhraseMatch) -> Spans:
    """15 June, June 15, Fri 12 June 2026, 15.06., 2026-06-15."""
    return _on_its_weekday(heard, _dated)


def _dated(heard: PhraseMatch) -> Spans:
    return _in_its_year(heard, lambda year: single(day_of(year, heard["month"], heard["day"])))


def _on_its_weekday(heard: PhraseMatch, find: Meaning) -> Spans:
    """Return the day found, if it has the weekday that was said; or else that of the other side of today which has.

    If neither has, the person contradicts themselves.
    """
    spans, weekday = find(heard), heard.get("weekday")
    if weekday is None or not spans or spans[0].first.weekday() == weekday:
        return spans
    across = find(replace(heard, past=not heard.past))
    if across and across[0].first.weekday() == weekday and abs(across[0].first - heard.today) < HALF_A_YEAR:
        return across
    return contradiction(heard, spans[0].first)


def dated_either_way(heard: PhraseMatch) -> Spans:
    """3/4: 3 April or 4 March; 15/6 can only be 15 June; of Fri 12/6 the one that is a Friday."""
    values = {name: value for name, value in heard.values.items() if name != "weekday"}
    swapped = {**values, "day": heard["month"], "month": heard["day"]}
    both = dated(replace(heard, values=values)) + dated(replace(heard, values=swapped))
    return tuple(span for span in both if heard.get("weekday") in {None, span.first.weekday()})


def days_of_month(heard: PhraseMatch) -> Spans:
    """10-12 June."""

    def in_year(year: int) -> Spans:
        first, last = day_of(year, heard["month"], heard["day"]), day_of(year, heard["month"], heard["day2"])
        return (Span(first, last),) if first and last and first <= last else ()

    return _in_its_year(heard, in_year)


def day_of_some_month(heard: PhraseMatch) -> Spans:
    """The 3rd; Friday the 12th, which is looked for in the two months to come."""
    return _on_its_weekday(heard, _day_of_some_month)


def _day_of_some_month(heard: PhraseMatch) -> Spans:
    step = -1 if heard.past else 1
    months = [add_months(heard.today.replace(day=1), step * away) for away in range(3)]
    found = [day for month in months if (day := day_of(month.year, month.month, heard["day"]))]
    sane = [day for day in found if (day <= heard.today if heard.past else day >= heard.today)][:2]
    named = [day for day in sane if heard.get("weekday") in {None, day.weekday()}]
    return single((named or sane)[0]) if sane else ()


def day_of_which_month(heard: PhraseMatch) -> Spans:
    """The 3rd of next month."""
    month = add_months(heard.today.replace(day=1), heard["which"])
    return single(day_of(month.year, month.month, heard["day"]))


def week_of_day(heard: PhraseMatch) -> Spans:
    """The week of 15 June: the working week that 15 June lies in."""
    return tuple(part_of_week(monday_of(span.first), None) for span in dated(heard))


# Months.


def month(heard: PhraseMatch) -> Spans:
    """In June, mid July, the end of June 2027."""
    return _in_its_year(heard, lambda year: (part_of_month(year, heard["month"], heard.part),))


def which_named_month(heard: PhraseMatch) -> Spans:
    """Next June: the coming one, or next year's; asked back unless they are the same."""
    this_year = part_of_month(heard.today.year, heard["month"], heard.part)
    following = part_of_month(heard.today.year + 1, heard["month"], heard.part)
    if heard["which"] < 0:
        previous = part_of_month(heard.today.year - 1, heard["month"], heard.part)
        return (this_year, previous) if this_year.last < heard.today else (previous,)
    if heard["which"] == 0:
        return (this_year,)
    return (this_year, following) if this_year.first > heard.today else (following,)


def by_month(heard: PhraseMatch) -> Spans:
    """By June: before it begins or before it ends; asked back, unless it has begun."""
    return edges(heard, month(heard))


def which_month(heard: PhraseMatch) -> Spans:
    """Next month, the end of this month."""
    day = add_months(heard.today.replace(day=1), heard["which"])
    return (part_of_month(day.year, day.month, heard.part),)


def by_which_month(heard: PhraseMatch) -> Spans:
    """By next month: before it begins or before it ends; asked back."""
    return edges(heard, which_month(heard))


def part_of_this_month(heard: PhraseMatch) -> Spans:
    """The middle of the month: of this one, or of the next if it is over."""
    for away in (0, 1):
        day = add_months(heard.today.replace(day=1), away)
        span = part_of_month(day.year, day.month, heard.part)
        if span.last >= heard.today or heard.past:
            return (span,)
    return ()


def later_this_month(heard: PhraseMatch) -> Spans:
    """Later this month: from tomorrow on. On its last day there is none."""
    span = Span(heard.today + days(1), part_of_month(heard.today.year, heard.today.month, None).last)
    return (span,) if span.first <= span.last else ()


def week_of_month(heard: PhraseMatch) -> Spans:
    """The first week of July is its first seven days, the second the next seven; the last is its last seven."""

    def in_year(year: int) -> Spans:
        last = part_of_month(year, heard["month"], Part.END).last
        if heard["nth"] == -1:
            return (Span(last - days(6), last),)
        first = day_of(year, heard["month"], 7 * heard["nth"] - 6)
        return (Span(first, min(first + days(6), last)),) if first else ()

    return _in_its_year(heard, in_year)


def weekday_of_month(heard: PhraseMatch) -> Spans:
    """The first Monday of July."""
    return _in_its_year(heard, lambda year: single(nth_weekday(year, heard["month"], heard["weekday"], heard["nth"])))


def weekday_of_which_month(heard: PhraseMatch) -> Spans:
    """The last Friday of the month, the first Monday of next month."""
    day = add_months(heard.today.replace(day=1), heard.get("which") or 0)
    return single(nth_weekday(day.year, day.month, heard["weekday"], heard["nth"]))


# Quarters and years.


def quarter(heard: PhraseMatch) -> Spans:
    """The end of Q3, of the calendar year."""
    if heard["number"] not in QUARTERS:
        return ()
    return _in_its_year(heard, lambda year: (part_of_quarter(year, heard["number"], heard.part),))


def which_quarter(heard: PhraseMatch) -> Spans:
    """The end of the quarter, next quarter."""
    years, quarter0 = divmod((heard.today.month - 1) // 3 + (heard.get("which") or 0), 4)
    return (part_of_quarter(heard.today.year + years, quarter0 + 1, heard.part),)


def end_of_year(heard: PhraseMatch) -> Spans:
    """By the end of the year."""
    return single(date(heard.today.year - (1 if heard.past else 0), 12, 31))


# Feasts.


def feast(on: Callable[[int], date]) -> Meaning:
    """Christmas, Good Friday."""
    return lambda heard: _in_its_year(heard, lambda year: single(on(year)))


def before_feast(on: Callable[[int], date], closes: int) -> Meaning:
    """Before Christmas: the last working day before people leave, `closes` days before the feast; or else today."""

    def meaning(heard: PhraseMatch) -> Spans:
        if heard.past:
            return ()
        year = heard.today.year if heard.today < on(heard.today.year) else heard.today.year + 1
        return single(max(heard.today, last_working_day_before(on(year) - days(closes))))

    return meaning


def fixed(month_number: int, day: int) -> Callable[[int], date]:
    """Return a feast that has a date."""
    return lambda year: date(year, month_number, day)


def from_easter(away: int) -> Callable[[int], date]:
    """Return a feast that moves with (Western) Easter Sunday."""
    return lambda year: easter_sunday(year) + days(away)


CHRISTMAS = fixed(12, 25)
NEW_YEAR = fixed(1, 1)
EASTER = from_easter(0)
