"""When the bot sends prompts, and when it must not. This module is the table "When it speaks" of the README.

All of it is computed from the facts each time, so nothing can get out of step with them. Hours are on the person's own
clock; instants in and out are aware UTC. Two rules run through it:

* A prompt has a *moment*. If the moment had already passed when the bot learnt of it, the prompt is never sent: the
  conversation at that time said it. If the moment passed while the bot was down, it is sent once, late.
* "Seven days apart, to the hour": Monday 10:00 to Monday 10:00 is a week, whatever the minutes and daylight saving.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from conversations.facts import Application, ContactKind, Interview, Outcome, Person, Promise, PromptKind
from conversations.facts.local_time import (
    day_of,
    is_quiet,
    local_instant,
    next_time_at,
    outside_quiet_hours,
    week_after,
    week_later,
    working_day_from,
)
from conversations.letters.addressees import note_is_done, thank_you_contact
from conversations.pacing import status
from conversations.pacing.reminders import pending_reminders

DECISION_HOUR = time(16, 0)
OFFER_HOUR = time(10, 0)
CHECK_IN_HOUR = time(10, 0)
THANK_YOU_TOO_LATE = timedelta(days=3)
INVITATION_TOO_LATE = timedelta(days=7)
CHECKLIST_BEFORE = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Due:
    """A prompt to come. `scheduled_for` is its moment; `send_at` is later if the moment was missed.

    `subject` is an interview's or an application's id, 0 for a check-in; `applications` are those it is about.
    """

    kind: PromptKind
    subject: int
    occasion: str
    scheduled_for: datetime
    send_at: datetime
    applications: tuple[int, ...]


def upcoming(person: Person, now: datetime) -> tuple[Due, ...]:
    """Return every prompt that is scheduled, as the facts are now, earliest first."""
    if person.paused_at and (ends_at := status.pause_ends_at(person)):
        now = max(now, ends_at)  # a pause until a day: as it will be then
        person = status.after_pause(person, now)
    if person.paused_at or person.blocked_at:
        return ()
    found = (
        *_around_interviews(person, now),
        *_offers(person, now),
        *_thank_yous(person, now),
        *_decisions(person, now),
        *_check_in(person, now),
        *_reminders(person, now),
    )
    return tuple(sorted(found, key=lambda due: (due.send_at, due.scheduled_for, due.subject)))


def next_prompt_at(person: Person, now: datetime) -> datetime | None:
    """Return when the next prompt of this person is to be sent, or None when nothing is scheduled."""
    return next((due.send_at for due in upcoming(person, now)), None)


def due_now(person: Person, now: datetime) -> Due | None:
    """Return the prompt to send now, if there is one."""
    return next((due for due in upcoming(person, now) if due.send_at <= now), None)


def _earliest_send(moment: datetime, now: datetime, person: Person, *, working_day: bool = False) -> datetime:
    """Return when a prompt of `moment` can be sent: then or, if that is past, as soon as it is not quiet."""
    if moment >= now:
        return moment
    zone = person.clock
    if working_day and (day := working_day_from(now, person)) > day_of(now, zone):
        return outside_quiet_hours(local_instant(day, moment.astimezone(zone).time(), zone), person, working_day=True)
    return now if not is_quiet(now, person) else outside_quiet_hours(now, person, working_day=working_day)


# What the person asked for: around a planned interview, and "remind me tomorrow morning" -----------------------------


def _around_interviews(person: Person, now: datetime) -> Iterator[Due]:
    for interview in person.open_interviews:
        application = person.application(interview.application)
        if not (interview.planned and interview.starts_at and application and status.may_prompt(application)):
            continue
        if interview.cancelled_at or interview.finished_at:
            continue
        known = status.prompts_possible_since(person, interview.known_at, application)
        occasion = interview.starts_at.isoformat()
        checklist = outside_quiet_hours(interview.starts_at - CHECKLIST_BEFORE, person)
        at = _earliest_send(checklist, now, person)
        asked = status.was_prompted(person, PromptKind.CHECKLIST, interview.id, occasion)
        if known < checklist and at < interview.starts_at and not asked:
            yield Due(PromptKind.CHECKLIST, interview.id, occasion, checklist, at, (application.id,))
        invitation = outside_quiet_hours(interview.starts_at + timedelta(minutes=interview.minutes), person)
        at = _earliest_send(invitation, now, person)
        asked = status.was_prompted(person, PromptKind.INVITATION, interview.id, occasion) or status.debrief_is_begun(
            interview
        )
        if known < invitation and at < invitation + INVITATION_TOO_LATE and not asked:
            yield Due(PromptKind.INVITATION, interview.id, occasion, invitation, at, (application.id,))


def _offers(person: Person, now: datetime) -> Iterator[Due]:
    """Yield the reminder of an offer whose answer day was given: at 10:00 on the day before."""
    for application in person.applications:
        offer = application.offer
        if application.outcome is not Outcome.OFFER or offer is None or offer.answer or not offer.answer_by:
            continue
        zone, occasion = person.clock, offer.answer_by.isoformat()
        moment = outside_quiet_hours(local_instant(offer.answer_by - timedelta(days=1), OFFER_HOUR, zone), person)
        at = _earliest_send(moment, now, person)
        known = status.prompts_possible_since(person, offer.known_at, application)
        asked = status.was_prompted(person, PromptKind.OFFER_ANSWER, application.id, occasion)
        if known < moment and day_of(at, zone) <= offer.answer_by and not asked:
            yield Due(PromptKind.OFFER_ANSWER, application.id, occasion, moment, at, (application.id,))


def _reminders(person: Person, now: datetime) -> Iterator[Due]:
    for reminder, application, moment in pending_reminders(person):
        at = _earliest_send(moment, now, person)
        if reminder.kind is not PromptKind.THANK_YOU_AGAIN or at - moment <= THANK_YOU_TOO_LATE:
            yield Due(reminder.kind, reminder.subject, reminder.occasion, moment, at, (application.id,))


# The thank-you -------------------------------------------------------------------------------------------------------


def thank_you_moment(person: Person, interview: Interview) -> datetime | None:
    """Return the moment of this interview's thank-you prompt; None if there is none, or it was sent."""
    application = person.application(interview.application)
    if application is None or not status.may_prompt(application) or interview.cancelled_at:
        return None
    if status.was_prompted(person, PromptKind.THANK_YOU, interview.id) or note_is_done(person, interview):
        return None
    deadline = status.thank_you_deadline(interview, person.clock)
    if deadline is None:
        return None
    moment = outside_quiet_hours(deadline, person)
    return moment if moment > status.prompts_possible_since(person, interview.known_at, application) else None


