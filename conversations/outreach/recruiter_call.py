"""The call to the recruiter on the day of the interview: its script and the button that logs it.

The call is neither a thank-you nor a follow-up: it delays no prompt.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from conversations.facts import Channel, Contact, ContactKind, Interview, Person
from conversations.facts.local_time import day_of
from conversations.feature import Feature
from conversations.flows.callback_data import Area, CallbackData, button, link, stale_tap
from conversations.letters import follow_up
from conversations.letters.addressees import note_is_done
from conversations.messages import Button, Message, Rows, Turn, Words, words
from conversations.outreach import log_contact

AREA = Area.RECRUITER
WORTH_A_CALL = timedelta(days=3)


def logged_call(person: Person, interview: Interview) -> Contact | None:
    """Return the logged call about this interview."""
    return next((c for c in person.contacts_after(interview) if c.kind is ContactKind.RECRUITER_CALL), None)


def is_to_be_called(person: Person, interview: Interview) -> bool:
    """Return whether there is a recruiter who has not been called about this interview."""
    application = person.application(interview.application)
    has_recruiter = application is not None and application.is_open and application.recruiter is True
    return has_recruiter and not interview.cancelled_at and logged_call(person, interview) is None


def call_row(person: Person, interview: Interview) -> Rows:
    """Return the button to the script as a row, while the call is still to be made."""
    if not is_to_be_called(person, interview):
        return ()
    return ((button("note-call", AREA, interview.id, "script"),),)


def line(person: Person, interview: Interview, now: datetime) -> tuple[Words, ...]:
    """Return a line on the call: made, or to be made today; nothing some days later."""
    if call := logged_call(person, interview):
        return (words("recruiter-called", on=call.at),)
    began = interview.starts_at
    if not is_to_be_called(person, interview) or (began and not began <= now <= began + WORTH_A_CALL):
        return ()
    return (words("recruiter-today" if _is_same_day(person, interview, now) else "recruiter-still"),)


def _is_same_day(person: Person, interview: Interview, now: datetime) -> bool:
    began = interview.starts_at
    return began is None or day_of(began, person.clock) == day_of(now, person.clock)


def script(person: Person, interview: Interview, now: datetime) -> Turn:
    """Show what to tell the recruiter."""
    same_day = _is_same_day(person, interview, now)
    back = (
        link(Area.CARD, interview.application, "show")
        if note_is_done(person, interview)
        else link(Area.THANK_YOU, interview.id, "show")
    )
    log = (button("recruiter-log", AREA, interview.id, "called"),) if is_to_be_called(person, interview) else ()
    says = words("thanks-call" if same_day else "thanks-call_late")
    text = follow_up.text_to_copy(follow_up.recruiter_script(person, interview), says)
    return Turn(person, (Message((text,), ((*log, Button(words("sent-back"), back)),)),))


def on_tap(person: Person, tap: CallbackData, now: datetime) -> Turn:
    """Answer a tap about the call after interview `tap.subject`."""
    interview = person.interview(tap.subject)
    application = person.application(interview.application) if interview else None
    if interview is None or application is None or tap.verb not in ("script", "called"):
        return stale_tap(person)
    if tap.verb == "script":
        return script(person, interview, now)
    if logged_call(person, interview):
        return stale_tap(person, words("recruiter-logged"))
    if not is_to_be_called(person, interview):
        return stale_tap(person)
    return log_contact.show_contact_logged(
        person, application, ContactKind.RECRUITER_CALL, Channel.PHONE, now, interview=interview.id
    )


FEATURE = Feature(AREA, on_tap)
