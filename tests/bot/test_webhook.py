"""Webhooks from end to end: Telegram's stand-in calls the bot, over real HTTP and on both databases."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest
from pydantic import SecretStr

from bot.app import Afterword
from bot.clock import MovableClock
from bot.sandbox.server import Running, Sandbox, serve
from bot.settings import Settings
from bot.telegram.incoming import KINDS
from tests.sandbox.clients import Json, Phone

WITHIN = 30  # seconds of real time that anything waited for may take
SECRET = "open-sesame_1"  # noqa: S105 - it opens nothing but these tests
JSON = {"Content-Type": "application/json"}


def free_port() -> int:
    """Return a port at which nobody listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


@pytest.fixture
async def running(tmp_path: Path) -> AsyncIterator[Running]:
    """Serve a stand-in."""
    running = await serve(Sandbox(MovableClock(tmp_path / "clock"), check=True), port=0)
    yield running
    await running.stop()
    assert running.sandbox.problems == []


@pytest.fixture
async def client(running: Running) -> AsyncIterator[httpx.AsyncClient]:
    """Return an HTTP client that knows the stand-in's address."""
    async with httpx.AsyncClient(base_url=running.url, trust_env=False, timeout=WITHIN) as client:
        yield client


@pytest.fixture
def settings(running: Running, tmp_path: Path, database_url: str) -> Settings:
    """Return the settings of a bot that has this stand-in call it."""
    port = free_port()
    return Settings(
        bot_token=SecretStr(running.sandbox.token),
        bot_api_url=running.bot_url,
        database_url=database_url,
        webhook_url=f"http://127.0.0.1:{port}/bots",
        webhook_secret=SecretStr(SECRET),
        port=port,
        clock_file=tmp_path / "clock",
        data_dir=tmp_path,
    )


@asynccontextmanager
async def alive(settings: Settings) -> AsyncIterator[Afterword]:
    """Let a bot live for a while."""
    bot = Afterword(settings)
    try:
        await bot.start()
        yield bot
    finally:
        await bot.stop()


async def meet(client: httpx.AsyncClient, name: str = "Sam") -> Phone:
    """Bring in a person who has never written to the bot."""
    return Phone(client, (await client.post("/sandbox/people", json={"first_name": name})).json())


async def until(holds: Callable[[list[Json]], bool], phone: Phone) -> list[Json]:
    """Watch a phone until the bot's messages on it are as wanted."""
    version = -1
    async with asyncio.timeout(WITHIN):
        while True:
            chat = await phone.chat(version, wait=5)
            version = chat["version"]
            said = [message for message in chat["messages"] if message["from"]["is_bot"]]
            if holds(said):
                return said


async def test_whoever_writes_is_answered_and_then_confirmed(
    settings: Settings, running: Running, client: httpx.AsyncClient
) -> None:
    """From a person's thumb through Telegram's call, the turn and the database, and back."""
    sam = await meet(client)
    async with alive(settings):
        await sam.say("/start")
        assert await until(bool, sam)
        async with asyncio.timeout(WITHIN):
            await running.sandbox.wait_until_idle()
    info = running.sandbox.webhook
    assert info.url.partition("?")[0] == f"{settings.webhook_url}/telegram"
    assert set(running.sandbox.world.updates.asked_for) == set(KINDS)
