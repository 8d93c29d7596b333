"""The rate limits by themselves, with simulated time."""

from __future__ import annotations

import asyncio

from bot.telegram.sending.rate_limit import PERMITS, ChatRateLimiter, Permit, RateLimiter
from tests.bot.telegram.fake_loop_time import without_waiting

LONG = 3600.0  # seconds
SOON = 0.02  # seconds; a timer may be a little late


def now() -> float:
    """Return the loop's time."""
    return asyncio.get_running_loop().time()


async def taken(limiter: RateLimiter, count: int) -> list[Permit]:
    """Take `count` permits for replies."""
    return [await limiter.acquire(is_reply=True) for _ in range(count)]


async def granted_within(limiter: RateLimiter, count: int, seconds: float, *, is_reply: bool = False) -> int:
    """Ask for `count` permits; return how many are granted within `seconds`."""
    tasks = [asyncio.create_task(limiter.acquire(is_reply=is_reply)) for _ in range(count)]
    done, waiting = await asyncio.wait(tasks, timeout=seconds)
    for task in waiting:
        task.cancel()
    return len(done)


@without_waiting
async def test_a_released_permit_is_free_again_a_second_after_the_response() -> None:
    """Not a second after the request, whatever its latency."""
    limiter = RateLimiter(1)
    (permit,) = await taken(limiter, 1)
    await asyncio.sleep(5)
    permit.release()
    await taken(limiter, 1)
    assert 6 <= now() < 6 + SOON


@without_waiting
async def test_a_permit_that_was_not_used_is_free_at_once() -> None:
    """Nothing was sent with it."""
    limiter = RateLimiter(1)
    (permit,) = await taken(limiter, 1)
    permit.cancel()
    await taken(limiter, 1)
    assert now() == 0


@without_waiting
async def test_a_permit_is_returned_only_once() -> None:
    """Releasing and then cancelling the same permit frees only one."""
    limiter = RateLimiter(1)
    (permit,) = await taken(limiter, 1)
    permit.release()
    assert not permit.is_held
    permit.cancel()
    permit.release()
    assert await granted_within(limiter, 3, LONG, is_reply=True) == 1


@without_waiting
async def test_the_number_of_permits_is_limited() -> None:
    """A permit held for long reduces what others get."""
    assert await granted_within(RateLimiter(), 2 * PERMITS, LONG, is_reply=True) == PERMITS
    assert await granted_within(RateLimiter(), 2 * PERMITS, LONG) == PERMITS


@without_waiting
async def test_replies_are_granted_permits_before_prompts_and_each_in_the_order_they_asked() -> None:
    """Even replies that ask later than prompts."""
    limiter = RateLimiter(2)
    held = await taken(limiter, 2)
    order: list[str] = []

    async def acquire(name: str, *, is_reply: bool) -> None:
        permit = await limiter.acquire(is_reply=is_reply)
        order.append(name)
        permit.release()

    waiting = [("prompt 1", False), ("prompt 2", False), ("reply 1", True), ("reply 2", True)]
    tasks = [asyncio.create_task(acquire(name, is_reply=is_reply)) for name, is_reply in waiting]
    await asyncio.sleep(0)
    held[0].release()
    await asyncio.gather(*tasks)
    assert order == ["reply 1", "reply 2", "prompt 1", "prompt 2"]


@without_waiting
async def test_a_backlog_of_prompts_is_granted_permits_evenly() -> None:
    """So a reply in the middle of a backlog never finds all thirty permits used at the same moment."""
    assert await granted_within(RateLimiter(), 2 * PERMITS, 0.5) <= PERMITS // 2 + 5


@without_waiting
async def test_a_reply_waits_only_briefly_while_prompts_drain() -> None:
    """Permits become free one by one, and the next one goes to the reply, whenever it asks."""
    limiter, longest = RateLimiter(), 0.0

    async def prompt() -> None:
        while True:
            permit = await limiter.acquire(is_reply=False)
            await asyncio.sleep(0.08)
            permit.release()

    prompts = [asyncio.create_task(prompt()) for _ in range(2 * PERMITS)]
    for _ in range(100):
        await asyncio.sleep(1.37)
        began = now()
        permit = await limiter.acquire(is_reply=True)
        longest = max(longest, now() - began)
        permit.release()
    for task in prompts:
        task.cancel()
    assert longest < 0.15


