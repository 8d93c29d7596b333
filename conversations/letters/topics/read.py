"""Reads a phrase in the language of the letters."""

from __future__ import annotations

from dataclasses import replace

from conversations.letters.topics.english import read as english
from conversations.letters.topics.english import strengths as english_strengths
from conversations.letters.topics.english.harmful import HOLDS as ENGLISH_HOLDS
from conversations.letters.topics.german import read as german
from conversations.letters.topics.german import strengths as german_strengths
from conversations.letters.topics.german.harmful import HOLDS as GERMAN_HOLDS
from conversations.letters.topics.holds import Holds, reason_among
from conversations.letters.topics.patterns import entries
from conversations.letters.topics.phrase import Phrase, Reason
from conversations.letters.topics.shape import LONGEST
from conversations.readers import reader, remembered

TOPICS = {"en": english.topic, "de": german.topic}
STRENGTHS = {"en": english_strengths.strength, "de": german_strengths.strength}
HOLDS: dict[str, Holds] = {"en": ENGLISH_HOLDS, "de": GERMAN_HOLDS}
PRIVATE = frozenset({Reason.PAY, Reason.CONFIDENTIAL, Reason.CANDIDATES, Reason.HEALTH})
MOST_WORDS = 35
NO_END = entries(
    "and, or, but, the, a, an, of, to, with, in, for, und, oder, aber, der, die, das, den, mit, von, für, im"
)
BRACKETS = str.maketrans("[]", "()")  # square ones are placeholders of letters
LONGEST_LETTER = 2400  # characters
MOST_READ = 600  # characters: a longer one is cut at 160 anyway


@reader(MOST_READ, cut=True, as_typed=True)
@remembered(32)  # a note reads the same few phrases several times
def read_topic(text: str, language: str) -> Phrase:
    """Read what a person would like to mention. `language` is that of the letter ("en", "de").

    It never raises.
    """
    return _short(TOPICS.get(language, english.topic)(text))


@reader(MOST_READ, cut=True, as_typed=True)
@remembered(32)
def read_strength(text: str, language: str) -> Phrase:
    """Read a strength of the person, as it stands after "I would bring"."""
    return _short(STRENGTHS.get(language, english_strengths.strength)(text))


def _short(phrase: Phrase) -> Phrase:
    """Return a phrase on one line and cut after a word, as it stands if the person insists on a long one."""
    text = " ".join(phrase.text.split()).translate(BRACKETS)
    if len(text) > LONGEST:
        text = text[: LONGEST + 1].rpartition(" ")[0] or text[:LONGEST]
        while (shorter := text.rpartition(" "))[2].lower() in NO_END:
            text = shorter[0]
    text = " ".join(text.split()[:MOST_WORDS]).rstrip(" .,:;?!…")
    return phrase if text == phrase.text else replace(phrase, text=text)


@reader(LONGEST_LETTER, cut=True)
def private_reason(text: str, language: str) -> Reason | None:
    """Return what in a whole letter is better left out: pay, secrets, other candidates, health; None for nothing."""
    return reason_among(text, HOLDS.get(language, ENGLISH_HOLDS), PRIVATE)


@reader(MOST_READ, cut=True)
def is_about_employer(text: str, language: str) -> bool:
    """Return whether a line speaks of the employer, or of people there, and not of the writer."""
    read = german.is_about_employer if language == "de" else english.is_about_employer
    return read(text)
