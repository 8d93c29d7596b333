"""Sample facts of people after a debrief, made by `respond` and `remind`, from which many people are seeded.

All times refer to DUE_AT, a Wednesday, 17:00 UTC. A *due* person had an interview that morning and debriefed it; their
thank-you prompt is due at DUE_AT. Everybody else debriefed in the days before and has sent their note; their next
prompt is due half a day after DUE_AT or later.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from benchmarks.load import SAMPLE_TEXTS
from bot.demo.simulated_person import SimulatedPerson
from bot.store.people import to_json_text
from conversations.facts import Person
from conversations.pacing import schedule

DUE_AT = datetime(2026, 6, 10, 17, 0, tzinfo=UTC)
PLACEHOLDER_ID = 0  # stands in the facts until a person's own id replaces it
ID_IN_FACTS = f'{{"id":{PLACEHOLDER_ID},'
ZONES = ("Europe/Berlin", "Europe/London", "America/New_York", "America/Los_Angeles", "Asia/Kolkata")
_COMPANIES = ("Acme", "Globex", "Initech", "Umbrella", "Hooli", "Stark", "Wayne", "Wonka")


@dataclass(frozen=True)
class SampleRow:
    """A row of the table `people` for any person: their id replaces PLACEHOLDER_ID, found by ID_IN_FACTS."""

    facts: str
    next_prompt_at: datetime


def due_row() -> SampleRow:
    """Return a person whose thank-you prompt is due at DUE_AT."""
    life = _debriefed(DUE_AT.replace(hour=11), "Acme", "UTC", decides_in=9)
    return _row(life.person, DUE_AT - timedelta(minutes=5))


def waiting_rows() -> list[SampleRow]:
    """Return people of many kinds; no prompt is due to any of them in the twelve hours after DUE_AT."""
    return [fill for fill in _kinds() if fill.next_prompt_at > DUE_AT + timedelta(hours=12)]


def _kinds() -> Iterator[SampleRow]:
    for days_ago in range(1, 8):
        for place, zone in enumerate(ZONES):
            for decides_in in (days_ago + 2 + place, days_ago + 8 + place, days_ago + 15 + place):
                company = _COMPANIES[(days_ago + place) % len(_COMPANIES)]
                life = _debriefed(
                    DUE_AT.replace(hour=15) - timedelta(days=days_ago), company, zone, decides_in=decides_in
                )
                life.send_thank_you(company, "email")
                life.live_until(DUE_AT - timedelta(hours=1))
                yield _row(life.person, life.now)


def _debriefed(now: datetime, company: str, zone: str, *, decides_in: int) -> SimulatedPerson:
    """Return a person who debriefs at `now` an interview that began two hours before."""
    life = SimulatedPerson(Person(PLACEHOLDER_ID, "Sam", zone=zone, zone_known=True, started_at=now), now)
    life.send("/debrief")
    life.send(f"{company}, Data analyst")
    began = (now - timedelta(hours=2)).astimezone(life.person.clock)
    life.debrief(
        company,
        began=f"{began:%Y%m%d%H%M}",
        route="direct",
        felt="good",
        went_well=SAMPLE_TEXTS[0],
        trouble=SAMPLE_TEXTS[1],
        met=SAMPLE_TEXTS[2],
        decide_on=(began.date() + timedelta(days=decides_in)).isoformat(),
    )
    return life


def _row(person: Person, now: datetime) -> SampleRow:
    at = schedule.next_prompt_at(person, now)
    if at is None:
        raise ValueError("nothing is scheduled for this person")
    return SampleRow(to_json_text(person), at)
