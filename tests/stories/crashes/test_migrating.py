"""SIGKILL while the tables of an earlier version, with data, are migrated to this version.

Real processes on both databases, from every earlier revision. AFTERWORD_SEED=7 kills at other statements.
"""

from __future__ import annotations

import json
import os
import random
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.store.database import Database
from conversations.facts import DeliveryStatus
from tests.bot.store.migrations.test_revisions import COMPANY, NOON, REVISIONS, SAM, build, fill, held, missing
from tests.stories.crashes.test_kills import opened
from tests.stories.crashes.test_named_kills import MIGRATING
from tests.stories.processes.kill_points import IN_A_MIGRATION
from tests.stories.processes.killable_bot import killable_bot
from tests.stories.processes.processes import StandIn, eventually, stand_in
from tests.stories.system import due_people

pytestmark = pytest.mark.slow

SEED = int(os.environ.get("AFTERWORD_SEED", "8"))
A_STATEMENT = 2  # each way to the newest revision executes so many, but for the last step
LASTING = frozenset({"updates", "prompts", "follow_ups", "set_aside"})  # tables that a start and a message only add to
FRIDAY = NOON + timedelta(days=4, hours=3)  # the promised decision; a row says that the week's prompt was sent
CHECK_IN = NOON + timedelta(days=13, hours=21)  # Monday week at ten in Berlin


def rows(database: Database) -> dict[str, list[dict[str, Any]]]:
    """Return every row of every table."""
    with database._engine.connect() as connection:
        return held(connection)


async def hears(telegram: StandIn, person: int, words: str) -> bool:
    """Return whether the last message of a chat is the bot's, with `words` in it or on a button."""
    *_, last = (await telegram.chat(person))["messages"]
    return bool(last["from"]["is_bot"]) and words in json.dumps(last, ensure_ascii=False)


@pytest.mark.parametrize("revision", REVISIONS[:-1])
async def test_a_kill_in_a_migration_leaves_what_was_there(revision: str, database_url: str, tmp_path: Path) -> None:
    """The old tables are unchanged, row by row; the next start creates the new ones, and the person goes on.

    Sam is found and answered; a week's prompt that was sent stays sent, and the next comes once.
    """
    chance = random.Random(f"{SEED}, {revision}")  # noqa: S311 - not a secret
    most = 1 if revision == REVISIONS[-2] else A_STATEMENT
    async with (
        stand_in(tmp_path, NOON) as (telegram, settings),
        killable_bot(tmp_path, {**settings, "DATABASE_URL": database_url}, telegram) as bot,
        opened(database_url) as database,
    ):
        await build(database, revision)
        with database._engine.begin() as connection:
            fill(connection)
        before = rows(database)
        sam = await telegram.newcomer("Sam")
        assert sam == SAM
        await telegram.asks("POST", f"people/{sam}/say", text="/applications")
        for point in MIGRATING:
            await bot.starts(point=point, nth=chance.randint(1, most) if point == IN_A_MIGRATION else 1)
            await bot.reaches_its_kill_point()
            assert await database.revision() == revision, point
            assert rows(database) == before, point
        await bot.comes_up()
        assert await database.revision() == database.newest()
        await eventually(lambda: hears(telegram, sam, COMPANY.partition(" & ")[0]), "Sam is known")
        after = rows(database)
        assert missing({name: before[name] for name in before.keys() & LASTING}, after) == []
        for moment in (FRIDAY, CHECK_IN):
            telegram.clock.move_to(moment)
            await due_people.all_prompts_sent(database, telegram)
        assert await bot.stops() == 0
        prompts = [m for m in (await telegram.chat(sam))["messages"] if due_people.is_prompt(m)]
        statuses = [(row.kind, row.fate) for row in await due_people.rows_of(sam, database)]
    print(f"{bot.deaths} kills")  # noqa: T201 - pytest -rP shows it
    assert len(prompts) == 1
    assert statuses == [
        ("thank_you", DeliveryStatus.SENT),
        ("decision", DeliveryStatus.UNKNOWN),
        ("check_in", DeliveryStatus.SENT),
    ]
