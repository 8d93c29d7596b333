"""Malformed and unknown updates: none breaks anything, and the valid one after it is handled.

AFTERWORD_STRANGE=20000 makes more of them.
"""

from __future__ import annotations

import asyncio
import functools
import logging
import os
import random
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from telegram.ext import filters

from bot.sandbox.transport.strict_json import Json
from bot.sandbox.world import people as sandbox_people
from bot.sandbox.world.updates import PendingUpdate
from tests.people import at
from tests.sandbox.schema import TYPES
from tests.stories.system.each_database import share
from tests.stories.system.full_system import System, full_system
from tests.stories.system.invariants import LogListener
from tests.stories.users.malformed_updates import sound_message, sound_update, strange_update

A_BATCH = 25
CASES = int(os.environ.get("AFTERWORD_STRANGE", "750"))
SEED = int(os.environ.get("AFTERWORD_SEED", "8"))
TIMES_EACH = 3
ONLY_THE_GOOD_ONE = 1
LARGEST = 200_000  # characters of a dead letter's shape

# Service messages: not written by a person.
BY_TELEGRAM = {name for name in TYPES["Message"].fields if name.upper() in vars(filters.StatusUpdate)} | {
    "group_chat_created", "supergroup_chat_created", "channel_chat_created",
    "migrate_to_chat_id", "migrate_from_chat_id",
}  # fmt: skip


class UpdateDelivery:
    """A running bot, with blocking methods for a test that hypothesis calls many times."""

    def __init__(self, here: System, loop: asyncio.AbstractEventLoop, listener: LogListener) -> None:
        """Add two people."""
        self._here = here
        self._loop = loop
        self._listener = listener
        self.sam, self.eve = (here.sandbox.world.add_person({"first_name": n}).id for n in ("Sam", "Eve"))

    def delivers(self, seed: int) -> None:
        """Deliver malformed updates, and a valid one after them."""
        chance = random.Random(seed)  # noqa: S311 - not a secret
        people = (self.sam, self.eve)
        self.delivers_all([lambda number: strange_update(chance, number, people)] * A_BATCH)

    def delivers_all(self, made: Sequence[Callable[[int], Json]]) -> list[str]:
        """Deliver the updates that `made` builds for each id, and a valid one; return the replies before its reply."""
        return self._loop.run_until_complete(self._delivers(made))

    async def _delivers(self, made: Sequence[Callable[[int], Json]]) -> list[str]:
        world = self._here.sandbox.world
        dies = world.clock.now() + timedelta(days=1)
        chat = world.chats[self.sam]
        before = max(chat.messages, default=0)
        for make in made:
            number = world.updates._next_id
            world.updates._next_id += 1
            update = PendingUpdate(number, self.sam, dies, make(number))
            world.updates._queue[number] = update
            world.updates._of_chat.setdefault(self.sam, {})[number] = update
        asked = sandbox_people.send_message(world, self.sam, sandbox_people.text_content("/help"))["message_id"]
        await self._here.wait_idle()
        said = {n: m["text"] for n, m in chat.messages.items() if n > before and m["from"]["is_bot"] and "text" in m}
        assert any("/debrief" in text for n, text in said.items() if n > asked), "the good update was not answered"
        wrong = [line for level, line in self._listener.lines if level >= logging.ERROR]
        assert wrong == []
        return list(said.values())

    def dead_letters(self) -> list[int]:
        """Return the size of each dead letter."""
        return self._loop.run_until_complete(self._dead_letters())

    async def _dead_letters(self) -> list[int]:
        with self._here.bot.database._engine.connect() as connection:
            rows = connection.execute(text("SELECT length(body) FROM inbox WHERE failure IS NOT NULL"))
            return [int(row[0]) for row in rows]


@pytest.fixture
def delivery(database_url: str, tmp_path: Path) -> Iterator[UpdateDelivery]:
    """Run a bot in its own event loop."""
    with ExitStack() as stack:
        loop = asyncio.new_event_loop()
        stack.callback(loop.close)
        listener = stack.enter_context(LogListener())
        place: Any = full_system(tmp_path, at("2026-06-08", "11:30"), hurried=True, database_url=database_url)
        here = loop.run_until_complete(place.__aenter__())
        stack.callback(lambda: loop.run_until_complete(place.__aexit__(None, None, None)))
        yield UpdateDelivery(here, loop, listener)


@pytest.mark.slow
def test_a_malformed_update_breaks_nothing(delivery: UpdateDelivery, database_url: str) -> None:
    """Wrong types, huge numbers, deep nesting, missing fields: no error, every sender is answered, little is stored."""
    delivered, batches = 0, len(share(range(CASES // A_BATCH), database_url))

    @given(seed=st.integers(0, 2**32))
    @settings(
        max_examples=batches,
        database=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )
    def delivers(seed: int) -> None:
        nonlocal delivered
        delivered += A_BATCH
        delivery.delivers(seed)

    delivers()
    kept = delivery.dead_letters()
    assert 0 < len(kept) < delivered  # some cannot be parsed, most can
    assert max(kept) < LARGEST
    print(f"{delivered} strange updates")  # noqa: T201 - pytest -rP shows it


@pytest.mark.slow
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_message_with_any_field_is_answered(delivery: UpdateDelivery) -> None:
    """Every field of a message in the Bot API, alone; service messages need no answer."""
    chance = random.Random(SEED)  # noqa: S311 - not a secret
    silent = []
    for content in sorted(TYPES["Message"].fields.keys() - BY_TELEGRAM):
        make = functools.partial(sound_message, chance, delivery.sam, content)
        if len(delivery.delivers_all([make])) == ONLY_THE_GOOD_ONE:
            silent.append(content)
    assert (
        silent == []
    )  # messages in messages are built to a limited depth and may not be parsed: then the sender is told


@pytest.mark.slow
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_every_kind_of_update_is_handled(delivery: UpdateDelivery) -> None:
    """Every kind in the Bot API: no error, and the valid update after it is answered."""
    chance = random.Random(SEED)  # noqa: S311 - not a secret
    kinds = TYPES["Update"].fields.keys() - {"update_id"}
    for _ in range(TIMES_EACH):
        delivery.delivers_all([functools.partial(sound_update, chance, delivery.sam, kind) for kind in sorted(kinds)])
    strange = [strange_update(chance, number, (delivery.sam, delivery.eve)) for number in range(CASES)]
    assert {kind for update in strange for kind in update} >= kinds, "the random ones leave a kind out"
    messages = [update["message"] for update in strange if isinstance(update.get("message"), dict)]
    contents = {field for message in messages for field in message} & TYPES["Message"].fields.keys()
    assert contents == TYPES["Message"].fields.keys(), "the random ones leave a kind of content out"
