"""The whole bot as a process: killed, as by a power cut or the kernel; what it loads."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from bot.sandbox.server import Running
from bot.settings import Settings
from bot.store.database import Database
from bot.telegram.sending.rate_limit import PERMITS
from conversations.facts import DeliveryStatus
from conversations.words import LANGUAGES
from tests.bot.app.one_bot import WITHIN, meet, until
from tests.bot.sample_people import THANK_YOU_DUE, delivery_statuses, interviewee, nothing_is_due, save_people
from tests.stories.processes.process_pool import process_pool

KILLS = 2
ROOT = Path(__file__).parents[3]
SPARED = (
    "PIL", "alembic", "bot.web.service", "bot.sandbox", "greenlet", "harper", "icalendar", "psycopg",
    "sqlalchemy.dialects.postgresql", "sqlalchemy.ext.asyncio", "sqlalchemy.orm", "starlette", "uvicorn",
)  # fmt: skip
"""Modules that a polling bot on SQLite does not load before it draws a picture."""


@asynccontextmanager
async def process(settings: Settings) -> AsyncIterator[None]:
    """Run the bot in its own process, and kill it at the end."""
    assert settings.bot_token
    environment = {
        "BOT_TOKEN": settings.bot_token.get_secret_value(),
        "BOT_API_URL": settings.bot_api_url,
        "DATABASE_URL": settings.database_url,
        "CLOCK_FILE": str(settings.clock_file),
        "HEARTBEAT_SECONDS": "0.1",
        "LEASE_SECONDS": "3",  # for as long the next process waits for one that was killed
        "LOG_LEVEL": "ERROR",
    }
    started = await process_pool().run_order(start=environment, log=str(settings.data_dir / "bot.log"))
    try:
        yield
    finally:
        os.kill(started, signal.SIGKILL)
        assert await process_pool().run_order(wait=started) == -signal.SIGKILL, (
            settings.data_dir / "bot.log"
        ).read_text()


@pytest.mark.slow
async def test_a_kill_loses_no_message_and_every_message_is_answered(
    anywhere: Settings, running: Running, client: httpx.AsyncClient
) -> None:
    """After the restart every update gets an answer, some of them twice."""
    people = [await meet(client) for _ in range(12)]
    async with process(anywhere):
        for person in people:
            await person.say("/start")
        await until(bool, people[0])
    async with process(anywhere):
        for person in people:
            await until(bool, person)
        async with asyncio.timeout(WITHIN):
            await running.sandbox.wait_idle()
    database = await Database.open(anywhere.database_url)
    assert all([await database.read_only(person.id) for person in people])
    await database.close()


@pytest.mark.slow
async def test_a_kill_never_sends_a_prompt_twice(
    anywhere: Settings, running: Running, client: httpx.AsyncClient
) -> None:
    """Killed in the middle of a backlog: everybody has at most one prompt; a missing one is recorded as unknown."""
    database = await Database.open(anywhere.database_url)
    await database.migrate()
    people = [await meet(client) for _ in range(80)]
    chats = [running.sandbox.world.chats[person.id] for person in people]
    for chat in chats:
        chat.started = True
    await save_people(database, *(interviewee(person.id) for person in people))
    running.sandbox.clock.move_to(THANK_YOU_DUE)

    def heard() -> int:
        return sum(len(chat.messages) for chat in chats)

    # A bot started at once does not know what its predecessor has just sent: after a 429 it waits for seconds.
    soon = THANK_YOU_DUE + timedelta(hours=1)
    for _ in range(KILLS):  # each runs until somebody has a message from it
        before = heard()
        async with process(anywhere), asyncio.timeout(WITHIN):
            while heard() == before:  # noqa: ASYNC110 - a message on a phone sets no event
                await asyncio.sleep(0.001)
    async with process(anywhere), asyncio.timeout(2 * WITHIN):
        while not await nothing_is_due(database, soon):  # noqa: ASYNC110 - a database sets no event
            await asyncio.sleep(0.01)
    ends: Counter[tuple[int, DeliveryStatus]] = Counter()
    for person, chat in zip(people, chats, strict=True):
        (status,) = await delivery_statuses(database, person.id)
        ends[len(chat.messages), status] += 1
    await database.close()
    assert ends.keys() <= {(1, DeliveryStatus.SENT), (1, DeliveryStatus.UNKNOWN), (0, DeliveryStatus.UNKNOWN)}
    assert (
        ends[1, DeliveryStatus.UNKNOWN] + ends[0, DeliveryStatus.UNKNOWN] <= KILLS * PERMITS
    )  # only what was in flight


def test_libraries_are_loaded_only_when_needed() -> None:
    """Every loaded library costs memory as long as the bot runs, so modules load them when they need them."""
    code = f"import sys, bot.__main__, bot.app; print([name for name in {SPARED} if name in sys.modules])"
    loaded = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert loaded.stdout == "[]\n"


def test_a_start_loads_every_language_and_freezes_the_garbage_collector(tmp_path: Path) -> None:
    """Objects that stay are not scanned again: a full collection would block the loop for 0.1 s."""
    started = subprocess.run(
        [sys.executable, "-c", STARTED], cwd=tmp_path, env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True,
        timeout=2 * WITHIN, check=True,
    )  # fmt: skip
    bundles, looked_through, spared = map(int, started.stdout.split())
    assert bundles == 2 * len(LANGUAGES)  # HTML marks the instants, plain text does not
    assert looked_through * 20 < spared


STARTED = """
import asyncio, gc
from bot import app
from bot.settings import Settings
from conversations.words import _bundle
async def main():
    settings = Settings(bot_token="110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw", bot_api_url="http://127.0.0.1:9")
    running = asyncio.create_task(app.run(settings))
    while not gc.get_freeze_count():
        await asyncio.sleep(0.01)
    print(_bundle.cache_info().currsize, len(gc.get_objects()), gc.get_freeze_count())
    running.cancel()
    await asyncio.wait({running})
asyncio.run(main())
"""
"""Runs a bot without Telegram until it has frozen the garbage collector's objects."""
