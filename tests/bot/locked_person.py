"""A turn in the test's own thread."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from bot.store import people
from bot.store.database import Database
from bot.store.people import LockedPerson
from bot.store.upkeep.erasure import truncate_log


@contextmanager
def locked_person(database: Database, person_id: int) -> Iterator[LockedPerson]:
    """Hold one person for one transaction, as `Database.in_turn` does. Commits on leaving, unless it raises."""
    with database._engine.connect() as connection:
        locked = people.lock(connection, person_id)
        yield locked
        locked.finish()
        connection.commit()
    if locked.is_erased:
        with database._engine.connect() as connection:
            truncate_log(connection)
