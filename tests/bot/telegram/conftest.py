"""Fixtures: a served stand-in, people with phones, a SQLite database, and a connected bot."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import httpx
import pytest

from bot.clock import MovableClock
from bot.sandbox.server import Running, Sandbox, serve
from bot.store.database import Database
from bot.telegram.api import Bot, connect
from bot.telegram.sending.messages import MessageSender
from tests.bot.telegram.telegram_only import Echo
from tests.environment.http_clients import http_client
from tests.sandbox.clients import Phone
from tests.sandbox.schema import problems_of_response

Meet = Callable[..., Awaitable[Phone]]


@pytest.fixture
def sandbox(tmp_path: Path) -> Sandbox:
    """Return a stand-in that enforces Telegram's limits."""
    return Sandbox(MovableClock(tmp_path / "clock"), check=problems_of_response)


@pytest.fixture
async def running(sandbox: Sandbox) -> AsyncIterator[Running]:
    """Serve it."""
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
def meet(client: httpx.AsyncClient, sandbox: Sandbox) -> Meet:
    """Return a function that adds a person whom the bot may write to; there is no update of theirs yet."""

    async def meet(first_name: str = "Sam", **names: object) -> Phone:
        asked = {"first_name": first_name, "language_code": "en"} | names
        phone = Phone(client, (await client.post("/sandbox/people", json=asked)).json())
        sandbox.world.chats[phone.id].started = True
        return phone

    return meet


@pytest.fixture
async def sam(meet: Meet) -> Phone:
    """Return a person whom the bot may write to."""
    return await meet()


@pytest.fixture
def database_file(tmp_path: Path) -> Path:
    """Return the path of the database."""
    return tmp_path / "afterword.db"


@pytest.fixture
def database_url(database_file: Path) -> str:
    """Return the URL of an empty SQLite database: the queries used here are tested on both databases elsewhere."""
    return f"sqlite:///{database_file}"


@pytest.fixture
def turns(database: Database, sandbox: Sandbox) -> Echo:
    """Return turns that repeat what they receive."""
    return Echo(database, sandbox.clock)


@pytest.fixture
async def bot(running: Running, sandbox: Sandbox) -> AsyncIterator[Bot]:
    """Return a bot that is connected and does not receive updates."""
    bot = connect(sandbox.token, running.url)
    await bot.greet()
    yield bot
    await bot.shutdown()


@pytest.fixture
def messages(bot: Bot) -> MessageSender:
    """Return a message sender of that bot."""
    return MessageSender(bot, lambda: True)
