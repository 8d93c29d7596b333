"""Reading a day: from what was typed to what it can be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time

from conversations.dates.calendar_math import Span, add_months, last_working_day_before
from conversations.dates.english import ENGLISH
from conversations.dates.german import GERMAN
from conversations.dates.grammar import Language, PhraseMatch, Spans, normalise
from conversations.dates.time_of_day import LONGEST, NOON, Clock, read_clock

FURTHEST = 24  # months: no employer promises a decision further away, and no interview is debriefed later


def languages(language: str) -> tuple[Language, ...]:
    """Return the person's language first: many type a few words in the other."""
    return (GERMAN, ENGLISH) if language.lower().startswith("de") else (ENGLISH, GERMAN)


@dataclass(frozen=True, slots=True)
class DateParser:
    """Someone who hears a text in one language on one day."""

    language: Language
    today: date
    past: bool

    def parse(self, plain: str) -> Spans | None:
        """Return what the text can mean; no spans if it names a day there is not, None if it is not understood."""
        words = self.language.words(plain)
        for text in self.language.without_manners(words, past=self.past):
            spans = self._phrase(text)
            if spans is None:
                spans = self._before(text)
            if spans is not None:
                return spans
        return self._joined(" ".join(words))

    def _phrase(self, text: str, since: date | None = None) -> Spans | None:
        for ready in self.language.phrases:
            values = ready.values_in(text)
            if values is not None:
                sunday = self.language.sunday_may_begin_a_week
                return ready.phrase.meaning(PhraseMatch(values, since or self.today, self.past, sunday))
        return None

    def _before(self, text: str) -> Spans | None:
        """Before Friday: on the last working day before it. Before the end of June: by its end."""
        rest = text.removeprefix(self.language.before)
        spans = None if rest == text or self.past else self._phrase(rest)
        if spans is None or rest.startswith(self.language.ends):
            return spans
        days = (last_working_day_before(span.first) for span in spans)
        return tuple(Span(day, day) for day in days if day >= self.today)

    def _joined(self, text: str) -> Spans | None:
        """Thursday or Friday, 10 June to 12 June: a span from the first to the second, which comes later."""
        for left, right in self._pairs(text):
            begins, ends = self._part(left), self._part(right)
            if begins is not None and ends is not None:
                return tuple(Span(begin.first, end.last) for begin in begins for end in self._ends(begin, right, ends))
        return None

    def _ends(self, begin: Span, right: str, ends: Spans) -> Spans:
        later = tuple(end for end in ends if end.last > begin.last)
        again = () if later or self.past else self._part(right, since=begin.last) or ()
        return later or tuple(end for end in again if end.last > begin.last)

    def _part(self, text: str, since: date | None = None) -> Spans | None:
        for phrase in self.language.without_manners(tuple(text.split()), past=self.past):
            spans = self._phrase(phrase, since)
            if spans is not None:
                return spans
        return None

    def _pairs(self, text: str) -> Iterator[tuple[str, str]]:
        between = self.language.between.fullmatch(text)
        if between and self.language.polite.issuperset(between["lead"].split()):
            yield between["first"], between["second"]
        for found in self.language.joined.finditer(text):
            yield text[: found.start()], text[found.end() :]


def read_plain(plain: str, today: date, language: str, *, past: bool) -> tuple[bool, Reading]:
    """Read a plain text: whether it is the name of a day at all, and which day it is."""
    for grammar in languages(language):
        spans = DateParser(grammar, today, past).parse(plain)
        if spans is not None:
            return True, _reading(spans, today, past=past)
    return False, None


def _reading(spans: Spans, today: date, *, past: bool) -> Reading:
    """Weigh what was heard: what lies on the wrong side of today or too far away is not what was meant.

    What lies behind was asked for to be logged on its day: a span is no day.
    """
    furthest = add_months(today, -FURTHEST if past else FURTHEST)
    near = [span for span in spans if (span.first >= furthest if past else span.last <= furthest)]
    sane = [span for span in near if (span.first <= today if past else span.last >= today)]
    if not sane:
        on = [span.first if past else span.last for span in near]
        return None if not on else Future(min(on)) if past else Past(max(on))
    if past and any(span.first < span.last for span in sane):
        return None
    days = sorted({span.last for span in sane})
    if len(days) > 1:
        return Unclear(tuple(days))
    starts = max(today, min(span.first for span in sane))
    return Day(days[0], starts if starts < days[0] and not past else None)


MORNING = ("morning", "vormittag", "früh", "frueh", "heute morgen")

LATER = ("afternoon", "evening", "tonight", "nachmittag", "abend")


def read_day(text: str, today: date, language: str = "en", *, past: bool = False) -> Reading:
    """Read the day that `text` names, on the person's own calendar, where it is `today`.

    Asked for a day ahead, the answer is a `Day` from today on, days to choose from (`Unclear`), or a `Past` day. With
    `past`, for what lies behind ("Monday" is then the last one), it is a single `Day` up to today, `Unclear` or a
    `Future` day; a span ("last week") is no day then. None: it cannot be read. Never raises, and takes bounded time for
    a text of any length. A time of day beside the day is allowed and ignored.
    """
    return _read(text, today, language, past=past)[0]


def read_moment(text: str, today: date, language: str = "en", *, past: bool = False) -> tuple[Reading, time | None]:
    """Read a day and a time of day: "tomorrow at 10", "Friday 14:30"; or just one of them: "Friday", "9am".

    A moment is on a single day, so a span ("next week at 10") is no day here, as a day that does not exist is not. The
    time is None then too: a time without a day means that no day was named.
    """
    day, hour = _read(text, today, language, past=past)
    return (None, None) if isinstance(day, Day) and day.starts else (day, hour)


def _read(text: str, today: date, language: str, *, past: bool) -> tuple[Reading, time | None]:
    plain = normalise(text)
    if not plain:
        return None, None
    is_day, day = read_plain(plain, today, language, past=past)
    if is_day:
        return day, None
    alone = read_clock(plain.split(), bare=True)
    if alone is not None:
        return None, alone.at(at_work=True)
    for day_words, clock in _split(plain.split()):
        is_day, day = read_plain(day_words, today, language, past=past)
        if is_day:
            return day, _time(clock, plain) if day else None
    return None, None


def _split(words: list[str]) -> Iterator[tuple[str, Clock]]:
    """Try every way to cut the words into a day and a time, in either order; the longer times first."""
    for length in range(min(LONGEST, len(words) - 1), 0, -1):
        for day, clock in ((words[:-length], words[-length:]), (words[length:], words[:length])):
            time_of_day = read_clock(clock, bare=False)
            if time_of_day is not None:
                yield " ".join(day), time_of_day


def _time(clock: Clock, plain: str) -> time:
    """Let "tomorrow evening at 7" and "this morning at 6" say which half of the day it is."""
    if any(word in plain for word in MORNING):
        return clock.at(at_work=False)
    if any(word in plain for word in LATER) and not clock.is_certain and clock.minutes < NOON:
        return Clock(clock.minutes + NOON).at(at_work=False)
    return clock.at(at_work=True)


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
