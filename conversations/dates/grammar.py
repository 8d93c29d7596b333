"""The notation for date phrases, and the matching of a text against them.

The pattern of a phrase looks like the text it matches: `{weekday}` is a placeholder, `{n2:n}` a second placeholder of
the kind `n`, `[on ]` is optional, `(a|b)` is a choice. A pattern must match the whole text except for known words
around it, so one unknown word makes the text unreadable. Matching takes bounded time: no pattern nests repetitions,
and a long text is not matched at all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import takewhile
from typing import Generic, NamedTuple, TypeVar

from conversations.dates.calendar_math import Part, Span, week_of
from conversations.facts.working_days import MONDAY_TO_FRIDAY, WorkingDays

MIN_CORRECTABLE = 6  # in a shorter word, one wrong letter often makes another word
MAX_PHRASE_WORDS = 12

T = TypeVar("T")
Spans = tuple[Span, ...]  # the possible days: one span if certain, several if ambiguous, none if no such day exists


class Placeholder(NamedTuple):
    """A variable part of a pattern: digits that match the regex `digits`, or one of `words`."""

    words: Mapping[str, int]
    digits: str = ""


@dataclass(frozen=True, slots=True)
class PhraseMatch:
    """The values of a matched phrase's placeholders, and the day on which it was typed."""

    values: Mapping[str, int]
    today: date
    past: bool  # True if a past day was asked for
    sunday_may_start_week: bool
    by: bool = False  # True after "by" or "until"
    working_days: WorkingDays = MONDAY_TO_FRIDAY

    def __getitem__(self, placeholder: str) -> int:
        return self.values[placeholder]

    def get(self, placeholder: str) -> int | None:
        """Return the value of an optional placeholder."""
        return self.values.get(placeholder)

    def week_of(self, day: date) -> date:
        """Return the first day of the week that `day` lies in, in the person's country."""
        return week_of(day, self.working_days.week_begins_on)

    def into_week(self, weekday: int) -> int:
        """Return how many days after the first day of a week a weekday is: from 5 on it is the weekend."""
        return (weekday - self.working_days.week_begins_on) % 7

    @property
    def part(self) -> Part | None:
        """Return which part of a week, month or quarter is meant, None for the whole."""
        part = self.values.get("part")
        return None if part is None else Part(part)


Meaning = Callable[[PhraseMatch], Spans]


def no_day(_: PhraseMatch) -> Spans:
    """Return no span, for a phrase that is understood but names no day: "in the new year"."""
    return ()


class Phrase(NamedTuple, Generic[T]):
    """One row of a phrase table: the pattern, an example, and the function that computes what it means.

    A `period` begins and ends on days that a calendar names ("next week", "April"): by then may mean either.
    """

    pattern: str
    example: str
    meaning: Callable[..., T]
    period: bool = False


class CompiledPhrase(NamedTuple, Generic[T]):
    """A phrase whose pattern is compiled to a regular expression."""

    regex: re.Pattern[str]
    placeholders: Mapping[str, Placeholder]
    phrase: Phrase[T]

    @property
    def words(self) -> frozenset[str]:
        """Return every word that the phrase can contain."""
        pattern = re.sub(r"\(\?P<\w+>|\(\?:", " ", self.regex.pattern)
        endings = re.findall(r"\)([^\W\d_]+)", pattern)
        words = {word for value in self.placeholders.values() for text in value.words for word in text.split()}
        return frozenset(re.findall(r"[^\W\d_]+", pattern)) | {w + ending for w in words for ending in endings} | words

    def values_in(self, text: str) -> dict[str, int] | None:
        """Return the values of the placeholders if the phrase matches the whole text, else None."""
        found = self.regex.fullmatch(text)
        if found is None:
            return None
        return {name: self._value(name, typed) for name, typed in found.groupdict().items() if typed is not None}

    def _value(self, name: str, typed: str) -> int:
        words = self.placeholders[name].words
        return words[typed] if typed in words else int("".join(takewhile(str.isdigit, typed)))


def compile_phrases(
    phrases: Iterable[Phrase[T]], placeholders: Mapping[str, Placeholder]
) -> tuple[CompiledPhrase[T], ...]:
    """Compile a phrase table. Raises KeyError for an unknown placeholder and re.error for a malformed pattern."""
    return tuple(_compile(phrase, placeholders) for phrase in phrases)


def vocabulary(phrases: Iterable[CompiledPhrase[T]]) -> frozenset[str]:
    """Return every word that a phrase of the table can contain."""
    return frozenset(word for phrase in phrases for word in phrase.words)


def _compile(phrase: Phrase[T], placeholders: Mapping[str, Placeholder]) -> CompiledPhrase[T]:
    used: dict[str, Placeholder] = {}

    def to_group(found: re.Match[str]) -> str:
        name, _, kind = found[1].partition(":")
        used[name] = placeholder = placeholders[kind or name]
        words = sorted(map(re.escape, placeholder.words), key=len, reverse=True)
        return f"(?P<{name}>{'|'.join([placeholder.digits, *words] if placeholder.digits else words)})"

    pattern = phrase.pattern.replace(".", r"\.").replace("(", "(?:").replace("[", "(?:").replace("]", ")?")
    return CompiledPhrase(re.compile(re.sub(r"\{([\w:]+)\}", to_group, pattern)), used, phrase)


