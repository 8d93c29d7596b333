"""Saves what a debrief says about hard questions: the question, why it was hard, a better answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from conversations.facts import Answer, HardQuestion, HardReason, Interview, Person, Skill
from conversations.flows import multipart
from conversations.flows.flow import has_content
from conversations.messages import Words, words
from conversations.understanding.story.turning import at_the_turn

WENT_WELL, HARD = "went_well", "trouble"
"""The keys of two questions of the core debrief."""


def save_question(person: Person, interview: Interview, text: str, now: datetime, *, key: str) -> Person:
    """Save the question that the answer `key` names."""
    del text, now
    return _save(person, interview, key)


def split_at_the_turn(person: Person, interview: Interview, text: str, now: datetime) -> Person:
    """Take the hard half of "it went well, but I struggled with ..." as the answer to the next question.

    It is then shown there for a yes. An answer of its own stays; what came in several messages is left whole.
    """
    answer, hard = interview.answers[WENT_WELL], interview.answers.get(HARD)
    if answer.parts or answer.kept or (hard and (hard.message is None or hard.message != answer.message)):
        return person
    halves = at_the_turn(text, now.astimezone(person.clock).replace(tzinfo=None), person.language)
    if halves is None:
        return person
    half = Answer(halves[1], message=answer.message, reopened=hard is None or hard.reopened)
    answers = {**interview.answers, WENT_WELL: replace(answer, text=halves[0]), HARD: half}
    interview = replace(interview, answers=answers)
    person = person.with_interview(interview)
    return person if half.reopened else _save(person, interview, HARD)


def hard_half(person: Person, interview: Interview) -> tuple[Words, ...]:
    """Say where the answer comes from that the question for a hard one has already."""
    del person
    well, hard = interview.answers.get(WENT_WELL), interview.answers.get(HARD)
    is_half = well and hard and hard.reopened and hard.message is not None and hard.message == well.message
    return (words("debrief-hard_half"),) if is_half else ()


def save_reason(person: Person, interview: Interview, text: str, now: datetime, *, key: str) -> Person:
    """Save why the question that the answer `key` names was hard."""
    del now
    return _save(person, interview, key, reason=HardReason(text))


def save_better_answer(
    person: Person, interview: Interview, text: str, now: datetime, *, key: str, better: str
) -> Person:
    """Save what the person would answer today: the answer `better`."""
    del text, now
    return _save(person, interview, key, better=multipart.as_text(interview.answers.get(better, Answer())))


def save_elsewhere(
    person: Person, interview: Interview, text: str, now: datetime, *, key: str, elsewhere: str
) -> Person:
    """Save where the person has done something like it: the answer `elsewhere`."""
    del text, now
    return _save(person, interview, key, elsewhere=multipart.as_text(interview.answers.get(elsewhere, Answer())))


def save_skill(person: Person, interview: Interview, text: str, now: datetime, *, key: str) -> Person:
    """Save what the person wants to build, and add it to their skills unless it is there."""
    del now
    name = " ".join(text.split())
    return _save(add_skill(person, name), interview, key, skill=name)


def add_skill(person: Person, name: str) -> Person:
    """Add a skill to build; one of that name, whatever its capitals, is not added again."""
    if not name or any(skill.name.casefold() == name.casefold() for skill in person.skills):
        return person
    person, id_ = person.take_id()
    return replace(person, skills=(*person.skills, Skill(id_, name)))


def _save(
    person: Person,
    interview: Interview,
    key: str,
    *,
    reason: HardReason | None = None,
    better: str | None = None,
    elsewhere: str | None = None,
    skill: str | None = None,
) -> Person:
    answer = interview.answers.get(key, Answer())
    question = next((t for t in interview.troubles if t.answer == key), None)
    if has_content(answer) and question is None:
        person, id_ = person.take_id()
        question = HardQuestion(id_, multipart.as_text(answer), answer=key)
    if question is None:
        return person
    question = replace(
        question,
        question=multipart.as_text(answer) if has_content(answer) else question.question,
        reason=reason or question.reason,
        better=question.better if better is None else better,
        elsewhere=question.elsewhere if elsewhere is None else elsewhere,
        skill=question.skill if skill is None else skill,
    )
    return person.with_interview(interview.with_hard_question(question))
