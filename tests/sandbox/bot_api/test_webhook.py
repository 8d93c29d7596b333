"""Webhooks: errors, and the delivery of updates."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest

from bot.clock import MovableClock
from bot.sandbox.server import Sandbox
from tests.sandbox.bot_api.update_receiver import Hook, listening
from tests.sandbox.clients import Api, Json, Phone

NOT_HERE = "bad webhook: the sandbox calls only this machine, at a path that ends with /telegram"
SECRET = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header


@pytest.fixture
async def hook(api: Api) -> AsyncIterator[Hook]:
    """Return a running hook; the webhook is deleted before it stops."""
    async with listening() as hook:
        yield hook
        await api.ok("deleteWebhook")


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({"url": "nonsense"}, "bad webhook: invalid webhook URL specified"),
        ({"url": "https://["}, "bad webhook: invalid webhook URL specified"),
        ({"url": "https://example.org:x/"}, "bad webhook: invalid webhook URL specified"),
        ({"url": "http://example.org/x"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        (
            {"url": "https://example.org:8081/x"},
            "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
        ),
        ({"url": "http://127.0.0.1:1/x", "secret_token": "a" * 257}, "secret token is too long"),
        ({"url": "http://127.0.0.1:1/x", "secret_token": "a b"}, "secret token contains unallowed characters"),
        ({"url": "https://example.org/telegram"}, NOT_HERE),
        ({"url": "http://127.0.0.1:1/x"}, NOT_HERE),
        ({"url": "http://localhost:1/telegram/x"}, NOT_HERE),
    ],
)
async def test_wrong_webhooks_are_refused(api: Api, given: dict[str, Any], why: str) -> None:
    """Telegram's rules: HTTPS and its ports, except on this machine; a secret of up to 256 letters, digits, _ and -.

    And one of the sandbox's own: it calls only a bot on this machine.
    """
    assert await api.error("setWebhook", **given) == f"400 Bad Request: {why}"


async def test_updates_are_posted_with_the_secret(api: Api, sam: Phone, hook: Hook) -> None:
    """JSON to the whole URL, over one connection; an accepted update is no longer pending."""
    await api.ok("setWebhook", url=hook.url, secret_token="s3-cret_", allowed_updates=["message"])  # noqa: S106
    said = [await sam.say(text) for text in ("one", "two")]
    assert await hook.wait_for(2) == ["one", "two"]
    assert [update["message"] for update in hook.received] == said
    assert {headers[SECRET.lower()] for headers in hook.headers} == {"s3-cret_"}
    assert hook.headers[0]["content-type"] == "application/json"
    assert hook.connections == 1
    await api.client.post("/sandbox/settle")
    assert await api.ok("getWebhookInfo") == {
        "url": hook.url,
        "has_custom_certificate": False,
        "pending_update_count": 0,
        "max_connections": 40,
        "ip_address": "127.0.0.1",
        "allowed_updates": ["message"],
    }


async def test_pending_updates_are_delivered_when_the_webhook_is_set(api: Api, sam: Phone, hook: Hook) -> None:
    """Unless they were dropped."""
    await sam.say("dropped")
    await api.ok("deleteWebhook", drop_pending_updates=True)
    await sam.say("kept")
    await api.ok("setWebhook", url=hook.url)
    assert await hook.wait_for(1) == ["kept"]


async def test_an_update_that_is_not_accepted_is_sent_again(api: Api, sam: Phone, hook: Hook) -> None:
    """Any 2xx accepts it; otherwise it is sent again at once, and getWebhookInfo has the error."""
    hook.answers = [(500, {}, b""), (202, {}, b"")]
    await api.ok("setWebhook", url=hook.url)
    await sam.say("one")
    assert await hook.wait_for(2) == ["one", "one"]
    await api.client.post("/sandbox/settle")
    info = await api.ok("getWebhookInfo")
    assert (info["last_error_message"], info["pending_update_count"]) == (
        "Wrong response from the webhook: 500 Whatever",
        0,
    )


async def test_a_webhook_may_delay_the_next_attempt(api: Api, sam: Phone, hook: Hook) -> None:
    """Until Retry-After the update is pending, and later ones of its chat wait."""
    hook.answers = [(503, {"Retry-After": "3000", "Connection": "close"}, b"")]
    await api.ok("setWebhook", url=hook.url)
    await sam.say("one")
    await hook.wait_for(1)
    await sam.say("two")
    assert (await api.ok("getWebhookInfo"))["pending_update_count"] == 2
    assert len(hook.received) == 1


async def test_a_refused_connection_is_an_error_in_the_info(api: Api, sam: Phone) -> None:
    """The updates stay pending for getUpdates."""
    async with listening() as stopped:
        url = stopped.url
    await api.ok("setWebhook", url=url)
    await sam.say("one")
    while "last_error_message" not in (info := await api.ok("getWebhookInfo")):  # noqa: ASYNC110 - there is no event for it
        await asyncio.sleep(0)
    assert (info["last_error_message"], info["pending_update_count"]) == ("Connection refused", 1)
    await api.ok("deleteWebhook")
    assert [update["message"]["text"] for update in await api.ok("getUpdates", offset=1)] == ["one"]


async def test_chats_are_served_in_parallel_and_each_in_order(api: Api, sam: Phone, hook: Hook) -> None:
    """While an update of one chat is not accepted, those of others are delivered; its next one waits."""
    other = Phone(api.client, (await api.client.post("/sandbox/people", json={"first_name": "Kim"})).json())
    opened = asyncio.Event()

    async def gate(update: Json) -> None:
        if update["message"]["text"] == "slow":
            await opened.wait()

    hook.gate = gate
    await api.ok("setWebhook", url=hook.url)
    await sam.say("slow")
    await hook.wait_for(1)
    await sam.say("after slow")
    await other.say("other")
    assert await hook.wait_for(2) == ["slow", "other"]
    opened.set()
    assert await hook.wait_for(3) == ["slow", "other", "after slow"]


async def test_a_response_may_contain_a_method(api: Api, sam: Phone, hook: Hook) -> None:
    """The method in the JSON of a 2xx is performed, unless it sets the webhook or returns data."""
    answers = [
        {"method": "sendMessage", "chat_id": sam.id, "text": "by answer"},
        {"method": "deleteWebhook"},
        {"method": "sendMessage", "chat_id": 9, "text": "to nobody"},
        {"method": "noSuchThing"},
        ["sendMessage"],
    ]
    hook.answers += [(200, {}, json.dumps(answer).encode()) for answer in answers]
    hook.answers.append((200, {}, b"fine"))
    await api.ok("setWebhook", url=hook.url)
    for number in range(6):
        await sam.say(str(number))
    await hook.wait_for(6)
    await api.client.post("/sandbox/settle")
    assert "by answer" in [message["text"] for message in (await sam.chat())["messages"]]
    assert (await api.ok("getWebhookInfo"))["url"] == hook.url


async def test_a_chunked_response_is_parsed(api: Api, sam: Phone) -> None:
    """The body ends with its chunks or with the connection."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(answers.pop(0))
        await writer.drain()
        writer.close()

    said = json.dumps({"method": "sendMessage", "chat_id": sam.id, "text": "by chunks"}).encode()
    answers = [
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n" % (len(said), said),
        b"HTTP/1.1 200 OK\r\n\r\n%s" % said,
    ]
    async with await asyncio.start_server(serve, "127.0.0.1", 0) as server:
        await api.ok("setWebhook", url=f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/telegram")
        await sam.say("one")
        await sam.say("two")
        await api.client.post("/sandbox/settle")
        await api.ok("deleteWebhook")
    assert [m["text"] for m in (await sam.chat())["messages"]].count("by chunks") == 2


async def test_an_expired_update_is_not_delivered(api: Api, sam: Phone, hook: Hook, clock: MovableClock) -> None:
    """It expires on the moved clock."""
    await sam.say("old")
    clock.move_by(timedelta(hours=25))
    await api.ok("setWebhook", url=hook.url)
    await sam.say("new")
    assert await hook.wait_for(1) == ["new"]


async def test_a_webhook_that_is_gone_for_23_hours_is_removed(
    api: Api, sam: Phone, hook: Hook, clock: MovableClock
) -> None:
    """If it only responds with 410; updates that were not accepted stay for getUpdates."""

    async def gate(_: Json) -> None:
        if len(hook.received) == 2:
            clock.move_by(timedelta(hours=23, seconds=1))

    hook.gate = gate
    hook.answers = [(410, {}, b"")] * 2
    await api.ok("setWebhook", url=hook.url)
    await sam.say("one")
    await hook.wait_for(2)
    while (await api.ok("getWebhookInfo"))["url"]:  # noqa: ASYNC110 - there is no event for it
        await asyncio.sleep(0)
    assert [update["message"]["text"] for update in await api.ok("getUpdates", offset=1)] == ["one"]


async def test_a_response_that_is_not_http_is_an_error_in_the_info(api: Api, sam: Phone) -> None:
    """The update stays pending."""

    async def serve(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"nonsense\r\n\r\n")
        await writer.drain()
        writer.close()

    async with await asyncio.start_server(serve, "127.0.0.1", 0) as server:
        await api.ok("setWebhook", url=f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/telegram")
        await sam.say("one")
        while "last_error_message" not in (info := await api.ok("getWebhookInfo")):  # noqa: ASYNC110 - there is no event for it
            await asyncio.sleep(0)
        await api.ok("deleteWebhook")
    assert (info["last_error_message"], info["pending_update_count"]) == ("Connection closed", 1)


async def test_a_webhook_is_set_no_more_than_once_a_second(api: Api, hook: Hook, sandbox: Sandbox) -> None:
    """A second setWebhook within a second is a 429; an empty URL deletes the webhook."""
    await api.ok("setWebhook", url=hook.url)
    sandbox.webhook._next_set += 60  # as if it were at once, also on a busy machine
    assert await api.error("setWebhook", url=hook.url) == "429 Too Many Requests: retry after 1"
    await api.ok("setWebhook", url="")
    assert (await api.ok("getWebhookInfo"))["url"] == ""


async def test_while_telegram_is_down_nothing_is_delivered(api: Api, sam: Phone, hook: Hook) -> None:
    """Delivery continues afterwards."""
    await api.ok("setWebhook", url=hook.url)
    await api.client.post("/sandbox/down", json={"down": True})
    await sam.say("one")
    assert hook.received == []
    await api.client.post("/sandbox/down", json={"down": False})
    assert await hook.wait_for(1) == ["one"]
