"""People with prompts due, and the prompts that each should get, computed by a run without disturbance."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import exists, or_, select

from bot.store import tables
from bot.store.database import Database
from conversations.facts import DeliveryStatus, PromptKind
from conversations.pacing import schedule
from tests.bot.locked_person import locked_person
from tests.people import BERLIN, Seeker, at
from tests.stories.processes.processes import StandIn, eventually
from tests.stories.users.debrief_user import buttons

MORNING = at("2026-06-08", "11:00")
END = at("2026-08-01")


@dataclass(frozen=True)
class ExpectedPrompt:
    """A prompt that should come: its hour (local time), kind, companies and text."""

    hour: str
    kind: PromptKind
    about: tuple[str, ...]
    text: str


def hour(instant: datetime) -> str:
    """Return the hour of an instant in Berlin, everybody's time zone."""
    return f"{instant.astimezone(ZoneInfo(BERLIN)):%Y-%m-%d %H}"


class DuePerson:
    """Somebody with two interviews this morning who then does not use the phone."""

    def __init__(self, id_: int) -> None:
        """Create the person `id_` with their interviews."""
        seeker = Seeker(MORNING)
        seeker.person = replace(seeker.person, id=id_)
        seeker.debriefs(f"Acme {id_}, Analyst", began="2026-06-08 10:00", decide="2026-06-12")
        seeker.debriefs(f"Bolt {id_}, Engineer", began="2026-06-08 08:30", decide="2026-06-17")
        self.person = seeker.person
        self.occasions: list[ExpectedPrompt] = []
        self.moments: list[datetime] = []
        while (due := schedule.next_prompt_at(seeker.person, seeker.now)) and due < END:
            seeker.now = max(seeker.now, due)
            heard = seeker.is_reminded()
            assert heard
            self.moments.append(due)
            self.occasions.append(ExpectedPrompt(hour(due), heard.kind, heard.about, plain(seeker.sees)))


def plain(text: str) -> str:
    """Return HTML as a phone shows it."""
    return html.unescape(re.sub(r"<[^>]+>", "", text)).strip()


async def make_due_people(count: int, telegram: StandIn, database: Database) -> list[DuePerson]:
    """Store `count` people in the database of a bot that is not running, each with one message waiting."""
    people = [DuePerson(await telegram.newcomer("Sam")) for _ in range(count)]
    for one in people:
        with locked_person(database, one.person.id) as locked:
            locked.save(one.person, schedule.next_prompt_at(one.person, MORNING))
        await telegram.asks("POST", f"people/{one.person.id}/say", text="/today")
    return people


async def all_prompts_sent(database: Database, telegram: StandIn) -> None:
    """Wait until no prompt is due or being sent."""

    async def nothing_is_due() -> bool:
        # In one statement: between two, a prompt could be given up and another fall due.
        due = exists().where(tables.people.c.next_prompt_at <= telegram.clock.now())
        with database._engine.connect() as connection:
            return not connection.scalar(select(or_(due, exists().where(tables.IN_FLIGHT))))

    await eventually(nothing_is_due, "every due prompt was sent")


@dataclass(frozen=True)
class PromptRow:
    """A row of the table of prompts."""

    id: int
    kind: str
    fate: str
    hour: str
    message: int | None


async def rows_of(person: int, database: Database) -> list[PromptRow]:
    """Return a person's rows of the table of prompts."""
    columns = tables.prompts.c
    with database._engine.connect() as connection:
        found = connection.execute(select(tables.prompts).where(columns.person == person).order_by(columns.id))
        return [PromptRow(row.id, row.kind, row.fate, hour(row.claimed_at), row.message) for row in found]


async def problems(one: DuePerson, telegram: StandIn, database: Database) -> list[str]:
    """Return what is wrong with a person's prompts: sent twice, not expected, missed, or wrongly recorded."""
    me = one.person.id
    heard = [message for message in (await telegram.chat(me))["messages"] if is_prompt(message)]
    delivered = Counter((hour(datetime.fromtimestamp(m["date"], UTC)), m["text"].strip()) for m in heard)
    expected = Counter((occasion.hour, occasion.text) for occasion in one.occasions)
    wrong = [f"{me}, too many: {what}" for what in (delivered - expected).elements()]

    rows = await rows_of(me, database)
    person = await database.read_only(me)
    claimed = {prompt.id: prompt for prompt in person.prompts} if person else {}
    unknown = Counter(
        (row.hour, row.kind, companies(one, claimed[row.id].applications))
        for row in rows
        if row.fate == DeliveryStatus.UNKNOWN
    )
    for occasion in one.occasions:
        if delivered[occasion.hour, occasion.text]:
            continue
        if not unknown[occasion.hour, occasion.kind.value, occasion.about]:
            wrong.append(f"{me}, missed: {occasion}")

    texts = {message["message_id"]: message["text"] for message in heard}
    wrong += [
        f"{me}, not in the chat: {row}" for row in rows if row.fate == DeliveryStatus.SENT and row.message not in texts
    ]
    wrong += [
        f"{me}, neither sent nor unknown: {row}"
        for row in rows
        if row.fate not in {DeliveryStatus.SENT, DeliveryStatus.UNKNOWN}
    ]
    if len(rows) != len(one.occasions):
        wrong.append(f"{me}: {len(rows)} claimed, {len(one.occasions)} due: {rows}")
    return wrong


def companies(one: DuePerson, applications: Sequence[int]) -> tuple[str, ...]:
    """Return the companies of a prompt."""
    return tuple(found.company for id_ in applications if (found := one.person.application(id_)))


def is_prompt(message: dict[str, object]) -> bool:
    """Whether a message is a prompt: its buttons say which."""
    return any(re.search(r"@\d+$", data) for data in buttons(message))


def due_moments(people: Iterable[DuePerson]) -> list[datetime]:
    """Return every instant at which somebody is due, and one after all of them."""
    return [*sorted({moment for one in people for moment in one.moments}), END + timedelta(days=30)]
