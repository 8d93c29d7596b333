"""The meanings of phrases with weekdays."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from conversations.dates.calendar_math import SATURDAY, SUNDAY, Span, add_months, day_of, days, single
from conversations.dates.grammar import PhraseMatch, Spans

TWELVE = 12
CENTURY = 100  # smaller years were typed with two digits
JUST_OVER = days(61)  # a day ahead is asked for, and this one was up to two months ago
YEARS_TRIED = 3  # this year and two more: days further away are refused anyway
HALF_A_YEAR = days(183)


def in_its_year(match: PhraseMatch, in_year: Callable[[int], Spans]) -> Spans:
    """Return the span in the year that was typed, or in the nearest year that puts it on the side asked for."""
    typed = match.get("year")
    if typed is not None:
        return in_year(typed if typed >= CENTURY else 2000 + typed)
    step = -1 if match.past else 1
    for year in range(match.today.year, match.today.year + YEARS_TRIED * step, step):
        for span in in_year(year):
            if (span.first <= match.today) if match.past else (span.last >= match.today):
                return (span,)
    return ()


def nearest(match: PhraseMatch, in_year: Callable[[int], Spans]) -> Spans:
    """Return the span as `in_its_year` does, or the one just on the other side of today if that is nearer."""
    spans = in_its_year(match, in_year)
    across = () if match.get("year") is not None else in_its_year(replace(match, past=not match.past), in_year)
    if not spans or not across:
        return spans
    distance, near = abs(spans[0].last - match.today), abs(across[0].last - match.today)
    is_just_across = near < distance and near <= (HALF_A_YEAR if match.past else JUST_OVER)
    return across if is_just_across else spans


def weekday(match: PhraseMatch) -> Spans:
    """Friday: the nearest one. On a Friday it is ambiguous: today or a week away."""
    away = _days_behind(match) if match.past else _days_ahead(match)
    if away:
        return single(match.today + days(away))
    return single(match.today) + single(match.today + days(-7 if match.past else 7))


def _days_ahead(match: PhraseMatch) -> int:
    return (match["weekday"] - match.today.weekday()) % 7


def _days_behind(match: PhraseMatch) -> int:
    return -((match.today.weekday() - match["weekday"]) % 7)


def coming_weekday(match: PhraseMatch) -> Spans:
    """Coming Friday: the first after today."""
    return single(match.today + days(_days_ahead(match) or 7))


def past_weekday(match: PhraseMatch) -> Spans:
    """This past Friday: the last before today."""
    return single(match.today + days(_days_behind(match) or -7))


def which_weekday(match: PhraseMatch) -> Spans:
    """This Friday, next Friday, last Friday.

    "This" is the first one from today on (if a past day is asked for, the one of this week). "Next" is the first Friday
    after today or the Friday of next week. If both are the same day it is certain ("next Monday" on a Wednesday, "next
    Friday" on a Friday), else it is ambiguous ("next Friday" on a Wednesday). "Last" works the same way backwards.
    """
    which = match["which"]
    if which == 0:
        ahead = match.today + days(_days_ahead(match))
        return single(match.week_of(match.today) + days(match.into_week(match["weekday"])) if match.past else ahead)
    nearest = coming_weekday(match) if which > 0 else past_weekday(match)
    return nearest + weekday_in_week(match)


def which_weekday_or(match: PhraseMatch) -> Spans:
    """Next Wednesday or Thursday."""
    to_second = days((match["weekday2"] - match["weekday"]) % 7)
    return tuple(Span(first, last + to_second) for first, last in which_weekday(match))


def weekday_range(match: PhraseMatch) -> Spans:
    """Mi oder Do, Mo bis Mi: from the first to the second, which comes after it."""
    if match["weekday2"] == match["weekday"]:
        return ()
    further = days((match["weekday2"] - match["weekday"]) % 7)
    return tuple(Span(first, last + further) for first, last in weekday(match))


def weekday_and_number(match: PhraseMatch) -> Spans:
    """Friday 20: the next 20th, if it is a Friday. If 20 may be an hour of the coming Friday, it is no day."""
    step, number = -1 if match.past else 1, match["number"]
    months = (add_months(match.today.replace(day=1), step * away) for away in (0, 1))
    found = [day for month in months if (day := day_of(month.year, month.month, number))]
    nearest = next((day for day in found if (day - match.today) * step >= timedelta()), None)
    if nearest is None or nearest.weekday() != match["weekday"]:
        return ()
    return single(nearest) if number > TWELVE or abs(nearest - match.today) < days(7) else ()


def weekday_in_week(match: PhraseMatch) -> Spans:
    """Friday next week."""
    return tuple(
        Span(day, day) for day in (monday + days(match.into_week(match["weekday"])) for monday in mondays(match))
    )


def weeks_after_weekday(match: PhraseMatch) -> Spans:
    """A week on Friday, Monday week: that many weeks after the coming such weekday."""
    weeks = days(7 * match["n"])
    return tuple(Span(first + weeks, last + weeks) for first, last in weekday(replace(match, past=False)))


def near_weekday(match: PhraseMatch) -> Spans:
    """Tomorrow, Thursday: ambiguous if tomorrow is not a Thursday."""
    day = match.today + days(match["near"])
    return single(day) if day.weekday() == match["weekday"] else contradiction(match, day)


def contradiction(match: PhraseMatch, day: date) -> Spans:
    """Friday 13 June, which is a Saturday: that day or the nearest Friday, if both are on the side asked for."""
    nearest = day + days((match["weekday"] - day.weekday() + 3) % 7 - 3)
    both = (day, nearest)
    if max(both) > match.today if match.past else min(both) < match.today:
        return ()
    return single(day) + single(nearest)


def mondays(match: PhraseMatch) -> tuple[date, ...]:
    """Return the possible first days (usually Mondays) of this week, next week, last week or the week after next.

    At a weekend "this week" is the coming working week, unless a past day is asked for. On a Sunday, in a language
    whose weeks may start on Sunday, "next week" starts tomorrow or in eight days.
    """
    which, into_week = match["which"], match.into_week(match.today.weekday())
    monday = match.week_of(match.today)
    if which == 0:
        return (monday + days(0 if match.past or into_week < SATURDAY else 7),)
    start = monday + days(7 * which)
    if into_week == SUNDAY and match.today.weekday() == SUNDAY and match.sunday_may_start_week:
        return start, start + days(7)
    return (start,)
