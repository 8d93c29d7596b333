"""The whole bot: receiver, sender, scheduler and database, against Telegram's stand-in over real HTTP."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from pydantic import SecretStr

from bot import app
from bot.app import Afterword
from bot.clock import MovableClock
from bot.demo.sandbox_app import SandboxHooks, run_sandbox
from bot.errors import CannotStart
from bot.sandbox.server import Running, Sandbox, serve
from bot.settings import Settings
from bot.store.database import Database
from bot.telegram.sending.rate_limit import PERMITS
from conversations.facts import DeliveryStatus
from conversations.words import LANGUAGES
from tests.bot.locked_person import locked_person
from tests.bot.sample_people import LATER, THANK_YOU_DUE, delivery_statuses, interviewee, nothing_is_due, save_people
from tests.http_clients import http_client
from tests.sandbox.clients import Json, Phone
from tests.sandbox.schema import problems_of_response
from tests.stories.system.process_pool import process_pool

WITHIN = 120  # seconds of real time until a wait fails, on a busy machine
AT_ONCE = 2  # seconds
KILLS = 2
ROOT = Path(__file__).parents[2]
SPARED = (
    "PIL", "alembic", "bot.web.service", "bot.sandbox", "greenlet", "harper", "icalendar", "psycopg",
    "sqlalchemy.dialects.postgresql", "sqlalchemy.ext.asyncio", "sqlalchemy.orm", "starlette", "uvicorn",
)  # fmt: skip
"""Modules that a polling bot on SQLite does not load before it draws a picture."""


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


@asynccontextmanager
async def alive(settings: Settings) -> AsyncIterator[Afterword]:
    """Run a bot during the block."""
    bot = Afterword(settings)
    try:
        await bot.start()
        yield bot
    finally:
        await bot.stop()


async def meet(client: httpx.AsyncClient) -> Phone:
    """Add a person who has never written to the bot."""
    return Phone(client, (await client.post("/sandbox/people", json={"first_name": "Sam"})).json())


async def until(holds: Callable[[list[Json]], bool], phone: Phone) -> list[Json]:
    """Wait until `holds` is true of the bot's messages on a phone; return them."""
    version = -1
    async with asyncio.timeout(WITHIN):
        while True:
            chat = await phone.chat(version, wait=5)
            version = chat["version"]
            said = [message for message in chat["messages"] if message["from"]["is_bot"]]
            if holds(said):
                return said


async def spoken(phone: Phone) -> list[Json]:
    """Return the bot's messages to a person so far."""
    return [message for message in (await phone.chat())["messages"] if message["from"]["is_bot"]]


async def stopping(stop: Callable[[], Awaitable[object]]) -> float:
    """Return how many seconds of real time `stop` takes."""
    began = asyncio.get_running_loop().time()
    await stop()
    return asyncio.get_running_loop().time() - began


async def test_a_message_is_answered(anywhere: Settings, client: httpx.AsyncClient) -> None:
    """From the phone through HTTP, the turn and the database, and back."""
    sam = await meet(client)
    async with alive(anywhere):
        await sam.say("/start")
        assert await until(bool, sam)


async def test_the_skip_button_waits_for_the_prompt_on_the_phone(
    anywhere: Settings, running: Running, client: httpx.AsyncClient
) -> None:
    """The stand-in moves the clock to the next prompt; when it responds, the prompt has been sent."""
    sam = await meet(client)
    async with alive(anywhere) as bot:
        running.sandbox.bot_hooks = SandboxHooks(bot)
        await sam.say("/start")
        await until(bool, sam)
        others = await Database.open(anywhere.database_url)
        await save_people(others, interviewee(sam.id))
        await others.close()
        timeline = (await client.get(f"/sandbox/people/{sam.id}/timeline")).json()["upcoming"]
        assert timeline[0]["at"].startswith("2026-03-02T17:00")
        assert "Acme" in timeline[0]["what"]
        before = len(await spoken(sam))
        await client.post("/sandbox/skip", json={"person": sam.id})
        said = await spoken(sam)
        assert len(said) == before + 1
        assert "Acme" in said[-1]["text"]


async def test_the_timeline_of_an_unknown_or_unreadable_person_is_empty(anywhere: Settings) -> None:
    """The page next to the phone does not fail."""
    async with alive(anywhere) as bot:
        assert list(await SandboxHooks(bot).upcoming(1)) == []
        await save_people(bot.database, interviewee(1001))
        with locked_person(bot.database, 1) as locked:
            locked.connection.exec_driver_sql("UPDATE people SET facts = '{' WHERE id = 1001")
        assert list(await SandboxHooks(bot).upcoming(1001)) == []


