"""The real bot and the real stand-in in one process, connected by real HTTP; and people who use them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, Literal

import httpx
import pytest
from pydantic import SecretStr

from bot import app
from bot.app import Afterword
from bot.clock import MovableClock
from bot.demo.sandbox_app import SandboxHooks
from bot.sandbox.server import TOKEN, Sandbox, serve
from bot.settings import Settings
from bot.spellcheck.service import SpellcheckService
from tests.environment.http_clients import http_client
from tests.sandbox.schema import problems_of_response
from tests.stories.system.pacing import MESSAGES_PER_SECOND, without_chat_limit

PATIENT = 240.0  # seconds for a response: a busy machine takes long, also to load the spelling library


class User:
    """Somebody with a phone: says, taps, sends, hears. Each action waits until the bot is idle.

    What they do goes over HTTP; what the phone shows is read where it is, which the stories do most of all.
    """

    def __init__(self, here: System, id_: int) -> None:
        """Act as the person `id_`."""
        self.id = id_
        self._http = here.http
        self._sandbox = here.sandbox

    async def says(self, text: str, **more: Any) -> str:
        """Type `text`; return the bot's reply."""
        return await self._act("say", text=text, **more)

    async def taps(self, label: str) -> str:
        """Tap the newest button whose label begins or ends with `label`."""
        for message in reversed(await self.messages()):
            for button in buttons(message):
                if button["text"].startswith(label) or button["text"].endswith(label):
                    data = button["callback_data"]
                    return await self._act("tap", message_id=message["message_id"], data=data)
        raise AssertionError(f"no button {label!r}")

    async def presses(self, meaning: str, *, about: str = "") -> str:
        """Tap the newest button whose meaning begins with `meaning`, such as "thanks:sent:email", in any language.

        `about`: text on the button, or in its message.
        """
        for message in reversed(await self.messages()):
            for button in buttons(message):
                fits = f"{meaning_of(button['callback_data'])}:".startswith(f"{meaning}:")
                if fits and (about in button["text"] or about in message.get("text", "")):
                    return await self._act("tap", message_id=message["message_id"], data=button["callback_data"])
        offered = [meaning_of(b["callback_data"]) for m in (await self.messages())[-3:] for b in buttons(m)]
        raise AssertionError(f"no button means {meaning!r} {about}; the latest: {offered}")

    async def forges(self, data: str) -> str:
        """Send callback data that no button of theirs carries."""
        last = (await self.messages())[-1]["message_id"]
        return await self._act("tap", message_id=last, data=data, forged=True)

    async def edits(self, message: int, text: str) -> str:
        """Edit an earlier message of theirs."""
        return await self._act("edit", message_id=message, text=text)

    async def sends(self, kind: str, *, file: tuple[str, bytes] | None = None, **fields: str) -> str:
        """Send a sticker, a photo, a voice note, ...; `file` is its name and what is in it."""
        files = {"file": file} if file else None
        answer = await self._http.post(f"people/{self.id}/send", data={"kind": kind, **fields}, files=files)
        assert answer.status_code == httpx.codes.OK, answer.text
        return await self._latest_words()

    async def gets(self) -> tuple[str, bytes]:
        """Open the newest document on the phone; return its name and what is in it."""
        document = next(m["document"] for m in reversed(await self.messages()) if "document" in m)
        answer = await self._http.get(f"files/{document['file_id']}")
        assert answer.status_code == httpx.codes.OK, answer.text
        return document["file_name"], answer.content

    async def messages(self) -> list[dict[str, Any]]:
        """Return what is on the phone, oldest first."""
        chat = self._sandbox.world.chats[self.id]
        shown = ((number, m) for number, m in chat.messages.items() if number not in chat.deleted)
        return [message | {"reaction": chat.reactions.get(number, "")} for number, message in shown]

    async def chat(self) -> dict[str, Any]:
        """Return all that the phone shows."""
        chat: dict[str, Any] = (await self._http.get(f"people/{self.id}/chat")).json()
        return chat

    async def _act(self, action: str, **body: Any) -> str:
        answer = await self._http.post(f"people/{self.id}/{action}", json=body)
        assert answer.status_code == httpx.codes.OK, answer.text
        return await self._latest_words()

    async def _latest_words(self) -> str:
        """Return the bot's latest words once it is idle: its last two messages, and the toast of the last tap."""
        await self._http.post("settle")
        said = [m.get("text", "") for m in await self.messages() if m["from"]["is_bot"]]
        toasts = [tap.text for tap in self._sandbox.world.chats[self.id].taps if tap.text]
        return "\n".join([*said[-2:], *toasts[-1:]])


