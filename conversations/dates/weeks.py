"""What phrases about days, distances and weeks mean. Every function takes what was heard and answers with spans."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from conversations.dates.phrases import Heard, Meaning, Spans
from conversations.dates.reckoning import SATURDAY, SUNDAY, Part, Span, Unit, add, days, monday_of, part_of_week, single

FEW = (3, 4)  # "a few days" is three or four


def in_days(count: int) -> Meaning:
    """Today, tomorrow, yesterday."""
    return lambda heard: single(heard.today + days(count))


def just_now(heard: Heard) -> Spans:
    """Today, if asked for what lies behind: "now" is no day to wait for."""
    return single(heard.today) if heard.past else ()


def near_weekday(heard: Heard) -> Spans:
    """Tomorrow, Thursday: if tomorrow is no Thursday, either may be meant."""
    day = heard.today + days(heard["near"])
    return single(day) if day.weekday() == heard["weekday"] else contradiction(heard, day)


def contradiction(heard: Heard, day: date) -> Spans:
    """Friday 13 June, which is a Saturday: that day or the nearest Friday, if both can be meant."""
    nearest = day + days((heard["weekday"] - day.weekday() + 3) % 7 - 3)
    both = (day, nearest)
    if max(both) > heard.today if heard.past else min(both) < heard.today:
        return ()
    return single(day) + single(nearest)


# Distances.


def after(heard: Heard) -> Spans:
    """In two weeks; in 2-3 weeks, which is a span."""
    return _distance(heard, 1)


def ago(heard: Heard) -> Spans:
    """Two weeks ago."""
    return _distance(heard, -1)


def after_if_ahead(heard: Heard) -> Spans:
    """Two weeks, without "in" or "ago": in two weeks, if what lies ahead was asked for."""
    return () if heard.past else after(heard)


def _distance(heard: Heard, direction: int) -> Spans:
    least, most = heard["n"], heard.get("n2") or heard["n"]
    return _between(heard, direction * least, direction * most) if 0 < least <= most else ()


def _between(heard: Heard, near: int, far: int) -> Spans:
    unit = Unit(heard["unit"])
    ends = [day for day in (add(heard.today, near, unit), add(heard.today, far, unit)) if day]
    return (Span(min(ends), max(ends)),) if ends else ()


def within(heard: Heard) -> Spans:
    """Within two weeks: any day from today on."""
    return tuple(Span(heard.today, span.last) for span in after(heard))


def one_or_two(heard: Heard) -> Spans:
    """In a week or two."""
    return _between(heard, 1, 2)


def a_few(heard: Heard) -> Spans:
    """In a few days."""
    return _between(heard, *FEW)


def a_few_ago(heard: Heard) -> Spans:
    """A few days ago."""
    return _between(heard, -FEW[0], -FEW[1])


def in_the_next_few(heard: Heard) -> Spans:
    """In the next few days: any day from today on."""
    return tuple(Span(heard.today, span.last) for span in a_few(heard))


def idiomatic_week(heard: Heard) -> Spans:
    """In acht Tagen: a week in the idiom, eight days in arithmetic; asked back."""
    return single(heard.today + days(7)) + single(heard.today + days(8))


def weeks_after_day(heard: Heard) -> Spans:
    """A week today, two weeks tomorrow."""
    return single(heard.today + days(heard["near"] + 7 * heard["n"]))


def weeks_after_weekday(heard: Heard) -> Spans:
    """A week on Friday, Monday week: that many weeks after the day that is called Friday."""
    weeks = days(7 * (heard.get("n") or 1))
    return tuple(Span(first + weeks, last + weeks) for first, last in weekday(heard))


# Weekdays.


def weekday(heard: Heard) -> Spans:
    """Friday: the nearest one. Said on a Friday it is today or a week away: asked back."""
    away = _days_behind(heard) if heard.past else _days_ahead(heard)
    if away:
        return single(heard.today + days(away))
    return single(heard.today) + single(heard.today + days(-7 if heard.past else 7))


def _days_ahead(heard: Heard) -> int:
    return (heard["weekday"] - heard.today.weekday()) % 7


def _days_behind(heard: Heard) -> int:
    return -((heard.today.weekday() - heard["weekday"]) % 7)


def coming_weekday(heard: Heard) -> Spans:
    """Coming Friday: the first after today."""
    return single(heard.today + days(_days_ahead(heard) or 7))


def past_weekday(heard: Heard) -> Spans:
    """This past Friday: the last before today."""
    return single(heard.today + days(_days_behind(heard) or -7))


def which_weekday(heard: Heard) -> Spans:
    """This Friday, next Friday, last Friday.

    "This" is the first from today on (of this week, when asked for what lies behind). "Next" has two readings, the first
    Friday after today and the Friday of next week. If they agree the day is certain ("next Monday" on a Wednesday,
    "next Friday" on a Friday), else it is asked back ("next Friday" on a Wednesday). "Last" is the mirror image.
    """
    which = heard["which"]
    if which == 0:
        ahead = heard.today + days(_days_ahead(heard))
        return single(monday_of(heard.today) + days(heard["weekday"]) if heard.past else ahead)
    nearest = coming_weekday(heard) if which > 0 else past_weekday(heard)
    return nearest + weekday_in_week(heard)


def which_weekday_or(heard: Heard) -> Spans:
    """Next Wednesday or Thursday."""
    further = days((heard["weekday2"] - heard["weekday"]) % 7)
    return tuple(Span(first, last + further) for first, last in which_weekday(heard))


def weekday_in_week(heard: Heard) -> Spans:
    """Friday next week."""
    return tuple(Span(day, day) for day in (monday + days(heard["weekday"]) for monday in _mondays(heard)))


# Weeks.


def _mondays(heard: Heard) -> tuple[date, ...]:
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


def _part(heard: Heard) -> Part | None:
    part = heard.get("part")
    return None if part is None else Part(part)


def week(heard: Heard) -> Spans:
    """Next week, early next week, the end of this week, which is its Friday."""
    return tuple(part_of_week(monday, _part(heard)) for monday in _mondays(heard))


def part_of_this_week(heard: Heard) -> Spans:
    """The end of the week, midweek: the coming one; the end of the week on a Friday is today."""
    monday = monday_of(heard.today)
    span = part_of_week(monday, _part(heard))
    over = span.last < heard.today and not heard.past
    return (part_of_week(monday + days(7), _part(heard)) if over else span,)


def later_this_week(heard: Heard) -> Spans:
    """Later this week: from tomorrow to Friday. On a Friday there is none."""
    (monday,) = _mondays(heard)
    span = Span(max(monday, heard.today + days(1)), part_of_week(monday, None).last)
    return (span,) if span.first <= span.last else ()


def by_week(heard: Heard) -> Spans:
    """By next week: before it begins or before it ends; asked back."""
    return tuple(edge for span in week(heard) for edge in single(span.first) + single(span.last))


def within_next_week(heard: Heard) -> Spans:
    """Within the next week: seven days, or until the end of next week; asked back."""
    return (Span(heard.today, heard.today + days(7)), *week(heard))


def this_week_or_next(heard: Heard) -> Spans:
    """This week or next."""
    monday = monday_of(heard.today)
    return (Span(monday, part_of_week(monday + days(7), None).last),)


def calendar_week(heard: Heard) -> Spans:
    """KW 25: the week of that number (ISO 8601) that is not over yet; of this year or the next."""
    for year in (heard.today.year - heard.past, heard.today.year + 1 - heard.past):
        try:
            span = part_of_week(date.fromisocalendar(year, heard["number"], 1), _part(heard))
        except ValueError:  # no week 53 in that year, no week 60 at all
            continue
        if heard.past or span.last >= heard.today:
            return (span,)
    return ()


# Weekends.


def weekend(heard: Heard) -> Spans:
    """The weekend: Saturday and Sunday, the coming ones or, asked for what lies behind, the last ones."""
    saturday = monday_of(heard.today) + days(SATURDAY)
    if heard.past and saturday > heard.today:
        saturday -= days(7)
    return (Span(saturday, saturday + days(1)),)


def which_weekend(heard: Heard) -> Spans:
    """Next weekend: the first to begin after today, or the one of next week; as with "next Friday"."""
    if heard["which"] == 0:
        return weekend(heard)
    saturday = replace(heard, values={**heard.values, "weekday": SATURDAY})
    return tuple(Span(first, last + days(1)) for first, last in which_weekday(saturday))


def before_weekend(heard: Heard) -> Spans:
    """Before the weekend: by Friday."""
    return single(monday_of(heard.today) + days(4)) if heard.today.weekday() < SATURDAY else ()


def after_weekend(heard: Heard) -> Spans:
    """After the weekend: on Monday."""
    return single(monday_of(heard.today) + days(7))
