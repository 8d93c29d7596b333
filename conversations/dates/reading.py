"""Reading a day: from what was typed to what it can be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from conversations.dates.english import ENGLISH
from conversations.dates.german import GERMAN
from conversations.dates.phrases import Heard, Language, Spans
from conversations.dates.readings import Day, Future, Past, Reading, Unclear
from conversations.dates.reckoning import Span, add_months, last_working_day_before

FURTHEST = 24  # months: no employer promises a decision further away, and no interview is debriefed later


def languages(language: str) -> tuple[Language, ...]:
    """Return the person's language first: many type a few words in the other."""
    return (GERMAN, ENGLISH) if language.lower().startswith("de") else (ENGLISH, GERMAN)


@dataclass(frozen=True, slots=True)
class Listener:
    """Someone who hears a text in one language on one day."""

    language: Language
    today: date
    past: bool

    def hear(self, plain: str) -> Spans | None:
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
                return ready.phrase.meaning(Heard(values, since or self.today, self.past, sunday))
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
        spans = Listener(grammar, today, past).hear(plain)
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
