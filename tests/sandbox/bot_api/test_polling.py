"""getUpdates: confirming, waiting, conflicts, the choice and the life of updates."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot.clock import MovableClock
from bot.sandbox.bot_api import polling
from bot.sandbox.server import Sandbox
from tests.callers import caller
from tests.sandbox.clients import Api, Json, Phone

BUSY = 60  # seconds that a machine may take from one call to the next, as if it had been at once
OTHER_POLL = "409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"


async def held(sandbox: Sandbox, offset: int | None = None) -> None:
    """Wait until a poll (with this offset) is being held."""
    while sandbox.poller._held is None or offset not in {None, sandbox.poller._last_offset}:  # noqa: ASYNC110 - nothing tells of it, as nobody else asks
        await asyncio.sleep(0)


def texts(updates: list[Json]) -> list[str]:
    """Return the texts in updates."""
    return [update["message"]["text"] for update in updates]


async def test_an_offset_confirms_what_lies_below_it(api: Api, sam: Phone) -> None:
    """A call with an offset above an update's id forgets it; no offset forgets nothing."""
    for text in ("a", "b", "c"):
        await sam.say(text)
    first = await api.ok("getUpdates")
    ids = [update["update_id"] for update in first]
    assert ids == list(range(ids[0], ids[0] + 3))
    assert texts(await api.ok("getUpdates", offset=ids[1])) == ["b", "c"]
    assert texts(await api.ok("getUpdates", offset=ids[2])) == ["c"]
    await sam.say("d")
    assert texts(await api.ok("getUpdates", offset=ids[0])) == ["c", "d"]


async def test_a_negative_offset_keeps_only_the_last(api: Api, sam: Phone) -> None:
    """-2 returns the last two updates; those before are forgotten."""
    for text in ("a", "b", "c"):
        await sam.say(text)
    assert texts(await api.ok("getUpdates", offset=-2)) == ["b", "c"]
    assert texts(await api.ok("getUpdates", offset=1)) == ["b", "c"]


async def test_the_limit_is_held_between_1_and_100(api: Api, sam: Phone) -> None:
    """A limit outside 1..100 is moved to the nearer end."""
    for number in range(101):
        await sam.say(str(number))
    assert [len(await api.ok("getUpdates", offset=offset, limit=limit)) for offset, limit in ((1, 0), (2, 900))] == [
        1,
        100,
    ]


async def test_a_poll_waits_for_an_update(api: Api, sam: Phone, sandbox: Sandbox) -> None:
    """With a timeout and nothing to say, the call is held until there is something."""
    poll = asyncio.create_task(api.ok("getUpdates", offset=1, timeout=30))
    await held(sandbox)
    await sam.say("now")
    assert texts(await poll) == ["now"]


async def test_asking_the_same_again_at_once_brings_one_update(api: Api, sam: Phone, sandbox: Sandbox) -> None:
    """Within half a second of the same offset the limit becomes 1."""
    await sam.say("a")
    await sam.say("b")
    assert texts(await api.ok("getUpdates", offset=5)) == ["a", "b"]
    sandbox.poller._last_start += BUSY
    assert texts(await api.ok("getUpdates", offset=5)) == ["a"]
    sandbox.poller._last_start -= 0.5
    assert texts(await api.ok("getUpdates", offset=5)) == ["a", "b"]


