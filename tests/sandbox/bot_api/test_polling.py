"""getUpdates: confirming, long polling, conflicts, allowed_updates, expiry."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot.clock import MovableClock
from bot.sandbox.bot_api import polling
from bot.sandbox.server import Sandbox
from tests.environment.http_clients import http_client
from tests.sandbox.clients import Api, Json, Phone

BUSY = 60  # seconds that a busy machine may take between two calls that count as immediate
OTHER_POLL = "409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"


async def held(sandbox: Sandbox, offset: int | None = None) -> None:
    """Wait until a request (with this offset) is held."""
    while sandbox.poller._held is None or offset not in {None, sandbox.poller._last_offset}:  # noqa: ASYNC110 - there is no event for it
        await asyncio.sleep(0)


def texts(updates: list[Json]) -> list[str]:
    """Return the texts in updates."""
    return [update["message"]["text"] for update in updates]


async def test_an_offset_confirms_what_lies_below_it(api: Api, sam: Phone) -> None:
    """A call with an offset removes the updates below it; without an offset nothing is removed."""
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
    """-2 returns the last two updates and removes those before."""
    for text in ("a", "b", "c"):
        await sam.say(text)
    assert texts(await api.ok("getUpdates", offset=-2)) == ["b", "c"]
    assert texts(await api.ok("getUpdates", offset=1)) == ["b", "c"]


async def test_the_limit_is_between_1_and_100(api: Api, sam: Phone) -> None:
    """A limit outside of 1 to 100 counts as the nearest of them."""
    for number in range(101):
        await sam.say(str(number))
    assert [len(await api.ok("getUpdates", offset=offset, limit=limit)) for offset, limit in ((1, 0), (2, 900))] == [
        1,
        100,
    ]


async def test_a_call_with_a_timeout_waits_for_an_update(api: Api, sam: Phone, sandbox: Sandbox) -> None:
    """Without pending updates it is held until there is one."""
    poll = asyncio.create_task(api.ok("getUpdates", offset=1, timeout=30))
    await held(sandbox)
    await sam.say("now")
    assert texts(await poll) == ["now"]


async def test_a_repeated_offset_returns_one_update(api: Api, sam: Phone, sandbox: Sandbox) -> None:
    """Within half a second of the same offset the limit is 1."""
    await sam.say("a")
    await sam.say("b")
    assert texts(await api.ok("getUpdates", offset=5)) == ["a", "b"]
    sandbox.poller._last_start += BUSY
    assert texts(await api.ok("getUpdates", offset=5)) == ["a"]
    sandbox.poller._last_start -= 0.5
    assert texts(await api.ok("getUpdates", offset=5)) == ["a", "b"]


async def test_a_repeated_offset_is_held(
    api: Api, sam: Phone, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Within three seconds of the same offset a short timeout counts as three seconds."""
    monkeypatch.setattr(polling, "_REPEATED_TIMEOUT", BUSY)
    assert await api.ok("getUpdates", offset=5) == []
    poll = asyncio.create_task(api.ok("getUpdates", offset=5, timeout=0))
    await held(sandbox)
    await sam.say("late")
    assert texts(await poll) == ["late"]


async def test_a_second_held_call_ends_the_first(api: Api, sam: Phone, sandbox: Sandbox) -> None:
    """Only one call is held: the one before gets a 409."""
    first = asyncio.create_task(api.error("getUpdates", offset=1, timeout=30))
    await held(sandbox)
    second = asyncio.create_task(api.ok("getUpdates", offset=2, timeout=30))
    assert await first == OTHER_POLL
    await held(sandbox)
    await sam.say("x")
    assert texts(await second) == ["x"]


async def test_a_conflict_soon_after_another_is_delayed(
    api: Api, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Within three seconds of a conflict, the next one is delayed by three seconds."""
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
    await api.ok("setWebhook", url="http://127.0.0.1:9/telegram")
    assert [(await poll)["error_code"] for poll in polls] == [409, 409, 409]
    assert paused == [3.0, 3.0]


async def test_a_call_that_is_not_held_causes_no_conflict(api: Api, sam: Phone, sandbox: Sandbox) -> None:
    """A call with the timeout 0 does not end a held one."""
    waiting = asyncio.create_task(api.ok("getUpdates", offset=1, timeout=30))
    await held(sandbox)
    assert await api.ok("getUpdates", offset=2) == []
    await sam.say("x")
    assert texts(await waiting) == ["x"]


async def test_a_webhook_and_polling_exclude_each_other(api: Api, sandbox: Sandbox) -> None:
    """A new webhook ends a held getUpdates; while it is set, getUpdates is a 409."""
    poll = asyncio.create_task(api.error("getUpdates", timeout=30))
    await held(sandbox)
    await api.ok("setWebhook", url="http://127.0.0.1:9/telegram")
    assert await poll == "409 Conflict: terminated by setWebhook request"
    assert await api.error("getUpdates") == (
        "409 Conflict: can't use getUpdates method while webhook is active; "
        "use deleteWebhook to delete the webhook first"
    )
    await api.ok("deleteWebhook")
    assert await api.ok("getUpdates", offset=1) == []


async def test_allowed_updates_apply_to_new_updates(api: Api, sam: Phone) -> None:
    """A list replaces the one before, an empty one means the default, a missing one changes nothing."""
    await api.ok("getUpdates", offset=1, allowed_updates=["callback_query"])
    await sam.say("unheard")
    await api.ok("getUpdates", offset=2)
    await sam.say("unheard too")
    assert await api.ok("getUpdates", offset=3, allowed_updates=[]) == []
    await sam.say("heard")
    assert texts(await api.ok("getUpdates", offset=4)) == ["heard"]


async def test_a_message_expires_after_a_day_and_a_tap_after_150_seconds(
    api: Api, sam: Phone, clock: MovableClock
) -> None:
    """Updates expire on the moved clock."""
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


async def test_a_held_call_ends_when_its_client_disconnects(api: Api, sandbox: Sandbox) -> None:
    """No call is held afterwards."""
    async with http_client(api.client.base_url) as leaving:
        poll = asyncio.create_task(Api(leaving, api.token).ok("getUpdates", timeout=40))
        await held(sandbox)
        poll.cancel()
        await asyncio.wait({poll})
    while sandbox.poller._held is not None:  # noqa: ASYNC110 - as above
        await asyncio.sleep(0)
