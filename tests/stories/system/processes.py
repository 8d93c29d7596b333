"""Telegram's stand-in and the bot, each a process of its own: the bot can be killed while the stand-in looks on."""

from __future__ import annotations

import asyncio
import functools
import os
import resource
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
from tests.stories.system.process_pool import process_pool

ROOT = Path(__file__).parents[3]
PATIENCE = 120.0  # seconds for a machine that is slow and busy
IDLE = 2.0  # seconds that a connection is kept: less than the stand-in keeps it, so that none ends under a request
GLANCE = 0.02  # seconds between two looks at something that tells nobody when it changes
PIPE = asyncio.subprocess.PIPE


async def eventually(claim: Callable[[], Awaitable[bool]], what: str, seconds: float = PATIENCE) -> None:
    """Look again and again until `claim` holds. Fails after `seconds`, saying `what` did not."""
    try:
        async with asyncio.timeout(seconds):
            while not await claim():  # noqa: ASYNC110 - it holds in another process, which sets no event here
                await asyncio.sleep(GLANCE)
    except TimeoutError:
        raise AssertionError(f"not within {seconds:.0f} s: {what}") from None


async def polled(telegram: StandIn, since: int = 0) -> None:
    """Wait until the bot asks for updates, after the call numbered `since`."""
    await eventually(lambda: telegram.has_been_asked("getUpdates", since), "the bot asks for updates")


async def end(process: asyncio.subprocess.Process) -> None:
    """Let a process end: by what it reads, by being told, or else by force."""
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
    """Telegram's stand-in in another process, and all that people do there."""

    def __init__(self, address: str, clock: Path) -> None:
        """Speak to the stand-in at `address`, whose clock lies in the file `clock`."""
        self.clock = MovableClock(clock)
        self.databases: set[str] = set()
        """Of the bots that speak with it: what they have confirmed may still wait there."""
        self._last_call = 0
        # Held requests of everybody, and what they do meanwhile.
        connector = aiohttp.TCPConnector(limit=200, keepalive_timeout=IDLE)
        timeout = aiohttp.ClientTimeout(total=PATIENCE)
        self.http = aiohttp.ClientSession(f"{address}/sandbox/", connector=connector, timeout=timeout)

    async def asks(self, verb: str, what: str, /, **body: Any) -> Any:
        """Make a request of its own interface and return the answer."""
        async with self.http.request(verb, what, json=body or None) as answer:
            assert answer.status == HTTPStatus.OK, f"{what}: {await answer.text()}"
            return await answer.json()

    async def newcomer(self, name: str) -> int:
        """Let somebody get a phone, and return their id."""
        person: int = (await self.asks("POST", "people", first_name=name))["id"]
        return person

    async def chat(self, person: int, *, newer_than: int = -1) -> Any:
        """Return what is on a person's phone, once it is `newer_than` a version, or after a second."""
        return await self.asks("GET", f"people/{person}/chat?since={newer_than}&wait=1")

    async def fault(self, **order: Any) -> None:
        """Order a fault."""
        await self.asks("POST", "faults", **order)

    async def is_idle(self) -> bool:
        """Whether every update was confirmed, handled and answered, and no call is running."""
        if not (await self.asks("GET", "clock"))["idle"]:
            return False
        return not any([await asyncio.to_thread(has_waiting_rows, url) for url in self.databases])

    async def confirmed_up_to(self) -> int:
        """Return up to where the bot has last confirmed its updates."""
        polls = [c for c in await self.asks("GET", "calls?since=0") if c["method"] == "getUpdates"]
        return int(polls[-1]["params"].get("offset", 0)) if polls else 0

    async def last_call(self) -> int:
        """Return the number of the bot's latest call."""
        calls = await self.asks("GET", f"calls?since={self._last_call}")
        self._last_call = calls[-1]["n"] if calls else self._last_call
        return self._last_call

    async def has_been_asked(self, method: str, since: int = 0, times: int = 1) -> bool:
        """Whether the bot has called `method` so many `times` after the call numbered `since`."""
        calls = await self.asks("GET", f"calls?since={since}")
        return bool(sum(call["method"] == method for call in calls) >= times)


@functools.cache
def engine(url: str) -> Engine:
    """Return what connects to a database anew for each question."""
    address = make_url(url)
    driver = address if address.get_backend_name() == "sqlite" else address.set(drivername="postgresql+psycopg")
    return create_engine(driver, poolclass=NullPool)


def has_waiting_rows(url: str) -> bool:
    """Whether updates of a database's inbox, or replies of its outbox, wait; also when it cannot be asked."""
    waits = or_(exists().where(tables.IS_PENDING), exists(select(tables.outbox.c.turn)))
    try:
        with engine(url).connect() as connection:
            return bool(connection.scalar(select(waits)))
    except SQLAlchemyError:
        return True


@asynccontextmanager
async def stand_in(folder: Path, now: datetime) -> AsyncIterator[tuple[StandIn, dict[str, str]]]:
    """Run the stand-in from `now` on; give it, and the settings of a bot that is to speak with it."""
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
        standing_in = StandIn(address, clock)
        async with standing_in.http:
            yield (
                standing_in,
                {
                    "BOT_TOKEN": TOKEN,
                    "BOT_API_URL": bot_address,
                    "CLOCK_FILE": str(clock),
                    "HEARTBEAT_SECONDS": "0.05",
                    "LEASE_SECONDS": "2",  # until a bot on PostgreSQL follows one that was killed
                    "PYTHONPATH": str(ROOT),
                },
            )
    finally:
        os.kill(process, signal.SIGTERM)
        assert await process_pool().run_order(wait=process) == 0


