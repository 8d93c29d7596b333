"""Filling the databases of the contenders with people, quickly, and with what they would have written themselves."""

from __future__ import annotations

import pickle
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.background import BackgroundScheduler
from sqlalchemy import Connection, Engine, NullPool, create_engine, text

from benchmarks import lives
from benchmarks.contenders import prompting
from benchmarks.people import WORDS
from benchmarks.running import ROOT, B, Contender, environment
from bot.store.tables import Instant

PATIENCE = 60  # seconds for SQLite's lock
LATER = timedelta(days=3)  # from when on whoever is not due hears of it, in (b) and (c)

_INSERT = """
    WITH {recursive} numbers(n) AS ({numbers})
    INSERT INTO people (id, turns, facts, next_prompt_at)
    SELECT n, 10, replace(kinds.facts, :nobody, '{{"id":' || n || ','), kinds.at
    FROM numbers JOIN kinds ON kinds.k = n % :kinds
"""
_NUMBERS = {
    "sqlite": ("RECURSIVE", "SELECT :first UNION ALL SELECT n + 1 FROM numbers WHERE n < :last"),
    "postgresql": ("", "SELECT generate_series(CAST(:first AS bigint), CAST(:last AS bigint))"),
}
EVENING = lives.DUE + timedelta(hours=1)
"""When the bots' clocks begin: whoever has been made due is so at once, whenever the bot looks; all others are not."""


# Afterword ------------------------------------------------------------------------------------------------------------


def migrate(url: str, folder: Path, root: Path = ROOT) -> None:
    """Make the tables of the Afterword in `root` in the database at `url`, as it does itself."""
    settings = environment(folder, "http://127.0.0.1:1", DATABASE_URL=url, PYTHONPATH=str(root))
    subprocess.run([sys.executable, "-m", "bot", "migrate"], cwd=folder, env=settings, check=True)


def fill_afterword(url: str, people: int) -> None:
    """Put people 1 to `people` into an empty database of Afterword's; nothing is due for them before DUE's next day."""
    kinds = lives.waiting()
    with _engine(url).connect() as connection:
        dialect = connection.dialect.name
        if dialect == "sqlite":
            for pragma in ("journal_mode = OFF", "synchronous = OFF"):  # nobody else is here yet
                connection.execute(text(f"PRAGMA {pragma}"))
        connection.execute(text("CREATE TEMPORARY TABLE kinds (k bigint, facts text, at timestamptz)"))
        rows = [
            {"k": k, "facts": kind.facts, "at": _bound(connection, kind.next_prompt_at)} for k, kind in enumerate(kinds)
        ]
        connection.execute(text("INSERT INTO kinds VALUES (:k, :facts, :at)"), rows)
        recursive, numbers = _NUMBERS[dialect]
        insert = text(_INSERT.format(recursive=recursive, numbers=numbers))
        connection.execute(insert, {"first": 1, "last": people, "nobody": lives.ID, "kinds": len(kinds)})
        connection.commit()
        if dialect == "sqlite":
            connection.execute(text("PRAGMA journal_mode = WAL"))
            connection.commit()
    if dialect == "postgresql":
        with _engine(url).connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("VACUUM ANALYZE"))


def make_due(url: str, first: int, last: int, at: datetime, until: datetime | None = None) -> None:
    """Let these people be due at `at`, whatever they were prompted of before; up to `until`, one after another evenly.

    The thank-you they are reminded of fell due at DUE; `at`, after that, is when the bot is to look at them.
    """
    someone = lives.due()
    step = (until - at) / (last - first) if until and last > first else timedelta()
    with _engine(url).begin() as connection:
        for forget in ("prompts", "follow_ups"):
            connection.execute(
                text(f"DELETE FROM {forget} WHERE person BETWEEN :first AND :last"),  # noqa: S608 - the names are ours
                {"first": first, "last": last},
            )
        whom = [
            {
                "id": person,
                "facts": someone.facts.replace(lives.ID, f'{{"id":{person},'),
                "at": _bound(connection, at + step * (person - first)),
            }
            for person in range(first, last + 1)
        ]
        connection.execute(text("UPDATE people SET facts = :facts, next_prompt_at = :at WHERE id = :id"), whom)


