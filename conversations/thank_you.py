"""The thank-you note: shown with what to mend, changed, logged as sent or left out. A draft is never logged as sent."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from conversations import drafts, proofread, recruiter, sent
from conversations.events import Said
from conversations.facts import Interview, Person, Place, PromptKind
from conversations.messages import Button, Message, Rows, Turn, Words, words
from conversations.reminding import REMINDABLE, remind_button
from conversations.standing import note_settled, thank_you_contact, thank_you_deadline
from conversations.taps import Tap, stale
from conversations.words import Reader, copyable

AREA = "thanks"
LONGEST_NOTE = 2400


def note(person: Person, interview: Interview) -> tuple[Words, ...]:
    """Return the draft as paragraphs: subject, text to copy, and what to mend."""
    draft = drafts.thank_you(person, interview)
    text = copyable(draft.body, Reader.of(person))
    said = interview.answers.get("went_well")
    remarks = proofread.remarks(
        text,
        Reader.of(person).language,
        names=drafts.names(interview.answers["met"].text) if "met" in interview.answers else (),
        topics=(said.text,) if said and said.text else (),
    )
    subject = (words("note-subject", subject=draft.subject),) if draft.subject else ()
    mend = (words("note-mend", remarks=tuple(words("note-remark", remark=r) for r in remarks)),) if remarks else ()
    return (*subject, words("note-text", note=draft.body), *mend)


def buttons(person: Person, interview: Interview, *more: Button) -> Rows:
    """Return the answers to a note that waits to be sent, with `more` beside the last."""
    draft = drafts.thank_you(person, interview)
    at = f"{AREA}:{interview.id}"
    copy = (Button(words("note-copy_subject"), copies=draft.subject),) if draft.subject else ()
    hand = words("note-not_by_hand" if interview.handwritten else "note-by_hand")
    return (
        (Button(words("note-sent"), f"{at}:sent"), *copy),
        (Button(words("note-change"), f"{at}:edit"), Button(hand, f"{at}:hand")),
        *recruiter.button(person, interview),
        (Button(words("note-none"), f"{at}:none"), *more),
    )


def show(person: Person, interview: Interview) -> Message:
    """Return the note by itself."""
    application = person.application(interview.application)
    title = words("note-title", company=application.company if application else "")
    return Message((title, *note(person, interview)), buttons(person, interview), stays=True)


def prompt(person: Person, interview: Interview, kind: PromptKind, now: datetime) -> tuple[tuple[Words, ...], Rows]:
    """Return what the thank-you prompt says, and the taps that answer it."""
    application = person.application(interview.application)
    company = application.company if application else ""
    zone = person.clock
    same_day = (
        interview.starts_at is not None and interview.starts_at.astimezone(zone).date() == now.astimezone(zone).date()
    )
    if kind is PromptKind.THANK_YOU_AGAIN:
        why = "thanks-again"
    elif interview.handwritten:
        why = "thanks-by_hand"
    else:
        why = "thanks-same_day" if same_day else "thanks-next_day"
    began = interview.starts_at or now
    again = remind_button(person, REMINDABLE[PromptKind.THANK_YOU], interview.id, "deadline")
    stop = Button(words("prompt-stop"), f"app:{interview.application}:hush")
    rows: Rows = (*buttons(person, interview, *again), (stop,))
    first = words(why, company=company, began=began)
    return (first, *recruiter.line(person, interview, now), *note(person, interview)), rows


def tapped(person: Person, tap: Tap, now: datetime) -> Turn:
    """Answer a tap about the note of interview `tap.subject`."""
    interview = person.interview(tap.subject)
    if interview is None:
        return stale(person)
    if note_settled(person, interview) and tap.verb in ("sent", "none", "edit", "hand"):
        return stale(person, words("thanks-settled"))
    match tap.verb:
        case "call":  # on messages from before the call had taps of its own
            return recruiter.script(person, interview, now)
        case "show" | "edit" | "hand":
            return _showing(person, interview, tap.verb)
        case "sent" if not tap.value(0):
            return sent.ask_channel(person, AREA, interview.id, sent.THANK_YOU_CHANNELS, f"{AREA}:{interview.id}:show")
        case "sent" if channel := sent.channel_of(tap.value(0), sent.THANK_YOU_CHANNELS):
            return sent.log_thank_you(person, interview, channel, now)
        case "none":
            person = person.with_interview(replace(interview, note_declined_at=now))
            rows: Rows = ((Button(words("thanks-none_undo"), f"{AREA}:{interview.id}:again"),),)
            return Turn(
                person, (Message((words("thanks-none"), *sent.next_line(person, interview.application, now)), rows),)
            )
        case "again":
            interview = replace(interview, note_declined_at=None)
            person = person.with_interview(interview)
            return Turn(person, (show(person, interview),))
        case _:
            return stale(person)


def _showing(person: Person, interview: Interview, verb: str) -> Turn:
    at = f"{AREA}:{interview.id}"
    back: Rows = ((Button(words("sent-back"), f"{at}:show"),),)
    match verb:
        case "edit":
            person = replace(person, place=Place(AREA, interview.id))
            text = drafts.thank_you(person, interview).body
            return Turn(person, (Message((words("thanks-edit"), words("note-text", note=text)), back),))
        case "hand":
            interview = replace(interview, handwritten=not interview.handwritten)
            person = person.with_interview(interview)
            deadline = thank_you_deadline(interview, person.clock)
            toast = words("thanks-hand_toast", at=deadline) if deadline else None
            return Turn(person, (show(person, interview),), toast=toast)
        case _:
            settled = note_settled(person, interview)
            message = (
                Message((words("thanks-settled_title"), *note(person, interview)))
                if settled
                else show(person, interview)
            )
            return Turn(replace(person, place=None), (message,))


def said(person: Person, interview: Interview, event: Said) -> Turn:
    """Take the person's own text as the note, and check it."""
    text = event.text.strip()
    if len(text) > LONGEST_NOTE:
        return Turn(person, (Message((words("thanks-too_long", most=LONGEST_NOTE),)),))
    interview = replace(interview, note_text=text)
    person = replace(person.with_interview(interview), place=None)
    return Turn(person, (show(person, interview),))


def state(person: Person, interview: Interview) -> Words | None:
    """Return one line on where the note stands, or None while no start is known."""
    if contact := thank_you_contact(person, interview):
        return words("thanks-state_sent", channel=words(f"channel-by.{contact.channel}"), on=contact.at)
    if interview.note_declined_at:
        return words("thanks-state_none")
    deadline = thank_you_deadline(interview, person.clock)
    return words("thanks-state_open", by=deadline) if deadline else None
