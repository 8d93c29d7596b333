"""The table of people."""

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

from benchmarks.sample_facts import long_history
from bot.replies import Reply
from bot.store import inbox, people, tables
from bot.store.database import Database
from bot.store.people import LockedPerson, UnreadableFacts
from conversations.facts import Answer, Application, Interview, Person, Prompt, PromptKind
from conversations.invitations.contents.letter import read_letter
from tests.bot.locked_person import locked_person

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


async def save(database: Database, person: Person, at: datetime | None = None) -> None:
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
    """A turn sees what the previous turn saved."""
    await save(database, sam())
    with locked_person(database, 1001) as locked:
        assert locked.person == sam()
    assert await database.read_only(1001) == sam()


async def test_years_of_records_are_read_as_they_were_written(database: Database) -> None:
    """Of those, only what has changed is written anew, whoever wrote last."""
    person = replace(long_history(60), id=1001)
    await save(database, person)
    for name in ("Globex", "Initech"):
        with locked_person(database, 1001) as locked:
            assert locked.person == person
            assert locked.size == len(people.to_json_text(person))
            first, *others = person.applications
            person = replace(person, applications=(replace(first, company=name), *others), name=name)
            locked.save(person, None)
        assert await database.read_only(1001) == person
    written = people.to_json_text(person)
    assert people.FACTS.validate_json(written) == person
    other_process = tables.json_text(people.FACTS, replace(person, name="Kim"))  # in another order of its fields
    with database._engine.begin() as connection:
        connection.execute(text("UPDATE people SET facts = :facts WHERE id = 1001"), {"facts": other_process})
    assert await database.read_only(1001) == replace(person, name="Kim")
    with pytest.raises(UnreadableFacts):
        people.from_json_text(written, 2002)


async def test_a_failed_turn_changes_nothing(database: Database) -> None:
    """A turn is one transaction."""
    await save(database, sam())
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


async def test_looking_up_a_stranger_creates_no_row(database: Database) -> None:
    """A late prompt that looks for a deleted or unknown person leaves no row."""
    with locked_person(database, 5) as locked:
        assert locked.person is None
    assert await row_counts(database) == {}


async def test_an_update_counts_once_for_each_person(database: Database) -> None:
    """An update that is delivered again is recognised; the key holds the person and the update id."""
    await save(database, sam())
    await save(database, sam(1002))
    for person, is_new in ((1001, True), (1001, False), (1002, True)):
        await database.receive([(person, 7, "{}")], NOON)
        with locked_person(database, person) as locked:
            assert (inbox.take(locked.connection, locked.id, 7) == NOON) is is_new


async def test_turns_of_one_person_queue(database: Database) -> None:
    """Two turns of one person never load the same facts: no change is lost, and none fails."""
    await save(database, sam())

    def count(locked: LockedPerson) -> None:
        assert locked.person
        locked.save(replace(locked.person, last_id=locked.person.last_id + 1), None)

    await asyncio.gather(*(database.in_turn(1001, count) for _ in range(60)))
    person = await database.read_only(1001)
    assert person
    assert person.last_id == 62


async def test_a_newcomer_with_two_updates_at_once_is_one_person(database: Database) -> None:
    """The lock works from the first message on."""

    def arrive(locked: LockedPerson) -> None:
        person = locked.person or Person(1001)
        locked.save(replace(person, name=f"{person.name}x"), None)

    await asyncio.gather(*(database.in_turn(1001, arrive) for _ in range(20)))
    person = await database.read_only(1001)
    assert person
    assert person.name == "x" * 20


async def test_turns_of_different_people_run_side_by_side(database: Database) -> None:
    """Many people who write at once are all served."""
    await asyncio.gather(*(save(database, sam(id_)) for id_ in range(1, 201)))
    assert (await row_counts(database))["people"] == 200


@pytest.mark.parametrize("words", ["a\0b", "\ud800half", "\u202eright to left", "👩‍🚀", "'; DROP TABLE people; --"])
async def test_any_text_can_be_stored(database: Database, words: str) -> None:
    """Text is stored verbatim; half a surrogate pair, which UTF-8 cannot encode, becomes U+FFFD."""
    await save(database, sam(name=words))
    person = await database.read_only(1001)
    assert person
    assert person.name == words.replace("\ud800", "\ufffd")


