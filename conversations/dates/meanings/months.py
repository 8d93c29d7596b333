"""The meanings of phrases with months, quarters and years.

A month without a year is the next one from today on, or the last one up to today if a past day is asked for.
"""

from __future__ import annotations

from datetime import date

from conversations.dates import calendar_math
from conversations.dates.calendar_math import (
    Part,
    Span,
    add_months,
    day_of,
    days,
    nth_weekday,
    part_of_month,
    part_of_quarter,
    single,
)
from conversations.dates.grammar import PhraseMatch, Spans
from conversations.dates.meanings.days import in_its_year, nearest

MID_MONTH = 15
QUARTERS = range(1, 5)


# Months.


def month(match: PhraseMatch) -> Spans:
    """In June, mid July, the end of June 2027."""
    return in_its_year(match, lambda year: (_part_of_month(match, year, match["month"]),))


def _part_of_month(match: PhraseMatch, year: int, month_number: int) -> Span:
    """Return a part of a month. "By the middle of April" is by the 15th (also in law: BGB, section 192)."""
    if match.by and match.part is Part.MID:
        return Span(date(year, month_number, MID_MONTH), date(year, month_number, MID_MONTH))
    return part_of_month(year, month_number, match.part)


def half_of_month(match: PhraseMatch) -> Spans:
    """The first half of April, which ends on the 15th."""
    return in_its_year(match, lambda year: (calendar_math.half_of_month(year, match["month"], match["half"]),))


def half_of_which_month(match: PhraseMatch) -> Spans:
    """The second half of next month; "of the month" is of this month, or of the next if it is over."""
    which = match.get("which")
    for away in (0, 1) if which is None else (which,):
        day = add_months(match.today.replace(day=1), away)
        span = calendar_math.half_of_month(day.year, day.month, match["half"])
        if span.last >= match.today or match.past or which is not None:
            return (span,)
    return ()


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


def which_month(match: PhraseMatch) -> Spans:
    """Next month, the end of this month."""
    day = add_months(match.today.replace(day=1), match["which"])
    return (_part_of_month(match, day.year, day.month),)


def part_of_this_month(match: PhraseMatch) -> Spans:
    """The middle of the month: of this one, or of the next if it is over.

    When the beginning of this month is passing, the beginning of the next may be meant as well.
    """
    this, following = (add_months(match.today.replace(day=1), away) for away in (0, 1))
    span, next_span = (_part_of_month(match, day.year, day.month) for day in (this, following))
    if match.past:
        return (span,)
    if match.part is Part.EARLY and span.first < match.today <= span.last:
        return (span, next_span)
    return (span,) if span.last >= match.today else (next_span,)


def later_this_month(match: PhraseMatch) -> Spans:
    """Later this month: from tomorrow on. No span on its last day."""
    span = Span(match.today + days(1), part_of_month(match.today.year, match.today.month, None).last)
    return (span,) if span.first <= span.last else ()


def week_of_month(match: PhraseMatch) -> Spans:
    """The first week of July is its first seven days, the second the next seven; the last is its last seven."""
    return nearest(match, lambda year: _week_of_month(match, year, match["month"]))


def week_of_which_month(match: PhraseMatch) -> Spans:
    """The first week of next month, the last week of the month."""
    day = add_months(match.today.replace(day=1), match.get("which") or 0)
    return _week_of_month(match, day.year, day.month)


def _week_of_month(match: PhraseMatch, year: int, month_number: int) -> Spans:
    last = part_of_month(year, month_number, Part.END).last
    if match["nth"] == -1:
        return (Span(last - days(6), last),)
    first = day_of(year, month_number, 7 * match["nth"] - 6)
    return (Span(first, min(first + days(6), last)),) if first else ()


def weekday_of_month(match: PhraseMatch) -> Spans:
    """The first Monday of July."""
    return nearest(match, lambda year: single(nth_weekday(year, match["month"], match["weekday"], match["nth"])))


def weekday_of_which_month(match: PhraseMatch) -> Spans:
    """The last Friday of the month, the first Monday of next month."""
    day = add_months(match.today.replace(day=1), match.get("which") or 0)
    return single(nth_weekday(day.year, day.month, match["weekday"], match["nth"]))


# Quarters and years.


def quarter(match: PhraseMatch) -> Spans:
    """The end of Q3, of the calendar year."""
    if match["number"] not in QUARTERS:
        return ()
    return in_its_year(match, lambda year: (part_of_quarter(year, match["number"], match.part),))


def which_quarter(match: PhraseMatch) -> Spans:
    """The end of the quarter, next quarter."""
    years, quarter0 = divmod((match.today.month - 1) // 3 + (match.get("which") or 0), 4)
    return (part_of_quarter(match.today.year + years, quarter0 + 1, match.part),)


def end_of_year(match: PhraseMatch) -> Spans:
    """By the end of the year."""
    return single(date(match.today.year - (1 if match.past else 0), 12, 31))
