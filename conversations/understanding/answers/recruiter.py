"""Reads who the recruiter is, where that was asked only with taps: "yes, Tom Brandt from Hays"."""

from __future__ import annotations

from conversations.letters.people import names
from conversations.readers import SHORT_ANSWER, reader
from conversations.reading.names import is_title
from conversations.reading.typed_text import with_capitals
from conversations.understanding.normal_text import tokens
from conversations.words import spoken_language
from conversations.words.phrases import word_set


@reader(SHORT_ANSWER)
def recruiter_named(text: str, language: str) -> str:
    """Return the recruiter's name; "" when none is named, or what is named may be the agency."""
    found, language = names(text), spoken_language(language)
    if not found:
        return _small_name(text, language)
    if len(found) > 1:
        return ""
    name = _without_agency(found[0].split(), language)
    is_whole = is_title(name[0]) or len(name) > 1 or name[0].casefold() in word_set("given_names", language)
    return " ".join(name) if is_whole or _is_marked(name[-1], text, language) else ""


def _small_name(text: str, language: str) -> str:
    """Return a usual first name in small letters that ends the answer, or has its agency behind it: "tom from …"."""
    typed = tokens(text)
    given = word_set("given_names", language) - word_set("given_or_word", language)
    ends = word_set("of_agency", language)
    found = [
        token.plain
        for i, token in enumerate(typed)
        if token.plain in given and (i + 1 == len(typed) or typed[i + 1].is_mark or typed[i + 1].plain in ends)
    ]
    return with_capitals(found[0]) if len(found) == 1 else ""


def _without_agency(words: list[str], language: str) -> list[str]:
    """Return a name without the agency behind it: "Frau Weber von Randstad" is Frau Weber, Frau von Weber stays."""
    begins = next((i for i, word in enumerate(words) if not is_title(word)), len(words))
    ends = (i for i, word in enumerate(words) if i > begins and word.casefold() in word_set("of_agency", language))
    return words[: next(ends, len(words))]


def _is_marked(word: str, text: str, language: str) -> bool:
    """Return whether the words around a name say that it is a person's: "Kim from …", "called Kim"."""
    typed = tokens(text)
    at = next((i for i, token in enumerate(typed) if token.raw == word), len(typed))
    after = typed[at + 1].plain if at + 1 < len(typed) else ""
    before = typed[at - 1].plain if 0 < at < len(typed) else ""
    return after in word_set("of_agency", language) or before in word_set("before_called", language)
