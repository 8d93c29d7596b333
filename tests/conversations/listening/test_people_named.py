"""Somebody who was met names the application, where they were met for one only."""

from __future__ import annotations

import pytest

from tests.people import Seeker, at

MET = {
    "en": ("Mrs Maria Keller (head) maria@acme.com", "Tom Smith, Will Koch"),
    "de": ("Frau Maria Keller", "Herr Thomas Brandt, Frau Koch"),
}


def with_two(language: str, first: str = "", second: str = "") -> Seeker:
    """Somebody who waits for news from Acme, where they met the first, and from Globex, where they met the second."""
    met = MET[language]
    seeker = Seeker(at("2026-06-08", "12:30"), language=language)
    seeker.debriefs("Acme, Data analyst", began="2026-06-08 10:00", met=first or met[0])
    seeker.now = at("2026-06-09", "12:30")
    seeker.debriefs("Globex, Clerk", began="2026-06-09 10:00", met=second or met[1])
    seeker.now = at("2026-06-22", "12:30")
    return seeker.says("/today")


@pytest.mark.parametrize(
    ("language", "text", "asked"),
    [
        ("en", "sent the thank-you to Maria yesterday", "Log: thank-you to <b>Acme · Data analyst</b>, Sun 21 Jun?"),
        ("en", "Maria called, I got the job", "An offer from <b>Acme · Data analyst</b>?"),
        ("en", "heard from Tom, they rejected me", "A no from <b>Globex · Clerk</b>?"),
        ("en", "Mrs Keller told me no", "A no from <b>Acme · Data analyst</b>?"),
        ("en", "Tom's company said no", "A no from <b>Globex · Clerk</b>?"),
        (
            "en",
            "Will Koch wrote: they decide on Friday",
            "A new date from <b>Globex · Clerk</b>, decision by Fri 26 Jun?",
        ),
        ("de", "Frau Keller hat abgesagt", "Absage von <b>Acme · Data analyst</b>?"),
        ("de", "Absage von Frau Koch", "Absage von <b>Globex · Clerk</b>?"),
        ("de", "Herr Brandt hat angerufen, ich hab die Stelle", "Zusage von <b>Globex · Clerk</b>?"),
        ("de", "hab bei Herrn Brandt nachgefragt", "Eintragen: nachgefragt bei <b>Globex · Clerk</b>, Mo, 22. Juni?"),
    ],
)
def test_their_name_names_the_application(language: str, text: str, asked: str) -> None:
    """It is said back as with the company's name, and takes the same tap."""
    assert with_two(language).says(text).sees.startswith(asked)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Maria Jones told me no"),  # another Maria
        ("en", "they said no, will try again"),
        ("de", "Absage als Koch"),
        ("de", "Absage von Frau Huber"),
    ],
)
def test_another_name_or_an_ordinary_word_names_none(language: str, text: str) -> None:
    """Then it is asked which application is meant."""
    which = {"en": "Which application is that about?", "de": "Um welche Bewerbung geht es?"}
    assert which[language] in with_two(language).says(text).sees


def test_somebody_who_was_met_at_both_names_none() -> None:
    """It is asked."""
    seeker = with_two("en", "Maria Keller", "Maria Lopez").says("Maria told me no")
    assert "Which application is that about?" in seeker.sees
    assert "A no from <b>Globex" in with_two("en", "Maria Keller", "Maria Lopez").says("Maria Lopez told me no").sees


def test_the_company_counts_before_the_person() -> None:
    """People change places, and are quoted."""
    assert "A no from <b>Globex" in with_two("en").says("Maria says that Globex rejected me").sees


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "write to Maria"),
        ("en", "email Mrs Keller"),
        ("de", "schreib Frau Keller"),
        ("de", "Mail an Frau Keller"),
    ],
)
def test_the_text_to_them_is_shown(language: str, text: str) -> None:
    """The follow-up; within a week of the interview the note, if it is not sent."""
    seeker = with_two(language)
    assert "Acme" in seeker.says(text).sees.partition("\n")[0]
    assert "follow" in {button.data.partition(":")[0] for button in seeker.screen}
    seeker.now = at("2026-06-12", "12:30")
    assert "Acme" in seeker.says(text).sees.partition("\n")[0]
    assert seeker.screen[0].data.partition(":")[0] == "thanks"


def test_words_that_are_not_understood_are_offered_as_a_note_to_their_application_first() -> None:
    """Somebody who is named is a hint."""
    assert with_two("en").says("I hope Maria calls").labels[:2] == [
        "Note for Acme · Data analyst",
        "Note for Globex · Clerk",
    ]
