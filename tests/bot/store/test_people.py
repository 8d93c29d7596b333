"""A person's row."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.types import TypeEngine

from bot.replies import Reply
from bot.store import inbox, people, tables
from bot.store.database import Database
from bot.store.people import LockedPerson, UnreadableFacts
from conversations.facts import Answer, Application, Interview, Person, Prompt, PromptKind
from tests.bot.locked_person import locked_person

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


async def keep(database: Database, person: Person, at: datetime | None = None) -> None:
    """Save a person in a turn of theirs."""
    await database.in_turn(person.id, lambda locked: locked.save(person, at))


def sam(id_: int = 1001, **facts: object) -> Person:
    """Return a person with an interview behind them."""
    person = Person(
        id_,
        name="Sam",
        applications=(Application(1, "Acme", "Analyst", NOON),),
        interviews=(Interview(2, 1, NOON, answers={"felt": Answer("4")}),),
        last_id=2,
    )
    return replace(person, **facts)  # type: ignore[arg-type]


async def test_what_was_saved_is_read_back(database: Database) -> None:
    """A turn sees what the turn before it left."""
    await keep(database, sam())
    with locked_person(database, 1001) as locked:
        assert locked.person == sam()
    assert await database.read_only(1001) == sam()


async def test_nothing_stays_of_a_turn_that_failed(database: Database) -> None:
    """A turn is one transaction: all of it or nothing."""
    await keep(database, sam())
    await database.receive([(1001, 7, "{}")], NOON)

    def fail(locked: LockedPerson) -> None:
        assert inbox.take(locked.connection, locked.id, 7)
        assert locked.say(Reply(1001, is_standing=True), NOON)
        locked.save(sam(name="Alex"), NOON)
        _ = 1 / 0

    with pytest.raises(ZeroDivisionError):
        await database.in_turn(1001, fail)
    assert await database.read_only(1001) == sam()
    assert await database.waiting_replies(10) == []
    with locked_person(database, 1001) as locked:
        assert inbox.take(locked.connection, locked.id, 7)


async def test_looking_for_a_stranger_does_not_make_them_known(database: Database) -> None:
    """Whoever was erased, or never seen, leaves no row behind when a late prompt looks for them."""
    with locked_person(database, 5) as locked:
        assert locked.person is None
    assert await census(database) == {}


async def test_an_update_counts_once_for_each_person(database: Database) -> None:
    """An update that is delivered again is recognised, and two bots' people never meet in one key."""
    await keep(database, sam())
    await keep(database, sam(1002))
    for person, is_new in ((1001, True), (1001, False), (1002, True)):
        await database.receive([(person, 7, "{}")], NOON)
        with locked_person(database, person) as locked:
            assert (inbox.take(locked.connection, locked.id, 7) == NOON) is is_new


async def test_turns_of_one_person_queue(database: Database) -> None:
    """Two turns of one person never see the same facts: nothing is lost, and nothing fails."""
    await keep(database, sam())

    def count(locked: LockedPerson) -> None:
        assert locked.person
        locked.save(replace(locked.person, last_id=locked.person.last_id + 1), None)

    await asyncio.gather(*(database.in_turn(1001, count) for _ in range(60)))
    person = await database.read_only(1001)
    assert person
    assert person.last_id == 62


async def test_newcomers_that_come_twice_at_once_are_one_person(database: Database) -> None:
    """The lock holds from the very first word on."""

    def arrive(locked: LockedPerson) -> None:
        person = locked.person or Person(1001)
        locked.save(replace(person, name=f"{person.name}x"), None)

    await asyncio.gather(*(database.in_turn(1001, arrive) for _ in range(20)))
    person = await database.read_only(1001)
    assert person
    assert person.name == "x" * 20


async def test_different_people_take_turns_side_by_side(database: Database) -> None:
    """A crowd that writes at once is served whole."""
    await asyncio.gather(*(keep(database, sam(id_)) for id_ in range(1, 201)))
    assert (await census(database))["people"] == 200


@pytest.mark.parametrize("words", ["a\0b", "\ud800half", "\u202eright to left", "👩‍🚀", "'; DROP TABLE people; --"])
async def test_any_words_can_be_kept(database: Database, words: str) -> None:
    """What a person typed is kept verbatim; half a surrogate pair, which nothing can carry, becomes U+FFFD."""
    await keep(database, sam(name=words))
    person = await database.read_only(1001)
    assert person
    assert person.name == words.replace("\ud800", "\ufffd")


