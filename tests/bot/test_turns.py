"""Turns on both databases, with the real conversations."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Engine, text

from bot.clock import MovableClock
from bot.files.exports import as_json
from bot.replies import (
    Commit,
    Delivery,
    NotSent,
    OutcomeUnknown,
    Rejected,
    RenderedMessage,
    Reply,
    Sent,
    Tap,
)
from bot.store import prompts
from bot.store.database import Database
from bot.store.people import UnreadableFacts
from bot.turns import Turns
from conversations.events import Blocked, Commanded, Event, Imported, Incoming, Said, SentCalendar, Tapped
from conversations.facts import DeliveryStatus, Person, Prompt, PromptKind
from conversations.flows.callback_data import confirmation_stamp
from tests.bot.incoming_updates import incoming, receive, reply_to
from tests.bot.locked_person import locked_person
from tests.bot.sample_people import (
    DECISION_DUE,
    ERASING,
    LATER,
    THANK_YOU_DUE,
    delivery_statuses,
    interviewee,
    save_people,
)
from tests.bot.statement_log import statement_log

SOON = timedelta(minutes=1)
SORRY = Reply(1001, (RenderedMessage("That went wrong."),))


@pytest.fixture
def clock(tmp_path: Path) -> MovableClock:
    """Return a running clock, set to Monday morning."""
    clock = MovableClock(tmp_path / "clock")
    clock.move_to(LATER)
    return clock


@pytest.fixture
def commits() -> list[Commit]:
    """Return the list of commits that the turns report."""
    return []


@pytest.fixture
def turns(database: Database, clock: MovableClock, commits: list[Commit]) -> Turns:
    """Return the turns of one node."""
    return Turns(database, clock, [commits.append])


async def row(database: Database) -> tuple[str, int | None] | None:
    """Return delivery status and message of the only prompt."""
    with database._engine.connect() as connection:
        found = (connection.execute(text("SELECT fate, message FROM prompts"))).one_or_none()
        return (found.fate, found.message) if found else None


async def is_free(database: Database, application: int, now: datetime) -> bool:
    """Return whether the database allows another follow-up prompt of an application this week."""
    prompt = Prompt(99, PromptKind.DECISION, application, "another", now, now, (application,))
    with locked_person(database, 1001) as locked:
        locked.save(locked.person or interviewee(), None)
        try:
            prompts.claim(locked, prompt, ZoneInfo("UTC"))
        except prompts.AlreadyClaimed:
            return False
    return True


# Incoming updates ----------------------------------------------------------------------------------------------------


async def test_a_newcomer_is_stored_at_the_first_message(turns: Turns, database: Database) -> None:
    """With name and language as Telegram gives them."""
    reply = await reply_to(turns, Incoming(1, 1001, "Sam", "de", Commanded("start")))
    assert reply.person == 1001
    assert reply.messages
    person = await database.read_only(1001)
    assert person
    assert (person.name, person.language) == ("Sam", "de")


async def test_a_name_that_changed_is_taken_over(turns: Turns, database: Database) -> None:
    """Telegram's current name counts; the language they chose stays."""
    await save_people(database, replace(interviewee(), language="de"))
    await reply_to(turns, incoming(Commanded("today"), name="Samira"))
    person = await database.read_only(1001)
    assert person
    assert (person.name, person.language) == ("Samira", "de")


async def test_an_update_that_is_delivered_again_changes_nothing(
    turns: Turns, database: Database, commits: list[Commit]
) -> None:
    """It gets no second reply: the first one is sent from the outbox."""
    await save_people(database, interviewee())
    await reply_to(turns, incoming(Commanded("debrief"), 1))
    assert (await reply_to(turns, incoming(Said("Globex, Engineer", 5), 2))).messages
    before, told = await database.read_only(1001), len(commits)
    again = await reply_to(turns, incoming(Said("Globex, Engineer", 5), 2))
    assert await database.read_only(1001) == before
    assert again.is_empty
    assert len(commits) == told


