"""The meanings of phrases with days of a month, and with weeks that are named by a day.

A day without a month or a year is the next one from today on, or the last one up to today if a past day is asked for.
But a day that lies just on the other side of today is returned as it is: it is a mistake or a misunderstanding, and
moving it by a month or a year would be a guess.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from conversations.dates.calendar_math import (
    FRIDAY,
    MONDAY,
    Span,
    add_months,
    day_of,
    days,
    nth_day,
    part_of_week,
    single,
)
from conversations.dates.grammar import Meaning, PhraseMatch, Spans
from conversations.dates.meanings.days import HALF_A_YEAR, contradiction, in_its_year, nearest

JUST_OVER_IN_MONTH = days(5)  # the same for a day without a month


def dated(match: PhraseMatch) -> Spans:
    """15 June, June 15, Fri 12 June 2026, 15.06., 2026-06-15."""
    return _on_its_weekday(match, _dated)


def _dated(match: PhraseMatch) -> Spans:
    return nearest(match, lambda year: single(day_of(year, match["month"], match["day"])))


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
    both = {*dated(replace(match, values=values)), *dated(replace(match, values=swapped))}
    on_weekday = [span for span in both if match.get("weekday") in {None, span.first.weekday()}]
    if len(on_weekday) > 1:
        # Neither may be left out because it lies just on the other side of today: both are offered.
        orders = (values, swapped)
        on_weekday = [span for order in orders for span in _in_order(replace(match, values=order))]
    return tuple(sorted(on_weekday))


def _in_order(match: PhraseMatch) -> Spans:
    return in_its_year(match, lambda year: single(day_of(year, match["month"], match["day"])))


def days_of_month(match: PhraseMatch) -> Spans:
    """10-12 June."""

    def in_year(year: int) -> Spans:
        first, last = day_of(year, match["month"], match["day"]), day_of(year, match["month"], match["day2"])
        return (Span(first, last),) if first and last and first <= last else ()

    return nearest(match, in_year)


def day_of_some_month(match: PhraseMatch) -> Spans:
    """The 3rd; Friday the 12th, searched for in the next two months."""
    return _on_its_weekday(match, _day_of_some_month)


def _day_of_some_month(match: PhraseMatch) -> Spans:
    step = -1 if match.past else 1
    months = [add_months(match.today.replace(day=1), step * away) for away in range(3)]
    found = [day for month in months if (day := day_of(month.year, month.month, match["day"]))]
    possible = [day for day in found if (day <= match.today if match.past else day >= match.today)][:2]
    weekday = match.get("weekday")
    with_weekday = [day for day in possible if weekday in {None, day.weekday()}]
    if weekday is None or not with_weekday:
        across = add_months(match.today.replace(day=1), 0 if _is_over(match) else -step)
        other = day_of(across.year, across.month, match["day"])
        if other and timedelta() < (match.today - other) * step <= JUST_OVER_IN_MONTH:
            return single(other)
    return single((with_weekday or possible)[0]) if possible else ()


def _is_over(match: PhraseMatch) -> bool:
    """Return True if this month has the day on the side of today that is not asked for."""
    day = day_of(match.today.year, match.today.month, match["day"])
    return day is not None and (day > match.today if match.past else day < match.today)


def days_of_some_month(match: PhraseMatch) -> Spans:
    """Between the 18th and the 20th: of the month of the first day."""
    return tuple(
        Span(first, last)
        for first, _ in _day_of_some_month(match)
        if (last := day_of(first.year, first.month, match["day2"])) and first < last
    )


def day_of_which_month(match: PhraseMatch) -> Spans:
    """The 3rd of next month."""
    month = add_months(match.today.replace(day=1), match["which"])
    return single(day_of(month.year, month.month, match["day"]))


def nth_day_of_month(match: PhraseMatch) -> Spans:
    """The last day of March, the first working day of April."""
    nth, among = match["nth"], match.working_days if match["day_kind"] else None
    return nearest(match, lambda year: single(nth_day(year, match["month"], nth, among)))


def nth_day_of_which_month(match: PhraseMatch) -> Spans:
    """The last day of the month, the first working day of next month. Without "next" the coming one is meant."""
    nth, among, which = match["nth"], match.working_days if match["day_kind"] else None, match.get("which")
    months = [add_months(match.today.replace(day=1), away) for away in ((0, 1) if which is None else (which,))]
    found = [day for month in months if (day := nth_day(month.year, month.month, nth, among))]
    ahead = [day for day in found if day >= match.today or which is not None or match.past]
    return single(ahead[0]) if ahead else ()


# Weeks that are named by a day.


def week_of_day(match: PhraseMatch) -> Spans:
    """The week of 15 June, the week of the 15th: the working week that the day lies in."""
    if match.get("month") is None:
        months = [add_months(match.today.replace(day=1), away) for away in (-1, 0, 1, 2)]
        found = [day for month in months if (day := day_of(month.year, month.month, match["day"]))]
        return _first_week_on_side(match, found)
    return _weeks_of(match, dated(match))


def week_of_day_either_way(match: PhraseMatch) -> Spans:
    """Week commencing 3/4: if one of the two days is a Monday, that one."""
    return _weeks_of(match, _on_weekday_either_way(match, MONDAY))


def _on_weekday_either_way(match: PhraseMatch, weekday: int) -> Spans:
    """Return the one of two days, of this week or later, that has the weekday; both if it is not one."""
    swapped = replace(match, values={**match.values, "day": match["month"], "month": match["day"]})
    days_found = {
        span.first
        for order in (match, swapped)
        for past in (False, True)
        for span in _in_order(replace(order, past=past))
    }
    fitting = [day for day in days_found if day.weekday() == weekday and day >= match.week_of(match.today)]
    return single(fitting[0]) if len(fitting) == 1 else dated_either_way(match)


def _weeks_of(match: PhraseMatch, spans: Spans) -> Spans:
    return tuple(part_of_week(match.week_of(span.first), None) for span in spans)


def _first_week_on_side(match: PhraseMatch, found: list[date]) -> Spans:
    weeks = [part_of_week(match.week_of(day), None) for day in found]
    if match.past:
        return tuple(week for week in weeks if week.first <= match.today)[-1:]
    return tuple(week for week in weeks if week.last >= match.today)[:1]


def week_ending_either_way(match: PhraseMatch) -> Spans:
    """Week ending 3/4: if one of the two days is a Friday, that one."""
    spans = _on_weekday_either_way(match, FRIDAY)
    return tuple(Span(match.week_of(span.first), span.first) for span in spans)


def week_ending(match: PhraseMatch) -> Spans:
    """The week ending 27 March: up to that day."""
    spans = dated(match) if match.get("month") else day_of_some_month(match)
    return tuple(Span(match.week_of(span.first), span.first) for span in spans)
