"""Conflicts, deadlocks, dropped connections and silent servers: a turn is repeated, or given up."""

from __future__ import annotations

import asyncio
import os
import socket
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import parse_qs, urlsplit

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, OperationalError

from bot.store import inbox
from bot.store.database import Database
from bot.store.people import LockedPerson
from conversations.facts import Person
from tests.bot.locked_person import locked_person
from tests.bot.store.queries import NOON, driver, execute, save
from tests.environment.postgres import Server


@pytest.mark.postgres
async def test_a_silent_server_is_given_up(postgres_server: Server) -> None:
    """The operating system closes a connection whose other end is silent for ten seconds."""
    folder = parse_qs(urlsplit(url := postgres_server.database()).query)["host"][0]
    async with relay(f"{folder}/.s.PGSQL.5432") as port:
        database = await Database.open(url.replace("@/", f"@127.0.0.1:{port}/").partition("?")[0])
        file = await database._threads.read(lambda connection: os.dup(driver(connection).fileno()))
        with socket.socket(fileno=file) as line:
            assert line.getsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT) == 10_000
            assert line.getsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPIDLE) == 10
        await database.close()


async def test_work_that_hits_a_conflict_is_repeated(database: Database) -> None:
    """A conflict between transactions is no failure: the whole work runs again."""
    attempts = 0

    def work(locked: LockedPerson) -> str:
        nonlocal attempts
        attempts += 1
        locked.save(Person(1, name=f"attempt {attempts}"), None)
        if attempts < 3:
            raise OperationalError("COMMIT", {}, Exception("serialization failure"))
        return "done"

    assert await database.in_turn(1, work) == "done"
    person = await database.read_only(1)
    assert person
    assert person.name == "attempt 3"


async def test_work_that_fails_by_itself_is_not_repeated(database: Database) -> None:
    """An error that would occur again is raised at once."""
    attempts = 0

    def work(locked: LockedPerson) -> None:
        nonlocal attempts
        attempts += 1
        locked.connection.execute(text("INSERT INTO people (id, turns, facts) VALUES (1, 0, '')"))

    with pytest.raises(IntegrityError):
        await database.in_turn(1, work)
    assert attempts == 1


@pytest.mark.parametrize("database_url", [pytest.param("postgres", marks=pytest.mark.postgres)], indirect=True)
async def test_a_deadlock_is_survived(database: Database) -> None:
    """PostgreSQL ends one of two deadlocked turns (40P01); it is repeated, and both are committed."""
    await save(database, 1, None)
    await save(database, 2, None)
    both = threading.Barrier(2)  # each in a thread of its own
    tries = 0

    async def cross(mine: int, other: int) -> None:
        def work(locked: LockedPerson) -> None:
            nonlocal tries
            tries += 1
            if tries <= 2:
                both.wait(30)
            locked.connection.execute(text("UPDATE people SET turns = turns + 1 WHERE id = :id"), {"id": other})
            locked.save(Person(mine, name="crossed"), None)

        await database.in_turn(mine, work)

    await asyncio.gather(cross(1, 2), cross(2, 1))
    assert tries == 3
    for id_ in (1, 2):
        person = await database.read_only(id_)
        assert person
        assert person.name == "crossed"


@pytest.mark.parametrize("database_url", [pytest.param("postgres", marks=pytest.mark.postgres)], indirect=True)
async def test_a_dropped_connection_is_survived(database: Database) -> None:
    """After a restart of the server the turn is repeated."""
    await save(database, 1, None)
    await execute(
        database,
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        "WHERE datname = current_database() AND pid <> pg_backend_pid()",
    )

    def work(locked: LockedPerson) -> None:
        locked.save(Person(1, name="still here"), None)

    await database.in_turn(1, work)
    person = await database.read_only(1)
    assert person
    assert person.name == "still here"


async def test_a_cancelled_turn_is_committed_whole_or_not_at_all(database: Database) -> None:
    """Cancelled while it runs: the next turn finds the person as before or after it, and no lock is left."""
    await save(database, 1, None)
    await database.receive([(1, 7, "{}")], NOON)

    def work(locked: LockedPerson) -> None:
        inbox.take(locked.connection, locked.id, 7)
        locked.save(Person(1, name="late"), NOON)

    for steps in range(20):
        turn = asyncio.create_task(database.in_turn(1, work))
        for _ in range(steps):
            await asyncio.sleep(0)
        turn.cancel()
        await asyncio.wait({turn})
    with locked_person(database, 1) as locked:
        assert locked.person in {Person(1), Person(1, name="late")}
        assert (inbox.take(locked.connection, locked.id, 7) is not None) == (locked.person == Person(1))


@asynccontextmanager
async def relay(path: str) -> AsyncIterator[int]:
    """Forward one TCP connection to the socket at `path`; yield the port."""
    ended = asyncio.Event()

    async def passed_on(read: asyncio.StreamReader, write: asyncio.StreamWriter) -> None:
        while words := await read.read(65536):
            write.write(words)
        write.close()
        await write.wait_closed()

    async def met(read: asyncio.StreamReader, write: asyncio.StreamWriter) -> None:
        there_read, there_write = await asyncio.open_unix_connection(path)
        await asyncio.gather(passed_on(read, there_write), passed_on(there_read, write))
        ended.set()

    server = await asyncio.start_server(met, "127.0.0.1")
    async with server:
        yield server.sockets[0].getsockname()[1]
        await ended.wait()
