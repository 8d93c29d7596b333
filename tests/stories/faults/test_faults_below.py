"""Faults of the database and the clock: every message is answered in the end, and no prompt comes twice.

The bot is a process of its own; its database is locked, full, unreachable or partly unreadable, or its clock is
moved. AFTERWORD_SEED=7 tries other instants and answers, AFTERWORD_LOAD=5 takes five times as long.
"""

from __future__ import annotations

import asyncio
import os
import random
import signal
import sys
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from bot.clock import MovableClock
from bot.store.database import Database
from conversations.facts import DeliveryStatus
from tests.bot.sample_people import LATER, THANK_YOU_DUE, delivery_statuses, interviewee, nothing_is_due, save_people
from tests.environment import postgres, requirements
from tests.stories.processes.killable_bot import KillableBot, killable_bot
from tests.stories.processes.processes import PIPE, StandIn, eventually, polled, stand_in
from tests.stories.system import due_people
from tests.stories.users.single_debrief_user import SingleDebriefUser

pytestmark = pytest.mark.slow

LOAD = int(os.environ.get("AFTERWORD_LOAD", "1"))
SEED = int(os.environ.get("AFTERWORD_SEED", "8"))
WALKING, DUE = 3, 12
PATIENCE = 300.0  # seconds
GIVEN_UP_AFTER = timedelta(minutes=3)  # a prompt still being sent then has become unknown


@dataclass
class Setup:
    """A bot, people who talk with it, and people with a prompt due."""

    telegram: StandIn
    bot: KillableBot
    database: Database
    chance: random.Random
    users: list[SingleDebriefUser]
    waiting: list[int]
    ours: MovableClock
    besides: tuple[int, ...] = ()

    async def lives_through(self, trouble: Callable[[], Awaitable[None]]) -> Counter[tuple[int, DeliveryStatus]]:
        """Let people talk and prompts fall due during `trouble`; count the prompts by messages received and status."""
        self.move_to(THANK_YOU_DUE)
        over = asyncio.Event()
        async with asyncio.TaskGroup() as living:
            for user in self.users:
                living.create_task(debriefs_and_chats(user, over))
            await trouble()
            over.set()
        await eventually(self.telegram.is_idle, "everybody is answered", PATIENCE)
        await eventually(self.nobody_is_due, "everybody was prompted", PATIENCE)
        self.move_to(self.telegram.clock.now() + GIVEN_UP_AFTER)
        await eventually(self.nobody_waits, "every outcome is known", PATIENCE)
        wrong = [line for user in self.users for line in await user.problems(self.database)]
        assert not wrong, "\n".join([f"AFTERWORD_SEED={SEED}", *wrong, self.bot.last_words])
        ends = Counter([await self.end_of(person) for person in self.waiting])
        print(f"{len(self.users)} debriefs, {len(self.waiting)} prompts: {dict(ends)}")  # noqa: T201 - pytest -rP shows it
        return ends

    def move_to(self, instant: datetime) -> None:
        """Move the clocks of the bot and of Telegram to `instant`."""
        self.telegram.clock.move_to(instant)
        self.ours.move_to(instant)

    async def end_of(self, person: int) -> tuple[int, DeliveryStatus]:
        """Return how many prompts a person has received, and the status of the only recorded one."""
        heard = [m for m in (await self.telegram.chat(person))["messages"] if due_people.is_prompt(m)]
        (status,) = await delivery_statuses(self.database, person)
        return len(heard), status

    async def nobody_is_due(self) -> bool:
        """Return whether every due prompt was claimed."""
        with suppress(OperationalError):  # the server is back, but the pooled connections are broken
            due = await self.database.next_due(self.besides)
            return due is None or due > self.telegram.clock.now()
        return False

    async def nobody_waits(self) -> bool:
        """Return whether no prompt is due or without an outcome."""
        return await nothing_is_due(self.database, self.telegram.clock.now(), self.besides)


async def debriefs_and_chats(user: SingleDebriefUser, over: asyncio.Event) -> None:
    """Debrief, and go on talking until the trouble is over."""
    await user.debriefs()
    await user.chats_until(over)


