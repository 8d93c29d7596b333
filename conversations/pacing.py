"""When the bot speaks first, and when it must not. The table "When it speaks" of the README is this module.

Everything here is worked out from the facts each time, so nothing can fall out of step with them. All hours are on the
person's own clock; instants in and out are aware UTC. Two ideas carry the rules:

* A prompt has a *moment*. One whose moment had already passed when it became known is never sent: the conversation that
  made it known has said it. One whose moment passed while the bot was away is sent once, late.
* "Seven days apart, to the hour": Monday 10:00 to Monday 10:00 is a week, whatever the minutes and daylight saving say.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from conversations.facts import (
    Application,
    Contact,
    ContactKind,
    Fate,
    Interview,
    Person,
    Promise,
    Prompt,
    PromptKind,
    Reminder,
)

NOON = time(12, 0)
SAME_DAY = time(17, 0)
NEXT_MORNING = time(9, 0)
HANDWRITTEN = time(10, 0)
DECISION_HOUR = time(16, 0)
CHECK_IN_HOUR = time(10, 0)
REMINDER_HOUR = time(9, 0)
WEEK = timedelta(days=7)
THANK_YOU_TOO_LATE = timedelta(days=3)
INVITATION_TOO_LATE = timedelta(days=7)
CHECKLIST_BEFORE = timedelta(hours=1)
CHECK_INS_UNHEARD = 4
FOLLOW_UPS_UNANSWERED = 3

FOLLOW_UP_PROMPTS = frozenset({PromptKind.DECISION, PromptKind.CHECK_IN})
SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Due:
    """A prompt to come. `moment` is when it belongs, `at` when it can be spoken: later, if the moment was missed.

    `subject` is an interview's or an application's id, 0 for a check-in; `applications` those it speaks of.
    """

    kind: PromptKind
    subject: int
    occasion: str
    moment: datetime
    at: datetime
    applications: tuple[int, ...]


def upcoming(person: Person, now: datetime) -> tuple[Due, ...]:
    """Return every prompt that is scheduled as the facts stand, earliest first."""
    if person.paused_at or person.blocked_at:
        return ()
    found = (
        *_around_interviews(person, now),
        *_thank_yous(person, now),
        *_decisions(person, now),
        *_check_in(person, now),
        *_reminders(person, now),
    )
    return tuple(sorted(found, key=lambda due: (due.at, due.moment, due.subject)))


def next_prompt_at(person: Person, now: datetime) -> datetime | None:
    """Return when the bot should next look at this person, or None when nothing is scheduled."""
    return next((due.at for due in upcoming(person, now)), None)


def due_now(person: Person, now: datetime) -> Due | None:
    """Return the prompt to speak at this moment, if there is one."""
    return next((due for due in upcoming(person, now) if due.at <= now), None)


# The life of a prompt ------------------------------------------------------------------------------------------------


def claim(person: Person, due: Due, now: datetime) -> tuple[Person, Prompt]:
    """Write down that `due` is being spoken now. From here on it counts, whatever becomes of the sending."""
    person, id_ = person.take_id()
    prompt = Prompt(id_, due.kind, due.subject, due.occasion, due.moment, now, due.applications)
    return person.with_prompt(prompt), prompt


def settle(person: Person, prompt: int, fate: Fate, at: datetime | None = None) -> Person:
    """Record what became of a claimed prompt; `at` is when it was really sent."""
    return replace(
        person,
        prompts=tuple(
            replace(p, fate=fate, at=max(p.at, at) if at else p.at) if p.id == prompt else p for p in person.prompts
        ),
    )


def unsend(person: Person, prompt: int) -> Person:
    """Forget a claimed prompt that certainly was not sent: it is due again."""
    return replace(person, prompts=tuple(p for p in person.prompts if p.id != prompt))


# Days and hours on the person's clock --------------------------------------------------------------------------------


def on(day: date, hour: time, zone: ZoneInfo) -> datetime:
    """Return the instant of `hour` on `day` in `zone`; an hour that a clock change skips is taken after the change."""
    return datetime.combine(day, hour, zone).astimezone(UTC)


def day_of(instant: datetime, zone: ZoneInfo) -> date:
    """Return the day that `instant` falls on in `zone`."""
    return instant.astimezone(zone).date()


def week_after(instant: datetime, zone: ZoneInfo) -> datetime:
    """Return the first instant that counts as seven days after `instant` on this clock, to the hour."""
    local = instant.astimezone(zone)
    return on(local.date() + WEEK, time(local.hour), zone)


def is_quiet(instant: datetime, person: Person) -> bool:
    """Say whether `instant` falls into the person's quiet hours. Equal ends mean there are none."""
    clock = instant.astimezone(person.clock).time()
    start, end = person.quiet_from, person.quiet_to
    if start <= end:
        return start <= clock < end
    return clock >= start or clock < end


