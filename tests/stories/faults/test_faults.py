"""Faults of Telegram: every message is answered in the end, and no prompt comes twice.

The bot is a process of its own; at the stand-in, each person's calls fail in another way.
On PostgreSQL a share of the cases is tried (see `each_database`). AFTERWORD_SEED=7 tries other numbers and answers.
"""

from __future__ import annotations

import asyncio
import os
import random
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import chain, cycle
from pathlib import Path
from typing import Any

import pytest

from bot.sandbox.server import TOKEN
from bot.store.database import Database
from conversations.facts import DeliveryStatus
from tests.bot.sample_people import nothing_is_due
from tests.people import at
from tests.stories.processes.killable_bot import KillableBot, killable_bot
from tests.stories.processes.processes import StandIn, eventually, stand_in
from tests.stories.system import due_people
from tests.stories.system.each_database import share
from tests.stories.users.single_debrief_user import SingleDebriefUser

pytestmark = pytest.mark.slow

SEED = int(os.environ.get("AFTERWORD_SEED", "8"))
AFTERNOON = at("2026-06-08", "15:00")
UNCLEAR = ("500", "502", "garbage", "reset", "close", "cut", "timeout")
WHEN = ("before", "after")
METHODS = ("sendMessage", "editMessageText", "answerCallbackQuery")
REFUSALS = ("403_blocked", "403_deactivated", "400_chat_not_found")
PATIENCE = 300.0  # seconds for a busy machine
SECONDS = {"timeout": (0.5, 2.0), "slow": (0.2, 2.0)}


@dataclass(frozen=True)
class Trouble:
    """A fault for one person; `delivered` and `status` are the expected outcome of a prompt that meets it."""

    fault: str
    when: str
    method: str
    delivered: int
    status: DeliveryStatus | None

    def order(self, chance: random.Random, **more: Any) -> dict[str, Any]:
        """Return the fault's JSON for the stand-in."""
        order = {"fault": self.fault, "when": self.when, "method": self.method, **more}
        if self.fault in SECONDS:
            order["seconds"] = chance.uniform(*SECONDS[self.fault])
        return order | ({"retry_after": 1} if self.fault == "429" else {})


def troubles() -> list[Trouble]:
    """Return every temporary fault, before and after the call takes effect, at each method of a conversation."""
    return [
        trouble
        for method in METHODS
        for trouble in (
            *(Trouble(fault, "before", method, 0, DeliveryStatus.UNKNOWN) for fault in UNCLEAR),
            *(Trouble(fault, "after", method, 1, DeliveryStatus.UNKNOWN) for fault in UNCLEAR),
            *(Trouble("slow", when, method, 1, DeliveryStatus.SENT) for when in WHEN),
            Trouble("429", "before", method, 1, DeliveryStatus.SENT),
        )
    ]


@asynccontextmanager
async def running(folder: Path, database_url: str) -> AsyncIterator[tuple[StandIn, KillableBot]]:
    """Run the stand-in and the bot, which logs at DEBUG."""
    async with stand_in(folder, AFTERNOON) as (telegram, settings):
        settings |= {"DATABASE_URL": database_url, "LOG_LEVEL": "DEBUG"}
        async with killable_bot(folder, settings, telegram) as bot:
            await bot.comes_up()
            yield telegram, bot
            assert await bot.stops() == 0
            assert TOKEN.partition(":")[2] not in bot.log.read_text()


async def receiving_fails(telegram: StandIn, chance: random.Random) -> None:
    """Let one poll after another fail, each in another way, with a successful one between them.

    A conflict comes once: after a second one within seconds the bot waits for the other process.
    """
    others = chance.sample((*UNCLEAR, "429", "slow"), 9)
    for fault in chain(chance.sample((*others, "409"), 10), cycle(others)):
        trouble = Trouble(fault, chance.choice(WHEN) if fault in UNCLEAR else "before", "getUpdates", 0, None)
        before = await telegram.last_call()
        await telegram.fault(**trouble.order(chance, times=1))
        await eventually(lambda since=before: telegram.has_been_asked("getUpdates", since, times=2), "polls go on")  # type: ignore[misc]


