"""Whatever goes wrong beneath the bot: people are answered at last, and no prompt comes twice.

The running bot, a process of its own, while its database is locked, full, gone or partly unreadable, and while its
clock steps. AFTERWORD_SEED=7 tries other instants and answers, AFTERWORD_LOAD=5 goes on five times as long.
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
from tests import postgres, requirements
from tests.bot.sample_people import LATER, THANK_YOU_DUE, candidate, fates, keep, nobody_waits
from tests.stories.system import due_people
from tests.stories.system.processes import PIPE, MortalBot, StandIn, come_true, mortal_bot, polled, stand_in
from tests.stories.users.single_debrief_user import SingleDebriefUser

pytestmark = pytest.mark.slow

LOAD = int(os.environ.get("AFTERWORD_LOAD", "1"))
SEED = int(os.environ.get("AFTERWORD_SEED", "8"))
WALKING, DUE = 3, 12
PATIENCE = 300.0  # seconds
GIVEN_UP_AFTER = timedelta(minutes=3)  # what is then still being sent has become unknown


@dataclass
class Town:
    """A bot, people who talk with it, and people to whom a prompt is due."""

    telegram: StandIn
    bot: MortalBot
    database: Database
    chance: random.Random
    walkers: list[SingleDebriefUser]
    waiting: list[int]
    ours: MovableClock
    besides: tuple[int, ...] = ()

    async def lives_through(self, trouble: Callable[[], Awaitable[None]]) -> Counter[tuple[int, DeliveryStatus]]:
        """Let people talk and prompts fall due amid the trouble; return how often each came, and its fate."""
        self.move_to(THANK_YOU_DUE)
        over = asyncio.Event()
        async with asyncio.TaskGroup() as living:
            for walker in self.walkers:
                living.create_task(debriefs_and_chats(walker, over))
            await trouble()
            over.set()
        await come_true(self.telegram.is_idle, "everybody is answered", PATIENCE)
        await come_true(self.nobody_is_due, "everybody was prompted", PATIENCE)
        self.move_to(self.telegram.clock.now() + GIVEN_UP_AFTER)
        await come_true(self.nobody_waits, "every fate is known", PATIENCE)
        wrong = [line for walker in self.walkers for line in await walker.problems(self.database)]
        assert not wrong, "\n".join([f"AFTERWORD_SEED={SEED}", *wrong, self.bot.last_words])
        ends = Counter([await self.end_of(person) for person in self.waiting])
        print(f"{len(self.walkers)} debriefs, {len(self.waiting)} prompts: {dict(ends)}")  # noqa: T201 - pytest -rP shows it
        return ends

    def move_to(self, instant: datetime) -> None:
        """Let it be `instant` for everybody."""
        self.telegram.clock.move_to(instant)
        self.ours.move_to(instant)

    async def end_of(self, person: int) -> tuple[int, DeliveryStatus]:
        """Return how many prompts a person has on the phone, and what became of the one there was."""
        heard = [m for m in (await self.telegram.chat(person))["messages"] if due_people.is_prompt(m)]
        (fate,) = await fates(self.database, person)
        return len(heard), fate

    async def nobody_is_due(self) -> bool:
        """Whether every prompt was claimed that can be."""
        with suppress(OperationalError):  # the server is back, and our own connections do not know it yet
            due = await self.database.next_due(self.besides)
            return due is None or due > self.telegram.clock.now()
        return False

    async def nobody_waits(self) -> bool:
        """Whether no prompt is left to be claimed or to be settled."""
        return await nobody_waits(self.database, self.telegram.clock.now(), self.besides)


async def debriefs_and_chats(walker: SingleDebriefUser, over: asyncio.Event) -> None:
    """Debrief, and go on talking: the trouble is never alone, however long it takes."""
    await walker.debriefs()
    await walker.chats_until(over)


@asynccontextmanager
async def town(url: str, folder: Path) -> AsyncIterator[Town]:
    """Run a bot on the database at `url`, before anything goes wrong."""
    database = await Database.open(url)
    try:
        await database.migrate()
        ours = MovableClock(folder / "ours")
        ours.move_to(LATER)
        async with (
            stand_in(folder, LATER) as (telegram, settings),
            mortal_bot(folder, {**settings, "DATABASE_URL": url, "CLOCK_FILE": str(folder / "ours")}, telegram) as bot,
        ):
            await bot.comes_up()
            chance = random.Random(SEED)  # noqa: S311 - a secret to nobody
            waiting = [await telegram.newcomer("Sam") for _ in range(DUE)]
            for person in waiting:
                await telegram.asks("POST", f"people/{person}/say", text="/today")
            walkers = [
                SingleDebriefUser(telegram, await telegram.newcomer("Ann"), random.Random(f"{SEED}, {n}"))  # noqa: S311
                for n in range(WALKING)
            ]
            await come_true(telegram.is_idle, "all is answered")
            await keep(database, *(candidate(person) for person in waiting))
            yield Town(telegram, bot, database, chance, walkers, waiting, ours)
            assert await bot.stops() == 0
    finally:
        await database.close()


def at_most_once(ends: Counter[tuple[int, DeliveryStatus]]) -> bool:
    """Whether each prompt came once, or is recorded as unknown."""
    return ends.keys() <= {(1, DeliveryStatus.SENT), (1, DeliveryStatus.UNKNOWN), (0, DeliveryStatus.UNKNOWN)}


HOLDS_THE_LOCK = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=30)
for line in sys.stdin:
    connection.execute("BEGIN IMMEDIATE" if line.strip() == "hold" else "ROLLBACK")
    print(flush=True)
"""


