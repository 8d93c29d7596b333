"""The thank-you note: shown, changed, logged as sent or left out."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from conversations.events import Said, Showed
from conversations.facts import ActiveConversation, Interview, Note, Person, changes
from conversations.feature import Feature
from conversations.flows.callback_data import CallbackData, button, link, stale_tap
from conversations.letters import spelling
from conversations.letters.addressees import addressees, note_is_done, still_to_thank, thank_you_contacts
from conversations.letters.follow_up import text_to_copy
from conversations.letters.people import MetPerson
from conversations.letters.talking_points import note_of
from conversations.letters.thank_you import LONGEST_NOTE, draft_thank_you, note_to
from conversations.messages import Button, Message, Rows, Turn, Words, words
from conversations.outreach import log_contact, thank_you_card, thank_you_options, thank_you_phrases
from conversations.outreach.thank_you_card import addressee_key, addressee_of_key, first_addressee, note_message
from conversations.pacing import schedule
from conversations.pacing.status import thank_you_deadline

AREA = thank_you_card.AREA
WHILE_OPEN = (
    "sent",
    "none",
    "edit",
    "hand",
    "ways",
    "by",
    "each",
    "all",
    "openings",
    "attach",
    "draft",
    "own",
    "fix",
    *thank_you_phrases.VERBS,
)


def on_tap(person: Person, tap: CallbackData, now: datetime) -> Turn:
    """Answer a tap about the note of interview `tap.subject`."""
    interview = person.interview(tap.subject)
    if interview is None:
        return stale_tap(person)
    if note_is_done(person, interview) and tap.verb in WHILE_OPEN:
        return stale_tap(person, words("thanks-settled"))
    named = addressee_of_key(interview, tap.value(0))
    values = thank_you_card.values_after_key(interview, tap)
    to = named if named in addressees(interview) else None
    match tap.verb:
        case "sent":
            return _log_sent(person, interview, named or "", values, now)
        case "none":
            some = "thanks-none_more" if thank_you_contacts(person, interview) else "thanks-none"
            person = person.with_interview(replace(interview, note_declined_at=now))
            if person.place and person.place.conversation == AREA:  # its text is not asked for any more
                person = replace(person, place=None)
            rows: Rows = ((button("thanks-none_undo", AREA, interview.id, "again"),),)
            return Turn(
                person, (Message((words(some), *log_contact.next_line(person, interview.application, now)), rows),)
            )
        case "again":
            if interview.note_declined_at:
                interview = replace(interview, note_declined_at=None)
                person = changes.resume_asking(person.with_interview(interview), interview.application, now)
            return Turn(person, (note_message(person, interview),))
        case "show":
            return _show(replace(person, place=None), interview, to)
        case "note":  # below the card, which stays
            turn = _show(replace(person, place=None), interview, to)
            return replace(turn, messages=tuple(replace(m, in_place=False) for m in turn.messages))
        case "edit" | "draft" | "own" | "fix":
            return _change_text(
                person, interview, tap.verb, first_addressee(person, interview) if to is None else to, values
            )
        case verb if verb in thank_you_phrases.VERBS:
            whose = first_addressee(person, interview) if to is None else to
            return thank_you_phrases.on_tap(person, interview, verb, whose, values)
        case _:
            return thank_you_options.on_tap(person, interview, tap.verb, to, values, now) or stale_tap(person)


def _log_sent(person: Person, interview: Interview, to: str, values: tuple[str, ...], now: datetime) -> Turn:
    """Log one person's note, or all that are left at once; ask for the channel first when the tap names none."""
    if to and to not in still_to_thank(person, interview):
        return stale_tap(person, words("thanks-settled"))
    if not values:
        back = link(AREA, interview.id, "show", *addressee_key(to))
        return log_contact.ask_channel(
            person, link(AREA, interview.id, "sent", *addressee_key(to)), log_contact.THANK_YOU_CHANNELS, back
        )
    channel = log_contact.channel_of(values[0], log_contact.THANK_YOU_CHANNELS)
    if channel is None:
        return stale_tap(person)
    turn = log_contact.log_thank_you(person, interview, channel, now, to)
    interview = turn.person.interview(interview.id) or interview
    rows = thank_you_card.people_row(turn.person, interview, to) if still_to_thank(turn.person, interview) else ()
    return replace(turn, messages=tuple(replace(m, buttons=(*rows, *m.buttons)) for m in turn.messages))


def _show(person: Person, interview: Interview, to: str | None) -> Turn:
    if not note_is_done(person, interview):
        return Turn(person, (note_message(person, interview, to),))
    to = first_addressee(person, interview) if to is None else to
    rows = thank_you_card.people_row(person, interview, to)
    return Turn(
        person,
        (
            Message(
                thank_you_card.note_paragraphs(person, interview, to, words("thanks-settled_title")),
                rows,
                live=thank_you_card.note_name(interview, to),
            ),
        ),
    )


# In the person's own words -------------------------------------------------------------------------------------------


