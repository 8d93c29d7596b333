"""Planning an interview, when its hour comes before its last question was answered."""

from __future__ import annotations

from tests.people import Seeker, at


def test_a_question_about_an_interview_that_has_begun_takes_no_more_words() -> None:
    """What is typed after it is no answer to how long it will take; a new time can still be given."""
    sam = Seeker(at("2026-06-08", "08:00")).says("/interview").says("Acme, Clerk").says("today 10:00")
    assert sam.person.place
    sam.is_away_until(at("2026-06-08", "12:00"))
    sam.says("thanks")
    assert "You're welcome" in sam.sees
