"""The flows about an interview, by name, and which one is open."""

from __future__ import annotations

from conversations.facts import Interview, Person
from conversations.flows.runner import FlowRunner
from conversations.interviews.debrief import DEBRIEF
from conversations.interviews.deeper import DEEPER
from conversations.interviews.fit import FIT
from conversations.interviews.planning import PLAN

RUNNERS: dict[str, FlowRunner] = {runner.flow.name: runner for runner in (DEBRIEF, DEEPER, PLAN, FIT)}


def open_flow(person: Person) -> tuple[FlowRunner, Interview] | None:
    """Return the flow that is open and the interview that it is about."""
    place = person.place
    runner = RUNNERS.get(place.conversation) if place else None
    interview = person.interview(place.subject) if place else None
    return (runner, interview) if runner and interview else None
