"""The bot as a process that can be started and killed any number of times."""

from __future__ import annotations

import asyncio
import os
import resource
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from tests.stories.processes.process_pool import process_pool
from tests.stories.processes.processes import StandIn, eventually, polled


class KillableBot:
    """The bot on one database, as a process that can be started and killed any number of times."""

    def __init__(self, settings: dict[str, str], log: Path, telegram: StandIn) -> None:
        """Start bots with `settings` for `telegram`; their output goes to `log`."""
        self.log = log
        self.deaths = 0
        self.takes = 0.0
        """Seconds from a start until the first poll, when last measured."""
        self._telegram = telegram
        self._settings = settings
        self._id: int | None = None
        self._started_at = 0.0
        self._before = 0  # the number of the last call before the start
        self._listens = False

    async def starts(self, settings: dict[str, str] | None = None, /, **kill_point: Any) -> None:
        """Start it, with a kill point if one is given (see `kill_points.arm`), without waiting until it polls.

        `settings` are added for this start only.
        """
        assert self._id is None
        self._before, self._listens = await self._telegram.last_call(), False
        start = self._settings | (settings or {})
        self._id = await process_pool().run_order(
            start=start, log=str(self.log), kill_point=kill_point, hurried=self._telegram.hurried
        )
        self._started_at = asyncio.get_running_loop().time()  # after the first start of the pool

    async def listens(self) -> None:
        """Wait until it asks for updates, if it has not."""
        if not self._listens:
            await polled(self._telegram, self._before)
            self.takes = asyncio.get_running_loop().time() - self._started_at
            self._listens = True

    async def has_listened(self) -> bool:
        """Return whether it has asked for updates since its last start."""
        return self._listens or await self._telegram.has_been_asked("getUpdates", self._before)

    async def comes_up(self) -> None:
        """Start it, and wait until it polls."""
        await self.starts()
        await self.listens()

    async def dies(self) -> None:
        """Kill it with SIGKILL."""
        self.deaths += 1
        assert await self._ends_by(signal.SIGKILL) == -signal.SIGKILL, f"it had ended:\n{self.last_words}"

    async def stops(self) -> int:
        """Stop it with SIGTERM once it polls, and return its exit code."""
        await self.listens()
        return await self.ends()

    async def is_killed(self) -> None:
        """Kill it if it is running."""
        if self._id is not None:
            await self._ends_by(signal.SIGKILL)

    async def ends(self) -> int:
        """Stop it with SIGTERM, whatever it is doing, and return its exit code."""
        return await self._ends_by(signal.SIGTERM)

    async def reaches_its_kill_point(self) -> None:
        """Wait until it was killed at its kill point."""
        self.deaths += 1
        assert await self._has_ended() == -signal.SIGKILL, f"it had ended:\n{self.last_words}"

    def gets_sigterm(self) -> None:
        """Send it SIGTERM, without waiting."""
        self._gets(signal.SIGTERM)

    def freezes(self) -> None:
        """Stop it with SIGSTOP, like an overloaded machine."""
        self._gets(signal.SIGSTOP)

    def thaws(self) -> None:
        """Let it continue with SIGCONT."""
        self._gets(signal.SIGCONT)

    async def logs(self, words: str, times: int = 1) -> None:
        """Wait until its log holds `words` at least `times` times."""

        async def told() -> bool:
            return self.log.exists() and self.log.read_text().count(words) >= times

        try:
            await eventually(told, f"{self.log.parent.name} tells: {words}")
        except AssertionError as error:
            raise AssertionError(f"{error}\n{self.last_words}") from None

    def may_write(self, size: int) -> None:
        """Limit the size of its files to `size` bytes, like a full disk; -1 removes the limit."""
        assert self._id is not None
        _, most = resource.prlimit(self._id, resource.RLIMIT_FSIZE)
        resource.prlimit(self._id, resource.RLIMIT_FSIZE, (most if size < 0 else size, most))

    @property
    def memory(self) -> int:
        """Its resident memory in bytes."""
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
    """Yield a bot for `telegram` that can be killed any number of times; it is killed at the end."""
    folder.mkdir(exist_ok=True)  # noqa: ASYNC240 - nothing else runs yet
    telegram.databases.add(settings["DATABASE_URL"])
    bot = KillableBot(settings, folder / "bot.log", telegram)
    try:
        yield bot
    finally:
        await bot.is_killed()
