"""How a table of phrases is written, and how what was typed is laid out so that a phrase is recognised in it.

A phrase reads like the words it stands for: `{weekday}` is a slot with a value, `{n2:n}` a second value of the kind
`n`, `[on ]` may be missing, `(a|b)` is one or the other. A phrase has to account for everything that was typed, except
for the polite words around it; so a word that is not known makes the whole unreadable, never half read. No phrase
repeats a repetition, and a text that is too long is not read at all, so reading takes bounded time.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import takewhile
from typing import Generic, NamedTuple, TypeVar

from conversations.dates.calendar_math import Part, Span

LONGEST = 200  # characters of an answer that names a day; whatever is longer is a story, and not read
MOST_WORDS = 40  # the same in words
LONG_WORD = 6  # letters from which a word with one wrong letter is unmistakable

T = TypeVar("T")
Spans = tuple[Span, ...]  # the days it may be: one if certain, several if not, none if the calendar has no such day


class Placeholder(NamedTuple):
    """A place in a phrase that has a value: digits of the form `digits`, or one of `words`."""

    words: Mapping[str, int]
    digits: str = ""


@dataclass(frozen=True, slots=True)
class PhraseMatch:
    """A phrase that was recognised: the values of its slots, and the day it was said on."""

    values: Mapping[str, int]
    today: date
    past: bool  # asked for a day that lies behind
    sunday_may_begin_a_week: bool

    def __getitem__(self, slot: str) -> int:
        return self.values[slot]

    def get(self, slot: str) -> int | None:
        """Return the value of a slot that may be missing."""
        return self.values.get(slot)

    @property
    def part(self) -> Part | None:
        """Return the part of a week, month or quarter that was said, None for the whole."""
        part = self.values.get("part")
        return None if part is None else Part(part)


Meaning = Callable[[PhraseMatch], Spans]


def unsaid(_: PhraseMatch) -> Spans:
    """In the new year: understood, and no day."""
    return ()


class Phrase(NamedTuple, Generic[T]):
    """A line of a table: how it is said, an example, what it means."""

    said: str
    example: str
    meaning: Callable[..., T]


class CompiledPhrase(NamedTuple, Generic[T]):
    """A phrase made ready to be recognised."""

    regex: re.Pattern[str]
    slots: Mapping[str, Placeholder]
    phrase: Phrase[T]

    def values_in(self, text: str) -> dict[str, int] | None:
        """Return the values of the slots if the whole text is this phrase."""
        found = self.regex.fullmatch(text)
        if found is None:
            return None
        return {name: self._value(name, said) for name, said in found.groupdict().items() if said is not None}

    def _value(self, name: str, said: str) -> int:
        words = self.slots[name].words
        return words[said] if said in words else int("".join(takewhile(str.isdigit, said)))


def compile_phrases(phrases: Iterable[Phrase[T]], slots: Mapping[str, Placeholder]) -> tuple[CompiledPhrase[T], ...]:
    """Compile a table. A phrase with an unknown slot, or written wrongly, cannot be imported."""
    return tuple(_compile(phrase, slots) for phrase in phrases)


def _compile(phrase: Phrase[T], slots: Mapping[str, Placeholder]) -> CompiledPhrase[T]:
    used: dict[str, Placeholder] = {}

    def group(found: re.Match[str]) -> str:
        name, _, kind = found[1].partition(":")
        used[name] = slot = slots[kind or name]
        words = sorted(map(re.escape, slot.words), key=len, reverse=True)
        return f"(?P<{name}>{'|'.join([slot.digits, *words] if slot.digits else words)})"

    said = phrase.said.replace(".", r"\.").replace("(", "(?:").replace("[", "(?:").replace("]", ")?")
    return CompiledPhrase(re.compile(re.sub(r"\{([\w:]+)\}", group, said)), used, phrase)


@dataclass(frozen=True, slots=True)
class Language:
    """How days are said in one language."""

    phrases: tuple[CompiledPhrase[Spans], ...]
    idle: frozenset[str]  # change nothing wherever they stand: articles, "about"
    polite: frozenset[str]  # may come before a day: "they said"
    actors: frozenset[str]  # of these, those after which a verb comes: "they", "will"
    verbs: frozenset[str]  # days and months that after an actor are verbs: "may", "sat"
    behind: frozenset[str]  # may come before a day that lies behind: "was"
    trailing: frozenset[str]  # may come after a day: "at the latest"
    joined: re.Pattern[str]  # stands between two days that make a span: "to"
    between: re.Pattern[str]  # "between ... and ...": two days that make a span, after words that lead there
    before: str  # "before "
    ends: str  # "end of ": before the end of something is its end
    spelling: tuple[str, ...]  # long words that are recognised in spite of one wrong letter
    fold: Mapping[str, str]  # other ways to write the same, replaced before anything is recognised
    sunday_may_begin_a_week: bool

    def words(self, plain: str) -> tuple[str, ...]:
        """Return the words of a plain text as this language's tables have them."""
        plain = " ".join(word for word in plain.split() if word not in self.idle)
        for said, meant in self.fold.items():
            plain = plain.replace(said, meant)
        return tuple(map(self._spelt, plain.split()))

    def _spelt(self, word: str) -> str:
        if len(word) < LONG_WORD or word in self.spelling:
            return word
        meant = [right for right in self.spelling if right[0] == word[0] and differ_by_one(word, right)]
        return meant[0] if len(meant) == 1 else word

    def without_manners(self, words: tuple[str, ...], *, past: bool) -> Iterator[str]:
        """Take the polite words off, one by one, from the front and from the back: each text that is left."""
        polite = self.polite | self.behind if past else self.polite
        for start in range(len(words)):
            for end in range(len(words), start, -1):
                if not (words[start] in self.verbs and start and words[start - 1] in self.actors):
                    yield " ".join(words[start:end])
                if words[end - 1] not in self.trailing:
                    break
            if words[start] not in polite:
                return


