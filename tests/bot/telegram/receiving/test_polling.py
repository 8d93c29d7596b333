"""Receiving by polling: only committed updates are confirmed; each person's are handled in order."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from bot.replies import Reply
from bot.sandbox.server import Running, Sandbox
from tests.bot.sqlite_file import without_table
from tests.bot.telegram.conftest import Meet
from tests.bot.telegram.telegram_only import (
    WITHIN,
    Echo,
    all_idle,
    listening,
    texts,
    until_called,
)
from tests.sandbox.clients import Phone


async def test_a_message_is_handled_answered_and_confirmed(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone
) -> None:
    """Fetched, stored, handled, answered, confirmed; inbox and outbox are empty in the end."""
    async with listening(running, turns):
        await sam.say("Hello <there>")
        await all_idle(sandbox)
        assert turns.words == ["Hello <there>"]
        assert texts(await sam.chat()) == ["heard Hello <there>"]
    assert (await turns.waiting_updates(), await turns.unsent()) == ([], [])


async def test_a_persons_updates_are_handled_in_order(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, meet: Meet
) -> None:
    """Text and taps, however many people write at once."""
    ann = await meet("Ann")
    for n in range(2):
        await sam.say(f"{n}")
        await sam.tap(7, f"tap {n}", forged=True)
        await ann.say(f"ann {n}")
    async with listening(running, turns):
        await all_idle(sandbox)
    assert [w for w in turns.words if "ann" not in w] == ["0", "tap 0", "1", "tap 1"]
    assert [w for w in turns.words if "ann" in w] == ["ann 0", "ann 1"]


async def test_nothing_is_confirmed_before_it_is_committed(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, *,
    database_file: Path, caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    """While the database is unreachable Telegram keeps the updates, and is not asked for more; then all are handled."""
    async with listening(running, turns):
        await sam.say("one")
        await all_idle(sandbox)
        with without_table(database_file, "inbox"):
            await sam.say("two")
            async with asyncio.timeout(WITHIN):
                while "cannot be stored yet" not in caplog.text:  # noqa: ASYNC110 - a log sets no event
                    await asyncio.sleep(0.01)
            await sam.say("three")
            assert len(sandbox.world.updates) == 2
            assert turns.words == ["one"]
        await all_idle(sandbox)
    assert turns.words == ["one", "two", "three"]
    assert texts(await sam.chat()) == ["heard one", "heard two", "heard three"]


async def test_an_update_delivered_again_changes_nothing(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone
) -> None:
    """While it waits, while it is handled, and when it is done: it is recognised by its id, and answered once."""
    turns.held["hello"] = asyncio.Event()
    async with listening(running, turns) as node:
        await sam.say("hello")
        await sam.say("after")
        raws = [update.body for update in sandbox.world.updates.first(2)]
        await turns.until(lambda: "hello" in turns.words)
        await node.dispatch.receive(raws)
        turns.held["hello"].set()
        await all_idle(sandbox)
        await node.dispatch.receive(raws)
        await all_idle(sandbox)
        assert texts(await sam.chat()) == ["heard hello", "heard after"]
    assert (await turns.waiting_updates(), await turns.unsent()) == ([], [])


async def test_a_slow_turn_delays_only_its_person(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, meet: Meet
) -> None:
    """Others are served during a slow turn, also those who write later; all updates are confirmed."""
    ann = await meet("Ann")
    turns.held["slow"] = asyncio.Event()
    async with listening(running, turns) as node:
        await sam.say("slow")
        await sam.say("after")
        await turns.until(lambda: "slow" in turns.words)
        for n in range(3):
            await ann.say(f"ann {n}")
            await turns.until(lambda n=n: f"ann {n}" in turns.words)  # type: ignore[misc]
        assert "after" not in turns.words
        await sandbox.wait_idle()
        assert not node.dispatch.is_idle
        turns.held["slow"].set()
        await all_idle(sandbox)
        assert node.dispatch.is_idle
    assert turns.words == ["slow", "ann 0", "ann 1", "ann 2", "after"]


async def test_a_stuck_reply_delays_nobody_else(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, meet: Meet
) -> None:
    """Neither other people's turns and replies, nor the person's own next turn; the replies keep their order."""
    ann = await meet("Ann")
    sandbox.faults.add(
        {"fault": "slow", "when": "before", "method": "sendMessage", "chat": sam.id, "times": 1, "seconds": 0.5}
    )
    async with listening(running, turns):
        await sam.say("one")
        await until_called(sandbox, "sendMessage")
        await sam.say("two")
        await ann.say("quick")
        await turns.until(lambda: len(turns.words) == 3)
        await ann.chat(since=(await ann.chat())["version"], wait=5)
        assert texts(await sam.chat()) == []
        await all_idle(sandbox)
    assert texts(await ann.chat()) == ["heard quick"]
    assert texts(await sam.chat()) == ["heard one", "heard two"]


async def test_an_older_update_that_another_node_received_goes_first(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone
) -> None:
    """Whichever node received them: a person's turns follow the order of update ids."""
    for text in ("one", "two"):
        await sam.say(text)
    first, second = (update.body for update in sandbox.world.updates.first(2))
    sandbox.world.updates.clear()
    async with listening(running, turns) as node:
        await node.handlers.is_open.wait()
        await node.wait_idle()
        # The other node's: this node is not notified.
        await turns.database.receive([(sam.id, first["update_id"], json.dumps(first))], turns.clock.now())
        await node.dispatch.receive([second])
        await all_idle(sandbox)
    assert texts(await sam.chat()) == ["heard one", "heard two"]


async def test_a_standby_node_receives_and_handles_nothing(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone
) -> None:
    """It handles what it received once it leads; when it loses the lease it starts no further turn."""
    turns.held["two"] = asyncio.Event()
    async with listening(running, turns, receives=False) as node:
        node.is_leader = False
        for text in ("one", "two", "three"):
            await sam.say(text)
        await node.dispatch.receive([update.body for update in sandbox.world.updates.first(3)])
        assert len(await turns.waiting_updates()) == 3
        assert turns.words == []
        node.is_leader = True
        node.dispatch.wake()
        node.sender.wake()
        await turns.until(lambda: "two" in turns.words)
        await node.sender.wait_idle()
        node.is_leader = False
        node.dispatch.wake()
        turns.held["two"].set()
        async with asyncio.timeout(WITHIN):
            while len(await turns.waiting_updates()) > 1:  # noqa: ASYNC110 - a database sets no event
                await asyncio.sleep(0.01)
    assert turns.words == ["one", "two"]
    assert texts(await sam.chat()) == ["heard one"]
    assert len(await turns.unsent()) == 1, "the next leader sends it"


async def test_an_empty_reply_is_not_sent(running: Running, sandbox: Sandbox, turns: Echo, sam: Phone) -> None:
    """Not every turn has a reply."""
    turns.replies["hush"] = Reply(sam.id)
    async with listening(running, turns):
        await sam.say("hush")
        await all_idle(sandbox)
    assert texts(await sam.chat()) == []
    assert await turns.waiting_updates() == []
