"""How an application ends, what can be done then, and how it is opened again."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from conversations.facts import Answer, Application, ContactKind, Outcome, PromptKind
from tests.people import Seeker, SentPrompt, at

ACME = ("Acme",)


def sam(**more: str) -> Seeker:
    """Return someone who had an interview this morning and sent the note."""
    seeker = Seeker(at("2026-06-08", "12:30")).debriefs(began="2026-06-08 10:00", decide="2026-06-12", **more)
    return seeker.taps("✓ I sent it").taps("E-mail")


def acme(seeker: Seeker) -> Application:
    """Return the application."""
    return seeker.person.applications[0]


def rejected() -> Seeker:
    """Return someone who was rejected on the decision day."""
    seeker = sam()
    seeker.waits_until("2026-06-12", "17:00")
    return seeker.taps("They replied").taps("A no")


def test_an_offer_is_congratulated_and_ends_it() -> None:
    """The bot congratulates and sends no more prompts."""
    seeker = sam()
    seeker.waits_until("2026-06-12", "17:00")
    assert "Congratulations" in seeker.taps("They replied").taps("An offer").sees
    assert seeker.waits_until("2027-01-01") == []


def test_a_no_is_answered_kindly_and_leads_to_a_request_for_feedback() -> None:
    """A kind word, then a button to what to ask. Logging the request delays no prompt."""
    seeker = rejected()
    assert "outside your control" in seeker.sees
    text = seeker.taps("Ask for feedback").sees
    for asked in ("What decided it", "could I improve", "learn or practise", "another opening", "other roles"):
        assert asked in text
    seeker.taps("✓ I sent it").taps("E-mail")
    assert "Request for feedback to Acme by e-mail" in seeker.sees
    assert acme(seeker).contacts[-1].kind is ContactKind.FEEDBACK_REQUEST
    assert "Request for feedback by e-mail" in seeker.taps("Application").sees
    assert "Ask for feedback" not in seeker.labels
    assert seeker.waits_until("2027-01-01") == []


def test_a_request_for_feedback_can_be_taken_back_and_is_logged_once() -> None:
    """Undo offers it again; a second tap says that it is logged."""
    seeker = rejected().taps("Ask for feedback")
    tap = f"feedback:{acme(seeker).id}:sent:email"
    seeker.taps_data(tap).taps_data(tap)
    assert "already logged" in seeker.reply.toast
    assert "Ask for feedback" in seeker.taps("Undo").taps("Application").labels


def test_what_came_back_is_kept_in_their_words() -> None:
    """Several times, editable, deletable; shown on the card."""
    seeker = rejected().taps("They gave reasons")
    assert "What did Acme say?" in seeker.sees
    assert "What did Acme say?" in seeker.is_shown_where_they_stand().sees
    seeker.says("someone with <b>more SQL").taps("Add more").says("they liked my portfolio")
    assert [f.text for f in acme(seeker).feedback] == ["someone with <b>more SQL", "they liked my portfolio"]
    message = acme(seeker).feedback[0].message
    assert message is not None
    seeker.corrects(message, "someone with more SQL")
    card = seeker.taps_data(f"app:{acme(seeker).id}:show").sees
    assert "someone with more SQL" in card
    assert "Feedback came" in card
    seeker.taps("They gave reasons").taps("✕ someone with more SQL")
    assert [f.text for f in acme(seeker).feedback] == ["they liked my portfolio"]


def test_feedback_is_not_asked_for_while_word_may_come() -> None:
    """It is offered only after a no."""
    seeker = sam()
    seeker.taps_data(f"feedback:{acme(seeker).id}:ask")
    assert "after a no" in seeker.reply.toast
    seeker.taps_data(f"feedback:{acme(seeker).id}:sent:email")
    seeker.taps_data(f"feedback:{acme(seeker).id}:heard")
    assert seeker.person.place is None
    assert [c.kind for c in acme(seeker).contacts] == [ContactKind.THANK_YOU]


@pytest.mark.parametrize("how", ["An offer", "A no", "I withdrew", "No reply"])
def test_a_closed_application_can_be_reopened_and_its_clock_goes_on(how: str) -> None:
    """Whatever closed it: no prompt is sent later, and a week after reopening the check-in names it."""
    seeker = sam().says("/applications").taps("⏳ Acme").taps("Close it").taps(how)
    assert not acme(seeker).is_open
    assert seeker.waits_until("2026-06-30", "15:00") == []
    seeker.taps("Reopen it")
    assert acme(seeker).outcome is None
    assert [h.kind for h in seeker.waits_until("2026-07-09")] == [PromptKind.CHECK_IN]
    assert seeker.prompts[-1] == SentPrompt("Wed 2026-07-08 10:00", PromptKind.CHECK_IN, ACME)


def test_a_check_in_says_to_keep_looking_until_that_is_turned_off() -> None:
    """One line, every week, off in the settings."""
    seeker = sam()
    seeker.waits_until("2026-06-22", "11:00")
    assert "Keep applying" in seeker.sees
    assert "off" in seeker.says("/settings").taps("Keep-looking line off").reply.toast.lower()
    seeker.waits_until("2026-06-29", "11:00")
    assert seeker.prompts[-1].kind is PromptKind.CHECK_IN
    assert not re.search("Keep applying|new application|Anything new", seeker.sees)
    seeker.says("/settings").taps("Keep-looking line on")
    seeker.waits_until("2026-07-06", "11:00")
    assert "Anything new out there" in seeker.sees


@pytest.mark.parametrize("felt", ["good", "great", "fair", "poor"])
def test_competitors_are_named_when_an_interview_went_well(felt: str) -> None:
    """Noted at the debrief, in the person's words, cut where they are long."""
    seeker = sam()
    about = seeker.person.interviews[0]
    answers = {**about.answers, "felt": Answer(felt), "competitors": Answer("Globex & Initech " + "x" * 4000)}
    seeker.person = seeker.person.with_interview(replace(about, answers=answers))
    seeker.waits_until("2026-06-22", "11:00")
    assert ("Globex &amp; Initech" in seeker.sees) is (felt in ("good", "great"))
    assert len(seeker.sees) < 4096
    assert acme(seeker).outcome is not Outcome.OFFER