def polite(instant: datetime, person: Person, *, weekdays: bool = False) -> datetime:
    """Move `instant` out of quiet hours and, with `weekdays`, from the weekend to Monday at its hour. Never earlier."""
    zone = person.clock
    if weekdays and (ahead := _days_to_monday(instant, zone)):
        local = instant.astimezone(zone)
        instant = on(local.date() + timedelta(days=ahead), local.time().replace(tzinfo=None), zone)
    if is_quiet(instant, person):
        instant = _quiet_end(instant, person)
        if weekdays and (ahead := _days_to_monday(instant, zone)):
            # Friday night's quiet ends on Saturday: Monday, at the end of that night's quiet.
            instant = on(day_of(instant, zone) + timedelta(days=ahead), person.quiet_to, zone)
    return instant


def _days_to_monday(instant: datetime, zone: ZoneInfo) -> int:
    weekday = instant.astimezone(zone).weekday()
    return 7 - weekday if weekday >= SATURDAY else 0


def _quiet_end(instant: datetime, person: Person) -> datetime:
    day = day_of(instant, person.clock)
    end = on(day, person.quiet_to, person.clock)
    return end if end > instant else on(day + timedelta(days=1), person.quiet_to, person.clock)


def first_at(hour: time, earliest: datetime, zone: ZoneInfo) -> datetime:
    """Return the first `hour` of a day in `zone` that is not before `earliest`."""
    day = day_of(earliest, zone)
    instant = on(day, hour, zone)
    return instant if instant >= earliest else on(day + timedelta(days=1), hour, zone)


def _speakable(moment: datetime, now: datetime, person: Person, *, weekdays: bool = False) -> datetime:
    """Return when a prompt of `moment` can be spoken: then or, when that was missed, at the next polite time."""
    if moment >= now:
        return moment
    zone = person.clock
    if weekdays and (ahead := _days_to_monday(now, zone)):
        monday = on(day_of(now, zone) + timedelta(days=ahead), moment.astimezone(zone).time(), zone)
        return polite(monday, person, weekdays=True)
    return now if not is_quiet(now, person) else polite(now, person, weekdays=weekdays)


# What the person asked for: around a planned interview, and "remind me tomorrow morning" -----------------------------


def _around_interviews(person: Person, now: datetime) -> Iterator[Due]:
    for interview in person.interviews:
        application = person.application(interview.application)
        if not (interview.planned and interview.starts_at and application and _may_ask(application)):
            continue
        if interview.cancelled_at or interview.finished_at:
            continue
        known = _floor(person, interview.known_at, application)
        occasion = interview.starts_at.isoformat()
        checklist = polite(interview.starts_at - CHECKLIST_BEFORE, person)
        at = _speakable(checklist, now, person)
        asked = _was_prompted(person, PromptKind.CHECKLIST, interview.id, occasion)
        if known < checklist and at < interview.starts_at and not asked:
            yield Due(PromptKind.CHECKLIST, interview.id, occasion, checklist, at, (application.id,))
        invitation = polite(interview.starts_at + timedelta(minutes=interview.minutes), person)
        at = _speakable(invitation, now, person)
        asked = _was_prompted(person, PromptKind.INVITATION, interview.id, occasion) or _debrief_begun(interview)
        if known < invitation and at < invitation + INVITATION_TOO_LATE and not asked:
            yield Due(PromptKind.INVITATION, interview.id, occasion, invitation, at, (application.id,))


