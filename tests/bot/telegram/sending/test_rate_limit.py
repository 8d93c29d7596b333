"""The slots by themselves, on a loop that jumps: what takes minutes takes no time."""

from __future__ import annotations

import asyncio

from bot.telegram.sending.paces import at_once

from bot.telegram.sending.rate_limit import EXPECTED_FOR, LEAD, LONGEST_OVERTAKEN, Slot, Slots
from tests.bot.telegram.fake_loop_time import without_waiting

LONG = 3600.0  # seconds that a request takes which is not what is looked at
AT_ONCE = at_once(30)


def now() -> float:
    """Return the loop's time."""
    return asyncio.get_running_loop().time()


async def taken(slots: Slots, count: int) -> list[Slot]:
    """Take `count` slots for answers."""
    return [await slots.take(ahead=True) for _ in range(count)]


async def opened(slots: Slots) -> float:
    """Take a slot for a prompt, wait until it is open, and return when that was."""
    slot = await slots.take(ahead=False)
    assert await slot.open()
    return now()


async def open_within(slots: Slots, prompts: int, seconds: float) -> int:
    """Let prompts ask for slots; return how many have theirs within so many seconds."""
    tasks = [asyncio.create_task(opened(slots)) for _ in range(prompts)]
    done, waiting = await asyncio.wait(tasks, timeout=seconds)
    for task in waiting:
        task.cancel()
    return len(done)


@without_waiting
async def test_a_spent_slot_is_free_again_after_its_rest() -> None:
    """Free one second after the response, not after the request."""
    slots = Slots(1)
    (slot,) = await taken(slots, 1)
    await asyncio.sleep(5)
    slot.spend(answered=True)
    await taken(slots, 1)
    assert now() == 6


@without_waiting
async def test_a_slot_that_was_not_used_is_free_at_once() -> None:
    """Nothing was sent, so nothing has to rest."""
    slots = Slots(1)
    (slot,) = await taken(slots, 1)
    slot.give_back()
    await taken(slots, 1)
    assert now() == 0


@without_waiting
async def test_a_slot_is_freed_once_only() -> None:
    """Spending and giving back the same slot does not make two of it."""
    slots = Slots(1)
    (slot,) = await taken(slots, 1)
    slot.spend()
    slot.give_back()
    slot.spend()
    await taken(slots, 1)
    second = asyncio.create_task(slots.take(ahead=True))
    done, _ = await asyncio.wait({second}, timeout=LONG)
    assert not done
    second.cancel()


@without_waiting
async def test_answers_are_given_slots_before_prompts() -> None:
    """Who waits ahead is served first, however late they came."""
    slots = Slots(1)
    (slot,) = await taken(slots, 1)
    order: list[str] = []

    async def take(name: str, *, ahead: bool) -> None:
        given = await slots.take(ahead=ahead)
        assert await given.open()
        order.append(name)
        given.spend()

    tasks = [asyncio.create_task(take("prompt", ahead=False)), asyncio.create_task(take("answer", ahead=True))]
    await asyncio.sleep(0)
    slot.spend()
    await asyncio.gather(*tasks)
    assert order == ["answer", "prompt"]


@without_waiting
async def test_a_prompt_is_told_of_its_slot_a_little_before_that_is_free() -> None:
    """Time enough to claim it, and no more: whoever dies meanwhile leaves little unclear. It is sent when that is."""
    slots = Slots(1)
    (slot,) = await taken(slots, 1)
    slot.spend()
    foreseen = await slots.take(ahead=False)
    assert abs(now() - (1 - LEAD)) < 0.001
    assert await foreseen.open()
    assert now() == 1


@without_waiting
async def test_only_as_many_are_told_as_will_have_a_slot() -> None:
    """One prompt is claimed for each slot that is free or about to be; the others stay in the database."""
    slots = Slots(3)
    await taken(slots, 1)
    told = [asyncio.create_task(slots.take(ahead=False)) for _ in range(10)]
    done, waiting = await asyncio.wait(told, timeout=LONG)
    assert len(done) == 2
    for task in waiting:
        task.cancel()


@without_waiting
async def test_nobody_is_told_who_is_not_to_leave_in_a_moment() -> None:
    """A backlog meets thirty free slots: ten leave at once, and the others are claimed one by one as they may leave."""
    slots = Slots(30)
    telling = [asyncio.create_task(slots.take(ahead=False)) for _ in range(60)]
    told, _ = await asyncio.wait(telling, timeout=0.001)
    assert AT_ONCE <= len(told) <= AT_ONCE + 2
    for task in telling:
        task.cancel()