def differ_by_one(word: str, right: str) -> bool:
    """Tell whether one letter is missing, too many, wrong, or changed places with its neighbour.

    "Fridays" is no slip, and in a short word a wrong letter makes another word ("sundry").
    """
    if abs(len(word) - len(right)) > 1 or word in {right, right + "s"}:
        return False
    at = next((i for i, (a, b) in enumerate(zip(word, right, strict=False)) if a != b), min(len(word), len(right)))
    rest, due = word[at:], right[at:]
    swapped = len(rest) > 1 and len(due) > 1 and rest[:2] == due[1::-1] and rest[2:] == due[2:]
    wrong = rest[1:] == due[1:] and len(right) > LONG_WORD
    return swapped or wrong or rest[1:] == due or rest == due[1:]


APART = frozenset(',;!?()"“”„«»…·•')
APOSTROPHES = frozenset("'`~\u2019\u2018\u00b4\u02bc")


def normalise(text: str) -> str:
    """Lay a text out: small letters, single spaces, digits 0 to 9, no emoji, no invisible marks; "" if it is too long.

    Punctuation goes, except where it has a meaning beside digits: "15.06.", "9:30", "3/4", "2-3".
    """
    text = " ".join(text.split())
    if len(text) > LONGEST:
        return ""
    text = "".join(map(_plain, unicodedata.normalize("NFC", text).lower()))
    text = re.sub(r"(?<![0-9])\.|\.(?=\.)|(?<=[0-9]{3})\.(?![0-9])", "", text)  # dots stay after one or two digits
    text = re.sub(r"(?<![0-9]):|:(?![0-9])", " ", text)
    text = re.sub(r"(?<=[0-9.]) ?- ?(?=[0-9])", "-", text)  # 2 - 3 weeks
    text = re.sub(r"(?<= )-(?= )", "to", text)  # 10 June - 12 June
    text = re.sub(r"(?<![0-9.])-|-(?![0-9])", " ", text)  # mid-July
    text = re.sub(r"(?<=[^\W\d_]{2})/(?=[^\W\d_]{2})", " or ", text)  # Thursday/Friday
    words = text.split()
    return " ".join(words) if len(words) <= MOST_WORDS else ""


def _plain(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if category == "Pd":
        return "-"
    if character in APOSTROPHES or category == "Cf" or character == "\ufe0f":
        return ""
    if character == "@":
        return " at "
    return " " if character in APART or category in {"So", "Sk", "Cc", "Zs"} else character
