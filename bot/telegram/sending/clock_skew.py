"""Whether our clock agrees with Telegram's: while it does not, nobody is spoken to first.

A clock that has jumped a day on, or a year, would otherwise send everything that is due until then, and nothing can be
unsaid. Every answer of Telegram's is dated. Between two of them its time is reckoned on the event loop's own clock,
which no change of the machine's moves, so that a jump is noticed before anything is said; then Telegram is asked anew,
since a machine that slept is not wrong about the time. Answers to people wait for none of this.
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
    """Our clock beside Telegram's. Telegram's time is not known until its first answer."""

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
