"""Standing by: whoever loses the lease stops polling, each time."""

from __future__ import annotations

import asyncio

import pytest

from bot.cluster.leader import LeaderOnlyReceiver
from bot.store.database import Database
from tests.bot.cluster.test_leader import leader_lease, nodes, rename, until

pytestmark = pytest.mark.postgres
__all__ = ["nodes"]  # a fixture


class CountingReceiver:
    """Receives nothing, and tells how often it was begun and stopped."""

    def __init__(self) -> None:
        """Begin nothing yet."""
        self.begun = self.stopped = 0
        self._told = asyncio.Event()

    async def run(self) -> None:
        """Go on until stopped."""
        self.begun += 1
        await self._told.wait()

    async def stop(self) -> None:
        """Stop."""
        self.stopped += 1
        self._told.set()

    @property
    def trouble(self) -> str:
        """Have none."""
        return ""


async def test_receiving_stops_each_time_the_lease_is_lost(nodes: list[Database]) -> None:
    """Also when it is told in between, once more, that there is none: the next spell ends in its turn."""
    mine, spells = leader_lease(nodes[0]), list[CountingReceiver]()

    def made() -> CountingReceiver:
        spells.append(CountingReceiver())
        return spells[-1]

    standby = LeaderOnlyReceiver(mine, made)
    await mine.start()
    running = asyncio.create_task(standby.run())
    for spell in (1, 2):
        await until(lambda spell=spell: [one.begun for one in spells] == [1] * spell)  # type: ignore[misc]
        rename(nodes[0], "leases", "elsewhere")
        await until(lambda spell=spell: [one.stopped for one in spells] == [1] * spell)  # type: ignore[misc]
        for tell in mine.on_change:
            tell()
        rename(nodes[0], "elsewhere", "leases")
    await standby.stop()
    await running
    await mine.stop()
