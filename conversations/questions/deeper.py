"""The deeper debrief, for whoever has more time, that day or days later: the same interview, more questions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from functools import partial

from conversations.facts import Answer, Interview, Person, Reason, Trouble
from conversations.flows import multipart
from conversations.flows.flow import Answered, Flow, Step, is_answered, says_something
from conversations.flows.questions import Choice, Free, Toggles

AREA = "deeper"
FIRST = "trouble"  # the core asks for it
AT_MOST = 12


def named(person: Person, interview: Interview, text: str, now: datetime, *, key: str = FIRST) -> Person:
    """Write down the question that the answer `key` names."""
    del text, now
    answer = interview.answers.get(key, Answer())
    if not says_something(answer):
        return person
    question = multipart.mark(answer)
    known = _called(interview, key)
    if known is None:
        person, id_ = person.take_id()
        return _with(person, interview, Trouble(id_, question, answer=key))
    return _with(person, interview, replace(known, question=question))


def explained(person: Person, interview: Interview, text: str, now: datetime, *, key: str) -> Person:
    """Write down why it gave trouble."""
    person = named(person, interview, "", now, key=key)
    interview = person.interview(interview.id) or interview
    known = _called(interview, key)
    return _with(person, interview, replace(known, reason=Reason(text))) if known else person


def bettered(person: Person, interview: Interview, text: str, now: datetime, *, key: str, better: str) -> Person:
    """Write down what the person would say now."""
    del text
    person = named(person, interview, "", now, key=key)
    interview = person.interview(interview.id) or interview
    known, answer = _called(interview, key), interview.answers.get(better, Answer())
    return _with(person, interview, replace(known, better=multipart.mark(answer))) if known else person


def _called(interview: Interview, key: str) -> Trouble | None:
    return next((t for t in interview.troubles if t.answer == key), None)


def _with(person: Person, interview: Interview, trouble: Trouble) -> Person:
    others = interview.troubles
    if any(t.id == trouble.id for t in others):
        troubles = tuple(trouble if t.id == trouble.id else t for t in others)
    else:
        troubles = (*others, trouble)
    return person.with_interview(replace(interview, troubles=troubles))


def steps() -> Iterator[Step]:
    """Return, for each question that gave trouble, why and what to say now; then whether there was another."""
    reasons = Choice(tuple(reason.value for reason in Reason))
    for number in range(1, AT_MOST + 1):
        key = FIRST if number == 1 else f"{FIRST}_{number}"
        why, better = (name if number == 1 else f"{name}_{number}" for name in ("why", "better"))
        if number > 1:
            before = Answered(f"{FIRST}_{number - 1}") if number > 2 else None  # noqa: PLR2004 - the first is the core's
            yield Step(
                key,
                Free(),
                may_skip=True,
                only_if=before,
                means=partial(named, key=key),
                named="another",
                number=number,
            )
        yield Step(
            why,
            reasons,
            may_skip=True,
            only_if=Answered(key),
            means=partial(explained, key=key),
            named="why",
            number=number,
            about=key,
        )
        yield Step(
            better,
            Free(),
            may_skip=True,
            only_if=Answered(key),
            means=partial(bettered, key=key, better=better),
            named="better",
            number=number,
            about=key,
        )


NOTES = "notes"
FLOW = Flow(
    AREA,
    (
        Step("comfortable", Free(many=True), may_skip=True),
        Step("came_across", Free(many=True), may_skip=True),
        *steps(),
        Step("cover_more", Free(many=True), may_skip=True),
        Step(
            "change",
            Toggles(("time_of_day", "opening", "listening", "enthusiasm", "questions", "answers")),
            may_skip=True,
        ),
        Step("change_note", Free(), may_skip=True, only_if=Answered("change")),
        Step("liked", Free(many=True), may_skip=True),
        Step("disliked", Free(many=True), may_skip=True),
        Step("learnt", Free(many=True), may_skip=True),
        Step("focus", Free(), may_skip=True),
        Step("concerns", Free(many=True), may_skip=True),
        Step("excited", Choice(("more", "same", "less"), width=3), may_skip=True),
        Step("next_questions", Free(many=True), may_skip=True),
        Step("follow_with", Free(people=True), may_skip=True),
        Step("follow_how", Choice(("email", "phone", "linkedin", "recruiter")), may_skip=True),
        Step("posts", Free(), may_skip=True),
        Step("next_stage", Free(), may_skip=True),
        Step("competitors", Free(many=True), may_skip=True),
        Step(NOTES, Free(many=True), may_skip=True),
    ),
    leading=0,
    known=(FIRST,),
)


def is_begun(interview: Interview) -> bool:
    """Say whether any of its questions was answered or skipped. A note that was added by a reply begins nothing."""
    return any(s.key in interview.answers for s in FLOW.steps if s.key != NOTES)


def is_touched(interview: Interview) -> bool:
    """Say whether there is anything beyond the core: an answer, or a note that was added by a reply."""
    return any(s.key in interview.answers for s in FLOW.steps)


def is_open(interview: Interview) -> bool:
    """Say whether any of its questions still waits."""
    return any(not is_answered(interview.answers, s.key) for s in FLOW.applying(interview.answers))
