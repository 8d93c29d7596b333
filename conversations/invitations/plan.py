"""What a tap on an invitation changes: an interview is planned, moved or called off."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from conversations.facts import Answer, Application, Interview, Invitation, Person, Slot, changes
from conversations.invitations.matching import same_event
from conversations.questions.planning import FLOW

MOST_MINUTES = 24 * 60
LENGTHS = {30: "m30", 45: "m45", 60: "m60", 90: "m90", 120: "m120"}


def plan(
    person: Person,
    invitation: Invitation,
    number: int,
    application: Application,
    now: datetime,
    *,
    reopened: bool = False,
) -> tuple[Person, Interview]:
    """Plan the interview of slot `number`. `reopened`: every question is asked, with what was read as its answer."""
    slot = invitation.slots[number]
    cancelled = same_event(person, slot.uid)
    if cancelled and cancelled.cancelled_at and not cancelled.finished_at:
        interview = replace(cancelled, cancelled_at=None)
    else:
        person, interview = changes.add_interview(person, application, now, planned=True)
    answers = {**interview.answers, **_answers(invitation, slot)}
    if reopened:
        answers = {key: replace(answer, reopened=True) for key, answer in answers.items() if not answer.skipped}
    interview = replace(with_slot(interview, slot, now), answers=answers, bring=invitation.bring or interview.bring)
    person = person.with_interview(interview)
    return _taken(person, invitation, number, interview.id), interview


def with_slot(interview: Interview, slot: Slot, now: datetime) -> Interview:
    """Return the interview with the beginning, the length and the place of a slot."""
    starts_at = slot.starts_at or interview.starts_at
    return replace(
        interview,
        starts_at=starts_at,
        known_at=now if starts_at != interview.starts_at else interview.known_at,
        minutes=min(slot.minutes or interview.minutes, MOST_MINUTES),
        event_uid=slot.uid or interview.event_uid,
        event_sequence=slot.sequence if slot.uid else interview.event_sequence,
        location=slot.place or interview.location,
        join_link=slot.link or interview.join_link,
    )


def _answers(invitation: Invitation, slot: Slot) -> dict[str, Answer]:
    """Return the answers to the planning questions that the invitation gives."""
    found: dict[str, Answer] = {}
    if slot.starts_at:
        found["began"] = Answer(slot.starts_at.isoformat())
    if slot.minutes:  # another length is known to the interview, but is no option of the question
        known = LENGTHS.get(slot.minutes)
        found["minutes"] = Answer(known) if known else Answer(skipped=True)
    if invitation.form:
        found["form"] = Answer(invitation.form)
    if invitation.people:
        found["with_whom"] = Answer(invitation.people)
    return {step.key: found[step.key] for step in FLOW.steps if step.key in found}


def is_complete(interview: Interview) -> bool:
    """Return whether nothing has to be asked: when it begins, how long and in what form are known."""
    return all(key in interview.answers for key in ("began", "minutes", "form"))


def move(person: Person, invitation: Invitation, number: int, interview: Interview, now: datetime) -> Person:
    """Give a planned interview the beginning, the length and the place of a slot. What else was answered stays."""
    slot = invitation.slots[number]
    found = _answers(replace(invitation, people=""), slot)
    answers = {
        **interview.answers,
        **{key: a for key, a in found.items() if key != "form" or key not in interview.answers},
    }
    bring = invitation.bring or interview.bring
    moved = replace(with_slot(interview, slot, now), answers=answers, bring=bring)
    return _taken(person.with_interview(moved), invitation, number, interview.id)


def _taken(person: Person, invitation: Invitation, number: int, interview: int) -> Person:
    """Keep which interview a slot became: the other slots of the invitation stay."""
    slots = tuple(replace(s, interview=interview) if n == number else s for n, s in enumerate(invitation.slots))
    taken = replace(invitation, slots=slots)
    return replace(person, invitations=tuple(taken if i.id == invitation.id else i for i in person.invitations))
