"""An interview told with its day but without a company: the day is kept while the company is asked for."""

from __future__ import annotations

import pytest

from tests.people import Seeker, at


def told(text: str, language: str = "en") -> Seeker:
    """Return somebody without any application who has told of an interview."""
    return Seeker(at("2026-06-08", "17:30"), language=language).says("/start").says(text)


def plans(seeker: Seeker) -> list[tuple[str, str, str]]:
    """Return company, role and beginning of each interview."""
    clock = seeker.person.clock
    return [
        (a.company, a.role, f"{i.starts_at.astimezone(clock):%a %H:%M}" if i.starts_at else "")
        for a in seeker.person.applications
        for i in seeker.person.interviews_of(a.id)
    ]


@pytest.mark.parametrize(
    ("language", "text", "noted", "post", "planned"),
    [
        ("en", "i have an interview tomorrow at 9", "Noted: Tue 9 Jun, 09:00.", "Costa, barista", ("Costa", "barista")),
        ("de", "gespräch morgen 9 uhr", "Notiert: Di, 9. Juni, 09:00.", "kita sonnenblick", ("Kita Sonnenblick", "")),
        ("de", "Morgen habe ich um 9 ein Gespräch", "Notiert: Di, 9. Juni, 09:00.", "Kern", ("Kern", "")),
        ("de", "am dienstag um 9 hab ich mein gespräch", "Notiert: Di, 9. Juni, 09:00.", "Kern", ("Kern", "")),
    ],
)
def test_the_day_is_kept_while_the_company_is_asked_for(
    language: str, text: str, noted: str, post: str, planned: tuple[str, str]
) -> None:
    """What was read in the answer stands above the next question, with the taps that swap and mend it."""
    seeker = told(text, language)
    assert noted in seeker.sees
    assert not seeker.person.applications
    assert plans(seeker.says(post)) == [(*planned, "Tue 09:00")]
    assert seeker.sees.startswith(f"<b>{' · '.join(filter(None, planned))}</b>")
    assert {"Change it", "Ändern"} & set(seeker.labels)


def test_a_role_alone_is_remembered_and_no_company_is_asked_for_again() -> None:
    """As at the first question of a plan."""
    seeker = told("interview tomorrow at 3").says("45 min")
    assert "Which company and role?" in seeker.sees
    assert "at which company?" in seeker.says("nurse").sees
    assert plans(seeker.says("Acme")) == [("Acme", "nurse", "Tue 15:00")]


def test_an_interview_told_anew_takes_the_place_of_the_first() -> None:
    """With its own day; a no ends it."""
    seeker = told("interview tomorrow at 3").says("interview on Friday at 2 at Tesco")
    assert plans(seeker.taps("Yes")) == [("Tesco", "", "Fri 14:00")]
    assert not told("interview tomorrow at 3").says("no").person.applications


@pytest.mark.parametrize(
    ("language", "text", "asked"),
    [
        (
            "de",
            "hab morgen um 9 vorstellungsgespräch bei der kita sonnenblick als erzieherin",
            "Kita Sonnenblick · Erzieherin",
        ),
        ("de", "hatte heute mein vorstellungsgespräch bei der stadt köln", "Stadt Köln"),
        (
            "en",
            "interview on monday 10am at the royal london hospital, band 5 nurse",
            "Royal London Hospital · band 5 nurse",
        ),
        ("en", "got an interview at tesco on friday at 2", "Tesco"),
    ],
)
def test_a_post_in_small_letters_is_read_whole(language: str, text: str, asked: str) -> None:
    """It is said back before anything is planned."""
    assert f"<b>{asked}</b>" in told(text, language).sees
