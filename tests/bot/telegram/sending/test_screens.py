"""Screens that waited too long, or are too many, are replaced by one of the current state."""

from __future__ import annotations

from datetime import timedelta

from bot.replies import Reply
from bot.sandbox.server import Running, Sandbox
from bot.telegram.sending.sender import MOST_WAITING, OLDEST_SCREEN
from tests.bot.telegram.conftest import Meet
from tests.bot.telegram.sending.outbox_rows import EXPORT, card, screen
from tests.bot.telegram.telegram_only import (
    Echo,
    all_idle,
    listening,
    texts,
)
from tests.sandbox.clients import Phone


async def test_screens_among_too_many_rows_are_replaced_by_one(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone
) -> None:
    """Files, cards and letters stay; the one screen shows the current state, from the facts of that moment."""
    replies = [screen(sam.id, f"{n}") for n in range(MOST_WAITING)]
    replies.insert(3, card(sam.id, "Card"))
    replies.insert(9, Reply(sam.id, files=(EXPORT,)))
    await turns.say(*replies)
    async with listening(running, turns):
        await all_idle(sandbox)
    sent = [m for m in (await sam.chat())["messages"] if m["from"]["is_bot"]]
    assert (sent[0]["text"], "document" in sent[1], len(sent)) == ("Card", True, 3)
    assert sent[2]["text"] not in {f"{n}" for n in range(MOST_WAITING)}
    assert await turns.unsent() == []


async def test_rows_up_to_the_limit_are_sent_one_by_one(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone
) -> None:
    """After a short outage every reply is sent."""
    few = [f"{n}" for n in range(5)]
    async with listening(running, turns) as node:
        await node.handlers.is_open.wait()
        await node.wait_idle()
        await turns.say(*(screen(sam.id, text) for text in few))
        await all_idle(sandbox)
    assert texts(await sam.chat()) == few


async def test_screens_left_by_an_earlier_process_are_replaced_by_one(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, meet: Meet
) -> None:
    """Of several, some may have been sent already; a single one is sent unchanged."""
    ann = await meet("Ann")
    await turns.say(screen(ann.id, "One"), screen(sam.id, "1"), card(sam.id, "Card"), screen(sam.id, "2"))
    async with listening(running, turns):
        await all_idle(sandbox)
    assert texts(await ann.chat()) == ["One"]
    said = texts(await sam.chat())
    assert (said[0], len(said)) == ("Card", 2)
    assert said[1] not in {"1", "2"}


async def test_a_screen_that_waited_for_a_day_is_replaced(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone
) -> None:
    """It no longer shows the current state; a card is sent unchanged."""
    await turns.say(screen(sam.id, "Old"), card(sam.id, "Card"))
    sandbox.clock.move_by(OLDEST_SCREEN + timedelta(seconds=1))
    async with listening(running, turns):
        await all_idle(sandbox)
    said = texts(await sam.chat())
    assert (said[0], len(said)) == ("Card", 2)
    assert "Old" not in said


async def test_several_screens_of_a_former_leader_are_replaced_by_one(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone
) -> None:
    """It may have sent some of them: sent again one by one, a question already answered could be the last message."""
    await turns.say(screen(sam.id, "Number one"), card(sam.id, "Card"), screen(sam.id, "Number two"))
    async with listening(running, turns, receives=False):
        await all_idle(sandbox)
    card_, standing = texts(await sam.chat())
    assert card_ == "Card"
    assert "Number" not in standing
    assert await turns.unsent() == []


async def test_a_single_screen_of_a_former_leader_is_sent_unchanged(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone
) -> None:
    """It must be the last message, whether or not it was sent already."""
    await turns.say(screen(sam.id, "Question"))
    async with listening(running, turns, receives=False):
        await all_idle(sandbox)
    assert texts(await sam.chat()) == ["Question"]