@asynccontextmanager
async def running(url: str, folder: Path) -> AsyncIterator[Setup]:
    """Run a bot on the database at `url`, before the trouble."""
    database = await Database.open(url)
    try:
        await database.migrate()
        ours = MovableClock(folder / "ours")
        ours.move_to(LATER)
        async with (
            stand_in(folder, LATER) as (telegram, settings),
            killable_bot(
                folder, {**settings, "DATABASE_URL": url, "CLOCK_FILE": str(folder / "ours")}, telegram
            ) as bot,
        ):
            await bot.comes_up()
            chance = random.Random(SEED)  # noqa: S311 - not a secret
            waiting = [await telegram.newcomer("Sam") for _ in range(DUE)]
            for person in waiting:
                await telegram.asks("POST", f"people/{person}/say", text="/today")
            users = [
                SingleDebriefUser(telegram, await telegram.newcomer("Ann"), random.Random(f"{SEED}, {n}"))  # noqa: S311
                for n in range(WALKING)
            ]
            await eventually(telegram.is_idle, "all is answered")
            await save_people(database, *(interviewee(person) for person in waiting))
            yield Setup(telegram, bot, database, chance, users, waiting, ours)
            assert await bot.stops() == 0
    finally:
        await database.close()


def at_most_once(ends: Counter[tuple[int, DeliveryStatus]]) -> bool:
    """Return whether each prompt came once, or is recorded as unknown."""
    return ends.keys() <= {(1, DeliveryStatus.SENT), (1, DeliveryStatus.UNKNOWN), (0, DeliveryStatus.UNKNOWN)}


HOLDS_THE_LOCK = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=30)
for line in sys.stdin:
    connection.execute("BEGIN IMMEDIATE" if line.strip() == "hold" else "ROLLBACK")
    print(flush=True)
"""


async def test_a_database_locked_by_another_process_is_waited_for(tmp_path: Path) -> None:
    """Another process holds SQLite's write lock, repeatedly, until a message waits at Telegram."""
    file = tmp_path / "afterword.db"
    async with running(f"sqlite:///{file}", tmp_path) as here:
        other = await asyncio.create_subprocess_exec(
            sys.executable, "-c", HOLDS_THE_LOCK, str(file), stdin=PIPE, stdout=PIPE
        )
        assert other.stdin
        assert other.stdout

        async def does(order: bytes) -> None:
            other.stdin.write(order)  # type: ignore[union-attr]
            await other.stdout.readline()  # type: ignore[union-attr]

        async def is_waiting() -> bool:
            return not (await here.telegram.asks("GET", "clock"))["idle"]

        async def locks() -> None:
            for _ in range(3 * LOAD):
                await does(b"hold\n")
                await eventually(is_waiting, "what somebody says waits, unconfirmed")
                before = await here.telegram.last_call()
                await does(b"let go\n")
                await polled(here.telegram, before)

        try:
            assert await here.lives_through(locks) == {(1, DeliveryStatus.SENT): DUE}
        finally:
            other.stdin.close()
            await other.wait()


async def test_a_full_disk_is_waited_out(tmp_path: Path) -> None:
    """No file may grow: nothing is lost, and the bot goes on by itself when there is space again."""
    async with running(f"sqlite:///{tmp_path / 'afterword.db'}", tmp_path) as here:

        async def fills_up() -> None:
            for times in range(1, LOAD + 1):
                here.bot.may_write((tmp_path / "afterword.db-wal").stat().st_size)
                await here.bot.logs("stopped by the database", 2 * times)
                here.bot.may_write(-1)

        ends = await here.lives_through(fills_up)
    assert at_most_once(ends), ends


@pytest.mark.postgres
@pytest.mark.parametrize("how", ["connections are dropped", "it is restarted", "it is killed"])
async def test_no_message_is_lost_when_the_database_server_goes_and_comes_back(how: str, tmp_path: Path) -> None:
    """PostgreSQL ends sessions in the middle of turns, is restarted, or is killed by SIGKILL."""
    programs = requirements.postgres()
    assert programs
    with postgres.server(programs) as server:
        async with running(server.database(), tmp_path) as here:

            async def goes() -> None:
                for _ in range((12 if how == "connections are dropped" else 1) * LOAD):
                    before = await here.telegram.last_call()
                    await eventually(lambda since=before: here.telegram.has_been_asked("sendMessage", since), "a send")  # type: ignore[misc]
                    if how == "connections are dropped":
                        await asyncio.to_thread(server.drop_connections)
                        continue
                    server.stop(signal.SIGKILL if how == "it is killed" else signal.SIGINT)
                    await asyncio.to_thread(server.restart)

            ends = await here.lives_through(goes)
    assert at_most_once(ends), ends


