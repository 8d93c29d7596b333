"""The thank-you prompt: why now, the note, and its buttons, in twenty lines of a phone."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from conversations.facts import Channel, Interview, Person, PromptKind
from conversations.facts.local_time import day_of
from conversations.flows.callback_data import Area, button
from conversations.flows.pages import height
from conversations.flows.questions import in_rows
from conversations.letters.addressees import note_channel
from conversations.letters.thank_you import own_text
from conversations.messages import Button, Message, Words, words
from conversations.outreach import recruiter_call, thank_you_card
from conversations.pacing.reminders import REMINDABLE
from conversations.pacing.schedule import Due
from conversations.pacing.snooze import remind_button
from conversations.pacing.status import THANK_YOU_OCCASION
from conversations.words import Reader

AREA = Area.THANK_YOU
LINES = 20
URGENT = ("note-call", "note-by_hand", "note-next", "note-topic")
EXTRAS = 2  # buttons beside those of every prompt; the others are behind "Change the note"
LATE_LINES = 3  # "this was for …", and the empty line below it
LEAST_NEEDED_FIRST = ("long", "subject", "address", "by_hand", "call")
"""What is left out where it would be too long: what a button says as well, and all but a short line on why it comes."""


def prompt(person: Person, due: Due, now: datetime) -> Message:
    """Return the thank-you prompt: the note to send, with its buttons."""
    interview = person.interview(due.subject)
    application = person.application(interview.application) if interview else None
    if interview is None or application is None:
        return Message(())
    again = remind_button(person, REMINDABLE[PromptKind.THANK_YOU], interview.id, THANK_YOU_OCCASION)
    stop = button("prompt-stop", Area.CARD, application.id, "hush")
    person = replace(person, heard_at=now)  # the note is as it would be shown now
    to = thank_you_card.first_addressee(person, interview)
    sent, none = thank_you_card.sent_row(person, interview, to), (thank_you_card.none_button(person, interview), stop)
    is_late = day_of(due.scheduled_for, person.clock) < day_of(now, person.clock)
    room = LINES - (LATE_LINES if is_late else 0)
    said, without = _that_fit(person, interview, due.kind, now, room)
    if not _fits(said, person, room) and own_text(interview, to):
        show = (button("thanks-show_note", AREA, interview.id, "show"),)
        return Message((_why(person, interview, due.kind, now, "phone"),), (sent, show, again, none))
    address = _address_button(interview, to) if "address" in without else ()
    more = button("note-more", AREA, interview.id, "ways", *thank_you_card.addressee_key(to))
    urgent = (one for one in thank_you_card.extras(person, interview, to) if one.label.key in URGENT)
    extras = (*address, *urgent)[:EXTRAS]
    return Message(
        said,
        (sent, *in_rows(extras, 2), (more, *again), none),
        proof=thank_you_card.spellcheck_request(person, interview),
        live=thank_you_card.note_name(interview, ""),
        letter=thank_you_card.letter_link(person, interview),
    )


def _that_fit(
    person: Person, interview: Interview, kind: PromptKind, now: datetime, room: int
) -> tuple[tuple[Words, ...], frozenset[str]]:
    """Return the note below why it comes now, and what was left out so that it fits; the shortest if nothing does."""
    call = recruiter_call.line(person, interview, now) if recruiter_call.is_to_be_called(person, interview) else ()
    order = LEAST_NEEDED_FIRST if room == LINES else (*LEAST_NEEDED_FIRST, "why")  # above a late one stands what it is
    said: tuple[Words, ...] = ()
    without: frozenset[str] = frozenset()
    for count in range(len(order) + 1):
        without = frozenset(order[:count])
        why = _why(person, interview, kind, now, "brief" if without else note_channel(interview))
        above = (*((why,) if "why" not in without else ()), *(call if "call" not in without else ()))
        said = thank_you_card.note_paragraphs(person, interview, None, *above, without=without)
        if _fits(said, person, room):
            break
    return said, without


def _fits(said: tuple[Words, ...], person: Person, room: int) -> bool:
    return height(said, Reader.of(person)) <= room


def _why(person: Person, interview: Interview, kind: PromptKind, now: datetime, by: str) -> Words:
    """Return the line that says why now."""
    application = person.application(interview.application)
    company = application.company if application else ""
    began = interview.starts_at or now
    if kind is PromptKind.THANK_YOU_AGAIN:
        return words("thanks-again", company=company)
    if interview.handwritten:
        return words("thanks-by_hand", company=company)
    same_day = interview.starts_at and day_of(began, person.clock) == day_of(now, person.clock)
    return words("thanks-same_day" if same_day else "thanks-next_day", company=company, began=began, by=by)


def _address_button(interview: Interview, to: str) -> tuple[Button, ...]:
    """Return the button that copies the addresses, for an e-mail."""
    together = thank_you_card.addresses_for(interview, to) if note_channel(interview) is Channel.EMAIL else ""
    return (Button(words("note-copy_address"), copies=together),) if together else ()
