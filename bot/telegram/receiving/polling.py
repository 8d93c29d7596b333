"""Receiving by polling: fetch, commit to the inbox, confirm.

An update is confirmed when the offset of a later getUpdates has passed it, which is asked only once it is committed. So
a kill at any moment loses nothing: what was not confirmed comes again, and the inbox knows what it has.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from telegram.error import Conflict, RetryAfter, TelegramError

from bot.telegram.api import Bot, WrongToken
from bot.telegram.backoff import Backoff
from bot.telegram.receiving.raw_updates import KINDS, id_of
from bot.telegram.receiving.receiver import Receiver
from bot.telegram.sending import errors

log = logging.getLogger(__name__)

LONG_POLL_SECONDS = 30.0
"""Seconds that Telegram holds a poll while there is nothing new."""
_CONFIRM_WITHIN = 1.0  # seconds
_BATCH = 100  # Telegram's most
_FIRST_CONFLICT_PAUSE, _LONGEST_CONFLICT_PAUSE = 1.0, 30.0  # seconds


class Polling(Receiver):
    """Fetches updates until it is told to stop."""

    def __init__(
        self,
        bot: Bot,
        open_: Callable[[], Awaitable[None]],
        receive: Callable[[list[Any]], Awaitable[None]],
        *,
        hold: float = LONG_POLL_SECONDS,
    ) -> None:
        """Ask who the bot is by `open_`, and commit what comes by `receive`; a poll is held for `hold` seconds."""
        super().__init__()
        self._bot = bot
        self._open = open_
        self._receive = receive
        self._hold = hold
        self._offset = 0
        self._asked = 0  # the offset of the last poll, which confirms what is below it

    async def stop(self) -> None:
        """Stop fetching at once, and confirm what is committed."""
        await super().stop()
        if self._offset != self._asked or self.trouble:  # Telegram keeps whoever asks the same again waiting
            with contextlib.suppress(TelegramError, TimeoutError, WrongToken):
                async with asyncio.timeout(_CONFIRM_WITHIN):
                    await self._bot.fetch_updates(self._offset, 0, 1, list(KINDS))

    async def _run(self) -> None:
        await self._retried(self._open)
        while True:
            came = await self._retried(self._fetch)
            if came:
                await self._commit(came)

    async def _fetch(self) -> list[Any]:
        self._asked = self._offset
        return await self._bot.fetch_updates(self._offset, self._hold, _BATCH, list(KINDS))

    async def _commit(self, came: list[Any]) -> None:
        """Commit updates to the inbox, trying until that works; only then does the offset pass them."""
        backoff = Backoff()
        while True:
            try:
                await self._receive(came)
            except Exception as error:  # noqa: BLE001 - nothing is confirmed until it is committed
                log.warning("%d updates cannot be stored yet (%s)", len(came), type(error).__name__)
                await asyncio.sleep(backoff.next())
            else:
                break
        # The last one's, not the highest: after a quiet week Telegram begins anew with any number, also a lower one.
        ids = [id_ for raw in came if (id_ := id_of(raw)) is not None]
        if ids:
            self._offset = ids[-1] + 1

    async def _retried(self, ask: Callable[[], Awaitable[Any]]) -> Any:
        """Ask until there is an answer; only WrongToken is let through."""
        backoff, conflicts = Backoff(), Backoff(_FIRST_CONFLICT_PAUSE, _LONGEST_CONFLICT_PAUSE)
        while True:
            try:
                answer = await ask()
            except Conflict as error:
                await self._resolve_conflict(error)
                await asyncio.sleep(conflicts.next())
            except TelegramError as error:
                if type(error).__name__ != self.trouble:
                    log.warning("no updates from Telegram (%s); trying again", type(error).__name__)
                self.trouble = type(error).__name__
                await asyncio.sleep(errors.wait(error) if isinstance(error, RetryAfter) else backoff.next())
            else:
                if self.trouble:
                    log.info("Telegram answers again")
                    self.trouble = ""
                return answer

    async def _resolve_conflict(self, conflict: Conflict) -> None:
        """Say what else receives for this bot; a webhook is taken off, another process is waited for."""
        self.trouble = type(conflict).__name__
        if "webhook" in str(conflict).lower():
            log.warning("a webhook was set for this bot; it is taken off, since this process polls")
            with contextlib.suppress(TelegramError):
                await self._bot.delete_webhook()
        else:
            log.error("another process polls with this BOT_TOKEN (409): stop one of the two")
