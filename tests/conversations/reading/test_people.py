"""Who is named in a typed answer, how a letter greets them, and to which addresses it goes."""

from __future__ import annotations

import time
from copy import copy
from functools import cache

import pytest

from conversations.letters.people import addresses, parse_people
from conversations.letters.thank_you import draft_thank_you
from conversations.words import Reader, copyable
from tests.case_files import each_row, table
from tests.people import Seeker, at


@cache
def asked_whom_they_met(language: str) -> Seeker:
    """Return somebody who is asked it in their debrief. For many tests: only a copy of it may go on."""
    return Seeker(at("2026-06-08", "11:30"), language=language).debriefs(began="2026-06-08 10:00", until="met")


def greeting(language: str, typed: str) -> tuple[str, str]:
    """Answer "Who did you meet?" with `typed`; return the greeting line of the note and its addresses."""
    sam = copy(asked_whom_they_met(language)).says(typed)
    interview = sam.person.interviews[-1]
    note = copyable(draft_thank_you(sam.person, interview).body, Reader.of(sam.person))
    return note.partition("\n")[0], ", ".join(addresses(interview.answers["met"].text))


@each_row("row", table("people.tsv", "more_people.tsv"))
def test_a_letter_greets_whom_they_met(row: dict[str, str]) -> None:
    """The rules stand in the table. What cannot be read with certainty is greeted neutrally."""
    greeted, to = greeting(row["language"], row["typed"])
    expected = f"Dear {row['salutation']}," if row["language"] == "en" else row["salutation"]
    assert (greeted, to) == (expected, row["to"])


@pytest.mark.parametrize(
    "unit", ["a ", "A ", ", ", "(", "a@b.c ", "@", "Keller, Maria <", "or ", "A.", "\n", "Dr. ", "van "]
)
def test_reading_names_takes_no_longer_than_its_length(unit: str) -> None:
    """Whatever was typed, 4,096 characters are read within 20 ms of processor time."""
    parse_people("Maria")
    began = time.process_time()
    parse_people((unit * 4096)[:4096])
    assert time.process_time() - began < 0.02
