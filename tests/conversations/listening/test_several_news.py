"""Several pieces of news in one message; news that what is planned tells the meaning of."""

from __future__ import annotations

import pytest

from conversations.facts import Outcome
from tests.people import Seeker, at


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("en", "Acme rejected me but Globex invited me to a second interview"),
        ("de", "Acme hat mir abgesagt, dafür hat mich Globex zum zweiten Gespräch eingeladen"),
    ],
)
def test_two_pieces_of_news_are_said_back_one_by_one(language: str, typed: str) -> None:
    """Each has a tap of its own, in any order; nothing changes before."""
    seeker = Seeker(at("2026-06-08", "12:30"), language=language).debriefs("Acme, Clerk", began="2026-06-08 09:00")
    seeker.debriefs("Globex, Nurse", began="2026-06-08 10:00").says(typed)
    first, second = seeker.reply.messages
    assert "Acme" in first.html
    assert "Globex" in second.html
    assert [a.is_open for a in seeker.person.applications] == [True, True]
    for data in [b.data for b in seeker.screen if b.data and ":yes:" in b.data][::-1]:
        seeker.taps_data(data)
    assert seeker.person.applications[0].outcome is Outcome.REJECTED
    assert seeker.person.rounds(seeker.person.applications[1].id)[-1].planned


@pytest.mark.parametrize(
    "typed",
    [
        "if Acme rejects me Globex will offer me the job",
        "maybe Acme, but Globex rejected me and I thanked them",
        "my sister asked, Acme rejected me, Globex made me an offer",
        "Acme offered me the job but I said no",
        "Did Acme reject me, and Globex invite me?",
    ],
)
def test_what_is_said_beside_two_pieces_of_news_may_spoil_both(typed: str) -> None:
    """A hope, a condition, somebody else, a question, two ends of one application: nothing is said back."""
    seeker = Seeker(at("2026-06-08", "12:30")).debriefs("Acme, Clerk", began="2026-06-08 09:00")
    seeker.debriefs("Globex, Nurse", began="2026-06-08 10:00").says(typed)
    assert not any(":yes:" in (b.data or "") for b in seeker.screen)


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("en", "heard nothing from Acme but Globex called me in for a chat on Friday 9am"),
        ("de", "von Acme keine Antwort, aber Globex will mich am Freitag um 9 noch mal sehen"),
    ],
)
def test_a_silence_beside_news_does_not_hide_it(language: str, typed: str) -> None:
    """The news is said back."""
    seeker = Seeker(at("2026-06-08", "12:30"), language=language).debriefs("Acme, Clerk", began="2026-06-08 09:00")
    seeker.debriefs("Globex, Nurse", began="2026-06-08 10:00").says("/applications").says(typed)
    globex = seeker.person.applications[1].id
    assert [b.data for b in seeker.screen if b.data and ":yes:" in b.data] == [
        f"heard:{globex}:yes:next:d20260612:t0900"
    ]


def test_one_typed_line_with_a_greeting_is_no_letter() -> None:
    """It tells the bot something; a pasted letter that invites to nothing is told so."""
    seeker = Seeker(at("2026-06-08", "12:30")).debriefs("Acme, Clerk", began="2026-06-08 09:00")
    seeker.says("Hi, interview number two done today with the owner, think it went well, decision Friday")
    assert [b.data for b in seeker.screen if b.data and ":yes:" in b.data] == [
        "heard:1:yes:debrief:d20260608:p20260612"
    ]


@pytest.mark.parametrize(
    ("language", "typed"), [("en", "Acme interview now at 3pm"), ("de", "Acme Termin doch erst um 15 Uhr")]
)
def test_another_hour_of_an_interview_ahead_moves_it(language: str, typed: str) -> None:
    """It is no second one."""
    seeker = Seeker(at("2026-03-10", "14:30"), language=language)
    seeker.says("/interview").says("Acme, Data analyst").says("12.03. 14:00").says("/cancel").says(typed)
    assert [b.data for b in seeker.screen if b.data and ":yes:" in b.data] == ["heard:1:yes:move:t1500"]


def test_who_cancelled_called_off_the_interview_that_is_ahead() -> None:
    """Without one, "Acme just cancelled" is not understood: it is no no."""
    seeker = Seeker(at("2026-03-10", "14:30")).says("/interview").says("Acme, Data analyst").says("12.03. 14:00")
    seeker.says("/cancel").says("Acme just cancelled, the head is ill")
    assert [b.data for b in seeker.screen if b.data and ":yes:" in b.data] == ["heard:1:yes:off"]
    seeker = Seeker(at("2026-06-08", "12:30")).debriefs("Acme, Clerk", began="2026-06-08 09:00")
    seeker.says("Acme just cancelled")
    assert not any(":yes:" in (b.data or "") for b in seeker.screen)


@pytest.mark.parametrize(
    ("language", "typed"),
    [("en", "add a note to Acme: ask about Sundays"), ("de", "Notiz an Acme: nach Sonntagen fragen")],
)
def test_a_note_to_keep_is_no_note_to_send(language: str, typed: str) -> None:
    """It is offered to be kept, one tap away."""
    seeker = Seeker(at("2026-06-08", "12:30"), language=language).debriefs("Acme, Clerk", began="2026-06-08 09:00")
    seeker.says("/today").says(typed)
    assert seeker.screen[0].data == "heard:1:note"
