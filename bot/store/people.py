"""A person's row: facts to JSON and back, and what may be done to it while it is locked."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticSerializationError, to_json
from sqlalchemy import Connection, bindparam, delete, literal_column, select, update

from bot.store import tables
from bot.store.direct import Direct
from conversations.facts import Person

FACTS: TypeAdapter[Person] = TypeAdapter(Person)

# Built once: an expression costs more to build than to run.
_MINE = tables.people.c.id == bindparam("mine")
_LOCK = Direct(
    update(tables.people)
    .where(_MINE)
    .values(turns=tables.people.c.turns + literal_column("1"))
    .returning(tables.people.c.facts)
)
_ENTER = Direct(tables.insert_new(tables.people))
_SAVE = Direct(
    update(tables.people).where(_MINE).values(facts=bindparam("facts"), next_prompt_at=bindparam("next_prompt_at"))
)
_SCHEDULE = Direct(update(tables.people).where(_MINE).values(next_prompt_at=bindparam("next_prompt_at")))
_HEARD = Direct(tables.insert_new(tables.updates, tables.updates.c.unspoken))
_LOOK = select(tables.people.c.facts).where(_MINE)
_PUT_ASIDE = Direct(tables.insert_new(tables.set_aside))


class UnreadableFacts(Exception):
    """The facts of `person` (their id) cannot be read. It concerns nobody else; the text quotes none of them."""

    def __init__(self, person: int) -> None:
        """Name whose facts they are."""
        super().__init__(f"the facts of {person} cannot be read")
        self.person = person


def to_json_text(person: Person) -> str:
    """Return the facts as JSON, defaults left out. Half a surrogate pair, which nothing can carry, becomes U+FFFD."""
    try:
        return FACTS.dump_json(person, exclude_defaults=True).decode()
    except PydanticSerializationError:
        return to_json(_whole(FACTS.dump_python(person, exclude_defaults=True))).decode()


def from_json_text(facts: str, person_id: int) -> Person:
    """Return the person whose facts `facts` is. Raises UnreadableFacts."""
    try:
        person = FACTS.validate_json(facts)
    except ValidationError:
        raise UnreadableFacts(person_id) from None  # its text would quote what the person wrote
    if person.id != person_id:
        raise UnreadableFacts(person_id)
    return person


def _whole(value: Any) -> Any:
    match value:
        case str():
            return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        case dict():
            return {_whole(key): _whole(item) for key, item in value.items()}
        case tuple() | list():
            return [_whole(item) for item in value]
        case _:
            return value


class LockedPerson:
    """One person, held by one transaction: no other turn of theirs runs until it ends.

    `person` is None for someone never seen. Made by `lock`; used inside `Database.turn`.
    """

    def __init__(self, connection: Connection, id_: int, person: Person | None) -> None:
        """Hold the person `id_` through `connection`'s transaction."""
        self.connection = connection
        self.id = id_
        self.person = person
        self.is_erased = False
        self._is_saved = False

    def finish(self) -> None:
        """Make the transaction fit to be committed: looking for someone never seen must not make them known."""
        if self.person is None and not self._is_saved:
            self._delete_rows()

    def record_update(self, update_id: int, now: datetime, unspoken: str | None = None) -> bool:
        """Note the update `update_id` as handled by this turn, and say whether it is new.

        `unspoken` is kept with it until `Database.spoken` is told that its answer is out.
        """
        new = _HEARD(self.connection, person=self.id, update_id=update_id, at=now, unspoken=unspoken)
        return new is not None

    def save(self, person: Person, next_prompt_at: datetime | None) -> None:
        """Keep the facts, and the instant (aware UTC) of the next prompt if there is one."""
        self._is_saved = True
        _SAVE(self.connection, mine=self.id, facts=to_json_text(person), next_prompt_at=next_prompt_at)

    def schedule(self, next_prompt_at: datetime | None) -> None:
        """Set the instant (aware UTC) of the next prompt alone: no fact has changed."""
        _SCHEDULE(self.connection, mine=self.id, next_prompt_at=next_prompt_at)

    def erase(self) -> None:
        """Delete every row about this person, in every table there is."""
        self.is_erased = self._is_saved = True
        self._delete_rows()

    def _delete_rows(self) -> None:
        for table in tables.OF_PEOPLE:
            column = table.c.id if table is tables.people else table.c.person
            self.connection.execute(delete(table).where(column == self.id))


def lock(connection: Connection, id_: int) -> LockedPerson:
    """Lock the person's row and read it, in one statement; a newcomer's row is made first.

    Nothing may be read before: SQLite would then hold a snapshot that it cannot write from. Raises UnreadableFacts.
    """
    facts = _LOCK(connection, mine=id_)
    if facts is None and _ENTER(connection, id=id_, turns=1, facts="") is None:
        facts = _LOCK(connection, mine=id_)  # another node has just made it
    return LockedPerson(connection, id_, from_json_text(facts, id_) if facts else None)


def read_only(connection: Connection, id_: int) -> Person | None:
    """Return the person as last committed, without locking. Raises UnreadableFacts."""
    facts = connection.scalar(_LOOK, {"mine": id_})
    return from_json_text(facts, id_) if facts else None


def put_aside(connection: Connection, row: dict[str, Any]) -> None:
    """Keep an update that could not be handled; the second time changes nothing."""
    _PUT_ASIDE(connection, **row)