class Replacements:
    """Other spellings of the same words, replaced before matching, each only as a whole word or phrase.

    `letters` are replaced anywhere (umlauts). `articles` is the pattern of an article that makes a number a day
    ("den 15."); it is replaced by `for_article`.
    """

    def __init__(
        self, phrases: Mapping[str, str], letters: Mapping[str, str], articles: str = r"(?!)", for_article: str = ""
    ) -> None:
        """Compile the replacements; longer phrases are tried first."""
        self._phrases = dict(phrases)
        self._letters = str.maketrans(dict(letters))
        ordered = sorted(map(re.escape, phrases), key=len, reverse=True)
        self._regex = re.compile(rf"(?<![^ ])(?:{'|'.join(ordered)})(?![^ ])")
        self.articles = re.compile(articles)
        self.for_article = for_article

    def apply(self, plain: str) -> str:
        """Return the text with every replacement made."""
        return self._regex.sub(lambda found: self._phrases[found[0]], plain.translate(self._letters))


@dataclass(frozen=True, slots=True)
class Language:
    """The phrases and word lists of one language."""

    phrases: tuple[CompiledPhrase[Spans], ...]
    ignored: frozenset[str]  # removed wherever they stand: articles, "about"
    leading: frozenset[str]  # may precede a day: "they said"
    subjects: frozenset[str]  # the leading words that a verb can follow: "they", "will"
    also_verbs: frozenset[str]  # day and month names that are verbs after a subject: "may", "sat"
    auxiliaries: frozenset[str]  # of these, the ones that another verb follows: "may" in "they may call on Friday"
    leading_past: frozenset[str]  # may precede a past day: "was"
    trailing: frozenset[str]  # may follow a day: "at the latest"
    range_separator: re.Pattern[str]  # stands between the two ends of a range: "to"
    between_pattern: re.Pattern[str]  # a range that begins with a word: "between ... and ..."
    before_prefix: str  # "before "
    by: re.Pattern[str]  # "by ", "until "
    end_prefix: str  # "end of": "before the end of June" means by the end of June
    correctable: tuple[str, ...]  # long words in which one wrong letter is corrected
    replacements: Replacements
    sunday_may_start_week: bool
    vocabulary: frozenset[str]  # every word that a phrase can contain

    def to_words(self, plain: str) -> tuple[str, ...]:
        """Split a normalised text into words, spelt as the phrase tables spell them, without the ignored words."""
        plain = self.replacements.articles.sub(self.replacements.for_article, plain)
        plain = " ".join(word for word in plain.split() if word not in self.ignored)
        return tuple(map(self._corrected, self.replacements.apply(plain).split()))

    def is_known(self, text: str) -> bool:
        """Return False if the text has a word that no phrase contains; then no phrase can match it."""
        words = text.split()
        return len(words) <= MAX_PHRASE_WORDS and all(word in self.vocabulary or not word.isalpha() for word in words)

    def _corrected(self, word: str) -> str:
        if len(word) < MIN_CORRECTABLE or word in self.correctable:
            return word
        similar = [right for right in self.correctable if right[0] == word[0] and is_one_edit_apart(word, right)]
        return similar[0] if len(similar) == 1 else word

    def trimmed(self, words: tuple[str, ...], *, past: bool) -> Iterator[str]:
        """Yield the text with ever more of its leading and trailing words removed."""
        leading = self.leading | self.leading_past if past else self.leading
        for start in range(len(words)):
            is_verb = words[start] in self.also_verbs and start > 0 and words[start - 1] in self.subjects
            for end in range(len(words), start, -1):
                if not is_verb:
                    yield " ".join(words[start:end])
                if words[end - 1] not in self.trailing:
                    break
            if words[start] not in leading and not (is_verb and words[start] in self.auxiliaries):
                return


def is_one_edit_apart(word: str, right: str) -> bool:
    """Return True if one letter is missing, added, wrong, or swapped with its neighbour.

    A plural ("Fridays") is not a typing error. A wrong letter counts only in a word longer than `MIN_CORRECTABLE`,
    because in a shorter one it makes another word ("sundry").
    """
    if abs(len(word) - len(right)) > 1 or word in {right, right + "s"}:
        return False
    at = next((i for i, (a, b) in enumerate(zip(word, right, strict=False)) if a != b), min(len(word), len(right)))
    rest, expected = word[at:], right[at:]
    swapped = len(rest) > 1 and len(expected) > 1 and rest[:2] == expected[1::-1] and rest[2:] == expected[2:]
    wrong = rest[1:] == expected[1:] and len(right) > MIN_CORRECTABLE
    return swapped or wrong or rest[1:] == expected or rest == expected[1:]
