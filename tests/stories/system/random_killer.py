"""Kills a bot with SIGKILL at instants that chance picks from its whole life, and knows afterwards which they were."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable

from tests.stories.system.processes import KillableBot, StandIn

EARLY = (
    0.4  # how many die while they begin: settings read, tables looked at, the lease taken, the first poll on its way
)
LONGEST = 0.6  # seconds that others work before they die; on a busy machine longer, for something must get done
METHODS = ("sendMessage", "editMessageText", "sendMessage", "answerCallbackQuery", "getUpdates")
LATEST = 12  # deaths told of


class RandomKiller:
    """Lets a bot live, and die."""

    def __init__(self, bot: KillableBot, telegram: StandIn, chance: random.Random) -> None:
        """Kill `bot`, which is not running; `chance` decides when."""
        self.too_early = 0
        """How many died before they had asked for updates even once."""
        self._bot = bot
        self._telegram = telegram
        self._chance = chance
        self._deaths: list[str] = []

    async def kill_one(
        self, ready: Callable[[float], Awaitable[None]] | None = None, settings: dict[str, str] | None = None
    ) -> None:
        """Start a bot, with `settings` for this life alone, and kill it.

        Others than those who die early die at some time after they are `ripe`; they are that when they listen, or when
        what is given returns, which is to take no longer than so many seconds.
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
        """Let a few calls hang, before or after they have taken effect, so that a kill finds them in flight."""
        when, seconds = self._chance.choice(("before", "after")), self._chance.uniform(0.02, longest)
        times = self._chance.randint(1, most)
        await self._telegram.fault(fault="slow", when=when, method=method, times=times, seconds=seconds)

    @property
    def latest_lifetimes(self) -> str:
        """How long the latest bots lived."""
        return f"the last lives: {'; '.join(self._deaths[-LATEST:])}"
