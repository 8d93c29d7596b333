"""Reads the agenda of an interview: lines that begin with an hour and say who, or what, comes then."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from conversations.invitations import zones
from conversations.invitations.contents.day_patterns import dates, times
from conversations.invitations.contents.hours import LONGEST, Hour, minute_of, read_hour
from conversations.invitations.contents.letter import Letter
from conversations.invitations.contents.patterns import says
from conversations.words.wordlists import known, normalise

MOST_LINES = 20
MOST_TRIED = 150  # lines of a message
LONGEST_ZONE = 5  # characters: "EDT"
LONGEST_LINE = 140
_BULLET = re.compile(r"[-*\u2022\u2013|]\s*")
_DOTTED = re.compile(r"([0-9]{1,2})\.([0-5][0-9])(?![0-9.])")
_BEHIND_HOURS = re.compile(r"[ ,]*(?:\(?[A-Z]{2,5}\)?(?=\s?[:|\u2013-]))?[\s:|,\u2013-]*")


@dataclass(frozen=True, slots=True)
class Agenda:
    """When the first part begins, how many minutes all of them take (None: it does not say), and what the lines say."""

    begins: Hour
    minutes: int | None
    parts: tuple[str, ...]


def read_agenda(letter: Letter) -> Agenda | None:
    """Return the agenda of a message; None for hours to choose from, which have no words beside them."""
    found: list[tuple[Hour, str]] = []
    for line, below in pairwise((*letter.lines[:MOST_TRIED], "")):
        if len(found) == MOST_LINES:
            break
        if part := _part(line) or _part(f"{line} {below}"):
            found.append(part)
    starts = [minute_of(hour.start) for hour, _ in found]
    is_choice = any(normalise(text.split()[0].strip(",")) in known("names", "or") for _, text in found)
    if len(found) < 2 or is_choice or starts != sorted(set(starts)):  # noqa: PLR2004 - one line is no agenda
        return None
    first, last = found[0][0], found[-1][0]
    end = last.end or (last.start if says("invited-agenda_ends", found[-1][1]) else None)
    minutes = minute_of(end) - starts[0] if end else 0
    return Agenda(first, minutes if 0 < minutes <= LONGEST else None, tuple(text for _, text in found))


def _part(line: str) -> tuple[Hour, str] | None:
    """Return the hour that a line begins with and the words behind it."""
    line = _BULLET.sub("", line[:LONGEST_LINE], count=1) if _BULLET.match(line) else line[:LONGEST_LINE]
    line = _DOTTED.sub(r"\1:\2", line)
    match = times().match(line)
    if not match or dates().search(line):
        return None
    text = line[match.end() :]
    text = text[behind.end() :] if (behind := _BEHIND_HOURS.match(text)) else text
    if not any(map(str.isalpha, text)) or (text.isupper() and len(text) <= LONGEST_ZONE):
        return None
    hour = read_hour(match, zones.named_after(line, match.end()))
    return (hour, text) if hour else None
