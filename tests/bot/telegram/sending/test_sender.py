"""The outbox is worked off: each row at least once, in its person's order, and nothing that is needless by now."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from bot.replies import FileRequest, InlineButton, RenderedMessage, Reply, Tap
from bot.sandbox.server import Running, Sandbox
from bot.telegram.api import Bot, connect
from bot.telegram.sending.messages import MessageSender
from bot.telegram.sending.sender import MOST_WAITING, OLDEST_SCREEN, Sender
from conversations.facts import Person
from tests.bot.sqlite_file import without_table
from tests.bot.telegram.conftest import Meet
from tests.bot.telegram.telegram_only import (
    WITHIN,
    Echo,
    TelegramOnly,
    calls,
    listening,
    settled,
    texts,
    until_called,
)
from tests.sandbox.clients import Phone

LONG = 60.0  # seconds; whatever takes as long is over when the stand-in stops
YES = ((InlineButton("Yes", "a:1:yes"),),)
EXPORT = FileRequest("document", make="export:json")


def screen(person: int, text: str, **more: object) -> Reply:
    """Return a reply of one message."""
    return Reply(person, (RenderedMessage(text),), **more)  # type: ignore[arg-type]


def card(person: int, text: str) -> Reply:
    """Return a reply that stays."""
    return Reply(person, (RenderedMessage(text, YES, in_place=False, stays=True),))


async def contents(bot: Bot, phone: Phone) -> list[str]:
    """Return what is in the documents that the bot has sent to a person."""
    sent = [m["document"]["file_id"] for m in (await phone.chat())["messages"] if "document" in m]
    return [(await (await bot.get_file(file)).download_as_bytearray()).decode() for file in sent]


async def test_what_waits_is_sent_in_order_and_then_deleted(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, meet: Meet
) -> None:
    """Each person's rows in theirs, people side by side."""
    ann = await meet("Ann")
    async with listening(running, turns) as half:
        await half.handlers.is_open.wait()
        await half.wait_idle()
        await turns.say(*(screen(sam.id, f"{n}") for n in range(3)), screen(ann.id, "Here"))
        await turns.say(screen(sam.id, "3"))
        await settled(sandbox)
    assert texts(await sam.chat()) == ["0", "1", "2", "3"]
    assert texts(await ann.chat()) == ["Here"]
    assert await turns.unsent() == []


async def test_a_reply_that_may_have_arrived_is_sent_again_after_a_kill(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone
) -> None:
    """At least once: whether Telegram had it nobody can know."""
    half = TelegramOnly(connect(sandbox.token, running.url), turns)
    await half.handlers.is_open.wait()
    sandbox.faults.add({"fault": "timeout", "when": "after", "method": "sendMessage", "seconds": LONG})
    await turns.say(screen(sam.id, "Here"))
    await until_called(sandbox, "sendMessage")
    await half.die()
    sandbox.faults.clear()
    assert len(await turns.unsent()) == 1
    async with listening(running, turns):
        await settled(sandbox)
    assert texts(await sam.chat()) == ["Here", "Here"]


