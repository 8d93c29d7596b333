"""Nobody stalls it for others: somebody floods, imports or has years of records, and a bystander is answered as ever.

The bystander writes every 1.1 seconds. How long each answer takes is printed; what is asserted leaves room for a busy
machine. AFTERWORD_LOAD=5 writes five times as often, for `make torture`.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from aiohttp import FormData

from benchmarks import sample_facts, seeding
from benchmarks.results import percentile
from bot.files.exports import as_json
from tests.stories.processes.processes import StandIn, bot_as_shipped, end, eventually, polled, stand_in

pytestmark = pytest.mark.slow

LOAD = int(os.environ.get("AFTERWORD_LOAD", "1"))
WRITES = 10 * LOAD
EVERY = 1.1  # seconds: more than Telegram wants between two messages to one chat
TAPS = 400  # at once
LONGEST = 2.0  # seconds at p95: CI's machines are slow and busy; on two cores of its own it is 0.3
APPLICATIONS, MOST_APPLICATIONS = 190, 290


class Someone:
    """A person at the stand-in's control routes."""

    def __init__(self, telegram: StandIn, person: int) -> None:
        """Act as `person`."""
        self.telegram, self.id = telegram, person

    async def says(self, text: str) -> None:
        """Type `text`."""
        await self.telegram.asks("POST", f"people/{self.id}/say", text=text)

    async def taps(self, message: int, data: str) -> None:
        """Tap a button."""
        await self.telegram.asks("POST", f"people/{self.id}/tap", message_id=message, data=data)

    async def sends(self, content: bytes) -> None:
        """Send a JSON file."""
        form = FormData({"kind": "document"})
        form.add_field("file", BytesIO(content), filename="mine.json", content_type="application/json")
        async with self.telegram.http.post(f"people/{self.id}/send", data=form) as answer:
            answer.raise_for_status()

    async def heard(self) -> list[Any]:
        """Return what the bot has sent."""
        return [m for m in (await self.telegram.chat(self.id))["messages"] if m["from"]["is_bot"]]

    async def hears(self, words: str) -> Any:
        """Wait for a message with `words`, and return it."""
        found: list[Any] = []

        async def has_come() -> bool:
            found[:] = [m for m in await self.heard() if words in m.get("text", "")]
            return bool(found)

        await eventually(has_come, words)
        return found[-1]

    async def writes(self) -> list[float]:
        """Write every 1.1 seconds, each time after the answer; return the seconds that each took."""
        took: list[float] = []
        loop = asyncio.get_running_loop()
        version = -1
        for _ in range(WRITES):
            said_at = loop.time()
            said = (await self.telegram.asks("POST", f"people/{self.id}/say", text="/help"))["message_id"]
            answered = False
            while not answered:
                chat = await self.telegram.chat(self.id, newer_than=version)
                version = chat["version"]
                answered = any(m["from"]["is_bot"] and m["message_id"] > said for m in chat["messages"])
            took.append(loop.time() - said_at)
            await asyncio.sleep(EVERY)
        return took


@asynccontextmanager
async def running(folder: Path, applications: int) -> AsyncIterator[tuple[StandIn, Someone, Someone, Someone]]:
    """Run a bot; yield Telegram, somebody with so many applications, a newcomer, and the bystander."""
    async with stand_in(folder, sample_facts.DUE_AT) as (telegram, settings):
        old, new, bystander = [Someone(telegram, await telegram.newcomer(name)) for name in ("Old", "New", "Bea")]
        url = f"sqlite:///{folder / 'afterword.db'}"
        seeding.migrate(url, folder)
        seeding.insert_person(url, sample_facts.long_history(applications, person_id=old.id))
        telegram.databases.add(url)
        bot = await bot_as_shipped(folder, settings | {"DATABASE_URL": url, "LOG_LEVEL": "WARNING"})
        try:
            await polled(telegram)
            await bystander.says("/start")
            await bystander.says("/help")
            await eventually(telegram.is_idle, "everybody was greeted")
            yield telegram, old, new, bystander
        finally:
            await end(bot)


def report(what: str, took: list[float]) -> None:
    """Print how long the bystander waited, and check that it was not for long."""
    late = percentile(took, 0.95)
    print(f"{what}: {len(took)} answers to the bystander, p95 {1000 * late:.0f} ms, most {1000 * max(took):.0f} ms")  # noqa: T201 - pytest -rP shows it
    assert late < LONGEST


@pytest.mark.alone
async def test_a_flood_of_exports_makes_one_file_and_stalls_nobody(tmp_path: Path) -> None:
    """Of 400 taps at once few make a file: while one is made, the same request gets a toast."""
    async with running(tmp_path, APPLICATIONS) as (telegram, old, _, bystander):
        await old.says("/export")
        menu = (await old.hears("Download everything"))["message_id"]
        flood = asyncio.gather(*(old.taps(menu, "export:0:json") for _ in range(TAPS)))
        took = await bystander.writes()
        await flood
        await eventually(telegram.is_idle, "all taps are handled and answered")
        files = [m for m in await old.heard() if "document" in m]
    report(f"{TAPS} taps on an export, {len(files)} files", took)
    assert 1 <= len(files) < TAPS / 4


@pytest.mark.alone
async def test_a_huge_import_stalls_nobody(tmp_path: Path) -> None:
    """A file as large as there may be is read in a process of its own, again and again."""
    history = sample_facts.long_history(MOST_APPLICATIONS)
    _, file = as_json(history, "", sample_facts.DUE_AT, "")
    async with running(tmp_path, 1) as (telegram, _, new, bystander):

        async def imports() -> None:
            for content in (b"[" * 1_900_000, b"{" * 1_900_000, file):
                await new.says("/import")
                await new.sends(content)

        attack = asyncio.create_task(imports())
        took = await bystander.writes()
        await attack
        await new.hears(f"{MOST_APPLICATIONS} applications")
        await eventually(telegram.is_idle, "all is answered")
    report(f"three imports of up to {len(file):,} bytes", took)


@pytest.mark.alone
async def test_years_of_records_stall_nobody(tmp_path: Path) -> None:
    """Somebody with as many records as are kept writes all the time."""
    async with running(tmp_path, MOST_APPLICATIONS) as (telegram, old, _, bystander):
        said = 0

        async def goes_on() -> None:
            nonlocal said
            while True:
                await old.says(("/today", "/applications", "/insights", "hello there")[said % 4])
                said += 1
                await asyncio.sleep(0.1)

        attack = asyncio.create_task(goes_on())
        took = await bystander.writes()
        attack.cancel()
        await asyncio.gather(attack, return_exceptions=True)
        await eventually(telegram.is_idle, "all is answered")
    report(f"{said} messages of somebody with {MOST_APPLICATIONS} applications", took)
