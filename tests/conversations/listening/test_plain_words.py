"""Plain words outside a question: said back in one line, carried out on one tap, with the taps' consequences."""

from __future__ import annotations

from datetime import date, time

import pytest

from conversations.facts import Channel, ContactKind, Outcome, Person, PromptKind, ReplyKind
from conversations.flows.callback_data import parse
from conversations.listening.meaning import CODES, Meaning, meaning_of
from conversations.pacing.schedule import next_prompt_at
from tests.people import Seeker, at


def with_interview(language: str = "en", company: str = "Acme") -> Seeker:
    """Return somebody whose interview at Acme was planned in plain words for Thursday at two."""
    seeker = Seeker(at("2026-03-10", "14:30"), language=language)
    seeker.says("interview at Acme for data analyst on Thursday at 2pm").taps("Yes").says("/cancel")
    assert seeker.person.applications[0].company == company
    return seeker


def test_an_interview_ahead_is_planned_on_one_tap() -> None:
    """Company, post, day and hour come from the words; only what is missing is asked."""
    seeker = with_interview()
    interview = seeker.person.interviews[0]
    assert interview.starts_at == at("2026-03-12", "14:00")
    assert interview.planned
    assert seeker.person.applications[0].role == "data analyst"


def test_nothing_is_planned_before_the_tap() -> None:
    """What was understood is said back first."""
    seeker = Seeker(at("2026-03-10", "14:30")).says("interview at Acme on Thursday at 2pm")
    assert "Acme" in seeker.sees
    assert "14:00" in seeker.sees
    assert seeker.person.applications == ()
    assert seeker.taps("No").person.applications == ()


def test_a_thank_you_is_logged_on_its_day_and_can_be_taken_back() -> None:
    """The channel is asked for where it was not said; the day is the one that was said."""
    seeker = with_interview()
    seeker.waits_until("2026-03-14", "12:00")
    seeker.says("sent Acme a thank you yesterday").taps("E-mail")
    (contact,) = seeker.person.applications[0].contacts
    assert (contact.kind, contact.channel) == (ContactKind.THANK_YOU, Channel.EMAIL)
    assert contact.at.astimezone(seeker.person.clock).date() == date(2026, 3, 13)
    seeker.taps("Undo")
    assert seeker.person.applications[0].contacts == ()


def test_a_second_follow_up_within_a_week_asks_first() -> None:
    """The employer is guarded as by the taps."""
    seeker = with_interview()
    seeker.waits_until("2026-03-20", "12:00")
    seeker.says("followed up with Acme by phone").taps("Yes")
    seeker.says("chased Acme by email").taps("Yes")
    assert "Log it anyway" in seeker.labels
    assert len(seeker.person.applications[0].contacts) == 1


@pytest.mark.parametrize(
    ("typed", "outcome", "reply"),
    [
        ("they rejected me because I have no SQL", Outcome.REJECTED, ReplyKind.REJECTED),
        ("I got the job!!", Outcome.OFFER, ReplyKind.OFFER),
    ],
)
def test_an_outcome_takes_the_tap(typed: str, outcome: Outcome, reply: ReplyKind) -> None:
    """Words alone never end an application."""
    seeker = with_interview()
    seeker.waits_until("2026-03-14", "12:00")
    seeker.says(typed)
    assert seeker.person.applications[0].is_open
    seeker.taps("Yes")
    application = seeker.person.applications[0]
    assert (application.outcome, application.replies[-1].kind) == (outcome, reply)
    assert next_prompt_at(seeker.person, seeker.now) is None
    if outcome is Outcome.REJECTED:
        assert application.feedback[0].text == "I have no SQL"


def test_of_several_applications_the_one_that_is_meant_is_a_chip() -> None:
    """Two that fit are asked about."""
    seeker = with_interview()
    seeker.says("interview with Globex as nurse tomorrow at 10").taps("Yes").says("/cancel")
    seeker.waits_until("2026-03-14", "12:00")
    seeker.says("they said no to me")
    assert [a.is_open for a in seeker.person.applications] == [True, True]
    seeker.taps("Globex")
    assert [a.is_open for a in seeker.person.applications] == [True, False]


def test_an_unknown_company_is_never_taken_for_the_only_one() -> None:
    """A no from Wingtip does not end Acme."""
    seeker = with_interview().says("Wingtip rejected me")
    assert "Acme" in " ".join(seeker.labels)
    assert seeker.person.applications[0].is_open


