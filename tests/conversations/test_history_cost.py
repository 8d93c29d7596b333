"""What a turn costs grows no faster than the person's history. Counted in lines that are run, not in time."""

from __future__ import annotations

import sys
from functools import lru_cache
from types import FrameType
from typing import Any

import pytest

from benchmarks.sample_facts import DUE_AT, long_history
from bot.rendering import reply
from conversations import respond
from conversations.events import Commanded, Corrected, Event, Said, Tapped
from conversations.facts import Person
from conversations.pacing import schedule
from tests.conversations.full_lists import FULL

FEW, MANY = 100, 200  # applications with three interviews each
MOST_GROWTH = 2.6
EVENTS: tuple[Event, ...] = (
    *(Commanded(name) for name in ("today", "applications", "prepare", "insights", "fit", "debrief", "interview")),
    Said("hello there", 1),
    Corrected("hello there", 1),
    Tapped("apps:0:mine"),
    Tapped("apps:0:open"),
    Tapped("app:1:show"),
    Tapped("export:0:reports"),
    Tapped("thanks:3:show"),
)


def steps(person: Person, event: Event) -> int:
    """Return how many lines a turn runs, with its reply and the time of the next prompt.

    Each round of a loop counts, also of one on a single line. (To count bytecodes is four times as slow and tells the
    same.)
    """
    count = 0

    def on_step(frame: FrameType, what: str, _: Any) -> Any:
        nonlocal count
        count += what == "line"
        return on_step

    before = sys.gettrace()
    sys.settrace(on_step)
    try:
        turn = respond(person, event, DUE_AT)
        reply(turn)
        schedule.next_prompt_at(turn.person, DUE_AT)
    finally:
        sys.settrace(before)
    return count


@lru_cache
def history(applications: int, open_each: int) -> Person:
    """Return somebody with so many applications."""
    return long_history(applications, open_each=open_each)


def growth(event: Event, open_each: int) -> float:
    """Return how many times more steps a turn takes with twice the history."""
    few, many = history(FEW, open_each), history(MANY, open_each)
    respond(few, event, DUE_AT)  # loads words and patterns
    return steps(many, event) / steps(few, event)


NAMES = [getattr(event, "name", None) or getattr(event, "data", type(event).__name__) for event in EVENTS]


@pytest.mark.parametrize("event", EVENTS, ids=NAMES)
def test_twice_the_history_costs_about_twice_as_much(event: Event) -> None:
    """With all applications open, which is the dearest; where each is looked for among all, it is four times."""
    assert growth(event, open_each=1) <= MOST_GROWTH


def test_closed_applications_cost_little() -> None:
    """What is scheduled is looked for among the open ones."""
    event = Said("hello there", 1)
    all_open, one_open = history(MANY, 1), history(MANY, MANY)
    for person in (all_open, one_open):
        respond(person, event, DUE_AT)  # loads words and patterns, builds indexes
    assert steps(one_open, event) <= steps(all_open, event) / 2


OF_LISTS: tuple[Event, ...] = (
    *(Commanded(name) for name in ("today", "prepare", "insights")),
    Said("I sent the follow-up to Firm 3 yesterday", 1),
    Corrected("hello there", 999_999),
    Tapped("skills:0:all"),
    Tapped("practice:0:begin:all"),
    Tapped("app:1:show"),
    Tapped("app:1:timeline"),
    Tapped("debrief:3:answers"),
)


@pytest.mark.parametrize("what", sorted(FULL))
def test_a_list_twice_as_long_costs_at_most_twice_as_much(what: str) -> None:
    """Each list of the facts, full and half full: no turn is dearer than in proportion."""
    half, full = FULL[what](0.5), FULL[what](1)
    for event in OF_LISTS:
        for person in (half, full):
            respond(person, event, DUE_AT)  # loads words and patterns, builds indexes
        few, many = steps(half, event), steps(full, event)
        assert many <= MOST_GROWTH * few, (event, few, many)
