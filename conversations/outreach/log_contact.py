"""Logs what was sent to the employer, with its channel and day; asks first when it is too soon; can undo."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from conversations.facts import Application, Channel, Contact, ContactKind, Interview, Person, changes
from conversations.facts.local_time import day_of
from conversations.feature import Feature
from conversations.flows.callback_data import Area, CallbackData, button, stale_tap, with_values
from conversations.flows.day_questions import PastDay
from conversations.flows.questions import Accepted, NotUnderstood, Question
from conversations.letters.addressees import note_is_done
from conversations.messages import Button, Message, Rows, Turn, Words, words
from conversations.pacing.schedule import upcoming
from conversations.pacing.status import goes_through_recruiter, next_polite_day

AREA = Area.LOG
THANK_YOU_CHANNELS = (Channel.EMAIL, Channel.HANDWRITTEN, Channel.PHONE, Channel.LINKEDIN, Channel.RECRUITER)
FOLLOW_UP_CHANNELS = (Channel.EMAIL, Channel.PHONE, Channel.LINKEDIN, Channel.RECRUITER)


def follow_up_channels(person: Person, application: Application) -> tuple[Channel, ...]:
    """Return the channels of a follow-up: the recruiter first, if that was agreed."""
    if not goes_through_recruiter(person, application):
        return FOLLOW_UP_CHANNELS
    return (Channel.RECRUITER, *(c for c in FOLLOW_UP_CHANNELS if c is not Channel.RECRUITER))


def ask_channel(person: Person, log: str, channels: tuple[Channel, ...], back: str) -> Turn:
    """Ask how it was sent. `log` is the callback data that logs it, to which each button adds its channel."""
    chips = tuple(Button(words(f"channel.{c}"), with_values(log, c)) for c in channels)
    rows: Rows = (chips[:3], (*chips[3:], Button(words("sent-back"), back)))
    return Turn(person, (Message((words("sent-how"),), rows),))


def channel_of(value: str, channels: tuple[Channel, ...]) -> Channel | None:
    """Return the channel in callback data, if it is one of `channels`."""
    return next((c for c in channels if c == value), None)


def is_channel(value: str) -> bool:
    """Return whether a value in callback data names a channel."""
    return channel_of(value, THANK_YOU_CHANNELS) is not None


def log_thank_you(person: Person, interview: Interview, channel: Channel, now: datetime, to: str = "") -> Turn:
    """Log the thank-you of an interview as sent now: to all, or to one of several people."""
    application = person.application(interview.application)
    if application is None:
        return stale_tap(person)
    by_hand = interview.handwritten if to else channel is Channel.HANDWRITTEN
    interview = replace(interview, note_declined_at=None, handwritten=by_hand)
    person = person.with_interview(interview)
    thanks = ContactKind.THANK_YOU
    person, contact = changes.log_contact(person, application, thanks, channel, now, interview=interview.id, to=to)
    return _show_logged(person, application.id, contact, now)


def show_contact_logged(
    person: Person,
    application: Application,
    kind: ContactKind,
    channel: Channel,
    now: datetime,
    *,
    interview: int | None = None,
    to: str = "",
    says: tuple[Words, ...] = (),
) -> Turn:
    """Log any other contact as sent now; `says` is added to the message about it."""
    person, contact = changes.log_contact(person, application, kind, channel, now, interview=interview, to=to)
    turn = _show_logged(person, application.id, contact, now)
    return replace(turn, messages=tuple(replace(m, paragraphs=(*m.paragraphs, *says)) for m in turn.messages))


def log_follow_up(person: Person, application: Application, channel: Channel, now: datetime, *, anyway: bool) -> Turn:
    """Log a follow-up as sent now; ask first when the last one is less than seven days ago."""
    polite_day = next_polite_day(application, person.clock)
    if polite_day and day_of(now, person.clock) < polite_day and not anyway:
        last = max(c.at for c in application.contacts if c.kind is ContactKind.FOLLOW_UP)
        rows: Rows = (
            (button("sent-anyway", Area.FOLLOW_UP, application.id, "sent", channel, "anyway"),),
            (button("sent-leave", Area.CARD, application.id, "show"),),
        )
        says = words("sent-too_soon", company=application.company, last=last, polite=polite_day)
        return Turn(person, (Message((says,), rows),))
    person, contact = changes.log_contact(person, application, ContactKind.FOLLOW_UP, channel, now)
    return _show_logged(person, application.id, contact, now)


def on_tap(person: Person, tap: CallbackData, now: datetime) -> Turn:
    """Answer a tap on a logged contact: another day, or undo. `tap.subject` is the application's id."""
    application = person.application(tap.subject)
    contact = next((c for c in application.contacts if str(c.id) == tap.value(0)), None) if application else None
    if application is None or contact is None:
        return stale_tap(person, words("sent-gone"))
    if tap.verb == "undo":
        person = changes.undo_contact(person, application, contact, now)
        if contact.kind is ContactKind.WITHDRAWAL and application.closed_at == contact.logged_at:
            person = changes.reopen_application(person, person.application(application.id) or application, now)
        open_again = not application.is_open and (person.application(application.id) or application).is_open
        undone = "sent-undone_open" if open_again else "sent-undone"
        rows: Rows = ((button("sent-show", Area.CARD, application.id, "show"), *_back_to_note(person, contact)),)
        return Turn(person, (Message((words(undone, company=application.company),), rows),))
    question = Question(AREA, application.id, str(contact.id), person, now)
    if tap.verb == "day":
        return Turn(person, (Message((words("sent-which_day"),), _possible_days(person, contact).rows(question)),))
    match _possible_days(person, contact).from_tap(tap.verb, tap.value(1), question):
        case Accepted(text):
            day = datetime.fromisoformat(text).date()
            person = changes.set_contact_day(person, application, contact, day, now)
            application = person.application(application.id) or application
            contact = next(c for c in application.contacts if c.id == contact.id)
            return _show_logged(person, application.id, contact, now)
        case NotUnderstood(says, rows):
            return Turn(person, (Message((says,), rows),))
        case _:
            return stale_tap(person)


