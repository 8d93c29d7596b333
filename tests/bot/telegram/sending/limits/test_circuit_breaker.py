"""Prompts in an outage wait, unclaimed; one at a time probes whether it is over."""

from __future__ import annotations

import asyncio

import pytest

from bot.replies import Delivery, OutcomeUnknown, RenderedMessage, Reply, Sent
from bot.sandbox.server import Sandbox
from bot.telegram.sending.messages import MessageSender
from tests.bot.telegram.conftest import Meet
from tests.bot.telegram.telegram_only import calls


async def prompted(messages: MessageSender, person: int) -> Delivery:
    """Send a prompt with its own permit."""
    async with messages.prompt_permit() as permit:
        return await messages.send_prompt(permit, Reply(person, (RenderedMessage("It is time", in_place=False),)))


@pytest.mark.parametrize("fault", ["502", "reset"])
async def test_an_outage_affects_only_prompts_in_flight(
    messages: MessageSender, meet: Meet, sandbox: Sandbox, fault: str
) -> None:
    """Forty are due while every send fails: the first one's outcome is unknown, the others wait, and all arrive."""
    people = [await meet(f"P{n}") for n in range(40)]
    sandbox.faults.add({"fault": fault})
    assert await prompted(messages, people[0].id) == OutcomeUnknown()
    waiting = [asyncio.create_task(prompted(messages, person.id)) for person in people[1:]]
    while len(calls(sandbox, "getMe")) < 4:
        await asyncio.wait(waiting, timeout=0.05)
    assert len(calls(sandbox, "sendMessage")) == 1
    sandbox.faults.clear()
    assert {type(delivery) for delivery in await asyncio.gather(*waiting)} == {Sent}
    assert len(calls(sandbox, "sendMessage")) == len(people)


async def test_while_sending_fails_one_prompt_at_a_time_is_tried(
    messages: MessageSender, meet: Meet, sandbox: Sandbox
) -> None:
    """Telegram answers getMe but sends fail: the rest wait while one at a time is tried, with growing pauses."""
    people = [await meet(f"P{n}") for n in range(30)]
    sandbox.faults.add({"fault": "500", "method": "sendMessage", "times": 3})
    assert await prompted(messages, people[0].id) == OutcomeUnknown()
    deliveries = await asyncio.gather(*(prompted(messages, person.id) for person in people[1:]))
    assert [type(delivery) for delivery in deliveries].count(OutcomeUnknown) == 2
    assert [type(delivery) for delivery in deliveries].count(Sent) == 27


async def test_a_rejection_is_not_an_outage(messages: MessageSender, meet: Meet, sandbox: Sandbox) -> None:
    """Somebody blocked the bot: no other prompt waits, and Telegram is not probed."""
    sam, ann = await meet(), await meet("Ann")
    sandbox.faults.add({"fault": "403_blocked", "chat": sam.id})
    before = len(calls(sandbox, "getMe"))
    await prompted(messages, sam.id)
    assert isinstance(await prompted(messages, ann.id), Sent)
    assert len(calls(sandbox, "getMe")) == before
