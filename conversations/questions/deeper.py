"""The questions of the deeper debrief, for whoever has more time, that day or days later."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from conversations.facts import HardReason
from conversations.flows.callback_data import Area
from conversations.flows.flow import NOTES_KEY, Answered, Flow, Step
from conversations.flows.questions import Choice, FreeText, Toggles
from conversations.interviews.hard_questions import (
    save_better_answer,
    save_elsewhere,
    save_question,
    save_reason,
    save_skill,
)

AREA = Area.DEEPER
FIRST = "trouble"  # the core debrief asks it
AT_MOST = 12
WELL = frozenset({"good", "great"})  # how the interview felt


def steps() -> Iterator[Step]:
    """Return, for each hard question: why it was hard, a better answer, and whether there was another one.

    When experience was lacking: where else the person has done something like it, and what they want to build.
    """
    reasons = Choice(tuple(reason.value for reason in HardReason))
    for number in range(1, AT_MOST + 1):
        key = FIRST if number == 1 else f"{FIRST}_{number}"
        why, elsewhere, skill, better = (
            name if number == 1 else f"{name}_{number}" for name in ("why", "elsewhere", "skill", "better")
        )
        lacked = Answered(why, frozenset({HardReason.LACKED}))
        if number > 1:
            before = Answered(f"{FIRST}_{number - 1}") if number > 2 else None  # noqa: PLR2004 - the first is the core's
            yield Step(
                key,
                FreeText(),
                condition=before,
                on_answer=partial(save_question, key=key),
                words_name="another",
                number=number,
            )
        yield Step(
            why,
            reasons,
            condition=Answered(key),
            on_answer=partial(save_reason, key=key),
            words_name="why",
            number=number,
            about=key,
        )
        yield Step(
            elsewhere,
            FreeText(),
            condition=lacked,
            on_answer=partial(save_elsewhere, key=key, elsewhere=elsewhere),
            words_name="elsewhere",
            number=number,
            about=key,
        )
        yield Step(
            skill,
            FreeText(),
            condition=lacked,
            on_answer=partial(save_skill, key=key),
            words_name="skill",
            number=number,
            about=key,
        )
        yield Step(
            better,
            FreeText(),
            condition=Answered(key),
            on_answer=partial(save_better_answer, key=key, better=better),
            words_name="better",
            number=number,
            about=key,
        )


NOTES = NOTES_KEY
FLOW = Flow(
    AREA,
    (
        Step("comfortable", FreeText(many=True)),
        Step("came_across", FreeText(many=True)),
        Step("competitors", FreeText(many=True), condition=Answered("felt", WELL)),
        *steps(),
        Step("cover_more", FreeText(many=True)),
        Step("change", Toggles(("time_of_day", "opening", "listening", "enthusiasm", "questions", "answers"))),
        Step("change_note", FreeText(), condition=Answered("change")),
        Step("liked", FreeText(many=True)),
        Step("disliked", FreeText(many=True)),
        Step("learnt", FreeText(many=True)),
        Step("focus", FreeText()),
        Step("concerns", FreeText(many=True)),
        Step("excited", Choice(("more", "same", "less"), width=3)),
        Step("next_questions", FreeText(many=True)),
        Step("follow_with", FreeText(people=True)),
        Step("follow_how", Choice(("email", "phone", "linkedin", "recruiter"))),
        Step("posts", FreeText()),
        Step("next_stage", FreeText()),
        Step("references", FreeText(people=True)),
        Step(NOTES, FreeText(many=True)),
    ),
    leading=0,
    known_keys=(FIRST, "felt"),
)
