"""With a recruiter: the call on the day, follow-ups through them, and wording that changes from week to week."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from conversations.facts import Answer, Channel, ContactKind, PromptKind
from tests.people import Seeker, SentPrompt, at

ACME = ("Acme",)
THROUGH = "Yes, a recruiter"


def sam(**more: str) -> Seeker:
    """Return someone whom a recruiter sent to an interview this morning."""
    return Seeker(at("2026-06-08", "12:30")).debriefs(began="2026-06-08 10:00", route=THROUGH, **more)


def kinds(seeker: Seeker) -> list[ContactKind]:
    """Return what is logged."""
    return [c.kind for c in seeker.person.applications[0].contacts]


def test_the_card_offers_the_call_and_a_tap_logs_it() -> None:
    """The script and the button are on the card."""
    seeker = sam()
    assert "Call your recruiter today" in seeker.sees
    assert "follow up with them today" in seeker.taps("Call the recruiter").sees
    assert "You called the recruiter about Acme" in seeker.taps("✓ I called").sees
    assert "You called the recruiter" in seeker.taps("Application").sees
    assert kinds(seeker) == [ContactKind.RECRUITER_CALL]
    assert "Call the recruiter" not in seeker.labels


def test_the_call_can_be_taken_back_and_made_again() -> None:
    """Undo leaves nothing logged; the card offers the call again."""
    seeker = sam().taps("Call the recruiter").taps("✓ I called").taps("Undo")
    assert kinds(seeker) == []
    assert "Call the recruiter" in seeker.taps("Application").labels


def test_a_second_tap_logs_no_second_call() -> None:
    """It says so kindly."""
    seeker = sam().taps("Call the recruiter")
    log = next(b.data for b in seeker.screen if b.label == "✓ I called")
    seeker.taps_data(log).taps_data(log)
    assert "already logged" in seeker.reply.toast
    assert kinds(seeker) == [ContactKind.RECRUITER_CALL]


def test_a_call_delays_nothing() -> None:
    """It is neither a thank-you nor a follow-up: all three prompts come as they were due."""
    silent, calling = sam(decide="2026-06-12"), sam(decide="2026-06-12")
    calling.taps("Call the recruiter").taps("✓ I called")
    assert calling.waits_until("2026-06-23") == silent.waits_until("2026-06-23")
    assert [h.kind for h in calling.prompts] == [PromptKind.THANK_YOU, PromptKind.DECISION, PromptKind.CHECK_IN]


def test_the_thank_you_prompt_reminds_of_the_call_until_it_is_logged() -> None:
    """Before or beside the thank-you."""
    seeker = sam()
    assert seeker.waits_until("2026-06-08", "18:00") == [SentPrompt("Mon 2026-06-08 17:00", PromptKind.THANK_YOU, ACME)]
    assert "Call your recruiter today" in seeker.sees
    assert "Call the recruiter" in seeker.labels
    called = sam().taps("Call the recruiter").taps("✓ I called")
    called.waits_until("2026-06-08", "18:00")
    assert "Call your recruiter today" not in called.sees
    assert "Call the recruiter" not in called.labels


def test_without_a_recruiter_nobody_is_to_be_called() -> None:
    """A direct application offers no such call, on the card or by a forged tap."""
    seeker = Seeker(at("2026-06-08", "12:30")).debriefs(began="2026-06-08 10:00")
    assert "Call the recruiter" not in seeker.labels
    seeker.taps_data(f"recruiter:{seeker.person.interviews[0].id}:called")
    assert seeker.reply.toast
    assert kinds(seeker) == []


def test_today_names_the_call_that_waits() -> None:
    """What waits now: the call too."""
    seeker = sam().says("/today")
    assert "Acme: call your recruiter" in seeker.sees
    seeker.taps("Call the recruiter").taps("✓ I called").says("/today")
    assert "call your recruiter" not in seeker.sees


def test_follow_ups_go_through_the_recruiter_first() -> None:
    """If agreed: the text asks the recruiter to pass it on; the recruiter is the first channel."""
    seeker = sam(decide="2026-06-12").taps("✓ I sent it").taps("E-mail")
    seeker.waits_until("2026-06-12", "17:00")
    assert "Ask your recruiter first" in seeker.taps("Text to send").sees
    assert "Could you ask them where they are" in seeker.sees
    assert "Dear Maria" in seeker.taps("Write to the employer").sees
    seeker.taps("‹ Back").taps("✓ I sent it")
    assert seeker.labels[0] == "Recruiter"
    seeker.taps("Recruiter")
    assert seeker.person.applications[0].contacts[-1].channel is Channel.RECRUITER
    assert "Follow-up through the recruiter" in seeker.taps("Application").sees


def test_what_was_agreed_at_the_debrief_decides_whom_to_ask() -> None:
    """Told to write by e-mail, the employer is asked; told to go through a recruiter, the recruiter is."""
    for route, agreed, first in ((THROUGH, "email", "Dear Maria"), ("No, direct", "recruiter", "Could you ask them")):
        seeker = Seeker(at("2026-06-08", "12:30")).debriefs(began="2026-06-08 10:00", route=route)
        about = seeker.person.interviews[0]
        answers = {**about.answers, "follow_how": Answer(agreed)}
        seeker.person = seeker.person.with_interview(replace(about, answers=answers))
        assert first in seeker.taps_data(f"follow:{about.application}:show").sees
        assert (seeker.taps("✓ I sent it").labels[0] == "Recruiter") is (agreed == "recruiter")


def test_the_phone_script_is_the_recruiters_too() -> None:
    """Calling means calling them."""
    seeker = sam().says("/applications").taps("⏳ Acme").taps("Follow-up text").taps("By phone")
    assert "Recruiter call · Acme" in seeker.sees
    seeker.taps("✓ I called")
    assert seeker.person.applications[0].contacts[-1].channel is Channel.RECRUITER


def test_no_two_weeks_bring_the_same_text() -> None:
    """The wording varies from one prompt to the next even when nothing was logged."""
    for route in ("No, direct", THROUGH):
        seeker = Seeker(at("2026-06-08", "12:30")).debriefs(began="2026-06-08 10:00", decide="2026-06-12", route=route)
        texts = []
        for day in ("2026-06-12", "2026-06-22", "2026-06-29", "2026-07-06"):
            seeker.waits_until(day, "18:00")
            seeker.taps("Text to send")
            texts.append(seeker.sees[seeker.sees.index("<pre>") : seeker.sees.index("</pre>")])
        assert all(a != b for a, b in pairwise(texts))
        assert all("timeline" in t or "expect to decide" in t for t in texts)


def test_a_text_behind_discreet_mode_is_the_one_of_its_week() -> None:
    """Its wording is that of the prompt's time, however late it is shown."""
    open_, discreet = (
        Seeker(at("2026-06-08", "12:30")).debriefs(began="2026-06-08 10:00", decide="2026-06-12") for _ in range(2)
    )
    discreet.says("/settings").taps("Discreet mode on")
    open_.waits_until("2026-06-22", "11:00")
    discreet.waits_until("2026-06-22", "11:00")
    assert open_.sees == discreet.taps("Show").sees


def test_the_phone_script_varies_too() -> None:
    """Each follow-up that was logged brings another wording."""
    seeker = Seeker(at("2026-06-08", "12:30")).debriefs(began="2026-06-08 10:00")
    at_ = f"follow:{seeker.person.applications[0].id}"
    first = seeker.taps_data(f"{at_}:phone").sees
    seeker.taps("✓ I called")
    assert seeker.taps_data(f"{at_}:phone").sees != first
