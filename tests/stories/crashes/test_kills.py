"""SIGKILL at random instants: no answer is lost, every message is answered, no prompt comes twice.

Real processes: the stand-in stays up and records everything, the bot is killed and restarted on the same database.
AFTERWORD_KILLS=300 kills 300 times instead of a few dozen, AFTERWORD_SEED=7 uses other random numbers.
"""

from __future__ import annotations

import asyncio
import functools
import os
import random
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest

from bot.store.database import Database
from conversations.facts import DeliveryStatus
from tests.people import at
from tests.stories.processes.killable_bot import KillableBot, killable_bot
from tests.stories.processes.processes import StandIn, eventually, stand_in
from tests.stories.processes.random_killer import RandomKiller
from tests.stories.system import due_people
from tests.stories.system.each_database import on_each_database
from tests.stories.users.debrief_user import DebriefUser, Screen, read
from tests.stories.users.replying_user import ReplyingUser
from tests.stories.users.single_debrief_user import SingleDebriefUser

pytestmark = pytest.mark.slow

KILLS = int(os.environ.get("AFTERWORD_KILLS", "42"))  # in all
SEED = int(os.environ.get("AFTERWORD_SEED", "8"))
DEBRIEFING = 6
PROMPTED = 14  # or more, so that each kill finds some prompts under way
REPLYING = 4
SOON = 0.3  # seconds
AT_ONCE = ("2", "4", "30")  # prompts in flight at once
DRAINED_WITHIN = 5.0  # seconds
LOG_LINES = 40  # lines
SHARE = {"sqlite": 1 / 3, "postgresql": 1 / 6}  # of the kills, for answers and again for prompts


def random_source(number: int = 0) -> random.Random:
    """Return a seeded random generator; each person has their own `number`."""
    return random.Random(f"{SEED}, {number}")  # noqa: S311 - not a secret


def kills_on(database_url: str) -> int:
    """Return how often to kill a bot on this database."""
    return max(1, round(KILLS * SHARE[database_url.partition(":")[0]]))


async def waits_for_a_send(telegram: StandIn, since: int, seconds: float) -> None:
    """Wait until the bot has sent something after the call numbered `since`, at most so many seconds."""
    with suppress(AssertionError):
        await eventually(lambda: telegram.has_been_asked("sendMessage", since), "a send", seconds)


async def test_no_answer_is_lost_and_every_message_is_answered(database_url: str, tmp_path: Path) -> None:
    """People go through debriefs while the bot is killed at random instants, and notice only delays.

    Every answer is stored once, unchanged; every debrief reaches its card; the last message is the bot's.
    """
    async with (
        stand_in(tmp_path, at("2026-06-08", "15:00")) as (telegram, settings),
        killable_bot(tmp_path, {**settings, "DATABASE_URL": database_url}, telegram) as bot,
    ):
        # A bot that is restarted every second does not know what its predecessor has just sent.
        await telegram.asks("POST", "limits", on=False)
        people = [
            DebriefUser(telegram, await telegram.newcomer(f"Sam {n}"), random_source(n))
            for n in range(1, DEBRIEFING + 1)
        ]
        kills, wrong = kills_on(database_url), []
        killer = RandomKiller(bot, telegram, random_source())
        try:
            async with asyncio.timeout(240 + 10 * kills), asyncio.TaskGroup() as living:
                for person in people:
                    living.create_task(debrief_during_kills(person, bot, kills))
                while bot.deaths < kills:
                    await killer.kill_one()
                await telegram.asks("DELETE", "faults")
                await bot.comes_up()
            await eventually(telegram.is_idle, "the bot is done with every update")
        except TimeoutError:
            wrong.append("somebody is stuck in a debrief")
        assert await bot.stops() == 0
        async with opened(database_url) as database:
            wrong += [line for person in people for line in await person.problems(database, was_killed=True)]
        expired = sum([tap["expired"] for one in people for tap in (await telegram.chat(one.id))["callbacks"]])
    debriefs = sum(len(person.debriefs) for person in people)
    print(  # noqa: T201 - pytest -rP shows it
        f"{bot.deaths} kills, {killer.too_early} of them before the first poll,"
        f" in {debriefs} debriefs; {expired} taps answered too late"
    )
    assert not wrong, describe(wrong, bot, killer)


