"""What the stories use: the databases of the bot's own tests, and a nursery that goes when they are told."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.bot.conftest import database, database_url, postgres_server
from tests.stories.nurse import all_go_home

__all__ = ["database", "database_url", "postgres_server"]


@pytest.fixture(scope="session", autouse=True)
def nothing_is_left_behind() -> Iterator[None]:
    """Let the bots and their nursery end with the tests."""
    yield
    all_go_home()
