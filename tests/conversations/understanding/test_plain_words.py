"""What is typed outside a question is understood as the case files say; in doubt it is not understood at all."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

from conversations.understanding import Intent, understand
from conversations.understanding.intents import INTENTS
from conversations.words.phrases import pattern, sections
from tests.case_files import each_row
from tests.conversations.understanding.cases import OUTCOMES, Case, known_posts, rows

FILES = ("plain_words.tsv", "more_plain_words.tsv")
PAGE = Path(__file__).parents[3] / "docs" / "understanding.md"


@each_row("case", [row for name in FILES for row in rows(name)])
def test_a_message_is_understood_as_the_case_file_says(case: Case) -> None:
    """Intent, application, days, channel and reason."""
    assert case.understood == (case.intent, case.slots)


def test_no_outcome_is_understood_that_was_not_told() -> None:
    """A wrong outcome would end an application: there is none in any case, even where another slot is wrong."""
    wrong = [row.typed for name in FILES for row in rows(name) if row.understood[0] in OUTCOMES - {row.intent}]
    assert wrong == []


def test_the_page_tells_the_counts() -> None:
    """`docs/understanding.md` says how many rows are right."""
    for name in FILES:
        all_ = rows(name)
        right = sum(row.understood == (row.intent, row.slots) for row in all_)
        assert re.search(rf"`{name}` \| {right} of {len(all_)} ", PAGE.read_text(encoding="utf-8")), (name, right)


@pytest.mark.parametrize("language", ["en", "de"])
def test_each_intent_has_phrases_in_each_language(language: str) -> None:
    """A new intent is one entry and its words."""
    assert [intent for intent in (*INTENTS, Intent.SMALL_TALK) if intent not in sections(language)] == []


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_section_compiles(language: str) -> None:
    """A phrase that is written wrongly would raise when somebody types."""
    for section in sections(language):
        pattern(section, language).compile_all()


HARD = [
    "monday friday at 3 next week 10 june by the end of ",
    "interview was moved from monday to ",
    "a b ",
    "to to to ",
    "sent a ",
    "I got the job ",
    "1 ",
    "may ",
    "interwiew rejcted unfortunatly recieved ",
]


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("text", HARD)
def test_reading_takes_at_most_20_milliseconds_of_processor_time(text: str, language: str) -> None:
    """For any 4,096 characters, with forty applications."""
    known = known_posts("; ".join(f"Company {n} Bakery:Role number {n}" for n in range(40)))
    now = rows(FILES[0])[0].now
    for length in (300, 4096):
        typed = (text * 4096)[:length]
        understand(typed, known, now, language)
        times = []
        for _ in range(3):
            started = time.process_time()
            understand(typed, known, now, language)
            times.append(time.process_time() - started)
        assert min(times) <= 0.02, (text, length)
