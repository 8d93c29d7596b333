"""What a person was asked beside the flows, and what they type in answer: a note, a date, a name, a city, an answer."""

from __future__ import annotations

from datetime import datetime

from conversations.account import export, settings
from conversations.applications import edit, employer_reply
from conversations.applications import list as application_list
from conversations.events import Said
from conversations.facts import Person, Place
from conversations.flows.callback_data import Tap
from conversations.messages import Turn
from conversations.outreach import feedback, thank_you
from conversations.preparation import interview_prep, practice, question_bank


def said(person: Person, place: Place, event: Said, now: datetime) -> Turn | None:
    """Answer what was typed at `place`; None when there is no such place any more."""
    if (about := person.interview(place.subject)) is not None:
        match place.conversation:
            case thank_you.AREA:
                return thank_you.said(person, about, event)
            case interview_prep.AREA if about in question_bank.ahead(person, now):
                return interview_prep.said(person, about, event.text)
            case practice.AREA:
                return practice.said(person, event, now)
    if (application := person.application(place.subject)) is not None:
        match place.conversation:
            case feedback.AREA:
                return feedback.said(person, application, event, now)
            case employer_reply.AREA if application.is_open:
                return employer_reply.said(person, application, event.text, now)
            case edit.RENAME:
                return edit.said(person, application, event.text)
    match place.conversation:
        case application_list.SEARCH:
            return application_list.said(person, event.text)
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
            case interview_prep.AREA:
                return interview_prep.ask_own(person, about)
            case practice.AREA:
                return practice.here(person, now)
    if (application := person.application(place.subject)) is not None:
        match place.conversation:
            case feedback.AREA:
                return Turn(person, (feedback.question(application),))
            case employer_reply.AREA:
                return employer_reply.tapped(person, Tap(employer_reply.AREA, application.id, "date"), now)
            case edit.RENAME:
                return edit.here(person, application)
    match place.conversation:
        case application_list.SEARCH:
            return application_list.here(person)
        case export.IMPORT:
            return export.ask_file(person)
        case "zone":
            return settings.ask_zone(person, now, place.detail)
        case "quiet":
            return settings.tapped(person, Tap(settings.AREA, 0, "quiet"), now)
    return None
