"""The question before a debrief and before planning: which interview is it?"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from conversations.events import Said, Showed
from conversations.facts import ActiveConversation, Application, Interview, Person, changes
from conversations.flows.callback_data import Area, CallbackData, button, link, stale_tap
from conversations.flows.runner import FlowRunner
from conversations.messages import Button, Message, Rows, Turn, words
from conversations.messages import post as named
from conversations.pacing.status import deeper_is_begun, deeper_is_open
from conversations.questions import debrief, deeper, planning
from conversations.readers import SHORT_ANSWER, reader

LONGEST_NAME = 80
OFFERED_AT_MOST = 5


def start_buttons() -> Rows:
    """Return the buttons that start a debrief or plan an interview."""
    return ((button("home-debrief", Area.HOME, 0, "debrief"),), (button("home-interview", Area.HOME, 0, "interview"),))


def ask_which(person: Person, runner: FlowRunner, now: datetime) -> Turn:
    """Ask which interview this is about: known ones are buttons, anything else is typed."""
    name = runner.flow.name
    known: list[tuple[Button, ...]] = []
    if runner.flow is debrief.FLOW:
        for interview in reversed(person.interviews):
            application = person.application(interview.application)
            open_debrief = interview.finished_at is None and interview.cancelled_at is None
            if open_debrief and application and application.is_open and not _is_ahead(interview.starts_at, now):
                label = words("opening-this", post=named(application))
                known.append((Button(label, link(name, interview.id, "go")),))
            elif application and interview.finished_at and deeper_is_begun(interview) and deeper_is_open(interview):
                label = words("opening-deeper", post=named(application))
                known.append((Button(label, link(deeper.AREA, interview.id, "go")),))
    between_rounds = [
        a
        for a in reversed(person.open_applications)
        if all(i.finished_at or i.cancelled_at for i in person.interviews_of(a.id))
    ]
    return _ask_which(person, runner, (*known[:OFFERED_AT_MOST], *_rounds(person, runner, between_rounds)))


def _rounds(person: Person, runner: FlowRunner, of: list[Application], key: str = "opening-round") -> Rows:
    at = runner.flow.name
    return tuple((button(key, at, a.id, "round", person.last_id, post=named(a)),) for a in of[:OFFERED_AT_MOST])


def _ask_which(person: Person, runner: FlowRunner, rows: Rows) -> Turn:
    name = runner.flow.name
    progress = words("walk-number", number=1, of=len(runner.flow.steps) + 1)
    ask = words(f"{name}-which.ask_known" if rows else f"{name}-which.ask")
    person = replace(person, place=ActiveConversation(name))
    return Turn(person, (Message((words("walk-question", progress=progress, ask=ask),), rows),))


def _is_ahead(starts_at: datetime | None, now: datetime) -> bool:
    return starts_at is not None and starts_at > now


def new_round(person: Person, runner: FlowRunner, tap: CallbackData, now: datetime) -> Turn:
    """Add a next round of application `tap.subject`; a second tap finds the round that the first one added.

    The button carries the last id of its time: a round with a higher id was added by it.
    """
    application = person.application(tap.subject)
    if application is None or not application.is_open:
        return stale_tap(person)
    last = person.last_id if (number := tap.number(0)) is None else number
    had_its_time = any(interview.id > last for interview in person.rounds(application.id))
    if had_its_time and _unfinished_round(person, application, runner, now) is None:
        return stale_tap(person)
    return _start_round(person, application, runner, now)


def on_text(person: Person, runner: FlowRunner, event: Said | Showed, now: datetime) -> Turn | None:
    """Take "Acme, Data analyst" as the company and the post; None for a voice note or a photo."""
    if isinstance(event, Showed):
        return None
    company, role = parse_post(event.text)
    if not company or len(company) > LONGEST_NAME or len(role) > LONGEST_NAME:
        return Turn(person, (Message((words("opening-unread"),)),))
    fitting = _matching_applications(person, company, role)
    if len(fitting) > 1:
        return _ask_which(person, runner, _rounds(person, runner, fitting, "opening-this"))
    if fitting:
        return _start_round(person, fitting[0], runner, now)
    person, application = changes.add_application(person, company, role, now)
    return _start_round(person, application, runner, now)


def _start_round(person: Person, application: Application, runner: FlowRunner, now: datetime) -> Turn:
    ahead = runner.flow is planning.FLOW
    interview = _unfinished_round(person, application, runner, now)
    if interview is None:
        person, interview = changes.add_interview(person, application, now, planned=ahead)
    return runner.start(person, interview, now)


def _unfinished_round(person: Person, application: Application, runner: FlowRunner, now: datetime) -> Interview | None:
    """Return the round that is meant when it is not a new one."""
    ahead = runner.flow is planning.FLOW
    for interview in person.rounds(application.id):
        is_open = interview.finished_at is None and (not ahead or interview.planned)
        if is_open and (interview.starts_at is None or _is_ahead(interview.starts_at, now) is ahead):
            return interview
    return None


_AT = re.compile(r"(?P<role>.+?)\s+(?:at|@|bei|chez)\s+(?P<company>.+)", re.IGNORECASE | re.DOTALL)
_APART = re.compile(r"\s*(?:,|;|\n|\||\s[-–—·/]\s)\s*")


@reader(SHORT_ANSWER)
def parse_post(text: str) -> tuple[str, str]:
    """Read company and role: "Acme, Data analyst", "Data analyst at Acme", or a company alone. Role may be empty."""
    text = text.strip()
    parts = [p for p in _APART.split(text, maxsplit=1) if p]
    if len(parts) > 1:
        return parts[0], " ".join(parts[1].split())
    if match := _AT.fullmatch(text):
        return match["company"].strip(), match["role"].strip()
    return " ".join(text.split()), ""


def _matching_applications(person: Person, company: str, role: str) -> list[Application]:
    """Find the open application for the same post, so that a second interview becomes its next round.

    It may be several of the same company, latest first, when no role was typed.
    """
    there = [a for a in reversed(person.open_applications) if a.company.casefold() == company.casefold()]
    exactly = [a for a in there if a.role.casefold() == role.casefold()]
    return exactly[:1] or [a for a in there if not role or not a.role]
