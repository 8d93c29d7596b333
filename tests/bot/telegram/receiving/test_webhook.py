"""Receiving by webhook: confirmed when it is spoken and not before, again when it failed, set aside at last."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.replies import Kept
from bot.sandbox.server import Running, Sandbox
from bot.telegram.api import WrongToken, connect
from bot.telegram.receiving import webhook
from bot.telegram.receiving.dispatch import TRIES
from bot.telegram.receiving.events import KINDS, receipt
from bot.telegram.receiving.handlers import Handlers
from bot.telegram.receiving.unspoken import Keeper
from bot.telegram.receiving.webhook import CONNECTIONS, NotAnUpdate, Webhook, WebhookTarget
from bot.telegram.sending.sender import Sender
from bot.web import routes
from bot.web.server import Server, bind_socket
from tests.bot.telegram.conftest import Meet
from tests.bot.telegram.telegram_only import WITHIN, WORDS, Listener, calls, settled, texts
from tests.http_clients import http_client
from tests.sandbox.clients import Phone

FIELDS = (
    "from", "chat", "id", "type", "is_bot", "first_name", "text", "date", "message_id", "data", "message", "entities",
    "length", "offset", "new_chat_member", "old_chat_member", "status", "user", "document", "file_id", "photo",
)  # fmt: skip
SECRET = "open-sesame_1"  # noqa: S105 - it opens nothing but these tests


class Node:
    """A bot that is called and speaks, as one of any number that share an address."""

    def __init__(self, running: Running, listener: Listener, address: WebhookTarget, **receiving: Any) -> None:
        """Be one of those behind `address`."""
        bot = connect(running.sandbox.token, running.bot_url)
        self.door = Handlers(bot, Sender(bot), listener.take, ["help", "debrief"], WORDS)
        self.webhook = Webhook(self.door, listener.keep, address, **receiving)
        hook = routes.WebhookRoute(address.secret, self.webhook.deliver, NotAnUpdate)
        self.server = Server(
            routes.create_app(self._health, lambda: (b"", ""), {routes.WEBHOOK_PATH: hook}), shutdown_seconds=3
        )
        self.running = asyncio.create_task(self.webhook.run())

    @staticmethod
    async def _health() -> tuple[bool, dict[str, object]]:
        return True, {}

    async def stop(self) -> None:
        """Stop as the process would."""
        await asyncio.gather(self.webhook.stop(), self.server.stop())
        await asyncio.wait({self.running})
        await self.door.close()


@contextlib.asynccontextmanager
async def called(
    running: Running, listener: Listener, secret: str = SECRET, **receiving: Any
) -> AsyncIterator[tuple[Node, WebhookTarget]]:
    """Run a bot that Telegram calls for as long as the block lasts; return its address too."""
    socket = bind_socket("127.0.0.1", 0)
    address = WebhookTarget(f"http://127.0.0.1:{socket.getsockname()[1]}{routes.WEBHOOK_PATH}", secret)
    node = Node(running, listener, address, **receiving)
    await node.server.start(socket)
    try:
        yield node, address
    finally:
        await node.stop()


async def is_set(sandbox: Sandbox, times: int = 1) -> None:
    """Return once the webhook was set so many times."""
    async with asyncio.timeout(WITHIN):
        while len([call for call in calls(sandbox, "setWebhook") if call["ok"]]) < times:  # noqa: ASYNC110 - it tells nobody
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


async def test_what_is_said_is_heard_answered_and_confirmed(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone
) -> None:
    """The whole way; Telegram is told where to call, with what, and for which kinds."""
    async with called(running, listener) as (_, address):
        await sam.say("Hello <there>")
        await settled(sandbox)
    assert listener.words == ["Hello <there>"]
    assert texts(await sam.chat()) == ["heard Hello <there>"]
    (call,) = calls(sandbox, "setWebhook")
    asked = call["params"]
    assert sandbox.webhook.url.partition("?")[0] == address.url
    assert (asked["secret_token"], asked["max_connections"]) == (SECRET, CONNECTIONS)
    assert set(sandbox.world.updates.requested) == set(KINDS)


async def test_an_update_is_confirmed_after_its_turn_was_spoken(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone
) -> None:
    """Not when it was heard, and not when the turn was made."""
    listener.held["hello"] = asyncio.Event()
    async with called(running, listener):
        await sam.say("hello")
        await listener.until(lambda: listener.words == ["hello"])
        assert len(sandbox.world.updates) == 1
        sandbox.faults.add({"fault": "500", "method": "sendMessage", "times": 2})
        listener.held["hello"].set()
        await settled(sandbox)
        assert texts(await sam.chat()) == ["heard hello"]


async def test_what_a_bot_that_polled_has_not_spoken_is_answered(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone, meet: Meet
) -> None:
    """Killed, and started with a webhook: each person hears one answer, and nothing is kept any more."""
    ann = await meet("Ann")
    for phone, words in ((sam, "one"), (sam, "two"), (ann, "three")):
        await phone.say(words)
    for update in sandbox.world.updates.first(3):
        listener.kept[update.id] = Kept(update.id, update.chat, json.dumps(receipt(update.body)))
    sandbox.world.updates.clear()
    async with called(running, listener, keeper=Keeper(listener.left_behind, listener.spoken)):
        await listener.until(lambda: len(listener.heard) == 2)
        await said(sam, "heard")
        await said(ann, "heard")
    assert listener.kept == {}
    assert [text for phone in (sam, ann) for text in texts(await phone.chat())] == ["heard", "heard"]


async def test_a_database_that_does_not_tell_what_is_unspoken_stops_nobody(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone
) -> None:
    """It is logged, and people are served."""
    listener.errors["left behind"] = [ConnectionError()]
    async with called(running, listener, keeper=Keeper(listener.left_behind, listener.spoken)):
        await sam.say("hello")
        await settled(sandbox)
    assert texts(await sam.chat()) == ["heard hello"]


async def said(phone: Phone, text: str) -> None:
    """Return once the bot has said something."""
    async with asyncio.timeout(WITHIN):
        while text not in texts(chat := await phone.chat()):
            await phone.chat(since=chat["version"], wait=1)


async def test_a_person_is_heard_in_order_and_others_meanwhile(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone, meet: Meet
) -> None:
    """A slow turn holds up that person's words and taps, and nobody else's."""
    ann = await meet("Ann")
    listener.held["slow"] = asyncio.Event()
    async with called(running, listener):
        await sam.say("slow")
        await listener.until(lambda: "slow" in listener.words)
        await sam.tap(7, "tap", forged=True)
        await sam.say("after")
        for n in range(3):
            await ann.say(f"ann {n}")
            await listener.until(lambda n=n: f"ann {n}" in listener.words)  # type: ignore[misc]
        listener.held["slow"].set()
        await settled(sandbox)
    assert [words for words in listener.words if "ann" not in words] == ["slow", "tap", "after"]


async def test_a_turn_that_fails_is_delivered_again(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone
) -> None:
    """A fault that does not come back costs nobody their answer."""
    listener.errors["bad"] = [ValueError("secret words")]
    async with called(running, listener):
        await sam.say("bad")
        await settled(sandbox)
    assert (listener.words, listener.set_aside) == (["bad", "bad"], [])
    assert texts(await sam.chat()) == ["heard bad"]


async def test_a_turn_that_keeps_failing_is_set_aside_and_the_person_told(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone, caplog: pytest.LogCaptureFixture
) -> None:
    """Answered 503 twice, then 200: kept for whoever runs the bot, logged once, apologised for once."""
    listener.errors["bad"] = [ValueError("secret words")] * 3
    async with called(running, listener) as (_, address):
        await is_set(sandbox)
        answers = [await post(address, message(sam.id, "bad")) for _ in range(3)]
        good = await post(address, message(sam.id, "good", 78))
    assert [answer.status_code for answer in (*answers, good)] == [503, 503, 200, 200]
    assert [answer.headers["Retry-After"] for answer in answers[:2]] == ["1", "1"]
    assert listener.words == ["bad", "bad", "bad", "good"]
    ((update, person, reason, body),) = listener.set_aside
    assert (update, person, reason, body) == (77, sam.id, "failed: ValueError", message(sam.id, "bad"))
    assert texts(await sam.chat()) == ["Sorry! ()", "heard good"]
    assert [record.levelname for record in caplog.records if record.levelname != "INFO"] == ["ERROR"]
    assert "secret words" not in caplog.records[-1].getMessage()


async def test_a_passing_error_is_never_set_aside(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone, caplog: pytest.LogCaptureFixture
) -> None:
    """While the database is away everything is delivered again, for as long as Telegram keeps it; told of once."""
    listener.errors["hello"] = [ConnectionError()] * 8
    async with called(running, listener) as (_, address):
        await is_set(sandbox)
        answers = [await post(address, message(sam.id, "hello")) for _ in range(9)]
    assert [answer.status_code for answer in answers] == [503] * 8 + [200]
    pauses = [int(answer.headers["Retry-After"]) for answer in answers[:8]]
    assert pauses == sorted(pauses)
    assert pauses[-1] > 10
    assert listener.set_aside == []
    assert len([record for record in caplog.records if record.levelname == "WARNING"]) == 1


async def test_what_cannot_be_parsed_is_set_aside_at_once(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone
) -> None:
    """Delivering it again would change nothing."""
    broken = message(sam.id, "?")
    broken["message"]["date"] = "yesterday"
    nobodys = message(10**30, "?", 78)
    async with called(running, listener) as (_, address):
        await is_set(sandbox)
        answers = [await post(address, update) for update in (broken, nobodys)]
    assert [answer.status_code for answer in answers] == [200, 200]
    assert [(update, person) for update, person, _, _ in listener.set_aside] == [(77, sam.id), (78, 0)]


@pytest.mark.parametrize(
    "update", [{}, [], 7, {"update_id": "7"}, {"update_id": True}, {"update_id": -1}, {"update_id": 2**63}]
)
async def test_what_is_no_update_is_refused(
    running: Running, sandbox: Sandbox, listener: Listener, update: object
) -> None:
    """400: it could be neither confirmed nor set aside."""
    async with called(running, listener) as (_, address):
        assert (await post(address, update)).status_code == 400
    assert (listener.words, listener.set_aside) == ([], [])


async def test_one_that_is_delivered_twice_at_once_is_one(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone
) -> None:
    """Telegram gave up waiting and delivers again while the turn is under way: both calls hear what came of it."""
    listener.held["hello"] = asyncio.Event()
    async with called(running, listener) as (node, address):
        await is_set(sandbox)
        both = [asyncio.create_task(post(address, message(sam.id, "hello"))) for _ in range(2)]
        async with asyncio.timeout(WITHIN):
            while len(node.server.server_state.tasks) < 2:  # noqa: ASYNC110 - a server tells nobody
                await asyncio.sleep(0.01)
        await listener.until(lambda: bool(listener.words))
        listener.held["hello"].set()
        assert [(await answer).status_code for answer in both] == [200, 200]
    assert listener.words == ["hello"]
    assert texts(await sam.chat()) == ["heard hello"]


async def test_a_call_that_takes_too_long_is_answered_and_its_turn_goes_on(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever lies between gives up after a minute; the next delivery hears what came of the turn."""
    monkeypatch.setattr(webhook, "_ANSWERED_WITHIN", 0.2)
    listener.held["hello"] = asyncio.Event()
    async with called(running, listener) as (node, address):
        await is_set(sandbox)
        first = await post(address, message(sam.id, "hello"))
        monkeypatch.undo()
        second = asyncio.create_task(post(address, message(sam.id, "hello")))
        async with asyncio.timeout(WITHIN):
            while not node.server.server_state.tasks:  # noqa: ASYNC110 - a server tells nobody
                await asyncio.sleep(0.01)
        listener.held["hello"].set()
        assert (first.status_code, (await second).status_code) == (503, 200)
    assert listener.words == ["hello"]


