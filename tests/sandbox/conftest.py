"""Fixtures: a running stand-in with one person, on a clock that tests move. Every response is checked."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from bot.clock import MovableClock
from bot.sandbox.server import Running, Sandbox, serve
from tests.environment.http_clients import http_client
from tests.sandbox.clients import Api, Phone
from tests.sandbox.schema import problems_of_response


@pytest.fixture
def clock(tmp_path: Path) -> MovableClock:
    """Return the clock of the stand-in."""
    return MovableClock(tmp_path / "clock")


@pytest.fixture
def sandbox(clock: MovableClock) -> Sandbox:
    """Return a stand-in without rate limits."""
    return Sandbox(clock, limits=False, check=problems_of_response)


@pytest.fixture
async def running(sandbox: Sandbox) -> AsyncIterator[Running]:
    """Serve it; fails if a response did not match the schema of the Bot API."""
    running = await serve(sandbox, port=0)
    yield running
    await running.stop()
    assert sandbox.problems == []


@pytest.fixture
async def client(running: Running) -> AsyncIterator[httpx.AsyncClient]:
    """Return an HTTP client for the stand-in."""
    async with http_client(running.url) as client:
        yield client


@pytest.fixture
def api(client: httpx.AsyncClient, sandbox: Sandbox) -> Api:
    """Return a client of the Bot API."""
    return Api(client, sandbox.token)


@pytest.fixture
async def stranger(client: httpx.AsyncClient) -> Phone:
    """Return a person who has not started the bot."""
    names = {"first_name": "Sam", "username": "sam", "language_code": "en"}
    return Phone(client, (await client.post("/sandbox/people", json=names)).json())


@pytest.fixture
async def sam(stranger: Phone, api: Api) -> Phone:
    """Return a person who has started the bot; that update is confirmed."""
    await stranger.say("/start")
    updates = await api.ok("getUpdates")
    await api.ok("getUpdates", offset=updates[-1]["update_id"] + 1, limit=1)
    return stranger
