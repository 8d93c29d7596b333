"""Turns, whole: on both databases, with what is really said."""

from __future__ import annotations

import asyncio
import re
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
from bot.replies import Delivery, Keeping, Kept, NotSent, OutcomeUnknown, Rejected, Sent
from bot.store import prompts
from bot.store.database import Database
from bot.store.people import UnreadableFacts, to_json_text
from bot.turns import REPEATED_WITHIN, Turns
from conversations.events import Blocked, Commanded, Content, Event, Imported, Incoming, Said, Showed, Tapped
from conversations.facts import DeliveryStatus, Person, Prompt, PromptKind
from conversations.flows.callback_data import confirmation_stamp
from tests.bot.sample_people import DECISION_DUE, ERASING, LATER, THANK_YOU_DUE, candidate, fates, keep
from tests.bot.statement_log import statement_log

SOON = timedelta(minutes=1)


@pytest.fixture
def clock(tmp_path: Path) -> MovableClock:
    """Return a clock that stands at Monday morning, and runs."""
    clock = MovableClock(tmp_path / "clock")
    clock.move_to(LATER)
    return clock


@pytest.fixture
def told() -> list[datetime | None]:
    """Return what the turns told of when somebody's next prompt is due."""
    return []


@pytest.fixture
def turns(database: Database, clock: MovableClock, told: list[datetime | None]) -> Turns:
    """Return the turns of one node."""
    return Turns(database, clock, told.append)


def incoming(event: Event, update: int = 1, person: int = 1001, name: str = "Sam") -> Incoming:
    """Return something that came in from Sam."""
    return Incoming(update, person, name, "en", event)


async def row(database: Database) -> tuple[str, int | None] | None:
    """Return fate and message of the only prompt."""
    with database._engine.connect() as connection:
        found = (connection.execute(text("SELECT fate, message FROM prompts"))).one_or_none()
        return (found.fate, found.message) if found else None


async def is_free(database: Database, application: int, now: datetime) -> bool:
    """Say whether a follow-up prompt of an application could still be claimed this week, by the database alone."""
    prompt = Prompt(99, PromptKind.DECISION, application, "another", now, now, (application,))
    with database.turn(1001) as locked:
        locked.save(locked.person or candidate(), None)
        try:
            prompts.claim(locked, prompt, ZoneInfo("UTC"))
        except prompts.AlreadyClaimed:
            return False
    return True


# What comes in -------------------------------------------------------------------------------------------------------


async def test_a_newcomer_is_known_from_the_first_word(turns: Turns, database: Database) -> None:
    """Name and language are what Telegram says; the reply comes once the turn is kept."""
    reply = await turns.handle(Incoming(1, 1001, "Sam", "de", Commanded("start")))
    assert reply.person == 1001
    assert reply.messages
    person = await database.read_only(1001)
    assert person
    assert (person.name, person.language) == ("Sam", "de")


async def test_a_name_that_changed_is_taken_over(turns: Turns, database: Database) -> None:
    """What Telegram says of a person now counts; the language they chose stays."""
    await keep(database, replace(candidate(), language="de"))
    await turns.handle(incoming(Commanded("today"), name="Samira"))
    person = await database.read_only(1001)
    assert person
    assert (person.name, person.language) == ("Samira", "de")


async def test_a_redelivered_update_changes_nothing_and_is_answered(turns: Turns, database: Database) -> None:
    """The current question is shown again."""
    await keep(database, candidate())
    await turns.handle(incoming(Commanded("debrief"), 1))
    asked = await turns.handle(incoming(Said("Globex, Engineer", 5), 2))
    before = await database.read_only(1001)
    again = await turns.handle(incoming(Said("Globex, Engineer", 5), 2))
    assert await database.read_only(1001) == before
    assert again.messages[-1].html == asked.messages[-1].html


async def test_updates_of_one_person_at_once_are_all_kept(turns: Turns, database: Database) -> None:
    """The lock orders them, whichever node or task they came to."""
    await keep(database, candidate())
    await asyncio.gather(*(turns.handle(incoming(Commanded("pause" if n % 2 else "resume"), n)) for n in range(20)))
    with database._engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM updates")) == 20


async def test_deleting_leaves_nothing_of_the_person(turns: Turns, database: Database) -> None:
    """Facts, prompts and update ids go in the same turn, also when the tap comes again."""
    await keep(database, candidate())
    for update in (1, 1):
        reply = await turns.handle(incoming(ERASING, update))
        assert reply.messages
        assert await database.read_only(1001) is None


