"""Every earlier revision migrates to the newest one with all data."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import Column, Connection, MetaData, select

from bot.clock import SystemClock
from bot.replies import Commit, OutboxRow, Reply
from bot.store import migrate, tables
from bot.store.database import Database
from bot.turns import Turns
from conversations.events import Commanded
from conversations.facts import DeliveryStatus, PromptKind
from tests.bot.incoming_updates import incoming, receive
from tests.bot.locked_person import locked_person

ROOT = Path(__file__).parents[4]
REVISIONS = [
    script.revision for script in reversed(list(ScriptDirectory.from_config(migrate.config()).walk_revisions()))
]
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
SAM = 1001
COMPANY = "Søren & Söhne 👩‍🚀"
# As the bot wrote it at the first revision; the bot must still read this.
FACTS = (
    '{"id":1001,"name":"Sam","zone":"Europe/Berlin","zone_known":true,"started_at":"2026-03-02T08:00:00Z",'
    '"heard_at":"2026-03-02T09:30:00Z","place":{"conversation":"debrief","subject":5},"applications":[{"id":1,'
    '"company":"Søren & Söhne 👩‍🚀","role":"Analyst","opened_at":"2026-03-02T09:00:00Z","recruiter":false,"promises":['
    '{"id":3,"day":"2026-03-06","known_at":"2026-03-02T09:30:00Z"}],"contacts":[{"id":4,"kind":"thank_you",'
    '"channel":"email","at":"2026-03-02T09:40:00Z","logged_at":"2026-03-02T09:40:00Z","interview":2}]}],'
    '"interviews":[{"id":2,"application":1,"known_at":"2026-03-02T09:00:00Z","starts_at":"2026-03-02T08:00:00Z",'
    '"answers":{"felt":{"text":"4"},"went_well":{"text":"why \\u0000 I left"}},"finished_at":"2026-03-02T09:30:00Z"},'
    '{"id":5,"application":1,"known_at":"2026-03-02T09:00:00Z"}],"prompts":[{"id":6,"kind":"thank_you","subject":2,'
    '"occasion":"deadline","due_at":"2026-03-02T16:00:00Z","at":"2026-03-02T16:00:00Z","applications":[1],'
    '"fate":"sent"}],"last_id":6}'
)
# The content of each table, in its original columns. A table without an entry here is filled by its column types.
ROWS: Mapping[str, list[dict[str, Any]]] = {
    "people": [
        {"id": SAM, "turns": 12, "facts": FACTS, "next_prompt_at": datetime(2026, 3, 6, 15, 0, tzinfo=UTC)},
        {"id": 2**52, "turns": 1, "facts": "", "next_prompt_at": None},
    ],
    "updates": [{"person": SAM, "update_id": 900_000_001, "at": NOON}],
    "prompts": [
        {
            "person": SAM, "id": 6, "kind": "thank_you", "subject": 2, "occasion": "deadline", "fate": "sent",
            "due_at": NOON, "claimed_at": NOON, "settled_at": NOON + timedelta(seconds=1), "message": 77,
        }
    ],
    "follow_ups": [{"person": SAM, "application": 1, "week": "2026-W10", "prompt": 6}],
    "set_aside": [{"person": 0, "update_id": 7, "at": NOON, "reason": "cannot be parsed", "body": '{"update_id": 7}'}],
    "inbox": [
        {"person": SAM, "update_id": 900_000_001, "received_at": NOON, "body": None, "failure": None},
        {"person": SAM, "update_id": 900_000_003, "received_at": NOON, "body": "{}", "failure": None},
        {"person": 0, "update_id": 7, "received_at": NOON, "body": '{"update_id": 7}', "failure": "cannot be parsed"},
    ],
    "outbox": [{"person": SAM, "turn": 12, "created_at": NOON, "reply": '{"person":1001,"is_standing":true}'}],
}  # fmt: skip


@pytest.fixture
async def opened(database_url: str) -> AsyncIterator[Database]:
    """Open a database without a table."""
    database = await Database.open(database_url)
    yield database
    await database.close()


async def build(database: Database, revision: str) -> None:
    """Create the tables of a revision."""
    with database._engine.begin() as connection:
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        command.upgrade(migrate.config(connection), revision)


def reflected(connection: Connection) -> MetaData:
    """Return the tables as the database describes them, with instants as the bot writes them."""
    found = MetaData()
    found.reflect(connection)
    for table in found.tables.values():
        for column in table.columns:
            if column.type.python_type is datetime:
                column.type = tables.Instant()
    found.remove(found.tables["alembic_version"])
    return found


def sample(column: Column[Any]) -> object:
    """Return a value that fits a column."""
    if isinstance(column.type, tables.Instant):
        return NOON
    return {int: 7, float: 1.5, str: "some", bool: True}[column.type.python_type]


def fill(connection: Connection) -> None:
    """Insert a row into every table."""
    for table in reflected(connection).sorted_tables:
        required = {c.name: sample(c) for c in table.columns if not c.nullable and c.server_default is None}
        for row in ROWS.get(table.name, [required]):
            connection.execute(table.insert().values(**row))


def held(connection: Connection) -> dict[str, list[dict[str, Any]]]:
    """Return every row of every table."""
    return {
        table.name: [dict(row._mapping) for row in connection.execute(select(table).order_by(*table.primary_key))]
        for table in reflected(connection).sorted_tables
    }


def moved(name: str, row: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """Return the table in which a row is now, and the values it must have there."""
    key = {"person": row.get("person"), "update_id": row.get("update_id"), "received_at": row.get("at")}
    match name:
        case "updates":
            return "inbox", {**key, "body": None, "failure": None}
        case "set_aside":
            return "inbox", {**key, "body": "{}", "failure": row["reason"]}  # a dead letter keeps no words
        case _:
            return name, row


def missing(before: dict[str, list[dict[str, Any]]], after: dict[str, list[dict[str, Any]]]) -> list[str]:
    """Return the rows that are no longer in the tables with the expected values; new columns are allowed."""
    lost = []
    for old_name, old_row in ((name, row) for name in before.keys() - {"nodes"} for row in before[name]):
        name, row = moved(old_name, old_row)
        kept = after.get(name, [])
        if not any(row.items() <= now.items() for now in kept):
            lost.append(f"{name}: {row}")
    return lost


@pytest.mark.parametrize("revision", REVISIONS)
async def test_every_revision_migrates_with_all_its_data(opened: Database, revision: str) -> None:
    """The tables of any earlier version, with data, become those of this one; no value changes."""
    await build(opened, revision)
    with opened._engine.begin() as connection:
        fill(connection)
        before = held(connection)
    assert await opened.revision() == revision
    assert all(before.values())
    await opened.migrate()
    assert await opened.revision() == opened.newest()
    with opened._engine.connect() as connection:
        assert missing(before, held(connection)) == []


@pytest.mark.parametrize("revision", REVISIONS)
async def test_a_conversation_goes_on_after_migrating_from_any_revision(opened: Database, revision: str) -> None:
    """A person in the middle of a conversation finds all their answers, and their next prompt comes once."""
    await build(opened, revision)
    with opened._engine.begin() as connection:
        fill(connection)
    await opened.migrate()
    commits: list[Commit] = []
    turns = Turns(opened, SystemClock(), [commits.append])
    for update in (900_000_001, 900_000_002):
        await receive(turns, incoming(Commanded("applications"), update))
        await turns.handle(incoming(Commanded("applications"), update))
    (commit,) = commits  # an update whose turn has committed is not handled again
    assert COMPANY.partition(" & ")[0] in str(commit.outbox)
    person = await opened.read_only(SAM)
    assert person is not None
    assert person.interviews[0].answers["went_well"].text == "why \0 I left"
    assert [(p.kind, p.fate) for p in person.prompts] == [(PromptKind.THANK_YOU, DeliveryStatus.SENT)]


async def test_several_nodes_may_migrate_at_once(opened: Database, database_url: str) -> None:
    """Nodes of a new version that start together on an old database: one migrates, and all start."""
    await build(opened, REVISIONS[0])
    with opened._engine.begin() as connection:
        fill(connection)
        before = held(connection)
    started = [
        await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "migrate", env={**os.environ, "DATABASE_URL": database_url}, cwd=ROOT
        )
        for _ in range(2)
    ]
    assert [await process.wait() for process in started] == [0, 0]
    with opened._engine.connect() as connection:
        assert missing(before, held(connection)) == []


NEWCOMER, GONE = 2002, 3003


async def test_unsent_answers_become_rows_that_show_where_people_stand(opened: Database) -> None:
    """Unsent answers of the fourth revision held no words; each person gets one row, before all later turns."""
    await build(opened, "0004")
    with opened._engine.begin() as connection:
        found = reflected(connection).tables
        for id_, turns in ((SAM, 12), (NEWCOMER, 3)):
            connection.execute(found["people"].insert().values(id=id_, turns=turns, facts=""))
        for person, update, receipt, minutes in (
            (SAM, 7, '{"update_id": 7}', 0), (SAM, 8, "{", 2), (SAM, 9, None, 5),
            (NEWCOMER, 10, "", 1), (GONE, 11, "{}", 0),
        ):  # fmt: skip
            row = {"person": person, "update_id": update, "at": NOON + timedelta(minutes=minutes), "unspoken": receipt}
            connection.execute(found["updates"].insert().values(**row))
    await opened.migrate()
    assert await opened.waiting_replies(9) == [
        OutboxRow(NEWCOMER, 3, NOON + timedelta(minutes=1), Reply(NEWCOMER, is_standing=True)),
        OutboxRow(SAM, 12, NOON + timedelta(minutes=2), Reply(SAM, is_standing=True)),
    ]
    assert await opened.pending(9) == []
    with locked_person(opened, SAM) as locked:
        assert locked.turn == 13
