"""Rows that wait in memory, and how they are worked off: the inbox's by `Dispatch`, the outbox's by `Sender`.

The table holds them all; memory holds as many as there is room for. Once there is none, no row is added until what
waits is loaded from the table again, so that a person's rows never get out of order. They are worked off while this
process leads: people side by side, each person's rows in order.
"""

from __future__ import annotations

import asyncio
import contextlib
from abc import ABC, abstractmethod
from bisect import insort
from collections.abc import Awaitable, Callable, Iterable
from typing import Generic, TypeVar

from bot.replies import MOST_OF_ONE, InboxRow, OutboxRow

MOST_ROWS = 2_000
LOADED_AT_ONCE = 3_000  # rows; more than memory holds

R = TypeVar("R", InboxRow, OutboxRow)


class Backlog(Generic[R]):
    """Rows by person. It begins without any and wants to be loaded."""

    def __init__(self, order: Callable[[R], int], most: int = MOST_ROWS) -> None:
        """Hold about `most` rows; `order` gives a row's place among those of its person."""
        self.must_load = True
        self.is_loading = False
        self._order: Callable[[R], int] = order
        self._most = most
        self._rows: dict[int, list[R]] = {}
        self._count = 0
        # While the table is read:
        self._committed_meanwhile: list[R] = []
        self._removed_meanwhile: set[tuple[int, int]] = set()

    def __len__(self) -> int:
        """How many rows are in memory."""
        return self._count

    def __contains__(self, person: int) -> bool:
        return person in self._rows

    @property
    def people(self) -> list[int]:
        """Everybody with a row in memory."""
        return list(self._rows)

    @property
    def is_complete(self) -> bool:
        """Whether memory holds all that is in the table, as far as is known."""
        return not (self.must_load or self.is_loading)

    @property
    def has_room(self) -> bool:
        """Whether it is worth while to load."""
        return self._count <= self._most // 2

    def of(self, person: int) -> list[R]:
        """Return a person's rows, the oldest first."""
        return self._rows.get(person, [])

    def holds(self, row: R) -> bool:
        """Whether a row has been heard of: it is in memory, or was committed while the table is read."""
        heard = self.of(row.person) + [one for one in self._committed_meanwhile if one.person == row.person]
        return any(self._order(one) == self._order(row) for one in heard)

    def add(self, row: R) -> bool:
        """Add a row that has just been committed; False when it cannot be worked on before the table was loaded."""
        if self._count + len(self._committed_meanwhile) >= self._most or len(self.of(row.person)) >= MOST_OF_ONE:
            self.must_load = True
        if self.must_load:
            return False
        if self.is_loading:  # older ones may be about to be loaded
            self._committed_meanwhile.append(row)
            return False
        self._insert(row)
        return True

    def begin_loading(self) -> list[int]:
        """Take rows again from now on, since those that are committed while the table is read may be missing there.

        Return the people of whom memory holds every row, so that theirs need not be read.
        """
        complete = [] if self.must_load else list(self._rows)
        self.must_load, self.is_loading = False, True
        self._committed_meanwhile, self._removed_meanwhile = [], set()
        return complete

    def load(self, rows: Iterable[R], *, is_all: bool) -> None:
        """Add rows that were read from the table; `is_all`: there were no more in it."""
        self.is_loading = False
        for row in rows:
            if (row.person, self._order(row)) not in self._removed_meanwhile:
                self._insert(row)
        if is_all:
            for row in self._committed_meanwhile:
                self._insert(row)
        else:
            self.must_load = True
        self._committed_meanwhile = []

    def loading_failed(self) -> None:
        """Want to be loaded still: the table could not be read."""
        self.must_load, self.is_loading = True, False

    def replace(self, person: int, rows: Iterable[R]) -> None:
        """Have these rows for a person, and no others: they are all that the table holds."""
        self.forget(person)
        for row in rows:
            self._insert(row)

    def remove(self, person: int, order: int) -> None:
        """Remove a row that is done; one that is not there any more changes nothing."""
        if self.is_loading:
            self._removed_meanwhile.add((person, order))
        rows = self.of(person)
        left = [row for row in rows if self._order(row) != order]
        self._count -= len(rows) - len(left)
        if left:
            self._rows[person] = left
        else:
            self._rows.pop(person, None)

    def forget(self, person: int) -> None:
        """Remove a person's rows."""
        self._committed_meanwhile = [row for row in self._committed_meanwhile if row.person != person]
        self._count -= len(self._rows.pop(person, []))

    def clear(self) -> None:
        """Remove everything, and want to be loaded."""
        self._rows.clear()
        self._committed_meanwhile.clear()
        self._count = 0
        self.must_load = True

    def _insert(self, row: R) -> None:
        rows = self._rows.setdefault(row.person, [])
        if all(self._order(known) != self._order(row) for known in rows):
            insort(rows, row, key=self._order)
            self._count += 1


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
