"""Somebody in the deeper debrief."""

from __future__ import annotations

from conversations.facts import Interview
from tests.people import Seeker, at

MORNING = at("2026-06-08", "11:30")


def sam() -> Seeker:
    """Return someone who has finished the core debrief of this morning's interview."""
    return Seeker(MORNING).debriefs(began="2026-06-08 10:00")


def interview(seeker: Seeker) -> Interview:
    """Return their latest interview."""
    return seeker.person.interviews[-1]


def text(seeker: Seeker, key: str) -> str:
    """Return an answer's words."""
    return interview(seeker).answers[key].text


def skips_to(seeker: Seeker, question: str) -> Seeker:
    """Skip until `question` is asked."""
    while question not in seeker.sees:
        seeker.taps("Skip")
    return seeker
