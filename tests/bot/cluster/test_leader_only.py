"""A node receives only while it leads: it stops each time the lease is lost."""

from __future__ import annotations

import asyncio

import pytest

from bot.cluster.leader import LeaderOnlyReceiver
from bot.store.database import Database
from tests.bot.cluster.test_leader import leader_lease, nodes, rename, until

pytestmark = pytest.mark.postgres
__all__ = ["nodes"]  # a fixture


class CountingReceiver:
    """Receives nothing, and counts how often it was started and stopped."""

    def __init__(self) -> None:
        """Start with both counts at 0."""
        self.begun = self.stopped = 0
        self._told = asyncio.Event()

    async def run(self) -> None:
        """Run until stopped."""
        self.begun += 1
        await self._told.wait()

    async def stop(self) -> None:
        """Stop."""
        self.stopped += 1
        self._told.set()

    @property
    def trouble(self) -> str:
        """No trouble."""
        return ""


async def test_receiving_stops_each_time_the_lease_is_lost(nodes: list[Database]) -> None:
    """Also when the loss is reported twice: the next term as leader ends as well."""
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
