"""Telegram's rate limits on sending. They use real time, so that moving the clock does not lift them."""

from __future__ import annotations

import math
from collections import defaultdict, deque

from bot.sandbox.rules.errors import too_many_requests

GLOBAL_LIMIT = 30
GLOBAL_PERIOD = 1.0
CHAT_LIMIT = 20
CHAT_PERIOD = 10.0


class RateLimits:
    """Limits messages and edits: 30 in any second over all chats, 20 in any ten seconds to one chat."""

    def __init__(self, *, on: bool) -> None:
        """Start with nothing counted; unless `on`, nothing is refused."""
        self.on = on
        self._all: deque[float] = deque()
        self._chats: defaultdict[str, deque[float]] = defaultdict(deque)

    def count(self, chat_id: str, now: float) -> None:
        """Count a message to a chat at `now`, in seconds of the event loop's clock.

        Raises:
            ApiError: 429, if the message exceeds a limit; it is not counted then.
        """
        if not self.on:
            return
        chat = self._chats[chat_id]
        _remove_until(self._all, now - GLOBAL_PERIOD)
        _remove_until(chat, now - CHAT_PERIOD)
        if len(chat) >= CHAT_LIMIT:
            raise too_many_requests(max(1, math.ceil(chat[0] + CHAT_PERIOD - now)))
        if len(self._all) >= GLOBAL_LIMIT:
            raise too_many_requests(max(1, math.ceil(self._all[0] + GLOBAL_PERIOD - now)))
        self._all.append(now)
        chat.append(now)


def _remove_until(times: deque[float], end: float) -> None:
    while times and times[0] <= end:
        times.popleft()
