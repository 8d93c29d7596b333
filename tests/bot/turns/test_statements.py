"""What a turn costs, counted in the statements that the database executes."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.clock import MovableClock
from bot.replies import (
    Sent,
    Tap,
)
from bot.store.database import Database
from bot.turns import Turns
from conversations.events import Commanded, Event, Said, Tapped
from tests.bot.incoming_updates import incoming, receive, reply_to
from tests.bot.sample_people import (
    DECISION_DUE,
    THANK_YOU_DUE,
    interviewee,
    save_people,
)

SOON = timedelta(minutes=1)
LOCK, SAVE = "UPDATE people", "UPDATE people"


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
