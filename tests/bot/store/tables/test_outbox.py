"""The outbox: replies of turns, until they are sent."""

from __future__ import annotations

from dataclasses import fields
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from bot.replies import FileRequest, InlineButton, OutboxRow, RenderedMessage, Reply, Tap
from bot.store import outbox
from bot.store.database import Database
from bot.store.people import LockedPerson
from conversations.facts import Person
from conversations.messages import SpellcheckRequest
from tests.bot.locked_person import locked_person

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def hello(person: int = 1, words: str = "Hello") -> Reply:
    """Return a reply."""
    return Reply(person, (RenderedMessage(words),))


async def say(database: Database, reply: Reply, at: datetime = NOON, received_at: datetime | None = None) -> int:
    """Add a reply in a turn of its person, and return the turn's number."""
    with locked_person(database, reply.person) as locked:
        locked.say(reply, at, received_at)
        locked.save(Person(reply.person), None)
        return locked.turn


async def say_outside_a_turn(database: Database, person: int, update: int = 7, at: datetime = NOON) -> int:
    """Add a reply to a person outside of any turn, and return its number in their order."""
    await database.receive([(person, update, "{}")], at)
    commit = await database.answer_update(person, update, hello(person, "Sorry"), at)
    assert commit
    assert commit.outbox
    return commit.outbox.turn


async def waiting(database: Database) -> list[tuple[int, int]]:
    """List the waiting replies, by (person, turn)."""
    return [(row.person, row.turn) for row in await database.waiting_replies(1000)]


async def test_a_reply_is_read_back_unchanged(database: Database) -> None:
    """With all that sending needs after a restart: the message to edit, files to make, the text to check."""
    spellcheck = SpellcheckRequest("Dear Sam", "en", ("Sam",), "thanks:1:fix", ((0, 4), (5, 8)))
    button, copying = InlineButton("Yes", "debrief:1:yes"), InlineButton("Copy", copies="sam@example.com")
    rows = ((button,), (copying, button))
    whole = Reply(
        1,
        (
            RenderedMessage(
                "<b>a\0b</b> 👩‍🚀 %s :x", rows, in_place=False, stays=True, spellcheck=spellcheck, live="debrief:1:card"
            ),
        ),
        "Noted",
        (FileRequest("photo", "AwAC"), FileRequest("document", make="export:json", caption="<i>all</i>")),
        Tap("4711", 70),
        "de",
        is_standing=True,
        leaves=True,
        renews=("debrief:1:card",),
    )
    assert all(getattr(whole, field.name) for field in fields(Reply))
    await say(database, whole)
    (row,) = await database.waiting_replies(9)
    assert row == OutboxRow(1, 1, NOON, whole)


async def test_an_unpaired_surrogate_in_a_reply_is_replaced(database: Database) -> None:
    """Half a surrogate pair, which UTF-8 cannot encode, becomes U+FFFD anywhere in a reply."""

    def reply(word: str) -> Reply:
        rows = ((InlineButton("Copy", copies=word),),)
        return Reply(1, (RenderedMessage(word, rows, spellcheck=SpellcheckRequest(f"Dear {word}", "en", (word,))),))

    await say(database, reply("\ud800obert"))
    (row,) = await database.waiting_replies(9)
    assert row.reply == reply("\ufffdobert")


@pytest.mark.parametrize("reply", [Reply(1), Reply(1, toast="Noted")], ids=["nothing", "a toast without a tap"])
async def test_an_empty_reply_has_no_row(database: Database, reply: Reply) -> None:
    """Inside or outside of a turn."""
    await say(database, reply)
    await database.receive([(1, 7, "{}")], NOON)
    commit = await database.answer_update(1, 7, reply, NOON)
    assert commit
    assert commit.outbox is None
    assert await waiting(database) == []


async def test_a_tap_without_a_reply_has_a_row(database: Database) -> None:
    """It is to be acknowledged."""
    await say(database, Reply(1, tap=Tap("4711")))
    assert await waiting(database) == [(1, 1)]


