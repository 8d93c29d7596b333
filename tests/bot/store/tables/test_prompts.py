"""The rows of a prompt, and the unique keys that guard them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.store import prompts, tables
from bot.store.database import Database
from bot.store.prompts import AlreadyClaimed, week_of
from conversations.facts import DeliveryStatus, Person, Prompt, PromptKind
from tests.bot.locked_person import locked_person

MONDAY = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")
CHECK_IN = Prompt(1, PromptKind.CHECK_IN, 0, "2026-03-02", MONDAY, MONDAY, (7, 8))
DECISION = Prompt(2, PromptKind.DECISION, 9, "1:2026-03-03", MONDAY, MONDAY + timedelta(days=1), (9,))
THANK_YOU = Prompt(3, PromptKind.THANK_YOU, 4, "deadline", MONDAY, MONDAY, (7,))


async def claims(database: Database, prompt: Prompt, person: int = 1001) -> bool:
    """Claim a prompt in a turn; return whether it was free."""
    with locked_person(database, person) as locked:
        locked.save(Person(person), None)
        try:
            prompts.claim(locked, prompt, BERLIN)
        except AlreadyClaimed:
            return False
    return True


async def rows(database: Database) -> list[tuple[int, str, int | None]]:
    """List the prompts: id, delivery status, message."""
    columns = tables.prompts.c
    with database._engine.connect() as connection:
        found = connection.execute(
            tables.prompts.select().with_only_columns(columns.id, columns.fate, columns.message).order_by(columns.id)
        )
        return [(row.id, row.fate, row.message) for row in found]


async def test_a_prompt_is_claimed_once(database: Database) -> None:
    """The same occasion cannot be claimed again, even under another id."""
    assert await claims(database, THANK_YOU)
    assert not await claims(database, THANK_YOU)
    assert not await claims(database, replace(THANK_YOU, id=30))
    assert await claims(database, replace(THANK_YOU, id=30, subject=5))
    assert await claims(database, THANK_YOU, person=1002)


async def test_one_check_in_a_week_whatever_it_names(database: Database) -> None:
    """Two check-ins of one person never share an ISO week of their calendar."""
    sunday, next_monday = MONDAY + timedelta(days=6), MONDAY + timedelta(days=7)
    assert await claims(database, CHECK_IN)
    assert not await claims(database, replace(CHECK_IN, id=10, occasion="2026-03-08", at=sunday, applications=(1,)))
    assert await claims(database, replace(CHECK_IN, id=11, occasion="2026-03-09", at=next_monday))


async def test_one_follow_up_prompt_a_week_for_an_application(database: Database) -> None:
    """A decision-day prompt and a check-in never speak of one application in the same week."""
    assert await claims(database, CHECK_IN)
    assert await claims(database, DECISION)
    named = replace(DECISION, id=20, subject=8, occasion="2:2026-03-03", applications=(8,))
    assert not await claims(database, named)


async def test_a_thank_you_prompt_takes_no_week(database: Database) -> None:
    """It is no follow-up prompt."""
    assert await claims(database, CHECK_IN)
    assert await claims(database, THANK_YOU)


async def test_a_blocked_claim_is_recorded_as_unknown(database: Database) -> None:
    """A claim that a unique key blocked leaves a row, and takes the weeks that were free."""
    await claims(database, CHECK_IN)
    await claims(database, replace(CHECK_IN, id=10, occasion="later", applications=(9,)))
    assert await rows(database) == [(1, "sending", None), (10, "unknown", None)]
    assert not await claims(database, DECISION)


async def test_the_outcome_of_a_prompt_is_recorded_in_its_row(database: Database) -> None:
    """The row holds its delivery status and Telegram's id of the message."""
    await claims(database, CHECK_IN)
    await claims(database, THANK_YOU)
    with locked_person(database, 1001) as locked:
        prompts.record_outcome(locked, 1, DeliveryStatus.SENT, MONDAY, 55)
        prompts.record_outcome(locked, 3, prompts.REFUSED, MONDAY)
    assert await rows(database) == [(1, "sent", 55), (3, "refused", None)]


async def test_a_released_prompt_may_be_claimed_again(database: Database) -> None:
    """A prompt that certainly was not sent frees its occasion and its week."""
    await claims(database, CHECK_IN)
    with locked_person(database, 1001) as locked:
        prompts.release(locked, 1)
    assert await rows(database) == []
    assert await claims(database, replace(CHECK_IN, id=10))


async def test_abandoned_prompts_are_those_still_being_sent(database: Database) -> None:
    """Claims of a process that died are found: all of them, or those older than an instant."""
    await claims(database, CHECK_IN)
    await claims(database, DECISION)
    await claims(database, THANK_YOU, person=1002)
    with locked_person(database, 1002) as locked:
        prompts.record_outcome(locked, 3, DeliveryStatus.SENT, MONDAY, 55)
    assert await database.abandoned() == [(1001, 1), (1001, 2)]
    assert await database.abandoned(DECISION.at) == [(1001, 1)]
    assert await database.abandoned(MONDAY) == []


@given(
    st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - hypothesis adds UTC
    st.sampled_from(["Europe/Berlin", "America/New_York", "Pacific/Auckland", "Asia/Kolkata", "UTC"]),
)
def test_seven_days_apart_is_never_the_same_week(instant: datetime, zone: str) -> None:
    """The key of the week never blocks a prompt that the rule "seven days, to the hour" allows."""
    local = instant.astimezone(ZoneInfo(zone))
    later = (local + timedelta(days=7)).replace(minute=0, second=0, microsecond=0)
    assert week_of(local, ZoneInfo(zone)) != week_of(later.astimezone(UTC), ZoneInfo(zone))