async def test_an_update_that_two_nodes_handle_is_handled_once(
    turns: Turns, database: Database, clock: MovableClock, commits: list[Commit]
) -> None:
    """The first one handles it; the other was the leader a moment ago."""
    await save_people(database, interviewee())
    update = incoming(Commanded("today"), 7)
    await receive(turns, update)
    nodes = [Turns(database, clock, [commits.append]) for _ in range(8)]
    await asyncio.gather(*(node.handle(update) for node in nodes))
    assert [commit.update_id for commit in commits] == [7]
    assert len(await turns.database.waiting_replies(9)) == 1


async def test_updates_of_one_person_are_handled_in_their_order(
    turns: Turns, database: Database, commits: list[Commit]
) -> None:
    """In the order of their ids, whichever node or task handles them: a turn for a later update changes nothing."""
    await save_people(database, interviewee())
    updates = {n: incoming(Commanded("pause" if n % 2 else "resume"), n) for n in range(20)}
    await receive(turns, *reversed(updates.values()))
    while waiting := await turns.database.pending(100):
        await asyncio.gather(*(turns.handle(updates[row.update_id]) for row in reversed(waiting)))
    made = sorted((commit.outbox.turn, commit.update_id) for commit in commits if commit.outbox)
    assert [update_id for _, update_id in made] == list(updates)  # two threads may report in another order
    rows = await turns.database.waiting_replies(100)
    assert [commit.outbox and commit.outbox.turn for commit in commits] == sorted(row.turn for row in rows)


async def test_deleting_leaves_nothing_of_the_person(turns: Turns, database: Database) -> None:
    """Facts, prompts and update ids are deleted in the same turn, also when the tap is delivered again."""
    await save_people(database, interviewee())
    for update in (1, 1):
        reply = await reply_to(turns, incoming(ERASING, update))
        assert reply.messages
        assert await database.read_only(1001) is None


async def beginning(turns: Turns, database: Database, update: int) -> Person:
    """Let a newcomer start a debrief; return the stored person."""
    for came in (Commanded("start"), Tapped("set:0:in:debrief:Europe/Berlin"), Said("Acme, Analyst", update)):
        await reply_to(turns, incoming(came, update))
        update += 1
    person = await database.read_only(1001)
    assert person
    return person


async def test_ids_of_deleted_records_are_never_used_again(
    turns: Turns, database: Database, clock: MovableClock
) -> None:
    """Buttons stay in a chat after everything is deleted: they must not refer to new records."""
    before = await beginning(turns, database, 1)
    await reply_to(turns, incoming(Commanded("delete"), 10))
    await reply_to(turns, incoming(ERASING, 11))
    clock.move_by(timedelta(minutes=1))
    now = await beginning(turns, database, 20)
    assert now.applications[0].id > before.last_id
    reply = await reply_to(turns, incoming(Tapped(f"app:{before.applications[0].id}:hush"), 30))
    assert "too old" in reply.toast


async def test_an_import_uses_no_id_again(turns: Turns, database: Database, clock: MovableClock) -> None:
    """Answers after the export are lost, but their buttons are still in the chat."""
    before = await beginning(turns, database, 1)
    _, file = as_json(replace(before, place=None), "", clock.now(), "")
    await reply_to(turns, incoming(Commanded("debrief"), 10))
    await reply_to(turns, incoming(Said("Globex", 11), 11))
    lost = await database.read_only(1001)
    await reply_to(turns, incoming(ERASING, 12))
    clock.move_by(timedelta(minutes=1))
    await reply_to(turns, incoming(Commanded("import"), 13))
    await reply_to(turns, incoming(Imported(14, file.decode()), 14))
    back = await database.read_only(1001)
    assert lost
    assert back
    assert back.applications[0].id == before.applications[0].id
    assert back.last_id > lost.last_id