def _debrief_begun(interview: Interview) -> bool:
    return "felt" in interview.answers


def tomorrow_morning(person: Person, now: datetime) -> datetime:
    """Return the instant that "remind me tomorrow morning" means now: 09:00, or later where quiet hours end later."""
    tomorrow = day_of(now, person.clock) + timedelta(days=1)
    return polite(on(tomorrow, REMINDER_HOUR, person.clock), person)


def _reminders(person: Person, now: datetime) -> Iterator[Due]:
    for reminder in person.reminders:
        if _was_prompted(person, reminder.kind, reminder.subject, reminder.occasion):
            continue
        application = _still_wanted(person, reminder)
        if application is None or not _may_ask(application):
            continue
        moment = polite(reminder.at, person)
        if _floor(person, reminder.asked_at, application) < moment:
            at = _speakable(moment, now, person)
            yield Due(reminder.kind, reminder.subject, reminder.occasion, moment, at, (application.id,))


def _still_wanted(person: Person, reminder: Reminder) -> Application | None:
    """Return the application a reminder is about, unless what it was to remind of has been settled."""
    if reminder.kind is PromptKind.THANK_YOU_AGAIN:
        interview = person.interview(reminder.subject)
        return person.application(interview.application) if interview and not note_settled(person, interview) else None
    application = person.application(reminder.subject)
    promise = application.promise if application else None
    return application if promise and decision_occasion(promise) == reminder.occasion else None


# The thank-you -------------------------------------------------------------------------------------------------------


def thank_you_deadline(interview: Interview, zone: ZoneInfo) -> datetime | None:
    """Return when the thank-you should be out.

    Began before 12:00: 17:00 the same day. From 12:00 on: 09:00 the next day. By hand: 10:00 the day after.
    """
    if interview.starts_at is None:
        return None
    local = interview.starts_at.astimezone(zone)
    tomorrow = local.date() + timedelta(days=1)
    if interview.handwritten:
        return on(tomorrow, HANDWRITTEN, zone)
    if local.time() < NOON:
        return on(local.date(), SAME_DAY, zone)
    return on(tomorrow, NEXT_MORNING, zone)


def thank_you_contact(person: Person, interview: Interview) -> Contact | None:
    """Return the logged thank-you of this interview."""
    application = person.application(interview.application)
    contacts = application.contacts if application else ()
    return next((c for c in contacts if c.kind is ContactKind.THANK_YOU and c.interview == interview.id), None)


def note_settled(person: Person, interview: Interview) -> bool:
    """Say whether the note was logged as sent, or the choice not to send one was made."""
    return interview.note_declined_at is not None or thank_you_contact(person, interview) is not None


def thank_you_moment(person: Person, interview: Interview) -> datetime | None:
    """Return when this interview's thank-you prompt belongs, or None when it is never sent or was."""
    application = person.application(interview.application)
    deadline = thank_you_deadline(interview, person.clock)
    if deadline is None or application is None or not _may_ask(application) or interview.cancelled_at:
        return None
    if note_settled(person, interview) or _was_prompted(person, PromptKind.THANK_YOU, interview.id):
        return None
    moment = polite(deadline, person)
    return moment if moment > _floor(person, interview.known_at, application) else None


def _thank_yous(person: Person, now: datetime) -> Iterator[Due]:
    for interview in person.interviews:
        moment = thank_you_moment(person, interview)
        if moment is None:
            continue
        at = _speakable(moment, now, person)
        application = person.application(interview.application)
        if at - moment <= THANK_YOU_TOO_LATE and application:
            yield Due(PromptKind.THANK_YOU, interview.id, "deadline", moment, at, (application.id,))


