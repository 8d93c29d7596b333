"""What is said to words that are not understood: a note of them, and what can be told of the application meant."""

from __future__ import annotations

from conversations.facts import Person
from conversations.flows.callback_data import Area, button
from conversations.interviews import start
from conversations.listening import answers, confirm, requests
from conversations.listening.meaning import AREA
from conversations.listening.shown import elsewhere
from conversations.messages import Message, Rows, Turn, post, words
from conversations.understanding import Intent, Understood

NOTES_OFFERED = 3
NOT_UNDERSTOOD = frozenset({"said-nowhere", "said-about"})
"""The words that say so."""


def offer_note(person: Person, text: str) -> Turn | None:
    """Offer to keep the words as a note, and the usual doors; None when there is no interview that could keep them.

    Where one application is named, or there is only one, what can be told of it is a tap away.
    """
    known = [a for a in reversed(person.applications) if person.rounds(a.id)]
    named, last = requests.applications_named(person, text), answers.context_of(person).application
    kept = [a for a in known if a.is_open or a.id in named] or [a for a in known if a.id == last]
    kept = sorted(kept, key=lambda a: a.id not in named)[:NOTES_OFFERED]
    if not kept:
        return None
    person = confirm.remembered(person, Understood(Intent.UNKNOWN), text)
    rows: Rows = tuple((button("heard-note", AREA, a.id, "note", post=post(a)),) for a in kept)
    one, is_named = kept[0], named == {kept[0].id}
    if len(kept) == 1 or is_named:
        replied = (button("follow-replied", Area.REPLY, one.id, "menu"),) if one.is_open else ()
        offered = (button("offer-door", Area.OFFER, one.id, "show"),) if one.offer and one.offer.is_open else ()
        rows = (*rows, (*replied, *offered, button("sent-show", Area.CARD, one.id, "show")))
    rows = (*rows, *start.start_buttons(), elsewhere())
    says = words("said-about", company=one.company) if is_named else words("said-nowhere")
    return Turn(person, (Message((says, words("heard-hint")), rows, in_place=False, beside=True),))
