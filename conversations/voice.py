"""The words of voice notes, where they are turned into words: shown, and taken on one tap. Then they count as typed."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from conversations.events import Heard
from conversations.facts import HeardWords, Person
from conversations.feature import Feature
from conversations.flows.callback_data import Area, CallbackData, button, parse, stale_tap
from conversations.flows.multipart import parts_of
from conversations.flows.questions import clipped
from conversations.interviews.runners import RUNNERS
from conversations.messages import Message, Rows, Turn, words

AREA = Area.VOICE
MOST_KEPT = 5
LONGEST_SHOWN = 900  # characters; all of them are taken


def on_heard(person: Person, event: Heard) -> Turn:
    """Show what was heard; nothing is taken before the tap."""
    heard = HeardWords(event.message, event.text)
    others = tuple(one for one in person.heard if one.message != event.message)
    person = replace(person, heard=(*others[1 - MOST_KEPT :], heard))
    rows: Rows = ((button("voice-use", AREA, event.message, "use"), button("voice-type", AREA, event.message, "type")),)
    says = words("voice-heard", text=clipped(event.text, LONGEST_SHOWN))
    return Turn(person, (Message((says,), rows, in_place=False),))


def taken(person: Person, data: str) -> HeardWords | None:
    """Return the words that a tap on "Use it" takes; None for any other tap."""
    tap = parse(data)
    return _heard(person, tap.subject) if tap and (tap.area, tap.verb) == (AREA, "use") else None


def without(person: Person, heard: HeardWords) -> Person:
    """Return the person without words that were taken or refused."""
    return replace(person, heard=tuple(one for one in person.heard if one.message != heard.message))


def on_tap(person: Person, tap: CallbackData, now: datetime) -> Turn:
    """Answer "Type it instead": the question that the voice note answered is asked again."""
    heard = _heard(person, tap.subject)
    if heard is None or tap.verb != "type":
        return stale_tap(person)
    person = without(person, heard)
    for runner in RUNNERS.values():
        for interview in person.interviews:
            for key, answer in interview.answers.items():
                is_it = any(part.message == heard.message for part in parts_of(answer))
                if is_it and runner.flow.step(key) and not interview.cancelled_at:
                    return runner.on_tap(person, CallbackData(runner.flow.name, interview.id, "redo", (key,)), now)
    return Turn(person, (Message((words("voice-type_it"),)),))


def _heard(person: Person, message: int) -> HeardWords | None:
    return next((one for one in person.heard if one.message == message), None)


FEATURE = Feature(AREA, on_tap)
