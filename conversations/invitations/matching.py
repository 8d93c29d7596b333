"""Which of the person's applications and interviews an invitation is about."""

from __future__ import annotations

from datetime import datetime

from conversations.facts import Application, Interview, Person


def same_event(person: Person, uid: str) -> Interview | None:
    """Return the interview that was planned from the calendar event `uid`."""
    return next((i for i in reversed(person.interviews) if uid and i.event_uid == uid), None)


def fitting_applications(person: Person, company: str, role: str) -> tuple[Application, ...]:
    """Return the open applications at that company, latest first: the one for that role, if there is one."""
    there = [a for a in reversed(person.applications) if a.is_open and a.company.casefold() == company.casefold()]
    exactly = [a for a in there if role and a.role.casefold() == role.casefold()]
    return tuple(exactly[:1] or [a for a in there if not role or not a.role])


def planned_round(person: Person, applications: tuple[Application, ...], now: datetime) -> Interview | None:
    """Return the interview ahead that is planned for one of these applications, if it is the only one."""
    ahead = [
        interview
        for application in applications
        for interview in person.rounds(application.id)
        if interview.planned and interview.finished_at is None and interview.starts_at and interview.starts_at > now
    ]
    return ahead[0] if len(ahead) == 1 else None
