"""Typed words beside an open question: labels, "no idea", questions and news are no answers to it."""

from __future__ import annotations

import pytest

from conversations.messages import words
from conversations.words import Reader, in_plain
from tests.conversations.listening.asked_questions import answer, asked
from tests.conversations.listening.test_answers import thanks


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("en", "no clue"), ("en", "dunno"), ("en", "No idea, sorry!"), ("en", "I don't know"), ("en", "idk"),
        ("de", "keine Ahnung"), ("de", "weiß ich leider nicht mehr"), ("de", "Fällt mir gerade nicht ein"),
        ("de", "lass das weg"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("step", ["began", "route", "felt", "went_well", "trouble", "topic", "met"])
def test_no_idea_skips_the_question(step: str, language: str, typed: str) -> None:
    """It becomes no name, no note and nothing to practise."""
    seeker = asked(step, language).says(typed)
    assert answer(seeker, step) == ("", True)
    assert "notes" not in seeker.person.interviews[-1].answers


def test_no_idea_is_an_option_where_it_is_one() -> None:
    """At "do you go on?" somebody is not sure."""
    seeker = thanks("en").says("/fit")
    while "How much" not in seeker.sees and ":goes_on:" not in seeker.screen[0].data:
        seeker.taps("Skip")
    seeker.says("I don't know")
    assert seeker.person.interviews[-1].answers["goes_on"].text == "unsure"


@pytest.mark.parametrize(
    ("language", "typed"), [("en", "when is my next interview?"), ("de", "wann ist mein nächstes Gespräch?")]
)
@pytest.mark.parametrize("step", ["minutes", "form", "with_whom"])
def test_a_question_is_answered_and_the_open_one_asked_again(step: str, language: str, typed: str) -> None:
    """It is no name and no note."""
    seeker = asked(step, language, "plan")
    seeker.says(typed)
    answers = seeker.person.interviews[-1].answers
    assert not {step, "notes"} & set(answers)
    assert any(f":skip:{step}" in button.data for button in seeker.screen)


def test_an_event_at_a_question_with_taps_is_said_back() -> None:
    """The question is a tap away."""
    seeker = asked("minutes", flow="plan").says("Acme cancelled the interview")
    assert any(button.data == "heard:1:yes:off" for button in seeker.screen)
    assert "notes" not in seeker.person.interviews[-1].answers
    assert "How long" in seeker.taps("Continue").sees


@pytest.mark.parametrize(
    ("language", "typed", "name"),
    [
        ("en", "yes, Tom Brandt from Hays", "Tom Brandt"), ("en", "Recruiter is Kim from Randstad", "Kim"),
        ("en", "my recruiter, Sarah", "Sarah"), ("de", "Ja, Frau Weber von Randstad", "Frau Weber"),
        ("de", "ja, Herr Lang", "Herr Lang"), ("en", "yes, through an agency", None), ("en", "yes, Hays", None),
    ],
)  # fmt: skip
def test_a_recruiter_who_is_named_is_kept(language: str, typed: str, name: str | None) -> None:
    """A yes with a name answers both; what may be the agency's name is none."""
    seeker = asked("route", language).says(typed)
    application = seeker.person.applications[0]
    assert (application.recruiter, application.recruiter_name) == (True, name)


@pytest.mark.parametrize(
    ("language", "typed", "felt"),
    [
        ("en", "over the moon", "great"), ("en", "8 out of 10", "good"), ("en", "10/10", "great"),
        ("en", "2/5", "poor"),
        ("en", "could have been worse", "fair"), ("de", "8 von 10", "good"), ("de", "so eine 3 von 10", "poor"),
        ("de", "hätte schlimmer sein können", "fair"), ("en", "1 of 10", "bad"), ("de", "überglücklich", "great"),
    ],
)  # fmt: skip
def test_a_feeling_is_read_in_other_words_and_in_marks(language: str, typed: str, felt: str) -> None:
    """Of ten, or of five."""
    assert answer(asked("felt", language).says(typed), "felt") == (felt, False)


def test_words_that_are_no_option_are_kept_and_the_question_stays_on_the_screen() -> None:
    """However often."""
    seeker = asked("felt")
    for typed in ("there was a dog in the office", "they have a dog"):
        seeker.says(typed)
        assert "How did it feel?" in seeker.sees
        assert "🙂" in seeker.labels
        assert typed in seeker.person.interviews[-1].answers["notes"].text


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("en", "go back"), ("en", "I am sorry, that answer belonged to the previous question."),
        ("en", "oops, wrong question"), ("de", "sorry, falsche Frage"), ("de", "geh bitte zurück"),
    ],
)  # fmt: skip
def test_who_asks_for_the_question_before_gets_it(language: str, typed: str) -> None:
    """It is no answer."""
    seeker = asked("topic", language).says(typed)
    assert ":back:trouble" in " ".join(b.data for b in seeker.screen)
    assert "topic" not in seeker.person.interviews[-1].answers