async def beginning(turns: Turns, database: Database, update: int) -> Person:
    """Let a newcomer begin a debrief; return them as they are then kept."""
    for came in (Commanded("start"), Tapped("set:0:in:debrief:Europe/Berlin"), Said("Acme, Analyst", update)):
        await turns.handle(incoming(came, update))
        update += 1
    person = await database.read_only(1001)
    assert person
    return person


async def test_what_was_erased_leaves_no_button_that_means_something_else(
    turns: Turns, database: Database, clock: MovableClock
) -> None:
    """No id is given out twice in a chat: buttons stay there, however much is deleted."""
    before = await beginning(turns, database, 1)
    await turns.handle(incoming(Commanded("delete"), 10))
    await turns.handle(incoming(ERASING, 11))
    clock.move_by(timedelta(minutes=1))
    now = await beginning(turns, database, 20)
    assert now.applications[0].id > before.last_id
    reply = await turns.handle(incoming(Tapped(f"app:{before.applications[0].id}:hush"), 30))
    assert "had its time" in reply.toast


async def test_what_comes_back_in_a_file_gives_no_id_out_again(
    turns: Turns, database: Database, clock: MovableClock
) -> None:
    """What was told after the export was lost, and its buttons are still there."""
    before = await beginning(turns, database, 1)
    _, file = as_json(replace(before, place=None), "", clock.now(), "")
    await turns.handle(incoming(Commanded("debrief"), 10))
    await turns.handle(incoming(Said("Globex", 11), 11))
    lost = await database.read_only(1001)
    await turns.handle(incoming(ERASING, 12))
    clock.move_by(timedelta(minutes=1))
    await turns.handle(incoming(Commanded("import"), 13))
    await turns.handle(incoming(Imported(14, file.decode()), 14))
    back = await database.read_only(1001)
    assert lost
    assert back
    assert back.applications[0].id == before.applications[0].id
    assert back.last_id > lost.last_id


async def test_the_week_of_a_prompt_moves_with_its_application(
    turns: Turns, database: Database, clock: MovableClock
) -> None:
    """Merged into another one, it is that one's week too; the database knows as soon as the facts do."""
    await keep(database, candidate(thanked=True))
    clock.move_to(DECISION_DUE)
    claimed = await turns.claim(1001)
    assert claimed
    assert claimed.kind is PromptKind.DECISION
    await turns.record_outcome(1001, claimed.prompt, Sent(7))
    person = await database.read_only(1001)
    assert person
    other = replace(person.applications[0], id=50, company="Globex", promises=(), contacts=())
    await keep(database, replace(person, applications=(*person.applications, other), last_id=60))
    await turns.handle(incoming(Tapped(f"app:50:merged:1:{confirmation_stamp(clock.now())}")))
    merged = await database.read_only(1001)
    assert merged
    assert [p.applications for p in merged.prompts] == [(50,)]
    assert not await is_free(database, 50, clock.now() + timedelta(hours=1))


async def test_the_weeks_of_prompts_come_along_in_a_file(turns: Turns, database: Database, clock: MovableClock) -> None:
    """Whoever moves to another account is not prompted anew in the same week."""
    clock.move_to(DECISION_DUE)
    spoken = Prompt(5, PromptKind.DECISION, 1, "3:2026-03-06", DECISION_DUE, DECISION_DUE, (1,), DeliveryStatus.SENT)
    before = replace(candidate(thanked=True), prompts=(spoken,), last_id=5)
    _, file = as_json(before, "", clock.now(), "")
    await turns.handle(incoming(Commanded("import"), 1))
    await turns.handle(incoming(Imported(9, file.decode()), 2))
    assert await fates(database) == [DeliveryStatus.SENT]
    assert not await is_free(database, 1, clock.now())


async def test_nobody_becomes_known_by_leaving(turns: Turns, database: Database) -> None:
    """Whoever deletes everything and then blocks the bot stays forgotten."""
    await turns.handle(incoming(Blocked()))
    with database._engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM people")) == 0
        assert connection.scalar(text("SELECT count(*) FROM updates")) == 0


