"""Loads the stored database, and reads and writes the files in `stored/`. Imports nothing of the code under test."""

from __future__ import annotations

import gzip
import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psycopg

DATA = Path(__file__).parent / "stored"
ANSWERS = DATA / "answers.jsonl.gz"
PROMPTS = DATA / "prompts.jsonl"
EXPORTS = DATA / "exports"

NOW = datetime(2026, 6, 15, 10, 0, tzinfo=UTC)
"""The instant at which the data was made and at which everything is answered: a Monday, noon in Berlin."""

PEOPLE = {
    "alex": 6_000_000_001,  # the example's whole story
    "anna": 6_000_000_002,  # the same in German
    "jo": 6_000_000_003,  # in the middle of a debrief
    "karin": 6_000_000_004,  # a planned interview, in German
    "dana": 6_000_000_005,  # discreet
    "max": 6_000_000_006,  # paused
    "ravi": 6_000_000_007,  # prompts in each fate
    "nora": 6_000_000_008,  # has only said /start
    "bo": 6_000_000_009,  # has blocked the bot
    "lee": 6_000_000_010,  # in the middle of a deeper debrief
    "eve": 6_000_000_011,  # a note for each of two people, not sent yet; many applications
    "sky": 1_234,  # waits to import a file
}
"""The Telegram ids of the people by their names here."""

_SQLITE = "sqlite:///"
_INSTANTS = {"next_prompt_at", "at", "received_at", "created_at", "due_at", "claimed_at", "settled_at"}


def load(url: str) -> None:
    """Fill the empty database at `url` with the tables and rows of the version before."""
    if url.startswith(_SQLITE):
        file = Path(url.removeprefix(_SQLITE))
        file.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(file)) as database:
            database.executescript((DATA / "sqlite.sql").read_text(encoding="utf-8"))
            database.executescript(f"BEGIN;\n{(DATA / 'rows.sql').read_text(encoding='utf-8')}COMMIT;")
        return
    with psycopg.connect(url) as server:
        server.execute("SET TIME ZONE 'UTC'")  # SQLite keeps instants as UTC text, and the rows are written so
        for name in ("postgres.sql", "rows.sql"):
            server.execute((DATA / name).read_bytes())


def rows(url: str, table: str) -> list[dict[str, Any]]:
    """Return every row of a table, read by the driver itself; instants are aware UTC."""
    select = f"SELECT * FROM {table}"  # noqa: S608 - our own names
    if url.startswith(_SQLITE):
        with closing(sqlite3.connect(url.removeprefix(_SQLITE))) as database:
            database.row_factory = sqlite3.Row
            found = [dict(row) for row in database.execute(select)]
    else:
        with psycopg.connect(url) as server:
            cursor = server.execute(select.encode())
            names = [column.name for column in cursor.description or ()]
            found = [dict(zip(names, row, strict=True)) for row in cursor]
    return [{name: _instant(value) if name in _INSTANTS else value for name, value in row.items()} for row in found]


def stored_updates(person: int) -> list[int]:
    """Return the ids of a person's updates that the version before had answered."""
    with closing(sqlite3.connect(":memory:")) as database:
        for name in ("sqlite.sql", "rows.sql"):
            database.executescript((DATA / name).read_text(encoding="utf-8"))
        wanted = "SELECT update_id FROM updates WHERE person = ? AND unspoken IS NULL"
        return [id_ for (id_,) in database.execute(wanted, (person,))]


def _instant(value: object) -> datetime | None:
    match value:
        case datetime():
            return value.astimezone(UTC)
        case str():
            return datetime.fromisoformat(value).replace(tzinfo=UTC)
        case _:
            return None


def lines(file: Path) -> Iterator[dict[str, Any]]:
    """Yield the records of a file of JSON lines."""
    with gzip.open(file, "rt", encoding="utf-8") if file.suffix == ".gz" else file.open(encoding="utf-8") as opened:
        for line in opened:
            yield json.loads(line)


def write_lines(file: Path, records: Iterable[dict[str, Any]]) -> None:
    """Write records as JSON lines."""
    text = "".join(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n" for record in records)
    # Without the time of writing: the same records make the same file.
    file.write_bytes(gzip.compress(text.encode(), mtime=0) if file.suffix == ".gz" else text.encode())


def exported(name: str) -> str:
    """Return the stored export of the person called `name` here."""
    return (EXPORTS / f"{name}.json").read_text(encoding="utf-8")
