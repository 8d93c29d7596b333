"""A day is shown with its year when it is not this year's."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from conversations.facts import Person
from conversations.messages import words
from conversations.words import Reader, in_plain
from tests.people import Seeker, at


@pytest.mark.parametrize(
    ("language", "long", "short"),
    [
        ("en", "That would be <b>Tuesday 9 March 2027</b>. Right?", "Yes, Tue 9 Mar 2027"),
        ("de", "Das wäre <b>Dienstag, 9. März 2027</b>. Richtig?", "Ja, Di, 9.3.2027"),
    ],
)
def test_a_day_of_another_year_is_shown_with_it(language: str, long: str, short: str) -> None:
    """In a sentence and on a button; a day of this year is shown without."""
    person = Person(1, language=language, heard_at=datetime(2026, 6, 8, tzinfo=UTC))
    day = date(2027, 3, 9)
    assert in_plain(words("answers-confirm_day", day=day), Reader.of(person)) == long
    assert in_plain(words("answers-yes_day", day=day), Reader.of(person)) == short
    assert "20" not in in_plain(words("answers-confirm_day", day=date(2026, 3, 9)), Reader.of(person))


def test_the_year_is_that_of_the_persons_own_clock() -> None:
    """On New Year's Eve in Tokyo it is already next year there."""
    person = Person(1, zone="Asia/Tokyo", heard_at=datetime(2026, 12, 31, 16, tzinfo=UTC))
    assert in_plain(words("answers-day", day=date(2027, 1, 2)), Reader.of(person)) == "Sat 2 Jan"
    assert in_plain(words("answers-day", day=date(2026, 12, 30)), Reader.of(person)) == "Wed 30 Dec 2026"
    moment = words("answers-moment", at=datetime(2026, 12, 31, 14, tzinfo=UTC))  # 23:00 there
    assert in_plain(moment, Reader.of(person)) == "Thu 31 Dec 2026, 23:00"


def test_a_promise_for_next_year_says_so_on_every_screen() -> None:
    """On the card, and where the day is asked for."""
    sam = Seeker(at("2026-12-21", "12:30")).debriefs("Acme, Analyst", began="2026-12-21 10:00", decide="2027-01-15")
    assert "15 Jan 2027" in sam.says("/today").sees + sam.says("/applications").taps("⏳ Acme").sees