async def test_facts_that_cannot_be_read_stop_one_person_only(turns: Turns, database: Database) -> None:
    """Their turn fails and changes nothing; everyone else is served."""
    await keep(database, candidate(), candidate(1002))
    with database._engine.begin() as connection:
        connection.execute(text("UPDATE people SET facts = '{' WHERE id = 1001"))
    with pytest.raises(UnreadableFacts):
        await turns.handle(incoming(Commanded("today")))
    assert (await turns.handle(incoming(Commanded("today"), person=1002))).messages


async def test_every_turn_tells_when_the_next_prompt_is_due(turns: Turns, told: list[datetime | None]) -> None:
    """The heartbeat hears of it after the commit."""
    await turns.handle(incoming(Commanded("start")))
    assert told == [None]


# What is kept until it is spoken --------------------------------------------------------------------------------------


def keeping(begun: list[str], receipt: str = "receipt") -> Keeping:
    """Return the wish to keep an answer; `begun` hears of it."""
    return Keeping(receipt, lambda: begun.append(receipt))


async def test_an_answer_is_kept_with_its_turn_until_it_is_spoken(
    turns: Turns, database: Database, statements: list[str]
) -> None:
    """Without a statement more; whoever asked is told once both have committed."""
    await keep(database, candidate())
    begun: list[str] = []
    statements.clear()
    await turns.handle(incoming(Commanded("today"), 7), keeping(begun))
    assert statements == [LOCK, "INSERT updates", SAVE, "COMMIT"]
    assert begun == ["receipt"]
    assert await turns.unspoken() == [Kept(7, 1001, "receipt")]
    await turns.spoken([Kept(7, 1001)])
    assert await turns.unspoken() == []


async def test_what_comes_again_is_not_kept_again(turns: Turns) -> None:
    """Whether its answer is out is known already."""
    begun: list[str] = []
    for receipt in ("first", "second"):
        await turns.handle(incoming(Commanded("today"), 7), keeping(begun, receipt))
    assert begun == ["first"]
    assert await turns.unspoken() == [Kept(7, 1001, "first")]


async def test_nothing_is_kept_of_whom_nothing_is_kept(turns: Turns, database: Database) -> None:
    """After /delete, and of somebody who was never known."""
    await keep(database, candidate())
    begun: list[str] = []
    reply = await turns.handle(incoming(ERASING, 7), keeping(begun))
    assert reply.messages
    await turns.handle(incoming(Blocked(), 8), keeping(begun))
    assert (begun, await turns.unspoken()) == ([], [])


async def test_a_turn_that_does_not_commit_keeps_nothing(turns: Turns, database: Database) -> None:
    """Nobody is told that it does."""
    await keep(database, candidate())
    with database._engine.begin() as connection:
        connection.execute(text("UPDATE people SET facts = '{' WHERE id = 1001"))
    begun: list[str] = []
    with pytest.raises(UnreadableFacts):
        await turns.handle(incoming(Commanded("today"), 7), keeping(begun))
    assert (begun, await turns.unspoken()) == ([], [])


async def test_what_was_said_a_day_ago_is_not_answered_any_more(turns: Turns, clock: MovableClock) -> None:
    """Telegram would not deliver it either; an answer would come out of the blue."""
    await turns.handle(incoming(Commanded("today"), 7), keeping([]))
    clock.move_by(REPEATED_WITHIN - SOON)
    assert await turns.unspoken() == [Kept(7, 1001, "receipt")]
    clock.move_by(2 * SOON)
    assert await turns.unspoken() == []


# What it costs -------------------------------------------------------------------------------------------------------

LOCK, SAVE = "UPDATE people", "UPDATE people"


@pytest.fixture
def statements() -> Iterator[list[str]]:
    """Return what the database is asked to do, as it is asked."""
    with statement_log(Engine) as asked:
        yield asked


async def test_a_turn_is_three_statements(turns: Turns, database: Database, statements: list[str]) -> None:
    """Lock, update id, save: a turn costs no more than it must, and the same for a tap, a text and a command."""
    await keep(database, candidate())
    events: tuple[Event, ...] = (Commanded("today"), Said("hello", 5), Tapped("today:0:show", 7))
    for update, heard in enumerate(events):
        statements.clear()
        await turns.handle(incoming(heard, update))
        assert statements == [LOCK, "INSERT updates", SAVE, "COMMIT"]


