"""Telegram's limits on sending. They run on real time: a moved clock lets nobody send faster."""

from __future__ import annotations

import math
from collections import defaultdict, deque

from bot.sandbox.rules.errors import too_many_requests

MOST_IN_ALL = 30
IN_ALL_WITHIN = 1.0
MOST_IN_A_CHAT = 20
IN_A_CHAT_WITHIN = 10.0


class Limits:
    """Counts sends and edits: 30 in any second over all chats, 20 in any ten seconds to one chat."""

    def __init__(self, *, on: bool) -> None:
        """Start with nothing counted; `on` says whether an excess is refused."""
        self.on = on
        self._all: deque[float] = deque()
        self._chats: defaultdict[str, deque[float]] = defaultdict(deque)

    def count(self, chat_id: str, now: float) -> None:
        """Count one message to a chat at `now`, in seconds of the loop's time.

        Raises:
            Refused: it would be one too many; it is not counted then.
        """
        if not self.on:
            return
        chat = self._chats[chat_id]
        _forget(self._all, now - IN_ALL_WITHIN)
        _forget(chat, now - IN_A_CHAT_WITHIN)
        if len(chat) >= MOST_IN_A_CHAT:
            raise too_many_requests(max(1, math.ceil(chat[0] + IN_A_CHAT_WITHIN - now)))
        if len(self._all) >= MOST_IN_ALL:
            raise too_many_requests(max(1, math.ceil(self._all[0] + IN_ALL_WITHIN - now)))
        self._all.append(now)
        chat.append(now)


def _forget(times: deque[float], before: float) -> None:
    while times and times[0] <= before:
        times.popleft()
