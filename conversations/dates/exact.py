"""Tells an exact day ("Friday", "12 June") from a vague one ("end of next week", "in about ten days")."""

from __future__ import annotations

import re

from conversations.dates.english.vocabulary import MONTHS, ORDINALS, TOMORROW, WEEKDAYS
from conversations.dates.german.vocabulary import MONTHS as GERMAN_MONTHS
from conversations.dates.german.vocabulary import ORDINALS as GERMAN_ORDINALS
from conversations.dates.german.vocabulary import SHORT_WEEKDAYS
from conversations.dates.german.vocabulary import WEEKDAYS as GERMAN_WEEKDAYS
from conversations.dates.normalise import normalise

NUMERIC_DATE = re.compile(r"\d{1,2}[./-]\d{1,2}(?:[./-](?:\d{2}|\d{4})?)?|\d{4}-\d{2}-\d{2}")
NUMBER = re.compile(r"\d{1,2}(?:st|nd|rd|th|\.)?|\d{4}|\d{1,2}[:.]\d{2}")
DAYS = frozenset({*WEEKDAYS, *MONTHS, *TOMORROW, *GERMAN_WEEKDAYS, *SHORT_WEEKDAYS, *GERMAN_MONTHS, "morgen"})
AROUND = frozenset(
    (
        "on",
        "by",
        "until",
        "till",
        "the",
        "of",
        "at",
        "latest",
        "am",
        "pm",
        "its",
        "bis",
        "zum",
        "den",
        "dem",
        "um",
        "uhr",
    )
)
COUNTED = frozenset({*ORDINALS, *GERMAN_ORDINALS})


def is_exact_day(text: str) -> bool:
    """Return whether a text that names one day says nothing vague, so that the day is taken without a question."""
    words = normalise(text).split()
    named = any(word in DAYS or NUMERIC_DATE.fullmatch(word) for word in words)
    return named and all(
        word in DAYS | AROUND | COUNTED or NUMERIC_DATE.fullmatch(word) or NUMBER.fullmatch(word) for word in words
    )
