"""Every list of one person's facts has a limit, in one table: said before it is reached; nothing goes beyond it."""

from __future__ import annotations

import typing
from dataclasses import fields, is_dataclass, replace
from datetime import timedelta
from typing import Any

import pytest

from benchmarks.sample_facts import DUE_AT, long_history
from bot.rendering import reply
from conversations.account import room
from conversations.facts import (
    AnswerPart,
    Application,
    DeliveryStatus,
    Person,
    Prompt,
    PromptKind,
)
from conversations.facts.changes import add_interview, set_decision_day
from conversations.messages import Turn
from conversations.pacing import lifecycle, schedule
from tests.conversations.full_lists import FULL
from tests.people import Seeker, at

NOW = at("2026-06-08", "12:30")


def records(type_: Any, found: set[type]) -> set[type]:
    """Return the records that a type consists of, at any depth."""
    if is_dataclass(type_) and type_ not in found:
        found.add(typing.cast("type", type_))
        for hint in typing.get_type_hints(type_).values():
            records(hint, found)
    for part in typing.get_args(type_):
        records(part, found)
    return found


def test_every_list_of_the_facts_has_a_limit() -> None:
    """A new list cannot be forgotten."""
    lists = {
        (record, field.name)
        for record in records(Person, set())
        for field in fields(record)
        if typing.get_origin(typing.get_type_hints(record)[field.name]) in (tuple, dict)
    }
    assert lists == {(record, name) for record, most in room.MOST.items() for name in most}


def with_one_more(person: Person, what: str) -> Person:
    """Return the person with one more record in the list."""
    application, interview = person.applications[0], person.interviews[0]
    if what == "interviews":
        return add_interview(person, application, NOW, planned=True)[0]
    if what == "parts":
        answer = interview.answers["went_well"]
        answers = interview.answers | {"went_well": replace(answer, parts=(*answer.parts, AnswerPart("and", 999)))}
        return person.with_interview(replace(interview, answers=answers))
    if what == "practised":
        question = replace(interview.troubles[0], practised=interview.troubles[0].practised * 2)
        question = replace(question, practised=question.practised[: len(interview.troubles[0].practised) + 1])
        return person.with_interview(interview.with_hard_question(question))
    person, id_ = person.take_id()
    holder: Any = next(record for record in (person, application, interview) if hasattr(record, what))
    records_ = getattr(holder, what)
    new = replace(records_[-1], id=id_) if hasattr(records_[-1], "id") else records_[-1]
    more: Any = replace(holder, **{what: (*records_, new)})
    match more:
        case Person():
            return more
        case Application():
            return person.with_application(more)
        case _:
            return person.with_interview(more)


def said(turn: Turn) -> str:
    """Return the words of a turn's last message."""
    return reply(turn).messages[-1].html


@pytest.mark.parametrize("what", sorted(room.NAMED - {"prompts"}))
def test_nothing_is_added_to_a_full_list(what: str) -> None:
    """Neither by a turn, which says so, nor by an import; one record less, and there is room."""
    full = FULL[what](1)
    if what != "parts":  # two megabytes, for the sake of what a turn costs
        assert room.fits(full)
    more = with_one_more(full, what)
    assert not room.fits(more)
    refused = room.keep_count(Turn(more), full)
    assert refused.person == replace(full, place=None)
    assert "so I didn't add this one" in said(refused)
    assert {button.data for row in reply(refused).messages[-1].rows for button in row} >= {"export:0:show"}
    renamed = Turn(replace(full, name="Kim"))
    assert room.keep_count(renamed, full) is renamed


@pytest.mark.parametrize("what", sorted(room.NAMED - {"prompts"}))
def test_that_a_list_is_nearly_full_is_said(what: str) -> None:
    """When a tenth of the room is left, in the turn that gets there."""
    half = FULL[what](0.5)
    assert room.keep_count(kept := Turn(with_one_more(half, what)), half) is kept
    nearly = with_one_more(FULL[what](0.89999), what)
    assert "here, and I can keep" in said(room.keep_count(Turn(nearly), FULL[what](0.89999)))