async def test_facts_that_cannot_be_read_concern_one_person(database: Database) -> None:
    """A broken row is an error of its own kind, with an id and without a word of what it holds."""
    await keep(database, sam())
    await keep(database, sam(1002))
    await execute(database, 'UPDATE people SET facts = \'{"name": "secret"\' WHERE id = 1001')
    with pytest.raises(UnreadableFacts, match=r"^the facts of 1001 cannot be read$") as caught:
        await database.in_turn(1001, lambda _: None)
    assert caught.value.person == 1001
    assert caught.value.__cause__ is None
    assert await database.read_only(1002) == sam(1002)


async def test_facts_under_the_wrong_id_are_not_believed(database: Database) -> None:
    """Nobody is ever shown another person's record."""
    await keep(database, sam())
    await execute(database, "UPDATE people SET id = 1002 WHERE id = 1001")
    with pytest.raises(UnreadableFacts):
        await database.read_only(1002)


async def test_erasing_leaves_nothing(database: Database) -> None:
    """/delete empties every table of that person, and of nobody else."""
    for id_ in (1001, 1002):
        with locked_person(database, id_) as locked:
            for table in set(tables.OF_PEOPLE) - {tables.people}:
                row = {c.name: _anything(c.type) for c in table.columns} | {"person": id_}
                locked.connection.execute(table.insert(), row)
            locked.save(sam(id_), NOON)
    before = await census(database)
    with locked_person(database, 1001) as locked:
        locked.erase()
    theirs = [table.name for table in tables.metadata.tables.values() if table in tables.OF_PEOPLE]
    assert before == dict.fromkeys(theirs, 2)
    assert await census(database) == dict.fromkeys(theirs, 1)
    assert await database.read_only(1001) is None


async def test_a_newcomer_who_erases_leaves_nothing(database: Database) -> None:
    """A tap on "delete" that comes again after it was done makes nobody known."""
    await database.receive([(1001, 7, "{}")], NOON)
    with locked_person(database, 1001) as locked:
        assert inbox.take(locked.connection, locked.id, 7)
        locked.erase()
    assert await census(database) == {}


async def test_erased_words_are_gone_from_the_files(tmp_path: Path) -> None:
    """SQLite's file and its log hold no trace of an erased person."""
    database = await Database.open(f"sqlite:///{tmp_path / 'a.db'}")
    await database.migrate()
    await keep(database, sam(name="Xylophone"))
    assert _holds(tmp_path, b"Xylophone")
    with locked_person(database, 1001) as locked:
        locked.erase()
    assert not _holds(tmp_path, b"Xylophone")
    await database.close()


async def test_instants_come_back_aware_in_utc(database: Database) -> None:
    """Whatever zone an instant was given in or the server lives in, it is read as UTC, to the microsecond."""
    tokyo = datetime(2026, 3, 2, 12, 0, 0, 123456, tzinfo=timezone(timedelta(hours=9)))
    await keep(database, sam(started_at=tokyo), tokyo)
    at = await database.next_due()
    assert at == tokyo
    assert at.utcoffset() == timedelta()
    person = await database.read_only(1001)
    assert person
    assert person.started_at == tokyo


async def test_a_naive_instant_is_refused(database: Database) -> None:
    """Nobody could say later what it meant."""
    with pytest.raises(Exception, match="an instant must be aware"):
        await keep(database, sam(), NOON.replace(tzinfo=None))


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=200, deadline=None)
@given(st.builds(Person, id=st.integers(1, 2**52), prompts=st.lists(st.builds(Prompt)).map(tuple)))
def test_facts_survive_being_written(person: Person) -> None:
    """Reading gives back what was written, whatever it is."""
    assert people.from_json_text(people.to_json_text(person), person.id) == person


def test_a_claim_survives_being_written() -> None:
    """Enumerations, nested records and empty defaults come back as they were."""
    prompt = Prompt(3, PromptKind.CHECK_IN, 0, "2026-03-02", NOON, NOON, (1,))
    person = sam(prompts=(prompt,))
    assert people.from_json_text(people.to_json_text(person), 1001) == person


async def census(database: Database) -> dict[str, int]:
    """Count the rows of every table that has any."""
    counts = {}
    for name in tables.metadata.tables:
        counts[name] = int(await execute(database, f"SELECT count(*) FROM {name}"))  # noqa: S608 - our own names
    return {name: count for name, count in counts.items() if count}


async def execute(database: Database, statement: str) -> str:
    """Run a statement of the operator's."""
    with database._engine.begin() as connection:
        result = connection.execute(text(statement))
        return str(result.scalar()) if result.returns_rows else ""


def _anything(kind: TypeEngine[object]) -> object:
    return NOON if isinstance(kind, tables.Instant) else kind.python_type(1)


def _holds(folder: Path, words: bytes) -> bool:
    return any(words in file.read_bytes() for file in folder.iterdir())
