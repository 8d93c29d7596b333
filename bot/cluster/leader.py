"""Tenure: whether this process is the one that speaks first, and for how long that is certain.

It holds the lease in terms of some seconds, renewed three times in each. When the database is away, or the process was
frozen, the term runs out and nothing more is claimed or sent until it is renewed; when somebody else has taken the
lease meanwhile, this process stands by and takes it when they are gone.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Protocol

from bot.clock import elapsed
from bot.store.leases import Lease

TERM = 15.0
"""Seconds that a silent holder is waited for."""
_RENEWALS = 3  # in a term
_LOOKS = 15  # in a term, of whoever waits: a lease that is let go is noticed within a second
_MARGIN = 0.1  # of a term: what leaves in the last moment would arrive after it
_A_LITTLE = 0.01  # seconds; a timer may fire a clock tick early

log = logging.getLogger(__name__)


class LeaderLease:
    """This process's hold on the lease."""

    def __init__(self, lease: Lease, *, seconds: float = TERM) -> None:
        """Hold `lease` in terms of `seconds`, which must be what the lease itself was told."""
        self.on_change: list[Callable[[], None]] = []
        """Told whenever the lease was taken, regained or lost."""
        self._lease = lease
        self._seconds = seconds
        self.token: int | None = None
        """The number under which it is held; None on a process that stands by."""
        self._until = float("-inf")  # on the steady clock
        self._keeping: asyncio.Task[None] | None = None
        self._told = False
        self._stands_by = False
        self._in_trouble = False

    @property
    def is_leader(self) -> bool:
        """Whether nobody else can hold the lease now, nor in the next moment."""
        return self.token is not None and elapsed() < self._until - _MARGIN * self._seconds

    async def start(self) -> None:
        """Take the lease if it is free, and go on trying, or holding it, until `end`."""
        await self._attend()
        self._keeping = asyncio.create_task(self._attend_on(), name="lease")

    async def stop(self) -> None:
        """Let go of the lease, so that the next one has it at once. Call it when nothing is being sent any more."""
        keeping, self._keeping = self._keeping, None
        if keeping is None:
            return
        keeping.cancel()
        await asyncio.gather(keeping, return_exceptions=True)
        token, self.token = self.token, None
        if token is not None:
            try:
                await self._lease.release(token)
            except Exception as error:  # noqa: BLE001 - the term runs out by itself
                log.warning("the lease could not be let go (%s)", type(error).__name__)

    async def _attend_on(self) -> None:
        while True:
            await asyncio.sleep(self._seconds / (_RENEWALS if self.is_leader else _LOOKS))
            await self._attend()

    async def _attend(self) -> None:
        try:
            await (self._take() if self.token is None else self._renew(self.token))
            self._in_trouble = False
        except Exception as error:  # noqa: BLE001 - whatever is wrong with the database, it is tried again
            if not self._in_trouble:
                log.warning("the lease could not be taken or renewed (%s)", type(error).__name__)
            self._in_trouble = True
        self._tell()

    def _lasts_from(self, began: float) -> None:
        self._until = began + self._seconds
        left = self._until - _MARGIN * self._seconds - elapsed()
        asyncio.get_running_loop().call_later(max(0.0, left) + _A_LITTLE, self._tell)

    def _tell(self) -> None:
        if self._told != self.is_leader:
            self._told = self.is_leader
            for tell in self.on_change:
                tell()

    async def _take(self) -> None:
        began = elapsed()
        self.token = await self._lease.take()
        if self.token is not None:
            self._lasts_from(began)
            self._stands_by = False
            log.info("this process sends the prompts (lease %d)", self.token)
        elif not self._stands_by:
            self._stands_by = True
            log.info("another process sends the prompts; this one takes over when it is gone")

    async def _renew(self, token: int) -> None:
        began = elapsed()
        if await self._lease.renew(token):
            self._lasts_from(began)
        else:
            self.token = None
            log.warning("another process has taken over (lease %d is lost)", token)


class Receiver(Protocol):
    """Whatever receives updates, once from `run` to `stop`."""

    async def run(self) -> None:
        """Receive until `stop` is called."""

    async def stop(self) -> None:
        """Receive nothing more, and finish what is under way."""

    @property
    def trouble(self) -> str:
        """What stands between the bot and Telegram now, or nothing."""


class LeaderOnlyReceiver:
    """Receives for as long as the lease is held, and again when it is held again. Itself a receiver."""

    def __init__(self, tenure: LeaderLease, make: Callable[[], Receiver]) -> None:
        """Let a receiver that `make` makes receive during each spell of `tenure`."""
        self._tenure = tenure
        self._make = make
        self._changed = asyncio.Event()
        self._receiver: Receiver | None = None
        self._stopping: asyncio.Task[None] | None = None
        self._has_ended = False
        tenure.on_change.append(self._on_change)

    async def run(self) -> None:
        """Receive, or stand by, until `stop` is called. Raises what the receiver does."""
        while not self._has_ended:
            self._changed.clear()
            if not self._tenure.is_leader:
                await self._changed.wait()
                continue
            self._receiver = self._make()
            await self._receiver.run()
            if self._stopping:
                await self._stopping
            self._receiver = self._stopping = None  # of the next spell another is told to stop

    async def stop(self) -> None:
        """Receive nothing more, and finish what is under way."""
        self._has_ended = True
        self._changed.set()
        if self._receiver:
            await self._receiver.stop()

    @property
    def trouble(self) -> str:
        """What stands between the bot and Telegram now, or nothing."""
        return self._receiver.trouble if self._receiver else ""

    def _on_change(self) -> None:
        self._changed.set()
        if self._receiver and not self._stopping and not self._tenure.is_leader:
            self._stopping = asyncio.create_task(self._receiver.stop(), name="standing by")
