"""Letters about an application read well, whatever was typed about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.facts import Application, Person, Promise
from conversations.letters.closing import (
    feedback_request,
    for_reference,
    recruiter_by_phone,
    to_recruiter,
    withdrawal,
)
from conversations.letters.follow_up import Draft, follow_up, phone_script
from conversations.words import LANGUAGES
from tests.conversations.letters.drafted_letters import NOW, TYPED, read, seeker

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


def named_for_questions(named: str, met: str = "Maria Keller, and Tom Lang from HR") -> tuple[Person, Application]:
    """Return somebody who was told whom to follow up with."""
    person, application, _ = seeker({"met": met, "follow_with": named})
    return person, application


@pytest.mark.parametrize(
    ("named", "greeted"),
    [
        ("Karin Nilsen in HR", "Dear Karin,"),
        ("Ms Keller", "Dear Maria,"),
        ("Tom, by e-mail", "Dear Tom,"),
        ("don't know", "Dear Maria and Tom,"),
        ("HR", "Dear Maria and Tom,"),
    ],
)
def test_a_follow_up_greets_whom_the_employer_named(named: str, greeted: str) -> None:
    """Somebody met is greeted as in the thank-you; without a name it goes to those who were met."""
    person, application = named_for_questions(named)
    assert read(follow_up(person, application, 1).body).startswith(greeted)


def test_whoever_was_not_met_is_not_thanked_for_a_talk() -> None:
    """Four wordings, and none says that the two have talked."""
    person, application = named_for_questions("Karin Nilsen in HR")
    texts = [read(follow_up(person, application, number).body) for number in range(4)]
    assert len(set(texts)) == 4
    assert not [text for text in texts if "talking with you" in text]
    assert "was told that I could follow up with you" in texts[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_timeline_is_asked_for_only_after_a_first_one(language: str) -> None:
    """Where no day was named, none can have changed: not in a letter, through the recruiter or on the phone."""
    person, application, _ = seeker()
    person = replace(person, language=language)
    given = replace(application, promises=(Promise(1, NOW.date(), known_at=NOW),))
    changed = ("updated", "timeline has", "the timeline changed", "like now", "neuen Zeitplan", "geändert", "jetzt")
    for write in (follow_up, to_recruiter):
        for number in (0, 2, 3):
            before, after = (read(write(person, one, number).body, language) for one in (application, given))
            assert not [word for word in changed if word in before]
            assert [word for word in changed if word in after]
    assert read(phone_script(person, application), language) != read(phone_script(person, given), language)


def test_nobody_known_by_name_is_greeted_as_they_will_be_met() -> None:
    """A withdrawal before the interview greets whom the invitation names."""
    person, application, _ = seeker({"with_whom": "Mr Adeyemi"})
    assert read(withdrawal(person, application).body).startswith("Dear Mr Adeyemi,")


@pytest.mark.parametrize(
    ("language", "name", "greeted"),
    [
        ("en", "Mr. Charles de Vries", "Hello Mr. de Vries,"),
        ("en", "Gemma Hart", "Hello Gemma,"),
        ("de", "Frau Petra Gemmer", "Guten Tag Frau Gemmer,"),
        ("de", "Petra Gemmer", "Guten Tag Petra Gemmer,"),
    ],
)
def test_recruiters_and_references_are_greeted_like_others(language: str, name: str, greeted: str) -> None:
    """With their title and last name, or as is usual in the letters' language."""
    person, application, _ = seeker()
    person = replace(person, language=language)
    application = replace(application, recruiter_name=name)
    assert read(to_recruiter(person, application, 0).body, language).startswith(greeted)
    assert read(for_reference(person, application, name).body, language).startswith(greeted)


LONG_ROLE = "Teacher of English as a Foreign Language and Deputy Head"
LONG_NAME = "Müller, Schulze & Söhne Verwaltungsgesellschaft mbH & Co. KG"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_letter_cuts_a_role_or_a_name(language: str) -> None:
    """They stand whole in the text; a subject line without room for them does without."""
    person, application, _ = seeker(role=LONG_ROLE, company=LONG_NAME)
    draft = withdrawal(replace(person, language=language), application)
    assert LONG_ROLE in read(draft.body, language)
    assert "Teacher" not in read(draft.subject, language)
    asked = to_recruiter(replace(person, language=language), application, 0)
    assert LONG_NAME in read(asked.body, language)
    assert "Müller" not in read(asked.subject, language)


@pytest.mark.parametrize(
    ("role", "subject"),
    [
        ("teacher of modern languages and head of year 9 in the lower school", "teacher of modern languages"),
        ("Sachbearbeiterin Lohnbuchhaltung, Zeiterfassung und Reisekosten", "Sachbearbeiterin Lohnbuchhaltung"),
    ],
)
def test_a_subject_line_has_the_first_part_of_a_long_role(role: str, subject: str) -> None:
    """Up to a joint, so that it reads as a role."""
    person, application, _ = seeker(role=role)
    assert read(withdrawal(person, application).subject) == f"Withdrawing from the {subject} role"
    assert role in read(withdrawal(person, application).body)


def test_the_recruiter_reads_which_company_it_is_about() -> None:
    """They have many; the subject line says it while there is room."""
    person, application, _ = seeker()
    assert read(to_recruiter(person, application, 0).subject) == (
        "The Data Engineer role at Acme: how do things stand?"
    )
    assert "Acme" in read(to_recruiter(person, replace(application, role=""), 0).subject)


@pytest.mark.parametrize(
    ("role", "company", "stands_as"),
    [
        ("nurse", "NHS", "the nurse role at the NHS"),
        ("Graduate scheme", "PwC", "the Graduate scheme at PwC"),
        ("Internship", "Amberline", "the internship at Amberline"),
        ("lecturer", "University of Wexley", "the lecturer role at the University of Wexley"),
        ("SALES MANAGER", "Acme", "the sales manager role at Acme"),
        ("CFO", "3M", "the CFO role at 3M"),
        ("nurse", "Acme, Inc.", "the nurse role at Acme, Inc. I am"),
        ("apprenticeship in joinery", "Peel", "the apprenticeship in joinery at Peel"),
        ("carer", "Mrs Whitfield", "about the carer role."),
        ("au pair", "the Lindqvist family", "about the au pair role."),
        ("qa engineer", "European Patent Office", "the QA engineer role at the European Patent Office"),
        ("SENIOR UX DESIGNER", "Acme", "the senior UX designer role at Acme"),
    ],
)
def test_a_post_stands_as_one_would_say_it(role: str, company: str, stands_as: str) -> None:
    """With "the" where English has it, and without "role" where it is none."""
    person, application, _ = seeker(role=role, company=company)
    assert stands_as in read(follow_up(person, application, 0).body)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_initial_has_one_dot_on_the_phone(language: str) -> None:
    """Also where the sentence ends with it."""
    person, application, _ = seeker(name="Marco R.")
    assert "Marco R.." not in read(phone_script(replace(person, language=language), application), language)
