"""The lease: one holder at a time, even if a holder dies or freezes, on SQLite and on PostgreSQL."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, ExitStack, asynccontextmanager
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.clock import elapsed
from bot.store import engine, leases, prompts
from bot.store.database import Database
from bot.store.people import LockedPerson
from conversations.facts import Person, Prompt, PromptKind
from tests.bot.locked_person import locked_person
from tests.environment.postgres import Server

TERM = 3.0  # seconds
NEVER = 1000.0  # seconds: a test that waited for it would fail
MONDAY = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
PROMPT = Prompt(3, PromptKind.THANK_YOU, 4, "deadline", MONDAY, MONDAY, (7,))
HOLDER = """
import asyncio, sys
from bot.store.database import Database
async def hold():
    database = await Database.open(sys.argv[1])
    print(await database.lease(1000).take(), flush=True)
    await asyncio.Event().wait()
asyncio.run(hold())
"""


@asynccontextmanager
async def another_process(url: str) -> AsyncIterator[asyncio.subprocess.Process]:
    """Start another process that takes the lease; yield it once it holds it."""
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", HOLDER, url, stdout=asyncio.subprocess.PIPE)
    try:
        assert process.stdout
        assert int(await process.stdout.readline()) > 0
        yield process
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


@pytest.fixture
async def others(database: Database, database_url: str) -> AsyncIterator[list[Database]]:
    """Open the same database a few times more, as other processes do."""
    async with AsyncExitStack() as opened:
        again = [await Database.open(database_url) for _ in range(4)]
        for one in again:
            opened.push_async_callback(one.close)
        yield again


async def test_one_of_many_gets_the_lease(database: Database, others: list[Database]) -> None:
    """However many processes ask at once, one gets it."""
    held = [one.lease(NEVER) for one in (database, *others)]
    assert [token for token in await asyncio.gather(*(lease.take() for lease in held)) if token] == [1]


async def test_the_token_grows_with_every_holder(database: Database, others: list[Database]) -> None:
    """A released lease is free at once, and its next holder has a higher token."""
    mine, yours = database.lease(NEVER), others[0].lease(NEVER)
    assert await mine.take() == 1
    assert await yours.take() is None
    await mine.release(1)
    assert await yours.take() == 2
    await yours.release(2)
    assert await mine.take() == 3


async def test_the_holder_may_take_the_lease_again(database: Database, others: list[Database]) -> None:
    """It was taken before and the response got lost: the holder need not wait for itself."""
    mine = database.lease(NEVER)
    assert [await mine.take(), await mine.take()] == [1, 2]
    assert await others[0].lease(NEVER).take() is None


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_killed_holder_is_not_waited_for(database: Database, database_url: str) -> None:
    """On SQLite the operating system releases the file lock: a restarted bot leads at once."""
    mine = database.lease(NEVER)
    async with another_process(database_url) as holder:
        assert await mine.take() is None
        holder.send_signal(signal.SIGSTOP)
        assert await mine.take() is None, "a frozen holder may wake again"
        holder.kill()
        await holder.wait()
        assert await mine.take() == 2


@pytest.mark.postgres
async def test_a_silent_holder_keeps_the_lease_for_its_term(postgres_server: Server) -> None:
    """While it renews it keeps the lease; afterwards the lease is free after the holder's own term, not before."""
    url = postgres_server.database()
    databases = [await Database.open(url) for _ in range(2)]
    await databases[0].migrate()
    mine, yours = databases[0].lease(TERM), databases[1].lease(NEVER)
    assert await mine.take() == 1
    assert await yours.take() is None
    renewed = elapsed()
    assert await mine.renew(1)
    while (token := await yours.take()) is None:  # noqa: ASYNC110 - the end of a lease sets no event
        await asyncio.sleep(0.01)
    assert token == 2
    assert elapsed() - renewed >= TERM
    assert not await mine.renew(1)
    await mine.release(1)
    assert await yours.renew(2), "what is lost cannot be let go"
    await asyncio.gather(*(one.close() for one in databases))


async def test_a_claim_under_a_lost_lease_does_not_commit(database: Database, others: list[Database]) -> None:
    """The holder of the lease is checked in the claim's own transaction."""
    mine, yours = database.lease(NEVER), others[0].lease(NEVER)
    first = await mine.take()
    assert first
    with locked_person(database, 1001) as locked:
        locked.save(Person(1001), None)
        assert leases.is_current(locked.connection, first)
        prompts.claim(locked, PROMPT, ZoneInfo("UTC"), first)
    await mine.release(first)
    second = await yours.take()
    assert second
    with locked_person(database, 1001) as locked:
        assert not leases.is_current(locked.connection, first)
    assert await database.abandoned(MONDAY, first) == []
    assert await database.abandoned(MONDAY, second) == [(1001, 3)], "what the first was sending, the second finds"


@pytest.mark.postgres
async def test_nobody_takes_over_in_the_middle_of_a_claim(postgres_server: Server) -> None:
    """A claim that checked its lease commits before the next holder starts, so the next holder sees it."""
    url = postgres_server.database()
    databases = [await Database.open(url) for _ in range(2)]
    await databases[0].migrate()
    mine, yours = databases[0].lease(0), databases[1].lease(NEVER)
    assert await mine.take() == 1
    with locked_person(databases[0], 1001) as locked:
        locked.save(Person(1001), None)
        assert leases.is_current(locked.connection, 1)
        taking = asyncio.create_task(yours.take())
        _, pending = await asyncio.wait({taking}, timeout=0.3)
        assert pending
    assert await taking == 2
    await asyncio.gather(*(one.close() for one in databases))


@pytest.mark.postgres
async def test_a_frozen_turn_is_ended_by_the_server(postgres_server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that freezes in the middle of a turn delays neither the person nor the lease for long."""
    monkeypatch.setattr(engine, "LONGEST_STANDSTILL", 3)
    monkeypatch.setattr(engine, "LONGEST_LOCK_WAIT", 60)
    url = postgres_server.database()
    databases = [await Database.open(url) for _ in range(2)]
    await databases[0].migrate()

    async def stand_still() -> None:
        with locked_person(databases[0], 1001) as frozen:
            frozen.save(Person(1001, name="Frozen"), None)
            with locked_person(databases[1], 1001) as locked:
                locked.save(Person(1001, name="Sam"), None)
            frozen.schedule(None)

    with pytest.raises(Exception, match=r"idle.in.transaction|terminat|closed|lost"):
        await stand_still()
    person = await databases[1].read_only(1001)
    assert person
    assert person.name == "Sam"
    await asyncio.gather(*(one.close() for one in databases))


@pytest.mark.postgres
async def test_waiting_for_a_frozen_turn_delays_nobody_else(postgres_server: Server) -> None:
    """However many people a frozen process has locked: their turns are retried, and other people's are made."""
    url = postgres_server.database()
    frozen, ours = [await Database.open(url) for _ in range(2)]
    await frozen.migrate()
    held = range(1, 1 + engine.TURN_THREADS["postgresql"])

    def arrive(locked: LockedPerson) -> None:
        locked.save(Person(locked.id), None)

    async with asyncio.TaskGroup() as waiting:
        with ExitStack() as standing_still:
            for id_ in held:
                arrive(standing_still.enter_context(locked_person(frozen, id_)))
            theirs = [waiting.create_task(ours.in_turn(id_, arrive)) for id_ in held]
            await waiting.create_task(ours.in_turn(1001, arrive))
            assert not any(turn.done() for turn in theirs)
    await asyncio.gather(frozen.close(), ours.close())
