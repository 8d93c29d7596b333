"""People with past interviews, and with one that is planned."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from conversations.events import Content, Showed
from conversations.facts import Interview, Person
from conversations.preparation import question_bank
from tests.people import Seeker, at


def sam(*companies: str) -> Seeker:
    """Return someone who has had an interview at each of these companies, a week apart."""
    seeker = Seeker(at("2026-06-01", "12:00"))
    for number, company in enumerate(companies):
        day = (date(2026, 6, 8) + timedelta(weeks=number)).isoformat()
        seeker.now = at(day, "12:00")
        seeker.debriefs(f"{company}, Analyst", began=f"{day} 10:00", went_well=f"the plan I drew at {company}")
    return seeker


def change(seeker: Seeker, number: int, **changes: object) -> Interview:
    """Change an interview's facts, as the deeper debrief would."""
    interview = replace(seeker.person.interviews[number], **changes)  # type: ignore[arg-type]
    seeker.person = seeker.person.with_interview(interview)
    return interview


def speaks(seeker: Seeker, file: str) -> Seeker:
    """Send a voice note."""
    return seeker.sends(Showed(Content.VOICE, 900, file))


def practised(person: Person) -> list[list[tuple[str, str]]]:
    """Return the practised answers of every question, newest interview first."""
    return [[(p.text, p.voice) for p in h.trouble.practised] for h in question_bank.hard_questions(person)]


def plans(seeker: Seeker, post: str = "Acme, Analyst") -> Seeker:
    """Plan an interview on 2 July at 14:00."""
    seeker.says("/interview").says(post)
    interview = seeker.person.interviews[-1].id
    seeker.taps_data(f"plan:{interview}:set:began:202607021400").taps("45 min").taps("Video")
    while "Skip" in seeker.labels:
        seeker.taps("Skip")
    return seeker
