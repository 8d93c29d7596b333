"""Wires the parts of the bot together, starts them, and stops them.

The sandbox (`bot.demo.sandbox_app`) runs the same class against a stand-in for Telegram. Only the address, the token
and the clock differ, and all three are settings.
"""

from __future__ import annotations

import asyncio
import gc
import logging
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from bot import rendering
from bot.clock import Clock, clock_of
from bot.cluster.leader import LeaderLease, LeaderOnlyReceiver
from bot.errors import CannotStart
from bot.files.workers import FileWorkers
from bot.metrics import Metrics
from bot.operator import backup, permissions
from bot.operator.budget import Budget
from bot.operator.circle import Circle
from bot.scheduler import PromptScheduler
from bot.settings import WRONG_SETTING, Settings
from bot.spellcheck.service import SpellcheckService
from bot.store.database import Database, is_transient
from bot.telegram.api import Bot, connect
from bot.telegram.menu import register
from bot.telegram.receiving.dispatch import Dispatch
from bot.telegram.receiving.handlers import Handlers, HandlerWords
from bot.telegram.receiving.polling import Polling
from bot.telegram.receiving.webhook import Webhook, WebhookTarget
from bot.telegram.sending.clock_skew import ClockSkewGuard
from bot.telegram.sending.messages import MessageSender
from bot.telegram.sending.sender import Sender
from bot.transcription.engine import LocalEngine
from bot.transcription.server import TranscriptionServer
from bot.transcription.service import TranscriptionService
from bot.turns import Turns
from bot.web.health import Probes
from conversations.events import Transcription

if TYPE_CHECKING:
    from bot.web.service import WebService

GRACE = 1.2
"""Seconds for turns under way to finish when the bot stops, and then as many for replies."""
LOOK_EVERY = 30.0
"""Seconds between two reads of inbox and outbox for rows of other nodes. With one node there are none."""
INBOX_LOOK_EVERY, OUTBOX_LOOK_EVERY = 0.1, 1.0
"""The same where other nodes receive, too."""
FIRST_LANGUAGE = "en"  # also spoken to whoever's language has no words yet
T = TypeVar("T")

log = logging.getLogger(__name__)


async def run(settings: Settings) -> None:
    """Run the bot until cancelled. Raises CannotStart for a wrong token and a database that cannot be used."""
    bot = Afterword(settings)
    try:
        await bot.start()
        await asyncio.to_thread(rendering.preload_languages)
        _freeze_garbage_collector()
        await bot.serve()
    finally:
        await bot.stop()


def _freeze_garbage_collector() -> None:
    """Exclude objects that stay from garbage collection: a full one would hold the event loop for 0.1 s."""
    gc.collect()
    gc.freeze()


