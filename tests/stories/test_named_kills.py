"""SIGKILL at every point with a name: while tables are made, in a turn, in a prompt, as the lease changes hands.

Real processes, the stand-in is the judge; see `fates`. AFTERWORD_ROUNDS=20 does it all twenty times instead of once; in
each round the bot dies the first, second, ... or sixth time that it comes to a point, as AFTERWORD_SEED decides.
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
from tests.stories.system import due_people
from tests.stories.system.due_people import Prompted
from tests.stories.system.kill_points import POINTS
from tests.stories.system.processes import MortalBot, StandIn, come_true, mortal_bot, stand_in
from tests.stories.test_kills import opened, told
from tests.stories.users.debrief_user import DebriefUser

pytestmark = pytest.mark.slow

ROUNDS = int(os.environ.get("AFTERWORD_ROUNDS", "1"))
SEED = int(os.environ.get("AFTERWORD_SEED", "8"))
PEOPLE = 6
CROWD, SPOKEN = 40, 20  # messages of one person at once, and how many of them are answered
TERM = 1.0  # seconds
LONG = 300.0  # seconds that a debrief may take on a slow machine

MIGRATING = ("in the middle of a migration", "before a migration commits")
BEGINNING = ("before it takes the lease", "after it has taken the lease", "before it renews the lease")
NOTING = ("before what was spoken is noted", "after what was spoken was noted")  # for many at once: hardly twice
REPEATING = ("before what is unspoken is repeated",)
TALKING = (
    "when updates have come",
    "before a turn commits",
    "between commit and speaking",
    "between speaking and noting it",
    *NOTING,
)
CROWDING = ("before a crowd commits", "between a crowd's commit and confirming it")
PROMPTING = (
    "before a claim commits",
    "after a claim has committed",
    "between sending and recording",
    "before a record commits",
    "after a record has committed",
)
ENDING = ("before it lets go of the lease", "after it has let go of the lease")


@pytest.mark.parametrize("number", range(ROUNDS))
async def test_a_kill_at_any_named_point_is_survived(number: int, database_url: str, tmp_path: Path) -> None:
    """Tables are whole, answers kept once, nobody is left in silence; no prompt comes twice, and none is missed.

    Whoever is started next has the lease: at once on the same machine, on another one after its term.
    """
    chance = random.Random(f"{SEED}, {number}, named")  # noqa: S311 - a secret to nobody
    async with (
        stand_in(tmp_path, due_people.MORNING) as (telegram, settings),
        mortal_bot(tmp_path, {**settings, "DATABASE_URL": database_url, "LEASE_SECONDS": str(TERM)}, telegram) as bot,
        opened(database_url) as database,
    ):
        await telegram.asks("POST", "limits", on=False)  # a bot that is new every second remembers nothing it has sent
        await dies_migrating(bot, database, chance)
        people = await due_people.settle_in(PEOPLE, telegram, database)
        await dies_at_its_beginning(bot, chance)
        wrong = await dies_talking(bot, telegram, database, chance)
        await dies_prompting(bot, telegram, database, people, chance)
        await dies_ending(bot)
        await bot.comes_up()
        await come_true(telegram.is_idle, "the bot is done with every update")
        wrong += [line for one in people for line in await due_people.problems(one, telegram, database)]
        fates = Counter([row.fate for one in people for row in await due_people.rows_of(one.person.id, database)])
    print(f"{bot.deaths} kills, prompts: {dict(fates)}")  # noqa: T201 - pytest -rP shows it
    assert not wrong, told(wrong, bot)
    assert fates[DeliveryStatus.UNKNOWN] >= 1, "a claim that was never sent is one that is unclear"


def test_every_point_is_tried() -> None:
    """A point that is added is a point at which the bot is killed."""
    assert sorted(POINTS) == sorted((*MIGRATING, *BEGINNING, *TALKING, *REPEATING, *CROWDING, *PROMPTING, *ENDING))


@pytest.mark.parametrize("point", CROWDING)
async def test_a_kill_amid_a_crowd_loses_none_of_it(point: str, database_url: str, tmp_path: Path) -> None:
    """Somebody has sent many messages at once: whether or not their turns had committed, each is made, once."""
    async with (
        stand_in(tmp_path, due_people.MORNING) as (telegram, settings),
        mortal_bot(tmp_path, {**settings, "DATABASE_URL": database_url}, telegram) as bot,
        opened(database_url) as database,
    ):
        alex = await telegram.newcomer("Alex")
        for said in ("/debrief", *(f"and another thing, {n}" for n in range(CROWD - 1))):
            await telegram.asks("POST", f"people/{alex}/say", text=said)

        async def turns() -> int:
            with database._engine.connect() as connection:
                return int(connection.scalar(select(func.count()).where(tables.updates.c.person == alex)) or 0)

        await bot.starts(point=point)
        await bot.meets_its_fate()
        before = await turns()
        await bot.comes_up()
        await come_true(lambda: is_more(turns, CROWD - SPOKEN), "the crowd is taken, and the next is answered")
        person = await database.read_only(alex)
    assert before == (0 if point.startswith("before") else CROWD - SPOKEN)
    assert person
    assert person.place, "the debrief that they began with is forgotten"


async def is_more(count: Callable[[], Awaitable[int]], than: int) -> bool:
    """Whether something counts more."""
    return await count() > than


async def dies_migrating(bot: MortalBot, database: Database, chance: random.Random) -> None:
    """Nothing is ever half made."""
    for point in MIGRATING:
        await bot.starts(point=point, nth=chance.randint(1, 6) if "middle" in point else 1)
        await bot.meets_its_fate()
        assert await database.revision() is None, point
    await bot.comes_up()
    assert await database.revision() == database.newest()
    await bot.dies()


async def dies_at_its_beginning(bot: MortalBot, chance: random.Random) -> None:
    """Whoever comes next takes the lease, wherever they are."""
    for point in BEGINNING:
        await bot.starts(point=point, nth=1, machine=chance.choice(("", "elsewhere")))
        await bot.meets_its_fate()
        await bot.comes_up()
        await bot.dies()


async def dies_talking(bot: MortalBot, telegram: StandIn, database: Database, chance: random.Random) -> list[str]:
    """Somebody debriefs, once for each point; return what is wrong with it."""
    wrong = []
    for point in TALKING:
        person = DebriefUser(telegram, await telegram.newcomer("Alex"), chance)
        nth = chance.randint(1, 6) if point not in NOTING else 1
        await bot.starts(point=point, nth=nth)
        async with asyncio.timeout(LONG), asyncio.TaskGroup() as living:
            living.create_task(person.debrief())
            await bot.meets_its_fate()
            if point == "between commit and speaking":
                for again in REPEATING:
                    await bot.starts(point=again)
                    await bot.meets_its_fate()
            await bot.comes_up()
        await come_true(telegram.is_idle, "the bot is done with every update")
        await bot.dies()
        wrong += [f"killed {point} ({nth}): {line}" for line in await person.problems(database)]
    return wrong


async def dies_prompting(
    bot: MortalBot, telegram: StandIn, database: Database, people: list[Prompted], chance: random.Random
) -> None:
    """Prompts are due to everybody at once, once for each point, and then in peace."""
    moments = due_people.moments(people)
    for point, moment in zip(PROMPTING, moments, strict=False):
        await bot.starts(point=point, nth=chance.randint(1, PEOPLE))
        await bot.listens()
        telegram.clock.move_to(moment)
        await bot.meets_its_fate()
        await bot.comes_up()
        await due_people.has_spoken(database, telegram)
        await bot.dies()
    await bot.comes_up()
    for moment in moments[len(PROMPTING) :]:
        telegram.clock.move_to(moment)
        await due_people.has_spoken(database, telegram)
    await bot.dies()


async def dies_ending(bot: MortalBot) -> None:
    """Told to stop, and killed before it has."""
    for point in ENDING:
        await bot.starts(point=point)
        await bot.listens()
        bot.is_told_to_stop()
        await bot.meets_its_fate()
