"""Answers that are kept with their turns: confirmed already, and not out yet.

An update is confirmed as soon as its turn has committed, so that nobody's next word waits at Telegram for somebody
else's answer. Should the process end before the answer is out, the next one finds it kept and repeats it. That it is
out is noted for many at once: noting each by itself would be a transaction more for every turn.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass
from typing import Any

from bot.replies import Kept

log = logging.getLogger(__name__)

MOST = 300
"""Answers that may be on their way until nothing more is fetched: ten seconds of what Telegram lets through."""
NOTED_AFTER = 1.0
"""Seconds that answers which are out wait to be noted together. Those of a process that ends before are repeated."""
_NOTED_WITHIN = 1.0  # seconds, at the end


@dataclass(frozen=True, slots=True)
class Keeper:
    """Where answers are kept: tells which were, the oldest first, and is told which are kept no longer."""

    kept: Callable[[], Awaitable[list[Kept]]]
    out: Callable[[Collection[Kept]], Awaitable[None]]


def raw_of(kept: Kept) -> Any:
    """Return a kept answer's update, raw; one that cannot be read becomes one that cannot be parsed."""
    try:
        return json.loads(kept.receipt)
    except ValueError:
        return {}


class Unspoken:
    """The answers of this process that are kept."""

    def __init__(self, keeper: Keeper | None) -> None:
        """Have `keeper` keep them; without one, nothing is kept."""
        self._keeper = keeper
        self._waiting: dict[int, Kept] = {}
        self._out: list[Kept] = []
        self._noting: asyncio.Task[None] | None = None
        self._has_room = asyncio.Event()
        self._has_room.set()

    def __len__(self) -> int:
        return len(self._waiting)

    def __contains__(self, update: int) -> bool:
        return update in self._waiting

    @property
    def can_be_kept(self) -> bool:
        """Whether answers can be kept at all."""
        return self._keeper is not None

    async def left_behind(self) -> list[Kept]:
        """Return what earlier processes have kept and not spoken, the oldest first. Raises what reading does."""
        return await self._keeper.kept() if self._keeper else []

    def begin(self, kept: Kept) -> None:
        """Know that an answer is kept and on its way."""
        self._waiting[kept.update] = kept
        if len(self._waiting) >= MOST:
            self._has_room.clear()

    def end(self, update: int) -> None:
        """Know that the answer to an update is out, or given up, and have that noted soon."""
        self._out.append(self._waiting.pop(update))
        if len(self._waiting) < MOST:
            self._has_room.set()
        if self._noting is None:
            self._noting = asyncio.create_task(self._note_soon(), name="noting what was spoken")

    async def room(self) -> None:
        """Return once there are not too many on their way."""
        await self._has_room.wait()

    async def close(self) -> None:
        """Note what is out, if that can be done at once."""
        noting, self._noting = self._noting, None
        if noting:
            noting.cancel()
            await asyncio.wait({noting})
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_NOTED_WITHIN):
                await self._note()

    async def _note_soon(self) -> None:
        while self._out:
            await asyncio.sleep(NOTED_AFTER)
            await self._note()
        self._noting = None

    async def _note(self) -> None:
        out, self._out = self._out, []
        if not out or not self._keeper:
            return
        try:
            await self._keeper.out(out)
        except BaseException as error:
            self._out = out + self._out
            if not isinstance(error, Exception):
                raise
            log.warning("%d answers could not be noted as spoken (%s)", len(out), type(error).__name__)
