"""The budget of processor time: what is over it waits, of that person alone."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.app import Afterword
from bot.clock import MovableClock
from bot.metrics import Metrics
from bot.operator.budget import MINUTE, Budget
from bot.sandbox.server import Sandbox, serve
from bot.settings import Settings
from tests.environment.http_clients import http_client
from tests.sandbox.clients import Phone

WITHIN = 120  # seconds of real time until a wait fails, on a busy machine


class Time:
    """A monotonic clock that stands still unless it is moved."""

    def __init__(self) -> None:
        """Begin somewhere."""
        self.now = 1_000.0

    def __call__(self) -> float:
        """Return the time in seconds."""
        return self.now


@pytest.fixture
def time() -> Time:
    """Return the time of a budget."""
    return Time()


def test_a_budget_may_be_spent_at_once_and_fills_within_a_minute(time: Time) -> None:
    """Of six seconds a minute, one more second costs ten seconds of waiting."""
    budget = Budget(6, time)
    for _ in range(6):
        budget.charge(1, 1)
        assert budget.wait(1) == 0
    budget.charge(1, 1)
    assert budget.wait(1) == pytest.approx(10)
    time.now += 10
    assert budget.wait(1) == 0
    budget.charge(1, 0.5)
    assert budget.wait(1) == pytest.approx(5)
    time.now += 5 + MINUTE
    budget.charge(1, 6)
    assert budget.wait(1) == 0


def test_nobody_pays_for_another(time: Time) -> None:
    """Each person has a budget of their own."""
    budget = Budget(1, time)
    budget.charge(1, 30)
    assert budget.wait(1) > MINUTE
    assert budget.wait(2) == 0


def test_no_more_people_are_remembered_than_have_used_something_lately(time: Time) -> None:
    """Memory does not grow with everybody who ever wrote."""
    budget = Budget(6, time)
    for person in range(30_000):
        time.now += 1
        budget.charge(person, 0.01)
    assert len(budget._paid_at) <= 10_001


def test_what_waits_is_counted() -> None:
    """In the metrics."""
    metrics = Metrics()
    metrics.held_back()
    assert b"afterword_held_back_total 1.0" in metrics.exposition()


async def test_whoever_has_used_up_their_budget_waits_alone(tmp_path: Path) -> None:
    """Their updates stay in the inbox, the metrics count them, and somebody else is answered meanwhile."""
    running = await serve(Sandbox(MovableClock(tmp_path / "clock")), port=0)
    bot = Afterword(
        Settings(
            bot_token=SecretStr(running.sandbox.token),
            bot_api_url=running.bot_url,
            database_url=f"sqlite:///{tmp_path / 'afterword.db'}",
            clock_file=tmp_path / "clock",
            budget_seconds=0.1,
        )
    )
    try:
        await bot.start()
        async with http_client(running.url) as client:
            eve, ann = [
                Phone(client, (await client.post("/sandbox/people", json={"first_name": name})).json())
                for name in ("Eve", "Ann")
            ]
            await eve.say("/start")
            for n in range(200):
                await eve.say(f"Acme {n}, Engineer")
            await until_held_back(bot)
            await ann.say("/start")
            async with asyncio.timeout(WITHIN):
                chat = await ann.chat()
                while not any(message["from"]["is_bot"] for message in chat["messages"]):
                    chat = await ann.chat(chat["version"], wait=1)
            left = await bot.database.pending(1_000)
            assert {row.person for row in left} == {eve.id}
            assert len(left) > 50
    finally:
        await bot.stop()
        await running.stop()


async def until_held_back(bot: Afterword) -> None:
    """Wait until an update waits for its sender's processor time."""
    async with asyncio.timeout(WITHIN):
        while b"afterword_held_back_total 0.0" in bot._metrics.exposition():  # noqa: ASYNC110 - it sets no event
            await asyncio.sleep(0.02)
