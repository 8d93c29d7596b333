"""How much is kept of one person: said before it is reached, with the way out; beyond it nothing is kept."""

from __future__ import annotations

from dataclasses import replace

import pytest

from conversations.account import room
from conversations.facts import Application, Channel, Contact, ContactKind, Interview, Person
from conversations.messages import Turn
from tests.people import Seeker, at

NOW = at("2026-06-08", "11:30")


def with_applications(count: int, language: str = "en") -> Seeker:
    """Return somebody with so many closed applications."""
    sam = Seeker(NOW, language=language)
    one = Application(1, "Acme", "", NOW, closed_at=NOW)
    applications = tuple(replace(one, id=n, company=f"Firm {n}") for n in range(1, count + 1))
    sam.person = replace(sam.person, applications=applications, last_id=count)
    return sam


@pytest.mark.parametrize(
    ("language", "words"), [("en", "450 applications here, and I can keep 500"), ("de", "450 Bewerbungen")]
)
def test_that_there_are_nearly_too_many_applications_is_said(language: str, words: str) -> None:
    """With every tenth from the 450th on, with the ways to export and to delete."""
    sam = with_applications(449, language).says("/debrief").says("Globex")
    assert words in sam.sees
    assert len(sam.person.applications) == 450
    assert {b.data for b in sam.screen} >= {"export:0:show", "home:0:apps"}
    assert words not in sam.says("/debrief").says("Initech").sees


@pytest.mark.parametrize(("language", "words"), [("en", "I didn't add this one"), ("de", "nicht aufgenommen")])
def test_one_application_too_many_is_not_added(language: str, words: str) -> None:
    """It is said, and one that is deleted makes room for it."""
    sam = with_applications(500, language).says("/debrief").says("Globex")
    assert words in sam.sees
    assert len(sam.person.applications) == 500
    sam.person = replace(sam.person, applications=sam.person.applications[1:])
    assert words not in sam.says("/debrief").says("Globex").sees
    assert len(sam.person.applications) == 500


def test_one_application_has_its_limits() -> None:
    """Of contacts, say: the next is not logged, and other applications go on."""
    sam = Seeker(NOW).debriefs("Acme", began="2026-06-08 10:00")
    (application,) = sam.person.applications
    logged = tuple(Contact(100 + n, ContactKind.FOLLOW_UP, Channel.EMAIL, NOW, NOW) for n in range(200))
    person = replace(sam.person.with_application(replace(application, contacts=logged)), last_id=300)
    more = replace(application, contacts=(*logged, replace(logged[0], id=301)))
    refused = room.keep_count(Turn(person.with_application(more)), person)
    assert refused.person.applications == person.applications
    assert refused.messages
    renamed = Turn(person.with_application(replace(application, contacts=logged, company="Globex")))
    assert room.keep_count(renamed, person) is renamed


def test_what_cannot_be_kept_is_not_kept() -> None:
    """Words beyond a megabyte; taps have some room left, and what makes facts smaller is always possible."""
    before = Person(1)
    grown = Turn(replace(before, name="x" * 3000))
    assert room.keep_size(grown, before, 999_000, 1_002_000).person == before
    tap = Turn(replace(before, discreet=True))
    assert room.keep_size(tap, before, 1_001_000, 1_001_200) is tap
    assert room.keep_size(tap, before, 1_049_900, 1_050_100).person == before
    assert room.keep_size(tap, before, 1_060_000, 1_060_020) is tap
    assert room.keep_size(tap, before, 1_060_000, 1_000) is tap


def test_that_words_become_too_many_is_said_now_and_then() -> None:
    """From nine tenths on, with each fortieth more."""
    before = Person(1)
    turn = Turn(before)
    told = [room.keep_size(turn, before, size - 1000, size) is not turn for size in range(890_000, 960_000, 1000)]
    assert sum(told) == 3


def test_rounds_of_one_application_are_counted() -> None:
    """A person whose one application has 51 of them has more than is kept."""
    rounds = tuple(Interview(n, 1, NOW) for n in range(2, 53))
    person = Person(1, applications=(Application(1, "Acme", "", NOW),), interviews=rounds, last_id=60)
    assert not room.fits(person)
    assert room.fits(replace(person, interviews=rounds[1:]))
