"""Another process that polls with the same token: which of the two goes on.

Telegram lets one process poll. A held poll that begins ends the one before (409), so it is always whoever was there who
hears of the other; if both simply asked again they would take each other's updates for ever. Whoever has polled
undisturbed for a while therefore asks again, and a newcomer gives way. It looks on without disturbing, by polls that
are not held and confirm nothing, and takes over when the oldest update lies there and nobody fetches it.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable

from telegram.error import TelegramError

CALM = 15.0
"""Seconds without a conflict after which whoever polls has a standing."""
LOOK_EVERY = 5.0
"""Seconds between two looks, and a little more: within 3 Telegram would hold a poll that asks for the same again."""
LEFT_LYING = 20.0
"""Seconds for which an update must lie there until whoever looks on takes over."""
_INSISTS, _TRIES = 4, 1  # conflicts in a row that are answered by asking again: with a standing, and without


class Rival:
    """What is known of the other, and whether to make room."""

    def __init__(self) -> None:
        """Suppose that there is none; nothing gives this process a standing yet."""
        self._last = _now()
        self._in_a_row = 0
        self._has_standing = False

    def makes_us_yield(self) -> bool:
        """Note that a poll was ended by another, and say whether to give way."""
        if _now() - self._last >= CALM:
            self._has_standing = True
            self._in_a_row = 0
        self._last = _now()
        self._in_a_row += 1
        return self._in_a_row > (_INSISTS if self._has_standing else _TRIES)

    async def outlast(self, first_waiting: Callable[[], Awaitable[int | None]]) -> None:
        """Look on until updates are left lying: `first_waiting` gives the oldest's id, if there is one.

        Raises:
            WrongToken: Telegram does not know the token any more.
        """
        lying: int | None = None
        since = _now()
        while lying is None or _now() - since < LEFT_LYING:
            await asyncio.sleep(LOOK_EVERY * random.uniform(1.0, 1.3))  # noqa: S311 - so that two do not look as one
            try:
                first = await first_waiting()
            except TelegramError:
                continue  # nothing was seen; what lies there at the next look has lain there all the while
            if first is None or first != lying:
                lying, since = first, _now()
        self._last, self._in_a_row, self._has_standing = _now(), 0, False


def _now() -> float:
    return asyncio.get_running_loop().time()
