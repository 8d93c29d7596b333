"""Records every statement that reaches the database."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine, event


@contextmanager
def statement_log(database: Engine | type[Engine]) -> Iterator[list[str]]:
    """Collect the first words of each statement, "UPDATE people", and each "COMMIT"."""
    asked: list[str] = []

    def note(*about: object) -> None:
        words = [word for word in str(about[2]).split()[:3] if word not in {"INTO", "SET", "FROM"}]
        asked.append(" ".join(words))

    def note_commit(_: object) -> None:
        asked.append("COMMIT")

    event.listen(database, "before_cursor_execute", note)
    event.listen(database, "commit", note_commit)
    try:
        yield asked
    finally:
        event.remove(database, "before_cursor_execute", note)
        event.remove(database, "commit", note_commit)
