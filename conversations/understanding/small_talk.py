"""Recognises messages that hold nothing but a greeting, thanks, a mood, laughter or an emoji."""

from __future__ import annotations

import unicodedata
from enum import StrEnum

from conversations.understanding.applications import Names
from conversations.understanding.normal_text import MARKS, NormalText, normal_text, tokens
from conversations.words.phrases import pattern, word_set

LONGEST = 24  # words


class Talk(StrEnum):
    """Kinds of small talk that have an answer of their own."""

    THANKS = "thanks"
    HELLO = "hello"
    LUCK = "luck"
    BYE = "bye"
    MOOD = "mood"
    OTHER = "other"


def kind_of_talk(text: str, language: str) -> Talk:
    """Return which kind of small talk a message is."""
    normal = normal_text(tokens(text), {}, language)
    if pattern("thanks_not", language).search(normal.text):  # "no thanks" thanks for nothing
        return Talk.OTHER
    kinds = (Talk.LUCK, Talk.THANKS, Talk.MOOD, Talk.BYE, Talk.HELLO)
    return next((k for k in kinds if pattern(f"talk_{k}", language).search(normal.text)), Talk.OTHER)


def is_small_talk(text: str, normal: NormalText, names: Names, language: str) -> bool:
    """Return whether nothing but small talk was typed. A company or a post in it makes it something else."""
    if not normal.words:
        return any(unicodedata.category(c) in ("So", "Sk") and not c.isascii() for c in text)
    if not names.is_empty or len(normal.words) > LONGEST:
        return False
    clauses = normal.text
    for mark in MARKS:
        clauses = clauses.replace(f" {mark} ", " . ")
    rest, count = pattern("small_talk", language).without(clauses)
    left = [word for word in rest.split() if word not in MARKS]
    return count > 0 and set(left) <= word_set("small_words", language)


def greets(text: str, language: str) -> bool:
    """Return whether nothing but a greeting was typed: "Good afternoon."."""
    rest, count = pattern("talk_hello", language).without(normal_text(tokens(text), {}, language).text)
    return count > 0 and {word for word in rest.split() if word not in MARKS} <= word_set("small_words", language)