async def test_asking_the_same_again_without_patience_is_held(
    api: Api, sam: Phone, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Within three seconds of the same offset a short timeout becomes three seconds."""
    monkeypatch.setattr(polling, "_SAME_OFFSET_HELD", BUSY)
    assert await api.ok("getUpdates", offset=5) == []
    poll = asyncio.create_task(api.ok("getUpdates", offset=5, timeout=0))
    await held(sandbox)
    await sam.say("late")
    assert texts(await poll) == ["late"]


async def test_a_second_waiting_poll_ends_the_first(api: Api, sam: Phone, sandbox: Sandbox) -> None:
    """Only one poll waits: the one before gets a 409."""
    first = asyncio.create_task(api.refusal("getUpdates", offset=1, timeout=30))
    await held(sandbox)
    second = asyncio.create_task(api.ok("getUpdates", offset=2, timeout=30))
    assert await first == OTHER_POLL
    await held(sandbox)
    await sam.say("x")
    assert texts(await second) == ["x"]


async def test_conflicts_that_follow_closely_are_spread_out(
    api: Api, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Within three seconds of a conflict the next one is answered three seconds later."""
    paused: list[float] = []

    async def pause(seconds: float) -> None:
        paused.append(seconds)

    monkeypatch.setattr(sandbox.poller, "_pause", pause)
    polls = []
    for offset in (1, 2, 3):
        polls.append(asyncio.create_task(api.call("getUpdates", offset=offset, timeout=30)))
        await held(sandbox, offset)
        if offset == 2:
            await polls[0]
            sandbox.poller._next_conflict += BUSY
    await api.ok("setWebhook", url="http://127.0.0.1:9/")
    assert [(await poll)["error_code"] for poll in polls] == [409, 409, 409]
    assert paused == [3.0, 3.0]


async def test_a_poll_that_is_answered_at_once_conflicts_with_nobody(api: Api, sam: Phone, sandbox: Sandbox) -> None:
    """Only a waiting poll ends another: timeout 0 does not."""
    waiting = asyncio.create_task(api.ok("getUpdates", offset=1, timeout=30))
    await held(sandbox)
    assert await api.ok("getUpdates", offset=2) == []
    await sam.say("x")
    assert texts(await waiting) == ["x"]


async def test_a_webhook_and_polling_exclude_each_other(api: Api, sandbox: Sandbox) -> None:
    """A new webhook ends a held poll; while it is set, polling is a 409."""
    poll = asyncio.create_task(api.refusal("getUpdates", timeout=30))
    await held(sandbox)
    await api.ok("setWebhook", url="http://127.0.0.1:9/hook")
    assert await poll == "409 Conflict: terminated by setWebhook request"
    assert await api.refusal("getUpdates") == (
        "409 Conflict: can't use getUpdates method while webhook is active; "
        "use deleteWebhook to delete the webhook first"
    )
    await api.ok("deleteWebhook")
    assert await api.ok("getUpdates", offset=1) == []


async def test_the_choice_of_updates_counts_when_they_are_made(api: Api, sam: Phone) -> None:
    """A list replaces the choice, an empty one is the default, none at all changes nothing."""
    await api.ok("getUpdates", offset=1, allowed_updates=["callback_query"])
    await sam.say("unheard")
    await api.ok("getUpdates", offset=2)
    await sam.say("unheard too")
    assert await api.ok("getUpdates", offset=3, allowed_updates=[]) == []
    await sam.say("heard")
    assert texts(await api.ok("getUpdates", offset=4)) == ["heard"]


async def test_a_message_waits_a_day_and_a_tap_150_seconds(api: Api, sam: Phone, clock: MovableClock) -> None:
    """Updates die by the moved clock: taps made while the bot is down are gone after 150 s, messages after 24 h."""
    sent = await api.ok(
        "sendMessage",
        chat_id=sam.id,
        text="?",
        reply_markup={"inline_keyboard": [[{"text": "A", "callback_data": "a"}]]},
    )
    await sam.say("hello")
    await sam.tap(sent["message_id"], "a")
    kinds = []
    for offset, seconds in ((1, 149), (2, 2), (3, 86_000), (4, 300)):
        clock.move_by(timedelta(seconds=seconds))
        kinds.append([min(update.keys() - {"update_id"}) for update in await api.ok("getUpdates", offset=offset)])
    assert kinds == [["message", "callback_query"], ["message"], ["message"], []]


async def test_a_client_that_hangs_up_leaves_no_poll_behind(api: Api, sandbox: Sandbox) -> None:
    """A held poll ends when its client is gone."""
    async with caller(api.client.base_url) as leaving:
        poll = asyncio.create_task(Api(leaving, api.token).ok("getUpdates", timeout=40))
        await held(sandbox)
        poll.cancel()
        await asyncio.wait({poll})
    while sandbox.poller._held is not None:  # noqa: ASYNC110 - as above
        await asyncio.sleep(0)
