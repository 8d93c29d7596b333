"""Backups of a SQLite database: complete, as of one instant, made while the bot runs.

A backup is marked in SQLite's `user_version`: a bot that opens one knows that time has passed which the database does
not know of. PostgreSQL has programs of its own for backups, and no place for such a mark.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from sqlalchemy import Connection, make_url, text

from bot.errors import CannotStart

IS_A_COPY = 1


def file_of(url: str) -> Path | None:
    """Return the file of a SQLite database, or None for PostgreSQL."""
    address = make_url(url)
    return Path(address.database or "") if address.get_backend_name() == "sqlite" else None


def make(source: Path, target: Path) -> None:
    """Copy the database in the file `source` to the new file `target`, for its owner alone. Nobody waits for it.

    Raises CannotStart when there is no database, when `target` exists, or when it cannot be written.
    """
    if not source.is_file():
        raise CannotStart(f"there is no database at {source}")
    aside = _claimed(target)
    try:
        _copy(source, aside)
        aside.replace(target)
    except BaseException as error:
        target.unlink(missing_ok=True)
        if isinstance(error, OSError | sqlite3.Error):
            raise CannotStart(f"{source} cannot be copied to {target} ({type(error).__name__})") from None
        raise
    finally:
        aside.unlink(missing_ok=True)


def _copy(source: Path, target: Path) -> None:
    with closing(_connect(source, "ro")) as read, closing(_connect(target, "rw")) as written:
        read.backup(written)  # all pages in one step: later commits are not in it, and wait for nothing
        if written.execute("PRAGMA quick_check").fetchone() != ("ok",):
            raise CannotStart(f"the database at {source} is damaged")
        written.execute("PRAGMA journal_mode=DELETE")  # one file, and nothing beside it
        written.execute(f"PRAGMA user_version={IS_A_COPY}")
    for path in (target, target.parent):  # the folder, so that the name lasts too
        with suppress(PermissionError):
            handle = os.open(path, os.O_RDONLY)
            os.fsync(handle)
            os.close(handle)


def restore(copy: Path, target: Path) -> None:
    """Let the copy in the file `copy` become the database in the file `target`, where none is; `copy` stays.

    Raises CannotStart when there is a database already, or `copy` is no whole database of this bot.
    """
    if not copy.is_file():
        raise CannotStart(f"there is no copy at {copy}")
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    beside = [path for end in ("", "-wal", "-journal") if (path := target.with_name(target.name + end)).exists()]
    if beside:  # a log that is not this copy's would be applied to it
        raise CannotStart(f"{beside[0]} is there: move it away first")
    if not _is_ours(copy):
        raise CannotStart(f"{copy} is no copy of this bot's database")
    make(copy, target)


def _is_ours(file: Path) -> bool:
    try:
        with closing(_connect(file, "ro")) as opened:
            return bool(
                opened.execute("SELECT count(*) FROM alembic_version, (SELECT count(*) FROM people)").fetchone()
            )
    except sqlite3.Error:
        return False


def is_backup(connection: Connection) -> bool:
    """Whether this database is a copy that no bot has taken up yet."""
    return connection.dialect.name == "sqlite" and connection.scalar(text("PRAGMA user_version")) == IS_A_COPY


def adopt(connection: Connection) -> None:
    """Let the database be an original from now on."""
    if connection.dialect.name == "sqlite":
        connection.execute(text("PRAGMA user_version=0"))


def _claimed(target: Path) -> Path:
    """Make `target`, empty, so that nobody else can; return a file beside it to write to, made for its owner alone."""
    aside = target.with_name(f"{target.name}.part")
    try:
        os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        aside.unlink(missing_ok=True)
        os.close(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        raise CannotStart(f"{target} exists already: it is not overwritten") from None
    except OSError as error:
        raise CannotStart(f"{target} cannot be written: {error.strerror}") from None
    return aside


def _connect(file: Path, mode: str) -> sqlite3.Connection:
    return sqlite3.connect(f"{file.resolve().as_uri()}?mode={mode}", uri=True, timeout=15)
