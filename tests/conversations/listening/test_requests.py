"""Typed words about an offer, and words that ask for a text or a list, in both languages: nothing changes untapped."""

from __future__ import annotations

from datetime import date

import pytest

from conversations.facts import ActiveConversation, OfferAnswer
from tests.conversations.applications.test_offer import of, offered
from tests.conversations.interviews.test_no_show import missed
from tests.people import Seeker, at

MORNING = at("2026-06-08", "12:30")


@pytest.mark.parametrize(
    ("language", "typed", "answer"),
    [
        ("en", "I accepted the offer", OfferAnswer.ACCEPTED),
        ("en", "I took the job at Acme", OfferAnswer.ACCEPTED),
        ("en", "said yes to Acme", OfferAnswer.ACCEPTED),
        ("en", "I turned down the offer from Acme", OfferAnswer.DECLINED),
        ("en", "decided not to take the job", OfferAnswer.DECLINED),
        ("de", "ich habe das Angebot angenommen", OfferAnswer.ACCEPTED),
        ("de", "ich habe bei Acme zugesagt", OfferAnswer.ACCEPTED),
        ("de", "ich habe das Angebot von Acme abgelehnt", OfferAnswer.DECLINED),
        ("de", "Das Angebot habe ich nicht angenommen", OfferAnswer.DECLINED),
    ],
)
def test_an_answer_to_an_offer_is_asked_about_and_can_be_undone(language: str, typed: str, answer: OfferAnswer) -> None:
    """It is about the offer, not about another application that is open; a yes answers it."""
    seeker = offered(language).taps_said("answers-unsaid").says(typed)
    assert of(seeker)[2] is None
    assert "Acme" in seeker.sees
    seeker.taps_said("heard-yes")
    assert of(seeker)[2] is answer
    assert of(seeker.taps_said("sent-undo"))[2] is None


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("en", "they want my answer by 19 June"),
        ("en", "Acme wants an answer by 19 June"),
        ("en", "I have until 19 June"),
        ("de", "sie wollen meine Antwort bis 19. Juni"),
        ("de", "ich muss bis 19. Juni antworten"),
    ],
)
def test_a_day_to_answer_by_is_that_of_the_offer(language: str, typed: str) -> None:
    """It is no new decision day of another application."""
    seeker = offered(language).taps_said("answers-unsaid").says(typed)
    assert of(seeker)[1] is None
    assert of(seeker.taps_said("heard-yes"))[1] == date(2026, 6, 19)


@pytest.mark.parametrize(
    "typed",
    ["I might accept the offer", "I haven't accepted the offer yet", "should I take the job?", "if I take the job"],
)
def test_a_doubt_answers_nothing(typed: str) -> None:
    """The offer is shown, or nothing is understood; neither has a yes."""
    seeker = offered().taps_said("answers-unsaid").says(typed)
    assert "Yes" not in seeker.labels
    assert of(seeker)[2] is None


def test_another_company_is_not_taken_for_the_one_with_the_offer() -> None:
    """Their offer is a new one."""
    seeker = offered().taps_said("answers-unsaid").says("I accepted the offer from Globex")
    assert "offer from <b>Globex · Clerk</b>?" in seeker.sees
    assert "Initech" not in seeker.sees


def test_two_offers_are_asked_about() -> None:
    """A tap shows the one that is meant."""
    seeker = offered().taps_said("answers-unsaid")
    seeker.taps_data(f"word:{seeker.person.applications[0].id}:offer").taps_said("answers-unsaid")
    assert "Which offer is that about?" in seeker.says("I accepted the offer").sees
    assert "The offer · Globex" in seeker.taps("Globex").sees


@pytest.mark.parametrize(("language", "typed"), [("en", "text for my references"), ("de", "Text für meine Referenzen")])
def test_references_are_asked_for_in_words(language: str, typed: str) -> None:
    """The next text is shown; once all know, the words are no request any more."""
    seeker = Seeker(MORNING, language=language).debriefs(began="2026-06-08 10:00")
    seeker.taps_data(f"debrief:{seeker.person.interviews[0].id}:answers")
    seeker.taps_data(f"deeper:{seeker.person.interviews[0].id}:redo:references").says("Anna Berg, Tom Lang")
    for name in ("Anna Berg", "Tom Lang"):
        assert name in seeker.says("/cancel").says(typed).sees
        seeker.taps_said("references-told")
    assert not any(name in seeker.says(typed).sees for name in ("Anna Berg", "Tom Lang"))


@pytest.mark.parametrize(
    ("language", "typed", "says"),
    [
        ("en", "kind reply to Acme", "all the best"),
        ("en", "reply to their rejection", "all the best"),
        ("de", "freundliche Antwort an Acme", "alles Gute"),
        ("de", "auf die Absage antworten", "alles Gute"),
    ],
)
def test_a_kind_reply_is_asked_for_in_words(language: str, typed: str, says: str) -> None:
    """After a no; before it there is none."""
    seeker = Seeker(MORNING, language=language).debriefs(began="2026-06-08 10:00")
    assert says not in seeker.says(typed).sees
    assert says in seeker.taps_data(f"word:{seeker.person.applications[0].id}:no").says(typed).sees


