"""Somebody who has a thank-you to write, to one or to several."""

from __future__ import annotations

from bot.sandbox.rules.html import parse
from conversations.facts import Channel, Contact, ContactKind, Interview
from conversations.outreach import thank_you_card
from tests.people import Seeker, at

THREE = "Maria Keller maria@acme.com, Tom Smith (tom@acme.com), Ana Costa"
TWO = "Maria Keller maria@acme.com and Tom"
LONG = "W" * 30


def sam(met_: str = THREE, language: str = "en", **said: str) -> Seeker:
    """Return somebody who has just debriefed an interview of this morning."""
    return Seeker(at("2026-06-08", "12:30"), language=language).debriefs(
        began="2026-06-08 10:00", decide="2026-06-19", met=met_, **said
    )


def each(seeker: Seeker) -> Seeker:
    """Ask for a note for each, and say what the further ones mention."""
    seeker.taps("A note for each")
    for topic in ("the open day in May", "the new depot", "your summer fair"):
        if "tell you that you'd like to mention" in seeker.sees:
            seeker.says(topic)
    return seeker


def interview(seeker: Seeker) -> Interview:
    """Return their interview."""
    return seeker.person.interviews[-1]


def sent(seeker: Seeker) -> list[tuple[str, Channel]]:
    """Return the logged thank-yous: to whom, and how."""
    contacts: tuple[Contact, ...] = seeker.person.applications[0].contacts
    return [(c.to, c.channel) for c in contacts if c.kind is ContactKind.THANK_YOU]


def text(seeker: Seeker, to: str = "") -> str:
    """Return a note as it is copied."""
    return thank_you_card.note_text(seeker.person, interview(seeker), to)


def shown_text(html: str) -> str:
    """Return what Telegram counts of a message."""
    return parse(html)[0]
