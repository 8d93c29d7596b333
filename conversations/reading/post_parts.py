"""Splits a typed post at commas, lines and dashes; "Acme, Inc." and "Smith, Jones & Partners" stay together."""

from __future__ import annotations

import re
from itertools import takewhile

from conversations.reading.jobs import is_partnership, is_role
from conversations.words.wordlists import known, normalise

BETWEEN_PARTS = re.compile(
    r"(?P<comma>,(?!\d))|[;|\n]"
    r"|(?<=[a-z]{4})(?<!(?i:assoc|techn|stell))(?<!(?i:univ|dipl|prof|gepr))\.(?= [A-Za-z])"  # no abbreviation
    r"|:(?= )|(?<= )(?:--|[-\u2013\u2014/\u00b7])(?= )"
)


def split_parts(text: str) -> list[str]:
    """Return the parts of a post, without those that are empty; at least one."""
    parts: list[str] = []
    start, after_comma = 0, False
    for match in [*BETWEEN_PARTS.finditer(text), None]:
        part = text[start : match.start() if match else len(text)].strip()
        if part and after_comma and parts:
            parts = _joined(parts, part, is_last=match is None)
        elif part:
            parts.append(part)
        start, after_comma = (match.end(), bool(match["comma"])) if match else (start, after_comma)
    return parts or [text]


def _joined(parts: list[str], part: str, *, is_last: bool) -> list[str]:
    """Return the parts with another one, which may belong to the name in front."""
    keys = [normalise(word) for word in part.split()]
    bare = [key.rstrip(".") for key in keys]
    if all(key in known("companies", "legal") for key in bare):
        return [*parts[:-1], f"{parts[-1]}, {part}"]
    links = [place for place, key in enumerate(keys) if key in ("&", "+") or key in known("companies", "links")]
    if (
        not links
        or (is_role(part) and not is_partnership(part))
        or (is_last and bare[-1] not in known("companies", "family") and links[0])
    ):
        return [*parts, part]
    front = list(takewhile(lambda one: not is_role(one), reversed(parts)))[::-1]
    if not front:
        return [*parts, part]
    return [*parts[: len(parts) - len(front)], ", ".join((*front, part))]
