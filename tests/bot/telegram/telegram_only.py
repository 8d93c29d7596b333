"""Telegram's half as these tests run it: all of it is real, on a SQLite database; the bot repeats what it heard."""

from __future__ import annotations

import asyncio
import contextlib
import html
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from bot.clock import Clock
from bot.replies import Attachment, Commit, FileRequest, InboxRow, OutboxRow, RenderedMessage, Reply, Tap
from bot.sandbox.server import Running, Sandbox
from bot.store import inbox
from bot.store.database import Database, is_transient
from bot.store.people import LockedPerson
from bot.telegram.api import Bot, connect
from bot.telegram.receiving.dispatch import Dispatch
from bot.telegram.receiving.handlers import Handlers, HandlerWords
from bot.telegram.receiving.polling import Polling
from bot.telegram.receiving.webhook import Webhook, WebhookTarget
from bot.telegram.sending.messages import MessageSender
from bot.telegram.sending.sender import Sender
from bot.turns import Turns
from conversations.events import Commanded, Corrected, Imported, Incoming, Said, Showed, Tapped
from conversations.facts import Person
from tests.bot.sqlite_file import execute

WITHIN = 40  # seconds of real time that anything waited for may take: less than an answer of Telegram's
GRACE = 1.2  # seconds that turns and sends under way have when a test stops a bot
WORDS = HandlerWords(
    failed=lambda language: f"Sorry! ({language})", private_only=lambda language: f"In private! ({language})"
)

_RUNNING: list[TelegramOnly] = []


class Echo(Turns):
    """Turns that repeat what was heard, and remember it. Inbox and outbox are the database's."""

    def __init__(self, database: Database, clock: Clock) -> None:
        """Hold nothing back, and let nothing fail."""
        super().__init__(database, clock)
        self.heard: list[Incoming] = []
        self.errors: dict[str, list[Exception]] = {}
        self.held: dict[str, asyncio.Event] = {}
        self.replies: dict[str, Reply] = {}
        self.erases: set[str] = set()
        self.made: list[FileRequest] = []
        self._changed = asyncio.Condition()

    async def handle(self, incoming: Incoming, tap: Tap | None = None) -> None:
        """Answer what was heard; what is in `held` waits, and the next of `errors` is raised."""
        words = text_of(incoming)
        self.heard.append(incoming)
        async with self._changed:
            self._changed.notify_all()
        if words in self.held:
            await self.held[words].wait()
        if self.errors.get(words):
            raise self.errors[words].pop(0)
        message = RenderedMessage(f"heard {html.escape(words)}")
        reply = self.replies.get(words) or Reply(incoming.person, (message,), "noted", tap=tap)

        def answer(locked: LockedPerson) -> Commit | None:
            received_at = inbox.take(locked.connection, locked.id, incoming.update)
            if received_at is None:
                return None
            if words in self.erases:
                locked.erase()
            else:
                locked.save(locked.person or Person(locked.id), None)
            said = locked.say(reply, self.clock.now(), received_at)
            return Commit(locked.id, incoming.update, received_at, said, is_erased=words in self.erases)

        if commit := await self.database.in_turn(incoming.person, answer):
            self._tell(commit)

    async def say(self, *replies: Reply) -> None:
        """Commit replies as turns do, each by itself, and only then tell of them."""
        commits = []
        for reply in replies:

            def saying(locked: LockedPerson, reply: Reply = reply) -> Commit:
                locked.save(locked.person or Person(locked.id), None)
                return Commit(locked.id, outbox=locked.say(reply, self.clock.now()))

            commits.append(await self.database.in_turn(reply.person, saying))
        for commit in commits:
            self._tell(commit)

    async def erase(self, person: int, last: Reply) -> None:
        """Commit what a person's /delete does."""

        def erasing(locked: LockedPerson) -> Commit:
            locked.erase()
            return Commit(person, outbox=locked.say(last, self.clock.now()), is_erased=True)

        self._tell(await self.database.in_turn(person, erasing))

    async def prepare(self, reply: Reply) -> tuple[tuple[RenderedMessage, ...], tuple[Attachment, ...]]:
        """Prepare it as ever; files wait for `held["files"]`."""
        if reply.files:
            self.made += reply.files
            async with self._changed:
                self._changed.notify_all()
            if "files" in self.held:
                await self.held["files"].wait()
        return await super().prepare(reply)

    async def until(self, holds: Callable[[], bool]) -> None:
        """Return once `holds` after something was heard."""
        async with asyncio.timeout(WITHIN), self._changed:
            await self._changed.wait_for(holds)

    @property
    def words(self) -> list[str]:
        """What was heard, as words."""
        return [text_of(incoming) for incoming in self.heard]

    async def waiting_updates(self) -> list[InboxRow]:
        """Return what the inbox holds that is not done."""
        return await self.database.pending(10_000)

    async def unsent(self) -> list[OutboxRow]:
        """Return what the outbox holds."""
        return await self.database.waiting_replies(10_000)


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
    """A bot that receives, dispatches and sends. It leads for as long as `is_leader` says."""

    def __init__(
        self, bot: Bot, turns: Echo, *, receives: bool = True, webhook: WebhookTarget | None = None, **polling: Any
    ) -> None:
        """Start; unless it `receives`, by `webhook` or by polling, updates are written to its inbox by hand."""
        self.is_leader = True
        self.turns = turns
        self.messages = MessageSender(bot, self._leads)
        self.sender = Sender(self.messages, turns.database, turns, turns.clock, self._leads)
        self.handlers = Handlers(bot, turns, ["help", "debrief"], WORDS)
        self.dispatch = Dispatch(
            self.handlers,
            turns.database,
            turns.clock,
            self._leads,
            is_transient=lambda error: is_transient(error) or isinstance(error, OSError),
        )
        receiving = (bot, self.handlers.open, self.dispatch.receive)
        self.receiver = Webhook(*receiving, webhook) if webhook else Polling(*receiving, **polling)
        turns.on_commit = [self.dispatch.on_commit, self.sender.on_commit]
        self.dispatch.start()
        self.sender.start()
        self.receiving = asyncio.create_task(self.receiver.run() if receives else self.handlers.open())
        _RUNNING.append(self)

    def _leads(self) -> bool:
        return self.is_leader

    async def stop(self) -> None:
        """Stop as the process would, unless it has."""
        if self not in _RUNNING:
            return
        _RUNNING.remove(self)
        await self.receiver.stop()
        await asyncio.wait({self.receiving})
        await self.dispatch.stop(GRACE)
        await self.sender.stop(GRACE)
        await self.handlers.close()

    async def die(self) -> None:
        """Stop as a killed process does: what is under way ends at once, nothing is confirmed and nothing deleted."""
        _RUNNING.remove(self)
        self.turns.on_commit = []
        self.receiving.cancel()
        await asyncio.wait({self.receiving})
        others = {task for task in asyncio.all_tasks() if task.get_name().startswith(_TASKS)}
        for task in others:
            task.cancel()
        if others:
            await asyncio.wait(others)
        await self.handlers.close()

    async def wait_idle(self) -> None:
        """Return once all that was received is handled, and all that was said is sent."""
        while not (self.dispatch.is_idle and self.sender.is_idle):
            await self.dispatch.wait_idle()
            await self.sender.wait_idle()


