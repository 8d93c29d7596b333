"""Receiving by webhook: an update is confirmed after its commit, and delivered again if that failed."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.sandbox.server import Running, Sandbox
from bot.telegram.api import connect
from bot.telegram.receiving.raw_updates import KINDS
from bot.telegram.receiving.webhook import CONNECTIONS, Webhook, WebhookTarget
from bot.web import routes
from tests.bot.sqlite_file import without_table
from tests.bot.telegram.conftest import Meet
from tests.bot.telegram.fake_loop_time import without_waiting
from tests.bot.telegram.receiving.webhook_node import SECRET, called, is_set, message, post
from tests.bot.telegram.telegram_only import (
    WITHIN,
    Echo,
    all_idle,
    calls,
    dead_letters,
    texts,
)
from tests.environment.http_clients import http_client
from tests.sandbox.clients import Phone

FIELDS = (
    "from", "chat", "id", "type", "is_bot", "first_name", "text", "date", "message_id", "data", "message", "entities",
    "length", "offset", "new_chat_member", "old_chat_member", "status", "user", "document", "file_id", "photo",
)  # fmt: skip


async def test_a_message_is_handled_answered_and_confirmed(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone
) -> None:
    """The webhook is set with its address, its secret and the kinds of updates."""
    async with called(running, turns) as (_, address):
        await sam.say("Hello <there>")
        await all_idle(sandbox)
    assert turns.words == ["Hello <there>"]
    assert texts(await sam.chat()) == ["heard Hello <there>"]
    (call,) = calls(sandbox, "setWebhook")
    asked = call["params"]
    assert sandbox.webhook.url.partition("?")[0] == address.url
    assert (asked["secret_token"], asked["max_connections"]) == (SECRET, CONNECTIONS)
    assert set(sandbox.world.updates.requested) == set(KINDS)


async def test_an_update_is_confirmed_once_it_is_committed(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, database_file: Path
) -> None:
    """The response does not wait for the turn; while the database is unreachable Telegram is asked to deliver again."""
    turns.held["hello"] = asyncio.Event()
    async with called(running, turns) as (_, address):
        await is_set(sandbox)
        with without_table(database_file, "inbox"):
            refused = await post(address, message(sam.id, "hello"))
        taken = await post(address, message(sam.id, "hello"))
        assert (refused.status_code, refused.headers["Retry-After"], taken.status_code) == (503, "1", 200)
        await turns.until(lambda: turns.words == ["hello"])
        assert len(await turns.waiting_updates()) == 1
        turns.held["hello"].set()
        await all_idle(sandbox)
    assert texts(await sam.chat()) == ["heard hello"]


async def test_a_persons_updates_are_handled_in_order_and_others_meanwhile(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, meet: Meet
) -> None:
    """A slow turn delays that person's updates, and nobody else's."""
    ann = await meet("Ann")
    turns.held["slow"] = asyncio.Event()
    async with called(running, turns):
        await sam.say("slow")
        await turns.until(lambda: "slow" in turns.words)
        await sam.tap(7, "tap", forged=True)
        await sam.say("after")
        for n in range(3):
            await ann.say(f"ann {n}")
            await turns.until(lambda n=n: f"ann {n}" in turns.words)  # type: ignore[misc]
        turns.held["slow"].set()
        await all_idle(sandbox)
    assert [words for words in turns.words if "ann" not in words] == ["slow", "tap", "after"]


async def test_a_turn_that_keeps_failing_is_not_delivered_again(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, database_file: Path
) -> None:
    """It is retried from the inbox, becomes a dead letter, and gets one apology."""
    turns.errors["bad"] = [ValueError("secret words")] * 3
    async with called(running, turns):
        await sam.say("bad")
        await sam.say("good")
        await all_idle(sandbox)
    assert turns.words == ["bad", "bad", "bad", "good"]
    assert len(dead_letters(database_file)) == 1
    assert texts(await sam.chat()) == ["Sorry! (en)", "heard good"]


async def test_an_update_that_cannot_be_parsed_is_a_dead_letter_at_once(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, database_file: Path
) -> None:
    """It is confirmed: delivering it again would change nothing."""
    broken = message(sam.id, "?")
    broken["message"]["date"] = "yesterday"
    nobodys = message(10**30, "?", 78)
    async with called(running, turns) as (_, address):
        await is_set(sandbox)
        answers = [await post(address, update) for update in (broken, nobodys)]
        await all_idle(sandbox)
    assert [answer.status_code for answer in answers] == [200, 200]
    assert [person for person, _, _ in dead_letters(database_file)] == [sam.id, 0]


@pytest.mark.parametrize(
    "update", [{}, [], 7, {"update_id": "7"}, {"update_id": True}, {"update_id": -1}, {"update_id": 2**63}]
)
async def test_a_body_that_is_not_an_update_is_refused(running: Running, turns: Echo, update: object) -> None:
    """400: it could be neither confirmed nor stored."""
    async with called(running, turns) as (_, address):
        assert (await post(address, update)).status_code == 400
    assert (turns.words, await turns.waiting_updates()) == ([], [])


async def test_an_update_delivered_twice_at_once_is_handled_once(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone
) -> None:
    """Telegram timed out and delivers again while the first delivery is being stored or handled."""
    turns.held["hello"] = asyncio.Event()
    async with called(running, turns) as (_, address):
        await is_set(sandbox)
        both = await asyncio.gather(*(post(address, message(sam.id, "hello")) for _ in range(2)))
        await turns.until(lambda: bool(turns.words))
        again = await post(address, message(sam.id, "hello"))
        assert [answer.status_code for answer in (*both, again)] == [200] * 3
        turns.held["hello"].set()
        await all_idle(sandbox)
    assert texts(await sam.chat()) == ["heard hello"]


@without_waiting
async def test_a_hanging_database_is_given_up_in_time() -> None:
    """Proxies give up after a minute: before that the response asks Telegram to deliver again."""

    async def hangs(_: object) -> None:
        await asyncio.sleep(3600)

    bot = connect("123456:" + "A" * 35, "http://127.0.0.1:9")
    receiver = Webhook(bot, bot.greet, hangs, WebhookTarget("http://127.0.0.1:9/telegram", SECRET))
    assert await receiver.deliver(message(1001, "hello"))
    assert asyncio.get_running_loop().time() < 60


async def test_stopping_leaves_unhandled_updates_to_the_next_process(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, meet: Meet
) -> None:
    """Replies that are ready in time are sent; nothing more is accepted. The webhook stays set."""
    ann = await meet("Ann")
    turns.held |= {"slow": asyncio.Event(), "stuck": asyncio.Event()}
    async with called(running, turns) as (node, address):
        await is_set(sandbox)
        for number, (person, text) in enumerate([(sam, "slow"), (ann, "stuck"), (ann, "waits")]):
            assert (await post(address, message(person.id, text, number))).status_code == 200
        await turns.until(lambda: len(turns.words) == 2)
        assert isinstance(node.receiver, Webhook)
        await node.receiver.stop()
        assert (await post(address, message(ann.id, "late", 80))).status_code == 503
        stopping = asyncio.create_task(node.stop())
        await asyncio.wait({stopping}, timeout=0.1)
        turns.held["slow"].set()
        await asyncio.wait_for(stopping, 5)
        assert sorted(turns.words) == ["slow", "stuck"]
        assert texts(await sam.chat()) == ["heard slow"]
        assert [row.update_id for row in await turns.waiting_updates()] == [1, 2]
        assert sandbox.webhook.url


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(FIELDS), inner, max_size=5),
    max_leaves=12,
)


async def test_any_update_is_accepted_or_refused_for_good(running: Running, sandbox: Sandbox, turns: Echo) -> None:
    """An update of any shape, with the right secret, gets 200 or 400: Telegram does not repeat it for a day."""
    async with called(running, turns) as (_, address):
        await is_set(sandbox)
        async with http_client(timeout=WITHIN) as telegram:
            loop = asyncio.get_running_loop()

            def post(body: dict[str, Any]) -> int:
                headers = {routes.SECRET_HEADER: address.secret}
                posted = telegram.post(address.url, json=body, headers=headers)
                return asyncio.run_coroutine_threadsafe(posted, loop).result(WITHIN).status_code

            @settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
            @given(holds=st.dictionaries(st.sampled_from((*KINDS, "poll", "")), JUNK), id_=st.integers())
            def delivered(holds: dict[str, Any], id_: int) -> None:
                assert post({"update_id": id_, **holds}) == (200 if 0 <= id_ < 2**63 else 400)

            await asyncio.to_thread(delivered)
        await all_idle(sandbox)
    assert await turns.waiting_updates() == []
