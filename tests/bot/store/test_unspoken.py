"""Answers that are kept with their turns until they are out."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import text

from bot import backup
from bot.replies import Kept
from bot.store.database import Database
from conversations.facts import Person

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def hear(database: Database, person: int, update: int, at: datetime, unspoken: str | None) -> None:
    """Make a turn of an update."""
    with database.turn(person) as locked:
        locked.record_update(update, at, unspoken)
        locked.save(Person(person), None)


async def test_what_is_kept_is_told_until_it_is_spoken(database: Database) -> None:
    """The oldest first, whoever's it is; what nobody asked to keep is not among it."""
    hear(database, 2, 9, NOON, "nine")
    hear(database, 1, 8, NOON + MINUTE, "eight")
    hear(database, 1, 7, NOON + 2 * MINUTE, "seven")
    hear(database, 1, 6, NOON, None)
    nine, eight, seven = Kept(9, 2, "nine"), Kept(8, 1, "eight"), Kept(7, 1, "seven")
    assert await database.unspoken(NOON) == [nine, eight, seven]
    await database.spoken([Kept(9, 2), Kept(7, 1), Kept(5, 5)])
    assert await database.unspoken(NOON) == [eight]
    await database.spoken([])
    assert await database.unspoken(NOON) == [eight]


async def test_what_is_too_old_is_let_go(database: Database) -> None:
    """It is not told, and not kept either."""
    hear(database, 1, 7, NOON, "old")
    hear(database, 1, 8, NOON + MINUTE, "new")
    assert await database.unspoken(NOON + MINUTE) == [Kept(8, 1, "new")]
    assert await database.unspoken(NOON) == [Kept(8, 1, "new")]


async def test_an_update_that_comes_again_does_not_change_what_is_kept(database: Database) -> None:
    """Spoken stays spoken."""
    hear(database, 1, 7, NOON, "kept")
    await database.spoken([Kept(7, 1)])
    hear(database, 1, 7, NOON, "again")
    assert await database.unspoken(NOON) == []


async def test_it_is_erased_with_the_person(database: Database) -> None:
    """To note afterwards that it is out brings nothing back."""
    hear(database, 1, 7, NOON, "kept")
    with database.turn(1) as locked:
        locked.erase()
    await database.spoken([Kept(7, 1)])
    assert await database.unspoken(NOON) == []
    with database._engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM updates")) == 0


async def test_a_copy_that_is_gone_on_from_says_nothing_old(database: Database) -> None:
    """Since it was made, whoever waited has been answered; also one whose clock was ahead."""
    hear(database, 1, 7, NOON, "kept")
    hear(database, 1, 8, NOON + 9 * MINUTE, "from the future")
    await backup.continue_from_backup(database, NOON + MINUTE)
    assert await database.unspoken(NOON) == []
