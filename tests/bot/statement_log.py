"""What reaches the database: every statement, whether SQLAlchemy hands it to the driver or the store itself does."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from sqlalchemy import Engine, event


@contextmanager
def statement_log(database: Engine | type[Engine]) -> Iterator[list[str]]:
    """Collect the first words of each statement, "UPDATE people", and each "COMMIT"."""
    asked: list[str] = []
    watched: list[sqlite3.Connection | psycopg.Connection[Any]] = []

    def note(statement: str) -> None:
        words = [word for word in statement.split()[:3] if word not in {"INTO", "SET", "FROM"}]
        if words[0] not in {"BEGIN", "COMMIT", "ROLLBACK"}:  # which PostgreSQL's driver sends by itself
            asked.append(" ".join(words))

    class Noting(psycopg.Cursor[Any]):
        def execute(self, query: Any, *arguments: Any, **more: Any) -> Any:
            note(query)
            return super().execute(query, *arguments, **more)

    def watch(connection: Any, *_: object) -> None:
        watched.append(connection)
        if isinstance(connection, sqlite3.Connection):
            connection.set_trace_callback(note)
        else:
            connection.cursor_factory = Noting

    def note_commit(_: object) -> None:
        asked.append("COMMIT")

    event.listen(database, "checkout", watch)
    event.listen(database, "commit", note_commit)
    try:
        yield asked
    finally:
        event.remove(database, "checkout", watch)
        event.remove(database, "commit", note_commit)
        for connection in watched:
            if isinstance(connection, sqlite3.Connection):
                connection.set_trace_callback(None)
            else:
                connection.cursor_factory = psycopg.Cursor
