"""The answers of a flow in words, as cards and questions show them again."""

from __future__ import annotations

from collections.abc import Mapping

from conversations.facts import Answer
from conversations.flows import multipart
from conversations.flows.flow import Flow, Step, has_content
from conversations.flows.questions import LONGEST_SHOWN, FreeText, clipped
from conversations.messages import Words


def answered_steps(
    flow: Flow, answers: Mapping[str, Answer], most: int = LONGEST_SHOWN
) -> tuple[tuple[Step, Words], ...]:
    """Return the steps that have an answer, each with its answer in words of at most `most` characters."""
    return tuple(
        (step, answer_words(flow, step, answer, most))
        for step in flow.applicable(answers)
        if (answer := answers.get(step.key)) and has_content(answer)
    )


def answer_words(flow: Flow, step: Step, answer: Answer, most: int = LONGEST_SHOWN) -> Words:
    """Return one answer as it is shown again, in at most `most` characters of the person's own words."""
    text = clipped(" · ".join(answer.text.split("\n")), most) if isinstance(step.question, FreeText) else answer.text
    said = step.question.as_words(text, flow.name, step.words_key) if text else None
    return multipart.as_words(said, answer.kept)
