"""The meanings of phrases with Christmas, New Year and Easter."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from conversations.dates.calendar_math import days, easter_sunday, single
from conversations.dates.grammar import Meaning, PhraseMatch, Spans
from conversations.dates.meanings.days import in_its_year


def holiday(on: Callable[[int], date]) -> Meaning:
    """Christmas, Good Friday."""
    return lambda match: in_its_year(match, lambda year: single(on(year)))


def before_holiday(on: Callable[[int], date], closes: int) -> Meaning:
    """Before Christmas: the last working day before offices close, `closes` days before the holiday; at least today."""

    def meaning(match: PhraseMatch) -> Spans:
        if match.past:
            return ()
        year = match.today.year if match.today < on(match.today.year) else match.today.year + 1
        return single(max(match.today, match.working_days.last_before(on(year) - days(closes))))

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