async def test_a_calendar_file_is_read_in_a_process_of_its_own(
    turns: Turns, database: Database, clock: MovableClock
) -> None:
    """What is in it is proposed and kept for the tap; no calendar is said to be none."""
    await beginning(turns, database, 1)
    file = calendar_file("Interview: Nurse at Globex", clock.now() + timedelta(days=3))
    reply = await reply_to(turns, incoming(SentCalendar(9, file), 10))
    assert "Globex · Nurse" in reply.messages[0].html
    person = await database.read_only(1001)
    assert person
    assert [i.company for i in person.invitations] == ["Globex"]
    reply = await reply_to(turns, incoming(SentCalendar(10, bytes(range(256))), 11))
    assert "can't read a calendar" in reply.messages[0].html


def calendar_file(summary: str, begins: datetime) -> bytes:
    """Return a calendar file with one event of an hour."""
    event = f"UID:1@globex.example\r\nDTSTART:{begins:%Y%m%dT%H%M%SZ}\r\nDURATION:PT1H\r\nSUMMARY:{summary}"
    return f"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n{event}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n".encode()


async def test_the_week_of_a_prompt_moves_with_its_application(
    turns: Turns, database: Database, clock: MovableClock
) -> None:
    """After a merge the week belongs to the other application; rows and facts change in the same turn."""
    await save_people(database, interviewee(thanked=True))
    clock.move_to(DECISION_DUE)
    claimed = await turns.claim(1001)
    assert claimed
    assert claimed.kind is PromptKind.DECISION
    await turns.record_outcome(1001, claimed.prompt, Sent(7))
    person = await database.read_only(1001)
    assert person
    other = replace(person.applications[0], id=50, company="Globex", promises=(), contacts=())
    await save_people(database, replace(person, applications=(*person.applications, other), last_id=60))
    await reply_to(turns, incoming(Tapped(f"app:50:merged:1:{confirmation_stamp(clock.now())}")))
    merged = await database.read_only(1001)
    assert merged
    assert [p.applications for p in merged.prompts] == [(50,)]
    assert not await is_free(database, 50, clock.now() + timedelta(hours=1))


async def test_an_import_keeps_the_weeks_of_prompts(turns: Turns, database: Database, clock: MovableClock) -> None:
    """A person who moves to another account gets no second prompt in the same week."""
    clock.move_to(DECISION_DUE)
    spoken = Prompt(5, PromptKind.DECISION, 1, "3:2026-03-06", DECISION_DUE, DECISION_DUE, (1,), DeliveryStatus.SENT)
    before = replace(interviewee(thanked=True), prompts=(spoken,), last_id=5)
    _, file = as_json(before, "", clock.now(), "")
    await reply_to(turns, incoming(Commanded("import"), 1))
    await reply_to(turns, incoming(Imported(9, file.decode()), 2))
    assert await delivery_statuses(database) == [DeliveryStatus.SENT]
    assert not await is_free(database, 1, clock.now())


async def test_blocking_the_bot_creates_no_person(turns: Turns, database: Database, commits: list[Commit]) -> None:
    """A person who deletes everything and then blocks the bot is not stored again."""
    assert (await reply_to(turns, incoming(Blocked()))).is_empty
    assert [(commit.person, commit.update_id) for commit in commits] == [(1001, 1)]
    with database._engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM people")) == 0
        assert connection.scalar(text("SELECT count(*) FROM inbox")) == 0


async def test_facts_that_cannot_be_read_stop_one_person_only(turns: Turns, database: Database) -> None:
    """That person's turn fails and changes nothing, and the update waits; everyone else is served."""
    await save_people(database, interviewee(), interviewee(1002))
    with database._engine.begin() as connection:
        connection.execute(text("UPDATE people SET facts = '{' WHERE id = 1001"))
    with pytest.raises(UnreadableFacts):
        await reply_to(turns, incoming(Commanded("today")))
    assert (await reply_to(turns, incoming(Commanded("today"), person=1002))).messages
    assert [row.person for row in await turns.database.pending(9)] == [1001]


