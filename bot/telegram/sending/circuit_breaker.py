"""Whether Telegram takes messages at the moment: a prompt waits, unclaimed, until it does.

A prompt is sent once, so each one that is sent during an outage is lost: its outcome stays unknown. After the first
request without a proper response the other prompts therefore wait until Telegram answers a call that changes nothing;
then one prompt is sent alone, and the rest follow when it was answered. An hour of errors costs the prompts that were
in flight when it began and about one every half minute.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable

from telegram.error import TelegramError

from bot.telegram.backoff import Backoff
from bot.telegram.sending import errors

FIRST_PAUSE, LONGEST_PAUSE = 0.25, 30.0  # seconds, doubling, from one try to the next


class CircuitBreaker:
    """What the latest requests say of Telegram; `ask` is the question that changes nothing."""

    def __init__(self, ask: Callable[[], Awaitable[object]]) -> None:
        """Suppose that Telegram is there."""
        self._ask = ask
        self._is_well = asyncio.Event()
        self._is_well.set()
        self._one_ahead = asyncio.Lock()
        self._backoff = Backoff(FIRST_PAUSE, LONGEST_PAUSE)

    @property
    def is_open(self) -> bool:
        """Whether the latest request got no proper answer."""
        return not self._is_well.is_set()

    def record(self, error: TelegramError | None = None) -> None:
        """Take note of how a request ended. A refusal is an answer too."""
        if error is None or errors.is_an_answer(error):
            self._backoff = Backoff(FIRST_PAUSE, LONGEST_PAUSE)
            self._is_well.set()
        else:
            self._is_well.clear()

    async def wait(self) -> bool:
        """Return False at once when all is well, or when it is again; True to go ahead alone and find out."""
        while self.is_open:
            async with self._one_ahead:
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(self._backoff.next()):
                        await self._is_well.wait()
                if self._is_well.is_set():
                    return False
                if await self._answers():
                    return True
        return False

    async def _answers(self) -> bool:
        try:
            await self._ask()
        except TelegramError as error:
            return errors.is_an_answer(error)
        return True
