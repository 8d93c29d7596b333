"""Bringing the tables up to date with Alembic, set up in code: there is no alembic.ini."""

from __future__ import annotations

import asyncio
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.errors import CannotStart

FOLDER = Path(__file__).parent / "migrations"
PAUSES = (0.1, 0.2, 0.5, 1, 2, 4)  # seconds; while another process may be at it


def newest() -> str:
    """Return the revision that `upgrade` leads to."""
    head = ScriptDirectory.from_config(config()).get_current_head()
    if head is None:
        raise LookupError("there are no revisions")
    return head


async def revision(engine: AsyncEngine) -> str | None:
    """Return the revision the tables are at, None when there are none."""
    async with engine.connect() as connection:
        return await connection.run_sync(_revision)


async def upgrade(engine: AsyncEngine) -> None:
    """Run the missing revisions in one transaction.

    Of several processes that start at once one gets through; SQLite lets the others wait, on PostgreSQL they stumble
    over what the first has made, lose all they did, and look again. Within a process one at a time: Alembic keeps its
    context in a global. Raises CannotStart for tables of a newer version.
    """
    for pause in PAUSES:
        if await _is_up_to_date(engine):
            return
        try:
            await _attempt(engine)
        except DBAPIError:
            await asyncio.sleep(pause)
    if not await _is_up_to_date(engine):
        await _attempt(engine)


async def _attempt(engine: AsyncEngine) -> None:
    async with engine.begin() as connection:
        await _begin(connection)
        await connection.run_sync(_upgrade)


async def _is_up_to_date(engine: AsyncEngine) -> bool:
    at = await revision(engine)
    known = {script.revision for script in ScriptDirectory.from_config(config()).walk_revisions()}
    if at is not None and at not in known:
        raise CannotStart(f"the database was made by a newer version of the bot (its revision {at} is not known here)")
    return at == newest()


async def _begin(connection: AsyncConnection) -> None:
    if connection.dialect.name == "sqlite":  # Python's driver begins no transaction of its own for CREATE TABLE
        await connection.exec_driver_sql("BEGIN IMMEDIATE")


def config(connection: Connection | None = None) -> Config:
    """Return Alembic's configuration, for `connection` if there is one."""
    made = Config()
    made.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    made.set_main_option("path_separator", "os")
    made.attributes["connection"] = connection
    return made


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _upgrade(connection: Connection) -> None:
    command.upgrade(config(connection), "head")