def _thank_yous(person: Person, now: datetime) -> Iterator[Due]:
    for interview in person.open_interviews:
        moment = thank_you_moment(person, interview)
        if moment is None:
            continue
        at = _earliest_send(moment, now, person)
        application = person.application(interview.application)
        if at - moment <= THANK_YOU_TOO_LATE and application:
            yield Due(PromptKind.THANK_YOU, interview.id, status.THANK_YOU_OCCASION, moment, at, (application.id,))


def expired_thank_yous(person: Person, now: datetime) -> tuple[Interview, ...]:
    """Return the interviews whose thank-you prompt is too late to send: the next turn mentions each once."""
    again = {r.subject: moment for r, _, moment in pending_reminders(person) if r.kind is PromptKind.THANK_YOU_AGAIN}
    return tuple(
        interview
        for interview in person.open_interviews
        if interview.note_mentioned_at is None
        and (moment := thank_you_moment(person, interview) or again.get(interview.id)) is not None
        and _earliest_send(moment, now, person) - moment > THANK_YOU_TOO_LATE
    )


# The decision day ----------------------------------------------------------------------------------------------------


def decision_moment(person: Person, promise: Promise) -> datetime:
    """Return the moment of the decision-day prompt of `promise`, before any waiting: 16:00 on that day."""
    return outside_quiet_hours(local_instant(promise.day, DECISION_HOUR, person.clock), person, working_day=True)


