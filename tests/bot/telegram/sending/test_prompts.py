"""Sending a prompt: one attempt, with an exact outcome."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest

from bot.replies import Delivery, InlineButton, NotSent, OutcomeUnknown, Rejected, RenderedMessage, Reply, Sent
from bot.sandbox.server import Running, Sandbox
from bot.telegram.api import Bot, connect
from bot.telegram.sending.messages import MessageSender
from tests.bot.telegram.conftest import Meet
from tests.bot.telegram.telegram_only import answer, calls, keyboards, texts
from tests.sandbox.clients import Phone

HASTY = 0.3  # seconds until the time-out


@pytest.fixture
async def hasty(running: Running, sandbox: Sandbox) -> AsyncIterator[MessageSender]:
    """Return a sender with a short time-out, for requests that are never answered."""
    bot = connect(sandbox.token, running.url, read_timeout=HASTY)
    yield MessageSender(bot, lambda: True)
    await bot.shutdown()


async def prompted(messages: MessageSender, person: int, *says: RenderedMessage) -> Delivery:
    """Send a prompt with its own permit."""
    async with messages.prompt_permit() as permit:
        return await messages.send_prompt(
            permit, Reply(person, says or (RenderedMessage("It is time", in_place=False),))
        )


async def test_a_prompt_that_arrives_is_sent(messages: MessageSender, sam: Phone) -> None:
    """The outcome has Telegram's id of the message."""
    delivery = await prompted(messages, sam.id)
    chat = await sam.chat()
    assert delivery == Sent(chat["messages"][-1]["message_id"])
    assert texts(chat) == ["It is time"]


UNCLEAR = ("500", "502", "reset", "close", "cut", "garbage", "timeout")


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("fault", UNCLEAR)
async def test_a_prompt_that_may_have_arrived_is_not_repeated(
    messages: MessageSender, hasty: MessageSender, sam: Phone, sandbox: Sandbox, *, fault: str, when: str
) -> None:
    """The request left without a valid response: its effect is unknown, so it is not repeated."""
    sandbox.faults.add({"fault": fault, "when": when, "method": "sendMessage"})
    assert await prompted(hasty if fault == "timeout" else messages, sam.id) == OutcomeUnknown()
    assert len(calls(sandbox, "sendMessage")) == 1
    assert len(texts(await sam.chat())) == (when == "after")


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ({"fault": "429", "retry_after": 7}, NotSent(7)),
        ({"fault": "401"}, NotSent(30)),
        ({"fault": "403_blocked"}, Rejected("Forbidden", recipient_gone=True)),
        ({"fault": "403_deactivated"}, Rejected("Forbidden", recipient_gone=True)),
        ({"fault": "400_chat_not_found"}, Rejected("Chat not found", recipient_gone=True)),
    ],
)
async def test_a_prompt_that_did_not_arrive_says_why(
    messages: MessageSender, sam: Phone, sandbox: Sandbox, order: dict[str, Any], expected: Delivery
) -> None:
    """A 429 may be retried when Telegram says; an unreachable person is distinguished from a rejected message."""
    sandbox.faults.add(order | {"method": "sendMessage"})
    assert await prompted(messages, sam.id) == expected
    assert len(calls(sandbox, "sendMessage")) == 1


async def test_a_refused_connection_is_certainly_unsent(sandbox: Sandbox) -> None:
    """Nothing has left."""
    bot = connect(sandbox.token, "http://127.0.0.1:9")
    assert await prompted(MessageSender(bot, lambda: True), 1001) == NotSent()
    await bot.shutdown()


async def test_a_prompt_of_a_former_leader_is_not_sent(bot: Bot, sam: Phone, sandbox: Sandbox) -> None:
    """Another process may lead by now: nothing leaves, and it does not count as an outage."""
    leads = True
    messages = MessageSender(bot, lambda: leads)
    async with messages.prompt_permit() as permit:
        leads = False
        assert (
            await messages.send_prompt(permit, Reply(sam.id, (RenderedMessage("It is time", in_place=False),)))
            == NotSent()
        )
    assert calls(sandbox, "sendMessage") == []
    leads = True
    assert isinstance(await asyncio.wait_for(prompted(messages, sam.id), 5), Sent)


