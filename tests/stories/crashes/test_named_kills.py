"""SIGKILL at every named kill point: during migrations, turns and prompts, and when the lease changes hands.

Real processes; see `kill_points`. AFTERWORD_ROUNDS=20 runs everything twenty times instead of
once; in each round the bot is killed the first, second, ... or sixth time that it reaches a point, as AFTERWORD_SEED
decides.
"""

from __future__ import annotations

import asyncio
import os
import random
from collections import Counter
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.store import tables
from bot.store.database import Database
from conversations.facts import DeliveryStatus
from tests.stories.crashes.test_kills import describe, opened
from tests.stories.processes.kill_points import IN_A_MIGRATION, POINTS
from tests.stories.processes.killable_bot import KillableBot, killable_bot
from tests.stories.processes.processes import StandIn, engine, eventually, stand_in
from tests.stories.system import due_people
from tests.stories.system.due_people import DuePerson
from tests.stories.users.debrief_user import DebriefUser

pytestmark = pytest.mark.slow

ROUNDS = int(os.environ.get("AFTERWORD_ROUNDS", "1"))
SEED = int(os.environ.get("AFTERWORD_SEED", "8"))
PEOPLE = 6
FLOOD, MANY = 40, 25  # messages of one person at once, and how many are handled before the kill
TERM = 1.0  # seconds
LONG = 300.0  # seconds that a debrief may take on a slow machine

MIGRATING = (IN_A_MIGRATION, "migration: before the commit")
BEGINNING = ("lease: before it is taken", "lease: after it was taken", "lease: before it is renewed")
TALKING = (
    "receive: fetched, not in the inbox",
    "receive: in the inbox, not confirmed",
    "dispatch: before an update is handled",
    "turn: before the commit",
    "turn: after the commit, before sending",
    "send: after the reply was prepared",
    "send: before the request",
    "send: after the request, before the row is deleted",
    "send: after the row was deleted",
)
FLOODED = ("turn: before the commit", "turn: after the commit, before sending", "send: after screens were replaced")
TOGETHER = ("send: after the row was deleted",)  # handles many rows at once, so it is reached less often
PROMPTING = (
    "prompt: before the claim commits",
    "prompt: after the claim, before the request",
    "prompt: after the request, before it is recorded",
    "prompt: before the record commits",
    "prompt: after the record",
)
ENDING = ("lease: before it is released", "lease: after it was released")


@pytest.mark.parametrize("number", range(ROUNDS))
async def test_a_kill_at_any_named_point_is_survived(number: int, database_url: str, tmp_path: Path) -> None:
    """Tables are complete, answers stored once, every message answered; no prompt comes twice, and none is missed.

    The next bot has the lease: at once on SQLite, after its term on PostgreSQL.
    """
    chance = random.Random(f"{SEED}, {number}, named")  # noqa: S311 - not a secret
    async with (
        # Hurried also because a bot that is restarted every second does not know what was sent before.
        stand_in(tmp_path, due_people.MORNING, hurried=True) as (telegram, settings),
        killable_bot(tmp_path, {**settings, "DATABASE_URL": database_url, "LEASE_SECONDS": str(TERM)}, telegram) as bot,
        opened(database_url) as database,
    ):
        await dies_migrating(bot, database, chance)
        people = await due_people.make_due_people(PEOPLE, telegram, database)
        await dies_at_its_beginning(bot)
        wrong = await dies_talking(bot, telegram, database, chance)
        await dies_prompting(bot, telegram, database, people, chance)
        await dies_ending(bot)
        await bot.comes_up()
        await eventually(telegram.is_idle, "the bot is done with every update")
        wrong += [line for one in people for line in await due_people.problems(one, telegram, database)]
        with engine(database_url).connect() as connection:  # also of those who debriefed
            statuses = Counter(connection.scalars(select(tables.prompts.c.fate)))
    print(f"{bot.deaths} kills, prompts: {dict(statuses)}")  # noqa: T201 - pytest -rP shows it
    assert not wrong, describe(wrong, bot)
    assert statuses[DeliveryStatus.UNKNOWN] >= 1, "a claim that was never sent is one that is unclear"


def test_every_point_is_tried() -> None:
    """A new kill point must be used by these tests."""
    assert {IN_A_MIGRATION, *POINTS} == {*MIGRATING, *BEGINNING, *TALKING, *FLOODED, *PROMPTING, *ENDING}


