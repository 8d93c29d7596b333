"""Follow-up prompts never fall on a weekend day or a public holiday: later, never earlier."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.facts import Application, Interview, Person, Promise, PromptKind
from conversations.facts.local_time import outside_quiet_hours
from conversations.facts.working_days import PART_OF_ZONE, country_of_zone, part_in, working_days_in
from conversations.pacing import schedule

# Written by hand from the countries' own lists, not from the library: the weekend, and public holidays of 2026.
HOLIDAYS = {
    "Europe/Berlin": ({5, 6}, "01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26"),
    "Europe/Paris": ({5, 6}, "01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25"),
    "America/New_York": ({5, 6}, "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25"),
    "Europe/London": ({5, 6}, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-26 12-28"),  # England
    "Australia/Sydney": (  # New South Wales
        {5, 6}, "01-01 01-26 04-03 04-04 04-05 04-06 04-25 04-27 06-08 10-05 12-25 12-26 12-28",
    ),
    "America/Toronto": ({5, 6}, "01-01 02-16 04-03 05-18 07-01 09-07 10-12 12-25 12-26 12-28"),  # Ontario
    "Europe/Zurich": ({5, 6}, "01-01 04-03 04-06 05-01 05-14 05-25 08-01 12-25 12-26"),
    "Europe/Madrid": ({5, 6}, "01-01 01-06 04-02 04-03 05-01 05-02 08-15 10-12 11-02 12-07 12-08 12-25"),
    "Asia/Jerusalem": ({4, 5}, "04-02 04-08 04-22 05-22 09-12 09-13 09-21 09-26 10-03"),
}  # fmt: skip
KNOWN = {
    zone: (weekend, {date.fromisoformat(f"2026-{day}") for day in days.split()})
    for zone, (weekend, days) in HOLIDAYS.items()
}


def waiting(zone: str, promised: date | None, known: datetime) -> Person:
    """Return a person with one application that waits, with or without a promised day."""
    promise = Promise(3, promised, known) if promised else None
    application = Application(1, "Acme", "Clerk", known, promises=(promise,) if promise else ())
    interview = Interview(2, 1, known, starts_at=known - timedelta(hours=3), finished_at=known)
    return Person(7, zone=zone, zone_known=True, applications=(application,), interviews=(interview,), last_id=9)


@given(st.sampled_from(sorted(KNOWN)), st.integers(1, 362), st.integers(0, 47), st.integers(0, 23), st.integers(0, 23))
def test_a_moment_moves_to_a_working_day_later_never_earlier(
    zone: str, day: int, half_hours: int, quiet_from: int, quiet_to: int
) -> None:
    """The first working day from then on, at the same hour, or at the end of the quiet hours."""
    weekend, holidays = KNOWN[zone]
    clock = ZoneInfo(zone)
    local = datetime.combine(date(2026, 1, 1), time(), clock) + timedelta(days=day, minutes=30 * half_hours)
    person = Person(7, zone=zone, quiet_from=time(quiet_from), quiet_to=time(quiet_to))
    moved = outside_quiet_hours(local.astimezone(UTC), person, working_day=True).astimezone(clock)
    assert moved >= local
    assert moved.weekday() not in weekend
    assert moved.date() not in holidays
    passed = [local.date() + timedelta(days=n) for n in range(1, (moved.date() - local.date()).days)]
    working = [one for one in passed if one.weekday() not in weekend and one not in holidays]
    is_quiet = local.time() != moved.time()
    assert len(working) <= is_quiet, "no working day is left out, but for one whose quiet hours it would fall into"


@pytest.mark.parametrize(
    ("zone", "promised", "sent"),
    [
        ("Europe/Berlin", "2026-04-03", "2026-04-07T16:00"),  # Good Friday, a weekend and Easter Monday
        ("Europe/Berlin", "2026-12-25", "2026-12-28T16:00"),  # two holidays, the second a Saturday, and Sunday
        ("Europe/Berlin", "2026-05-14", "2026-05-15T16:00"),
        ("Europe/London", "2026-12-25", "2026-12-29T16:00"),  # Boxing Day is on a Saturday: Monday is free instead
        ("America/New_York", "2026-11-26", "2026-11-27T16:00"),
        ("Asia/Riyadh", "2026-03-13", "2026-03-15T16:00"),  # the weekend is Friday and Saturday
        ("Europe/London", "2026-04-03", "2026-04-07T16:00"),  # Easter Monday is no holiday of the whole country
        ("Australia/Melbourne", "2026-11-03", "2026-11-04T16:00"),  # the Melbourne Cup
        ("Australia/Sydney", "2026-11-03", "2026-11-03T16:00"),
        ("America/Vancouver", "2026-11-11", "2026-11-12T16:00"),
        ("America/Toronto", "2026-11-11", "2026-11-11T16:00"),
        ("Africa/Cairo", "2026-03-12", "2026-03-12T16:00"),
        ("UTC", "2026-12-25", "2026-12-25T16:00"),  # no country, no holidays
        ("UTC", "2026-12-26", "2026-12-28T16:00"),
    ],
)
def test_the_decision_day_moves_past_holidays(zone: str, promised: str, sent: str) -> None:
    """16:00 on the promised day, or on the next working day of the person's country."""
    day = date.fromisoformat(promised)
    known = datetime.combine(day - timedelta(days=20), time(12), UTC)
    due = [d for d in schedule.upcoming(waiting(zone, day, known), known) if d.kind is PromptKind.DECISION]
    assert [d.send_at.astimezone(ZoneInfo(zone)).strftime("%Y-%m-%dT%H:%M") for d in due] == [sent]


