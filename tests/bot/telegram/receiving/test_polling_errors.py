"""Polling goes on whatever Telegram answers, and ends only where the token is wrong."""

from __future__ import annotations

import asyncio

import pytest

from bot.sandbox.server import Running, Sandbox
from bot.telegram.api import WrongToken, connect
from tests.bot.telegram.telegram_only import (
    WITHIN,
    Echo,
    TelegramOnly,
    all_idle,
    listening,
    until_called,
)
from tests.sandbox.clients import Phone


@pytest.mark.parametrize("fault", ["500", "502", "reset", "garbage"])
async def test_receiving_survives_any_error_of_telegram(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, fault: str
) -> None:
    """It polls again, a little later each time."""
    sandbox.faults.add({"fault": fault, "method": "getUpdates", "times": 2})
    async with listening(running, turns):
        await sam.say("hello")
        await all_idle(sandbox)
    assert turns.words == ["hello"]


async def test_an_outage_is_survived(running: Running, sandbox: Sandbox, turns: Echo, sam: Phone) -> None:
    """Telegram is down at the start, comes up, goes down and comes up again: every message is handled."""
    await sandbox.set_down(down=True)
    node = TelegramOnly(connect(sandbox.token, running.url), turns)
    await asyncio.wait({node.receiving}, timeout=0.2)
    await sandbox.set_down(down=False)
    await sam.say("one")
    await all_idle(sandbox)
    await sandbox.set_down(down=True)
    await sam.say("two")
    await sandbox.set_down(down=False)
    await all_idle(sandbox)
    await node.stop()
    assert turns.words == ["one", "two"]


async def test_a_second_process_with_the_same_token_is_named_in_the_log_and_waited_out(
    running: Running, sandbox: Sandbox, turns: Echo, sam: Phone, caplog: pytest.LogCaptureFixture
) -> None:
    """On 409 the operator must know what to stop; once it is stopped, every message is handled."""
    sandbox.faults.add({"fault": "409", "method": "getUpdates", "times": 1})
    async with listening(running, turns) as node:
        await sam.say("hello")
        async with asyncio.timeout(WITHIN):
            while "another process polls with this BOT_TOKEN" not in caplog.text:
                await asyncio.wait({node.receiving}, timeout=0.02)
        assert node.receiver.trouble == "Conflict"
        await all_idle(sandbox)
        assert node.receiver.trouble == ""
    assert turns.words == ["hello"]


async def test_waiting_for_a_second_process_does_not_delay_stopping(
    running: Running, sandbox: Sandbox, turns: Echo, caplog: pytest.LogCaptureFixture
) -> None:
    """The wait is cancelled."""
    sandbox.faults.add({"fault": "409", "method": "getUpdates"})
    node = TelegramOnly(connect(sandbox.token, running.url), turns)
    async with asyncio.timeout(WITHIN):
        while "another process polls" not in caplog.text:
            await asyncio.wait({node.receiving}, timeout=0.02)
    await asyncio.wait_for(node.stop(), 3)


async def test_polling_removes_a_webhook(running: Running, sandbox: Sandbox, turns: Echo, sam: Phone) -> None:
    """Telegram refuses getUpdates while a webhook is set."""
    sandbox.poller.webhook_is_set = True
    async with listening(running, turns):
        await sam.say("hello")
        await until_called(sandbox, "deleteWebhook")
        sandbox.poller.webhook_is_set = False
        await all_idle(sandbox)
    assert turns.words == ["hello"]


@pytest.mark.parametrize("token", ["123456:" + "A" * 35, "nonsense"])
async def test_a_wrong_token_ends_the_bot_with_one_clear_line(running: Running, turns: Echo, token: str) -> None:
    """401 and 404 both mean a wrong token; the line does not show it."""
    node = TelegramOnly(connect(token, running.url), turns)
    with pytest.raises(WrongToken) as raised:
        await node.receiving
    await node.stop()
    assert raised.value.code == 2
    assert "BOT_TOKEN" in str(raised.value)
    assert token not in str(raised.value)
    assert raised.value.__cause__ is None


async def test_a_revoked_token_ends_the_bot(running: Running, sandbox: Sandbox, turns: Echo) -> None:
    """Also while the bot is running."""
    sandbox.faults.add({"fault": "401", "method": "getUpdates"})
    node = TelegramOnly(connect(sandbox.token, running.url), turns)
    with pytest.raises(WrongToken):
        await node.receiving
    await node.stop()