async def test_the_menu_is_registered_once_telegram_answers(settings: Settings, client: httpx.AsyncClient) -> None:
    """Telegram may be unreachable at the start; the menu is registered later."""
    await client.post("/sandbox/down", json={"down": True})
    sam = await meet(client)
    async with alive(settings):
        await client.post("/sandbox/down", json={"down": False})
        async with asyncio.timeout(WITHIN):
            version = -1
            while not (chat := await sam.chat(version, wait=1))["commands"]:
                version = chat["version"]


async def test_a_restart_changes_nothing_for_anybody(anywhere: Settings, client: httpx.AsyncClient) -> None:
    """All facts are kept, and messages sent meanwhile are answered."""
    sam = await meet(client)
    async with alive(anywhere):
        await sam.say("/start")
        await until(bool, sam)
    await sam.say("/anywhere")
    before = len(await spoken(sam))
    async with alive(anywhere):
        assert len(await until(lambda said: len(said) > before, sam)) == before + 1


@pytest.mark.alone
async def test_a_held_poll_does_not_delay_the_stop(settings: Settings, client: httpx.AsyncClient) -> None:
    """The bot is in a long poll most of the time, and must still stop at once."""
    sam = await meet(client)
    bot = Afterword(settings)
    await bot.start()
    await sam.say("/start")
    await until(bool, sam)
    assert await stopping(bot.stop) < AT_ONCE


async def test_stopping_what_never_started_is_harmless(settings: Settings) -> None:
    """So a failed start can be cleaned up like any other."""
    await Afterword(settings).stop()


async def test_a_wrong_token_ends_the_bot_in_one_line(settings: Settings) -> None:
    """It does not retry."""
    wrong = settings.model_copy(update={"bot_token": SecretStr("123456:WRONG-no-token-at-all-0123456789abc")})
    with pytest.raises(CannotStart) as stopped:
        async with asyncio.timeout(WITHIN):
            await app.run(wrong)
    assert "WRONG" not in str(stopped.value)


async def test_the_bot_needs_a_token(settings: Settings) -> None:
    """Without one nothing is opened."""
    with pytest.raises(CannotStart, match="BOT_TOKEN"):
        await app.run(settings.model_copy(update={"bot_token": None}))


