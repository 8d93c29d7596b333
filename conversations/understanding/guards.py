"""What forbids an understanding: a question, hope, a condition, negation, other people's news, long ago."""

from __future__ import annotations

from conversations.understanding.normal_text import NormalText, Token
from conversations.words.phrases import pattern, word_set


def is_question(typed: tuple[Token, ...], normal: NormalText, language: str) -> bool:
    """Return whether any sentence asks something, with a question mark or without."""
    if any(token.raw == "?" for token in typed):
        return True
    return any(_asks(sentence, language) for sentence in normal.text.split(" . "))


def _asks(sentence: str, language: str) -> bool:
    words = sentence.replace(",", " ").replace("!", " ").split()
    greeting = word_set("greeting", language)
    while words and words[0] in greeting:
        words = words[1:]
    return pattern("question_start", language).match(f" {' '.join(words)} ", 1) is not None


def is_polite(normal: NormalText, language: str) -> bool:
    """Return whether the bot is asked to do something: "can you ...?"."""
    return pattern("polite", language).search(normal.text) is not None


def holds(guard: str, rest: str, language: str) -> bool:
    """Return whether a guard holds in what is left of a text once an intent's own words are taken out."""
    return pattern(guard, language).search(rest) is not None


def is_somebody_elses(typed: tuple[Token, ...], rest: str, own: str, language: str) -> bool:
    """Return whether the news is somebody else's: a friend is named, and the intent's `own` words name no "me"."""
    if not pattern("someone", language).search(rest):
        return False
    titles = word_set("titles", language)
    if all(
        typed[i].plain in titles and i + 1 < len(typed) and typed[i + 1].is_capital
        for i in range(len(typed))
        if pattern("someone", language).search(f" {typed[i].plain} ")
    ):
        return False
    return word_set("me", language).isdisjoint(own.split())
