"""Waiting longer after each failure."""

from __future__ import annotations


class Backoff:
    """Pauses in seconds: the first, then each twice as long, up to the longest."""

    def __init__(self, first: float = 0.5, longest: float = 30.0) -> None:
        """Begin at `first` seconds and never pause for more than `longest`."""
        self._longest = longest
        self._next = first

    def next(self) -> float:
        """Return how long to pause now."""
        pause = self._next
        self._next = min(self._next * 2, self._longest)
        return pause
