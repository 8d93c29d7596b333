"""The questions of the core debrief."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from functools import partial

from conversations.facts import Interview, Person, changes
from conversations.flows.callback_data import Area
from conversations.flows.day_questions import UNSAID, Moment, PromisedDay
from conversations.flows.flow import Flow, Step
from conversations.flows.questions import Choice, FreeText
from conversations.flows.usual_answers import PeopleMet, UsualQuestions
from conversations.interviews.hard_questions import hard_half, save_question, split_at_the_turn
from conversations.letters.phrase_question import TopicQuestion, told_in_story
from conversations.letters.talking_points import TOPIC
from conversations.questions import deeper
from conversations.understanding.answers.recruiter import recruiter_named

AREA = Area.DEBRIEF
SHARED_WITH_PLANNING = frozenset({"began", "route"})


def save_start(person: Person, interview: Interview, text: str, now: datetime) -> Person:
    """Save when the interview begins or began; from now on its prompts are scheduled."""
    starts_at = datetime.fromisoformat(text)
    if starts_at == interview.starts_at:
        return person
    return person.with_interview(replace(interview, starts_at=starts_at, known_at=now))


def save_route(person: Person, interview: Interview, text: str, now: datetime) -> Person:
    """Save whether there is a recruiter."""
    del now
    application = person.application(interview.application)
    return person.with_application(replace(application, recruiter=text == "recruiter")) if application else person


def save_recruiter_name(person: Person, interview: Interview, typed: str, now: datetime) -> Person:
    """Save how the recruiter is called, where that was typed as well."""
    del now
    application = person.application(interview.application)
    name = recruiter_named(typed, person.language)
    if application is None or application.recruiter_name or not name:
        return person
    return person.with_application(replace(application, recruiter_name=name))


def save_decision_day(person: Person, interview: Interview, text: str, now: datetime) -> Person:
    """Save the day on which they decide."""
    application = person.application(interview.application)
    if application is None:
        return person
    day = None if text == UNSAID else date.fromisoformat(text)
    return changes.set_decision_day(person, application, day, now)


FLOW = Flow(
    AREA,
    (
        Step("began", Moment(ahead=False), on_answer=save_start),
        Step("route", Choice(("direct", "recruiter")), on_answer=save_route, on_typed=save_recruiter_name),
        Step("felt", Choice(("bad", "poor", "fair", "good", "great"), width=5)),
        Step("went_well", FreeText(), on_answer=split_at_the_turn),
        Step(deeper.FIRST, UsualQuestions(), on_answer=partial(save_question, key=deeper.FIRST), extra_text=hard_half),
        Step(TOPIC, TopicQuestion(), extra_text=told_in_story),
        Step("met", PeopleMet(people=True)),
        Step("decide_on", PromisedDay(), on_answer=save_decision_day),
    ),
    shared_keys=SHARED_WITH_PLANNING,
)
