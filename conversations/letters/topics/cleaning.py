"""Cleans a typed phrase: emoji, list mark, quotation marks around the whole, final marks, filler words, the lead-in."""

from __future__ import annotations

import re

from conversations.letters.topics.patterns import folded
from conversations.reading.typed_text import EMOJI

LIST_MARK = re.compile(r"(?:[-\u2013\u2014*\u2022\u00b7>]|\d{1,2}[.)]|[a-z]\))\s+")
SMILEY = re.compile(r"(?<!\S)(?:[:;=]-?[()DPpd3]|xD|XD|<3)(?!\S)")
FINAL = ".,;:!\u2026 \t\r\n"
QUOTES = {'"': '"', "'": "'", "\u201c": "\u201d", "\u201e": "\u201c\u201d", "\u201a": "\u2018\u2019",
          "\u00ab": "\u00bb", "\u00bb": "\u00ab", "\u2018": "\u2019", "\u201d": "\u201d"}  # fmt: skip
MOST_ROUNDS = 6


Patterns = tuple[re.Pattern[str], ...]


def clean(text: str, fillers: re.Pattern[str], lead_ins: Patterns, ends: Patterns = ()) -> str:
    """Return a phrase without what does not belong to it. Line breaks inside stay: they show a list.

    `fillers` and `lead_ins` match at the start, `ends` at the end, all in lower case with straight apostrophes. What
    is left of a lead-in that goes around the phrase is its group `rest`.
    """
    text = SMILEY.sub(" ", EMOJI.sub(" ", text)).strip()
    text = "\n".join(" ".join(line.split()) for line in text.splitlines() if line.strip())
    if mark := LIST_MARK.match(text):
        text = text[mark.end() :]
    text = _unquoted(_without_end(text))
    for _ in range(MOST_ROUNDS):
        shorter = _without_start(_without_ends(text, ends), fillers, lead_ins)
        if shorter == text:
            break
        text = shorter
    return _unquoted(text)


def _without_start(text: str, fillers: re.Pattern[str], lead_ins: Patterns) -> str:
    low = folded(text)
    for pattern in (fillers, *lead_ins):
        if found := pattern.match(low):
            start, end = found.span("rest") if "rest" in pattern.groupindex else (found.end(), len(text))
            rest = text[start:end].lstrip(" ,:\u2026.-\u2013\u2014\n")
            return _unquoted(rest) if rest else text
    return text


def _without_ends(text: str, ends: Patterns) -> str:
    for pattern in ends:
        if (found := pattern.search(folded(text))) and found.start():
            text = _unquoted(_without_end(text[: found.start()]))
    return text


def _without_end(text: str) -> str:
    return text.rstrip(FINAL)


def _unquoted(text: str) -> str:
    """Return `text` without quotation marks around the whole; those inside stay, also one that ends it."""
    closing = QUOTES.get(text[:1], "")
    inner = text[1:-1]
    if len(text) > 2 and text[-1] in closing and not any(q in inner for q in text[0] + closing):  # noqa: PLR2004
        return _without_end(inner.strip())
    return text


def cut_from_front(text: str, cleaned: str) -> str:
    """Return what `clean` has cut from the front, in lower case: "we talked about"."""
    low = folded(text)
    return low[: max(low.rfind(folded(cleaned)), 0)]
