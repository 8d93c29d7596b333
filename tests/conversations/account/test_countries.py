"""Whose public holidays count: guessed from the time zone, shown and changed in /settings, used where days are read."""

from __future__ import annotations

import pytest

from conversations.account.countries import country_named
from tests.people import Seeker, at


def sam(zone: str = "Europe/Berlin", language: str = "en") -> Seeker:
    """Return somebody in their settings."""
    return Seeker(at("2026-04-30", "12:00"), zone, language=language).says("/settings")


def test_the_settings_show_the_country_of_the_time_zone() -> None:
    """In the language of the person; none where the zone has no country."""
    assert "Public holidays: Germany" in sam().sees
    assert "Feiertage: Deutschland" in sam(language="de").sees
    assert "Public holidays: none" in sam("UTC").sees
    assert "Public holidays: United Kingdom (England)" in sam("Europe/London").sees
    assert "Feiertage: Australien (Victoria)" in sam("Australia/Melbourne", "de").sees


def test_the_country_is_changed_by_a_tap_or_by_typing() -> None:
    """A country's name or code, in either language; none; or the one of the time zone again."""
    seeker = sam().taps("Public holidays").says("Österreich")
    assert "Public holidays: Austria" in seeker.sees
    assert "Public holidays: none" in seeker.taps("Public holidays").taps("None").sees
    assert "Public holidays: Germany" in seeker.taps("Public holidays").taps("Germany").sees
    assert seeker.person.country == ""


def test_an_unknown_country_is_asked_again() -> None:
    """What is no country is no guess."""
    seeker = sam().taps("Public holidays").says("Narnia")
    assert "don't know" in seeker.sees
    assert "Public holidays: Japan" in seeker.says("japan").sees


@pytest.mark.parametrize(
    ("typed", "country"),
    [
        ("Germany", "DE"), ("deutschland", "DE"), ("AT", "AT"), ("Schweiz", "CH"), ("USA", "US"), ("UK", "GB"),
        ("england", "GB"), ("Munich", "DE"), ("Brasilien", "BR"), ("Türkei", "TR"), ("Egypt", "EG"), ("Georgia", "GE"),
        ("Kanada", "CA"), ("xx", None), ("12", None), ("", None), ("springfield", "US"), ("hamilton", None),
    ],
)  # fmt: skip
def test_countries_are_known_by_name_code_and_city(typed: str, country: str | None) -> None:
    """Names in each language of the bot, codes, and large cities; a city of several countries is asked again."""
    assert country_named(typed) == country


def test_working_days_leave_the_persons_holidays_out() -> None:
    """From Thursday 30 April, with a holiday on Friday (Germany), on Monday (UK), or on neither."""
    days = {"": "Tuesday 5 May", "none": "Monday 4 May", "GB": "Tuesday 5 May", "US": "Monday 4 May"}
    for country, day in days.items():
        seeker = sam()
        seeker = seeker.taps("Public holidays").taps_data(f"set:0:country:{country}") if country else seeker
        seeker.says("/debrief").says("Acme, Clerk")
        while "When do they decide" not in seeker.sees:
            seeker.taps("10:00" if "begin" in seeker.sees else "Skip")
        assert day in seeker.says("within 2 working days").sees, country
