"""Parses a normalised text with the grammar of one language: which days it may mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from conversations.dates.calendar_math import Span
from conversations.dates.english import ENGLISH
from conversations.dates.german import GERMAN
from conversations.dates.grammar import CompiledPhrase, Language, PhraseMatch, Spans
from conversations.dates.normalise import normalise
from conversations.dates.other_languages.translate import translation_for
from conversations.facts.working_days import MONDAY_TO_FRIDAY, WorkingDays

MAX_ATTEMPTS = 120  # comparisons with a whole phrase table, 30 to 60 microseconds each


def languages_to_try(language: str) -> tuple[Language, ...]:
    """Return the person's own language first, then the other: many people mix the two."""
    return (GERMAN, ENGLISH) if language.lower().startswith("de") else (ENGLISH, GERMAN)


def texts_to_try(text: str, language: str) -> Iterator[tuple[str, tuple[Language, ...]]]:
    """Yield the text in each form in which it may be read, with the languages to read it in; nothing if it is empty.

    In a language without a grammar of its own it is translated first. Many people type English then.
    """
    own = translation_for(language)
    if own and own.is_ambiguous(text):
        return
    if own and (translated := own.translate(text)):
        yield translated, (own.grammar,)
    if plain := normalise(text):
        tried = languages_to_try(language)
        thursday = tried[0] is GERMAN and text.strip().lower() == "do."  # without the dot it may be the English word
        yield "am do" if thursday else plain, (ENGLISH,) if own else tried


class TooManyAttempts(Exception):
    """The text has so many words of dates that reading it would take too long."""


@dataclass(slots=True)
class Attempts:
    """Counts how often a text is compared with a phrase table, so that no text takes long."""

    left: int = MAX_ATTEMPTS

    def count(self) -> None:
        """Count one attempt. Raises TooManyAttempts after the last."""
        self.left -= 1
        if self.left < 0:
            raise TooManyAttempts


@dataclass(frozen=True, slots=True)
class DateParser:
    """Parses normalised texts with the grammar of one language, as typed on `today`."""

    language: Language
    today: date
    past: bool
    attempts: Attempts
    working_days: WorkingDays = MONDAY_TO_FRIDAY
    found: dict[str, tuple[CompiledPhrase[Spans], dict[str, int]] | None] = field(default_factory=dict)

    def parse(self, plain: str) -> Spans | None:
        """Return the possible days; no span if no such day exists, None if the text is not understood."""
        words = self.language.to_words(plain)
        for text in self.language.trimmed(words, past=self.past):
            for match in (self._match_phrase, self._match_before, self._match_by):
                spans = match(text)
                if spans is not None:
                    return spans
        return self._match_range(" ".join(words))

    def _match_phrase(self, text: str, since: date | None = None, *, by: bool = False) -> Spans | None:
        found = self._find(text)
        if found is None:
            return None
        compiled, values = found
        sunday = self.language.sunday_may_start_week
        spans = compiled.phrase.meaning(
            PhraseMatch(values, since or self.today, self.past, sunday, by, self.working_days)
        )
        return spans if not by or "part" in values else first_and_last(spans)

    def _find(self, text: str) -> tuple[CompiledPhrase[Spans], dict[str, int]] | None:
        """Return the phrase that matches the text, and the values of its placeholders."""
        if text not in self.found:
            self.found[text] = self._search(text) if self.language.is_known(text) else None
        return self.found[text]

    def _search(self, text: str) -> tuple[CompiledPhrase[Spans], dict[str, int]] | None:
        self.attempts.count()
        for compiled in self.language.phrases:
            values = compiled.values_in(text)
            if values is not None:
                return compiled, values
        return None

    def _match_before(self, text: str) -> Spans | None:
        """Match "before Friday": the last working day before it. "Before the end of June" is by its end."""
        rest = text.removeprefix(self.language.before_prefix)
        spans = None if rest == text or self.past else self._match_phrase(rest)
        if spans is None or rest.startswith(self.language.end_prefix):
            return spans
        days = (self.working_days.last_before(span.first) for span in spans)
        return tuple(Span(day, day) for day in days if day >= self.today)

    def _match_by(self, text: str) -> Spans | None:
        """Match "by next week", "until April": ambiguous, before the period begins or before it ends."""
        prefix = self.language.by.match(text)
        found = self._find(text[prefix.end() :]) if prefix else None
        if prefix is None or found is None or not found[0].phrase.period:
            return None
        return () if self.past else self._match_phrase(text[prefix.end() :], by=True)

    def _match_range(self, text: str) -> Spans | None:
        """Match "Thursday or Friday", "10 June to 12 June": a span from the first day to the second, later one."""
        for left, right in self._range_splits(text):
            starts = self._match_part(left)
            ends = self._match_part(right) if starts else None
            if starts and ends:
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


def first_and_last(spans: Spans) -> Spans:
    """Return the first and the last day of each span as candidates."""
    return tuple(Span(day, day) for span in spans for day in span)
