"""The threads in which the database is asked: turns queue for theirs, almost everything else for its own.

A turn waits for nothing besides its statements, so it is done whole in a thread: one wait for the event loop, however
many statements, and nobody else's turn is held up while an answer is thought about.

A commit that is on the disk takes more processor time than all of a turn's statements, and on SQLite everybody waits
for it. So there the turns that stand in line are made together, in one transaction, as long as all goes well: when one
fails, all is undone and each is made by itself. Nobody hears of a turn before its commit.

Each time that the event loop is told of something, the two take the interpreter's lock from each other. So in a crowd
it is told of several turns at once, whether they share a transaction or not. They are few at first, and each time twice
as many: the first of a crowd hear soon.

What is no turn is short, and has threads of its own: who is due, the sender's lease, a sign of life are asked however
long the line of turns is. Only what SQLite is to write stands in the line with the turns: it lets one connection write
at a time, and another would look every so often whether it may, and make the turns look in their turn.
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
    """A turn in the line, and what came of it."""

    work: Callable[[Connection], Any]
    done: asyncio.Future[Any]
    result: Any = None
    error: BaseException | None = None


class DatabaseExecutor:
    """As many threads as there are connections. What one has begun it also ends, whether or not anybody still waits."""

    def __init__(self, engine: Engine, turns: int, besides: int, together: int, *, one_commit: bool) -> None:
        """Ask through `engine` in up to `turns` threads, and `besides` what is no turn; nothing is connected yet.

        Of a crowd, up to `together` turns are told of at once, a quarter of that at first, and share `one_commit` or
        have one each.
        """
        self._engine = engine
        self._together = together
        self._one_commit = one_commit
        self._line: deque[_Turn] = deque()
        self._free = turns
        self._turns = ThreadPoolExecutor(turns, thread_name_prefix="turns")
        self._besides = ThreadPoolExecutor(besides, thread_name_prefix="besides")

    async def in_turn(self, work: Callable[[Connection], T]) -> T:
        """Do `work`, which is a turn, and commit; once those before it are done, or together with them.

        It may be done twice: what it changes besides the database must not matter.
        """
        loop = asyncio.get_running_loop()
        turn = _Turn(work, loop.create_future())
        self._line.append(turn)
        self._serve(loop)
        result: T = await turn.done
        return result

    def _serve(self, loop: asyncio.AbstractEventLoop) -> None:
        if self._line and self._free:
            self._free -= 1
            self._turns.submit(self._make_all, loop)

    def _make_all(self, loop: asyncio.AbstractEventLoop) -> None:
        """Make the turns that stand in line, in a thread, until there are none."""
        is_last, most = False, max(1, self._together // 4)
        while not is_last:
            turns: list[_Turn] = []
            some = islice(self._next(), most)
            most = min(2 * most, self._together)
            for of_one_commit in [list(some)] if self._one_commit else ([turn] for turn in some):
                self._make(of_one_commit)
                turns += of_one_commit
            is_last = not self._line
            loop.call_soon_threadsafe(self._tell, loop, turns, is_last)

    def _next(self) -> Iterator[_Turn]:
        while True:
            try:
                turn = self._line.popleft()
            except IndexError:
                return
            if not turn.done.cancelled():
                yield turn

    def _make(self, turns: list[_Turn]) -> None:
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
                    self._make([turn])

    def _tell(self, loop: asyncio.AbstractEventLoop, turns: list[_Turn], is_last: bool) -> None:  # noqa: FBT001 - a callback
        for turn in turns:
            if turn.done.done():  # nobody waits for it any more
                continue
            if turn.error is None:
                turn.done.set_result(turn.result)
            else:
                turn.done.set_exception(turn.error)
        self._free += is_last
        self._serve(loop)

    async def read(self, ask: Callable[[Connection], T]) -> T:
        """Ask something of the database. No turn is waited for, and nothing is kept."""

        def asked() -> T:
            with self._engine.connect() as connection:
                return ask(connection)

        return await asyncio.get_running_loop().run_in_executor(self._besides, asked)

    async def write(self, change: Callable[[Connection], T]) -> T:
        """Change something, and commit. No turn is waited for where several can write at a time.

        Like a turn it may be done twice.
        """
        if self._one_commit:
            return await self.in_turn(change)

        def changed() -> T:
            with self._engine.begin() as connection:
                return change(connection)

        return await asyncio.get_running_loop().run_in_executor(self._besides, changed)

    async def close(self) -> None:
        """Let what was begun end, and let go of the connections."""
        while self._line:
            self._line.pop().done.cancel()
        for pool in (self._turns, self._besides):
            await asyncio.to_thread(pool.shutdown, cancel_futures=True)
        self._engine.dispose()
