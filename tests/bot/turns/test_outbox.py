"""What a turn says is committed with it, in the outbox."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.replies import (
    Commit,
    RenderedMessage,
    Reply,
    Tap,
)
from bot.store.database import Database
from bot.turns import Turns
from conversations.events import Blocked, Commanded, Event, Said, Tapped
from tests.bot.incoming_updates import incoming, receive, reply_to
from tests.bot.sample_people import (
    ERASING,
    interviewee,
    save_people,
)

SORRY = Reply(1001, (RenderedMessage("That went wrong."),))


async def test_a_turns_reply_is_committed_to_the_outbox_with_it(
    turns: Turns, database: Database, commits: list[Commit]
) -> None:
    """With the tap to acknowledge; the sender is notified after the commit."""
    await save_people(database, interviewee())
    update = incoming(Tapped("home:0:today", 7), 7)
    await receive(turns, update)
    await turns.handle(update, Tap("4711", 7))
    (row,) = await turns.database.waiting_replies(9)
    assert (row.person, row.reply.person, row.reply.tap, row.reply.language) == (1001, 1001, Tap("4711", 7), "en")
    assert row.reply.messages
    (commit,) = commits
    assert commit.outbox
    assert replace(commit.outbox, received_at=None) == row
    assert commit.outbox.received_at == commit.received_at


async def test_a_turn_without_a_reply_has_no_outbox_row(
    turns: Turns, database: Database, commits: list[Commit]
) -> None:
    """The update is then done."""
    await save_people(database, interviewee())
    await receive(turns, incoming(Blocked(), 7))
    await turns.handle(incoming(Blocked(), 7))
    assert [(c.person, c.update_id, c.outbox) for c in commits] == [(1001, 7, None)]
    assert await turns.database.waiting_replies(9) == []
    assert await turns.database.pending(9) == []


async def test_a_turn_that_does_not_commit_says_nothing(
    turns: Turns, database: Database, commits: list[Commit]
) -> None:
    """Its update and the later ones still wait; once it is given up the next one is handled."""
    await save_people(database, interviewee())
    raising: Any = None  # instead of text
    bad, good = incoming(Said(raising, 10), 10), incoming(Commanded("today"), 11)
    await receive(turns, bad, good)
    with pytest.raises(AttributeError):
        await turns.handle(bad)
    await turns.handle(good)
    assert commits == []
    assert await turns.database.waiting_replies(9) == []
    first, second = await turns.database.pending(9)
    assert (first.update_id, second.update_id) == (10, 11)
    await turns.dead_letter(first, "failed: AttributeError", SORRY)
    await turns.handle(good)
    assert [(commit.update_id, bool(commit.outbox)) for commit in commits] == [(10, True), (11, True)]
    assert [row.reply == SORRY for row in await turns.database.waiting_replies(9)] == [True, False]


async def test_after_deletion_only_the_last_reply_waits(
    turns: Turns, database: Database, commits: list[Commit]
) -> None:
    """Earlier replies and later updates are deleted; the last reply holds nothing personal."""
    await save_people(database, interviewee(company="Xylophone"))
    updates = [incoming(Commanded("today"), 7), incoming(ERASING, 8), incoming(Commanded("today"), 9)]
    await receive(turns, *updates)
    for update in updates:
        await turns.handle(update)
    assert [(c.update_id, c.is_erased, c.next_prompt_at is None) for c in commits] == [
        (7, False, False),
        (8, True, True),
    ]
    (row,) = await turns.database.waiting_replies(9)
    assert row.reply.messages
    assert "Xylophone" not in str(row)
    assert "Sam" not in str(row)
    assert await turns.database.pending(9) == []
    await turns.show_standing(1001, [row])
    assert await turns.database.waiting_replies(9) == []


async def test_an_update_that_needs_no_turn_is_done(turns: Turns, commits: list[Commit]) -> None:
    """Without a reply, or with one that is the same for everybody."""
    await receive(turns, incoming(Blocked(), 7, -100), incoming(Blocked(), 8, -100))
    await turns.finish_update(-100, 7)
    leaving = Reply(-100, (RenderedMessage("Private chats only."),), leaves=True)
    for _ in range(2):
        await turns.answer_update(-100, 8, leaving)
    assert [(c.person, c.update_id, c.outbox and c.outbox.reply) for c in commits] == [
        (-100, 7, None),
        (-100, 8, leaving),
    ]
    assert await turns.database.pending(9) == []


async def test_a_dead_letter_is_reported_once(turns: Turns, commits: list[Commit]) -> None:
    """The sender is notified of the apology; nothing is reported when it is a dead letter already."""
    await receive(turns, incoming(Blocked(), 7))
    (row,) = await turns.database.pending(9)
    for _ in range(2):
        await turns.dead_letter(row, "cannot be parsed", SORRY)
    assert [(c.person, c.update_id, c.outbox and c.outbox.reply) for c in commits] == [(1001, 7, SORRY)]


async def test_screens_are_replaced_by_one_of_the_current_state(
    turns: Turns, database: Database, commits: list[Commit]
) -> None:
    """From the facts at the moment of sending; other rows keep their place in the order."""
    await save_people(database, interviewee())
    events: tuple[Event, ...] = (Commanded("debrief"), Tapped("export:0:json"), Said("Globex, Engineer", 5))
    for update, event in enumerate(events, 1):
        await receive(turns, incoming(event, update))
        await turns.handle(incoming(event, update))
    question, file, answer = await turns.database.waiting_replies(9)
    assert [row.reply.is_only_a_screen for row in (question, file, answer)] == [True, False, True]
    await turns.show_standing(1001, [question, answer])
    stays, standing = await turns.database.waiting_replies(9)
    assert stays == file
    assert standing == commits[-1].outbox
    assert standing.turn > answer.turn
    messages, files = await turns.preparation.prepare(standing.reply)
    assert messages[0].html in answer.reply.messages[-1].html  # there, with company and role as they were read
    assert files == ()
    await reply_to(turns, incoming(Commanded("cancel"), 8))
    later, _ = await turns.preparation.prepare(standing.reply)
    assert later
    assert later != messages


@pytest.mark.parametrize("words", ["Gl\0obex", "Gl\ud800obex", "\u202eGlobex", "👩‍🚀 Globex"])
async def test_any_text_can_be_quoted_in_a_reply(turns: Turns, database: Database, words: str) -> None:
    """The outbox stores it unchanged until it is sent."""
    await save_people(database, interviewee())
    await reply_to(turns, incoming(Commanded("debrief"), 1))
    reply = await reply_to(turns, incoming(Said(f"{words}, Engineer", 5), 2))
    assert "obex" in str(reply)


async def test_no_screen_is_shown_to_a_deleted_person(turns: Turns, database: Database) -> None:
    """Their state is deleted; no person is created."""
    assert await turns.preparation.prepare(Reply(1001, is_standing=True)) == ((), ())
    await turns.show_standing(1001, [])
    assert await turns.database.waiting_replies(9) == []
    assert await database.people_after(-1, 9) == []


async def test_a_reply_that_needs_nothing_is_sent_as_it_was_said(
    turns: Turns, database: Database, statements: list[str]
) -> None:
    """Without a query."""
    await save_people(database, interviewee())
    reply = await reply_to(turns, incoming(Commanded("today"), 7))
    statements.clear()
    assert await turns.preparation.prepare(reply) == (reply.messages, ())
    assert statements == []