@pytest.mark.parametrize(
    ("language", "typed", "kept"),
    [
        ("en", "what skills should I build?", "Budgeting"),
        ("en", "skills to build", "Budgeting"),
        ("de", "Was will ich lernen?", "Budgeting"),
    ],
)
def test_skills_are_asked_for_in_words(language: str, typed: str, kept: str) -> None:
    """The list of /prepare."""
    seeker = Seeker(MORNING, language=language).debriefs(began="2026-06-08 10:00")
    interview = seeker.person.interviews[0]
    seeker.taps_data(f"skills:{interview.id}:name:{interview.troubles[0].id}").says(kept)
    assert kept in seeker.says(typed).sees
    assert seeker.person.place is None


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("en", "they never called"),
        ("en", "ask for a new time"),
        ("de", "sie haben nie angerufen"),
        ("de", "um einen neuen Termin bitten"),
    ],
)
def test_an_interview_that_was_missed_is_told_or_asked_about_in_words(language: str, typed: str) -> None:
    """What nobody told yet takes the yes; the text for a new time is then a tap away."""
    seeker = missed(language)
    if "new" not in typed and "neuen" not in typed:
        seeker.says(typed)
        assert seeker.person.interviews[0].no_show_at is None
        seeker.taps_said("heard-yes")
    else:
        seeker.taps_said("no_show-missed").says(typed)
    assert seeker.person.interviews[0].no_show_at is not None
    assert "14:00" in seeker.taps_said("follow-text").sees


@pytest.mark.parametrize(("language", "typed"), [("en", "a handwritten note to Acme"), ("de", "von Hand schreiben")])
def test_a_note_by_hand_is_asked_for_in_words(language: str, typed: str) -> None:
    """The note is shown; nothing is chosen by that."""
    seeker = Seeker(MORNING, language=language).debriefs(began="2026-06-08 10:00")
    assert "Maria" in seeker.says(typed).sees
    assert not seeker.person.interviews[0].handwritten


def test_a_question_that_is_open_takes_the_words_first() -> None:
    """What is typed at "By when?" is no request."""
    seeker = offered()
    assert seeker.person.place == ActiveConversation("offer", seeker.person.applications[-1].id)
    seeker.says("19 June")
    if of(seeker)[1] is None:
        seeker.taps("Yes, Fri 19 Jun")
    assert of(seeker)[1] == date(2026, 6, 19)


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("en", "can I follow up?"), ("en", "how should I chase them"), ("en", "text for a follow up please"),
        ("de", "kann ich nachfragen?"), ("de", "wann darf ich denn da nachhaken"), ("de", "wie frage ich höflich nach"),
    ],
)  # fmt: skip
def test_who_asks_how_to_follow_up_sees_the_text(language: str, typed: str) -> None:
    """Of the one application that waits; where several do, they are offered. Nothing is logged."""
    seeker = Seeker(MORNING, language=language).debriefs("Kern, Clerk", began="2026-06-08 10:00")
    assert "<pre>" in seeker.says(typed).sees
    seeker.debriefs("Nordwerk, Clerk", began="2026-06-08 11:00").says(typed)
    assert {b.data.partition(":")[0] for b in seeker.screen} == {"follow"}
    assert len(seeker.screen) == 2
    assert not any(a.contacts for a in seeker.person.applications)


@pytest.mark.parametrize(
    ("language", "typed", "verb"),
    [
        ("en", "how do I send it?", "by"),
        ("en", "can I make it shorter?", "show"),
        ("en", "change the text", "show"),
        ("de", "wie schicke ich das?", "by"),
        ("de", "geht das auch kürzer?", "show"),
    ],
)
def test_what_is_asked_about_the_note_shows_its_ways_or_its_text(language: str, typed: str, verb: str) -> None:
    """As the buttons below it do; once it is sent, nothing is understood."""
    seeker = Seeker(MORNING, language=language).debriefs(began="2026-06-08 10:00").says(typed)
    note = f"thanks:{seeker.person.interviews[0].id}"
    assert f"{note}:{verb}" in {":".join(button.data.split(":")[:3]) for button in seeker.screen}
    assert (seeker.person.place is not None) is (verb == "show")
    seeker.taps_data(f"{note}:none")
    assert note not in {":".join(button.data.split(":")[:2]) for button in seeker.says("/today").says(typed).screen}


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("en", "it went great, they want me to start on Monday"),
        ("de", "lief super, ich kann am Montag anfangen!"),
    ],
)
def test_to_be_wanted_from_a_day_on_is_an_offer(language: str, typed: str) -> None:
    """It takes the tap, as every outcome."""
    seeker = Seeker(MORNING, language=language).debriefs(began="2026-06-08 10:00").says("/today").says(typed)
    assert seeker.sees.startswith({"en": "An offer from <b>Acme", "de": "Zusage von <b>Acme"}[language])
