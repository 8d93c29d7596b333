"""The inbox: updates that were received, until their turn has committed."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from bot.operator import backup
from bot.replies import Commit, InboxRow, OutboxRow, RenderedMessage, Reply
from bot.store import inbox
from bot.store.database import Database
from bot.store.inbox import shape_of
from tests.bot.locked_person import locked_person

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
LATER = NOON + timedelta(hours=1)
SORRY = Reply(1, (RenderedMessage("That went wrong."),))


async def receive(database: Database, *keys: tuple[int, int], words: str = "hello", at: datetime = NOON) -> None:
    """Add updates by (person, update id), each saying `words`."""
    await database.receive([(person, id_, json.dumps(update(words))) for person, id_ in keys], at)


def update(words: str = "hello") -> dict[str, object]:
    """Return an update as Telegram sends it."""
    return {"message": {"text": words, "chat": {"id": 1, "type": "private"}}}


async def take(database: Database, person: int, id_: int) -> datetime | None:
    """Take an update in a turn of its person."""
    return await database.in_turn(person, lambda locked: inbox.take(locked.connection, locked.id, id_))


async def pending(database: Database) -> list[tuple[int, int]]:
    """List the pending updates, by (person, update id)."""
    return sorted((row.person, row.update_id) for row in await database.pending(1000))


async def rows(database: Database) -> list[tuple[int, int, str | None, int, str | None]]:
    """List every row: person, update id, body, attempts, failure."""
    with database._engine.connect() as connection:
        found = connection.execute(text("SELECT * FROM inbox ORDER BY person, update_id"))
        return [(row.person, row.update_id, row.body, row.attempts, row.failure) for row in found]


async def test_an_update_has_one_row_however_often_it_is_delivered(database: Database) -> None:
    """The first delivery counts. Telegram delivers an update until it is confirmed, by webhook to any node."""
    await receive(database, (1, 7))
    await database.count_attempt(1, 7)
    await receive(database, (1, 7), (1, 8), (1, 8), words="again", at=LATER)
    assert await database.pending(9) == [InboxRow(1, 7, update(), 1), InboxRow(1, 8, update("again"))]
    assert await take(database, 1, 7) == NOON
    assert await take(database, 1, 8) == LATER


async def test_an_update_received_by_several_nodes_at_once_has_one_row(database: Database) -> None:
    """No node fails, and none waits long for another."""
    keys = [(person, id_) for person in range(1, 6) for id_ in range(20)]
    await asyncio.gather(*(receive(database, *keys) for _ in range(8)))
    assert await pending(database) == keys


async def test_an_empty_poll_adds_nothing(database: Database) -> None:
    """It is no error."""
    await receive(database)
    assert await rows(database) == []


@pytest.mark.parametrize("words", ["\0", "\ud800half", "👩‍🚀", "'; DROP TABLE inbox; --", ":name %s {}"])
async def test_an_update_is_read_back_unchanged(database: Database, words: str) -> None:
    """Whatever text it holds."""
    await receive(database, (1, 7), words=words)
    assert [row.raw for row in await database.pending(9)] == [update(words)]


async def test_a_done_update_is_recognised_when_delivered_again(database: Database) -> None:
    """The row keeps its key and loses its body; it is not handled a second time."""
    await receive(database, (1, 7))
    assert await take(database, 1, 7) == NOON
    assert await rows(database) == [(1, 7, None, 0, None)]
    await receive(database, (1, 7), at=LATER)
    assert await pending(database) == []
    assert await take(database, 1, 7) is None
    assert await rows(database) == [(1, 7, None, 0, None)]


async def test_each_persons_updates_are_read_in_order(database: Database) -> None:
    """Whatever the order in which they were received."""
    await receive(database, (2, 5), (1, 9))
    await receive(database, (1, 7), (0, 8), at=LATER)
    assert await pending(database) == [(0, 8), (1, 7), (1, 9), (2, 5)]
    assert [row.update_id for row in await database.pending(9)][-1] == 9, "everybody's oldest come first"
    assert [row.update_id for row in await database.pending(9, person_id=1)] == [7, 9]
    assert [row.update_id for row in await database.pending(1)] == [5]


async def test_only_a_persons_oldest_update_is_taken(database: Database) -> None:
    """A turn for a later update changes nothing; it does not wait for other people's updates."""
    await receive(database, (1, 9), (1, 7), (1, 8), (2, 3))
    assert await take(database, 1, 8) is None
    assert await take(database, 1, 9) is None
    assert [await take(database, 1, id_) for id_ in (7, 8, 9)] == [NOON] * 3
    assert await pending(database) == [(2, 3)]


async def test_an_update_that_was_not_received_is_not_taken(database: Database) -> None:
    """Nor does looking for it create a person."""
    assert await take(database, 1, 7) is None
    assert await rows(database) == []
    assert await database.people_after(-1, 9) == []


async def test_an_update_that_needs_no_turn_is_finished_without_one(database: Database) -> None:
    """The person's next update is handled."""
    await receive(database, (1, 7), (1, 8))
    await database.finish_update(1, 7)
    await database.finish_update(1, 7)
    assert await rows(database) == [(1, 7, None, 0, None), (1, 8, json.dumps(update()), 0, None)]
    assert await take(database, 1, 8) == NOON


