"""What a newcomer sent before their time zone was known, as text that waits with the question for the zone.

A mark in front says what it was: typed words, a message of somebody else, or a calendar file, whose events are JSON.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, replace
from datetime import date, datetime
from typing import Any

from conversations.events import CalendarEvent, Guest, Said, SentCalendar

TYPED, FORWARDED, CALENDAR = "\u201c", "\u201d", "\u201e"
MOST_EVENTS, MOST_GUESTS = 5, 12
LONGEST_TEXT = 3_500  # characters of an event's text

FirstWords = Said | SentCalendar


def is_kept(detail: str) -> bool:
    """Return whether the detail of a place holds first words."""
    return detail.startswith((TYPED, FORWARDED, CALENDAR))


def as_detail(event: FirstWords) -> str:
    """Return what was sent as the detail of a place."""
    match event:
        case Said(text=text, forwarded=forwarded):
            return f"{FORWARDED if forwarded else TYPED}{text}"
        case SentCalendar(events=events):
            return CALENDAR + json.dumps([_plain(one) for one in (events or ())[:MOST_EVENTS]], ensure_ascii=False)


def in_detail(detail: str) -> FirstWords | None:
    """Return what was sent; None for a detail that holds something else."""
    mark, text = detail[:1], detail[1:]
    if mark in (TYPED, FORWARDED):
        return Said(text, 0, forwarded=mark == FORWARDED)
    if mark == CALENDAR:
        with suppress(ValueError, TypeError, AttributeError):  # an export may have been edited
            return SentCalendar(0, events=tuple(_event(one) for one in json.loads(text)))
    return None


def _plain(event: CalendarEvent) -> dict[str, Any]:
    short = replace(event, description=event.description[:LONGEST_TEXT], guests=event.guests[:MOST_GUESTS])
    return {key: value.isoformat() if isinstance(value, date) else value for key, value in asdict(short).items()}


def _event(values: dict[str, Any]) -> CalendarEvent:
    starts_at, local, day = values.get("starts_at"), values.get("local"), values.get("day")
    plain = {
        **values,
        "starts_at": datetime.fromisoformat(starts_at) if starts_at else None,
        "local": datetime.fromisoformat(local) if local else None,
        "day": date.fromisoformat(day) if day else None,
        "guests": tuple(Guest(**guest) for guest in values.get("guests", ())),
    }
    return CalendarEvent(**plain)
