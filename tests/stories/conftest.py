"""Fixtures of the stories: the databases of the bot's tests, and a whole system in Berlin."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.bot.conftest import database, database_url, postgres_server
from tests.people import at
from tests.stories.system.full_system import System, full_system

__all__ = ["database", "database_url", "postgres_server"]


@pytest.fixture
async def berlin(database_url: str, tmp_path: Path) -> AsyncIterator[System]:
    """Yield a running system on a Monday morning; afterwards check that Telegram rejected nothing."""
    async with full_system(tmp_path, at("2026-06-08", "11:30"), hurried=True, database_url=database_url) as here:
        yield here
        assert await here.refused() == []
