"""Sending one reply: by editing, in order, and retried until it works."""

from __future__ import annotations

import asyncio
import logging
from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.replies import InlineButton, RenderedMessage, Reply, Tap
from bot.sandbox.server import Sandbox
from bot.sandbox.world import people as sandbox_people
from bot.telegram.api import Bot
from bot.telegram.sending.messages import MessageSender
from bot.telegram.sending.requests import GaveUp, NotLeading
from tests.bot.telegram.conftest import Meet
from tests.bot.telegram.telegram_only import answer, calls, keyboards, texts
from tests.sandbox.clients import Phone

YES = ((InlineButton("Yes", "a:1:yes"),),)


async def asked(messages: MessageSender, sam: Phone, *, in_place: bool = True) -> int:
    """Send a question with a button and return the message's id."""
    await answer(messages, Reply(sam.id, (RenderedMessage("Is it?", YES, in_place=in_place),)))
    question: int = (await sam.chat())["messages"][-1]["message_id"]
    return question


async def tapped(sam: Phone, message: int) -> Tap:
    """Tap the button of a message."""
    return Tap(await sam.tap(message, "a:1:yes"), message)


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


@pytest.mark.parametrize("fault", ["500", "502", "reset", "cut", "garbage"])
async def test_an_answer_is_tried_again(messages: MessageSender, sam: Phone, sandbox: Sandbox, fault: str) -> None:
    """Whatever happened to the first attempt: a duplicate is allowed, silence is not."""
    sandbox.faults.add({"fault": fault, "method": "sendMessage", "times": 1})
    await answer(messages, Reply(sam.id, (RenderedMessage("Here"),)))
    assert texts(await sam.chat()) == ["Here"]


async def test_an_edit_is_tried_again(messages: MessageSender, sam: Phone, sandbox: Sandbox) -> None:
    """An edit that took effect before the connection broke is "not modified" the second time: no error."""
    question = await asked(messages, sam)
    sandbox.faults.add({"fault": "reset", "when": "after", "method": "editMessageText", "times": 1})
    await answer(messages, Reply(sam.id, (RenderedMessage("It is."),)), await tapped(sam, question))
    assert texts(await sam.chat()) == ["It is."]
    assert len(calls(sandbox, "editMessageText")) == 2


async def test_a_429_pauses_all_sending_as_long_as_it_says(
    messages: MessageSender, sam: Phone, sandbox: Sandbox
) -> None:
    """Replies and prompts both wait for retry_after; then the reply is sent."""
    sandbox.faults.add({"fault": "429", "retry_after": 1, "method": "sendMessage", "times": 1})
    loop = asyncio.get_running_loop()
    first = asyncio.create_task(answer(messages, Reply(sam.id, (RenderedMessage("Here"),))))
    while not (halt := messages.limiter.paused_for):
        await asyncio.wait({first}, timeout=0.01)
    halted_until = loop.time() + halt
    async with messages.prompt_permit():
        assert loop.time() >= halted_until
    await first
    assert texts(await sam.chat()) == ["Here"]
    sent = calls(sandbox, "sendMessage")
    assert [call["error_code"] for call in sent] == [429, None]
    told, obeyed = (datetime.fromisoformat(call["at"]) for call in sent)
    assert obeyed - told >= timedelta(seconds=1)


@pytest.mark.parametrize("order", [{"fault": "500"}, {"fault": "429", "retry_after": 10_072}])
async def test_a_reply_is_given_up_when_only_its_chat_fails(
    bot: Bot, meet: Meet, sandbox: Sandbox, order: dict[str, object]
) -> None:
    """Its outbox row then waits for longer: see the tests of `Sender`."""
    sam, ann = await meet(), await meet("Ann")
    sandbox.faults.add({**order, "method": "sendMessage", "chat": sam.id})
    messages = MessageSender(bot, lambda: True, patience=0.7)
    silent = asyncio.create_task(
        answer(messages, Reply(sam.id, (RenderedMessage("Here"), RenderedMessage("And more"))))
    )
    while not silent.done():
        await answer(messages, Reply(ann.id, (RenderedMessage("Here"),)))
    assert isinstance(silent.exception(), GaveUp)
    assert "Here" in texts(await ann.chat())