def _back_to_note(person: Person, contact: Contact) -> tuple[Button, ...]:
    """Return the button back to a note, or to a text for a new time, that is to be sent after all."""
    interview = person.interview(contact.interview) if contact.interview else None
    if interview and contact.kind is ContactKind.NEW_TIME and interview.no_show_at:
        return (button("no_show-door", Area.NO_SHOW, interview.id, "missed"),)
    if interview is None or contact.kind is not ContactKind.THANK_YOU or note_is_done(person, interview):
        return ()
    return (button("app-note", Area.THANK_YOU, interview.id, "show"),)


def _possible_days(person: Person, contact: Contact) -> PastDay:
    """Return the days that fit: a thank-you is not sent before its interview."""
    interview = person.interview(contact.interview) if contact.interview else None
    began = interview.starts_at if interview else None
    return PastDay(earliest=day_of(began, person.clock) if began else None)


def _show_logged(person: Person, application_id: int, contact: Contact, now: datetime) -> Turn:
    application = person.application(application_id)
    company = application.company if application else ""
    kind, channel = words(f"contact.{contact.kind}"), words(f"channel-by.{contact.channel}")
    if contact.kind is ContactKind.RECRUITER_CALL:
        says = words("sent-called", company=company, on=contact.at)
    elif contact.kind is ContactKind.REFERENCE_TOLD:
        says = words("sent-reference", name=contact.to, company=company, on=contact.at)
    elif contact.to:
        says = words("sent-logged_to", name=contact.to, channel=channel, company=company, on=contact.at)
    else:
        says = words("sent-logged", kind=kind, channel=channel, company=company, on=contact.at)
    question = Question(AREA, application_id, str(contact.id), person, now)
    ways = (
        button("sent-undo", AREA, application_id, "undo", contact.id),
        button("sent-show", Area.CARD, application_id, "show"),
    )
    other: Rows = ()
    if _possible_days(person, contact).rows(question):
        other = ((button("sent-change_day", AREA, application_id, "day", contact.id),),)
    paragraphs = (says, *next_line(person, application_id, now))
    return Turn(person, (Message(paragraphs, (ways, *other)),), toast=words("sent-toast"))


def next_line(person: Person, application: int, now: datetime) -> tuple[Words, ...]:
    """Return a line on the next prompt about this application, if there is one."""
    due = next((d for d in upcoming(person, now) if application in d.applications and d.send_at > now), None)
    return (words("next-about", kind=words(f"prompt.{due.kind}"), at=due.send_at),) if due else ()


FEATURE = Feature(AREA, on_tap)
