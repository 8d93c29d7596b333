"""Backups of a SQLite database, made while the bot runs."""

from __future__ import annotations

import asyncio
import itertools
import os
import sqlite3
import stat
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from bot.errors import CannotStart
from bot.operator import backup
from bot.replies import Reply
from bot.settings import Settings
from bot.store import backup as store_backup
from bot.store.database import Database
from bot.store.people import LockedPerson
from conversations.facts import DeliveryStatus
from tests.bot.sample_people import DECISION_DUE, LATER, THANK_YOU_DUE, interviewee, save_people


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return the path of the database."""
    return tmp_path / "data" / "afterword.db"


@pytest.fixture
async def database(file: Path) -> Database:
    """Return a database with one person in it."""
    opened = await Database.open(f"sqlite:///{file}")
    await opened.migrate()
    await save_people(opened, interviewee())
    return opened


def modes(folder: Path) -> dict[str, int]:
    """Return the permissions of each file in a folder."""
    return {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}


async def test_a_backup_is_consistent_while_turns_go_on(database: Database, file: Path, tmp_path: Path) -> None:
    """A backup shows one instant: of two facts that always change together, no backup has only one."""
    is_over = False

    def go_on(locked: LockedPerson, turn: int) -> None:
        locked.say(Reply(1001, is_standing=True), LATER)
        locked.save(interviewee(company=f"Firm {turn}"), LATER)

    async def goes_on() -> None:
        for turn in itertools.count(1):
            await database.in_turn(1001, partial(go_on, turn=turn))
            if is_over:
                break

    living = asyncio.create_task(goes_on())
    for number in range(10):
        await asyncio.to_thread(store_backup.make, file, tmp_path / f"copy {number}")
    is_over = True
    await living
    await database.close()
    for number in range(10):
        with closing(sqlite3.connect(tmp_path / f"copy {number}")) as copy:
            (turns,) = copy.execute("SELECT count(*) FROM outbox").fetchone()
            (facts,) = copy.execute("SELECT facts FROM people").fetchone()
            assert (f'"Firm {turns}"' in facts) == (turns > 0)
            assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)


async def test_a_backup_is_one_file_for_its_owner_alone(database: Database, file: Path, tmp_path: Path) -> None:
    """Whatever the process's umask; and no other file is left next to it."""
    before = os.umask(0)
    try:
        store_backup.make(file, tmp_path / "copies.db")
    finally:
        os.umask(before)
        await database.close()
    assert modes(tmp_path) == {"data": 0o700, "copies.db": 0o600}


async def test_nothing_is_ever_overwritten(database: Database, file: Path, tmp_path: Path) -> None:
    """Neither an older backup by a newer one, nor a database by a backup."""
    await database.close()
    store_backup.make(file, tmp_path / "copy")
    was = (tmp_path / "copy").read_bytes()
    with pytest.raises(CannotStart, match="not overwritten"):
        store_backup.make(file, tmp_path / "copy")
    with pytest.raises(CannotStart, match="move it away first"):
        store_backup.restore(tmp_path / "copy", file)
    assert (tmp_path / "copy").read_bytes() == was


async def test_a_log_of_the_lost_database_is_not_applied_to_the_backup(
    database: Database, file: Path, tmp_path: Path
) -> None:
    """The write-ahead log belongs to the lost database."""
    store_backup.make(file, tmp_path / "copy")
    await database.close()
    await asyncio.to_thread(file.rename, f"{file}-wal")
    with pytest.raises(CannotStart, match="-wal is there"):
        store_backup.restore(tmp_path / "copy", file)


@pytest.mark.parametrize("content", [b"", b"Dear diary", None], ids=["empty", "words", "missing"])
def test_a_file_that_is_no_backup_is_refused(content: bytes | None, file: Path, tmp_path: Path) -> None:
    """With a one-line message, and no database is created from it."""
    copy = tmp_path / "copy"
    if content is not None:
        copy.write_bytes(content)
    with pytest.raises(CannotStart, match="no copy"):
        store_backup.restore(copy, file)
    assert not file.exists()


def test_a_backup_that_fails_leaves_no_file(file: Path, tmp_path: Path) -> None:
    """No file that could be mistaken for a backup."""
    file.parent.mkdir()
    file.write_bytes(b"Dear diary, " * 1000)
    with pytest.raises(CannotStart, match="cannot be copied"):
        store_backup.make(file, tmp_path / "copy")
    with pytest.raises(CannotStart, match="cannot be written"):
        store_backup.make(file, tmp_path / "no such folder" / "copy")
    with pytest.raises(CannotStart, match="no database"):
        store_backup.make(tmp_path / "nothing", tmp_path / "copy")
    assert list(tmp_path.iterdir()) == [file.parent]


async def test_postgresql_is_backed_up_by_its_own_programs(tmp_path: Path) -> None:
    """The message names the programs."""
    settings = Settings(database_url="postgresql://afterword@db/afterword")
    with pytest.raises(CannotStart, match="pg_dump"):
        await backup.back_up(settings, tmp_path / "copy")
    with pytest.raises(CannotStart, match="pg_restore"):
        await backup.restore(settings, tmp_path / "copy")


async def test_a_backup_is_marked_as_one_until_it_is_adopted(database: Database, file: Path, tmp_path: Path) -> None:
    """Also when it is put into place by hand: the next start adopts it. Prompts that fell due since count as sent."""
    assert not await database.is_backup()
    await database.close()
    store_backup.make(file, tmp_path / "copy")
    again = await Database.open(f"sqlite:///{tmp_path / 'copy'}")
    assert await again.is_backup()
    for _ in range(2):
        await backup.continue_from_backup(again, THANK_YOU_DUE)
        assert not await again.is_backup()
    person = await again.read_only(1001)
    assert person
    assert [prompt.fate for prompt in person.prompts] == [DeliveryStatus.UNKNOWN]
    assert await again.next_due() > DECISION_DUE  # type: ignore[operator]
    assert not await again.abandoned()
    await again.close()
