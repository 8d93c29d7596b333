"""The first minute: what is known is not asked, and what is likely is a tap."""

from __future__ import annotations

import pytest

from conversations.account import time_zones
from conversations.messages import words
from conversations.questions import FLOWS
from conversations.words import Reader, in_plain
from tests.people import Seeker, at

NOW = at("2026-06-08", "11:30")
MOST_TAPS, MOST_TEXTS = 9, 3


def debriefing(*answers: str, language: str = "en") -> Seeker:
    """Return somebody in the debrief of "Acme, nurse" who has tapped these answers."""
    sam = Seeker(NOW, language=language).says("/debrief").says("Acme, nurse")
    for label in answers:
        sam.taps(label)
    return sam


def goes_to(sam: Seeker, step: str) -> Seeker:
    """Skip questions until `step` is asked."""
    asked = in_plain(words(f"debrief-{step}.ask"), Reader.of(sam.person)).split("\n")[0]
    while asked not in sam.sees:
        sam.taps_said("walk-skip")
    return sam


@pytest.mark.parametrize(
    ("language", "city"),
    [("en", "New York"), ("en-GB", "London"), ("de", "Berlin"), ("de-AT", "Wien"), ("fr", "Paris"), ("pl", "Warsaw")],
)
def test_the_likely_city_of_the_device_comes_first(language: str, city: str) -> None:
    """The usual ones come after it."""
    sam = Seeker(NOW, known=False, language=language).says("/start")
    assert sam.labels[0].endswith(city)
    assert len(sam.labels) >= len(time_zones.ZONES)
    assert len(set(sam.labels)) == len(sam.labels)


def test_a_language_spoken_everywhere_has_the_usual_cities() -> None:
    """Nothing is guessed for a language code that is unknown."""
    assert time_zones.usual_zones("xx") == time_zones.ZONES


def test_the_usual_hard_questions_are_chips() -> None:
    """A tap counts as typed: it becomes practice."""
    sam = goes_to(debriefing("11:00", "No, direct", "🙂"), "trouble").taps("Why did you leave?")
    interview = sam.person.interviews[-1]
    assert interview.answers["trouble"].text == "Why did you leave?"
    assert [t.question for t in interview.troubles] == ["Why did you leave?"]


@pytest.mark.parametrize("answer", ["tap", "none", "Nothing really.", "NO"])
def test_no_question_was_hard(answer: str) -> None:
    """The button "None" is an answer, tapped or typed, and becomes no practice."""
    sam = goes_to(debriefing("11:00", "No, direct", "🙂"), "trouble")
    sam = sam.taps("None") if answer == "tap" else sam.says(answer)
    interview = sam.person.interviews[-1]
    assert interview.troubles == ()
    assert "Which question was hard?" not in sam.sees


def planned(with_whom: str) -> Seeker:
    """Return somebody who planned an interview with these people and now debriefs it."""
    sam = Seeker(at("2026-06-08", "09:00")).says("/interview").says("Acme, nurse").says("today 10:00")
    sam.taps("45 min").taps("Video").taps("No, direct").says(with_whom)
    sam.is_away_until(at("2026-06-08", "11:30"))
    return goes_to(sam.taps_data(f"debrief:{sam.person.interviews[-1].id}:go"), "met")


def test_whoever_was_planned_is_a_chip() -> None:
    """All of them by one tap, with their addresses."""
    sam = planned("Maria Keller maria@acme.example, Tom")
    assert sam.labels[:3] == ["All of them", "Maria Keller", "Tom"]
    sam.taps("All of them")
    assert sam.person.interviews[-1].answers["met"].text == "Maria Keller maria@acme.example, Tom"


def test_one_of_those_who_were_planned() -> None:
    """Each is a chip of their own."""
    sam = planned("Maria Keller, Tom").taps("Tom")
    assert sam.person.interviews[-1].answers["met"].text == "Tom"


def test_the_recruiter_is_asked_once_per_application() -> None:
    """A second round does not ask again, and the answer can still be changed."""
    sam = Seeker(NOW).debriefs("Acme, nurse", began="2026-06-08 10:00", route="Yes, a recruiter")
    sam.says("/debrief").taps("Another round").taps("11:00")
    assert "How did it feel?" in sam.sees
    assert sam.person.interviews[-1].answers["route"].text == "recruiter"


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("12 June", "2026-06-12"),
        ("by Friday 19 June", "2026-06-19"),
        ("tomorrow", "2026-06-09"),
        ("19.6.", "2026-06-19"),
    ],
)
def test_an_exact_day_is_taken(typed: str, day: str) -> None:
    """It is shown with a tap to change it."""
    sam = goes_to(debriefing("11:00", "No, direct", "🙂"), "decide_on").says(typed)
    assert sam.person.interviews[-1].answers["decide_on"].text == day
    assert "Got it" in sam.sees
    sam.taps("Change the day").taps("They didn't say")
    assert sam.person.applications[-1].promise is None


@pytest.mark.parametrize("typed", ["end of next week", "in about ten days", "3/4", "next month"])
def test_a_vague_day_is_asked_back(typed: str) -> None:
    """It is never guessed, and "They didn't say" stays."""
    sam = goes_to(debriefing("11:00", "No, direct", "🙂"), "decide_on").says(typed)
    assert not sam.person.interviews[-1].answers["decide_on"].text
    assert sam.person.interviews[-1].finished_at is None
    assert "They didn't say" in sam.labels


@pytest.mark.parametrize("typed", ["soon", "1 January 2020", "gibberish"])
def test_the_way_out_stays_after_an_unread_day(typed: str) -> None:
    """Tapped, also below another month, or typed."""
    sam = goes_to(debriefing("11:00", "No, direct", "🙂"), "decide_on").says(typed)
    assert "They didn't say" in sam.labels
    sam.taps("›")
    assert "They didn't say" in sam.labels
    sam.says("they didn't say")
    assert sam.person.interviews[-1].finished_at


@pytest.mark.parametrize("language", ["en", "de"])
def test_from_start_to_the_card_it_takes_nine_taps_and_three_texts(language: str) -> None:
    """The fast path: START, the city, the post, when, how it felt, a topic, whom they met, the day."""
    sam = Seeker(NOW, known=False, language=language).says("/start")
    taps, texts = 1, 0
    topic = "Ihre neue Station" if language == "de" else "your plans for the new ward"
    typed = {"topic": topic, "met": "Maria Keller"}
    data = iter([sam.screen[0].data, "home:0:debrief"])
    for tap in data:
        sam.taps_data(tap)
        taps += 1
    sam.says("Acme, nurse")
    texts += 1
    for step in FLOWS["debrief"].steps:
        if step.key in typed:
            sam.says(typed[step.key])
            texts += 1
            continue
        chips = [b.data for b in sam.screen if f":set:{step.key}:" in b.data]
        if chips:
            sam.taps_data(chips[0])
        else:
            sam.taps_said("walk-skip")
        taps += 1
    assert sam.person.interviews[-1].finished_at
    assert (taps <= MOST_TAPS, texts <= MOST_TEXTS) == (True, True), (taps, texts)
