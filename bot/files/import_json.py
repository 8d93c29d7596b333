"""Parses the file that `/export` made, for `/import`. The facts in it become the sender's own.

The file is untrusted. Pydantic checks it against the types of the facts; then come the checks that types cannot express
(ids that point to nothing, implausible dates); last, every card is rendered once, because facts that cannot be shown
would make every later turn fail.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date, datetime, time
from typing import Any

from pydantic import TypeAdapter, ValidationError

from bot import rendering
from bot.files.exports import FORMAT, VERSION
from conversations.account import room, time_zones
from conversations.applications import card, today
from conversations.events import Flaw, Imported
from conversations.facts import Answer, DeliveryStatus, HardQuestion, Person
from conversations.features import where_we_are
from conversations.interviews import debrief_card, planning
from conversations.interviews.runners import RUNNERS
from conversations.messages import Turn
from conversations.pacing import reminders, schedule

FACTS: TypeAdapter[Person] = TypeAdapter(Person)
_YEARS = range(2000, 2101)
_MAX_TEXT = 4096
_JOINED = {Answer: ("text",), HardQuestion: ("question", "better", "elsewhere")}
"""Texts of as many messages as an answer may have; how long they are together is limited with the facts as a whole."""
_MAX_NUMBER = 999_999_999  # the largest id that callback data can hold; ids of messages are no larger
_ROOM_FOR_IDS = 100_000_000  # ids are given out one by one: more than anybody needs
_MAX_INTERVIEW = 24 * 60  # minutes
_PROMPTS_SHOWN = 20  # of one application, when it is checked whether its cards can be shown


class ImportRefused(Exception):
    """The file cannot be imported. `flaw` says why; nothing of the file is quoted."""

    def __init__(self, flaw: Flaw) -> None:
        """Refuse for this reason."""
        super().__init__(flaw.value)
        self.flaw = flaw


def parse_import(event: Imported, person_id: int, now: datetime) -> Imported:
    """Return the event with the facts from its text, or with its flaw. Slow: `bot.files.worker` calls it."""
    if event.flaw:
        return event
    try:
        person = _parse_person(event.text, person_id, now)
    except ImportRefused as error:
        return replace(event, text="", flaw=error.flaw)
    kept = tuple(reminder for reminder in person.reminders if reminders.is_as_set(person, reminder))
    left_out = len(person.reminders) - len(kept)
    return replace(event, text="", facts=replace(person, reminders=kept), left_out=left_out)


def _parse_person(text: str, person_id: int, now: datetime) -> Person:
    try:
        file = json.loads(text)
    except (ValueError, RecursionError):
        raise ImportRefused(Flaw.BROKEN) from None
    if not isinstance(file, dict) or file.get("format") != FORMAT or not isinstance(file.get("person"), dict):
        raise ImportRefused(Flaw.BROKEN)
    if file.get("version") != VERSION:
        raise ImportRefused(Flaw.VERSION)
    try:
        person = FACTS.validate_python(file["person"] | {"id": person_id}, strict=False, extra="forbid")
    except (ValidationError, RecursionError):
        raise ImportRefused(Flaw.BROKEN) from None
    if not (_has_plausible_values(person) and _has_consistent_ids(person)):
        raise ImportRefused(Flaw.BROKEN)
    person = _without_transient_state(person)
    if not room.fits(person) or len(FACTS.dump_json(person, exclude_defaults=True)) > room.MOST_BYTES + room.SLACK:
        raise ImportRefused(Flaw.TOO_MUCH)
    if not _can_be_shown(person, now):
        raise ImportRefused(Flaw.BROKEN)
    return person


def _without_transient_state(person: Person) -> Person:
    """Return the facts without what was true at the export only: an open question, sends in progress, a block."""
    prompts = tuple(
        replace(p, fate=DeliveryStatus.UNKNOWN) if p.fate is DeliveryStatus.SENDING else p for p in person.prompts
    )
    return replace(person, prompts=prompts, place=None, blocked_at=None)


def _has_plausible_values(person: Person) -> bool:
    return (
        time_zones.is_zone(person.zone)
        and all(_is_plausible(value) for value in _values(replace(person, id=0)))
        and all(0 < i.minutes <= _MAX_INTERVIEW for i in person.interviews)
    )


def _values(value: Any) -> Iterator[Any]:
    """Yield every value that is not a record or a collection, at any depth."""
    if is_dataclass(value):
        for field in fields(value):
            held = getattr(value, field.name)
            joined = isinstance(held, str) and field.name in _JOINED.get(type(value), ())
            yield from _pieces(held) if joined else _values(held)
    elif isinstance(value, dict):
        yield from value.keys()
        for one in value.values():
            yield from _values(one)
    elif isinstance(value, tuple | list | frozenset):
        for one in value:
            yield from _values(one)
    else:
        yield value


def _pieces(text: str) -> Iterator[str]:
    for start in range(0, len(text), _MAX_TEXT):
        yield text[start : start + _MAX_TEXT]


def _is_plausible(value: Any) -> bool:
    match value:
        case bool() | None:
            return True
        case str():
            return len(value) <= _MAX_TEXT and "\0" not in value and _is_encodable(value)
        case int():
            return 0 <= value <= _MAX_NUMBER
        case datetime():
            return value.tzinfo is not None and value.year in _YEARS
        case date():
            return value.year in _YEARS
        case time():
            return value.tzinfo is None  # it is an hour on the person's own clock
        case _:
            return True


def _is_encodable(value: str) -> bool:
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def _has_consistent_ids(person: Person) -> bool:
    """Return whether ids are unique and lead somewhere, and each application has a company and, unless open, an end."""
    ids = [a.id for a in person.applications] + [i.id for i in person.interviews] + [p.id for p in person.prompts]
    ids += [i.id for i in person.invitations]
    for a in person.applications:
        ids += [p.id for p in a.promises] + [c.id for c in a.contacts] + [r.id for r in a.replies]
    return (
        len(ids) == len(set(ids))
        and all(0 < id_ <= person.last_id for id_ in ids)
        and person.last_id <= _MAX_NUMBER - _ROOM_FOR_IDS
        and all(person.application(i.application) for i in person.interviews)
        and all(a.company.strip() for a in person.applications)
        and all(a.is_open or a.closed_at for a in person.applications)
    )


def _can_be_shown(person: Person, now: datetime) -> bool:
    try:
        for turn in _everything_shown(person, now):
            rendering.reply(turn)
    except Exception:  # noqa: BLE001 - whatever the reason, these facts would make later turns fail
        return False
    return True


def _everything_shown(person: Person, now: datetime) -> Iterator[Turn]:
    schedule.next_prompt_at(person, now)
    yield Turn(person, (today.waiting(person, now),))
    for application in person.applications:
        # With facts of this application only, and of one round at a time: each card looks at all facts.
        prompts = person.prompts_about(application.id)[-_PROMPTS_SHOWN:]
        rounds = person.interviews_of(application.id)
        alone = replace(person, applications=(application,), interviews=rounds, prompts=prompts)
        yield Turn(alone, (card.card(alone, application, now),))
        few = replace(application, contacts=application.contacts[-_PROMPTS_SHOWN:])
        for about in rounds:
            alone = replace(person, applications=(few,), interviews=(about,), prompts=prompts)
            yield Turn(alone, (debrief_card.card(alone, about, now), planning.card(alone, about, now)))
            for runner in RUNNERS.values():
                yield runner.resume(alone, about, now)
    yield where_we_are(person, now)
