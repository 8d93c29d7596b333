"""Bots with a webhook, beside Telegram's stand-in, and what is read off a phone."""

from __future__ import annotations

import asyncio

import httpx

from bot.app import Afterword
from bot.sandbox.server import Running
from bot.web.routes import SECRET_HEADER
from tests.bot.app.one_bot import WITHIN, until
from tests.sandbox.clients import Json, Phone

SECRET = "open-sesame_1"  # noqa: S105 - it opens nothing but these tests


async def messages_when_idle(phone: Phone, running: Running, *bots: Afterword) -> list[Json]:
    """Return the bot's messages once all work is done; `bots` are all the nodes."""
    async with asyncio.timeout(WITHIN):
        await running.sandbox.wait_idle()
        while await bots[0].database.pending(1):  # noqa: ASYNC110 - the leader finds another node's updates by polling the table
            await asyncio.sleep(0.01)
        for bot in bots:
            await bot.wait_idle()
    return await until(bool, phone)


async def start_in_berlin(phone: Phone, running: Running, *bots: Afterword) -> None:
    """Send /start, and set the time zone."""
    await phone.say("/start")
    await messages_when_idle(phone, running, *bots)
    await phone.say("Berlin")
    await messages_when_idle(phone, running, *bots)


def buttons(message: Json) -> list[Json]:
    """Return the inline buttons under a message."""
    rows: list[list[Json]] = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button for row in rows for button in row]


def labels(message: Json) -> str:
    """Return the labels of the buttons under a message."""
    return " ".join(button["text"] for button in buttons(message))


def button(message: Json, label: str) -> str:
    """Return the data of the button whose label has that word; empty when there is none."""
    return next((b["callback_data"] for b in buttons(message) if label in b["text"] and "callback_data" in b), "")


def message(person: int, text: str) -> Json:
    """Return an update as Telegram would post it."""
    chat = {"id": person, "type": "private", "first_name": "Sam"}
    user = {"id": person, "is_bot": False, "first_name": "Sam"}
    said = {"message_id": 77, "date": 1_780_000_000, "chat": chat, "from": user, "text": text}
    return {"update_id": 7, "message": said}


async def post(telegram: httpx.AsyncClient, port: int | None, update: Json) -> httpx.Response:
    """Deliver an update by hand."""
    return await telegram.post(f"http://127.0.0.1:{port}/telegram", json=update, headers={SECRET_HEADER: SECRET})
