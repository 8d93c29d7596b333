"""Receiving by webhook: Telegram calls, and an update is confirmed by the answer, which comes when its turn is spoken.

A turn that fails is not tried again here: Telegram is told to deliver the update once more, keeps what follows in that
chat back until then, and would do the same if this process died. Taps come in a queue of their own beside the words.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from telegram import WebhookInfo
from telegram.error import BadRequest, RetryAfter, TelegramError

from bot.metrics import Metrics
from bot.telegram.backoff import Backoff
from bot.telegram.receiving.dispatch import Arrival, Arrivals, SetAside, id_of, is_passing
from bot.telegram.receiving.events import KINDS
from bot.telegram.receiving.handlers import Handlers
from bot.telegram.receiving.lanes import ABREAST, Lanes
from bot.telegram.receiving.unspoken import Keeper, raw_of
from bot.telegram.sending import errors

log = logging.getLogger(__name__)

CONNECTIONS = 100
"""How many calls Telegram may have open at once, over all nodes: its most. A turn that waits to speak holds one."""
GRACE = 2.5
"""Seconds that turns in flight have to finish when the bot stops."""
LOOK_EVERY = 60.0
"""Seconds between two looks at whether Telegram still calls this address."""
_OPENS_WITHIN = 10.0  # seconds that a call waits for a bot that is just starting
_ANSWERED_WITHIN = 50.0  # seconds; Telegram, and most proxies, give up after 60
_SOON = 1.0  # seconds
_FAILING_REMEMBERED = 1_000
_WORDS_AT_MOST = 200


class NotAnUpdate(Exception):
    """What came is no update: it has no id, by which it could be confirmed or set aside."""


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


class Webhook:
    """Has Telegram call an address, and deals with what is delivered there."""

    def __init__(
        self,
        door: Handlers,
        set_aside: SetAside,
        address: WebhookTarget,
        *,
        passing: Callable[[Exception], bool] = is_passing,
        keeper: Keeper | None = None,
        abreast: int = ABREAST,
        metrics: Metrics | None = None,
    ) -> None:
        """Have updates delivered to `address`, and serve `abreast` people at once.

        An update whose turn keeps failing with what is not `passing` is `set_aside`. What a process that polled has
        kept with `keeper` is answered at the start; here nothing is kept.
        """
        self._keeper = keeper
        self._door = door
        self.address = address
        metrics = metrics or Metrics()
        metrics.watch_queue("turn", lambda: len(self._under_way))
        self._arrivals = Arrivals(door, set_aside, passing, lambda: bool(self._trouble), metrics)
        self._lanes = Lanes(self._attempt, abreast)
        self._under_way: dict[int, asyncio.Future[float | None]] = {}
        self._failing: OrderedDict[int, Arrival] = OrderedDict()
        self._looking: asyncio.Task[None] | None = None
        self._is_stopping = False
        self._is_set = False
        self._trouble = ""
        self._told_of = 0

    async def run(self) -> None:
        """Keep the webhook set until `stop` is called; it stays set then, for the process that comes after.

        Raises:
            WrongToken: Telegram does not know the token, or does not know it any more.
        """
        if self._is_stopping:
            return
        self._looking = asyncio.create_task(self._keep_set())
        try:
            await self._looking
        except asyncio.CancelledError:
            if not self._is_stopping:
                raise

    async def stop(self) -> None:
        """Begin no more turns, and let those in flight finish; whatever else was delivered comes again."""
        self._is_stopping = True
        if self._looking:
            self._looking.cancel()
            await asyncio.wait({self._looking})
        await self._lanes.close(GRACE)
        for answer in self._under_way.values():
            if not answer.done():
                answer.set_result(_SOON)

    async def deliver(self, raw: Any) -> float | None:
        """Make the turn of a delivered update; return None when it is confirmed, else after how many seconds to repeat.

        Raises:
            NotAnUpdate: it cannot be one, and need not be repeated.
        """
        id_ = id_of(raw)
        if id_ is None:
            raise NotAnUpdate
        try:
            async with asyncio.timeout(_OPENS_WITHIN):
                await self._door.is_open.wait()
            async with asyncio.timeout(_ANSWERED_WITHIN):
                return await asyncio.shield(self._enter(id_, raw))
        except TimeoutError:
            return _SOON

    def _enter(self, id_: int, raw: Any) -> asyncio.Future[float | None]:
        """Put an update into its lane, and return what will come of it. One that is under way is waited for, once."""
        if id_ in self._under_way:
            return self._under_way[id_]
        answer: asyncio.Future[float | None] = asyncio.get_running_loop().create_future()
        if self._is_stopping:
            answer.set_result(_SOON)
            return answer
        self._under_way[id_] = answer
        arrival = self._failing.pop(id_, None) or self._arrivals.begin(id_, raw)
        self._lanes.put(arrival.person, arrival)
        return answer

    async def _attempt(self, arrival: Arrival, _behind: int) -> float | None:
        again = await self._arrivals.attempt(arrival)
        if again is None:
            await self._arrivals.speak(arrival)
        if again == 0:
            return again  # at once: it is to be set aside
        if again is not None:
            self._failing[arrival.id] = arrival
            while len(self._failing) > _FAILING_REMEMBERED:
                self._failing.popitem(last=False)
        answer = self._under_way.pop(arrival.id)
        if not answer.done():
            answer.set_result(again)
        return None

    async def _keep_set(self) -> None:
        await self._retried(self._door.open)
        await self._take_over()
        while True:
            await self._retried(self._look)
            await asyncio.sleep(LOOK_EVERY)

    async def _take_over(self) -> None:
        """Answer everybody the last that was kept for them. It is let go first, since other nodes are starting, too."""
        if self._keeper is None:
            return
        try:
            left_behind = await self._keeper.kept()
            await self._keeper.out(left_behind)
        except Exception as error:  # noqa: BLE001 - whatever it is, people are to be served
            log.warning("what was not spoken cannot be read (%s)", type(error).__name__)
            return
        for kept in {one.person: one for one in left_behind}.values():
            self._enter(kept.update, raw_of(kept))

    async def _retried(self, ask: Callable[[], Awaitable[None]]) -> None:
        """Ask until there is an answer; only WrongToken is let through."""
        backoff = Backoff()
        while True:
            try:
                await ask()
            except TelegramError as error:
                self._say_what_is_wrong(error)
                await asyncio.sleep(errors.wait(error) if isinstance(error, RetryAfter) else backoff.next())
            else:
                self._trouble = ""
                return

    def _say_what_is_wrong(self, error: TelegramError) -> None:
        name = type(error).__name__
        if name != self._trouble:
            # What Telegram refuses here is the address, which is no secret.
            why = str(error)[:_WORDS_AT_MOST] if isinstance(error, BadRequest) else name
            log.warning("the webhook cannot be seen to: %s; trying again", why)
        self._trouble = name

    async def _look(self) -> None:
        """Have the webhook set as it should be, if it is not: several nodes may look at the same time."""
        bot = self._door.bot
        wanted = self.address.with_secret_hash(bot.token)
        info = await bot.get_webhook_info()
        is_as_wanted = info.url.lower() == wanted.lower() and info.max_connections == CONNECTIONS
        if is_as_wanted and set(info.allowed_updates) == set(KINDS):
            self._is_set = True
            self._tell_of_trouble(info)
            return
        if self._is_set:
            log.warning("the webhook was changed: does another process run with this BOT_TOKEN?")
        await bot.set_webhook(
            wanted, secret_token=self.address.secret, allowed_updates=list(KINDS), max_connections=CONNECTIONS
        )
        self._is_set = True
        log.info("Telegram now calls %s", self.address.url)

    def _tell_of_trouble(self, info: WebhookInfo) -> None:
        """Tell whoever runs the bot why Telegram's calls fail, once for each time that it says so."""
        at = int(info.last_error_date.timestamp()) if info.last_error_date else 0
        if at > self._told_of and info.pending_update_count:
            why = (info.last_error_message or "")[:_WORDS_AT_MOST]
            log.warning("%d updates wait, and Telegram says: %s", info.pending_update_count, why)
        self._told_of = max(at, self._told_of)
