"""Reads a day, or a day and a time, from what was typed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from conversations.dates.calendar_math import add_months
from conversations.dates.german.vocabulary import SHORT_WEEKDAYS
from conversations.dates.grammar import Language, Spans
from conversations.dates.parse import Attempts, DateParser, TooManyAttempts, texts_to_try
from conversations.dates.time_context import is_ambiguous_clock, read_clock_range, takes_bare_hour, time_on_day
from conversations.dates.time_of_day import MAX_WORDS, read_clock
from conversations.facts.working_days import MONDAY_TO_FRIDAY, WorkingDays
from conversations.readers import SHORT_ANSWER, reader

CLEAR_BESIDE_TIME = SHORT_WEEKDAYS.keys() - {"so"}  # "Mi 10:30"; but "so 10 Uhr" is about ten
MAX_MONTHS_AWAY = 24  # no employer promises a decision further ahead, and nobody debriefs an older interview


@dataclass(frozen=True, slots=True)
class Day:
    """One day, certain enough to be shown for a yes.

    `on` is the day on which the bot may ask: the last day of a span ("next week"), because only then is the promise
    broken. `starts` is the first day of a span, but not before today; None for a single day.
    """

    on: date
    starts: date | None = None


@dataclass(frozen=True, slots=True)
class Unclear:
    """An ambiguous day: the candidates in order, usually two ("3/4" is 4 March or 3 April)."""

    candidates: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class Past:
    """A past day, where a day ahead was asked for."""

    on: date


@dataclass(frozen=True, slots=True)
class Future:
    """A day ahead, where a past one was asked for."""

    on: date


Reading = Day | Unclear | Past | Future | None


def _to_reading(spans: Spans, today: date, *, past: bool) -> Reading:
    """Drop the candidates that are too far away or on the wrong side of today, and say how many are left.

    A past day is asked for in order to log something on it, so a span is no answer there.
    """
    limit = add_months(today, -MAX_MONTHS_AWAY if past else MAX_MONTHS_AWAY)
    near = [span for span in spans if (span.first >= limit if past else span.last <= limit)]
    possible = [span for span in near if (span.first <= today if past else span.last >= today)]
    if not possible:
        on = [span.first if past else span.last for span in near]
        return None if not on else Future(min(on)) if past else Past(max(on))
    if past and any(span.first < span.last for span in possible):
        return None
    days = sorted({span.last for span in possible})
    if len(days) > 1:
        return Unclear(tuple(days))
    starts = max(today, min(span.first for span in possible))
    return Day(days[0], starts if starts < days[0] and not past else None)


@reader(SHORT_ANSWER)
def read_day(
    text: str,
    today: date,
    language: str = "en",
    *,
    past: bool = False,
    working_days: WorkingDays = MONDAY_TO_FRIDAY,
) -> Reading:
    """Read the day that `text` names. `today` is the date on the person's own calendar.

    If a day ahead is asked for, returns a `Day` from today on, the candidates (`Unclear`), or a `Past` day. If `past`,
    a past day is asked for ("Monday" is then the last one): returns a single `Day` up to today, `Unclear` or a `Future`
    day; a span ("last week") is no answer. Returns None if the text cannot be read. Never raises, and takes bounded
    time for a text of any length. A time of day beside the day is allowed and ignored. `working_days` are those of the
    person's country ("within 5 working days", "before Friday").
    """
    return _read(text, today, language, past=past, working_days=working_days)[0]


@reader(SHORT_ANSWER)
def read_moment(
    text: str,
    today: date,
    language: str = "en",
    *,
    past: bool = False,
    working_days: WorkingDays = MONDAY_TO_FRIDAY,
) -> tuple[Reading, time | None]:
    """Read a day and a time of day ("tomorrow at 10", "Friday 14:30"), or only one of them ("Friday", "9am").

    A moment is on a single day, so a span ("next week at 10") is no day here, and neither is a day that does not exist;
    the time is None then too. A time with a day of None means that only a time was typed.
    """
    day, hour, is_ambiguous = _read(text, today, language, past=past, working_days=working_days)
    is_span = isinstance(day, Day) and day.starts is not None
    return (None, None) if is_span or is_ambiguous else (day, hour)


def _read(
    text: str, today: date, language: str, *, past: bool, working_days: WorkingDays
) -> tuple[Reading, time | None, bool]:
    """Return the day, the time, and whether the time leaves the day open, in the first language that reads the text."""
    for plain, grammars in texts_to_try(text, language):
        reader = _MomentReader(plain, today, grammars, past=past, working_days=working_days)
        try:
            day, hour = reader.read()
        except TooManyAttempts:
            return None, None, False
        if day or hour or reader.was_understood:
            return day, hour, reader.day_is_ambiguous
    return None, None, False


class _MomentReader:
    """Reads one normalised text as a day, a time or both."""

    def __init__(
        self, plain: str, today: date, grammars: tuple[Language, ...], *, past: bool, working_days: WorkingDays
    ) -> None:
        attempts = Attempts()
        self.day_is_ambiguous = False
        self.was_understood = False  # as a phrase, even if it names no day
        self._plain, self._today, self._past = plain, today, past
        self._parsers = [DateParser(grammar, today, past, attempts, working_days) for grammar in grammars]

    def read(self) -> tuple[Reading, time | None]:
        """Return the day and the time."""
        _, day = self._parse_day(self._plain)
        words = self._plain.split()
        alone = None if day else read_clock(words, bare=True)
        if alone is not None:
            return None, alone.to_time(daytime=True)
        if day:
            return day, None
        for length in range(min(MAX_WORDS, len(words) - 1), 0, -1):
            for day_words, clock_words in ((words[:-length], words[-length:]), (words[length:], words[:length])):
                found = self._day_with_clock(" ".join(day_words), clock_words)
                if found is not None:
                    return found
        return None, None

    def _day_with_clock(self, day_words: str, clock_words: list[str]) -> tuple[Reading, time | None] | None:
        """Read a day and a time; None if they are not these."""
        takes_bare = takes_bare_hour(day_words)
        clock = read_clock(clock_words, bare=False) or read_clock_range(clock_words, bare=takes_bare)
        if clock is None and takes_bare:
            clock = read_clock(clock_words, bare=True)
        if clock is None and not is_ambiguous_clock(clock_words):
            return None
        is_day, day = self._parse_day(f"am {day_words}" if day_words in CLEAR_BESIDE_TIME else day_words)
        if not is_day:
            return None
        hour = time_on_day(clock, self._plain) if clock else None
        # At night an ambiguous hour may be on either of two days.
        self.day_is_ambiguous = clock is not None and hour is None
        return (day, hour) if day else (None, None)

    def _parse_day(self, plain: str) -> tuple[bool, Reading]:
        """Return whether a text is a date phrase at all, and the day that it names."""
        for parser in self._parsers:
            spans = parser.parse(plain)
            if spans is not None:
                self.was_understood = True
                return True, _to_reading(spans, self._today, past=self._past)
        return False, None
