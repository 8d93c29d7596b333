"""Saves what a debrief says about hard questions: the question, why it was hard, a better answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from conversations.facts import Answer, HardQuestion, HardReason, Interview, Person
from conversations.flows import multipart
from conversations.flows.flow import has_content


def save_question(person: Person, interview: Interview, text: str, now: datetime, *, key: str) -> Person:
    """Save the question that the answer `key` names."""
    del text, now
    return _save(person, interview, key)


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


def _save(
    person: Person, interview: Interview, key: str, *, reason: HardReason | None = None, better: str | None = None
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
    )
    return person.with_interview(interview.with_hard_question(question))
