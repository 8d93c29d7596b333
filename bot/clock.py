"""The only place that asks the machine for the time; everything else is given it.

The sandbox and the tests use a `MovableClock`, whose offset from the machine's clock is kept in a file, so that a bot
and a stand-in in two processes share one clock.
"""

from __future__ import annotations

import os
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol

# Where the system has it, a clock that also counts while the machine is suspended.
_STEADY_CLOCK: int = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC) if hasattr(time, "CLOCK_MONOTONIC") else -1


def elapsed() -> float:
    """Return seconds of a monotonic clock: only differences between two calls have a meaning."""
    return time.monotonic() if _STEADY_CLOCK < 0 else time.clock_gettime(_STEADY_CLOCK)


EARLIEST, LATEST = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
"""Where a moved clock stays: far from the ends of the calendar, where arithmetic with days and zones fails."""

MAX_SKEW = timedelta(minutes=2)
"""How far the machine's clock may be from Telegram's; beyond that, no prompts are sent."""


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """Return this instant, aware, in UTC."""


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """Return this instant, aware, in UTC."""
        return datetime.now(UTC)


class MovableClock:
    """The machine's clock plus an offset in seconds, kept in a file; no file or an empty one means no offset."""

    def __init__(self, file: Path) -> None:
        """Use the offset in `file`; the file need not exist yet."""
        self._file = file

    def now(self) -> datetime:
        """Return this instant on the moved clock, aware, in UTC."""
        return datetime.now(UTC) + self._offset()

    def move_to(self, instant: datetime) -> None:
        """Set the clock to `instant` (aware), past or future; it runs on from there.

        Raises ValueError outside of 2000 to 2100.
        """
        if not EARLIEST <= instant < LATEST:
            raise ValueError("the clock stays within 2000 to 2100")
        self._write(instant - datetime.now(UTC))

    def move_by(self, step: timedelta) -> None:
        """Move the clock by `step`, forwards or back. Raises ValueError outside of 2000 to 2100."""
        now = self.now()
        if not EARLIEST - now <= step < LATEST - now:
            raise ValueError("the clock stays within 2000 to 2100")
        self._write(self._offset() + step)

    def _offset(self) -> timedelta:
        try:
            return timedelta(seconds=float(self._file.read_text() or 0))
        except FileNotFoundError:
            return timedelta()

    def _write(self, offset: timedelta) -> None:
        # Written to a temporary file and renamed: a reader in another process never sees half a number.
        temporary = self._file.with_suffix(f".{os.getpid()}")
        temporary.write_text(repr(offset.total_seconds()))
        temporary.replace(self._file)


def clock_of(file: Path | None) -> Clock:
    """Return the clock whose offset is in `file`; without a file, the machine's own clock."""
    return MovableClock(file) if file else SystemClock()
