"""Stopping, or a kill, loses no update: what is under way is finished or handled later."""

from __future__ import annotations

import asyncio

from bot.sandbox.server import Running, Sandbox
from bot.telegram.api import connect
from tests.bot.telegram.conftest import Meet
from tests.bot.telegram.telegram_only import (
    WITHIN,
    Echo,
    TelegramOnly,
    all_idle,
    calls,
    listening,
    texts,
)
from tests.sandbox.clients import Phone


async def test_an_unfinished_update_is_handled_after_a_kill(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, meet: Meet
) -> None:
    """The next process handles what a process was handling when it died, though Telegram no longer has it."""
    ann = await meet("Ann")
    turns.held["slow"] = asyncio.Event()
    node = TelegramOnly(connect(sandbox.token, running.url), turns)
    await sam.say("slow")
    await ann.say("quick")
    await turns.until(lambda: len(turns.words) == 2)
    async with asyncio.timeout(WITHIN):
        while texts(await ann.chat()) != ["heard quick"]:
            await ann.chat(since=(await ann.chat())["version"], wait=1)
    await sandbox.wait_idle()
    await node.die()
    second = Echo(turns.database, sandbox.clock)
    async with listening(running, second):
        await all_idle(sandbox)
    assert second.words == ["slow"]
    assert texts(await sam.chat()) == ["heard slow"]


async def test_stopping_finishes_turns_and_sends_their_replies(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone
) -> None:
    """Turns under way are finished and answered; updates not yet started are left to the next process."""
    turns.held["slow"] = asyncio.Event()
    node = TelegramOnly(connect(sandbox.token, running.url), turns)
    await sam.say("slow")
    await sam.say("next")
    await turns.until(lambda: "slow" in turns.words)
    await sandbox.wait_idle()
    stopping = asyncio.create_task(node.stop())
    await asyncio.wait({stopping}, timeout=0.1)
    turns.held["slow"].set()
    await asyncio.wait_for(stopping, 5)
    assert texts(await sam.chat()) == ["heard slow"]
    assert [row.raw["message"]["text"] for row in await turns.waiting_updates()] == ["next"]


async def test_stopping_takes_at_most_five_seconds(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, meet: Meet
) -> None:
    """With a long poll, with a turn that hangs, and with one that waits for the database."""
    ann = await meet("Ann")
    turns.held["stuck"] = asyncio.Event()
    turns.errors["later"] = [ConnectionError()] * 100
    node = TelegramOnly(connect(sandbox.token, running.url), turns)
    await sam.say("stuck")
    await ann.say("later")
    await turns.until(lambda: len(turns.words) >= 4)
    await asyncio.wait_for(node.stop(), 5)
    assert len(await turns.waiting_updates()) == 2


async def test_an_idle_bot_stops_at_once(running: Running, sandbox: Sandbox, turns: Echo, sam: Phone) -> None:
    """The long poll is cancelled."""
    node = TelegramOnly(connect(sandbox.token, running.url), turns)
    await sam.say("hello")
    await all_idle(sandbox)
    polls = len(calls(sandbox, "getUpdates"))
    await asyncio.wait_for(node.stop(), 5)
    assert len(calls(sandbox, "getUpdates")) == polls, "all was confirmed, and to ask the same again would be held"


async def test_stopping_confirms_committed_updates(running: Running, sandbox: Sandbox, turns: Echo, sam: Phone) -> None:
    """Updates that no poll has confirmed yet are confirmed, so that the next process does not get them again."""
    sandbox.faults.add({"fault": "slow", "method": "getMe", "seconds": 0.3, "times": 1})
    node = TelegramOnly(connect(sandbox.token, running.url), turns)
    await sam.say("hello")
    await turns.until(lambda: turns.words == ["hello"])
    await asyncio.wait_for(node.stop(), 5)
    assert len(sandbox.world.updates) == 0
