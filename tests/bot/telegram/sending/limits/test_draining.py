"""A backlog drains at Telegram's limit and never above it, whatever the latency of requests. Time is simulated.

The permits are the bot's and the limit is the stand-in's; latencies are drawn at random. The running bot is measured
by `make bench MEASURES=draining`.
"""

from __future__ import annotations

import asyncio
import os
import random
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from statistics import median, quantiles
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.sandbox.rules.errors import ApiError
from bot.sandbox.rules.rate_limits import GLOBAL_LIMIT, RateLimits
from bot.telegram.sending.rate_limit import Permit, RateLimiter
from tests.bot.telegram.fake_loop_time import JumpingLoop

CHANCE = random.Random(1)  # noqa: S311 - not a secret
TIMES = int(os.environ.get("AFTERWORD_EXAMPLES", "1"))  # factor for the number of examples
AT_ONCE = 64  # prompts that wait for a permit
CLAIM, TURN = (0.006, 0.018), (0.004, 0.009)  # seconds

Way = Callable[[], float]


@dataclass
class DistantTelegram:
    """Telegram behind a network: `there` and `back` draw the latency of each direction."""

    there: Way
    back: Way
    at: list[float] = field(default_factory=list)  # when each accepted message arrived
    refused: int = 0
    _limits: RateLimits = field(default_factory=lambda: RateLimits(on=True))
    _chats: int = 0

    async def receive(self, permit: Permit) -> float:
        """Make a request with `permit`; return when it reached Telegram."""
        await asyncio.sleep(self.there())
        at = asyncio.get_running_loop().time()
        self._chats += 1
        try:
            self._limits.count(str(self._chats), at)
            self.at.append(at)
        except ApiError:
            self.refused += 1
        await asyncio.sleep(self.back())
        permit.release()
        return at


async def send_backlog(
    limiter: RateLimiter, far: DistantTelegram, prompts: int, claim: tuple[float, float] = CLAIM
) -> None:
    """Send `prompts` prompts, each claimed once it has its permit."""
    left = iter(range(prompts))

    async def sends() -> None:
        for _ in left:
            permit = await limiter.acquire(is_reply=False)
            await asyncio.sleep(CHANCE.uniform(*claim))
            await far.receive(permit)

    await asyncio.gather(*(sends() for _ in range(AT_ONCE)))


async def send_replies(limiter: RateLimiter, far: DistantTelegram, waits: list[float], often: float) -> None:
    """Send replies `often` times a second; append to `waits` how long each takes to reach Telegram."""

    async def asks(*, edits: bool) -> None:
        asked = asyncio.get_running_loop().time()
        await asyncio.sleep(far.back())
        await asyncio.sleep(CHANCE.uniform(*TURN))
        waits.append(await far.receive(await limiter.acquire(is_reply=True)) - asked)
        if edits:
            await far.receive(await limiter.acquire(is_reply=True))

    async with asyncio.TaskGroup() as people:
        while True:
            await asyncio.sleep(CHANCE.expovariate(often))
            people.create_task(asks(edits=CHANCE.random() < 0.4))


def uniform(least: float, most: float) -> Way:
    """Draw uniformly between the two."""
    return lambda: CHANCE.uniform(least, most)


def run(story: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Run it on a loop with simulated time."""
    with asyncio.Runner(loop_factory=JumpingLoop) as runner:
        runner.run(story())


def share_used(at: list[float]) -> float:
    """Return the share of the limit used from the first message to the last."""
    return len(at) / (at[-1] - at[0]) / GLOBAL_LIMIT


@pytest.mark.parametrize(
    ("way", "least"),
    [
        pytest.param(uniform(0.01, 0.01), 0.95, id="20 ms"),
        pytest.param(uniform(0.025, 0.055), 0.89, id="80 ± 30 ms"),
    ],
)
def test_a_backlog_uses_the_limit(way: Way, least: float) -> None:
    """At least this share of 30 a second, and never more than 30."""
    CHANCE.seed(1)
    far = DistantTelegram(way, way)
    run(lambda: send_backlog(RateLimiter(), far, 5000))
    assert share_used(far.at) >= least
    assert far.refused == 0


@pytest.mark.parametrize("talking", [0.3, 3.0, 8.0])
@pytest.mark.parametrize("way", [uniform(0.01, 0.01), uniform(0.025, 0.055)], ids=["20 ms", "80 ± 30 ms"])
def test_replies_are_quick_while_a_backlog_drains(way: Way, talking: float) -> None:
    """The median is hardly higher than without a backlog, 95 % are within 0.3 s, and the limit is still used."""
    CHANCE.seed(1)
    limiter, far, waits = RateLimiter(), DistantTelegram(way, way), list[float]()

    async def story() -> None:
        people = asyncio.create_task(send_replies(limiter, far, waits, talking))
        await asyncio.sleep(60)
        at_rest = tuple(waits)
        waits.clear()
        began = asyncio.get_running_loop().time()
        await send_backlog(limiter, far, 5000)
        people.cancel()
        assert share_used([at for at in far.at if at >= began]) >= 0.89
        assert median(waits) < median(at_rest) + 0.05
        assert quantiles(waits, n=20)[-1] < 0.3

    run(story)
    assert far.refused == 0


@settings(max_examples=20 * TIMES)
@given(
    there=st.floats(0.000001, 0.3),
    back=st.floats(0.000001, 0.3),
    delay=st.floats(0.0, 10.0),
    seed=st.integers(0, 2**32),
)
def test_no_second_holds_more_than_thirty(there: float, back: float, delay: float, seed: int) -> None:
    """However different the latencies of the two directions are, and whatever the delays."""
    drawn = random.Random(seed)  # noqa: S311 - not a secret

    def delayed(least: float) -> Way:
        return lambda: least + drawn.choice((0.0, drawn.random(), 1.0)) * delay

    far = DistantTelegram(delayed(there), delayed(back))
    run(lambda: send_backlog(RateLimiter(), far, 250, (0.0, 0.0)))
    assert (far.refused, len(far.at)) == (0, 250)


@settings(max_examples=20 * TIMES)
@given(seed=st.integers(0, 2**32), longest=st.floats(0.05, 10.0))
def test_after_a_429_no_second_holds_more_than_thirty(seed: int, longest: float) -> None:
    """A request may take any time; the number of permits is reduced, and then grows again."""
    drawn = random.Random(seed)  # noqa: S311 - not a secret

    def way() -> float:
        return drawn.choice((0.000001, drawn.random() * longest))

    far = DistantTelegram(way, way)

    async def story() -> None:
        limiter = RateLimiter()
        limiter.pause(1.0, is_reduced=drawn.choice((True, False)))
        await send_backlog(limiter, far, 250)

    run(story)
    assert (far.refused, len(far.at)) == (0, 250)
