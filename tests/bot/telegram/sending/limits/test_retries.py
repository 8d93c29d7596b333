"""What Telegram refuses for a while is tried again; an answer is given up only when its own chat fails."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

import pytest

from bot.replies import RenderedMessage, Reply
from bot.sandbox.server import Sandbox
from bot.telegram.api import Bot
from bot.telegram.sending.messages import MessageSender
from bot.telegram.sending.requests import GaveUp, NotLeading
from tests.bot.telegram.conftest import Meet
from tests.bot.telegram.sending.chat_actions import asked, tapped
from tests.bot.telegram.telegram_only import answer, calls, texts
from tests.sandbox.clients import Phone


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


@pytest.mark.parametrize("order", [{"fault": "429", "retry_after": 1}, {"fault": "500"}, {"fault": "reset"}])
async def test_acknowledging_a_tap_is_retried(
    messages: MessageSender, sam: Phone, sandbox: Sandbox, order: dict[str, object]
) -> None:
    """Otherwise the loading sign would turn for a minute."""
    question = await asked(messages, sam)
    sandbox.faults.add({**order, "method": "answerCallbackQuery", "times": 1})
    await answer(messages, Reply(sam.id, (), "Noted"), await tapped(sam, question))
    assert (await sam.chat())["callbacks"][-1]["text"] == "Noted"
