"""The inbox: updates that came in, until their turns have committed.

A row is made when its update is received, and loses its body in the turn that handles it. It keeps its key for two
days, by which an update that is delivered again is recognised. One that cannot be handled becomes a dead letter.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, and_, bindparam, delete, exists, func, or_, select, update

from bot.replies import MOST_OF_ONE, InboxRow
from bot.store.tables import IS_DEAD, IS_PENDING, inbox, insert_new

KEYS_KEPT = timedelta(hours=48)  # twice as long as Telegram delivers an update again
DEAD_LETTERS_KEPT = timedelta(days=30)

_earlier = inbox.alias("earlier")
_THIS = and_(inbox.c.person == bindparam("whose"), inbox.c.update_id == bindparam("which"))
_INSERT = insert_new(inbox, inbox.c.body)
_nth = func.row_number().over(partition_by=inbox.c.person, order_by=inbox.c.update_id).label("nth")
_KEYS = select(inbox.c.person, inbox.c.update_id, _nth).where(IS_PENDING)
_TAKE = (
    update(inbox)
    .where(
        _THIS,
        IS_PENDING,
        ~exists().where(
            _earlier.c.person == bindparam("whose"),
            _earlier.c.update_id < bindparam("which"),
            _earlier.c.body.is_not(None),
            _earlier.c.failure.is_(None),
        ),
    )
    .values(body=None)
    .returning(inbox.c.received_at)
)
_DONE = update(inbox).where(_THIS, IS_PENDING).values(body=None)
_FORGET = delete(inbox).where(_THIS)
_ATTEMPT = update(inbox).where(_THIS).values(attempts=inbox.c.attempts + 1).returning(inbox.c.attempts)
_DEAD = (
    update(inbox)
    .where(_THIS, IS_PENDING)
    .values(failure=bindparam("reason"), body=bindparam("shape"))
    .returning(inbox.c.person)
)
_A_NAME = re.compile(r"[a-z][a-z0-9_]{1,39}")


def insert(connection: Connection, updates: Iterable[tuple[int, int, str]], now: datetime) -> None:
    """Add (person, update id, JSON) rows; those that are there already stay as they are."""
    rows = [
        {"person": person, "update_id": id_, "received_at": now, "attempts": 0, "body": body}
        for person, id_, body in updates
    ]
    if rows:
        connection.execute(_INSERT, rows)


def pending(
    connection: Connection, limit: int, besides: Iterable[int] = (), person: int | None = None
) -> list[InboxRow]:
    """Return up to `limit` rows that are to be handled, each person's in order: of `person`, or of all but `besides`.

    At most `MOST_OF_ONE` of one person, everybody's oldest first, so that a flood from one person does not hide others.
    """
    which = _KEYS if person is None else _KEYS.where(inbox.c.person == person)
    if others := list(besides):
        which = which.where(inbox.c.person.not_in(others))
    keys = which.subquery()
    statement = (
        select(inbox.c.person, inbox.c.update_id, inbox.c.body, inbox.c.attempts)
        .join(keys, and_(inbox.c.person == keys.c.person, inbox.c.update_id == keys.c.update_id))
        .where(keys.c.nth <= MOST_OF_ONE)
        .order_by(keys.c.nth, inbox.c.received_at)
        .limit(limit)
    )
    return [
        InboxRow(row.person, row.update_id, json.loads(row.body), row.attempts) for row in connection.execute(statement)
    ]


def take(connection: Connection, person: int, update_id: int) -> datetime | None:
    """Mark a row done, as a turn's own transaction does, and return when it was received (aware UTC).

    None when it is done, gone, or not the person's oldest.
    """
    received_at: datetime | None = connection.scalar(_TAKE, {"whose": person, "which": update_id})
    return received_at


def finish(connection: Connection, person: int, update_id: int) -> None:
    """Mark a row done that needs no turn."""
    connection.execute(_DONE, {"whose": person, "which": update_id})


def finish_all(connection: Connection) -> None:
    """Mark every row done."""
    connection.execute(update(inbox).where(IS_PENDING).values(body=None))


def forget(connection: Connection, person: int, update_id: int) -> None:
    """Delete a row, key and all."""
    connection.execute(_FORGET, {"whose": person, "which": update_id})


def count_attempt(connection: Connection, person: int, update_id: int) -> int:
    """Count one more attempt and return how many there were; 0 when the row is gone."""
    return connection.scalar(_ATTEMPT, {"whose": person, "which": update_id}) or 0


def dead_letter(connection: Connection, row: InboxRow, reason: str) -> bool:
    """Make a row a dead letter, with the update's shape for the operator; False when it is not pending any more."""
    values = {"whose": row.person, "which": row.update_id, "reason": reason, "shape": json.dumps(shape_of(row.raw))}
    return connection.execute(_DEAD, values).first() is not None


def shape_of(raw: Any, depth: int = 12) -> Any:
    """Return an update's keys, and of each value only its type; below `depth` nothing.

    A key is kept if it can be one of the Bot API's: in an update that nobody expected, another may be anybody's words.
    """
    match raw:
        case dict():
            return {_name(key): shape_of(value, depth - 1) for key, value in raw.items()} if depth else "…"
        case list():
            return [shape_of(value, depth - 1) for value in raw] if depth else "…"
        case None:
            return None
        case _:
            return type(raw).__name__


def _name(key: str) -> str:
    return key if _A_NAME.fullmatch(key) else "…"


def prune(connection: Connection, now: datetime) -> None:
    """Delete the keys that Telegram will not deliver again, and dead letters of a month ago."""
    is_done = inbox.c.body.is_(None)
    connection.execute(
        delete(inbox).where(
            or_(
                and_(is_done, inbox.c.received_at < now - KEYS_KEPT),
                and_(IS_DEAD, inbox.c.received_at < now - DEAD_LETTERS_KEPT),
            )
        )
    )