async def test_a_rejected_prompt_leaves_the_person_reachable(messages: MessageSender, sam: Phone) -> None:
    """A 400 about the message leaves the person reachable."""
    delivery = await prompted(messages, sam.id, RenderedMessage("x" * 5000, in_place=False))
    assert delivery == Rejected("Message is too long")


async def test_html_that_is_refused_is_sent_as_plain_text(
    messages: MessageSender, sam: Phone, sandbox: Sandbox
) -> None:
    """A rejection is certain, so the prompt may be sent again without markup."""
    delivery = await prompted(messages, sam.id, RenderedMessage("<b>Now &amp; <nobr>here</nobr>", in_place=False))
    assert isinstance(delivery, Sent)
    assert texts(await sam.chat()) == ["Now & here"]
    assert len(calls(sandbox, "sendMessage")) == 2


async def test_a_prompt_keeps_its_buttons(messages: MessageSender, sam: Phone) -> None:
    """Later messages leave the buttons of a prompt alone."""
    await prompted(messages, sam.id, RenderedMessage("Sent it?", ((InlineButton("Yes", "a:1:b"),),), in_place=False))
    await answer(messages, Reply(sam.id, (RenderedMessage("Something else"),)))
    assert keyboards(await sam.chat()) == [[["Yes"]], []]


async def test_a_prompt_needs_a_permit(messages: MessageSender, sam: Phone, sandbox: Sandbox) -> None:
    """The permit keeps the limit: one permit for one prompt, which is one message."""
    one = Reply(sam.id, (RenderedMessage("It is time"),))
    async with messages.prompt_permit() as permit:
        pass
    with pytest.raises(RuntimeError):
        await messages.send_prompt(permit, one)
    async with messages.prompt_permit() as permit:
        with pytest.raises(RuntimeError):
            await messages.send_prompt(permit, Reply(sam.id, (*one.messages, *one.messages)))
        await messages.send_prompt(permit, one)
        with pytest.raises(RuntimeError):
            await messages.send_prompt(permit, one)
    assert len(calls(sandbox, "sendMessage")) == 1


@pytest.mark.alone
@pytest.mark.slow
async def test_a_backlog_drains_at_telegrams_rate_without_a_429(
    meet: Meet, messages: MessageSender, sandbox: Sandbox
) -> None:
    """Ninety prompts due at once are sent in about three seconds."""
    people = [await meet(f"P{n}") for n in range(90)]
    loop = asyncio.get_running_loop()
    began = loop.time()
    deliveries = await asyncio.gather(*(prompted(messages, person.id) for person in people))
    took = loop.time() - began
    assert {type(delivery) for delivery in deliveries} == {Sent}
    assert [call for call in calls(sandbox, "sendMessage") if not call["ok"]] == []
    assert 2 < took < 5, "no two seconds take more than sixty"


@pytest.mark.alone
@pytest.mark.slow
async def test_replies_overtake_a_backlog(meet: Meet, messages: MessageSender, sandbox: Sandbox) -> None:
    """A reply does not wait for prompts."""
    people = [await meet(f"P{n}") for n in range(60)]
    sam = await meet()
    backlog = [asyncio.create_task(prompted(messages, person.id)) for person in people]
    await asyncio.wait(backlog, return_when=asyncio.FIRST_COMPLETED)
    await answer(messages, Reply(sam.id, (RenderedMessage("Here you are"),)))
    assert len([task for task in backlog if task.done()]) < 40
    await asyncio.gather(*backlog)
    assert [call for call in calls(sandbox, "sendMessage") if not call["ok"]] == []