async def test_an_update_that_was_heard_before_saves_nothing(
    turns: Turns, database: Database, statements: list[str]
) -> None:
    """The update id tells."""
    await keep(database, candidate())
    await turns.handle(incoming(Commanded("today")))
    statements.clear()
    await turns.handle(incoming(Commanded("today")))
    assert statements == [LOCK, "INSERT updates", "COMMIT"]


@pytest.mark.parametrize("is_weekly", [False, True])
async def test_a_prompt_is_three_statements_and_one_for_its_week_and_three_once_it_is_sent(
    turns: Turns, database: Database, clock: MovableClock, statements: list[str], *, is_weekly: bool
) -> None:
    """Lock, the week that a follow-up prompt takes, the prompt, save; then lock, its fate, save."""
    await keep(database, candidate(thanked=is_weekly))
    clock.move_to((DECISION_DUE if is_weekly else THANK_YOU_DUE) + SOON)
    statements.clear()
    claimed = await turns.claim(1001)
    assert claimed
    assert statements == [LOCK, *["INSERT follow_ups"] * is_weekly, "INSERT prompts", SAVE, "COMMIT"]
    statements.clear()
    await turns.record_outcome(1001, claimed.prompt, Sent(77))
    assert statements == [LOCK, "UPDATE prompts", SAVE, "COMMIT"]


# What is due ---------------------------------------------------------------------------------------------------------


async def test_a_due_prompt_is_claimed_once(turns: Turns, database: Database, clock: MovableClock) -> None:
    """Whoever asks first gets it, and the next prompt is scheduled in the same turn."""
    await keep(database, candidate())
    assert await database.next_due() == THANK_YOU_DUE
    assert await turns.claim(1001) is None
    clock.move_to(THANK_YOU_DUE)
    claimed = await turns.claim(1001)
    assert claimed
    assert "Acme" in claimed.reply.messages[0].html
    assert await turns.claim(1001) is None
    assert await fates(database) == [DeliveryStatus.SENDING]
    assert await database.next_due() == DECISION_DUE


async def test_two_nodes_never_claim_the_same_prompt(database: Database, clock: MovableClock) -> None:
    """Any number of claims at once: one gets it."""
    await keep(database, candidate())
    clock.move_to(THANK_YOU_DUE)
    nodes = [Turns(database, clock, lambda _: None) for _ in range(8)]
    claimed = await asyncio.gather(*(node.claim(1001) for node in nodes))
    assert len([each for each in claimed if each]) == 1


async def test_nothing_is_claimed_for_whoever_is_gone(turns: Turns, database: Database) -> None:
    """A person who was erased a moment before gets no prompt, and is not made known again."""
    assert await turns.claim(1001) is None
    await turns.record_outcome(1001, 7, Sent(1))
    with database._engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM people")) == 0


async def test_a_claim_that_the_database_knows_is_never_sent(
    turns: Turns, database: Database, clock: MovableClock
) -> None:
    """Facts that forgot a prompt do not send it again: it is kept as unknown."""
    await keep(database, candidate())
    clock.move_to(THANK_YOU_DUE)
    assert await turns.claim(1001)
    await keep(database, replace(candidate(), last_id=50))
    assert await turns.claim(1001) is None
    assert await fates(database) == [DeliveryStatus.UNKNOWN]
    assert await turns.claim(1001) is None


# What became of it ---------------------------------------------------------------------------------------------------


Outcome = tuple[list[DeliveryStatus], tuple[str, int | None] | None, bool]
"""The fates in the facts, fate and message of the row, and whether it is due again."""

OUTCOMES: dict[str, tuple[Delivery, Outcome]] = {
    "sent": (Sent(55), ([DeliveryStatus.SENT], ("sent", 55), False)),
    "unclear": (OutcomeUnknown(), ([DeliveryStatus.UNKNOWN], ("unknown", None), False)),
    "unsent": (NotSent(1.5), ([], None, True)),
    "refused": (Rejected("Bad Request"), ([DeliveryStatus.UNKNOWN], ("refused", None), False)),
    "unreachable": (Rejected("Forbidden", recipient_gone=True), ([], None, False)),
}


