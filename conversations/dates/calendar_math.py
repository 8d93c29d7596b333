"""Calendar arithmetic with days, weeks, months and holidays, independent of any language."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from enum import IntEnum
from typing import NamedTuple

from conversations.facts.working_days import MONDAY_TO_FRIDAY, WorkingDays

MONDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = 0, 2, 3, 4, 5, 6

MONTHS = range(1, 13)


class Span(NamedTuple):
    """The days from `first` to `last`, both included; a single day is a span of one."""

    first: date
    last: date


class Unit(IntEnum):
    """The units of a distance."""

    HOUR = 0
    DAY = 1
    WORKING_DAY = 2
    WEEK = 3
    FORTNIGHT = 4
    MONTH = 5


class Part(IntEnum):
    """A part of a week, month or quarter."""

    EARLY = 0
    MID = 1
    LATE = 2
    END = 3


def days(count: int) -> timedelta:
    """Return `count` days."""
    return timedelta(days=count)


def single(day: date | None) -> tuple[Span, ...]:
    """Return a span of one day, or no span for None."""
    return () if day is None else (Span(day, day),)


def day_of(year: int, month: int, day: int) -> date | None:
    """Return the day, or None if it does not exist (31 February)."""
    exists = month in MONTHS and 1 <= day <= monthrange(year, month)[1]
    return date(year, month, day) if exists else None


def add_months(day: date, count: int) -> date:
    """Return the day `count` months later; one month after 31 January is the last day of February."""
    year, month0 = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month0 + 1, min(day.day, monthrange(year, month0 + 1)[1]))


def add(day: date, count: int, unit: Unit, working_days: WorkingDays = MONDAY_TO_FRIDAY) -> date | None:
    """Return the day `count` units later; None for hours that are not whole days."""
    match unit:
        case Unit.HOUR:
            return day + days(count // 24) if count % 24 == 0 else None
        case Unit.DAY:
            return day + days(count)
        case Unit.WORKING_DAY:
            return working_days.add(day, count)
        case Unit.WEEK:
            return day + days(7 * count)
        case Unit.FORTNIGHT:
            return day + days(14 * count)
        case Unit.MONTH:
            return add_months(day, count)


def week_of(day: date, begins_on: int = MONDAY) -> date:
    """Return the first day of the week that `day` lies in: the Monday on or before it."""
    return day - days((day.weekday() - begins_on) % 7)


def part_of_week(monday: date, part: Part | None) -> Span:
    """Return a part of a working week: early is Monday and Tuesday, mid Wednesday, late Thursday and Friday.

    A week that begins on another day than a `monday` has five working days too.
    """
    first_day, last_day = {
        None: (MONDAY, FRIDAY),
        Part.EARLY: (MONDAY, MONDAY + 1),
        Part.MID: (WEDNESDAY, WEDNESDAY),
        Part.LATE: (THURSDAY, FRIDAY),
        Part.END: (FRIDAY, FRIDAY),
    }[part]
    return Span(monday + days(first_day), monday + days(last_day))


def part_of_month(year: int, month: int, part: Part | None) -> Span:
    """Return a part of a month: early, mid and late are its thirds (1 to 10, 11 to 20, 21 on), the end its last day."""
    length = monthrange(year, month)[1]
    first_day, last_day = {
        None: (1, length),
        Part.EARLY: (1, 10),
        Part.MID: (11, 20),
        Part.LATE: (21, length),
        Part.END: (length, length),
    }[part]
    return Span(date(year, month, first_day), date(year, month, last_day))


def part_of_quarter(year: int, quarter: int, part: Part | None) -> Span:
    """Return a part of a calendar quarter. Early, mid and late are its months; its end is its last day."""
    first = 3 * quarter - 2
    first_month, last_month = {
        None: (first, first + 2),
        Part.EARLY: (first, first),
        Part.MID: (first + 1, first + 1),
        Part.LATE: (first + 2, first + 2),
        Part.END: (first + 2, first + 2),
    }[part]
    last = part_of_month(year, last_month, None).last
    return Span(last if part is Part.END else date(year, first_month, 1), last)


def half_of_month(year: int, month: int, half: int) -> Span:
    """Return the first half of a month, which ends on the 15th, or the second."""
    first_day, last_day = (1, 15) if half == 1 else (16, monthrange(year, month)[1])
    return Span(date(year, month, first_day), date(year, month, last_day))


def nth_day(year: int, month: int, nth: int, among: WorkingDays | None) -> date | None:
    """Return the nth day of a month, or the nth `among` the working days; the last one for -1; None if it has fewer."""
    every = (date(year, month, day) for day in range(1, monthrange(year, month)[1] + 1))
    counted = [day for day in every if among is None or day in among]
    index = nth if nth < 0 else nth - 1
    return counted[index] if -1 <= index < len(counted) and nth else None


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """Return the nth such weekday of a month, the last one for -1; None if the month has no fifth."""
    if nth == -1:
        last = part_of_month(year, month, Part.END).last
        return last - days((last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return day_of(year, month, 1 + (weekday - first.weekday()) % 7 + 7 * (nth - 1))


def easter_sunday(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (algorithm of Meeus, Jones and Butcher)."""
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday_offset = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    correction = (golden + 11 * epact + 22 * weekday_offset) // 451
    month, day0 = divmod(epact + weekday_offset - 7 * correction + 114, 31)
    return date(year, month, day0 + 1)
