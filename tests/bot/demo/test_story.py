"""The sandbox's example has the promised content on any day it is loaded, and its prompts follow the rules."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from bot.clock import MovableClock
from bot.demo.simulated_person import ScriptError, SimulatedPerson
from bot.demo.story import build_example
from bot.replies import Commit
from bot.store.database import Database
from bot.store.people import FACTS, from_json_text, to_json_text
from bot.turns import Turns
from conversations.facts import Application, ContactKind, DeliveryStatus, Outcome, Person, Prompt, PromptKind
from conversations.pacing import schedule
from conversations.preparation import question_bank
from tests.bot.locked_person import locked_person
from tests.conversations.pacing.rules import Spoken, holds

# Early on a Monday, a Friday at the check-in's hour, a Sunday night, both sides of a clock change, a year's end.
DAYS = (
    "2026-06-07T22:00:30",
    "2026-06-12T08:00:00",
    "2026-06-14T21:59:00",
    "2026-04-02T10:15:00",
    "2026-11-18T10:15:00",
    "2027-01-06T10:15:00",
)
ZONES = ("Europe/Berlin", "America/New_York", "Pacific/Kiritimati", "Asia/Kolkata")


def instant(day: str) -> datetime:
    """Return an instant of UTC."""
    return datetime.fromisoformat(day).replace(tzinfo=UTC)


@cache
def checked_example(day: str, zone: str) -> tuple[Person, list[Spoken]]:
    """Return the example as loaded on `day`, and its prompts, each checked against the rules when it was sent."""
    spoken: list[Spoken] = []

    class Watched(SimulatedPerson):
        def receive_prompt(self) -> Prompt | None:
            before = self.person
            if prompt := super().receive_prompt():
                spoken.append(Spoken(prompt, self.now, before))
                holds(spoken)
            return prompt

    return build_example(1001, "Alex", instant(day), zone, Watched), spoken


def example(day: str = DAYS[0], zone: str = ZONES[0]) -> Person:
    """Return the example as loaded on `day`."""
    return checked_example(day, zone)[0]


def at_company(person: Person, company: str) -> Application:
    """Return the example's application at a company."""
    return next(a for a in person.applications if a.company == company)


def instants(value: Any) -> list[datetime]:
    """Return every instant in the facts."""
    match value:
        case datetime():
            return [value]
        case dict():
            return [found for item in value.values() for found in instants(item)]
        case list() | tuple():
            return [found for item in value for found in instants(item)]
        case _:
            return []


@pytest.mark.parametrize("day", DAYS)
def test_five_applications_are_at_five_different_stages(day: str) -> None:
    """A no with feedback, one without a reply, a withdrawal after the fit check, a next round, an interview ahead."""
    person, now = example(day), instant(day)
    assert [a.company for a in person.applications] == [
        "Brightwater", "Harbour", "Kestrel", "Fernwood", "Northlight",
    ]  # fmt: skip
    brightwater, harbour, kestrel, fernwood, northlight = person.applications
    assert brightwater.outcome is Outcome.REJECTED
    assert len(brightwater.feedback) == 1
    assert harbour.is_open
    assert [c.kind for c in harbour.contacts].count(ContactKind.FOLLOW_UP) == 2
    assert (kestrel.outcome, kestrel.fit.goes_on) == (Outcome.WITHDRAWN, "no")
    ahead = person.rounds(fernwood.id)[-1]
    assert ahead.starts_at is not None
    assert ahead.starts_at > now
    assert northlight.promise is not None
    assert northlight.promise.day > now.date()


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("day", DAYS)
def test_the_example_ends_at_the_present_and_its_prompts_keep_the_rules(day: str, zone: str) -> None:
    """Six weeks are past; only the next round is ahead; nothing is overdue, and a prompt will come.

    Each prompt was checked against every rule of "When it speaks"; there are many, of every kind.
    """
    person, spoken = checked_example(day, zone)
    now = instant(day)
    ahead = [found for found in instants(FACTS.dump_python(person)) if found > now]
    assert ahead == [i.starts_at for i in person.interviews if i.starts_at and i.starts_at > now]
    assert len(ahead) == 1
    assert person.started_at is not None
    assert timedelta(days=41) <= now - person.started_at < timedelta(days=49)
    assert schedule.due_now(person, now) is None
    assert schedule.next_prompt_at(person, now) is not None
    assert person.place is None

    assert [p.id for p in person.prompts] == [s.prompt.id for s in spoken]
    assert len(spoken) >= 20
    assert {PromptKind.THANK_YOU, PromptKind.DECISION, PromptKind.CHECK_IN} <= {p.kind for p in person.prompts}
    assert {p.fate for p in person.prompts} == {DeliveryStatus.SENT}


def test_the_example_has_something_to_practise() -> None:
    """Hard questions of several kinds with better answers, some practised; deeper debriefs; questions to bring."""
    hard = question_bank.hard_questions(example())
    assert len({h.kind for h in hard}) >= 4
    assert sum(bool(h.trouble.better) for h in hard) >= 6
    assert sum(bool(h.trouble.practised) for h in hard) >= 4
    assert sum("comfortable" in i.answers for i in example().interviews) >= 3


def test_the_example_is_deterministic_and_can_be_stored() -> None:
    """Two builds on the same day are equal, and the facts are read back as written."""
    assert build_example(1001, "Alex", instant(DAYS[0])) == example()
    assert from_json_text(to_json_text(example()), 1001) == example()


def test_no_real_message_edits_the_example() -> None:
    """Its messages have ids that Telegram never uses."""
    answers = [a for i in example().interviews for a in i.answers.values()]
    assert all(a.message is None or a.message < 0 for a in answers)
    assert all(f.message is None or f.message < 0 for a in example().applications for f in a.feedback)


def test_a_stale_tap_in_the_script_is_an_error() -> None:
    """A script that no longer fits the conversations fails."""
    life = SimulatedPerson(example(), instant(DAYS[0]))
    with pytest.raises(ScriptError):
        life.tap(f"word:{at_company(example(), 'Kestrel').id}:no")
    with pytest.raises(ScriptError):
        life.application("Nowhere")


async def test_the_example_is_stored_once_with_its_prompts(database: Database, tmp_path: Path) -> None:
    """Every prompt has its row and its week; a person who exists already is not changed."""
    clock = MovableClock(tmp_path / "clock")
    clock.move_to(instant(DAYS[1]))
    commits: list[Commit] = []
    turns = Turns(database, clock, [commits.append])
    person = example(DAYS[1])
    await turns.import_person(person)
    assert await database.read_only(1001) == person
    assert commits[0].next_prompt_at is not None
    assert commits == [Commit(1001, next_prompt_at=await database.next_due())]
    await turns.import_person(example(DAYS[2]))
    assert await database.read_only(1001) == person
    with locked_person(database, 1001) as locked:
        rows = (locked.connection.execute(text("SELECT id, fate FROM prompts ORDER BY id"))).all()
        weeks = (locked.connection.execute(text("SELECT application FROM follow_ups"))).all()
    assert [tuple(row) for row in rows] == [(p.id, "sent") for p in person.prompts]
    check_ins = sum(p.kind is PromptKind.CHECK_IN for p in person.prompts)
    assert sum(application == 0 for (application,) in weeks) == check_ins
