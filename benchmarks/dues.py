"""People who are prompted: when their prompts are due, when Telegram has them, and how many there were of each."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Collection
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.telegram import Spoken, StandIn
from bot.clock import MovableClock


class Prompted:
    """Whom of `people` the bot has sent a prompt, and when."""

    def __init__(self, telegram: StandIn, people: Collection[int]) -> None:
        """Listen to what is sent to them; they may be written to."""
        self.times: dict[int, float] = {}
        self.counts: Counter[int] = Counter()
        self._people = people
        self._telegram = telegram
        self._stirred = asyncio.Event()
        for person in people:
            telegram.meet(person)
        telegram.on_spoken.append(self._hears)

    def leave(self) -> None:
        """Listen no more."""
        self._telegram.on_spoken.remove(self._hears)

    @property
    def first(self) -> float:
        """The loop's time at which Telegram had the first; infinite while there is none."""
        return min(self.times.values(), default=float("inf"))

    @property
    def last(self) -> float:
        """The loop's time of the last so far."""
        return max(self.times.values(), default=float("-inf"))

    @property
    def doubled(self) -> int:
        """How many prompts came once more than they should."""
        return sum(self.counts.values()) - len(self.counts)

    async def all_are(self, within: float) -> bool:
        """Wait until each of the people was prompted; False when that takes more than so many seconds."""
        try:
            async with asyncio.timeout(within):
                while len(self.times) < len(self._people):
                    self._stirred.clear()
                    await self._stirred.wait()
        except TimeoutError:
            return False
        return True

    async def quiet(self, seconds: float, within: float) -> None:
        """Wait until nothing was sent for so many seconds, but no longer than `within`."""
        loop = asyncio.get_running_loop()
        until = loop.time() + within
        while loop.time() < until:
            self._stirred.clear()
            try:
                await asyncio.wait_for(self._stirred.wait(), seconds)
            except TimeoutError:
                return

    def _hears(self, spoken: Spoken) -> None:
        if spoken.method == "sendMessage" and spoken.chat in self._people:
            self.times.setdefault(spoken.chat, spoken.at)
            self.counts[spoken.chat] += 1
            self._stirred.set()


def at_loop(instant: datetime, clock: Path | None = None) -> float:
    """Return the loop's time at an instant of the bot's clock (the machine's, when it has none of its own)."""
    now = MovableClock(clock).now() if clock else datetime.now(UTC)
    return asyncio.get_running_loop().time() + (instant - now).total_seconds()


def soon(seconds: float, clock: Path | None = None) -> datetime:
    """Return the instant so many seconds from now on the bot's clock."""
    return (MovableClock(clock).now() if clock else datetime.now(UTC)) + timedelta(seconds=seconds)


async def sleep_until(loop_time: float) -> None:
    """Sleep until the loop's time is this; not at all when it is later."""
    await asyncio.sleep(max(0.0, loop_time - asyncio.get_running_loop().time()))