@pytest.mark.postgres
async def test_nothing_is_confirmed_while_the_database_server_is_down(tmp_path: Path) -> None:
    """People write while PostgreSQL is stopped: Telegram keeps their messages, and all are answered afterwards."""
    programs = requirements.postgres()
    assert programs
    with postgres.server(programs) as server:
        async with running(server.database(), tmp_path) as here:
            await asyncio.gather(*(user.debriefs(up_to="trouble") for user in here.users))
            await eventually(here.telegram.is_idle, "all is answered")
            confirmed = await here.telegram.confirmed_up_to()
            server.stop(signal.SIGINT)
            for user in here.users:
                user.given["trouble"] = f"trouble at {user.company}."
                await user.says(user.given["trouble"])
            await here.bot.logs("cannot be stored yet")  # soon the lease runs out, and nobody polls any more
            assert await here.telegram.confirmed_up_to() == confirmed
            await asyncio.to_thread(server.restart)
            await eventually(here.telegram.is_idle, "everybody is answered", PATIENCE)
            with suppress(OperationalError):  # the pooled connections are broken
                await here.database.ping()
            assert [line for user in here.users for line in await user.problems(here.database)] == []


async def test_an_unreadable_row_affects_only_its_person(database_url: str, tmp_path: Path) -> None:
    """Their messages become dead letters, are logged without words, and they are told; everybody else is served."""
    async with running(database_url, tmp_path) as here:
        broken, *others = here.waiting
        with here.database._engine.begin() as connection:
            connection.execute(text("UPDATE people SET facts = '{' WHERE id = :id"), {"id": broken})
        here.waiting, here.besides = others, (broken,)
        sam = SingleDebriefUser(here.telegram, broken, here.chance)

        async def speaks() -> None:
            await sam.asks("they were rude to me")

        ends = await here.lives_through(speaks)
        heard = (await here.telegram.chat(broken))["messages"][-1]["text"]
        with here.database._engine.connect() as connection:
            kept = (connection.execute(text("SELECT person, failure FROM inbox WHERE failure IS NOT NULL"))).all()
        log = here.bot.log.read_text()
    assert ends == {(1, DeliveryStatus.SENT): len(others)}
    assert kept == [(broken, "failed: UnreadableFacts")]
    assert "went wrong" in heard
    assert f"the facts of {broken} cannot be read" in log
    assert "rude" not in log


async def test_a_clock_that_steps_repeats_nothing_and_loses_nothing(database_url: str, tmp_path: Path) -> None:
    """The machine's clock is moved an hour back and forward again while people debrief, and then days forward and back.

    While it differs from Telegram's no prompt is sent, above all none that is due in days; everybody is answered.
    """
    async with running(database_url, tmp_path) as here:

        async def steps() -> None:
            for _ in range(LOAD):
                here.ours.move_by(timedelta(hours=-1))
                before = await here.telegram.last_call()
                await eventually(lambda since=before: here.telegram.has_been_asked("sendMessage", since), "a send")  # type: ignore[misc]
                here.ours.move_by(timedelta(hours=1))

        before = await here.lives_through(steps)
        here.ours.move_by(timedelta(days=5))  # after the promised decision days
        await here.bot.logs("ahead of Telegram's: no prompts meanwhile")
        await here.users[0].asks("/today")
        here.ours.move_by(timedelta(days=-5))
        await here.bot.logs("the clock agrees with Telegram's again")
        ends = Counter([await here.end_of(person) for person in here.waiting])
    assert before == {(1, DeliveryStatus.SENT): DUE}
    assert ends == {(1, DeliveryStatus.SENT): DUE}
