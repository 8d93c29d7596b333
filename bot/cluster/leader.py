"""Whether this process is the leader, and until when.

The leader holds the lease in terms of some seconds and renews it three times in each. When the database is away, or the
process was frozen, the term runs out and nothing more is claimed or sent until the lease is renewed. When another
process has taken the lease meanwhile, this one waits and takes it back once that one is gone.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Protocol

from bot.clock import elapsed
from bot.store.leases import Lease

TERM = 15.0
"""Seconds without a renewal after which another process may take the lease."""
_RENEWALS = 3  # in a term
_LOOKS = 15  # in a term, by a process that waits: a release is noticed within a second
_MARGIN = 0.1  # of a term: a request sent at its very end would arrive after it
_A_LITTLE = 0.01  # seconds; a timer may fire a clock tick early

log = logging.getLogger(__name__)


class LeaderLease:
    """This process's hold on the lease."""

    def __init__(self, lease: Lease, *, seconds: float = TERM) -> None:
        """Hold `lease` in terms of `seconds`, which must be what the lease itself was told."""
        self.on_change: list[Callable[[], None]] = []
        """Called whenever the lease was taken, regained or lost."""
        self._lease = lease
        self._seconds = seconds
        self.token: int | None = None
        """The lease's number while this process holds it; None otherwise."""
        self._until = float("-inf")  # on the steady clock
        self._task: asyncio.Task[None] | None = None
        self._was_leader = False
        self._is_waiting = False
        self._has_failed = False

    @property
    def is_leader(self) -> bool:
        """Whether nobody else can hold the lease now, nor in the next moment."""
        return self.token is not None and elapsed() < self._until - _MARGIN * self._seconds

    async def start(self) -> None:
        """Take the lease if it is free; then keep trying, or renewing it, until `stop`."""
        await self._update()
        self._task = asyncio.create_task(self._run(), name="lease")

    async def stop(self) -> None:
        """Release the lease, so that the next leader can start at once. Call it when nothing is being sent any more."""
        task, self._task = self._task, None
        if task is None:
            return
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        token, self.token = self.token, None
        if token is not None:
            try:
                await self._lease.release(token)
            except Exception as error:  # noqa: BLE001 - the term runs out by itself
                log.warning("the lease could not be released (%s)", type(error).__name__)

    async def _run(self) -> None:
        while True:
            await asyncio.sleep(self._seconds / (_RENEWALS if self.is_leader else _LOOKS))
            await self._update()

    async def _update(self) -> None:
        try:
            await (self._take() if self.token is None else self._renew(self.token))
            self._has_failed = False
        except Exception as error:  # noqa: BLE001 - whatever is wrong with the database, it is tried again
            if not self._has_failed:
                log.warning("the lease could not be taken or renewed (%s)", type(error).__name__)
            self._has_failed = True
        self._notify()

    def _extend_from(self, began: float) -> None:
        self._until = began + self._seconds
        left = self._until - _MARGIN * self._seconds - elapsed()
        asyncio.get_running_loop().call_later(max(0.0, left) + _A_LITTLE, self._notify)

    def _notify(self) -> None:
        if self._was_leader != self.is_leader:
            self._was_leader = self.is_leader
            for callback in self.on_change:
                callback()

    async def _take(self) -> None:
        began = elapsed()
        self.token = await self._lease.take()
        if self.token is not None:
            self._extend_from(began)
            self._is_waiting = False
            log.info("this process sends the prompts (lease %d)", self.token)
        elif not self._is_waiting:
            self._is_waiting = True
            log.info("another process sends the prompts; this one takes over when it is gone")

    async def _renew(self, token: int) -> None:
        began = elapsed()
        if await self._lease.renew(token):
            self._extend_from(began)
        else:
            self.token = None
            log.warning("another process has taken over (lease %d is lost)", token)


class Receiver(Protocol):
    """Receives updates, once, from `run` to `stop`."""

    async def run(self) -> None:
        """Receive until `stop` is called."""

    async def stop(self) -> None:
        """Receive nothing more, and finish what is under way."""

    @property
    def trouble(self) -> str:
        """Why nothing is received now: the kind of the latest error, or ""."""


class LeaderOnlyReceiver:
    """A receiver that receives whenever the lease is held."""

    def __init__(self, lease: LeaderLease, make: Callable[[], Receiver]) -> None:
        """Let a receiver that `make` makes receive whenever `lease` is held."""
        self._lease = lease
        self._make = make
        self._changed = asyncio.Event()
        self._receiver: Receiver | None = None
        self._stopping: asyncio.Task[None] | None = None
        self._has_ended = False
        lease.on_change.append(self._on_change)

    async def run(self) -> None:
        """Receive while the lease is held, until `stop` is called. Raises what the receiver does."""
        while not self._has_ended:
            self._changed.clear()
            if not self._lease.is_leader:
                await self._changed.wait()
                continue
            self._receiver = self._make()
            await self._receiver.run()
            if self._stopping:
                await self._stopping
            self._receiver = self._stopping = None  # the next term gets a new receiver

    async def stop(self) -> None:
        """Receive nothing more, and finish what is under way."""
        self._has_ended = True
        self._changed.set()
        if self._receiver:
            await self._receiver.stop()

    @property
    def trouble(self) -> str:
        """Why nothing is received now: the kind of the latest error, or ""."""
        return self._receiver.trouble if self._receiver else ""

    def _on_change(self) -> None:
        self._changed.set()
        if self._receiver and not self._stopping and not self._lease.is_leader:
            self._stopping = asyncio.create_task(self._receiver.stop(), name="stopping to receive")