def test_a_whole_life_from_rejection_to_a_second_chance() -> None:
    """A no, feedback, a call months later: reopened, a next round with its own thank-you and date."""
    seeker = rejected().taps("Ask for feedback").taps("✓ I sent it").taps("LinkedIn")
    seeker.waits_until("2026-06-16", "12:00")
    seeker.taps("Application").taps("Feedback is here").says("it was close; practise SQL")
    assert seeker.waits_until("2026-09-01", "09:00") == []
    seeker.taps("Application").taps("Reopen it").taps("They replied").taps("Next round")
    seeker.debriefs(began="2026-09-01 08:00", decide="2026-09-11")
    assert [h.kind for h in seeker.waits_until("2026-09-12")] == [PromptKind.THANK_YOU, PromptKind.DECISION]
    assert "practise SQL" in seeker.says("/applications").taps("⏳ Acme").sees
    timeline = f"{seeker.taps('Everything so far').sees} {seeker.taps('Older').sees}"
    for line in ("They said no", "Request for feedback on LinkedIn", "Feedback came", "Next round"):
        assert line in timeline


def test_merging_keeps_what_came_back_and_what_was_concluded() -> None:
    """Two applications that are one: the feedback of both, and the later verdict."""
    seeker = rejected().taps("They gave reasons").says("more SQL")
    seeker.debriefs("Acme GmbH, Analyst", began="2026-06-12 14:00").says("/fit")
    for _ in range(7):
        seeker.taps("Skip")
    seeker.says("I like them").taps("Yes")
    first, second = seeker.person.applications
    seeker.taps_data(f"app:{second.id}:no_reply").taps_data(f"feedback:{second.id}:heard").says("call in autumn")
    seeker.is_sure(f"app:{first.id}:merged:{second.id}")
    assert [f.text for f in acme(seeker).feedback] == ["more SQL", "call in autumn"]
    assert (acme(seeker).fit.verdict, acme(seeker).fit.goes_on) == ("I like them", "yes")
    assert len(seeker.person.applications) == 1
