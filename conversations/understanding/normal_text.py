"""Brings typed words into one form: tokens, with the person's own companies and posts marked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from conversations.dates.grammar import MIN_CORRECTABLE, is_one_edit_apart
from conversations.words.phrases import replacements, vocabulary, word_set

LONGEST_KEY = 3  # words of an entry under `spelling`
_TOKEN = re.compile(
    r"\d[\d.:/,-]*(?:st|nd|rd|th|am|pm|a|p|h)?(?![^\W\d_])|\d+|[^\W\d_]+(?:['’][^\W\d_]+)*|[.,;:!?…\n–—]|@"
)
MARKS = frozenset(".,;:!?")
BEFORE_ORDINAL = frozenset({"am", "zum", "vom", "den", "dem", "bis"})  # "bis zum 15."


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or mark as it was typed, and where it stands in the text.

    `plain` is the word in lower case, with one kind of apostrophe. `is_mark`: it is a punctuation mark.
    """

    raw: str
    start: int
    end: int
    plain: str
    is_mark: bool

    @classmethod
    def of(cls, raw: str, start: int, end: int) -> Token:
        """Return what was typed from `start` to `end`."""
        return cls(raw, start, end, raw.lower().replace("’", "'"), raw in MARKS)

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.raw[:1].isupper()


def tokens(text: str) -> tuple[Token, ...]:
    """Return the words, numbers and marks of a text, without emoji and other signs. A line break is a full stop."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        raw, start = match.group(), match.start()
        if raw[0].isdigit():
            digits = raw.rstrip(".,:/-")
            rest = text[match.end() :].lstrip(" ")
            is_hour = len(found) > 1 and found[-2].raw[0].isdigit()  # "von 8 bis 12."
            is_day = rest[:1].isalpha() or (found and found[-1].plain in BEFORE_ORDINAL and not is_hour)
            if raw == f"{digits}." and is_day and len(digits) < MIN_CORRECTABLE // 2:
                digits = raw  # 21. April
            elif raw == f"{digits}." and "." in digits and rest[:1].islower():
                raw = digits  # "am 1.4. anfangen" is one sentence
            found.append(Token.of(digits, start, start + len(digits)))
            if len(digits) < len(raw) and raw[len(digits)] in MARKS:
                found.append(Token.of(raw[len(digits)], start + len(digits), start + len(digits) + 1))
        elif raw in "…\n":
            found.append(Token.of(".", start, match.end()))
        elif raw in "–—":
            found.append(Token.of(",", start, match.end()))
        elif raw != "@":
            found.append(Token.of(raw, start, match.end()))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class NormalText:
    """The words as the phrases are written: `words[i]` comes from the token `sources[i]`."""

    words: tuple[str, ...]
    sources: tuple[int, ...]

    @property
    def text(self) -> str:
        """The words between single spaces, ended by a full stop."""
        return f" {' '.join(self.words)} . " if self.words else " "

    def word_at(self, position: int) -> int:
        """Return the number of the word that stands at a position of `text`."""
        return self.text[:position].count(" ") - 1

    def source(self, position: int) -> int:
        """Return the number of the token at a position of `text`."""
        word = self.word_at(position)
        return self.sources[word] if word < len(self.sources) else (self.sources[-1] + 1 if self.sources else 0)


def normal_text(
    typed: tuple[Token, ...], marked: Mapping[int, tuple[int, str]], language: str, *, mends: bool = True
) -> NormalText:
    """Spell tokens as the phrases are spelt. `marked[i] = (j, sign)`: those from i to before j are written `sign`.

    `mends`: a slip in a long word is mended.
    """
    words: list[str] = []
    sources: list[int] = []
    articles = word_set("articles", language)
    i = 0
    while i < len(typed):
        if i in marked:
            end, sign = marked[i]
            if words and sign == "@" and words[-1] in articles:
                words.pop()
                sources.pop()
            words.append(sign)
            sources.append(i)
            i = end
            continue
        taken, written = _spelt(typed, i, language, marked)
        if taken == 0:
            taken, written = 1, _ending(typed[i], language)
        for word in written.split():
            words.append(_corrected(word, language) if mends else word)
            sources.append(i)
        i += taken
    return NormalText(tuple(words), tuple(sources))


def other_words(typed: tuple[Token, ...], section: str, language: str) -> dict[int, tuple[int, str]]:
    """Return the tokens that a section of replacements has another word for, as `normal_text` takes what is marked."""
    meant, found = replacements(section, language), {}
    for i in range(len(typed)):
        for last in range(min(i + LONGEST_KEY, len(typed)), i, -1):
            if sign := meant.get(" ".join(token.plain for token in typed[i:last])):
                found[i] = last, sign
                break
    return found


@cache
def _first_words(language: str) -> frozenset[str]:
    """Return the words with which entries of several words under `spelling` begin."""
    return frozenset(typed.split()[0] for typed in replacements("spelling", language) if " " in typed)


def _spelt(typed: tuple[Token, ...], at: int, language: str, marked: Mapping[int, tuple[int, str]]) -> tuple[int, str]:
    """Return how many tokens an entry under `spelling` takes here, and what is meant; 0 when there is none."""
    spelling = replacements("spelling", language)
    longest = LONGEST_KEY if typed[at].plain in _first_words(language) else 1
    for length in range(min(longest, len(typed) - at), 0, -1):
        if any(at + n in marked for n in range(length)):
            continue
        key = " ".join(token.plain for token in typed[at : at + length])
        if key in spelling:
            return length, spelling[key]
    return 0, ""


def _ending(token: Token, language: str) -> str:
    word = token.plain
    if token.is_mark:
        return word
    for ending, meant in replacements("endings", language).items():
        if word.endswith(ending) and len(word) > len(ending):
            return f"{word.removesuffix(ending)} {meant}"
    return word.removesuffix("'s").removesuffix("'").removesuffix(".")


@cache
def _correctable(language: str) -> dict[tuple[str, int], tuple[str, ...]]:
    """Return the long words of the phrases by their first letter and length."""
    found: dict[tuple[str, int], list[str]] = {}
    for word in sorted(vocabulary(language)):
        if len(word) >= MIN_CORRECTABLE:
            found.setdefault((word[0], len(word)), []).append(word)
    return {key: tuple(words) for key, words in found.items()}


def is_word(word: str, language: str) -> bool:
    """Return whether a word is one of the phrases, also with a slip: "unfortunatly" is no company."""
    return _corrected(word, language) in vocabulary(language)


def _corrected(word: str, language: str) -> str:
    """Return the one word of the phrases that is a slip away from a long word that none of them has."""
    if len(word) < MIN_CORRECTABLE or word in vocabulary(language) or not word.isalpha():
        return word
    near = _correctable(language)
    similar = [
        right
        for length in (len(word) - 1, len(word), len(word) + 1)
        for right in near.get((word[0], length), ())
        if is_one_edit_apart(word, right)
    ]
    if len(similar) > 1:
        similar = [right for right in similar if right[-1] == word[-1]]
    return similar[0] if len(similar) == 1 else word
