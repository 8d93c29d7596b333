"""Whom a letter is for, and which thank-you notes are still to be sent."""

from __future__ import annotations

from dataclasses import dataclass

from conversations.facts import Application, Channel, Contact, ContactKind, Interview, Person
from conversations.letters.people import MetPerson, form_of_address, names, parse_people
from conversations.letters.talking_points import answer_text
from conversations.reading.names import is_particle, is_title
from conversations.words import letters_language
from conversations.words.wordlists import normalise


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


# Later letters -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Asked:
    """Who is asked how things stand; `is_new`: they were no part of an interview."""

    names: tuple[str, ...]
    is_new: bool = False


def met_so_far(person: Person, application: Application) -> tuple[str, ...]:
    """Return whom the person met at the latest interview that names somebody; before it, whom they will meet."""
    rounds = tuple(reversed(person.rounds(application.id)))
    lines = (answer_text(interview, key) for key in ("met", "with_whom") for interview in rounds)
    return next((people for line in lines if (people := names(line))), ())


def answers_for(person: Person, application: Application) -> Asked:
    """Return who is to be asked: whom the employer named for it, else whom the person met."""
    met = met_so_far(person, application)
    rounds = reversed(person.rounds(application.id))
    named = next((people for i in rounds if (people := names(answer_text(i, "follow_with")))), ())
    if not named or len(named) > 1:
        return Asked(named or met)
    known = next((one for one in met if _words_of(one) & _words_of(named[0])), "")
    is_formal = bool(form_of_address(named[0], letters_language(person)))
    return Asked(named if is_formal or not known else (known,), is_new=not known)


def _words_of(name: str) -> set[str]:
    return {normalise(word) for word in name.split() if not is_title(word) and not is_particle(word)}