class KillableBot:
    """The bot on one database: started, killed, started again."""

    def __init__(self, settings: dict[str, str], log: Path, telegram: StandIn) -> None:
        """Start bots with `settings`, to speak with `telegram`; what they write goes to `log`."""
        self.log = log
        self.deaths = 0
        self.takes = 0.0
        """Seconds from a start until it listened, when that was last waited for."""
        self._telegram = telegram
        self._settings = settings
        self._id: int | None = None
        self._started_at = 0.0
        self._before = 0  # the last call before it was started
        self._listens = False

    async def starts(self, settings: dict[str, str] | None = None, /, **kill_point: Any) -> None:
        """Start it, with a kill point if one is given (see `kill_points.arm`), and do not wait until it listens.

        `settings` are for this life only, beside those that it has.
        """
        assert self._id is None
        self._before, self._listens = await self._telegram.last_call(), False
        start = self._settings | (settings or {})
        self._id = await process_pool().run_order(start=start, log=str(self.log), kill_point=kill_point)
        self._started_at = asyncio.get_running_loop().time()  # the first one waits for the pool to start, too

    async def listens(self) -> None:
        """Wait until it asks for updates, if it has not."""
        if not self._listens:
            await polled(self._telegram, self._before)
            self.takes = asyncio.get_running_loop().time() - self._started_at
            self._listens = True

    async def has_listened(self) -> bool:
        """Say whether it has asked for updates since it was started, the last time it was."""
        return self._listens or await self._telegram.has_been_asked("getUpdates", self._before)

    async def comes_up(self) -> None:
        """Start it, and wait until it listens."""
        await self.starts()
        await self.listens()

    async def dies(self) -> None:
        """Kill it with SIGKILL."""
        self.deaths += 1
        assert await self._ends_by(signal.SIGKILL) == -signal.SIGKILL, f"it had ended:\n{self.last_words}"

    async def stops(self) -> int:
        """Stop it with SIGTERM once it listens, and return its exit code."""
        await self.listens()
        return await self.ends()

    async def is_killed(self) -> None:
        """Kill it if it is alive."""
        if self._id is not None:
            await self._ends_by(signal.SIGKILL)

    async def ends(self) -> int:
        """Stop it with SIGTERM, whatever it is doing, and return its exit code."""
        return await self._ends_by(signal.SIGTERM)

    async def reaches_its_kill_point(self) -> None:
        """Wait until it has been killed there."""
        self.deaths += 1
        assert await self._has_ended() == -signal.SIGKILL, f"it had ended:\n{self.last_words}"

    def gets_sigterm(self) -> None:
        """Send it SIGTERM, and do not wait."""
        self._gets(signal.SIGTERM)

    def freezes(self) -> None:
        """Let it stand still, as a machine does that is out of breath."""
        self._gets(signal.SIGSTOP)

    def thaws(self) -> None:
        """Let it go on."""
        self._gets(signal.SIGCONT)

    async def logs(self, words: str, times: int = 1) -> None:
        """Wait until its log holds `words` so many times."""

        async def told() -> bool:
            return self.log.exists() and self.log.read_text().count(words) >= times

        try:
            await eventually(told, f"{self.log.parent.name} tells: {words}")
        except AssertionError as error:
            raise AssertionError(f"{error}\n{self.last_words}") from None

    def may_write(self, size: int) -> None:
        """Let none of its files grow beyond `size` bytes, as on a full disk; -1 gives it room again."""
        assert self._id is not None
        _, most = resource.prlimit(self._id, resource.RLIMIT_FSIZE)
        resource.prlimit(self._id, resource.RLIMIT_FSIZE, (most if size < 0 else size, most))

    @property
    def memory(self) -> int:
        """How many bytes of the machine's memory it takes."""
        assert self._id is not None
        pages = int(Path(f"/proc/{self._id}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE")

    @property
    def last_words(self) -> str:
        """The end of its log."""
        return self.log.read_text()[-4000:] if self.log.exists() else ""

    async def _ends_by(self, number: signal.Signals) -> int:
        self._gets(number)
        return await self._has_ended()

    def _gets(self, number: signal.Signals) -> None:
        assert self._id is not None
        os.kill(self._id, number)

    async def _has_ended(self) -> int:
        id_, self._id = self._id, None
        return await process_pool().run_order(wait=id_)


@asynccontextmanager
async def killable_bot(folder: Path, settings: dict[str, str], telegram: StandIn) -> AsyncIterator[KillableBot]:
    """Give a bot that speaks with `telegram` and can die again and again; none is left alive behind."""
    folder.mkdir(exist_ok=True)  # noqa: ASYNC240 - done before anything waits for it
    telegram.databases.add(settings["DATABASE_URL"])
    bot = KillableBot(settings, folder / "bot.log", telegram)
    try:
        yield bot
    finally:
        await bot.is_killed()


async def bot_as_shipped(folder: Path, settings: dict[str, str]) -> asyncio.subprocess.Process:
    """Start `python -m bot run` as anybody would; what it writes goes to `bot.log`."""
    with (folder / "bot.log").open("ab") as log:
        return await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", cwd=folder, env={**os.environ, **settings}, stdout=log, stderr=log
        )