async def test_a_database_that_somebody_else_has_locked_is_waited_for(tmp_path: Path) -> None:
    """Another process holds SQLite's write lock, again and again, until somebody's words wait at Telegram."""
    file = tmp_path / "afterword.db"
    async with town(f"sqlite:///{file}", tmp_path) as here:
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
                await come_true(is_waiting, "what somebody says waits, unconfirmed")
                before = await here.telegram.last_call()
                await does(b"let go\n")
                await polled(here.telegram, before)

        try:
            assert await here.lives_through(locks) == {(1, DeliveryStatus.SENT): DUE}
        finally:
            other.stdin.close()
            await other.wait()


async def test_a_full_disk_is_waited_out(tmp_path: Path) -> None:
    """No file may grow: nothing is lost meanwhile, and all goes on by itself when there is room again."""
    async with town(f"sqlite:///{tmp_path / 'afterword.db'}", tmp_path) as here:

        async def fills_up() -> None:
            for times in range(1, LOAD + 1):
                here.bot.may_write((tmp_path / "afterword.db-wal").stat().st_size)
                await here.bot.tells("stopped by the database", 2 * times)
                here.bot.may_write(-1)

        ends = await here.lives_through(fills_up)
    assert at_most_once(ends), ends


@pytest.mark.postgres
@pytest.mark.parametrize("how", ["connections are dropped", "it is restarted", "it is killed"])
async def test_a_server_that_goes_and_comes_back_costs_nobody_a_word(how: str, tmp_path: Path) -> None:
    """PostgreSQL ends sessions in the middle of turns, is restarted, is killed by SIGKILL."""
    programs = requirements.postgres()
    assert programs
    with postgres.server(programs) as server:
        async with town(server.database(), tmp_path) as here:

            async def goes() -> None:
                for _ in range((12 if how == "connections are dropped" else 1) * LOAD):
                    before = await here.telegram.last_call()
                    await come_true(lambda since=before: here.telegram.has_been_asked("sendMessage", since), "a send")  # type: ignore[misc]
                    if how == "connections are dropped":
                        await asyncio.to_thread(server.drop_connections)
                        continue
                    server.end(signal.SIGKILL if how == "it is killed" else signal.SIGINT)
                    await asyncio.to_thread(server.begin_again)

            ends = await here.lives_through(goes)
    assert at_most_once(ends), ends


@pytest.mark.postgres
async def test_nothing_is_confirmed_while_the_server_is_away(tmp_path: Path) -> None:
    """People talk on while PostgreSQL is stopped: Telegram keeps what they say, and all is answered afterwards."""
    programs = requirements.postgres()
    assert programs
    with postgres.server(programs) as server:
        async with town(server.database(), tmp_path) as here:
            await asyncio.gather(*(walker.debriefs(up_to="trouble") for walker in here.walkers))
            await come_true(here.telegram.is_idle, "all is answered")
            confirmed = await here.telegram.confirmed_up_to()
            server.end(signal.SIGINT)
            for walker in here.walkers:
                walker.given["trouble"] = f"trouble at {walker.company}."
                await walker.says(walker.given["trouble"])
            await here.bot.tells("cannot be stored yet", times=3)
            assert await here.telegram.confirmed_up_to() == confirmed
            await asyncio.to_thread(server.begin_again)
            await come_true(here.telegram.is_idle, "everybody is answered", PATIENCE)
            with suppress(OperationalError):  # our own connections do not know yet that the server was away
                await here.database.ping()
            assert [line for walker in here.walkers for line in await walker.problems(here.database)] == []


async def test_one_persons_broken_row_is_theirs_alone(database_url: str, tmp_path: Path) -> None:
    """What they say is a dead letter, logged without a word of it, and they are told; everybody else goes on."""
    async with town(database_url, tmp_path) as here:
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
    """The machine's clock goes an hour back and on again while people debrief, and then days on, and back.

    While it is far from Telegram's nobody is prompted, least of all of what is due in days; everybody is answered.
    """
    async with town(database_url, tmp_path) as here:

        async def steps() -> None:
            for _ in range(LOAD):
                here.ours.move_by(timedelta(hours=-1))
                before = await here.telegram.last_call()
                await come_true(lambda since=before: here.telegram.has_been_asked("sendMessage", since), "a send")  # type: ignore[misc]
                here.ours.move_by(timedelta(hours=1))

        before = await here.lives_through(steps)
        here.ours.move_by(timedelta(days=5))  # after what the employers have promised to decide
        await here.bot.tells("ahead of Telegram's: no prompts meanwhile")
        await here.walkers[0].asks("/today")
        here.ours.move_by(timedelta(days=-5))
        await here.bot.tells("the clock agrees with Telegram's again")
        ends = Counter([await here.end_of(person) for person in here.waiting])
    assert before == {(1, DeliveryStatus.SENT): DUE}
    assert ends == {(1, DeliveryStatus.SENT): DUE}
