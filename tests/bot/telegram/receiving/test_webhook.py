"""Receiving by webhook: an update is confirmed after its commit, and delivered again if that failed."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.sandbox.server import Running, Sandbox
from bot.settings import WEBHOOK_PATH
from bot.telegram.api import WrongToken, connect
from bot.telegram.receiving import webhook
from bot.telegram.receiving.raw_updates import KINDS
from bot.telegram.receiving.webhook import CONNECTIONS, NotAnUpdate, Webhook, WebhookTarget
from bot.web import routes
from bot.web.server import Server, bind_socket
from tests.bot.sqlite_file import without_table
from tests.bot.telegram.conftest import Meet
from tests.bot.telegram.fake_loop_time import without_waiting
from tests.bot.telegram.telegram_only import (
    WITHIN,
    Echo,
    TelegramOnly,
    all_idle,
    calls,
    dead_letters,
    texts,
)
from tests.http_clients import http_client
from tests.sandbox.clients import Phone

FIELDS = (
    "from", "chat", "id", "type", "is_bot", "first_name", "text", "date", "message_id", "data", "message", "entities",
    "length", "offset", "new_chat_member", "old_chat_member", "status", "user", "document", "file_id", "photo",
)  # fmt: skip
SECRET = "open-sesame_1"  # noqa: S105 - it opens nothing but these tests


class Node(TelegramOnly):
    """A bot with a webhook, one of several nodes behind one address."""

    def __init__(self, running: Running, turns: Echo, address: WebhookTarget) -> None:
        """Serve behind `address`."""
        super().__init__(connect(running.sandbox.token, running.bot_url), turns, webhook=address)
        assert isinstance(self.receiver, Webhook)
        hook = routes.WebhookRoute(address.secret, self.receiver.deliver, NotAnUpdate)
        self.server = Server(
            routes.create_app(self._health, lambda: (b"", ""), {WEBHOOK_PATH: hook}), shutdown_seconds=3
        )

    @staticmethod
    async def _health() -> tuple[bool, dict[str, object]]:
        return True, {}

    async def stop(self) -> None:
        """Stop as the process would."""
        await self.receiver.stop()
        await self.server.stop()
        await super().stop()


@contextlib.asynccontextmanager
async def called(running: Running, turns: Echo) -> AsyncIterator[tuple[Node, WebhookTarget]]:
    """Run a bot with a webhook during the block; yield its address too."""
    socket = bind_socket("127.0.0.1", 0)
    address = WebhookTarget(f"http://127.0.0.1:{socket.getsockname()[1]}{WEBHOOK_PATH}", SECRET)
    node = Node(running, turns, address)
    await node.server.start(socket)
    try:
        yield node, address
    finally:
        await node.stop()


async def is_set(sandbox: Sandbox, times: int = 1) -> None:
    """Return once the webhook was set `times` times."""
    async with asyncio.timeout(WITHIN):
        while len([call for call in calls(sandbox, "setWebhook") if call["ok"]]) < times:  # noqa: ASYNC110 - it sets no event
            await asyncio.sleep(0.01)


def message(person: int, text: str, update: int = 77) -> dict[str, Any]:
    """Return an update as Telegram would post it."""
    chat = {"id": person, "type": "private", "first_name": "Sam"}
    user = {"id": person, "is_bot": False, "first_name": "Sam"}
    return {"update_id": update, "message": {"message_id": 5, "date": 1, "chat": chat, "from": user, "text": text}}


async def post(address: WebhookTarget, update: object, **headers: str) -> httpx.Response:
    """Deliver an update by hand."""
    async with http_client(timeout=WITHIN) as client:
        return await client.post(address.url, json=update, headers={routes.SECRET_HEADER: address.secret} | headers)


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


async def test_a_second_node_leaves_the_webhook_as_it_is(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone
) -> None:
    """Telegram answers 429 when it is set more than once a second: a node that finds it set leaves it."""
    async with called(running, turns) as (_, address):
        await is_set(sandbox)
        others = [Node(running, turns, address) for _ in range(5)]
        await asyncio.gather(*(asyncio.wait_for(other.handlers.is_open.wait(), WITHIN) for other in others))
        async with asyncio.timeout(WITHIN):
            while len(calls(sandbox, "getWebhookInfo")) < 6:  # noqa: ASYNC110 - it sets no event
                await asyncio.sleep(0.01)
        await asyncio.gather(*(other.stop() for other in others))
        await sam.say("hello")
        await all_idle(sandbox)
    assert len(calls(sandbox, "setWebhook")) == 1
    assert turns.words == ["hello"]


async def test_nodes_that_start_together_get_the_webhook_set(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone
) -> None:
    """A node that gets a 429 checks again a little later, and finds it set."""
    async with called(running, turns) as (_, address):
        others = [Node(running, turns, address) for _ in range(5)]
        await sam.say("hello")
        await all_idle(sandbox)
        await asyncio.gather(*(other.stop() for other in others))
    assert turns.words == ["hello"]


async def test_a_new_secret_is_told_to_telegram(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, caplog: pytest.LogCaptureFixture
) -> None:
    """Telegram does not say which secret it has: the address carries a hash of it, and not the secret."""
    socket = bind_socket("127.0.0.1", 0)
    url = f"http://127.0.0.1:{socket.getsockname()[1]}{WEBHOOK_PATH}"
    first = Node(running, turns, WebhookTarget(url, "old"))
    await is_set(sandbox)
    await first.stop()
    second = Node(running, turns, WebhookTarget(url, SECRET))
    await second.server.start(socket)
    await sam.say("hello")
    await all_idle(sandbox)
    await second.stop()
    assert turns.words == ["hello"]
    assert len({call["params"]["url"] for call in calls(sandbox, "setWebhook")}) == 2
    assert SECRET not in sandbox.webhook.url
    assert SECRET not in caplog.text


async def test_a_removed_webhook_is_set_again(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, *,
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    """A second process that polls removed it: the bot sets it again and logs that."""
    monkeypatch.setattr(webhook, "LOOK_EVERY", 0.1)
    async with called(running, turns) as (node, _):
        await is_set(sandbox)
        await node.handlers.bot.delete_webhook()
        await sam.say("hello")
        await all_idle(sandbox)
    assert turns.words == ["hello"]
    assert "does another process run with this BOT_TOKEN?" in caplog.text


async def test_the_reason_why_telegram_cannot_call_is_logged_once(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, *,
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    """The operator sees in the log what is wrong with the proxy."""
    monkeypatch.setattr(webhook, "LOOK_EVERY", 0.05)
    nobody = bind_socket("127.0.0.1", 0)
    node = Node(running, turns, WebhookTarget(f"http://127.0.0.1:{nobody.getsockname()[1]}{WEBHOOK_PATH}", SECRET))
    await is_set(sandbox)
    await sam.say("hello")
    async with asyncio.timeout(WITHIN):
        while "1 updates wait, and Telegram says: Connection refused" not in caplog.text:  # noqa: ASYNC110 - a log tells nobody
            await asyncio.sleep(0.01)
    await node.stop()
    nobody.close()


@pytest.mark.parametrize("fault", ["500", "502", "reset", "garbage", "429"])
async def test_setting_the_webhook_survives_any_error_of_telegram(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, fault: str
) -> None:
    """It is retried, a little later each time."""
    for method in ("getMe", "getWebhookInfo", "setWebhook"):
        sandbox.faults.add({"fault": fault, "method": method, "times": 1, "retry_after": 1})
    async with called(running, turns):
        await sam.say("hello")
        await all_idle(sandbox)
    assert turns.words == ["hello"]


async def test_an_address_that_telegram_refuses_is_logged_with_its_reason(
    running: Running, turns: Echo, caplog: pytest.LogCaptureFixture
) -> None:
    """The bot retries: the DNS name may be new."""
    node = Node(running, turns, WebhookTarget("http://bot.example.org/telegram", SECRET))
    async with asyncio.timeout(WITHIN):
        while "an https url must be provided" not in caplog.text:  # noqa: ASYNC110 - a log tells nobody
            await asyncio.sleep(0.01)
    await node.stop()


async def test_an_update_delivered_before_the_bot_is_ready_is_accepted(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone
) -> None:
    """The webhook stays set through a restart: the update is handled after getMe."""
    sandbox.faults.add({"fault": "500", "method": "getMe", "times": 1})
    async with called(running, turns) as (_, address):
        assert (await post(address, message(sam.id, "hello"))).status_code == 200
        await all_idle(sandbox)
    assert turns.words == ["hello"]


async def test_a_wrong_token_ends_the_bot(running: Running, sandbox: Sandbox, turns: Echo) -> None:
    """At the start, and while it is running."""
    sandbox.faults.add({"fault": "401", "method": "getMe"})
    async with called(running, turns) as (node, _):
        with pytest.raises(WrongToken):
            await asyncio.wait_for(node.receiving, WITHIN)


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