async def test_stopping_answers_what_is_done_and_leaves_the_rest_to_the_next_process(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone, meet: Meet
) -> None:
    """What can be spoken in time is spoken and confirmed; what cannot comes again. The webhook stays set."""
    ann = await meet("Ann")
    listener.held |= {"slow": asyncio.Event(), "stuck": asyncio.Event()}
    async with called(running, listener) as (node, address):
        await is_set(sandbox)
        slow = asyncio.create_task(post(address, message(sam.id, "slow", 77)))
        stuck = asyncio.create_task(post(address, message(ann.id, "stuck", 78)))
        await listener.until(lambda: len(listener.words) == 2)
        waits = asyncio.create_task(post(address, message(ann.id, "waits", 79)))
        async with asyncio.timeout(WITHIN):
            while len(node.server.server_state.tasks) < 3:  # noqa: ASYNC110 - a server tells nobody
                await asyncio.sleep(0.01)
        stopping = asyncio.create_task(node.stop())
        await asyncio.wait({stopping}, timeout=0.1)
        listener.held["slow"].set()
        answers = [(await answer).status_code for answer in (slow, stuck, waits)]
        await asyncio.wait_for(stopping, 5)
    assert answers == [200, 503, 503]
    assert sorted(listener.words) == ["slow", "stuck"]
    assert texts(await sam.chat()) == ["heard slow"]
    assert sandbox.webhook.url


