"""What the operator's commands ask and decide: who uses the bot and how much, bans, dead letters. Nobody's words."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, LargeBinary, and_, cast, delete, func, select, update

from bot.store.people import enter
from bot.store.tables import IS_DEAD, IS_NOBODY, IS_PENDING, inbox, people


@dataclass(frozen=True, slots=True)
class Usage:
    """What one person has used: `bytes` of facts in the database, seconds of processor time, updates that wait.

    `seen_at` (aware UTC) is when their last message or tap was answered.
    """

    id: int
    turns: int
    bytes: int
    seen_at: datetime | None
    seconds: float
    waiting: int
    is_banned: bool


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """An update that could not be handled: when it came (aware UTC), of what kind it was, and why it failed."""

    received_at: datetime
    person: int
    update_id: int
    kind: str
    failure: str


def usage(connection: Connection, order: str, limit: int) -> list[Usage]:
    """Return up to `limit` people, the most of `order` first: "turns", "bytes", "seen", "time" or "waiting"."""
    is_sqlite = connection.dialect.name == "sqlite"
    size = func.length(cast(people.c.facts, LargeBinary)) if is_sqlite else func.octet_length(people.c.facts)
    waiting = select(func.count()).where(and_(inbox.c.person == people.c.id, IS_PENDING)).scalar_subquery()
    columns: dict[str, ColumnElement[Any]] = {
        "turns": people.c.turns,
        "bytes": size,
        "seen": people.c.seen_at,
        "time": people.c.processor_seconds,
        "waiting": waiting,
    }
    statement = (
        select(people.c.id, people.c.banned_at, *(column.label(name) for name, column in columns.items()))
        .order_by(columns[order].is_(None), columns[order].desc(), people.c.id)
        .limit(limit)
    )
    return [
        Usage(row.id, row.turns, row.bytes, row.seen, row.time, row.waiting, row.banned_at is not None)
        for row in connection.execute(statement)
    ]


def ban(connection: Connection, person_id: int, now: datetime) -> bool:
    """Ban somebody, whether or not they were ever seen; False when they are banned already."""
    enter(connection, person_id)
    changed = update(people).where(people.c.id == person_id, people.c.banned_at.is_(None)).values(banned_at=now)
    return connection.execute(changed).rowcount > 0


def unban(connection: Connection, person_id: int, now: datetime) -> bool:
    """Lift a ban; False when there is none. What is due to them is looked at again at once."""
    changed = (
        update(people)
        .where(people.c.id == person_id, people.c.banned_at.is_not(None))
        .values(banned_at=None, told_at=None, next_prompt_at=now)
    )
    is_lifted = connection.execute(changed).rowcount > 0
    connection.execute(delete(people).where(people.c.id == person_id, IS_NOBODY))
    return is_lifted


def dead_letters(connection: Connection, limit: int) -> list[DeadLetter]:
    """Return up to `limit` updates that were set aside, the latest first."""
    statement = (
        select(inbox.c.received_at, inbox.c.person, inbox.c.update_id, inbox.c.body, inbox.c.failure)
        .where(IS_DEAD)
        .order_by(inbox.c.received_at.desc(), inbox.c.update_id.desc())
        .limit(limit)
    )
    return [
        DeadLetter(row.received_at, row.person, row.update_id, _kind_of(row.body), row.failure)
        for row in connection.execute(statement)
    ]


def clear_dead_letters(connection: Connection) -> int:
    """Remove what was kept of updates that were set aside, and return how many there were."""
    return connection.execute(update(inbox).where(IS_DEAD).values(body=None, failure=None)).rowcount


def _kind_of(shape: str | None) -> str:
    """Return what was in an update beside its id: "message"."""
    names = json.loads(shape or "{}")
    kinds = [name for name in names if name != "update_id"] if isinstance(names, dict) else []
    return kinds[0] if kinds else "unknown"
