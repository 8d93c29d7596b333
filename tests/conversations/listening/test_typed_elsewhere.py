"""What is typed beside no question: at a screen, at a confirmation that waits, a story, thanks."""

from __future__ import annotations

import pytest

from conversations.facts import ActiveConversation, Person
from conversations.flows.callback_data import Area
from conversations.messages import words
from conversations.words import Reader, in_plain
from tests.conversations.listening.test_answers import news, thanks
from tests.people import Seeker, at

STORY = "So the interview is over. They asked me about budgets and I got lost. It was okay. They decide by Friday."
ERZAEHLT = (
    "Das Gespräch ist vorbei. Bei der Frage zum Budget kam ich ins Schwimmen. Es war okay. Sie entscheiden bis Freitag."
)


def test_no_idea_which_company_asks_again() -> None:
    """It cannot be passed by."""
    seeker = Seeker(at("2026-06-16", "16:00")).says("/debrief").says("no idea")
    assert seeker.person.applications == ()
    assert seeker.person.place == ActiveConversation("debrief")


def test_news_after_a_prompt_is_no_answer_to_an_older_question() -> None:
    """The debrief that was left half-way is a tap away."""
    seeker = news("en").says("/debrief").says("Initech, Clerk").taps("Skip").taps("Skip").taps("Skip")
    place = seeker.person.place
    assert seeker.waits_until("2026-06-23", "17:00")
    assert seeker.person.place == place
    seeker.says("Riverside said no")
    assert any(":yes:no" in button.data for button in seeker.screen)
    assert "Continue" in seeker.labels


def test_what_is_not_understood_takes_no_button_away() -> None:
    """The buttons shown before still count, and stay in the chat."""
    seeker = news("en").says("their canteen has a garden")
    assert seeker.reply.messages[0].beside
    seeker.says("not yet")
    assert "Slow is normal" in seeker.sees


def test_a_yes_to_an_outcome_shows_its_button_again() -> None:
    """It takes the tap."""
    seeker = news("en").says("Riverside said no").says("yep")
    assert seeker.labels == ["Yes", "Change", "No"]
    seeker.says("Yes")
    assert seeker.person.applications[-1].is_open
    assert seeker.taps("Yes").person.applications[-1].outcome == "rejected"


def test_an_unknown_key_on_the_screen_harms_nobody() -> None:
    """Facts may be of another version, or from a file that somebody wrote."""
    seeker = thanks("en")
    seeker.person = Person(
        **{f: getattr(seeker.person, f) for f in seeker.person.__slots__}
        | {
            "shown": (
                "nowhere-known thanks:1:sent",
                "card-report x:y",
                "nonsense",
                "",
                "walk-skip debrief:999:skip:felt",
            )
        }
    )
    assert seeker.says("not yet").sees
    assert seeker.says("Skip").sees


@pytest.mark.parametrize(
    ("language", "typed", "key"),
    [
        ("de", "Danke für alles, du warst super", "heard-talk.thanks"), ("de", "Nein danke", "heard-talk.other"),
        ("en", "no thanks", "heard-talk.other"), ("en", "thanks for everything, you were great", "heard-talk.thanks"),
        ("de", "lösch bitte alles", "delete-ask"), ("en", "delete everything", "delete-ask"),
        ("en", "can you erase all my data?", "delete-ask"), ("de", "lösche alles über Acme", "said-nowhere"),
        ("en", "don't delete everything", "said-nowhere"),
    ],
)  # fmt: skip
def test_thanks_and_erasing(language: str, typed: str, key: str) -> None:
    """A "no thanks" is none; erasing asks once."""
    seeker = Seeker(at("2026-06-16", "12:00"), language=language).says(typed)
    assert in_plain(words(key), Reader.of(seeker.person)).split("\n")[0][3:20] in seeker.sees
    assert not seeker.turn.erase


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize(
    ("typed", "company"),
    [
        ("northbrook primary school teaching assistant", "northbrook"), ("Acme", "acme"), ("Acme, nurse", "acme"),
        ("the bakery on the corner", "akery"),
    ],
)  # fmt: skip
def test_a_story_takes_whatever_names_its_company(typed: str, company: str, language: str) -> None:
    """With a tap that mends it; nothing of the story is lost."""
    seeker = Seeker(at("2026-06-16", "16:00"), language=language).says({"en": STORY, "de": ERZAEHLT}[language])
    seeker.taps_said("story-keep").says(typed)
    (application,) = seeker.person.applications
    assert company in application.company.casefold()
    assert any(button.data.endswith(":mend") for button in seeker.screen)
    assert seeker.person.interviews[-1].answers["felt"].text == "fair"


def test_a_story_waits_for_its_company() -> None:
    """A role alone is remembered; what names neither is asked again."""
    seeker = Seeker(at("2026-06-16", "16:00")).says(STORY).taps_said("story-keep")
    for typed in ("no idea", "?", "nurse", "whatever you like"):
        seeker.says(typed)
        if seeker.person.applications:
            break
        assert seeker.person.place
        assert seeker.person.place.conversation == Area.STORY
    assert seeker.person.interviews[-1].answers["felt"].text == "fair"


@pytest.mark.parametrize(
    ("language", "told", "typed", "flow", "starts"),
    [
        ("en", "just had an interview with Globex as a clerk", "today at 10", "debrief", "10:00"),
        ("de", "hatte grad vorstellungsgespräch bei globex als elektroniker", "heute um 10", "debrief", "10:00"),
        ("de", "bei Globex steht ein Vorstellungsgespräch an", "Freitag 14:30", "plan", "14:30"),
    ],
)
def test_who_answers_the_first_question_at_once_has_said_yes(
    language: str, told: str, typed: str, flow: str, starts: str
) -> None:
    """The hour that is typed instead of a tap begins what waits for a yes, and is its first answer."""
    seeker = Seeker(at("2026-06-16", "12:00"), language=language).says(told)
    assert seeker.person.interviews == ()
    seeker.says(typed)
    assert len(seeker.person.interviews) == 1
    interview = seeker.person.interviews[0]
    assert interview.starts_at
    assert f"{interview.starts_at.astimezone(seeker.person.clock):%H:%M}" == starts
    assert seeker.person.place == ActiveConversation(Area(flow), interview.id)


@pytest.mark.parametrize(
    ("language", "told", "typed"),
    [
        ("en", "just had an interview with Globex", "purple umbrella"),
        ("de", "hatte gerade ein Gespräch bei Globex", "ganz okay eigentlich"),
    ],
)
def test_a_confirmation_waits_for_its_tap(language: str, told: str, typed: str) -> None:
    """What is not understood takes nothing away: the question is asked again, and its yes still works."""
    seeker = Seeker(at("2026-06-16", "12:00"), language=language).says(told).says(typed)
    assert in_plain(words("heard-first"), Reader.of(seeker.person)) in seeker.sees
    assert seeker.person.interviews == ()
    seeker.taps_said("heard-yes")
    assert [a.company for a in seeker.person.applications] == ["Globex"]
