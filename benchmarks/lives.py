"""Facts of people as they are after a debrief, made by Afterword's own two functions, for as many people as wanted.

Everything turns around one instant, DUE: a Wednesday, 17:00 UTC. Whoever is *due* interviewed that morning, debriefed,
and is to be reminded of the thank-you then, or as soon afterwards as the bot looks at them. Everybody else debriefed in
the days before, has sent their note, and hears of it half a day after DUE at the earliest.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from benchmarks.people import WORDS
from bot.demo.simulated_person import SimulatedPerson
from bot.store.people import to_json_text
from conversations.facts import Person
from conversations.pacing import schedule

DUE = datetime(2026, 6, 10, 17, 0, tzinfo=UTC)
NOBODY = 0  # whose id stands in the facts until they are somebody's
ID = f'{{"id":{NOBODY},'
ZONES = ("Europe/Berlin", "Europe/London", "America/New_York", "America/Los_Angeles", "Asia/Kolkata")
_COMPANIES = ("Acme", "Globex", "Initech", "Umbrella", "Hooli", "Stark", "Wayne", "Wonka")


@dataclass(frozen=True)
class Fill:
    """A row of `people` for anybody: their id takes the place of NOBODY's, which stands in the facts as ID says."""

    facts: str
    next_prompt_at: datetime


def due() -> Fill:
    """Return somebody whose thank-you prompt is due at DUE."""
    life = _debriefed(DUE.replace(hour=11), "Acme", "UTC", decides_in=9)
    return _fill(life.person, DUE - timedelta(minutes=5))


def waiting() -> list[Fill]:
    """Return many kinds of people for whom nothing is due before the day after DUE."""
    return [fill for fill in _lives() if fill.next_prompt_at > DUE + timedelta(hours=12)]


def _lives() -> Iterator[Fill]:
    for days_ago in range(1, 8):
        for place, zone in enumerate(ZONES):
            for decides_in in (days_ago + 2 + place, days_ago + 8 + place, days_ago + 15 + place):
                company = _COMPANIES[(days_ago + place) % len(_COMPANIES)]
                life = _debriefed(DUE.replace(hour=15) - timedelta(days=days_ago), company, zone, decides_in=decides_in)
                life.send_thank_you(company, "email")
                life.live_until(DUE - timedelta(hours=1))
                yield _fill(life.person, life.now)


def _debriefed(now: datetime, company: str, zone: str, *, decides_in: int) -> SimulatedPerson:
    """Let somebody debrief at `now` an interview that began two hours before."""
    life = SimulatedPerson(Person(NOBODY, "Sam", zone=zone, zone_known=True, started_at=now), now)
    life.send("/debrief")
    life.send(f"{company}, Data analyst")
    began = (now - timedelta(hours=2)).astimezone(life.person.clock)
    life.debrief(
        company,
        began=f"{began:%Y%m%d%H%M}",
        route="direct",
        felt="good",
        went_well=WORDS[0],
        trouble=WORDS[1],
        met=WORDS[2],
        decide_on=(began.date() + timedelta(days=decides_in)).isoformat(),
    )
    return life


def _fill(person: Person, now: datetime) -> Fill:
    at = schedule.next_prompt_at(person, now)
    if at is None:
        raise ValueError("nothing is scheduled for this person")
    return Fill(to_json_text(person), at)
