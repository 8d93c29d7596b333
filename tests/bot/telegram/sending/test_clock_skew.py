"""Our clock beside Telegram's: while they are far apart nobody is spoken to first, and everybody is answered."""

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
    """Return a clock of our own, which shows what Telegram's does until it is moved."""
    clock = MovableClock(tmp_path / "ours")
    clock.move_to(sandbox.clock.now())
    return clock


@pytest.fixture
async def messages(running: Running, sandbox: Sandbox, ours: MovableClock) -> AsyncIterator[MessageSender]:
    """Return a sender of messages that looks at both."""
    guard = ClockSkewGuard(ours)
    bot = connect(sandbox.token, running.url, dated=guard.note)
    yield MessageSender(bot, lambda: True, clock_skew=guard)
    await bot.shutdown()


async def prompted(messages: MessageSender, sam: Phone) -> None:
    """Send a prompt."""
    async with messages.prompt_permit() as permit:
        await messages.send_prompt(permit, Reply(sam.id, (RenderedMessage("It is time", in_place=False),)))


async def test_the_first_prompt_asks_what_time_it_is(messages: MessageSender, sam: Phone, sandbox: Sandbox) -> None:
    """Nothing is known of Telegram's time when a process begins, and a wrong clock sends most at its start."""
    await prompted(messages, sam)
    await prompted(messages, sam)
    assert [call["method"] for call in calls(sandbox)] == ["getMe", "sendMessage", "sendMessage"]


@pytest.mark.parametrize("apart", [DAY, -DAY, 365 * DAY, timedelta(seconds=130)])
async def test_a_clock_that_jumps_holds_prompts_until_it_is_right_again(
    messages: MessageSender, sam: Phone, ours: MovableClock, caplog: pytest.LogCaptureFixture, apart: timedelta
) -> None:
    """One line names how far it is off, answers go on, and what was held is sent when the clocks agree."""
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


async def test_a_minute_is_no_matter(messages: MessageSender, sam: Phone, ours: MovableClock) -> None:
    """Clocks drift; a prompt that is a minute early harms nobody."""
    ours.move_by(timedelta(seconds=60))
    await prompted(messages, sam)


async def test_a_clock_moved_on_both_sides_is_asked_about_and_believed(
    messages: MessageSender, sam: Phone, ours: MovableClock, sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    """A machine that slept, or a sandbox whose time was skipped: Telegram says the same, and nothing waits."""
    await prompted(messages, sam)
    ours.move_by(DAY)
    sandbox.clock.move_by(DAY)
    await prompted(messages, sam)
    assert caplog.records == []


async def test_answers_without_a_date_are_believed(sandbox: Sandbox) -> None:
    """A Bot API server of one's own may not say what time it is: then there is nothing to compare with."""
    guard = ClockSkewGuard(sandbox.clock)
    assert guard.is_exceeded()
    guard.note(None)
    assert not guard.is_exceeded()
    guard.note("yesterday")
    assert not guard.is_exceeded()


async def test_jumps_while_answers_are_in_flight_hold_a_prompt_no_longer_than_two_questions(
    running: Running, sam: Phone, ours: MovableClock, sandbox: Sandbox
) -> None:
    """An answer dated before a jump and noted after it looks as if our clock were wrong: one more question tells."""
    chance = random.Random(5)  # noqa: S311 - a secret to nobody
    told = Reply(sam.id, (RenderedMessage("Here you are", in_place=False),))
    sandbox.rate_limits = RateLimits(on=False)
    guard = ClockSkewGuard(ours)
    bot = connect(sandbox.token, running.url, dated=guard.note)
    messages = MessageSender(bot, lambda: True, permits=10 * JUMPS, burst=10 * JUMPS, clock_skew=guard)
    for jump in range(JUMPS):
        under_way = [asyncio.create_task(answer(messages, told)), asyncio.create_task(prompted(messages, sam))]
        for _ in range(chance.randrange(60)):  # anywhere between the request and what is made of its answer
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
