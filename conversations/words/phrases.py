"""Reads the phrases by which typed words are understood: one file per language, beside the words files.

`en.phrases` has sections of lines. A line is a phrase: `(a|b)` is a choice, `[a ]` may be missing, `[a |b ]*` stands up
to four times (`+`: at least once), `_` is any word, `~` up to four words within a clause (none of `never_skipped`),
`{name}` any phrase of another section, `(?!a)` what must not follow. `@` is a known company, `#` a known post.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from conversations.words import FALLBACK, spoken_language

_SECTION = re.compile(r"\[(\w+)\]")
_NEVER = r"(?!)"
_WORD = r"[^ .,;:!?]+"
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
def pattern(section: str, language: str) -> re.Pattern[str]:
    """Return the pattern of a section. It matches in text that has one space before and after each word."""
    return re.compile(rf"(?<= )(?:{_alternatives(section, language)})(?:(?= )|(?<= ))")


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
    return "|".join(_regex(line, language) for line in lines) or _NEVER


def _regex(line: str, language: str) -> str:
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
    grouped = grouped.replace("]*", "){0,4}").replace("]+", "){1,4}").replace("]", ")?")
    gap = _GAP.replace("NOT", "|".join(sorted(word_set("never_skipped", language))) or "$")
    return grouped.replace("_", _WORD).replace("~", gap)
