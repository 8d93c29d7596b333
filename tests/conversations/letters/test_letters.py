"""Letters about an application read well, whatever was typed about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.facts import Application, Person
from conversations.letters.closing import feedback_request, recruiter_by_phone, to_recruiter, withdrawal
from conversations.letters.follow_up import Draft
from conversations.words import LANGUAGES
from tests.conversations.letters.drafted_letters import TYPED, read, seeker

LETTERS: tuple[Callable[[Person, Application], Draft], ...] = (
    withdrawal,
    feedback_request,
    lambda person, application: to_recruiter(person, application, 0),
    lambda person, application: to_recruiter(person, application, 1),
    lambda person, application: to_recruiter(person, application, 2),
)


@pytest.mark.parametrize("language", LANGUAGES)
@given(who=st.tuples(TYPED, TYPED, TYPED), met=TYPED)
def test_no_answer_breaks_a_letter(language: str, who: tuple[str, str, str], met: str) -> None:
    """Never an error, a subject on one line, and a text that fits a message with room to spare."""
    name, company, role = who
    person, application, _ = seeker({"met": met}, name=name, company=company, role=role)
    person = replace(person, language=language)
    for letter in LETTERS:
        draft = letter(person, application)
        subject = read(draft.subject, language)
        assert len(subject) <= 80
        assert "\n" not in subject
        assert 100 < len(read(draft.body, language)) < 1800
    assert len(read(recruiter_by_phone(person, application), language)) < 1800


def test_a_goodbye_gives_thanks_and_no_reasons() -> None:
    """Hard questions and the verdict are never in it."""
    person, application, _ = seeker()
    text = read(withdrawal(person, application).body)
    assert text.startswith("Dear Maria and Tom,")
    assert "Thank you" in text
    assert "withdraw my application" in text
    assert "panicked" not in text


def test_the_recruiter_is_asked_the_three_questions_in_four_wordings() -> None:
    """Where they are, the timeline, anything more; never twice in a row alike."""
    person, application, _ = seeker()
    texts = [read(to_recruiter(person, application, n).body) for n in range(8)]
    assert len(set(texts[:4])) == 4
    assert texts[4] == texts[0]
    for text in texts:
        assert "Data Engineer role at Acme" in text
        assert "anything" in text
