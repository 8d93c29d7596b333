"""Whom a thank-you note is for, and which notes are still to be sent."""

from __future__ import annotations

from conversations.facts import Channel, Contact, ContactKind, Interview, Person
from conversations.letters.people import MetPerson, parse_people
from conversations.letters.talking_points import answer_text


def note_channel(interview: Interview) -> Channel:
    """Return how the thank-you is sent."""
    return Channel.HANDWRITTEN if interview.handwritten else interview.note_channel


def people_met(interview: Interview) -> tuple[MetPerson, ...]:
    """Return the people that the debrief names."""
    return parse_people(answer_text(interview, "met"))


def can_write_to_each(interview: Interview) -> bool:
    """Return whether each of several people can get a note of their own; through a recruiter goes only one."""
    return note_channel(interview) is not Channel.RECRUITER and len(people_met(interview)) > 1


def addressees(interview: Interview) -> tuple[str, ...]:
    """Return whom notes are written to, by name; "" stands for one note to all."""
    if interview.note_each and can_write_to_each(interview):
        return tuple(one.name for one in people_met(interview))
    return ("",)


def thank_you_contacts(person: Person, interview: Interview) -> tuple[Contact, ...]:
    """Return the logged thank-yous of this interview, in the order they were logged."""
    return tuple(c for c in person.contacts_after(interview) if c.kind is ContactKind.THANK_YOU)


def thank_you_contact(person: Person, interview: Interview) -> Contact | None:
    """Return the thank-you of this interview that was sent last."""
    return max(thank_you_contacts(person, interview), key=lambda c: (c.at, c.id), default=None)


def still_to_thank(person: Person, interview: Interview) -> tuple[str, ...]:
    """Return the addressees whose note is not logged yet. One note to all thanks each of them."""
    sent = {c.to for c in thank_you_contacts(person, interview)}
    expected = addressees(interview)
    if "" in sent or (sent and expected == ("",)):
        return ()
    return tuple(name for name in expected if name not in sent)


def note_is_done(person: Person, interview: Interview) -> bool:
    """Return whether every note was logged as sent, or the person chose to send none (any more)."""
    return interview.note_declined_at is not None or not still_to_thank(person, interview)


def next_addressee(person: Person, interview: Interview, to: str) -> str:
    """Return whose note comes after the one to `to`: the next to be sent, else the next of all; "" for none."""
    everybody = addressees(interview)
    here = everybody.index(to) if to in everybody else -1
    in_order = (*everybody[here + 1 :], *everybody[: max(here, 0)])
    waiting = still_to_thank(person, interview)
    return next((name for name in in_order if name in waiting), next(iter(in_order), "") if not waiting else "")
