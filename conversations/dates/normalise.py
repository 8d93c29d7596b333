"""Brings a typed text into one form before it is matched: lower case, single spaces, little punctuation."""

from __future__ import annotations

import re
import unicodedata

MAX_CHARACTERS = 200  # a longer text is not an answer that names a day
MAX_WORDS = 40

REMOVED_PUNCTUATION = frozenset(',;!?()"“”„«»…·•')
APOSTROPHES = frozenset("'`~\u2019\u2018\u00b4\u02bc")


def normalise(text: str) -> str:
    """Return the text in lower case with single spaces, digits 0 to 9, no emoji, no invisible characters.

    Punctuation is removed except where it has a meaning beside digits: "15.06.", "9:30", "3/4", "2-3". Returns "" if
    the text is too long to be a day or a time.
    """
    text = " ".join(text.split())
    if len(text) > MAX_CHARACTERS:
        return ""
    text = "".join(map(_normalise_character, unicodedata.normalize("NFC", text).lower()))
    text = re.sub(r"(?<![0-9])\.|\.(?=\.)|(?<=[0-9]{3})\.(?![0-9])", "", text)  # keep dots after one or two digits
    text = re.sub(r"(?<![0-9]):|:(?![0-9])", " ", text)
    text = re.sub(r"(?<=[0-9.]) ?- ?(?=[0-9])", "-", text)  # 2 - 3 weeks
    text = re.sub(r"(?<= )-(?= )", "to", text)  # 10 June - 12 June
    text = re.sub(r"(?<![0-9.])-|-(?![0-9])", " ", text)  # mid-July
    text = re.sub(r"(?<=[^\W\d_]{2})/(?=[^\W\d_]{2})", " or ", text)  # Thursday/Friday
    words = text.split()
    return " ".join(words) if len(words) <= MAX_WORDS else ""


def _normalise_character(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if category == "Pd":
        return "-"
    if character in APOSTROPHES or category == "Cf" or character == "\ufe0f":
        return ""
    if character == "@":
        return " at "
    return " " if character in REMOVED_PUNCTUATION or category in {"So", "Sk", "Cc", "Zs"} else character
