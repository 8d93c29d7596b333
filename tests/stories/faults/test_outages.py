"""Telegram is unreachable for an hour: no message or prompt is lost, and memory use stays low.

AFTERWORD_LOAD=20 uses twenty times as many people.
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
from tests.bot.sample_people import LATER, THANK_YOU_DUE, delivery_statuses, interviewee, nothing_is_due, save_people
from tests.stories.processes.killable_bot import killable_bot
from tests.stories.processes.processes import engine, eventually, stand_in
from tests.stories.system import due_people
from tests.stories.system.each_database import on_each_database
from tests.stories.users.single_debrief_user import SingleDebriefUser

pytestmark = pytest.mark.slow

LOAD = int(os.environ.get("AFTERWORD_LOAD", "1"))
SEED = int(os.environ.get("AFTERWORD_SEED", "8"))
DUE = 80 * LOAD
TALKING = 24 * LOAD
PEOPLE, TALKATIVE, MANY = 300, 5, 25  # people who write, those of them who write a lot, and how many messages
PATIENCE = 240 + (DUE + TALKING) / 5  # seconds: at a sixth of Telegram's limit, on a busy machine
SWELLS = 24 * 2**20  # bytes: a backlog of thousands held in memory would exceed this


@pytest.mark.parametrize(("kind", "database_url"), on_each_database("down", "502"), indirect=["database_url"])
async def test_an_hour_without_telegram_loses_no_message_and_no_prompt(
    kind: str, database: Database, database_url: str, tmp_path: Path
) -> None:
    """Connections are refused, or every call gets a gateway's error page; prompts fall due and people talk.

    Prompts in flight at its start may stay unknown; every other prompt arrives once, and everybody is answered.
    """
    async with (
        stand_in(tmp_path, LATER) as (telegram, settings),
        killable_bot(tmp_path, {**settings, "DATABASE_URL": database_url}, telegram) as bot,
    ):
        await bot.comes_up()
        waiting = [await telegram.newcomer("Sam") for _ in range(DUE)]
        talking = [
            SingleDebriefUser(telegram, await telegram.newcomer("Ann"), random.Random(SEED))  # noqa: S311 - not a secret
            for _ in range(TALKING)
        ]
        for person in (*waiting, talking[0].id):
            await telegram.asks("POST", f"people/{person}/say", text="/today")
        await eventually(telegram.is_idle, "all is answered", PATIENCE)
        await save_people(database, *(interviewee(person) for person in waiting))
        before = bot.memory

        await (telegram.asks("POST", "down", down=True) if kind == "down" else telegram.fault(fault="502"))
        telegram.clock.move_to(THANK_YOU_DUE)
        if kind == "502":  # while it is down the time cannot be checked, and no prompt is tried
            await eventually(lambda: has_written(bot.log, "prompt to "), "prompts are tried")
        said = [await user.says("/today") for user in talking]
        telegram.clock.move_by(timedelta(hours=1))
        await eventually(lambda: has_written(bot.log, "no updates from Telegram"), "polls fail")
        await eventually(lambda: nothing_is_under_way(database), "nothing is claimed and left so")
        assert len(await database.due_people(telegram.clock.now(), DUE)) >= DUE - PERMITS
        swollen = bot.memory - before

        await (telegram.asks("POST", "down", down=False) if kind == "down" else telegram.asks("DELETE", "faults"))
        await eventually(telegram.is_idle, "everybody is answered", PATIENCE)
        await asyncio.gather(*(user.is_answered(message) for user, message in zip(talking, said, strict=True)))
        await eventually(lambda: nothing_is_due(database, telegram.clock.now()), "everybody was prompted", PATIENCE)
        ends: Counter[tuple[int, DeliveryStatus]] = Counter()
        for person in waiting:
            heard = [m for m in (await telegram.chat(person))["messages"] if due_people.is_prompt(m)]
            (status,) = await delivery_statuses(database, person)
            ends[len(heard), status] += 1
        assert await bot.stops() == 0
    print(f"{DUE} prompts, {TALKING} answers: {dict(ends)}, {swollen / 2**20:.1f} MB more at the height")  # noqa: T201 - pytest -rP shows it
    assert ends.keys() <= {(1, DeliveryStatus.SENT), (0, DeliveryStatus.UNKNOWN)}, ends
    assert ends[0, DeliveryStatus.UNKNOWN] <= (0 if kind == "down" else PERMITS + 2)
    assert swollen < SWELLS


async def has_written(log: Path, words: str) -> bool:
    """Return whether the bot's log holds `words`."""
    return words in log.read_text()  # noqa: ASYNC240 - the file is short


async def nothing_is_under_way(database: Database) -> bool:
    """Return whether no prompt is claimed and without an outcome."""
    return not await database.abandoned()


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_an_hour_without_sends_while_hundreds_talk(database_url: str, tmp_path: Path) -> None:
    """Replies wait in the outbox: afterwards each is sent once, and people who wrote a lot see the current state.

    Memory use stays bounded, and Telegram's limits are kept while the outbox is sent.
    """
    async with (
        stand_in(tmp_path, LATER) as (telegram, settings),
        killable_bot(tmp_path, {**settings, "DATABASE_URL": database_url}, telegram) as bot,
    ):
        await bot.comes_up()
        people = [await telegram.newcomer("Sam") for _ in range(PEOPLE)]
        talkative = people[:TALKATIVE]
        before = bot.memory
        await telegram.fault(fault="502", method="sendMessage")
        for person in people:
            for _ in range(MANY if person in talkative else 1):
                await telegram.asks("POST", f"people/{person}/say", text="/today")
        waiting = PEOPLE + TALKATIVE * (MANY - 1)
        await eventually(lambda: are_handled(database_url, waiting), "replies wait", PATIENCE)
        telegram.clock.move_by(timedelta(hours=1))
        swollen = bot.memory - before
        sends = await telegram.last_call()

        await telegram.asks("DELETE", "faults")
        await eventually(telegram.is_idle, "everybody is answered", PATIENCE)
        for person in people:
            heard = [m for m in (await telegram.chat(person))["messages"] if m["from"]["is_bot"]]
            assert len(heard) == 1 or person in talkative, person
            assert 1 <= len(heard) < MANY / 2, person
        calls = await telegram.asks("GET", f"calls?since={sends}")
        assert [call for call in calls if call["error_code"] == 429] == []
        assert await bot.stops() == 0
    print(f"{waiting} prompts, {swollen / 2**20:.1f} MB more at the height")  # noqa: T201 - pytest -rP shows it
    assert swollen < SWELLS


async def are_handled(url: str, updates: int) -> bool:
    """Return whether `updates` updates came into the inbox, and none is pending."""
    waiting = func.sum(case((tables.IS_PENDING, 1), else_=0))
    with engine(url).connect() as connection:
        came, pending = connection.execute(select(func.count(), waiting).select_from(tables.inbox)).one()
    return bool(came == updates and not pending)