_TASKS = ("dispatch", "updates of", "sending", "tap of")  # names of the tasks of `Dispatch` and `Sender`


@contextlib.asynccontextmanager
async def listening(running: Running, turns: Echo, **receiving: Any) -> AsyncIterator[TelegramOnly]:
    """Run a bot for as long as the block lasts."""
    half = TelegramOnly(connect(running.sandbox.token, running.url), turns, **receiving)
    try:
        yield half
    finally:
        await half.stop()


async def settled(sandbox: Sandbox) -> None:
    """Return once everything is confirmed, handled and sent, and no call is running."""
    async with asyncio.timeout(WITHIN):
        await sandbox.wait_idle()
        while not (sandbox.is_idle and all(half.dispatch.is_idle and half.sender.is_idle for half in _RUNNING)):
            await asyncio.gather(*(half.wait_idle() for half in _RUNNING))
            await sandbox.wait_idle()


def dead_letters(file: Path) -> list[tuple[int, str, str]]:
    """Return (person, why, what is kept of it) of each dead letter."""
    return execute(file, "SELECT person, failure, body FROM inbox WHERE failure IS NOT NULL ORDER BY update_id")


async def answer(
    messages: MessageSender, reply: Reply, tap: Tap | None = None, files: Sequence[Attachment] = ()
) -> None:
    """Send a reply as it is, which came of `tap`; of its own files none is made."""
    if tap:
        await messages.acknowledge(tap, reply.toast)
    await messages.send_reply(replace(reply, tap=tap), reply.messages, files)


def calls(sandbox: Sandbox, *methods: str) -> list[dict[str, Any]]:
    """Return the calls of `methods`, all but getUpdates without any."""
    return [
        c for c in sandbox.call_log.since(0) if c["method"] in methods or (not methods and c["method"] != "getUpdates")
    ]


async def until_called(sandbox: Sandbox, method: str, times: int = 1) -> None:
    """Return once a method has been called so often."""
    async with asyncio.timeout(WITHIN):
        while len(calls(sandbox, method)) < times:  # noqa: ASYNC110 - it tells nobody
            await asyncio.sleep(0.01)


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
