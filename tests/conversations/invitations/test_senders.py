"""The sender's domain names the company where nothing else does: only one of their own."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from conversations.facts import Invitation, Person
from conversations.invitations.read import read_text

NOW = datetime(2026, 3, 9, 9, tzinfo=UTC)
ALEX = Person(1, "Alex Reed", language="en", zone="Europe/London", zone_known=True)
MAIL = """From: Jo Marsh <{sender}>
Subject: Your interview

Hi Alex,

We would like to invite you to an interview for the Data Analyst role on Wednesday, 18 March at 2 pm.

Best wishes
Jo"""


@pytest.mark.parametrize(
    ("sender", "company"),
    [
        ("jo@moorbach-systems.example", "Moorbach Systems"),
        ("jo@pk-hh.example", ""),
        ("jo.marsh@btinternet.example", ""),
        ("no-reply@myworkday.example", ""),
        ("notifications@jobvite.example", ""),
        ("interviews@goodtime.example", ""),
        ("jo@northtalent.example", ""),
    ],
)
def test_a_mailbox_a_program_or_an_agency_is_no_employer(sender: str, company: str) -> None:
    """Then the company is asked."""
    found = read_text(MAIL.format(sender=sender), ALEX, NOW, forwarded=True)
    assert isinstance(found, Invitation)
    assert found.company == company
