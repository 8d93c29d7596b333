"""Load: many people debrief while a backlog of prompts drains; one person floods, and the others notice nothing.

The running bot against a light stand-in with Telegram's limits. AFTERWORD_LOAD=84 is a daily peak: a thousand
people are in debriefs, each acts about every 45 seconds until all have finished one, and ten thousand
prompts fall due at once. That takes a quarter of an hour: the replies alone are three quarters of what Telegram
allows (`-o faulthandler_timeout=1800` allows that time). Counts and order are asserted; durations are
printed.
"""

from __future__ import annotations

import asyncio
import os
import random
import sqlite3
import statistics
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from benchmarks import sample_facts, seeding
from benchmarks.load import Latencies, LoadGenerator, afterword_script
from benchmarks.stand_in import TOKEN, SentMessage, StandIn
from bot.clock import MovableClock
from bot.sandbox.rules.rate_limits import GLOBAL_LIMIT
from conversations.facts import DeliveryStatus
from tests.stories.processes.processes import ROOT, bot_as_shipped, end, eventually
from tests.stories.system.due_people import is_prompt

pytestmark = pytest.mark.slow

LOAD = int(os.environ.get("AFTERWORD_LOAD", "1"))
SEED = int(os.environ.get("AFTERWORD_SEED", "1"))
DEBRIEFING, DUE = max(40, 12 * LOAD), 120 * LOAD
RATE = max(10.0, DEBRIEFING / 45)  # actions a second: with their replies a third of Telegram's limit, or more
AT_REST, AMID = min(4.0 + LOAD, 60.0), 5.0 * LOAD if LOAD < 84 else 10 * DEBRIEFING / RATE  # seconds
FIRST_DEBRIEFING, FLOODER = 1_000_000, 9_000_000  # ids of people with a due prompt are 1, 2, 3 ...
AT_ONCE, EACH_SECOND = (
    100 * LOAD,
    9,
)  # of the flood: as many as a phone forwards at once, and then five hundred a minute
# Prompts that may be sent while one reply is on its way: those of three seconds on a busy machine, otherwise a few.
# If replies queued after prompts, more than a hundred would overtake the first replies.
OVERTAKEN = 90
PATIENCE = 240 + DUE / 5
HOUR = timedelta(hours=1)
WAITING = "SELECT person FROM inbox WHERE body IS NOT NULL UNION SELECT person FROM outbox"
IN_FLIGHT = "SELECT person FROM prompts WHERE fate = ?"


@dataclass
class SentLog:
    """The bot's messages, in order."""

    prompts: Counter[int] = field(default_factory=Counter)
    answers: Counter[int] = field(default_factory=Counter)

    def hear(self, spoken: SentMessage) -> None:
        """Record a message."""
        (self.prompts if is_prompt(spoken.message) else self.answers)[spoken.chat] += 1


@dataclass
class Setup:
    """A bot, a light stand-in for Telegram, and the bot's database."""

    telegram: StandIn
    database: Path
    clock: Path
    heard: SentLog

    @property
    def url(self) -> str:
        """The database's URL."""
        return f"sqlite:///{self.database}"

    def kept(self, what: str, *bound: object) -> list[Any]:
        """Return the result of a query."""
        with closing(sqlite3.connect(self.database)) as connection:
            return connection.execute(what, bound).fetchall()

    def comes_to(self, instant: datetime) -> None:
        """Move the clocks of the bot and of Telegram to `instant`."""
        MovableClock(self.clock).move_to(instant)
        self.telegram.clock.follow(self.clock)

    async def debriefs_for(self, first: int, seconds: float) -> Latencies:
        """Let people debrief for `seconds`, at random times; return the latency of each reply."""
        crowd = LoadGenerator(self.telegram, afterword_script(), count(first))
        chance = random.Random(SEED)  # noqa: S311 - not a secret
        waits = await crowd.run_at_rate(RATE, seconds, among=DEBRIEFING, chance=chance, patience=PATIENCE)
        crowd.close()
        return waits


@asynccontextmanager
async def running(folder: Path) -> AsyncIterator[Setup]:
    """Run a bot and its stand-in."""
    telegram, heard = StandIn(limited=True), SentLog()
    telegram.on_message.append(heard.hear)
    here = Setup(telegram, folder / "afterword.db", folder / "clock", heard)
    settings = {
        "BOT_TOKEN": TOKEN,
        "BOT_API_URL": await telegram.start(),
        "DATABASE_URL": here.url,
        "CLOCK_FILE": str(here.clock),
        "HEARTBEAT_SECONDS": "0.2",
        "LOG_LEVEL": "WARNING",
        "PYTHONPATH": str(ROOT),
    }
    here.comes_to(sample_facts.DUE_AT - HOUR)
    bot = await bot_as_shipped(folder, settings)
    try:
        await asyncio.wait_for(telegram.polled.wait(), PATIENCE)
        yield here
    finally:
        await end(bot)
        await telegram.stop()


