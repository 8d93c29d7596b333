"""Patterns from the lists of words in the language files: invitations come in any of our languages.

A list becomes one pattern in the shape of a tree, so that a text is read once whatever the length of the list.
"""

from __future__ import annotations

import re
from functools import cache
from zoneinfo import ZoneInfo

from conversations.messages import words
from conversations.words import LANGUAGES, Reader, in_plain
from conversations.words.phrases import word_set
from conversations.words.wordlists import in_any_language, normalise

_END = ""
_ATOMS = {" ": r"[^\S\n]{1,4}", "*": r"\w{0,40}", "…": r"(?:[^.!?\n]|(?<=[0-9])\.){0,90}?", "'": "['\u2019]"}
LEGAL = re.compile(
    r"(?<!\w)(?:g?GmbH|AG|KG|eG|SE|KGaA|UG|OHG|mbH|Inc|Ltd|Limited|LLC|LLP|plc|PLC|S\.?A\.?|B\.?V\.?|N\.?V\.?|S\.?r\.?l|Corp|Corporation|Co|AS|ASA|A/S|ApS|AB|Oy|Oyj|SAS|SARL|SpA|S\.p\.A|Pty)\b\.?|(?<!\w)e\.\s?V\."
)
Tree = dict[str, "Tree"]


@cache
def phrases(key: str) -> str:
    """Return the entries of a list, in all languages, as alternatives of a regular expression in small letters.

    In an entry, "*" stands for any letters, and "…" for up to 60 characters of one sentence or, at its beginning, for
    any letters, because a line of a words file cannot begin with "*".
    """
    tree: Tree = {}
    for language in LANGUAGES:
        for entry in in_plain(words(key), Reader(language, ZoneInfo("UTC"))).split(","):
            if plain := " ".join(entry.split()).strip("–").lower():
                _add(tree, f"*{plain[1:]}" if plain.startswith("…") else plain)
    return _as_pattern(tree)


def _add(tree: Tree, entry: str) -> None:
    for character in entry:
        tree = tree.setdefault(character, {})
    tree[_END] = {}


def _as_pattern(tree: Tree) -> str:
    """Return the tree as nested alternatives; where an entry ends, longer ones are preferred."""
    branches = [_ATOMS.get(c, re.escape(c)) + _as_pattern(rest) for c, rest in sorted(tree.items()) if c != _END]
    if not branches:
        return ""
    one = branches[0] if len(branches) == 1 and _END not in tree else f"(?:{'|'.join(branches)})"
    return f"{one}?" if _END in tree else one


@cache
def pattern(key: str) -> re.Pattern[str]:
    """Return a pattern that finds any entry of a list as whole words, in small or capital letters."""
    return re.compile(rf"(?<!\w)(?:{phrases(key)})(?!\w)", re.IGNORECASE)


@cache
def _in_small_letters(key: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{phrases(key)})(?!\w)")


def says(key: str, text: str) -> bool:
    """Return whether a text contains an entry of a list."""
    return _in_small_letters(key).search(text.lower()) is not None


def begins(key: str, text: str) -> bool:
    """Return whether a text begins with an entry of a list, "your" and "the" aside."""
    return _at_beginning(key).match(text) is not None


@cache
def _at_beginning(key: str) -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{phrases('invited-articles')})?\W*(?:{phrases(key)})(?!\w)", re.IGNORECASE)


def is_firm(part: str) -> bool:
    """Return whether a part of a title ends with a legal form: "Windkraft GmbH" is no job."""
    return any(form.end() == len(part.rstrip(" ,.")) or form.end() == len(part) for form in LEGAL.finditer(part))


def is_given_name(word: str) -> bool:
    """Return whether a word is a usual given name."""
    return normalise(word) in _given_names()


@cache
def _given_names() -> frozenset[str]:
    listed = (word_set("given_names", language) for language in LANGUAGES)
    return in_any_language("invited-given_names").union(*listed)
