"""The questions about an interview ahead."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from conversations.facts import Interview, Person
from conversations.flows.callback_data import Area
from conversations.flows.day_questions import Moment
from conversations.flows.flow import Flow, Step
from conversations.flows.questions import Choice, FreeText
from conversations.questions.debrief import SHARED_WITH_PLANNING, save_recruiter_name, save_route, save_start

AREA = Area.PLANNING


def save_length(person: Person, interview: Interview, text: str, now: datetime) -> Person:
    """Save how long the interview is planned to last, in minutes."""
    del now
    return person.with_interview(replace(interview, minutes=int(text.removeprefix("m"))))


FLOW = Flow(
    AREA,
    (
        Step("began", Moment(ahead=True), on_answer=save_start),
        Step("minutes", Choice(("m30", "m45", "m60", "m90", "m120"), width=3), on_answer=save_length),
        Step("form", Choice(("in_person", "video", "phone"), width=3)),
        Step("route", Choice(("direct", "recruiter")), on_answer=save_route, on_typed=save_recruiter_name),
        Step("with_whom", FreeText(people=True)),
    ),
    shared_keys=SHARED_WITH_PLANNING,
)
