"""Compares words without case, and reads the lists of words beside the language files."""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any
from zoneinfo import ZoneInfo

from conversations import words as words_package
from conversations.messages import words
from conversations.words import LANGUAGES, Reader, in_plain


def has_letters(text: str) -> bool:
    """Return whether `text` contains a letter or a digit."""
    return text.isalnum() or any(c.isalnum() for c in text)  # the fast way for most words


@cache
def word_list(key: str, language: str) -> tuple[str, ...]:
    """Return the entries of a list in the words file of `language`, normalised."""
    entries = in_plain(words(key), Reader(language, ZoneInfo("UTC"))).split(",")
    return tuple(normalise(e) for e in entries if e.strip())


@cache
def in_any_language(key: str) -> frozenset[str]:
    """Return a list of all words files together: names are typed in any language."""
    return frozenset(entry for language in LANGUAGES for entry in word_list(key, language))


@cache
def lists_of(language: str, section: str) -> Mapping[str, Any]:
    """Return a section of `lists.<language>.toml`, the words by which typed names and posts are recognised."""
    text = files(words_package).joinpath(f"lists.{language}.toml").read_text(encoding="utf-8")
    found: Mapping[str, Any] = tomllib.loads(text)[section]
    return found


@cache
def known(section: str, key: str) -> frozenset[str]:
    """Return a list of words of all languages together, normalised."""
    lists = (lists_of(language, section)[key] for language in LANGUAGES)
    return frozenset(normalise(word) for one in lists for word in (one.split() if isinstance(one, str) else one))


def normalise(text: str) -> str:
    """Return `text` for comparing: lower case, one kind of apostrophe and of space, nothing invisible."""
    visible = text if text.isascii() else "".join(c for c in text if unicodedata.category(c) != "Cf")
    return " ".join(visible.casefold().replace("\u2019", "'").replace("\u02bc", "'").split())
