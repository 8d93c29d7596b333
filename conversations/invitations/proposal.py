"""Answers a message or a calendar file: proposes the interview in it, for one tap, or says that there is none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from conversations.account import settings, time_zones
from conversations.events import Flaw, Said, SentCalendar
from conversations.facts import Application, Interview, Invitation, Person, Slot, zone_of
from conversations.facts.invitation import MOST_KEPT
from conversations.flows.callback_data import Area, button, link
from conversations.interviews import start
from conversations.invitations.matching import fitting_applications, planned_round, same_event
from conversations.invitations.read import NoInvitation, read_events, read_text
from conversations.messages import Button, Message, Rows, Turn, Words, post, words
from conversations.words import spoken_language

AREA = Area.INVITATION


def on_letter(person: Person, text: str, now: datetime, *, forwarded: bool = False) -> Turn | None:
    """Answer a message that somebody else wrote; None for one that the person wrote, which is for other readers.

    A typed text is only taken for such a message if it looks like one; a forwarded one always is.
    """
    found = read_text(text, person, now, forwarded=forwarded)
    if found is None:
        return None
    if not person.zone_known and isinstance(found, Invitation):
        return _ask_zone_first(person, Said(text, 0, forwarded=forwarded), now)
    if not person.zone_known and not forwarded:
        return None
    if isinstance(found, Invitation):
        return propose(person, found, now)
    return _none(person, found, text)


def on_calendar(person: Person, event: SentCalendar, now: datetime) -> Turn:
    """Answer a calendar file."""
    if event.flaw or event.events is None:
        key = "invited-too_large" if event.flaw is Flaw.TOO_LARGE else "invited-unreadable"
        return Turn(person, (Message((words(key),), in_place=False),))
    found = read_events(event.events, person, now)
    if not person.zone_known and isinstance(found, Invitation):
        return _ask_zone_first(person, event, now)
    return propose(person, found, now) if isinstance(found, Invitation) else _none(person, found, "")


def _ask_zone_first(person: Person, sent: Said | SentCalendar, now: datetime) -> Turn:
    """Keep an invitation until the person's time zone is known: an hour means nothing before."""
    return settings.with_first_words(settings.ask_zone(person, now, says=words("invited-zone_first")), sent)


def _none(person: Person, why: NoInvitation, text: str) -> Turn:
    """Say that there is no invitation, and what can be done about a rejection."""
    refused: Rows = ()
    if why is NoInvitation.REJECTION:
        named = [a for a in person.applications if a.is_open and a.company.casefold() in text.casefold()]
        refused = tuple(
            (button("invited-rejected", Area.REPLY, a.id, "no", post=post(a)),) for a in named[: start.OFFERED_AT_MOST]
        )
    return Turn(person, (Message((words(f"invited-not.{why}"),), (*refused, *start.start_buttons()), in_place=False),))


def propose(person: Person, invitation: Invitation, now: datetime) -> Turn:
    """Keep an invitation until it is taken, and ask about it."""
    slots = tuple(_with_interview(person, invitation, slot, now) for slot in invitation.slots)
    outdated = [slot for slot in slots if _is_older(person, slot)]
    if outdated and len(outdated) == len(slots):
        return Turn(person, (Message((words("invited-older"),), start.start_buttons(), in_place=False),))
    if invitation.calls_off and not any(slot.interview for slot in slots):
        return Turn(person, (Message((words("invited-unknown"),), start.start_buttons(), in_place=False),))
    person, id_ = person.take_id()
    invitation = replace(invitation, id=id_, slots=tuple(slot for slot in slots if slot not in outdated))
    person = replace(person, invitations=(*person.invitations[1 - MOST_KEPT :], invitation))
    return Turn(person, (replace(ask(person, invitation), in_place=False),))


def _with_interview(person: Person, invitation: Invitation, slot: Slot, now: datetime) -> Slot:
    """Return the slot with the interview that it moves or calls off, if that is known."""
    known = same_event(person, slot.uid)
    if known is None and not slot.uid:
        applications = fitting_applications(person, invitation.company, invitation.role)
        known = planned_round(person, applications, now) if len(applications) == 1 else None
    if known is None or known.finished_at or (invitation.calls_off and known.cancelled_at):
        return slot
    return replace(slot, interview=known.id)


def _is_older(person: Person, slot: Slot) -> bool:
    known = same_event(person, slot.uid)
    return known is not None and slot.sequence < known.event_sequence


