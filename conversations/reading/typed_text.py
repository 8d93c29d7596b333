"""Patterns for typed names and posts: addresses, emoji, brackets; and how small letters are mended."""

from __future__ import annotations

import re
import unicodedata

IN_BRACKETS = re.compile(r"\([^()]*\)")
EMAIL = re.compile(r"(?<![\w.+%-])[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
WEB_ADDRESS = re.compile(r"(?:\bhttps?://|\bwww\.)\S+|(?<![\w.@-])[\w-]+(?:\.[\w-]+)+/\S*", re.IGNORECASE)
PICTURES = "[\u2190-\u21ff\u2600-\u27bf\u2b00-\u2bff\ufe0f\u20e3\U0001f000-\U0001faff]"
EMOJI = re.compile(rf"\u200d?{PICTURES}+(?:\u200d{PICTURES}+)*")
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?){1,6}")
LINE_BREAK = re.compile(r"[\r\n\u2028\u2029]+")
_WORD = re.compile(r"[^\W\d_]+")
_AFTER_PREFIX = re.compile(r"(?<=^Mc)[a-z]")
_POSSESSIVE = re.compile(r"(?<=['\u2019])S\b")


def composed(text: str) -> str:
    """Return a typed text with each accented letter as one character."""
    return unicodedata.normalize("NFC", text)


def is_cased(text: str) -> bool:
    """Return whether `text` has small or capital letters; Chinese and Arabic have neither."""
    return text.lower() != text.upper()


def is_initials(word: str) -> bool:
    """Return whether a word is one initial or several: "J", "J.R."."""
    return _INITIALS.fullmatch(word) is not None or (len(word) == 1 and is_cased(word))


def with_capitals(word: str) -> str:
    """Return a word in small letters as a name has it: "o'neill" is O'Neill, "jean-luc" Jean-Luc, "mcbride" McBride."""
    word = _WORD.sub(lambda part: part.group()[:1].upper() + part.group()[1:], word)
    word = _AFTER_PREFIX.sub(lambda letter: letter.group().upper(), word)
    return _POSSESSIVE.sub("s", word)
