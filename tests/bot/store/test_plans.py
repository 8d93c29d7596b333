"""With many people, what is asked over and over goes by an index: it costs the same as with few."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import event, text

from bot.replies import Kept
from bot.store.database import Database

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
BESIDES = range(1, 40)  # people who rest after a failure

FILLED = (
    "INSERT INTO people (id, turns, facts, next_prompt_at) SELECT n, 0, '', CASE WHEN n % 3 = 0 THEN {at} END FROM {n}",
    """INSERT INTO updates (person, update_id, at, unspoken)
    SELECT n, n, {at}, CASE WHEN n % 1000 = 0 THEN '{{}}' END FROM {n}""",
    "INSERT INTO set_aside (person, update_id, at, reason, body) SELECT n, n, {at}, '', '' FROM {n}",
    """INSERT INTO prompts (person, id, kind, subject, occasion, fate, due_at, claimed_at)
    SELECT n, 1, 'thank_you', 1, '', CASE WHEN n % 1000 = 0 THEN 'sending' ELSE 'sent' END, {at}, {at} FROM {n}""",
)
NUMBERS = {
    "sqlite": "(WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 30000) SELECT n FROM c)",
    "postgresql": "generate_series(1, 30000) AS n",
}
INSTANTS = {
    "sqlite": "strftime('%Y-%m-%d %H\\:%M\\:%f000', '2026-03-01', n || ' minutes')",
    "postgresql": "timestamptz '2026-03-01 00\\:00Z' + n * interval '1 minute'",
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
    """Return how the database goes about each statement of `ask`."""
    asked: list[tuple[str, Any]] = []

    def note(*about: Any) -> None:
        asked.append((about[2], about[3]))

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


def detours(plan: str) -> list[str]:
    """Return the steps that read a whole table or sort what they found."""
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
        pytest.param(lambda d: d.next_due(BESIDES), id="next due"),
        pytest.param(lambda d: d.due_people(NOON, 30, BESIDES), id="who is due"),
        pytest.param(lambda d: d.abandoned(NOON), id="abandoned for long"),
        pytest.param(lambda d: d.abandoned(), id="abandoned"),
        pytest.param(lambda d: d.prune(NOON + timedelta(days=1)), id="prune"),
        pytest.param(lambda d: d.spoken([Kept(7, 7)]), id="spoken"),
    ],
)
async def test_what_is_asked_at_every_beat_goes_by_an_index(
    crowded: Database, ask: Callable[[Database], Awaitable[Any]]
) -> None:
    """Whatever the number of people."""
    plan = await plans(crowded, lambda: ask(crowded))
    assert plan
    assert detours(plan) == []


async def test_what_is_unspoken_is_found_among_all_updates_by_an_index(crowded: Database) -> None:
    """A start costs the same after a busy day; the few that there are may be sorted."""
    plan = await plans(crowded, lambda: crowded.unspoken(NOON))
    assert "updates_unspoken_ix" in plan
    assert [step for step in detours(plan) if "Sort" not in step and "TEMP B-TREE" not in step] == []
