"""Withdraws from an application: the letter, and the button that logs it and closes the application."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from conversations.facts import Application, ContactKind, OfferAnswer, Outcome, Person, changes
from conversations.feature import Feature
from conversations.flows.callback_data import Area, CallbackData, button, link, stale_tap
from conversations.letters import closing
from conversations.messages import Message, Rows, Turn, words
from conversations.outreach import log_contact

AREA = Area.WITHDRAWAL
OTHERS_AT_MOST = 8


def employer_can_be_told(application: Application) -> bool:
    """Return whether a letter makes sense: the application is open, or was closed without one."""
    if any(c.kind is ContactKind.WITHDRAWAL for c in application.contacts) and not application.is_open:
        return False
    return application.outcome in (None, Outcome.WITHDRAWN)


def on_tap(person: Person, tap: CallbackData, now: datetime) -> Turn:
    """Answer a tap on withdrawing from application `tap.subject`."""
    application = person.application(tap.subject)
    if application is None:
        return stale_tap(person)
    if not employer_can_be_told(application):
        return stale_tap(person, words("follow-closed"))
    channels = log_contact.follow_up_channels(person, application)
    match tap.verb:
        case "show":
            return Turn(person, (_letter(person, application),))
        case "sent" if not tap.value(0):
            return log_contact.ask_channel(
                person, link(AREA, application.id, "sent"), channels, link(AREA, application.id, "show")
            )
        case "sent" if channel := log_contact.channel_of(tap.value(0), channels):
            if application.is_open:
                person = changes.close_application(person, application, Outcome.WITHDRAWN, now)
                application = person.application(application.id) or application
            says = (words("ended.withdrawn", company=application.company),)
            turn = log_contact.show_contact_logged(person, application, ContactKind.WITHDRAWAL, channel, now, says=says)
            rows = _others(turn.person)
            return replace(turn, messages=tuple(replace(m, buttons=(*m.buttons, *rows)) for m in turn.messages))
        case _:
            return stale_tap(person)


def _others(person: Person) -> Rows:
    """Return a button to the text for each application that is still open, once another job was accepted."""
    if not any(a.offer and a.offer.answer is OfferAnswer.ACCEPTED for a in person.applications):
        return ()
    left = person.open_applications[:OTHERS_AT_MOST]
    return tuple((button("offer-close_other", AREA, a.id, "show", company=a.company),) for a in left)


def _letter(person: Person, application: Application) -> Message:
    draft = closing.withdrawal(person, application)
    title = words("withdraw-title", company=application.company)
    why = words("withdraw-why" if application.is_open else "withdraw-still")
    silently: Rows = (
        ((button("withdraw-silently", Area.CARD, application.id, "withdrawn"),),) if application.is_open else ()
    )
    rows: Rows = (
        (button("note-sent", AREA, application.id, "sent"), *draft.copy_buttons()),
        *silently,
        (button("withdraw-back", Area.CARD, application.id, "show"),),
    )
    return Message((draft.below(title, why),), rows, letter=link(AREA, application.id, "show"))


FEATURE = Feature(AREA, on_tap)
