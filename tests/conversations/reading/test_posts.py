"""Which company and role are read in an answer to "Which interview was it?", and how they are mended."""

from __future__ import annotations

import time
from copy import copy
from functools import cache

import pytest

from conversations.reading.posts import parse_post
from tests.case_files import each_row, table
from tests.people import Seeker, at

LONGEST = 4096


@cache
def _asked(language: str) -> Seeker:
    return Seeker(at("2026-06-08", "11:30"), language=language).says("/debrief")


def asked(language: str = "en") -> Seeker:
    """Return somebody who is asked which interview it was."""
    return copy(_asked(language))


@each_row("row", table("posts.tsv", "more_posts.tsv"))
def test_company_and_role_are_read(row: dict[str, str]) -> None:
    """The rules stand in the table. What names no company is asked again, and nothing is stored."""
    sam = asked(row["language"]).says(row["typed"])
    found = [(a.company, a.role) for a in sam.person.applications]
    assert found == ([(row["company"], row["role"])] if row["verdict"] == "taken" else [])
    if found:
        assert " · ".join(filter(None, found[0])) in sam.sees.replace("&amp;", "&")


def test_two_parts_read_the_wrong_way_round_are_swapped_by_one_tap() -> None:
    """What was understood stands in the next question; a second tap on "Swap" changes nothing."""
    sam = asked().says("Bagpipes, Acme")
    assert "<b>Bagpipes · Acme</b>" in sam.sees
    swap = next(b.data for b in sam.screen if b.label == "Swap the two")
    sam.taps_data(swap)
    assert "<b>Acme · Bagpipes</b>" in sam.sees
    sam.taps_data(swap)
    assert [(a.company, a.role) for a in sam.person.applications] == [("Acme", "Bagpipes")]


def test_company_and_role_are_mended_by_one_tap_and_a_text() -> None:
    """The debrief goes on with the same question, and no second application is added."""
    sam = asked().says("Acmee").taps("Change it").says("no idea")
    assert [a.company for a in sam.person.applications] == ["Acmee"]
    sam.says("Acme, nurse")
    assert [(a.company, a.role) for a in sam.person.applications] == [("Acme", "nurse")]
    assert "When did it begin?" in sam.sees
    assert len(sam.person.interviews) == 1


def test_mending_can_be_left() -> None:
    """The tap "Keep it" goes on with the question as if nothing had been tapped."""
    sam = asked().says("Acme, nurse").taps("Change it").taps("Keep it").taps("11:00")
    assert "recruiter" in sam.sees


def test_a_role_alone_is_remembered() -> None:
    """The bot asks for the company; the role need not be typed again."""
    sam = asked().says("data analyst")
    assert "<b>data analyst</b>: at which company?" in sam.sees
    assert not sam.person.applications
    sam.says("Acme")
    assert [(a.company, a.role) for a in sam.person.applications] == [("Acme", "data analyst")]


@pytest.mark.parametrize(
    ("language", "typed", "offered"),
    [
        ("en", "octopus energy adviser", ["adviser at Octopus Energy", "energy adviser at Octopus"]),
        ("de", "Metzger Wolf", ["bei Metzger Wolf", "Metzger bei Wolf"]),
        ("de", "Edeka Kassiererin Nord", ["Kassiererin bei Edeka"]),
        ("en", "SAP consultant", ["consultant at SAP"]),
        ("en", "a receptionist", []),
        ("de", "Aushilfe im Kino", []),
    ],
)
def test_two_readings_are_two_buttons(language: str, typed: str, offered: list[str]) -> None:
    """Where what was typed may mean both. It is asked all the same, and nothing is stored before the tap."""
    sam = asked(language).says(typed)
    assert sam.labels == offered
    assert not sam.person.applications


def test_a_reading_that_is_tapped_is_taken_once() -> None:
    """The debrief goes on, and it can still be swapped or mended; typing is an answer, too."""
    sam = asked().says("octopus energy adviser")
    first, second = (button.data for button in sam.screen)
    sam.taps_data(second)
    assert [(a.company, a.role) for a in sam.person.applications] == [("Octopus", "energy adviser")]
    assert "When did it begin?" in sam.sees
    assert "Swap the two" in sam.labels
    sam.taps_data(first)
    assert [(a.company, a.role) for a in sam.person.applications] == [("Octopus", "energy adviser")]
    typing = asked("de").says("Metzger Wolf").says("Wolf")
    assert [(a.company, a.role) for a in typing.person.applications] == [("Wolf", "Metzger")]


def test_a_reading_of_what_was_typed_before_the_last_text_is_old() -> None:
    """Its button does nothing; the same holds for a planned interview."""
    sam = Seeker(at("2026-06-08", "11:30")).says("/interview").says("Baker Hughes")
    old = sam.screen[0].data
    sam.says("SAP consultant").taps_data(old)
    assert not sam.person.applications
    sam.taps_data(old.replace(":0:", ":9:"))
    assert not sam.person.applications
    sam.says("Baker Hughes").taps("at Baker Hughes")
    assert [(a.company, a.role) for a in sam.person.applications] == [("Baker Hughes", "")]


@pytest.mark.parametrize("unit", ["a ", "at ", ", ", "(", "a@b", "&,", "@", "Role: ", "I had an ", ".a", "1/", "\n- "])
def test_reading_a_post_takes_no_longer_than_its_length(unit: str) -> None:
    """Whatever was typed, 4,096 characters are read within 20 ms of processor time."""
    typed = (unit * LONGEST)[:LONGEST]
    for text in (typed, typed[:400]):
        parse_post("Acme")
        began = time.process_time()
        parse_post(text)
        assert time.process_time() - began < 0.02
