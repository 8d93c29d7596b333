"""Tells whether a phrase is written in the other language, by its small words: no letter mixes the two."""

from __future__ import annotations

from collections.abc import Sequence

from conversations.letters.topics.patterns import entries

# Small words that the other language does not have, or does not begin with.
SMALL_WORDS = {
    "en": entries("""
        the, their, your, they, you, how, why, what, where, who, and, of, for, with, about, that, this, these, from, is,
        are, our, we, she, it, when, which, new, on
    """),
    "de": entries("""
        die, der, das, den, dem, des, ein, eine, einen, einem, einer, und, für, mit, wie, warum, dass, ihre, ihren,
        ihr, sie, euer, eure, über, von, vom, im, am, zum, zur, bei, auf, aus, nach, wo, wir, ich, ist, sind, neue,
        neuen
    """),
}
BEGINNINGS = {
    "en": entries("the, their, your, they, how, why, what, that, you're, they're"),
    "de": entries("die, das, der, eine, einen, ihre, ihren, eure, euren, dass, wie, warum"),
}
MOST_IN_PASSING = 1  # "the wohnungsbörse für azubis"


def is_other_language(tokens: Sequence[str], language: str) -> bool:
    """Return whether the words of a phrase are those of another language than the letter's."""
    other = "en" if language == "de" else "de"
    if not tokens:
        return False
    theirs = sum(t in SMALL_WORDS[other] for t in tokens)
    own = sum(t in SMALL_WORDS[language] for t in tokens)
    begins = tokens[0] in BEGINNINGS[other] and tokens[0] not in SMALL_WORDS[language]
    return theirs > own and (begins or theirs > MOST_IN_PASSING)
