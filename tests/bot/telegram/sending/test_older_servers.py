"""What a Bot API server does not know is left out, and remembered."""

from __future__ import annotations

from typing import Any

import pytest

from bot.replies import InlineButton, RenderedMessage, Reply
from bot.sandbox.server import Sandbox
from bot.telegram.sending.messages import MessageSender
from tests.bot.telegram.sending.chat_actions import tapped
from tests.bot.telegram.telegram_only import answer, calls, texts
from tests.sandbox.clients import Phone

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
