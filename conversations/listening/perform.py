"""Carries out what was understood, by what the taps call: the facts change as if the buttons had been tapped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from conversations.applications import card, employer_reply
from conversations.events import Said
from conversations.facts import Application, Channel, ContactKind, Feedback, Interview, Outcome, Person, changes
from conversations.facts.local_time import day_of
from conversations.flows.callback_data import Area, CallbackData, button, stale_tap
from conversations.flows.runner import FlowRunner
from conversations.interviews import no_show, planning, start
from conversations.interviews.debrief import DEBRIEF
from conversations.interviews.deeper import DEEPER
from conversations.interviews.planning import PLAN
from conversations.letters.addressees import still_to_thank, thank_you_contacts
from conversations.listening.meaning import Meaning
from conversations.messages import Message, Turn, Words, words
from conversations.outreach import log_contact
from conversations.pacing.status import is_upcoming
from conversations.questions.deeper import NOTES
from conversations.understanding import Intent
from conversations.understanding.answers.choices import feeling, read_option, recruiter
from conversations.understanding.answers.replies import clauses, says_how_it_went


def perform(person: Person, application: Application, meaning: Meaning, reason: str, now: datetime) -> Turn:
    """Carry out what was understood about an application."""
    match meaning.intent:
        case Intent.PLAN_INTERVIEW:
            return _plan(person, application, meaning, now)
        case Intent.START_DEBRIEF:
            return _debrief(person, application, meaning, now)
        case Intent.LOG_THANK_YOU | Intent.LOG_FOLLOW_UP | Intent.LOG_RECRUITER_CALL:
            return _log(person, application, meaning, now)
        case Intent.RESCHEDULE:
            return _move(person, application, meaning, now)
        case Intent.CALLED_OFF | Intent.NO_SHOW:
            return _not_held(person, application, meaning, reason, now)
        case Intent.WITHDRAW:
            person = keep_note(person, application, reason, now)
            return employer_reply.close_application(person, application, Outcome.WITHDRAWN, now)
        case Intent.STOP_ASKING:
            return card.on_tap(person, _tap(Area.CARD, application.id, "hush"), now)
        case Intent.SHOW_APPLICATION:
            return card.on_tap(person, _tap(Area.CARD, application.id, "show"), now)
        case Intent.WHEN_NEXT:
            ahead = next((i for i in person.rounds(application.id) if i.starts_at and is_upcoming(i, now)), None)
            if ahead:
                return Turn(person, (planning.card(person, ahead, now),))
            return card.on_tap(person, _tap(Area.CARD, application.id, "show"), now)
        case _:
            return _reply(person, application, meaning, reason, now)


def _tap(area: Area, subject: int, verb: str, *values: str) -> CallbackData:
    return CallbackData(area, subject, verb, values)


def keep_note(person: Person, application: Application, text: str, now: datetime) -> Person:
    """Keep words as a note of the application's latest interview; without an interview nothing is kept."""
    rounds = person.rounds(application.id)
    return DEEPER.append(person, rounds[-1], NOTES, Said(text, 0), now) if rounds and text else person


def _plan(person: Person, application: Application, meaning: Meaning, now: datetime) -> Turn:
    turn = start.start_round(person, application, PLAN, now)
    interview = _asked(turn.person, application)
    if interview is None:
        return turn
    if interview.starts_at and meaning.day:
        return _move(turn.person, application, meaning, now)
    return _with_time(turn, interview, meaning, now)


def with_what_else_was_told(turn: Turn, typed: str, now: datetime) -> Turn:
    """Answer how it felt, how they meet, or that there is a recruiter, where that was told: it is not asked again."""
    person, place = turn.person, turn.person.place
    interview = person.interview(place.subject) if place else None
    told = _ELSE_TOLD.get(place.conversation) if place else None
    if interview is None or told is None or not typed:
        return turn
    runner, reads = told
    asked = runner.flow.current(interview.answers)
    for key, read in reads.items():
        value = read(typed, person.language) if key not in interview.answers else ""
        if value:
            person = runner.record(person, interview, key, value, now)
            interview = person.interview(interview.id) or interview
    if runner.flow.current(interview.answers) is asked:
        return replace(turn, person=person)
    return runner.resume(person, interview, now)


