"""A small bot that calls the stand-in over plain HTTP, and what it says."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from html import escape
from typing import Any

import httpx

from tests.environment.http_clients import http_client

HTML = (
    "<b>bold</b> <i>italic</i> <u>under</u> <s>strike</s> <tg-spoiler>secret</tg-spoiler> <code>one()</code> "
    '<a href="https://example.org/">here</a> 👩‍🚀 <b>after</b> /help\n<pre><code class="language-py">two()</code></pre>'
    "<blockquote>quoted</blockquote>"
)
SENDABLE = {"photo", "document", "voice", "contact", "location", "sticker", "caption"}
BUTTONS = [
    [{"text": "Toast", "callback_data": "toast"}, {"text": "Alert", "callback_data": "alert"}],
    [{"text": "Edit", "callback_data": "edit"}, {"text": "Wait", "callback_data": "wait"}],
    [{"text": "Copy", "copy_text": {"text": "copied text"}}, {"text": "Open", "url": "https://example.org/"}],
]
CITIES = {
    "keyboard": [["Berlin", "London"], [{"text": "My contact", "request_contact": True}]],
    "resize_keyboard": True,
    "one_time_keyboard": True,
    "input_field_placeholder": "Which city?",
}


class CallFailed(Exception):
    """The stand-in responded with an error."""


class SmallBot:
    """A bot whose replies depend only on the text it gets."""

    def __init__(self, url: str, token: str) -> None:
        """Call the stand-in at `url`."""
        self._client = http_client(f"{url}/bot{token}/")

    async def call(self, method: str, **parameters: Any) -> Any:
        """Call a method of the Bot API and return its result."""
        answer = (await self._client.post(method, json=parameters)).json()
        if not answer["ok"]:
            raise CallFailed(answer["description"])
        return answer["result"]

    async def listen(self) -> None:
        """Reply to everybody, until cancelled."""
        offset = 0
        while True:
            try:
                updates = await self.call("getUpdates", offset=offset, timeout=30)
            except httpx.TransportError:
                continue  # Telegram is down
            except CallFailed:
                return  # the server has stopped
            for update in updates:
                offset = update["update_id"] + 1
                if query := update.get("callback_query"):
                    await self._answer(query)
                elif message := update.get("message"):
                    await self._reply(message)

    async def say(self, person: int, html: str, **more: Any) -> Any:
        """Send a text."""
        return await self.call("sendMessage", chat_id=person, text=html, parse_mode="HTML", **more)

    async def _reply(self, message: dict[str, Any]) -> None:
        person = message["chat"]["id"]
        match message.get("text"):
            case "/start":
                first_name = escape(message["from"]["first_name"])
                await self.say(person, f"Hello {first_name}", reply_markup={"inline_keyboard": BUTTONS})
            case "html":
                await self.say(person, HTML)
            case "city":
                await self.say(person, "Where?", reply_markup=CITIES)
            case "delete":
                await self.call("deleteMessage", chat_id=person, message_id=message["message_id"])
            case None:
                await self.say(person, f"Received: {', '.join(sorted(message.keys() & SENDABLE))}")
            case text:
                await self.say(person, f"You said: {escape(text)}")

    async def _answer(self, query: dict[str, Any]) -> None:
        match query["data"]:
            case "toast":
                await self.call("answerCallbackQuery", callback_query_id=query["id"], text="Saved")
            case "alert":
                await self.call("answerCallbackQuery", callback_query_id=query["id"], text="Sure?", show_alert=True)
            case "edit":
                await self.call("answerCallbackQuery", callback_query_id=query["id"])
                place = {"chat_id": query["from"]["id"], "message_id": query["message"]["message_id"]}
                await self.call("editMessageText", **place, text="Edited in place")

    async def close(self) -> None:
        """Close the connections."""
        await self._client.aclose()


@asynccontextmanager
async def listening(bot: SmallBot) -> AsyncIterator[None]:
    """Run the bot within this context."""
    task = asyncio.create_task(bot.listen())
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        await bot.close()
