"""Statements that are handed to the driver as they are."""

from __future__ import annotations

from datetime import datetime

import pytest
from bot.store.direct import Direct
from sqlalchemy import Connection, bindparam, insert, select, text
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError

from bot.store import tables
from bot.store.database import Database
from tests.bot.sample_people import LATER

NAMES = ("id", "turns", "facts", "next_prompt_at")
ENTER = Direct(insert(tables.people).values({name: bindparam(name) for name in NAMES}))


def enter(connection: Connection, id_: int, at: datetime | None) -> None:
    """Add somebody whose next prompt is due `at`."""
    ENTER(connection, id=id_, turns=0, facts="", next_prompt_at=at)


async def test_what_it_writes_is_what_is_read_the_usual_way(database: Database) -> None:
    """Types are kept: an instant comes back as it was."""
    with database._engine.begin() as connection:
        enter(connection, 7, LATER)
    with database._engine.connect() as connection:
        assert connection.scalar(select(tables.people.c.next_prompt_at)) == LATER


async def test_it_refuses_an_instant_without_a_zone(database: Database) -> None:
    """As everywhere: nobody could say later what it meant."""
    with database._engine.connect() as connection, pytest.raises(ValueError, match="aware"):
        enter(connection, 7, datetime(2026, 3, 2))  # noqa: DTZ001 - what is refused


async def test_it_begins_a_transaction_that_ends_as_all_do(database: Database) -> None:
    """Committed when that is said, and otherwise undone."""
    with database._engine.connect() as connection:
        enter(connection, 7, None)
        connection.commit()
        enter(connection, 8, None)
    assert await database.people_after(-1, 9) == [7]


async def test_its_errors_are_those_of_every_statement(database: Database) -> None:
    """Whoever waits for a conflict or a broken key need not know which way a statement went."""
    with database._engine.connect() as connection:
        enter(connection, 7, None)
        with pytest.raises(IntegrityError):
            enter(connection, 7, None)
    with database._engine.connect() as connection, pytest.raises(DBAPIError):
        Direct(text("SELECT nothing FROM nowhere"))(connection)


@pytest.mark.parametrize("database_url", [pytest.param("postgres", marks=pytest.mark.postgres)], indirect=True)
async def test_a_connection_that_is_gone_is_let_go_of(database: Database) -> None:
    """The server ends it: the error says so, and whoever asks next is given another."""
    with database._engine.connect() as connection:
        with pytest.raises(OperationalError) as gone:
            Direct(text("SELECT pg_terminate_backend(pg_backend_pid())"))(connection)
        assert gone.value.connection_invalidated
        assert connection.invalidated
    with database._engine.connect() as another:
        enter(another, 7, None)