async def test_every_turn_tells_when_the_next_prompt_is_due(
    turns: Turns, database: Database, clock: MovableClock, commits: list[Commit]
) -> None:
    """The scheduler is notified after the commit."""
    await reply_to(turns, incoming(Commanded("start"), person=1002))
    await save_people(database, interviewee())
    await reply_to(turns, incoming(Commanded("today")))
    clock.move_to(THANK_YOU_DUE)
    claimed = await turns.claim(1001)
    assert claimed
    await turns.record_outcome(1001, claimed.prompt, Sent(7))
    assert [(c.person, c.next_prompt_at) for c in commits] == [
        (1002, None),
        (1001, THANK_YOU_DUE),
        (1001, DECISION_DUE),
    ]


# Replies --------------------------------------------------------------------------------------------------------------


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


# Costs ---------------------------------------------------------------------------------------------------------------

LOCK, SAVE = "UPDATE people", "UPDATE people"


@pytest.fixture
def statements() -> Iterator[list[str]]:
    """Return the statements, as they are executed."""
    with statement_log(Engine) as asked:
        yield asked


async def test_a_turn_is_four_statements(turns: Turns, database: Database, statements: list[str]) -> None:
    """Lock, inbox, outbox, save: the same for a tap, a text and a command. PostgreSQL does the last two in one."""
    await save_people(database, interviewee())
    say_and_save = ["WITH said AS"] if database.is_shared else ["INSERT outbox", SAVE]
    events: tuple[Event, ...] = (Commanded("today"), Said("hello", 5), Tapped("today:0:show", 7))
    for update, heard in enumerate(events):
        await receive(turns, incoming(heard, update))
        statements.clear()
        await turns.handle(incoming(heard, update), Tap("4711") if isinstance(heard, Tapped) else None)
        assert statements == [LOCK, "UPDATE inbox", *say_and_save, "COMMIT"]


async def test_an_update_that_was_handled_before_saves_nothing(
    turns: Turns, database: Database, statements: list[str]
) -> None:
    """Its row in the inbox shows it."""
    await save_people(database, interviewee())
    await reply_to(turns, incoming(Commanded("today")))
    statements.clear()
    await turns.handle(incoming(Commanded("today")))
    assert statements == [LOCK, "UPDATE inbox", "COMMIT"]


async def test_updates_received_together_are_one_commit(turns: Turns, statements: list[str]) -> None:
    """However many updates a poll returns."""
    await receive(turns, *(incoming(Commanded("today"), update) for update in range(100)))
    assert statements == ["INSERT inbox", "COMMIT"]


@pytest.mark.parametrize("is_weekly", [False, True])
async def test_a_prompt_is_three_statements_and_one_for_its_week_and_three_once_it_is_sent(
    turns: Turns, database: Database, clock: MovableClock, statements: list[str], *, is_weekly: bool
) -> None:
    """Lock, the week of a follow-up prompt, the prompt, save; then lock, the outcome, the message of a note, save."""
    await save_people(database, interviewee(thanked=is_weekly))
    clock.move_to((DECISION_DUE if is_weekly else THANK_YOU_DUE) + SOON)
    statements.clear()
    claimed = await turns.claim(1001)
    assert claimed
    assert statements == [LOCK, *["INSERT follow_ups"] * is_weekly, "INSERT prompts", SAVE, "COMMIT"]
    statements.clear()
    await turns.record_outcome(1001, claimed.prompt, Sent(77))
    note = [] if is_weekly else ["INSERT live_texts"]  # so that it can be renewed
    assert statements == [LOCK, "UPDATE prompts", *note, SAVE, "COMMIT"]


# Due prompts ---------------------------------------------------------------------------------------------------------


