"""After a no, once the news has been told: a kind reply to the employer, and the door to the next application."""

from __future__ import annotations

from datetime import datetime

from conversations.applications import today
from conversations.facts import Application, ContactKind, Outcome, Person
from conversations.feature import Feature
from conversations.flows.callback_data import Area, CallbackData, button, link, stale_tap
from conversations.letters import closing
from conversations.messages import Message, Rows, Turn, Words, words
from conversations.outreach import log_contact
from conversations.outreach.follow_up import noted_competitors

AREA = Area.AFTER_NO


def buttons(application: Application) -> Rows:
    """Return the buttons below a no: a kind reply, until one is logged, and what comes next."""
    if application.outcome is not Outcome.REJECTED:
        return ()
    following = button("after_no-next", AREA, application.id, "next")
    if was_thanked(application):
        return ((following,),)
    return ((button("after_no-reply", AREA, application.id, "reply"), following),)


def was_thanked(application: Application) -> bool:
    """Return whether a kind reply after the no is logged."""
    return any(c.kind is ContactKind.KIND_REPLY for c in application.contacts)


def on_tap(person: Person, tap: CallbackData, now: datetime) -> Turn:
    """Answer a tap below the no of application `tap.subject`."""
    application = person.application(tap.subject)
    if application is None:
        return stale_tap(person)
    if tap.verb == "next":
        return Turn(person, (_next(person, application, now),))
    if application.outcome is not Outcome.REJECTED or was_thanked(application):
        return stale_tap(person)
    channels = log_contact.follow_up_channels(person, application)
    match tap.verb:
        case "reply":
            return Turn(person, (_reply(person, application),))
        case "sent" if not tap.value(0):
            back = link(AREA, application.id, "reply")
            return log_contact.ask_channel(person, link(AREA, application.id, "sent"), channels, back)
        case "sent" if channel := log_contact.channel_of(tap.value(0), channels):
            return log_contact.show_contact_logged(person, application, ContactKind.KIND_REPLY, channel, now)
        case _:
            return stale_tap(person)


def _reply(person: Person, application: Application) -> Message:
    draft = closing.kind_reply(person, application)
    rows: Rows = (
        (button("note-sent", AREA, application.id, "sent"), *draft.copy_buttons()),
        (button("sent-back", Area.CARD, application.id, "show"),),
    )
    title = words("after_no-title", company=application.company)
    return Message((draft.below(title),), rows, letter=link(AREA, application.id, "reply"))


def _next(person: Person, application: Application, now: datetime) -> Message:
    """Return one kind line, competitors that were noted, and what waits; each with its button."""
    noted = tuple(words("check_in-competitor", names=names) for names in noted_competitors(person, (application,)))
    competitors: tuple[Words, ...] = (words("after_no-competitors", competitors=noted),) if noted else ()
    waiting = today.waiting(person, now)
    return Message((words("after_no-on"), *competitors, *waiting.paragraphs[1:]), waiting.buttons, in_place=False)


FEATURE = Feature(AREA, on_tap)
