"""The interface of the database that the rest of the bot uses."""

from __future__ import annotations

import asyncio
import os
import socket
import stat
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from sqlalchemy import Connection, event, text
from sqlalchemy.exc import IntegrityError, OperationalError

from bot.errors import CannotStart
from bot.replies import Reply
from bot.store import engine, inbox
from bot.store.database import Database
from bot.store.people import LockedPerson
from conversations.facts import Person
from tests.bot.locked_person import locked_person
from tests.bot.statement_log import statement_log
from tests.postgres import Server

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


async def save(database: Database, id_: int, at: datetime | None) -> None:
    """Save someone whose next prompt is due at `at`."""
    await database.in_turn(id_, lambda locked: locked.save(Person(id_), at))


async def test_a_turn_is_four_statements_and_the_first_one_locks(database: Database) -> None:
    """The lock, the inbox, the outbox, the facts; nothing is read before the row is locked."""
    await save(database, 1001, None)
    with statement_log(database._engine) as seen, locked_person(database, 1001) as locked:
        inbox.take(locked.connection, locked.id, 7)
        locked.say(Reply(1001, is_standing=True), NOON)
        locked.save(Person(1001), NOON)
    assert seen == ["UPDATE people", "UPDATE inbox", "INSERT outbox", "UPDATE people", "COMMIT"]


async def test_a_turn_is_one_trip_to_a_thread(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """A switch to a thread costs more than the statement it runs: one switch for each would be twelve."""
    await save(database, 1001, None)
    trips: list[str] = []
    loop = asyncio.get_running_loop()
    really = loop.call_soon_threadsafe

    def counted(callback: Any, *arguments: Any, **more: Any) -> asyncio.Handle:
        trips.append(threading.current_thread().name)
        return really(callback, *arguments, **more)

    def work(locked: LockedPerson) -> None:
        inbox.take(locked.connection, locked.id, 7)
        locked.save(Person(1001), NOON)

    monkeypatch.setattr(loop, "call_soon_threadsafe", counted)
    await database.in_turn(1001, work)
    monkeypatch.undo()
    assert len(trips) == 1


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


@pytest.mark.parametrize("database_url", [pytest.param("postgres", marks=pytest.mark.postgres)], indirect=True)
async def test_one_transaction_locks_one_person(database: Database) -> None:
    """On PostgreSQL: two transactions that lock two people could deadlock."""
    commits: list[object] = []
    event.listen(database._engine, "commit", commits.append)
    await asyncio.gather(*(save(database, id_, None) for id_ in range(40)))
    assert len(commits) == 40


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


@pytest.mark.postgres
async def test_a_silent_server_is_given_up(postgres_server: Server) -> None:
    """The operating system closes a connection whose other end is silent for ten seconds."""
    folder = parse_qs(urlsplit(url := postgres_server.database()).query)["host"][0]
    async with relay(f"{folder}/.s.PGSQL.5432") as port:
        database = await Database.open(url.replace("@/", f"@127.0.0.1:{port}/").partition("?")[0])
        file = await database._threads.read(lambda connection: os.dup(_driver(connection).fileno()))
        with socket.socket(fileno=file) as line:
            assert line.getsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT) == 10_000
            assert line.getsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPIDLE) == 10
        await database.close()


async def test_due_people_are_listed_longest_due_first(database: Database) -> None:
    """Only people who are due, at most as many as requested, without those to be excluded."""
    for id_, at in ((1, NOON), (2, NOON - HOUR), (3, NOON + HOUR), (4, None), (5, NOON - 2 * HOUR)):
        await save(database, id_, at)
    assert await database.due_people(NOON, 10) == [5, 2, 1]
    assert await database.due_people(NOON, 2) == [5, 2]
    assert await database.due_people(NOON, 10, besides=[5, 9]) == [2, 1]
    assert await database.next_due() == NOON - 2 * HOUR
    assert await database.next_due(besides=[5, 2, 1]) == NOON + HOUR
    assert await database.next_due(besides=[5, 2, 1, 3]) is None


