"""References: after they were named in an interview, a short text tells each of them whom to expect."""

from __future__ import annotations

from datetime import datetime

from conversations.facts import Application, Channel, ContactKind, Interview, Person
from conversations.feature import Feature
from conversations.flows.callback_data import Area, CallbackData, button, link, stale_tap
from conversations.flows.questions import clipped
from conversations.letters import closing, people
from conversations.letters.talking_points import answer_text
from conversations.messages import Message, Rows, Turn, words
from conversations.outreach import log_contact

AREA = Area.REFERENCES
NAME = 60
AT_MOST = 8


def named(interview: Interview) -> tuple[str, ...]:
    """Return the names of the references that the person gave in this interview."""
    line = answer_text(interview, "references")
    return tuple(dict.fromkeys(people.names(line)))[:AT_MOST]


def to_be_told(person: Person, interview: Interview) -> tuple[str, ...]:
    """Return the references who have not been told yet; nobody once the application is closed."""
    application = person.application(interview.application)
    if application is None or not application.is_open:
        return ()
    told = {c.to for c in application.contacts if c.kind is ContactKind.REFERENCE_TOLD and c.interview == interview.id}
    return tuple(name for name in named(interview) if name not in told)


def buttons(person: Person, interview: Interview) -> Rows:
    """Return the button to the texts, while any reference is to be told."""
    waiting = to_be_told(person, interview)
    if not waiting:
        return ()
    return ((button("references-tell", AREA, interview.id, "show", count=len(waiting)),),)


def on_tap(person: Person, tap: CallbackData, now: datetime) -> Turn:
    """Show the text for the next reference of interview `tap.subject`, or log that one was told.

    The first value is the person's place among the names, counted from 0.
    """
    interview = person.interview(tap.subject)
    application = person.application(interview.application) if interview else None
    if interview is None or application is None:
        return stale_tap(person)
    all_, waiting = named(interview), to_be_told(person, interview)
    number = tap.number(0)
    match tap.verb:
        case "show" if waiting:
            chosen = all_[number] if number is not None and number < len(all_) else waiting[0]
            return Turn(person, (_text(person, interview, application, chosen),))
        case "told" if number is not None and number < len(all_) and all_[number] in waiting:
            turn = log_contact.show_contact_logged(
                person, application, ContactKind.REFERENCE_TOLD, Channel.EMAIL, now, interview=interview.id,
                to=all_[number],
            )  # fmt: skip
            more = buttons(turn.person, interview)
            (message,) = turn.messages
            return Turn(turn.person, (Message(message.paragraphs, (*more, *message.buttons)),), toast=turn.toast)
        case _:
            return stale_tap(person, words("references-done"))


def _text(person: Person, interview: Interview, application: Application, name: str) -> Message:
    """Return the text for one reference, with the way to the next."""
    all_ = named(interview)
    number = all_.index(name)
    others = [n for n in to_be_told(person, interview) if n != name]
    following = next((n for n in others if all_.index(n) > number), others[0] if others else None)
    draft = closing.for_reference(person, application, name)
    rows: Rows = (
        (button("references-told", AREA, interview.id, "told", number), *draft.copy_buttons()),
        *(
            ((button("note-next", AREA, interview.id, "show", all_.index(following), name=clipped(following, NAME)),),)
            if following
            else ()
        ),
        (button("sent-back", Area.CARD, application.id, "show"),),
    )
    title = words("references-title", name=clipped(name, NAME))
    return Message((draft.below(title),), rows, letter=link(AREA, interview.id, "show", number))


FEATURE = Feature(AREA, on_tap)
