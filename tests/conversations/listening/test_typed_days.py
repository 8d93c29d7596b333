"""Days and hours that are typed at a question, in a few words and in sentences."""

from __future__ import annotations

import pytest

from tests.conversations.listening.asked_questions import answer, asked
from tests.people import Seeker, at


@pytest.mark.parametrize(("language", "typed"), [("en", "no idea"), ("de", "keine Ahnung"), ("en", "dunno")])
def test_no_idea_when_they_decide_is_that_they_did_not_say(language: str, typed: str) -> None:
    """The question has that answer."""
    assert answer(asked("decide_on", language).says(typed), "decide_on") == ("unsaid", False)


@pytest.mark.parametrize(
    ("language", "typed", "hour"),
    [
        ("en", "dunno, quarter past 2 i think", "14:15"), ("de", "glaube so um halb drei", "14:30"),
        ("en", "maybe 1pm", "13:00"),
    ],
)  # fmt: skip
def test_hedges_are_dropped(language: str, typed: str, hour: str) -> None:
    """The hour is clear."""
    seeker = asked("began", language).says(typed)
    assert seeker.person.interviews[-1].starts_at == at("2026-06-16", hour)


def test_a_day_with_a_hedge_is_shown_for_a_yes() -> None:
    """Nobody is reminded by a guess unseen."""
    seeker = asked("decide_on").says("12 July i think")
    assert "decide_on" not in {k for k, a in seeker.person.interviews[-1].answers.items() if not a.reopened}
    seeker.taps("Yes")
    assert answer(seeker, "decide_on")[0] == "2026-07-12"


def test_the_card_shows_the_day_that_stands() -> None:
    """They moved their decision."""
    seeker = Seeker(at("2026-06-16", "16:00")).debriefs(began="2026-06-16 10:00", decide="2026-06-17")
    assert "Decision: Wed 17 Jun" in seeker.sees
    seeker.says("they've moved the decision to Friday 19 June").taps("Yes")
    shown = seeker.taps_data(f"debrief:{seeker.person.interviews[0].id}:card").sees
    assert "Decision: Fri 19 Jun" in shown
    assert seeker.person.interviews[0].answers["decide_on"].text == "2026-06-17"


@pytest.mark.parametrize(("typed", "began"), [("9:30", "09:30"), ("at ten", "10:00"), ("at 11 hours", "11:00")])
def test_an_hour_belongs_to_the_day_that_was_asked_about(typed: str, began: str) -> None:
    """Yesterday, then "at what time?": neither an hour nor what is no hour loses the day."""
    seeker = asked("began").taps_said("answers-yesterday").says("half of something")
    seeker.says(typed)
    starts = seeker.person.interviews[-1].starts_at
    assert starts
    assert f"{starts.astimezone(seeker.person.clock):%Y-%m-%d %H:%M}" == f"2026-06-15 {began}"


@pytest.mark.parametrize(
    ("language", "typed", "day"),
    [
        ("en", "They will telephone me tomorrow evening, or at the latest on Monday.", "2026-06-22"),
        ("en", "It ends on the 25th of June.", "2026-06-25"),
        ("en", "I must answer until Friday", "2026-06-19"),
        ("de", "Sie melden sich morgen, spätestens aber am Montag bei mir", "2026-06-22"),
    ],
)
def test_a_day_in_a_sentence_is_shown_and_a_yes_takes_it(language: str, typed: str, day: str) -> None:
    """The last of several; nothing is taken before the yes."""
    seeker = asked("decide_on", language).says(typed)
    assert seeker.person.applications[-1].promise is None
    seeker.says({"en": "yeah", "de": "ja"}[language])
    promise = seeker.person.applications[-1].promise
    assert promise
    assert promise.day.isoformat() == day


@pytest.mark.parametrize(
    "typed", ["they decide after Easter", "they won't decide before Friday", "we have 31 February"]
)
def test_a_day_that_is_not_theirs_is_not_shown(typed: str) -> None:
    """What lies beside it makes it another day, or none."""
    seeker = asked("decide_on").says(typed).says("yes")
    assert seeker.person.applications[-1].promise is None


@pytest.mark.parametrize(
    ("language", "typed", "day"),
    [
        ("de", "Man hat mir eine Entscheidung bis zum 26. Juni zugesagt.", "2026-06-26"),
        ("de", "Sie wollen sich bis Ende nächster Woche bei mir melden.", "2026-06-26"),
        ("en", "they promised me a decision by 26 June", "2026-06-26"),
        ("en", "she said she would let me know on Friday", "2026-06-19"),
        ("de", "Sie wollen sich nicht vor dem 26. Juni melden.", ""),
        ("de", "Wir telefonieren am Mittwoch, entschieden wird am 26. Juni.", ""),
        ("en", "Will they really call me on Friday then?", ""),
    ],
)
def test_a_day_in_a_sentence_is_shown_for_a_yes(language: str, typed: str, day: str) -> None:
    """It is taken only with the tap; with two days, a "not" or a question none is offered."""
    seeker = asked("decide_on", language).says(typed)
    given = seeker.person.interviews[-1].answers["decide_on"]
    assert (given.text, given.reopened) == ("", True)
    is_offered = seeker.screen[0].data.endswith(f":set:decide_on:{day}") and seeker.sees.endswith("?")
    assert is_offered == bool(day)


@pytest.mark.parametrize(
    ("language", "typed"),
    [("de", "Das Gespräch begann heute pünktlich um 10 Uhr."), ("en", "The interview started at ten sharp today")],
)
def test_an_hour_in_a_sentence_is_read(language: str, typed: str) -> None:
    """At the question when it began."""
    seeker = asked("began", language).says(typed)
    assert seeker.person.interviews[-1].starts_at == at("2026-06-16", "10:00")


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("they want me back for a second interview on friday at 2", "Next round: <b>Acme · Data analyst</b>?"),
        ("I got the job yesterday at 4", "An offer from <b>Acme · Data analyst</b>?"),
        ("they rejected me yesterday", "A no from <b>Acme · Data analyst</b>?"),
    ],
)
def test_the_hour_of_other_news_is_not_when_the_interview_began(text: str, asked: str) -> None:
    """It is said back, and the question is a tap away."""
    seeker = Seeker(at("2026-06-10", "11:00")).debriefs(began="2026-06-10 09:00", until="began").says(text)
    assert seeker.sees.startswith(asked[: asked.index("</b>")])
    assert seeker.person.interviews[0].starts_at is None
    assert "When did it begin?" in seeker.taps("Continue").sees
