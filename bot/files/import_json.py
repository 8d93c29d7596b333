"""Parses the file that `/export` made, for `/import`. The facts in it become the sender's own.

The file is untrusted. Pydantic checks it against the types of the facts; then come the checks that types cannot express
(ids that point to nothing, implausible dates); last, every card is rendered once, because facts that cannot be shown
would make every later turn fail.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import fields, is_dataclass, replace
from datetime import date, datetime
from pathlib import Path
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
WORKER_SECONDS = 10.0
WORKER_MEMORY = 1 << 30  # bytes of address space
_WORKERS_OWN = ("path", "python", "systemroot", "lang", "lc_", "temp", "tmp", "virtual_env")  # variables it is given
_YEARS = range(2000, 2101)
_MAX_TEXT = 4096
_MAX_NUMBER = 999_999_999  # the largest id that callback data can hold; ids of messages are no larger
_MAX_VALUES = 40_000
_MAX_RECORDS = {
    "applications": 200,
    "interviews": 400,
    "prompts": 2_000,
    "reminders": 200,
    "invitations": 20,
    "heard": 20,
}
_MAX_INTERVIEW = 24 * 60  # minutes


class ImportRefused(Exception):
    """The file cannot be imported. `flaw` says why; nothing of the file is quoted."""

    def __init__(self, flaw: Flaw) -> None:
        """Refuse for this reason."""
        super().__init__(flaw.value)
        self.flaw = flaw


class WorkerFailed(Exception):
    """The process that reads a file has died, or took too long; the text says which."""


async def parse_in_process(event: Imported, person_id: int, now: datetime) -> Imported:
    """Return the event with the facts in its text, or with its flaw. `now` is aware UTC.

    A file is somebody's text, and may be made to take for ever or all the memory there is: it is read in a process of
    its own, which has `WORKER_SECONDS` and `WORKER_MEMORY`, and none of the bot's secrets.

    Raises:
        WorkerFailed: it did not get done.
    """
    answer = await run_worker((str(person_id), now.isoformat()), event.text.encode())
    flaw, _, facts = answer.decode().partition("\n")
    if flaw:
        return replace(event, text="", flaw=Flaw(flaw))
    return replace(event, text="", facts=FACTS.validate_json(facts))


async def run_worker(arguments: tuple[str, ...], content: bytes) -> bytes:
    """Return what the worker process answers to a file's content.

    Raises:
        WorkerFailed: it did not get done.
    """
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot.files.import_worker", *arguments),
        stdin=PIPE,
        stdout=PIPE,
        stderr=DEVNULL,
        cwd=Path(__file__).parents[2],
        env={name: value for name, value in os.environ.items() if name.casefold().startswith(_WORKERS_OWN)},
    )
    try:
        async with asyncio.timeout(WORKER_SECONDS):
            answer, _ = await process.communicate(content)
    except TimeoutError:
        raise WorkerFailed("it took too long") from None
    finally:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()
    if process.returncode:
        raise WorkerFailed(f"its process ended with {process.returncode}")
    return answer


def parse_import(event: Imported, person_id: int, now: datetime) -> Imported:
    """Return the event with the facts from its text, or with its flaw. Slow: call it in a thread."""
    if event.flaw:
        return event
    try:
        return replace(event, text="", facts=_parse_person(event.text, person_id, now))
    except ImportRefused as error:
        return replace(event, text="", flaw=error.flaw)


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
    values = list(_values(replace(person, id=0)))
    return (
        len(values) <= _MAX_VALUES
        and all(len(getattr(person, name)) <= most for name, most in _MAX_RECORDS.items())
        and time_zones.is_zone(person.zone)
        and all(_is_plausible(value) for value in values)
        and all(0 < i.minutes <= _MAX_INTERVIEW for i in person.interviews)
    )


def _values(value: Any) -> Iterator[Any]:
    """Yield every value that is not a record or a collection, at any depth."""
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
        # With facts of this application only: each card looks at all facts, and there may be hundreds of applications.
        rounds = tuple(i for i in person.interviews if i.application == application.id)
        prompts = tuple(p for p in person.prompts if application.id in p.applications)
        alone = replace(person, applications=(application,), interviews=rounds, prompts=prompts)
        yield Turn(alone, (card.card(alone, application, now),))
        for about in rounds:
            yield Turn(alone, (debrief.card(alone, about, now), planning.card(alone, about, now)))
            for runner in RUNNERS.values():
                yield runner.resume(alone, about, now)
    yield where_we_are(person, now)
