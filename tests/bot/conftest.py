"""Databases for the tests: SQLite in a temporary folder, and a PostgreSQL server of our own."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bot.store.database import Database
from tests.environment import postgres, requirements

BOTH = ("sqlite", pytest.param("postgres", marks=pytest.mark.postgres))


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[postgres.Server]:
    """Run one server for all tests."""
    programs = requirements.postgres()
    if programs is None:
        pytest.skip(requirements.NEEDS["postgres"][0])
    with postgres.server(programs) as running:
        yield running


@pytest.fixture(params=BOTH)
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return the URL of an empty database: every test that asks runs on SQLite and on PostgreSQL."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'data' / 'afterword.db'}"
    server: postgres.Server = request.getfixturevalue("postgres_server")
    return server.database()


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """Open a migrated database."""
    opened = await Database.open(database_url)
    await opened.migrate()
    yield opened
    await opened.close()
