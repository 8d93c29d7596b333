"""Telegram's stand-in and the bot as separate processes: the bot can be killed while the stand-in runs on."""

from __future__ import annotations

import asyncio
import functools
import os
import signal
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from http import HTTPStatus
from pathlib import Path
from typing import Any

import aiohttp
from sqlalchemy import Engine, create_engine, exists, make_url, or_, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import NullPool

from bot.clock import MovableClock
from bot.sandbox.server import TOKEN
from bot.store import tables
from tests.environment.http_clients import token_in
from tests.stories.processes.process_pool import process_pool
from tests.stories.system.pacing import MESSAGES_PER_SECOND

ROOT = Path(__file__).parents[3]
PATIENCE = 120.0  # seconds for a machine that is slow and busy
IDLE = 2.0  # seconds that a connection is kept: less than in the stand-in, so that none closes during a request
GLANCE = 0.02  # seconds between two checks of a state that sets no event
PIPE = asyncio.subprocess.PIPE


async def eventually(claim: Callable[[], Awaitable[bool]], what: str, seconds: float = PATIENCE) -> None:
    """Poll until `claim` returns true. After `seconds` it fails and names `what`."""
    try:
        async with asyncio.timeout(seconds):
            while not await claim():  # noqa: ASYNC110 - another process sets no event here
                await asyncio.sleep(GLANCE)
    except TimeoutError:
        raise AssertionError(f"not within {seconds:.0f} s: {what}") from None


async def polled(telegram: StandIn, since: int = 0) -> None:
    """Wait until the bot asks for updates, after the call numbered `since`."""
    await eventually(lambda: telegram.has_been_asked("getUpdates", since), "the bot asks for updates")


async def end(process: asyncio.subprocess.Process) -> None:
    """End a process: by closing its input or, without one, by SIGTERM; after a time-out by SIGKILL."""
    if process.stdin:
        process.stdin.close()
    elif process.returncode is None:
        process.terminate()
    try:
        await asyncio.wait_for(process.wait(), PATIENCE)
    except TimeoutError:
        process.kill()
        await process.wait()


class StandIn:
    """Telegram's stand-in in another process, and its people's actions."""

    def __init__(self, address: str, clock: Path, *, hurried: bool) -> None:
        """Connect to the stand-in at `address`, whose clock is the file `clock`; its bots are `hurried` or not."""
        self.clock = MovableClock(clock)
        self.hurried = hurried
        self.databases: set[str] = set()
        """URLs of the databases of its bots: confirmed updates may still wait in their inboxes."""
        self._address = address
        self._last_call = 0
        # Long polls of all people, and their actions meanwhile.
        connector = aiohttp.TCPConnector(limit=200, keepalive_timeout=IDLE)
        timeout = aiohttp.ClientTimeout(total=PATIENCE)
        self.http = aiohttp.ClientSession(f"{address}/sandbox/", connector=connector, timeout=timeout)

    async def open(self) -> None:
        """Learn the token of its control routes from its page."""
        async with self.http.get(self._address) as page:
            self.http.headers["X-Sandbox-Token"] = token_in(await page.text())

    async def asks(self, verb: str, what: str, /, **body: Any) -> Any:
        """Call its control API and return the response."""
        async with self.http.request(verb, what, json=body or None) as answer:
            assert answer.status == HTTPStatus.OK, f"{what}: {await answer.text()}"
            return await answer.json()

    async def newcomer(self, name: str) -> int:
        """Add a person, and return their id."""
        person: int = (await self.asks("POST", "people", first_name=name))["id"]
        return person

    async def chat(self, person: int, *, newer_than: int = -1) -> Any:
        """Return a person's chat, once it is `newer_than` a version, or after a second."""
        return await self.asks("GET", f"people/{person}/chat?since={newer_than}&wait=1")

    async def fault(self, **order: Any) -> None:
        """Add a fault."""
        await self.asks("POST", "faults", **order)

    async def is_idle(self) -> bool:
        """Return whether every update was confirmed, handled and answered, and no call is running."""
        if not (await self.asks("GET", "clock"))["idle"]:
            return False
        return not any([await asyncio.to_thread(has_waiting_rows, url) for url in self.databases])

    async def confirmed_up_to(self) -> int:
        """Return the last offset by which the bot confirmed updates."""
        polls = [c for c in await self.asks("GET", "calls?since=0") if c["method"] == "getUpdates"]
        return int(polls[-1]["params"].get("offset", 0)) if polls else 0

    async def last_call(self) -> int:
        """Return the number of the bot's latest call."""
        calls = await self.asks("GET", f"calls?since={self._last_call}")
        self._last_call = calls[-1]["n"] if calls else self._last_call
        return self._last_call

    async def has_been_asked(self, method: str, since: int = 0, times: int = 1) -> bool:
        """Return whether the bot has called `method` at least `times` times after the call numbered `since`."""
        calls = await self.asks("GET", f"calls?since={since}")
        return bool(sum(call["method"] == method for call in calls) >= times)


@functools.cache
def engine(url: str) -> Engine:
    """Return an engine that opens a new connection for each query."""
    address = make_url(url)
    driver = address if address.get_backend_name() == "sqlite" else address.set(drivername="postgresql+psycopg")
    return create_engine(driver, poolclass=NullPool)


def has_waiting_rows(url: str) -> bool:
    """Return whether rows wait in the inbox or the outbox; true also when the database cannot be reached."""
    waits = or_(exists().where(tables.IS_PENDING), exists(select(tables.outbox.c.turn)))
    try:
        with engine(url).connect() as connection:
            return bool(connection.scalar(select(waits)))
    except SQLAlchemyError:
        return True


@asynccontextmanager
async def stand_in(
    folder: Path, now: datetime, *, hurried: bool = False
) -> AsyncIterator[tuple[StandIn, dict[str, str]]]:
    """Run the stand-in from `now` on; yield it, and the settings of a bot for it.

    `hurried`: Telegram's rate limits are off, and a killable bot does not keep to them.
    """
    clock = folder / "clock"
    MovableClock(clock).move_to(now)
    said = folder / "stand-in.out"
    said.touch()

    async def is_served() -> bool:
        return said.read_text().count("\n") == 2

    process = await process_pool().run_order(
        program="bot.sandbox",
        arguments=["--port", "0", "--clock", str(clock)],
        start={},
        log=str(folder / "stand-in.log"),
        out=str(said),
    )
    try:
        await eventually(is_served, "the stand-in says where it is")
        address, bot_address = said.read_text().split()
        standing_in = StandIn(address, clock, hurried=hurried)
        async with standing_in.http:
            await standing_in.open()
            await standing_in.asks("POST", "limits", on=not hurried)
            yield (
                standing_in,
                {
                    "BOT_TOKEN": TOKEN,
                    "BOT_API_URL": bot_address,
                    "CLOCK_FILE": str(clock),
                    "HEARTBEAT_SECONDS": "0.05",
                    "LEASE_SECONDS": "2",  # until a bot on PostgreSQL replaces one that was killed
                    "PYTHONPATH": str(ROOT),
                    **({"MESSAGES_PER_SECOND": str(MESSAGES_PER_SECOND)} if hurried else {}),
                },
            )
    finally:
        os.kill(process, signal.SIGTERM)
        assert await process_pool().run_order(wait=process) == 0


async def bot_as_shipped(folder: Path, settings: dict[str, str]) -> asyncio.subprocess.Process:
    """Start `python -m bot run` without the pool; its output goes to `bot.log`."""
    with (folder / "bot.log").open("ab") as log:
        return await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", cwd=folder, env={**os.environ, **settings}, stdout=log, stderr=log
        )
