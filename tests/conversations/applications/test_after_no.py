"""After a no: a kind reply, and the door to the next application, each a tap away from the news."""

from __future__ import annotations

from dataclasses import replace

import pytest

from conversations.facts import Answer, ContactKind
from tests.people import Seeker, at


def rejected(language: str = "en") -> Seeker:
    """Return somebody who has just heard a no from Acme, with another application open."""
    seeker = Seeker(at("2026-06-08", "12:30"), language=language).debriefs(
        company="Globex, Clerk", began="2026-06-08 09:00", decide="2026-06-08"
    )
    seeker.debriefs(began="2026-06-08 10:00")
    return seeker.taps_data(f"word:{seeker.person.applications[1].id}:no")


def test_what_comes_next_is_never_said_with_the_bad_news() -> None:
    """The news names nothing else; a tap shows one kind line, competitors that were noted, and what waits."""
    seeker = rejected()
    first = seeker.person.interviews[0]
    answers = {**first.answers, "felt": Answer("great"), "competitors": Answer("Initech")}
    seeker.person = seeker.person.with_interview(replace(first, answers=answers))
    assert "Globex" not in seeker.sees
    seeker.taps("What's next")
    assert "The next interview is a new chance" in seeker.sees
    assert "Initech" in seeker.sees
    assert "Globex" in seeker.sees


@pytest.mark.parametrize(
    ("language", "reply", "sent", "by", "says"),
    [
        ("en", "A kind reply", "✓ I sent it", "E-mail", "I wish you and the team all the best"),
        ("de", "Freundlich antworten", "✓ Abgeschickt", "E-Mail", "Ihnen alles Gute"),
    ],
)
def test_a_kind_reply_is_logged_once(language: str, reply: str, sent: str, by: str, says: str) -> None:
    """It understands, wishes luck, and would be glad of another opening; then its button is gone."""
    seeker = rejected(language).taps(reply)
    assert says in seeker.sees
    seeker.taps(sent).taps(by)
    assert [c.kind for c in seeker.person.applications[1].contacts] == [ContactKind.KIND_REPLY]
    seeker.taps_data(f"app:{seeker.person.applications[1].id}:show")
    assert reply not in seeker.labels
    seeker.taps_data(f"after:{seeker.person.applications[1].id}:sent:email")
    assert len(seeker.person.applications[1].contacts) == 1


def test_there_is_no_kind_reply_to_an_open_application() -> None:
    """A forged tap logs nothing."""
    seeker = rejected().taps_data("after:1:reply")
    open_ = seeker.person.applications[0]
    seeker.taps_data(f"after:{open_.id}:sent:email")
    assert seeker.person.applications[0].contacts == open_.contacts
