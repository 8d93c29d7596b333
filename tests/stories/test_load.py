"""A crowd debriefs while a backlog of prompts drains, and one person floods: the others notice nothing.

The running bot against a light stand-in that keeps Telegram's limits. AFTERWORD_LOAD=50 is a whole town: two thousand
people, six thousand prompts. What is held here is counted and ordered; how long it took is printed.
"""

from __future__ import annotations

import asyncio
import os
import statistics
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from benchmarks.people import Crowd, Waits, afterword
from benchmarks.telegram import TOKEN, Spoken, StandIn
from bot.clock import MovableClock
from bot.store import tables
from bot.store.database import Database
from conversations.facts import Fate
from tests.bot.candidates import LATER, THANK_YOU_DUE, candidate, fates, keep
from tests.stories.processes import ROOT, bot_as_shipped, come_true, end
from tests.stories.prompted import is_prompt

pytestmark = pytest.mark.slow

LOAD = int(os.environ.get("AFTERWORD_LOAD", "1"))
DEBRIEFING, DUE = 40 * LOAD, 120 * LOAD
RATE = 10.0  # deeds a second: with its answers a third of what Telegram lets through
SECONDS = min(4.0 + LOAD, 60.0)
FIRST_WAITING, FIRST_DEBRIEFING, FLOODER = 5_000_000, 1_000_000, 9_000_000
AT_ONCE, EACH_SECOND = 100 * LOAD, 9  # of the flood: what a phone forwards at one tap, and then five hundred a minute
OVERTAKEN = 45  # prompts that may go out while one answer is on its way: a second's and a half, on a busy machine
PATIENCE = 60 + DUE / 10


@dataclass
class Heard:
    """All that the bot says, in its order."""

    prompts: Counter[int] = field(default_factory=Counter)
    answers: Counter[int] = field(default_factory=Counter)

    def hear(self, spoken: Spoken) -> None:
        """Take note of a message."""
        (self.prompts if is_prompt(spoken.message) else self.answers)[spoken.chat] += 1


@dataclass
class Town:
    """A bot, a light stand-in for Telegram, and the database that the bot lives on."""

    telegram: StandIn
    database: Database
    clock: Path
    heard: Heard

    def comes_to(self, instant: datetime) -> None:
        """Let it be `instant` for the bot and for Telegram."""
        MovableClock(self.clock).move_to(instant)
        self.telegram.clock.follow(self.clock)

    async def strolls(self, first: int) -> Waits:
        """Let a crowd debrief for a while; return how long each answer took."""
        crowd = Crowd(self.telegram, afterword(), count(first))
        waits = await crowd.stroll(RATE, SECONDS, among=DEBRIEFING)
        crowd.leave()
        return waits


@asynccontextmanager
async def town(folder: Path) -> AsyncIterator[Town]:
    """Run a bot and its Telegram."""
    telegram, heard = StandIn(limited=True), Heard()
    telegram.on_spoken.append(heard.hear)
    url = f"sqlite:///{folder / 'afterword.db'}"
    settings = {
        "BOT_TOKEN": TOKEN,
        "BOT_API_URL": await telegram.start(),
        "DATABASE_URL": url,
        "CLOCK_FILE": str(folder / "clock"),
        "HEARTBEAT_SECONDS": "0.2",
        "LOG_LEVEL": "WARNING",
        "PYTHONPATH": str(ROOT),
    }
    database = await Database.open(url)
    await database.migrate()
    here = Town(telegram, database, folder / "clock", heard)
    here.comes_to(LATER)
    bot = await bot_as_shipped(folder, settings)
    try:
        await asyncio.wait_for(telegram.polled.wait(), 30)
        yield here
    finally:
        await end(bot)
        await telegram.stop()
        await database.close()


@pytest.mark.alone
async def test_answers_stay_prompt_while_a_backlog_of_prompts_drains(tmp_path: Path) -> None:
    """Everybody is answered, no answer lets more than a moment's prompts go before it, and Telegram never says 429.

    Every prompt is sent, once.
    """
    async with town(tmp_path) as here:
        waiting = [FIRST_WAITING + n for n in range(DUE)]
        for person in waiting:
            here.telegram.meet(person)
        await keep(here.database, *(candidate(person) for person in waiting))
        at_rest = await here.strolls(FIRST_DEBRIEFING)

        overtaken: list[int] = []
        asked: dict[int, int] = {}

        def counts(spoken: Spoken) -> None:
            if spoken.chat in asked:
                overtaken.append(here.heard.prompts.total() - asked.pop(spoken.chat))

        def asks(chat: int) -> None:
            asked.setdefault(chat, here.heard.prompts.total())

        here.telegram.world.updates.on_new.append(asks)
        here.telegram.on_spoken.append(counts)
        here.comes_to(THANK_YOU_DUE)
        amid_prompts = await here.strolls(2 * FIRST_DEBRIEFING)
        drained = here.heard.prompts.total()

        async def all_are_prompted() -> bool:
            return here.heard.prompts.total() >= DUE and not await here.database.abandoned()

        await come_true(all_are_prompted, "everybody is prompted", PATIENCE)
        sent = [await fates(here.database, person) for person in waiting]
    print(  # noqa: T201 - pytest -rP shows it
        f"{DUE} prompts, {len(amid_prompts.seconds)} answers: {told(at_rest)} at rest, {told(amid_prompts)} amid them;"
        f" at most {max(overtaken)} prompts before an answer, {drained} in all by then"
    )
    assert here.telegram.refused == 0
    assert (at_rest.unanswered, amid_prompts.unanswered) == (0, 0)
    assert max(overtaken) <= OVERTAKEN
    assert drained > SECONDS, "prompts stand still while people are answered"
    assert here.heard.prompts == dict.fromkeys(waiting, 1)
    assert sent == [[Fate.SENT]] * DUE


@pytest.mark.alone
async def test_whoever_floods_slows_only_themselves(tmp_path: Path) -> None:
    """Hundreds of messages of one person: each is a turn, only the last are answered, and the others wait for none."""
    async with town(tmp_path) as here:
        here.telegram.meet(FLOODER)
        said = 0

        async def floods() -> None:
            nonlocal said
            while True:
                for _ in range(1 if said else AT_ONCE):
                    here.telegram.say(FLOODER, f"and another thing, {said}")
                    said += 1
                await asyncio.sleep(1 / EACH_SECOND)

        flooding = asyncio.create_task(floods())
        others = await here.strolls(FIRST_DEBRIEFING)
        flooding.cancel()
        answered = here.heard.answers[FLOODER]

        async def is_quiet() -> bool:
            return not len(here.telegram.world.updates)

        await come_true(is_quiet, "all is confirmed", PATIENCE)
        with here.database._engine.connect() as connection:
            turns = connection.scalar(select(func.count()).where(tables.updates.c.person == FLOODER))
    print(f"{said} messages of one: {told(others)} for the others")  # noqa: T201 - pytest -rP shows it
    assert here.telegram.refused == 0
    assert others.unanswered == 0
    assert said > AT_ONCE + EACH_SECOND, "the flood was over before the others were served: it shows nothing"
    assert answered < said / 2
    assert turns == said


def told(waits: Waits) -> str:
    """Return how long half of the answers took, and all but a hundredth."""
    hundredths: list[Any] = statistics.quantiles(waits.seconds, n=100)
    return f"{1000 * hundredths[49]:.0f}/{1000 * hundredths[98]:.0f} ms"
