"""References: whoever was named gets a short text that tells them whom to expect."""

from __future__ import annotations

import pytest

from conversations.facts import ContactKind
from conversations.pacing import schedule
from tests.people import Seeker, at

MORNING = at("2026-06-08", "12:30")


def told(seeker: Seeker) -> list[str]:
    """Return whom the person has told."""
    contacts = seeker.person.applications[0].contacts
    return [c.to for c in contacts if c.kind is ContactKind.REFERENCE_TOLD]


def answer_references(seeker: Seeker) -> Seeker:
    """Go deeper, skip up to the references, and name two."""
    seeker.taps("Go deeper")
    while "Did you name references?" not in seeker.sees:
        seeker.taps("Skip")
    return seeker.says("Anna Berg, Tom Lang").taps("Skip")


def test_each_is_told_once_and_it_can_be_undone() -> None:
    """A text for each; a tap logs it; nothing about the week changes."""
    seeker = answer_references(Seeker(MORNING).debriefs(began="2026-06-08 10:00"))
    before = schedule.next_prompt_at(seeker.person, seeker.now)
    seeker.taps("Tell your references")
    assert "Hello Anna," in seeker.sees
    assert "named you as a reference" in seeker.sees
    assert "Hello Tom," in seeker.taps("Tom Lang ›").sees
    assert "You told Tom Lang about Acme" in seeker.taps("✓ Told them").sees
    assert told(seeker) == ["Tom Lang"]
    seeker.taps("Tell your reference").taps("✓ Told them")
    assert told(seeker) == ["Tom Lang", "Anna Berg"]
    assert schedule.next_prompt_at(seeker.person, seeker.now) == before
    assert "You told Anna Berg" in seeker.taps("Application").sees
    assert not any("Tell your" in label for label in seeker.labels)
    seeker.taps_data(f"log:{seeker.person.applications[0].id}:undo:{seeker.person.applications[0].contacts[-1].id}")
    assert told(seeker) == ["Tom Lang"]


def test_after_the_end_nobody_is_to_be_told() -> None:
    """The application is closed: the button is stale."""
    seeker = answer_references(Seeker(MORNING).debriefs(began="2026-06-08 10:00"))
    interview = seeker.person.interviews[0].id
    seeker.says("/applications").taps("⏳ Acme").taps("They replied").taps("A no")
    seeker.taps_data(f"refs:{interview}:show")
    assert "They all know" in seeker.reply.toast
    assert told(seeker) == []


@pytest.mark.parametrize("data", ["refs:{}:show:99", "refs:{}:told", "refs:{}:told:7", "refs:0:show"])
def test_a_forged_tap_changes_nothing(data: str) -> None:
    """Nobody is logged as told."""
    seeker = answer_references(Seeker(MORNING).debriefs(began="2026-06-08 10:00"))
    seeker.taps_data(data.format(seeker.person.interviews[0].id))
    assert told(seeker) == []
