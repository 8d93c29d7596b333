"""Records which people got a prompt, when it reached the stand-in, and how many each of them got."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Collection
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.stand_in import SentMessage, StandIn
from bot.clock import MovableClock


class PromptLog:
    """The prompts that the bot has sent to `people`."""

    def __init__(self, telegram: StandIn, people: Collection[int]) -> None:
        """Record messages to these people from now on; each is made known to the stand-in as a user of the bot."""
        self.times: dict[int, float] = {}
        self.counts: Counter[int] = Counter()
        self._people = people
        self._telegram = telegram
        self._changed = asyncio.Event()
        for person in people:
            telegram.add_person(person)
        telegram.on_message.append(self._on_message)

    def close(self) -> None:
        """Stop recording."""
        self._telegram.on_message.remove(self._on_message)

    @property
    def first(self) -> float:
        """When the first prompt reached the stand-in, in the event loop's time; infinite while there is none."""
        return min(self.times.values(), default=float("inf"))

    @property
    def last(self) -> float:
        """When the first prompt of the latest person reached the stand-in; minus infinity while there is none."""
        return max(self.times.values(), default=float("-inf"))

    @property
    def duplicates(self) -> int:
        """How many prompts were sent again to a person who had got one."""
        return sum(self.counts.values()) - len(self.counts)

    async def wait_for_all(self, within: float) -> bool:
        """Wait until each of the people has got a prompt; return False after `within` seconds."""
        try:
            async with asyncio.timeout(within):
                while len(self.times) < len(self._people):
                    self._changed.clear()
                    await self._changed.wait()
        except TimeoutError:
            return False
        return True

    async def wait_for_silence(self, seconds: float, within: float) -> None:
        """Wait until nothing is sent for so many seconds, but no longer than `within` seconds."""
        loop = asyncio.get_running_loop()
        until = loop.time() + within
        while loop.time() < until:
            self._changed.clear()
            try:
                await asyncio.wait_for(self._changed.wait(), seconds)
            except TimeoutError:
                return

    def _on_message(self, message: SentMessage) -> None:
        if message.method == "sendMessage" and message.chat in self._people:
            self.times.setdefault(message.chat, message.at)
            self.counts[message.chat] += 1
            self._changed.set()


def loop_time_of(instant: datetime, clock: Path | None = None) -> float:
    """Return the event loop's time at an instant of the bot's clock; `clock` is its file, None means the machine's."""
    now = MovableClock(clock).now() if clock else datetime.now(UTC)
    return asyncio.get_running_loop().time() + (instant - now).total_seconds()


def instant_in(seconds: float, clock: Path | None = None) -> datetime:
    """Return the instant so many seconds from now by the bot's clock, as in `loop_time_of`."""
    return (MovableClock(clock).now() if clock else datetime.now(UTC)) + timedelta(seconds=seconds)


async def sleep_until(loop_time: float) -> None:
    """Sleep until this time of the event loop; return at once when it has passed."""
    await asyncio.sleep(max(0.0, loop_time - asyncio.get_running_loop().time()))
