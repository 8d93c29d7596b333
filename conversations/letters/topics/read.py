"""Reads a phrase in the language of the letters."""

from __future__ import annotations

from functools import lru_cache

from conversations.letters.topics.english import read as english
from conversations.letters.topics.german import read as german
from conversations.letters.topics.phrase import Phrase

TOPICS = {"en": english.topic, "de": german.topic}
STRENGTHS = {"en": english.strength, "de": german.strength}
MOST_READ = 1000  # characters: whatever is longer is too long for a letter anyway


@lru_cache(maxsize=32)  # a note reads the same few phrases several times; a small cache forgets words soon
def read_topic(text: str, language: str) -> Phrase:
    """Read what a person would like to mention. `language` is that of the letter ("en", "de").

    It never raises. What is longer than a thousand characters is read up to there.
    """
    return TOPICS.get(language, english.topic)(text[:MOST_READ])


@lru_cache(maxsize=32)
def read_strength(text: str, language: str) -> Phrase:
    """Read a strength of the person, as it stands after "I would bring"."""
    return STRENGTHS.get(language, english.strength)(text[:MOST_READ])
