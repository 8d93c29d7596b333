"""Runs `bot/telegram` with real inbox and outbox on SQLite, and turns that repeat what they received."""

from __future__ import annotations

import asyncio
import contextlib
import html
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from bot.clock import Clock
from bot.files.workers import FileWorkers
from bot.replies import Attachment, Commit, FileRequest, InboxRow, OutboxRow, RenderedMessage, Reply, Tap
from bot.sandbox.server import Running, Sandbox
from bot.slow_work.preparation import Preparation
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

WITHIN = 40  # seconds of real time until a wait fails: less than Telegram's time-out
GRACE = 1.2  # seconds for turns and sends under way when a test stops a bot
WORDS = HandlerWords(
    failed=lambda language: f"Sorry! ({language})", private_only=lambda language: f"In private! ({language})"
)

_RUNNING: list[TelegramOnly] = []


class Echo(Turns):
    """Turns that record what was received and repeat it. Inbox and outbox are those of the database."""

    def __init__(self, database: Database, clock: Clock) -> None:
        """Block nothing, and raise nothing. Everybody has said /import."""
        super().__init__(database, clock)
        self.awaits_imports = True
        self.heard: list[Incoming] = []
        self.errors: dict[str, list[Exception]] = {}
        self.held: dict[str, asyncio.Event] = {}
        self.replies: dict[str, Reply] = {}
        self.erases: set[str] = set()
        self.made: list[FileRequest] = []
        self._changed = asyncio.Condition()
        self.preparation = EchoPreparation(self)

    async def awaits_import(self, person_id: int) -> bool:
        """Return whether JSON files are fetched."""
        del person_id
        return self.awaits_imports

    async def handle(self, incoming: Incoming, tap: Tap | None = None) -> None:
        """Repeat the text; texts in `held` wait for their event, and the next of `errors` is raised."""
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
        """Commit replies as turns do, each by itself, and then report the commits."""
        commits = []
        for reply in replies:

            def saying(locked: LockedPerson, reply: Reply = reply) -> Commit:
                locked.save(locked.person or Person(locked.id), None)
                return Commit(locked.id, outbox=locked.say(reply, self.clock.now()))

            commits.append(await self.database.in_turn(reply.person, saying))
        for commit in commits:
            self._tell(commit)

    async def erase(self, person: int, last: Reply) -> None:
        """Commit a person's /delete."""

        def erasing(locked: LockedPerson) -> Commit:
            locked.erase()
            return Commit(person, outbox=locked.say(last, self.clock.now()), is_erased=True)

        self._tell(await self.database.in_turn(person, erasing))

    async def make(self, files: Sequence[FileRequest]) -> None:
        """Note that these files are made now; they wait for `held["files"]`."""
        self.made += files
        async with self._changed:
            self._changed.notify_all()
        if "files" in self.held:
            await self.held["files"].wait()

    async def until(self, holds: Callable[[], bool]) -> None:
        """Return once `holds` returns true after an update was received."""
        async with asyncio.timeout(WITHIN), self._changed:
            await self._changed.wait_for(holds)

    @property
    def words(self) -> list[str]:
        """The texts that were received."""
        return [text_of(incoming) for incoming in self.heard]

    async def waiting_updates(self) -> list[InboxRow]:
        """Return the pending rows of the inbox."""
        return await self.database.pending(10_000)

    async def unsent(self) -> list[OutboxRow]:
        """Return the rows of the outbox."""
        return await self.database.waiting_replies(10_000)


class EchoPreparation(Preparation):
    """Prepares replies as `Turns` does, and tells `Echo` of their files."""

    def __init__(self, turns: Echo) -> None:
        """Prepare what these turns say."""
        super().__init__(turns.database, turns.clock, FileWorkers(), str, None)
        self._turns = turns

    async def prepare(self, reply: Reply) -> tuple[tuple[RenderedMessage, ...], tuple[Attachment, ...]]:
        """Prepare it as `Turns` does, once `Echo` lets its files be made."""
        if reply.files:
            await self._turns.make(reply.files)
        return await super().prepare(reply)


def text_of(incoming: Incoming) -> str:
    """Return the text of an incoming event, or the name of its type."""
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
    """A node that receives, dispatches and sends. It leads while `is_leader` is true."""

    def __init__(
        self, bot: Bot, turns: Echo, *, receives: bool = True, webhook: WebhookTarget | None = None, **polling: Any
    ) -> None:
        """Start receiving by `webhook` or by polling; without `receives` a test writes to the inbox itself."""
        self.is_leader = True
        self.turns = turns
        self.messages = MessageSender(bot, self._leads)
        self.sender = Sender(
            self.messages, turns.database, turns, turns.preparation, turns.clock, is_leader=self._leads
        )
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
        """Stop as the process would, if it is not stopped yet."""
        if self not in _RUNNING:
            return
        _RUNNING.remove(self)
        await self.receiver.stop()
        await asyncio.wait({self.receiving})
        await self.dispatch.stop(GRACE)
        await self.sender.stop(GRACE)
        await self.handlers.close()

    async def die(self) -> None:
        """Stop as a killed process does: all tasks end at once; nothing is confirmed or deleted."""
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
        """Return once all received updates are handled and all replies are sent."""
        while not (self.dispatch.is_idle and self.sender.is_idle):
            await self.dispatch.wait_idle()
            await self.sender.wait_idle()


_TASKS = ("dispatch", "updates of", "sending", "tap of")  # names of the tasks of `Dispatch` and `Sender`


@contextlib.asynccontextmanager
async def listening(running: Running, turns: Echo, **receiving: Any) -> AsyncIterator[TelegramOnly]:
    """Run a node during the block."""
    node = TelegramOnly(connect(running.sandbox.token, running.url), turns, **receiving)
    try:
        yield node
    finally:
        await node.stop()


async def all_idle(sandbox: Sandbox) -> None:
    """Return once everything is confirmed, handled and sent, and no call is running."""
    async with asyncio.timeout(WITHIN):
        await sandbox.wait_idle()
        while not (sandbox.is_idle and all(node.dispatch.is_idle and node.sender.is_idle for node in _RUNNING)):
            await asyncio.gather(*(node.wait_idle() for node in _RUNNING))
            await sandbox.wait_idle()


def dead_letters(file: Path) -> list[tuple[int, str, str]]:
    """Return (person, reason, shape) of each dead letter."""
    return execute(file, "SELECT person, failure, body FROM inbox WHERE failure IS NOT NULL ORDER BY update_id")


async def answer(
    messages: MessageSender, reply: Reply, tap: Tap | None = None, files: Sequence[Attachment] = ()
) -> None:
    """Send a reply, to `tap` if there is one, with `files`; the reply's own file requests are ignored."""
    if tap:
        await messages.acknowledge(tap, reply.toast)
    await messages.send_reply(replace(reply, tap=tap), reply.messages, files)


def calls(sandbox: Sandbox, *methods: str) -> list[dict[str, Any]]:
    """Return the calls of `methods`; without any, all calls except getUpdates."""
    return [
        c for c in sandbox.call_log.since(0) if c["method"] in methods or (not methods and c["method"] != "getUpdates")
    ]


async def until_called(sandbox: Sandbox, method: str, times: int = 1) -> None:
    """Return once a method has been called `times` times."""
    async with asyncio.timeout(WITHIN):
        while len(calls(sandbox, method)) < times:  # noqa: ASYNC110 - it sets no event
            await asyncio.sleep(0.01)


def texts(chat: dict[str, Any]) -> list[str]:
    """Return the current texts of the bot's messages in a chat."""
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