async def test_a_row_that_cannot_be_deleted_is_not_sent_again(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, *,
    database_file: Path, caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    """The database was away when it was to be: it is deleted later."""
    async with listening(running, turns):
        sandbox.faults.add({"fault": "slow", "when": "after", "method": "sendMessage", "times": 1, "seconds": 0.3})
        await turns.say(screen(sam.id, "Here"))
        with without_table(database_file, "outbox"):
            async with asyncio.timeout(WITHIN):
                while "the outbox cannot be used" not in caplog.text:  # noqa: ASYNC110 - a log tells nobody
                    await asyncio.sleep(0.01)
        async with asyncio.timeout(WITHIN):
            while await turns.unsent():  # noqa: ASYNC110 - a database tells nobody
                await asyncio.sleep(0.01)
        await settled(sandbox)
    assert texts(await sam.chat()) == ["Here"]


async def test_whoever_has_blocked_the_bot_is_left_alone(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone
) -> None:
    """One refusal for each row is enough, and none is kept."""
    await sam.block()
    await turns.say(card(sam.id, "One"), card(sam.id, "Two"))
    async with listening(running, turns, receives=False):
        async with asyncio.timeout(WITHIN):
            while await turns.unsent():  # noqa: ASYNC110 - a database tells nobody
                await asyncio.sleep(0.01)
    assert len(calls(sandbox, "sendMessage")) == 2


@pytest.mark.slow
async def test_a_reply_that_fails_for_too_long_waits_and_is_sent_later(
    bot: Bot, sandbox: Sandbox, turns: Echo, meet: Meet, caplog: pytest.LogCaptureFixture
) -> None:
    """Others get theirs meanwhile. One line in the log, without words, tells of it."""
    sam, ann = await meet(), await meet("Ann")
    sandbox.faults.add({"fault": "500", "method": "sendMessage", "chat": sam.id})
    sender = Sender(MessageSender(bot, lambda: True, patience=0.3), turns.database, turns, sandbox.clock, lambda: True)
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


# Taps ----------------------------------------------------------------------------------------------------------------


async def test_a_tap_is_acknowledged_while_its_reply_has_to_wait(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone
) -> None:
    """Telegram has asked for silence, for however long: the waiting sign stops at once, the message comes later."""
    async with listening(running, turns) as half:
        await half.handlers.is_open.wait()
        await turns.say(Reply(sam.id, (RenderedMessage("Is it?", YES),)))
        await settled(sandbox)
        half.messages.limiter.pause(10_000)
        await sam.tap((await sam.chat())["messages"][-1]["message_id"], "a:1:yes")
        chat = await sam.chat()
        async with asyncio.timeout(WITHIN):
            while not chat["callbacks"][-1]["answered"]:
                chat = await sam.chat(since=chat["version"], wait=1)
        assert (chat["callbacks"][-1]["text"], texts(chat)) == ("noted", ["Is it?"])
        assert calls(sandbox, "editMessageText") == []
    assert [row.reply.messages[0].html for row in await turns.unsent()] == ["heard a:1:yes"]


@pytest.mark.parametrize("minutes", [0, 3])
async def test_a_tap_of_a_bot_before_is_acknowledged_unless_telegram_has_forgotten_it(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, minutes: int
) -> None:
    """Which it does after 150 seconds, and would only refuse it; what the tap said still counts."""
    tap = Tap(await sam.tap(7, "a:1:yes", forged=True), 7)
    sandbox.world.updates.clear()
    await turns.say(screen(sam.id, "It is.", tap=tap))
    sandbox.clock.move_by(timedelta(minutes=minutes))
    async with listening(running, turns):
        await settled(sandbox)
    assert len(calls(sandbox, "answerCallbackQuery")) == (not minutes)
    assert texts(await sam.chat()) == ["It is."]


# What need not be said any more --------------------------------------------------------------------------------------


async def test_of_too_many_rows_the_screens_are_replaced_by_one(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone
) -> None:
    """Files, cards and letters that were asked for stay; where things stand is shown from the facts of that moment."""
    replies = [screen(sam.id, f"{n}") for n in range(MOST_WAITING)]
    replies.insert(3, card(sam.id, "Card"))
    replies.insert(9, Reply(sam.id, files=(EXPORT,)))
    await turns.say(*replies)
    async with listening(running, turns):
        await settled(sandbox)
    sent = [m for m in (await sam.chat())["messages"] if m["from"]["is_bot"]]
    assert (sent[0]["text"], "document" in sent[1], len(sent)) == ("Card", True, 3)
    assert sent[2]["text"] not in {f"{n}" for n in range(MOST_WAITING)}
    assert await turns.unsent() == []


async def test_as_many_rows_as_may_wait_are_sent_one_by_one(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone
) -> None:
    """Nothing of a short outage is left out."""
    few = [f"{n}" for n in range(5)]
    async with listening(running, turns) as half:
        await half.handlers.is_open.wait()
        await half.wait_idle()
        await turns.say(*(screen(sam.id, text) for text in few))
        await settled(sandbox)
    assert texts(await sam.chat()) == few


async def test_what_a_bot_before_has_left_is_sent_as_one_screen_at_most(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, meet: Meet
) -> None:
    """Some of several may be in the chat already; one alone is said as it was."""
    ann = await meet("Ann")
    await turns.say(screen(ann.id, "One"), screen(sam.id, "1"), card(sam.id, "Card"), screen(sam.id, "2"))
    async with listening(running, turns):
        await settled(sandbox)
    assert texts(await ann.chat()) == ["One"]
    said = texts(await sam.chat())
    assert (said[0], len(said)) == ("Card", 2)
    assert said[1] not in {"1", "2"}


async def test_a_screen_that_waited_for_a_day_is_replaced(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone
) -> None:
    """It says nothing any more of where things stand; a card is as good as ever."""
    await turns.say(screen(sam.id, "Old"), card(sam.id, "Card"))
    sandbox.clock.move_by(OLDEST_SCREEN + timedelta(seconds=1))
    async with listening(running, turns):
        await settled(sandbox)
    said = texts(await sam.chat())
    assert (said[0], len(said)) == ("Card", 2)
    assert "Old" not in said


# Files and /delete ---------------------------------------------------------------------------------------------------


async def test_a_file_is_made_when_it_is_sent(
    running: Running, sandbox: Sandbox, turns: Echo, bot: Bot, sam: Phone
) -> None:
    """From the facts of that moment, and not before."""
    await turns.say(Reply(sam.id, (RenderedMessage("Here:"),), files=(EXPORT,)))
    assert turns.made == []
    await turns.import_person(Person(sam.id))  # known already: nothing changes
    await turns.database.in_turn(sam.id, lambda locked: locked.save(Person(sam.id, name="Samantha"), None))
    async with listening(running, turns):
        await settled(sandbox)
    (content,) = await contents(bot, sam)
    assert "Samantha" in content


async def test_a_file_that_cannot_be_made_is_told_and_costs_no_words(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, caplog: pytest.LogCaptureFixture
) -> None:
    """The row is done all the same."""
    await turns.say(Reply(sam.id, (RenderedMessage("Here:"),), files=(FileRequest("photo", make="nothing"),)))
    async with listening(running, turns):
        await settled(sandbox)
    said = texts(await sam.chat())
    assert (said[0], len(said)) == ("Here:", 2)
    assert f"file nothing of {sam.id} cannot be made" in caplog.text
    assert await turns.unsent() == []


async def test_whoever_is_erased_while_a_file_is_made_is_not_sent_it(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone
) -> None:
    """Nothing of theirs is left to send but the last word."""
    turns.held["files"] = asyncio.Event()
    async with listening(running, turns):
        await turns.say(Reply(sam.id, (RenderedMessage("Here:"),), files=(EXPORT,)), screen(sam.id, "After"))
        await turns.until(lambda: bool(turns.made))
        await turns.erase(sam.id, screen(sam.id, "All gone."))
        await settled(sandbox)
        turns.held["files"].set()
        await settled(sandbox)
    assert [m.get("text") for m in (await sam.chat())["messages"]] == ["All gone."]
    assert await turns.unsent() == []


async def test_whoever_is_erased_while_a_reply_is_tried_again_is_not_sent_it(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone
) -> None:
    """What is in memory is dropped; a request that is on its way is the one exception."""
    sandbox.faults.add({"fault": "500", "method": "sendMessage"})
    async with listening(running, turns):
        await turns.say(screen(sam.id, "Secret"))
        await until_called(sandbox, "sendMessage")
        await turns.erase(sam.id, screen(sam.id, "All gone."))
        sandbox.faults.clear()
        await settled(sandbox)
    assert texts(await sam.chat()) == ["All gone."]


# Stopping, and standing by -------------------------------------------------------------------------------------------


async def test_stopping_leaves_what_could_not_be_said_to_the_next_bot(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, meet: Meet
) -> None:
    """It ends within five seconds; what was sent is deleted, the rest stays in the outbox."""
    ann = await meet("Ann")
    sandbox.faults.add(
        {"fault": "timeout", "when": "before", "method": "sendMessage", "chat": sam.id, "seconds": LONG, "times": 1}
    )
    half = TelegramOnly(connect(sandbox.token, running.url), turns)
    await half.handlers.is_open.wait()
    await turns.say(screen(sam.id, "One"), card(sam.id, "Card"), screen(ann.id, "Here"))
    await until_called(sandbox, "sendMessage", 2)
    await asyncio.wait_for(half.stop(), 5)
    assert [row.person for row in await turns.unsent()] == [sam.id] * 2
    async with listening(running, turns):
        await settled(sandbox)
    assert texts(await sam.chat()) == ["One", "Card"]
    assert texts(await ann.chat()) == ["Here"]


async def test_stopping_acknowledges_the_last_tap(running: Running, sandbox: Sandbox, turns: Echo, sam: Phone) -> None:
    """Its row is done, and nobody else would."""
    sandbox.faults.add({"fault": "slow", "when": "before", "method": "answerCallbackQuery", "seconds": 0.5})
    async with listening(running, turns):
        await sam.tap(7, "a:1:yes", forged=True)
        await until_called(sandbox, "answerCallbackQuery")
    assert (await sam.chat())["callbacks"][-1]["answered"]


async def test_a_process_that_stands_by_sends_nothing_until_it_leads(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone
) -> None:
    """What the leader before has left is found in the table."""
    async with listening(running, turns) as half:
        half.is_leader = False
        await turns.say(screen(sam.id, "Here"))
        await settled(sandbox)
        assert len(await turns.unsent()) == 1
        half.is_leader = True
        half.sender.wake()
        async with asyncio.timeout(WITHIN):
            while not texts(await sam.chat()):
                await sam.chat(since=(await sam.chat())["version"], wait=1)
    assert texts(await sam.chat()) == ["Here"]
