"""Whom a note greets, and how names and addresses are read from one typed line."""

from __future__ import annotations

import pytest
from hypothesis import given

from conversations.letters.people import names, parse_people
from tests.conversations.letters.drafted_letters import TYPED, greeting


@pytest.mark.parametrize(
    ("met", "greeted"),
    [
        ("Maria Keller maria@acme.com", "Dear Maria,"),
        ("Maria & Tom", "Dear Maria and Tom,"),
        ("Maria, Tom, Ana", "Dear Maria, Tom and Ana,"),
        ("Maria, Tom, Ana, Bo", "Dear all,"),
        ("Dr. Anna Weiß", "Dear Dr. Weiß,"),
        ("two engineers", "Dear hiring team,"),
        ("", "Dear hiring team,"),
    ],
)
def test_a_note_greets_whom_they_met(met: str, greeted: str) -> None:
    """By first name, or by title and last name when a title was typed; nobody is left out and nobody made up."""
    assert greeting(met) == greeted


@pytest.mark.parametrize(
    ("met", "people"),
    [
        ("Maria Keller maria@acme.com, and Tom from HR", ("Maria Keller", "Tom")),
        ("Maria Keller <maria@acme.com>; Tom Smith (tom@x.io)", ("Maria Keller", "Tom Smith")),
        ("maria keller maria@acme.com, tom tom.s@acme.com", ("Maria Keller", "Tom")),
        ("Maria maria@a.com Tom tom@a.com", ("Maria", "Tom")),
        ("Anna-Lena Weiß (CTO), Tom O'Brien - HR", ("Anna-Lena Weiß", "Tom O'Brien")),
        ("Maria Keller, Engineering Manager, Tom", ("Maria Keller", "Tom")),
        ("I met with Maria the CTO and Ludwig van Beethoven", ("Maria", "Ludwig van Beethoven")),
        ("Interviewers: Maria\nTom", ("Maria", "Tom")),
        ("Maria Keller CTO / Mr Smith", ("Maria Keller", "Mr Smith")),
        ("jean-luc jean-luc@a.fr", ("Jean-Luc",)),
        ("王芳, محمد", ("王芳", "محمد")),
        ("Maria and Maria", ("Maria",)),
        ("Maria der CTO", ("Maria",)),
        ("Maria and someone from HR, +49 170 1234567", ("Maria",)),
        *((line, ()) for line in ("", "Don't remember", "Nobody", "Two engineers", "HR", "Head of Growth", "VP Growth",
                                  "maria@acme.com", "i forgot to ask", "@@@", "🎉", "12345")),
    ],
)  # fmt: skip
def test_names_are_read_from_one_typed_line(met: str, people: tuple[str, ...]) -> None:
    """Posts, departments and addresses are no names; what cannot be read is left out, never guessed."""
    assert names(met) == people


@pytest.mark.parametrize(
    ("line", "addresses"),
    [
        ("Maria Keller maria@acme.com, and Tom from HR", ["maria@acme.com", ""]),
        ("Maria <m.k+jobs@acme.uk>, Tom (tom@x.io). And again tom@x.io; nobody@", ["m.k+jobs@acme.uk", "tom@x.io"]),
        ("Maria Keller, Tom Smith, t.smith@acme.com", ["", "t.smith@acme.com"]),
        ("keller@acme.com Maria Keller", ["keller@acme.com"]),
        ("Maria, jobs@acme.com", ["jobs@acme.com"]),
        ("Maria, Tom, jobs@acme.com", ["", ""]),
        ("Maria, Mario, mari@acme.com", ["", ""]),
        (f"Maria {'m' * 250}@acme.com", [""]),
    ],
)  # fmt: skip
def test_an_address_belongs_to_whom_it_fits(line: str, addresses: list[str]) -> None:
    """The one beside the name, or the one with the name in it; whose it is is never guessed."""
    assert [one.address for one in parse_people(line)] == addresses


@given(TYPED)
def test_no_line_breaks_the_reading_of_names(met: str) -> None:
    """Names are short, on one line, and part of what was typed."""
    for name in names(met):
        assert name.split()
        assert all(part.casefold() in met.casefold() for part in name.split())
        assert len(name) <= 250