@pytest.mark.parametrize(("delivery", "outcome"), OUTCOMES.values(), ids=OUTCOMES)
async def test_what_became_of_a_prompt_is_kept(
    delivery: Delivery, outcome: Outcome, turns: Turns, database: Database, clock: MovableClock
) -> None:
    """Only what certainly was not sent is due again; what was refused or is unclear is not repeated."""
    await keep(database, candidate())
    clock.move_to(THANK_YOU_DUE)
    claimed = await turns.claim(1001)
    assert claimed
    await turns.record_outcome(1001, claimed.prompt, delivery)
    is_due = bool(await database.due_people(clock.now(), 1))
    assert (await fates(database), await row(database), is_due) == outcome
    assert bool(await turns.claim(1001)) is is_due


async def test_whoever_cannot_be_reached_is_paused(turns: Turns, database: Database, clock: MovableClock) -> None:
    """A block stops every prompt, until the person is back."""
    await keep(database, candidate())
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
    """Its instant is that of the sending, not of the claim."""
    await keep(database, candidate(thanked=True))
    clock.move_to(DECISION_DUE)
    claimed = await turns.claim(1001)
    assert claimed
    clock.move_to(DECISION_DUE + SOON)
    await turns.record_outcome(1001, claimed.prompt, Sent(55))
    person = await database.read_only(1001)
    assert person
    assert person.prompts[0].kind is PromptKind.DECISION
    assert person.prompts[0].at >= DECISION_DUE + SOON


async def test_word_that_comes_late_counts(turns: Turns, database: Database, clock: MovableClock) -> None:
    """A prompt given up as unknown is sent after all when its sender says so."""
    await keep(database, candidate())
    clock.move_to(THANK_YOU_DUE)
    claimed = await turns.claim(1001)
    assert claimed
    await turns.record_outcome(1001, claimed.prompt, OutcomeUnknown())
    await turns.record_outcome(1001, claimed.prompt, Sent(55))
    assert (await fates(database), await row(database)) == ([DeliveryStatus.SENT], ("sent", 55))


@pytest.mark.parametrize("delivery", [OutcomeUnknown(), NotSent(), Rejected("?")], ids=["unclear", "unsent", "refused"])
async def test_a_tap_on_its_button_proves_that_it_was_sent(
    delivery: Delivery, turns: Turns, database: Database, clock: MovableClock
) -> None:
    """Whatever the connection said afterwards, it is neither forgotten nor repeated."""
    await keep(database, candidate())
    clock.move_to(THANK_YOU_DUE)
    claimed = await turns.claim(1001)
    assert claimed
    await turns.handle(incoming(Tapped(f"thanks:2:show@{claimed.prompt}")))
    await turns.record_outcome(1001, claimed.prompt, delivery)
    assert (await fates(database), await row(database)) == ([DeliveryStatus.SENT], ("sent", None))


async def test_a_tap_proves_what_was_given_up_as_unclear(turns: Turns, database: Database, clock: MovableClock) -> None:
    """Facts and row say the same: it was sent."""
    await keep(database, candidate())
    clock.move_to(THANK_YOU_DUE)
    claimed = await turns.claim(1001)
    assert claimed
    await turns.record_outcome(1001, claimed.prompt, OutcomeUnknown())
    await turns.handle(incoming(Tapped(f"thanks:2:show@{claimed.prompt}")))
    assert (await fates(database), await row(database)) == ([DeliveryStatus.SENT], ("sent", None))


async def test_a_tap_that_comes_before_word_of_the_sending_is_an_answer_to_it(
    turns: Turns, database: Database, clock: MovableClock
) -> None:
    """Telegram's answer took its time: the prompt was there by the tap, and is not one that nobody has answered."""
    await keep(database, candidate(thanked=True))
    clock.move_to(DECISION_DUE)
    claimed = await turns.claim(1001)
    assert claimed
    clock.move_by(SOON)
    await turns.handle(incoming(Tapped(f"follow:1:not_yet@{claimed.prompt}")))
    clock.move_by(SOON)
    await turns.record_outcome(1001, claimed.prompt, Sent(55))
    person = await database.read_only(1001)
    assert person
    assert person.prompts[0].at == person.heard_at  # not yet when it was claimed, and not only when word came
    assert await row(database) == ("sent", 55)


async def test_what_was_released_stays_released(turns: Turns, database: Database, clock: MovableClock) -> None:
    """Settling something that is no longer there changes nothing."""
    await keep(database, candidate())
    clock.move_to(THANK_YOU_DUE)
    claimed = await turns.claim(1001)
    assert claimed
    await turns.record_outcome(1001, claimed.prompt, NotSent())
    await turns.record_outcome(1001, claimed.prompt, OutcomeUnknown())
    assert (await fates(database), await row(database)) == ([], None)


