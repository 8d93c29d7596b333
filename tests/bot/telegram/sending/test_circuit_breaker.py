"""Prompts in an outage: they wait, unclaimed, and one at a time finds out whether it is over."""

from __future__ import annotations

import asyncio

import pytest

from bot.replies import Delivery, OutcomeUnknown, RenderedMessage, Reply, Sent
from bot.sandbox.server import Sandbox
from bot.telegram.sending.messages import MessageSender
from tests.bot.telegram.conftest import Meet
from tests.bot.telegram.telegram_only import calls


async def prompted(messages: MessageSender, person: int) -> Delivery:
    """Send a prompt within a permit of its own."""
    async with messages.prompt_permit() as permit:
        return await messages.send_prompt(permit, Reply(person, (RenderedMessage("It is time", in_place=False),)))


@pytest.mark.parametrize("fault", ["502", "reset"])
async def test_an_outage_costs_what_was_in_flight_and_no_more(
    messages: MessageSender, meet: Meet, sandbox: Sandbox, fault: str
) -> None:
    """Forty are due while every send fails: the first is unclear, the others wait until it is over, and all arrive."""
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


async def test_while_only_sending_fails_one_at_a_time_finds_out(
    messages: MessageSender, meet: Meet, sandbox: Sandbox
) -> None:
    """Telegram answers questions but takes no messages: the rest wait while one by one is tried, ever more slowly."""
    people = [await meet(f"P{n}") for n in range(30)]
    sandbox.faults.add({"fault": "500", "method": "sendMessage", "times": 3})
    assert await prompted(messages, people[0].id) == OutcomeUnknown()
    deliveries = await asyncio.gather(*(prompted(messages, person.id) for person in people[1:]))
    assert [type(delivery) for delivery in deliveries].count(OutcomeUnknown) == 2
    assert [type(delivery) for delivery in deliveries].count(Sent) == 27


async def test_a_refusal_is_no_outage(messages: MessageSender, meet: Meet, sandbox: Sandbox) -> None:
    """Somebody blocked the bot: nobody else waits for it, and Telegram is not asked whether it is there."""
    sam, ann = await meet(), await meet("Ann")
    sandbox.faults.add({"fault": "403_blocked", "chat": sam.id})
    before = len(calls(sandbox, "getMe"))
    await prompted(messages, sam.id)
    assert isinstance(await prompted(messages, ann.id), Sent)
    assert len(calls(sandbox, "getMe")) == before
