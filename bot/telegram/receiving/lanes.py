"""People side by side, each person's updates in order."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

ABREAST = 32
"""How many people are served at once: by webhook until they are answered, by polling until their turn is made."""

T = TypeVar("T")


class Lanes(Generic[T]):
    """One lane per person, as long as there is something in it.

    `work(item, behind)` is given how many more wait in the lane; it returns None when the item is done with, or after
    how many seconds it is to be tried again. Waiting for that takes up none of the places abreast, and what follows in
    the lane waits as well. It must not raise.
    """

    def __init__(
        self,
        work: Callable[[T, int], Awaitable[float | None]],
        abreast: int = ABREAST,
        together: Callable[[Sequence[T]], Awaitable[int]] | None = None,
    ) -> None:
        """Do `work` for up to `abreast` people at once.

        `together` is asked first: given all that waits in a lane, it may deal with several from the front on, and
        returns with how many. It must not raise either.
        """
        self._work = work
        self._together = together
        self._places = asyncio.Semaphore(abreast)
        self._waiting: dict[int, deque[T]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._closing = asyncio.Event()

    def put(self, person: int, item: T) -> None:
        """Put an item at the end of a person's lane."""
        if person in self._waiting:
            self._waiting[person].append(item)
            return
        self._waiting[person] = deque([item])
        task = asyncio.create_task(self._run(person))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def close(self, seconds: float, *, drain: bool = False) -> None:
        """Let what is being done finish within `seconds`, and end the rest; begin nothing more, unless to `drain`."""
        if not drain:
            self._closing.set()
        tasks = set(self._tasks)
        if tasks:
            await asyncio.wait(tasks, timeout=seconds)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _run(self, person: int) -> None:
        lane = self._waiting[person]
        try:
            while lane and not self._closing.is_set():
                async with self._places:
                    if self._closing.is_set():
                        return
                    done = await self._together(tuple(lane)) if self._together else 0
                    pause = None if done else await self._work(lane[0], len(lane) - 1)
                if pause is None:
                    for _ in range(done or 1):
                        lane.popleft()
                else:
                    await self._pause(pause)
        finally:
            del self._waiting[person]

    async def _pause(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._closing.wait()
        except TimeoutError:
            return
