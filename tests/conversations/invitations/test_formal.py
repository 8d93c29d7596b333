"""A formal invitation: everybody with their titles, and the whole address."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from conversations.facts import Invitation, Person
from conversations.invitations.read import read_text

NOW = datetime(2026, 3, 9, 9, tzinfo=UTC)
DE = """Sehr geehrte Frau Dr. Wegener,

vielen Dank für Ihre Bewerbung als Leiterin Controlling bei der Feinguss GmbH. Wir laden Sie zu einem persönlichen \
Gespräch am Mittwoch, den 18. März 2026 um 14:00 Uhr in unser Haus, {place}, ein. {who}

Mit freundlichen Grüßen
Ulrike Lang"""


def read(**filled: str) -> Invitation:
    """Return what is read in the letter."""
    sabine = Person(1, "Sabine Wegener", language="de", zone="Europe/Berlin", zone_known=True)
    found = read_text(DE.format(**{"place": "Werkstraße 12", "who": "", **filled}), sabine, NOW, forwarded=True)
    assert isinstance(found, Invitation)
    return found


@pytest.mark.parametrize(
    ("who", "people"),
    [
        ("Das Gespräch führen Herr Dr. Sommer (CFO) und Frau Lindner (Personal).", "Herr Dr. Sommer, Frau Lindner"),
        ("Das Gespräch führen Herr Sommer und Frau Dr. Lindner.", "Herr Sommer, Frau Dr. Lindner"),
        (
            "Das Gespräch werden Herr Prof. Dr. Karl Sommer und Frau Lindner mit Ihnen führen.",
            "Herr Prof. Dr. Karl Sommer, Frau Lindner",
        ),
        ("Das Gespräch wird etwa 60 Minuten dauern.", ""),
    ],
)
def test_titles_belong_to_names(who: str, people: str) -> None:
    """Nobody with two titles is left out."""
    assert read(who=who).people == people


@pytest.mark.parametrize(
    "place", ["Werkstraße 12, 60314 Frankfurt", "Werkstraße 12, 60314 Frankfurt am Main", "Werkstraße 12"]
)
def test_the_town_belongs_to_the_address(place: str) -> None:
    """Within a sentence, too; what stands in front of the street may be the name of the house."""
    assert read(place=place).slots[0].place == f"Haus, {place}"
