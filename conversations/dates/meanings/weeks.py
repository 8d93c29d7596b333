"""The meanings of phrases with distances, weeks and weekends."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from conversations.dates.calendar_math import SATURDAY, Part, Span, Unit, add, days, part_of_week, single
from conversations.dates.grammar import Meaning, PhraseMatch, Spans
from conversations.dates.meanings.days import mondays, nearest, which_weekday

FEW = (3, 4)  # "a few days" is three or four


def in_days(count: int) -> Meaning:
    """Today, tomorrow, yesterday."""
    return lambda match: single(match.today + days(count))


def just_now(match: PhraseMatch) -> Spans:
    """Just now: today, if a past day is asked for."""
    return single(match.today) if match.past else ()


def after(match: PhraseMatch) -> Spans:
    """In two weeks; in 2-3 weeks, which is a span."""
    return _distance(match, 1)


def ago(match: PhraseMatch) -> Spans:
    """Two weeks ago."""
    return _distance(match, -1)


def after_if_ahead(match: PhraseMatch) -> Spans:
    """Two weeks, without "in" or "ago": in two weeks, unless a past day is asked for."""
    return () if match.past else after(match)


def _distance(match: PhraseMatch, direction: int) -> Spans:
    least, most = match["n"], match.get("n2") or match["n"]
    return _between(match, direction * least, direction * most) if 0 < least <= most else ()


def _between(match: PhraseMatch, near: int, far: int) -> Spans:
    unit = Unit(match["unit"])
    ends = [day for count in (near, far) if (day := add(match.today, count, unit, match.working_days))]
    return (Span(min(ends), max(ends)),) if ends else ()


def within(match: PhraseMatch) -> Spans:
    """Within two weeks: any day from today on."""
    return _any_day_until(match, after(match))


def _any_day_until(match: PhraseMatch, spans: Spans) -> Spans:
    return () if match.past else tuple(Span(match.today, span.last) for span in spans)


def fortnight(match: PhraseMatch) -> Spans:
    """A fortnight: two weeks from now."""
    return () if match.past else single(match.today + days(14))


def one_or_two(match: PhraseMatch) -> Spans:
    """In a week or two."""
    return _between(match, 1, 2)


def a_few(match: PhraseMatch) -> Spans:
    """In a few days."""
    return _between(match, *FEW)


def a_few_ago(match: PhraseMatch) -> Spans:
    """A few days ago."""
    return _between(match, -FEW[0], -FEW[1])


def in_the_next_few(match: PhraseMatch) -> Spans:
    """In the next few days: any day from today on."""
    return _any_day_until(match, a_few(match))


def half_weeks(match: PhraseMatch) -> Spans:
    """In one and a half weeks: in 10 or 11 days."""
    near = match.today + days(7 * match["n"] + 3)
    return () if match.past else (Span(near, near + days(1)),)


def tomorrow_or_after(match: PhraseMatch) -> Spans:
    """Tomorrow or the day after."""
    return (Span(match.today + days(1), match.today + days(2)),)


def next_week_or_after(match: PhraseMatch) -> Spans:
    """Next week or the week after."""
    next_mondays = mondays(replace(match, values={**match.values, "which": 1}))
    return tuple(Span(monday, part_of_week(monday + days(7), None).last) for monday in next_mondays)


def idiomatic_week(match: PhraseMatch) -> Spans:
    """In acht Tagen: ambiguous, an idiom for a week or literally eight days."""
    return single(match.today + days(7)) + single(match.today + days(8))


def days_as_weeks(match: PhraseMatch) -> Spans:
    """Dans quinze jours: ambiguous, an idiom for two weeks or literally fifteen days."""
    weeks_later = match.today + days(7 * match["n"])
    return () if match.past else single(weeks_later) + single(weeks_later + days(1))


def weeks_after_day(match: PhraseMatch) -> Spans:
    """A week today, two weeks tomorrow."""
    return single(match.today + days(match["near"] + 7 * match["n"]))


def week(match: PhraseMatch) -> Spans:
    """Next week, early next week, the end of this week, which is its Friday."""
    return tuple(part_of_week(monday, match.part) for monday in mondays(match))


def part_of_this_week(match: PhraseMatch) -> Spans:
    """The end of the week, midweek: the coming one, which on a Friday is today."""
    monday = match.week_of(match.today)
    span = part_of_week(monday, match.part)
    following = part_of_week(monday + days(7), match.part)
    if match.part is Part.EARLY and span.first < match.today <= span.last and not match.past:
        return (span, following)
    return (following if span.last < match.today and not match.past else span,)


def later_this_week(match: PhraseMatch) -> Spans:
    """Later this week: from tomorrow to Friday. No span on a Friday."""
    at_weekend = match.into_week(match.today.weekday()) >= SATURDAY
    monday = match.week_of(match.today) + days(7 if at_weekend else 0)
    span = Span(max(monday, match.today + days(1)), part_of_week(monday, None).last)
    return (span,) if span.first <= span.last else ()


def within_next_week(match: PhraseMatch) -> Spans:
    """Within the next week: ambiguous, seven days or until the end of next week."""
    monday = match.week_of(match.today) + days(7)
    in_a_week = single(match.today + days(7))
    return _any_day_until(match, (*in_a_week, part_of_week(monday, None)))


def this_week_or_next(match: PhraseMatch) -> Spans:
    """This week or next."""
    return _any_day_until(match, (part_of_week(match.week_of(match.today) + days(7), None),))


def calendar_week(match: PhraseMatch) -> Spans:
    """KW 25: the week of that number (ISO 8601), of the year that was typed or of the nearest."""
    return nearest(match, lambda year: _week_of_year(match, year))


def _week_of_year(match: PhraseMatch, year: int) -> Spans:
    try:
        first = date.fromisocalendar(year, match["number"], 1)
        last = date.fromisocalendar(year, match.get("number2") or match["number"], 1)
    except ValueError:  # that year has no such week
        return ()
    span = Span(part_of_week(first, match.part).first, part_of_week(last, match.part).last)
    return (span,) if first <= last else ()


# Weekends.


def weekend(match: PhraseMatch) -> Spans:
    """The weekend: the coming Saturday and Sunday, or the last ones if a past day is asked for."""
    saturday = match.week_of(match.today) + days(SATURDAY)
    if match.past and saturday > match.today:
        saturday -= days(7)
    return (Span(saturday, saturday + days(1)),)


def which_weekend(match: PhraseMatch) -> Spans:
    """Next weekend: the first one after today or the one of next week, as with "next Friday"."""
    if match["which"] == 0:
        return weekend(match)
    first = (SATURDAY + match.working_days.week_begins_on) % 7
    saturday = replace(match, values={**match.values, "weekday": first})
    return tuple(Span(first, last + days(1)) for first, last in which_weekday(saturday))


def before_weekend(match: PhraseMatch) -> Spans:
    """Before the weekend: by Friday."""
    into_week = match.into_week(match.today.weekday())
    return single(match.week_of(match.today) + days(4)) if into_week < SATURDAY else ()


def after_weekend(match: PhraseMatch) -> Spans:
    """After the weekend: on Monday."""
    return single(match.week_of(match.today) + days(7))