async def debrief_during_kills(person: DebriefUser, bot: KillableBot, kills: int) -> None:
    """Debrief one interview after another until all kills are done."""
    await person.debrief()
    while bot.deaths < kills:
        await person.debrief()


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Database]:
    """Open a database for reading."""
    database = await Database.open(url)
    try:
        yield database
    finally:
        await database.close()


def describe(wrong: list[str], bot: KillableBot, killer: RandomKiller | None = None) -> str:
    """Return the problems, with the seed that repeats them."""
    lifetimes = [killer.latest_lifetimes] if killer else []
    return "\n".join(
        [f"AFTERWORD_SEED={SEED}, killed {bot.deaths} times", *lifetimes, *wrong[:LOG_LINES], bot.last_words]
    )


async def test_no_prompt_comes_twice_and_none_is_missed(database: Database, database_url: str, tmp_path: Path) -> None:
    """The bot is killed around the moments at which many prompts are due, and while they are sent.

    The stand-in delivered what an undisturbed bot would have sent, each prompt once and in its hour; a missing prompt
    is recorded as unknown. Some people answer with a tap: it counts once, and the rules of pacing hold.
    """
    chance, kills = random_source(), kills_on(database_url)
    async with (
        stand_in(tmp_path, due_people.MORNING) as (telegram, settings),
        killable_bot(tmp_path, {**settings, "DATABASE_URL": database_url}, telegram) as bot,
    ):
        everybody = await due_people.make_due_people(max(PROMPTED, kills // 4) + REPLYING, telegram, database)
        people, others = everybody[REPLYING:], everybody[:REPLYING]
        users = [ReplyingUser(one, telegram, random_source(n)) for n, one in enumerate(others, 1)]
        await bot.comes_up()
        await eventually(telegram.is_idle, "all beginnings are answered")
        killer, moments = RandomKiller(bot, telegram, chance), due_people.due_moments(people)
        for number, moment in enumerate(moments, 1):
            for user in users:
                await user.check_pace(database)
            over = asyncio.Event()
            async with asyncio.TaskGroup() as living:
                for user in users:
                    living.create_task(user.replies_until(over))
                if chance.random() < 0.3:  # no bot runs at that moment
                    await bot.dies()
                    telegram.clock.move_to(moment)
                else:
                    telegram.clock.move_to(moment)
                    await asyncio.sleep(chance.uniform(0.0, SOON))
                    await bot.dies()
                while bot.deaths < kills * number / len(moments):
                    sends = functools.partial(waits_for_a_send, telegram, await telegram.last_call())
                    await killer.kill_one(sends, {"MESSAGES_PER_SECOND": chance.choice(AT_ONCE)})
                await telegram.asks("DELETE", "faults")
                await bot.comes_up()
                await due_people.all_prompts_sent(database, telegram)
                over.set()
            await eventually(telegram.is_idle, "every tap is answered")
            while any([await user.replies() for user in users]):  # a tap that waits while days pass is lost
                await eventually(telegram.is_idle, "every tap is answered")
        assert await bot.stops() == 0
        wrong = [line for one in people for line in await due_people.problems(one, telegram, database)]
        wrong += [line for user in users for line in await user.problems(database)]
        statuses = Counter([row.fate for one in everybody for row in await due_people.rows_of(one.person.id, database)])
        taps = sum([len((await telegram.chat(user.id))["callbacks"]) for user in users])
    print(  # noqa: T201 - pytest -rP shows it
        f"{bot.deaths} kills, {killer.too_early} of them before the first poll, {taps} taps, prompts: {dict(statuses)}"
    )
    assert not wrong, describe(wrong, bot, killer)


async def has_grown(count: Callable[[], Awaitable[int]], than: int) -> bool:
    """Return whether the count is higher than before."""
    return await count() > than


@pytest.mark.parametrize("method", ["sendMessage", "editMessageText"], ids=["text", "tap"])
async def test_an_unsent_reply_to_a_confirmed_update_is_sent_after_a_kill(
    method: str, database_url: str, tmp_path: Path
) -> None:
    """SIGKILL between confirming and sending: Telegram does not deliver the update again, but the person is answered.

    The question comes, and the loading sign of a tap stops; after that another start repeats nothing.
    """
    async with (
        stand_in(tmp_path, at("2026-06-08", "15:00")) as (telegram, settings),
        killable_bot(tmp_path, {**settings, "DATABASE_URL": database_url}, telegram) as bot,
    ):
        sam = SingleDebriefUser(telegram, await telegram.newcomer("Sam"), random_source())
        await bot.comes_up()
        if method == "editMessageText":
            await sam.asks("/settings")
            await eventually(telegram.is_idle, "it is said")
        for silent in (method, "answerCallbackQuery"):
            await telegram.fault(fault="timeout", when="before", method=silent, seconds=60.0)
        before, confirmed = await telegram.last_call(), await telegram.confirmed_up_to()
        screen = read(await telegram.chat(sam.id))
        if method == "sendMessage":
            await sam.says("/debrief")
        elif screen:
            await sam.taps(screen.message, screen.taps[0])
        await eventually(lambda: telegram.has_been_asked(method, before), "it is being said")
        await eventually(lambda: has_grown(telegram.confirmed_up_to, confirmed), "its update is confirmed")
        await bot.dies()
        await telegram.asks("DELETE", "faults")

        await bot.comes_up()
        await eventually(telegram.is_idle, "it is said at last")
        chat = await telegram.chat(sam.id)
        last = Screen.of(chat["messages"][-1])
        assert last.is_the_bots
        assert last.taps
        assert all(tap["answered"] for tap in chat["callbacks"])
        before = await telegram.last_call()
        assert await bot.stops() == 0
        await bot.comes_up()
        assert not await telegram.has_been_asked("sendMessage", before)
        assert not await telegram.has_been_asked("editMessageText", before)
        assert await bot.stops() == 0


@pytest.mark.alone
@pytest.mark.parametrize(("seconds", "database_url"), on_each_database(1.0, 6.0), indirect=["database_url"])
async def test_sigterm_ends_the_bot_with_the_work_under_way(seconds: float, database_url: str, tmp_path: Path) -> None:
    """SIGTERM: turns in flight are confirmed and answered, or repeated later; a prompt in flight is never repeated.

    The bot ends within five seconds with exit code 0: a container is killed after ten.
    """
    async with (
        stand_in(tmp_path, due_people.MORNING) as (telegram, settings),
        killable_bot(tmp_path, {**settings, "DATABASE_URL": database_url}, telegram) as bot,
        opened(database_url) as database,
    ):
        await bot.comes_up()
        people = await due_people.make_due_people(8, telegram, database)
        await eventually(telegram.is_idle, "all beginnings are answered")
        await telegram.fault(fault="slow", when="before", method="sendMessage", seconds=seconds)
        before = await telegram.last_call()
        telegram.clock.move_to(people[0].moments[0])  # the first of two prompts each
        for one in people:
            await telegram.asks("POST", f"people/{one.person.id}/say", text="/today")
        await eventually(
            lambda: telegram.has_been_asked("sendMessage", before, times=2 * len(people)),
            "a prompt and an answer to each are under way",
        )
        began = asyncio.get_running_loop().time()
        assert await bot.ends() == 0, bot.last_words
        took = asyncio.get_running_loop().time() - began
        print(f"ended after {took:.1f} s")  # noqa: T201 - pytest -rP shows it
        assert took < DRAINED_WITHIN

        is_answered = await telegram.is_idle()
        await telegram.asks("DELETE", "faults")
        await bot.comes_up()
        await due_people.all_prompts_sent(database, telegram)
        await eventually(telegram.is_idle, "the bot and the stand-in are done")
        statuses = Counter([row.fate for one in people for row in await due_people.rows_of(one.person.id, database)])
        chats = [(await telegram.chat(one.person.id))["messages"] for one in people]
    prompts = Counter(message["text"] for chat in chats for message in chat if due_people.is_prompt(message))
    assert set(prompts.values()) == {1}
    assert sum(prompts.values()) == 2 * len(people)
    in_time = seconds < DRAINED_WITHIN
    assert (is_answered, statuses[DeliveryStatus.UNKNOWN] == 0) == (in_time, in_time)
    answers = [[m["text"] for m in chat if m["from"]["is_bot"] and not due_people.is_prompt(m)] for chat in chats]
    assert all(len(heard) == 2 for heard in answers) or not in_time
    begins = [[text.partition(" note.")[0] for text in heard] for heard in answers]  # "Best by 17:00" ends at 17:00
    assert all(heard[-1] == heard[0] and len(heard) >= 2 for heard in begins)
