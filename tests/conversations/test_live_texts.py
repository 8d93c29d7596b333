"""Which cards and notes say something else after a turn; and what an edited message changes."""

from __future__ import annotations

import pytest

from conversations import live_texts
from tests.people import Seeker, at

NOW = at("2026-06-08", "11:30")


def debriefed() -> Seeker:
    """Return somebody who has typed every answer: the post is message 2, the hour 3, the people 6, the day 7."""
    sam = Seeker(NOW).says("/debrief").says("Acme, nurse").says("10:00").taps("No, direct").taps("🙂")
    while "Who did you meet?" not in sam.sees:
        sam.taps("Skip")
    return sam.says("Maria Keller").says("19 June")


def message(sam: Seeker, step: str) -> int:
    """Return the message that an answer was typed in."""
    found = sam.person.interviews[-1].answers[step].message
    assert found is not None
    return found


def changed_by_edit(sam: Seeker, edited: int, text: str) -> set[str]:
    """Edit a message; return which kinds of live texts say something else."""
    before = sam.person
    sam.corrects(edited, text)
    return {
        ":".join(name.split(":")[::2][:2]) for name in live_texts.changed(before, sam.person, sam.now, standing=list)
    }


def test_a_corrected_name_changes_the_note() -> None:
    """The card, each note of the interview, and the follow-up."""
    sam = debriefed()
    assert changed_by_edit(sam, message(sam, "met"), "Mara Keller") >= {"debrief:card", "thanks:show", "follow:show"}
    assert "Your answer is changed" in sam.sees


def test_a_corrected_post_changes_every_card() -> None:
    """Company and role are changed by editing the message that named them; what names no company changes nothing."""
    sam = debriefed()
    named = sam.person.applications[0].message
    assert named is not None
    assert changed_by_edit(sam, named, "Birch, ward nurse") == {
        "debrief:card",
        "thanks:show",
        "app:show",
        "follow:show",
    }
    assert [(a.company, a.role) for a in sam.person.applications] == [("Birch", "ward nurse")]
    assert changed_by_edit(sam, named, "no idea") == set()


def test_an_answered_offer_changes_its_card() -> None:
    """An older card has no "Accept" any more."""
    sam = debriefed()
    id_ = sam.person.applications[0].id
    sam.taps_data(f"word:{id_}:offer").taps_data(f"offer:{id_}:set:by:2026-06-19")
    before = sam.person
    sam.taps_data(f"offer:{id_}:accepted")
    assert f"offer:{id_}:show" in live_texts.changed(before, sam.person, sam.now, standing=list)


def test_a_corrected_hour_is_when_it_began() -> None:
    """Also an hour that was typed and then chosen by a tap."""
    sam = debriefed()
    assert "debrief:card" in changed_by_edit(sam, message(sam, "began"), "9:00")
    assert sam.person.interviews[-1].starts_at == at("2026-06-08", "09:00")


@pytest.mark.parametrize("typed", ["19 June", "end of next week"])
def test_a_corrected_day_is_when_they_decide(typed: str) -> None:
    """Whether it was taken or confirmed by a tap."""
    sam = Seeker(NOW).says("/debrief").says("Acme, nurse").says("10:00").taps("No, direct").taps("🙂")
    while "When do they decide?" not in sam.sees:
        sam.taps("Skip")
    sam.says(typed)
    if typed != "19 June":
        sam.taps("Yes")
    assert "debrief:card" in changed_by_edit(sam, message(sam, "decide_on"), "26 June")
    assert str(sam.person.applications[0].promise and sam.person.applications[0].promise.day) == "2026-06-26"


def test_an_edited_day_that_is_vague_is_asked_back() -> None:
    """The day before stands until a tap says which one is meant."""
    sam = debriefed()
    sam.corrects(message(sam, "decide_on"), "end of next week")
    assert "That would be" in sam.sees
    assert str(sam.person.applications[0].promise and sam.person.applications[0].promise.day) == "2026-06-19"
    sam.taps("Yes")
    assert sam.person.interviews[-1].answers["decide_on"].text == "2026-06-19"


def test_answers_of_a_debrief_under_way_change_no_card() -> None:
    """There is none yet, so turns of a core debrief cost nothing for it."""
    sam = Seeker(NOW).says("/debrief").says("Acme, nurse")
    before = sam.person
    sam.taps("11:00")
    assert live_texts.changed(before, sam.person, sam.now, standing=list) == ()


def test_a_note_that_was_sent_is_another_text() -> None:
    """So no other message in the chat offers to log it again."""
    sam = debriefed()
    before = sam.person
    sam.taps("✓ I sent it").taps("E-mail")
    assert {"debrief:card", "thanks:show"} <= {
        ":".join(name.split(":")[::2][:2]) for name in live_texts.changed(before, sam.person, sam.now, standing=list)
    }
