"""The threads in which the database is asked: turns queue for theirs, everything else for its own.

A turn waits for nothing besides its statements, so it is done whole in a thread: one wait for the event loop, however
many statements, and nobody else's turn is held up while an answer is thought about.

What is no turn is short, and has threads of its own: who is due, the sender's lease, a sign of life are asked however
long the line of turns is.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from sqlalchemy import Connection, Engine

T = TypeVar("T")


class Threads:
    """As many threads as there are connections. What one has begun it also ends, whether or not anybody still waits."""

    def __init__(self, engine: Engine, turns: int, besides: int) -> None:
        """Ask through `engine` in up to `turns` threads, and `besides` what is no turn; nothing is connected yet."""
        self._engine = engine
        self._turns = ThreadPoolExecutor(turns, thread_name_prefix="turns")
        self._besides = ThreadPoolExecutor(besides, thread_name_prefix="besides")

    async def turn(self, work: Callable[[], T]) -> T:
        """Do `work`, which is a turn, once those before it are done."""
        return await asyncio.get_running_loop().run_in_executor(self._turns, work)

    async def read(self, ask: Callable[[Connection], T]) -> T:
        """Ask something of the database. No turn is waited for, and nothing is kept."""

        def asked() -> T:
            with self._engine.connect() as connection:
                return ask(connection)

        return await asyncio.get_running_loop().run_in_executor(self._besides, asked)

    async def write(self, change: Callable[[Connection], T]) -> T:
        """Change something in a transaction of its own. No turn is waited for, unless the database itself does."""

        def changed() -> T:
            with self._engine.begin() as connection:
                return change(connection)

        return await asyncio.get_running_loop().run_in_executor(self._besides, changed)

    async def close(self) -> None:
        """Let what was begun end, and let go of the connections."""
        for pool in (self._turns, self._besides):
            await asyncio.to_thread(pool.shutdown, cancel_futures=True)
        self._engine.dispose()