async def test_a_proxy_in_the_environment_is_not_asked_for_this_machine(
    settings: Settings, client: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A proxy cannot reach a stand-in on loopback."""
    for name in ("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    sam = await meet(client)
    async with alive(settings):
        await sam.say("/start")
        assert await until(bool, sam)


@pytest.mark.alone
async def test_the_sandbox_serves_bot_and_page_until_it_is_cancelled(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    """One process, one address on its first line, and it stops within two seconds."""
    running = asyncio.create_task(run_sandbox(Settings(port=0, data_dir=settings.data_dir)))
    async with asyncio.timeout(WITHIN):
        while "http://" not in (out := capsys.readouterr().out):  # noqa: ASYNC110 - output sets no event
            await asyncio.sleep(0.01)
    address = next(word for word in out.split() if word.startswith("http://"))
    async with http_client(address, timeout=WITHIN) as client:
        sam = await meet(client)
        await sam.say("/start")
        await client.post("/sandbox/settle")
        assert await spoken(sam)
        running.cancel()
        assert await stopping(lambda: asyncio.wait({running})) < AT_ONCE
    assert running.cancelled()


# Killed, as by a power cut or the kernel ------------------------------------------------------------------------------


@asynccontextmanager
async def process(settings: Settings) -> AsyncIterator[None]:
    """Run the bot in its own process, and kill it at the end."""
    assert settings.bot_token
    environment = {
        "BOT_TOKEN": settings.bot_token.get_secret_value(),
        "BOT_API_URL": settings.bot_api_url,
        "DATABASE_URL": settings.database_url,
        "CLOCK_FILE": str(settings.clock_file),
        "HEARTBEAT_SECONDS": "0.1",
        "LEASE_SECONDS": "3",  # for as long the next process waits for one that was killed
        "LOG_LEVEL": "ERROR",
    }
    started = await process_pool().run_order(start=environment, log=str(settings.data_dir / "bot.log"))
    try:
        yield
    finally:
        os.kill(started, signal.SIGKILL)
        assert await process_pool().run_order(wait=started) == -signal.SIGKILL, (
            settings.data_dir / "bot.log"
        ).read_text()


@pytest.mark.slow
async def test_a_kill_loses_no_message_and_every_message_is_answered(
    anywhere: Settings, running: Running, client: httpx.AsyncClient
) -> None:
    """Whatever was not yet answered is answered after the restart: a duplicate is allowed, silence is not."""
    people = [await meet(client) for _ in range(12)]
    async with process(anywhere):
        for person in people:
            await person.say("/start")
        await until(bool, people[0])
    async with process(anywhere):
        for person in people:
            await until(bool, person)
        async with asyncio.timeout(WITHIN):
            await running.sandbox.wait_idle()
    database = await Database.open(anywhere.database_url)
    assert all([await database.read_only(person.id) for person in people])
    await database.close()


@pytest.mark.slow
async def test_a_kill_never_sends_a_prompt_twice(
    anywhere: Settings, running: Running, client: httpx.AsyncClient
) -> None:
    """Killed in the middle of a backlog: everybody has at most one prompt; a missing one is recorded as unknown."""
    database = await Database.open(anywhere.database_url)
    await database.migrate()
    people = [await meet(client) for _ in range(80)]
    chats = [running.sandbox.world.chats[person.id] for person in people]
    for chat in chats:
        chat.started = True
    await save_people(database, *(interviewee(person.id) for person in people))
    running.sandbox.clock.move_to(THANK_YOU_DUE)

    def heard() -> int:
        return sum(len(chat.messages) for chat in chats)

    # A bot started at once does not know what its predecessor has just sent: after a 429 it waits for seconds.
    soon = THANK_YOU_DUE + timedelta(hours=1)
    for _ in range(KILLS):  # each runs until somebody has a message from it
        before = heard()
        async with process(anywhere), asyncio.timeout(WITHIN):
            while heard() == before:  # noqa: ASYNC110 - a message on a phone sets no event
                await asyncio.sleep(0.001)
    async with process(anywhere), asyncio.timeout(2 * WITHIN):
        while not await nothing_is_due(database, soon):  # noqa: ASYNC110 - a database sets no event
            await asyncio.sleep(0.01)
    ends: Counter[tuple[int, DeliveryStatus]] = Counter()
    for person, chat in zip(people, chats, strict=True):
        (status,) = await delivery_statuses(database, person.id)
        ends[len(chat.messages), status] += 1
    await database.close()
    assert ends.keys() <= {(1, DeliveryStatus.SENT), (1, DeliveryStatus.UNKNOWN), (0, DeliveryStatus.UNKNOWN)}
    assert (
        ends[1, DeliveryStatus.UNKNOWN] + ends[0, DeliveryStatus.UNKNOWN] <= KILLS * PERMITS
    )  # only what was in flight


def test_libraries_are_loaded_only_when_needed() -> None:
    """Every loaded library costs memory as long as the bot runs, so modules load them when they need them."""
    code = f"import sys, bot.__main__, bot.app; print([name for name in {SPARED} if name in sys.modules])"
    loaded = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert loaded.stdout == "[]\n"


def test_a_start_loads_every_language_and_freezes_the_garbage_collector(tmp_path: Path) -> None:
    """Objects that stay are not scanned again: a full collection would block the loop for 0.1 s."""
    started = subprocess.run(
        [sys.executable, "-c", STARTED], cwd=tmp_path, env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True,
        timeout=2 * WITHIN, check=True,
    )  # fmt: skip
    bundles, looked_through, spared = map(int, started.stdout.split())
    assert bundles == 2 * len(LANGUAGES)  # HTML marks the instants, plain text does not
    assert looked_through * 20 < spared


STARTED = """
import asyncio, gc
from bot import app
from bot.settings import Settings
from conversations.words import _bundle
async def main():
    settings = Settings(bot_token="110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw", bot_api_url="http://127.0.0.1:9")
    running = asyncio.create_task(app.run(settings))
    while not gc.get_freeze_count():
        await asyncio.sleep(0.01)
    print(_bundle.cache_info().currsize, len(gc.get_objects()), gc.get_freeze_count())
    running.cancel()
    await asyncio.wait({running})
asyncio.run(main())
"""
"""Runs a bot without Telegram until it has frozen the garbage collector's objects."""
