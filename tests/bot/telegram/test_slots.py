"""The pace of sending, by itself."""

from __future__ import annotations

import asyncio

from bot.telegram.slots import ChatPace, Slot, Slots

REST = 0.05  # seconds in place of one, so that the tests are quick


def now() -> float:
    """Return the loop's time."""
    return asyncio.get_running_loop().time()


async def taken(slots: Slots, count: int) -> list[Slot]:
    """Take `count` slots for answers."""
    return [await slots.take(ahead=True) for _ in range(count)]


async def test_a_spent_slot_is_free_again_after_its_rest() -> None:
    """Free one second after the response, not after the request."""
    slots = Slots(1, rest=REST)
    (slot,) = await taken(slots, 1)
    waiting = asyncio.create_task(slots.take(ahead=True))
    slot.spend()
    spent_at = now()
    await waiting
    assert now() - spent_at >= REST * 0.9


async def test_a_slot_that_was_not_used_is_free_at_once() -> None:
    """Nothing was sent, so nothing has to rest."""
    slots = Slots(1, rest=60)
    (slot,) = await taken(slots, 1)
    slot.give_back()
    await asyncio.wait_for(slots.take(ahead=True), 1)


async def test_a_slot_is_freed_once_only() -> None:
    """Spending and giving back the same slot does not make two of it."""
    slots = Slots(1, rest=REST)
    (slot,) = await taken(slots, 1)
    slot.spend()
    slot.give_back()
    slot.spend()
    await slots.take(ahead=True)
    second = asyncio.create_task(slots.take(ahead=True))
    done, _ = await asyncio.wait({second}, timeout=REST * 2)
    assert not done
    second.cancel()


async def test_answers_are_given_slots_before_prompts() -> None:
    """Who waits ahead is served first, however late they came."""
    slots = Slots(1, rest=0)
    (slot,) = await taken(slots, 1)
    order: list[str] = []

    async def take(name: str, *, ahead: bool) -> None:
        given = await slots.take(ahead=ahead)
        order.append(name)
        given.spend()

    tasks = [asyncio.create_task(take("prompt", ahead=False)), asyncio.create_task(take("answer", ahead=True))]
    await asyncio.sleep(0)
    slot.spend()
    await asyncio.gather(*tasks)
    assert order == ["answer", "prompt"]


async def test_prompts_leave_some_slots_to_answers() -> None:
    """A backlog never takes the last slots: an answer need not wait for a whole batch to rest."""
    slots = Slots(4, kept=2, rest=60)
    prompts = [asyncio.create_task(slots.take(ahead=False)) for _ in range(4)]
    done, waiting = await asyncio.wait(prompts, timeout=REST)
    assert (len(done), len(waiting)) == (2, 2)
    await asyncio.wait_for(taken(slots, 2), 1)
    for task in waiting:
        task.cancel()


async def test_the_more_answers_there_were_lately_the_more_slots_prompts_leave_to_them() -> None:
    """Six answers in the last seconds: a backlog leaves as many slots alone, and never takes more than its third."""
    slots = Slots(12, kept=1, rest=60)
    for slot in await taken(slots, 6):
        slot.give_back()
    prompts = [asyncio.create_task(slots.take(ahead=False)) for _ in range(12)]
    done, waiting = await asyncio.wait(prompts, timeout=REST)
    assert (len(done), len(waiting)) == (5, 7)
    await asyncio.wait_for(taken(slots, 7), 1)
    for task in waiting:
        task.cancel()


async def test_a_taker_who_leaves_takes_no_slot_along() -> None:
    """Cancelled while waiting, or in the very moment of being served: the slot goes to the next."""
    slots = Slots(1, rest=60)
    (slot,) = await taken(slots, 1)
    gone, leaving, staying = (asyncio.create_task(slots.take(ahead=True)) for _ in range(3))
    await asyncio.sleep(0)
    gone.cancel()
    slot.give_back()  # to the second, who leaves before noticing
    leaving.cancel()
    await asyncio.wait_for(staying, 1)


async def test_a_halt_stops_everybody_and_then_begins_at_half_the_width() -> None:
    """A 429 holds for the whole token; sending resumes by itself, more slowly."""
    slots = Slots(8, kept=0, rest=60)
    began = now()
    slots.halt(REST)
    slots.halt(REST)  # told twice by two requests in flight, halved once
    tasks = [asyncio.create_task(slots.take(ahead=True)) for _ in range(8)]
    done, waiting = await asyncio.wait(tasks, timeout=REST * 4)
    assert len(done) == 4
    assert now() - began >= REST
    assert slots.halted_for == 0
    for task in waiting:
        task.cancel()


async def test_a_chat_takes_a_short_burst_and_then_one_message_a_second() -> None:
    """Quick tappers feel no lag; a long run of messages is spread out; each chat has its own pace."""
    pace = ChatPace(burst=3)
    waits = [pace.take(1) for _ in range(5)]
    assert waits[:3] == [0, 0, 0]
    assert 0.9 < waits[3] <= 1 < waits[4] <= 2
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
