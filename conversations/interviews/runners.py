"""The flows about an interview, by name: which one is open, and the card that a finished one ends in."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from conversations.events import Event, Said, Showed, Tapped
from conversations.facts import Interview, Person
from conversations.flows import multipart
from conversations.flows.callback_data import parse
from conversations.flows.runner import FlowRunner
from conversations.interviews.debrief import DEBRIEF
from conversations.interviews.deeper import DEEPER
from conversations.interviews.fit import FIT
from conversations.interviews.planning import PLAN
from conversations.messages import Turn

RUNNERS: dict[str, FlowRunner] = {runner.flow.name: runner for runner in (DEBRIEF, DEEPER, PLAN, FIT)}


def open_flow(person: Person) -> tuple[FlowRunner, Interview] | None:
    """Return the flow that is open and the interview that it is about."""
    place = person.place
    runner = RUNNERS.get(place.conversation) if place else None
    interview = person.interview(place.subject) if place else None
    return (runner, interview) if runner and interview else None


def finished_by(person: Person, event: Event | None, now: datetime) -> Turn | None:
    """Show the card again that the answer in `event` led to: it may never have arrived. None for any other event."""
    if not isinstance(event, Said | Showed | Tapped):
        return None
    for runner in RUNNERS.values():
        for interview in person.interviews:
            if runner.flow.current(interview.answers) is None and _answered(runner, interview, event):
                return replace(runner.resume(person, interview, now), person=person)
    return None


def _answered(runner: FlowRunner, interview: Interview, event: Said | Showed | Tapped) -> bool:
    """Return whether `event` was an answer to a question of this flow about this interview."""
    if isinstance(event, Tapped):
        tap = parse(event.data)
        return tap is not None and (tap.area, tap.subject) == (runner.flow.name, interview.id)
    return any(
        part.message == event.message
        for step in runner.flow.steps
        for part in multipart.parts_of(interview.answers.get(step.key))
    )
