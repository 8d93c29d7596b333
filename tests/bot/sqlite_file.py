"""A SQLite database from beside the bot: a second connection, as an operator's."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

WITHIN = 40  # seconds for which a lock is waited for


def execute(file: Path, statement: str, *values: object) -> list[Any]:
    """Execute a statement, commit, and return its rows."""
    with contextlib.closing(sqlite3.connect(file, timeout=WITHIN)) as connection, connection:
        return connection.execute(statement, values).fetchall()


@contextlib.contextmanager
def without_table(file: Path, table: str) -> Iterator[None]:
    """Let a table be missing for a while: whatever asks for it fails, as if the database were away."""
    execute(file, f"ALTER TABLE {table} RENAME TO elsewhere")
    try:
        yield
    finally:
        execute(file, f"ALTER TABLE elsewhere RENAME TO {table}")
