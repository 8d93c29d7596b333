"""A backlog drains at Telegram's limit and never over it, however long requests are on their way: hours in no time.

The slots are the bot's and the limit is the stand-in's; the journeys between them are drawn. What the running bot makes
of it is measured by `make bench MEASURES=draining`.
"""

from __future__ import annotations

import asyncio
import os
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from statistics import median, quantiles

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.sandbox.rules.errors import ApiError
from bot.sandbox.rules.rate_limits import GLOBAL_LIMIT, RateLimits
from bot.telegram.sending.rate_limit import Slot, Slots
from tests.bot.telegram.fake_loop_time import JumpingLoop

CHANCE = random.Random(1)  # noqa: S311 - a secret to nobody
TIMES = int(os.environ.get("AFTERWORD_EXAMPLES", "1"))  # as many examples
AT_ONCE = 64  # prompts that wait for a slot
TALKING = 3.0  # answers a second, most of which are followed by an edit
CLAIM, TURN = (0.006, 0.018), (0.004, 0.009)  # seconds

Way = Callable[[], float]


@dataclass
class Far:
    """Telegram, some way off: how long each way takes is drawn by `there` and `back`."""

    there: Way
    back: Way
    at: list[float] = field(default_factory=list)  # when each message that was taken came
    refused: int = 0
    _limits: RateLimits = field(default_factory=lambda: RateLimits(on=True))
    _chats: int = 0

    async def hears(self, slot: Slot) -> float:
        """Make a request in `slot`; return when Telegram had it."""
        await asyncio.sleep(self.there())
        at = asyncio.get_running_loop().time()
        self._chats += 1
        try:
            self._limits.count(str(self._chats), at)
            self.at.append(at)
        except ApiError:
            self.refused += 1
        await asyncio.sleep(self.back())
        slot.spend(answered=True)
        return at


async def drains(slots: Slots, far: Far, prompts: int) -> None:
    """Send so many prompts."""
    left = iter(range(prompts))

    async def sends() -> None:
        for _ in left:
            slot = await slots.take(ahead=False)
            await asyncio.sleep(CHANCE.uniform(*CLAIM))
            assert await slot.open()
            await far.hears(slot)

    await asyncio.gather(*(sends() for _ in range(AT_ONCE)))


async def talks(slots: Slots, far: Far, waits: list[float]) -> None:
    """Let people do something now and then, and note how long it takes until Telegram has the answer."""

    async def asks(*, edits: bool) -> None:
        asked = asyncio.get_running_loop().time()
        await asyncio.sleep(far.back())
        slots.expect()
        await asyncio.sleep(CHANCE.uniform(*TURN))
        waits.append(await far.hears(await slots.take(ahead=True)) - asked)
        if edits:
            await far.hears(await slots.take(ahead=True))

    async with asyncio.TaskGroup() as people:
        while True:
            await asyncio.sleep(CHANCE.expovariate(TALKING))
            people.create_task(asks(edits=CHANCE.random() < 0.4))


def evenly(least: float, most: float) -> Way:
    """Draw evenly from in between."""
    return lambda: CHANCE.uniform(least, most)


@pytest.mark.parametrize(
    ("way", "least", "median_at_most", "most_at_most"),
    [
        pytest.param(evenly(0.01, 0.01), 0.97, 1.6, 2.5, id="20 ms"),
        pytest.param(evenly(0.025, 0.055), 0.93, 1.3, 1.5, id="80 ± 30 ms"),
    ],
)
def test_a_backlog_uses_the_limit_while_people_are_answered(
    way: Way, least: float, median_at_most: float, most_at_most: float
) -> None:
    """So much of 30 a second; half of the answers, and all but a twentieth, hardly later than at rest; and no 429."""
    CHANCE.seed(1)
    slots, far, waits = Slots(), Far(way, way), list[float]()

    async def story() -> None:
        talking = asyncio.create_task(talks(slots, far, waits))
        await asyncio.sleep(60)
        at_rest = tuple(waits)
        waits.clear()
        began = asyncio.get_running_loop().time()
        await drains(slots, far, 5000)
        used = [at for at in far.at if at >= began]
        talking.cancel()
        assert len(used) / (used[-1] - used[0]) > least * GLOBAL_LIMIT
        assert median(waits) < median_at_most * median(at_rest)
        assert quantiles(waits, n=20)[-1] < most_at_most * quantiles(at_rest, n=20)[-1]

    with asyncio.Runner(loop_factory=JumpingLoop) as runner:
        runner.run(story())
    assert far.refused == 0


@settings(max_examples=20 * TIMES)
@given(
    there=st.floats(0.001, 0.3),
    back=st.floats(0.001, 0.3),
    share=st.floats(0.0, 1.0),
    seed=st.integers(0, 2**32),
)
def test_no_second_holds_more_than_thirty(there: float, back: float, share: float, seed: int) -> None:
    """However unlike the ways there and back are, with delays of up to half as much as a journey needs."""
    drawn = random.Random(seed)  # noqa: S311 - a secret to nobody
    most = (there + back) / 2  # of delay, dealt out between both ways

    def delayed(least: float, part: float) -> Way:
        return lambda: least + drawn.choice((0.0, drawn.random(), 1.0)) * part * most

    far = Far(delayed(there, share), delayed(back, 1 - share))
    with asyncio.Runner(loop_factory=JumpingLoop) as runner:
        runner.run(drains(Slots(), far, 250))
    assert (far.refused, len(far.at)) == (0, 250)


@settings(max_examples=20 * TIMES)
@given(seed=st.integers(0, 2**32), longest=st.floats(0.05, 10.0))
def test_after_a_429_no_second_holds_more_than_thirty_whatever_the_delays(seed: int, longest: float) -> None:
    """Nothing is made of the quickest round trip then: a request may take hardly any time, or a great deal."""
    drawn = random.Random(seed)  # noqa: S311 - a secret to nobody

    def way() -> float:
        return drawn.choice((0.000001, drawn.random() * longest))

    far = Far(way, way)

    async def story() -> None:
        slots = Slots()
        slots.halt(1.0, slower=False)
        await drains(slots, far, 250)

    with asyncio.Runner(loop_factory=JumpingLoop) as runner:
        runner.run(story())
    assert (far.refused, len(far.at)) == (0, 250)
