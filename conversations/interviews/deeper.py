"""The deeper debrief: more questions about an interview whose debrief is finished."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from conversations.facts import Person
from conversations.feature import Feature
from conversations.flows.callback_data import CallbackData, stale_tap
from conversations.flows.multipart import RECORDINGS
from conversations.flows.runner import FlowRunner
from conversations.interviews import debrief
from conversations.messages import Turn
from conversations.questions.deeper import FLOW

DEEPER = FlowRunner(FLOW, debrief.finish)


def on_tap(person: Person, tap: CallbackData, now: datetime) -> Turn:
    """Answer a tap on the deeper debrief of interview `tap.subject`; the core debrief has to be finished first."""
    interview = person.interview(tap.subject)
    if interview is None:
        return stale_tap(person)
    if interview.finished_at is None:
        may_start = tap.verb == "go" and interview.cancelled_at is None
        return debrief.DEBRIEF.start(person, interview, now) if may_start else stale_tap(person)
    turn = DEEPER.on_tap(person, tap, now)
    if tap.verb != "go":
        return turn
    # The card stays where it is.
    return replace(turn, messages=tuple(replace(m, in_place=False) for m in turn.messages))


FEATURE = Feature(FLOW.name, on_tap, DEEPER.on_text, DEEPER.ask_again, DEEPER.on_edit, (FLOW.name,), RECORDINGS)
