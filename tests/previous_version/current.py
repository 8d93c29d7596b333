"""The code under test, as these tests use it: when modules move, only the imports here change.

What is said becomes plain values here, so that it can be compared with what is stored as JSON.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.files.exports import as_json
from bot.files.import_json import parse_import
from bot.rendering import reply
from bot.replies import Reply, Tap
from bot.store.database import Database
from bot.store.people import to_json_text
from bot.turns import Turns
from conversations import remind, respond
from conversations.events import Commanded, Content, Corrected, Event, Imported, Incoming, Said, Showed, Tapped
from conversations.facts import DeliveryStatus, Person
from conversations.messages import Turn
from conversations.pacing.lifecycle import record_outcome
from conversations.pacing.schedule import next_prompt_at

__all__ = ["Database", "Person"]

MESSAGE = 900  # the id of the message in which something is typed or shown
NEWCOMER = 5_555  # an id that no stored person has


@dataclass(frozen=True)
class FixedClock:
    """A clock that always tells the same instant."""

    instant: datetime

    def now(self) -> datetime:
        """Return the instant."""
        return self.instant


def event_of(deed: str) -> Event:
    """Return the event that a line stands for.

    `tap app:3:show`, `say hello`, `/today`, `show voice`, `edit 12 better words`, `reply app:3:show | hello`.
    """
    if deed.startswith("/"):
        name, _, rest = deed[1:].partition(" ")
        return Commanded(name, rest, message=MESSAGE)
    kind, _, rest = deed.partition(" ")
    match kind:
        case "tap":
            return Tapped(rest, MESSAGE)
        case "show":
            return Showed(Content(rest), MESSAGE, file="file", text="caption" if rest != "voice" else "")
        case "edit":
            message, _, text = rest.partition(" ")
            return Corrected(text, int(message))
        case "reply":
            data, _, text = rest.partition(" | ")
            return Said(text, MESSAGE, reply_to_data=data)
        case _:
            return Said(rest, MESSAGE)


def turn_of(person: Person, deed: str, now: datetime) -> Turn:
    """Return the turn that a deed leads to."""
    return respond(person, event_of(deed), now)


def said(turn: Turn) -> dict[str, Any]:
    """Return all that a turn says, as it is put on the phone; what is empty is left out."""
    spoken = reply(turn)
    messages = [
        {
            "text": message.html,
            "buttons": [[[b.label, b.data] + [b.copies] * bool(b.copies) for b in row] for row in message.rows],
            **{name: True for name, is_so in (("in_place", message.in_place), ("stays", message.stays)) if is_so},
        }
        for message in spoken.messages
    ]
    files = [[str(f.kind), f.kept, f.caption.key if f.caption else ""] for f in turn.files]
    told = {"messages": messages, "toast": spoken.toast, "files": files, "erase": turn.erase}
    return {name: value for name, value in told.items() if value}


def facts_of(person: Person) -> dict[str, Any]:
    """Return the facts as they are kept."""
    facts: dict[str, Any] = json.loads(to_json_text(person))
    return facts


def reminded(person: Person, now: datetime) -> tuple[Person, dict[str, Any] | None]:
    """Return the person once the prompt that is due has arrived, and what it says; None when none is due."""
    turn = remind(person, now)
    if turn is None or turn.prompt is None:
        return person, None
    prompt = {"kind": turn.prompt.kind.value, "said": said(turn)}
    return record_outcome(turn.person, turn.prompt.id, DeliveryStatus.SENT, now), prompt


def prompts_of(person: Person, now: datetime, most: int, within: timedelta) -> Iterator[dict[str, Any]]:
    """Yield the prompts that come from `now` on, each at the instant it is due, when nothing is done about them."""
    end = now + within
    for _ in range(most):
        due = next_prompt_at(person, now)
        if due is None or due > end:
            return
        now = max(now, due)
        person, prompt = reminded(person, now)
        if prompt is None:
            return
        yield {"at": now.isoformat(), **prompt}


def next_prompt(person: Person, now: datetime) -> str | None:
    """Return when the next prompt is due."""
    due = next_prompt_at(person, now)
    return due.isoformat() if due else None


def export_of(person: Person, now: datetime) -> str:
    """Return the JSON file that `/export` sends."""
    return as_json(person, "", now, "")[1].decode()


def imports(text: str, now: datetime) -> tuple[Person, Turn]:
    """Import a file into a new account, as `/import` does; return the newcomer and the turn."""
    newcomer = respond(Person(NEWCOMER, "Newcomer"), Commanded("import"), now).person
    return newcomer, respond(newcomer, parse_import(Imported(MESSAGE, text=text), NEWCOMER, now), now)


# The database ---------------------------------------------------------------------------------------------------------


async def opened_and_migrated(url: str) -> Database:
    """Open a database and bring its tables up to date."""
    database = await Database.open(url)
    await database.migrate()
    return database


async def people_in(url: str, ids: dict[str, int]) -> dict[str, Person]:
    """Bring the database at `url` up to date and return the people in it, by their names in `ids`."""
    database = await opened_and_migrated(url)
    try:
        found = {name: await database.read_only(id_) for name, id_ in ids.items()}
    finally:
        await database.close()
    return {name: person for name, person in found.items() if person}


async def takes(database: Database, person: int, update: int, deed: str, now: datetime) -> None:
    """Let an update come in, and its turn be made unless it was made before."""
    turns = Turns(database, FixedClock(now))
    await turns.database.receive([(person, update, "{}")], turns.clock.now())
    await turns.handle(Incoming(update, person, "", "", event_of(deed)))


async def reply_to(turns: Turns, update: Incoming) -> Reply:
    """Let an update come in, make its turn, and return what it says."""
    await turns.database.receive([(update.person, update.update, "{}")], turns.clock.now())
    await turns.handle(update, Tap("4711") if isinstance(update.event, Tapped) else None)
    rows = await turns.database.waiting_replies(1)
    await turns.database.remove_replies([(row.person, row.turn) for row in rows])
    return rows[0].reply if rows else Reply(update.person)


async def claims(database: Database, person: int, now: datetime) -> str | None:
    """Claim the prompt that is due; return its kind, or None when there is none."""
    claimed = await Turns(database, FixedClock(now)).claim(person)
    return claimed.kind.value if claimed else None


async def waiting(database: Database, now: datetime) -> list[tuple[int, str]]:
    """Return whom something is still to be said to, and what it is when it is sent at `now`."""
    turns = Turns(database, FixedClock(now))
    rows = await turns.database.waiting_replies(1000)
    return [(row.person, str(await turns.preparation.prepare(row.reply))) for row in rows]


async def to_be_handled(database: Database) -> list[int]:
    """Return the ids of the updates that are still to be handled."""
    return [row.update_id for row in await database.pending(1000)]


async def in_flight(database: Database) -> list[tuple[int, int]]:
    """Return (person, prompt) of what was being sent when the process ended."""
    return await database.abandoned()