def test_an_interview_moves_on_a_tap() -> None:
    """Its prompts move with it."""
    seeker = with_interview()
    seeker.says("Acme moved my interview to Friday 3pm").taps("Yes")
    assert seeker.person.interviews[0].starts_at == at("2026-03-13", "15:00")
    assert len(seeker.person.interviews) == 1


def test_a_new_decision_day_is_the_day_of_its_prompt() -> None:
    """16:00 on that day."""
    seeker = with_interview()
    seeker.says("/debrief").says("/cancel")
    seeker.says("Acme will decide by the 20th").taps("Yes")
    prompts = [p for p in seeker.waits_until("2026-03-21") if p.kind is PromptKind.DECISION]
    assert [p.when for p in prompts] == ["Fri 2026-03-20 16:00"]


def test_nobody_came_so_no_thank_you_and_no_debrief_are_asked_for() -> None:
    """The interview counts as not held; it can be put back."""
    seeker = with_interview()
    seeker.now = at("2026-03-12", "14:20")
    seeker.says("Nobody turned up").taps("Yes")
    assert seeker.person.interviews[0].no_show_at == seeker.now
    assert seeker.waits_until("2026-03-16") == []
    seeker.taps("Put it back")
    assert seeker.person.interviews[0].no_show_at is None


def test_a_pause_until_a_day_ends_by_itself() -> None:
    """Nothing is sent before that day, and nothing that fell due meanwhile is sent later."""
    seeker = with_interview()
    seeker.says("please no messages until 16 March")
    assert "16 March" in seeker.sees
    assert seeker.waits_until("2026-03-15", "23:00") == []
    seeker.says("interview with Globex as nurse on 17 March at 10:00").taps("Yes").says("/cancel")
    kinds = [p.kind for p in seeker.waits_until("2026-03-17", "11:30")]
    assert kinds == [PromptKind.CHECKLIST, PromptKind.INVITATION]


def test_words_that_are_not_understood_can_be_kept_as_a_note() -> None:
    """Nothing that somebody types is lost."""
    seeker = with_interview()
    seeker.says("their canteen has a garden").taps("Note for Acme")
    assert "their canteen has a garden" in seeker.person.interviews[0].answers["notes"].text


@pytest.mark.parametrize(
    ("language", "typed", "answer"),
    [
        ("en", "thanks", "You're welcome"),
        ("en", "hi", "Hello"),
        ("de", "danke dir", "Gern geschehen"),
        ("de", "moin", "Hallo"),
    ],
)
def test_small_talk_is_answered_in_kind(language: str, typed: str, answer: str) -> None:
    """Voice, point 6."""
    assert Seeker(at("2026-03-10", "14:30"), language=language).says(typed).sees.startswith(answer)


@pytest.mark.parametrize("typed", ["\u200b", "?", "...", "!!!"])
def test_what_says_nothing_is_no_small_talk(typed: str) -> None:
    """It is told what one can write, with the usual doors."""
    seeker = Seeker(at("2026-03-10", "14:30")).says(typed)
    assert "🙂" not in seeker.sees
    assert "home:0:debrief" in [button.data for button in seeker.screen]


@pytest.mark.parametrize("typed", ["thanks", "bye", "👍", "hi"])
def test_small_talk_is_no_dead_end(typed: str) -> None:
    """What waits and the applications are a tap away."""
    assert Seeker(at("2026-03-10", "14:30")).says(typed).screen


def test_what_was_heard_wrongly_can_become_a_note_or_anything_else() -> None:
    """[Change] leads to a note with the words, and to the application's card with every other tap."""
    seeker = with_interview()
    seeker.waits_until("2026-03-20", "12:00")
    seeker.says("they rejected me").taps("Change").taps("Note for Acme · data analyst")
    assert seeker.person.applications[0].outcome is None
    assert "they rejected me" in seeker.person.interviews[0].answers["notes"].text
    seeker.says("they rejected me").taps("Change").taps("Something else at Acme · data analyst")
    assert "They replied" in seeker.labels


