"""Starts contenders as processes against a stand-in for Telegram, reads what they use, and stops them."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks import process_stats
from benchmarks.load import EchoScript, Script, afterword_script, conversation_handler_script
from benchmarks.stand_in import TOKEN, StandIn
from bot.settings import Settings

ROOT = Path(__file__).parent.parent
START_TIMEOUT = 60.0  # seconds until a bot asks for updates
_STOP_TIMEOUT = 10.0  # seconds


class Failed(Exception):
    """A contender did not do what it was started for. The text ends with the end of its log."""


@dataclass(frozen=True)
class Contender:
    """One of the bots that are measured: how it is started, and how simulated people talk with it."""

    letter: str
    name: str
    module: str
    arguments: tuple[str, ...]
    script: Callable[[], Script]
    database: str = ""  # of Afterword: "sqlite" or "postgresql"
    root: Path = ROOT  # the folder that its packages are imported from

    def __str__(self) -> str:
        """Return it as it stands in the table."""
        return f"({self.letter}) {self.name}"


A = Contender("a", "bare echo bot", "benchmarks.contenders.echo", (), EchoScript)
B = Contender(
    "b",
    "ConversationHandler, PicklePersistence, JobQueue",
    "benchmarks.contenders.conversation_handler",
    (),
    conversation_handler_script,
)
C = Contender(
    "c", "APScheduler, SQLAlchemyJobStore", "benchmarks.contenders.job_store", (), conversation_handler_script
)
D = Contender("d", "Afterword, SQLite", "bot", ("run",), afterword_script, "sqlite")
E = Contender("e", "Afterword, PostgreSQL", "bot", ("run",), afterword_script, "postgresql")


class Bot:
    """A contender's running process."""

    def __init__(self, contender: Contender, process: asyncio.subprocess.Process, log: Path) -> None:
        """Wrap a started process, whose output goes to the file `log`."""
        self.contender = contender
        self.pid = process.pid
        self._process = process
        self._log = log

    @property
    def cpu_seconds(self) -> float:
        """Processor time of the process and its descendants so far."""
        return process_stats.cpu_seconds(self.pid)

    @property
    def resident_bytes(self) -> int:
        """Resident memory of the process and its descendants."""
        return process_stats.resident_bytes(self.pid)

    @property
    def resident_bytes_alone(self) -> int:
        """Resident memory of the process without its descendants."""
        return process_stats.resident_bytes(self.pid, alone=True)

    async def wait_polling(self, telegram: StandIn, within: float = START_TIMEOUT) -> None:
        """Wait until it asks for updates.

        Raises:
            Failed: it ended, or did not within so many seconds.
        """
        polled = asyncio.ensure_future(telegram.polled.wait())
        ended = asyncio.ensure_future(self._process.wait())
        await asyncio.wait({polled, ended}, timeout=within, return_when=asyncio.FIRST_COMPLETED)
        if not polled.done():
            polled.cancel()
            why = f"ended with {self._process.returncode}" if ended.done() else "does not ask for updates"
            ended.cancel()
            raise Failed(f"{self.contender} {why}\n{self.log_tail}")
        ended.cancel()

    def send_signal(self, number: int) -> None:
        """Send the process a signal. It must be running."""
        self._process.send_signal(number)

    def kill(self) -> None:
        """Stop the process with SIGKILL."""
        if self._process.returncode is None:
            self._process.kill()

    async def stop(self) -> None:
        """Stop the process with SIGTERM, and with SIGKILL if it has not ended after ten seconds."""
        if self._process.returncode is None:
            self._process.terminate()
            try:
                await asyncio.wait_for(self._process.wait(), _STOP_TIMEOUT)
            except TimeoutError:
                self.kill()
        await self._process.wait()

    @property
    def log_tail(self) -> str:
        """The last 2,000 characters of its log."""
        return self._log.read_text(errors="replace")[-2000:] if self._log.exists() else ""


def environment(folder: Path, bot_api_url: str, **more: str) -> dict[str, str]:
    """Return the environment of a contender: that of this process, without any settings of Afterword, and `more`."""
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
    """Start a contender in `folder` against a stand-in, which is started if need be and follows the contender's clock.

    `launcher` replaces the interpreter's argument "-m": a module or a script, with its own arguments, that runs the
    contender's module and observes it. See `benchmarks.slow_callbacks` and `benchmarks.function_counter`.
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
    within: float = START_TIMEOUT,
    launcher: Sequence[str] = (),
) -> AsyncIterator[Bot]:
    """Run a contender against a stand-in; yield it once it asks for updates. Both are stopped at the end."""
    bot = await start(contender, folder, telegram, settings or {}, launcher)
    try:
        await bot.wait_polling(telegram, within)
        yield bot
    finally:
        await bot.stop()
        await telegram.stop()
