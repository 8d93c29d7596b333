"""Patterns from the lists of words in the language files: invitations come in any of our languages."""

from __future__ import annotations

import re
from functools import cache
from zoneinfo import ZoneInfo

from conversations.messages import words
from conversations.words import LANGUAGES, Reader, in_plain


@cache
def phrases(key: str) -> str:
    """Return the entries of a list, in all languages, as alternatives of a regular expression, longest first.

    In an entry, "*" stands for any letters, and "…" for up to 60 characters of one sentence or, at its beginning, for
    any letters, because a line of a words file cannot begin with "*".
    """
    entries = {
        " ".join(entry.split())
        for language in LANGUAGES
        for entry in in_plain(words(key), Reader(language, ZoneInfo("UTC"))).split(",")
        if entry.strip(" –\n")
    }
    return "|".join(_as_pattern(entry) for entry in sorted(entries, key=lambda e: (-len(e), e)))


def _as_pattern(entry: str) -> str:
    escaped = re.escape(entry).replace(r"\ ", r"[^\S\n]+").replace(r"\*", r"\w*")
    if entry.startswith("…"):
        escaped = rf"\w*{escaped[1:]}"
    return escaped.replace("…", r"[^.!?\n]{0,60}?").replace("'", "['\u2019]")


@cache
def pattern(key: str) -> re.Pattern[str]:
    """Return a pattern that finds any entry of a list as whole words."""
    return re.compile(rf"(?<!\w)(?:{phrases(key)})(?!\w)", re.IGNORECASE)


def says(key: str, text: str) -> bool:
    """Return whether a text contains an entry of a list."""
    return pattern(key).search(text) is not None
