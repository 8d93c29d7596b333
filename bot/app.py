"""The one place that knows everything: it wires the parts together, starts them, and stops them.

There is one bot. That of the sandbox (`bot.demo.sandbox_app`) is the same one, pointed at a stand-in for Telegram: what
differs is the address, the token and the clock, and all three are settings.
"""

from __future__ import annotations

import asyncio
import gc
import logging
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from bot import backup, rendering
from bot.clock import Clock, clock_of
from bot.cluster.leader import LeaderLease, LeaderOnlyReceiver
from bot.cluster.shares import Shares
from bot.errors import CannotStart
from bot.metrics import Metrics
from bot.scheduler import PromptScheduler
from bot.settings import WRONG_SETTING, Settings
from bot.spellcheck.service import SpellcheckService
from bot.store.database import Database, is_transient
from bot.telegram.api import Bot, connect
from bot.telegram.menu import register
from bot.telegram.receiving.dispatch import is_passing
from bot.telegram.receiving.handlers import DoorWords, Handlers
from bot.telegram.receiving.polling import Polling
from bot.telegram.receiving.unspoken import Keeper
from bot.telegram.receiving.webhook import Webhook, WebhookTarget
from bot.telegram.sending.clock_skew import ClockSkewGuard
from bot.telegram.sending.sender import Sender
from bot.turns import Turns
from bot.web.health import Probes

if TYPE_CHECKING:
    from bot.web.service import WebService

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
    """Spare the garbage collector what has come to stay: to look through it all holds everything up for 0.1 s."""
    gc.collect()
    gc.freeze()


async def open_database(settings: Settings) -> Database:
    """Open the database, migrating nothing. Raises CannotStart when it cannot be used."""
    return await Database.open(settings.database_url)