def with_prompts(count: int) -> Seeker:
    """Return somebody with an interview ahead, about whose application there were so many prompts."""
    sam = Seeker(NOW).says("/interview").says("Acme, Data analyst").says("tomorrow at 10")
    about, subject = (sam.person.applications[0].id,), sam.person.interviews[0].id
    kind = PromptKind.CHECKLIST
    prompts = tuple(Prompt(100 + n, kind, subject, str(n), NOW, NOW, about, DeliveryStatus.SENT) for n in range(count))
    sam.person = replace(sam.person, prompts=prompts, last_id=100 + count)
    return sam


def test_after_very_many_prompts_about_an_application_none_is_planned() -> None:
    """Neither another hour nor another day brings more; the rest goes on."""
    for count, is_moved in ((room.MOST_PROMPTS_ABOUT - 1, True), (room.MOST_PROMPTS_ABOUT, False)):
        before = with_prompts(count).person
        moved = before.with_interview(replace(before.interviews[0], starts_at=NOW + timedelta(hours=30)))
        promised = set_decision_day(before, before.applications[0], DUE_AT.date(), NOW)
        for after in (moved, promised):
            assert (room.keep_count(Turn(after), before).person == after) is is_moved
        renamed = before.with_application(replace(before.applications[0], role="Clerk"))
        assert room.keep_count(Turn(renamed), before).person == renamed


def test_prompts_about_deleted_applications_are_forgotten_after_a_month() -> None:
    """With the next prompt. Check-ins are counted for the person and stay, and so does what is about other records."""
    person = long_history(3, open_each=1)
    gone = 999
    kinds = (PromptKind.CHECKLIST, PromptKind.DECISION, PromptKind.CHECK_IN)
    ago = (timedelta(days=31), timedelta(days=29))
    extra = tuple(
        Prompt(1000 + 10 * n + m, kind, gone, "", DUE_AT - days, DUE_AT - days, (gone,), DeliveryStatus.SENT)
        for n, kind in enumerate(kinds)
        for m, days in enumerate(ago)
    )
    person = replace(person, prompts=(*person.prompts, *extra), last_id=2000)
    due = schedule.upcoming(person, DUE_AT)[0]
    after, claimed = lifecycle.claim(person, due, DUE_AT)
    left_out = {p.id for p in person.prompts} - {p.id for p in after.prompts}
    assert left_out == {1000, 1010}
    assert after.prompts[-1] == claimed


def test_whoever_types_the_hundred_and_first_skill_is_told() -> None:
    """On the running conversation: a skill is named at the debrief's question."""
    sam = Seeker(NOW).debriefs(began="2026-06-08 10:00").taps("Go deeper").taps("Skip").taps("Skip").taps("Skip")
    sam.taps("Lacked experience").says("I ran the club's till")
    skills = FULL["skills"](1).skills
    sam.person = replace(sam.person, skills=skills[:-1])
    asked = sam.person
    assert "100 skills to build here, and I can keep 100" in sam.says("Budgeting").sees
    assert len(sam.person.skills) == 100
    sam.person = replace(asked, skills=skills)
    assert "I can keep 100 skills to build" in sam.says("Budgeting").sees
    assert sam.person.skills == skills


def test_an_answer_takes_no_more_messages_than_are_kept() -> None:
    """The question stays open, with what was sent so far."""
    sam = Seeker(NOW).debriefs(began="2026-06-08 10:00").taps("Go deeper")
    for number in range(200):
        sam.says(f"that {number}")
    assert "200 messages in one answer here, and I can keep 200" in sam.sees
    assert "I can keep 200 messages in one answer" in sam.says("and this").sees
    (interview,) = sam.person.interviews
    assert len(interview.answers["comfortable"].parts) == 200
    assert sam.person.place is not None
