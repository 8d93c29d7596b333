"""The tables. SQLite and PostgreSQL hold the same ones, made by the revisions in `migrations`.

Every key begins with the person, so that a database spread over machines can keep a person's rows together; there is
no sequence to wait for. Facts are text that holds JSON: JSON escapes the NUL that PostgreSQL's own types refuse.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, TypeVar

from pydantic import TypeAdapter
from pydantic_core import PydanticSerializationError, to_json
from sqlalchemy import (
    BigInteger,
    Column,
    DateTime,
    Dialect,
    Float,
    Integer,
    MetaData,
    Table,
    Text,
    TextClause,
    UniqueConstraint,
    bindparam,
    text,
)
from sqlalchemy.types import TypeDecorator

from conversations.facts import DeliveryStatus

T = TypeVar("T")


class Instant(TypeDecorator[datetime]):
    """An aware UTC datetime, in and out, to the microsecond. SQLite, which knows no zones, keeps it as UTC text."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse a naive datetime: nobody could say later what it meant."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant must be aware")
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's
        """Return it aware, in UTC, whatever zone the database session is in."""
        if not isinstance(value, datetime):
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


Id = BigInteger().with_variant(Integer, "sqlite")  # SQLite calls a 64-bit key INTEGER

metadata = MetaData(
    naming_convention={
        "pk": "%(table_name)s_pk",
        "uq": "%(table_name)s_%(column_0_N_name)s_uq",
        "ix": "%(table_name)s_%(column_0_N_name)s_ix",
    }
)

people = Table(
    "people",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("turns", BigInteger, nullable=False),
    Column("facts", Text, nullable=False),  # empty: a newcomer before their first save, or one of the last two columns
    Column("next_prompt_at", Instant, index=True),
    Column("seen_at", Instant),  # when their last message or tap was answered
    Column("processor_seconds", Float, nullable=False, server_default="0"),  # that their turns have taken
    Column("banned_at", Instant),  # since when the operator does not let them use the bot
    Column("told_at", Instant),  # when somebody outside the circle was last told so
)
"""One row a person. Raising `turns` is what locks it."""

IS_NOBODY = (people.c.facts == "") & people.c.banned_at.is_(None)
"""Of the people: the bot knows nothing of them, except perhaps that they were told that it is not for them."""

IS_TOLD = people.c.told_at.is_not(None)
"""Of the people: outside the circle, and told so. There is an index of these alone, which `migrations` knows."""

inbox = Table(
    "inbox",
    metadata,
    Column("person", BigInteger, primary_key=True, autoincrement=False),  # 0: nobody could be read from it
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("received_at", Instant, nullable=False, index=True),
    Column("body", Text),  # the update's JSON; NULL once its turn has committed
    Column("attempts", Integer, nullable=False, server_default="0"),  # failed ones, or ones that slow work began
    Column("failure", Text),  # why it is a dead letter: its body is then the update's shape, without words
)
"""The updates that came in. A done row keeps its key, by which an update that is delivered again is recognised."""

IS_PENDING = inbox.c.body.is_not(None) & inbox.c.failure.is_(None)
"""Of the inbox: still to be handled. There is an index of these alone, which `migrations` knows."""

IS_DEAD = inbox.c.failure.is_not(None)
"""Of the inbox: given up, a dead letter."""

outbox = Table(
    "outbox",
    metadata,
    Column("person", BigInteger, primary_key=True, autoincrement=False),
    Column("turn", BigInteger, primary_key=True, autoincrement=False),  # its place in the person's order
    Column("created_at", Instant, nullable=False, index=True),
    Column("reply", Text, nullable=False),  # JSON of bot.replies.Reply
)
"""What turns say, until it is sent."""

live_texts = Table(
    "live_texts",
    metadata,
    Column("person", BigInteger, primary_key=True, autoincrement=False),
    Column("message", BigInteger, primary_key=True, autoincrement=False),  # Telegram's id of it
    Column("name", Text, nullable=False),  # the callback data that shows it: "debrief:5:card"
)
"""The messages in the chats that show a card or a note: they are edited when the facts change."""

prompts = Table(
    "prompts",
    metadata,
    Column("person", BigInteger, primary_key=True, autoincrement=False),
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("kind", Text, nullable=False),
    Column("subject", BigInteger, nullable=False),
    Column("occasion", Text, nullable=False),
    Column("fate", Text, nullable=False),  # of DeliveryStatus, or "refused"
    Column("due_at", Instant, nullable=False),
    Column("claimed_at", Instant, nullable=False),
    Column("settled_at", Instant),
    Column("message", BigInteger),  # Telegram's id of it, once it is known to be sent
    Column("token", BigInteger, nullable=False, server_default="0"),  # the lease it was claimed under; 0: under none
    UniqueConstraint("person", "kind", "subject", "occasion"),
)
"""The prompts that were claimed. The unique key is the database's own guard against sending one twice."""

IN_FLIGHT = prompts.c.fate == DeliveryStatus.SENDING.value
"""Of the prompts: claimed and not settled. There is an index of these alone, which `migrations` knows."""

follow_ups = Table(
    "follow_ups",
    metadata,
    Column("person", BigInteger, primary_key=True, autoincrement=False),
    Column("application", BigInteger, primary_key=True, autoincrement=False),  # 0: the person's check-in itself
    Column("week", Text, primary_key=True),  # ISO week of the person's calendar: "2026-W09"
    Column("prompt", BigInteger, nullable=False),
)
"""The database's own guard: one follow-up prompt a week for each application, one check-in a week for each person.

Two prompts that are seven days apart can never share an ISO week, so this never stops one that may be sent. Those that
move to another application, or come along in a file, hold their weeks from the same transaction on.
"""

leases = Table(
    "leases",
    metadata,
    Column("name", Text, primary_key=True),
    Column("holder", Text, nullable=False),  # the process that holds it; empty: nobody
    Column("token", BigInteger, nullable=False),  # grows with every change of holder
    Column("renewals", BigInteger, nullable=False),  # counted up by the holder, for as long as it lives
    Column("seconds", Float, nullable=False),  # without a renewal, after which it may be taken
)
"""Which process does what only one may do. It says nothing of any person."""

OF_PEOPLE = tuple(table for table in metadata.sorted_tables if table is not leases)
"""The tables that hold rows of a person; `/delete` erases them."""


def insert_new(table: Table, *also: Column[Any]) -> TextClause:
    """Return the statement that adds a row unless one of its key is there; its first value is then None.

    It wants every column that may not be NULL, and those that are named `also`. SQLite took ON CONFLICT from
    PostgreSQL, word for word, but SQLAlchemy knows it only of each by itself, and to load the one that is not spoken
    costs 2.5 MB.
    """
    columns = [*(column for column in table.columns if not column.nullable), *also]
    names, values = (", ".join(f"{mark}{column.name}" for column in columns) for mark in ("", ":"))
    statement = f"INSERT INTO {table.name} ({names}) VALUES ({values}) ON CONFLICT DO NOTHING RETURNING 1"  # noqa: S608 - our own names
    return text(statement).bindparams(*(bindparam(column.name, type_=column.type) for column in columns))


def json_text(adapter: TypeAdapter[T], value: T) -> str:
    """Return a value as JSON, defaults left out. Half a surrogate pair, which nothing can carry, becomes U+FFFD."""
    try:
        return adapter.dump_json(value, exclude_defaults=True).decode()
    except PydanticSerializationError:
        return to_json(_whole(adapter.dump_python(value, exclude_defaults=True))).decode()


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
