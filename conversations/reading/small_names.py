"""Reads lines of names in small letters: whether all of it is names, and which words behind titles are.

"maria keller" is a name; of "die frau schultz vom büro" one word is.
"""

from __future__ import annotations

import re

from conversations.reading.jobs import is_old_trade
from conversations.reading.names import AROUND, common_words, is_role, is_title
from conversations.reading.typed_text import with_capitals
from conversations.words.wordlists import known, normalise


def may_be_small_names(line: str) -> bool:
    """Return whether a line in small letters has none but names: no common word, no number, no role.

    Titles, "and" and marks of addresses do not count.
    """
    if normalise(line.split(maxsplit=1)[0]) in known("names", "articles"):  # "der meister": nobody is called so
        return False
    before = ""
    for word in re.split(r"[\s,;/|&+•:()<>]+", line):
        key, last = normalise(word.strip(AROUND)), before
        before = word
        if not key or key.startswith("@") or is_title(word) or key in known("names", "and"):
            continue
        if key in known("names", "particles") or key in known("names", "degrees"):
            continue
        if is_old_trade(key) and last and not is_role(last):
            continue
        if key in common_words() or any(c.isdigit() for c in key) or is_role(key):
            return False
    return True


def with_names_behind_titles(line: str) -> str:
    """Return a line in small letters with capitals on the names behind titles: "die frau Schultz vom büro"."""
    parts = re.split(r"(\s+|[,;/|&+•:()<>])", line)
    at = [i for i, part in enumerate(parts) if part.strip() and not re.fullmatch(r"[,;/|&+•:()<>]", part)]
    for n, place in enumerate(at[:-1]):
        if is_title(parts[place]) and not is_title(parts[at[n + 1]]):
            behind = at[n + 1 : n + 2 + (n + 2 < len(at) and _ends_a_name(parts, at, n + 3))]
            for i in behind:
                if normalise(parts[i].strip(AROUND)) in common_words() or is_role(parts[i]):
                    break
                parts[i] = with_capitals(parts[i])
    return "".join(parts)


def _ends_a_name(parts: list[str], at: list[int], n: int) -> bool:
    """Return whether a name ends before the word `n`: at the line's end, at a mark, or at "and"."""
    if n >= len(at):
        return True
    is_marked = any(part.strip() for part in parts[at[n - 1] + 1 : at[n]])
    return is_marked or normalise(parts[at[n]]) in known("names", "and")
