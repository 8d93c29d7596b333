"""Receiving: fetch, make each person's turns in order, confirm what has committed, and speak in the same order.

An update is confirmed once the offset of a later getUpdates has passed it. The offset stops at the first update that
is not done, so a kill at any moment loses nothing: what was not confirmed comes again, and the store knows what it has.
Done is a turn that has committed together with a note that its answer is to be said, and otherwise one that has been
answered. python-telegram-bot's own Updater confirms what it has merely fetched.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from telegram.error import Conflict, RetryAfter, TelegramError

from bot.metrics import Metrics
from bot.telegram.api import WrongToken
from bot.telegram.backoff import Backoff
from bot.telegram.receiving.dealing import Dealing
from bot.telegram.receiving.dispatch import Arrivals, SetAside, id_of, is_passing
from bot.telegram.receiving.events import KINDS
from bot.telegram.receiving.handlers import Handlers
from bot.telegram.receiving.lanes import ABREAST
from bot.telegram.receiving.ledger import Ledger
from bot.telegram.receiving.rivals import Rival
from bot.telegram.receiving.unspoken import Keeper, Unspoken
from bot.telegram.sending import errors

log = logging.getLogger(__name__)

HOLD = 30.0
"""Seconds that Telegram holds a poll while there is nothing new."""
GRACE = 2.5
"""Seconds that turns in flight, and answers on their way, have when the bot stops."""
_CONFIRM_WITHIN = 1.0  # seconds
_BATCH = 100  # Telegram's most
_SOON = 0.1  # seconds between polls that ask for something else
_SAME_AGAIN = 0.6  # seconds between polls that ask for the same: within half a second Telegram gives one update only
_SAME_AT_LONGEST = 3.0  # seconds
_AGAIN = 1.0  # seconds after a conflict
_FEW = 8  # updates under way: to be told of so many again costs next to nothing


class Polling:
    """Fetches updates for `door` until it is told to stop."""

    def __init__(
        self,
        door: Handlers,
        set_aside: SetAside,
        *,
        passing: Callable[[Exception], bool] = is_passing,
        keeper: Keeper | None = None,
        abreast: int = ABREAST,
        metrics: Metrics | None = None,
        hold: float = HOLD,
    ) -> None:
        """Try turns again for as long as their error is `passing`, all others a few times; then `set_aside` the update.

        `keeper` keeps the answers whose updates are confirmed before they are out; without one, none is. Turns of
        `abreast` people are made at once; a poll is held for `hold` seconds, 50 at most.
        """
        self._door = door
        metrics = metrics or Metrics()
        arrivals = Arrivals(door, set_aside, passing, lambda: bool(self._trouble), metrics)
        self._hold = hold
        self._ledger = Ledger()
        self._unspoken = Unspoken(keeper)
        self._dealing = Dealing(
            self._ledger, arrivals, self._unspoken, passing=passing, abreast=abreast, metrics=metrics
        )
        self._asked = 0
        self._receiving: asyncio.Task[None] | None = None
        self._is_stopping = False
        self._trouble = ""
        self._rival = Rival()

    @property
    def is_busy(self) -> bool:
        """Whether a turn is in flight or waiting, or an answer on its way."""
        return self._dealing.is_busy

    async def settle(self) -> None:
        """Return once nothing that has come is left to be dealt with or spoken."""
        await self._dealing.settle()

    async def run(self) -> None:
        """Receive until `stop` is called.

        Raises:
            WrongToken: Telegram does not know the token, or does not know it any more.
        """
        if self._is_stopping:
            return
        self._receiving = asyncio.create_task(self._receive())
        try:
            await self._receiving
        except asyncio.CancelledError:
            if not self._is_stopping:
                raise

    async def stop(self) -> None:
        """Stop fetching at once, let turns in flight finish, speak, and confirm what is done: within five seconds.

        Answers that are not out by then are kept, and repeated by the next process.
        """
        self._is_stopping = True
        if self._receiving:
            self._receiving.cancel()
            await asyncio.wait({self._receiving})
        await self._dealing.close(GRACE)
        await asyncio.gather(self._confirm_for_good(), self._unspoken.close())

    async def _confirm_for_good(self) -> None:
        offset = self._ledger.confirm()
        if offset == self._asked and not self._trouble:
            return  # the last poll has confirmed it, and Telegram keeps who asks the same again waiting
        self._asked = offset
        with contextlib.suppress(TelegramError, TimeoutError, WrongToken):
            async with asyncio.timeout(_CONFIRM_WITHIN):
                await self._door.bot.fetch_updates(offset, 0, 1, list(KINDS))

    async def _receive(self) -> None:
        await self._retried(self._door.open)
        await self._dealing.repeat()
        pause = _SAME_AGAIN
        while True:
            await self._unspoken.room()
            offset = self._ledger.confirm()
            came = await self._retried(lambda: self._fetch(self._ledger.offset))
            is_news = self._enter(came)
            self._dealing.has_come(is_more_to_come=len(came) >= _BATCH)
            if is_news:
                pause = _SAME_AGAIN
            elif self._ledger.offset == offset:
                pause = min(pause * 2, _SAME_AT_LONGEST)
            await self._breathe(offset, pause)

    async def _fetch(self, offset: int) -> list[Any]:
        self._asked = offset
        hold = 0 if self._ledger.under_way else self._hold
        return await self._door.bot.fetch_updates(offset, hold, _BATCH, list(KINDS))

    async def _retried(self, ask: Callable[[], Awaitable[Any]]) -> Any:
        """Ask until there is an answer; only WrongToken is let through."""
        backoff = Backoff()
        while True:
            try:
                answer = await ask()
            except Conflict as error:
                await self._settle(error)
            except TelegramError as error:
                if type(error).__name__ != self._trouble:
                    log.warning("no updates from Telegram (%s); trying again", type(error).__name__)
                self._trouble = type(error).__name__
                await asyncio.sleep(errors.wait(error) if isinstance(error, RetryAfter) else backoff.next())
            else:
                if self._trouble:
                    log.info("Telegram answers again")
                    self._trouble = ""
                return answer

    async def _settle(self, conflict: Conflict) -> None:
        """Settle with whatever else receives for this bot, so that asking again makes sense."""
        self._trouble = type(conflict).__name__
        if "webhook" in str(conflict).lower():
            log.warning("a webhook was set for this bot; it is taken off, since this process polls")
            with contextlib.suppress(TelegramError):
                await self._door.bot.delete_webhook()
        elif self._rival.makes_us_yield():
            log.error(
                "another process polls with this BOT_TOKEN (409): stop one; this one waits until the other is gone"
            )
            await self._rival.outlast(self._first_waiting)
            log.warning("updates were left lying: this process takes over")
            return
        else:
            log.error("another process polls with this BOT_TOKEN (409): stop one; this one goes on")
        await asyncio.sleep(_AGAIN)

    async def _first_waiting(self) -> int | None:
        """Return the id of the oldest update that waits: not held, it ends nobody's poll, and confirms nothing."""
        came = await self._door.bot.fetch_updates(1, 0, 1, list(KINDS))
        return id_of(came[0]) if came else None

    def _enter(self, came: list[Any]) -> int:
        """Put what is new into its lane and return how much that was."""
        new = 0
        for raw in came:
            id_ = id_of(raw)
            if id_ is None:
                log.error("an update without an id was passed over")
            elif self._ledger.begin(id_):
                new += 1
                self._dealing.enter(id_, raw)
        return new

    async def _breathe(self, offset: int, pause: float) -> None:
        """Wait until asking again makes sense: nothing is under way, or there may be news behind what is.

        Each answer tells of everything again that is not confirmed. In a rush Telegram is therefore asked when half of
        it is done, so that all in all it tells of each about twice, or after `_SAME_AGAIN`, for those who come later.
        """
        loop = asyncio.get_running_loop()
        since = loop.time()
        few = max(_FEW, self._ledger.under_way // 2)
        while self._ledger.under_way:
            has_moved = self._ledger.offset != offset
            is_full = len(self._ledger) >= _BATCH and not has_moved  # Telegram would show nothing beyond
            for_news = _SOON if self._ledger.under_way <= few else _SAME_AGAIN
            left = since + (for_news if has_moved else pause) - loop.time()
            if left <= 0 and not is_full:
                return
            self._dealing.progress.clear()
            # Not asyncio.wait_for: Python 3.11's may lose a cancellation that comes together with the event.
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(None if is_full else left):
                    await self._dealing.progress.wait()
