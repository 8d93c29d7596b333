"""Letters about an offer: to ask for time, to accept, to decline, and to tell the other employers."""

from __future__ import annotations

from conversations.facts import Application, Person
from conversations.letters.follow_up import Draft, letter, letter_frame
from conversations.messages import words


def ask_for_time(person: Person, application: Application) -> Draft:
    """Return the letter that thanks for an offer and asks for some days to decide."""
    return _letter(person, application, "time")


def accept(person: Person, application: Application) -> Draft:
    """Return the letter that accepts an offer."""
    return _letter(person, application, "accept")


def decline(person: Person, application: Application) -> Draft:
    """Return the letter that declines an offer kindly."""
    return _letter(person, application, "decline")


def tell_other(person: Person, application: Application) -> Draft:
    """Return the letter that tells another employer of the offer, and asks when they decide."""
    return _letter(person, application, "other")


def _letter(person: Person, application: Application, which: str) -> Draft:
    greeting, about, signed = letter_frame(person, application)
    body = words(f"draft-offer_{which}.body", **about)
    return letter(person, f"draft-offer_{which}.subject", about, (greeting, body, signed))
