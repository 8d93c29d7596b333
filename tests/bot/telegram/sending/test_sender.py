"""The sender: each outbox row is sent at least once, in its person's order, and outdated screens are replaced."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from bot.replies import RenderedMessage, Reply, Tap
from bot.sandbox.server import Running, Sandbox
from bot.telegram.api import Bot, connect
from bot.telegram.sending.messages import MessageSender
from bot.telegram.sending.sender import Sender
from tests.bot.sqlite_file import without_table
from tests.bot.telegram.conftest import Meet
from tests.bot.telegram.sending.outbox_rows import LONG, YES, card, screen
from tests.bot.telegram.telegram_only import (
    WITHIN,
    Echo,
    TelegramOnly,
    all_idle,
    calls,
    listening,
    texts,
    until_called,
)
from tests.sandbox.clients import Phone


async def test_waiting_rows_are_sent_in_order_and_deleted(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, meet: Meet
) -> None:
    """Each person's rows in their order, people in parallel."""
    ann = await meet("Ann")
    async with listening(running, turns) as node:
        await node.handlers.is_open.wait()
        await node.wait_idle()
        await turns.say(*(screen(sam.id, f"{n}") for n in range(3)), screen(ann.id, "Here"))
        await turns.say(screen(sam.id, "3"))
        await all_idle(sandbox)
    assert texts(await sam.chat()) == ["0", "1", "2", "3"]
    assert texts(await ann.chat()) == ["Here"]
    assert await turns.unsent() == []


async def test_a_reply_that_may_have_arrived_is_sent_again_after_a_kill(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone
) -> None:
    """At least once: whether Telegram received it is unknown."""
    node = TelegramOnly(connect(sandbox.token, running.url), turns)
    await node.handlers.is_open.wait()
    sandbox.faults.add({"fault": "timeout", "when": "after", "method": "sendMessage", "seconds": LONG})
    await turns.say(screen(sam.id, "Here"))
    await until_called(sandbox, "sendMessage")
    await node.die()
    sandbox.faults.clear()
    assert len(await turns.unsent()) == 1
    async with listening(running, turns):
        await all_idle(sandbox)
    assert texts(await sam.chat()) == ["Here", "Here"]


