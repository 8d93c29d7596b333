"""A person's row: facts to JSON and back, and what may be done to it while it is locked."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from threading import Lock
from time import thread_time
from typing import Any

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import Connection, Float, bindparam, delete, func, select, update

from bot.replies import OutboxRow, Reply
from bot.store import outbox, tables
from conversations.facts import Application, Interview, Person, Prompt
from conversations.readers import forget_words

TOLD_AGAIN_AFTER = timedelta(days=1)
"""How long somebody who was told that the bot is not for them is not told again."""

FACTS: TypeAdapter[Person] = TypeAdapter(Person)
_RECORDS: dict[str, TypeAdapter[Any]] = {
    "applications": TypeAdapter(Application),
    "interviews": TypeAdapter(Interview),
    "prompts": TypeAdapter(Prompt),
}
MANY_RECORDS = 100  # of one person, from which on they are kept in memory
MOST_KEPT = 4  # people

# Built once: an expression costs more to build than to run.
_MINE = tables.people.c.id == bindparam("mine")
_LOCK = (
    update(tables.people)
    .where(_MINE)
    .values(turns=tables.people.c.turns + 1)
    .returning(tables.people.c.facts, tables.people.c.turns, tables.people.c.banned_at, tables.people.c.told_at)
)
_LAST_TURN = select(func.coalesce(func.max(tables.outbox.c.turn), 0)).where(tables.outbox.c.person == bindparam("mine"))
_ENTER = tables.insert_new(tables.people)
_SAVE = (
    update(tables.people)
    .where(_MINE)
    .values(
        facts=bindparam("facts"),
        next_prompt_at=bindparam("next_prompt_at"),
        seen_at=func.coalesce(bindparam("seen_at", type_=tables.Instant), tables.people.c.seen_at),
        processor_seconds=tables.people.c.processor_seconds + bindparam("used", type_=Float),
    )
)
# One round trip on PostgreSQL; SQLite does not know the form, and has no round trips.
_SAVE_AND_SAY = _SAVE.add_cte(outbox.ADD.cte("said"))
_LEAVE = delete(tables.people).where(_MINE, tables.IS_NOBODY, tables.people.c.told_at.is_(None))
_TELL = update(tables.people).where(_MINE).values(told_at=bindparam("at"))
_KEEP_BAN = (
    update(tables.people)
    .where(_MINE)
    .values(facts="", next_prompt_at=None, seen_at=None, processor_seconds=0.0, told_at=None)
)
_SCHEDULE = update(tables.people).where(_MINE).values(next_prompt_at=bindparam("next_prompt_at"))
_STANDING = select((tables.people.c.facts != "").label("is_known"), tables.people.c.banned_at).where(_MINE)
_READ = select(tables.people.c.facts).where(_MINE)


class UnreadableFacts(Exception):
    """The facts of `person` (an id) cannot be read. Its text quotes none of them."""

    def __init__(self, person: int) -> None:
        """Name whose facts they are."""
        super().__init__(f"the facts of {person} cannot be read")
        self.person = person


def to_json_text(person: Person) -> str:
    """Return the facts as JSON, defaults left out."""
    return tables.json_text(FACTS, person) if _count(person) < MANY_RECORDS else _LARGE.write(person)


def from_json_text(facts: str, person_id: int) -> Person:
    """Return the person whose facts `facts` is. Raises UnreadableFacts."""
    if (kept := _LARGE.people.get(person_id)) and kept.text == facts:
        return kept.person
    try:
        person = FACTS.validate_json(facts)
    except ValidationError:
        raise UnreadableFacts(person_id) from None  # its text would quote what the person wrote
    if person.id != person_id:
        raise UnreadableFacts(person_id)
    if _count(person) >= MANY_RECORDS:
        _LARGE.keep(facts, person)
    return person


def _count(person: Person) -> int:
    return sum(len(getattr(person, name)) for name in _RECORDS)


@dataclass(slots=True)
class _Kept:
    """Facts as they stand in the database, and the JSON of each of their records by the record's `id()`."""

    text: str
    person: Person
    records: dict[int, tuple[Any, str]]  # the record itself is kept: its `id()` is then nobody else's


@dataclass(slots=True)
class _LargeFacts:
    """The last few people with years of records: most of a turn would go into reading and writing what has not changed.

    Facts are found by their whole text, so what another process has written meanwhile is read anew.
    """

    people: OrderedDict[int, _Kept] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def keep(self, text: str, person: Person, records: dict[int, tuple[Any, str]] | None = None) -> None:
        """Keep a person, whose facts are `text`, in place of who was not seen for longest."""
        with self._lock:
            self.people[person.id] = _Kept(text, person, records or {})
            self.people.move_to_end(person.id)
            if len(self.people) > MOST_KEPT:
                self.people.popitem(last=False)

    def forget(self, person_id: int) -> None:
        """Keep a person no more."""
        with self._lock:
            self.people.pop(person_id, None)

    def write(self, person: Person) -> str:
        """Return the facts as JSON, in which records that have not changed are the text that they were."""
        kept = self.people.get(person.id)
        before, now = kept.records if kept else {}, {}
        lists = []
        for name, adapter in _RECORDS.items():
            texts = []
            for record in getattr(person, name):
                known = before.get(id(record)) or (record, tables.json_text(adapter, record))
                now[id(record)] = known
                texts.append(known[1])
            lists.append(f'"{name}":[{",".join(texts)}]')
        rest = tables.json_text(FACTS, replace(person, applications=(), interviews=(), prompts=()))
        text = f"{rest[:-1]},{','.join(lists)}}}"
        self.keep(text, person, now)
        return text


_LARGE = _LargeFacts()


