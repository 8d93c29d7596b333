"""The threads in which the database is asked: turns queue for theirs, almost everything else has others.

A turn runs whole in one thread: one wait for the event loop, however many statements.

A commit that is on the disk costs more processor time than all of a turn's statements, and on SQLite everybody waits
for it. So there the turns that wait share one transaction (group commit). When one of them fails, all are rolled back
and each is made by itself. Nobody hears of a turn before its commit.

SQLite has one writer, so there all writes share the queue. PostgreSQL's turns have a transaction each: a shared one
would hold the rows of all, and two such might wait for each other.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import OperationalError

T = TypeVar("T")


@dataclass(slots=True)
class _Turn:
    """A turn in the queue, and its result."""

    work: Callable[[Connection], Any]
    done: asyncio.Future[Any]
    result: Any = None
    error: BaseException | None = None


class DatabaseExecutor:
    """As many threads as there are connections. What one has begun it also ends, whether or not anybody still waits."""

    def __init__(self, engine: Engine, turns: int, readers: int, *, group: int) -> None:
        """Run turns in up to `turns` threads and everything else in `readers`; nothing is connected yet.

        Up to `group` turns share a commit; with 1, each has its own.
        """
        self._engine = engine
        self._group = group
        self._queue: deque[_Turn] = deque()
        self._free = turns
        self._turns = ThreadPoolExecutor(turns, thread_name_prefix="turns")
        self._readers = ThreadPoolExecutor(readers, thread_name_prefix="readers")

    async def in_turn(self, work: Callable[[Connection], T]) -> T:
        """Do `work` and commit, in the order of the calls.

        It may be done twice: what it changes besides the database must not matter.
        """
        loop = asyncio.get_running_loop()
        turn = _Turn(work, loop.create_future())
        self._queue.append(turn)
        if self._free:
            self._free -= 1
            self._turns.submit(self._drain, loop)
        result: T = await turn.done
        return result

    def _drain(self, loop: asyncio.AbstractEventLoop) -> None:
        """Make the turns that wait, in a thread, until there are none."""
        done: list[_Turn] = []
        while turns := list(islice(self._next(), self._group)):
            if done:
                loop.call_soon_threadsafe(self._resolve, done)
            self._group_commit(turns)
            done = turns
        loop.call_soon_threadsafe(self._thread_ended, loop, done)  # one wait for the event loop, not two

    def _next(self) -> Iterator[_Turn]:
        while True:
            try:
                turn = self._queue.popleft()
            except IndexError:
                return
            if not turn.done.cancelled():
                yield turn

    def _group_commit(self, turns: list[_Turn]) -> None:
        try:
            with self._engine.connect() as connection:
                for turn in turns:
                    turn.result = turn.work(connection)
                connection.commit()
        except BaseException as error:  # noqa: BLE001 - whoever waits for it is told
            if len(turns) == 1 or isinstance(error, OperationalError):  # as bad for the others
                for turn in turns:
                    turn.error = error
            else:
                for turn in turns:
                    self._group_commit([turn])

    @staticmethod
    def _resolve(turns: list[_Turn]) -> None:
        for turn in turns:
            if turn.done.done():  # nobody waits for it any more
                continue
            if turn.error is None:
                turn.done.set_result(turn.result)
            else:
                turn.done.set_exception(turn.error)

    def _thread_ended(self, loop: asyncio.AbstractEventLoop, done: list[_Turn]) -> None:
        self._resolve(done)
        if self._queue:  # it came while the thread was ending
            self._turns.submit(self._drain, loop)
        else:
            self._free += 1

    async def read(self, ask: Callable[[Connection], T]) -> T:
        """Ask something of the database. No turn is waited for, and nothing is kept."""

        def asked() -> T:
            with self._engine.connect() as connection:
                return ask(connection)

        return await asyncio.get_running_loop().run_in_executor(self._readers, asked)

    async def write(self, change: Callable[[Connection], T]) -> T:
        """Change something, and commit. No turn is waited for where several can write at a time.

        Like a turn it may be done twice.
        """
        if self._group > 1:
            return await self.in_turn(change)

        def changed() -> T:
            with self._engine.begin() as connection:
                return change(connection)

        return await asyncio.get_running_loop().run_in_executor(self._readers, changed)

    async def close(self) -> None:
        """Let what was begun end, and close the connections."""
        while self._queue:
            self._queue.pop().done.cancel()
        for pool in (self._turns, self._readers):
            await asyncio.to_thread(pool.shutdown, cancel_futures=True)
        self._engine.dispose()
