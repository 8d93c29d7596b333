"""Waiting longer after each failure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

FIRST_BACKOFF, MAX_BACKOFF = 0.5, 30.0  # seconds, doubling, when Telegram could not be reached
MAX_ERROR_BACKOFF = 600.0  # seconds, when the bot itself fails over a person
FORGOTTEN_AFTER = MAX_ERROR_BACKOFF  # seconds after a pause without another try: they are due no more


@dataclass(slots=True)
class Backoff:
    """Pauses in seconds: the `first`, then each twice as long, up to the `longest`."""

    first: float = 0.5
    longest: float = 30.0

    def next(self) -> float:
        """Return how long to pause now."""
        pause, self.first = self.first, min(self.first * 2, self.longest)
        return pause


@dataclass(slots=True)
class _Backoff:
    until: float  # loop time
    failures: int = 0  # in a row
    has_failed: bool = False


class PersonBackoff:
    """Exponential backoff, per person. Somebody who was not tried for long is forgotten."""

    def __init__(self, time: Callable[[], float]) -> None:
        """Pause nobody; `time` gives seconds on a clock that nobody can set, as the event loop's own is."""
        self._time = time
        self._people: dict[int, _Backoff] = {}

    def __len__(self) -> int:
        """How many people are remembered."""
        return len(self._people)

    def pause(self, person: int, seconds: float) -> None:
        """Pause a person for so many seconds from now."""
        self._of(person).until = self._time() + seconds

    def next_delay(self, person: int, longest: float = MAX_BACKOFF) -> float:
        """Count a failure and return how many seconds to pause: twice as many as after the one before."""
        backoff = self._of(person)
        backoff.failures += 1
        return min(longest, FIRST_BACKOFF * 2.0 ** min(backoff.failures - 1, 20))

    def record_error(self, person: int) -> bool:
        """Record an error; return True if it is the first in a row."""
        backoff = self._of(person)
        is_first, backoff.has_failed = not backoff.has_failed, True
        return is_first

    def reset(self, person: int) -> None:
        """Forget a person, who was served."""
        self._people.pop(person, None)

    def paused(self) -> dict[int, float]:
        """Return who is paused, and until which loop time."""
        now = self._time()
        self._people = {person: b for person, b in self._people.items() if b.until >= now - FORGOTTEN_AFTER}
        return {person: backoff.until for person, backoff in self._people.items() if backoff.until > now}

    def _of(self, person: int) -> _Backoff:
        return self._people.setdefault(person, _Backoff(until=self._time()))
