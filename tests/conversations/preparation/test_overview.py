"""The card before an interview, its checklist and one's own questions."""

from __future__ import annotations

from conversations.facts import Answer, PromptKind
from conversations.preparation import question_bank
from tests.conversations.preparation.prepared_people import change, plans, sam


def test_the_card_is_shown_once_with_the_leaving_checklist() -> None:
    """Hard questions and the saved questions for this round come by themselves, one time, an hour before."""
    seeker = sam("Acme")
    asks = {
        **seeker.person.interviews[0].answers,
        "next_questions": Answer("Who leads the team?\n• What is on call like?"),
    }
    change(seeker, 0, answers=asks)
    plans(seeker).waits_until("2026-07-02", "13:00")
    assert seeker.prompts[-1].kind is PromptKind.CHECKLIST
    assert "Ask before you leave" in seeker.sees
    assert "why I left my last job" in seeker.sees
    assert "• Who leads the team?\n• What is on call like?" in seeker.sees
    assert "the plan I drew at Acme" in seeker.taps("Prepare").sees
    seeker.waits_until("2026-07-20")
    assert [h.kind for h in seeker.prompts].count(PromptKind.CHECKLIST) == 1


def test_own_questions_are_added_to_the_planned_interview_and_dropped() -> None:
    """The card takes them, a line each; the last can be dropped; another application's card does not show them."""
    seeker = (
        plans(sam("Acme")).taps("Prepare").taps("Add a question").says("How is success measured?\nWho was here before?")
    )
    assert "• How is success measured?\n• Who was here before?" in seeker.sees
    assert "Who was here before?" not in seeker.taps("Remove the last").sees
    assert "Acme · Analyst: one question" in seeker.taps("All rounds").sees
    assert "How is success measured?" in seeker.taps("Acme").sees
    assert "How is success measured?" not in plans(seeker, "Birch, Clerk").taps("Prepare").sees


def test_own_questions_have_an_end() -> None:
    """Too many are refused kindly, and none is lost."""
    seeker = plans(sam("Acme")).taps("Prepare").taps("Add a question").says("x" * 3000)
    assert "too much for one interview" in seeker.sees
    assert question_bank.OWN not in seeker.person.interviews[-1].answers
    assert "Ask them" not in seeker.taps("‹ Back").sees


def test_the_card_is_over_with_its_interview() -> None:
    """After it was cancelled or has begun, the tap says so."""
    seeker = plans(sam("Acme"))
    tap = next(b.data for b in seeker.screen if b.label == "Prepare")
    assert "Prepare" not in seeker.taps("Cancelled").labels
    assert seeker.taps_data(tap).reply.toast