@pytest.mark.parametrize("intent", CODES)
def test_a_tap_carries_its_whole_meaning_in_64_bytes(intent: object) -> None:
    """Telegram's limit."""
    assert intent in CODES
    day = date(2026, 12, 31)
    meaning = Meaning(intent, 999_999_999, day, time(23, 59), None, None, day)  # type: ignore[arg-type]
    logged = Meaning(intent, 999_999_999, None, None, Channel.HANDWRITTEN, day, day)  # type: ignore[arg-type]
    for one in (meaning, logged):
        for verb in ("yes", "change"):
            data = one.data(verb)
            assert len(data.encode()) <= 64
            tap = parse(data)
            assert tap is not None
            assert meaning_of(tap) == one


@pytest.mark.parametrize(
    "data",
    [
        "heard:1:yes:no:dxx",
        "heard:1:yes:nonsense",
        "heard:0:yes:plan",
        "heard:99:note",
        "heard:1:ask:stop",
        "heard:1:yes:followed:cemail:p99991231",
        "heard:1:yes:called:p20260309",
        "heard:1:yes:move:d00010101",
    ],
)
def test_broken_data_changes_nothing(data: str) -> None:
    """It is answered kindly."""
    seeker = with_interview()
    before = seeker.person.applications, seeker.person.interviews
    seeker.taps_data(data)
    assert (seeker.person.applications, seeker.person.interviews) == before
    assert isinstance(seeker.person, Person)


@pytest.mark.parametrize("data", ["heard:1:yes:thanked:cemail", "heard:1:yes:called", "heard:1:yes:followed:cemail"])
def test_a_second_tap_logs_nothing_more(data: str) -> None:
    """Whatever was logged is logged once."""
    seeker = with_interview().taps_data(data)
    contacts = seeker.person.applications[0].contacts
    assert len(contacts) == 1
    seeker.taps_data(data)
    assert seeker.person.applications[0].contacts == contacts
    assert seeker.sees or seeker.reply.toast


@pytest.mark.parametrize(
    ("typed", "key", "told"),
    [
        ("had the onsite at stripe, went ok", "felt", "fair"),
        ("I had an interview at Stripe today, and I think it went rather well.", "felt", "good"),
        ("interview with stripe thursday 11am, phone", "form", "phone"),
        ("onsite at stripe thursday 11am", "form", "in_person"),
        ("Vorstellungsgespräch bei Stripe gehabt, lief gut", "felt", "good"),
    ],
)
def test_what_else_was_told_is_not_asked_again(typed: str, key: str, told: str) -> None:
    """How it went, or how they meet. The company gains its capital."""
    seeker = (
        Seeker(at("2026-03-10", "17:30"), language="de" if "ä" in typed else "en").says(typed).taps_said("heard-yes")
    )
    assert seeker.person.applications[0].company == "Stripe"
    assert seeker.person.interviews[0].answers[key].text == told


@pytest.mark.parametrize(
    ("typed", "name"),
    [("yes, tom from hired", "Tom"), ("yes, through tom", "Tom"), ("yes, will do", None), ("yes, a recruiter", None)],
)
def test_a_recruiter_in_small_letters_has_a_name(typed: str, name: str | None) -> None:
    """A usual first name that ends the answer, or has its agency behind it."""
    seeker = Seeker(at("2026-03-10", "17:30")).says("/debrief").says("stripe, engineer").says("today 2pm").says(typed)
    assert (seeker.person.applications[0].recruiter_name or None) == name


def test_a_recruiter_who_was_named_with_the_post_is_not_asked_about() -> None:
    """Once per application, and not where it was said."""
    seeker = (
        Seeker(at("2026-03-10", "17:30")).says("/debrief").says("stripe, engineer (via recruiter)").says("today 2pm")
    )
    assert seeker.person.applications[0].recruiter is True
    assert "recruiter bring you in" not in seeker.sees


@pytest.mark.parametrize("typed", ["yes!! they want to hire me", "yes. they rejected me", "ok, they made me an offer"])
def test_news_after_a_yes_is_no_yes_to_what_was_said_back(typed: str) -> None:
    """The contact that was said back is not logged; the news are said back instead."""
    seeker = Seeker(at("2026-03-10", "17:30")).debriefs("Acme, Nurse", began="2026-03-10 10:00")
    seeker.says("/today").says("sent the thank you to Acme by email")
    assert any(":yes:thanked" in button.data for button in seeker.screen)
    seeker.says(typed)
    assert seeker.person.applications[0].contacts == ()
    assert any(":yes:offer" in button.data or ":yes:no" in button.data for button in seeker.screen)
