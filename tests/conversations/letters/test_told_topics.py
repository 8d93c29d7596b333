"""What a story told is offered at the question for the letter, and stands in it only after a tap."""

from __future__ import annotations

import pytest

from tests.people import Seeker, at

STORY = {
    "en": "Had my interview at Acme as a baker today at 10. It went well. They bake for two cafés in town. "
    "We talked about the new oven in the back room. They pay badly and everyone says so. I froze on the oven question.",
    "de": "Ich hatte heute um 10 mein Gespräch bei Acme als Bäcker. Es lief gut. Das Team betreut vier Filialen. "
    "Wir haben viel über die neue Backstube gesprochen. Bei der Frage nach dem Teig bin ich ins Stocken geraten.",
}
OFFERED = {
    "en": ["how they bake for two cafés in town", "the new oven in the back room"],
    "de": ["dass das Team vier Filialen betreut", "die neue Backstube"],
}


def asked_for_the_topic(language: str) -> Seeker:
    """Tell the story, keep it, and skip to the question for the letter."""
    seeker = Seeker(at("2026-03-10", "14:30"), language=language).says(STORY[language])
    seeker.taps_data(next(b.data for b in seeker.screen if b.data.endswith(("keep", "company"))))
    while not any(":topic" in b.data for b in seeker.screen):
        seeker.taps_data(next(b.data for b in seeker.screen if ":skip:" in b.data))
    return seeker


@pytest.mark.parametrize("language", ["en", "de"])
def test_what_a_story_told_is_offered_and_never_put_in_unasked(language: str) -> None:
    """Facts and topics are buttons; until one is tapped the question has no answer."""
    seeker = asked_for_the_topic(language)
    assert [label for label in seeker.labels if label in OFFERED[language]] == OFFERED[language]
    assert "topic" not in seeker.person.interviews[-1].answers


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_tap_puts_it_in_the_letter(language: str) -> None:
    """It is the answer then, as if it had been typed."""
    seeker = asked_for_the_topic(language).taps(OFFERED[language][0])
    answer = seeker.person.interviews[-1].answers["topic"]
    assert (answer.text, answer.reopened, answer.language) == (OFFERED[language][0], False, language)


def test_what_would_harm_is_not_offered() -> None:
    """Pay has no place in a thank-you."""
    assert [label for label in asked_for_the_topic("en").labels if "pay" in label] == []


@pytest.mark.parametrize(
    ("language", "sentence", "topic"),
    [
        ("en", "They told me about their forest school, which I loved", "their forest school"),
        ("en", "We talked about the new library, which sounded great", "the new library"),
    ],
)
def test_a_remark_behind_what_they_told_is_left_out(language: str, sentence: str, topic: str) -> None:
    """What the person thought of it is not theirs to read."""
    seeker = Seeker(at("2026-03-10", "14:30"), language=language)
    seeker.says(f"Had my interview at Acme as a baker today at 10. It went well. {sentence}. I froze on a question.")
    seeker.taps_data(next(b.data for b in seeker.screen if b.data.endswith(("keep", "company"))))
    while not any(":topic" in b.data for b in seeker.screen):
        seeker.taps_data(next(b.data for b in seeker.screen if ":skip:" in b.data))
    assert topic in seeker.labels
