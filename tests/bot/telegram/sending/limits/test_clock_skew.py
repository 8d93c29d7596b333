"""Clock skew: while the clock differs too much from Telegram's no prompt is sent, and everybody is answered."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.clock import MovableClock
from bot.replies import RenderedMessage, Reply
from bot.sandbox.rules.rate_limits import RateLimits
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import Running
from bot.telegram.api import connect
from bot.telegram.sending.clock_skew import ClockSkewGuard
from bot.telegram.sending.messages import MessageSender
from tests.bot.telegram.telegram_only import answer, calls, texts
from tests.sandbox.clients import Phone

DAY = timedelta(days=1)
JUMPS = 40
WITHIN = 60.0  # seconds of real time


@pytest.fixture
def ours(tmp_path: Path, sandbox: Sandbox) -> MovableClock:
    """Return the bot's clock, which shows Telegram's time until it is moved."""
    clock = MovableClock(tmp_path / "ours")
    clock.move_to(sandbox.clock.now())
    return clock


@pytest.fixture
async def messages(running: Running, sandbox: Sandbox, ours: MovableClock) -> AsyncIterator[MessageSender]:
    """Return a message sender that compares both clocks."""
    guard = ClockSkewGuard(ours)
    bot = connect(sandbox.token, running.url, on_date=guard.note)
    yield MessageSender(bot, lambda: True, clock_skew=guard)
    await bot.shutdown()


async def prompted(messages: MessageSender, sam: Phone) -> None:
    """Send a prompt."""
    async with messages.prompt_permit() as permit:
        await messages.send_prompt(permit, Reply(sam.id, (RenderedMessage("It is time", in_place=False),)))


async def test_the_first_prompt_checks_telegrams_time(messages: MessageSender, sam: Phone, sandbox: Sandbox) -> None:
    """At the start Telegram's time is unknown, and a wrong clock would send the most prompts then."""
    await prompted(messages, sam)
    await prompted(messages, sam)
    assert [call["method"] for call in calls(sandbox)] == ["getMe", "sendMessage", "sendMessage"]


@pytest.mark.parametrize("apart", [DAY, -DAY, 365 * DAY, timedelta(seconds=130)])
async def test_a_clock_that_jumps_holds_prompts_until_it_is_right_again(
    messages: MessageSender, sam: Phone, ours: MovableClock, caplog: pytest.LogCaptureFixture, apart: timedelta
) -> None:
    """One log line names the skew, replies go on, and the prompts held back are sent when the clocks agree."""
    await prompted(messages, sam)
    ours.move_by(apart)
    held = asyncio.create_task(prompted(messages, sam))
    while "ahead of Telegram's" not in caplog.text:
        await asyncio.wait({held}, timeout=0.01)
    await answer(messages, Reply(sam.id, (RenderedMessage("Here you are"),)))
    assert texts(await sam.chat()) == ["It is time", "Here you are"]
    ours.move_by(-apart)
    await held
    assert texts(await sam.chat()) == ["It is time", "Here you are", "It is time"]
    assert [record.levelname for record in caplog.records] == ["ERROR", "WARNING"]


async def test_a_skew_of_a_minute_is_tolerated(messages: MessageSender, sam: Phone, ours: MovableClock) -> None:
    """Clocks drift; a prompt a minute early does no harm."""
    ours.move_by(timedelta(seconds=60))
    await prompted(messages, sam)


async def test_a_clock_moved_on_both_sides_is_checked_and_accepted(
    messages: MessageSender, sam: Phone, ours: MovableClock, sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    """After sleep of the machine, or a skip in the sandbox, Telegram's time is the same, and no prompt waits."""
    await prompted(messages, sam)
    ours.move_by(DAY)
    sandbox.clock.move_by(DAY)
    await prompted(messages, sam)
    assert caplog.records == []


async def test_responses_without_a_date_are_accepted(sandbox: Sandbox) -> None:
    """A self-hosted Bot API server may send no date: then there is nothing to compare."""
    guard = ClockSkewGuard(sandbox.clock)
    assert guard.is_exceeded()
    guard.note(None)
    assert not guard.is_exceeded()
    guard.note("yesterday")
    assert not guard.is_exceeded()


async def test_jumps_while_answers_are_in_flight_hold_a_prompt_no_longer_than_two_questions(
    running: Running, sam: Phone, ours: MovableClock, sandbox: Sandbox
) -> None:
    """A response dated before a jump and received after it looks like a wrong clock: one more request decides."""
    chance = random.Random(5)  # noqa: S311 - not a secret
    told = Reply(sam.id, (RenderedMessage("Here you are", in_place=False),))
    sandbox.rate_limits = RateLimits(on=False)
    guard = ClockSkewGuard(ours)
    bot = connect(sandbox.token, running.url, on_date=guard.note)
    messages = MessageSender(bot, lambda: True, permits=10 * JUMPS, burst=10 * JUMPS, clock_skew=guard)
    for jump in range(JUMPS):
        under_way = [asyncio.create_task(answer(messages, told)), asyncio.create_task(prompted(messages, sam))]
        for _ in range(chance.randrange(60)):  # anywhere between the request and the use of its response
            await asyncio.wait(under_way, timeout=0)
        step = chance.choice((DAY, -DAY, timedelta(hours=1), 30 * DAY))
        ours.move_by(step)
        sandbox.clock.move_by(step)
        under_way.append(asyncio.create_task(prompted(messages, sam)))
        before = len(calls(sandbox, "getMe"))
        async with asyncio.timeout(WITHIN):
            await asyncio.gather(*under_way)
        assert len(calls(sandbox, "getMe")) - before <= 2, jump
    await bot.shutdown()
