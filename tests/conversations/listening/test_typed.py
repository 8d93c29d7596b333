"""Typed words beside an open question: labels, "no idea", questions and news are no answers to it."""

from __future__ import annotations

from dataclasses import replace

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


def asked(step: str, language: str = "en", flow: str = "debrief") -> Seeker:
    """Return somebody who is asked the question `step`; those before it are skipped."""
    seeker = Seeker(at("2026-06-16", "16:00"), language=language)
    seeker.says("/debrief" if flow == "debrief" else "/interview").says("Acme, Nurse")
    while (current := seeker.screen[-1].data) and f":skip:{step}" not in " ".join(b.data for b in seeker.screen):
        assert current
        seeker.taps_said("walk-skip")
    return seeker


def answer(seeker: Seeker, key: str) -> tuple[str, bool]:
    """Return the answer to a question, and whether it was skipped."""
    given = seeker.person.interviews[-1].answers[key]
    return given.text, given.skipped


# "No idea" -----------------------------------------------------------------------------------------------------------


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


@pytest.mark.parametrize(("language", "typed"), [("en", "no idea"), ("de", "keine Ahnung"), ("en", "dunno")])
def test_no_idea_when_they_decide_is_that_they_did_not_say(language: str, typed: str) -> None:
    """The question has that answer."""
    assert answer(asked("decide_on", language).says(typed), "decide_on") == ("unsaid", False)


def test_no_idea_is_an_option_where_it_is_one() -> None:
    """At "do you go on?" somebody is not sure."""
    seeker = thanks("en").says("/fit")
    while "How much" not in seeker.sees and ":goes_on:" not in seeker.screen[0].data:
        seeker.taps("Skip")
    seeker.says("I don't know")
    assert seeker.person.interviews[-1].answers["goes_on"].text == "unsure"


def test_no_idea_which_company_asks_again() -> None:
    """It cannot be passed by."""
    seeker = Seeker(at("2026-06-16", "16:00")).says("/debrief").says("no idea")
    assert seeker.person.applications == ()
    assert seeker.person.place == ActiveConversation("debrief")


# A question, an event ------------------------------------------------------------------------------------------------


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


# Questions with taps -------------------------------------------------------------------------------------------------


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


# Letters -------------------------------------------------------------------------------------------------------------


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


def test_news_after_a_prompt_is_no_answer_to_an_older_question() -> None:
    """The debrief that was left half-way is a tap away."""
    seeker = news("en").says("/debrief").says("Initech, Clerk").taps("Skip").taps("Skip").taps("Skip")
    place = seeker.person.place
    assert seeker.waits_until("2026-06-23", "17:00")
    assert seeker.person.place == place
    seeker.says("Riverside said no")
    assert any(":yes:no" in button.data for button in seeker.screen)
    assert "Continue" in seeker.labels


# What stands on the screen -------------------------------------------------------------------------------------------


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


# The rest ------------------------------------------------------------------------------------------------------------


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


def test_the_card_shows_the_day_that_stands() -> None:
    """They moved their decision."""
    seeker = Seeker(at("2026-06-16", "16:00")).debriefs(began="2026-06-16 10:00", decide="2026-06-17")
    assert "Decision: Wed 17 Jun" in seeker.sees
    seeker.says("they've moved the decision to Friday 19 June").taps("Yes")
    shown = seeker.taps_data(f"debrief:{seeker.person.interviews[0].id}:card").sees
    assert "Decision: Fri 19 Jun" in shown
    assert seeker.person.interviews[0].answers["decide_on"].text == "2026-06-17"


# Back, and about the question itself ----------------------------------------------------------------------------------


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


# Days ----------------------------------------------------------------------------------------------------------------


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


def test_the_signature_is_taken_after_other_words_too() -> None:
    """What was not understood in between does not end the question that still stands there."""
    seeker = Seeker(at("2026-06-16", "16:00"))
    seeker.person = replace(seeker.person, signature="")
    seeker.debriefs("Acme, Nurse", began="2026-06-16 10:00").says("they say me in two weeks or so, who can tell")
    seeker.says("joao silva")
    assert seeker.person.signature == "Joao Silva"
    assert "Joao Silva" in seeker.sees


# A phrase for a letter ------------------------------------------------------------------------------------------------

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


# A confirmation that waits -------------------------------------------------------------------------------------------


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


@pytest.mark.parametrize(("language", "typed"), [("en", "thank you!"), ("de", "Vielen Dank für Ihre Unterstützung.")])
@pytest.mark.parametrize("step", ["route", "felt", "decide_on"])
def test_thanks_are_no_answer(step: str, language: str, typed: str) -> None:
    """They are answered, not kept as a note; the question is asked again."""
    seeker = asked(step, language).says(typed)
    assert "notes" not in seeker.person.interviews[-1].answers
    assert any(f":skip:{step}" in button.data for button in seeker.screen)
    assert in_plain(words("heard-talk.thanks"), Reader.of(seeker.person)) in seeker.sees


# A day in a sentence -------------------------------------------------------------------------------------------------


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
