"""An interview that one side missed: a kind text that names the agreed time and asks for a new one; then that, or off.

The text is neither a thank-you nor a follow-up: it delays no prompt.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from conversations.facts import Application, Channel, ContactKind, Interview, Person, changes
from conversations.feature import Feature
from conversations.flows.callback_data import Area, CallbackData, button, link, stale_tap
from conversations.letters import new_time
from conversations.letters.follow_up import text_to_copy
from conversations.messages import Button, Message, Rows, Turn, words
from conversations.outreach import log_contact
from conversations.pacing.status import goes_through_recruiter

AREA = Area.NO_SHOW
FORMS = ("in_person", "video")  # that are not a call


def missed_button(interview: Interview) -> Button:
    """Return the button that says that nobody called or came, as the form of the interview has it."""
    form = interview.answers.get("form")
    key = f"no_show-missed.{form.text}" if form and form.text in FORMS else "no_show-missed"
    return button(key, AREA, interview.id, "missed")


def record(person: Person, interview: Interview, now: datetime) -> Turn:
    """Record that the hour came and one side was missing: no thank-you and no debrief are asked for.

    The application stays open; a text and a new time are a tap away, and it can still turn out to have been held.
    """
    interview = replace(interview, cancelled_at=now, no_show_at=now)
    person = changes.resume_asking(person.with_interview(interview), interview.application, now)
    person = replace(person, place=None)
    return Turn(person, (_what_now(person, interview),))


def _what_now(person: Person, interview: Interview) -> Message:
    application = person.application(interview.application)
    rows: Rows = (
        (button("follow-text", AREA, interview.id, "show"),),
        *_new_time_or_off(person, interview),
        (button("plan-off_undo", Area.PLANNING, interview.id, "on"),),
    )
    return Message((words("plan-no_show", company=application.company if application else ""),), rows)


def _new_time_or_off(person: Person, interview: Interview) -> Rows:
    return (
        (button("plan-new_time", Area.PLANNING, interview.application, "round", person.last_id),),
        (button("plan-off", AREA, interview.id, "off"),),
    )


def _is_asked(application: Application, interview: Interview) -> bool:
    return any(c.kind is ContactKind.NEW_TIME and c.interview == interview.id for c in application.contacts)


def on_tap(person: Person, tap: CallbackData, now: datetime) -> Turn:
    """Answer a tap about interview `tap.subject`, which did not take place."""
    interview = person.interview(tap.subject)
    application = person.application(interview.application) if interview else None
    if interview is None or application is None:
        return stale_tap(person)
    if tap.verb == "missed" and interview.cancelled_at is None and interview.finished_at is None:
        return record(person, interview, now)
    if interview.no_show_at is None:
        return stale_tap(person)
    channels = log_contact.follow_up_channels(person, application)
    match tap.verb:
        case "missed" | "back":
            return Turn(replace(person, place=None), (_what_now(person, interview),))
        case "show":
            return Turn(replace(person, place=None), (_text(person, application, interview),))
        case "phone":
            return Turn(replace(person, place=None), (_script(person, application, interview),))
        case "sent" if _is_asked(application, interview):
            return stale_tap(person, words("no_show-asked"))
        case "sent" if not tap.value(0):
            log, back = link(AREA, interview.id, "sent"), link(AREA, interview.id, "show")
            return log_contact.ask_channel(person, log, channels, back)
        case "sent" if channel := log_contact.channel_of(tap.value(0), channels):
            return _logged(person, application, interview, channel, now)
        case "off":
            undo: Rows = ((button("plan-off_undo", Area.PLANNING, interview.id, "on"),),)
            return Turn(replace(person, place=None), (Message((words("plan-called_off"),), undo),))
        case _:
            return stale_tap(person)


def _text(person: Person, application: Application, interview: Interview) -> Message:
    draft = new_time.letter_for(person, application, interview)
    via = (words("follow-via_recruiter"),) if goes_through_recruiter(person, application) else ()
    rows: Rows = (
        (button("note-sent", AREA, interview.id, "sent"), *draft.copy_buttons()),
        (button("follow-phone", AREA, interview.id, "phone"), button("sent-back", AREA, interview.id, "back")),
    )
    title = words("no_show-title", company=application.company)
    return Message((draft.below(title, *via),), rows, letter=link(AREA, interview.id, "show"))


def _script(person: Person, application: Application, interview: Interview) -> Message:
    through = goes_through_recruiter(person, application)
    says = words("follow-call_recruiter" if through else "follow-call", company=application.company)
    by = Channel.RECRUITER if through else Channel.PHONE
    rows: Rows = (
        (button("follow-called", AREA, interview.id, "sent", by), button("sent-back", AREA, interview.id, "show")),
    )
    text = text_to_copy(new_time.phone_script(person, application, interview), says)
    return Message((text,), rows, letter=link(AREA, interview.id, "phone"))


def _logged(person: Person, application: Application, interview: Interview, channel: Channel, now: datetime) -> Turn:
    """Log that a new time was asked for, and offer what comes of it."""
    turn = log_contact.show_contact_logged(
        person, application, ContactKind.NEW_TIME, channel, now, interview=interview.id,
        says=(words("no_show-not_counted"),),
    )  # fmt: skip
    rows = _new_time_or_off(turn.person, interview)
    return replace(turn, messages=tuple(replace(m, buttons=(*m.buttons, *rows)) for m in turn.messages))


FEATURE = Feature(AREA, on_tap)
