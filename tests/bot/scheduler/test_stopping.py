"""Stopping waits for what is being sent, and begins nothing."""

from __future__ import annotations

import asyncio

import pytest

from bot import scheduler
from conversations.facts import DeliveryStatus
from tests.bot.sample_people import THANK_YOU_DUE, delivery_statuses
from tests.bot.scheduler.node import WITHIN, Node, is_being_sent, prompts


async def test_stopping_waits_for_prompts_being_sent(node: Node, monkeypatch: pytest.MonkeyPatch) -> None:
    """The outcome of a prompt under way is recorded before the process ends; no new one is started."""
    monkeypatch.setattr(scheduler, "STOPPING", WITHIN)  # a slow machine takes longer
    sam, *_ = await node.meets(3)
    await node.fails(fault="slow", when="before", seconds=0.3)
    node.clock.move_to(THANK_YOU_DUE)
    node.scheduler.wake()
    await is_being_sent(node)
    await node.scheduler.stop()
    assert await delivery_statuses(node.database, sam.id) == [DeliveryStatus.SENT]
    assert await node.database.abandoned() == []


async def test_waiting_until_idle_does_not_wait_for_an_outage_to_end(
    node: Node, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Paused people are not waited for."""
    monkeypatch.setattr(scheduler, "SETTLING", 0.1)
    sam, _ = await node.meets(2)
    await node.fails(fault="429", when="before", retry_after=600, chat=sam.id, times=1)
    node.clock.move_to(THANK_YOU_DUE)
    node.scheduler.wake()
    async with asyncio.timeout(WITHIN):
        while not node.shows('afterword_waiting{for="rest"} 1.0'):  # noqa: ASYNC110 - a failure sets no event
            await asyncio.sleep(0.001)
        await node.scheduler.wait_idle()
    assert await delivery_statuses(node.database, sam.id) == []


async def test_stopping_claims_no_more_prompts(node: Node, monkeypatch: pytest.MonkeyPatch) -> None:
    """Prompts that wait for a permit are left for the next start; those under way are finished."""
    monkeypatch.setattr(scheduler, "STOPPING", WITHIN)  # a slow machine takes longer
    phones = await node.meets(40)
    await node.fails(fault="slow", when="before", seconds=0.3)
    node.clock.move_to(THANK_YOU_DUE)
    node.scheduler.wake()
    await is_being_sent(node)
    await node.scheduler.stop()
    ends = [await delivery_statuses(node.database, phone.id) for phone in phones]
    assert ends.count([DeliveryStatus.SENT]) + ends.count([]) == 40
    assert ends.count([]) > 0
    assert [len(await prompts(phone)) for phone in phones] == [len(end) for end in ends]