def ask(person: Person, invitation: Invitation) -> Message:
    """Return the question about an invitation: plan it, move it, call it off, or which of several."""
    slot = invitation.slots[0]
    known = person.interview(slot.interview) if slot.interview else None
    if len(invitation.slots) == 1 and known and not known.cancelled_at:
        if invitation.calls_off:
            return _ask_call_off(person, invitation, known)
        if known.starts_at == slot.starts_at and known.event_uid == slot.uid:
            return _already(person, invitation, known)
        if slot.starts_at:
            return _ask_move(person, invitation, slot, known)
    title = words("invited-ask", post=named(person, invitation), lines=tuple(_lines(person, invitation)))
    no = button("invited-no", AREA, invitation.id, "no")
    if len(invitation.slots) > 1:
        rows = tuple((chip,) for chip in _choices(invitation))
        return Message((title, words("invited-which")), (*rows, (no,)))
    change = button("invited-change", AREA, invitation.id, "change", 0)
    questions = () if slot.starts_at else (words("invited-no_hour"),)
    questions = questions if invitation.company else (*questions, words("invited-no_company_said"))
    return Message((title, *questions), ((button("invited-plan", AREA, invitation.id, "plan", 0),), (change, no)))


def _choices(invitation: Invitation) -> Iterator[Button]:
    """Yield one button per beginning that was not taken yet."""
    for number, slot in enumerate(invitation.slots):
        if slot.starts_at and not slot.interview:
            yield Button(words("answers-moment", at=slot.starts_at), link(AREA, invitation.id, "plan", number))


def rest(invitation: Invitation) -> tuple[Message, ...]:
    """Return the question about the other events of a file, once one of them was planned."""
    left = tuple((chip,) for chip in _choices(invitation))
    if not left or not all(slot.uid for slot in invitation.slots):
        return ()
    return (
        Message(
            (words("invited-others"),), (*left, (button("invited-no", AREA, invitation.id, "no"),)), in_place=False
        ),
    )


def _ask_move(person: Person, invitation: Invitation, slot: Slot, known: Interview) -> Message:
    application = person.application(known.application)
    named_ = post(application) if application else named(person, invitation)
    lines = tuple(_slot_lines(person, slot))
    if known.starts_at and known.starts_at != slot.starts_at:
        says = words("invited-move", post=named_, before=known.starts_at, lines=lines)
        yes = button("invited-move_yes", AREA, invitation.id, "move", 0)
    else:
        says = words("invited-update", post=named_, lines=lines)
        yes = button("invited-update_yes", AREA, invitation.id, "move", 0)
    another: Rows = ()
    if not slot.uid:
        another = ((button("invited-another", AREA, invitation.id, "plan", 0),),)
    return Message((says,), ((yes,), *another, (button("invited-keep", AREA, invitation.id, "no"),)))


def _ask_call_off(person: Person, invitation: Invitation, known: Interview) -> Message:
    application = person.application(known.application)
    named_ = post(application) if application else named(person, invitation)
    says = words("invited-call_off", post=named_, began=known.starts_at or known.known_at)
    rows: Rows = (
        (button("invited-call_off_yes", AREA, invitation.id, "off", 0),),
        (button("invited-keep", AREA, invitation.id, "no"),),
    )
    return Message((says,), rows)


def _already(person: Person, invitation: Invitation, known: Interview) -> Message:
    application = person.application(known.application)
    named_ = post(application) if application else named(person, invitation)
    says = words("invited-already", post=named_, began=known.starts_at or known.known_at)
    return Message((says,), ((button("invited-show", Area.PLANNING, known.id, "card"),),))


def named(person: Person, invitation: Invitation) -> Words:
    """Return the post as it will be named: as its application is, if there is one."""
    applications = fitting_applications(person, invitation.company, invitation.role)
    if len(applications) == 1:
        return post(applications[0])
    if invitation.company:
        return post(Application(0, invitation.company, invitation.role, opened_at=invitation.received_at))
    return words("invited-role_only", role=invitation.role) if invitation.role else words("invited-nameless")


def _lines(person: Person, invitation: Invitation) -> Iterator[Words]:
    if len(invitation.slots) == 1:
        yield from _slot_lines(person, invitation.slots[0])
    if invitation.form:
        yield words("invited-form", form=words(f"plan-form.{invitation.form}"))
    if invitation.people:
        yield words("plan-with_whom.told", answer=words("answers-said", text=invitation.people))
    if invitation.bring:
        yield words("invited-bring", bring=invitation.bring)


def _slot_lines(person: Person, slot: Slot) -> Iterator[Words]:
    if slot.starts_at:
        yield words("invited-when", at=slot.starts_at)
        if slot.zone:
            there = slot.starts_at.astimezone(zone_of(slot.zone)).time()
            city = time_zones.city(slot.zone, spoken_language(person.language))
            yield words("invited-there", hour=there, city=city)
    elif slot.day:
        yield words("invited-day", day=slot.day)
    if slot.minutes:
        yield words("invited-minutes", minutes=slot.minutes)
    if slot.place:
        yield words("plan-place", place=slot.place)
    if slot.link:
        yield words("plan-link", link=slot.link)
