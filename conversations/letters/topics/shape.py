"""Asks about the shape of a phrase, in any language: too short, a list, too long, vague."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from conversations.letters.topics.patterns import Phrases, folded, words_of
from conversations.letters.topics.phrase import Reason

LONGEST = 160  # characters
FEWEST_WORDS = 2
FEWEST_COMMAS = 2
FEWEST_SHOUTED = 8  # letters, all of them capitals
POINTS = re.compile(r"[,;+\u2022\n]|\s/\s")
MOST_POINTS = 3  # of a list, and words of each
STROKES = re.compile(r"\s[/+|\u2022\u00b7]\s|;|\|")
NUMBERED = re.compile(r"(?:^|\s)(?:[1-9][.)]|[b-e]\))\s")
SAYS_NOTHING = re.compile(r"(?:nothing|not|no|none|dunno|idk|nichts|nix|kein\w*|weiß|weiss)\b")
BEFORE_ORDINAL = re.compile(r"\b(?:d(?:er|ie|as|en|em)|im|am|zum|zur|vom|ihre[rnm]?)$", re.IGNORECASE)
COMMA = re.compile(r",(?!\d)")
ENDED = re.compile(r"([^\s.!?\u2026]*)([.!?\u2026]+)[\"'\u201d\u201c]?\s")


def bad_shape(
    text: str, tokens: Sequence[str], nothing: frozenset[str], vague: Phrases, abbreviations: frozenset[str]
) -> Reason | None:
    """Return what is wrong with the shape of a cleaned phrase, or None."""
    said = " ".join(folded(text).split())
    begins = said.partition(",")[0]
    if len(tokens) < FEWEST_WORDS or said in nothing or (begins in nothing and SAYS_NOTHING.match(begins)):
        return Reason.SHORT
    if "\n" in text or STROKES.search(text) or _is_numbered(text) or len(COMMA.findall(text)) >= FEWEST_COMMAS:
        return Reason.LIST
    if len(text) > LONGEST or "?" in text or _ends_inside(text, abbreviations):
        return Reason.LONG
    return Reason.VAGUE if vague.are_in(words_of(text)) else None


def joined(text: str, and_: str, why_not: Callable[[str], Reason | None]) -> str:
    """Return three short things as a sentence has them, "Polish, English and German"; "" when one does not stand."""
    parts = [part.strip().removeprefix(f"{and_} ") for part in POINTS.split(text)]
    if len(parts) != MOST_POINTS or not all(
        0 < len(part.split()) <= MOST_POINTS and not why_not(part) for part in parts
    ):
        return ""
    return f"{parts[0]}, {parts[1]} {and_} {parts[2]}"


def is_shouted(text: str) -> bool:
    """Return whether all of it is in capitals. An abbreviation is too short for that."""
    letters = [c for c in text if c.isalpha()]
    return len(letters) >= FEWEST_SHOUTED and all(c.isupper() for c in letters)


def _is_numbered(text: str) -> bool:
    """Return whether points are numbered: "1. the lab 2. the bakery"; "in der 3. Klasse" is none."""
    return any(not BEFORE_ORDINAL.search(text[: found.start()]) for found in NUMBERED.finditer(text))


def _ends_inside(text: str, abbreviations: frozenset[str]) -> bool:
    """Return whether a sentence ends inside; a dot after "St" or a single letter is none."""
    for found in ENDED.finditer(text):
        word = found[1].lower()
        if found[2] != "." or (len(word) > 1 and word not in abbreviations and not word.isdigit()):
            return True
    return False
