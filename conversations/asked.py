"""What a person was asked beside the flows, and what they type in answer: a note, a date, a name, a city, an answer."""

from __future__ import annotations

from datetime import datetime

from conversations import (
    bank,
    bringing,
    changing,
    export,
    feedback,
    listing,
    practice,
    replied,
    settings,
    thank_you,
)
from conversations.events import Said
from conversations.facts import Person, Place
from conversations.messages import Turn
from conversations.taps import Tap


def said(person: Person, place: Place, event: Said, now: datetime) -> Turn | None:
    """Answer what was typed at `place`; None when there is no such place any more."""
    if (about := person.interview(place.subject)) is not None:
        match place.conversation:
            case thank_you.AREA:
                return thank_you.said(person, about, event)
            case bringing.AREA if about in bank.ahead(person, now):
                return bringing.said(person, about, event.text)
            case practice.AREA:
                return practice.said(person, event, now)
    if (application := person.application(place.subject)) is not None:
        match place.conversation:
            case feedback.AREA:
                return feedback.said(person, application, event, now)
            case replied.AREA if application.is_open:
                return replied.said(person, application, event.text, now)
            case changing.RENAME:
                return changing.said(person, application, event.text)
    match place.conversation:
        case listing.SEARCH:
            return listing.said(person, event.text)
        case export.IMPORT:
            return export.ask_file(person)
        case "zone":
            return settings.zone_typed(person, event.text, now)
        case "quiet":
            return settings.quiet_typed(person, event.text)
    return None


def here(person: Person, place: Place, now: datetime) -> Turn | None:
    """Show again what was asked at `place`; None when there is no such place any more."""
    if (about := person.interview(place.subject)) is not None:
        match place.conversation:
            case thank_you.AREA:
                return thank_you.here(person, about)
            case bringing.AREA:
                return bringing.ask_own(person, about)
            case practice.AREA:
                return practice.here(person, now)
    if (application := person.application(place.subject)) is not None:
        match place.conversation:
            case feedback.AREA:
                return Turn(person, (feedback.question(application),))
            case replied.AREA:
                return replied.tapped(person, Tap(replied.AREA, application.id, "date"), now)
            case changing.RENAME:
                return changing.here(person, application)
    match place.conversation:
        case listing.SEARCH:
            return listing.here(person)
        case export.IMPORT:
            return export.ask_file(person)
        case "zone":
            return settings.ask_zone(person, now, place.detail)
        case "quiet":
            return settings.tapped(person, Tap(settings.AREA, 0, "quiet"), now)
    return None
