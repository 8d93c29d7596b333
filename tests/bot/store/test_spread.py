"""Rules that allow a distributed database: keys, conflicts, no feature that only PostgreSQL has."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import Any

import pytest
from sqlalchemy import Enum, ForeignKeyConstraint, Sequence, Table, UniqueConstraint, text
from sqlalchemy.exc import DBAPIError

from bot.store import tables
from bot.store.database import Database
from bot.store.people import LockedPerson
from conversations.facts import Person
from tests.bot.locked_person import locked_person
from tests.environment.postgres import Server

CONFLICT = "a turn of 1 was stopped by the database (SerializationFailure)"
TABLES = [pytest.param(table, id=table.name) for table in tables.OF_PEOPLE]


@pytest.mark.parametrize("table", TABLES)
def test_every_key_begins_with_the_person(table: Table) -> None:
    """So all rows of a person are in one shard, and a turn uses only that shard."""
    person = "id" if table is tables.people else "person"
    keys: list[Any] = [table.primary_key, *(c for c in table.constraints if isinstance(c, UniqueConstraint))]
    keys += [index for index in table.indexes if index.unique]
    assert [key.name for key in keys if key.columns.keys()[0] != person] == []


@pytest.mark.parametrize("table", TABLES)
def test_tables_have_no_sequence_and_no_foreign_key(table: Table) -> None:
    """Numbers are assigned within a person; no key refers to another shard."""
    assert [c.name for c in table.columns if c.autoincrement is True or isinstance(c.default, Sequence)] == []
    assert not [c for c in table.constraints if isinstance(c, ForeignKeyConstraint)]
    assert [c.name for c in table.columns if isinstance(c.type, Enum)] == []


@pytest.mark.postgres
async def test_postgresql_holds_no_sequence_trigger_or_function(postgres_server: Server) -> None:
    """The revisions create tables and indexes, and nothing else."""
    database = await Database.open(postgres_server.database())
    await database.migrate()
    with database._engine.connect() as connection:
        kinds = connection.scalars(
            text("SELECT DISTINCT relkind::text FROM pg_class WHERE relnamespace = 'public'::regnamespace")
        )
        triggers = connection.scalar(text("SELECT count(*) FROM pg_trigger WHERE NOT tgisinternal"))
        functions = connection.scalar(text("SELECT count(*) FROM pg_proc WHERE pronamespace = 'public'::regnamespace"))
    await database.close()
    assert set(kinds) == {"r", "i"}
    assert (triggers, functions) == (0, 0)


@pytest.mark.postgres
async def test_a_conflict_between_transactions_is_survived(
    postgres_server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    """40001, which distributed databases report often; SERIALIZABLE makes PostgreSQL report it. No turn is lost."""
    url = f"{postgres_server.database()}&options=-c%20default_transaction_isolation%3Dserializable"
    database = await Database.open(url)
    await database.migrate()

    def add(locked: LockedPerson) -> None:
        held = locked.person.name if locked.person else ""
        locked.save(Person(1, name=f"{held}b"), None)

    for _ in range(10):  # PostgreSQL ends idle transactions that hold a row: on a slow machine once more
        with locked_person(database, 1) as locked:
            locked.save(Person(1, name="a"), None)
        with suppress(DBAPIError, TimeoutError):
            async with asyncio.timeout(5):
                with locked_person(database, 1) as locked:
                    second = asyncio.create_task(database.in_turn(1, add))
                    while not await _held_up(database):
                        assert not second.done()
                    locked.save(Person(1, name="ab"), None)
        await second
        if CONFLICT in caplog.messages:
            break
    person = await database.read_only(1)
    await database.close()
    assert CONFLICT in caplog.messages
    assert person
    assert person.name == "abb"


async def _held_up(database: Database) -> int:
    """Return how many sessions wait for a row."""
    waiting = text(
        "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
    )
    return int(await database._threads.read(lambda connection: connection.scalar(waiting)) or 0)
