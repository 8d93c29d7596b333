"""How long requests to Telegram are on their way at the least.

One request's way back and another's way there are together never less than the quickest round trip that there can be,
which is a way there and a way back, however unlike these are. Two thirds of the quickest that was seen, among a hundred
or more, are therefore certain as long as the quickest seen is no more than half as long again as the quickest that
there can be, and Telegram counts one request about as long after it came as another. A way that becomes shorter is
known by its first response. After any 429 nothing is certain for ten minutes.
"""

from __future__ import annotations

import asyncio

LEAST_SEEN = 100  # round trips
UNSURE_FOR = 600.0  # seconds
_SURE = 2 / 3  # of the quickest


class Journeys:
    """The quickest round trip so far."""

    def __init__(self) -> None:
        """Have seen none."""
        self._seen, self._quickest = 0, float("inf")
        self._unsure_until = float("-inf")

    def note(self, seconds: float) -> None:
        """Take note of a request that was answered after so many seconds."""
        self._seen += 1
        self._quickest = min(self._quickest, seconds)

    def doubt(self) -> None:
        """Be sure of nothing for a while: Telegram said 429."""
        self._unsure_until = asyncio.get_running_loop().time() + UNSURE_FOR

    @property
    def sure(self) -> float:
        """How many seconds a way back and a way there are sure to take together."""
        if self._seen < LEAST_SEEN or asyncio.get_running_loop().time() < self._unsure_until:
            return 0.0
        return self._quickest * _SURE
