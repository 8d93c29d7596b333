"""The whole bot: receiver, sender, scheduler and database, against Telegram's stand-in over real HTTP."""

from __future__ import annotations

import asyncio

import httpx
import pytest
from pydantic import SecretStr

from bot import app
from bot.app import Afterword
from bot.demo.sandbox_app import SandboxHooks, run_sandbox
from bot.errors import CannotStart
from bot.sandbox.server import Running
from bot.settings import Settings
from bot.store.database import Database
from tests.bot.app.one_bot import WITHIN, alive, meet, spoken, stopping, until
from tests.bot.locked_person import locked_person
from tests.bot.sample_people import interviewee, save_people
from tests.environment.http_clients import http_client

AT_ONCE = 2  # seconds


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
