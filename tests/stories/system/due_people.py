"""People to whom prompts are due, and what they should hear: the life of each, lived undisturbed and written down."""

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
from tests.stories.system.processes import StandIn, come_true
from tests.stories.users.debrief_user import buttons

MORNING = at("2026-06-08", "11:00")
END = at("2026-08-01")


@dataclass(frozen=True)
class Occasion:
    """A prompt: the hour it belongs to on the person's clock, why, about whom, and in what words."""

    hour: str
    kind: PromptKind
    about: tuple[str, ...]
    text: str


def hour(instant: datetime) -> str:
    """Return the hour of an instant in Berlin, where everybody lives."""
    return f"{instant.astimezone(ZoneInfo(BERLIN)):%Y-%m-%d %H}"


class Prompted:
    """Somebody who came out of two interviews this morning and does not touch the phone again."""

    def __init__(self, id_: int) -> None:
        """Give the person `id_` their interviews."""
        seeker = Seeker(MORNING)
        seeker.person = replace(seeker.person, id=id_)
        seeker.debriefs(f"Acme {id_}, Analyst", began="2026-06-08 10:00", decide="2026-06-12")
        seeker.debriefs(f"Bolt {id_}, Engineer", began="2026-06-08 08:30", decide="2026-06-17")
        self.person = seeker.person
        self.occasions: list[Occasion] = []
        self.moments: list[datetime] = []
        while (due := schedule.next_prompt_at(seeker.person, seeker.now)) and due < END:
            seeker.now = max(seeker.now, due)
            heard = seeker.is_reminded()
            assert heard
            self.moments.append(due)
            self.occasions.append(Occasion(hour(due), heard.kind, heard.about, plain(seeker.sees)))


def plain(text: str) -> str:
    """Return HTML as a phone shows it."""
    return html.unescape(re.sub(r"<[^>]+>", "", text)).strip()


async def settle_in(count: int, telegram: StandIn, database: Database) -> list[Prompted]:
    """Let so many people be known to the bot, which is not running, and have begun to speak with it."""
    people = [Prompted(await telegram.newcomer("Sam")) for _ in range(count)]
    for one in people:
        with locked_person(database, one.person.id) as locked:
            locked.save(one.person, schedule.next_prompt_at(one.person, MORNING))
        await telegram.asks("POST", f"people/{one.person.id}/say", text="/today")
    return people


async def has_spoken(database: Database, telegram: StandIn) -> None:
    """Wait until nobody is due any more and nothing is being sent."""

    async def nothing_is_due() -> bool:
        # One statement: between two a prompt may be given up, and another fall due in its place.
        due = exists().where(tables.people.c.next_prompt_at <= telegram.clock.now())
        with database._engine.connect() as connection:
            return not connection.scalar(select(or_(due, exists().where(tables.IN_FLIGHT))))

    await come_true(nothing_is_due, "whoever was due has been spoken to")


@dataclass(frozen=True)
class Row:
    """What the database holds of a prompt."""

    id: int
    kind: str
    fate: str
    hour: str
    message: int | None


async def rows_of(person: int, database: Database) -> list[Row]:
    """Return what the table of prompts holds about a person."""
    columns = tables.prompts.c
    with database._engine.connect() as connection:
        found = connection.execute(select(tables.prompts).where(columns.person == person).order_by(columns.id))
        return [Row(row.id, row.kind, row.fate, hour(row.claimed_at), row.message) for row in found]


async def problems(one: Prompted, telegram: StandIn, database: Database) -> list[str]:
    """Return what is wrong with the prompts of a person: sent twice or unbidden, missed, not recorded as it was."""
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


def companies(one: Prompted, applications: Sequence[int]) -> tuple[str, ...]:
    """Return whom a prompt spoke of."""
    return tuple(found.company for id_ in applications if (found := one.person.application(id_)))


def is_prompt(message: dict[str, object]) -> bool:
    """Whether a message is a prompt: its buttons say which."""
    return any(re.search(r"@\d+$", data) for data in buttons(message))


def moments(people: Iterable[Prompted]) -> list[datetime]:
    """Return every instant at which somebody is due, and one at which all is over."""
    return [*sorted({moment for one in people for moment in one.moments}), END + timedelta(days=30)]
