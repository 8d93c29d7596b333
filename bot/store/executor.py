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
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
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
        turn = _Turn(work, asyncio.get_running_loop().create_future())
        self._queue.append(turn)
        self._start_turns()
        result: T = await turn.done
        return result

    def _start_turns(self) -> None:
        """Give the turns that wait to the threads that are free."""
        while self._free and self._queue:
            turns = [self._queue.popleft() for _ in range(min(self._group, len(self._queue)))]
            if turns := [turn for turn in turns if not turn.done.cancelled()]:
                self._free -= 1
                made = asyncio.get_running_loop().run_in_executor(self._turns, self._group_commit, turns)
                made.add_done_callback(partial(self._ended, turns))

    def _ended(self, turns: list[_Turn], made: asyncio.Future[None]) -> None:
        self._free += 1
        for turn in turns:
            if turn.done.done():  # nobody waits for it any more
                continue
            if made.cancelled():
                turn.done.cancel()
            elif turn.error is None:
                turn.done.set_result(turn.result)
            else:
                turn.done.set_exception(turn.error)
        self._start_turns()

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

    async def read(self, ask: Callable[[Connection], T], *, commits: bool = False, is_single: bool = False) -> T:
        """Ask something of the database. No turn is waited for, and nothing is kept unless it `commits`.

        `is_single`: each of its statements commits by itself. That saves a BEGIN and a COMMIT.
        """

        def asked() -> T:
            with self._engine.connect() as connection:
                if is_single:
                    connection.execution_options(isolation_level="AUTOCOMMIT")
                answer = ask(connection)
                if commits:
                    connection.commit()
                return answer

        return await asyncio.get_running_loop().run_in_executor(self._readers, asked)

    async def write(self, change: Callable[[Connection], T], *, is_single: bool = False) -> T:
        """Change something, and commit. No turn is waited for where several can write at a time.

        Like a turn it may be done twice. `is_single`: see `read`.
        """
        if self._group > 1:
            return await self.in_turn(change)
        return await self.read(change, commits=not is_single, is_single=is_single)

    async def close(self) -> None:
        """Let what was begun end, and close the connections."""
        while self._queue:
            self._queue.pop().done.cancel()
        for pool in (self._turns, self._readers):
            await asyncio.to_thread(pool.shutdown, cancel_futures=True)
        self._engine.dispose()
