"""Seeds the databases of the contenders with many people, quickly, with the rows that they would write themselves."""

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

from benchmarks import sample_facts
from benchmarks.contenders import jobs
from benchmarks.load import SAMPLE_TEXTS
from benchmarks.processes import ROOT, B, Contender, environment
from bot.store.people import to_json_text
from bot.store.tables import Instant
from conversations.facts import Person

LOCK_TIMEOUT = 60  # seconds for SQLite's lock
POSTPONED_BY = timedelta(days=3)  # the prompts of people who are not due

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
CLOCK_START = sample_facts.DUE_AT + timedelta(hours=1)
"""What the bots' clocks show at the start: later than the due prompts, earlier than all others."""


# Afterword ------------------------------------------------------------------------------------------------------------


def migrate(url: str, folder: Path, root: Path = ROOT) -> None:
    """Make the tables of the Afterword in `root` in the database at `url`, as it does itself."""
    settings = environment(folder, "http://127.0.0.1:1", DATABASE_URL=url, PYTHONPATH=str(root))
    subprocess.run([sys.executable, "-m", "bot", "migrate"], cwd=folder, env=settings, check=True)


def seed_afterword(url: str, people: int) -> None:
    """Insert people 1 to `people` into an empty database of Afterword; none is due in the twelve hours after DUE_AT."""
    kinds = sample_facts.waiting_rows()
    with _engine(url).connect() as connection:
        dialect = connection.dialect.name
        if dialect == "sqlite":
            for pragma in ("journal_mode = OFF", "synchronous = OFF"):  # nothing else uses this database yet
                connection.execute(text(f"PRAGMA {pragma}"))
        connection.execute(text("CREATE TEMPORARY TABLE kinds (k bigint, facts text, at timestamptz)"))
        rows = [
            {"k": k, "facts": kind.facts, "at": _bound(connection, kind.next_prompt_at)} for k, kind in enumerate(kinds)
        ]
        connection.execute(text("INSERT INTO kinds VALUES (:k, :facts, :at)"), rows)
        recursive, numbers = _NUMBERS[dialect]
        insert = text(_INSERT.format(recursive=recursive, numbers=numbers))
        connection.execute(
            insert, {"first": 1, "last": people, "nobody": sample_facts.ID_IN_FACTS, "kinds": len(kinds)}
        )
        connection.commit()
        if dialect == "sqlite":
            connection.execute(text("PRAGMA journal_mode = WAL"))
            connection.commit()
    if dialect == "postgresql":
        with _engine(url).connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("VACUUM ANALYZE"))


def make_due(url: str, first: int, last: int, at: datetime, until: datetime | None = None) -> None:
    """Make the thank-you prompts of people `first` to `last` due at `at`, or evenly spread from `at` until `until`.

    Their earlier prompts are deleted. The moment of the prompt is DUE_AT; `at`, which is later, is when the bot is to
    look at the person.
    """
    due = sample_facts.due_row()
    step = (until - at) / (last - first) if until and last > first else timedelta()
    with _engine(url).begin() as connection:
        for forget in ("prompts", "follow_ups"):
            connection.execute(
                text(f"DELETE FROM {forget} WHERE person BETWEEN :first AND :last"),  # noqa: S608 - the names are ours
                {"first": first, "last": last},
            )
        rows = [
            {
                "id": person,
                "facts": due.facts.replace(sample_facts.ID_IN_FACTS, f'{{"id":{person},'),
                "at": _bound(connection, at + step * (person - first)),
            }
            for person in range(first, last + 1)
        ]
        connection.execute(text("UPDATE people SET facts = :facts, next_prompt_at = :at WHERE id = :id"), rows)


def insert_due(url: str, first: int, last: int) -> None:
    """Insert these people, who must be new, into Afterword's database; a thank-you prompt is due to each at DUE_AT."""
    due = sample_facts.due_row()
    with _engine(url).begin() as connection:
        at = _bound(connection, due.next_prompt_at)
        rows = [
            {"id": person, "facts": due.facts.replace(sample_facts.ID_IN_FACTS, f'{{"id":{person},'), "at": at}
            for person in range(first, last + 1)
        ]
        connection.execute(
            text("INSERT INTO people (id, turns, facts, next_prompt_at) VALUES (:id, 10, :facts, :at)"), rows
        )


