"""What waits now: the answer to /today."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from conversations.facts import Application, Interview, Outcome, Person, PromptKind
from conversations.flows.callback_data import Area, button
from conversations.interviews import start
from conversations.letters.addressees import note_is_done
from conversations.messages import Button, Message, Words, words
from conversations.outreach import recruiter_call, thank_you
from conversations.pacing.status import (
    debrief_is_begun,
    deeper_is_begun,
    deeper_is_open,
    is_upcoming,
    was_prompted,
)
from conversations.questions import debrief

LISTED_AT_MOST = 12  # buttons
WAITING_AT_MOST = 20  # lines; with names of 80 characters they still fit a message
OVER_AFTER = timedelta(days=3)
"""What was due longer ago than this is left out: the application's card still has it."""
HALF_DONE_FOR = timedelta(days=14)
"""For how long questions that were begun are shown, and a decision day that was never asked about."""


def _is_over(person: Person, application: Application, promised: date, today: date) -> bool:
    """Return whether the decision day is too long ago to be shown again."""
    settled = application.hushed_at is not None or was_prompted(person, PromptKind.DECISION, application.id)
    return today - promised > (OVER_AFTER if settled else HALF_DONE_FOR)


def _is_recent(interview: Interview, now: datetime, within: timedelta) -> bool:
    """Return whether an interview took place, or became known, not longer ago than `within`."""
    return now - max(interview.starts_at or interview.known_at, interview.known_at) <= within


def _offers(person: Person, today: date) -> Iterator[tuple[Words, Button]]:
    """Yield the offers that want an answer by a day that is not long over."""
    for application in person.applications:
        offer = application.offer
        if application.outcome is not Outcome.OFFER or offer is None or not offer.is_open or not offer.answer_by:
            continue
        if today - offer.answer_by <= OVER_AFTER:
            company = application.company
            door = button("today-offer_door", Area.OFFER, application.id, "show", company=company)
            yield words("today-offer", company=company, day=offer.answer_by), door


def _missed(person: Person, now: datetime) -> Iterator[tuple[Words, Button]]:
    """Yield the interviews of the last days that one side missed, while no new time is agreed."""
    for application in person.open_applications:
        missed = person.missed_interview(application.id)
        if missed and missed.no_show_at and now - missed.no_show_at <= OVER_AFTER:
            company = application.company
            door = button("today-missed_door", Area.NO_SHOW, missed.id, "missed", company=company)
            yield words("today-missed", company=company), door


def _decisions(person: Person, today: date) -> Iterator[tuple[Words, Button]]:
    """Yield the promised days that have come."""
    for application in person.open_applications:
        promise = application.promise
        if promise and promise.day <= today and not _is_over(person, application, promise.day, today):
            company = application.company
            door = button("today-decision_door", Area.FOLLOW_UP, application.id, "show", company=company)
            yield words("today-decision", company=company, day=promise.day), door


def waiting(person: Person, now: datetime) -> Message:
    """Return /today: what waits now, each with its button, and when the next prompt comes."""
    rows: list[tuple[Button, ...]] = []
    lines: list[Words] = []
    today = now.astimezone(person.clock).date()
    for said, door in _offers(person, today):
        lines.append(said)
        rows.append((door,))
    for interview in person.open_interviews:
        application = person.application(interview.application)
        if application is None or interview.cancelled_at:
            continue
        ahead = is_upcoming(interview, now)
        if ahead:
            lines.append(
                words("today-interview", company=application.company, at=interview.starts_at)
                if interview.starts_at
                else words("today-no_time", company=application.company)
            )
            rows.append(
                (button("today-interview_door", Area.PLANNING, interview.id, "card", company=application.company),)
            )
        elif (
            not interview.finished_at
            and debrief.FLOW.current(interview.answers)
            and _is_recent(interview, now, HALF_DONE_FOR if debrief_is_begun(interview) else OVER_AFTER)
        ):
            lines.append(words("today-debrief", company=application.company))
            rows.append((button("today-debrief_door", Area.DEBRIEF, interview.id, "go", company=application.company),))
        deep = deeper_is_begun(interview) and deeper_is_open(interview) and _is_recent(interview, now, HALF_DONE_FOR)
        if interview.finished_at and deep:
            lines.append(words("today-deeper", company=application.company))
            rows.append((button("today-deeper_door", Area.DEEPER, interview.id, "go", company=application.company),))
        recent = interview.starts_at is not None and now - interview.starts_at <= OVER_AFTER
        if not ahead and recent and not note_is_done(person, interview):
            if state := thank_you.status_line(person, interview, now):
                lines.append(words("today-note", company=application.company, state=state))
            rows.append((button("today-note_door", Area.THANK_YOU, interview.id, "show", company=application.company),))
        if (
            not ahead
            and recruiter_call.line(person, interview, now)
            and (call := recruiter_call.call_row(person, interview))
        ):
            lines.append(words("today-call", company=application.company))
            rows += call
    for said, door in (*_missed(person, now), *_decisions(person, today)):
        lines.append(said)
        rows.append((door,))
    if not rows:
        rows += start.start_buttons()
    from_now = tuple(lines[:WAITING_AT_MOST]) or (words("today-nothing"),)
    if len(lines) > WAITING_AT_MOST:
        from_now += (words("check_in-more", count=len(lines) - WAITING_AT_MOST),)
    return Message((words("today-title", day=today), words("lines", lines=from_now)), tuple(rows[:LISTED_AT_MOST]))