async def test_an_update_is_answered_without_a_turn_once(database: Database) -> None:
    """It is finished and answered in one transaction; a second delivery gets no reply."""
    await receive(database, (-100, 7))
    leaving = Reply(-100, (RenderedMessage("Private chats only."),), leaves=True)
    assert await database.answer_update(-100, 7, leaving, LATER) == Commit(
        -100, 7, NOON, OutboxRow(-100, 1, LATER, leaving)
    )
    assert await database.answer_update(-100, 7, leaving, LATER) is None
    assert await database.waiting_replies(9) == [OutboxRow(-100, 1, LATER, leaving)]
    assert await pending(database) == []


async def test_attempts_are_counted(database: Database) -> None:
    """The count survives the process."""
    await receive(database, (1, 7))
    assert [await database.count_attempt(1, 7) for _ in range(3)] == [1, 2, 3]
    assert [row.attempts for row in await database.pending(9)] == [3]
    assert await database.count_attempt(1, 8) == 0


async def test_a_dead_letter_keeps_its_shape_and_no_words(database: Database) -> None:
    """The shape is for the operator; the sender is told, and their later updates are handled."""
    await receive(database, (1, 7), (1, 8), words="my secret")
    (dead, _) = await database.pending(9)
    said = OutboxRow(1, 1, LATER, SORRY)
    assert await database.dead_letter(dead, "failed: ValueError", SORRY, LATER) == Commit(1, 7, outbox=said)
    shape = {"message": {"text": "str", "chat": {"id": "int", "type": "str"}}}
    ((*_, body, attempts, failure), _) = await rows(database)
    assert (json.loads(body or ""), attempts, failure) == (shape, 0, "failed: ValueError")
    assert await pending(database) == [(1, 8)]
    assert await take(database, 1, 8) == NOON


async def test_a_dead_letter_is_recorded_once(database: Database) -> None:
    """Delivered or given up again it gets no further reply; an update that is done does not become one."""
    await receive(database, (1, 7), (1, 8))
    dead, done = await database.pending(9)
    assert await database.dead_letter(dead, "failed: ValueError", None, LATER) == Commit(1, 7)
    assert await take(database, 1, 8)
    await receive(database, (1, 7))
    for row in (dead, done):
        assert await database.dead_letter(row, "again", SORRY, LATER) is None
    assert [failure for *_, failure in await rows(database)] == ["failed: ValueError", None]
    assert await database.waiting_replies(9) == []
    assert await take(database, 1, 7) is None


def test_the_shape_of_an_update_holds_no_words() -> None:
    """Keys and types: no text, no number, and no key that is somebody's words."""
    raw = {
        "update_id": 7,
        "my secret": {"type": "my secret", "status": 1.5},
        "message": {
            "text": "my secret",
            "from": {"id": 1, "first_name": "Sam", "language_code": "de", "is_bot": False},
            "entities": [{"type": "bold", "offset": 0}],
            "forwarded": None,
        },
    }
    assert shape_of(raw) == {
        "update_id": "int",
        "…": {"type": "str", "status": "float"},
        "message": {
            "text": "str",
            "from": {"id": "int", "first_name": "str", "language_code": "str", "is_bot": "bool"},
            "entities": [{"type": "str", "offset": "int"}],
            "forwarded": None,
        },
    }


def test_the_shape_of_a_deeply_nested_update_is_cut_off() -> None:
    """No update makes it raise."""
    deep: object = "my secret"
    for _ in range(100_000):
        deep = [deep]
    assert "secret" not in json.dumps(shape_of({"message": deep}))


async def test_keys_are_kept_for_two_days_and_dead_letters_for_thirty(database: Database) -> None:
    """Telegram delivers nothing again after a day; a pending update is kept however old it is."""
    await receive(database, (1, 7), (2, 8), (3, 9))
    assert await take(database, 1, 7)
    (dead, _) = await database.pending(9)
    await database.dead_letter(dead, "failed: ValueError", None, NOON)

    async def left(after: timedelta) -> list[int]:
        await database.prune(NOON + after)
        return [id_ for _, id_, *_ in await rows(database)]

    assert await left(timedelta(hours=48)) == [7, 8, 9]
    assert await left(timedelta(hours=49)) == [8, 9]
    assert await left(timedelta(days=30)) == [8, 9]
    assert await left(timedelta(days=31)) == [9]
    assert await pending(database) == [(3, 9)]


async def test_the_inbox_is_erased_with_the_person(database: Database) -> None:
    """Pending, done and dead rows are deleted; a result that comes later restores nothing."""
    await receive(database, (1, 6), (1, 7), (1, 8), (1, 9), (2, 5))
    first, dead, late, *_ = await database.pending(9)
    assert await take(database, 1, first.update_id)
    await database.dead_letter(dead, "failed: ValueError", None, NOON)
    with locked_person(database, 1) as locked:
        locked.erase()
    await database.finish_update(1, 9)
    assert await database.count_attempt(1, 8) == 0
    assert await database.dead_letter(late, "failed: ValueError", SORRY, NOON) is None
    assert [(person, id_) for person, id_, *_ in await rows(database)] == [(2, 5)]
    assert await database.waiting_replies(9) == []


async def test_a_restored_backup_empties_inbox_and_outbox(database: Database) -> None:
    """Whoever waited when it was made has been answered since; those updates are recognised when delivered again."""
    await receive(database, (1, 7), (1, 8))
    await database.answer_update(1, 7, SORRY, NOON)
    await backup.continue_from_backup(database, LATER)
    await receive(database, (1, 7), (1, 8))
    assert await pending(database) == []
    assert await database.waiting_replies(9) == []
