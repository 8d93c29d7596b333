"""An answer to "What went well?" that turns is split where both halves are clear."""

from __future__ import annotations

from datetime import datetime

import pytest

from conversations.understanding.story.turning import at_the_turn
from tests.case_files import each_row, table
from tests.people import Seeker, at

NOW = datetime(2026, 6, 8, 11, 30)  # noqa: DTZ001 - the person's local time
TYPED = "went well, but I struggled with the SQL question"


def asked(typed: str = TYPED) -> Seeker:
    """Return somebody who has just answered what went well."""
    return Seeker(at("2026-06-08", "11:30")).debriefs(began="2026-06-08 10:00", until="went_well").says(typed)


def answers(seeker: Seeker) -> tuple[str, str]:
    """Return what went well, and what was hard, as far as it is answered."""
    found = seeker.person.interviews[0].answers
    return found["went_well"].text, found["trouble"].text if "trouble" in found else ""


@each_row("row", table("turns.tsv"))
def test_an_answer_is_split_at_its_turn_or_left_whole(row: dict[str, str]) -> None:
    """Both halves stay as they were typed."""
    assert (at_the_turn(row["typed"], NOW, row["language"]) or ("", "")) == (row["well"], row["hard"])


def test_the_hard_half_stands_at_the_next_question_for_a_tap() -> None:
    """It is a hard question to practise only once it was kept."""
    seeker = asked()
    assert answers(seeker) == ("went well", "I struggled with the SQL question")
    assert "Until now: I struggled with the SQL question" in seeker.sees
    assert seeker.labels == ["None", "‹ Back", "Keep it", "Finish later"]
    assert not seeker.person.interviews[0].troubles
    seeker.taps("Keep it")
    assert [one.question for one in seeker.person.interviews[0].troubles] == ["I struggled with the SQL question"]
    assert "like to mention" in seeker.sees


@pytest.mark.parametrize("yes", ["keep", "yes", "right!", "Keep it"])
def test_a_typed_yes_keeps_the_half(yes: str) -> None:
    """It is no question that was hard."""
    assert answers(asked().says(yes)) == ("went well", "I struggled with the SQL question")


def test_another_answer_takes_the_place_of_the_hard_half() -> None:
    """Typed or tapped."""
    assert answers(asked().says("the rota")) == ("went well", "the rota")
    assert answers(asked().taps("None")) == ("went well", "")


def test_editing_the_message_changes_both_halves() -> None:
    """Before and after it was kept."""
    edited = TYPED.replace("SQL", "Excel")
    for seeker in (asked(), asked().taps("Keep it")):
        message = seeker.person.interviews[0].answers["went_well"].message
        assert message is not None
        assert answers(seeker.corrects(message, edited)) == ("went well", "I struggled with the Excel question")


def test_an_answer_that_was_given_before_stays() -> None:
    """Whoever goes back to what went well keeps what they said was hard."""
    seeker = asked("my examples").says("the rota").taps("‹ Back").taps("‹ Back").says(TYPED)
    assert answers(seeker) == (TYPED, "the rota")
