"""A prompt is sent once, when it is due, by one node."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.replies import Commit
from bot.sandbox.server import Running
from bot.store.database import Database
from bot.telegram.api import connect
from conversations.facts import DeliveryStatus
from tests.bot.sample_people import DECISION_DUE, LATER, THANK_YOU_DUE, delivery_statuses, interviewee, save_people
from tests.bot.scheduler.node import HOUR, WITHIN, Node, prompts, until
from tests.environment.postgres import Server


async def test_a_prompt_is_sent_once_when_it_is_due(node: Node) -> None:
    """Not earlier, only once, and recorded as sent."""
    (sam,) = await node.meets()
    await node.comes_to(THANK_YOU_DUE - HOUR)
    assert await prompts(sam) == []
    await node.comes_to(THANK_YOU_DUE)
    await node.comes_to(THANK_YOU_DUE + HOUR)
    assert len(await prompts(sam)) == 1
    assert await delivery_statuses(node.database, sam.id) == [DeliveryStatus.SENT]


async def test_several_prompts_of_one_person_come_one_after_the_other(node: Node) -> None:
    """Two companies promised the same Friday: each has its prompt, and the second does not wait for the next run."""
    (sam,) = await node.meets()
    person = interviewee(sam.id, thanked=True)
    acme, interview = person.applications[0], person.interviews[0]
    globex = replace(acme, id=11, company="Globex", contacts=(replace(acme.contacts[0], interview=12),))
    both = person.with_application(globex).with_interview(replace(interview, id=12, application=11))
    await save_people(node.database, both)
    await node.comes_to(DECISION_DUE)
    assert ["Acme" in m["text"] for m in await prompts(sam)] == [True, False]
    assert await delivery_statuses(node.database, sam.id) == [DeliveryStatus.SENT, DeliveryStatus.SENT]


async def test_a_prompt_due_before_the_next_run_is_not_late(node: Node) -> None:
    """A turn that schedules an earlier prompt moves the next run forward."""
    await node.scheduler.wait_idle()
    node.clock.move_to(THANK_YOU_DUE - timedelta(seconds=0.5))
    (sam,) = await node.meets()
    node.scheduler.on_commit(Commit(sam.id, next_prompt_at=THANK_YOU_DUE))
    assert len(await until(bool, sam)) == 1


async def test_a_prompt_scheduled_while_the_next_run_is_planned_is_not_late(
    make: Callable[..., Node], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The query that the plan is made of has not seen it."""
    node = make(seconds=600)
    await node.start()
    async with asyncio.timeout(WITHIN):
        while not node.scheduler.last_run_at:  # noqa: ASYNC110 - a run sets no event
            await asyncio.sleep(0.001)
    node.clock.move_to(THANK_YOU_DUE - timedelta(seconds=0.5))
    query, met = node.database.next_due, asyncio.get_running_loop().create_future()

    async def next_due(besides: Collection[int]) -> datetime | None:
        due = await query(besides)
        monkeypatch.undo()
        (sam,) = await node.meets()
        node.scheduler.on_commit(Commit(sam.id, next_prompt_at=THANK_YOU_DUE))
        met.set_result(sam)
        return due

    monkeypatch.setattr(node.database, "next_due", next_due)
    node.scheduler.wake()
    assert len(await until(bool, await met)) == 1


async def test_a_clock_moved_by_another_process_is_noticed(make: Callable[..., Node]) -> None:
    """The database is queried at intervals, whatever is scheduled."""
    node = make(seconds=0.1)
    (sam,) = await node.meets()
    await node.start()
    node.clock.move_to(THANK_YOU_DUE)
    assert len(await until(bool, sam)) == 1


@pytest.mark.slow
async def test_a_backlog_drains_side_by_side_within_telegrams_limits(node: Node) -> None:
    """Everyone gets their prompt once; the stand-in would reject the thirty-first in a second, and never does."""
    phones = await node.meets(70)
    await node.comes_to(THANK_YOU_DUE)
    assert {len(await prompts(phone)) for phone in phones} == {1}
    calls = (await node.client.get("/sandbox/calls")).json()
    assert {call["status"] for call in calls} == {200}


@pytest.mark.postgres
async def test_two_nodes_share_a_backlog(node: Node, running: Running, postgres_server: Server) -> None:
    """Two schedulers on one PostgreSQL, each with its own sender: everyone gets one prompt."""
    url = postgres_server.database()
    databases = [await Database.open(url), await Database.open(url)]
    await databases[0].migrate()
    bots = [connect(running.sandbox.token, running.bot_url) for _ in databases]
    nodes = [Node(each, running.sandbox, bot, node.client) for each, bot in zip(databases, bots, strict=True)]
    phones = await nodes[0].meets(20)
    node.clock.move_to(THANK_YOU_DUE)
    await asyncio.gather(*(node.start() for node in nodes))
    await asyncio.gather(*(node.scheduler.wait_idle() for node in nodes))
    await asyncio.gather(*(node.stop() for node in nodes))
    assert [len(await prompts(phone)) for phone in phones] == [1] * 20
    assert [await delivery_statuses(databases[1], phone.id) for phone in phones] == [[DeliveryStatus.SENT]] * 20
    await asyncio.gather(*(bot.shutdown() for bot in bots), *(each.close() for each in databases))


async def test_a_clock_that_moves_back_and_forth_repeats_nothing(node: Node) -> None:
    """Whatever the clock does, each prompt is sent once."""
    (sam,) = await node.meets()
    for instant in (THANK_YOU_DUE, LATER, THANK_YOU_DUE + HOUR, LATER - 48 * HOUR, THANK_YOU_DUE):
        await node.comes_to(instant)
    assert len(await prompts(sam)) == 1
    await node.comes_to(DECISION_DUE)
    assert len(await prompts(sam)) == 2


async def test_a_standby_process_sends_no_prompts(node: Node, make: Callable[..., Node]) -> None:
    """Only the leader does; when it stops the next leader does, and nobody gets a prompt twice."""
    second = make()
    await second.start()
    (sam,) = await node.meets()
    node.clock.move_to(THANK_YOU_DUE)
    second.scheduler.wake()
    await second.scheduler.wait_idle()
    assert not second.lease.is_leader
    await node.comes_to(THANK_YOU_DUE)
    await node.stop()
    async with asyncio.timeout(WITHIN):
        while not second.lease.is_leader:  # noqa: ASYNC110 - time sets no event
            await asyncio.sleep(0.01)
    await second.comes_to(THANK_YOU_DUE + HOUR)
    assert len(await prompts(sam)) == 1


async def test_outcomes_of_prompts_are_counted(node: Node) -> None:
    """By kind and outcome, with the delay; a 429 postpones a prompt and is counted."""
    await node.meets()
    await node.fails(fault="429", times=1, retry_after=1)
    await node.comes_to(THANK_YOU_DUE + timedelta(seconds=20))
    assert node.shows('afterword_prompts_total{kind="thank_you",outcome="sent"} 1.0')
    assert node.shows('afterword_prompts_total{kind="thank_you",outcome="put_off"} 1.0')
    assert node.shows("afterword_throttled_total 1.0")
    assert node.shows('afterword_prompt_late_seconds_bucket{le="15.0"} 0.0')
    assert node.shows('afterword_prompt_late_seconds_bucket{le="60.0"} 1.0')