def missed_thank_yous(person: Person, now: datetime) -> tuple[Interview, ...]:
    """Return the interviews whose thank-you prompt came too late to send: the next turn mentions each once."""
    return tuple(
        interview
        for interview in person.interviews
        if interview.note_mentioned_at is None
        and (moment := thank_you_moment(person, interview)) is not None
        and _speakable(moment, now, person) - moment > THANK_YOU_TOO_LATE
    )


# The decision day ----------------------------------------------------------------------------------------------------


def decision_occasion(promise: Promise) -> str:
    """Name the occasion of this promise's prompt."""
    return f"{promise.id}:{promise.day.isoformat()}"


def decision_moment(person: Person, promise: Promise) -> datetime:
    """Return when the decision-day prompt of `promise` belongs, before any waiting: 16:00 on the day, politely."""
    return polite(on(promise.day, DECISION_HOUR, person.clock), person, weekdays=True)


def _decision_told_at(person: Person, application: Application, promise: Promise) -> datetime | None:
    """Return when the promised day was brought up: by its prompt, or by the conversation that came after its moment."""
    for prompt in person.prompts:
        if (prompt.kind, prompt.subject) == (PromptKind.DECISION, application.id) and prompt.occasion == (
            decision_occasion(promise)
        ):
            return prompt.at
    known = _floor(person, promise.known_at, application)
    return known if decision_moment(person, promise) <= known else None


def _decisions(person: Person, now: datetime) -> Iterator[Due]:
    if is_silent(person):
        return
    for application in person.applications:
        promise = application.promise
        if not promise or not _may_ask(application) or _decision_told_at(person, application, promise):
            continue
        moment = decision_moment(person, promise)
        last = _last_follow_up_prompt(person, application)
        if last and moment < (week := week_after(last, person.clock)):
            moment = polite(first_at(DECISION_HOUR, week, person.clock), person, weekdays=True)
        at = _speakable(moment, now, person, weekdays=True)
        yield Due(PromptKind.DECISION, application.id, decision_occasion(promise), moment, at, (application.id,))


# The weekly check-in -------------------------------------------------------------------------------------------------


def waits_from(person: Person, application: Application) -> datetime | None:
    """Return from when this application belongs into a check-in, or None while it does not wait for word.

    Without a promised date from seven days after the thank-you (not sent: after its deadline); with one from seven days
    after the decision-day prompt; after a follow-up, word, or prompt about it, from seven days after that.
    """
    rounds = person.rounds(application.id)
    if not _may_ask(application) or not rounds or has_given_up(person, application):
        return None
    interview = rounds[-1]
    zone = person.clock
    deadline = thank_you_deadline(interview, zone)
    contact = thank_you_contact(person, interview)
    known = _floor(person, interview.known_at, application)
    waits = [_week_later(contact.at if contact else deadline or known, zone)]
    if promise := application.promise:
        told = _decision_told_at(person, application, promise)
        if told is None:
            return None
        waits = [week_after(told, zone)]
    waits += [_week_later(c.at, zone) for c in application.contacts if c.kind is ContactKind.FOLLOW_UP]
    waits += [_week_later(r.at, zone) for r in application.replies]
    if last := _last_follow_up_prompt(person, application):
        waits.append(week_after(last, zone))
    if polite(first_at(CHECK_IN_HOUR, max(waits), zone), person, weekdays=True) <= known:
        # That week was over when it became known: the conversation has just spoken of it.
        waits.append(_week_later(known, zone))
    return max(waits)


def _week_later(instant: datetime, zone: ZoneInfo) -> datetime:
    """Return seven days after `instant` on this clock, to the minute: for what the person did, not for our prompts."""
    local = instant.astimezone(zone)
    return on(local.date() + WEEK, local.time(), zone)