def _after_waiting(
    person: Person, application: Application, promise: Promise, known: datetime | None = None
) -> datetime:
    """Return that moment, after a week's wait since the last follow-up prompt (or the last one up to `known`)."""
    moment, zone = decision_moment(person, promise), person.clock
    last = status.last_follow_up_prompt(person, application, known)
    if last and moment < (week := week_after(last, zone)):
        return outside_quiet_hours(next_time_at(DECISION_HOUR, week, zone), person, working_day=True)
    return moment


def _decision_prompted_at(person: Person, application: Application, promise: Promise) -> datetime | None:
    """Return when the promised day was mentioned: by its prompt, or by a conversation after its moment."""
    for prompt in person.prompts_of(PromptKind.DECISION, application.id):
        if prompt.occasion == status.decision_occasion(promise):
            return prompt.at
    if decision_moment(person, promise) <= promise.known_at:
        return promise.known_at
    returns = sorted(at for at in (person.resumed_at, application.woken_at) if at and at > promise.known_at)
    return next((at for at in returns if _after_waiting(person, application, promise, at) <= at), None)


def _decisions(person: Person, now: datetime) -> Iterator[Due]:
    if status.is_silent(person):
        return
    for application in person.open_applications:
        promise = application.promise
        if not promise or not status.may_prompt(application) or _decision_prompted_at(person, application, promise):
            continue
        moment = _after_waiting(person, application, promise)
        at = _earliest_send(moment, now, person, working_day=True)
        yield Due(PromptKind.DECISION, application.id, status.decision_occasion(promise), moment, at, (application.id,))


# The weekly check-in -------------------------------------------------------------------------------------------------


def check_in_eligible_from(person: Person, application: Application) -> datetime | None:
    """Return from when this application belongs in a check-in; None while it does not wait for a reply.

    Without a promised day: seven days after the thank-you (not sent: after its deadline). With one: seven days after
    the decision-day prompt. After a follow-up, a reply or a prompt about it: seven days after that.
    """
    rounds = person.rounds(application.id)
    if not status.may_prompt(application) or not rounds or status.follow_ups_exhausted(person, application):
        return None
    interview = rounds[-1]
    zone = person.clock
    deadline = status.thank_you_deadline(interview, zone)
    contact = thank_you_contact(person, interview)
    known = status.prompts_possible_since(person, interview.known_at, application)
    waits = [week_later(contact.at if contact else deadline or known, zone)]
    if promise := application.promise:
        told = _decision_prompted_at(person, application, promise)
        if told is None:
            return None
        waits = [week_after(told, zone), local_instant(promise.day + timedelta(days=1), time(), zone)]
    waits += [week_later(c.at, zone) for c in application.contacts if c.kind is ContactKind.FOLLOW_UP]
    waits += [week_later(r.at, zone) for r in application.replies]
    if last := status.last_follow_up_prompt(person, application):
        waits.append(week_after(last, zone))
    since = max(waits)
    moment = outside_quiet_hours(next_time_at(CHECK_IN_HOUR, since, zone), person, working_day=True)
    if since <= known and moment <= known:
        # That week was over when the bot learnt of it: the conversation has just mentioned it.
        return max(since, week_later(known, zone))
    return since


def _check_in(person: Person, now: datetime) -> Iterator[Due]:
    if status.is_silent(person):
        return
    waiting = {a.id: since for a in person.open_applications if (since := check_in_eligible_from(person, a))}
    if not waiting:
        return
    zone = person.clock
    earliest = min(waiting.values())
    if last := status.last_check_in(person):
        earliest = max(earliest, week_after(last, zone))
    moment = outside_quiet_hours(next_time_at(CHECK_IN_HOUR, earliest, zone), person, working_day=True)
    at = _earliest_send(moment, now, person, working_day=True)
    named = tuple(id_ for id_, since in waiting.items() if since <= at)
    occasion = day_of(at, zone).isoformat()
    yield Due(PromptKind.CHECK_IN, 0, occasion, moment, at, named)
