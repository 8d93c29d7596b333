"""The deeper debrief, for whoever has more time, that day or days later: the same interview, more questions."""

from __future__ import annotations

from conversations import troubles
from conversations.answers import Choice, Free, Toggles
from conversations.facts import Interview
from conversations.flow import Answered, Flow, Step, is_answered

AREA = "deeper"
NOTES = "notes"

FLOW = Flow(
    AREA,
    (
        Step("comfortable", Free(many=True), may_skip=True),
        Step("came_across", Free(many=True), may_skip=True),
        *troubles.steps(),
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
    known=(troubles.FIRST,),
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
