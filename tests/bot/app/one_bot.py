"""One bot beside Telegram's stand-in: it runs during a block, and somebody hears what it says."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import httpx

from bot.app import Afterword
from bot.settings import Settings
from tests.sandbox.clients import Json, Phone

WITHIN = 120  # seconds of real time until a wait fails, on a busy machine


@asynccontextmanager
async def alive(settings: Settings) -> AsyncIterator[Afterword]:
    """Run a bot during the block."""
    bot = Afterword(settings)
    try:
        await bot.start()
        yield bot
    finally:
        await bot.stop()


async def meet(client: httpx.AsyncClient, name: str = "Sam") -> Phone:
    """Add a person who has never written to the bot."""
    return Phone(client, (await client.post("/sandbox/people", json={"first_name": name})).json())


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
