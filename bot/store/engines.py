"""Engines: how SQLite and PostgreSQL are opened so that both keep the same promises."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import URL, create_engine, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.event import listen
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from bot.errors import CannotStart
from bot.store.threads import Threads

DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "sqlite+aiosqlite": "sqlite+aiosqlite",
    "postgres": "postgresql+psycopg",
    "postgresql": "postgresql+psycopg",
    "postgresql+psycopg": "postgresql+psycopg",
}
RETURNING_SINCE = (3, 35)  # the SQLite that learnt UPDATE ... RETURNING
PATIENCE = 15  # seconds to wait for another process's lock, or for a server to take a connection
TURNS_AT_ONCE = {"sqlite": 1, "postgresql": 12}  # a connection each; SQLite writes one at a time anyway
CONNECTIONS_BESIDES = 4  # to PostgreSQL, for everything that is no turn
_HOW_SQLITE: dict[str, Any] = {
    "timeout": PATIENCE,
    "isolation_level": "IMMEDIATE",
}  # locked from the first statement on
_HOW_POSTGRESQL = {"connect_timeout": PATIENCE}
# Seconds. A turn is milliseconds; one that stands still this long belongs to a process that is frozen or cut off, and
# the server lets go of the person, and of the sender's lease, in its place.
LONGEST_STANDSTILL = 10

# FULL: a commit is on the disk before anyone hears of it. NORMAL would be faster, and lose the last turns when the
# power fails: an answer that Telegram was told we have, or the claim of a prompt, which would then be sent twice.
# secure_delete: what is erased is overwritten, not only unlinked.
PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON")


def engine_for(url: str) -> AsyncEngine:
    """Return the engine for a URL as people write it; nothing is connected yet, but SQLite's file and folder are made.

    Raises CannotStart for a URL that is none, and for a file that cannot be made.
    """
    address = _address(url)
    return _sqlite(address) if address.get_backend_name() == "sqlite" else _postgresql(address)


def _address(url: str) -> URL:
    try:
        address = make_url(url)
    except ArgumentError:
        raise CannotStart("DATABASE_URL is no address: it should begin with postgresql:// or sqlite:///") from None
    if address.drivername not in DRIVERS:
        raise CannotStart("DATABASE_URL should begin with postgresql:// or sqlite:///")
    return address.set(drivername=DRIVERS[address.drivername])


def _sqlite(address: URL) -> AsyncEngine:
    if sqlite3.sqlite_version_info < RETURNING_SINCE:
        raise CannotStart(f"this Python brings SQLite {sqlite3.sqlite_version}, and 3.35 or newer is needed")
    if not address.database or address.database == ":memory:":
        raise CannotStart("DATABASE_URL should name a file: sqlite:///data/afterword.db")
    _private_file(Path(address.database))
    engine = create_async_engine(
        address,
        # One connection for everything that is no turn. Whoever finds that of the turns writing waits a moment.
        pool_size=1,
        max_overflow=0,
        pool_timeout=None,
        pool_reset_on_return=None,  # every transaction ends by itself
        connect_args=_HOW_SQLITE,
    )
    listen(engine.sync_engine, "connect", _set_pragmas)
    return engine


def _postgresql(address: URL) -> AsyncEngine:
    engine = create_async_engine(
        address,
        pool_size=CONNECTIONS_BESIDES,
        max_overflow=0,
        pool_timeout=2 * PATIENCE,
        connect_args=_HOW_POSTGRESQL,
    )
    listen(engine.sync_engine, "connect", _limit_standstill)
    return engine


def threads_for(address: URL) -> Threads:
    """Return the threads for turns on the database at `address`, which is an engine's. Nothing is connected yet."""
    backend = address.get_backend_name()
    count = TURNS_AT_ONCE[backend]
    if backend == "sqlite":
        how = _HOW_SQLITE | {"check_same_thread": False}  # closed by another than its own, once that has ended
        engine = create_engine(f"sqlite:///{address.database}", pool_size=count, connect_args=how)
        listen(engine, "connect", _set_pragmas)
    else:
        engine = create_engine(address, pool_size=count, connect_args=_HOW_POSTGRESQL)
        listen(engine, "connect", _limit_standstill)
    return Threads(engine, count)


def _set_pragmas(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    cursor = connection.cursor()
    for pragma in PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _limit_standstill(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    cursor = connection.cursor()
    cursor.execute(f"SET idle_in_transaction_session_timeout = '{LONGEST_STANDSTILL}s'")
    cursor.close()
    connection.commit()


def _private_file(path: Path) -> None:
    # Made before SQLite would make it, so that nobody else can ever read it; its -wal and -shm files follow suit.
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        raise CannotStart(f"the database file {path} cannot be opened: {error.strerror}") from None
