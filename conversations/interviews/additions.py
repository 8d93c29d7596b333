"""Adds to a debrief at any time: replies to its card or to a question, shared contacts, the rest of an album."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from conversations.events import Content, Event, Said, Showed
from conversations.facts import Interview, Person
from conversations.flows import multipart
from conversations.flows.callback_data import Area, button, parse, stale_tap
from conversations.flows.multipart import RECORDINGS
from conversations.flows.questions import FreeText, clipped
from conversations.interviews.debrief import DEBRIEF
from conversations.interviews.deeper import DEEPER
from conversations.interviews.planning import PLAN
from conversations.interviews.runners import RUNNERS, open_flow
from conversations.messages import Message, Rows, Turn, words
from conversations.outreach import thank_you
from conversations.questions.deeper import NOTES

CARDS = {("debrief", "answers"), ("debrief", "all"), ("debrief", "card"), ("deeper", "go")}
CARDS |= {(thank_you.AREA, "note"), (thank_you.AREA, "sent")}
OF_QUESTIONS = frozenset(
    {"set", "on", "off", "day", "month", "back", "skip", "keep"}
)  # verbs of a question's first button


def card_replied_to(person: Person, event: Event, data: str) -> Interview | None:
    """Return the interview whose card a message replies to; None when it replies to no card, or is empty."""
    tap = parse(data)
    if tap is None or (tap.area, tap.verb) not in CARDS or not isinstance(event, Said | Showed) or event.forwarded:
        return None
    kept = isinstance(event, Showed) and event.content in RECORDINGS and event.file
    in_words = event.text.strip() and (isinstance(event, Said) or event.content is Content.CONTACT)
    interview = person.interview(tap.subject)
    if interview is None or interview.finished_at is None or not (kept or in_words):
        return None
    place = person.place
    is_writing = place is not None and (place.conversation, place.subject) == (thank_you.AREA, interview.id)
    return None if is_writing else interview


def on_reply(person: Person, event: Event, data: str, now: datetime) -> Turn | None:
    """Take a reply to a card as a note, and a reply to an earlier question as its answer; None when it is neither."""
    if interview := card_replied_to(person, event, data):
        return add_to_debrief(person, interview, event, now)
    tap = parse(data)
    conversation = RUNNERS.get(tap.area) if tap and tap.verb in OF_QUESTIONS else None
    asked = person.interview(tap.subject) if tap else None
    if tap is None or conversation is None or asked is None or not isinstance(event, Said | Showed):
        return None
    is_answer = event.text.strip() if isinstance(event, Said) else event.content in RECORDINGS and event.file
    if not is_answer or (conversation.flow.name == DEEPER.flow.name and asked.finished_at is None):
        return None
    return conversation.on_reply(person, asked, tap.value(0), event, now)


def add_to_debrief(person: Person, interview: Interview, event: Event, now: datetime) -> Turn:
    """Add a reply to a debrief: a contact to the people met, anything else to the notes."""
    if not isinstance(event, Said | Showed):
        return stale_tap(person)
    if isinstance(event, Showed) and event.content is Content.CONTACT:
        person = DEBRIEF.append(person, interview, "met", event, now)
        says = "notes-met"
    else:
        person = DEEPER.append(person, interview, NOTES, event, now)
        says = "notes-added"
    application = person.application(interview.application)
    rows: Rows = ((button("notes-show", Area.DEBRIEF, interview.id, "card"),),)
    said = words(says, company=application.company if application else "")
    thumbs_up = event.message if says == "notes-added" else 0
    return Turn(person, (Message((said,), rows, in_place=False, thumbs_up=thumbs_up),))


def on_first_recording(person: Person, event: Showed, now: datetime) -> Turn | None:
    """Keep a voice note or a picture that no question asked for with the one interview that waits for its debrief.

    The debrief goes on: whoever speaks after the invitation to it has begun to tell. None when it is not clear which.
    """
    waiting = [
        interview
        for interview in person.interviews
        if interview.starts_at
        and interview.starts_at <= now
        and not interview.finished_at
        and not interview.cancelled_at
    ]
    application = person.application(waiting[0].application) if len(waiting) == 1 else None
    if application is None or not application.is_open or not event.file:
        return None
    person = DEEPER.append(person, waiting[0], NOTES, event, now)
    turn = DEBRIEF.start(person, person.interview(waiting[0].id) or waiting[0], now)
    says = Message((words("notes-added", company=application.company),), in_place=False, thumbs_up=event.message)
    return replace(turn, messages=(says, *(replace(m, in_place=False) for m in turn.messages)))


def on_album(person: Person, event: Showed, now: datetime) -> Person | None:
    """Add a message of an album to the answer that an earlier one gave, wherever the person is by now.

    None when no answer has a message of this album, or when there is nothing in this one to keep.
    """
    is_kept = event.content in RECORDINGS and event.file
    if not event.album or not (is_kept or event.text.strip()):
        return None
    return next((added for r in RUNNERS.values() if (added := r.append_to_album(person, event, now))), None)


def has_album(person: Person, album: str) -> bool:
    """Return whether an answer has a message of this album."""
    return any(multipart.has_album(answer, album) for i in person.interviews for answer in i.answers.values())


def on_contact(person: Person, event: Showed, now: datetime) -> Turn | None:
    """Take a shared contact as the answer to a question about people, else as one more of the people met."""
    found = open_flow(person)
    if found is None:
        return None
    runner, interview = found
    step = runner.flow.current(interview.answers)
    if step and isinstance(step.question, FreeText) and step.question.people:
        return runner.answer(person, interview, event, now)
    holder, key = (PLAN, "with_whom") if runner is PLAN else (DEBRIEF, "met")
    person = holder.append(person, interview, key, event, now)
    says = Message((words("notes-contact", who=clipped(event.text)),), in_place=False)
    turn = runner.resume(person, person.interview(interview.id) or interview, now)
    return replace(turn, messages=(says, *(replace(m, in_place=False) for m in turn.messages)))