def _felt(typed: str, language: str) -> str:
    """Return how it felt, where a part of the words says how it went."""
    went = [part for part in clauses(typed, language) if says_how_it_went(part, language)]
    return feeling(went[0], language) if len(went) == 1 else ""


def _form(typed: str, language: str) -> str:
    return read_option(typed, "form", ("in_person", "video", "phone"), language)


def _route(typed: str, language: str) -> str:
    return "recruiter" if recruiter(typed, language) else ""


_ELSE_TOLD: dict[str, tuple[FlowRunner, dict[str, Callable[[str, str], str]]]] = {
    PLAN.flow.name: (PLAN, {"form": _form, "route": _route}),
    DEBRIEF.flow.name: (DEBRIEF, {"felt": _felt, "route": _route}),
}


def _with_time(turn: Turn, interview: Interview, meaning: Meaning, now: datetime) -> Turn:
    """Answer when the interview is, as far as that was said."""
    if meaning.day and meaning.at:
        value = f"{meaning.day:%Y%m%d}{meaning.at:%H%M}"
        return PLAN.on_tap(turn.person, _tap(PLAN.flow.name, interview.id, "set", "began", value), now)
    if meaning.day:
        return PLAN.on_tap(turn.person, _tap(PLAN.flow.name, interview.id, "day", "began", f"{meaning.day}"), now)
    return turn


def _asked(person: Person, application: Application) -> Interview | None:
    """Return the interview whose planning is open."""
    place = person.place
    interview = person.interview(place.subject) if place and place.conversation == PLAN.flow.name else None
    ahead = [i for i in person.rounds(application.id) if i.planned and not i.finished_at]
    return interview or (ahead[-1] if ahead else None)


def _move(person: Person, application: Application, meaning: Meaning, now: datetime) -> Turn:
    interview = _planned(person, application, now)
    if interview is None:
        return _plan(person, application, meaning, now)
    if meaning.day is None and meaning.at and interview.starts_at:
        meaning = replace(meaning, day=interview.starts_at.astimezone(person.clock).date())
    turn = PLAN.on_tap(person, _tap(PLAN.flow.name, interview.id, "redo", "began"), now)
    return _with_time(turn, turn.person.interview(interview.id) or interview, meaning, now)


def _planned(person: Person, application: Application, now: datetime) -> Interview | None:
    """Return the planned interview that is to come, else the last one without a debrief."""
    rounds = [i for i in person.rounds(application.id) if i.planned and not i.finished_at]
    ahead = [i for i in rounds if is_upcoming(i, now)]
    return ahead[0] if ahead else rounds[-1] if rounds else None


def _debrief(person: Person, application: Application, meaning: Meaning, now: datetime) -> Turn:
    turn = start.start_round(person, application, DEBRIEF, now)
    place = turn.person.place
    interview = turn.person.interview(place.subject) if place else None
    if interview is None:
        return turn
    person = turn.person
    if meaning.promised and "decide_on" not in interview.answers:
        person = DEBRIEF.record(person, interview, "decide_on", meaning.promised.isoformat(), now)
        turn = DEBRIEF.resume(person, person.interview(interview.id) or interview, now)
    if meaning.day and "began" not in interview.answers:
        verb, value = ("set", f"{meaning.day:%Y%m%d}{meaning.at:%H%M}") if meaning.at else ("day", f"{meaning.day}")
        return DEBRIEF.on_tap(turn.person, _tap(DEBRIEF.flow.name, interview.id, verb, "began", value), now)
    return turn


def _log(person: Person, application: Application, meaning: Meaning, now: datetime) -> Turn:
    """Log what was sent, on its day."""
    person = replace(person, place=None)
    channel = meaning.channel or Channel.PHONE
    rounds = [i for i in person.rounds(application.id) if not i.starts_at or i.starts_at <= now]
    if says := _logged_before(person, application, meaning, rounds[-1] if rounds else None, now):
        return stale_tap(person, says)
    if meaning.intent is Intent.LOG_THANK_YOU and rounds:
        turn = log_contact.log_thank_you(person, rounds[-1], channel, now)
    elif meaning.intent is Intent.LOG_FOLLOW_UP:
        turn = log_contact.log_follow_up(person, application, channel, now, anyway=False)
    else:
        kind = ContactKind.THANK_YOU if meaning.intent is Intent.LOG_THANK_YOU else ContactKind.RECRUITER_CALL
        of = rounds[-1].id if rounds else None
        turn = log_contact.show_contact_logged(person, application, kind, channel, now, interview=of)
    if meaning.promised and (standing := turn.person.application(application.id)):
        turn = replace(turn, person=changes.set_decision_day(turn.person, standing, meaning.promised, now))
    if meaning.sent_on and meaning.sent_on != now.astimezone(person.clock).date():
        return on_day(turn, person, meaning.sent_on, now)
    return turn


