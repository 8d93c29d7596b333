"""What the two ways to receive, polling and a webhook, have in common: a task that runs until it is stopped."""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod


class Receiver(ABC):
    """Receives updates until it is told to stop."""

    def __init__(self) -> None:
        """Receive nothing yet."""
        self._task: asyncio.Task[None] | None = None
        self._is_stopping = False
        self.trouble = ""
        """What stands between the bot and Telegram now: the kind of the latest error, or nothing."""

    async def run(self) -> None:
        """Receive until `stop` is called.

        Raises:
            WrongToken: Telegram does not know the token, or does not know it any more.
        """
        if self._is_stopping:
            return
        self._task = asyncio.create_task(self._run())
        try:
            await self._task
        except asyncio.CancelledError:
            if not self._is_stopping:
                raise

    async def stop(self) -> None:
        """Receive nothing more: what Telegram delivers from now on comes again."""
        self._is_stopping = True
        if self._task:
            self._task.cancel()
            await asyncio.wait({self._task})

    @abstractmethod
    async def _run(self) -> None:
        """Receive until it is cancelled."""
