"""Reads answers that tell which one: "the Tesco one", "das Siemens-Gespräch"; and what is told of the talk itself."""

from __future__ import annotations

import re
from functools import cache

from conversations.reading.jobs import AROUND
from conversations.reading.run_on import may_be_a_name, split_run_on
from conversations.words.wordlists import known, normalise

HOUR_OR_NUMBER = re.compile(r"[0-9]{1,3}(?:[:.][0-9]{2})?(?: ?%|h|st|nd|rd|th|am|pm|uhr)?")


def which_one(part: str) -> str:
    """Return the name in "the Tesco one"; a part of another kind stays as it is."""
    words = part.split()
    keys = [normalise(word.strip(AROUND)) for word in words]
    if len(words) > 1 and keys[0] in known("posts", "before_which_one"):
        words, keys = words[1:], keys[1:]
    name, _, last = words[-1].rpartition("-")
    if name and normalise(last) in known("posts", "which_one_ends"):
        words[-1] = name
    elif len(words) > 1 and keys[-1] in known("posts", "which_one_ends"):
        words = words[:-1]
    else:
        return part
    keys = [normalise(word.strip(AROUND)) for word in words]
    if all(key.removesuffix("'s") in _no_names() for key in keys) or " ".join(keys) in known("posts", "towns"):
        return part
    found = split_run_on(" ".join(words))
    if found.role or not may_be_a_name(words, is_small=True):
        return " ".join(words) if found.company else part
    return " ".join(words)


@cache
def _no_names() -> frozenset[str]:
    lists = (known("posts", key) for key in ("modifiers", "fields", "which_one", "days", "towns"))
    return known("companies", "generic") | known("companies", "kinds") | frozenset().union(*lists)


def is_about_the_talk(part: str) -> bool:
    """Return whether a part tells of the talk or of the hours, and names nothing: "2nd interview", "part time"."""
    keys = [normalise(word.strip(AROUND)) for word in part.split()]
    tails = known("posts", "role_tails")
    if all(key in tails or HOUR_OR_NUMBER.fullmatch(key) for key in keys):
        return True
    talks = known("posts", "lead_alone") - known("posts", "prepositions") | known("posts", "rounds")
    small = known("posts", "lead") | known("posts", "around_days") | tails
    return any(key in talks for key in keys) and all(key in small or key in talks or key.isdigit() for key in keys)
