"""Each update has one turn: facts are stored once, in order, and of a deleted person nothing is left."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import text

from bot.clock import MovableClock
from bot.files.exports import as_json
from bot.replies import (
    Commit,
    Sent,
)
from bot.store import prompts
from bot.store.database import Database
from bot.store.people import UnreadableFacts
from bot.turns import Turns
from conversations.events import Blocked, Commanded, Imported, Incoming, Said, SentCalendar, Tapped
from conversations.facts import DeliveryStatus, Person, Prompt, PromptKind
from conversations.flows.callback_data import confirmation_stamp
from tests.bot.incoming_updates import incoming, receive, reply_to
from tests.bot.locked_person import locked_person
from tests.bot.sample_people import (
    DECISION_DUE,
    ERASING,
    THANK_YOU_DUE,
    delivery_statuses,
    interviewee,
    save_people,
)


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
