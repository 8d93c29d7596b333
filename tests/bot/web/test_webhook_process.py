"""Webhooks from end to end: Telegram's stand-in calls the bot, over real HTTP and on both databases."""

from __future__ import annotations

import asyncio
import json
import logging
import random
import re
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from pydantic import SecretStr

from bot.clock import MovableClock
from bot.sandbox.server import Running, Sandbox, serve
from bot.settings import Settings
from bot.store.database import Database
from bot.telegram.receiving.raw_updates import KINDS
from bot.web.routes import SECRET_HEADER
from tests.bot.app.one_bot import WITHIN, alive, meet, until
from tests.bot.web.webhook_bot import SECRET, button, labels, message, messages_when_idle, post, start_in_berlin
from tests.environment.free_ports import reserved_port
from tests.environment.http_clients import http_client
from tests.sandbox.clients import Json
from tests.sandbox.schema import problems_of_response
from tests.stories.processes.processes import bot_as_shipped, end
from tests.stories.system.pacing import MESSAGES_PER_SECOND, without_chat_limit
from tests.stories.users.malformed_updates import strange_update

STRANGE = 200  # updates
STEPS = 20  # a debrief is eight questions
ROOT = Path(__file__).parents[3]


@pytest.fixture
async def running(tmp_path: Path) -> AsyncIterator[Running]:
    """Serve a stand-in without Telegram's rate limits."""
    sandbox = Sandbox(MovableClock(tmp_path / "clock"), check=problems_of_response, limits=False)
    running = await serve(sandbox, port=0)
    yield running
    await running.stop()
    assert running.sandbox.problems == []


@pytest.fixture
async def client(running: Running) -> AsyncIterator[httpx.AsyncClient]:
    """Return an HTTP client for the stand-in."""
    async with http_client(running.url, timeout=WITHIN) as client:
        yield client


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let bots send without waiting for Telegram's second between two messages to one chat."""
    without_chat_limit(monkeypatch.setattr)


@pytest.fixture
def settings(running: Running, tmp_path: Path, database_url: str) -> Iterator[Settings]:
    """Return the settings of a bot with a webhook of this stand-in."""
    with reserved_port() as port:
        yield Settings(
            bot_token=SecretStr(running.sandbox.token),
            bot_api_url=running.bot_url,
            database_url=database_url,
            webhook_url=f"http://127.0.0.1:{port}/bots",
            webhook_secret=SecretStr(SECRET),
            port=port,
            clock_file=tmp_path / "clock",
            data_dir=tmp_path,
            messages_per_second=MESSAGES_PER_SECOND,
        )


@pytest.fixture
def second(settings: Settings) -> Iterator[Settings]:
    """Return the settings of a second node behind the same address."""
    with reserved_port() as port:
        yield settings.model_copy(update={"port": port})


async def test_a_message_is_answered_and_confirmed(
    settings: Settings, running: Running, client: httpx.AsyncClient
) -> None:
    """From the phone through Telegram's call, the turn and the database, and back."""
    sam = await meet(client)
    async with alive(settings):
        await sam.say("/start")
        assert await until(bool, sam)
        async with asyncio.timeout(WITHIN):
            await running.sandbox.wait_idle()
    info = running.sandbox.webhook
    assert info.url.partition("?")[0] == f"{settings.webhook_url}/telegram"
    assert set(running.sandbox.world.updates.requested) == set(KINDS)


async def test_a_debrief_is_walked_through_by_webhook(
    settings: Settings, running: Running, client: httpx.AsyncClient
) -> None:
    """Text and taps, up to the card, as with polling."""
    sam = await meet(client)
    async with alive(settings) as bot:
        await start_in_berlin(sam, running, bot)
        await sam.say("/debrief")
        said: list[Json] = []
        for _ in range(STEPS):
            said = await messages_when_idle(sam, running, bot)
            if "Northwind" in said[-1]["text"] and "Skip" not in labels(said[-1]):
                break
            if skip := button(said[-1], "Skip"):
                await sam.tap(said[-1]["message_id"], skip)
            else:
                await sam.say("Northwind, Analyst")
        else:
            raise AssertionError([message["text"] for message in said])
        answered = [call for call in running.sandbox.call_log.since(0) if call["method"] == "answerCallbackQuery"]
    assert answered
    assert all(call["ok"] for call in answered)
    assert not [call for call in running.sandbox.call_log.since(0) if call["method"] == "getUpdates"]
    database = await Database.open(settings.database_url)
    person = await database.read_only(sam.id)
    await database.close()
    assert person
    assert [application.company for application in person.applications] == ["Northwind"]


