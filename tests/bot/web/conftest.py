"""Fixtures: a web server under test, its receiver of updates, and a client."""

from __future__ import annotations

from collections.abc import AsyncIterator

import httpx
import pytest

from bot.settings import WEBHOOK_PATH
from bot.web.routes import WebhookRoute, create_app
from bot.web.server import Server, bind_socket
from tests.bot.web.receiver import SECRET, WITHIN, NoUpdate, Receiver
from tests.environment.http_clients import http_client


@pytest.fixture
def receiver() -> Receiver:
    """Return a receiver of updates."""
    return Receiver()


@pytest.fixture
async def address(receiver: Receiver) -> AsyncIterator[tuple[str, int]]:
    """Serve the application, and return its host and port."""
    server = Server(
        create_app(receiver.health, receiver.metrics, {WEBHOOK_PATH: WebhookRoute(SECRET, receiver.deliver, NoUpdate)}),
        shutdown_seconds=1,
    )
    listener = bind_socket("127.0.0.1", 0)
    await server.start(listener)
    yield listener.getsockname()
    await server.stop()


@pytest.fixture
async def client(address: tuple[str, int]) -> AsyncIterator[httpx.AsyncClient]:
    """Return a client."""
    async with http_client("http://{}:{}".format(*address), timeout=WITHIN) as client:
        yield client