def on_day(turn: Turn, before: Person, day: date, now: datetime) -> Turn:
    """Return a turn that logged something with another day for it; as it is where nothing was logged, or it may not."""
    known = {c.id for a in before.applications for c in a.contacts}
    logged = next(((a, c) for a in turn.person.applications for c in a.contacts if c.id not in known), None)
    if logged is None:
        return turn
    application, contact = logged
    tap = _tap(Area.LOG, application.id, "set", str(contact.id), day.isoformat())
    dated = log_contact.on_tap(turn.person, tap, now)
    return dated if dated.messages else turn


def _logged_before(
    person: Person, application: Application, meaning: Meaning, last: Interview | None, now: datetime
) -> Words | None:
    """Return what is said to a thank-you or a call that is logged already, as after a second tap; None for a new one.

    A follow-up that comes too soon is asked about where it is logged.
    """
    day = meaning.sent_on or day_of(now, person.clock)
    of = last.id if last else None
    same = [c for c in application.contacts if c.interview == of and day_of(c.at, person.clock) == day]
    if meaning.intent is Intent.LOG_THANK_YOU:
        sent = thank_you_contacts(person, last) if last else [c for c in same if c.kind is ContactKind.THANK_YOU]
        is_done = sent and not (last and still_to_thank(person, last))
        return words("thanks-settled") if is_done else None
    if meaning.intent is Intent.LOG_RECRUITER_CALL and any(c.kind is ContactKind.RECRUITER_CALL for c in same):
        return words("recruiter-logged")
    return None


def _not_held(person: Person, application: Application, meaning: Meaning, reason: str, now: datetime) -> Turn:
    """Call the interview off, or record that one side was missing: no thank-you and no debrief are asked for."""
    interview = _planned(person, application, now)
    if interview is None:
        rows = ((button("sent-show", Area.CARD, application.id, "show"),),)
        says = words("heard-no_interview", company=application.company)
        return Turn(replace(person, place=None), (Message((says,), rows),))
    person = keep_note(person, application, reason, now)
    interview = person.interview(interview.id) or interview
    if meaning.intent is Intent.NO_SHOW:
        return no_show.record(person, interview, now)
    return planning.cancel_interview(person, interview, now)


def _reply(person: Person, application: Application, meaning: Meaning, reason: str, now: datetime) -> Turn:
    """Log the employer's word, as the taps on "They replied" do."""
    person = replace(person, place=None)
    match meaning.intent:
        case Intent.REPLY_OFFER:
            return employer_reply.on_tap(person, _tap(Area.REPLY, application.id, "offer"), now)
        case Intent.REPLY_REJECTED:
            if reason and application.is_open:
                person, id_ = person.take_id()
                kept = replace(application, feedback=(*application.feedback, Feedback(id_, now, reason)))
                person = person.with_application(kept)
            return employer_reply.on_tap(person, _tap(Area.REPLY, application.id, "no"), now)
        case Intent.REPLY_NEW_DATE if meaning.promised:
            day = meaning.promised.isoformat()
            return employer_reply.on_tap(person, _tap(Area.REPLY, application.id, "set", "day", day), now)
        case Intent.REPLY_NEW_DATE:
            return employer_reply.on_tap(person, _tap(Area.REPLY, application.id, "date"), now)
        case Intent.REPLY_NEXT_ROUND:
            turn = employer_reply.on_tap(person, _tap(Area.REPLY, application.id, "next"), now)
            if meaning.promised and (standing := turn.person.application(application.id)):
                turn = replace(turn, person=changes.set_decision_day(turn.person, standing, meaning.promised, now))
            interview = _asked(turn.person, application)
            return _with_time(turn, interview, meaning, now) if interview else turn
        case _:
            return stale_tap(person)