async def test_a_due_prompt_is_claimed_once(turns: Turns, database: Database, clock: MovableClock) -> None:
    """The first claim gets it, and the next prompt is scheduled in the same turn."""
    await save_people(database, interviewee())
    assert await database.next_due() == THANK_YOU_DUE
    assert await turns.claim(1001) is None
    clock.move_to(THANK_YOU_DUE)
    claimed = await turns.claim(1001)
    assert claimed
    assert "Acme" in claimed.reply.messages[0].html
    assert await turns.claim(1001) is None
    assert await delivery_statuses(database) == [DeliveryStatus.SENDING]
    assert await database.next_due() == DECISION_DUE


async def test_two_nodes_never_claim_the_same_prompt(database: Database, clock: MovableClock) -> None:
    """Of any number of simultaneous claims one gets it."""
    await save_people(database, interviewee())
    clock.move_to(THANK_YOU_DUE)
    nodes = [Turns(database, clock) for _ in range(8)]
    claimed = await asyncio.gather(*(node.claim(1001) for node in nodes))
    assert len([each for each in claimed if each]) == 1


async def test_no_prompt_is_claimed_for_a_deleted_person(turns: Turns, database: Database) -> None:
    """A person deleted a moment before gets no prompt, and is not stored again."""
    assert await turns.claim(1001) is None
    await turns.record_outcome(1001, 7, Sent(1))
    with database._engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM people")) == 0


async def test_a_claim_that_the_database_knows_is_never_sent(
    turns: Turns, database: Database, clock: MovableClock
) -> None:
    """If the facts lack a prompt that has a row, it is not sent again, and recorded as unknown."""
    await save_people(database, interviewee())
    clock.move_to(THANK_YOU_DUE)
    assert await turns.claim(1001)
    await save_people(database, replace(interviewee(), last_id=50))
    assert await turns.claim(1001) is None
    assert await delivery_statuses(database) == [DeliveryStatus.UNKNOWN]
    assert await turns.claim(1001) is None


# Outcomes of prompts -------------------------------------------------------------------------------------------------


Outcome = tuple[list[DeliveryStatus], tuple[str, int | None] | None, bool]
"""Delivery statuses in the facts, status and message of the row, and whether it is due again."""

OUTCOMES: dict[str, tuple[Delivery, Outcome]] = {
    "sent": (Sent(55), ([DeliveryStatus.SENT], ("sent", 55), False)),
    "unclear": (OutcomeUnknown(), ([DeliveryStatus.UNKNOWN], ("unknown", None), False)),
    "unsent": (NotSent(1.5), ([], None, True)),
    "refused": (Rejected("Bad Request"), ([DeliveryStatus.UNKNOWN], ("refused", None), False)),
    "unreachable": (Rejected("Forbidden", recipient_gone=True), ([], None, False)),
}


@pytest.mark.parametrize(("delivery", "outcome"), OUTCOMES.values(), ids=OUTCOMES)
async def test_the_outcome_of_a_prompt_is_recorded(
    delivery: Delivery, outcome: Outcome, turns: Turns, database: Database, clock: MovableClock
) -> None:
    """Only a prompt that certainly was not sent is due again; a rejected or unknown one is not repeated."""
    await save_people(database, interviewee())
    clock.move_to(THANK_YOU_DUE)
    claimed = await turns.claim(1001)
    assert claimed
    await turns.record_outcome(1001, claimed.prompt, delivery)
    is_due = bool(await database.due_people(clock.now(), 1))
    assert (await delivery_statuses(database), await row(database), is_due) == outcome
    assert bool(await turns.claim(1001)) is is_due


async def test_an_unreachable_person_is_paused(turns: Turns, database: Database, clock: MovableClock) -> None:
    """A block stops every prompt, until the person returns."""
    await save_people(database, interviewee())
    clock.move_to(THANK_YOU_DUE)
    claimed = await turns.claim(1001)
    assert claimed
    await turns.record_outcome(1001, claimed.prompt, Rejected("Forbidden", recipient_gone=True))
    person = await database.read_only(1001)
    assert person
    assert person.blocked_at
    assert await database.next_due() is None


