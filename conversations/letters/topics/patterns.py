"""Compiles lists of words into patterns.

A list has its entries apart by commas. An asterisk at the end of an entry stands for any ending, and `a|b` for either
word. Patterns match whole words in lower case, and in linear time: no entry repeats anything.
"""

from __future__ import annotations

import re

APOSTROPHES = str.maketrans({"\u2019": "'", "\u02bc": "'", "\u2018": "'", "`": "'", "\u00b4": "'"})


def entries(lines: str) -> frozenset[str]:
    """Return the entries of a list."""
    return frozenset(entry for e in lines.split(",") if (entry := " ".join(e.split())))


def any_of(lines: str) -> re.Pattern[str]:
    """Return a pattern that finds one entry of a list as whole words."""
    found = sorted(entries(lines), key=lambda entry: (-len(entry), entry))
    either = "|".join(" ".join(_word(word) for word in entry.split(" ")) for entry in found)
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)")


def _word(word: str) -> str:
    options = "|".join(re.escape(o.removesuffix("*")) + (r"\w*" if o.endswith("*") else "") for o in word.split("|"))
    return f"(?:{options})"


def folded(text: str) -> str:
    """Return `text` for looking up: lower case, one kind of apostrophe. Its length stays."""
    low = text.lower()
    return (low if len(low) == len(text) else text).translate(APOSTROPHES)
