"""Changes of the facts about an application: promised days, contacts, replies, outcomes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time

from conversations.facts import (
    Application,
    Channel,
    Contact,
    ContactKind,
    Interview,
    Outcome,
    Person,
    Promise,
    Reply,
    ReplyKind,
)
from conversations.facts.local_time import day_of, local_instant

MIDDAY = time(12, 0)
ENDINGS = {ReplyKind.OFFER: Outcome.OFFER, ReplyKind.REJECTED: Outcome.REJECTED}


def add_application(person: Person, company: str, role: str, now: datetime) -> tuple[Person, Application]:
    """Add an application."""
    person, id_ = person.take_id()
    application = Application(id_, company, role, opened_at=now, role_language=person.language if role else "")
    return person.with_application(application), application


def add_interview(
    person: Person, application: Application, now: datetime, *, planned: bool
) -> tuple[Person, Interview]:
    """Add an interview. A next round means that the employer replied: the promised day ends.

    An interview that is added while all others are ahead is an earlier round: that is no reply.
    """
    if any(round_.starts_at is None or round_.starts_at <= now for round_ in person.rounds(application.id)):
        person = log_reply(person, application, ReplyKind.NEXT_ROUND, now)
    person, id_ = person.take_id()
    interview = Interview(id_, application.id, known_at=now, planned=planned)
    return person.with_interview(interview), interview


def set_decision_day(person: Person, application: Application, day: date | None, now: datetime) -> Person:
    """Set the day by which they decide; None: they named none. The day before stays in the history."""
    application = person.application(application.id) or application
    standing = application.promise
    if standing and standing.day == day:
        return person
    application = _end_promise(application, now)
    if day is None:
        return person.with_application(application)
    person, id_ = person.take_id()
    return person.with_application(
        replace(application, promises=(*application.promises, Promise(id_, day, known_at=now)))
    )


def log_contact(
    person: Person,
    application: Application,
    kind: ContactKind,
    channel: Channel,
    now: datetime,
    *,
    interview: int | None = None,
    to: str = "",
) -> tuple[Person, Contact]:
    """Log that something was sent to the employer now; `to` names one of several people."""
    person, id_ = person.take_id()
    contact = Contact(id_, kind, channel, at=now, logged_at=now, interview=interview, to=to)
    return person.with_application(replace(application, contacts=(*application.contacts, contact))), contact


def set_contact_day(person: Person, application: Application, contact: Contact, day: date, now: datetime) -> Person:
    """Change the day on which something was sent; for an earlier day, the hour is taken to be noon.

    Prompts that would have fallen due meanwhile are not sent later.
    """
    zone = person.clock
    at = contact.logged_at if day == day_of(contact.logged_at, zone) else min(local_instant(day, MIDDAY, zone), now)
    contacts = tuple(replace(c, at=at) if c.id == contact.id else c for c in application.contacts)
    return person.with_application(replace(application, contacts=contacts, woken_at=now))


def undo_contact(person: Person, application: Application, contact: Contact, now: datetime) -> Person:
    """Delete a logged contact. Prompts that fell due while it was logged are not sent later."""
    contacts = tuple(c for c in application.contacts if c.id != contact.id)
    return person.with_application(replace(application, contacts=contacts, woken_at=now))


def resume_asking(person: Person, application: int, now: datetime) -> Person:
    """Send prompts about an application from `now` on. Those that fell due before are not sent later."""
    found = person.application(application)
    return person.with_application(replace(found, woken_at=now)) if found else person


def log_reply(person: Person, application: Application, kind: ReplyKind, now: datetime) -> Person:
    """Log a reply from the employer. An offer or a no closes the application; any reply ends the promised day."""
    application = person.application(application.id) or application
    person, id_ = person.take_id()
    application = _end_promise(replace(application, replies=(*application.replies, Reply(id_, kind, now))), now)
    if ending := ENDINGS.get(kind):
        application = replace(application, outcome=ending, closed_at=now)
    return person.with_application(application)


def close_application(person: Person, application: Application, outcome: Outcome, now: datetime) -> Person:
    """Close an application. No prompt is sent about it any more."""
    return person.with_application(replace(application, outcome=outcome, closed_at=now))


def reopen_application(person: Person, application: Application, now: datetime) -> Person:
    """Open a closed application again, or send prompts about a stopped one again; none are sent later.

    A promised day that ended when it was closed stands again, since closing may have been a mistake.
    """
    promises = tuple(
        replace(p, ended_at=None) if p.ended_at == application.closed_at else p for p in application.promises
    )
    opened = replace(application, promises=promises, outcome=None, offer=None, closed_at=None)
    return person.with_application(replace(opened, hushed_at=None, woken_at=now))


def stop_asking(person: Person, application: Application, now: datetime) -> Person:
    """Send no more prompts about an application that stays open."""
    return person.with_application(replace(application, hushed_at=now))


def _end_promise(application: Application, now: datetime) -> Application:
    return replace(
        application, promises=tuple(replace(p, ended_at=now) if p.ended_at is None else p for p in application.promises)
    )
