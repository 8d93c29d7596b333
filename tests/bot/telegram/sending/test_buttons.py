"""Old buttons are removed, without delaying a reply; cards keep theirs."""

from __future__ import annotations

import asyncio

import pytest

from bot.replies import InlineButton, RenderedMessage, Reply
from bot.telegram.api import Bot
from bot.telegram.sending.messages import MessageSender
from tests.bot.telegram.conftest import Meet
from tests.bot.telegram.sending.chat_actions import YES, asked, tapped
from tests.bot.telegram.telegram_only import answer, keyboards
from tests.sandbox.clients import Phone


async def test_a_new_message_removes_the_old_buttons(messages: MessageSender, sam: Phone) -> None:
    """Only the current question has buttons."""
    await asked(messages, sam)
    await answer(messages, Reply(sam.id, (RenderedMessage("Next?", YES),)))
    assert keyboards(await sam.chat()) == [[], [["Yes"]]]


async def test_what_was_not_understood_leaves_the_old_buttons(messages: MessageSender, sam: Phone) -> None:
    """Whoever typed something else still has the way on; the next reply that is understood removes it."""
    await asked(messages, sam)
    await answer(messages, Reply(sam.id, (RenderedMessage("Sorry?", YES, in_place=False, beside=True),)))
    assert keyboards(await sam.chat()) == [[["Yes"]], [["Yes"]]]
    await answer(messages, Reply(sam.id, (RenderedMessage("Next?", YES),)))
    assert keyboards(await sam.chat()) == [[], [["Yes"]], [["Yes"]]]


async def test_messages_of_one_reply_keep_their_buttons(bot: Bot, sam: Phone) -> None:
    """A confirmation with an undo and the next question come in one reply: both can be tapped until the next reply."""
    messages = MessageSender(bot, lambda: True, burst=10)
    question = await asked(messages, sam)
    undo = RenderedMessage("Logged", ((InlineButton("Undo", "a:1:undo"),),))
    await answer(messages, Reply(sam.id, (undo, RenderedMessage("Next?", YES))), await tapped(sam, question))
    assert keyboards(await sam.chat()) == [[["Undo"]], [["Yes"]]]
    await answer(messages, Reply(sam.id, (RenderedMessage("Done"),)))
    assert keyboards(await sam.chat()) == [[], [], []]


@pytest.mark.alone
async def test_removing_buttons_delays_nobody(messages: MessageSender, sam: Phone) -> None:
    """Replies to quick typing come first; the remaining old buttons are removed once there is capacity."""
    loop = asyncio.get_running_loop()
    began = loop.time()
    for n in range(5):
        await answer(messages, Reply(sam.id, (RenderedMessage(f"{n}?", YES),)))
    assert loop.time() - began < 0.9
    shown = keyboards(await sam.chat())
    assert shown[-1] == [["Yes"]]
    assert [] in shown


async def test_removing_buttons_takes_no_permit_from_a_reply(bot: Bot, meet: Meet) -> None:
    """Removing buttons counts as a message: while any reply waits, it is put off."""
    sam, ann = await meet(), await meet("Ann")
    messages = MessageSender(bot, lambda: True, permits=2)
    await asked(messages, sam)
    both = (Reply(sam.id, (RenderedMessage("Next?", YES),)), Reply(ann.id, (RenderedMessage("Here"),)))
    await asyncio.gather(*(answer(messages, reply) for reply in both))
    assert keyboards(await sam.chat()) == [[["Yes"]], [["Yes"]]]
    await answer(messages, Reply(sam.id, (RenderedMessage("And then?", YES),)))
    assert keyboards(await sam.chat()) == [[], [], [["Yes"]]]


async def test_an_edit_leaves_other_buttons_alone(messages: MessageSender, sam: Phone) -> None:
    """Tapping a card does not end the question that is open below it."""
    card = await asked(messages, sam, in_place=False)
    await asked(messages, sam)
    await answer(messages, Reply(sam.id, (RenderedMessage("Open", YES),)), await tapped(sam, card))
    assert keyboards(await sam.chat()) == [[["Yes"]], [["Yes"]]]


async def test_a_card_keeps_its_buttons(messages: MessageSender, sam: Phone) -> None:
    """Cards outside of the conversation stay usable."""
    await asked(messages, sam, in_place=False)
    await answer(messages, Reply(sam.id, (RenderedMessage("Next?", YES),)))
    assert keyboards(await sam.chat()) == [[["Yes"]], [["Yes"]]]


async def test_a_copy_button_carries_its_text(messages: MessageSender, sam: Phone) -> None:
    """One tap copies a draft; the bot gets no update."""
    rows = ((InlineButton("Copy", copies="Dear Ms Hall"), InlineButton("Sent", "a:1:sent")),)
    await answer(messages, Reply(sam.id, (RenderedMessage("The note", rows),)))
    row = (await sam.chat())["messages"][-1]["reply_markup"]["inline_keyboard"][0]
    assert row[0] == {"text": "Copy", "copy_text": {"text": "Dear Ms Hall"}}
    assert row[1] == {"text": "Sent", "callback_data": "a:1:sent"}
