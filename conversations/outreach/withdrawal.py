"""A kind goodbye: the text that withdraws an application, and the tap that logs it and closes the application."""

from __future__ import annotations

from datetime import datetime

from conversations.facts import Application, ContactKind, Outcome, Person, changes
from conversations.feature import Feature
from conversations.flows.callback_data import Area, CallbackData, button, link, stale_tap
from conversations.letters import closing
from conversations.messages import Button, Message, Rows, Turn, words
from conversations.outreach import log_contact

AREA = Area.WITHDRAWAL


def may_be_told(application: Application) -> bool:
    """Say whether the employer can still be told: it is open, or was withdrawn from without a word to them."""
    if any(c.kind is ContactKind.WITHDRAWAL for c in application.contacts) and not application.is_open:
        return False
    return application.outcome in (None, Outcome.WITHDRAWN)


def on_tap(person: Person, tap: CallbackData, now: datetime) -> Turn:
    """Answer a tap on withdrawing from application `tap.subject`."""
    application = person.application(tap.subject)
    if application is None:
        return stale_tap(person)
    if not may_be_told(application):
        return stale_tap(person, words("follow-closed"))
    channels = log_contact.follow_up_channels(person, application)
    match tap.verb:
        case "show":
            return Turn(person, (_text(person, application),))
        case "sent" if not tap.value(0):
            return log_contact.ask_channel(
                person, link(AREA, application.id, "sent"), channels, link(AREA, application.id, "show")
            )
        case "sent" if channel := log_contact.channel_of(tap.value(0), channels):
            if application.is_open:
                person = changes.close(person, application, Outcome.WITHDRAWN, now)
                application = person.application(application.id) or application
            says = (words("ended.withdrawn", company=application.company),)
            return log_contact.show_contact_logged(person, application, ContactKind.WITHDRAWAL, channel, now, says=says)
        case _:
            return stale_tap(person)


def _text(person: Person, application: Application) -> Message:
    draft = closing.withdrawal(person, application)
    copy = (Button(words("note-copy_subject"), copies=draft.subject),) if draft.subject else ()
    title = words("withdraw-title", company=application.company)
    why = words("withdraw-why" if application.is_open else "withdraw-still")
    subject = (words("note-subject", subject=draft.subject),) if draft.subject else ()
    silently: Rows = (
        ((button("withdraw-silently", Area.CARD, application.id, "withdrawn"),),) if application.is_open else ()
    )
    rows: Rows = (
        (button("note-sent", AREA, application.id, "sent"), *copy),
        *silently,
        (button("withdraw-back", Area.CARD, application.id, "show"),),
    )
    return Message((title, why, *subject, words("note-text", note=draft.body)), rows)


FEATURE = Feature(AREA, on_tap)
