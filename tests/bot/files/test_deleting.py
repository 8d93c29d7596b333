"""Deleting leaves nothing of a person: no row in any table, no trace in any file."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import text

from bot.clock import MovableClock
from bot.store.database import Database
from bot.turns import Turns
from conversations.events import Commanded, Event, Said
from tests.bot.files.exported_person import sam
from tests.bot.incoming_updates import incoming, receive, reply_to
from tests.bot.sample_people import ERASING, LATER, interviewee, save_people


async def test_deleting_leaves_no_row_in_any_table(turns: Turns, database: Database) -> None:
    """Neither of the person, nor of their prompts, updates or replies; other people's rows stay."""
    await save_people(database, sam(), interviewee(1002))
    await _live(turns)
    await reply_to(turns, incoming(ERASING, 50))
    with database._engine.connect() as connection:
        for table in ("people", "inbox", "outbox", "prompts", "follow_ups"):
            whose = "id" if table == "people" else "person"
            count = connection.scalar(text(f"SELECT count(*) FROM {table} WHERE {whose} = 1001"))  # noqa: S608
            assert (table, count) == (table, 0)
    assert await database.read_only(1002) is not None


async def test_deleting_leaves_no_trace_in_any_file(tmp_path: Path) -> None:
    """SQLite overwrites deleted data (secure_delete), and its write-ahead log is emptied in the same turn."""
    folder = tmp_path / "data"
    database = await Database.open(f"sqlite:///{folder / 'afterword.db'}")
    await database.migrate()
    clock = MovableClock(tmp_path / "clock")
    clock.move_to(LATER)
    turns = Turns(database, clock)
    try:
        await save_people(database, sam(), interviewee(1002, company="Globex"))
        await _live(turns)
        assert any(b"Xylophone" in file for file in _contents(folder))
        await receive(turns, incoming(ERASING, 50))
        await turns.handle(incoming(ERASING, 50))
        for trace in (b"Xylophone", b"Acme", b"hne, Ltd", b"xxxxxxxxxx", b"explaining"):
            assert [trace for file in _contents(folder) if trace in file] == []
        assert any(b"Globex" in file for file in _contents(folder))
        files = {path.name for path in folder.iterdir()}
        assert files <= {"afterword.db", "afterword.db-wal", "afterword.db-shm"}
    finally:
        await database.close()


async def _live(turns: Turns) -> None:
    """Leave traces: long answers edited many times, updates, replies, a claimed prompt, a dead letter."""
    long_answers = (Said("explaining " * 200, n) for n in range(2, 9))
    events: tuple[Event, ...] = (Commanded("debrief"), Said("Xylophone Inc, Tuner", 1), *long_answers)
    for number, event in enumerate(events, 1):
        await receive(turns, incoming(event, number))
        await turns.handle(incoming(event, number))
    await turns.claim(1001)
    await turns.database.receive([(1001, number, '{"text": "Xylophone"}') for number in (49, 51)], turns.clock.now())
    (dead, _) = await turns.database.pending(9)
    await turns.dead_letter(dead, "failed: ValueError", None)
    assert len(await turns.database.waiting_replies(99)) == len(events)


def _contents(folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in folder.iterdir()]
