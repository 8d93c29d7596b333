"""Which messages in a chat show a card or a note."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, bindparam, delete, select, update

from bot.replies import LiveText
from bot.store import outbox
from bot.store.tables import insert_new, live_texts, people

MOST_OF_A_NAME = 5
"""Messages that are kept for one card or note: older copies of it are not edited any more."""

_MINE = live_texts.c.person == bindparam("whose")
_THIS = _MINE & (live_texts.c.message == bindparam("which"))
_FORGET = delete(live_texts).where(_THIS)
_ADD = insert_new(live_texts)
_RENAME = update(live_texts).where(_THIS).values(name=bindparam("called"))
# The row is locked, so that nothing is added behind /delete.
# A row without facts is a ban's, which stays after /delete.
_IS_KNOWN = (people.c.id == bindparam("whose")) & (people.c.facts != "")
_KNOWN = select(people.c.id).where(_IS_KNOWN).with_for_update(read=True)
_STANDING = select(live_texts.c.name).where(_MINE).union_all(outbox.WITH_LIVE_TEXTS)
_LATEST_FIRST = select(live_texts).where(_MINE).order_by(live_texts.c.message.desc())


def record(connection: Connection, shown: Collection[LiveText]) -> None:
    """Keep which messages show what; those with an empty name show nothing any more. People who are gone get no row."""
    for text in shown:
        if not text.name:
            connection.execute(_FORGET, {"whose": text.person, "which": text.message})
        elif connection.scalar(_KNOWN, {"whose": text.person}):
            add(connection, text)
            for older in named(connection, text.person, (text.name,))[MOST_OF_A_NAME:]:
                connection.execute(_FORGET, {"whose": older.person, "which": older.message})


def add(connection: Connection, text: LiveText) -> None:
    """Keep what one message shows, of a person who is locked."""
    row = {"person": text.person, "message": text.message, "name": text.name}
    if connection.scalar(_ADD, row) is None:
        connection.execute(_RENAME, {"whose": text.person, "which": text.message, "called": text.name})


def standing(connection: Connection, person_id: int, names: Collection[str]) -> set[str]:
    """Return which of these a message of the person's chat shows, or one that waits to be sent."""
    found = connection.scalars(_STANDING, {"whose": person_id}).all()
    return {name for name in names if any(name == one or f'"live":"{name}"' in one for one in found)}


def named(connection: Connection, person_id: int, names: Collection[str]) -> list[LiveText]:
    """Return the messages of a person that show one of these, latest first."""
    statement = _LATEST_FIRST.where(live_texts.c.name.in_(names))
    return [LiveText(*row) for row in connection.execute(statement, {"whose": person_id})]
