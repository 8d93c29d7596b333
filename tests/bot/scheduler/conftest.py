"""Fixtures: nodes on one SQLite database, and the stand-in that they share."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from bot.clock import MovableClock
from bot.sandbox.server import Running, Sandbox, serve
from bot.store.database import Database
from bot.telegram.api import connect
from tests.bot.sample_people import LATER
from tests.bot.scheduler.node import WITHIN, Node
from tests.environment.http_clients import http_client
from tests.sandbox.schema import problems_of_response

FILE = "afterword.db"


@pytest.fixture
def database_url(tmp_path: Path) -> str:
    """Return the URL of an empty SQLite database: the scheduler's queries are tested on both databases elsewhere."""
    return f"sqlite:///{tmp_path / FILE}"


@pytest.fixture
async def running(tmp_path: Path) -> AsyncIterator[Running]:
    """Serve a stand-in whose clock is set to Monday morning."""
    clock = MovableClock(tmp_path / "clock")
    clock.move_to(LATER)
    running = await serve(Sandbox(clock, check=problems_of_response), port=0)
    yield running
    await running.stop()


@pytest.fixture
async def make(database: Database, running: Running) -> AsyncIterator[Callable[..., Node]]:
    """Return a factory of nodes that are not started; they are stopped at the end."""
    bot = connect(running.sandbox.token, running.bot_url)
    await bot.greet()
    made: list[Node] = []
    async with http_client(running.url, timeout=WITHIN) as client:

        def make(**options: float) -> Node:
            made.append(Node(database, running.sandbox, bot, client, **options))
            return made[-1]

        yield make
        await asyncio.gather(*(node.stop() for node in made))
    await bot.shutdown()


@pytest.fixture
async def node(make: Callable[..., Node]) -> Node:
    """Return a started node."""
    node = make()
    await node.start()
    return node