@pytest.mark.parametrize("point", FLOODED)
async def test_a_kill_amid_a_flood_loses_none_of_it(point: str, database_url: str, tmp_path: Path) -> None:
    """Somebody sends many messages at once: each has one turn, and the last screen shows the current state."""
    async with (
        stand_in(tmp_path, due_people.MORNING) as (telegram, settings),
        killable_bot(tmp_path, {**settings, "DATABASE_URL": database_url}, telegram) as bot,
        opened(database_url) as database,
    ):
        alex = await telegram.newcomer("Alex")
        for said in ("/debrief", *(f"and another thing, {n}" for n in range(FLOOD - 1))):
            await telegram.asks("POST", f"people/{alex}/say", text=said)
        await bot.starts(point=point, nth=1 if point.startswith("send") else MANY)
        await bot.reaches_its_kill_point()
        await bot.comes_up()
        await eventually(telegram.is_idle, "the flood is handled and answered")
        person = await database.read_only(alex)
        with engine(database_url).connect() as connection:
            handled = select(func.count()).where(tables.inbox.c.person == alex, ~tables.IS_PENDING)
            assert connection.scalar(handled) == FLOOD
        chat = await telegram.chat(alex)
    assert person
    assert person.place, "the debrief that they began with is forgotten"
    assert person.applications == ()
    assert chat["messages"][-1]["from"]["is_bot"]


async def test_a_kill_between_confirming_and_dispatch_loses_nothing(database_url: str, tmp_path: Path) -> None:
    """Telegram does not deliver a confirmed update again: it is in the inbox, and is answered once."""
    async with (
        stand_in(tmp_path, due_people.MORNING) as (telegram, settings),
        killable_bot(tmp_path, {**settings, "DATABASE_URL": database_url}, telegram) as bot,
    ):
        sam = await telegram.newcomer("Sam")
        await bot.starts(point="dispatch: before an update is handled", does="wait")
        await bot.listens()
        before = await telegram.confirmed_up_to()
        await telegram.asks("POST", f"people/{sam}/say", text="/today")
        await eventually(lambda: has_grown(telegram.confirmed_up_to, before), "the update is confirmed")
        await bot.dies()
        assert [m["text"] for m in (await telegram.chat(sam))["messages"]] == ["/today"]
        await bot.comes_up()
        await eventually(telegram.is_idle, "the update is answered")
        messages = (await telegram.chat(sam))["messages"]
    assert [message["from"]["is_bot"] for message in messages] == [False, True]


async def has_grown(count: Callable[[], Awaitable[int]], than: int) -> bool:
    """Return whether the count is higher than before."""
    return await count() > than


async def dies_migrating(bot: KillableBot, database: Database, chance: random.Random) -> None:
    """Kill it in a migration; the tables are complete or as before."""
    for point in MIGRATING:
        await bot.starts(point=point, nth=chance.randint(1, 6) if point == IN_A_MIGRATION else 1)
        await bot.reaches_its_kill_point()
        assert await database.revision() is None, point
    await bot.comes_up()
    assert await database.revision() == database.newest()
    await bot.dies()


async def dies_at_its_beginning(bot: KillableBot) -> None:
    """Kill it at points of the start; the next bot takes the lease."""
    for point in BEGINNING:
        await bot.starts(point=point)
        await bot.reaches_its_kill_point()
        await bot.comes_up()
        await bot.dies()


async def dies_talking(bot: KillableBot, telegram: StandIn, database: Database, chance: random.Random) -> list[str]:
    """Kill it at each point of a turn, with one debrief for each; return the problems."""
    wrong = []
    for point in TALKING:
        person = DebriefUser(telegram, await telegram.newcomer("Alex"), chance)
        nth = chance.randint(1, 2 if point in TOGETHER else 6)
        await bot.starts(point=point, nth=nth)
        async with asyncio.timeout(LONG), asyncio.TaskGroup() as living:
            living.create_task(person.debrief())
            await bot.reaches_its_kill_point()
            await bot.comes_up()
        await eventually(telegram.is_idle, "the bot is done with every update")
        await bot.dies()
        wrong += [f"killed {point} ({nth}): {line}" for line in await person.problems(database)]
    return wrong


async def dies_prompting(
    bot: KillableBot, telegram: StandIn, database: Database, people: list[DuePerson], chance: random.Random
) -> None:
    """Kill it at each point of a prompt, with everybody due at once; at last without a kill."""
    moments = due_people.due_moments(people)
    for point, moment in zip(PROMPTING, moments, strict=False):
        await bot.starts(point=point, nth=chance.randint(1, PEOPLE))
        await bot.listens()
        telegram.clock.move_to(moment)
        await bot.reaches_its_kill_point()
        await bot.comes_up()
        await due_people.all_prompts_sent(database, telegram)
        await bot.dies()
    await bot.comes_up()
    for moment in moments[len(PROMPTING) :]:
        telegram.clock.move_to(moment)
        await due_people.all_prompts_sent(database, telegram)
    await bot.dies()


async def dies_ending(bot: KillableBot) -> None:
    """Kill it while it stops."""
    for point in ENDING:
        await bot.starts(point=point)
        await bot.listens()
        bot.gets_sigterm()
        await bot.reaches_its_kill_point()
