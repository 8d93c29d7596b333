"""Phrases for a letter: typed, left out in words, or taken with a yes; and the signature."""

from __future__ import annotations

from dataclasses import replace

import pytest

from conversations.messages import words
from conversations.words import Reader, in_plain
from tests.conversations.listening.asked_questions import answer, asked
from tests.conversations.listening.test_answers import thanks
from tests.people import Seeker, at


@pytest.mark.parametrize(("language", "typed"), [("en", "leave it out"), ("en", "ok forget it"), ("de", "lass es weg")])
def test_a_phrase_is_left_out_in_words(language: str, typed: str) -> None:
    """The words are no phrase, and the card says what is not in the note."""
    doubtful = {"en": "Sarah was lovely", "de": "Sarah war lieb"}[language]
    seeker = asked("topic", language).says(doubtful).says(typed)
    assert answer(seeker, "topic") == (doubtful, False)
    assert not seeker.person.interviews[-1].answers["topic"].reopened
    seeker.taps_said("walk-skip").taps_said("walk-skip")
    assert in_plain(words("debrief-topic.left_out", answer=doubtful), Reader.of(seeker.person)) in seeker.sees


@pytest.mark.parametrize("typed", ["leave it out", "forget it", "no idea"])
@pytest.mark.parametrize("kind", ["topic", "strength"])
def test_a_phrase_of_a_note_is_left_out_in_words(kind: str, typed: str) -> None:
    """As by its button."""
    seeker = thanks("en")
    note = f"thanks:{seeker.person.interviews[-1].id}"
    seeker.taps_data(f"{note}:{kind}").says(typed)
    (kept,) = seeker.person.interviews[-1].notes
    assert (kept.topic if kind == "topic" else kept.strength).skipped  # type: ignore[union-attr]
    assert typed not in seeker.sees


@pytest.mark.parametrize(
    ("typed", "data"),
    [
        ("Riverside said no", "heard:#:yes:no"),
        ("They want me back on Monday at 10 for a trial day", "heard:#:yes:next:d20260622:t1000"),
        ("they rejected me", "heard:#:yes:no"),
        ("I called them to ask for news", "heard:#:yes:followed:cphone:s20260616"),
    ],
)
def test_news_is_no_strength(typed: str, data: str) -> None:
    """A clear event at the question for a letter's phrase is said back."""
    seeker = thanks("en")
    interview = seeker.person.interviews[-1]
    seeker.taps_data(f"thanks:{interview.id}:strength").says(typed)
    assert data.replace("#", str(interview.application)) in [button.data for button in seeker.screen]
    assert seeker.person.interviews[-1].notes == ()


def test_a_prompt_ends_the_question_for_a_phrase() -> None:
    """What is typed next answers the prompt."""
    seeker = Seeker(at("2026-06-15", "16:00")).debriefs(began="2026-06-15 14:00")
    seeker.taps_data(f"thanks:{seeker.person.interviews[-1].id}:strength")
    assert [prompt.kind for prompt in seeker.waits_until("2026-06-16", "12:00")] == ["thank_you"]
    seeker.says("not yet")
    assert seeker.person.interviews[-1].notes == ()
    assert "No rush" in seeker.sees


def test_the_signature_is_taken_after_other_words_too() -> None:
    """What was not understood in between does not end the question that still stands there."""
    seeker = Seeker(at("2026-06-16", "16:00"))
    seeker.person = replace(seeker.person, signature="")
    seeker.debriefs("Acme, Nurse", began="2026-06-16 10:00").says("they say me in two weeks or so, who can tell")
    seeker.says("joao silva")
    assert seeker.person.signature == "Joao Silva"
    assert "Joao Silva" in seeker.sees


LONG_TOPIC = "They have recently opened a sensory room, and the choir sings at Christmas."


@pytest.mark.parametrize("yes", ["yes", "Yes, that is right.", "perfect", "ok"])
def test_a_yes_takes_the_phrase_that_was_asked_about(yes: str) -> None:
    """Where the question was whether it says what is meant."""
    seeker = asked("topic").says(LONG_TOPIC).says(yes)
    kept = seeker.person.interviews[-1].answers["topic"]
    assert (kept.text, kept.as_it_is, kept.reopened) == (LONG_TOPIC, True, False)


@pytest.mark.parametrize("typed", ["no", "yes", "perfect"])
def test_a_yes_or_a_no_is_no_phrase(typed: str) -> None:
    """Where something else was asked, the question stays, and so does what was typed before."""
    seeker = asked("topic").says("i was really calm").says(typed)
    assert seeker.person.interviews[-1].answers["topic"].text == "i was really calm"
    assert any(":skip:topic" in b.data or ":keep:topic" in b.data for b in seeker.screen)
