"""Kills a bot with SIGKILL at random instants of its whole life, and records them."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable

from tests.stories.processes.killable_bot import KillableBot
from tests.stories.processes.processes import StandIn

EARLY = 0.4  # share that is killed during the start: settings, tables, the lease, the first poll
LONGEST = 0.6  # seconds that others run before the kill; longer on a busy machine, so that some work is done
METHODS = ("sendMessage", "editMessageText", "sendMessage", "answerCallbackQuery", "getUpdates")
LATEST = 12  # kills that are reported


class RandomKiller:
    """Starts a bot and kills it."""

    def __init__(self, bot: KillableBot, telegram: StandIn, chance: random.Random) -> None:
        """Use `bot`, which is not running; `chance` decides when it is killed."""
        self.too_early = 0
        """Number of bots killed before their first poll."""
        self._bot = bot
        self._telegram = telegram
        self._chance = chance
        self._deaths: list[str] = []

    async def kill_one(
        self, ready: Callable[[float], Awaitable[None]] | None = None, settings: dict[str, str] | None = None
    ) -> None:
        """Start the bot, with `settings` for this start only, and kill it.

        Unless it is killed early, it is killed at a random time after it is ready: when it polls, and then `ready`
        returns, which gets a limit in seconds.
        """
        if self._chance.random() < 0.5:
            await self.slow_calls_down(self._chance.choice(METHODS), 3, longest=0.3)
        await self._bot.starts(settings)
        began = asyncio.get_running_loop().time()
        longest = max(LONGEST, 2 * self._bot.takes)
        if self._chance.random() < EARLY:
            await asyncio.sleep(self._chance.uniform(0.0, 1.2 * self._bot.takes))
        else:
            await self._bot.listens()
            if ready:
                await ready(longest)
            await asyncio.sleep(self._chance.uniform(0.0, longest / 6 if ready else longest))
        lived = asyncio.get_running_loop().time() - began
        await self._bot.dies()
        has_listened = await self._bot.has_listened()
        self.too_early += not has_listened
        self._deaths.append(f"{lived * 1000:.0f} ms" + ("" if has_listened else ", before it asked for updates"))

    async def slow_calls_down(self, method: str, most: int, longest: float) -> None:
        """Delay a few calls, before or after they take effect, so that a kill finds them in flight."""
        when, seconds = self._chance.choice(("before", "after")), self._chance.uniform(0.02, longest)
        times = self._chance.randint(1, most)
        await self._telegram.fault(fault="slow", when=when, method=method, times=times, seconds=seconds)

    @property
    def latest_lifetimes(self) -> str:
        """The run times of the latest bots."""
        return f"the last run times: {'; '.join(self._deaths[-LATEST:])}"