def buttons(message: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the buttons under a message that send something to the bot."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button for row in rows for button in row if "callback_data" in button]


def meaning_of(data: str) -> str:
    """Return what callback data means, whatever it is about: "thanks:sent:email" for "thanks:3:sent:email@7"."""
    area, *rest = data.partition("@")[0].split(":")
    return ":".join((area, *rest[1:]))


class System:
    """A running bot and stand-in, and the people who use them."""

    IDLE_WITHIN = 120.0
    """Seconds of real time within which the bot must be idle after one action or one move of the clock."""

    def __init__(self, http: httpx.AsyncClient, bot: Afterword, sandbox: Sandbox) -> None:
        """Use the stand-in through `http`."""
        self.http = http
        self.bot = bot
        self.hooks = SandboxHooks(bot)
        self.sandbox = sandbox

    async def new_user(self, name: str = "Sam", language: str = "en", *, started: bool = True) -> User:
        """Add a person; `started`: they have pressed START and chosen Berlin."""
        person = (await self.http.post("people", json={"first_name": name, "language_code": language})).json()
        user = User(self, person["id"])
        if started:
            await user.says("/start")
            await user.taps("Berlin")
        return user

    async def waits_until(self, now: datetime) -> None:
        """Move the clock; the bot sends what is due."""
        await self.http.post("clock", json={"to": now.isoformat()})

    async def lives_until(self, user: User, end: datetime) -> None:
        """Move the clock to `end`, stopping at each prompt of `user` when it is due.

        Raises TimeoutError, which names what is due, when a prompt does not come.
        """
        while (due := await self.hooks.upcoming(user.id)) and due[0].at <= end:
            await self.waits_until(max(due[0].at, self.sandbox.clock.now()))
            await self.wait_idle()
        await self.waits_until(end)

    async def wait_idle(self) -> None:
        """Return once the bot is idle.

        Raises TimeoutError, which names the unfinished work.
        """
        try:
            async with asyncio.timeout(self.IDLE_WITHIN):
                for _ in range(2):  # a reply may make something due
                    await self.sandbox.wait_idle()
                    await self.bot.wait_idle()
                while await self._due():  # `Afterword.wait_idle` does not wait for people who are paused
                    await self.bot.wait_idle()
        except TimeoutError:
            raise TimeoutError(await self.unfinished_work()) from None

    async def unfinished_work(self) -> str:
        """Describe the unfinished work: updates, calls, and people who are due, with their prompts."""
        due = {id_: [f"{u.what} at {u.at}" for u in await self.hooks.upcoming(id_)] for id_ in await self._due()}
        world, calls = self.sandbox.world, self.sandbox.call_log
        now = self.sandbox.clock.now()
        return f"{now}: {len(world.updates)} updates unconfirmed, {calls.running} calls under way, due: {due}"

    async def _due(self) -> list[int]:
        return await self.bot.database.due_people(self.sandbox.clock.now(), 10)

    async def refused(self) -> list[dict[str, Any]]:
        """Return every call that the stand-in rejected, or that had a parameter unknown to Telegram."""
        calls = (await self.http.get("calls")).json()
        return [c for c in calls if (c["status"] and not c["ok"]) or c.get("unknown")]


@asynccontextmanager
async def full_system(
    folder: Path,
    now: datetime,
    *,
    hurried: bool = False,
    spelling: Literal["on", "off"] = "off",
    database_url: str = "",
) -> AsyncIterator[System]:
    """Run the bot and the stand-in from `now` on; each response is checked against the Bot API's types.

    `hurried`: months pass in seconds, so Telegram's rate limits, which are in real time, are off.
    """
    clock = MovableClock(folder / "clock")
    clock.move_to(now)
    sandbox = Sandbox(clock, check=problems_of_response, limits=not hurried)
    page = await serve(sandbox, port=0)
    settings = Settings(
        bot_token=SecretStr(TOKEN),
        bot_api_url=page.bot_url,
        data_dir=folder / "data",
        database_url=database_url,
        spelling=spelling,
        messages_per_second=MESSAGES_PER_SECOND if hurried else 30,
        budget_seconds=60 if hurried else 6,
        clock_file=folder / "clock",
        heartbeat_seconds=5 if hurried else 0.05,  # a move of the clock wakes the scheduler anyway
    )
    with pytest.MonkeyPatch.context() as parts:
        parts.setattr(app, "SpellcheckService", partial(SpellcheckService, PATIENT))
        if hurried:
            without_chat_limit(parts.setattr)
        bot = Afterword(settings)
        try:
            await bot.start()
            sandbox.bot_hooks = SandboxHooks(bot)
            async with http_client(f"{page.url}/sandbox/", timeout=PATIENT) as http:
                yield System(http, bot, sandbox)
        finally:
            await bot.stop()
            await page.stop()
