"""The leader's lease: how long a process may believe that it leads."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable

import pytest

from bot.cluster.leader import LeaderLease
from bot.store.database import Database
from bot.store.leases import Lease
from tests.bot.locked_person import locked_person
from tests.environment.postgres import Server

pytestmark = pytest.mark.postgres

TERM = 2.0  # seconds
WITHIN = 120  # seconds of real time that anything waited for may take, on a machine that is busy


@pytest.fixture
async def nodes(postgres_server: Server) -> AsyncIterator[list[Database]]:
    """Open one database for each of two nodes; both are the same PostgreSQL database."""
    url = postgres_server.database()
    databases = [await Database.open(url) for _ in range(2)]
    await databases[0].migrate()
    yield databases
    await asyncio.gather(*(one.close() for one in databases))


def leader_lease(database: Database, seconds: float = TERM) -> LeaderLease:
    """Return a node's leader lease, not yet started."""
    return LeaderLease(database.lease(seconds), seconds=seconds)


async def until(holds: Callable[[], bool]) -> None:
    """Wait until `holds` returns true."""
    async with asyncio.timeout(WITHIN):
        while not holds():  # noqa: ASYNC110 - time sets no event
            await asyncio.sleep(0.005)


def rename(database: Database, old: str, new: str) -> None:
    """Rename a table."""
    with locked_person(database, 1) as locked:
        locked.connection.exec_driver_sql(f"ALTER TABLE {old} RENAME TO {new}")


class FreezingLease:
    """A lease whose holder is frozen between two renewals, until `thawed` is set."""

    def __init__(self, lease: Lease) -> None:
        """Wrap a lease."""
        self.thawed = asyncio.Event()
        self._lease = lease

    async def take(self) -> int | None:
        """Take it."""
        return await self._lease.take()

    async def renew(self, token: int) -> bool:
        """Renew it once `thawed` is set."""
        await self.thawed.wait()
        return await self._lease.renew(token)

    async def release(self, token: int) -> None:
        """Release it."""
        await self._lease.release(token)


async def test_the_lease_lasts_while_it_is_renewed_and_passes_on_when_released(nodes: list[Database]) -> None:
    """A node that ends releases the lease: the other has it a moment later, not after the term."""
    mine, yours = leader_lease(nodes[0], seconds=30), leader_lease(nodes[1], seconds=30)
    await mine.start()
    await yours.start()
    assert (mine.is_leader, yours.is_leader) == (True, False)
    await mine.stop()
    await asyncio.wait_for(until(lambda: yours.is_leader), 15)
    assert not mine.is_leader
    assert yours.token == 2
    await yours.stop()


async def test_a_lease_that_cannot_be_renewed_expires_and_is_regained(nodes: list[Database]) -> None:
    """A holder that cannot renew no longer leads; if nobody else took the lease, it goes on under the same token."""
    mine = leader_lease(nodes[0])
    heard: list[bool] = []
    mine.on_change.append(lambda: heard.append(mine.is_leader))
    await mine.start()
    rename(nodes[0], "leases", "elsewhere")
    await until(lambda: not mine.is_leader)
    assert mine.token == 1
    rename(nodes[0], "elsewhere", "leases")
    await until(lambda: mine.is_leader)
    assert mine.token == 1
    assert heard == [True, False, True]
    await mine.stop()


async def test_an_expired_lease_goes_to_another_node(nodes: list[Database]) -> None:
    """A node that was frozen for longer than its term is a standby when it wakes."""
    frozen = FreezingLease(nodes[0].lease(TERM))
    mine, yours = LeaderLease(frozen, seconds=TERM), leader_lease(nodes[1])
    await mine.start()
    await yours.start()
    await until(lambda: yours.is_leader)
    assert not mine.is_leader
    frozen.thawed.set()
    await until(lambda: mine.token is None)
    assert yours.is_leader
    await asyncio.gather(mine.stop(), yours.stop())