async def test_a_malformed_update_breaks_nothing(
    running: Running, client: httpx.AsyncClient, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    """Each is confirmed at once, also with an unpaired surrogate; the valid one after them is answered."""
    sam = await meet(client)
    chance = random.Random(7)  # noqa: S311 - not a secret
    headers = {SECRET_HEADER: SECRET, "Content-Type": "application/json"}
    async with alive(settings) as bot:
        await start_in_berlin(sam, running, bot)
        for number in range(STRANGE):
            body = json.dumps(strange_update(chance, number, (sam.id,)))  # with surrogates as escapes: "\\ud800"
            answer = await client.post(f"{settings.webhook_url}/telegram", content=body, headers=headers)
            assert answer.status_code == httpx.codes.OK, body
        await sam.say("/help")
        await messages_when_idle(sam, running, bot)
        await until(lambda said: any("/debrief" in m.get("text", "") for m in said), sam)
    assert [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR] == []


async def test_an_update_delivered_to_two_nodes_at_once_counts_once(
    settings: Settings, second: Settings, running: Running, client: httpx.AsyncClient
) -> None:
    """Telegram timed out on one node and called the other: the person's lock orders them; the second finds it done."""
    sam = await meet(client)
    async with alive(settings) as first, alive(second) as other:
        await start_in_berlin(sam, running, first, other)
        await sam.say("/debrief")
        await messages_when_idle(sam, running, first, other)
        update = message(sam.id, "Northwind, Analyst")
        async with http_client(timeout=WITHIN) as telegram:
            both = [post(telegram, number, update) for number in (settings.port, second.port)]
            assert [answer.status_code for answer in await asyncio.gather(*both)] == [200, 200]
        await messages_when_idle(sam, running, first, other)
        person = await first.database.read_only(sam.id)
    assert person
    assert [application.company for application in person.applications] == ["Northwind"]


async def test_health_and_metrics_are_served_beside_the_webhook(
    settings: Settings, running: Running, client: httpx.AsyncClient
) -> None:
    """The counts are correct; neither holds a name, a word, an id or a secret."""
    sam = await meet(client, "Samantha")
    async with alive(settings) as bot:
        await sam.say("/start")
        await messages_when_idle(sam, running, bot)
        async with http_client(f"http://127.0.0.1:{settings.port}", timeout=WITHIN) as watcher:
            health = await watcher.get("/healthz")
            numbers = (await watcher.get("/metrics")).text
    assert health.status_code == 200
    assert health.json().keys() == {"ok", "database", "heartbeat", "telegram", "clock"}
    lines = numbers.splitlines()
    assert 'afterword_updates_total{kind="message"} 1.0' in lines
    assert "afterword_turn_seconds_count 1.0" in lines
    assert "afterword_lease_held 1.0" in lines
    assert 'afterword_waiting{for="turn"} 0.0' in lines
    for private in ("Samantha", str(sam.id), SECRET, running.sandbox.token):
        # As a separate number: its digits may occur within the duration of a turn.
        assert not re.search(rf"(?<![\w.]){re.escape(private)}(?!\w)", health.text + numbers)


async def test_a_wrong_clock_makes_the_bot_unhealthy(settings: Settings, tmp_path: Path, running: Running) -> None:
    """503, with the failed check: no prompts are sent while the clock differs by minutes from Telegram's."""
    wrong = MovableClock(tmp_path / "wrong")
    wrong.move_to(running.sandbox.clock.now() - timedelta(minutes=3))
    async with (
        alive(settings.model_copy(update={"clock_file": tmp_path / "wrong"})),
        http_client(f"http://127.0.0.1:{settings.port}", timeout=WITHIN) as watcher,
        asyncio.timeout(WITHIN),
    ):
        while (answer := await watcher.get("/healthz")).status_code == httpx.codes.OK:  # noqa: ASYNC110 - a bot sets no event
            await asyncio.sleep(0.01)
    told = answer.json()
    assert answer.status_code == httpx.codes.SERVICE_UNAVAILABLE
    assert [told[name]["ok"] for name in ("database", "heartbeat", "telegram", "clock")] == [True] * 3 + [False]
    assert not told["ok"]


@pytest.mark.alone
async def test_sigterm_finishes_work_under_way_and_keeps_the_webhook(
    settings: Settings, running: Running, client: httpx.AsyncClient, tmp_path: Path
) -> None:
    """Delivered updates are answered; the process ends within five seconds, with exit code 0."""
    assert settings.bot_token
    sam = await meet(client)
    shipped = {
        "PYTHONPATH": str(ROOT),
        "BOT_TOKEN": settings.bot_token.get_secret_value(),
        "BOT_API_URL": settings.bot_api_url,
        "DATABASE_URL": settings.database_url,
        "CLOCK_FILE": str(settings.clock_file),
        "WEBHOOK_URL": str(settings.webhook_url),
        "WEBHOOK_SECRET": SECRET,
        "PORT": str(settings.port),
    }
    bot = await bot_as_shipped(tmp_path, shipped)
    try:
        await sam.say("/start")
        await until(bool, sam)
        running.sandbox.faults.add({"fault": "slow", "when": "before", "method": "sendMessage", "seconds": 1})
        before = len(running.sandbox.call_log.since(0))
        await sam.say("/settings")
        async with asyncio.timeout(WITHIN):
            while not [c for c in running.sandbox.call_log.since(before) if c["method"] == "sendMessage"]:  # noqa: ASYNC110 - a process sets no event
                await asyncio.sleep(0.01)
        began = asyncio.get_running_loop().time()
        bot.terminate()
        assert await asyncio.wait_for(bot.wait(), WITHIN) == 0, (tmp_path / "bot.log").read_text()
        assert asyncio.get_running_loop().time() - began < 5
        assert len(running.sandbox.world.updates) == 0
        assert running.sandbox.webhook.url
    finally:
        await end(bot)
    log = (tmp_path / "bot.log").read_text()
    assert SECRET not in log
    assert "/settings" not in log
    assert "Traceback" not in log
