"""Reads a day, or a day and a time, from what was typed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time

from conversations.dates.calendar_math import Span, add_months, last_working_day_before
from conversations.dates.english import ENGLISH
from conversations.dates.german import GERMAN
from conversations.dates.grammar import Language, PhraseMatch, Spans
from conversations.dates.normalise import normalise
from conversations.dates.time_of_day import MAX_WORDS, NOON, Clock, read_clock

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


def languages_to_try(language: str) -> tuple[Language, ...]:
    """Return the person's own language first, then the other: many people mix the two."""
    return (GERMAN, ENGLISH) if language.lower().startswith("de") else (ENGLISH, GERMAN)


@dataclass(frozen=True, slots=True)
class DateParser:
    """Parses normalised texts with the grammar of one language, as typed on `today`."""

    language: Language
    today: date
    past: bool

    def parse(self, plain: str) -> Spans | None:
        """Return the possible days; no span if no such day exists, None if the text is not understood."""
        words = self.language.to_words(plain)
        for text in self.language.trimmed(words, past=self.past):
            spans = self._match_phrase(text)
            if spans is None:
                spans = self._match_before(text)
            if spans is not None:
                return spans
        return self._match_range(" ".join(words))

    def _match_phrase(self, text: str, since: date | None = None) -> Spans | None:
        for compiled in self.language.phrases:
            values = compiled.values_in(text)
            if values is not None:
                sunday = self.language.sunday_may_start_week
                return compiled.phrase.meaning(PhraseMatch(values, since or self.today, self.past, sunday))
        return None

    def _match_before(self, text: str) -> Spans | None:
        """Match "before Friday": the last working day before it. "Before the end of June" is by its end."""
        rest = text.removeprefix(self.language.before_prefix)
        spans = None if rest == text or self.past else self._match_phrase(rest)
        if spans is None or rest.startswith(self.language.end_prefix):
            return spans
        days = (last_working_day_before(span.first) for span in spans)
        return tuple(Span(day, day) for day in days if day >= self.today)

    def _match_range(self, text: str) -> Spans | None:
        """Match "Thursday or Friday", "10 June to 12 June": a span from the first day to the second, later one."""
        for left, right in self._range_splits(text):
            starts, ends = self._match_part(left), self._match_part(right)
            if starts is not None and ends is not None:
                return tuple(
                    Span(start.first, end.last) for start in starts for end in self._ends_after(start, right, ends)
                )
        return None

    def _ends_after(self, start: Span, right: str, ends: Spans) -> Spans:
        later = tuple(end for end in ends if end.last > start.last)
        again = () if later or self.past else self._match_part(right, since=start.last) or ()
        return later or tuple(end for end in again if end.last > start.last)

    def _match_part(self, text: str, since: date | None = None) -> Spans | None:
        for phrase in self.language.trimmed(tuple(text.split()), past=self.past):
            spans = self._match_phrase(phrase, since)
            if spans is not None:
                return spans
        return None

    def _range_splits(self, text: str) -> Iterator[tuple[str, str]]:
        between = self.language.between_pattern.fullmatch(text)
        if between and self.language.leading.issuperset(between["lead"].split()):
            yield between["first"], between["second"]
        for found in self.language.range_separator.finditer(text):
            yield text[: found.start()], text[found.end() :]


def _parse_day(plain: str, today: date, language: str, *, past: bool) -> tuple[bool, Reading]:
    """Parse a normalised text: return whether it is a date phrase at all, and the day that it names."""
    for grammar in languages_to_try(language):
        spans = DateParser(grammar, today, past).parse(plain)
        if spans is not None:
            return True, _to_reading(spans, today, past=past)
    return False, None


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


MORNING = ("morning", "vormittag", "früh", "frueh", "heute morgen")
AFTER_NOON = ("afternoon", "evening", "tonight", "nachmittag", "abend")


def read_day(text: str, today: date, language: str = "en", *, past: bool = False) -> Reading:
    """Read the day that `text` names. `today` is the date on the person's own calendar.

    If a day ahead is asked for, returns a `Day` from today on, the candidates (`Unclear`), or a `Past` day. If `past`,
    a past day is asked for ("Monday" is then the last one): returns a single `Day` up to today, `Unclear` or a `Future`
    day; a span ("last week") is no answer. Returns None if the text cannot be read. Never raises, and takes bounded
    time for a text of any length. A time of day beside the day is allowed and ignored.
    """
    return _read(text, today, language, past=past)[0]


def read_moment(text: str, today: date, language: str = "en", *, past: bool = False) -> tuple[Reading, time | None]:
    """Read a day and a time of day ("tomorrow at 10", "Friday 14:30"), or only one of them ("Friday", "9am").

    A moment is on a single day, so a span ("next week at 10") is no day here, and neither is a day that does not exist;
    the time is None then too. A time with a day of None means that only a time was typed.
    """
    day, hour = _read(text, today, language, past=past)
    return (None, None) if isinstance(day, Day) and day.starts else (day, hour)


def _read(text: str, today: date, language: str, *, past: bool) -> tuple[Reading, time | None]:
    plain = normalise(text)
    if not plain:
        return None, None
    is_day, day = _parse_day(plain, today, language, past=past)
    if is_day:
        return day, None
    alone = read_clock(plain.split(), bare=True)
    if alone is not None:
        return None, alone.to_time(daytime=True)
    for day_words, clock in _day_and_clock_splits(plain.split()):
        is_day, day = _parse_day(day_words, today, language, past=past)
        if is_day:
            return day, _time(clock, plain) if day else None
    return None, None


def _day_and_clock_splits(words: list[str]) -> Iterator[tuple[str, Clock]]:
    """Yield every way to split the words into a day and a time, in either order; long times first."""
    for length in range(min(MAX_WORDS, len(words) - 1), 0, -1):
        for day, clock in ((words[:-length], words[-length:]), (words[length:], words[:length])):
            time_of_day = read_clock(clock, bare=False)
            if time_of_day is not None:
                yield " ".join(day), time_of_day


def _time(clock: Clock, plain: str) -> time:
    """Return the time; "tomorrow evening at 7" and "this morning at 6" say themselves which half of the day it is."""
    if any(word in plain for word in MORNING):
        return clock.to_time(daytime=False)
    if any(word in plain for word in AFTER_NOON) and not clock.is_certain and clock.minutes < NOON:
        return Clock(clock.minutes + NOON).to_time(daytime=False)
    return clock.to_time(daytime=True)
