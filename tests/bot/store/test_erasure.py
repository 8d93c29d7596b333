"""What follows an erasure on PostgreSQL: a VACUUM of the tables of people, which nobody waits for."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
from sqlalchemy import Connection, text

from bot.store.database import Database
from bot.store.people import LockedPerson
from bot.store.tables import OF_PEOPLE
from bot.store.upkeep import erasure
from conversations.facts import Person
from tests.environment import postgres

pytestmark = pytest.mark.postgres
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture
async def database(postgres_server: postgres.Server) -> AsyncIterator[Database]:
    """Return a migrated database on PostgreSQL, in which two people have said something."""
    opened = await Database.open(postgres_server.database())
    await opened.migrate()
    for id_ in (1, 2):
        await opened.receive([(id_, 7, '{"message": {"text": "my words"}}')], NOON)
        await opened.in_turn(id_, save)
    yield opened
    await opened.close()


def save(locked: LockedPerson) -> None:
    """Save a person."""
    locked.save(Person(locked.id, name="Sam"), None)


async def vacuumed(database: Database) -> dict[str, tuple[bool, int]]:
    """Return of each table whether it was vacuumed, and how many dead rows its file holds."""

    def ask(connection: Connection) -> dict[str, tuple[bool, int]]:
        found = connection.execute(text("SELECT relname, vacuum_count, n_dead_tup FROM pg_stat_user_tables"))
        return {row.relname: (row.vacuum_count > 0, row.n_dead_tup) for row in found}

    return await database._threads.read(ask)


async def test_an_erasure_is_followed_by_a_vacuum(database: Database) -> None:
    """Of every table that holds rows of people; the turn itself does not wait for it."""
    await database.in_turn(1, LockedPerson.erase)
    assert not any(done for done, _ in (await vacuumed(database)).values())
    await database.vacuum.wait_idle()
    found = await vacuumed(database)
    assert {table.name: found[table.name] for table in OF_PEOPLE} == {table.name: (True, 0) for table in OF_PEOPLE}


async def test_a_turn_that_erases_nobody_vacuums_nothing(database: Database) -> None:
    """Only an erasure does."""
    await database.in_turn(1, save)
    await database.vacuum.wait_idle()
    assert not any(done for done, _ in (await vacuumed(database)).values())


async def test_turns_go_on_during_a_vacuum(database: Database) -> None:
    """It holds no lock that a turn waits for, and many erasures at once share one."""
    await asyncio.gather(*(database.in_turn(id_, LockedPerson.erase) for id_ in range(1, 20)))
    vacuuming = asyncio.create_task(database.vacuum.wait_idle())
    while not vacuuming.done():
        await database.in_turn(30, save)
    assert all(done for done, _ in [(await vacuumed(database))[table.name] for table in OF_PEOPLE])


async def test_closing_does_not_lose_a_vacuum(postgres_server: postgres.Server) -> None:
    """A bot that stops right after an erasure vacuums first."""
    url = postgres_server.database()
    closed = await Database.open(url)
    await closed.migrate()
    await closed.in_turn(1, save)
    await closed.in_turn(1, LockedPerson.erase)
    await closed.close()
    opened = await Database.open(url)
    assert (await vacuumed(opened))["people"][0]
    await opened.close()


async def test_on_sqlite_nothing_is_to_be_done(tmp_path_factory: pytest.TempPathFactory) -> None:
    """It overwrites what is deleted by itself."""
    opened = await Database.open(f"sqlite:///{tmp_path_factory.mktemp('data') / 'x.db'}")
    await opened.migrate()
    await opened.in_turn(1, save)
    await opened.in_turn(1, LockedPerson.erase)
    await opened.vacuum.wait_idle()
    await opened.close()


async def test_a_vacuum_that_is_stopped_is_made_again(
    database: Database, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A lock in its way is waited for, and the log tells of it."""
    monkeypatch.setattr(erasure, "RETRY", 0.05)
    with database._engine.connect() as other:
        await database.in_turn(1, LockedPerson.erase)
        other.execute(text("LOCK TABLE people IN SHARE UPDATE EXCLUSIVE MODE"))
        async with asyncio.timeout(60):
            while "cannot be vacuumed yet" not in caplog.text:  # noqa: ASYNC110 - the log sets no event
                await asyncio.sleep(0.02)
        other.rollback()
    await database.vacuum.wait_idle()
    assert (await vacuumed(database))["people"][0]
