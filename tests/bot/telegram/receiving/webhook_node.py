"""A node with a webhook, and Telegram's calls made by hand."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from typing import Any

import httpx

from bot.sandbox.server import Running, Sandbox
from bot.settings import WEBHOOK_PATH
from bot.telegram.api import connect
from bot.telegram.receiving.webhook import NotAnUpdate, Webhook, WebhookTarget
from bot.web import routes
from bot.web.server import Server, bind_socket
from tests.bot.telegram.telegram_only import (
    WITHIN,
    Echo,
    TelegramOnly,
    calls,
)
from tests.environment.http_clients import http_client

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
