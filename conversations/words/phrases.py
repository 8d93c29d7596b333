"""Reads the phrases by which typed words are understood: one file per language, beside the words files.

`en.phrases` has sections of lines. A line is a phrase: `(a|b)` is a choice, `[a ]` may be missing, `[a |b ]*` stands up
to four times (`+`: at least once), `_` is any word, `~` up to four words within a clause (none of `never_skipped`),
`{name}` any phrase of another section, `(?!a)` what must not follow, `^ ` where the text begins. `@` is a known
company, `#` a known post.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from conversations.words import FALLBACK, spoken_language

_SECTION = re.compile(r"\[(\w+)\]")
_NEVER = r"(?!)"
_ANY = ""
_WORD = r"[^ .,;:!?][^ ]*"  # "1.4" and "10:30" are words, too
_GAP = rf"(?:(?!(?:NOT) ){_WORD} ){{0,4}}"


@cache
def sections(language: str) -> Mapping[str, tuple[str, ...]]:
    """Return the lines of each section of a language's file; those of English where there is none."""
    folder = files(__package__ or __name__)
    source = folder.joinpath(f"{spoken_language(language)}.phrases")
    if not source.is_file():
        source = folder.joinpath(f"{FALLBACK}.phrases")
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in source.read_text(encoding="utf-8").splitlines():
        if heading := _SECTION.fullmatch(line.strip()):
            lines = found.setdefault(heading[1], [])
        elif line.strip() and not line.startswith("#"):
            lines.append(line.strip())
    return {name: tuple(entries) for name, entries in found.items()}


@cache
def pattern(section: str, language: str) -> Phrases:
    """Return the phrases of a section, ready to be found in text that has one space before and after each word."""
    return Phrases(section, language)


class Phrases:
    """The phrases of one section. They are kept by their first words, so that most words are looked at only once."""

    def __init__(self, section: str, language: str) -> None:
        """Sort the phrases by their first words; a phrase is compiled when its first word is met."""
        self._language = language
        self._by_word: dict[str, list[str]] = {}
        self._compiled: dict[str, re.Pattern[str]] = {}
        for line in sections(language).get(section, ()):
            for first, phrase in _starts(line, language):
                self._by_word.setdefault(first, []).append(phrase)

    def _regex(self, first: str) -> re.Pattern[str] | None:
        if first not in self._by_word:
            return None
        if first not in self._compiled:
            choices = "|".join(_to_regex(phrase, self._language) for phrase in dict.fromkeys(self._by_word[first]))
            self._compiled[first] = re.compile(rf"(?<= )(?:{choices})(?:(?= )|(?<= ))")
        return self._compiled[first]

    def compile_all(self) -> None:
        """Compile every phrase. Raises re.error for one that is written wrongly."""
        for first in self._by_word:
            self._regex(first)

    def match(self, text: str, start: int) -> re.Match[str] | None:
        """Return the longest phrase that begins with the word at `start`."""
        end = text.find(" ", start)
        found: re.Match[str] | None = None
        for first in (text[start:end], _ANY):
            regex = self._regex(first)
            match = regex.match(text, start) if regex else None
            if match and match.end() > start and (found is None or match.end() > found.end()):
                found = match
        return found

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the phrases in a text, from left to right; none overlaps another."""
        start = 1
        while 0 < start < len(text):
            if match := self.match(text, start):
                yield match
                start = match.end() - 1 if text[match.end() - 1] == " " else match.end()
                start += 1
            else:
                start = text.find(" ", start) + 1

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first phrase in a text."""
        return next(self.finditer(text), None)

    def without(self, text: str) -> tuple[str, int]:
        """Return a text without its phrases, and how many there were."""
        spans = [match.span() for match in self.finditer(text)]
        for start, end in reversed(spans):
            text = f"{text[:start]}{text[end:].lstrip()}"
        return text, len(spans)


def _starts(line: str, language: str) -> Iterator[tuple[str, str]]:
    """Yield the ways in which a phrase can begin: its first word, empty for any word, and the phrase."""
    if not line:
        return
    if line.startswith("^ "):
        yield from ((first, f"^ {phrase}") for first, phrase in _starts(line[2:], language))
    elif line.startswith(("(?!", "_", "~")):
        yield _ANY, line
    elif line[0] == "{":
        name, _, rest = line[1:].partition("}")
        for entry in sections(language).get(name, ()):
            yield from _starts(f"{entry}{rest}", language)
    elif line[0] in "([":
        end = _closing(line)
        inside, rest = line[1:end], line[end + 1 :]
        again = rest[:1] if line[0] == "[" and rest[:1] in ("*", "+") else ""
        more = f"{line[: end + 1]}*" if again else ""
        rest = rest[len(again) :]
        for one in _split(inside):
            yield from _starts(f"{one}{more}{rest}", language)
        if line[0] == "[" and again != "+":
            yield from _starts(rest, language)
    else:
        word = re.match(r"[^ (\[{~_]+", line)
        first = word.group() if word else ""
        yield (first if line[len(first) : len(first) + 1] in ("", " ") else _ANY), line


def _closing(line: str) -> int:
    """Return where the bracket that begins a line is closed."""
    depth = 0
    for at, character in enumerate(line):
        depth += (character in "([") - (character in ")]")
        if depth == 0:
            return at
    raise ValueError(line)


def _split(inside: str) -> list[str]:
    """Return the choices of a group."""
    found, depth = [""], 0
    for character in inside:
        depth += (character in "([") - (character in ")]")
        if character == "|" and depth == 0:
            found.append("")
        else:
            found[-1] += character
    return found


@cache
def word_set(section: str, language: str) -> frozenset[str]:
    """Return the single words of a section, several on a line."""
    return frozenset(word for line in sections(language).get(section, ()) for word in line.split())


@cache
def replacements(section: str, language: str) -> Mapping[str, str]:
    """Return the lines `typed = meant` of a section."""
    return {typed: meant for typed, _, meant in (line.partition(" = ") for line in sections(language).get(section, ()))}


@cache
def vocabulary(language: str) -> frozenset[str]:
    """Return every word of a language's file."""
    lines = (line for entries in sections(language).values() for line in entries)
    return frozenset(word for line in lines for word in re.findall(r"[^\W\d_]+", re.sub(r"\{\w+\}", " ", line)))


def _alternatives(section: str, language: str) -> str:
    lines = sections(language).get(section, ())
    return "|".join(_to_regex(line, language) for line in lines) or _NEVER


def _to_regex(line: str, language: str) -> str:
    parts = re.split(r"\{(\w+)\}", line)
    return "".join(
        f"(?:{_alternatives(part, language)})" if odd else _group(part, language)
        for number, part in enumerate(parts)
        for odd in (number % 2,)
    )


def _group(part: str, language: str) -> str:
    """Return a piece of a phrase as a regular expression; all repetitions are bounded."""
    escaped = part.replace(".", r"\.").replace("(?!", "\0").replace("?", r"\?")
    grouped = escaped.replace("(", "(?:").replace("\0", "(?!").replace("[", "(?:")
    grouped = grouped.replace("^ ", "(?<=^ )")
    grouped = grouped.replace("]*", "){0,4}").replace("]+", "){1,4}").replace("]", ")?")
    gap = _GAP.replace("NOT", "|".join(sorted(word_set("never_skipped", language))) or "$")
    return grouped.replace("_", _WORD).replace("~", gap)
