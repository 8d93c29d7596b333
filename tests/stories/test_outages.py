"""Telegram is away for an hour: nobody's words are lost, no prompt is, and the bot does not swell meanwhile.

AFTERWORD_LOAD=20 lets twenty times as many people wait.
"""

from __future__ import annotations

import asyncio
import os
import random
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import case, func, select

from bot.store import tables
from bot.store.database import Database
from bot.telegram.sending.rate_limit import PERMITS
from conversations.facts import DeliveryStatus
from tests.bot.sample_people import LATER, THANK_YOU_DUE, candidate, fates, keep, nobody_waits
from tests.stories.system import due_people
from tests.stories.system.each_database import on_both
from tests.stories.system.processes import come_true, engine, mortal_bot, stand_in
from tests.stories.users.single_debrief_user import SingleDebriefUser

pytestmark = pytest.mark.slow

LOAD = int(os.environ.get("AFTERWORD_LOAD", "1"))
SEED = int(os.environ.get("AFTERWORD_SEED", "8"))
DUE = 80 * LOAD
TALKING = 24 * LOAD
CROWD, TALKATIVE, MANY = 300, 5, 25  # people who talk, those of them who say a lot, and how much that is
PATIENCE = 240 + (DUE + TALKING) / 5  # seconds: a sixth of what Telegram lets through, on a busy machine
SWELLS = 24 * 2**20  # bytes: what a backlog of thousands would pass at once if it were held in memory


@pytest.mark.parametrize(("kind", "database_url"), on_both("down", "502"), indirect=["database_url"])
async def test_an_hour_without_telegram_costs_nobody_a_word_or_a_prompt(
    kind: str, database: Database, database_url: str, tmp_path: Path
) -> None:
    """Connections are refused, or every call is answered by a gateway's page; prompts fall due and people talk.

    What was in flight as it began may stay unknown; every other prompt arrives once, and everybody is answered.
    """
    async with (
        stand_in(tmp_path, LATER) as (telegram, settings),
        mortal_bot(tmp_path, {**settings, "DATABASE_URL": database_url}, telegram) as bot,
    ):
        await bot.comes_up()
        waiting = [await telegram.newcomer("Sam") for _ in range(DUE)]
        talking = [
            SingleDebriefUser(telegram, await telegram.newcomer("Ann"), random.Random(SEED))  # noqa: S311 - a secret to nobody
            for _ in range(TALKING)
        ]
        for person in (*waiting, talking[0].id):
            await telegram.asks("POST", f"people/{person}/say", text="/today")
        await come_true(telegram.is_idle, "all is answered", PATIENCE)
        await keep(database, *(candidate(person) for person in waiting))
        before = bot.memory

        await (telegram.asks("POST", "down", down=True) if kind == "down" else telegram.fault(fault="502"))
        telegram.clock.move_to(THANK_YOU_DUE)
        if kind == "502":  # while it is down not even the time can be asked, and no prompt is tried
            await come_true(lambda: has_written(bot.log, "prompt to "), "prompts are tried")
        said = [await walker.says("/today") for walker in talking]
        telegram.clock.move_by(timedelta(hours=1))
        await come_true(lambda: has_written(bot.log, "no updates from Telegram"), "polls fail")
        await come_true(lambda: nothing_is_under_way(database), "nothing is claimed and left so")
        assert len(await database.due_people(telegram.clock.now(), DUE)) >= DUE - PERMITS
        swollen = bot.memory - before

        await (telegram.asks("POST", "down", down=False) if kind == "down" else telegram.asks("DELETE", "faults"))
        await come_true(telegram.is_idle, "everybody is answered", PATIENCE)
        await asyncio.gather(*(walker.is_answered(message) for walker, message in zip(talking, said, strict=True)))
        await come_true(lambda: nobody_waits(database, telegram.clock.now()), "everybody was prompted", PATIENCE)
        ends: Counter[tuple[int, DeliveryStatus]] = Counter()
        for person in waiting:
            heard = [m for m in (await telegram.chat(person))["messages"] if due_people.is_prompt(m)]
            (fate,) = await fates(database, person)
            ends[len(heard), fate] += 1
        assert await bot.stops() == 0
    print(f"{DUE} prompts, {TALKING} answers: {dict(ends)}, {swollen / 2**20:.1f} MB more at the height")  # noqa: T201 - pytest -rP shows it
    assert ends.keys() <= {(1, DeliveryStatus.SENT), (0, DeliveryStatus.UNKNOWN)}, ends
    assert ends[0, DeliveryStatus.UNKNOWN] <= (0 if kind == "down" else PERMITS + 2)
    assert swollen < SWELLS


async def has_written(log: Path, words: str) -> bool:
    """Whether the bot's log tells of something."""
    return words in log.read_text()  # noqa: ASYNC240 - a few lines


async def nothing_is_under_way(database: Database) -> bool:
    """Whether no prompt is claimed and still to be settled."""
    return not await database.abandoned()


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_an_hour_without_sends_while_hundreds_talk(database_url: str, tmp_path: Path) -> None:
    """Replies wait in the outbox: afterwards each is sent once, and whoever said a lot sees where they stand.

    Memory stays bounded, and Telegram's limits are kept while the outbox is worked off.
    """
    async with (
        stand_in(tmp_path, LATER) as (telegram, settings),
        mortal_bot(tmp_path, {**settings, "DATABASE_URL": database_url}, telegram) as bot,
    ):
        await bot.comes_up()
        crowd = [await telegram.newcomer("Sam") for _ in range(CROWD)]
        talkative = crowd[:TALKATIVE]
        before = bot.memory
        await telegram.fault(fault="502", method="sendMessage")
        for person in crowd:
            for _ in range(MANY if person in talkative else 1):
                await telegram.asks("POST", f"people/{person}/say", text="/today")
        waiting = CROWD + TALKATIVE * (MANY - 1)
        await come_true(lambda: are_handled(database_url, waiting), "replies wait", PATIENCE)
        telegram.clock.move_by(timedelta(hours=1))
        swollen = bot.memory - before
        sends = await telegram.last_call()

        await telegram.asks("DELETE", "faults")
        await come_true(telegram.is_idle, "everybody is answered", PATIENCE)
        for person in crowd:
            heard = [m for m in (await telegram.chat(person))["messages"] if m["from"]["is_bot"]]
            assert len(heard) == 1 or person in talkative, person
            assert 1 <= len(heard) < MANY / 2, person
        calls = await telegram.asks("GET", f"calls?since={sends}")
        assert [call for call in calls if call["error_code"] == 429] == []
        assert await bot.stops() == 0
    print(f"{waiting} prompts, {swollen / 2**20:.1f} MB more at the height")  # noqa: T201 - pytest -rP shows it
    assert swollen < SWELLS


async def are_handled(url: str, updates: int) -> bool:
    """Whether so many updates came into the inbox, and none of them waits there."""
    waiting = func.sum(case((tables.IS_PENDING, 1), else_=0))
    with engine(url).connect() as connection:
        came, pending = connection.execute(select(func.count(), waiting).select_from(tables.inbox)).one()
    return bool(came == updates and not pending)