async def test_the_oldest_is_read_first_and_each_persons_in_order(database: Database) -> None:
    """At most as many as requested are read."""
    await say(database, hello(2), NOON + MINUTE)
    await say(database, hello(1), NOON + 2 * MINUTE)
    await say(database, hello(2), NOON + 2 * MINUTE)
    await say(database, hello(3), NOON)
    assert await waiting(database) == [(3, 1), (2, 1), (1, 1), (2, 2)]
    assert [row.person for row in await database.waiting_replies(2)] == [3, 2]


async def test_a_sent_row_is_deleted(database: Database) -> None:
    """Deleting a row that does not exist changes nothing."""
    for person in (1, 1, 2):
        await say(database, hello(person))
    await database.remove_replies([(1, 1), (2, 1), (5, 5)])
    assert await waiting(database) == [(1, 2)]
    await database.remove_replies([])
    assert await waiting(database) == [(1, 2)]


async def test_a_turn_has_one_reply(database: Database) -> None:
    """A second one would be lost, or sent instead of the first."""

    def say_twice(locked: LockedPerson) -> None:
        locked.say(hello(), NOON)
        locked.say(hello(), NOON)

    with pytest.raises(ValueError, match="turn 1 of 1 has a reply already"):
        await database.in_turn(1, say_twice)
    assert await waiting(database) == []


async def test_a_reply_outside_of_a_turn_keeps_the_order(database: Database) -> None:
    """An apology comes after earlier replies, and no later turn has its number."""
    assert [await say(database, hello()), await say_outside_a_turn(database, 1), await say(database, hello())] == [
        1,
        2,
        3,
    ]
    assert await waiting(database) == [(1, 1), (1, 2), (1, 3)]


async def test_replies_to_someone_without_turns_keep_their_order(database: Database) -> None:
    """A group, or somebody whose first update failed: their first turn comes after it. No person is created."""
    assert [await say_outside_a_turn(database, -100, update) for update in (7, 8)] == [1, 2]
    await database.remove_replies([(-100, 1)])
    assert await say_outside_a_turn(database, -100, 9) == 3
    assert await say_outside_a_turn(database, 1) == 1
    assert await database.people_after(-1000, 9) == []
    assert await say(database, hello()) == 2


async def test_the_outbox_is_erased_with_the_person_except_the_last_reply(database: Database) -> None:
    """Other people's rows stay."""
    await say(database, hello(1, "my secret"))
    await say(database, hello(2))
    with locked_person(database, 1) as locked:
        locked.erase()
        locked.say(hello(1, "All deleted"), NOON)
    assert [row.reply for row in await database.waiting_replies(9)] == [hello(1, "All deleted"), hello(2)]
    with database._engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM people")) == 1


async def test_a_returning_person_is_answered_after_the_last_reply(database: Database) -> None:
    """While it waits the numbers of their new turns are higher; once it is sent they start at the beginning."""
    for _ in range(3):
        await say(database, hello())
    with locked_person(database, 1) as locked:
        locked.erase()
        locked.say(hello(1, "All deleted"), NOON)
    assert await say_outside_a_turn(database, 1) == 5
    assert await say(database, hello()) == 6
    assert await waiting(database) == [(1, 4), (1, 5), (1, 6)]
    with locked_person(database, 1) as locked:
        locked.erase()
    assert await say(database, hello()) == 1


async def test_waiting_rows_can_be_replaced_in_a_turn(database: Database) -> None:
    """The replacement comes after all rows that stay."""
    for _ in range(3):
        await say(database, hello())
    first, _, last = await database.waiting_replies(9)
    with locked_person(database, 1) as locked:
        outbox.remove(locked.connection, [(row.person, row.turn) for row in (first, last)])
        locked.say(Reply(1, is_standing=True), NOON)
    assert await waiting(database) == [(1, 2), (1, 4)]
