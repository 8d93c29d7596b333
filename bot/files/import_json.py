"""Reads the file that `/export` made, for `/import`: of this version, whole, and nobody's but the sender's.

A file is somebody's text until proved otherwise. What it says is checked against the facts by pydantic, then for what
types cannot tell (ids that lead nowhere, dates out of this world), and last by showing all of it once: facts that no
card could show would stop every later turn.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date, datetime
from typing import Any

from pydantic import TypeAdapter, ValidationError

from bot import rendering
from bot.files.exports import FORMAT, VERSION
from conversations.account import time_zones
from conversations.applications import card, today
from conversations.events import Flaw, Imported
from conversations.facts import DeliveryStatus, Person
from conversations.interviews import debrief, planning
from conversations.interviews.runners import RUNNERS
from conversations.messages import Turn
from conversations.pacing import schedule
from conversations.respond import where_we_are

FACTS: TypeAdapter[Person] = TypeAdapter(Person)
_YEARS = range(2000, 2101)
_LONGEST_TEXT = 4096
_LARGEST_NUMBER = 999_999_999  # what a tap can name; messages of a chat have no larger numbers either
_MOST_VALUES = 40_000
_MOST_RECORDS = {"applications": 200, "interviews": 400, "prompts": 2_000, "reminders": 200}
_LONGEST_INTERVIEW = 24 * 60  # minutes


class NotOurs(Exception):
    """The file cannot be imported; `flaw` says why, and nothing quotes it."""

    def __init__(self, flaw: Flaw) -> None:
        """Name the flaw."""
        super().__init__(flaw.value)
        self.flaw = flaw


def parse_import(event: Imported, person_id: int, now: datetime) -> Imported:
    """Return the event with the facts in its text, or with its flaw. Slow: not for the event loop."""
    if event.flaw:
        return event
    try:
        return replace(event, text="", facts=_facts(event.text, person_id, now))
    except NotOurs as error:
        return replace(event, text="", flaw=error.flaw)


def _facts(text: str, person_id: int, now: datetime) -> Person:
    try:
        file = json.loads(text)
    except (ValueError, RecursionError):
        raise NotOurs(Flaw.BROKEN) from None
    if not isinstance(file, dict) or file.get("format") != FORMAT or not isinstance(file.get("person"), dict):
        raise NotOurs(Flaw.BROKEN)
    if file.get("version") != VERSION:
        raise NotOurs(Flaw.VERSION)
    try:
        person = FACTS.validate_python(file["person"] | {"id": person_id}, strict=False, extra="forbid")
    except (ValidationError, RecursionError):
        raise NotOurs(Flaw.BROKEN) from None
    if not (_is_of_this_world(person) and _leads_somewhere(person)):
        raise NotOurs(Flaw.BROKEN)
    person = _as_kept(person)
    if not _can_be_shown(person, now):
        raise NotOurs(Flaw.BROKEN)
    return person


def _as_kept(person: Person) -> Person:
    """Leave out what belonged to the moment of the export: the open question, a send under way, a block."""
    prompts = tuple(
        replace(p, fate=DeliveryStatus.UNKNOWN) if p.fate is DeliveryStatus.SENDING else p for p in person.prompts
    )
    return replace(person, prompts=prompts, place=None, blocked_at=None)


def _is_of_this_world(person: Person) -> bool:
    values = list(_values(replace(person, id=0)))
    return (
        len(values) <= _MOST_VALUES
        and all(len(getattr(person, name)) <= most for name, most in _MOST_RECORDS.items())
        and time_zones.is_zone(person.zone)
        and all(_is_sound(value) for value in values)
        and all(0 < i.minutes <= _LONGEST_INTERVIEW for i in person.interviews)
    )


def _values(value: Any) -> Iterator[Any]:
    """Yield every value that is no record itself, at any depth."""
    if is_dataclass(value):
        for field in fields(value):
            yield from _values(getattr(value, field.name))
    elif isinstance(value, dict):
        yield from value.keys()
        for one in value.values():
            yield from _values(one)
    elif isinstance(value, tuple | list | frozenset):
        for one in value:
            yield from _values(one)
    else:
        yield value


def _is_sound(value: Any) -> bool:
    match value:
        case bool() | None:
            return True
        case str():
            return len(value) <= _LONGEST_TEXT and "\0" not in value and _is_text(value)
        case int():
            return 0 <= value <= _LARGEST_NUMBER
        case datetime():
            return value.tzinfo is not None and value.year in _YEARS
        case date():
            return value.year in _YEARS
        case _:
            return True


def _is_text(value: str) -> bool:
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def _leads_somewhere(person: Person) -> bool:
    """Say whether every id is taken once, and every interview is of an application."""
    ids = [a.id for a in person.applications] + [i.id for i in person.interviews] + [p.id for p in person.prompts]
    for a in person.applications:
        ids += [p.id for p in a.promises] + [c.id for c in a.contacts] + [r.id for r in a.replies]
    return (
        len(ids) == len(set(ids))
        and all(0 < id_ <= person.last_id for id_ in ids)
        and all(person.application(i.application) for i in person.interviews)
        and all(a.company.strip() for a in person.applications)
        and all(a.is_open or a.closed_at for a in person.applications)
    )


def _can_be_shown(person: Person, now: datetime) -> bool:
    try:
        for turn in _shown(person, now):
            rendering.reply(turn)
    except Exception:  # noqa: BLE001 - whatever it stumbles over, these facts would stop every turn to come
        return False
    return True


def _shown(person: Person, now: datetime) -> Iterator[Turn]:
    schedule.next_prompt_at(person, now)
    yield Turn(person, (today.waiting(person, now),))
    for application in person.applications:
        # Each by itself: a card looks at all there is, and there may be hundreds.
        rounds = tuple(i for i in person.interviews if i.application == application.id)
        prompts = tuple(p for p in person.prompts if application.id in p.applications)
        alone = replace(person, applications=(application,), interviews=rounds, prompts=prompts)
        yield Turn(alone, (card.card(alone, application, now),))
        for about in rounds:
            yield Turn(alone, (debrief.card(alone, about, now), planning.card(alone, about, now)))
            for runner in RUNNERS.values():
                yield runner.resume(alone, about, now)
    yield where_we_are(person, now)
