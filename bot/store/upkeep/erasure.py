"""What follows an erasure, outside its turn, so that the database's files do not keep what was deleted.

SQLite overwrites what is deleted (`secure_delete`), and its write-ahead log is emptied. PostgreSQL keeps deleted rows
in a table's file until a VACUUM, which its own autovacuum may put off for days.
"""

from __future__ import annotations

import asyncio
import logging
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import SQLAlchemyError

from bot.store.tables import OF_PEOPLE

DELAY = 2.0  # seconds: turns that began before the erasure have ended, and erasures of the same moment share a VACUUM
RETRY = 60.0
CLOSING = 2.0  # seconds that a VACUUM gets when the bot stops

log = logging.getLogger(__name__)


def truncate_log(connection: Connection) -> None:
    """Empty SQLite's write-ahead log, which still holds what was erased from the file."""
    if connection.dialect.name == "sqlite":
        connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))


class Vacuum:
    """Vacuums PostgreSQL's tables of people after erasures, one at a time, in a thread of its own."""

    def __init__(self, engine: Engine) -> None:
        """Use connections of `engine`; nothing is started yet."""
        self._engine = engine
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="vacuum")
        self._task: asyncio.Task[None] | None = None
        self._is_wanted = False
        self._closing = asyncio.Event()
        self._driver: Any = None  # psycopg's connection, while one is at work

    def request(self) -> None:
        """Have the tables vacuumed soon. Returns at once; on SQLite it does nothing."""
        self._is_wanted = self._engine.dialect.name == "postgresql"
        if self._is_wanted and (self._task is None or self._task.done()):
            self._task = asyncio.create_task(self._run(), name="vacuum")

    async def wait_idle(self) -> None:
        """Return once everything that was requested is done."""
        if self._task:
            await asyncio.wait({self._task})

    async def close(self) -> None:
        """Give a VACUUM two seconds to end, then cancel it: PostgreSQL's own makes up for it in its time."""
        self._closing.set()
        if self._task:
            _, late = await asyncio.wait({self._task}, timeout=CLOSING)
            if late and self._driver:
                with suppress(Exception):
                    await asyncio.to_thread(self._driver.cancel)
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        await asyncio.to_thread(self._thread.shutdown)

    async def _run(self) -> None:
        pause = DELAY
        while self._is_wanted:
            with suppress(TimeoutError):
                async with asyncio.timeout(pause):
                    await self._closing.wait()
            self._is_wanted, pause = False, DELAY
            try:
                await asyncio.get_running_loop().run_in_executor(self._thread, self._vacuum)
            except SQLAlchemyError as error:
                log.warning("what was erased cannot be vacuumed yet (%s)", type(error).__name__)
                self._is_wanted, pause = not self._closing.is_set(), RETRY

    def _vacuum(self) -> None:
        with self._engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            self._driver = connection.connection.driver_connection
            try:
                for table in OF_PEOPLE:
                    connection.exec_driver_sql(f"VACUUM {table.name}")
            finally:
                self._driver = None
