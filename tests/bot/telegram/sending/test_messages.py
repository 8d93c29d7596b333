"""Sending one reply: by editing, in order, and retried until it works."""

from __future__ import annotations

import logging

import pytest

from bot.replies import RenderedMessage, Reply, Tap
from bot.sandbox.server import Sandbox
from bot.sandbox.world import people as sandbox_people
from bot.telegram.api import Bot
from bot.telegram.sending.messages import MessageSender
from tests.bot.telegram.sending.chat_actions import YES, asked, tapped
from tests.bot.telegram.telegram_only import answer, calls, keyboards, texts
from tests.sandbox.clients import Phone


async def test_without_a_tap_everything_is_sent(messages: MessageSender, sam: Phone, sandbox: Sandbox) -> None:
    """Typed text is answered by new messages, in order, without link previews."""
    await answer(messages, Reply(sam.id, (RenderedMessage("One https://example.org"), RenderedMessage("<i>Two</i>"))))
    assert texts(await sam.chat()) == ["One https://example.org", "Two"]
    previews = [call["params"]["link_preview_options"] for call in calls(sandbox, "sendMessage")]
    assert previews == [{"is_disabled": True}] * 2


async def test_a_tap_edits_its_message_and_sends_the_others(messages: MessageSender, sam: Phone) -> None:
    """The message is edited in place; the tap is acknowledged with its toast."""
    question = await asked(messages, sam)
    tap = await tapped(sam, question)
    await answer(messages, Reply(sam.id, (RenderedMessage("It is."), RenderedMessage("Next?")), "Noted"), tap)
    chat = await sam.chat()
    assert texts(chat) == ["It is.", "Next?"]
    assert (chat["callbacks"][-1]["answered"], chat["callbacks"][-1]["text"]) == (True, "Noted")


async def test_a_message_that_must_not_replace_another_is_sent(messages: MessageSender, sam: Phone) -> None:
    """A card stays its own message; the message that may replace the tapped one does so, first or not."""
    question = await asked(messages, sam)
    card = RenderedMessage("Card", YES, in_place=False)
    await answer(messages, Reply(sam.id, (card, RenderedMessage("It is."))), await tapped(sam, question))
    chat = await sam.chat()
    assert texts(chat) == ["It is.", "Card"]
    assert keyboards(chat) == [[], [["Yes"]]]


async def test_a_tap_without_a_reply_is_acknowledged(messages: MessageSender, sam: Phone) -> None:
    """The loading sign on the button always stops."""
    question = await asked(messages, sam)
    await answer(messages, Reply(sam.id), await tapped(sam, question))
    assert (await sam.chat())["callbacks"][-1]["answered"]


async def test_an_edit_that_changes_nothing_has_worked(
    messages: MessageSender, sam: Phone, caplog: pytest.LogCaptureFixture
) -> None:
    """A second tap leads to the same message: this is no error, and sends no new message."""
    question = await asked(messages, sam)
    await answer(messages, Reply(sam.id, (RenderedMessage("Is it?", YES),)), await tapped(sam, question))
    assert texts(await sam.chat()) == ["Is it?"]
    assert caplog.records == []


async def test_a_message_that_is_gone_is_replaced_by_a_new_one(messages: MessageSender, bot: Bot, sam: Phone) -> None:
    """A deleted message cannot be edited: the reply is sent instead."""
    question = await asked(messages, sam)
    tap = await tapped(sam, question)
    await bot.delete_message(sam.id, question)
    await answer(messages, Reply(sam.id, (RenderedMessage("It is."),)), tap)
    assert texts(await sam.chat()) == ["Is it?", "It is."]


async def test_a_tap_too_old_to_acknowledge_is_ignored(
    messages: MessageSender, sam: Phone, caplog: pytest.LogCaptureFixture
) -> None:
    """Telegram accepts an acknowledgement for a minute only; the tap still counts."""
    question = await asked(messages, sam)
    await answer(messages, Reply(sam.id, (RenderedMessage("It is."),)), Tap("4291", question))
    assert texts(await sam.chat()) == ["It is."]
    assert caplog.records == []


async def test_a_tap_without_a_message_is_answered_with_a_new_one(messages: MessageSender, sam: Phone) -> None:
    """Telegram does not always say which message it was."""
    await answer(messages, Reply(sam.id, (RenderedMessage("It is."),)), Tap("4291", None))
    assert texts(await sam.chat()) == ["It is."]


async def test_rejected_html_is_sent_as_plain_text_and_logged(
    messages: MessageSender, sam: Phone, sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    """Invalid markup does not prevent the reply; the log reports it without the text."""
    await answer(messages, Reply(sam.id, (RenderedMessage("5 < 6 <b>&amp; <acme>on</acme>", YES),)))
    chat = await sam.chat()
    assert texts(chat) == ["5 < 6 & on"]
    assert keyboards(chat) == [[["Yes"]]]
    assert [record.levelno for record in caplog.records] == [logging.ERROR]
    assert "acme" not in caplog.text


async def test_a_rejected_message_does_not_stop_the_next(
    messages: MessageSender, sam: Phone, caplog: pytest.LogCaptureFixture
) -> None:
    """A rejection is logged, and the other messages are sent."""
    await answer(messages, Reply(sam.id, (RenderedMessage("x" * 5000), RenderedMessage("Next?"))))
    assert texts(await sam.chat()) == ["Next?"]
    assert "Message is too long" in caplog.text


async def test_a_person_who_blocked_the_bot_is_not_tried_again(
    messages: MessageSender, sam: Phone, sandbox: Sandbox
) -> None:
    """After one rejection nothing more is sent."""
    sandbox_people.set_blocked(sandbox.world, sam.id, blocked=True)
    await answer(messages, Reply(sam.id, (RenderedMessage("One"), RenderedMessage("Two"))))
    assert len(calls(sandbox, "sendMessage")) == 1


async def test_a_toast_is_cut_to_the_limit(messages: MessageSender, sam: Phone) -> None:
    """200 characters, rather than none."""
    question = await asked(messages, sam)
    await answer(messages, Reply(sam.id, (), "n" * 250), await tapped(sam, question))
    assert (await sam.chat())["callbacks"][-1]["text"] == "n" * 200
