"""A second connection to the bot's SQLite file, as an operator would open it."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

WITHIN = 40  # seconds to wait for a lock


def execute(file: Path, statement: str, *values: object) -> list[Any]:
    """Execute a statement, commit, and return its rows."""
    with contextlib.closing(sqlite3.connect(file, timeout=WITHIN)) as connection, connection:
        return connection.execute(statement, values).fetchall()


@contextlib.contextmanager
def without_table(file: Path, table: str) -> Iterator[None]:
    """Rename a table for the block: every query on it fails, as if the database were unreachable."""
    execute(file, f"ALTER TABLE {table} RENAME TO elsewhere")
    try:
        yield
    finally:
        execute(file, f"ALTER TABLE elsewhere RENAME TO {table}")
