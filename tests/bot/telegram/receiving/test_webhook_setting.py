"""The webhook is set where it has to be, and what Telegram says about it is logged."""

from __future__ import annotations

import asyncio

import pytest

from bot.sandbox.server import Running, Sandbox
from bot.settings import WEBHOOK_PATH
from bot.telegram.api import WrongToken
from bot.telegram.receiving import webhook
from bot.telegram.receiving.webhook import WebhookTarget
from bot.web.server import bind_socket
from tests.bot.telegram.receiving.webhook_node import SECRET, Node, called, is_set, message, post
from tests.bot.telegram.telegram_only import (
    WITHIN,
    Echo,
    all_idle,
    calls,
)
from tests.sandbox.clients import Phone


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