async def test_a_former_leader_sends_nothing(bot: Bot, sam: Phone, sandbox: Sandbox) -> None:
    """The next leader sends the row."""
    messages = MessageSender(bot, lambda: False)
    with pytest.raises(NotLeading):
        await answer(messages, Reply(sam.id, (RenderedMessage("Here"),)))
    assert calls(sandbox, "sendMessage") == []


async def test_no_reply_is_given_up_during_an_outage(bot: Bot, meet: Meet, sandbox: Sandbox) -> None:
    """However long the outage, every reply is sent afterwards."""
    people = [await meet(f"P{n}") for n in range(3)]
    sandbox.faults.add({"fault": "502", "method": "sendMessage"})
    messages = MessageSender(bot, lambda: True, patience=0.1)
    answering = [
        asyncio.create_task(answer(messages, Reply(person.id, (RenderedMessage("Here"),)))) for person in people
    ]
    await asyncio.wait(answering, timeout=0.8)
    assert [task for task in answering if task.done()] == []
    sandbox.faults.clear()
    await asyncio.gather(*answering)
    assert [texts(await person.chat()) for person in people] == [["Here"]] * 3


async def test_a_long_429_for_one_chat_pauses_the_others_only_briefly(
    messages: MessageSender, meet: Meet, sandbox: Sandbox
) -> None:
    """Telegram does not say what a 429 is for. That chat is paused; the next chat tried shows whether others are."""
    sam, ann = await meet(), await meet("Ann")
    sandbox.faults.add({"fault": "429", "retry_after": 10_072, "method": "sendMessage", "chat": sam.id})
    silent = asyncio.create_task(answer(messages, Reply(sam.id, (RenderedMessage("Here"),))))
    while not messages.limiter.paused_for:
        await asyncio.wait({silent}, timeout=0.01)
    await asyncio.wait_for(answer(messages, Reply(ann.id, (RenderedMessage("Here"),))), 8)
    assert texts(await ann.chat()) == ["Here"]
    assert len([c for c in calls(sandbox, "sendMessage") if not c["ok"]]) == 1
    silent.cancel()


async def test_a_long_429_that_another_chat_is_told_too_is_for_everybody(
    messages: MessageSender, meet: Meet, sandbox: Sandbox
) -> None:
    """Two in a row without a success in between: the whole bot is limited."""
    sandbox.faults.add({"fault": "429", "retry_after": 10_072, "method": "sendMessage", "times": 2})
    people = [await meet(f"P{n}") for n in range(2)]
    answering = [
        asyncio.create_task(answer(messages, Reply(person.id, (RenderedMessage("Here"),)))) for person in people
    ]
    while messages.limiter.paused_for < 10_000:
        await asyncio.wait(answering, timeout=0.01)
    for task in answering:
        task.cancel()


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


UNTIL = '<b>By</b> <tg-time unix="1781272800" format="wdt">Fri 12 Jun, 16:00</tg-time>: the thank-you'
GREEN = ((InlineButton("✓ I sent it", "a:1:yes", style="success"),),)


def shown(chat: dict[str, Any]) -> list[tuple[str, list[str], str | None]]:
    """Return what the bot said: texts, types of entities, colour of the first button."""
    return [
        (
            message["text"],
            [entity["type"] for entity in message.get("entities", [])],
            message["reply_markup"]["inline_keyboard"][0][0].get("style") if "reply_markup" in message else None,
        )
        for message in chat["messages"]
        if message["from"]["is_bot"]
    ]


