"""Migrations."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from bot.errors import CannotStart
from bot.store import migrate
from bot.store.database import Database
from bot.store.migrations import metadata
from conversations.facts import Person
from tests.bot.locked_person import locked_person


@pytest.fixture
async def empty(database_url: str) -> AsyncIterator[Database]:
    """Open a database that was never migrated."""
    opened = await Database.open(database_url)
    yield opened
    await opened.close()


async def test_revisions_lead_to_the_tables_of_the_code(database: Database) -> None:
    """The revisions produce the tables that `tables` declares, on both databases."""

    def differences(connection: Connection) -> object:
        return compare_metadata(MigrationContext.configure(connection), metadata)

    with database._engine.connect() as connection:
        assert differences(connection) == []


def test_the_files_of_the_revisions_are_named_after_them() -> None:
    """So that a start knows them without loading Alembic; Alembic finds the same."""
    revisions = ScriptDirectory.from_config(migrate.config())
    assert [script.revision for script in reversed(list(revisions.walk_revisions()))] == list(migrate.known())
    assert migrate.newest() == revisions.get_current_head()


def test_a_start_without_migrations_loads_few_libraries(tmp_path: Path) -> None:
    """Alembic, the drawing and calendar libraries and the other database's drivers are not loaded."""
    url = f"sqlite:///{tmp_path / 'a.db'}"
    for heavy in (["alembic", "sqlalchemy.dialects.postgresql"], []):  # Alembic loads the other one
        code = START + f"print([name for name in {HEAVY} if name in sys.modules])"
        loaded = subprocess.run([sys.executable, "-c", code, url], check=True, capture_output=True, text=True)
        assert loaded.stdout.endswith(f"{heavy}\n")


async def test_a_start_brings_any_database_up_to_date(empty: Database) -> None:
    """From an empty and from a current database: migrating ends at the newest revision and keeps all data."""
    assert await empty.revision() is None
    await empty.migrate()
    assert await empty.revision() == empty.newest()
    with locked_person(empty, 1) as locked:
        locked.save(Person(1), None)
    await empty.migrate()
    assert await empty.read_only(1) == Person(1)


HEAVY = ("alembic", "PIL", "icalendar", "psycopg", "harper", "sqlalchemy.dialects.postgresql", "sqlalchemy.orm")
START = """
import asyncio, sys
import bot.app
from bot.store.database import Database
async def start():
    database = await Database.open(sys.argv[1])
    await database.migrate()
    print(await database.revision(), end="")
    await database.close()
asyncio.run(start())
"""


@pytest.mark.slow
async def test_processes_that_start_at_once_all_start(database_url: str) -> None:
    """Several processes may migrate an empty database at the same time."""
    started = [
        await asyncio.create_subprocess_exec(
            sys.executable, "-c", START, database_url, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
        )
        for _ in range(3)
    ]
    said = await asyncio.gather(*(process.communicate() for process in started))
    assert [out.decode() for out, _ in said] == [migrate.newest()] * 3, said


async def test_tables_of_a_newer_version_are_left_alone(database: Database) -> None:
    """An older bot does not change the tables of a newer one."""
    with database._engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(CannotStart, match="made by a newer version"):
        await database.migrate()
    assert await database.revision() == "9999"
