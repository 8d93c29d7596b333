"""What phrases about distances and weeks mean. Every function takes what was heard and answers with spans."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from conversations.dates.calendar_math import SATURDAY, Span, Unit, add, days, monday_of, part_of_week, single
from conversations.dates.day_phrases import mondays, which_weekday
from conversations.dates.grammar import Meaning, PhraseMatch, Spans

FEW = (3, 4)  # "a few days" is three or four


def in_days(count: int) -> Meaning:
    """Today, tomorrow, yesterday."""
    return lambda heard: single(heard.today + days(count))


def just_now(heard: PhraseMatch) -> Spans:
    """Today, if asked for what lies behind: "now" is no day to wait for."""
    return single(heard.today) if heard.past else ()


def after(heard: PhraseMatch) -> Spans:
    """In two weeks; in 2-3 weeks, which is a span."""
    return _distance(heard, 1)


def ago(heard: PhraseMatch) -> Spans:
    """Two weeks ago."""
    return _distance(heard, -1)


def after_if_ahead(heard: PhraseMatch) -> Spans:
    """Two weeks, without "in" or "ago": in two weeks, if what lies ahead was asked for."""
    return () if heard.past else after(heard)


def _distance(heard: PhraseMatch, direction: int) -> Spans:
    least, most = heard["n"], heard.get("n2") or heard["n"]
    return _between(heard, direction * least, direction * most) if 0 < least <= most else ()


def _between(heard: PhraseMatch, near: int, far: int) -> Spans:
    unit = Unit(heard["unit"])
    ends = [day for day in (add(heard.today, near, unit), add(heard.today, far, unit)) if day]
    return (Span(min(ends), max(ends)),) if ends else ()


def within(heard: PhraseMatch) -> Spans:
    """Within two weeks: any day from today on."""
    return _any_day_until(heard, after(heard))


def _any_day_until(heard: PhraseMatch, spans: Spans) -> Spans:
    return () if heard.past else tuple(Span(heard.today, span.last) for span in spans)


def fortnight(heard: PhraseMatch) -> Spans:
    """A fortnight: two weeks from now."""
    return () if heard.past else single(heard.today + days(14))


def one_or_two(heard: PhraseMatch) -> Spans:
    """In a week or two."""
    return _between(heard, 1, 2)


def a_few(heard: PhraseMatch) -> Spans:
    """In a few days."""
    return _between(heard, *FEW)


def a_few_ago(heard: PhraseMatch) -> Spans:
    """A few days ago."""
    return _between(heard, -FEW[0], -FEW[1])


def in_the_next_few(heard: PhraseMatch) -> Spans:
    """In the next few days: any day from today on."""
    return _any_day_until(heard, a_few(heard))


def idiomatic_week(heard: PhraseMatch) -> Spans:
    """In acht Tagen: a week in the idiom, eight days in arithmetic; asked back."""
    return single(heard.today + days(7)) + single(heard.today + days(8))


def weeks_after_day(heard: PhraseMatch) -> Spans:
    """A week today, two weeks tomorrow."""
    return single(heard.today + days(heard["near"] + 7 * heard["n"]))


def week(heard: PhraseMatch) -> Spans:
    """Next week, early next week, the end of this week, which is its Friday."""
    return tuple(part_of_week(monday, heard.part) for monday in mondays(heard))


def part_of_this_week(heard: PhraseMatch) -> Spans:
    """The end of the week, midweek: the coming one; the end of the week on a Friday is today."""
    monday = monday_of(heard.today)
    span = part_of_week(monday, heard.part)
    over = span.last < heard.today and not heard.past
    return (part_of_week(monday + days(7), heard.part) if over else span,)


def later_this_week(heard: PhraseMatch) -> Spans:
    """Later this week: from tomorrow to Friday. On a Friday there is none."""
    at_weekend = heard.today.weekday() >= SATURDAY
    monday = monday_of(heard.today) + days(7 if at_weekend else 0)
    span = Span(max(monday, heard.today + days(1)), part_of_week(monday, None).last)
    return (span,) if span.first <= span.last else ()


def by_week(heard: PhraseMatch) -> Spans:
    """By next week: before it begins or before it ends; asked back."""
    return edges(heard, week(heard))


def edges(heard: PhraseMatch, spans: Spans) -> Spans:
    """Return the first and the last day of a span: "by" it may mean either. What lies behind is not "by" a day."""
    return () if heard.past else tuple(edge for span in spans for edge in single(span.first) + single(span.last))


def within_next_week(heard: PhraseMatch) -> Spans:
    """Within the next week: seven days, or until the end of next week; asked back."""
    monday = monday_of(heard.today) + days(7)
    in_a_week = single(heard.today + days(7))
    return _any_day_until(heard, (*in_a_week, part_of_week(monday, None)))


def this_week_or_next(heard: PhraseMatch) -> Spans:
    """This week or next."""
    return _any_day_until(heard, (part_of_week(monday_of(heard.today) + days(7), None),))


def calendar_week(heard: PhraseMatch) -> Spans:
    """KW 25: the week of that number (ISO 8601) that is not over yet; of this year or the next."""
    for year in (heard.today.year - heard.past, heard.today.year + 1 - heard.past):
        try:
            span = part_of_week(date.fromisocalendar(year, heard["number"], 1), heard.part)
        except ValueError:  # no week 53 in that year, no week 60 at all
            continue
        if heard.past or span.last >= heard.today:
            return (span,)
    return ()


# Weekends.


def weekend(heard: PhraseMatch) -> Spans:
    """The weekend: Saturday and Sunday, the coming ones or, asked for what lies behind, the last ones."""
    saturday = monday_of(heard.today) + days(SATURDAY)
    if heard.past and saturday > heard.today:
        saturday -= days(7)
    return (Span(saturday, saturday + days(1)),)


def which_weekend(heard: PhraseMatch) -> Spans:
    """Next weekend: the first to begin after today, or the one of next week; as with "next Friday"."""
    if heard["which"] == 0:
        return weekend(heard)
    saturday = replace(heard, values={**heard.values, "weekday": SATURDAY})
    return tuple(Span(first, last + days(1)) for first, last in which_weekday(saturday))


def before_weekend(heard: PhraseMatch) -> Spans:
    """Before the weekend: by Friday."""
    return single(monday_of(heard.today) + days(4)) if heard.today.weekday() < SATURDAY else ()


def after_weekend(heard: PhraseMatch) -> Spans:
    """After the weekend: on Monday."""
    return single(monday_of(heard.today) + days(7))
