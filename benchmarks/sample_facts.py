"""Sample facts of people after a debrief, made by `respond` and `remind`, from which many people are seeded.

All times refer to DUE_AT, a Wednesday, 17:00 UTC. A *due* person had an interview that morning and debriefed it; their
thank-you prompt is due at DUE_AT. Everybody else debriefed in the days before and has sent their note; their next
prompt is due half a day after DUE_AT or later.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import count

from benchmarks.load import SAMPLE_TEXTS
from bot.demo.simulated_person import SimulatedPerson
from bot.store.people import to_json_text
from conversations.facts import Channel, Contact, ContactKind, DeliveryStatus, Outcome, Person, Prompt, PromptKind
from conversations.pacing import schedule, status

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


def long_history(applications: int, *, person_id: int = PLACEHOLDER_ID, rounds: int = 3, open_each: int = 10) -> Person:
    """Return a person with so many applications, of which one in `open_each` is open, with `rounds` interviews each."""
    sample = _debriefed(DUE_AT.replace(hour=11), "Acme", "UTC", decides_in=9).person
    application, interview = sample.applications[0], sample.interviews[0]
    ids = count(1)
    posts, held, prompts = [], [], []
    for number in range(applications):
        back = timedelta(days=1 + (applications - number) // 3)
        post = next(ids)
        promise = replace(application.promises[0], id=next(ids), day=application.promises[0].day - back)
        contacts = []
        for round_ in range(rounds):
            began = (interview.starts_at or DUE_AT) - back - timedelta(days=7 * (rounds - round_))
            held.append(replace(interview, id=next(ids), application=post, starts_at=began, known_at=began))
            at, about = began + timedelta(hours=4), held[-1].id
            contacts.append(Contact(next(ids), ContactKind.THANK_YOU, Channel.EMAIL, at, at, about))
            kind = PromptKind.THANK_YOU
            prompts.append(Prompt(next(ids), kind, about, "deadline", at, at, (post,), DeliveryStatus.SENT))
        asked, kind = DUE_AT - back, PromptKind.DECISION
        occasion = status.decision_occasion(promise)
        prompts.append(Prompt(next(ids), kind, post, occasion, asked, asked, (post,), DeliveryStatus.SENT))
        is_open = number % open_each == 0
        posts.append(
            replace(
                application,
                id=post,
                company=f"Firm {number}",
                opened_at=asked,
                promises=(promise,),
                contacts=tuple(contacts),
                outcome=None if is_open else Outcome.REJECTED,
                closed_at=None if is_open else asked,
            )
        )
    return replace(
        sample,
        id=person_id,
        applications=tuple(posts),
        interviews=tuple(held),
        prompts=tuple(prompts),
        place=None,
        last_id=next(ids),
    )


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
