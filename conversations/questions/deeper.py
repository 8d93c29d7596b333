"""The deeper debrief, for whoever has more time, that day or days later: the same interview, more questions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from functools import partial

from conversations.facts import Answer, HardQuestion, HardReason, Interview, Person
from conversations.flows import multipart
from conversations.flows.callback_data import Area
from conversations.flows.flow import Answered, Flow, Step, has_content, is_answered
from conversations.flows.questions import Choice, FreeText, Toggles

AREA = Area.DEEPER
FIRST = "trouble"  # the core asks for it
AT_MOST = 12


def save_question(person: Person, interview: Interview, text: str, now: datetime, *, key: str = FIRST) -> Person:
    """Write down the question that the answer `key` names."""
    del text, now
    answer = interview.answers.get(key, Answer())
    if not has_content(answer):
        return person
    question = multipart.as_text(answer)
    known = _called(interview, key)
    if known is None:
        person, id_ = person.take_id()
        return _with(person, interview, HardQuestion(id_, question, answer=key))
    return _with(person, interview, replace(known, question=question))


def save_reason(person: Person, interview: Interview, text: str, now: datetime, *, key: str) -> Person:
    """Write down why it gave trouble."""
    person = save_question(person, interview, "", now, key=key)
    interview = person.interview(interview.id) or interview
    known = _called(interview, key)
    return _with(person, interview, replace(known, reason=HardReason(text))) if known else person


def save_better_answer(
    person: Person, interview: Interview, text: str, now: datetime, *, key: str, better: str
) -> Person:
    """Write down what the person would say now."""
    del text
    person = save_question(person, interview, "", now, key=key)
    interview = person.interview(interview.id) or interview
    known, answer = _called(interview, key), interview.answers.get(better, Answer())
    return _with(person, interview, replace(known, better=multipart.as_text(answer))) if known else person


def _called(interview: Interview, key: str) -> HardQuestion | None:
    return next((t for t in interview.troubles if t.answer == key), None)


def _with(person: Person, interview: Interview, trouble: HardQuestion) -> Person:
    others = interview.troubles
    if any(t.id == trouble.id for t in others):
        troubles = tuple(trouble if t.id == trouble.id else t for t in others)
    else:
        troubles = (*others, trouble)
    return person.with_interview(replace(interview, troubles=troubles))


def steps() -> Iterator[Step]:
    """Return, for each question that gave trouble, why and what to say now; then whether there was another."""
    reasons = Choice(tuple(reason.value for reason in HardReason))
    for number in range(1, AT_MOST + 1):
        key = FIRST if number == 1 else f"{FIRST}_{number}"
        why, better = (name if number == 1 else f"{name}_{number}" for name in ("why", "better"))
        if number > 1:
            before = Answered(f"{FIRST}_{number - 1}") if number > 2 else None  # noqa: PLR2004 - the first is the core's
            yield Step(
                key,
                FreeText(),
                may_skip=True,
                condition=before,
                on_answer=partial(save_question, key=key),
                words_name="another",
                number=number,
            )
        yield Step(
            why,
            reasons,
            may_skip=True,
            condition=Answered(key),
            on_answer=partial(save_reason, key=key),
            words_name="why",
            number=number,
            about=key,
        )
        yield Step(
            better,
            FreeText(),
            may_skip=True,
            condition=Answered(key),
            on_answer=partial(save_better_answer, key=key, better=better),
            words_name="better",
            number=number,
            about=key,
        )


NOTES = "notes"
FLOW = Flow(
    AREA,
    (
        Step("comfortable", FreeText(many=True), may_skip=True),
        Step("came_across", FreeText(many=True), may_skip=True),
        *steps(),
        Step("cover_more", FreeText(many=True), may_skip=True),
        Step(
            "change",
            Toggles(("time_of_day", "opening", "listening", "enthusiasm", "questions", "answers")),
            may_skip=True,
        ),
        Step("change_note", FreeText(), may_skip=True, condition=Answered("change")),
        Step("liked", FreeText(many=True), may_skip=True),
        Step("disliked", FreeText(many=True), may_skip=True),
        Step("learnt", FreeText(many=True), may_skip=True),
        Step("focus", FreeText(), may_skip=True),
        Step("concerns", FreeText(many=True), may_skip=True),
        Step("excited", Choice(("more", "same", "less"), width=3), may_skip=True),
        Step("next_questions", FreeText(many=True), may_skip=True),
        Step("follow_with", FreeText(people=True), may_skip=True),
        Step("follow_how", Choice(("email", "phone", "linkedin", "recruiter")), may_skip=True),
        Step("posts", FreeText(), may_skip=True),
        Step("next_stage", FreeText(), may_skip=True),
        Step("competitors", FreeText(many=True), may_skip=True),
        Step(NOTES, FreeText(many=True), may_skip=True),
    ),
    leading=0,
    known_keys=(FIRST,),
)


def is_begun(interview: Interview) -> bool:
    """Say whether any of its questions was answered or skipped. A note that was added by a reply begins nothing."""
    return any(s.key in interview.answers for s in FLOW.steps if s.key != NOTES)


def is_touched(interview: Interview) -> bool:
    """Say whether there is anything beyond the core: an answer, or a note that was added by a reply."""
    return any(s.key in interview.answers for s in FLOW.steps)


def is_open(interview: Interview) -> bool:
    """Say whether any of its questions still waits."""
    return any(not is_answered(interview.answers, s.key) for s in FLOW.applicable(interview.answers))
