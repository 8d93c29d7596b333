"""Somebody who is asked a question, and the answer that was kept."""

from __future__ import annotations

from tests.people import Seeker, at


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
