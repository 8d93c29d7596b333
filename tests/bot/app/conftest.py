"""Fixtures: a stand-in for Telegram, its client, and a bot's settings."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
from pydantic import SecretStr

from bot.clock import MovableClock
from bot.sandbox.server import Running, Sandbox, serve
from bot.settings import Settings
from tests.bot.app.one_bot import WITHIN
from tests.bot.sample_people import LATER
from tests.environment.http_clients import http_client
from tests.sandbox.schema import problems_of_response


@pytest.fixture
async def running(tmp_path: Path) -> AsyncIterator[Running]:
    """Serve a stand-in whose clock is set to Monday morning."""
    clock = MovableClock(tmp_path / "clock")
    clock.move_to(LATER)
    running = await serve(Sandbox(clock, check=problems_of_response), port=0)
    yield running
    await running.stop()
    assert running.sandbox.problems == []


@pytest.fixture
async def client(running: Running) -> AsyncIterator[httpx.AsyncClient]:
    """Return an HTTP client for the stand-in."""
    async with http_client(running.url, timeout=WITHIN) as client:
        yield client


@pytest.fixture
def settings(running: Running, tmp_path: Path) -> Settings:
    """Return the settings of a bot for that stand-in."""
    return Settings(
        bot_token=SecretStr(running.sandbox.token),
        bot_api_url=running.bot_url,
        database_url=f"sqlite:///{tmp_path / 'afterword.db'}",
        clock_file=tmp_path / "clock",
        data_dir=tmp_path,
    )


@pytest.fixture
def anywhere(settings: Settings, database_url: str) -> Settings:
    """Return the settings of a bot for that stand-in, on SQLite and on PostgreSQL."""
    return settings.model_copy(update={"database_url": database_url})
