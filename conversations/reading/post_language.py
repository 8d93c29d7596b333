"""Tells by its words in which of our languages a post is advertised."""

from __future__ import annotations

from functools import cache

from conversations.words import LANGUAGES
from conversations.words.wordlists import lists_of, normalise

_TELLING = (("companies", "legal"), ("companies", "kinds"), ("posts", "jobs"))


def is_advertised_in(language: str, company: str, role: str) -> bool:
    """Return whether a word of a post is of this language alone: "GmbH", "Klinik", "Erzieherin"; "nurse", "Ltd"."""
    typed = {normalise(word.strip(".,;:()")) for word in f"{company} {role}".split()}
    typed |= {word.removesuffix("in") for word in typed}  # "Erzieherin"
    of_others = {word for other in LANGUAGES if other != language for word in _words_of(other)}
    return bool(typed & _words_of(language) - of_others)


@cache
def _words_of(language: str) -> frozenset[str]:
    lists = (lists_of(language, section)[name] for section, name in _TELLING)
    return frozenset(
        normalise(word) for words in lists for word in (words.split() if isinstance(words, str) else words)
    )
