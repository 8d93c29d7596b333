"""People with a prompt due, built as facts, without a conversation."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime

from sqlalchemy import func, select

from bot.store.database import Database
from bot.store.tables import IN_FLIGHT, prompts
from bot.store.tables import people as persons
from conversations.events import Tapped
from conversations.facts import Application, Channel, Contact, ContactKind, DeliveryStatus, Interview, Person, Promise
from conversations.flows.callback_data import confirmation_stamp
from conversations.pacing import schedule
from tests.bot.locked_person import locked_person

MORNING = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)  # a Monday
THANK_YOU_DUE = datetime(2026, 3, 2, 17, 0, tzinfo=UTC)
DECISION_DUE = datetime(2026, 3, 6, 16, 0, tzinfo=UTC)
LATER = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
ERASING = Tapped(f"home:0:erase:{confirmation_stamp(LATER)}")
"""The tap that confirms a /delete of ten o'clock."""


def interviewee(id_: int = 1001, *, company: str = "Acme", thanked: bool = False) -> Person:
    """Return someone in UTC with an interview on Monday at 9 and a decision promised for Friday.

    `thanked`: the thank-you note is sent.
    """
    note = Contact(4, ContactKind.THANK_YOU, Channel.EMAIL, LATER, LATER, interview=2)
    return Person(
        id_,
        name="Sam",
        zone_known=True,
        started_at=MORNING,
        heard_at=LATER,
        applications=(
            Application(
                1,
                company,
                "Analyst",
                MORNING,
                promises=(Promise(3, DECISION_DUE.date(), LATER),),
                contacts=(note,) if thanked else (),
            ),
        ),
        interviews=(Interview(2, 1, LATER, starts_at=MORNING, finished_at=LATER),),
        last_id=4,
    )


async def save_people(database: Database, *people: Person, now: datetime = LATER) -> None:
    """Save people, each with their next prompt."""
    for person in people:
        with locked_person(database, person.id) as locked:
            locked.save(person, schedule.next_prompt_at(person, now))


async def delivery_statuses(database: Database, person_id: int = 1001) -> list[DeliveryStatus]:
    """Return the delivery status of each of a person's prompts, from their facts."""
    person = await database.read_only(person_id)
    return [prompt.fate for prompt in person.prompts] if person else []


async def nothing_is_due(database: Database, now: datetime, besides: Collection[int] = ()) -> bool:
    """Return whether no prompt is due at `now` or being sent, in one query; people in `besides` are ignored.

    In two queries, a prompt that changes between the two states, or whose turn is still uncommitted,
    could be missed by both.
    """
    due = select(func.count()).where(persons.c.next_prompt_at <= now, persons.c.id.not_in(besides))
    in_flight = select(func.count()).select_from(prompts).where(IN_FLIGHT, prompts.c.person.not_in(besides))
    both = select(due.scalar_subquery() + in_flight.scalar_subquery())
    return await database._threads.read(lambda connection: connection.scalar(both)) == 0
