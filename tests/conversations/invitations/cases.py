"""The invitations of `tests/cases/invitations`, and what is read in each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bot.files.ics import NoCalendar, read_calendar
from bot.telegram.receiving.handlers import LARGEST_CALENDAR
from conversations.facts import Person
from conversations.facts.invitation import Invitation
from conversations.invitations.read import NoInvitation, read_events, read_text
from conversations.letters.people import parse_people
from tests.case_files import CASES, objects

FILES = CASES / "invitations"
ROWS = objects("invitations/expected.jsonl")


def content_of(name: str) -> bytes:
    """Return the bytes of a file, made where it is too large or too odd to lie there."""
    match name:
        case "five-megabytes.ics":
            request = re.sub(rb"\r\n ", b"", (FILES / "google-request.ics").read_bytes())
            return re.sub(rb"DESCRIPTION:[^\r]*", b"DESCRIPTION:" + b"x" * 5_242_880, request)
        case "not-a-calendar.ics":
            return bytes(range(256)) * 16
        case _:
            return (FILES / name).read_bytes()


@dataclass(frozen=True)
class Read:
    """What was read in one file, in the terms of `expected.jsonl`."""

    expects: str
    found: Invitation | None = None


def read(row: dict[str, Any]) -> Read:
    """Read one file as its person would have it read."""
    person = Person(1, "Alex", language=row["language"], zone=row["zone"], zone_known=True)
    now = datetime.fromisoformat(row["now"]).astimezone(UTC)
    content = content_of(row["file"])
    if row["file"].endswith(".txt"):
        result = read_text(content.decode(), person, now)
    else:
        if len(content) > LARGEST_CALENDAR:
            return Read("refused")
        try:
            result = read_events(read_calendar(content), person, now)
        except NoCalendar:
            return Read("refused")
    match result:
        case Invitation(calls_off=True):
            return Read("call_off", result)
        case Invitation(slots=[_, _, *_]):
            return Read("ask_which", result)
        case Invitation(slots=[slot]):
            known = slot.uid and row["expects"] == "move"
            return Read("move" if known else "plan" if slot.starts_at else "ask_time", result)
        case NoInvitation():
            return Read("refused" if result is NoInvitation.REPEATS else "not_an_invitation")
        case _:
            return Read("nothing")


def plain(text: str | None) -> str | None:
    """Return a name for comparing: without marks such as (m/w/d), without case."""
    return re.sub(r"\s*\([^)]*\)", "", text).strip().casefold() if text else None


def values(result: Read) -> dict[str, Any]:
    """Return what was read, by the fields of `expected.jsonl`."""
    found = result.found
    if found is None:
        return {}
    slot = found.slots[0]
    is_one = len(found.slots) == 1
    return {
        "company": plain(found.company),
        "role": plain(found.role),
        "starts_at": f"{slot.starts_at:%Y-%m-%dT%H:%M:%SZ}" if is_one and slot.starts_at else None,
        "minutes": slot.minutes if is_one or len({s.minutes for s in found.slots}) == 1 else None,
        "form": found.form or None,
        "people": [{"name": one.name, "email": one.address or None} for one in parse_people(found.people)],
        "choices": [] if is_one else [f"{s.starts_at:%Y-%m-%dT%H:%M:%SZ}" for s in found.slots],
        "day": slot.day.isoformat() if slot.day else None,
    }