async def test_a_row_that_cannot_be_deleted_is_not_sent_again(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, *,
    database_file: Path, caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    """The database was unreachable at the time: the row is deleted later."""
    async with listening(running, turns):
        sandbox.faults.add({"fault": "slow", "when": "after", "method": "sendMessage", "times": 1, "seconds": 0.3})
        await turns.say(screen(sam.id, "Here"))
        with without_table(database_file, "outbox"):
            async with asyncio.timeout(WITHIN):
                while "the outbox cannot be used" not in caplog.text:  # noqa: ASYNC110 - a log sets no event
                    await asyncio.sleep(0.01)
        async with asyncio.timeout(WITHIN):
            while await turns.unsent():  # noqa: ASYNC110 - a database sets no event
                await asyncio.sleep(0.01)
        await all_idle(sandbox)
    assert texts(await sam.chat()) == ["Here"]


async def test_rows_of_a_person_who_blocked_the_bot_are_dropped(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone
) -> None:
    """One attempt for each row; none stays in the outbox."""
    await sam.block()
    await turns.say(card(sam.id, "One"), card(sam.id, "Two"))
    async with listening(running, turns, receives=False):
        async with asyncio.timeout(WITHIN):
            while await turns.unsent():  # noqa: ASYNC110 - a database sets no event
                await asyncio.sleep(0.01)
    assert len(calls(sandbox, "sendMessage")) == 2


@pytest.mark.slow
async def test_a_reply_that_fails_for_too_long_waits_and_is_sent_later(
    bot: Bot, sandbox: Sandbox, turns: Echo, meet: Meet, caplog: pytest.LogCaptureFixture
) -> None:
    """Others get theirs meanwhile. One log line, without the text, reports it."""
    sam, ann = await meet(), await meet("Ann")
    sandbox.faults.add({"fault": "500", "method": "sendMessage", "chat": sam.id})
    messages = MessageSender(bot, lambda: True, patience=0.3)
    sender = Sender(messages, turns.database, turns, turns.preparation, sandbox.clock, is_leader=lambda: True)
    turns.on_commit = [sender.on_commit]
    sender.start()
    await turns.say(screen(sam.id, "Secret"))
    while not caplog.records:
        await turns.say(screen(ann.id, "Here"))
        await ann.chat(since=(await ann.chat())["version"], wait=1)
    assert caplog.records[0].getMessage() == f"a reply to {sam.id} waits: NetworkError"
    sandbox.faults.clear()
    async with asyncio.timeout(WITHIN):
        while not texts(await sam.chat()):
            await sam.chat(since=(await sam.chat())["version"], wait=1)
    await sender.stop(0)
    assert texts(await sam.chat()) == ["Secret"]


async def test_a_tap_is_acknowledged_while_its_reply_waits(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone
) -> None:
    """During a 429 pause the loading sign stops at once, and the message comes later."""
    async with listening(running, turns) as node:
        await node.handlers.is_open.wait()
        await turns.say(Reply(sam.id, (RenderedMessage("Is it?", YES),)))
        await all_idle(sandbox)
        node.messages.limiter.pause(10_000)
        await sam.tap((await sam.chat())["messages"][-1]["message_id"], "a:1:yes")
        chat = await sam.chat()
        async with asyncio.timeout(WITHIN):
            while not chat["callbacks"][-1]["answered"]:
                chat = await sam.chat(since=chat["version"], wait=1)
        assert (chat["callbacks"][-1]["text"], texts(chat)) == ("noted", ["Is it?"])
        assert calls(sandbox, "editMessageText") == []
    assert [row.reply.messages[0].html for row in await turns.unsent()] == ["heard a:1:yes"]


@pytest.mark.parametrize("minutes", [0, 3])
async def test_a_tap_of_an_earlier_process_is_acknowledged_while_that_is_possible(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, minutes: int
) -> None:
    """After 150 seconds Telegram would reject the acknowledgement; the tap still counts."""
    tap = Tap(await sam.tap(7, "a:1:yes", forged=True), 7)
    sandbox.world.updates.clear()
    await turns.say(screen(sam.id, "It is.", tap=tap))
    sandbox.clock.move_by(timedelta(minutes=minutes))
    async with listening(running, turns):
        await all_idle(sandbox)
    assert len(calls(sandbox, "answerCallbackQuery")) == (not minutes)
    assert texts(await sam.chat()) == ["It is."]


async def test_stopping_leaves_unsent_replies_to_the_next_process(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, meet: Meet
) -> None:
    """It stops within five seconds; sent rows are deleted, the rest stays in the outbox."""
    ann = await meet("Ann")
    sandbox.faults.add(
        {"fault": "timeout", "when": "before", "method": "sendMessage", "chat": sam.id, "seconds": LONG, "times": 1}
    )
    node = TelegramOnly(connect(sandbox.token, running.url), turns)
    await node.handlers.is_open.wait()
    await turns.say(card(sam.id, "One"), card(sam.id, "Card"), screen(ann.id, "Here"))
    await until_called(sandbox, "sendMessage", 2)
    await asyncio.wait_for(node.stop(), 5)
    assert [row.person for row in await turns.unsent()] == [sam.id] * 2
    async with listening(running, turns):
        await all_idle(sandbox)
    assert texts(await sam.chat()) == ["One", "Card"]
    assert texts(await ann.chat()) == ["Here"]


async def test_stopping_acknowledges_the_last_tap(running: Running, sandbox: Sandbox, turns: Echo, sam: Phone) -> None:
    """Its row is done, so no other process would acknowledge it."""
    sandbox.faults.add({"fault": "slow", "when": "before", "method": "answerCallbackQuery", "seconds": 0.5})
    async with listening(running, turns):
        await sam.tap(7, "a:1:yes", forged=True)
        await until_called(sandbox, "answerCallbackQuery")
    assert (await sam.chat())["callbacks"][-1]["answered"]


async def test_a_standby_process_sends_nothing_until_it_leads(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone
) -> None:
    """It then finds the rows of the previous leader in the table."""
    async with listening(running, turns) as node:
        node.is_leader = False
        await turns.say(screen(sam.id, "Here"))
        await all_idle(sandbox)
        assert len(await turns.unsent()) == 1
        node.is_leader = True
        node.sender.wake()
        async with asyncio.timeout(WITHIN):
            while not texts(await sam.chat()):
                await sam.chat(since=(await sam.chat())["version"], wait=1)
    assert texts(await sam.chat()) == ["Here"]
