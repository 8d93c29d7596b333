"""The operator's means on a running bot, over real HTTP: the circle, its word, a ban given by another process."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
from pydantic import SecretStr

from bot.app import Afterword
from bot.clock import MovableClock
from bot.operator import commands
from bot.sandbox.server import Sandbox, serve
from bot.settings import Settings
from tests.bot.sample_people import LATER
from tests.environment.http_clients import http_client
from tests.sandbox.clients import Phone
from tests.sandbox.schema import problems_of_response

WORD = "Open-sesame_1"
WITHIN = 120  # seconds of real time until a wait fails, on a busy machine


class Place:
    """A running bot for a closed circle, and the people who write to it."""

    def __init__(self, client: httpx.AsyncClient, bot: Afterword, sandbox: Sandbox, settings: Settings) -> None:
        """Meet people at `client`."""
        self._client = client
        self._bot = bot
        self._sandbox = sandbox
        self.settings = settings

    async def meet(self, name: str, language: str = "en") -> Phone:
        """Add a person who has never written to the bot."""
        asked = {"first_name": name, "language_code": language}
        return Phone(self._client, (await self._client.post("/sandbox/people", json=asked)).json())

    async def told(self, phone: Phone, text: str) -> list[str]:
        """Say something, and return what the bot says to it."""
        before = len(await self._said(phone))
        await phone.say(text)
        async with asyncio.timeout(WITHIN):
            await self._sandbox.wait_idle()
            await self._bot.wait_idle()
        return (await self._said(phone))[before:]

    async def _said(self, phone: Phone) -> list[str]:
        return [message["text"] for message in (await phone.chat())["messages"] if message["from"]["is_bot"]]


@pytest.fixture
async def place(tmp_path: Path, database_url: str) -> AsyncIterator[Place]:
    """Run a bot for whoever brings the word, on both databases."""
    clock = MovableClock(tmp_path / "clock")
    clock.move_to(LATER)
    running = await serve(Sandbox(clock, check=problems_of_response), port=0)
    settings = Settings(
        bot_token=SecretStr(running.sandbox.token),
        bot_api_url=running.bot_url,
        database_url=database_url,
        data_dir=tmp_path,
        clock_file=tmp_path / "clock",
        allowed_people=WORD,
    )
    bot = Afterword(settings)
    try:
        await bot.start()
        async with http_client(running.url, timeout=WITHIN) as client:
            yield Place(client, bot, running.sandbox, settings)
    finally:
        await bot.stop()
        await running.stop()
    assert running.sandbox.problems == []


async def test_a_stranger_is_let_in_by_the_word(place: Place) -> None:
    """In their own language they are told once; with the word, as a link sends it, they are in."""
    sam = await place.meet("Sam", "de")
    (sorry,) = await place.told(sam, "/start")
    assert sorry.startswith("Tut mir leid, diesen Bot gibt es nur für eine kleine Gruppe")
    assert await place.told(sam, "Bitte!") == []
    assert await place.told(sam, f"/start {WORD.lower()}") == []
    (hello,) = await place.told(sam, f"/start {WORD}")
    assert WORD not in hello
    assert await place.told(sam, "/help") != []


async def test_a_ban_takes_effect_while_the_bot_runs(place: Place) -> None:
    """And only for whom it names; so does lifting it."""
    eve, ann = await place.meet("Eve"), await place.meet("Ann")
    for phone in (eve, ann):
        assert await place.told(phone, f"/start {WORD}") != []
    assert list(await commands.ban(place.settings, eve.id)) == [f"{eve.id} is banned"]
    assert await place.told(eve, "/help") == [
        "Sorry, this bot isn't open to you any more. /delete erases everything I have about you."
    ]
    assert await place.told(eve, "/help") == []
    assert await place.told(ann, "/help") != []
    shown = list(await commands.people(place.settings, "seen", 9))
    assert [line.split()[0] for line in shown if "banned" in line] == [str(eve.id)]
    await commands.unban(place.settings, eve.id)
    assert await place.told(eve, "/help") != []
