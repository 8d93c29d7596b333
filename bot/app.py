"""The one place that knows everything: it wires the parts together, starts them, and stops them.

There is one bot. The sandbox is the same one, pointed at a stand-in for Telegram: what differs is the address, the
token and the clock, and all three are settings.
"""

from __future__ import annotations

import asyncio
import logging
import socket
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

from pydantic import SecretStr

from bot import example, restoring, web, words
from bot.clock import Clock, MovableClock, clock_of
from bot.errors import CannotStart
from bot.health import Health, Signs
from bot.heartbeat import Heartbeat
from bot.metrics import CONTENT_TYPE, Metrics
from bot.sandbox.bench import Upcoming
from bot.sandbox.server import TOKEN, Sandbox, serve
from bot.serving import Server, bound
from bot.settings import DEFAULT_PORT, WRONG_SETTING, Settings
from bot.shares import Shares
from bot.spelling import Speller
from bot.standby import Standby
from bot.store.database import Database, may_pass
from bot.store.people import UnreadableFacts
from bot.telegram.agreement import Agreement
from bot.telegram.application import Door, DoorWords
from bot.telegram.arrivals import is_passing
from bot.telegram.connection import Bot, connect
from bot.telegram.menu import register
from bot.telegram.outgoing import Sender
from bot.telegram.polling import Polling
from bot.telegram.webhook import Address, NotAnUpdate, Webhook
from bot.tenure import Tenure
from bot.turns import Turns
from conversations import pacing

FIRST_LANGUAGE = "en"  # also spoken to whoever's language has no words yet
_ANSWERED_WITHIN = 3.0  # seconds that calls under way get when the bot stops, a little longer than their turns

log = logging.getLogger(__name__)


async def run(settings: Settings) -> None:
    """Run the bot until cancelled. Raises CannotStart for a wrong token and a database that cannot be used."""
    bot = Afterword(settings)
    try:
        await bot.start()
        await bot.serve()
    finally:
        await bot.stop()


async def run_sandbox(settings: Settings) -> None:
    """Run Telegram's stand-in and the bot beside it until cancelled; the first line printed is the page's address.

    The stand-in begins with an empty world each time, and so does the bot unless DATABASE_URL says otherwise.
    """
    with tempfile.TemporaryDirectory(prefix="afterword-sandbox-", ignore_cleanup_errors=True) as folder:
        clock_file = settings.clock_file or Path(folder) / "clock"
        sandbox = Sandbox(MovableClock(clock_file))
        page = await serve(sandbox, port=DEFAULT_PORT if settings.port is None else settings.port)
        try:
            beside: dict[str, object] = {
                "bot_token": SecretStr(TOKEN),
                "bot_api_url": page.bot_url,
                "clock_file": clock_file,
                "webhook_url": None,
                "port": None,  # the page's
            }
            if "database_url" not in settings.model_fields_set:
                beside["database_url"] = f"sqlite:///{folder}/afterword.db"
            bot = Afterword(settings.model_copy(update=beside))
            try:
                await bot.start()
                sandbox.bench = bot
                print(f"Afterword's sandbox: {page.url} (Ctrl-C ends it)", flush=True)  # noqa: T201 - a person waits for it
                await bot.serve()
            finally:
                await bot.stop()
        finally:
            await page.stop()


async def open_database(settings: Settings) -> Database:
    """Open the database, migrating nothing. Raises CannotStart when it cannot be used."""
    return await Database.open(settings.database_url)


