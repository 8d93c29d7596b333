"""Updates as nobody has seen them yet: nothing breaks over one, and the good one behind it is handled.

AFTERWORD_STRANGE=20000 makes more of them.
"""

from __future__ import annotations

import asyncio
import logging
import os
import random
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from bot.sandbox import persons
from bot.sandbox.updates import Waiting
from tests.people import at
from tests.stories.strange import strange_update
from tests.stories.village import Village, village
from tests.stories.watch import Listener

A_BATCH = 25
CASES = int(os.environ.get("AFTERWORD_STRANGE", "750"))
WITHIN = 60.0  # seconds
LARGEST = 200_000  # characters of what is kept of one that was set aside


class Post:
    """A running bot, and the way to it from a test that hypothesis calls again and again."""

    def __init__(self, here: Village, loop: asyncio.AbstractEventLoop, listener: Listener) -> None:
        """Let two people be known to the bot."""
        self._here = here
        self._loop = loop
        self._listener = listener
        self.sam, self.eve = (here.sandbox.world.add_person({"first_name": n}).id for n in ("Sam", "Eve"))

    def delivers(self, seed: int) -> None:
        """Deliver strange updates, and a good one behind them."""
        self._loop.run_until_complete(self._delivers(random.Random(seed)))  # noqa: S311 - a secret to nobody

    async def _delivers(self, chance: random.Random) -> None:
        world = self._here.sandbox.world
        dies = world.clock.now() + timedelta(days=1)
        for _ in range(A_BATCH):
            number = world.updates._next_id
            world.updates._next_id += 1
            update = Waiting(number, self.sam, dies, strange_update(chance, number, (self.sam, self.eve)))
            world.updates._queue[number] = update
            world.updates._of_chat.setdefault(self.sam, {})[number] = update
        chat = world.chats[self.sam]
        asked = persons.tell(world, self.sam, persons.typed("/help"))["message_id"]
        async with asyncio.timeout(WITHIN):
            await self._here.sandbox.wait_until_idle()
        heard = [m["text"] for n, m in chat.messages.items() if n > asked and m["from"]["is_bot"] and "text" in m]
        assert any("/debrief" in said for said in heard), "the good update behind them was not answered"
        wrong = [line for level, line in self._listener.lines if level >= logging.ERROR]
        assert wrong == []

    def set_aside(self) -> list[int]:
        """Return how large each of what was set aside is."""
        return self._loop.run_until_complete(self._set_aside())

    async def _set_aside(self) -> list[int]:
        with self._here.bot.database._engine.connect() as connection:
            rows = connection.execute(text("SELECT length(body) FROM set_aside"))
            return [int(row[0]) for row in rows]


@pytest.fixture
def post(tmp_path: Path) -> Iterator[Post]:
    """Run a bot in a loop of its own."""
    with ExitStack() as stack:
        loop = asyncio.new_event_loop()
        stack.callback(loop.close)
        listener = stack.enter_context(Listener())
        place: Any = village(tmp_path, at("2026-06-08", "11:30"), hurried=True)
        here = loop.run_until_complete(place.__aenter__())
        stack.callback(lambda: loop.run_until_complete(place.__aexit__(None, None, None)))
        yield Post(here, loop, listener)


@pytest.mark.slow
def test_nothing_breaks_over_a_strange_update(post: Post) -> None:
    """Right types and wrong ones, huge numbers, deep nests, fields missing: no error, no silence, little kept."""
    delivered = 0

    @given(seed=st.integers(0, 2**32))
    @settings(max_examples=CASES // A_BATCH, database=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    def delivers(seed: int) -> None:
        nonlocal delivered
        delivered += A_BATCH
        post.delivers(seed)

    delivers()
    kept = post.set_aside()
    assert 0 < len(kept) < delivered  # some cannot be parsed, most can
    assert max(kept) < LARGEST
    print(f"{delivered} strange updates")  # noqa: T201 - pytest -rP shows it
