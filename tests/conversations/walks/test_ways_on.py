"""No message is a dead end: each has a button, asks for words, or names a command."""

from __future__ import annotations

import pytest

from conversations.events import Content, Showed
from tests.people import Seeker, at


def sam() -> Seeker:
    """Return somebody on a Monday morning."""
    return Seeker(at("2026-06-08", "11:30"))


def test_when_nothing_waits_there_is_something_to_begin() -> None:
    """An empty /today leads to a debrief and to an interview ahead."""
    assert sam().says("/today").labels == ["I just had an interview", "One is coming up"]


def test_what_is_no_answer_to_anything_leads_to_the_doors() -> None:
    """A sticker out of nowhere is answered with the buttons to start."""
    seeker = sam().sends(Showed(Content.OTHER, 1))
    assert "I can keep text" in seeker.sees
    assert "I just had an interview" in seeker.labels


def test_who_was_spared_goes_on() -> None:
    """Cancelling /delete ends at the buttons to start."""
    assert "I just had an interview" in sam().says("/delete").taps("Keep it").labels


@pytest.mark.parametrize("when", ["", "2026-06-15 14:00"])
def test_an_interview_ahead_is_no_debrief_to_finish(when: str) -> None:
    """It leads to its plan; its debrief begins when it is over."""
    seeker = sam().debriefs(began="2026-06-08 10:00").says("/applications").taps("⏳ Acme").taps("They replied")
    seeker.taps("Next round")
    if when:
        seeker.says(when)
    for page in (seeker.says("/applications").taps("⏳ Acme"), seeker.says("/today")):
        assert "Finish the debrief" not in page.labels
        assert "debrief not finished" not in page.sees
    assert ("no time yet" in seeker.sees) == (not when)
    assert "Ask before you leave" in seeker.taps("Acme: the interview").sees
    assert ("Start the debrief" in seeker.labels) == (not when)


def test_a_corrected_answer_leads_to_its_application() -> None:
    """The edit is confirmed, and what it changed is a tap away."""
    seeker = sam().debriefs(began="2026-06-08 10:00")
    message = seeker.person.interviews[0].answers["went_well"].message
    assert message is not None
    assert "Acme" in seeker.corrects(message, "explaining CI").taps("Application").sees


def test_a_reminder_leads_to_its_application() -> None:
    """For the note and for the promised day alike."""
    seeker = sam().debriefs(began="2026-06-08 10:00", decide="2026-06-12")
    for day in ("2026-06-08", "2026-06-12"):
        seeker.waits_until(day, "20:00")
        assert "Acme" in seeker.taps("Remind me tomorrow").taps("Application").sees


def test_a_prompt_shown_from_behind_its_curtain_keeps_its_taps() -> None:
    """A prompt shown in discreet mode keeps its buttons, like any prompt."""
    seeker = sam().debriefs(began="2026-06-08 10:00").says("/settings").taps_data("set:0:discreet")
    seeker.waits_until("2026-06-08", "18:00")
    seeker.taps_said("prompt-show")
    assert seeker.turn.messages[0].stays


@pytest.mark.parametrize("days", [3, 5])
def test_today_drops_what_is_three_days_over(days: int) -> None:
    """An interview nobody told of, a note nobody sent, a decision day that was asked about or is not to be asked."""
    seeker = sam().says("/interview").says("Birch, Clerk").says("today 14:00")
    seeker.debriefs("Acme, Analyst", began="2026-06-08 10:00", decide="2026-06-09").says("/cancel")
    seeker.taps_data(f"app:{seeker.person.applications[-1].id}:hush")
    seeker.waits_until(f"2026-06-{8 + days:02}", "09:30")
    seeker.says("/today")
    shown = [
        text in seeker.sees for text in ("Birch: debrief not finished", "Acme: thank-you", "Acme wanted to decide")
    ]
    assert shown == ([True, True, True] if days == 3 else [False, False, False])


def test_today_keeps_a_debrief_that_was_begun_for_two_weeks() -> None:
    """It waits for days; after that its application's card still leads to it."""
    seeker = sam().says("/debrief").says("Acme").taps("10:00").taps("No, direct").taps("🙂").taps("Finish later")
    seeker.waits_until("2026-06-20", "12:00")
    assert "Acme: debrief not finished" in seeker.says("/today").sees
    seeker.waits_until("2026-07-20", "12:00")
    assert "Acme: debrief not finished" not in seeker.says("/today").sees
    assert "Finish the debrief" in seeker.says("/applications").taps("⏳ Acme").labels
