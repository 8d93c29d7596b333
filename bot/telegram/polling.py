"""Receiving: fetch, make each person's turns in order, speak, and only then confirm.

An update is confirmed once the offset of a later getUpdates has passed it. The offset stops at the first update that
is not done, so a kill at any moment loses nothing: what was not confirmed comes again, and the store knows what it has.
python-telegram-bot's own Updater confirms what it has merely fetched.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from telegram.error import Conflict, RetryAfter, TelegramError

from bot.metrics import Metrics
from bot.telegram import delivery
from bot.telegram.application import Door
from bot.telegram.arrivals import Arrival, Arrivals, SetAside, id_of, is_passing
from bot.telegram.backoff import Backoff
from bot.telegram.connection import WrongToken
from bot.telegram.incoming import KINDS
from bot.telegram.lanes import ABREAST, Lanes
from bot.telegram.ledger import Ledger
from bot.telegram.rivals import Rival

log = logging.getLogger(__name__)

HOLD = 30.0
"""Seconds that Telegram holds a poll while there is nothing new."""
GRACE = 2.5
"""Seconds that turns in flight have to finish when the bot stops."""
_CONFIRM_WITHIN = 1.0  # seconds
_BATCH = 100  # Telegram's most
_SOON = 0.1  # seconds between polls that ask for something else
_SAME_AGAIN = 0.6  # seconds between polls that ask for the same: within half a second Telegram gives one update only
_SAME_AT_LONGEST = 3.0  # seconds
_AGAIN = 1.0  # seconds after a conflict
_CROWD = 20
_MORE_WITHIN = 1.0  # seconds
_FEW = 8  # updates under way: to be told of so many again costs next to nothing


class Polling:
    """Fetches updates for `door` until it is told to stop."""

    def __init__(
        self,
        door: Door,
        set_aside: SetAside,
        *,
        passing: Callable[[Exception], bool] = is_passing,
        abreast: int = ABREAST,
        metrics: Metrics | None = None,
        hold: float = HOLD,
    ) -> None:
        """Try turns again for as long as their error is `passing`, all others a few times; then `set_aside` the update.

        `abreast` people are served at once; a poll is held for `hold` seconds, 50 at most.
        """
        self._door = door
        metrics = metrics or Metrics()
        metrics.watch_queue("turn", lambda: self._ledger.under_way)
        self._arrivals = Arrivals(door, set_aside, passing, lambda: bool(self._trouble), metrics)
        self._hold = hold
        self._ledger = Ledger()
        self._lanes = Lanes(self._attempt, abreast, self._hurry)
        self._progress = asyncio.Event()
        self._came = asyncio.Event()
        self._asked = 0
        self._receiving: asyncio.Task[None] | None = None
        self._is_stopping = False
        self._trouble = ""
        self._rival = Rival()

    @property
    def is_busy(self) -> bool:
        """Whether a turn is in flight or waiting."""
        return self._ledger.under_way > 0

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
        """Stop fetching at once, let turns in flight finish, and confirm what is done: within five seconds."""
        self._is_stopping = True
        if self._receiving:
            self._receiving.cancel()
            await asyncio.wait({self._receiving})
        await self._lanes.close(GRACE)
        offset = self._ledger.confirm()
        if offset == self._asked and not self._trouble:
            return  # the last poll has confirmed it, and Telegram keeps who asks the same again waiting
        self._asked = offset
        with contextlib.suppress(TelegramError, TimeoutError, WrongToken):
            async with asyncio.timeout(_CONFIRM_WITHIN):
                await self._door.bot.fetch_updates(offset, 0, 1, list(KINDS))

    async def _receive(self) -> None:
        await self._retried(self._door.open)
        pause = _SAME_AGAIN
        while True:
            offset = self._ledger.confirm()
            came = await self._retried(lambda: self._fetch(self._ledger.offset))
            is_news = self._enter(came)
            self._came.set()
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
                await asyncio.sleep(delivery.wait(error) if isinstance(error, RetryAfter) else backoff.next())
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
                arrival = self._arrivals.begin(id_, raw)
                self._lanes.put(arrival.person, arrival)
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
            self._progress.clear()
            # Not asyncio.wait_for: Python 3.11's may lose a cancellation that comes together with the event.
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(None if is_full else left):
                    await self._progress.wait()

    # Somebody forwarded hundreds of messages: a hundred answers at one a second would stand in the way of everybody's
    # updates, and of their own last one; so would a hundred transactions, for Telegram shows nothing beyond the first
    # hundred updates that are not done.

    async def _hurry(self, waiting: Sequence[Arrival]) -> int:
        crowd = waiting[: max(0, len(waiting) - _CROWD)]
        done = await self._arrivals.attempt_together(crowd) if len(crowd) > 1 else 0
        for arrival in crowd[:done]:
            self._ledger.finish(arrival.id)
        if done:
            self._progress.set()
            self._came.clear()  # before anything is spoken, since that takes a second each: more of them may follow
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_MORE_WITHIN):
                    await self._came.wait()
        return done

    async def _attempt(self, arrival: Arrival, behind: int) -> float | None:
        again = await self._arrivals.attempt(arrival, unspoken=behind >= _CROWD)
        if again is None:
            self._ledger.finish(arrival.id)
            self._progress.set()
        return again