async def test_people_are_answered_and_prompts_come_once_whatever_goes_wrong(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    """Each fault, before and after the effect, at each method: the debrief goes on, and every answer is stored once.

    Then a prompt falls due and meets the same fault: it arrives once, or is recorded as unknown. The
    token is in no log. A rejected person gets no more prompts; a long 429 of one chat pauses that chat.
    """
    chance, table = random.Random(SEED), share(troubles(), database_url)  # noqa: S311 - not a secret
    async with running(tmp_path, database_url) as (telegram, _):
        people = [
            SingleDebriefUser(telegram, await telegram.newcomer("Sam"), random.Random(f"{SEED}, {n}"))  # noqa: S311 - as above
            for n in table
        ]
        for user, trouble in zip(people, table, strict=True):
            await telegram.fault(**trouble.order(chance, chat=user.id, times=chance.randint(1, 2)))
        failing = asyncio.create_task(receiving_fails(telegram, chance))
        async with asyncio.TaskGroup() as walking:
            for user in people:
                walking.create_task(user.debriefs(up_to="trouble"))
        failing.cancel()
        await asyncio.gather(failing, return_exceptions=True)
        await eventually(telegram.is_idle, "all is answered")
        wrong = [line for user in people for line in await user.problems(database)]
        assert not wrong, describe(wrong)
        unmet = [fault for fault in await telegram.asks("GET", "faults") if fault["method"] != "getUpdates"]
        assert unmet == [], "a fault that nobody met"  # a long poll may wait for the next message

        refused, muted = people[: len(REFUSALS)], people[len(REFUSALS)]
        table[: len(REFUSALS)] = [Trouble(fault, "before", "sendMessage", 0, None) for fault in REFUSALS]
        table[len(REFUSALS)] = Trouble("429", "before", "sendMessage", 0, None)
        for user, trouble in zip(people, table, strict=True):
            more = {"retry_after": 10_072} if user is muted else {"times": 1}
            order = trouble.order(chance, chat=user.id) | more
            await telegram.fault(**order | {"method": "sendMessage"})
        telegram.clock.move_to(at("2026-06-09", "10:00"))  # everybody's thank-you is due, or late

        async def all_but_one_have_been_spoken_to() -> bool:
            return await nothing_is_due(database, telegram.clock.now(), [muted.id])

        others = [SingleDebriefUser(telegram, await telegram.newcomer("Ann"), chance) for _ in range(3)]
        done = asyncio.Event()
        async with asyncio.TaskGroup() as chatting:  # sends to others succeed, so the circuit breaker stays closed
            for other in others:
                chatting.create_task(other.chats_until(done))
            await eventually(all_but_one_have_been_spoken_to, "every due prompt was sent", PATIENCE)
            done.set()
        for user, trouble in zip(people, table, strict=True):
            prompts = [m for m in (await telegram.chat(user.id))["messages"] if due_people.is_prompt(m)]
            person = await database.read_only(user.id)
            assert person
            statuses = [prompt.fate for prompt in person.prompts]
            if (len(prompts), statuses) != (trouble.delivered, [trouble.status] if trouble.status else []):
                wrong.append(f"{user.id}, {trouble}: {len(prompts)} delivered, {statuses}")
            if bool(person.blocked_at) != (user in refused):
                wrong.append(f"{user.id}, {trouble}: blocked at {person.blocked_at}")
        wrong += [f"refused: {call}" for call in await telegram.asks("GET", "calls?since=0") if is_real_429(call)]
    assert not wrong, describe(wrong)
    kinds = Counter(trouble.status for trouble in table)
    print(f"{len(table)} people, prompts: {kinds}")  # noqa: T201 - pytest -rP shows it


async def test_files_go_out_and_come_in_whatever_goes_wrong(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    """Each fault, before and after the effect, at sendDocument and getFile: each file arrives or is read."""
    chance = random.Random(SEED)  # noqa: S311 - not a secret
    table = share([trouble for trouble in troubles() if trouble.method == METHODS[0]], database_url)
    async with running(tmp_path, database_url) as (telegram, _):
        people = [SingleDebriefUser(telegram, await telegram.newcomer("Sam"), chance) for _ in table]
        for user, trouble in zip(people, table, strict=True):
            order = trouble.order(chance, times=1 if trouble.fault == "slow" else chance.randint(1, 2))
            await telegram.fault(**order | {"method": "sendDocument", "chat": user.id})
            await telegram.fault(**order | {"method": "getFile"})

        async def comes_and_goes(user: SingleDebriefUser) -> None:
            await user.says("/export")
            await user.taps_data("export:0:json")
            await eventually(user.has_a_file, f"{user.id} has a file", PATIENCE)
            await user.asks("/import")
            await user.sends_a_file("mine.json", b"{")
            await user.hears("isn't a file from /export")

        async with asyncio.TaskGroup() as walking:
            for user in people:
                walking.create_task(comes_and_goes(user))
        assert await telegram.asks("GET", "faults") == [], "a fault that nobody met"
    print(f"{2 * len(people)} people")  # noqa: T201 - pytest -rP shows it


def is_real_429(call: dict[str, Any]) -> bool:
    """Return whether the stand-in rejected a call because of its rate limit, and not because of an ordered fault."""
    return bool(call["error_code"] == 429 and not call["fault"])


def describe(wrong: list[str]) -> str:
    """Return the problems, with the seed that repeats them."""
    return "\n".join([f"AFTERWORD_SEED={SEED}", *wrong[:40]])
