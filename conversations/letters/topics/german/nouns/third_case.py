"""Turns the third case into the fourth, where the gender is known: "von der neuen Halle" into "die neue Halle"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conversations.letters.topics.german.nouns.cases import WORD
from conversations.letters.topics.german.nouns.genders import (
    MASCULINE_NOUN,
    NEUTER_NOUN,
    PLURAL_NOUN,
    gender,
)
from conversations.letters.topics.patterns import folded

PREPOSITIONS = ("von", "mit", "zu", "bei", "aus", "nach")
CONTRACTED = {"vom": "dem", "zum": "dem", "beim": "dem", "zur": "der"}
FEMININE = {"der": "die", "einer": "eine", "ihrer": "Ihre", "eurer": "Ihre", "dieser": "diese"}
NEUTER = {"dem": "das", "einem": "ein", "ihrem": "Ihr", "eurem": "Ihr", "diesem": "dieses"}
MASCULINE = {"dem": "den", "einem": "einen", "ihrem": "Ihren", "eurem": "Ihren", "diesem": "diesen"}
PLURAL = {"den": "die", "ihren": "Ihre", "euren": "Ihre", "diesen": "diese"}
# The adjective's ending after the new article, in place of -en.
ENDING = {"ein": "es", "Ihr": "es", "das": "e", "dieses": "e", "die": "e", "eine": "e", "Ihre": "e", "diese": "e"}


def from_third_case(text: str) -> Iterator[str]:
    """Yield a phrase that begins with a preposition and the third case as it stands after "über"."""
    words = list(WORD.finditer(text))
    low = [folded(w.group()) for w in words]
    noun = next((w for w in words[1:] if w.group()[0].isupper()), None)
    if noun is None:
        return
    place = 1 if low[0] in PREPOSITIONS else 0
    article = CONTRACTED.get(low[0], low[place])
    if not place and article == "der":  # "der Werkstatt": perhaps the first case of a masculine noun
        article = "der" if low[0] == "zur" else ""
    new, is_plural, typed = _article(article, noun.group())
    if not new:
        return
    out, end = new, words[place].end()
    for found in words[place + 1 : words.index(noun)]:
        word = found.group()
        changes = word.endswith("en") and not is_plural and new in ENDING
        out += text[end : found.start()] + (word.removesuffix("en") + ENDING[new] if changes else word)
        end = found.end()
    yield f"{out}{text[end : noun.start()]}{typed}{text[noun.end() :]}"


def _article(article: str, noun: str) -> tuple[str, bool, str]:
    """Return the article of the fourth case, whether the noun is a plural, and the noun; "" when it is not known."""
    known = gender(noun)
    if article in FEMININE and known != PLURAL_NOUN:
        return FEMININE[article], False, noun
    if article in NEUTER and known == NEUTER_NOUN:
        return NEUTER[article], False, noun
    if article in MASCULINE and known == MASCULINE_NOUN:
        return MASCULINE[article], False, noun
    if article in PLURAL:
        one = (
            noun
            if re.search(
                "(?:ung|heit|keit|schaft|ion|inn|zeit|schicht|stund|woch|grupp|klass|pat|kolleg|kund|patient|student|famili|firm|schul|maschin|filial)en$",
                noun,
            )
            else ""
        )
        kinds = (PLURAL_NOUN, MASCULINE_NOUN) if noun.endswith("ern") else (PLURAL_NOUN,)  # "den Robotern"
        less = noun[:-1] if not one and noun.endswith("n") and gender(noun[:-1]) in kinds else one
        return (PLURAL[article], True, less) if less else ("", False, noun)
    return "", False, noun
