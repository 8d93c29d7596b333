"""Finds the days and times in typed words: which words may belong to one, and what the date reader reads in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, time
from functools import cache

from conversations.dates import Day, Past, Unclear, read_day, read_moment
from conversations.dates.english import ENGLISH
from conversations.dates.english.vocabulary import LONG_MONTHS, MONTHS, TOMORROW, WEEKDAYS
from conversations.dates.german import GERMAN
from conversations.dates.german.vocabulary import LONG_MONTHS as GERMAN_LONG_MONTHS
from conversations.dates.german.vocabulary import MONTHS as GERMAN_MONTHS
from conversations.dates.german.vocabulary import WEEKDAYS as GERMAN_WEEKDAYS
from conversations.dates.grammar import MIN_CORRECTABLE, is_one_edit_apart
from conversations.dates.time_of_day import AT, COMPILED_AFTER_AT, COMPILED_BARE, COMPILED_TIMES
from conversations.understanding.normal_text import Token
from conversations.words import spoken_language
from conversations.words.phrases import replacements, word_set

MOST_READ = 10  # windows of words that are given to the date reader
LONGEST_WINDOW = 9
_CLOCK = re.compile(r"^([0-2]?\d)\.([0-5]\d)$")


@dataclass(frozen=True, slots=True)
class FoundMoment:
    """What stands in the tokens from `first` to before `last`: a day, a time, or both.

    `is_unclear`: a day is named that can be read in two ways. `is_past` and `is_span` tell what kind of day it is.
    """

    first: int
    last: int
    day: date | None = None
    at: time | None = None
    is_unclear: bool = False
    is_past: bool = False
    is_span: bool = False

    @property
    def names_day(self) -> bool:
        """Whether a day is named at all."""
        return self.day is not None or self.is_unclear


@dataclass(slots=True)
class ReadBudget:
    """How many more windows of words may be given to the date reader."""

    left: int = MOST_READ


@cache
def _hours() -> frozenset[str]:
    return frozenset(
        word
        for table in (COMPILED_BARE, COMPILED_AFTER_AT, COMPILED_TIMES)
        for phrase in table
        for word in phrase.words
        if word.isalpha()
    )


@cache
def _long_names() -> dict[tuple[str, int], tuple[str, ...]]:
    """Return the long names of weekdays and months by the first letter and the length of what is a slip away."""
    found: dict[tuple[str, int], list[str]] = {}
    for name in (*WEEKDAYS, *LONG_MONTHS, *GERMAN_WEEKDAYS, *GERMAN_LONG_MONTHS):
        if len(name) >= MIN_CORRECTABLE:
            for length in (len(name) - 1, len(name), len(name) + 1):
                found.setdefault((name[0], length), []).append(name)
    return {key: tuple(names) for key, names in found.items()}


@cache
def _core(language: str) -> frozenset[str]:
    """Return the words that name a day by themselves, or with what stands around them."""
    of_english = {*WEEKDAYS, *MONTHS}
    of_german = {*GERMAN_WEEKDAYS, *GERMAN_MONTHS, "mrz"}
    named = of_german | {w for w in of_english if len(w) > 3} if language == "de" else of_english  # noqa: PLR2004 - "mon"
    parts = {
        f"{day}{part}" for day in GERMAN_WEEKDAYS for part in ("vormittag", "nachmittag", "abend", "früh", "mittag")
    }
    return frozenset(named | parts | set(TOMORROW)) | word_set("day_words", language)


@cache
def _joining(language: str) -> frozenset[str]:
    of = GERMAN if language == "de" else ENGLISH
    umlauts = {word.replace("ae", "ä").replace("oe", "ö").replace("ue", "ü") for word in of.vocabulary}
    return of.vocabulary | umlauts | of.ignored | _hours() | word_set("around_day", language)


def find_moments(
    typed: tuple[Token, ...],
    without: frozenset[int],
    today: date,
    language: str,
    *,
    past: bool,
    budget: ReadBudget | None = None,
) -> tuple[FoundMoment, ...]:
    """Return the days and times that stand in the tokens, in order; the tokens `without` are never part of one.

    `past`: "Friday" is the last one. Reads a bounded number of windows of words.
    """
    language = spoken_language(language)
    reader = _Reader(typed, without, today, language, past=past, budget=budget or ReadBudget())
    return tuple(sorted(reader.found(), key=lambda moment: moment.first))


class _Reader:
    def __init__(
        self,
        typed: tuple[Token, ...],
        without: frozenset[int],
        today: date,
        language: str,
        *,
        past: bool,
        budget: ReadBudget,
    ) -> None:
        self._typed, self._today, self._language, self._past = typed, today, language, past
        self._budget = budget
        self._core = {i for i in range(len(typed)) if i not in without and self._is_core(i)}
        self._part = self._core | {i for i in range(len(typed)) if i not in without and self._joins(i)}

    def _plain(self, i: int) -> str:
        return self._typed[i].plain.removesuffix("'s") if 0 <= i < len(self._typed) else ""

    def _is_core(self, i: int) -> bool:
        word, before, after = self._plain(i), self._plain(i - 1), self._plain(i + 1)
        if self._typed[i].is_mark or after in word_set("no_day", self._language):
            return False
        if word[:1].isdigit():
            return True
        if word in word_set("day_or_word", self._language):
            digit = before[:1].isdigit() or after[:1].isdigit()
            by_name = word in {"may", "march", "mai"} and self._typed[i].is_capital and i > 0
            return digit or by_name or before in word_set("before_short_day", self._language)
        if word in _core(self._language):
            return True
        if word in _hours() and before in word_set("before_hour", self._language) and len(word) > 1:
            return True
        if word in _hours() and after in word_set("after_hour", self._language):
            return True
        near = _long_names().get((word[:1], len(word)), ())
        return any(is_one_edit_apart(word, name) for name in near)

    def _joins(self, i: int) -> bool:
        token = self._typed[i]
        return (
            not token.is_mark
            and self._plain(i) in _joining(self._language) | word_set("after_hour", self._language)
            and self._plain(i + 1) not in word_set("no_day", self._language)
        )

    def found(self) -> Iterator[FoundMoment]:
        """Yield what is found in each run of words."""
        for first, last in self._runs():
            yield from self._read_between(first, last)

    def _runs(self) -> Iterable[tuple[int, int]]:
        i = 0
        while i < len(self._typed):
            if i not in self._part:
                i += 1
                continue
            first = i
            while i in self._part or (
                i < len(self._typed) and self._typed[i].raw == "," and i + 1 in self._core and i - 1 in self._core
            ):
                i += 1
            if any(n in self._core for n in range(first, i)):
                yield first, i

    def _read_between(self, first: int, last: int) -> Iterator[FoundMoment]:
        core = [i for i in range(first, last) if i in self._core]
        if not core:
            return
        first, last = max(first, core[0] - 5), min(last, core[-1] + 5)
        windows = sorted(
            (
                (i, j)
                for i in range(first, last)
                for j in range(i + 1, min(last, i + LONGEST_WINDOW) + 1)
                if any(i <= c < j for c in core) and self._typed[i].raw != "," and self._typed[j - 1].raw != ","
            ),
            key=lambda w: (-sum(w[0] <= c < w[1] for c in core), w[0] - w[1]),
        )
        for i, j in windows:
            if self._budget.left <= 0:
                return
            if moment := self._read(i, j):
                yield from self._read_between(first, i)
                yield moment
                yield from self._read_between(j, last)
                return

    def _read(self, first: int, last: int) -> FoundMoment | None:
        words = [self._typed[i].raw.removesuffix("'s").removesuffix("’s") for i in range(first, last)]
        if len(words) == 1 and words[0].isdigit():
            if self._plain(first - 1) not in AT:
                return None
            words = ["at" if self._language != "de" else "um", *words]
        if words[-1].lower() in word_set("around_day", self._language):
            return None
        if self._plain(first - 1) in word_set("half_of_hour", self._language):
            return None  # "half three" is not three
        self._budget.left -= 1
        if words[0].lower() in AT or self._plain(first - 1) in word_set("before_clock", self._language):
            words = [_CLOCK.sub(r"\1:\2", word) for word in words]  # "at 1.30" is no day in January
        text = " ".join(words)
        text = replacements("day_spelling", self._language).get(text.lower(), text)
        day, at = read_moment(text, self._today, self._language, past=self._past)
        if day is None and at is None:
            day = read_day(text, self._today, self._language, past=self._past)
        match day:
            case Day(on=on, starts=starts):
                return FoundMoment(first, last, on, at, is_span=starts is not None)
            case Unclear():
                return FoundMoment(first, last, None, at, is_unclear=True)
            case Past(on=on):
                return FoundMoment(first, last, on, at, is_past=True)
            case None if at:
                return FoundMoment(first, last, None, at)
            case _:
                return None
