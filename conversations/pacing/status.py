"""What was sent, what was asked, what has been given up on, and what a tap or a word changes about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from conversations.facts import Application, Channel, Contact, ContactKind, Interview, Person, Promise, PromptKind
from conversations.facts.local_time import WEEK, day_of, local_instant, outside_quiet_hours
from conversations.questions import deeper

NOON = time(12, 0)
MORNING = time(8, 0)
SAME_DAY = time(17, 0)
NEXT_MORNING = time(9, 0)
HANDWRITTEN = time(10, 0)
THANK_YOU_OCCASION = "deadline"  # of the one thank-you prompt that an interview has
CHECK_INS_UNHEARD = 4
FOLLOW_UPS_UNANSWERED = 3


def thank_you_deadline(interview: Interview, zone: ZoneInfo) -> datetime | None:
    """Return when the thank-you should be sent.

    Interviews before 12:00: 17:00 the same day. From 12:00 on: 09:00 the next day. By hand: 10:00 the next day.
    """
    if interview.starts_at is None:
        return None
    local = interview.starts_at.astimezone(zone)
    tomorrow = local.date() + timedelta(days=1)
    if interview.handwritten:
        return local_instant(tomorrow, HANDWRITTEN, zone)
    if local.time() < NOON:
        return local_instant(local.date(), SAME_DAY, zone)
    return local_instant(tomorrow, NEXT_MORNING, zone)


def debrief_is_begun(interview: Interview) -> bool:
    """Return whether the debrief was begun: its first question that planning does not ask was answered or skipped."""
    return "felt" in interview.answers


def deeper_is_begun(interview: Interview) -> bool:
    """Return whether a question of the deeper debrief was answered or skipped; a note added by a reply is none."""
    return deeper.FLOW.is_started(interview.answers, but=deeper.NOTES)


def deeper_is_open(interview: Interview) -> bool:
    """Return whether a question of the deeper debrief is left to answer."""
    return deeper.FLOW.current(interview.answers) is not None


def is_upcoming(interview: Interview, now: datetime) -> bool:
    """Return whether an interview is still ahead: it begins after `now`, or has no time yet and no debrief."""
    if interview.starts_at is None:
        return interview.planned and not debrief_is_begun(interview)
    return interview.starts_at > now


def decision_occasion(promise: Promise) -> str:
    """Return the name of this promise's occasion."""
    return f"{promise.id}:{promise.day.isoformat()}"


def unheard_check_ins(person: Person) -> int:
    """Return how many check-ins were sent since the person last tapped or wrote."""
    heard = person.heard_at
    return sum(heard is None or p.at > heard for p in person.check_ins)


def is_silent(person: Person) -> bool:
    """Return whether the bot stays silent, after several check-ins, until the person taps or writes."""
    return unheard_check_ins(person) >= CHECK_INS_UNHEARD


def unanswered_follow_ups(application: Application) -> tuple[Contact, ...]:
    """Return the follow-ups logged since the employer's last reply."""
    word = max((r.at for r in application.replies), default=None)
    sent = (c for c in application.contacts if c.kind is ContactKind.FOLLOW_UP)
    return tuple(c for c in sent if word is None or c.at > word)


def follow_ups_exhausted(person: Person, application: Application) -> bool:
    """Return whether three follow-ups got no reply and a check-in has said so: silent until the next tap."""
    follow_ups = unanswered_follow_ups(application)
    if len(follow_ups) < FOLLOW_UPS_UNANSWERED:
        return False
    third = follow_ups[FOLLOW_UPS_UNANSWERED - 1].logged_at
    return any(
        p.kind is PromptKind.CHECK_IN and p.at > third and (person.heard_at is None or p.at > person.heard_at)
        for p in person.prompts_about(application.id)
    )


def may_prompt(application: Application) -> bool:
    """Return whether the application is open and the person did not tap "Stop asking"."""
    return application.is_open and application.hushed_at is None


def prompts_possible_since(person: Person, known_at: datetime, application: Application) -> datetime:
    """Return the instant from which prompts were possible: known, resumed and reopened."""
    return max(filter(None, (known_at, person.resumed_at, application.woken_at)))


def was_prompted(person: Person, kind: PromptKind, subject: int, occasion: str | None = None) -> bool:
    """Return whether a prompt was claimed for this occasion, or for any of this kind and subject."""
    return any(occasion in (None, p.occasion) for p in person.prompts_of(kind, subject))


def last_follow_up_prompt(person: Person, application: Application, until: datetime | None = None) -> datetime | None:
    """Return when the last follow-up prompt (up to `until`) about this application was sent, or may have been."""
    spoke = [p.at for p in person.prompts_about(application.id) if p.kind.is_follow_up]
    if person.restored_at:  # until then, prompts may have been sent that a restored backup does not know
        spoke.append(person.restored_at)
    return max((at for at in spoke if until is None or at <= until), default=None)


def last_check_in(person: Person) -> datetime | None:
    """Return when the last check-in was sent, or may have been."""
    went_out = [p.at for p in person.check_ins]
    if person.restored_at:  # as above
        went_out.append(person.restored_at)
    return max(went_out, default=None)


def goes_through_recruiter(person: Person, application: Application) -> bool:
    """Return whether follow-ups go through the recruiter: as the latest debrief says, or if there is one."""
    for interview in reversed(person.rounds(application.id)):
        agreed = interview.answers.get("follow_how")
        if agreed and agreed.text:
            return agreed.text == Channel.RECRUITER
    return application.recruiter is True


def next_polite_day(application: Application, zone: ZoneInfo) -> date | None:
    """Return the first day on which another follow-up is polite: seven days after the last one logged."""
    days = [day_of(c.at, zone) for c in application.contacts if c.kind is ContactKind.FOLLOW_UP]
    return max(days) + WEEK if days else None


def pause_ends_at(person: Person) -> datetime | None:
    """Return when the pause ends by itself: on the day that the person named, when quiet hours are over."""
    if person.paused_at is None or person.paused_until is None:
        return None
    return outside_quiet_hours(local_instant(person.paused_until, MORNING, person.clock), person)


def after_pause(person: Person, now: datetime) -> Person:
    """Return the person once a pause has ended by itself; prompts that fell due in it are not sent later."""
    ends_at = pause_ends_at(person)
    if ends_at is None or ends_at > now:
        return person
    return replace(person, paused_at=None, paused_until=None, resumed_at=ends_at)


def record_activity(person: Person, now: datetime) -> Person:
    """Record that the person tapped or wrote. It ends silence; prompts that fell due in it are not sent later."""
    if person.paused_at:
        person = after_pause(person, now)
    if is_silent(person):
        person = replace(person, resumed_at=now)
    for application in person.open_applications:
        if follow_ups_exhausted(person, application):
            person = person.with_application(replace(application, woken_at=now))
    return replace(person, heard_at=now)
