"""An offer: the answer day, its one reminder, the texts, and what an answer brings."""

from __future__ import annotations

from datetime import date

import pytest

from conversations.facts import ContactKind, OfferAnswer, Outcome, PromptKind
from conversations.pacing import schedule
from tests.people import Seeker, SentPrompt, at

REMINDED = SentPrompt("Thu 2026-06-18 10:00", PromptKind.OFFER_ANSWER, ("Acme",))


def offered(language: str = "en") -> Seeker:
    """Return somebody with an offer from Acme and two open applications."""
    seeker = Seeker(at("2026-06-08", "12:30"), language=language)
    for company in ("Globex, Clerk", "Initech, Nurse"):
        seeker.debriefs(company=company, began="2026-06-08 09:00")
        seeker.taps_data(f"app:{seeker.person.applications[-1].id}:hush")
    seeker.debriefs(began="2026-06-08 10:00", decide="2026-06-12")
    return seeker.taps_data(f"word:{seeker.person.applications[-1].id}:offer")


def of(seeker: Seeker) -> tuple[Outcome | None, date | None, OfferAnswer | None]:
    """Return the outcome, the answer day and the answer."""
    application = seeker.person.applications[-1]
    offer = application.offer
    return application.outcome, offer.answer_by if offer else None, offer.answer if offer else None


def test_the_answer_day_brings_one_reminder_the_day_before() -> None:
    """At 10:00; everything unasked about the application is over."""
    seeker = offered()
    assert "Congratulations" in seeker.sees
    assert "By when do they want your answer?" in seeker.sees
    seeker.says("19 June")
    if of(seeker)[1] is None:
        seeker.taps("Yes, Fri 19 Jun")
    assert of(seeker) == (Outcome.OFFER, date(2026, 6, 19), None)
    assert seeker.waits_until("2026-07-30") == [REMINDED]
    assert "wants your answer by tomorrow, Friday 19 June" in seeker.sees


@pytest.mark.parametrize("day", ["", "2026-06-09"])
def test_no_day_or_one_too_near_brings_no_reminder(day: str) -> None:
    """Tomorrow's day: the moment of its reminder had passed when it became known."""
    seeker = offered()
    data = f"offer:{seeker.person.applications[-1].id}:set:by:{day or 'unsaid'}"
    seeker.taps_data(data)
    assert ("answer by Tuesday 9 June" if day else "Offer, Monday 8 June") in seeker.sees
    assert seeker.waits_until("2026-07-30") == []


@pytest.mark.parametrize("answer", [OfferAnswer.ACCEPTED, OfferAnswer.DECLINED])
def test_an_answer_ends_the_reminder_and_can_be_undone(answer: OfferAnswer) -> None:
    """Once answered nothing is asked; undone, the reminder stands again."""
    seeker = offered()
    id_ = seeker.person.applications[-1].id
    seeker.taps_data(f"offer:{id_}:set:by:2026-06-19").taps_data(f"offer:{id_}:{answer}")
    assert of(seeker)[2] is answer
    seeker.taps("Undo")
    assert of(seeker)[2] is None
    assert seeker.waits_until("2026-06-18", "12:00") == [REMINDED]
    seeker.taps("Accept" if answer is OfferAnswer.ACCEPTED else "Decline")
    seeker.taps("✓ I accepted" if answer is OfferAnswer.ACCEPTED else "✓ I declined")
    assert of(seeker)[2] is answer


def test_after_a_yes_the_others_are_offered_a_kind_text() -> None:
    """Each of them a tap; none is closed by itself."""
    seeker = offered().taps("They didn't say").taps("Accept")
    assert "glad to accept the Data analyst role at Acme" in seeker.sees
    seeker.taps("✓ I accepted")
    assert "Congratulations on the job at Acme" in seeker.sees
    assert "I have accepted another job" in seeker.taps("Text for Globex").sees
    assert [a.is_open for a in seeker.person.applications] == [True, True, False]
    seeker.taps("✓ I sent it").taps("E-mail").taps("Text for Initech").taps("✓ I sent it").taps("E-mail")
    assert [a.is_open for a in seeker.person.applications] == [False, False, False]
    assert not any(label.startswith("Text for") for label in seeker.labels)
    seeker.taps("Undo")
    assert [a.is_open for a in seeker.person.applications] == [False, True, False]


def test_whom_nobody_met_yet_is_not_thanked_for_the_talk() -> None:
    """An interview that is only planned."""
    seeker = offered().taps("They didn't say").says("/interview").says("Hooli, Clerk").says("tomorrow 10:00")
    seeker.taps("Finish later").taps_data(f"withdraw:{seeker.person.applications[-1].id}:show")
    assert "Thank you for considering me for the Clerk role at Hooli." in seeker.sees
    assert "not the right match" in seeker.sees


@pytest.mark.parametrize(
    ("language", "way", "says"),
    [
        ("en", "time", "Could you give me a few more days?"),
        ("en", "accept", "very glad to accept"),
        ("en", "decline", "decided not to accept it"),
        ("de", "time", "noch ein paar Tage geben"),
        ("de", "accept", "nehme ich sehr gern an"),
        ("de", "decline", "es nicht anzunehmen"),
    ],
)
def test_there_is_a_text_for_each_answer(language: str, way: str, says: str) -> None:
    """In both languages, greeting whom they met."""
    seeker = offered(language)
    seeker.taps_data(f"offer:{seeker.person.applications[-1].id}:{way}")
    assert says in seeker.sees
    assert "Maria" in seeker.sees


