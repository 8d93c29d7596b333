"""Somebody whose data is exported, and the way to the file and back."""

from __future__ import annotations

from dataclasses import replace

from bot.files.exports import as_json
from bot.files.import_json import parse_import
from conversations.events import Imported
from conversations.facts import (
    Answer,
    DeliveryStatus,
    HardQuestion,
    Person,
    Practice,
    Prompt,
    PromptKind,
)
from tests.bot.sample_people import LATER, interviewee

WITH_ANSWERS = {"felt": Answer("good"), "went_well": Answer("x" * 600), "trouble": Answer("=SUM(A1)", message=7)}


def sam() -> Person:
    """Return someone with a finished interview, answers, and a prompt that was sent."""
    person = interviewee(company="Acme & Söhne, Ltd")
    interview = replace(
        person.interviews[0],
        answers=WITH_ANSWERS,
        troubles=(
            HardQuestion(
                6, "Why # did you leave?", better="To *grow*", practised=(Practice(LATER, "To learn", message=8),)
            ),
        ),
        note_text="Dear Maria,\n\nthank you",
    )
    prompt = Prompt(5, PromptKind.THANK_YOU, 2, "deadline", LATER, LATER, (1,), DeliveryStatus.SENT)
    return replace(person.with_interview(interview), prompts=(prompt,), last_id=6)


def exported(person: Person) -> str:
    """Return the JSON file."""
    return as_json(person, "", LATER, "")[1].decode()


def read(file: str, person: int = 1001) -> Imported:
    """Read it back as `person`."""
    return parse_import(Imported(9, file), person, LATER)
