"""The questions that a sentence of a story can belong to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Label(StrEnum):
    """The question that a sentence belongs to."""

    POST = "post"
    BEGAN = "began"
    DECIDE_ON = "decide_on"
    TROUBLE = "trouble"
    WENT_WELL = "went_well"
    MET = "met"
    FELT = "felt"
    CONCERN = "concern"
    NEXT_STEP = "next_step"
    REACTION = "reaction"
    LEARNT = "learnt"
    TOPIC = "topic"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class ToldSentence:
    """One sentence as it was typed, and where it belongs."""

    text: str
    label: Label


OF_THE_WORK = frozenset({Label.TOPIC, Label.LEARNT})
OF_AN_INTERVIEW = frozenset({Label.TROUBLE, Label.WENT_WELL, Label.FELT})
QUESTIONS = frozenset(Label) - OF_THE_WORK - {Label.NOTE}
