"""The questions of the core debrief."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from conversations.facts import Interview, Person, changes
from conversations.flows.day_questions import UNSAID, Moment, PromisedDay
from conversations.flows.flow import Flow, Step
from conversations.flows.questions import Choice, Free
from conversations.questions import deeper

AREA = "debrief"


def began(person: Person, interview: Interview, text: str, now: datetime) -> Person:
    """Write down when the interview begins or began; from here on its prompts are scheduled."""
    starts_at = datetime.fromisoformat(text)
    if starts_at == interview.starts_at:
        return person
    return person.with_interview(replace(interview, starts_at=starts_at, known_at=now))


def came_by(person: Person, interview: Interview, text: str, now: datetime) -> Person:
    """Write down whether a recruiter stands between."""
    del now
    application = person.application(interview.application)
    return person.with_application(replace(application, recruiter=text == "recruiter")) if application else person


def promised(person: Person, interview: Interview, text: str, now: datetime) -> Person:
    """Write down the day on which they decide."""
    application = person.application(interview.application)
    if application is None:
        return person
    day = None if text == UNSAID else date.fromisoformat(text)
    return changes.promise(person, application, day, now)


FLOW = Flow(
    AREA,
    (
        Step("began", Moment(ahead=False), may_skip=True, means=began),
        Step("route", Choice(("direct", "recruiter")), may_skip=True, means=came_by),
        Step("felt", Choice(("bad", "poor", "fair", "good", "great"), width=5), may_skip=True),
        Step("went_well", Free(), may_skip=True),
        Step(deeper.FIRST, Free(), may_skip=True, means=deeper.named),
        Step("met", Free(people=True), may_skip=True),
        Step("decide_on", PromisedDay(), may_skip=True, means=promised),
    ),
)
