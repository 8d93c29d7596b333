"""What phrases about weekdays mean."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from conversations.dates.calendar_math import SATURDAY, SUNDAY, Span, days, monday_of, single
from conversations.dates.grammar import PhraseMatch, Spans


def weekday(heard: PhraseMatch) -> Spans:
    """Friday: the nearest one. Said on a Friday it is today or a week away: asked back."""
    away = _days_behind(heard) if heard.past else _days_ahead(heard)
    if away:
        return single(heard.today + days(away))
    return single(heard.today) + single(heard.today + days(-7 if heard.past else 7))


def _days_ahead(heard: PhraseMatch) -> int:
    return (heard["weekday"] - heard.today.weekday()) % 7


def _days_behind(heard: PhraseMatch) -> int:
    return -((heard.today.weekday() - heard["weekday"]) % 7)


def coming_weekday(heard: PhraseMatch) -> Spans:
    """Coming Friday: the first after today."""
    return single(heard.today + days(_days_ahead(heard) or 7))


def past_weekday(heard: PhraseMatch) -> Spans:
    """This past Friday: the last before today."""
    return single(heard.today + days(_days_behind(heard) or -7))


def which_weekday(heard: PhraseMatch) -> Spans:
    """This Friday, next Friday, last Friday.

    "This" is the first from today on (of this week, when asked for what lies behind). "Next" has two readings, the
    first Friday after today and the Friday of next week. If they agree the day is certain ("next Monday" on a
    Wednesday, "next Friday" on a Friday), else it is asked back ("next Friday" on a Wednesday). "Last" is the mirror
    image.
    """
    which = heard["which"]
    if which == 0:
        ahead = heard.today + days(_days_ahead(heard))
        return single(monday_of(heard.today) + days(heard["weekday"]) if heard.past else ahead)
    nearest = coming_weekday(heard) if which > 0 else past_weekday(heard)
    return nearest + weekday_in_week(heard)


def which_weekday_or(heard: PhraseMatch) -> Spans:
    """Next Wednesday or Thursday."""
    further = days((heard["weekday2"] - heard["weekday"]) % 7)
    return tuple(Span(first, last + further) for first, last in which_weekday(heard))


def weekday_in_week(heard: PhraseMatch) -> Spans:
    """Friday next week."""
    return tuple(Span(day, day) for day in (monday + days(heard["weekday"]) for monday in mondays(heard)))


def weeks_after_weekday(heard: PhraseMatch) -> Spans:
    """A week on Friday, Monday week: that many weeks after the coming day of that name."""
    weeks = days(7 * heard["n"])
    return tuple(Span(first + weeks, last + weeks) for first, last in weekday(replace(heard, past=False)))


def near_weekday(heard: PhraseMatch) -> Spans:
    """Tomorrow, Thursday: if tomorrow is no Thursday, either may be meant."""
    day = heard.today + days(heard["near"])
    return single(day) if day.weekday() == heard["weekday"] else contradiction(heard, day)


def contradiction(heard: PhraseMatch, day: date) -> Spans:
    """Friday 13 June, which is a Saturday: that day or the nearest Friday, if both can be meant."""
    nearest = day + days((heard["weekday"] - day.weekday() + 3) % 7 - 3)
    both = (day, nearest)
    if max(both) > heard.today if heard.past else min(both) < heard.today:
        return ()
    return single(day) + single(nearest)


def mondays(heard: PhraseMatch) -> tuple[date, ...]:
    """Return when the week spoken of begins: this, next, last, the one after next.

    At a weekend "this week" is the working week to come, if what lies ahead was asked for. On a Sunday, where weeks may
    begin on Sunday, "next week" may begin tomorrow or in eight days.
    """
    which, weekday_now = heard["which"], heard.today.weekday()
    monday = monday_of(heard.today)
    if which == 0:
        return (monday + days(0 if heard.past or weekday_now < SATURDAY else 7),)
    begins = monday + days(7 * which)
    if weekday_now == SUNDAY and heard.sunday_may_begin_a_week:
        return begins, begins + days(7)
    return (begins,)
