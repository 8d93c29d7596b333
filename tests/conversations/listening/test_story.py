"""A story told in one go: shown as a list, moved by taps, kept on a yes; then only what is missing is asked."""

from __future__ import annotations

import pytest

from conversations.facts import Person
from tests.people import Seeker, at

STORY = (
    "Just had my interview at Acme, it started at 10 this morning. Maria Keller and Tom Brandt were there. "
    "Overall it went well. Explaining how I cleaned up our sales dashboard landed nicely. "
    "They asked me to explain a p-value to a child and I rambled. They want to decide by Friday."
)
ERZAEHLT = (
    "Gespräch bei Musterbau heute um 9 Uhr. Insgesamt ein gutes Gefühl. Am besten lief die Geschichte mit dem Kran. "
    "Bei der Frage zur Abnahme bin ich ins Schwimmen gekommen. Sie wollen bis Freitag entscheiden."
)


def tells(text: str = STORY, language: str = "en") -> Seeker:
    """Return somebody who tells everything at once."""
    return Seeker(at("2026-03-10", "12:10"), language=language).says(text)


def answers(person: Person) -> dict[str, str]:
    """Return the answers of the only interview."""
    (interview,) = person.interviews
    return {key: answer.text for key, answer in interview.answers.items()}


def test_nothing_is_taken_before_the_yes() -> None:
    """The list and every fact are shown first."""
    seeker = tells()
    for shown in ("Acme", "10:00", "Maria Keller, Tom Brandt", "Fri 13 Mar", "1. ", "6. "):
        assert shown in seeker.sees
    assert (seeker.person.applications, seeker.person.interviews) == ((), ())


def test_after_the_yes_only_what_is_missing_is_asked() -> None:
    """The route was not told."""
    seeker = tells().taps("Yes, keep it")
    kept = answers(seeker.person)
    assert kept["felt"] == "good"
    assert kept["decide_on"] == "2026-03-13"
    assert kept["met"] == "Maria Keller, Tom Brandt"
    assert kept["trouble"].startswith("They asked me to explain")
    assert seeker.person.interviews[0].starts_at == at("2026-03-10", "10:00")
    assert "recruiter" in seeker.sees


def test_a_tap_moves_a_sentence() -> None:
    """Into another question; the list is shown again."""
    seeker = tells().taps("4").taps("They said")
    assert "4. They said" in seeker.sees
    kept = answers(seeker.taps("Yes, keep it").person)
    assert "went_well" not in kept
    assert kept["learnt"].startswith("Explaining how I cleaned up")


def test_a_fact_goes_with_its_sentence() -> None:
    """Moved to the notes, the decision day is none."""
    seeker = tells().taps("6").taps("Note")
    assert "13 Mar" not in seeker.sees
    kept = answers(seeker.taps("Yes, keep it").person)
    assert "decide_on" not in kept
    assert "They want to decide by Friday." in kept["notes"]
    assert seeker.person.applications[0].promise is None


def test_of_several_applications_the_one_that_is_meant_is_a_tap() -> None:
    """Nothing is guessed."""
    seeker = Seeker(at("2026-03-10", "10:10"))
    for company in ("Acme", "Globex"):
        seeker.says(f"interview with {company} tomorrow at 10").taps("Yes").says("/cancel")
    seeker.now = at("2026-03-11", "12:00")
    seeker.says("So the interview is over. They gave me a clause to translate and I got lost. It was okay.")
    assert "It was Globex" in seeker.labels
    seeker.taps("It was Globex")
    interviews = {seeker.person.application(i.application).company: i for i in seeker.person.interviews}  # type: ignore[union-attr]
    assert interviews["Globex"].answers["felt"].text == "fair"
    assert "felt" not in interviews["Acme"].answers


def test_a_company_that_was_not_told_is_asked() -> None:
    """Company and role in one message."""
    seeker = Seeker(at("2026-03-11", "12:00"))
    seeker.says("So the interview is over. They gave me a clause to translate and I got lost. It was okay.")
    seeker.taps("Yes, keep it").says("Lingua House, translator")
    assert [(a.company, a.role) for a in seeker.person.applications] == [("Lingua House", "translator")]
    assert answers(seeker.person)["felt"] == "fair"


def test_a_long_answer_to_an_early_question_is_sorted_too() -> None:
    """At "How did it feel?" of a debrief that has begun."""
    seeker = Seeker(at("2026-03-10", "12:10")).says("/debrief").says("Acme, Data analyst")
    seeker.says(STORY).taps("Yes, keep it")
    assert len(seeker.person.applications) == 1
    assert answers(seeker.person)["felt"] == "good"


def test_a_story_in_german_is_sorted() -> None:
    """The same in the other language."""
    seeker = tells(ERZAEHLT, "de").taps("Ja, so speichern")
    kept = answers(seeker.person)
    assert (kept["felt"], kept["decide_on"]) == ("good", "2026-03-13")
    assert seeker.person.interviews[0].starts_at == at("2026-03-10", "09:00")


def test_a_newcomers_first_words_are_answered_once_their_time_zone_is_known() -> None:
    """Nothing that was told is to be told again."""
    seeker = Seeker(at("2026-03-10", "12:10"), "UTC", known=False).says(STORY)
    assert "time" in seeker.sees
    seeker.says("Berlin")
    assert "This is how I'd keep it" in seeker.sees
    assert seeker.taps("Yes, keep it").person.interviews[0].starts_at == at("2026-03-10", "10:00")


def test_no_leaves_everything_as_it_is() -> None:
    """And old buttons of the list say so."""
    seeker = tells()
    keep = next(b.data for b in seeker.screen if b.label.startswith("Yes"))
    seeker.taps("No, leave it").taps_data(keep)
    assert seeker.person.applications == ()
    assert "That list is gone" in (seeker.reply.toast or "")


@pytest.mark.parametrize(("typed", "felt"), [("pretty good", "good"), ("not great", "poor"), ("🙂", "good")])
def test_typed_words_at_a_question_with_taps_are_understood(typed: str, felt: str) -> None:
    """What is meant is plain: pretty good is 🙂."""
    seeker = Seeker(at("2026-03-10", "12:10")).says("/debrief").says("Acme, Data analyst").says("10:00")
    seeker.says("no, direct").says(typed)
    assert answers(seeker.person)["route"] == "direct"
    assert answers(seeker.person)["felt"] == felt


def test_what_is_none_of_the_taps_is_kept_as_a_note() -> None:
    """Typed words are never thrown away; the question stays."""
    seeker = Seeker(at("2026-03-10", "12:10")).says("/debrief").says("Acme, Data analyst").says("10:00")
    seeker.taps("No, direct").says("my shoes were wet")
    assert answers(seeker.person)["notes"] == "my shoes were wet"
    assert "😞" in seeker.labels


def test_a_very_long_story_is_kept_whole() -> None:
    """What comes after the sentences that are sorted stays together, with its line breaks."""
    rest = "\n".join(f"And then {number} things happened." for number in range(60))
    seeker = tells(f"{STORY}\n{rest}").taps("4").taps("They said").taps("Yes, keep it")
    assert "And then 58 things happened.\nAnd then 59 things happened." in answers(seeker.person)["notes"]