@without_waiting
async def test_a_cancelled_waiter_takes_no_permit() -> None:
    """Cancelled while it waits, or at the moment of the grant: the permit goes to the next."""
    limiter = RateLimiter(1)
    (permit,) = await taken(limiter, 1)
    gone, leaving, staying = (asyncio.create_task(limiter.acquire(is_reply=True)) for _ in range(3))
    await asyncio.sleep(0)
    gone.cancel()
    permit.cancel()  # goes to the second, who is cancelled before noticing
    leaving.cancel()
    await staying
    assert now() == 0


@without_waiting
async def test_after_a_pause_half_as_many_permits_are_granted() -> None:
    """A 429 applies to the whole token; sending goes on by itself, more slowly."""
    limiter = RateLimiter(8)
    limiter.pause(5)
    limiter.pause(5)  # paused twice by two requests in flight, halved once
    tasks = [asyncio.create_task(limiter.acquire(is_reply=True)) for _ in range(8)]
    done, waiting = await asyncio.wait(tasks, timeout=4.9)
    assert (not done, limiter.paused_for > 0) == (True, True)
    done, waiting = await asyncio.wait(tasks, timeout=0.5)
    assert (len(done), limiter.paused_for) == (4, 0)
    for task in waiting:
        task.cancel()


@without_waiting
async def test_after_a_pause_the_limit_recovers_by_one_each_second() -> None:
    """Also for those who already wait."""
    limiter = RateLimiter(8)
    limiter.pause(5)
    assert await granted_within(limiter, 8, 5 + 2.5, is_reply=True) == 6
    assert await granted_within(limiter, 8, LONG, is_reply=True) == 2


@without_waiting
async def test_a_pause_that_is_meant_for_one_chat_reduces_nothing() -> None:
    """Other chats go on at full rate, a little later."""
    limiter = RateLimiter(8)
    limiter.pause(5, is_reduced=False)
    assert await granted_within(limiter, 8, 5.5, is_reply=True) == 8


@without_waiting
async def test_the_limiter_is_crowded_while_replies_wait() -> None:
    """Then less urgent requests are put off."""
    limiter = RateLimiter(1)
    (permit,) = await taken(limiter, 1)
    assert not limiter.is_crowded
    waiting = asyncio.create_task(limiter.acquire(is_reply=True))
    await asyncio.sleep(0)
    assert limiter.is_crowded
    permit.cancel()
    assert not limiter.is_crowded
    await waiting


# One chat ------------------------------------------------------------------------------------------------------------


@without_waiting
async def test_a_chat_takes_a_short_burst_and_then_one_message_a_second() -> None:
    """Quick taps are answered without delay; a long series of messages is spread out; each chat has its own limit."""
    chats = ChatRateLimiter(burst=3)
    assert [chats.reserve(1) for _ in range(5)] == [0, 0, 0, 1, 2]
    assert not chats.has_capacity(1, 0)
    assert chats.has_capacity(2, 2)
    assert not chats.has_capacity(2, 3)
    assert chats.reserve(2) == 0


@without_waiting
async def test_a_chat_that_is_paused_has_no_capacity_until_the_pause_is_over() -> None:
    """The longest pause counts, and other chats are not affected."""
    chats = ChatRateLimiter()
    chats.pause(1, 10)
    chats.pause(1, 5)
    assert (chats.paused_for(1), chats.paused_for(2)) == (10, 0)
    assert (chats.has_capacity(1, 0), chats.has_capacity(2, 0)) == (False, True)
    await asyncio.sleep(10)
    assert (chats.paused_for(1), chats.has_capacity(1, 0)) == (0, True)


@without_waiting
async def test_only_chats_that_have_to_wait_are_remembered() -> None:
    """A chat is forgotten after its second: memory does not grow with the number of chats."""
    chats, most = ChatRateLimiter(), 0
    for chat in range(10_000):
        chats.reserve(chat)
        chats.pause(chat, 0.1)
        await asyncio.sleep(0.01)
        most = max(most, len(chats))
    assert most < 2_500