async def test_an_update_set_aside_is_kept_with_its_person(
    turns: Turns, database: Database, clock: MovableClock
) -> None:
    """And goes with them."""
    await keep(database, candidate())
    await turns.set_aside(9, 1001, "cannot be parsed", "{}")
    with database._engine.connect() as connection:
        assert connection.scalar(text("SELECT reason FROM set_aside WHERE person = 1001")) == "cannot be parsed"
    await turns.handle(incoming(ERASING))
    with database._engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM set_aside")) == 0


async def test_turns_are_idle_when_none_is_in_flight(turns: Turns, database: Database) -> None:
    """Whoever waits for idleness waits for the turn under way."""
    await keep(database, candidate())
    turn = asyncio.create_task(turns.handle(incoming(Commanded("today"))))
    await asyncio.sleep(0)
    assert not turns.is_idle
    await turns.idle()
    assert turns.is_idle
    assert (await turn).messages


# Many at once --------------------------------------------------------------------------------------------------------


def a_crowd(person: int = 1001) -> list[Incoming]:
    """Return a debrief as somebody types it who waits for no answer, and much more after it."""
    words = ["Globex, Engineer", "skip", "they liked me", "/today"]
    typed: list[Event] = [Commanded("debrief"), *(Said(text, 10 + n) for n, text in enumerate(words))]
    typed += [Said(f"and another thing, {n}", 20 + n, forwarded=n % 2 == 0) for n in range(60)]
    typed += [Commanded("settings"), Showed(Content.OTHER, 90), Commanded("debrief"), Said("Initech, Analyst", 91)]
    return [incoming(event, update, person) for update, event in enumerate(typed, 1)]


async def test_a_crowd_leaves_the_facts_that_one_by_one_would(turns: Turns, database: Database) -> None:
    """The same answers, the same place, the same ids of updates; heard again, it changes nothing."""
    await keep(database, Person(1001), Person(1002))  # a newcomer's ids would begin with the second
    for one in a_crowd(1001):
        await turns.handle(one)
    crowd = [replace(one, update=one.update + 1000) for one in a_crowd(1002)]
    assert await turns.take_together(crowd[:40]) == 40
    assert await turns.take_together(crowd[:40]) == 40  # delivered again
    assert await turns.take_together(crowd[30:]) == len(crowd) - 30
    apart, together = await database.read_only(1001), await database.read_only(1002)
    assert apart
    assert together
    assert timeless(together) == timeless(replace(apart, id=1002))
    with database._engine.connect() as connection:
        heard = [(row.person, row.update_id) for row in connection.execute(text("SELECT * FROM updates"))]
    assert sorted(heard) == sorted((one.person, one.update) for one in [*a_crowd(1001), *crowd])


def timeless(person: Person) -> str:
    """Return a person's facts without the instants in them."""
    return re.sub(r"\d{4}-\d\d-\d\dT[\d:.]+(Z|\+00:00)", "then", to_json_text(person))


async def test_a_crowd_is_one_transaction(turns: Turns, database: Database, statements: list[str]) -> None:
    """Locked once, saved once; each update is noted."""
    await keep(database, candidate())
    statements.clear()
    await turns.take_together([incoming(Said("hello", n), n) for n in range(1, 31)])
    assert statements == [LOCK, *["INSERT updates"] * 30, SAVE, "COMMIT"]


async def test_what_raises_in_a_crowd_is_left_to_be_taken_by_itself(turns: Turns, database: Database) -> None:
    """All before it are kept, it and what follows it are not noted; as the first of all it raises."""
    await keep(database, candidate())
    await turns.handle(incoming(Commanded("debrief")))
    raising: Any = None  # in the place of words
    crowd = [incoming(Said(said, 10 + n), 10 + n) for n, said in enumerate(("Globex, Engineer", raising, "later"))]
    assert await turns.take_together(crowd) == 1
    with pytest.raises(AttributeError):
        await turns.take_together(crowd[1:])
    assert await turns.take_together(crowd[2:]) == 1
    person = await database.read_only(1001)
    assert person
    assert [a.company for a in person.applications] == ["Acme", "Globex"]
    with database._engine.connect() as connection:
        heard = (connection.scalars(text("SELECT update_id FROM updates ORDER BY update_id"))).all()
    assert heard == [1, 10, 12]
