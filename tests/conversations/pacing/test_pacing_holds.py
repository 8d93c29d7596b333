"""The rules of "When it speaks" hold over random lives: taps, plain words, stories, invitations, in any order.

There are also dates, zones, clock jumps and downtimes.

They are checked at every prompt, as `tests.conversations.pacing.rules` has them.
"""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import example, given, settings
from hypothesis import strategies as st

from conversations.facts import DeliveryStatus, Person, Prompt, PromptKind, Reminder
from conversations.pacing.catch_up import after_restore
from conversations.pacing.status import decision_occasion
from tests.conversations.pacing.hostile_facts import Forger
from tests.conversations.pacing.life import Life
from tests.conversations.pacing.random_steps import ACTION, STARTS, ZONES, live
from tests.conversations.pacing.rules import Spoken, holds
from tests.people import Seeker, at

TIMES = int(os.environ.get("AFTERWORD_EXAMPLES", "1"))  # as many examples
TAPPED_AS_IT_WAS_CLAIMED = [
    ("wait", 243, 0), ("debrief", 0, 0), ("wait", 17, 0), ("away", 168, 0), ("tap", 0, 0), ("wait", 0, 2),
]  # fmt: skip


@example(start="2026-03-20", zone="Europe/Berlin", steps=TAPPED_AS_IT_WAS_CLAIMED)
@given(
    start=st.sampled_from(STARTS),
    zone=st.sampled_from(ZONES),
    steps=st.lists(st.tuples(ACTION, st.integers(0, 10_000), st.integers(0, 2)), max_size=60),
)
@settings(deadline=None, max_examples=250 * TIMES)
def test_the_rules_hold_over_random_lives(start: str, zone: str, steps: list[tuple[str, int, int]]) -> None:
    """Never twice within seven days, in quiet hours, after an outcome, before the promised date; and none is missed."""
    life = Life(at(start, "12:40", zone), zone)
    for action, number, fate in steps:
        live(life, action, number, fate)
    life.passes(timedelta(days=40), 0)


@example(
    start="2026-03-20", zone="Europe/Berlin", before=[("debrief", 1, 0)],
    lost=[("old", 0, 0), ("tap", 0, 0), ("wait", 235, 0)], after=[],
)  # fmt: skip
@given(
    start=st.sampled_from(STARTS),
    zone=st.sampled_from(ZONES),
    before=st.lists(st.tuples(ACTION, st.integers(0, 10_000), st.integers(0, 2)), max_size=25),
    lost=st.lists(st.tuples(ACTION, st.integers(0, 10_000), st.integers(0, 2)), max_size=15),
    after=st.lists(st.tuples(ACTION, st.integers(0, 10_000), st.integers(0, 2)), max_size=15),
)
@settings(deadline=None, max_examples=100)
def test_the_rules_hold_across_a_restored_copy(
    start: str,
    zone: str,
    before: list[tuple[str, int, int]],
    lost: list[tuple[str, int, int]],
    after: list[tuple[str, int, int]],
) -> None:
    """A backup is restored after more has happened: prompts sent meanwhile still count."""
    life = Life(at(start, "12:40", zone), zone)
    for step in before:
        live(life, *step)
    copy = life.person
    for step in lost:
        if moves_no_moment(life, *step):
            live(life, *step)
    life.passes(timedelta(hours=1), 0)
    life.person, life.restored_at = after_restore(copy, life.now), life.now
    life.perhaps = [prompt for prompt in life.person.prompts if prompt.fate is DeliveryStatus.UNKNOWN]
    life.disturbed_at = max(life.disturbed_at, life.now)
    for step in after:
        if step[0] != "back":
            live(life, *step)
    life.passes(timedelta(days=40), 0)


@given(
    start=st.sampled_from(STARTS),
    zone=st.sampled_from(ZONES),
    before=st.lists(st.tuples(ACTION, st.integers(0, 10_000), st.integers(0, 2)), max_size=25),
    after=st.lists(st.tuples(ACTION, st.integers(0, 10_000), st.integers(0, 2)), max_size=15),
)
@settings(deadline=None, max_examples=60 * TIMES)
def test_the_rules_hold_after_an_import(
    start: str, zone: str, before: list[tuple[str, int, int]], after: list[tuple[str, int, int]]
) -> None:
    """A life goes on in another account, by `/export` and `/import`: what was sent in the first still counts."""
    first = Life(at(start, "12:40", zone), zone)
    for step in before:
        live(first, *step)
    life = Life(first.now, zone)
    life.spoken = list(first.spoken)
    life.imports(first.person)
    for step in after:
        if step[0] != "back":
            live(life, *step)
    life.passes(timedelta(days=40), 0)


