"""A row's file is made when it is sent, and for nobody who was deleted meanwhile."""

from __future__ import annotations

import asyncio

import pytest

from bot.replies import FileRequest, RenderedMessage, Reply
from bot.sandbox.server import Running, Sandbox
from bot.telegram.api import Bot
from conversations.facts import Person
from tests.bot.telegram.sending.outbox_rows import EXPORT, contents, screen
from tests.bot.telegram.telegram_only import (
    Echo,
    all_idle,
    listening,
    texts,
    until_called,
)
from tests.sandbox.clients import Phone


async def test_a_file_is_made_when_it_is_sent(
    running: Running, sandbox: Sandbox, turns: Echo, bot: Bot, sam: Phone
) -> None:
    """From the facts of that moment."""
    await turns.say(Reply(sam.id, (RenderedMessage("Here:"),), files=(EXPORT,)))
    assert turns.made == []
    await turns.import_person(Person(sam.id))  # exists already: nothing changes
    await turns.database.in_turn(sam.id, lambda locked: locked.save(Person(sam.id, name="Samantha"), None))
    async with listening(running, turns):
        await all_idle(sandbox)
    (content,) = await contents(bot, sam)
    assert "Samantha" in content


async def test_a_file_that_cannot_be_made_is_reported_and_the_text_is_sent(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, caplog: pytest.LogCaptureFixture
) -> None:
    """The row is then done."""
    await turns.say(Reply(sam.id, (RenderedMessage("Here:"),), files=(FileRequest("photo", make="nothing"),)))
    async with listening(running, turns):
        await all_idle(sandbox)
    said = texts(await sam.chat())
    assert (said[0], len(said)) == ("Here:", 2)
    assert f"file nothing of {sam.id} cannot be made" in caplog.text
    assert await turns.unsent() == []


async def test_a_person_deleted_while_a_file_is_made_is_not_sent_it(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone
) -> None:
    """Only the last reply is left to send."""
    turns.held["files"] = asyncio.Event()
    async with listening(running, turns):
        await turns.say(Reply(sam.id, (RenderedMessage("Here:"),), files=(EXPORT,)), screen(sam.id, "After"))
        await turns.until(lambda: bool(turns.made))
        await turns.erase(sam.id, screen(sam.id, "All gone."))
        await all_idle(sandbox)
        turns.held["files"].set()
        await all_idle(sandbox)
    assert [m.get("text") for m in (await sam.chat())["messages"]] == ["All gone."]
    assert await turns.unsent() == []


async def test_a_person_deleted_while_a_reply_is_retried_is_not_sent_it(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone
) -> None:
    """Rows in memory are dropped; only a request already on its way is not."""
    sandbox.faults.add({"fault": "500", "method": "sendMessage"})
    async with listening(running, turns):
        await turns.say(screen(sam.id, "Secret"))
        await until_called(sandbox, "sendMessage")
        await turns.erase(sam.id, screen(sam.id, "All gone."))
        sandbox.faults.clear()
        await all_idle(sandbox)
    assert texts(await sam.chat()) == ["All gone."]
