"""Lists of words and expressions, and where a text has one of them.

A list has its entries apart by commas. An asterisk at the end of a word stands for any ending, one at the beginning of
an entry of one word for any beginning, and `a|b` for either word. Whole words count; capitals and hyphens do not. The
lists are looked up word by word: as regular expressions they would take seconds to compile.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

APOSTROPHES = str.maketrans({"\u2019": "'", "\u02bc": "'", "\u2018": "'", "`": "'", "\u00b4": "'"})
_WORD = re.compile(r"\w+(?:'\w+)*")
WITHOUT_APOSTROPHE = re.compile(r"(n)'(t)$|(?<=^i)'(m|ve)$")  # "didnt", "im": as typed on a phone
_IN_ENTRY = re.compile(r"[\w'|*]+")
_Word = tuple[frozenset[str], tuple[str, ...]]  # what it may be, and how it may begin


class Phrases:
    """Words and expressions of up to a few words."""

    def __init__(self, lines: str) -> None:
        """Read a list."""
        self._words: set[str] = set()
        self._beginnings: tuple[str, ...] = ()
        self._endings: tuple[str, ...] = ()
        self._longer: dict[str, list[tuple[_Word, ...]]] = {}
        self._longer_beginnings: list[tuple[_Word, ...]] = []
        self._first_beginnings: tuple[str, ...] = ()  # of all entries
        for entry in entries(lines):
            if entry.startswith("*") and entry[1:].isalpha():
                self._endings += (entry[1:],)
                continue
            self._add(tuple(_options(word) for word in _IN_ENTRY.findall(entry)))

    def _add(self, words: tuple[_Word, ...]) -> None:
        (exact, beginnings), *rest = words
        self._first_beginnings += beginnings
        if not rest:
            self._words |= exact
            self._beginnings += beginnings
            return
        for word in exact:
            self._longer.setdefault(word, []).append(tuple(rest))
        if beginnings:
            self._longer_beginnings.append(words)

    def are_in(self, words: Sequence[str]) -> bool:
        """Return whether one of them is among `words`."""
        return any(self.length_at(words, i) for i in range(len(words)))

    def without(self, words: Sequence[str]) -> list[str]:
        """Return `words` with an empty one in place of each that belongs to one of them."""
        left = list(words)
        for i in range(len(words)):
            length = self.length_at(words, i)
            left[i : i + length] = [""] * length
        return left

    def length_at(self, words: Sequence[str], start: int) -> int:
        """Return how many words the longest of them has that begins at `start`; 0 for none."""
        word = words[start]
        if not word or not self._may_begin_with(word):
            return 0
        single = word in self._words or word.startswith(self._beginnings) or word.endswith(self._endings)
        longer = [rest for rest in self._longer.get(word, ()) if _fits(rest, words, start + 1)]
        others = [rest for first, *rest in self._longer_beginnings if _fits((first, *rest), words, start)]
        return max((len(rest) + 1 for rest in (*longer, *others)), default=int(single))

    def _may_begin_with(self, word: str) -> bool:
        """Return whether an entry begins with this word: for most words none does, and that is soon known."""
        return (
            word in self._words
            or word in self._longer
            or word.startswith(self._first_beginnings)
            or word.endswith(self._endings)
        )


def _options(written: str) -> _Word:
    options = written.split("|")
    exact = frozenset(
        form for o in options if not o.endswith("*") for form in (o, WITHOUT_APOSTROPHE.sub(r"\1\2\3", o))
    )
    return exact, tuple(o.removesuffix("*") for o in options if o.endswith("*"))


def _fits(expected: Sequence[_Word], words: Sequence[str], start: int) -> bool:
    there = words[start : start + len(expected)]
    return len(there) == len(expected) and all(
        word in exact or (word != "" and word.startswith(beginnings))
        for (exact, beginnings), word in zip(expected, there, strict=True)
    )


def entries(lines: str) -> frozenset[str]:
    """Return the entries of a list."""
    return frozenset(entry for e in lines.split(",") if (entry := " ".join(e.split())))


def either(lines: str) -> str:
    """Return a regular expression that matches one entry of a list, each an expression of its own."""
    return f"(?:{'|'.join(' '.join(entry.split()) for entry in lines.split(','))})"


def words_of(text: str) -> list[str]:
    """Return the words of a text as lists are looked up: lower case, hyphenated ones apart."""
    return _WORD.findall(folded(text))


def folded(text: str) -> str:
    """Return `text` for looking up: lower case, one kind of apostrophe. Its length stays."""
    low = text.lower()
    return (low if len(low) == len(text) else text).translate(APOSTROPHES)
