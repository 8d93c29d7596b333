"""Nobody turned up: a kind text that names the agreed hour, logged as itself; then a new time, or off."""

from __future__ import annotations

import pytest

from conversations.facts import ContactKind
from conversations.pacing.status import next_polite_day
from tests.people import Seeker, at


def missed(language: str = "en") -> Seeker:
    """Return somebody whom nobody called at 14:00, as the invitation to debrief asks how it went."""
    sam = Seeker(at("2026-06-12", "09:00"), language=language).says("/interview").says("Acme, Data analyst")
    id_ = sam.person.interviews[0].id
    for answer in ("set:began:202606121400", "set:minutes:m60", "set:form:phone", "skip:route", "skip:with_whom"):
        sam.taps_data(f"plan:{id_}:{answer}")
    sam.waits_until("2026-06-12", "15:10")
    return sam


@pytest.mark.parametrize(
    ("language", "agreed", "not_counted"),
    [
        ("en", "We had planned to talk on Friday 12 June at 14:00", "This doesn't count as a follow-up."),
        ("de", "unser Gespräch am Freitag, 12. Juni, um 14:00 Uhr", "Das zählt nicht als Nachfrage."),
    ],
)
def test_a_new_time_is_asked_for_and_is_no_follow_up(language: str, agreed: str, not_counted: str) -> None:
    """From the invitation to debrief: the text, logged as a contact of its own kind, then the planning question."""
    sam = missed(language).taps_said("no_show-missed")
    assert sam.person.interviews[0].no_show_at == sam.now
    assert agreed in sam.taps_said("follow-text").sees
    assert agreed.split()[-2] in sam.taps_said("follow-phone").sees
    sam.taps_said("sent-back").taps_said("note-sent").taps_said("channel.email")
    assert not_counted in sam.sees
    (acme,) = sam.person.applications
    assert [c.kind for c in acme.contacts] == [ContactKind.NEW_TIME]
    assert next_polite_day(acme, sam.person.clock) is None
    sam.taps_said("plan-new_time")
    assert len(sam.person.interviews) == 2
    assert "14:00 ·" in sam.taps_data(f"app:{acme.id}:show").sees


def test_it_is_off_and_nothing_is_asked_about_it() -> None:
    """Neither a debrief nor a thank-you; it can be put back."""
    sam = missed().taps("They didn't call").taps("Cancelled")
    assert "off your list" in sam.sees
    assert sam.waits_until("2026-06-20") == []
    assert sam.taps("Put it back").person.interviews[0].no_show_at is None


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_new_time_stays_within_reach_until_there_is_one(language: str) -> None:
    """From /today for some days, from the card until then, and from an undone log."""
    sam = missed(language).taps_said("no_show-missed")
    id_, interview = sam.person.applications[0].id, sam.person.interviews[0].id
    assert "Acme" in sam.says("/today").sees
    sam.taps("Acme").taps_said("follow-text").taps_said("note-sent").taps_said("channel.email").taps_said("sent-undo")
    assert sam.person.applications[0].contacts == ()
    sam.taps_said("no_show-door").taps_said("follow-text")
    assert "14:00" in sam.sees
    sam.waits_until("2026-06-20")
    assert "Acme" not in sam.says("/today").sees
    sam.taps_data(f"app:{id_}:show").taps_said("no_show-door").taps_said("plan-new_time")
    assert len(sam.person.interviews) == 2
    sam.taps_data(f"app:{id_}:show")
    assert f"noshow:{interview}:missed" not in [b.data for b in sam.screen]


@pytest.mark.parametrize(
    ("language", "form", "label"),
    [
        ("en", "phone", "They didn't call"),
        ("en", "video", "Nobody joined"),
        ("en", "in_person", "Nobody was there"),
        ("de", "phone", "Niemand hat sich gemeldet"),
        ("de", "in_person", "Niemand war da"),
    ],
)
def test_the_button_is_true_for_the_form_of_the_interview(language: str, form: str, label: str) -> None:
    """Nobody calls somebody who came to the office."""
    sam = missed(language)
    id_ = sam.person.interviews[0].id
    sam.taps_data(f"plan:{id_}:redo:form").taps_data(f"plan:{id_}:set:form:{form}").taps_data(f"plan:{id_}:card")
    assert label in sam.labels


def test_the_plan_offers_it_only_after_its_hour() -> None:
    """Before the hour nobody can have missed it."""
    sam = missed()
    id_ = sam.person.interviews[0].id
    assert "They didn't call" in sam.taps_data(f"plan:{id_}:card").labels
    sam.now = at("2026-06-12", "13:00")
    assert "They didn't call" not in sam.taps_data(f"plan:{id_}:card").labels


def test_a_handwritten_note_is_offered_after_a_talk_in_person() -> None:
    """With one line on why, while there is time to post it; not after a call."""
    for form, offered in (("in_person", True), ("phone", False)):
        sam = Seeker(at("2026-06-12", "07:00")).says("/interview").says("Acme, Data analyst")
        id_ = sam.person.interviews[0].id
        for answer in ("set:began:202606121000", "set:minutes:m60", f"set:form:{form}", "skip:route", "skip:with_whom"):
            sam.taps_data(f"plan:{id_}:{answer}")
        sam.waits_until("2026-06-12", "17:05")
        assert ("Write it by hand" in sam.labels) is offered
        assert ("A card by hand is remembered. Post it by" in sam.sees) is offered
        sam.now = at("2026-06-13", "10:30")
        assert "Write it by hand" not in sam.taps_data(f"thanks:{id_}:show").labels


def test_what_was_known_of_it_is_not_asked_again() -> None:
    """Typed at once: the new time ends the plan, with length, form and people as they were."""
    sam = Seeker(at("2026-06-12", "09:00")).says("/interview").says("Acme, Data analyst")
    for answer in ("12 June 14:00", "45 min", "phone", "no", "Priya Raman"):
        sam.says(answer)
    sam.waits_until("2026-06-12", "15:10").clear()
    sam.says("she never called").taps("Yes").says("moved to monday 2pm").taps("Yes")
    again = sam.person.interviews[-1]
    assert (again.starts_at, again.minutes, sam.person.place) == (at("2026-06-15", "14:00"), 45, None)
    assert "Phone" in sam.sees
    assert "Priya Raman" in sam.sees
