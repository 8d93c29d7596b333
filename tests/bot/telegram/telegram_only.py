"""The Telegram half as these tests run it: everything real but the turns, which are made by a listener."""

from __future__ import annotations

import asyncio
import contextlib
import html
import json
from collections.abc import AsyncIterator, Callable, Collection, Sequence
from itertools import takewhile
from typing import Any

from bot.replies import Keeping, Kept, RenderedMessage, Reply
from bot.sandbox.server import Running, Sandbox
from bot.telegram.api import Bot, connect
from bot.telegram.receiving.handlers import DoorWords, Handlers
from bot.telegram.receiving.polling import Polling
from bot.telegram.receiving.unspoken import Keeper
from bot.telegram.sending.sender import Sender
from conversations.events import Commanded, Corrected, Imported, Incoming, Said, Showed, Tapped

WITHIN = 40  # seconds of real time that anything waited for may take: less than an answer of Telegram's
WORDS = DoorWords(
    failed=lambda language: f"Sorry! ({language})", private_only=lambda language: f"In private! ({language})"
)


_ALIVE: list[TelegramOnly] = []


class Listener:
    """Takes turns: remembers what it heard, and says it back."""

    def __init__(self) -> None:
        """Have heard nothing yet, and hold nothing back."""
        self.heard: list[Incoming] = []
        self.errors: dict[str, list[Exception]] = {}
        self.held: dict[str, asyncio.Event] = {}
        self.crowds: list[list[str]] = []
        self.replies: dict[str, Reply] = {}
        self.set_aside: list[tuple[int, int, str, dict[str, Any]]] = []
        self.noted: list[int] = []
        self.forgets: set[str] = set()
        self.kept: dict[int, Kept] = {}
        self.on_heard: Callable[[str], object] = lambda _: None
        self._changed = asyncio.Condition()

    async def take(self, incoming: Incoming, keeping: Keeping | None = None) -> Reply:
        """Hear, and say it back; what is in `held` waits, and the next of `errors` is raised."""
        words = text_of(incoming)
        self.heard.append(incoming)
        self.on_heard(words)
        async with self._changed:
            self._changed.notify_all()
        if words in self.held:
            await self.held[words].wait()
        if self.errors.get(words):
            raise self.errors[words].pop(0)
        if keeping and words not in self.forgets:
            self.kept[incoming.update] = Kept(incoming.update, incoming.person, keeping.receipt)
            keeping.begins()
        return self.replies.get(words) or Reply(
            incoming.person, (RenderedMessage(f"heard {html.escape(words)}"),), "noted"
        )

    async def take_together(self, incoming: Sequence[Incoming]) -> int:
        """Hear several at once, up to the first whose turn raises; that one raises when it is the first of all."""
        good = list(takewhile(lambda one: not self.errors.get(text_of(one)), incoming))
        if not good:
            raise self.errors[text_of(incoming[0])][0]
        self.crowds.append([text_of(one) for one in good])
        if self.crowds[-1][0] in self.held:
            await self.held[self.crowds[-1][0]].wait()
        self.heard += good
        async with self._changed:
            self._changed.notify_all()
        return len(good)

    async def keep(self, update: int, person: int, reason: str, body: str) -> None:
        """Keep what was set aside, unless that is to fail as well."""
        if self.errors.get("keep"):
            raise self.errors["keep"].pop(0)
        self.set_aside.append((update, person, reason, json.loads(body)))

    async def left_behind(self) -> list[Kept]:
        """Return the answers that are kept, unless that is to fail first."""
        if self.errors.get("left behind"):
            raise self.errors["left behind"].pop(0)
        return list(self.kept.values())

    async def spoken(self, answers: Collection[Kept]) -> None:
        """Keep these no longer, unless that is to fail first."""
        self.noted.append(len(answers))
        if self.errors.get("spoken"):
            raise self.errors["spoken"].pop(0)
        for one in answers:
            del self.kept[one.update]
        async with self._changed:
            self._changed.notify_all()

    async def until(self, holds: Callable[[], bool]) -> None:
        """Return once `holds` after something was heard."""
        async with asyncio.timeout(WITHIN), self._changed:
            await self._changed.wait_for(holds)

    @property
    def words(self) -> list[str]:
        """What was heard, as words."""
        return [text_of(incoming) for incoming in self.heard]


def text_of(incoming: Incoming) -> str:
    """Return the words of what came in, or the name of what it is."""
    match incoming.event:
        case Said(text=text) | Corrected(text=text) | Tapped(data=text):
            return text
        case Commanded(name=name):
            return f"/{name}"
        case Showed(content=content):
            return str(content)
        case Imported(text=text, flaw=flaw):
            return str(flaw or text)
        case event:
            return type(event).__name__


class TelegramOnly:
    """A bot that receives and speaks."""

    def __init__(self, bot: Bot, listener: Listener, **receiving: Any) -> None:
        """Begin to listen."""
        self.sender = Sender(bot)
        self.door = Handlers(
            bot, self.sender, listener.take, ["help", "debrief"], WORDS, take_together=listener.take_together
        )
        keeper = Keeper(listener.left_behind, listener.spoken)
        self.polling = Polling(self.door, listener.keep, keeper=keeper, **receiving)
        self.running = asyncio.create_task(self.polling.run())
        _ALIVE.append(self)

    async def stop(self) -> None:
        """Stop as the process would."""
        _ALIVE.remove(self)
        await self.polling.stop()
        await asyncio.wait({self.running})
        await self.door.close()

    async def die(self) -> None:
        """Stop as a killed process does: whatever is under way ends at once and nothing is confirmed."""
        _ALIVE.remove(self)
        self.running.cancel()
        await asyncio.wait({self.running})
        await self.polling._dealing.close(0)
        if self.polling._unspoken._noting:
            self.polling._unspoken._noting.cancel()
        await self.door.close()


@contextlib.asynccontextmanager
async def listening(running: Running, listener: Listener, **receiving: Any) -> AsyncIterator[TelegramOnly]:
    """Run a bot for as long as the block lasts."""
    half = TelegramOnly(connect(running.sandbox.token, running.url), listener, **receiving)
    try:
        yield half
    finally:
        await half.stop()


async def settled(sandbox: Sandbox) -> None:
    """Return once everything is confirmed and spoken, and no call is running."""
    async with asyncio.timeout(WITHIN):
        await sandbox.wait_idle()
        while any(half.polling.is_busy for half in _ALIVE) or not sandbox.is_idle:
            await asyncio.gather(*(half.polling.settle() for half in _ALIVE), sandbox.wait_idle())


def calls(sandbox: Sandbox, *methods: str) -> list[dict[str, Any]]:
    """Return the calls of `methods`, all but getUpdates without any."""
    return [
        c for c in sandbox.call_log.since(0) if c["method"] in methods or (not methods and c["method"] != "getUpdates")
    ]


def texts(chat: dict[str, Any]) -> list[str]:
    """Return what the bot has said in a chat, as it now reads."""
    bot = chat["bot"]["id"]
    return [m["text"] for m in chat["messages"] if m["from"]["id"] == bot]


def keyboards(chat: dict[str, Any]) -> list[list[list[str]]]:
    """Return the labels under each message of the bot."""
    bot = chat["bot"]["id"]
    return [
        [[button["text"] for button in row] for row in m.get("reply_markup", {}).get("inline_keyboard", [])]
        for m in chat["messages"]
        if m["from"]["id"] == bot
    ]