async def test_a_late_prompt_counts_from_when_it_was_really_sent(
    turns: Turns, database: Database, clock: MovableClock
) -> None:
    """The time of sending counts, not that of the claim."""
    await save_people(database, interviewee(thanked=True))
    clock.move_to(DECISION_DUE)
    claimed = await turns.claim(1001)
    assert claimed
    clock.move_to(DECISION_DUE + SOON)
    await turns.record_outcome(1001, claimed.prompt, Sent(55))
    person = await database.read_only(1001)
    assert person
    assert person.prompts[0].kind is PromptKind.DECISION
    assert person.prompts[0].at >= DECISION_DUE + SOON


async def test_a_late_outcome_counts(turns: Turns, database: Database, clock: MovableClock) -> None:
    """A prompt given up as unknown is recorded as sent when its sender reports so later."""
    await save_people(database, interviewee())
    clock.move_to(THANK_YOU_DUE)
    claimed = await turns.claim(1001)
    assert claimed
    await turns.record_outcome(1001, claimed.prompt, OutcomeUnknown())
    await turns.record_outcome(1001, claimed.prompt, Sent(55))
    assert (await delivery_statuses(database), await row(database)) == ([DeliveryStatus.SENT], ("sent", 55))


@pytest.mark.parametrize("delivery", [OutcomeUnknown(), NotSent(), Rejected("?")], ids=["unclear", "unsent", "refused"])
async def test_a_tap_on_its_button_proves_that_it_was_sent(
    delivery: Delivery, turns: Turns, database: Database, clock: MovableClock
) -> None:
    """Whatever the later outcome, it is neither released nor repeated."""
    await save_people(database, interviewee())
    clock.move_to(THANK_YOU_DUE)
    claimed = await turns.claim(1001)
    assert claimed
    await reply_to(turns, incoming(Tapped(f"thanks:2:show@{claimed.prompt}")))
    await turns.record_outcome(1001, claimed.prompt, delivery)
    assert (await delivery_statuses(database), await row(database)) == ([DeliveryStatus.SENT], ("sent", None))


async def test_a_tap_proves_that_an_unknown_prompt_was_sent(
    turns: Turns, database: Database, clock: MovableClock
) -> None:
    """Facts and row both say that it was sent."""
    await save_people(database, interviewee())
    clock.move_to(THANK_YOU_DUE)
    claimed = await turns.claim(1001)
    assert claimed
    await turns.record_outcome(1001, claimed.prompt, OutcomeUnknown())
    await reply_to(turns, incoming(Tapped(f"thanks:2:show@{claimed.prompt}")))
    assert (await delivery_statuses(database), await row(database)) == ([DeliveryStatus.SENT], ("sent", None))


async def test_a_tap_before_the_outcome_is_known_answers_the_prompt(
    turns: Turns, database: Database, clock: MovableClock
) -> None:
    """Telegram's response was slow: the prompt arrived before the tap, and counts as answered."""
    await save_people(database, interviewee(thanked=True))
    clock.move_to(DECISION_DUE)
    claimed = await turns.claim(1001)
    assert claimed
    clock.move_by(SOON)
    await reply_to(turns, incoming(Tapped(f"follow:1:not_yet@{claimed.prompt}")))
    clock.move_by(SOON)
    await turns.record_outcome(1001, claimed.prompt, Sent(55))
    person = await database.read_only(1001)
    assert person
    assert person.prompts[0].at == person.heard_at  # neither when it was claimed, nor when the outcome came
    assert await row(database) == ("sent", 55)


async def test_a_released_prompt_stays_released(turns: Turns, database: Database, clock: MovableClock) -> None:
    """An outcome for a prompt that no longer exists changes nothing."""
    await save_people(database, interviewee())
    clock.move_to(THANK_YOU_DUE)
    claimed = await turns.claim(1001)
    assert claimed
    await turns.record_outcome(1001, claimed.prompt, NotSent())
    await turns.record_outcome(1001, claimed.prompt, OutcomeUnknown())
    assert (await delivery_statuses(database), await row(database)) == ([], None)
