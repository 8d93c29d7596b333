"""Days and hours in a debrief, and the hour where a newcomer is: typed, tapped, refused."""

from __future__ import annotations

import pytest

from tests.conversations.interviews.debrief_people import MORNING, sam
from tests.people import Seeker, at


@pytest.mark.parametrize("said", ["soon", "they may call me", "I had 3 interviews", "31 February"])
def test_a_day_that_cannot_be_read_is_never_guessed(said: str) -> None:
    """It is asked again, with the calendar."""
    seeker = sam().says("/debrief").says("Acme").taps("10:00").taps("No, direct")
    for _ in range(5):
        seeker.taps("Skip")
    seeker.says(said)
    assert "I'm not sure which day that is" in seeker.sees
    assert "Jun 2026" in seeker.labels
    assert seeker.person.applications[0].promises == ()


def test_a_past_day_is_not_taken() -> None:
    """A decision day cannot be yesterday."""
    seeker = sam().says("/debrief").says("Acme").taps("10:00").taps("No, direct")
    for _ in range(5):
        seeker.taps("Skip")
    assert "is in the past" in seeker.says("2026-06-01").sees
    assert seeker.person.applications[0].promises == ()


def test_the_calendar_leads_to_a_day() -> None:
    """Show another month, tap the day."""
    seeker = sam().says("/debrief").says("Acme").taps("10:00").taps("No, direct")
    for _ in range(5):
        seeker.taps("Skip")
    seeker.taps("Pick a day").taps("›").taps("15")
    assert [str(p.day) for p in seeker.person.applications[0].promises] == ["2026-07-15"]


def test_the_time_of_an_interview_can_be_typed_or_found_by_day() -> None:
    """Yesterday 14:30, typed; or Yesterday, then the hour."""
    typed = sam().says("/debrief").says("Acme").says("yesterday 14:30")
    tapped = sam().says("/debrief").says("Acme").taps("Yesterday").taps("14:30")
    assert typed.person.interviews[0].starts_at == tapped.person.interviews[0].starts_at == at("2026-06-07", "14:30")


@pytest.mark.parametrize("zone", ["America/New_York", "Pacific/Kiritimati"])
@pytest.mark.parametrize("moment", ["999912312359", "000101010000"])
def test_a_forged_moment_at_the_end_of_all_days_does_nothing(zone: str, moment: str) -> None:
    """A moment outside the range of dates in UTC is refused, in every time zone."""
    seeker = Seeker(at("2026-06-08", "11:30"), zone).says("/debrief").says("Acme")
    assert "too old" in seeker.taps_data(f"debrief:2:set:began:{moment}").reply.toast
    assert seeker.person.interviews[0].starts_at is None


def test_an_interview_cannot_have_begun_in_the_future() -> None:
    """It is asked again."""
    seeker = sam().says("/debrief").says("Acme").says("23:30")
    assert "still to come" in seeker.sees
    assert seeker.person.interviews[0].starts_at is None


def test_a_newcomer_who_starts_with_a_debrief_is_asked_for_the_hour_first() -> None:
    """Three taps or fewer to a time zone, then on with what they wanted."""
    seeker = Seeker(MORNING, known=False).says("/debrief").taps("Berlin")
    assert "1 of 9" in seeker.sees
    assert seeker.person.zone == "Europe/Berlin"


@pytest.mark.parametrize(
    ("typed", "zone"), [("Munich", "Europe/Berlin"), ("lisbon", "Europe/Lisbon"), ("Zürich", "Europe/Zurich")]
)
def test_a_city_names_a_zone(typed: str, zone: str) -> None:
    """Typed, then confirmed with the hour it is there."""
    seeker = Seeker(MORNING, known=False).says("/start").says(typed)
    seeker.taps_data(next(b.data for b in seeker.screen if b.data))
    assert seeker.person.zone == zone


def test_the_time_on_the_clock_names_the_zones_to_choose_from() -> None:
    """What time is it for you now? 11:30 in Berlin."""
    seeker = Seeker(MORNING, known=False).says("/start").says("11:30")
    assert [label for label in seeker.labels if label.endswith("Berlin")] == ["11:30 · Berlin"]