@pytest.mark.parametrize("database_url", [pytest.param("postgres", marks=pytest.mark.postgres)], indirect=True)
async def test_due_people_in_a_turn_are_skipped(database: Database) -> None:
    """On PostgreSQL a person locked by a turn is not listed: that turn computes anew when they are due."""
    await save(database, 1, NOON)
    await save(database, 2, NOON)
    with locked_person(database, 1):
        assert await database.due_people(NOON, 10) == [2]
    assert await database.due_people(NOON, 10) == [1, 2]


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


async def test_two_processes_share_a_file(tmp_path: Path) -> None:
    """A second process (a migration, a check, a new version starting) waits for the lock instead of failing."""
    url = f"sqlite:///{tmp_path / 'a.db'}"
    one, two = await Database.open(url), await Database.open(url)
    await one.migrate()

    def count(locked: LockedPerson) -> None:
        name = locked.person.name if locked.person else ""
        locked.save(Person(1, name=name + "x"), None)

    await asyncio.gather(*(database.in_turn(1, count) for database in (one, two) * 20))
    person = await one.read_only(1)
    assert person
    assert person.name == "x" * 40
    await one.close()
    await two.close()


async def test_the_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    """Folder and files are created so that no other user of the machine can read them."""
    file = tmp_path / "data" / "afterword.db"
    database = await Database.open(f"sqlite:///{file}")
    await database.migrate()
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (file.parent, *_files(file.parent))}
    await database.close()
    assert modes == {"data": 0o700, "afterword.db": 0o600, "afterword.db-wal": 0o600, "afterword.db-shm": 0o600}


async def test_a_commit_is_flushed_to_disk(tmp_path: Path) -> None:
    """SQLite runs with a write-ahead log that is flushed at every commit."""
    database = await Database.open(f"sqlite:///{tmp_path / 'a.db'}")
    assert await scalar(database, "PRAGMA journal_mode") == "wal"
    assert await scalar(database, "PRAGMA synchronous") == 2
    assert await scalar(database, "PRAGMA secure_delete") == 1
    await database.close()


@pytest.mark.parametrize(
    "url",
    [
        "mysql://root:hunter2@localhost/afterword",
        "nonsense hunter2",
        "sqlite://",
        "sqlite:////dev/null/hunter2-is-no-folder/a.db".replace("hunter2-", ""),
        "postgresql://afterword:hunter2@127.0.0.1:1/afterword",
        "sqlite:///{tmp_path}/not-a-database.db",
        "sqlite:///{tmp_path}",
    ],
)
async def test_a_database_that_cannot_be_used_stops_the_start_in_one_line(url: str, tmp_path: Path) -> None:
    """The line says what is wrong, and never the password."""
    (tmp_path / "not-a-database.db").write_text("Dear diary, " * 100)
    with pytest.raises(CannotStart) as stopped:
        await Database.open(url.format(tmp_path=tmp_path))
    assert "hunter2" not in str(stopped.value)
    assert "\n" not in str(stopped.value)


@pytest.mark.postgres
async def test_a_database_that_cannot_hold_every_character_stops_the_start(postgres_server: Server) -> None:
    """Otherwise the first emoji that somebody types would fail."""
    with pytest.raises(CannotStart, match="keeps text as LATIN1"):
        await Database.open(postgres_server.database("LATIN1"))


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


def _driver(connection: Connection) -> Any:
    return connection.connection.driver_connection


async def scalar(database: Database, statement: str) -> object:
    """Ask for one value."""
    with database._engine.connect() as connection:
        return connection.scalar(text(statement))


async def execute(database: Database, statement: str) -> None:
    """Execute a statement directly."""
    with database._engine.begin() as connection:
        connection.execute(text(statement))


def _files(folder: Path) -> list[Path]:
    return list(folder.iterdir())
