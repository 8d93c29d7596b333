"""Answers that are kept with the turns they belong to, from the commit until they are out.

What is kept is a receipt, by which the update can be answered again as one that was delivered twice. It holds ids, and
what a button carried, and none of anybody's words.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, bindparam, select, update

from bot.replies import Kept
from bot.store.tables import IS_UNSPOKEN, updates

_KEPT = select(updates).where(IS_UNSPOKEN).order_by(updates.c.at, updates.c.update_id)
_LET_GO = update(updates).where(IS_UNSPOKEN, updates.c.at < bindparam("since")).values(unspoken=None)
_SPOKEN = (
    update(updates)
    .where(updates.c.person == bindparam("whose"), updates.c.update_id == bindparam("which"))
    .values(unspoken=None)
)


def kept(connection: Connection, since: datetime) -> list[Kept]:
    """Return what was not spoken, the oldest first; what was kept before `since` (aware UTC) is let go."""
    connection.execute(_LET_GO, {"since": since})
    return [Kept(row.update_id, row.person, row.unspoken) for row in connection.execute(_KEPT)]


def spoken(connection: Connection, answers: Collection[Kept]) -> None:
    """Keep these no longer: their answers are out, or will never be."""
    rows = [{"whose": one.person, "which": one.update} for one in answers]
    if rows:
        connection.execute(_SPOKEN, rows)
