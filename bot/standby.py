"""Standing by: Telegram lets one process poll, so whoever holds the lease does, and the others wait to take over."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Protocol

from bot.tenure import Tenure


class Receiver(Protocol):
    """Whatever receives updates, once from `run` to `stop`."""

    async def run(self) -> None:
        """Receive until `stop` is called."""
        ...

    async def stop(self) -> None:
        """Receive nothing more, and finish what is under way."""
        ...

    async def settle(self) -> None:
        """Return once nothing that has come is left to be dealt with."""
        ...


class Standby:
    """Receives for as long as the lease is held, and again when it is held again. Itself a receiver."""

    def __init__(self, tenure: Tenure, make: Callable[[], Receiver]) -> None:
        """Let a receiver that `make` makes receive during each spell of `tenure`."""
        self._tenure = tenure
        self._make = make
        self._turned = asyncio.Event()
        self._receiver: Receiver | None = None
        self._leaving: asyncio.Task[None] | None = None
        self._has_ended = False
        tenure.changed.append(self._turn)

    async def run(self) -> None:
        """Receive, or stand by, until `stop` is called. Raises what the receiver does."""
        while not self._has_ended:
            self._turned.clear()
            if not self._tenure.holds:
                await self._turned.wait()
                continue
            self._receiver = self._make()
            await self._receiver.run()
            if self._leaving:
                await self._leaving
            self._receiver = self._leaving = None  # of the next spell another is told to stop

    async def stop(self) -> None:
        """Receive nothing more, and finish what is under way."""
        self._has_ended = True
        self._turned.set()
        if self._receiver:
            await self._receiver.stop()

    async def settle(self) -> None:
        """Return once nothing that has come is left to be dealt with."""
        if self._receiver:
            await self._receiver.settle()

    def _turn(self) -> None:
        self._turned.set()
        if self._receiver and not self._leaving and not self._tenure.holds:
            self._leaving = asyncio.create_task(self._receiver.stop(), name="standing by")
