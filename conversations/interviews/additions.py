"""What is added to a debrief at any time: a reply to its card, a shared contact, and playing back what was kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from conversations.events import Content, Event, Said, Showed
from conversations.facts import Interview, Person
from conversations.flows import multipart
from conversations.flows.callback_data import Area, CallbackData, button, parse, stale_tap
from conversations.flows.questions import FreeText, clipped
from conversations.flows.runner import FlowRunner
from conversations.interviews import start as interviews_start
from conversations.interviews.debrief import DEBRIEF, DEEPER
from conversations.interviews.planning import PLAN
from conversations.messages import File, FileKind, Message, Rows, Turn, words
from conversations.outreach import thank_you
from conversations.questions.deeper import NOTES

CARDS = {("debrief", "answers"), ("debrief", "all"), ("debrief", "card"), ("deeper", "go"), (thank_you.AREA, "sent")}
OF_QUESTIONS = frozenset({"set", "on", "off", "day", "month", "back", "skip", "keep"})  # what its first button may mean
PLAYED_AT_ONCE = 8
FILES = {Content.VOICE: FileKind.VOICE, Content.PHOTO: FileKind.PHOTO}


@dataclass(frozen=True, slots=True)
class Asking:
    """A conversation that is open about an interview."""

    conversation: FlowRunner
    interview: Interview


def open_question(person: Person) -> Asking | None:
    """Return the conversation about an interview that is open."""
    place = person.place
    conversation = interviews_start.CONVERSATIONS.get(place.conversation) if place else None
    interview = person.interview(place.subject) if place else None
    return Asking(conversation, interview) if conversation and interview else None


def about(person: Person, event: Event, data: str) -> Interview | None:
    """Return the interview whose card a message replies to; None when it replies to no card, or says nothing."""
    tap = parse(data) if data else None
    if tap is None or (tap.area, tap.verb) not in CARDS or not isinstance(event, Said | Showed) or event.forwarded:
        return None
    kept = isinstance(event, Showed) and event.content in FILES and event.file
    in_words = event.text.strip() and (isinstance(event, Said) or event.content is Content.CONTACT)
    interview = person.interview(tap.subject)
    if interview is None or interview.finished_at is None or not (kept or in_words):
        return None
    place = person.place
    is_writing = place is not None and (place.conversation, place.subject) == (thank_you.AREA, interview.id)
    return None if is_writing else interview


def on_reply(person: Person, event: Event, data: str, now: datetime) -> Turn | None:
    """Take a reply to a card as a note, and one to a question asked before as its answer; None when it is neither."""
    if interview := about(person, event, data):
        return add(person, interview, event, now)
    tap = parse(data) if data else None
    conversation = interviews_start.CONVERSATIONS.get(tap.area) if tap and tap.verb in OF_QUESTIONS else None
    asked = person.interview(tap.subject) if tap else None
    if tap is None or conversation is None or asked is None or not isinstance(event, Said | Showed):
        return None
    is_answer = event.text.strip() if isinstance(event, Said) else event.content in FILES and event.file
    if not is_answer or (conversation.flow.name == DEEPER.flow.name and asked.finished_at is None):
        return None
    return conversation.on_reply(person, asked, tap.value(0), event, now)


def add(person: Person, interview: Interview, event: Event, now: datetime) -> Turn:
    """Add a reply to the debrief whose card it replies to: a contact to whom they met, anything else to the notes."""
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
    return Turn(person, (Message((said,), rows, in_place=False),))


def on_contact(person: Person, event: Showed, now: datetime) -> Turn | None:
    """Take a shared contact: as the answer where people are asked for, else as one more of whom they met."""
    asking = open_question(person)
    if asking is None:
        return None
    step = asking.conversation.flow.current(asking.interview.answers)
    if step and isinstance(step.question, FreeText) and step.question.people:
        return asking.conversation.on_text(person, asking.interview, event, now)
    conversation, key = (PLAN, "with_whom") if asking.conversation is PLAN else (DEBRIEF, "met")
    person = conversation.append(person, asking.interview, key, event, now)
    says = Message((words("notes-contact", who=clipped(event.text)),), in_place=False)
    turn = asking.conversation.resume(person, person.interview(asking.interview.id) or asking.interview, now)
    return replace(turn, messages=(says, *(replace(m, in_place=False) for m in turn.messages)))


def play(person: Person, interview: Interview, tap: CallbackData) -> Turn:
    """Send back the voice notes and photos of the answer that the tap names."""
    said = multipart.parts_of(interview.answers.get(tap.value(0)))
    kept = [(k, p.text) for p in said for k in p.kept]
    start = tap.number(1) or 0
    here, later = kept[start : start + PLAYED_AT_ONCE], kept[start + PLAYED_AT_ONCE :]
    if not here:
        return stale_tap(person)
    files = tuple(
        File(FILES[Content(k.content)], kept=k.file, caption=words("kept-of", text=clipped(text)) if text else None)
        for k, text in here
    )
    messages: tuple[Message, ...] = ()
    if later:
        more = button("kept-more", Area.DEBRIEF, interview.id, "play", tap.value(0), start + len(here))
        messages = (Message((multipart.as_words(None, tuple(k for k, _ in later)),), ((more,),), in_place=False),)
    return Turn(person, messages, toast=words("kept-toast"), files=files)
