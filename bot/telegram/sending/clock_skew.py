"""Compares the machine's clock with Telegram's: while they disagree, no prompts are sent.

A clock that has jumped a day or a year ahead would otherwise send everything that is due until then, and a message
cannot be taken back. Every response of Telegram has a date. Between two of them Telegram's time is computed with the
event loop's monotonic clock, so a jump is noticed before a prompt is sent. Then Telegram is asked again, since after
sleep the machine's clock may well be right. Replies do not wait for any of this.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from telegram.error import TelegramError

from bot.clock import MAX_SKEW, Clock
from bot.telegram.backoff import Backoff

_LONGEST_PAUSE = 15.0  # seconds between two questions

log = logging.getLogger(__name__)


class ClockSkewGuard:
    """The machine's clock compared with Telegram's, whose time is unknown until its first response."""

    def __init__(self, clock: Clock) -> None:
        """Watch over `clock`."""
        self._clock = clock
        self._theirs: datetime | None = None
        self._read_at = float("-inf")  # loop time
        self._is_told = True  # or else its answers carry no date, and there is nothing to compare with
        self._one_asks = asyncio.Lock()

    def note(self, date: str | None) -> None:
        """Take note of an answer and of its `Date` header (RFC 9110), such as "Mon, 02 Mar 2026 10:00:00 GMT"."""
        try:
            self._theirs = parsedate_to_datetime(date or "").astimezone(UTC)
        except ValueError:
            self._is_told = False
        else:
            self._is_told, self._read_at = True, asyncio.get_running_loop().time()

    @property
    def skew(self) -> timedelta | None:
        """How far our clock is ahead of Telegram's; None while that is not known."""
        if self._theirs is None:
            return None
        return self._clock.now() - (self._theirs + timedelta(seconds=asyncio.get_running_loop().time() - self._read_at))

    def is_exceeded(self) -> bool:
        """Whether the clocks are too far apart to go by ours, or that is not known and can be."""
        apart = self.skew
        return self._is_told and (apart is None or abs(apart) > MAX_SKEW)

    async def wait(self, ask: Callable[[], Awaitable[object]]) -> None:
        """Return at once when the clocks agree, else when they do again; `ask` is a question that changes nothing."""
        if not self.is_exceeded():
            return
        async with self._one_asks:
            backoff, has_told = Backoff(longest=_LONGEST_PAUSE), False
            while self.is_exceeded():
                with contextlib.suppress(TelegramError):
                    await ask()
                    has_told = has_told or self._tell()
                if self.is_exceeded():
                    await asyncio.sleep(backoff.next())
            if has_told:
                log.warning("the clock agrees with Telegram's again")

    def _tell(self) -> bool:
        if self.skew is None or not self.is_exceeded():
            return False
        log.error("the clock is %.0f s ahead of Telegram's: no prompts meanwhile", self.skew.total_seconds())
        return True
