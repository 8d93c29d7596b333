"""Contenders as processes: started on a stand-in, watched, ended by their process id."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks import machine
from benchmarks.people import Echoed, Manner, afterword, usual
from benchmarks.telegram import TOKEN, StandIn
from bot.settings import Settings

ROOT = Path(__file__).parent.parent
PATIENCE = 60.0  # seconds until a bot listens, with an ordinary number of people
_ENDING = 10.0  # seconds


class Failed(Exception):
    """A contender did not do what it was started for; the text ends with the end of its log."""


@dataclass(frozen=True)
class Contender:
    """One of the bots: how it is started, and how people talk with it."""

    letter: str
    name: str
    module: str
    arguments: tuple[str, ...]
    manner: Callable[[], Manner]
    database: str = ""  # of Afterword: "sqlite" or "postgresql"
    root: Path = ROOT  # the folder that its packages are imported from

    def __str__(self) -> str:
        """Return it as it stands in the table."""
        return f"({self.letter}) {self.name}"


A = Contender("a", "bare echo bot", "benchmarks.contenders.echo", (), Echoed)
B = Contender("b", "ConversationHandler, PicklePersistence, JobQueue", "benchmarks.contenders.usual", (), usual)
C = Contender("c", "APScheduler, SQLAlchemyJobStore", "benchmarks.contenders.jobstore", (), usual)
D = Contender("d", "Afterword, SQLite", "bot", ("run",), afterword, "sqlite")
E = Contender("e", "Afterword, PostgreSQL", "bot", ("run",), afterword, "postgresql")


class Bot:
    """A contender that runs."""

    def __init__(self, contender: Contender, process: asyncio.subprocess.Process, log: Path) -> None:
        """Know the process and where it writes."""
        self.contender = contender
        self.pid = process.pid
        self._process = process
        self._log = log

    @property
    def cpu_seconds(self) -> float:
        """Processor time that the whole process has taken."""
        return machine.cpu_seconds(self.pid)

    @property
    def resident_bytes(self) -> int:
        """Memory that it holds."""
        return machine.resident_bytes(self.pid)

    @property
    def own_bytes(self) -> int:
        """Memory that its own process holds, without those it has begun."""
        return machine.resident_bytes(self.pid, alone=True)

    async def listens(self, telegram: StandIn, within: float = PATIENCE) -> None:
        """Wait until it asks for updates.

        Raises:
            Failed: it ended, or did not within so many seconds.
        """
        polled = asyncio.ensure_future(telegram.polled.wait())
        ended = asyncio.ensure_future(self._process.wait())
        await asyncio.wait({polled, ended}, timeout=within, return_when=asyncio.FIRST_COMPLETED)
        if not polled.done():
            polled.cancel()
            why = f"ended with {self._process.returncode}" if ended.done() else "asks for nothing"
            ended.cancel()
            raise Failed(f"{self.contender} {why}\n{self.last_words}")
        ended.cancel()

    def send_signal(self, number: int) -> None:
        """Send it a signal. It must be running."""
        self._process.send_signal(number)

    def kill(self) -> None:
        """End it with SIGKILL."""
        if self._process.returncode is None:
            self._process.kill()

    async def end(self) -> None:
        """End it as a person would, and by force if that takes long."""
        if self._process.returncode is None:
            self._process.terminate()
            try:
                await asyncio.wait_for(self._process.wait(), _ENDING)
            except TimeoutError:
                self.kill()
        await self._process.wait()

    @property
    def last_words(self) -> str:
        """The end of its log."""
        return self._log.read_text(errors="replace")[-2000:] if self._log.exists() else ""


def environment(folder: Path, bot_api_url: str, **more: str) -> dict[str, str]:
    """Return the environment of a contender: this machine's, with nobody's own settings in it."""
    own = {name: value for name, value in os.environ.items() if name.lower() not in Settings.model_fields}
    return own | {
        "BOT_TOKEN": TOKEN,
        "BOT_API_URL": bot_api_url,
        "DATA_DIR": str(folder),
        "PYTHONPATH": str(ROOT),
        **more,
    }


async def start(
    contender: Contender,
    folder: Path,
    telegram: StandIn,
    settings: Mapping[str, str],
    launcher: Sequence[str] = (),
) -> Bot:
    """Start a contender in `folder` on a stand-in, which then lives by the same clock and listens.

    `launcher` is what the interpreter is given in the place of "-m": a module or a script that runs the contender's
    module and observes it, with its own arguments. See `benchmarks.watched` and `benchmarks.function_counter`.
    """
    address = await telegram.start()
    if clock := settings.get("CLOCK_FILE"):
        telegram.clock.follow(Path(clock))
    log = folder / f"{contender.letter}.log"
    command = [*(launcher or ("-m",)), contender.module, *contender.arguments]
    own = environment(folder, address, **{"PYTHONPATH": str(contender.root), **settings})
    with log.open("ab") as writes:
        process = await asyncio.create_subprocess_exec(
            sys.executable, *command, cwd=folder, env=own, stdout=writes, stderr=writes
        )
    return Bot(contender, process, log)


@asynccontextmanager
async def running(
    contender: Contender,
    folder: Path,
    telegram: StandIn,
    settings: Mapping[str, str] | None = None,
    *,
    within: float = PATIENCE,
    launcher: Sequence[str] = (),
) -> AsyncIterator[Bot]:
    """Run a contender on a stand-in, which is started for it, and give it once it listens."""
    bot = await start(contender, folder, telegram, settings or {}, launcher)
    try:
        await bot.listens(telegram, within)
        yield bot
    finally:
        await bot.end()
        await telegram.stop()
