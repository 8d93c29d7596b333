"""Brings a typed text into one form before it is matched: lower case, single spaces, little punctuation."""

from __future__ import annotations

import re
import unicodedata

from conversations.dates.english.vocabulary import WEEKDAYS
from conversations.dates.german.vocabulary import SHORT_WEEKDAYS
from conversations.dates.german.vocabulary import WEEKDAYS as GERMAN_WEEKDAYS

MAX_WORDS = 40  # a longer text is not an answer that names a day

REMOVED_PUNCTUATION = frozenset(',;!?()"“”„«»…·•')
APOSTROPHES = "'`~\u2019\u2018\u00b4\u02bc"

_WEEKDAY = "|".join({**WEEKDAYS, **GERMAN_WEEKDAYS, **SHORT_WEEKDAYS})
_REPLACEMENTS = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"(?<=[0-9])ish\b", ""),  # 10ish
        (r"(?<=[0-9])t(?:e|en|er)\b", "."),  # am 15ten
        (r"(?<=[0-9]-[0-9]{2})t(?=[0-9]{2}:)", " "),  # 2026-03-13T10:00
        (
            rf"(?:(?<=[^\W\d_]) ?|(?<=[0-9.]) )[{APOSTROPHES}]([0-9]{{2}})(?![0-9:./{APOSTROPHES}])",
            r" 20\1",
        ),  # June '27
        (r"(?<=[0-9])½|(?<=\b[0-9]) 1/2(?= )|(?<=[0-9]),5(?![0-9])", ".5"),  # 1½ weeks, 1 1/2 weeks, 1,5 weeks
    )
)
_PUNCTUATION = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"(?<![0-9])\.|\.(?=\.)|(?<=[0-9]{3})\.(?![0-9])", ""),  # keep dots after one or two digits
        (r"(?<![0-9]):|:(?![0-9])", " "),
        (r"(?<=[0-9])(?:st|nd|rd|th) ?- ?(?=[0-9]{1,2}(?:st|nd|rd|th)\b)", "-"),  # 18th-19th March
        (r"(?<=[0-9])( ?(?:am|pm|h|uhr)) ?- ?(?=[0-9])", r"\1 - "),  # 1pm-2pm
        (r"(?<=[0-9.]) ?- ?(?=[0-9])", "-"),  # 2 - 3 weeks
        (rf"\b({_WEEKDAY})-({_WEEKDAY})\b", r"\1 - \2"),  # Mon-Wed
        (r"(?<![0-9. ])-|-(?![0-9 ])|(?<=[^ ])-(?= )|(?<= )-(?=[^ ])", " "),  # mid-July
        (r"(?<=[^\W\d_]{2})/(?=[^\W\d_]{2})", " / "),  # Thursday/Friday
    )
)


def normalise(text: str) -> str:
    """Return the text in lower case with single spaces, digits 0 to 9, no emoji, no invisible characters.

    Punctuation is removed except where it has a meaning: "15.06.", "9:30", "3/4", "2-3", "10 June - 12 June". A
    year with two digits after an apostrophe gets four. Returns "" if the text has too many words for a day or a time.
    """
    text = " ".join(text.split())
    text = unicodedata.normalize("NFC", text).lower()
    for pattern, replacement in _REPLACEMENTS:
        text = pattern.sub(replacement, text)
    text = "".join(map(_normalise_character, text))
    for pattern, replacement in _PUNCTUATION:
        text = pattern.sub(replacement, text)
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
