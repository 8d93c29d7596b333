"""The only place that asks the machine what time it is.

Everything else is given the time. The sandbox and the tests use a `MovableClock`, whose distance from the
machine's clock lies in a small file, so that a bot and a stand-in in two processes can share one clock.
"""

from __future__ import annotations

import os
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol

# A suspended machine's seconds count too, where the system can count them.
_STEADY: int = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC) if hasattr(time, "CLOCK_MONOTONIC") else -1


def elapsed() -> float:
    """Return seconds on a steady clock that nobody can set, since some moment before: good for differences only."""
    return time.monotonic() if _STEADY < 0 else time.clock_gettime(_STEADY)


MAX_SKEW = timedelta(minutes=2)
"""How far the machine's clock may be from Telegram's before nobody is spoken to first."""


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """Return this instant, aware, in UTC."""
        ...


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
        """Return the moved instant, aware, in UTC."""
        return datetime.now(UTC) + self._offset()

    def move_to(self, instant: datetime) -> None:
        """Make `instant` (aware) the present; time runs on from there. Back is allowed too."""
        self._write(instant - datetime.now(UTC))

    def move_by(self, step: timedelta) -> None:
        """Move the present by `step`, forwards or back."""
        self._write(self._offset() + step)

    def _offset(self) -> timedelta:
        try:
            return timedelta(seconds=float(self._file.read_text() or 0))
        except FileNotFoundError:
            return timedelta()

    def _write(self, offset: timedelta) -> None:
        # Written aside and renamed: a reader in another process never sees half a number.
        aside = self._file.with_suffix(f".{os.getpid()}")
        aside.write_text(repr(offset.total_seconds()))
        aside.replace(self._file)


def clock_of(file: Path | None) -> Clock:
    """Return the clock whose offset lies in `file`; without one, the machine's own."""
    return MovableClock(file) if file else SystemClock()
