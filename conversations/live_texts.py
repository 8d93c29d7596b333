"""Cards and notes that stand in the chat and follow the facts.

A live text is named by the callback data that shows it: "debrief:5:card", "thanks:5:show". When a turn changes what it
says, whoever sends it edits the message.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime

from conversations.facts import DeliveryStatus, Interview, Outcome, Person, Prompt, PromptKind
from conversations.features import FEATURE_BY_AREA
from conversations.flows.callback_data import Area, link, parse
from conversations.letters.addressees import addressees, note_is_done
from conversations.messages import Message
from conversations.outreach import letter_details
from conversations.outreach.thank_you_card import note_name
from conversations.words import letters_language

Standing = Callable[[Collection[str]], Collection[str]]
"""Tells which of some live texts stand in the person's chat."""


def changed(before: Person, after: Person, now: datetime, standing: Standing) -> tuple[str, ...]:
    """Return the names of the live texts in the chat that say something else after a turn."""
    if not (names := _concerned(before, after)):
        return ()
    sent = {of_prompt(before, prompt) for prompt in before.prompts if prompt.fate is DeliveryStatus.SENDING}
    here = {*standing(names), *sent}
    return tuple(name for name in names if name in here and show(before, name, now) != show(after, name, now))


def _concerned(before: Person, after: Person) -> tuple[str, ...]:
    """Return the names of all that may say something else. Core debriefs have none yet."""
    signed = before.signature != after.signature or letters_language(before) != letters_language(after)
    if before.interviews == after.interviews and before.applications == after.applications and not signed:
        return ()
    interviews = {interview.id: interview for interview in before.interviews}
    applications = {application.id: application for application in before.applications}
    other = {a.id for a in after.applications if applications.get(a.id, a) != a}  # of a new one nothing stands yet
    names: dict[str, None] = {}
    for interview in after.interviews:
        old = interviews.get(interview.id)
        is_shown = interview.finished_at or interview.planned
        is_written_anew = signed and not note_is_done(after, interview)
        if old and is_shown and (old != interview or interview.application in other or is_written_anew):
            names |= dict.fromkeys(_of_interview(old))
            other.add(interview.application)
    for id_ in sorted(other):
        names |= dict.fromkeys((link(Area.CARD, id_, "show"), link(Area.FOLLOW_UP, id_, "show")))
        if (now_is := after.application(id_)) and now_is.outcome is Outcome.OFFER:
            names[link(Area.OFFER, id_, "show")] = None
    return tuple(names)


def _of_interview(interview: Interview) -> tuple[str, ...]:
    """Return the names of what may stand in the chat of an interview as it was before the turn."""
    cards = (
        *((link(Area.DEBRIEF, interview.id, "card"),) if interview.finished_at else ()),
        *((link(Area.PLANNING, interview.id, "card"),) if interview.planned else ()),
    )
    notes = (note_name(interview, to) for to in ("", *addressees(interview)))
    return (*cards, *(notes if interview.finished_at else ()))


def show(person: Person, name: str, now: datetime) -> Message | None:
    """Return a live text as the facts have it now; None when what it was about is gone."""
    tap = parse(name)
    feature = FEATURE_BY_AREA.get(tap.area) if tap else None
    turn = feature.on_tap(person, tap, now) if tap and feature else None
    return letter_details.with_buttons(person, turn.messages[0]) if turn and turn.messages else None


def of_prompt(person: Person, prompt: Prompt) -> str:
    """Return the name of the live text in a prompt that was sent: its note; "" for one without, or a discreet one."""
    with_note = (PromptKind.THANK_YOU, PromptKind.THANK_YOU_AGAIN)
    interview = person.interview(prompt.subject)
    if interview is None or person.discreet or prompt.kind not in with_note:
        return ""
    return note_name(interview, "")