async def test_facts_that_cannot_be_read_concern_one_person(database: Database) -> None:
    """A corrupt row raises its own error, which names the id and nothing of the content."""
    await save(database, sam())
    await save(database, sam(1002))
    await execute(database, 'UPDATE people SET facts = \'{"name": "secret"\' WHERE id = 1001')
    with pytest.raises(UnreadableFacts, match=r"^the facts of 1001 cannot be read$") as caught:
        await database.in_turn(1001, lambda _: None)
    assert caught.value.person == 1001
    assert caught.value.__cause__ is None
    assert await database.read_only(1002) == sam(1002)


async def test_facts_under_the_wrong_id_are_refused(database: Database) -> None:
    """Nobody is ever shown another person's record."""
    await save(database, sam())
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
    before = await row_counts(database)
    with locked_person(database, 1001) as locked:
        locked.erase()
    theirs = [table.name for table in tables.metadata.tables.values() if table in tables.OF_PEOPLE]
    assert before == dict.fromkeys(theirs, 2)
    assert await row_counts(database) == dict.fromkeys(theirs, 1)
    assert await database.read_only(1001) is None


async def test_a_newcomer_who_deletes_leaves_nothing(database: Database) -> None:
    """A second tap on "delete" creates no person."""
    await database.receive([(1001, 7, "{}")], NOON)
    with locked_person(database, 1001) as locked:
        assert inbox.take(locked.connection, locked.id, 7)
        locked.erase()
    assert await row_counts(database) == {}


async def test_erased_words_are_gone_from_the_files(tmp_path: Path) -> None:
    """SQLite's file and its log hold no trace of an erased person."""
    database = await Database.open(f"sqlite:///{tmp_path / 'a.db'}")
    await database.migrate()
    await save(database, sam(name="Xylophone"))
    assert _holds(tmp_path, b"Xylophone")
    with locked_person(database, 1001) as locked:
        locked.erase()
    assert not _holds(tmp_path, b"Xylophone")
    await database.close()


async def test_instants_come_back_aware_in_utc(database: Database) -> None:
    """Whatever the zone of the instant or of the server, it is read as UTC, to the microsecond."""
    tokyo = datetime(2026, 3, 2, 12, 0, 0, 123456, tzinfo=timezone(timedelta(hours=9)))
    await save(database, sam(started_at=tokyo), tokyo)
    at = await database.next_due()
    assert at == tokyo
    assert at.utcoffset() == timedelta()
    person = await database.read_only(1001)
    assert person
    assert person.started_at == tokyo


async def test_a_naive_instant_is_refused(database: Database) -> None:
    """Its zone would be unknown later."""
    with pytest.raises(Exception, match="an instant must be aware"):
        await save(database, sam(), NOON.replace(tzinfo=None))


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=200, deadline=None)
@given(st.builds(Person, id=st.integers(1, 2**52), prompts=st.lists(st.builds(Prompt)).map(tuple)))
def test_facts_are_read_back_as_written(person: Person) -> None:
    """For any facts."""
    assert people.from_json_text(people.to_json_text(person), person.id) == person


def test_a_claim_is_read_back_as_written() -> None:
    """Enumerations, nested records and empty defaults are unchanged."""
    prompt = Prompt(3, PromptKind.CHECK_IN, 0, "2026-03-02", NOON, NOON, (1,))
    person = sam(prompts=(prompt,))
    assert people.from_json_text(people.to_json_text(person), 1001) == person


async def row_counts(database: Database) -> dict[str, int]:
    """Count the rows of every table that has any."""
    counts = {}
    for name in tables.metadata.tables:
        counts[name] = int(await execute(database, f"SELECT count(*) FROM {name}"))  # noqa: S608 - our own names
    return {name: count for name, count in counts.items() if count}


async def execute(database: Database, statement: str) -> str:
    """Execute a statement directly."""
    with database._engine.begin() as connection:
        result = connection.execute(text(statement))
        return str(result.scalar()) if result.returns_rows else ""


def _anything(kind: TypeEngine[object]) -> object:
    return NOON if isinstance(kind, tables.Instant) else kind.python_type(1)


def _holds(folder: Path, words: bytes) -> bool:
    return any(words in file.read_bytes() for file in folder.iterdir())


async def test_an_erasure_empties_the_caches_of_what_was_typed(database: Database) -> None:
    """All of it is cleared, since a cache does not know whose words it holds."""
    text = "Dear Sam, your interview at Acme is on Friday."
    before = read_letter(text)
    assert read_letter(text) is before
    await database.in_turn(1, lambda locked: locked.save(Person(1), None))
    assert read_letter(text) is before
    await database.in_turn(1, lambda locked: locked.erase())
    assert read_letter(text) is not before