@pytest.mark.parametrize(
    ("country", "sent"), [("", "2026-05-15"), ("none", "2026-05-14"), ("US", "2026-05-14"), ("AT", "2026-05-15")]
)
def test_the_country_is_the_persons_choice(country: str, sent: str) -> None:
    """The country of the zone counts unless another one was chosen, or none."""
    known = datetime(2026, 5, 1, 12, tzinfo=UTC)
    person = replace(waiting("Europe/Berlin", date(2026, 5, 14), known), country=country)
    due = [d for d in schedule.upcoming(person, known) if d.kind is PromptKind.DECISION]
    assert [str(d.send_at.date()) for d in due] == [sent]


def test_a_check_in_and_a_late_prompt_leave_holidays_out() -> None:
    """A check-in a week after the thank-you's deadline, or after a long outage, waits for the next working day."""
    known = datetime(2026, 12, 17, 15, tzinfo=UTC)
    person = waiting("Europe/Berlin", None, known)
    berlin = ZoneInfo("Europe/Berlin")
    planned = [d for d in schedule.upcoming(person, known) if d.kind is PromptKind.CHECK_IN]
    assert [d.send_at.astimezone(berlin).isoformat() for d in planned] == ["2026-12-28T10:00:00+01:00"]
    late = [d for d in schedule.upcoming(person, datetime(2027, 1, 1, 9, tzinfo=UTC)) if d.kind is PromptKind.CHECK_IN]
    assert [d.send_at.astimezone(berlin).isoformat() for d in late] == ["2027-01-04T10:00:00+01:00"]


def test_the_thank_you_keeps_its_day() -> None:
    """The thank-you is not a follow-up: it comes on a public holiday too."""
    known = datetime(2026, 12, 24, 15, tzinfo=UTC)
    person = waiting("Europe/Berlin", None, known)
    due = [d for d in schedule.upcoming(person, known) if d.kind is PromptKind.THANK_YOU]
    assert [d.send_at.date() for d in due] == [date(2026, 12, 25)]


@pytest.mark.parametrize(
    ("zone", "country"),
    [("Europe/Berlin", "DE"), ("Asia/Calcutta", "IN"), ("Asia/Kolkata", "IN"), ("UTC", ""), ("Etc/GMT+3", "")],
)
def test_the_country_is_guessed_from_the_zone(zone: str, country: str) -> None:
    """CLDR says which country a zone is in; old names of zones too."""
    assert country_of_zone(zone) == country


@pytest.mark.parametrize(
    ("country", "zone", "part"),
    [
        ("GB", "Europe/London", "ENG"), ("AU", "Australia/Victoria", "VIC"), ("AU", "Australia/Perth", "WA"),
        ("AU", "Europe/Berlin", "NSW"), ("CA", "America/Montreal", "QC"), ("CA", "America/Toronto", "ON"),
        ("ES", "Atlantic/Canary", "CN"), ("CH", "Europe/Zurich", "ZH"), ("DE", "Europe/Berlin", ""),
        ("none", "UTC", ""),
    ],
)  # fmt: skip
def test_the_part_of_a_country_follows_the_zone(country: str, zone: str, part: str) -> None:
    """Where the national holidays are few: the part that the zone tells, or the one where most people live."""
    assert part_in(country, zone) == part


@pytest.mark.parametrize("zone", ["Europe/London", "Europe/Zurich", "Asia/Kuala_Lumpur", *sorted(PART_OF_ZONE)])
def test_the_library_knows_the_part_of_each_zone(zone: str) -> None:
    """One that it does not know would raise at the first follow-up; national holidays count in every part."""
    assert date(2026, 12, 25) not in working_days_in("", zone)
