"""What fails, a turn, a query, Telegram or a process, costs nobody else a prompt, and nobody gets one twice."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from conversations.facts import DeliveryStatus
from tests.bot.sample_people import DECISION_DUE, THANK_YOU_DUE, delivery_statuses
from tests.bot.scheduler.conftest import FILE
from tests.bot.scheduler.node import HOUR, WITHIN, Node, becomes, prompts, until
from tests.bot.sqlite_file import execute, without_table


async def test_broken_facts_stop_nobody_else(node: Node, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A person whose facts cannot be read is logged once and skipped; everyone else gets their prompts."""
    sam, alex = await node.meets(2)
    execute(tmp_path / FILE, "UPDATE people SET facts = '{' WHERE id = ?", sam.id)
    await node.comes_to(THANK_YOU_DUE)
    await node.comes_to(THANK_YOU_DUE + HOUR)
    assert (len(await prompts(sam)), len(await prompts(alex))) == (0, 1)
    assert [r.getMessage() for r in caplog.records if r.name == "bot.scheduler"] == [
        f"the facts of {sam.id} cannot be read: no prompts until they are mended"
    ]


async def test_a_failing_prompt_turn_is_paused_and_retried(
    node: Node, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A bug with one person's facts affects nobody else, and the prompt is sent once the cause is fixed."""
    sam, alex = await node.meets(2)
    renamed = "UPDATE people SET facts = replace(facts, ?, ?) WHERE id = ?"
    execute(tmp_path / FILE, renamed, '"name":"Sam"', '"name":"Sam","zone":"Mars/Olympus"', sam.id)
    node.clock.move_to(THANK_YOU_DUE)
    node.scheduler.wake()
    await until(bool, alex)
    execute(tmp_path / FILE, renamed, "Mars/Olympus", "Europe/London", sam.id)
    await node.scheduler.wait_idle()
    assert len(await prompts(sam)) == 1
    assert [r.getMessage() for r in caplog.records if r.name == "bot.scheduler"] == [
        f"{sam.id} cannot be prompted; it will be tried again"
    ]


async def test_a_prompt_that_was_not_sent_is_retried_when_telegram_says(node: Node) -> None:
    """After a 429 nothing arrived, and it may be retried after the seconds it names."""
    (sam,) = await node.meets()
    await node.fails(fault="429", when="before", retry_after=1, times=1)
    await node.comes_to(THANK_YOU_DUE)
    assert len(await prompts(sam)) == 1
    assert await delivery_statuses(node.database, sam.id) == [DeliveryStatus.SENT]


@pytest.mark.parametrize("when", ["before", "after"])
async def test_a_prompt_with_unknown_outcome_is_never_repeated(when: str, node: Node) -> None:
    """The connection broke after the request had left: the prompt may have arrived."""
    (sam,) = await node.meets()
    await node.fails(fault="reset", when=when, times=1)
    await node.comes_to(THANK_YOU_DUE)
    await node.comes_to(THANK_YOU_DUE + HOUR)
    assert len(await prompts(sam)) == (1 if when == "after" else 0)
    assert await delivery_statuses(node.database, sam.id) == [DeliveryStatus.UNKNOWN]


async def test_a_person_who_blocked_the_bot_gets_no_prompts(node: Node) -> None:
    """A certain rejection pauses the person, and the others go on."""
    sam, alex = await node.meets(2)
    await sam.block()
    await node.comes_to(THANK_YOU_DUE)
    person = await node.database.read_only(sam.id)
    assert person
    assert person.blocked_at
    assert len(await prompts(alex)) == 1
    assert await node.database.next_due() == DECISION_DUE


async def test_prompts_are_sent_after_telegram_was_unreachable(node: Node) -> None:
    """With refused connections certainly nothing arrived: all prompts are sent once Telegram is reachable."""
    (sam,) = await node.meets()
    await node.client.post("/sandbox/down", json={"down": True})
    node.clock.move_to(THANK_YOU_DUE)
    node.scheduler.wake()
    async with asyncio.timeout(WITHIN):
        while not node.shows('afterword_waiting{for="rest"} 1.0'):  # noqa: ASYNC110 - a failure sets no event
            await asyncio.sleep(0.001)
    await node.client.post("/sandbox/down", json={"down": False})
    assert len(await until(bool, sam)) == 1
    await node.scheduler.wait_idle()
    assert await delivery_statuses(node.database, sam.id) == [DeliveryStatus.SENT]


async def test_prompts_of_a_dead_process_are_unknown(make: Callable[..., Node]) -> None:
    """They may have arrived, so they are not sent again; the next start finds claims without an outcome."""
    node = make()
    (sam,) = await node.meets()
    node.clock.move_to(THANK_YOU_DUE)
    assert await node.turns.claim(sam.id)
    await node.start()
    await becomes([DeliveryStatus.UNKNOWN], node, sam)
    await node.scheduler.wait_idle()
    assert await prompts(sam) == []


async def test_a_prompt_without_an_outcome_is_given_up_after_two_minutes(make: Callable[..., Node]) -> None:
    """Not sooner: under the same lease it may still be on its way."""
    node = make(seconds=0.05)
    await node.start()
    await node.scheduler.wait_idle()
    (sam,) = await node.meets()
    node.clock.move_to(THANK_YOU_DUE)
    assert await node.turns.claim(sam.id, node.lease.token)
    await node.comes_to(THANK_YOU_DUE + timedelta(seconds=110))
    assert await delivery_statuses(node.database, sam.id) == [DeliveryStatus.SENDING]
    node.clock.move_to(THANK_YOU_DUE + timedelta(seconds=125))
    await becomes([DeliveryStatus.UNKNOWN], node, sam)
    assert await prompts(sam) == []


async def test_a_failed_query_of_the_scheduler_is_repeated(
    make: Callable[..., Node], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The database was unreachable for a moment: nothing is lost, and no restart is needed."""
    node = make(seconds=0.1)
    (sam,) = await node.meets()
    with without_table(tmp_path / FILE, "people"):
        node.clock.move_to(THANK_YOU_DUE)
        await node.start()
        async with asyncio.timeout(WITHIN):
            while "the scheduler failed" not in caplog.text:  # noqa: ASYNC110 - a log sets no event
                await asyncio.sleep(0.001)
    assert len(await until(bool, sam)) == 1
