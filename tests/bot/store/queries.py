"""Statements that tests of the database make by hand, and what they look at."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, text

from bot.store.database import Database
from conversations.facts import Person

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


async def save(database: Database, id_: int, at: datetime | None) -> None:
    """Save someone whose next prompt is due at `at`."""
    await database.in_turn(id_, lambda locked: locked.save(Person(id_), at))


def driver(connection: Connection) -> Any:
    """Return the connection of the driver below SQLAlchemy."""
    return connection.connection.driver_connection


async def scalar(database: Database, statement: str) -> object:
    """Ask for one value."""
    with database._engine.connect() as connection:
        return connection.scalar(text(statement))


async def execute(database: Database, statement: str) -> None:
    """Execute a statement directly."""
    with database._engine.begin() as connection:
        connection.execute(text(statement))
