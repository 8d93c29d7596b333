"""Words compared without case and accents, and lists of them kept in the language files."""

from __future__ import annotations

import unicodedata
from functools import cache
from zoneinfo import ZoneInfo

from conversations.messages import words
from conversations.words import Reader, in_plain


def has_letters(text: str) -> bool:
    """Say whether there is a letter or a digit in `text`."""
    return text.isalnum() or any(c.isalnum() for c in text)  # most words are nothing else, and a look at each costs


@cache
def word_list(key: str, language: str) -> tuple[str, ...]:
    """Return the entries of a list in the words file of `language`, folded as `folded` does."""
    entries = in_plain(words(key), Reader(language, ZoneInfo("UTC"))).split(",")
    return tuple(normalise(e) for e in entries if e.strip())


def normalise(text: str) -> str:
    """Return `text` for comparing: no capitals, one kind of apostrophe and of space, nothing invisible."""
    visible = text if text.isascii() else "".join(c for c in text if unicodedata.category(c) != "Cf")
    return " ".join(visible.casefold().replace("\u2019", "'").replace("\u02bc", "'").split())
