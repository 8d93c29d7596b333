"""What a day that was typed can turn out to be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Day:
    """One day, certain enough to be echoed for a yes.

    `on` is the day on which the bot may ask: of a span ("next week") its last day, because the promise is broken only
    after it. `starts` is the first day of a span, not before today; None when a single day was named.
    """

    on: date
    starts: date | None = None


@dataclass(frozen=True, slots=True)
class Unclear:
    """Read, but not certain: the days it may be, soonest first, two as a rule ("3/4": 4 March or 3 April)."""

    candidates: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class Past:
    """A day that certainly lies behind, where one ahead was asked for."""

    on: date


@dataclass(frozen=True, slots=True)
class Future:
    """A day that certainly lies ahead, where one behind was asked for."""

    on: date


Reading = Day | Unclear | Past | Future | None