def insert_person(url: str, person: Person) -> None:
    """Insert a person, who must be new, into Afterword's database; no prompt is due to them."""
    with _engine(url).begin() as connection:
        row = {"id": person.id, "facts": to_json_text(person)}
        connection.execute(text("INSERT INTO people (id, turns, facts) VALUES (:id, 10, :facts)"), row)


def postpone(url: str, first: int, last: int) -> None:
    """Set the next prompts of these people to a later day."""
    with _engine(url).begin() as connection:
        later = {"at": _bound(connection, sample_facts.DUE_AT + POSTPONED_BY), "first": first, "last": last}
        connection.execute(text("UPDATE people SET next_prompt_at = :at WHERE id BETWEEN :first AND :last"), later)


def _engine(url: str) -> Engine:
    # SQLite has one writer, and a bot with a backlog commits one transaction after another: wait long for the lock.
    how = {"timeout": LOCK_TIMEOUT} if url.startswith("sqlite") else {}
    return create_engine(url.replace("postgresql://", "postgresql+psycopg://"), poolclass=NullPool, connect_args=how)


def _bound(connection: Connection, at: datetime) -> Any:
    """Return an instant as Afterword writes it into this database."""
    value = Instant().process_bind_param(at, connection.dialect)
    return value if connection.dialect.name == "postgresql" or value is None else value.strftime("%Y-%m-%d %H:%M:%S.%f")


# The others -----------------------------------------------------------------------------------------------------------


def seed_other(
    contender: Contender, folder: Path, people: int, at: datetime | None = None, until: datetime | None = None
) -> None:
    """Write the files of (b) or (c): one prompt for each person, due from `at` to `until`, evenly, or in three days."""
    begins = at or datetime.now(UTC) + POSTPONED_BY
    step = ((until or begins) - begins if at else timedelta(days=1)) / max(people - 1, 1)
    when = [(person, begins + step * (person - 1)) for person in range(1, people + 1)]
    if contender is B:
        _pickle(
            folder / "conversation_handler.pickle",
            {p: {"answers": _answers(p), "prompts": {"thank_you": at}} for p, at in when},
        )
    else:
        _pickle(folder / "job_store.pickle", {person: {"answers": _answers(person)} for person, _ in when})
        _store_jobs(folder / "jobs.db", when)


def _answers(person: int) -> dict[str, Any]:
    return {
        "company": f"Firm {person}", "role": "Analyst", "began": "09:00", "route": "direct", "felt": "🙂",
        "went_well": SAMPLE_TEXTS[0], "trouble": SAMPLE_TEXTS[1], "met": SAMPLE_TEXTS[2], "decide": "2026-06-19",
    }  # fmt: skip


def _pickle(file: Path, user_data: dict[int, Any]) -> None:
    """Write what PicklePersistence reads."""
    whole = {"user_data": user_data, "chat_data": {}, "bot_data": {}, "callback_data": None, "conversations": {}}
    file.write_bytes(pickle.dumps(whole, protocol=pickle.HIGHEST_PROTOCOL))


def _store_jobs(file: Path, when: Sequence[tuple[int, datetime]]) -> None:
    """Write the rows that SQLAlchemyJobStore would write, but many at a time."""
    scheduler = BackgroundScheduler(timezone=UTC, job_defaults={"misfire_grace_time": None, "coalesce": True})
    scheduler.start(paused=True)
    SQLAlchemyJobStore(f"sqlite:///{file}").start(scheduler, "default")  # creates the table

    def rows() -> Iterator[tuple[str, float, bytes]]:
        for person, at in when:
            arguments = (person, "thank_you", _answers(person))
            job = scheduler.add_job(jobs.send_prompt, "date", run_date=at, id=f"{person}:thank_you", args=arguments)
            state = pickle.dumps(job.__getstate__(), pickle.HIGHEST_PROTOCOL)
            scheduler.remove_job(job.id)
            yield job.id, at.timestamp(), state

    with sqlite3.connect(file) as connection:
        connection.executemany("INSERT INTO apscheduler_jobs (id, next_run_time, job_state) VALUES (?, ?, ?)", rows())
    connection.close()
    scheduler.shutdown()
