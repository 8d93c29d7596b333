"""The paces, by themselves."""

from __future__ import annotations

import asyncio

from bot.telegram.sending.paces import FASTER, ChatPace, PromptPace, at_once

from tests.bot.telegram.fake_loop_time import without_waiting

SLOTS, REST = 30, 1.0
AT_ONCE = at_once(SLOTS)


def now() -> float:
    """Return the loop's time."""
    return asyncio.get_running_loop().time()


async def leaves(pace: PromptPace) -> float:
    """Wait until a prompt may leave, let it, and return when that was."""
    await asyncio.sleep(max(0.0, pace.free_at(0, SLOTS, REST) - now()))
    pace.prompted(SLOTS, REST)
    return now()


@without_waiting
async def test_a_chat_takes_a_short_burst_and_then_one_message_a_second() -> None:
    """Quick tappers feel no lag; a long run of messages is spread out; each chat has its own pace."""
    pace = ChatPace(burst=3)
    assert [pace.take(1) for _ in range(5)] == [0, 0, 0, 1, 2]
    assert not pace.has_room(1, 0)
    assert pace.has_room(2, 2)
    assert not pace.has_room(2, 3)
    assert pace.take(2) == 0


async def test_of_a_crowd_only_those_who_have_to_wait_are_remembered() -> None:
    """Whoever's second is over is forgotten: memory does not grow with the people who were ever spoken to."""
    pace = ChatPace(interval=0.0001)
    for chat in range(50_000):
        pace.take(chat)
        pace.halt(chat, 0.0)
        if len(pace._paid_up_to) > 2000:
            raise AssertionError(f"{len(pace._paid_up_to)} are remembered at {chat}")
    assert not pace._halted_until


@without_waiting
async def test_a_few_prompts_leave_at_once_and_a_backlog_one_by_one() -> None:
    """Ten at once, then evenly, and a little faster than slots come free; after a quiet second ten at once again."""
    pace = PromptPace()
    left = [await leaves(pace) for _ in range(AT_ONCE + 60)]
    assert left[: AT_ONCE + 1] == [0.0] * (AT_ONCE + 1)
    gaps = [later - sooner for sooner, later in zip(left[AT_ONCE:], left[AT_ONCE + 1 :], strict=False)]
    assert all(abs(gap - REST / SLOTS / FASTER) < 0.001 for gap in gaps)
    await asyncio.sleep(2 * REST)
    assert len({await leaves(pace) for _ in range(AT_ONCE)}) == 1


@without_waiting
async def test_what_the_machine_was_late_with_is_caught_up_and_what_had_no_slot_is_not() -> None:
    """A slow machine does not slow the backlog down; slots that came late are spread all the same."""
    pace = PromptPace()
    for _ in range(AT_ONCE + 1):
        await leaves(pace)
    await asyncio.sleep(0.5)
    pace.prompted(SLOTS, REST, late=0.4)
    assert pace.free_at(0, SLOTS, REST) < now() - 0.3
    pace.prompted(SLOTS, REST)
    assert pace.free_at(0, SLOTS, REST) > now()


@without_waiting
async def test_an_answer_puts_the_next_prompt_off_and_a_crowd_of_them_a_second_at_most() -> None:
    """Two that leave close together would have slots that come free close together."""
    pace = PromptPace()
    for _ in range(AT_ONCE + 1):
        await leaves(pace)
    pace.answered(SLOTS, REST)
    assert pace.free_at(0, SLOTS, REST) - now() > 1.5 * REST / SLOTS
    for _ in range(500):
        pace.answered(SLOTS, REST)
    assert pace.free_at(0, SLOTS, REST) - now() <= REST
