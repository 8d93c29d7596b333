"""Works off a table's rows while this process leads: people side by side, each person's rows in order.

`Dispatch` works off the inbox like this, and `Sender` the outbox.
"""

from __future__ import annotations

import asyncio
import contextlib
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Iterable
from typing import Generic

from bot.telegram.backlog import Backlog, R

LOADED_AT_ONCE = 3_000  # rows; more than memory holds


class BacklogWorker(ABC, Generic[R]):
    """Keeps a task for each person who has rows in the backlog, and one that loads the backlog from the table."""

    def __init__(self, order: Callable[[R], int], is_leader: Callable[[], bool], name: str) -> None:
        """Work on rows while `is_leader`. `order` gives a row's place among those of its person."""
        self._is_leader = is_leader
        self._name = name
        self._backlog: Backlog[R] = Backlog(order)
        self._lanes: dict[int, asyncio.Task[None]] = {}
        self._woken = asyncio.Event()
        self._looked = asyncio.Event()
        self._running: asyncio.Task[None] | None = None
        self._is_stopping = False

    @abstractmethod
    async def _run(self) -> None:
        """Load the backlog whenever there is something to load; runs until it is cancelled."""

    @abstractmethod
    async def _work_off(self, person: int) -> None:
        """Work off the rows of one person. Ends with `_leave_lane`."""

    @property
    def _under_way(self) -> list[asyncio.Task[None]]:
        """The tasks that a stop waits for."""
        return list(self._lanes.values())

    def start(self) -> None:
        """Begin to work, when this process leads."""
        self._running = asyncio.create_task(self._run(), name=self._name)

    async def stop(self, seconds: float) -> None:
        """Begin nothing more, and let what is under way finish within `seconds`; the rest waits in the table."""
        self._is_stopping = True
        if self._running:
            self._running.cancel()
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=seconds)
        left = [*self._under_way, *filter(None, [self._running])]
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)

    async def wait_idle(self) -> None:
        """Return once no row is left to be worked off."""
        while not self.is_idle:
            if self._under_way:
                await asyncio.wait(self._under_way)
            else:
                self._looked.clear()
                if not self._backlog.is_loading:  # what is being looked at is told at its end
                    self._woken.set()
                await self._looked.wait()

    @property
    def is_idle(self) -> bool:
        """Whether no row is left to be worked off by this process."""
        return not self._under_way and (self._backlog.is_complete or not self._is_leader())

    def wake(self) -> None:
        """Look at the table now: this process has become the leader, or is it no more."""
        if self._is_leader():
            self._start_all()  # the lease was lost for so short a time that nothing else has noticed
        self._woken.set()

    def _start(self, person: int) -> None:
        if person not in self._lanes and not self._is_stopping and self._backlog.of(person):
            self._lanes[person] = asyncio.create_task(self._work_off(person), name=f"{self._name} for {person}")

    def _start_all(self) -> None:
        for person in self._backlog.people:
            self._start(person)

    def _leave_lane(self, person: int) -> None:
        """Let another task be started for this person, unless it was already; and load what there is room for now."""
        if self._lanes.get(person) is asyncio.current_task():
            del self._lanes[person]
        if self._backlog.must_load:
            self._woken.set()

    async def _wait(self, seconds: float) -> None:
        """Say that the table was looked at, and wait to be woken."""
        self._looked.set()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._woken.wait()
        self._woken.clear()

    async def _read(self, read: Callable[[int, Iterable[int]], Awaitable[list[R]]]) -> list[R]:
        """Read rows to load, except those of people of whom memory holds all. Raises what the database does."""
        complete = self._backlog.begin_loading()
        try:
            return await read(LOADED_AT_ONCE, complete)
        except BaseException:
            self._backlog.loading_failed()
            raise
