"""The outbox: what turns say, until it is sent."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from bot.replies import OutboxRow, Reply
from bot.store.tables import insert_new, json_text, outbox, people

REPLY: TypeAdapter[Reply] = TypeAdapter(Reply)

ADD = insert(outbox).values({column: bindparam(column) for column in ("person", "turn", "created_at", "reply")})
"""Adds a row, together with other statements; fails when the person has one of that turn."""
_INSERT = insert_new(outbox)
_ALL = select(outbox).order_by(outbox.c.created_at, outbox.c.person, outbox.c.turn)
_NEXT_TURN = (
    update(people).where(people.c.id == bindparam("whose")).values(turns=people.c.turns + 1).returning(people.c.turns)
)
_LAST = select(func.max(outbox.c.turn)).where(outbox.c.person == bindparam("whose"))
_OF_CHAT = select(outbox.c.reply).where(outbox.c.person == bindparam("whose"))
_WITH_FILES = _OF_CHAT.where(outbox.c.reply.like('%"make":"%'))
WITH_LIVE_TEXTS = _OF_CHAT.where(outbox.c.reply.like('%"live":"%'))
"""Selects the replies to a chat, `whose`, that show a card or a note."""
_DELETE = delete(outbox).where(outbox.c.person == bindparam("whose"), outbox.c.turn == bindparam("which"))


def add(connection: Connection, row: OutboxRow) -> None:
    """Add a row. Raises ValueError when the person has one of that turn."""
    if connection.scalar(_INSERT, values_of(row)) is None:
        raise ValueError(f"turn {row.turn} of {row.person} has a reply already")


def values_of(row: OutboxRow) -> dict[str, Any]:
    """Return the values of a row by column."""
    reply = json_text(REPLY, row.reply)
    return {"person": row.person, "turn": row.turn, "created_at": row.created_at, "reply": reply}


def append(connection: Connection, reply: Reply, now: datetime) -> OutboxRow | None:
    """Add a reply outside of any turn, behind all that was said to its chat; None when it is empty."""
    if reply.is_empty:
        return None
    chat = {"whose": reply.person}
    turn = connection.scalar(_NEXT_TURN, chat) or (connection.scalar(_LAST, chat) or 0) + 1
    row = OutboxRow(reply.person, turn, now, reply)
    add(connection, row)
    return row


def waiting(connection: Connection, limit: int, besides: Iterable[int] = ()) -> list[OutboxRow]:
    """Return up to `limit` rows, the oldest first, except those of `besides`."""
    others = list(besides)
    statement = (_ALL.where(outbox.c.person.not_in(others)) if others else _ALL).limit(limit)
    return [
        OutboxRow(row.person, row.turn, row.created_at, REPLY.validate_json(row.reply))
        for row in connection.execute(statement)
    ]


def files_to_make(connection: Connection, person: int) -> set[str]:
    """Return the files that are still to be made for a person, by what a turn calls them."""
    replies = connection.scalars(_WITH_FILES, {"whose": person})
    return {file.make for reply in replies for file in REPLY.validate_json(reply).files if file.make}


def remove(connection: Connection, keys: Collection[tuple[int, int]]) -> None:
    """Delete the rows of these (person, turn), which were sent or need not be."""
    if keys:
        connection.execute(_DELETE, [{"whose": person, "which": turn} for person, turn in keys])


def remove_all(connection: Connection) -> None:
    """Delete every row."""
    connection.execute(delete(outbox))