class Afterword:
    """The bot: everything between a token and a database. It is the stand-in's `Bench`, too."""

    def __init__(self, settings: Settings) -> None:
        """Be the bot of `settings`, whose token is set; nothing is opened yet."""
        if settings.bot_token is None:
            raise CannotStart("BOT_TOKEN is missing", code=WRONG_SETTING)
        self._settings = settings
        self._token = settings.bot_token
        self.clock: Clock = clock_of(settings.clock_file)
        self._metrics = Metrics()
        self._agreement = Agreement(self.clock)
        self._database: Database | None = None
        self._door: Door | None = None
        self._receiver: Standby | Webhook | None = None
        self._tenure: Tenure | None = None
        self._shares: Shares | None = None
        self._heartbeat: Heartbeat | None = None
        self._turns: Turns | None = None
        self._speller = Speller() if settings.spelling == "on" else None
        self._listener: socket.socket | None = None
        self._server: Server | None = None
        self._health: Health | None = None
        self._tasks: list[asyncio.Task[None]] = []

    async def start(self) -> None:
        """Bring the database up to date, begin to receive and to speak. Telegram may be out of reach.

        Raises CannotStart when the database cannot be used, or the port to serve at.
        """
        self._listener = self._bound()
        self._database = database = await open_database(self._settings)
        await database.migrate()
        if await database.is_a_copy():
            await restoring.go_on(database, self.clock.now())
        bot = connect(self._token.get_secret_value(), self._settings.bot_api_url, dated=self._agreement.note)
        bot.count_in(self._metrics)
        self._turns = turns = Turns(database, self.clock, self._heard, lambda: bot.known_name, self._speller)
        sender = Sender(bot, slots=self._settings.messages_per_second, agreement=self._agreement)
        commands = [name for name, _ in words.menu(FIRST_LANGUAGE)]
        door = Door(bot, sender, turns.take, commands, DoorWords(words.failed, words.private_only))
        self._door = door
        self._tenure = tenure = Tenure(
            database.lease(self._settings.lease_seconds), seconds=self._settings.lease_seconds
        )
        self._heartbeat = Heartbeat(
            turns,
            database,
            sender,
            self.clock,
            tenure,
            seconds=self._settings.heartbeat_seconds,
            metrics=self._metrics,
        )
        self._metrics.watch_lease(lambda: tenure.holds)
        self._receiver = receiver = self._made_receiver(door, turns, tenure)
        await tenure.begin()
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
            asyncio.create_task(bot.keep_in_touch(), name="keeping in touch"),
        ]
        log.info("started, with the database at revision %s", database.newest())

    async def serve(self) -> None:
        """Return when receiving has ended: after `stop`. Raises CannotStart when Telegram does not know the token."""
        receiving, *_ = self._tasks
        await receiving

    async def stop(self) -> None:
        """Receive and claim nothing more, let what is under way finish, close everything: within five seconds."""
        stopping = (self._receiver, self._heartbeat, self._server, self._health)
        await asyncio.gather(*(part.stop() for part in stopping if part))
        if self._listener:
            self._listener.close()
        if self._shares:
            await self._shares.end()
        if self._tenure:
            await self._tenure.end()  # nothing more is sent: the next one may begin at once
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._door:
            await self._door.close()
        if self._speller:
            await self._speller.close()
        if self._database:
            await self._database.close()

    def _made_receiver(self, door: Door, turns: Turns, tenure: Tenure) -> Standby | Webhook:
        url, secret = self._settings.webhook_url, self._settings.webhook_secret
        if url is None or secret is None:
            return Standby(tenure, lambda: Polling(door, turns.set_aside, passing=_is_passing, metrics=self._metrics))
        address = Address(url + web.PATH, secret.get_secret_value())
        return Webhook(door, turns.set_aside, address, passing=_is_passing, metrics=self._metrics)

    def _bound(self) -> socket.socket | None:
        """Take the port to serve at, before anything else is begun; None when nothing is to be served."""
        if self._settings.served_at is None:
            return None
        host, port = self._settings.served_at
        try:
            return bound(host, port)
        except OSError as error:
            raise CannotStart(f"PORT {port} at {host} cannot be served at: {error.strerror}") from None

    async def _serve_pages(self, bot: Bot, database: Database, heart: Heartbeat, receiver: Standby | Webhook) -> None:
        if self._listener is None:
            return
        signs = Signs(database.ping, lambda: heart.beaten_at, lambda: bot.heard_at, lambda: self._agreement.apart)
        self._health = Health(signs, heartbeat_seconds=self._settings.heartbeat_seconds)
        hooks = {}
        if isinstance(receiver, Webhook):
            hook = web.Hook(receiver.address.secret, receiver.deliver, NotAnUpdate)
            # A proxy may pass on the path of the public address as it is, or without what is the bot's own.
            hooks = {web.PATH: hook, urlsplit(receiver.address.url).path: hook}
        self._server = Server(
            web.pages(self._health.look, lambda: (self._metrics.written(), CONTENT_TYPE), hooks),
            stops_within=_ANSWERED_WITHIN,
        )
        await self._server.start(self._listener)
        host, port, *_ = self._listener.getsockname()
        log.info("serving %s at %s, port %d", ", ".join(["/healthz", "/metrics", *hooks]), host, port)

    # What the stand-in asks ---------------------------------------------------------------------------------------

    async def upcoming(self, person_id: int) -> Sequence[Upcoming]:
        """Return what is scheduled for one person, earliest first."""
        person = None
        with suppress(UnreadableFacts):
            person = await self._opened.look(person_id)
        if person is None:
            return ()
        return [Upcoming(due.at, words.label(due, person)) for due in pacing.upcoming(person, self.clock.now())]

    async def example(self, person_id: int, name: str) -> None:
        """Know a person whom it has never seen as one who has used it for weeks, up to the present."""
        if self._turns is None:
            raise RuntimeError("the bot has not been started")
        await self._turns.move_in(await asyncio.to_thread(example.lived, person_id, name, self.clock.now()))

    async def settle(self) -> None:
        """Return once nothing that is due now is unsent and no turn is in flight."""
        if self._heartbeat:
            await self._heartbeat.settle()

    @property
    def _opened(self) -> Database:
        if self._database is None:
            raise RuntimeError("the bot has not been started")
        return self._database

    def _heard(self, at: datetime | None) -> None:
        if self._heartbeat:
            self._heartbeat.heard(at)


async def _introduce(door: Door) -> None:
    """Register the command menu and what the bot says of itself, once Telegram can be reached."""
    await door.is_open.wait()
    languages = sorted(words.LANGUAGES, key=lambda language: (language != FIRST_LANGUAGE, language))
    await register(door.bot, languages, words.menu, words.about)


def _is_passing(error: Exception) -> bool:
    return may_pass(error) or is_passing(error)