def test_the_others_can_be_told_of_the_offer() -> None:
    """A text for each open application."""
    seeker = offered().taps("They didn't say").taps("Tell the others").taps("Globex ›")
    assert "I have an offer from another employer" in seeker.sees
    assert "Clerk role at Globex" in seeker.sees


@pytest.mark.parametrize("language", ["en", "de"])
def test_asking_for_time_is_logged_and_leads_to_the_new_day(language: str) -> None:
    """It can be undone; the reminder moves with the day."""
    seeker = offered(language)
    id_ = seeker.person.applications[-1].id
    seeker.taps_data(f"offer:{id_}:set:by:2026-06-12").taps_said("offer-time").taps_said("note-sent")
    seeker.taps_said("channel.email")
    assert [c.kind for c in seeker.person.applications[-1].contacts] == [ContactKind.TIME_ASKED]
    seeker.taps_said("sent-undo")
    assert seeker.person.applications[-1].contacts == ()
    seeker.taps_data(f"offer:{id_}:asked:email").taps_said("offer-new_day").taps_data(f"offer:{id_}:set:by:2026-06-19")
    assert seeker.waits_until("2026-07-30") == [REMINDED]


@pytest.mark.parametrize("language", ["en", "de"])
def test_who_was_told_is_not_offered_again(language: str) -> None:
    """Each is told once, which delays no prompt; undone, they are offered again."""
    seeker = offered(language)
    id_ = seeker.person.applications[-1].id
    seeker.taps_data(f"app:{seeker.person.applications[0].id}:wake").taps_data(f"offer:{id_}:set:by:unsaid")
    before = schedule.next_prompt_at(seeker.person, seeker.now)
    seeker.taps_said("offer-others").taps("Globex").taps_said("note-sent").taps_said("channel.phone")
    assert [c.kind for c in seeker.person.applications[0].contacts] == [ContactKind.OFFER_TOLD]
    assert schedule.next_prompt_at(seeker.person, seeker.now) == before
    seeker.taps_said("offer-others")
    assert not any("Globex" in label for label in seeker.labels)
    seeker.taps("Initech").taps_said("note-sent").taps_said("channel.email").taps_said("offer-door")
    assert seeker.turn.messages[0].buttons
    seeker.taps_data(f"offer:{id_}:told:{seeker.person.applications[0].id}:email")
    assert len(seeker.person.applications[0].contacts) == 1
    contact = seeker.person.applications[0].contacts[0].id
    seeker.taps_data(f"log:{seeker.person.applications[0].id}:undo:{contact}").taps_data(f"offer:{id_}:others")
    assert any("Globex" in label for label in seeker.labels)


def test_once_answered_nobody_is_told_of_an_offer() -> None:
    """It would not be true any more: an old button leads to the kind texts, or to nothing after a no."""
    seeker = offered().taps_said("answers-unsaid")
    id_ = seeker.person.applications[-1].id
    seeker.taps_data(f"offer:{id_}:accepted")
    assert "Tell the others" not in seeker.labels
    assert "Text for Globex" in seeker.taps_data(f"offer:{id_}:others").labels
    seeker.taps_data(f"offer:{id_}:show")
    assert {"Text for Globex", "Text for Initech", "Undo"} <= set(seeker.labels)
    seeker.taps("Undo").taps_data(f"offer:{id_}:declined")
    assert "Text for Globex" not in seeker.labels
    seeker.taps_data(f"offer:{id_}:told:{seeker.person.applications[0].id}:email")
    assert seeker.person.applications[0].contacts == ()


def test_the_day_and_the_answer_stand_in_the_timeline_and_in_today() -> None:
    """What waits for an answer is among what waits; answered, it is not."""
    seeker = offered()
    id_ = seeker.person.applications[-1].id
    seeker.taps_data(f"offer:{id_}:set:by:2026-06-19")
    assert "Acme wants your answer by Fri 19 Jun" in seeker.says("/today").sees
    assert "The offer" in seeker.taps("Acme: the offer").sees
    assert any("Acme" in label for label in seeker.says("/applications").taps("Waiting for me").labels)
    seeker.taps_data(f"offer:{id_}:declined").says("/today")
    assert "Acme" not in seeker.sees
    shown = seeker.taps_data(f"app:{id_}:show").sees
    assert "Mon 8 Jun · Your answer by Fri 19 Jun" in shown
    assert "Mon 8 Jun · You declined the offer" in shown


def test_reopened_there_is_no_offer_any_more() -> None:
    """Its buttons are stale, and nothing is asked about its day."""
    seeker = offered()
    id_ = seeker.person.applications[-1].id
    seeker.taps_data(f"offer:{id_}:set:by:2026-06-19").taps_data(f"app:{id_}:reopen")
    assert of(seeker) == (None, None, None)
    seeker.taps_data(f"offer:{id_}:accepted")
    assert of(seeker) == (None, None, None)


def test_a_discreet_reminder_shows_the_offer_on_a_tap() -> None:
    """The lock screen names neither company nor offer."""
    seeker = offered()
    seeker.taps_data(f"offer:{seeker.person.applications[-1].id}:set:by:2026-06-19")
    seeker.says("/settings").taps("Discreet mode on").waits_until("2026-06-18", "12:00")
    assert "Acme" not in seeker.sees
    assert "wants your answer by tomorrow" in seeker.taps("Show").sees
