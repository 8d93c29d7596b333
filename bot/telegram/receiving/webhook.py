"""Receiving by webhook: Telegram calls, the update is committed to the inbox, and the answer confirms it.

While the database is away Telegram is told to deliver it once more.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from telegram import WebhookInfo
from telegram.error import BadRequest, RetryAfter, TelegramError

from bot.telegram.api import Bot
from bot.telegram.backoff import Backoff
from bot.telegram.receiving.raw_updates import KINDS, id_of
from bot.telegram.receiving.receiver import Receiver
from bot.telegram.sending import errors

log = logging.getLogger(__name__)

CONNECTIONS = 100
"""How many calls Telegram may have open at once, over all nodes: its most."""
LOOK_EVERY = 60.0
"""Seconds between two looks at whether Telegram still calls this address."""
_STORED_WITHIN = 50.0  # seconds; Telegram, and most proxies, give up after 60
_SOON = 1.0  # seconds
_WORDS_AT_MOST = 200


class NotAnUpdate(Exception):
    """What came is no update: it has no id, by which it could be confirmed."""


@dataclass(frozen=True, slots=True)
class WebhookTarget:
    """Where Telegram shall call: the whole address, and the secret it is to send along."""

    url: str
    secret: str

    def with_secret_hash(self, token: str) -> str:
        """Return the address with a mark of the secret, so that a new secret is a new address.

        Telegram tells which address is set and not which secret. Without the token the mark says nothing about it.
        """
        mark = hmac.new(token.encode(), self.secret.encode(), hashlib.sha256).hexdigest()[:12]
        return f"{self.url}?for={mark}"


class Webhook(Receiver):
    """Has Telegram call an address, and stores what is delivered there.

    When it is stopped the webhook stays set, for the process that comes after.
    """

    def __init__(
        self,
        bot: Bot,
        open_: Callable[[], Awaitable[None]],
        receive: Callable[[list[Any]], Awaitable[None]],
        target: WebhookTarget,
    ) -> None:
        """Have updates delivered to `target`; ask who the bot is by `open_`, and commit what comes by `receive`."""
        super().__init__()
        self.target = target
        self._bot = bot
        self._open = open_
        self._receive = receive
        self._is_set = False
        self._last_error_at = 0

    async def deliver(self, raw: Any) -> float | None:
        """Commit an update to the inbox; return None, or after how many seconds to deliver it again.

        Raises:
            NotAnUpdate: it cannot be one, and need not be repeated.
        """
        if id_of(raw) is None:
            raise NotAnUpdate
        if self._is_stopping:
            return _SOON
        try:
            async with asyncio.timeout(_STORED_WITHIN):
                await self._receive([raw])
        except Exception as error:  # noqa: BLE001 - nothing is confirmed until it is committed
            log.warning("an update cannot be stored yet (%s)", type(error).__name__)
            return _SOON
        return None

    async def _run(self) -> None:
        await self._retried(self._open)
        while True:
            await self._retried(self._ensure_set)
            await asyncio.sleep(LOOK_EVERY)

    async def _retried(self, ask: Callable[[], Awaitable[None]]) -> None:
        """Ask until there is an answer; only WrongToken is let through."""
        backoff = Backoff()
        while True:
            try:
                await ask()
            except TelegramError as error:
                self._log_trouble(error)
                await asyncio.sleep(errors.wait(error) if isinstance(error, RetryAfter) else backoff.next())
            else:
                self.trouble = ""
                return

    def _log_trouble(self, error: TelegramError) -> None:
        name = type(error).__name__
        if name != self.trouble:
            # What Telegram refuses here is the address, which is no secret.
            why = str(error)[:_WORDS_AT_MOST] if isinstance(error, BadRequest) else name
            log.warning("the webhook cannot be seen to: %s; trying again", why)
        self.trouble = name

    async def _ensure_set(self) -> None:
        """Have the webhook set as it should be, if it is not: several nodes may look at the same time."""
        bot = self._bot
        wanted = self.target.with_secret_hash(bot.token)
        info = await bot.get_webhook_info()
        is_as_wanted = info.url.lower() == wanted.lower() and info.max_connections == CONNECTIONS
        if is_as_wanted and set(info.allowed_updates) == set(KINDS):
            self._is_set = True
            self._log_delivery_errors(info)
            return
        if self._is_set:
            log.warning("the webhook was changed: does another process run with this BOT_TOKEN?")
        await bot.set_webhook(
            wanted, secret_token=self.target.secret, allowed_updates=list(KINDS), max_connections=CONNECTIONS
        )
        self._is_set = True
        log.info("Telegram now calls %s", self.target.url)

    def _log_delivery_errors(self, info: WebhookInfo) -> None:
        """Tell whoever runs the bot why Telegram's calls fail, once for each time that it says so."""
        at = int(info.last_error_date.timestamp()) if info.last_error_date else 0
        if at > self._last_error_at and info.pending_update_count:
            why = (info.last_error_message or "")[:_WORDS_AT_MOST]
            log.warning("%d updates wait, and Telegram says: %s", info.pending_update_count, why)
        self._last_error_at = max(at, self._last_error_at)
