"""The employer's reply: an offer, a next round, a no, or a new date; and outcomes that the person decides."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from conversations.applications import after_no, offer
from conversations.events import Said, Showed
from conversations.facts import ActiveConversation, Application, Outcome, Person, ReplyKind, changes
from conversations.feature import Feature
from conversations.flows.callback_data import Area, CallbackData, button, stale_tap
from conversations.flows.day_questions import PromisedDay
from conversations.flows.questions import Accepted, NotUnderstood, Question, Reading
from conversations.interviews.planning import PLAN
from conversations.messages import Message, Rows, Turn, words
from conversations.outreach import feedback, withdrawal
from conversations.outreach.log_contact import next_line

AREA = Area.REPLY
NEW_DATE = PromisedDay(unsaid=False)


def on_tap(person: Person, tap: CallbackData, now: datetime) -> Turn:
    """Answer a tap on what the employer said about application `tap.subject`."""
    application = person.application(tap.subject)
    if application is None:
        return stale_tap(person)
    if not application.is_open:
        return stale_tap(person, words("follow-closed"))
    match tap.verb:
        case "menu":
            rows: Rows = (
                (
                    button("word-offer", AREA, application.id, "offer"),
                    button("word-next", AREA, application.id, "next"),
                ),
                (button("word-no", AREA, application.id, "no"), button("word-date", AREA, application.id, "date")),
                (button("sent-back", Area.CARD, application.id, "show"),),
            )
            return Turn(person, (Message((words("word-ask", company=application.company),), rows),))
        case "offer":
            person = changes.log_reply(person, application, ReplyKind.OFFER, now)
            return offer.ask_answer_day(person, person.application(application.id) or application, now)
        case "no":
            return _show_closed(
                changes.log_reply(person, application, ReplyKind.REJECTED, now), application, Outcome.REJECTED
            )
        case "next":
            return _next_round(person, application, now)
        case "date":
            return _ask_date(person, application, now)
        case _:
            question = _question(person, application, now)
            reading = NEW_DATE.from_tap(tap.verb, tap.value(1), question)
            return _take_reading(person, application, reading, now) if reading else stale_tap(person)


def _next_round(person: Person, application: Application, now: datetime) -> Turn:
    """Plan the next interview; a second tap finds the one that the first tap planned."""
    for interview in person.rounds(application.id):
        if interview.planned and not interview.finished_at and (not interview.starts_at or interview.starts_at > now):
            return PLAN.resume(person, interview, now)
    person, interview = changes.add_interview(person, application, now, planned=True)
    turn = PLAN.start(person, interview, now)
    well_done = words("word-well_done", company=application.company)
    asks, *rest = turn.messages
    return replace(turn, messages=(replace(asks, paragraphs=(well_done, *asks.paragraphs)), *rest))


def on_text(person: Person, place: ActiveConversation, event: Said | Showed, now: datetime) -> Turn | None:
    """Read a typed new date."""
    application = person.application(place.subject)
    if application is None or not application.is_open:
        return None
    reading = NEW_DATE.from_text(event.text, _question(person, application, now))
    return _take_reading(person, application, reading, now)


def ask_again(person: Person, place: ActiveConversation, now: datetime) -> Turn | None:
    """Ask for the new date again."""
    application = person.application(place.subject)
    if application is None:
        return None
    return _ask_date(person, application, now) if application.is_open else stale_tap(person, words("follow-closed"))


def _ask_date(person: Person, application: Application, now: datetime) -> Turn:
    person = replace(person, place=ActiveConversation(AREA, application.id))
    return Turn(
        person,
        (_ask(application, NotUnderstood(words("word-when"), NEW_DATE.rows(_question(person, application, now)))),),
    )


def close_application(person: Person, application: Application, outcome: Outcome, now: datetime) -> Turn:
    """Close an application that the person withdrew from, or that got no reply."""
    return _show_closed(changes.close_application(person, application, outcome, now), application, outcome)


def _question(person: Person, application: Application, now: datetime) -> Question:
    return Question(AREA, application.id, "day", person, now)


def _ask(application: Application, unread: NotUnderstood) -> Message:
    back = (button("sent-back", AREA, application.id, "menu"),)
    return Message((words("word-new_date", company=application.company), unread.says), (*unread.rows, back))


def _take_reading(person: Person, application: Application, reading: Reading, now: datetime) -> Turn:
    if isinstance(reading, NotUnderstood):
        return Turn(person, (_ask(application, reading),))
    if not isinstance(reading, Accepted):
        return stale_tap(person)
    day = date.fromisoformat(reading.text)
    person = changes.log_reply(replace(person, place=None), application, ReplyKind.NEW_DATE, now)
    person = changes.set_decision_day(person, application, day, now)
    says = words("word-date_kept", company=application.company, day=day)
    other = (button("answers-change_day", AREA, application.id, "date"),) if reading.shown else ()
    rows: Rows = ((*other, button("sent-show", Area.CARD, application.id, "show")),)
    return Turn(person, (Message((says, *next_line(person, application.id, now)), rows),))


def _show_closed(person: Person, application: Application, outcome: Outcome) -> Turn:
    ended = person.application(application.id) or application
    goodbye: Rows = ()
    if outcome is Outcome.WITHDRAWN and withdrawal.employer_can_be_told(ended):
        goodbye = ((button("withdraw-text", Area.WITHDRAWAL, application.id, "show"),),)
    reopen = button("word-reopen", Area.CARD, application.id, "reopen")
    rows: Rows = (*feedback.buttons(ended), *after_no.buttons(ended), *goodbye, (reopen,))
    says = words(f"ended.{outcome}", company=application.company)
    return Turn(person, (Message((says,), rows),), toast=words("word-toast"))


FEATURE = Feature(AREA, on_tap, on_text, ask_again, places=(AREA,))
