"""Insights over many interviews: medians, counts, and plain words where there are too few."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from conversations.facts import (
    Answer,
    Application,
    HardQuestion,
    HardReason,
    Interview,
    Person,
    Promise,
    Reply,
    ReplyKind,
)
from conversations.messages import FileKind
from conversations.preparation import insights, insights_panels
from tests.people import Seeker, at


def life(*felt: str, hour: str = "10:00", form: str = "") -> Person:
    """Return someone with an application and one interview for each of these feelings."""
    person = Person(1001, "Sam", zone="Europe/Berlin", zone_known=True)
    for number, face in enumerate(felt):
        day = date(2026, 6, 1) + timedelta(days=number)
        began = at(day.isoformat(), hour)
        person, id_ = person.take_id()
        person = person.with_application(Application(id_, f"Firm{id_}", "", began))
        answers = {"felt": Answer(face), **({"form": Answer(form)} if form else {})}
        person = person.with_interview(Interview(id_ + 500, id_, began, starts_at=began, answers=answers))
    return person


def joined(*people: Person) -> Person:
    """Return one person with the interviews of all these."""
    one = Person(1001, "Sam", zone="Europe/Berlin", zone_known=True)
    for number, person in enumerate(people):
        shift = number * 1000
        for a in person.applications:
            one = one.with_application(replace(a, id=a.id + shift))
        for i in person.interviews:
            one = one.with_interview(replace(i, id=i.id + shift, application=i.application + shift))
    return one


def reads(person: Person) -> str:
    """Return what /insights says."""
    seeker = Seeker(at("2026-12-01", "12:00"))
    seeker.person = person
    return seeker.says("/insights").sees


def test_with_nothing_yet_it_says_how_to_begin() -> None:
    """There is no picture without data."""
    seeker = Seeker(at("2026-06-08", "12:00")).says("/insights")
    assert "Nothing to see yet" in seeker.sees
    assert seeker.turn.files == ()


def test_the_picture_comes_with_the_words() -> None:
    """One turn says both, once there is something to draw."""
    seeker = Seeker(at("2026-12-01", "12:00"))
    seeker.person = life("good", "great", "good")
    seeker.says("/insights")
    assert [(f.kind, f.make) for f in seeker.turn.files] == [(FileKind.PHOTO, "insights")]
    assert "Morning: 🙂 (3 interviews)" in seeker.sees


def test_fewer_than_three_are_said_once_to_be_too_few() -> None:
    """No face, no comparison, no percentage and no picture out of two."""
    told = reads(life("great", "bad"))
    assert told.count("Patterns show after 3 interviews. You have 2.") == 1
    assert insights_panels.panels(insights.compute_insights(life("great", "bad"))) == ()
    assert not re.search("best|hardest|[%]|[\U0001f600-\U0001f64f\u2639]", told)


def test_how_it_felt_is_the_median_by_time_of_day_round_and_form() -> None:
    """Three are enough; a median between two faces names both."""
    person = joined(
        life("great", "great", "bad", form="video"),
        life("good", "fair", "fair", "good", hour="14:00", form="in_person"),
        life("poor", hour="18:00", form="phone"),
    )
    found = insights.compute_insights(person)
    assert [(g.name, g.felt) for g in found.by_hour] == [
        ("morning", (5, 5, 1)),
        ("afternoon", (4, 3, 3, 4)),
        ("evening", (2,)),
    ]
    told = reads(person)
    assert "Feels best so far: Morning" in told
    assert "Morning: 😀 (3 interviews)" in told
    assert "Afternoon: 😐–🙂 (4 interviews)" in told
    assert "Evening" not in told
    assert "First round: 🙂–🙂" not in told
    assert "Feels best so far: Video" in told
    assert "Phone" not in told
    assert told.count("More shows after 3 of a kind.") == 1


def test_rounds_are_counted_within_their_application() -> None:
    """The first of each application is a first round, the third and later ones are one group."""
    person = life("good")
    for number in range(3):
        began = at(f"2026-07-0{number + 1}", "10:00")
        person = person.with_interview(
            Interview(600 + number, 1, began, starts_at=began, answers={"felt": Answer("bad")})
        )
    found = insights.compute_insights(person)
    assert [(g.name, g.felt) for g in found.by_round] == [("first", (4,)), ("second", (1,)), ("later", (1, 1))]


@pytest.mark.parametrize(
    ("reasons", "thought"),
    [
        ((HardReason.NERVES, HardReason.NERVES, HardReason.FORGOT), "Comes back most: Nerves"),
        ((HardReason.NERVES, HardReason.NERVES, HardReason.FORGOT, HardReason.FORGOT), "No single kind stands out"),
    ],
)
def test_kinds_of_trouble_are_counted(reasons: tuple[HardReason | None, ...], thought: str) -> None:
    """The most frequent kind is named, if there is one and enough were sorted."""
    person = life("good")
    troubles = tuple(HardQuestion(n, f"question {n}", reason) for n, reason in enumerate(reasons, 100))
    person = person.with_interview(replace(person.interviews[0], troubles=troubles))
    part = reads(person).split("What makes questions hard</b>\n")[1]
    assert part.startswith(thought)


@pytest.mark.parametrize("reasons", [(HardReason.NERVES, HardReason.NERVES), (None, None, None)])
def test_kinds_of_trouble_are_not_compared_when_too_few_are_known(reasons: tuple[HardReason | None, ...]) -> None:
    """Two with a reason, or three without one, show nothing."""
    person = life("good")
    troubles = tuple(HardQuestion(n, f"question {n}", reason) for n, reason in enumerate(reasons, 100))
    person = person.with_interview(replace(person.interviews[0], troubles=troubles))
    assert "What makes questions hard" not in reads(person)


def decided(person: Person, number: int, promised: int, actual: int, *, again: int | None = None) -> Person:
    """Let application `number` promise a day and get a reply, so many days after its interview."""
    application, interview = person.applications[number], person.interviews[number]
    began = interview.starts_at or datetime(2026, 1, 1, tzinfo=UTC)
    learnt = began + timedelta(hours=1)
    promises = [Promise(1, began.date() + timedelta(days=promised), learnt)]
    if again is not None:
        promises.append(Promise(2, began.date() + timedelta(days=again), learnt + timedelta(days=1)))
    reply = Reply(3, ReplyKind.REJECTED, began + timedelta(days=actual))
    return person.with_application(replace(application, promises=tuple(promises), replies=(reply,)))


def test_two_decisions_are_too_few() -> None:
    """They are not compared."""
    person = decided(decided(life("good", "good"), 0, 7, 9), 1, 7, 9)
    assert "Promised and actual" not in reads(person)


def test_promised_and_actual_days_are_medians() -> None:
    """From the first promise of a round to the first reply; a new date does not change the first promise."""
    person = life("good", "good", "good", "good")
    for number, (promised, actual, again) in enumerate(((5, 9, None), (7, 7, None), (7, 30, 20), (10, 12, None))):
        person = decided(person, number, promised, actual, again=again)
    found = insights.compute_insights(person)
    assert [(p.promised, p.actual) for p in found.paces] == [(5, 9), (7, 7), (7, 30), (10, 12)]
    told = reads(person)
    assert "Word usually comes 3 days late" in told
    assert "Promised: 7 days" in told
    assert "Until word came: 10½ days" in told


@pytest.mark.parametrize(
    ("actual", "thought"), [(7, "on the promised day"), (6, "1 day early"), (5, "2 days early"), (8, "1 day late")]
)
def test_early_late_or_kept(actual: int, thought: str) -> None:
    """The usual difference is told in days."""
    person = life("good", "good", "good")
    for number in range(3):
        person = decided(person, number, 7, actual)
    assert f"Word usually comes {thought}" in reads(person)


def test_a_decision_counts_for_the_round_before_it() -> None:
    """An invitation to the next round is the reply on the first one."""
    sam = Seeker(at("2026-06-01", "12:00")).debriefs(began="2026-06-01 10:00", decide="2026-06-05")
    sam.now = at("2026-06-08", "12:00")
    sam.taps_data(f"word:{sam.person.applications[0].id}:next")
    sam.taps_data(f"plan:{sam.person.interviews[-1].id}:set:began:202606101000")
    sam.taps("Skip").taps("Skip").taps("Skip")
    sam.now = at("2026-06-10", "12:00")
    second = sam.person.interviews[-1].id
    sam.taps_data(f"debrief:{second}:go").taps_data(f"debrief:{second}:set:felt:good")
    for _ in range(4):
        sam.taps("Skip")
    sam.taps_data(f"debrief:{second}:set:decide_on:2026-06-17")
    sam.now = at("2026-06-16", "12:00")
    sam.taps_data(f"word:{sam.person.applications[0].id}:offer")
    paces = insights.compute_insights(sam.person).paces
    assert [(p.promised, p.actual) for p in paces] == [(4, 7), (7, 6)]
