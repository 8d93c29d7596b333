"""Turns that wait together share a commit, and delay nothing else."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import event

from bot.store import engine
from bot.store.database import Database
from bot.store.people import LockedPerson
from conversations.facts import Person
from tests.bot.store.queries import NOON, save


@pytest.fixture
async def line(tmp_path: Path) -> AsyncIterator[tuple[Database, asyncio.Task[bool], threading.Event]]:
    """Open a SQLite database in which a turn blocks until the event is set, so that others have to queue."""
    database = await Database.open(f"sqlite:///{tmp_path / 'a.db'}")
    await database.migrate()
    stands, moves = threading.Event(), threading.Event()

    def stand(_: LockedPerson) -> bool:
        stands.set()
        return moves.wait(30)

    first = asyncio.create_task(database.in_turn(1, stand))
    assert await asyncio.to_thread(stands.wait, 30)
    yield database, first, moves
    await database.close()


async def test_queued_turns_share_a_commit(
    line: tuple[Database, asyncio.Task[bool], threading.Event],
) -> None:
    """Each turn returns when all are on the disk; one that fails is rolled back, and the others are committed."""
    database, first, moves = line
    commits: list[object] = []
    event.listen(database._engine, "commit", commits.append)

    def arrive(locked: LockedPerson) -> None:
        locked.save(Person(locked.id), None)

    def fail(locked: LockedPerson) -> None:
        arrive(locked)
        raise ZeroDivisionError

    at_most = engine.GROUP_COMMIT["sqlite"]
    turns = [asyncio.create_task(database.in_turn(id_, arrive)) for id_ in range(100, 100 + at_most)]
    unlucky = [asyncio.create_task(database.in_turn(id_, arrive)) for id_ in range(200, 200 + at_most - 1)]
    failing = asyncio.create_task(database.in_turn(300, fail))
    await asyncio.sleep(0)
    moves.set()
    await asyncio.gather(first, *turns, *unlucky)
    with pytest.raises(ZeroDivisionError):
        await failing
    assert len(commits) == 2 + len(unlucky), "the first, which nobody had to wait with; the next; each unlucky one"
    assert await database.people_after(-1, 100) == [*range(100, 100 + at_most), *range(200, 200 + len(unlucky))]


async def test_looking_up_a_stranger_in_a_shared_commit_creates_no_row(
    line: tuple[Database, asyncio.Task[bool], threading.Event],
) -> None:
    """The placeholder row of a person who was only looked up is deleted."""
    database, first, moves = line
    turns = [asyncio.create_task(database.in_turn(id_, lambda _: None)) for id_ in (2, 3)]
    turns.append(asyncio.create_task(save(database, 4, None)))
    await asyncio.sleep(0)
    moves.set()
    await asyncio.gather(first, *turns)
    assert await database.people_after(-1, 100) == [4]


async def test_a_long_queue_of_turns_delays_nothing_else(database: Database) -> None:
    """Due people, the lease and the health check use other threads and connections."""
    await save(database, 1, NOON)
    lease = database.lease(15)
    token = await lease.take()
    assert token
    line_moves = threading.Event()

    def stand_still(_locked: LockedPerson) -> None:
        assert line_moves.wait(30)

    turns = [asyncio.create_task(database.in_turn(100 + id_, stand_still)) for id_ in range(40)]
    try:
        async with asyncio.timeout(10):
            await database.ping()
            assert await database.next_due() == NOON
            assert await database.due_people(NOON, 10) == [1]
            assert await database.abandoned() == []
            assert await database.read_only(1) == Person(1)
            assert await lease.renew(token)
        assert not any(turn.done() for turn in turns)
    finally:
        line_moves.set()
        await asyncio.gather(*turns)
