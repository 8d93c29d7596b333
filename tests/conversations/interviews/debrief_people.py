"""Somebody who had an interview this morning and begins its debrief."""

from __future__ import annotations

from tests.people import Seeker, at

MORNING = at("2026-06-08", "11:30")


def sam() -> Seeker:
    """Return someone who had an interview this morning."""
    return Seeker(MORNING)