def _change_text(person: Person, interview: Interview, verb: str, to: str, values: tuple[str, ...]) -> Turn:
    note = note_to(interview, to)
    match verb:
        case "edit":
            person = replace(person, place=ActiveConversation(AREA, interview.id, MetPerson(to).key if to else ""))
            return Turn(person, (_ask_text(person, interview, to),))
        case "draft" | "own" if note:
            interview = with_note(interview, replace(note, laid_aside=verb == "draft"))
            person = replace(person.with_interview(interview), place=None)
            return Turn(person, (note_message(person, interview, to),))
        case "fix" if fixed := spelling.apply(thank_you_card.note_text(person, interview, to), values):
            interview = with_note(
                interview, replace(note_of(interview, to), text=fixed, message=None, laid_aside=False)
            )
            person = person.with_interview(interview)
            return Turn(person, (note_message(person, interview, to),), toast=words("spelling-taken"))
        case "fix":
            return stale_tap(person, words("spelling-gone"))
        case _:
            return stale_tap(person)


def _ask_text(person: Person, interview: Interview, to: str) -> Message:
    note = note_to(interview, to)
    other: tuple[Button, ...] = ()
    if note:
        other = (
            button("thanks-own", AREA, interview.id, "own", *addressee_key(to))
            if note.laid_aside
            else button("thanks-draft", AREA, interview.id, "draft", *addressee_key(to)),
        )
    back = button("sent-back", AREA, interview.id, "show", *addressee_key(to))
    title = (words("note-for_whom", name=to),) if to else ()
    text = text_to_copy(draft_thank_you(person, interview, to).body, *title, words("thanks-edit"))
    return Message((text,), ((back, *other),))


def on_text(person: Person, place: ActiveConversation, event: Said | Showed, now: datetime) -> Turn | None:
    """Take what was typed: the attachment, or the person's own text of the note, which is then reviewed."""
    del now
    interview = person.interview(place.subject)
    if interview is None:
        return None
    if place.detail == thank_you_options.ATTACHING:
        return thank_you_options.set_attachment(person, interview, event.text)
    if asked := thank_you_phrases.asked_of(interview, place.detail):
        return thank_you_phrases.on_text(person, interview, *asked, event)
    text = event.text.strip()
    if len(text) > LONGEST_NOTE:
        return Turn(person, (Message((words("thanks-too_long", most=LONGEST_NOTE),)),))
    to = _addressee(person, interview, place)
    note = replace(note_of(interview, to), text=text, message=event.message, laid_aside=False)
    interview = with_note(interview, note)
    person = replace(person.with_interview(interview), place=None)
    return Turn(person, (note_message(person, interview, to),))


def ask_again(person: Person, place: ActiveConversation, now: datetime) -> Turn | None:
    """Ask again what was asked, or show the note."""
    del now
    interview = person.interview(place.subject)
    if interview is None:
        return None
    if place.detail == thank_you_options.ATTACHING:
        return Turn(person, (thank_you_options.ask_attachment(interview),))
    if asked := thank_you_phrases.asked_of(interview, place.detail):
        return thank_you_phrases.ask(person, interview, *asked)
    return Turn(person, (note_message(person, interview, _addressee(person, interview, place)),))


def _addressee(person: Person, interview: Interview, place: ActiveConversation) -> str:
    """Return whose note the person is changing."""
    to = addressee_of_key(interview, place.detail)
    return to if to is not None and to in addressees(interview) else first_addressee(person, interview)


def on_edit(person: Person, message: int, text: str, now: datetime) -> Turn | None:
    """Change the note that came with the edited message; None when none did."""
    del now
    for interview in person.interviews:
        if turn := thank_you_phrases.on_edit(person, interview, message, text):
            return turn
        for note in interview.notes:
            if note.message == message and text.strip() and len(text.strip()) <= LONGEST_NOTE:
                changed = with_note(interview, replace(note, text=text.strip()))
                person = person.with_interview(changed)
                shown = note_message(person, changed, note.to if note.to in addressees(changed) else None)
                return Turn(person, (replace(shown, in_place=False),))
    return None


def with_note(interview: Interview, note: Note) -> Interview:
    """Return the interview with `note` in place of the one to the same person."""
    return replace(thank_you_phrases.with_note(interview, note), note_text=interview.note_text if note.to else "")


def status_line(person: Person, interview: Interview, now: datetime) -> Words | None:
    """Return a line on what has become of the notes; None while the interview's start is not known."""
    contacts, waiting = thank_you_contacts(person, interview), still_to_thank(person, interview)
    if contacts and waiting and not interview.note_declined_at:
        return words("thanks-state_some", count=len(contacts), all=len(addressees(interview)), name=waiting[0])
    if contacts:
        last = max(contacts, key=lambda c: (c.at, c.id))
        return words("thanks-state_sent", count=len(contacts), channel=words(f"channel-by.{last.channel}"), on=last.at)
    if interview.note_declined_at:
        return words("thanks-state_none")
    deadline = thank_you_deadline(interview, person.clock)
    if deadline is None:
        return None
    return words("thanks-state_open", by=deadline) if deadline > now else words("thanks-state_today")


def append_expired(turn: Turn, now: datetime) -> Turn:
    """Mention, once, each thank-you whose prompt would come more than three days late."""
    if turn.erase:
        return turn
    person, messages = turn.person, turn.messages
    for interview in schedule.expired_thank_yous(person, now):
        application = person.application(interview.application)
        company = application.company if application else ""
        show_note = button("today-note_door", AREA, interview.id, "show", company=company)
        messages += (Message((words("thanks-missed", company=company),), ((show_note,),), in_place=False),)
        person = person.with_interview(replace(interview, note_mentioned_at=now))
    return replace(turn, person=person, messages=messages)


FEATURE = Feature(AREA, on_tap, on_text, ask_again, on_edit, places=(AREA,))
