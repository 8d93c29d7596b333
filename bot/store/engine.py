"""Engines: how SQLite and PostgreSQL are opened so that both keep the same promises."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Engine, create_engine, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.event import listen
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import ConnectionPoolEntry

from bot.errors import CannotStart
from bot.settings import DATABASES
from bot.store.executor import DatabaseExecutor

RETURNING_SINCE = (3, 35)  # the SQLite that learnt UPDATE ... RETURNING
PATIENCE = 15  # seconds to wait for another process's lock, or for a server to take a connection
# Threads, with a connection each. SQLite writes one transaction at a time anyway. On PostgreSQL a thread waits for the
# server while another thinks, and more than three only wait for one another: the interpreter runs one at a time, and
# the event loop, which has to send what they say, is one more.
TURN_THREADS = {"sqlite": 1, "postgresql": 3}
READER_THREADS = {"sqlite": 1, "postgresql": 4}
GROUP_COMMIT = {"sqlite": 32, "postgresql": 1}
# Seconds. A turn is milliseconds; one that stands still this long belongs to a process that is frozen or cut off, and
# the server lets go of the person, and of the sender's lease, in its place.
LONGEST_STANDSTILL = 10
LONGEST_LOCK_WAIT = 2  # seconds; then the turn is taken again later, and its thread does another's meanwhile
# Locked from the first statement on.
_HOW_SQLITE: dict[str, Any] = {"timeout": PATIENCE, "isolation_level": "IMMEDIATE"}
# A server that is cut off answers nothing, not even that it is gone: a turn waits for it as long as the server would
# for the turn. Left to itself, TCP goes on for a quarter of an hour after sending, and for ever while it only listens.
_HOW_POSTGRESQL: dict[str, Any] = {
    "connect_timeout": PATIENCE,
    "tcp_user_timeout": LONGEST_STANDSTILL * 1000,
    "keepalives_idle": LONGEST_STANDSTILL,
    "keepalives_interval": LONGEST_STANDSTILL // 2,
}

# FULL: a commit is on the disk before anyone hears of it. NORMAL would be faster, and lose the last turns when the
# power fails: an answer that Telegram was told we have, or the claim of a prompt, which would then be sent twice.
# secure_delete: what is erased is overwritten, not only unlinked.
PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON")


def engine_for(url: str) -> Engine:
    """Return the engine for a URL as people write it; nothing is connected yet, but SQLite's file and folder are made.

    Raises CannotStart for a URL that is none, and for a file that cannot be made.
    """
    address = _address(url)
    is_sqlite = address.get_backend_name() == "sqlite"
    if is_sqlite:
        _check_sqlite(address)
    # The connection that was returned last is used next: it is warm.
    how = _HOW_SQLITE if is_sqlite else _HOW_POSTGRESQL
    engine = create_engine(address, pool_size=sum(_threads(address)), pool_use_lifo=True, connect_args=how)
    listen(engine, "connect", _set_pragmas if is_sqlite else _limit_waiting)
    return engine


def executor_for(engine: Engine) -> DatabaseExecutor:
    """Return the threads in which to ask through `engine`."""
    return DatabaseExecutor(engine, *_threads(engine.url), group=GROUP_COMMIT[engine.dialect.name])


def _threads(address: URL) -> tuple[int, int]:
    backend = address.get_backend_name()
    return TURN_THREADS[backend], READER_THREADS[backend]


def _address(url: str) -> URL:
    try:
        address = make_url(url)
    except ArgumentError:
        raise CannotStart("DATABASE_URL is no address: it should begin with postgresql:// or sqlite:///") from None
    if address.drivername not in DATABASES:
        raise CannotStart("DATABASE_URL should begin with postgresql:// or sqlite:///")
    return address.set(drivername=DATABASES[address.drivername])


def _check_sqlite(address: URL) -> None:
    if sqlite3.sqlite_version_info < RETURNING_SINCE:
        raise CannotStart(f"this Python brings SQLite {sqlite3.sqlite_version}, and 3.35 or newer is needed")
    if not address.database or address.database == ":memory:":
        raise CannotStart("DATABASE_URL should name a file: sqlite:///data/afterword.db")
    _private_file(Path(address.database))


def _set_pragmas(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    cursor = connection.cursor()
    for pragma in PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _limit_waiting(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    cursor = connection.cursor()
    cursor.execute(
        f"SET idle_in_transaction_session_timeout = '{LONGEST_STANDSTILL}s'; SET lock_timeout = '{LONGEST_LOCK_WAIT}s'"
    )
    cursor.close()
    connection.commit()


def _private_file(path: Path) -> None:
    # Made before SQLite would make it, so that nobody else can ever read it; its -wal and -shm files follow suit.
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        raise CannotStart(f"the database file {path} cannot be opened: {error.strerror}") from None
