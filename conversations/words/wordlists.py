"""Compares words without case, and reads the lists of words in the language files."""

from __future__ import annotations

import unicodedata
from functools import cache
from zoneinfo import ZoneInfo

from conversations.messages import words
from conversations.words import Reader, in_plain


def has_letters(text: str) -> bool:
    """Return whether `text` contains a letter or a digit."""
    return text.isalnum() or any(c.isalnum() for c in text)  # the fast way for most words


@cache
def word_list(key: str, language: str) -> tuple[str, ...]:
    """Return the entries of a list in the words file of `language`, normalised."""
    entries = in_plain(words(key), Reader(language, ZoneInfo("UTC"))).split(",")
    return tuple(normalise(e) for e in entries if e.strip())


def normalise(text: str) -> str:
    """Return `text` for comparing: lower case, one kind of apostrophe and of space, nothing invisible."""
    visible = text if text.isascii() else "".join(c for c in text if unicodedata.category(c) != "Cf")
    return " ".join(visible.casefold().replace("\u2019", "'").replace("\u02bc", "'").split())
