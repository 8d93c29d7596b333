"""The rules of "When it speaks", written a second time: from the design and not from `pacing`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from conversations.facts import Application, Outcome, Person, Prompt, PromptKind

FOLLOW_UPS = (PromptKind.DECISION, PromptKind.CHECK_IN)
CELEBRATE = ("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/St_Johns", "Pacific/Chatham")
NEW_YEAR_AND_CHRISTMAS = ("01-01", "12-25")  # public holidays in the countries of these zones
LONG_ENOUGH = timedelta(days=17)  # a week, its weekend, a quiet night, and another person-wide week before it


@dataclass(frozen=True)
class Spoken:
    """A prompt that was sent, with the person as they were right before it."""

    prompt: Prompt
    at: datetime
    before: Person


def local_hour(instant: datetime, zone: ZoneInfo) -> datetime:
    """Return the reading of a wall clock in `zone`, to the hour."""
    return instant.astimezone(zone).replace(minute=0, second=0, microsecond=0, tzinfo=None)


def is_quiet(person: Person, instant: datetime) -> bool:
    """Return whether it is quiet hours."""
    clock = instant.astimezone(person.clock).time()
    if person.quiet_from < person.quiet_to:
        return person.quiet_from <= clock < person.quiet_to
    return person.quiet_from != person.quiet_to and (clock >= person.quiet_from or clock < person.quiet_to)


def holds(spoken: list[Spoken]) -> None:
    """Check the newest prompt against every rule."""
    new = spoken[-1]
    person, prompt, zone = new.before, new.prompt, new.before.clock
    ended = person.paused_until is not None and person.paused_until <= new.at.astimezone(zone).date()
    assert not person.paused_at or ended, "never before the end of a pause"
    assert not person.blocked_at
    assert not is_quiet(person, new.at), "never in quiet hours"
    applications = [person.application(id_) for id_ in prompt.applications]
    for application in applications:
        assert application is not None
        if prompt.kind is PromptKind.OFFER_ANSWER:
            offer = application.offer
            assert application.outcome is Outcome.OFFER
            assert offer is not None
            assert offer.answer is None, "answered already"
            assert offer.answer_by is not None, "nobody asked for it"
            assert (offer.answer_by - timedelta(days=1)) <= new.at.astimezone(zone).date() <= offer.answer_by
            continue
        assert application.outcome is None, "never after an outcome"
        assert application.hushed_at is None, "never after Stop asking"
    moved = {p.id: p.applications for p in person.prompts}  # as the facts have it: a merge moves what was prompted
    for old in spoken[:-1]:
        apart = local_hour(new.at, zone) - local_hour(old.at, zone)
        both = prompt.kind in FOLLOW_UPS and old.prompt.kind in FOLLOW_UPS
        if both and set(prompt.applications) & set(moved.get(old.prompt.id, old.prompt.applications)):
            assert apart >= timedelta(days=7), "two follow-up prompts of one application"
        if prompt.kind is old.prompt.kind is PromptKind.CHECK_IN:
            assert apart >= timedelta(days=7), "two check-ins of one person"
        assert (prompt.kind, prompt.subject, prompt.occasion) != (
            old.prompt.kind,
            old.prompt.subject,
            old.prompt.occasion,
        ), "no prompt twice"
    local = new.at.astimezone(zone)
    if prompt.kind in FOLLOW_UPS:
        assert local.weekday() < 5, "no follow-up prompt on a weekend"
        assert local.strftime("%m-%d") not in NEW_YEAR_AND_CHRISTMAS or person.zone not in CELEBRATE
    if prompt.kind is PromptKind.DECISION:
        promise = applications[0].promise if applications[0] else None
        assert promise is not None, "never once the date has been replaced"
        assert local.replace(tzinfo=None) >= datetime.combine(promise.day, time(16)), "never before the promised date"
    if prompt.kind is PromptKind.CHECK_IN:
        for application in applications:
            if application and application.promise:
                assert application.promise.day < local.date(), "never before the promised date"
    if prompt.kind is PromptKind.THANK_YOU:
        interview = person.interview(prompt.subject)
        assert interview is not None
        assert interview.note_declined_at is None
        notes = [c for a in person.applications for c in a.contacts if c.kind == "thank_you"]
        assert not any(c.interview == interview.id for c in notes), "already sent"
        assert prompt.at - prompt.due_at <= timedelta(days=3), "too late for a thank-you"  # it is sent a moment later


def last_happening(person: Person, application: Application) -> datetime | None:
    """Return when something last happened about an application; None where it has no interview."""
    rounds = [i for i in person.interviews if i.application == application.id and i.cancelled_at is None]
    if not rounds:
        return None
    moments = [i.known_at for i in rounds] + [i.starts_at for i in rounds if i.starts_at]
    contacts = [c for c in application.contacts if c.kind in ("thank_you", "follow_up")]  # any other delays nothing
    moments += [c.at for c in contacts] + [c.logged_at for c in contacts]
    moments += [r.at for r in application.replies] + [p.known_at for p in application.promises]
    moments += [application.woken_at] if application.woken_at else []
    return max(moments)