@without_waiting
async def test_an_answer_goes_before_a_prompt_that_was_told_but_not_for_long() -> None:
    """Whoever taps waits for nobody's prompt; and what is claimed does not stay unsent while people talk on and on."""
    slots = Slots(1)
    (slot,) = await taken(slots, 1)
    slot.spend()
    foreseen = await slots.take(ahead=False)
    told_at, answered = now(), 0

    async def talk_on_and_on() -> None:
        nonlocal answered
        while True:
            for answer in await taken(slots, 1):
                await asyncio.sleep(0.01)
                answered += 1
                answer.give_back()

    talking = [asyncio.create_task(talk_on_and_on()) for _ in range(3)]
    assert await foreseen.open()
    assert answered > 5
    assert now() - told_at < LONGEST_OVERTAKEN + 0.1
    for person in talking:
        person.cancel()


@without_waiting
async def test_a_foreseen_slot_that_is_given_back_is_the_next_ones() -> None:
    """There was nothing to claim after all: whoever waits behind is told in its stead."""
    slots = Slots(1)
    (slot,) = await taken(slots, 1)
    slot.spend()
    foreseen = await slots.take(ahead=False)
    foreseen.give_back()
    assert await opened(slots) == 1


@without_waiting
async def test_a_slot_is_kept_for_an_answer_that_is_expected() -> None:
    """A turn has begun: no prompt takes the slot its answer will ask for in a moment. It is not kept for long."""
    slots = Slots(2)
    slots.expect()
    assert await open_within(slots, 2, EXPECTED_FOR / 2) == 1
    assert await open_within(slots, 1, EXPECTED_FOR) == 1


@without_waiting
async def test_the_more_people_talk_the_more_slots_prompts_leave_to_them() -> None:
    """Many answers come in bursts; when few people talk, the next slot that comes free is soon enough."""
    opened: dict[int, int] = {}
    for answers in (5, 24):
        slots = Slots(30)
        for slot in await taken(slots, answers):
            slot.give_back()
        opened[answers] = await open_within(slots, 60, 0.95)
    assert opened[5] == 30
    assert opened[24] < 27


@without_waiting
async def test_nothing_is_kept_when_nobody_talks() -> None:
    """A silent backlog has every slot."""
    assert await open_within(Slots(30), 40, 5) == 30


@without_waiting
async def test_a_taker_who_leaves_takes_no_slot_along() -> None:
    """Cancelled while waiting, or in the very moment of being served: the slot goes to the next."""
    slots = Slots(1)
    (slot,) = await taken(slots, 1)
    gone, leaving, staying = (asyncio.create_task(slots.take(ahead=True)) for _ in range(3))
    await asyncio.sleep(0)
    gone.cancel()
    slot.give_back()  # to the second, who leaves before noticing
    leaving.cancel()
    await staying


@without_waiting
async def test_a_halt_stops_everybody_and_then_begins_at_half_the_width() -> None:
    """A 429 holds for the whole token; sending resumes by itself, more slowly."""
    slots = Slots(8)
    slots.halt(5)
    slots.halt(5)  # told twice by two requests in flight, halved once
    tasks = [asyncio.create_task(slots.take(ahead=True)) for _ in range(8)]
    done, waiting = await asyncio.wait(tasks, timeout=4.9)
    assert not done
    done, waiting = await asyncio.wait(tasks, timeout=0.5)
    assert len(done) == 4
    assert slots.halted_for == 0
    for task in waiting:
        task.cancel()


@without_waiting
async def test_a_prompt_that_was_told_hears_of_a_halt() -> None:
    """It is claimed and must not linger: whoever sends it learns that it cannot be sent, before its slot is free."""
    slots = Slots(1)
    (slot,) = await taken(slots, 1)
    slot.spend()
    foreseen = await slots.take(ahead=False)
    opening = asyncio.create_task(foreseen.open())
    await asyncio.sleep(0)
    slots.halt(60)
    assert not await opening
    foreseen.give_back()
    assert now() < 1
    assert await opened(slots) >= 60


@without_waiting
async def test_prompts_leave_evenly_after_a_halt_too() -> None:
    """What could not leave is not caught up: all that waited at once would have slots that come free at once."""
    slots = Slots(30)
    for _ in range(30):
        slot = await slots.take(ahead=False)
        assert await slot.open()
        slot.spend(answered=True)
    slots.halt(10, slower=False)
    waiting = [asyncio.create_task(opened(slots)) for _ in range(30)]
    await asyncio.wait(waiting)
    times = sorted(task.result() for task in waiting)
    assert times[0] >= 10
    assert times[-1] - times[0] > (29 - AT_ONCE) / 31


@without_waiting
async def test_a_smaller_share_is_kept_to_at_once_and_a_larger_one_used_at_once() -> None:
    """Nodes share what Telegram takes; whoever holds a slot too many keeps it until it has rested."""
    slots = Slots(4)
    held = await taken(slots, 4)
    slots.resize(2)
    assert slots.bound == 4
    for slot in held:
        slot.spend()
    await asyncio.sleep(1.1)
    assert slots.bound == 2
    assert await open_within(slots, AT_ONCE, LONG) == 2
    slots.resize(3)
    await taken(slots, 1)
