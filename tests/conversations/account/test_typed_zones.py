"""Where a person is, typed: a city, a country, the name of a zone, the time on their clock."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from conversations.account.cities import AMBIGUOUS, CITIES, OTHERS, REGIONS
from conversations.account.time_zones import also_named, is_zone, zones_for
from tests.people import Seeker, at

NOW = datetime(2026, 6, 8, 13, 40, tzinfo=UTC)  # 15:40 in Berlin


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("I'm in Berlin", "Europe/Berlin"), ("Berlin, Germany", "Europe/Berlin"), ("Deutschland", "Europe/Berlin"),
        ("Portland, Maine", "America/New_York"), ("Paris, Texas", "America/Chicago"), ("Paris", "Europe/Paris"),
        ("Cambridge, UK", "Europe/London"), ("MUENCHEN", "Europe/Berlin"), ("são paulo", "America/Sao_Paulo"),
        ("Washington, D.C.", "America/New_York"), ("america/new york", "America/New_York"), ("Prag", "Europe/Prague"),
        ("Österreich", "Europe/Vienna"), ("UTC", "UTC"), ("ich wohne in Genf", "Europe/Zurich"),
    ],
)  # fmt: skip
def test_a_place_gives_one_zone(typed: str, zone: str) -> None:
    """Cities, countries with one zone and zone names, in both languages, with or without accents."""
    assert zones_for(typed, NOW) == (zone,)


@pytest.mark.parametrize("typed", ["", "nowhere", "Georgia", "Springfield", "Paris, Finland", "USA", "x" * 4096, ","])
def test_an_unknown_or_ambiguous_place_is_not_guessed(typed: str) -> None:
    """There is no zone, or several to choose from."""
    assert len(zones_for(typed, NOW)) != 1


@pytest.mark.parametrize("typed", ["it's 15:40", "15:40", "It's 3:40pm here", "hier ist es 15:40 Uhr"])
def test_the_time_gives_the_zones_where_it_is_that_time(typed: str) -> None:
    """Several places share a time: they are offered."""
    assert "Europe/Berlin" in zones_for(typed, NOW)
    assert "Europe/London" not in zones_for(typed, NOW)


def test_every_listed_zone_exists() -> None:
    """The lists name zones that there are, and every other place is in another zone than the well-known one."""
    listed = {
        *CITIES.values(),
        *(z for zones in (*AMBIGUOUS.values(), *OTHERS.values(), *REGIONS.values()) for z in zones),
    }
    assert [zone for zone in listed if not is_zone(zone)] == []
    assert [
        name for name in OTHERS if len(zones_for(name, NOW)) != 1 or zones_for(name, NOW)[0] in also_named(name)
    ] == []


def test_a_well_known_city_is_taken_at_once() -> None:
    """Other places of that name are a tap away."""
    sam = Seeker(at("2026-06-08", "12:30")).says("/settings").taps("Time zone").says("London")
    assert sam.person.zone == "Europe/London"
    assert sam.person.place is None
    sam.taps("Toronto")
    assert sam.person.zone == "America/Toronto"


@pytest.mark.parametrize(
    ("typed", "zones"),
    [
        ("I live near Leeds in England", ("Europe/London",)),
        ("I'm based in Galway at the moment", ("Europe/Dublin",)),
        ("I am from Lagos but I live in Dublin", ("Africa/Lagos", "Europe/Dublin")),
        ("nice to meet you", ()),
    ],
)
def test_a_place_is_found_in_a_sentence(typed: str, zones: tuple[str, ...]) -> None:
    """After a word such as "in"; several are offered."""
    assert zones_for(typed, NOW) == zones


def test_an_interview_told_at_the_question_for_the_zone_is_answered_after_it() -> None:
    """Nothing that was told is lost; a place in it is not taken for the person's own."""
    seeker = Seeker(at("2026-06-16", "12:00"), known=False).says("/start")
    seeker.says("I had an interview at Acme in Berlin this morning.")
    assert not seeker.person.zone_known
    assert "what time is it for you" in seeker.sees
    assert "Start the debrief for <b>Acme</b>" in seeker.says("Leeds").sees
