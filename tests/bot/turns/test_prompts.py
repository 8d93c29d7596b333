"""A due prompt is claimed once, and its outcome is recorded."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text

from bot.clock import MovableClock
from bot.replies import (
    Delivery,
    NotSent,
    OutcomeUnknown,
    Rejected,
    Sent,
)
from bot.store.database import Database
from bot.turns import Turns
from conversations.events import Tapped
from conversations.facts import DeliveryStatus, PromptKind
from tests.bot.incoming_updates import incoming, reply_to
from tests.bot.sample_people import (
    DECISION_DUE,
    THANK_YOU_DUE,
    delivery_statuses,
    interviewee,
    save_people,
)
from tests.bot.turns.test_updates import row

SOON = timedelta(minutes=1)


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