async def test_a_second_node_leaves_the_webhook_as_it_is(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone
) -> None:
    """Telegram answers 429 when it is set more than once a second: whoever finds it set does not set it."""
    async with called(running, listener) as (_, address):
        await is_set(sandbox)
        others = [Node(running, listener, address) for _ in range(5)]
        await asyncio.gather(*(asyncio.wait_for(other.door.is_open.wait(), WITHIN) for other in others))
        async with asyncio.timeout(WITHIN):
            while len(calls(sandbox, "getWebhookInfo")) < 6:  # noqa: ASYNC110 - it tells nobody
                await asyncio.sleep(0.01)
        await asyncio.gather(*(other.stop() for other in others))
        await sam.say("hello")
        await settled(sandbox)
    assert len(calls(sandbox, "setWebhook")) == 1
    assert listener.words == ["hello"]


async def test_nodes_that_start_together_get_the_webhook_set(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone
) -> None:
    """Whoever is told 429 looks again a little later, and finds it set."""
    async with called(running, listener) as (_, address):
        others = [Node(running, listener, address) for _ in range(5)]
        await sam.say("hello")
        await settled(sandbox)
        await asyncio.gather(*(other.stop() for other in others))
    assert listener.words == ["hello"]


async def test_a_new_secret_is_told_to_telegram(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone, caplog: pytest.LogCaptureFixture
) -> None:
    """Telegram does not say which secret it has: the address it is given carries a mark of it, and not the secret."""
    socket = bind_socket("127.0.0.1", 0)
    url = f"http://127.0.0.1:{socket.getsockname()[1]}{routes.WEBHOOK_PATH}"
    first = Node(running, listener, WebhookTarget(url, "old"))
    await is_set(sandbox)
    await first.stop()
    second = Node(running, listener, WebhookTarget(url, SECRET))
    await second.server.start(socket)
    await sam.say("hello")
    await settled(sandbox)
    await second.stop()
    assert listener.words == ["hello"]
    assert len({call["params"]["url"] for call in calls(sandbox, "setWebhook")}) == 2
    assert SECRET not in sandbox.webhook.url
    assert SECRET not in caplog.text


