"""Tenure: whether this process is the one that speaks first, and for how long that is certain.

It holds the lease in terms of some seconds, renewed three times in each. When the database is away, or the process was
frozen, the term runs out and nothing more is claimed or sent until it is renewed; when somebody else has taken the
lease meanwhile, this process stands by and takes it when they are gone.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from bot.clock import elapsed
from bot.store.leases import Lease

TERM = 15.0
"""Seconds that a silent holder is waited for."""
_RENEWALS = 3  # in a term
_LOOKS = 15  # in a term, of whoever waits: a lease that is let go is noticed within a second
_MARGIN = 0.1  # of a term: what leaves in the last moment would arrive after it
_A_LITTLE = 0.01  # seconds; a timer may fire a clock tick early

log = logging.getLogger(__name__)


class Tenure:
    """This process's hold on the lease."""

    def __init__(self, lease: Lease, *, seconds: float = TERM) -> None:
        """Hold `lease` in terms of `seconds`, which must be what the lease itself was told."""
        self.changed: list[Callable[[], None]] = []
        """Told whenever the lease was taken, regained or lost."""
        self._lease = lease
        self._seconds = seconds
        self._token: int | None = None
        self._until = float("-inf")  # on the steady clock
        self._keeping: asyncio.Task[None] | None = None
        self._told = False
        self._stands_by = False
        self._in_trouble = False

    @property
    def token(self) -> int | None:
        """The number under which it is held; None on a process that stands by."""
        return self._token

    @property
    def holds(self) -> bool:
        """Whether nobody else can hold the lease now, nor in the next moment."""
        return self._token is not None and elapsed() < self._until - _MARGIN * self._seconds

    async def begin(self) -> None:
        """Take the lease if it is free, and go on trying, or holding it, until `end`."""
        await self._attend()
        self._keeping = asyncio.create_task(self._attend_on(), name="lease")

    async def end(self) -> None:
        """Let go of the lease, so that the next one has it at once. Call it when nothing is being sent any more."""
        keeping, self._keeping = self._keeping, None
        if keeping is None:
            return
        keeping.cancel()
        await asyncio.gather(keeping, return_exceptions=True)
        token, self._token = self._token, None
        if token is not None:
            try:
                await self._lease.release(token)
            except Exception as error:  # noqa: BLE001 - the term runs out by itself
                log.warning("the lease could not be let go (%s)", type(error).__name__)

    async def _attend_on(self) -> None:
        while True:
            await asyncio.sleep(self._seconds / (_RENEWALS if self.holds else _LOOKS))
            await self._attend()

    async def _attend(self) -> None:
        try:
            await (self._take() if self._token is None else self._renew(self._token))
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
        if self._told != self.holds:
            self._told = self.holds
            for tell in self.changed:
                tell()

    async def _take(self) -> None:
        began = elapsed()
        self._token = await self._lease.take()
        if self._token is not None:
            self._lasts_from(began)
            self._stands_by = False
            log.info("this process sends the prompts (lease %d)", self._token)
        elif not self._stands_by:
            self._stands_by = True
            log.info("another process sends the prompts; this one takes over when it is gone")

    async def _renew(self, token: int) -> None:
        began = elapsed()
        if await self._lease.renew(token):
            self._lasts_from(began)
        else:
            self._token = None
            log.warning("another process has taken over (lease %d is lost)", token)