@pytest.mark.parametrize("typed", ["go back to basics", "they want to go back to the office"])
def test_what_only_sounds_like_it_is_an_answer(typed: str) -> None:
    """Every other word belongs to the wish."""
    assert answer(asked("topic").says(typed), "topic")[0] == typed


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("en", "Could I ask why you need to know this?"), ("en", "what means debrief?"), ("en", "who can see this?"),
        ("en", "what should i write here"), ("de", "Warum willst du das wissen?"), ("de", "wer sieht das?"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("step", ["felt", "went_well", "topic"])
def test_a_question_about_the_question_is_answered_and_is_no_answer(step: str, language: str, typed: str) -> None:
    """The question is asked again."""
    seeker = asked(step, language).says(typed)
    assert in_plain(words("walk-why"), Reader.of(seeker.person)) in seeker.sees
    assert f":skip:{step}" in " ".join(b.data for b in seeker.screen)
    assert step not in seeker.person.interviews[-1].answers


@pytest.mark.parametrize(
    ("step", "typed"),
    [
        ("went_well", "the story about why you need to ask the customer first"),
        ("trouble", "why do you want to know us?"),
    ],
)
def test_a_question_that_was_asked_there_is_an_answer(step: str, typed: str) -> None:
    """Among the hard questions, and in what somebody tells."""
    assert answer(asked(step).says(typed), step) == (typed, False)


@pytest.mark.parametrize(
    ("typed", "felt"), [("😀", "great"), ("🥳🥳", "great"), ("👍🏽", "good"), ("🤷‍♀️", "fair"), ("👎", "bad")]
)
def test_an_emoji_is_how_it_felt(typed: str, felt: str) -> None:
    """Whatever its skin, and however often."""
    assert answer(asked("felt").says(typed), "felt") == (felt, False)


def test_a_lone_emoji_is_no_name() -> None:
    """It is asked for again."""
    seeker = asked("met").says("👍")
    assert "met" not in seeker.person.interviews[-1].answers
    assert ":skip:met" in " ".join(b.data for b in seeker.screen)


@pytest.mark.parametrize(
    ("typed", "recruiter"),
    [
        ("No, there was no agency involved; I saw the advertisement on the council's website.", False),
        ("same recruiter as stripe", True),
        ("saw it on linkedin", False),
        ("the team is moving off postgres to their own thing", None),
    ],
)
def test_how_they_came_to_it_is_read_in_a_sentence(typed: str, recruiter: bool | None) -> None:  # noqa: FBT001 - the answer
    """What tells of neither is a note."""
    assert asked("route").says(typed).person.applications[0].recruiter is recruiter


@pytest.mark.parametrize(("language", "typed"), [("en", "thank you!"), ("de", "Vielen Dank für Ihre Unterstützung.")])
@pytest.mark.parametrize("step", ["route", "felt", "decide_on"])
def test_thanks_are_no_answer(step: str, language: str, typed: str) -> None:
    """They are answered, not kept as a note; the question is asked again."""
    seeker = asked(step, language).says(typed)
    assert "notes" not in seeker.person.interviews[-1].answers
    assert any(f":skip:{step}" in button.data for button in seeker.screen)
    assert in_plain(words("heard-talk.thanks"), Reader.of(seeker.person)) in seeker.sees