async def test_a_webhook_that_somebody_took_off_is_set_again(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone, *,
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    """A second process that polls took it off: the bot does not stay deaf, and says so."""
    monkeypatch.setattr(webhook, "LOOK_EVERY", 0.1)
    async with called(running, listener) as (node, _):
        await is_set(sandbox)
        await node.door.bot.delete_webhook()
        await sam.say("hello")
        await settled(sandbox)
    assert listener.words == ["hello"]
    assert "does another process run with this BOT_TOKEN?" in caplog.text


async def test_why_telegram_cannot_call_is_told_once(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone, *,
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    """Whoever runs the bot sees in its log what is wrong with their proxy."""
    monkeypatch.setattr(webhook, "LOOK_EVERY", 0.05)
    nobody = bind_socket("127.0.0.1", 0)
    node = Node(
        running, listener, WebhookTarget(f"http://127.0.0.1:{nobody.getsockname()[1]}{routes.WEBHOOK_PATH}", SECRET)
    )
    await is_set(sandbox)
    await sam.say("hello")
    async with asyncio.timeout(WITHIN):
        while "1 updates wait, and Telegram says: Connection refused" not in caplog.text:  # noqa: ASYNC110 - a log tells nobody
            await asyncio.sleep(0.01)
    await node.stop()
    nobody.close()


@pytest.mark.parametrize("fault", ["500", "502", "reset", "garbage", "429"])
async def test_setting_it_survives_whatever_telegram_answers(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone, fault: str
) -> None:
    """It is tried again, a little later each time."""
    for method in ("getMe", "getWebhookInfo", "setWebhook"):
        sandbox.faults.add({"fault": fault, "method": method, "times": 1, "retry_after": 1})
    async with called(running, listener):
        await sam.say("hello")
        await settled(sandbox)
    assert listener.words == ["hello"]


async def test_an_address_that_telegram_refuses_is_told_in_its_words(
    running: Running, listener: Listener, caplog: pytest.LogCaptureFixture
) -> None:
    """The bot goes on trying: a name may not be known everywhere yet."""
    node = Node(running, listener, WebhookTarget("http://bot.example.org/telegram", SECRET))
    async with asyncio.timeout(WITHIN):
        while "an https url must be provided" not in caplog.text:  # noqa: ASYNC110 - a log tells nobody
            await asyncio.sleep(0.01)
    await node.stop()


async def test_a_call_that_comes_before_the_bot_is_ready_waits_for_it(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone
) -> None:
    """The webhook stays set through a restart, so the first call may come before Telegram has said who the bot is."""
    sandbox.faults.add({"fault": "500", "method": "getMe", "times": 1})
    async with called(running, listener) as (_, address):
        assert (await post(address, message(sam.id, "hello"))).status_code == 200
    assert listener.words == ["hello"]


async def test_a_wrong_token_ends_it(running: Running, sandbox: Sandbox, listener: Listener) -> None:
    """At the start, and in the middle of its life."""
    sandbox.faults.add({"fault": "401", "method": "getMe"})
    async with called(running, listener) as (node, _):
        with pytest.raises(WrongToken):
            await asyncio.wait_for(node.running, WITHIN)


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(FIELDS), inner, max_size=5),
    max_leaves=12,
)


async def test_whatever_an_update_holds_it_is_done_with(running: Running, sandbox: Sandbox, listener: Listener) -> None:
    """An update of any shape, also with the secret, is taken, refused, or set aside: it never comes for a whole day."""
    async with called(running, listener) as (_, address):
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
                statuses = [post({"update_id": id_, **holds})]
                while statuses[-1] == 503 and len(statuses) < TRIES:
                    statuses.append(post({"update_id": id_, **holds}))
                assert statuses[-1] == (200 if 0 <= id_ < 2**63 else 400), statuses

            await asyncio.to_thread(delivered)
