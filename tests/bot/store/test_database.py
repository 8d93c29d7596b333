"""The interface of the database that the rest of the bot uses."""

from __future__ import annotations

import asyncio
import stat
import threading
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from bot.errors import CannotStart
from bot.replies import Reply
from bot.store import inbox
from bot.store.database import Database
from bot.store.people import LockedPerson
from conversations.facts import Person
from tests.bot.locked_person import locked_person
from tests.bot.statement_log import statement_log
from tests.bot.store.queries import HOUR, NOON, save, scalar
from tests.environment.postgres import Server


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


@pytest.mark.parametrize("database_url", [pytest.param("postgres", marks=pytest.mark.postgres)], indirect=True)
async def test_one_transaction_locks_one_person(database: Database) -> None:
    """On PostgreSQL: two transactions that lock two people could deadlock."""
    commits: list[object] = []
    event.listen(database._engine, "commit", commits.append)
    await asyncio.gather(*(save(database, id_, None) for id_ in range(40)))
    assert len(commits) == 40


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


def _files(folder: Path) -> list[Path]:
    return list(folder.iterdir())
