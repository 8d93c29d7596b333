"""A thank-you note as it is shown: whom it is for, its text to copy, the remarks, and its buttons.

One note at a time: if several people get their own, a button shows the next.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from conversations.facts import Channel, Interview, Person
from conversations.flows.callback_data import Area, CallbackData, button, link
from conversations.flows.questions import in_rows
from conversations.letters import review
from conversations.letters.addressees import (
    addressees,
    can_write_to_each,
    next_addressee,
    note_channel,
    note_is_done,
    people_met,
    still_to_thank,
    thank_you_contacts,
)
from conversations.letters.follow_up import inline_name, role_fits
from conversations.letters.people import MetPerson
from conversations.letters.talking_points import answer_text, unused_topic
from conversations.letters.thank_you import (
    HAS_STRENGTH,
    MOST_ON_LINKEDIN,
    draft_thank_you,
    own_text,
    own_texts,
    strength_for,
    subject,
    text_and_own_spans,
    topic_for,
)
from conversations.messages import Button, Message, Rows, SpellcheckRequest, Words, words
from conversations.outreach import recruiter_call
from conversations.pacing.status import thank_you_deadline
from conversations.words import Reader, copyable, in_plain, letters_language

AREA = Area.THANK_YOU
A_DAY = timedelta(days=1)
EXTRAS = 3  # buttons below a note, beside those that every note has
LONGEST_LABEL = (24, 3)  # characters and words of a name on a button
MOST_ADDRESSES = 200  # characters of all addresses together


def addressee_key(to: str | None) -> tuple[str, ...]:
    """Return the value in callback data for the note to `to`; none for all of them."""
    return (MetPerson(to).key,) if to else ()


def note_name(interview: Interview, to: str) -> str:
    """Return the name of the note to `to` as a live text; "" stands for whichever note is shown first."""
    return link(AREA, interview.id, "show", *addressee_key(to))


def addressee_of_key(interview: Interview, value: str) -> str | None:
    """Return the person whom a value in callback data stands for; None when there is no such person (any more)."""
    return next((one.name for one in people_met(interview) if one.key == value), None)


def values_after_key(interview: Interview, tap: CallbackData) -> tuple[str, ...]:
    """Return the values of a tap without the one that names the addressee."""
    return tap.values[1:] if tap.values and addressee_of_key(interview, tap.values[0]) else tap.values


def first_addressee(person: Person, interview: Interview) -> str:
    """Return whose note is shown first: the next one to be sent."""
    return next(iter((*still_to_thank(person, interview), *addressees(interview))))


def note_text(person: Person, interview: Interview, to: str) -> str:
    """Return the note to `to` as it is copied."""
    return copyable(draft_thank_you(person, interview, to).body, Reader.of_letters(person))


# What it says --------------------------------------------------------------------------------------------------------


def note_paragraphs(
    person: Person, interview: Interview, to: str | None = None, *above: Words, without: frozenset[str] = frozenset()
) -> tuple[Words, ...]:
    """Return the note to `to` as paragraphs: the lines `above`, whom it is for, subject, text to copy; remarks.

    Lines that a button says as well can be left out: "by_hand", "subject", "address".
    """
    to = first_addressee(person, interview) if to is None else to
    draft = draft_thank_you(person, interview, to)
    remarks = _remarks(person, interview, to, _filled(copyable(draft.body, Reader.of_letters(person)), person))
    mend = (words("note-mend", remarks=tuple(words("note-remark", remark=r) for r in remarks)),) if remarks else ()
    by = None if "by_hand" in without else _by_hand_until(person, interview)
    by_hand = (words("note-by_hand_why", by=by),) if by else ()
    draft = replace(draft, subject=None) if "subject" in without else draft
    text = draft.below(*above, *_head(person, interview, to, has_address="address" not in without))
    return (text, *_left_out(person, interview, to), *mend, *by_hand)


def _by_hand_until(person: Person, interview: Interview) -> datetime | None:
    """Return until when a handwritten note fits: within a day of a talk in person. None: it does not.

    What is shown now is shown when the person was last heard.
    """
    form, began, now = interview.answers.get("form"), interview.starts_at, person.heard_at
    if not (form and form.text == "in_person" and began and now and now <= began + A_DAY):
        return None
    if note_channel(interview) is not Channel.EMAIL or thank_you_contacts(person, interview):
        return None
    deadline = thank_you_deadline(replace(interview, handwritten=True), person.clock)
    return deadline if deadline and now < deadline and not note_is_done(person, interview) else None


def _filled(text: str, person: Person) -> str:
    """Return a note without the placeholders that a question of their own asks to fill in."""
    for key in (words("draft-your_name"), words("draft-recruiter_name")):
        text = text.replace(in_plain(key, Reader.of_letters(person)), "–")
    return text


def _left_out(person: Person, interview: Interview, to: str) -> tuple[Words, ...]:
    """Say what the draft leaves out because it was typed in another language."""
    if own_text(interview, to):
        return ()
    language = letters_language(person)
    application = person.application(interview.application)
    role = application is not None and bool(application.role) and not role_fits(application, language)
    topic = unused_topic(person, interview) is not None and topic_for(person, interview, to) is None
    if not role and not topic:
        return ()
    what = "both" if role and topic else "role" if role else "topic"
    return (words("note-left_out", what=what, language=words(f"letters-language.{language}")),)


def _head(person: Person, interview: Interview, to: str, *, has_address: bool = True) -> tuple[Words, ...]:
    everybody = addressees(interview)
    lines: list[Words] = []
    if to:
        number = everybody.index(to) + 1 if to in everybody else 1
        lines.append(words("note-for", name=to, number=number, count=len(everybody)))
        sent = next((c for c in thank_you_contacts(person, interview) if c.to == to), None)
        if sent:
            lines.append(words("note-sent_already", channel=words(f"channel-by.{sent.channel}"), on=sent.at))
    channel = note_channel(interview)
    if channel is not Channel.EMAIL:
        return (*lines, words(f"note-hint.{channel}"))
    together = addresses_for(interview, to) if has_address else ""
    return (*lines, words("note-to", address=together)) if together else tuple(lines)


def addresses_for(interview: Interview, to: str) -> str:
    """Return the e-mail addresses for the note to `to`; "" when there are none, or too many."""
    together = ", ".join(one.address for one in people_met(interview) if one.address and to in ("", one.name))
    return together if len(together) <= MOST_ADDRESSES else ""


def _remarks(person: Person, interview: Interview, to: str, text: str) -> tuple[Words, ...]:
    channel = note_channel(interview)
    everybody = tuple(one.name for one in people_met(interview))
    greeted = () if channel is Channel.RECRUITER else (to,) if to else everybody
    others = [n.text for n in own_texts(interview) if to and n.to in addressees(interview) and n.to != to]
    topic = topic_for(person, interview, to)
    is_own = bool(own_text(interview, to))
    here = person.application(interview.application)
    elsewhere = {a.company for a in person.applications if here and a.company.casefold() != here.company.casefold()}
    return review.remarks(
        text,
        letters_language(person),
        names=greeted,
        topics=(topic.text,) if topic else (),
        most=MOST_ON_LINKEDIN if channel is Channel.LINKEDIN else None,
        others=tuple(others),
        companies=tuple(sorted(elsewhere)) if is_own else (),
        signature=inline_name(person.signature) if is_own and channel is not Channel.PHONE else "",
        is_letter=channel not in (Channel.PHONE, Channel.LINKEDIN),
        is_own=is_own,
    )


def spellcheck_request(person: Person, interview: Interview, to: str | None = None) -> SpellcheckRequest:
    """Return the note as a request to check its spelling; names of people and companies are no errors."""
    to = first_addressee(person, interview) if to is None else to
    reader = Reader.of_letters(person)
    text, theirs = text_and_own_spans(draft_thank_you(person, interview, to).body, reader)
    application = person.application(interview.application)
    known = (application.company, application.role) if application else ()
    typed = (answer_text(interview, "met"), person.signature, interview.note_attached)
    own = person.name, *(a.company for a in person.applications)
    return SpellcheckRequest(
        text,
        reader.language,
        names=tuple(filter(None, (*known, *typed, *own))),
        at=link(AREA, interview.id, "fix", *addressee_key(to)),
        own_spans=theirs,
    )


# The taps that answer it ---------------------------------------------------------------------------------------------


def buttons(person: Person, interview: Interview, to: str | None = None) -> Rows:
    """Return the buttons of a note that is not sent yet: the first of `extras`, the others are behind "Other ways"."""
    to = first_addressee(person, interview) if to is None else to
    change = button("note-change", AREA, interview.id, "edit", *addressee_key(to))
    ways = button("note-ways", AREA, interview.id, "ways", *addressee_key(to))
    more = in_rows(extras(person, interview, to)[:EXTRAS], 2)
    return (sent_row(person, interview, to), (change, ways), *more, (none_button(person, interview),))


def sent_row(person: Person, interview: Interview, to: str) -> tuple[Button, ...]:
    """Return the buttons that log the note and copy its subject."""
    headed = subject(person, interview)
    log = (_sent_button(person, interview, to),) if to in still_to_thank(person, interview) else ()
    return (*log, Button(words("note-copy_subject"), copies=headed)) if headed else log


def none_button(person: Person, interview: Interview) -> Button:
    """Return the button that sends no note, or no more of them."""
    everybody = addressees(interview)
    is_begun = still_to_thank(person, interview) != everybody
    none = words("note-no_more" if is_begun else "note-none" if everybody == ("",) else "note-none_at_all")
    return Button(none, link(AREA, interview.id, "none"))


def extras(person: Person, interview: Interview, to: str) -> tuple[Button, ...]:
    """Return what else can be done about a note, the most urgent first."""
    by_hand = button("note-by_hand", AREA, interview.id, "by", *addressee_key(to), Channel.HANDWRITTEN)
    people, phrases = people_row(person, interview, to), (_phrases_row(person, interview, to),)
    rows = (
        *recruiter_call.call_row(person, interview),
        (by_hand,) if _by_hand_until(person, interview) else (),
        *((*people, *phrases) if to else (*phrases, *people)),
    )
    return tuple(one for row in rows for one in row)


def _phrases_row(person: Person, interview: Interview, to: str) -> tuple[Button, ...]:
    """Return the buttons that add what the draft still lacks: something to mention, a strength."""
    if own_text(interview, to):
        return ()
    row: tuple[Button, ...] = ()
    if topic_for(person, interview, to) is None:
        row = (button("note-topic", AREA, interview.id, "topic", *addressee_key(to)),)
    if note_channel(interview) in HAS_STRENGTH and strength_for(person, interview, to) is None:
        row = (*row, button("note-strength", AREA, interview.id, "strength", *addressee_key(to)))
    return row


def _sent_button(person: Person, interview: Interview, to: str) -> Button:
    """Return the button that logs it. The first e-mail asks for the channel; any other channel was chosen already."""
    channel = note_channel(interview)
    if channel is Channel.EMAIL:
        again = channel in {c.channel for c in thank_you_contacts(person, interview)}
        return button("note-sent", AREA, interview.id, "sent", *addressee_key(to), *((channel,) if again else ()))
    return button(f"note-sent_by.{channel}", AREA, interview.id, "sent", *addressee_key(to), channel)


def people_row(person: Person, interview: Interview, to: str) -> Rows:
    """Return the button to the next person's note, or the offer of one note for each."""
    everybody, waiting = addressees(interview), still_to_thank(person, interview)
    if everybody == ("",):
        if not can_write_to_each(interview) or not waiting:
            return ()
        count = len(people_met(interview))
        return ((button("note-each", AREA, interview.id, "each", count=count),),)
    row: tuple[Button, ...] = ()
    if after := next_addressee(person, interview, to):
        row = (
            button(
                "note-next", AREA, interview.id, "show", *addressee_key(after), name=inline_name(after, LONGEST_LABEL)
            ),
        )
    if len(waiting) > 1:
        row = (*row, button("note-all_sent", AREA, interview.id, "sent"))
    return (row,) if row else ()


def note_message(person: Person, interview: Interview, to: str | None = None) -> Message:
    """Return the note as a message of its own."""
    application = person.application(interview.application)
    title = words("note-title", company=application.company if application else "")
    return Message(
        note_paragraphs(person, interview, to, title),
        buttons(person, interview, to),
        stays=True,
        proof=spellcheck_request(person, interview, to),
        live=note_name(interview, to or ""),
        letter=letter_link(person, interview, to),
    )


def letter_link(person: Person, interview: Interview, to: str | None = None) -> str:
    """Return the callback data that shows the note again."""
    to = first_addressee(person, interview) if to is None else to
    return link(AREA, interview.id, "show", *addressee_key(to))