@given(
    start=st.sampled_from(STARTS),
    zone=st.sampled_from(ZONES),
    seed=st.integers(0, 10**9),
    is_imported=st.booleans(),
    steps=st.lists(st.tuples(ACTION, st.integers(0, 10_000), st.integers(0, 2)), max_size=25),
)
@settings(deadline=None, max_examples=250 * TIMES)
def test_the_rules_hold_whatever_facts_are_imported(
    start: str, zone: str, seed: int, *, is_imported: bool, steps: list[tuple[str, int, int]]
) -> None:
    """Facts that somebody made up bring no prompt more often, and none at night: imported, and as they are."""
    life = Life(at(start, "12:40", zone), zone)
    life.is_made_up = True
    made_up = Forger(seed, life.now, zone).person()
    if is_imported:
        life.imports(made_up)
    else:
        life.person = made_up
    life.passes(timedelta(days=10), 0)
    for step in steps:
        live(life, *step)
    life.passes(timedelta(days=40), 0)


def test_reminders_bring_no_check_in() -> None:
    """Two imported reminders of the kind `check_in` had made two weekly check-ins three days apart."""
    sam = Seeker(at("2026-06-08", "11:30")).debriefs(began="2026-06-08 10:00", decide="2026-06-09")
    sam.waits_until("2026-06-10")
    application = sam.person.applications[0]
    occasion = decision_occasion(application.promises[0])
    asked = sam.now
    made_up = tuple(
        Reminder(kind, subject, occasion, asked + timedelta(hours=hours), asked)
        for kind in PromptKind
        for subject in (application.id, sam.person.interviews[0].id, 0)
        for hours in (9, 33, 24 * 4)
    )
    sam.person = replace(sam.person, reminders=made_up)
    assert [(s.kind, s.when) for s in sam.waits_until("2026-06-30")] == [
        (PromptKind.DECISION_AGAIN, "Wed 2026-06-10 09:00"),
        (PromptKind.CHECK_IN, "Wed 2026-06-17 10:00"),
        (PromptKind.CHECK_IN, "Wed 2026-06-24 10:00"),
    ]


def moves_no_moment(life: Life, action: str, number: int, _: int) -> bool:
    """Return whether a step leaves the thank-you's time unchanged: a backup that does not know would send it again."""
    buttons = {"tap": [b.data or "" for b in life.screen], "old": life.seen}.get(action, [])
    tapped = buttons[number % len(buttons)] if buttons else ""
    return action not in ("zone", "back", "merge") and not tapped.startswith(("set", "thanks", "sent"))


def test_the_checker_itself_notices_a_broken_rule() -> None:
    """`holds` refuses two check-ins six days apart."""
    person = Person(1, zone="UTC")
    prompt = Prompt(1, PromptKind.CHECK_IN, 0, "a", at("2026-06-08", "10:00", "UTC"), at("2026-06-08", "10:00", "UTC"))
    first = Spoken(prompt, datetime(2026, 6, 8, 10, tzinfo=UTC), person)
    second = Spoken(replace(prompt, id=2, occasion="b"), datetime(2026, 6, 15, 9, 59, tzinfo=UTC), person)
    try:
        holds([first, second])
    except AssertionError as broken:
        assert "two check-ins" in str(broken)  # noqa: PT017 - the checker's own assertion is what is tested
    else:
        raise AssertionError("the checker let it pass")


def test_calling_an_interview_off_asks_nothing_at_once() -> None:
    """The round before had long been quiet: its check-in had come in the same second. It comes a week later."""
    sam = Seeker(at("2026-06-08", "11:30")).debriefs(began="2026-06-08 10:00").taps_data("thanks:2:sent:email")
    sam.taps_data(f"plan:1:round:{sam.person.last_id}").says("10 July 10:00").says("/cancel")
    assert sam.waits_until("2026-06-29", "11:00") == []
    sam.taps_data(f"plan:{sam.person.interviews[-1].id}:off")
    assert [s.when for s in sam.waits_until("2026-07-08")] == ["Tue 2026-07-07 10:00"]