def _check_in(person: Person, now: datetime) -> Iterator[Due]:
    if is_silent(person):
        return
    waiting = {a.id: since for a in person.applications if (since := waits_from(person, a))}
    if not waiting:
        return
    zone = person.clock
    earliest = min(waiting.values())
    if last := _last_check_in(person):
        earliest = max(earliest, week_after(last.at, zone))
    moment = polite(first_at(CHECK_IN_HOUR, earliest, zone), person, weekdays=True)
    at = _speakable(moment, now, person, weekdays=True)
    named = tuple(id_ for id_, since in waiting.items() if since <= at)
    occasion = day_of(at, zone).isoformat()
    yield Due(PromptKind.CHECK_IN, 0, occasion, moment, at, named)


def _last_check_in(person: Person) -> Prompt | None:
    return max((p for p in person.prompts if p.kind is PromptKind.CHECK_IN), key=lambda p: p.at, default=None)


def unheard_check_ins(person: Person) -> int:
    """Return how many check-ins have gone out since the person's last tap or word."""
    heard = person.heard_at
    return sum(p.kind is PromptKind.CHECK_IN and (heard is None or p.at > heard) for p in person.prompts)


def is_silent(person: Person) -> bool:
    """Say whether the bot has given up politely and waits for a tap or a word."""
    return unheard_check_ins(person) >= CHECK_INS_UNHEARD


def unanswered_follow_ups(application: Application) -> tuple[Contact, ...]:
    """Return the follow-ups logged since the employer's last word."""
    word = max((r.at for r in application.replies), default=None)
    sent = (c for c in application.contacts if c.kind is ContactKind.FOLLOW_UP)
    return tuple(c for c in sent if word is None or c.at > word)


def has_given_up(person: Person, application: Application) -> bool:
    """Three follow-ups without an answer, and a check-in has said so: quiet until the person's next tap or word."""
    follow_ups = unanswered_follow_ups(application)
    if len(follow_ups) < FOLLOW_UPS_UNANSWERED:
        return False
    third = follow_ups[FOLLOW_UPS_UNANSWERED - 1].logged_at
    return any(
        p.kind is PromptKind.CHECK_IN
        and application.id in p.applications
        and p.at > third
        and (person.heard_at is None or p.at > person.heard_at)
        for p in person.prompts
    )


def heard(person: Person, now: datetime) -> Person:
    """Note a tap or a word. It wakes whatever had gone silent; what fell due in the silence is not caught up."""
    if is_silent(person):
        person = replace(person, resumed_at=now)
    for application in person.applications:
        if application.is_open and has_given_up(person, application):
            person = person.with_application(replace(application, woken_at=now))
    return replace(person, heard_at=now)


# What several rules share --------------------------------------------------------------------------------------------


def _may_ask(application: Application) -> bool:
    return application.is_open and application.hushed_at is None


def _floor(person: Person, known_at: datetime, application: Application) -> datetime:
    """Return the instant up to which nothing could have been prompted: learnt, resumed and reopened."""
    return max(filter(None, (known_at, person.resumed_at, application.woken_at)))


def _was_prompted(person: Person, kind: PromptKind, subject: int, occasion: str | None = None) -> bool:
    return any(
        (p.kind, p.subject) == (kind, subject) and (occasion is None or p.occasion == occasion) for p in person.prompts
    )


def _last_follow_up_prompt(person: Person, application: Application) -> datetime | None:
    return max(
        (p.at for p in person.prompts if p.kind in FOLLOW_UP_PROMPTS and application.id in p.applications),
        default=None,
    )


def next_polite_day(application: Application, zone: ZoneInfo) -> date | None:
    """Return the first day on which another follow-up is not a nuisance: seven days after the last one logged."""
    days = [day_of(c.at, zone) for c in application.contacts if c.kind is ContactKind.FOLLOW_UP]
    return max(days) + WEEK if days else None