@pytest.mark.alone
async def test_answers_stay_prompt_while_a_backlog_of_prompts_drains(tmp_path: Path) -> None:
    """Everybody is answered, few prompts are sent before a waiting reply, and Telegram never answers 429.

    Every prompt is sent, once.
    """
    waiting = range(1, DUE + 1)
    async with running(tmp_path) as here:
        seeding.insert_due(here.url, waiting[0], waiting[-1])
        for person in waiting:
            here.telegram.add_person(person)
        at_rest = await here.debriefs_for(FIRST_DEBRIEFING, AT_REST)

        overtaken: list[int] = []
        asked: dict[int, int] = {}
        messages: list[float] = []

        def counts(spoken: SentMessage) -> None:
            messages.append(spoken.at)
            if spoken.chat in asked:
                overtaken.append(here.heard.prompts.total() - asked.pop(spoken.chat))

        def asks(chat: int) -> None:
            asked.setdefault(chat, here.heard.prompts.total())

        here.telegram.world.updates.on_added.append(asks)
        here.telegram.on_message.append(counts)
        here.comes_to(sample_facts.DUE_AT)
        amid_prompts = await here.debriefs_for(2 * FIRST_DEBRIEFING, AMID)
        drained = here.heard.prompts.total()

        async def all_are_prompted() -> bool:
            return here.heard.prompts.total() >= DUE and not here.kept(IN_FLIGHT, DeliveryStatus.SENDING)

        await eventually(all_are_prompted, "everybody is prompted", PATIENCE)
        recorded = here.kept("SELECT person, fate FROM prompts ORDER BY person, id")
    used = len(messages) / (messages[-1] - messages[0]) / GLOBAL_LIMIT
    print(  # noqa: T201 - pytest -rP shows it
        f"{DUE} prompts, {len(amid_prompts.seconds)} answers to {DEBRIEFING}: {describe(at_rest)} at rest,"
        f" {describe(amid_prompts)} amid them; at most {max(overtaken)} prompts before an answer,"
        f" {drained} in all by then; {used:.0%} of Telegram's limit"
    )
    assert here.telegram.rate_limited == 0
    assert (at_rest.unanswered, amid_prompts.unanswered) == (0, 0)
    assert max(overtaken) <= OVERTAKEN
    assert drained > AMID, "prompts stand still while people are answered"
    assert here.heard.prompts == dict.fromkeys(waiting, 1)
    assert recorded == [(person, DeliveryStatus.SENT) for person in waiting]


@pytest.mark.alone
async def test_a_flood_slows_only_its_sender(tmp_path: Path) -> None:
    """Hundreds of messages of one person: each is a turn, few are answered, and others do not wait."""
    async with running(tmp_path) as here:
        here.telegram.add_person(FLOODER)
        said = 0

        async def floods() -> None:
            nonlocal said
            while True:
                for _ in range(1 if said else AT_ONCE):
                    here.telegram.send_text(FLOODER, f"and another thing, {said}")
                    said += 1
                await asyncio.sleep(1 / EACH_SECOND)

        flooding = asyncio.create_task(floods())
        others = await here.debriefs_for(FIRST_DEBRIEFING, AT_REST)
        flooding.cancel()
        answered = here.heard.answers[FLOODER]

        async def is_quiet() -> bool:
            return not (len(here.telegram.world.updates) or here.kept(WAITING))

        await eventually(is_quiet, "all is confirmed, handled and answered", PATIENCE)
        ((turns,),) = here.kept("SELECT count(*) FROM inbox WHERE person = ?", FLOODER)
    print(f"{said} messages of one: {describe(others)} for the others")  # noqa: T201 - pytest -rP shows it
    assert here.telegram.rate_limited == 0
    assert others.unanswered == 0
    assert said > AT_ONCE + EACH_SECOND, "the flood was over before the others were served: it shows nothing"
    assert answered < said / 2
    assert turns == said


def describe(waits: Latencies) -> str:
    """Return the median and the 99th percentile of the latencies."""
    hundredths: list[Any] = statistics.quantiles(waits.seconds, n=100)
    return f"{1000 * hundredths[49]:.0f}/{1000 * hundredths[98]:.0f} ms"
