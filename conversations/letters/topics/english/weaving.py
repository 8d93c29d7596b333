"""How an English phrase stands in the letter: "you" for the employer, a small first letter."""

from __future__ import annotations

from conversations.letters.topics.english import vocabulary as v
from conversations.letters.topics.english.agents import names_one_of_many
from conversations.letters.topics.english.grammar import (
    WORD,
    begins_doing,
    is_plural,
    keeps_capital,
    means_people,
    words_of_phrase,
)
from conversations.letters.topics.patterns import folded


def woven(text: str) -> str:
    """Return a phrase as it stands after "hearing about"."""
    doing = begins_doing(text)
    return with_small_letter(("how " if doing else "") + turned(text))


def turned(text: str) -> str:
    """Return `text` with "you" for the employer.

    "Their" after a word for people is theirs; "them" is somebody else after "they", as in "how they mend them".
    """
    if v.SECOND_PERSON & set(words_of_phrase(text)):  # "the goals and how you measure them"
        return text
    low, people, plural, they, out, end, before = folded(text), False, False, False, [], 0, ""
    for found in WORD.finditer(low):
        word = found.group()
        turned = v.TURNED.get(word)
        of_things = word == "them" and (they or (before == "of" and plural))
        if turned and not of_things and not (people and word not in v.SUBJECT_FORMS):
            typed = text[found.start() : found.end()]
            mark = next((c for c in typed if c in "\u2019'"), "'")
            out += [text[end : found.start()], turned.replace("'", mark)]
            end = found.end()
        people = people or means_people(word) or names_one_of_many(before, word)
        plural, before = plural or is_plural(word), word
        they = they or word in v.SUBJECT_FORMS
    return "".join(out) + text[end:]


def with_small_letter(text: str) -> str:
    """Return a phrase with a small first letter, unless a name begins it."""
    if keeps_capital(text):
        return text
    return text[:1].lower() + text[1:]
