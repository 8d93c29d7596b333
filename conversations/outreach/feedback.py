"""After a no: asks for feedback, logs that it was asked for, keeps what came back. It can be practised."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from conversations.events import Said, Showed
from conversations.facts import ActiveConversation, Application, ContactKind, Feedback, Outcome, Person
from conversations.feature import Feature
from conversations.flows import runner
from conversations.flows.callback_data import Area, CallbackData, button, link, stale_tap
from conversations.flows.questions import clipped
from conversations.letters import closing
from conversations.messages import Button, Message, Rows, Turn, Words, words
from conversations.outreach import log_contact

AREA = Area.FEEDBACK
SHOWN_AT_MOST = 5
LONGEST_LABEL = 24
LATEST, ON_CARD = 2, 90  # on the application's card: how many, and characters of them together


def was_asked(application: Application) -> bool:
    """Return whether a request for feedback is logged."""
    return any(c.kind is ContactKind.FEEDBACK_REQUEST for c in application.contacts)


def buttons(application: Application) -> Rows:
    """Return the buttons after a no: ask for feedback once, write down what came back."""
    if application.outcome is not Outcome.REJECTED:
        return ()
    ask = (button("feedback-ask", AREA, application.id, "ask"),) if not was_asked(application) else ()
    heard = words("feedback-heard" if was_asked(application) else "feedback-told_why")
    return ((*ask, Button(heard, link(AREA, application.id, "heard"))),)


def latest_lines(application: Application) -> tuple[Words, ...]:
    """Return what came back last, shortened, newest last: all of it is in /prepare."""
    latest = application.feedback[-LATEST:]
    return tuple(words("feedback-told", on=f.at, text=clipped(f.text, ON_CARD // len(latest))) for f in latest)


def on_tap(person: Person, tap: CallbackData, now: datetime) -> Turn:
    """Answer a tap on the feedback of application `tap.subject`."""
    application = person.application(tap.subject)
    if application is None:
        return stale_tap(person)
    if tap.verb in ("ask", "sent"):
        if application.outcome is not Outcome.REJECTED:
            return stale_tap(person, words("feedback-not_now"))
        if was_asked(application):
            return stale_tap(person, words("feedback-asked"))
    channels = log_contact.follow_up_channels(person, application)
    match tap.verb:
        case "ask":
            return Turn(person, (_request(person, application),))
        case "sent" if not tap.value(0):
            return log_contact.ask_channel(
                person, link(AREA, application.id, "sent"), channels, link(AREA, application.id, "ask")
            )
        case "sent" if channel := log_contact.channel_of(tap.value(0), channels):
            says = (words("feedback-patience"),)
            return log_contact.show_contact_logged(
                person, application, ContactKind.FEEDBACK_REQUEST, channel, now, says=says
            )
        case "heard" if not application.is_open or application.feedback:
            return Turn(replace(person, place=ActiveConversation(AREA, application.id)), (ask(application),))
        case "drop" if any(str(f.id) == tap.value(0) for f in application.feedback):
            kept = tuple(f for f in application.feedback if str(f.id) != tap.value(0))
            person = person.with_application(replace(application, feedback=kept))
            rows: Rows = (
                (
                    button("feedback-heard", AREA, application.id, "heard"),
                    button("sent-show", Area.CARD, tap.subject, "show"),
                ),
            )
            return Turn(person, (Message((words("feedback-dropped", company=application.company),), rows),))
        case _:
            return stale_tap(person)


def ask(application: Application) -> Message:
    """Ask what they said; what is kept already can be deleted."""
    rows: list[tuple[Button, ...]] = []
    for kept in application.feedback[-SHOWN_AT_MOST:]:
        text = clipped(" ".join(kept.text.split()), LONGEST_LABEL)
        rows.append((button("feedback-take_out", AREA, application.id, "drop", kept.id, text=text),))
    back = (button("sent-back", Area.CARD, application.id, "show"),)
    return Message((words("feedback-what", company=application.company),), (*rows, back))


def on_text(person: Person, place: ActiveConversation, event: Said | Showed, now: datetime) -> Turn | None:
    """Keep the feedback, in the person's words."""
    application = person.application(place.subject)
    if application is None:
        return None
    person, id_ = person.take_id()
    new = Feedback(id_, now, event.text, message=event.message)
    application = replace(application, feedback=(*application.feedback, new))
    person = replace(person.with_application(application), place=None)
    rows: Rows = (
        (
            button("feedback-more", AREA, application.id, "heard"),
            button("sent-undo", AREA, application.id, "drop", id_),
        ),
        (button("sent-show", Area.CARD, application.id, "show"),),
    )
    return Turn(person, (Message((words("feedback-kept", text=clipped(event.text)),), rows),))


def ask_again(person: Person, place: ActiveConversation, now: datetime) -> Turn | None:
    """Ask again what they said."""
    del now
    application = person.application(place.subject)
    return Turn(person, (ask(application),)) if application else None


def on_edit(person: Person, message: int, text: str, now: datetime) -> Turn | None:
    """Change the feedback that came with the edited message; None when none did."""
    del now
    for application in person.applications:
        if text.strip() and any(f.message == message for f in application.feedback):
            kept = tuple(replace(f, text=text) if f.message == message else f for f in application.feedback)
            person = person.with_application(replace(application, feedback=kept))
            return runner.edit_saved(person, application.id)
    return None


def _request(person: Person, application: Application) -> Message:
    draft = closing.feedback_request(person, application)
    rows: Rows = (
        (button("note-sent", AREA, application.id, "sent"), *draft.copy_buttons()),
        (
            button("feedback-told_why", AREA, application.id, "heard"),
            button("sent-back", Area.CARD, application.id, "show"),
        ),
    )
    title = words("feedback-title", company=application.company)
    return Message((draft.below(title),), rows, letter=link(AREA, application.id, "ask"))


FEATURE = Feature(AREA, on_tap, on_text, ask_again, on_edit, places=(AREA,))