@dataclass(slots=True)
class LockedPerson:
    """One person, held by one transaction: no other turn of theirs runs until it ends.

    `person` is None for somebody of whom nothing is known. `turn` is the number of this turn, higher than that of any
    before. `size` is that of the facts, in bytes. `told_at` (aware UTC) is when they were last told that the bot is not
    for them. Made by `lock`; used inside `Database.in_turn`.
    """

    connection: Connection
    id: int
    person: Person | None
    turn: int
    size: int = 0
    is_banned: bool = False
    told_at: datetime | None = None
    is_erased: bool = False
    _is_saved: bool = False
    _began: float = field(default_factory=thread_time)

    def finish(self) -> None:
        """Make the transaction fit to be committed: delete the placeholder row if it says nothing."""
        if self.person is None and not self._is_saved:
            self.connection.execute(_LEAVE, {"mine": self.id})

    @property
    def processor_seconds(self) -> float:
        """Processor time of this thread since the person was locked."""
        return thread_time() - self._began

    def tell(self, now: datetime) -> None:
        """Note that they are told, at `now` (aware UTC), that the bot is not for them."""
        self.connection.execute(_TELL, {"mine": self.id, "at": now})

    def row_of(self, reply: Reply, now: datetime, received_at: datetime | None = None) -> OutboxRow | None:
        """Return what this turn says as a row of the outbox; None when that is nothing. Both instants are aware UTC."""
        return None if reply.is_empty else OutboxRow(self.id, self.turn, now, reply, received_at)

    def say(self, reply: Reply, now: datetime, received_at: datetime | None = None) -> OutboxRow | None:
        """Add what this turn says to the outbox, where no facts are saved with it."""
        if row := self.row_of(reply, now, received_at):
            outbox.add(self.connection, row)
        return row

    def save(
        self,
        person: Person,
        next_prompt_at: datetime | None,
        seen_at: datetime | None = None,
        said: OutboxRow | None = None,
    ) -> None:
        """Keep the facts, the instant (aware UTC) of the next prompt if there is one, and in the outbox what is `said`.

        `seen_at` (aware UTC) is when the person did something, if that is why. What the turn has taken so far is added
        to what they have used.
        """
        self._is_saved = True
        facts = {"mine": self.id, "facts": to_json_text(person), "next_prompt_at": next_prompt_at, "seen_at": seen_at}
        facts["used"] = self.processor_seconds
        if said and self.connection.dialect.name == "postgresql":
            self.connection.execute(_SAVE_AND_SAY, facts | outbox.values_of(said))
            return
        if said:
            outbox.add(self.connection, said)
        self.connection.execute(_SAVE, facts)

    def schedule(self, next_prompt_at: datetime | None) -> None:
        """Set the instant (aware UTC) of the next prompt alone: no fact has changed."""
        self.connection.execute(_SCHEDULE, {"mine": self.id, "next_prompt_at": next_prompt_at})

    def erase(self) -> None:
        """Delete every row about this person, in every table there is. Of somebody who is banned that fact stays."""
        self.is_erased = self._is_saved = True
        for table in tables.OF_PEOPLE:
            if table is tables.people and self.is_banned:
                self.connection.execute(_KEEP_BAN, {"mine": self.id})
                continue
            column = table.c.id if table is tables.people else table.c.person
            self.connection.execute(delete(table).where(column == self.id))


def lock(connection: Connection, id_: int) -> LockedPerson:
    """Lock the person's row and read it, in one statement; a newcomer's row is made first.

    Nothing may be read before: SQLite would then hold a snapshot that it cannot write from. Raises UnreadableFacts.
    """
    began = thread_time()
    row = connection.execute(_LOCK, {"mine": id_}).first()
    if row is None:
        enter(connection, id_)
        row = connection.execute(_LOCK, {"mine": id_}).one()
    facts, turn, banned_at, told_at = row
    return LockedPerson(
        connection,
        id_,
        from_json_text(facts, id_) if facts else None,
        turn,
        size=len(facts.encode()),
        is_banned=banned_at is not None,
        told_at=told_at,
        _began=began,
    )


def enter(connection: Connection, id_: int) -> None:
    """Make the row of somebody of whom nothing is known, unless it is there, as another node may just have made it."""
    # What was said to somebody who was erased may still wait to be sent: the turns of their new life come after it.
    last = connection.scalar(_LAST_TURN, {"mine": id_})
    connection.execute(_ENTER, {"id": id_, "turns": last, "facts": "", "processor_seconds": 0.0})


def forget_strangers(connection: Connection, now: datetime) -> None:
    """Delete the rows of those of whom nothing is known but that they were told a day ago to stay outside."""
    before = now - TOLD_AGAIN_AFTER
    connection.execute(delete(tables.people).where(tables.people.c.told_at < before, tables.IS_NOBODY))


def standing(connection: Connection, id_: int) -> tuple[bool, bool]:
    """Return whether something is known of a person, and whether they are banned."""
    row = connection.execute(_STANDING, {"mine": id_}).first()
    return (row.is_known, row.banned_at is not None) if row else (False, False)


def forget_in_memory(id_: int) -> None:
    """Keep nothing of an erased person in memory. Called after the commit: until then a reader may read them again."""
    _LARGE.forget(id_)
    forget_words()


def read_facts(connection: Connection, id_: int) -> str | None:
    """Return a person's facts as JSON, as last committed, without locking; None when there is no such person."""
    return connection.scalar(_READ, {"mine": id_}) or None


def read_only(connection: Connection, id_: int) -> Person | None:
    """Return the person as last committed, without locking. Raises UnreadableFacts."""
    facts = connection.scalar(_READ, {"mine": id_})
    return from_json_text(facts, id_) if facts else None
