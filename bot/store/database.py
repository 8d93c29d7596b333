"""The database as the rest of the bot sees it: turns, and what is due."""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Callable, Collection, Iterable
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, Engine, or_, select, text
from sqlalchemy.exc import DBAPIError, OperationalError, SQLAlchemyError

from bot.errors import CannotStart
from bot.replies import Commit, InboxRow, LiveText, OutboxRow, Reply
from bot.store import backup, inbox, leases, live_texts, outbox, people
from bot.store import migrate as store_migrate
from bot.store.engine import engine_for, executor_for
from bot.store.people import LockedPerson
from bot.store.tables import IN_FLIGHT, prompts
from bot.store.tables import people as persons
from bot.store.upkeep.erasure import Vacuum, truncate_log
from conversations.facts import Person

T = TypeVar("T")

PAUSES = (0.02, 0.1, 0.4, 1.0, 2.5)  # seconds, on average, between attempts at a turn that the database stopped

_PING = select(1)

log = logging.getLogger(__name__)


class Database:
    """SQLite or PostgreSQL, behind the same few questions. All instants in and out are aware UTC.

    Statements raise SQLAlchemy's errors; `in_turn` and `read_only` also UnreadableFacts, for that one person.
    """

    def __init__(self, engine: Engine) -> None:
        """Use `engine`; see `open`."""
        self._engine = engine
        self._threads = executor_for(engine)
        self.vacuum = Vacuum(engine)

    @classmethod
    async def open(cls, url: str) -> Database:
        """Open the database at `url` (sqlite:///file or postgresql://...). Migrates nothing.

        Raises CannotStart, in words without any secret, when it cannot be reached or is no database.
        """
        database = cls(engine_for(url))
        try:
            encoding = await database._threads.read(_encoding)
        except SQLAlchemyError as error:
            await database.close()
            raise CannotStart(_unusable(database._engine, error)) from None
        if encoding != "UTF8":
            await database.close()
            raise CannotStart(f"the database keeps text as {encoding}: make one with ENCODING 'UTF8'")
        return database

    async def close(self) -> None:
        """Let go of every connection, once what was begun is done."""
        await self.vacuum.close()
        await self._threads.close()

    async def ping(self) -> None:
        """Ask the database for an answer, whatever it is."""
        await self._threads.read(lambda connection: connection.execute(_PING))

    async def migrate(self) -> None:
        """Bring the tables up to date. Safe when several processes do it at once.

        Raises CannotStart when a newer version of the bot has been here.
        """
        await store_migrate.upgrade(self._threads)

    async def revision(self) -> str | None:
        """Return the revision the tables are at; None when nothing has ever been made."""
        return await self._threads.read(store_migrate.revision)

    def newest(self) -> str:
        """Return the revision that `migrate` leads to."""
        return store_migrate.newest()

    @property
    def is_shared(self) -> bool:
        """Whether processes on several machines may use it at once."""
        return self._engine.dialect.name != "sqlite"

    def lease(self, seconds: float) -> leases.Lease:
        """Return the sender's lease, held in terms of `seconds` where machines share the database."""
        if self.is_shared:
            return leases.SharedLease(self._threads, seconds)
        return leases.FileLease(self._threads, Path(f"{self._engine.url.database}-lease"))

    async def in_turn(self, person_id: int, work: Callable[[LockedPerson], T]) -> T:
        """Do `work` in a transaction that holds one person, and commit. Nothing slow belongs inside.

        All of it is done again when the database stopped it and may not the next time: a conflict between transactions
        (SQLSTATE 40001, 40P01), a dropped connection, a locked file. `work` must change nothing but the database, and
        wait for nothing else. When it stays so for some seconds the error is raised.
        """

        def turn(connection: Connection) -> tuple[T, bool]:
            locked = people.lock(connection, person_id)
            done = work(locked)
            if locked.person is None:
                locked.finish()
            return done, locked.is_erased

        pauses = iter(PAUSES)
        while True:
            try:
                done, is_erased = await self._threads.in_turn(turn)
            except DBAPIError as error:
                pause = next(pauses, None)
                if pause is None or not is_transient(error):
                    raise
                log.warning("a turn of %s was stopped by the database (%s)", person_id, type(error.orig).__name__)
                await asyncio.sleep(pause * random.uniform(0.5, 1.5))  # noqa: S311 - so that two do not meet again
            else:
                if is_erased:
                    people.forget_in_memory(person_id)
                    await self._threads.read(truncate_log)
                    self.vacuum.request()
                return done

    async def people_after(self, person_id: int, limit: int) -> list[int]:
        """Return the ids of the next `limit` people, in the order of their ids; -1 begins before everybody."""
        statement = select(persons.c.id).where(persons.c.id > person_id).order_by(persons.c.id).limit(limit)
        return await self._threads.read(lambda connection: list(connection.scalars(statement)))

    async def is_backup(self) -> bool:
        """Whether `backup.make` has made this database and nobody has taken it up since."""
        return await self._threads.read(backup.is_backup)

    async def adopt(self) -> None:
        """Note that this database is no copy any more, but the one that the bot lives on."""
        await self._threads.write(backup.adopt)

    async def read_only(self, person_id: int) -> Person | None:
        """Return a person as last committed, without holding them."""
        return await self._threads.read(lambda connection: people.read_only(connection, person_id))

    async def read_facts(self, person_id: int) -> str | None:
        """Return a person's facts as JSON, as last committed, without holding them."""
        return await self._threads.read(lambda connection: people.read_facts(connection, person_id))

    async def next_due(self, besides: Collection[int] = ()) -> datetime | None:
        """Return the earliest instant at which somebody is to be prompted; `besides` are not looked at."""
        statement = (
            select(persons.c.next_prompt_at)
            .where(persons.c.next_prompt_at.is_not(None), persons.c.id.not_in(besides))
            .order_by(persons.c.next_prompt_at)
            .limit(1)
        )
        earliest: datetime | None = await self._threads.read(lambda connection: connection.scalar(statement))
        return earliest

    async def due_people(self, now: datetime, limit: int, besides: Collection[int] = ()) -> list[int]:
        """Return up to `limit` people whose next prompt is due at `now`, the longest due first, except `besides`.

        PostgreSQL leaves out whoever is in the middle of a turn, on this node or another: that turn works out anew when
        their next prompt is due. Claiming locks them again; this only tells whom to try.
        """
        statement = (
            select(persons.c.id)
            .where(persons.c.next_prompt_at <= now, persons.c.id.not_in(besides))
            .order_by(persons.c.next_prompt_at)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        return await self._threads.read(lambda connection: list(connection.scalars(statement)))

    async def abandoned(self, before: datetime | None = None, token: int = 0) -> list[tuple[int, int]]:
        """Return (person, prompt) of what is still being sent though claimed before `before`; None: of all such.

        What was claimed under an earlier lease than `token` is among it, whenever that was.
        """
        statement = select(prompts.c.person, prompts.c.id).where(IN_FLIGHT).order_by(prompts.c.claimed_at)
        if before is not None:
            statement = statement.where(or_(prompts.c.claimed_at < before, prompts.c.token < token))
        return await self._threads.read(
            lambda connection: [(row.person, row.id) for row in connection.execute(statement)]
        )

    async def receive(self, updates: Iterable[tuple[int, int, str]], now: datetime) -> None:
        """Add updates to the inbox as (person, update id, JSON); those that are there already stay as they are."""
        rows = list(updates)
        await self._threads.write(lambda connection: inbox.insert(connection, rows, now), is_single=len(rows) == 1)

    async def pending(self, limit: int, besides: Iterable[int] = (), person_id: int | None = None) -> list[InboxRow]:
        """Return up to `limit` updates that are to be handled, of `person_id` or of all except `besides`."""
        return await self._threads.read(lambda connection: inbox.pending(connection, limit, besides, person_id))

    async def finish_update(self, person_id: int, update_id: int) -> None:
        """Mark an update done that needs no turn."""
        await self._threads.write(lambda connection: inbox.finish(connection, person_id, update_id), is_single=True)

    async def count_attempt(self, person_id: int, update_id: int) -> int:
        """Count one more attempt at an update, and return how many there were."""
        return await self._threads.write(lambda connection: inbox.count_attempt(connection, person_id, update_id))

    async def answer_update(self, person_id: int, update_id: int, reply: Reply, now: datetime) -> Commit | None:
        """Mark an update done and add a reply without a turn; None when the update is done already."""

        def answer(connection: Connection) -> Commit | None:
            received_at = inbox.take(connection, person_id, update_id)
            if received_at is None:
                return None
            return Commit(person_id, update_id, received_at, outbox.append(connection, reply, now))

        return await self._threads.write(answer)

    async def dead_letter(self, row: InboxRow, reason: str, apology: Reply | None, now: datetime) -> Commit | None:
        """Make an update a dead letter and add an apology to the outbox; None when the update is done already."""

        def set_aside(connection: Connection) -> Commit | None:
            if not inbox.dead_letter(connection, row, reason):
                return None
            said = outbox.append(connection, apology, now) if apology else None
            return Commit(row.person, row.update_id, outbox=said)

        return await self._threads.write(set_aside)

    async def waiting_replies(self, limit: int, besides: Iterable[int] = ()) -> list[OutboxRow]:
        """Return up to `limit` rows of the outbox, the oldest first, except those of `besides`."""
        return await self._threads.read(lambda connection: outbox.waiting(connection, limit, besides))

    async def remove_replies(self, keys: Collection[tuple[int, int]], shown: Collection[LiveText] = ()) -> None:
        """Delete rows of the outbox by (person, turn): they were sent, or need not be. Keep which live texts show."""

        def remove(connection: Connection) -> None:
            outbox.remove(connection, keys)
            if shown:
                live_texts.record(connection, shown)

        await self._threads.write(remove, is_single=len(keys) == 1 and not shown)

    async def live_texts(self, person_id: int, names: Collection[str]) -> list[LiveText]:
        """Return the messages that show these cards and notes."""
        return await self._threads.read(lambda connection: live_texts.named(connection, person_id, names))

    async def empty_queues(self) -> None:
        """Mark every update done, and send nothing of what waits."""

        def empty(connection: Connection) -> None:
            inbox.finish_all(connection)
            outbox.remove_all(connection)

        await self._threads.write(empty)

    async def prune(self, now: datetime) -> None:
        """Delete what the inbox need not keep any more, and strangers of a day ago."""

        def delete(connection: Connection) -> None:
            inbox.prune(connection, now)
            people.forget_strangers(connection, now)

        await self._threads.write(delete)

    async def ask(self, ask: Callable[[Connection], T]) -> T:
        """Ask something that no turn needs."""
        return await self._threads.read(ask)

    async def change(self, change: Callable[[Connection], T]) -> T:
        """Change something outside of any turn, and commit; it may be done twice."""
        return await self._threads.write(change)


def is_transient(error: Exception) -> bool:
    """Say whether the same work may well succeed a moment later. Conflicts between transactions are such errors too."""
    return isinstance(error, OperationalError) or (isinstance(error, DBAPIError) and error.connection_invalidated)


def _encoding(connection: Connection) -> str:
    if connection.dialect.name == "sqlite":
        return "UTF8"  # whatever the file says, it takes every character
    return str(connection.scalar(text("SHOW server_encoding")))


def _unusable(engine: Engine, error: SQLAlchemyError) -> str:
    # The driver's own text may hold the password.
    kind = type(getattr(error, "orig", None) or error).__name__
    if engine.dialect.name == "sqlite":
        return f"the database file {engine.url.database} cannot be used: is it a SQLite database? ({kind})"
    return f"the database at {engine.url.host or 'the local socket'} cannot be reached ({kind})"
