"""What a person was asked beside the flows, and what they type in answer: a note, a date, a name, a city, an answer."""

from __future__ import annotations

from datetime import datetime

from conversations.account import commands, export, settings
from conversations.applications import edit, employer_reply
from conversations.applications import list as application_list
from conversations.events import Said
from conversations.facts import ActiveConversation, Person
from conversations.flows.callback_data import CallbackData
from conversations.messages import Turn
from conversations.outreach import feedback, thank_you
from conversations.preparation import interview_prep, practice, question_bank


def on_text(person: Person, place: ActiveConversation, event: Said, now: datetime) -> Turn | None:
    """Answer what was typed at `place`; None when there is no such place any more."""
    if (about := person.interview(place.subject)) is not None:
        match place.conversation:
            case thank_you.AREA:
                return thank_you.on_text(person, about, event)
            case interview_prep.AREA if about in question_bank.ahead(person, now):
                return interview_prep.on_text(person, about, event.text)
            case practice.AREA:
                return practice.on_text(person, event, now)
    if (application := person.application(place.subject)) is not None:
        match place.conversation:
            case feedback.AREA:
                return feedback.on_text(person, application, event, now)
            case employer_reply.AREA if application.is_open:
                return employer_reply.on_text(person, application, event.text, now)
            case edit.RENAME:
                return edit.on_text(person, application, event.text)
    match place.conversation:
        case application_list.SEARCH:
            return application_list.on_text(person, event.text)
        case export.IMPORT:
            return export.ask_file(person)
        case "zone":
            return commands.on_zone_text(person, event.text, now)
        case "quiet":
            return settings.on_quiet_text(person, event.text)
    return None


def ask_again(person: Person, place: ActiveConversation, now: datetime) -> Turn | None:
    """Show again what was asked at `place`; None when there is no such place any more."""
    if (about := person.interview(place.subject)) is not None:
        match place.conversation:
            case thank_you.AREA:
                return thank_you.ask_again(person, about)
            case interview_prep.AREA:
                return interview_prep.ask_own(person, about)
            case practice.AREA:
                return practice.ask_again(person, now)
    if (application := person.application(place.subject)) is not None:
        match place.conversation:
            case feedback.AREA:
                return Turn(person, (feedback.question(application),))
            case employer_reply.AREA:
                return employer_reply.on_tap(person, CallbackData(employer_reply.AREA, application.id, "date"), now)
            case edit.RENAME:
                return edit.ask_again(person, application)
    match place.conversation:
        case application_list.SEARCH:
            return application_list.ask_again(person)
        case export.IMPORT:
            return export.ask_file(person)
        case "zone":
            return settings.ask_zone(person, now, place.detail)
        case "quiet":
            return settings.on_tap(person, CallbackData(settings.AREA, 0, "quiet"), now)
    return None
