"""Query plans: recurring queries use an index, so they cost the same with many people as with few."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import event, text

from bot.replies import InboxRow, RenderedMessage, Reply
from bot.store.database import Database

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
PAUSED = range(1, 40)  # people who are paused after a failure
APOLOGY = Reply(1500, (RenderedMessage("Sorry"),))

CROWD = 8000  # people: enough for a planner to prefer an index
APART = 4  # minutes between the instants of two of them: three weeks in all

FILLED = (
    "INSERT INTO people (id, turns, facts, next_prompt_at) SELECT n, 1, '', CASE WHEN n % 3 = 0 THEN {at} END FROM {n}",
    """INSERT INTO inbox (person, update_id, received_at, body, failure)
    SELECT n, n, {at}, CASE WHEN n % 500 = 0 THEN '{{}}' END, CASE WHEN n % 1000 = 0 THEN '' END FROM {n}""",
    """INSERT INTO outbox (person, turn, created_at, reply) SELECT n, 1, {at}, '{{"person"\\:1}}' FROM {n}""",
    """INSERT INTO prompts (person, id, kind, subject, occasion, fate, due_at, claimed_at)
    SELECT n, 1, 'thank_you', 1, '', CASE WHEN n % 1000 = 0 THEN 'sending' ELSE 'sent' END, {at}, {at} FROM {n}""",
)
NUMBERS = {
    "sqlite": f"(WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < {CROWD}) SELECT n FROM c)",  # noqa: S608 - a number of ours
    "postgresql": f"generate_series(1, {CROWD}) AS n",
}
INSTANTS = {
    "sqlite": f"strftime('%Y-%m-%d %H\\:%M\\:%f000', '2026-03-01', (n * {APART}) || ' minutes')",
    "postgresql": f"timestamptz '2026-03-01 00\\:00Z' + n * interval '{APART} minutes'",
}


@pytest.fixture
async def crowded(database: Database) -> Database:
    """Return a database with many people in it."""
    kind = database._engine.dialect.name
    with database._engine.begin() as connection:
        for statement in FILLED:
            connection.execute(text(statement.format(at=INSTANTS[kind], n=NUMBERS[kind])))
        connection.execute(text("ANALYZE"))
    return database


async def plans(database: Database, ask: Callable[[], Awaitable[Any]]) -> str:
    """Return the query plan of each statement of `ask`."""
    asked: list[tuple[str, Any]] = []

    def note(*about: Any) -> None:
        statement, parameters = about[2], about[3]
        asked.append((statement, parameters[0] if isinstance(parameters, list) else parameters))

    engine = database._engine
    event.listen(engine, "before_cursor_execute", note)
    await ask()
    event.remove(engine, "before_cursor_execute", note)
    explain = "EXPLAIN QUERY PLAN" if engine.dialect.name == "sqlite" else "EXPLAIN"
    with database._engine.connect() as connection:
        rows = [
            row
            for statement, parameters in asked
            for row in connection.exec_driver_sql(f"{explain} {statement}", parameters)
        ]
        connection.rollback()
    return "\n".join(str(row[-1]) for row in rows)


def full_scans(plan: str) -> list[str]:
    """Return the steps that read a whole table or sort their result."""
    return [
        step
        for step in plan.splitlines()
        if "Seq Scan" in step
        or "Sort" in step
        or "TEMP B-TREE" in step
        or (step.startswith("SCAN") and "INDEX" not in step)
    ]


@pytest.mark.parametrize(
    "ask",
    [
        pytest.param(lambda d: d.next_due(PAUSED), id="next due"),
        pytest.param(lambda d: d.due_people(NOON, 30, PAUSED), id="who is due"),
        pytest.param(lambda d: d.abandoned(NOON), id="abandoned for long"),
        pytest.param(lambda d: d.abandoned(), id="abandoned"),
        pytest.param(lambda d: d.prune(NOON + timedelta(days=1)), id="prune"),
        pytest.param(lambda d: d.finish_update(7, 7), id="done"),
        pytest.param(lambda d: d.count_attempt(7, 7), id="attempt"),
        pytest.param(lambda d: d.answer_update(500, 500, replace(APOLOGY, person=500), NOON), id="answer"),
        pytest.param(lambda d: d.dead_letter(InboxRow(1500, 1500, {}), "?", APOLOGY, NOON), id="dead letter"),
        pytest.param(lambda d: d.remove_replies([(7, 1)]), id="sent"),
    ],
)
async def test_recurring_queries_use_an_index(crowded: Database, ask: Callable[[Database], Awaitable[Any]]) -> None:
    """Whatever the number of people."""
    plan = await plans(crowded, lambda: ask(crowded))
    assert plan
    assert full_scans(plan) == []


async def test_inbox_and_outbox_are_read_in_order_by_an_index(crowded: Database) -> None:
    """However many rows wait: the inbox through the partial index of pending rows, each person's oldest first."""
    assert "inbox_pending_ix" in await plans(crowded, lambda: crowded.pending(9))
    plan = await plans(crowded, lambda: crowded.waiting_replies(9))
    assert "outbox_created_at_ix" in plan
    of_one_instant = ("Incremental Sort", "Sort Key: created_at", "RIGHT PART OF ORDER BY", "LAST 2 TERMS")
    assert [step for step in full_scans(plan) if not any(part in step for part in of_one_instant)] == []