def bring_in_due(url: str, first: int, last: int) -> None:
    """Put these people into Afterword's database, where none of them is; a thank-you prompt is due to each at DUE."""
    someone = lives.due()
    with _engine(url).begin() as connection:
        at = _bound(connection, someone.next_prompt_at)
        whom = [
            {"id": person, "facts": someone.facts.replace(lives.ID, f'{{"id":{person},'), "at": at}
            for person in range(first, last + 1)
        ]
        connection.execute(
            text("INSERT INTO people (id, turns, facts, next_prompt_at) VALUES (:id, 10, :facts, :at)"), whom
        )


def calm(url: str, first: int, last: int) -> None:
    """Let nothing be due for these people any more."""
    with _engine(url).begin() as connection:
        later = {"at": _bound(connection, lives.DUE + LATER), "first": first, "last": last}
        connection.execute(text("UPDATE people SET next_prompt_at = :at WHERE id BETWEEN :first AND :last"), later)


def _engine(url: str) -> Engine:
    # A bot amid a backlog commits one transaction after the other: whoever writes beside it needs patience.
    how = {"timeout": PATIENCE} if url.startswith("sqlite") else {}
    return create_engine(url.replace("postgresql://", "postgresql+psycopg://"), poolclass=NullPool, connect_args=how)


def _bound(connection: Connection, at: datetime) -> Any:
    """Return an instant as Afterword writes it into this database."""
    value = Instant().process_bind_param(at, connection.dialect)
    return value if connection.dialect.name == "postgresql" or value is None else value.strftime("%Y-%m-%d %H:%M:%S.%f")


# The others -----------------------------------------------------------------------------------------------------------


def fill_other(
    contender: Contender, folder: Path, people: int, at: datetime | None = None, until: datetime | None = None
) -> None:
    """Write the files of (b) or (c): each has one prompt to come, at `at` (up to `until`, evenly), or in some days."""
    begins = at or datetime.now(UTC) + LATER
    step = ((until or begins) - begins if at else timedelta(days=1)) / max(people - 1, 1)
    when = [(person, begins + step * (person - 1)) for person in range(1, people + 1)]
    if contender is B:
        _pickle(folder / "usual.pickle", {p: {"answers": _answers(p), "prompts": {"thank_you": at}} for p, at in when})
    else:
        _pickle(folder / "jobstore.pickle", {person: {"answers": _answers(person)} for person, _ in when})
        _store_jobs(folder / "jobs.db", when)


def _answers(person: int) -> dict[str, Any]:
    return {
        "company": f"Firm {person}", "role": "Analyst", "began": "09:00", "route": "direct", "felt": "🙂",
        "went_well": WORDS[0], "trouble": WORDS[1], "met": WORDS[2], "decide": "2026-06-19",
    }  # fmt: skip


def _pickle(file: Path, user_data: dict[int, Any]) -> None:
    """Write what PicklePersistence reads."""
    whole = {"user_data": user_data, "chat_data": {}, "bot_data": {}, "callback_data": None, "conversations": {}}
    file.write_bytes(pickle.dumps(whole, protocol=pickle.HIGHEST_PROTOCOL))


def _store_jobs(file: Path, when: Sequence[tuple[int, datetime]]) -> None:
    """Write what SQLAlchemyJobStore would, many at a time."""
    scheduler = BackgroundScheduler(timezone=UTC, job_defaults={"misfire_grace_time": None, "coalesce": True})
    scheduler.start(paused=True)
    SQLAlchemyJobStore(f"sqlite:///{file}").start(scheduler, "default")  # makes the table

    def rows() -> Iterator[tuple[str, float, bytes]]:
        for person, at in when:
            arguments = (person, "thank_you", _answers(person))
            job = scheduler.add_job(prompting.send, "date", run_date=at, id=f"{person}:thank_you", args=arguments)
            state = pickle.dumps(job.__getstate__(), pickle.HIGHEST_PROTOCOL)
            scheduler.remove_job(job.id)
            yield job.id, at.timestamp(), state

    with sqlite3.connect(file) as connection:
        connection.executemany("INSERT INTO apscheduler_jobs (id, next_run_time, job_state) VALUES (?, ?, ?)", rows())
    connection.close()
    scheduler.shutdown()