@pytest.mark.parametrize(
    ("fault", "left"),
    [
        ({"fault": "400_no_dates", "contains": "<tg-time"}, (["bold"], "success")),
        ({"fault": "400_no_styles", "contains": '"style"'}, (["bold", "date_time"], None)),
    ],
)
async def test_what_an_older_server_does_not_know_is_left_out_and_remembered(
    messages: MessageSender, sam: Phone, sandbox: Sandbox, fault: dict[str, str], left: tuple[list[str], str | None]
) -> None:
    """One refused call in all; the text says the same, and keeps the rest of its markup; so does an edit."""
    sandbox.faults.add(fault)
    for _ in range(2):
        await answer(messages, Reply(sam.id, (RenderedMessage(UNTIL, GREEN, stays=True),)))
    last = (await sam.chat())["messages"][-1]["message_id"]
    await answer(messages, Reply(sam.id, (RenderedMessage(f"{UNTIL}!", GREEN),)), await tapped(sam, last))
    said = "By Fri 12 Jun, 16:00: the thank-you"
    assert shown(await sam.chat()) == [(said, *left), (f"{said}!", *left)]
    refused = [call for call in calls(sandbox) if not call["ok"]]
    assert [call["fault"] for call in refused] == [fault["fault"]]


async def test_a_server_that_knows_neither_is_asked_for_each_once(
    messages: MessageSender, sam: Phone, sandbox: Sandbox
) -> None:
    """The third call succeeds; so does every later one at once, a prompt too."""
    sandbox.faults.add({"fault": "400_no_dates", "contains": "<tg-time"})
    sandbox.faults.add({"fault": "400_no_styles", "contains": '"style"'})
    async with messages.prompt_permit() as permit:
        await messages.send_prompt(permit, Reply(sam.id, (RenderedMessage(UNTIL, GREEN),)))
    async with messages.prompt_permit() as permit:
        await messages.send_prompt(permit, Reply(sam.id, (RenderedMessage(UNTIL, GREEN),)))
    assert shown(await sam.chat()) == [("By Fri 12 Jun, 16:00: the thank-you", ["bold"], None)] * 2
    assert [call["ok"] for call in calls(sandbox, "sendMessage")] == [False, False, True, True]


@pytest.mark.parametrize("fault", ["404_method", "400_no_reactions"])
async def test_where_reactions_are_not_taken_the_text_is_sent_and_they_are_not_tried_again(
    messages: MessageSender, sam: Phone, sandbox: Sandbox, fault: str
) -> None:
    """Neither where the method is unknown nor where the emoji is refused."""
    sandbox.faults.add({"fault": fault, "method": "setMessageReaction"})
    typed = (await sam.say("free parking"))["message_id"]
    for _ in range(2):
        await answer(messages, Reply(sam.id, (RenderedMessage("Added to your notes.", thumbs_up=typed),)))
    assert texts(await sam.chat())[-2:] == ["Added to your notes."] * 2
    assert len(calls(sandbox, "setMessageReaction")) == 1


async def test_a_message_that_is_gone_is_no_reason_to_react_to_no_other(
    messages: MessageSender, sam: Phone, sandbox: Sandbox
) -> None:
    """The text is sent for that one; the next gets its 👍 and no text."""
    await answer(messages, Reply(sam.id, (RenderedMessage("Added to your notes.", thumbs_up=99_999),)))
    typed = (await sam.say("free parking"))["message_id"]
    await answer(messages, Reply(sam.id, (RenderedMessage("Added to your notes.", thumbs_up=typed),)))
    chat = await sam.chat()
    assert texts(chat) == ["Added to your notes."]
    assert [m["reaction"] for m in chat["messages"] if m["message_id"] == typed] == ["👍"]


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


@pytest.mark.parametrize("order", [{"fault": "429", "retry_after": 1}, {"fault": "500"}, {"fault": "reset"}])
async def test_acknowledging_a_tap_is_retried(
    messages: MessageSender, sam: Phone, sandbox: Sandbox, order: dict[str, object]
) -> None:
    """Otherwise the loading sign would turn for a minute."""
    question = await asked(messages, sam)
    sandbox.faults.add({**order, "method": "answerCallbackQuery", "times": 1})
    await answer(messages, Reply(sam.id, (), "Noted"), await tapped(sam, question))
    assert (await sam.chat())["callbacks"][-1]["text"] == "Noted"


async def test_a_toast_is_cut_to_the_limit(messages: MessageSender, sam: Phone) -> None:
    """200 characters, rather than none."""
    question = await asked(messages, sam)
    await answer(messages, Reply(sam.id, (), "n" * 250), await tapped(sam, question))
    assert (await sam.chat())["callbacks"][-1]["text"] == "n" * 200
