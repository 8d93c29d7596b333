"""Recognises "no idea" and the wish to be forgotten, and drops hedges: "dunno, quarter past 2 i think"."""

from __future__ import annotations

from conversations.readers import SHORT_ANSWER, reader
from conversations.understanding.normal_text import MARKS, NormalText, Token, normal_text, tokens
from conversations.words import spoken_language
from conversations.words.phrases import pattern, word_set

MOST_WORDS = 8
MOST_OF_A_QUESTION = 16  # words and marks


@reader(SHORT_ANSWER)
def is_no_idea(text: str, language: str) -> bool:
    """Return whether nothing but "no idea", "dunno", "nein danke" was typed."""
    if text.count(" ") > MOST_WORDS:
        return False
    typed, normal, language = _read(text, language)
    if not typed or len(typed) > MOST_WORDS or typed[-1].raw == "?":
        return False
    rest, count = pattern("no_idea", language).without(normal.text)
    left = {word for word in rest.split() if word not in MARKS}
    return count > 0 and left <= word_set("no_idea_words", language)


@reader(SHORT_ANSWER)
def is_polite_no(text: str, language: str) -> bool:
    """Return whether "no thanks" was typed, which is a no where one can be given."""
    _, normal, language = _read(text, language)
    return pattern("thanks_not", language).search(normal.text) is not None


@reader(SHORT_ANSWER)
def may_be_forgotten(text: str, language: str) -> bool:
    """Return whether the words leave open that it was said: "I don't know" is not "they didn't say"."""
    _, normal, language = _read(text, language)
    return not word_set("knowing", language).isdisjoint(normal.words)


@reader(SHORT_ANSWER)
def goes_back(text: str, language: str) -> bool:
    """Return whether the person wants the question before again: "go back", "that was for the last question"."""
    return _is_nothing_but("go_back", text, language)


@reader(SHORT_ANSWER)
def asks_back(text: str, language: str) -> bool:
    """Return whether the person asks about the question itself: "why do you want to know?", "who sees this?"."""
    typed, normal, language = _read(text, language)
    found = pattern("about_the_question", language).search(normal.text)
    if found is None or len(typed) > MOST_OF_A_QUESTION:
        return False
    return typed[-1].raw == "?" or found.start() == 1  # elsewhere it may be what somebody tells


@reader(SHORT_ANSWER)
def erases_all(text: str, language: str) -> bool:
    """Return whether the person wants everything erased: they are asked whether they are sure."""
    return _is_nothing_but("erase_all", text, language)


def _is_nothing_but(section: str, text: str, language: str) -> bool:
    """Return whether a text has phrases of a section, and beside them only the words of `<section>_words`."""
    _, normal, language = _read(text, language)
    rest, count = pattern(section, language).without(normal.text)
    return count > 0 and {word for word in rest.split() if word not in MARKS} <= word_set(f"{section}_words", language)


@reader(SHORT_ANSWER)
def without_hedges(text: str, language: str) -> str:
    """Return a text without "I think", "maybe", "dunno"; as it is when there is none in it."""
    typed, normal, language = _read(text, language)
    hedged: set[int] = set()
    for match in pattern("hedge", language).finditer(normal.text):
        first = normal.word_at(match.start())
        hedged |= {normal.sources[n] for n in range(first, first + len(match.group().split())) if n < len(normal.words)}
    if not hedged:
        return text
    kept = [token.raw for i, token in enumerate(typed) if i not in hedged]
    return " ".join(kept).strip(" ,.;!?").replace(" ,", ",")


def _read(text: str, language: str) -> tuple[tuple[Token, ...], NormalText, str]:
    language = spoken_language(language)
    typed = tokens(text)
    return typed, normal_text(typed, {}, language), language