class Afterword:
    """The bot, with all of its parts."""

    def __init__(self, settings: Settings) -> None:
        """Keep `settings`; nothing is opened yet. Raises CannotStart when they have no token."""
        if settings.bot_token is None:
            raise CannotStart("BOT_TOKEN is missing", code=WRONG_SETTING)
        self._settings = settings
        self._token = settings.bot_token
        self.clock: Clock = clock_of(settings.clock_file)
        self._metrics = Metrics()
        self._clock_skew = ClockSkewGuard(self.clock)
        self._database: Database | None = None
        self._handlers: Handlers | None = None
        self._receiver: LeaderOnlyReceiver | Webhook | None = None
        self._dispatch: Dispatch | None = None
        self._sender: Sender | None = None
        self._lease: LeaderLease | None = None
        self._scheduler: PromptScheduler | None = None
        self._turns: Turns | None = None
        self._spellcheck = SpellcheckService() if settings.spelling == "on" else None
        self._workers = FileWorkers()
        self._transcription: TranscriptionService | None = None
        self._pages: WebService | None = None
        self._tasks: list[asyncio.Task[None]] = []

    async def start(self) -> None:
        """Migrate the database, and start to receive and to send. Telegram need not be reachable.

        Raises CannotStart when the database or the port of the web server cannot be used.
        """
        settings, metrics = self._settings, self._metrics
        if settings.served_at is not None:
            from bot.web.service import WebService  # noqa: PLC0415 - with a web server, which most bots do without

            self._pages = WebService(*settings.served_at)  # before anything else is started
        for line in permissions.tighten(settings):
            log.warning("%s", line)
        self._database = database = await Database.open(settings.database_url)
        await database.migrate()
        if await database.is_backup():
            await backup.continue_from_backup(database, self.clock.now())
        bot = connect(self._token.get_secret_value(), settings.bot_api_url, on_date=self._clock_skew.note)
        bot.set_metrics(metrics)
        self._turns = turns = Turns(
            database,
            self.clock,
            bot_name=lambda: bot.username_or_empty,
            spellcheck=self._spellcheck,
            circle=Circle.parse(settings.allowed_people),
            workers=self._workers,
        )
        if voices := self._make_transcription(bot, turns):
            turns.on_voice, turns.transcription = voices.add, settings.transcription
            turns.on_commit.append(voices.on_commit)
        self._lease = lease = LeaderLease(database.lease(settings.lease_seconds), seconds=settings.lease_seconds)
        messages = MessageSender(
            bot, lambda: lease.is_leader, permits=settings.messages_per_second, clock_skew=self._clock_skew
        )
        is_shared = database.is_shared and settings.webhook_url is not None
        self._sender = sender = Sender(
            messages,
            database,
            turns,
            turns.preparation,
            self.clock,
            is_leader=lambda: lease.is_leader,
            look_every=OUTBOX_LOOK_EVERY if is_shared else LOOK_EVERY,
            metrics=metrics,
        )
        commands = [name for name, _ in rendering.menu(FIRST_LANGUAGE)]
        words = HandlerWords(rendering.failed, rendering.private_only)
        self._handlers = handlers = Handlers(bot, turns, commands, words)
        self._dispatch = dispatch = Dispatch(
            handlers,
            database,
            self.clock,
            lambda: lease.is_leader,
            is_transient=_is_transient,
            telegram_is_away=lambda: bool(self._receiver and self._receiver.trouble),
            look_every=INBOX_LOOK_EVERY if is_shared else LOOK_EVERY,
            budget=Budget(settings.budget_seconds, asyncio.get_running_loop().time),
            metrics=metrics,
        )
        self._scheduler = scheduler = PromptScheduler(
            turns, database, messages, self.clock, lease, seconds=settings.heartbeat_seconds, metrics=metrics
        )
        turns.on_commit += [dispatch.on_commit, sender.on_commit, scheduler.on_commit]
        metrics.watch_lease(lambda: lease.is_leader)
        self._receiver = receiver = self._make_receiver(handlers, dispatch, lease)
        lease.on_change += [dispatch.wake, sender.wake]
        await lease.start()
        dispatch.start()
        sender.start()
        await scheduler.start()
        await self._serve_pages(bot, database, scheduler, receiver)
        self._tasks = [
            asyncio.create_task(receiver.run(), name="receiving"),
            asyncio.create_task(_register_menu(handlers), name="menu"),
            asyncio.create_task(bot.keep_alive(), name="keep-alive"),
        ]
        log.info("started, with the database at revision %s", database.newest())

    async def serve(self) -> None:
        """Return when receiving has ended: after `stop`. Raises CannotStart when Telegram does not know the token."""
        receiving, *_ = self._tasks
        await receiving

    async def stop(self) -> None:
        """Receive and claim nothing more, let turns and sends under way finish, and close everything, within 5 s."""
        stopping = (self._receiver, self._scheduler, self._pages)
        await asyncio.gather(*(part.stop() for part in stopping if part))
        if self._dispatch:
            await self._dispatch.stop(GRACE)
        if self._sender:
            await self._sender.stop(GRACE)
        if self._lease:
            await self._lease.stop()  # nothing more is sent: the next leader may start at once
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._handlers:
            await self._handlers.close()
        if self._transcription:
            await self._transcription.close()
        if self._spellcheck:
            await self._spellcheck.close()
        await self._workers.close()
        if self._database:
            await self._database.close()

    def _make_transcription(self, bot: Bot, turns: Turns) -> TranscriptionService | None:
        """Return what turns voice notes into words, if that is set up."""
        settings = self._settings
        if settings.transcription is Transcription.OFF:
            return None
        engine: LocalEngine | TranscriptionServer
        if settings.transcription is Transcription.HERE:
            engine = LocalEngine(Path(settings.transcribe).resolve())
        else:
            key = settings.transcribe_key.get_secret_value() if settings.transcribe_key else ""
            engine = TranscriptionServer(settings.transcribe, model=settings.transcribe_model, key=key)

        async def fetch(file: str) -> bytes:
            return bytes(await (await bot.get_file(file)).download_as_bytearray())

        self._transcription = TranscriptionService(engine, fetch, turns.hear)
        return self._transcription

    def _make_receiver(
        self, handlers: Handlers, dispatch: Dispatch, lease: LeaderLease
    ) -> LeaderOnlyReceiver | Webhook:
        url, secret = self._settings.webhook_url, self._settings.webhook_secret
        if url is None or secret is None:
            return LeaderOnlyReceiver(lease, lambda: Polling(handlers.bot, handlers.open, dispatch.receive))
        from bot.web.service import webhook_address  # noqa: PLC0415 - it is loaded: a bot that is called also serves

        target = WebhookTarget(webhook_address(url), secret.get_secret_value())
        return Webhook(handlers.bot, handlers.open, dispatch.receive, target)

    async def _serve_pages(
        self, bot: Bot, database: Database, scheduler: PromptScheduler, receiver: LeaderOnlyReceiver | Webhook
    ) -> None:
        if self._pages is None:
            return
        probes = Probes(
            database.ping, lambda: scheduler.last_run_at, lambda: bot.last_success_at, lambda: self._clock_skew.skew
        )
        webhook = receiver if isinstance(receiver, Webhook) else None
        await self._pages.start(probes, self._metrics, webhook, self._settings.heartbeat_seconds)

    async def wait_idle(self) -> None:
        """Return once all updates are handled, all replies sent, and all prompts sent that are due now."""
        if self._dispatch and self._sender and self._scheduler:
            while True:
                await self._dispatch.wait_idle()
                await self._sender.wait_idle()
                await self._scheduler.wait_idle()
                if self._dispatch.is_idle and self._sender.is_idle:
                    return

    @property
    def database(self) -> Database:
        """The database. Raises RuntimeError before `start`."""
        return _started(self._database)

    @property
    def turns(self) -> Turns:
        """The turns. Raises RuntimeError before `start`."""
        return _started(self._turns)


async def _register_menu(handlers: Handlers) -> None:
    """Register the command menu and the descriptions of the bot, once Telegram can be reached."""
    await asyncio.to_thread(rendering.preload_languages)
    await handlers.is_open.wait()
    languages = sorted(rendering.LANGUAGES, key=lambda language: (language != FIRST_LANGUAGE, language))
    await register(handlers.bot, languages, rendering.menu, rendering.about)


def _is_transient(error: Exception) -> bool:
    """Whether a retry may succeed: an error of the database's connection, of the machine or of the network."""
    return is_transient(error) or isinstance(error, OSError)  # which TimeoutError and ConnectionError are


def _started(part: T | None) -> T:
    if part is None:
        raise RuntimeError("the bot has not been started")
    return part
