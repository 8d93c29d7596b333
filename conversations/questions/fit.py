"""The questions about whether a job fits the person."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from conversations.facts import Interview, Person
from conversations.flows.callback_data import Area
from conversations.flows.flow import Flow, Step
from conversations.flows.questions import Choice, FreeText, Opinion
from conversations.interviews.concerns import before_verdict

AREA = Area.FIT


def save_verdict(person: Person, interview: Interview, text: str, now: datetime) -> Person:
    """Save the verdict with the application."""
    application = person.application(interview.application)
    if application is None or not text:  # a voice note: the words of an earlier verdict stay
        return person
    return person.with_application(replace(application, fit=replace(application.fit, verdict=text, at=now)))


def save_decision(person: Person, interview: Interview, text: str, now: datetime) -> Person:
    """Save with the application whether the person goes on."""
    application = person.application(interview.application)
    if application is None:
        return person
    return person.with_application(replace(application, fit=replace(application.fit, goes_on=text, at=now)))


FLOW = Flow(
    AREA,
    (
        Step("good_fit", Opinion()),
        Step("growth", Opinion()),
        Step("culture", Opinion()),
        Step("values", Opinion()),
        Step("happy", Opinion()),
        Step("boss", Opinion()),
        Step("rapport", Opinion()),
        Step("verdict", FreeText(), on_answer=save_verdict, extra_text=before_verdict),
        Step("goes_on", Choice(("yes", "unsure", "no"), width=3), on_answer=save_decision),
    ),
    leading=0,
)