class Afterword:
    """The bot: everything between a token and a database."""

    def __init__(self, settings: Settings) -> None:
        """Be the bot of `settings`, whose token is set; nothing is opened yet."""
        if settings.bot_token is None:
            raise CannotStart("BOT_TOKEN is missing", code=WRONG_SETTING)
        self._settings = settings
        self._token = settings.bot_token
        self.clock: Clock = clock_of(settings.clock_file)
        self._metrics = Metrics()
        self._agreement = ClockSkewGuard(self.clock)
        self._database: Database | None = None
        self._door: Handlers | None = None
        self._receiver: LeaderOnlyReceiver | Webhook | None = None
        self._tenure: LeaderLease | None = None
        self._shares: Shares | None = None
        self._heartbeat: PromptScheduler | None = None
        self._turns: Turns | None = None
        self._speller = SpellcheckService() if settings.spelling == "on" else None
        self._pages: WebService | None = None
        self._tasks: list[asyncio.Task[None]] = []

    async def start(self) -> None:
        """Bring the database up to date, begin to receive and to speak. Telegram may be out of reach.

        Raises CannotStart when the database cannot be used, or the port to serve at.
        """
        if self._settings.served_at is not None:
            from bot.web.service import WebService  # noqa: PLC0415 - with a web server, which most bots do without

            self._pages = WebService(*self._settings.served_at)  # before anything else is begun
        self._database = database = await open_database(self._settings)
        await database.migrate()
        if await database.is_backup():
            await backup.go_on(database, self.clock.now())
        bot = connect(self._token.get_secret_value(), self._settings.bot_api_url, dated=self._agreement.note)
        bot.set_metrics(self._metrics)
        self._turns = turns = Turns(database, self.clock, self._heard, lambda: bot.username_or_empty, self._speller)
        sender = Sender(bot, slots=self._settings.messages_per_second, agreement=self._agreement)
        commands = [name for name, _ in rendering.menu(FIRST_LANGUAGE)]
        said = DoorWords(rendering.failed, rendering.private_only)
        door = Handlers(bot, sender, turns.handle, commands, said, take_together=turns.take_together)
        self._door = door
        self._tenure = tenure = LeaderLease(
            database.lease(self._settings.lease_seconds), seconds=self._settings.lease_seconds
        )
        self._heartbeat = PromptScheduler(
            turns,
            database,
            sender,
            self.clock,
            tenure,
            seconds=self._settings.heartbeat_seconds,
            metrics=self._metrics,
        )
        self._metrics.watch_lease(lambda: tenure.is_leader)
        self._receiver = receiver = self._made_receiver(door, turns, tenure)
        await tenure.start()
        if isinstance(receiver, Webhook) and database.is_shared:
            self._shares = Shares(
                database.nodes(),
                tenure,
                sender.slots,
                total=self._settings.messages_per_second,
                seconds=self._settings.lease_seconds,
            )
            await self._shares.begin()
        await self._heartbeat.start()
        await self._serve_pages(bot, database, self._heartbeat, receiver)
        self._tasks = [
            asyncio.create_task(receiver.run(), name="receiving"),
            asyncio.create_task(_introduce(door), name="menu"),
            asyncio.create_task(bot.keep_alive(), name="keeping in touch"),
        ]
        log.info("started, with the database at revision %s", database.newest())

    async def serve(self) -> None:
        """Return when receiving has ended: after `stop`. Raises CannotStart when Telegram does not know the token."""
        receiving, *_ = self._tasks
        await receiving

    async def stop(self) -> None:
        """Receive and claim nothing more, let what is under way finish, close everything: within five seconds."""
        stopping = (self._receiver, self._heartbeat, self._pages)
        await asyncio.gather(*(part.stop() for part in stopping if part))
        if self._shares:
            await self._shares.end()
        if self._tenure:
            await self._tenure.stop()  # nothing more is sent: the next one may begin at once
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._door:
            await self._door.close()
        if self._speller:
            await self._speller.close()
        if self._database:
            await self._database.close()

    def _made_receiver(self, door: Handlers, turns: Turns, tenure: LeaderLease) -> LeaderOnlyReceiver | Webhook:
        url, secret = self._settings.webhook_url, self._settings.webhook_secret
        keeper = Keeper(turns.unspoken, turns.spoken)
        if url is None or secret is None:
            return LeaderOnlyReceiver(
                tenure,
                lambda: Polling(door, turns.set_aside, passing=_is_passing, keeper=keeper, metrics=self._metrics),
            )
        from bot.web.service import webhook_address  # noqa: PLC0415 - it is loaded: whoever is called also serves

        address = WebhookTarget(webhook_address(url), secret.get_secret_value())
        return Webhook(door, turns.set_aside, address, passing=_is_passing, keeper=keeper, metrics=self._metrics)

    async def _serve_pages(
        self, bot: Bot, database: Database, heart: PromptScheduler, receiver: LeaderOnlyReceiver | Webhook
    ) -> None:
        if self._pages is None:
            return
        signs = Probes(
            database.ping, lambda: heart.last_run_at, lambda: bot.last_success_at, lambda: self._agreement.skew
        )
        webhook = receiver if isinstance(receiver, Webhook) else None
        await self._pages.start(signs, self._metrics, webhook, self._settings.heartbeat_seconds)

    async def wait_idle(self) -> None:
        """Return once nothing that is due now is unsent, no turn is in flight, and what came by polling is answered."""
        if isinstance(self._receiver, LeaderOnlyReceiver):
            await self._receiver.settle()
        if self._heartbeat:
            await self._heartbeat.settle()

    @property
    def database(self) -> Database:
        """The database of a bot that has been started."""
        return _begun(self._database)

    @property
    def turns(self) -> Turns:
        """The turns of a bot that has been started."""
        return _begun(self._turns)

    def _heard(self, at: datetime | None) -> None:
        if self._heartbeat:
            self._heartbeat.schedule_changed(at)


async def _introduce(door: Handlers) -> None:
    """Register the command menu and what the bot says of itself, once Telegram can be reached."""
    await asyncio.to_thread(rendering.preload_languages)
    await door.is_open.wait()
    languages = sorted(rendering.LANGUAGES, key=lambda language: (language != FIRST_LANGUAGE, language))
    await register(door.bot, languages, rendering.menu, rendering.about)


def _is_passing(error: Exception) -> bool:
    return is_transient(error) or is_passing(error)


def _begun(part: T | None) -> T:
    if part is None:
        raise RuntimeError("the bot has not been started")
    return part
