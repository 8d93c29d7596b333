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


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("en", "still nothing from them, it's been two weeks"), ("en", "ghosted by Kern I think"),
        ("en", "radio silence"), ("en", "no word from Kern yet"),
        ("de", "immer noch keine Antwort von Kern"), ("de", "die melden sich einfach nicht"), ("de", "Funkstille."),
    ],
)  # fmt: skip
def test_who_tells_of_silence_hears_that_it_is_normal_and_what_can_be_done(language: str, typed: str) -> None:
    """Also where the note was shown last: it is not taken for a note that is not sent yet. Nothing is logged."""
    seeker = Seeker(MORNING, language=language).debriefs("Kern, Clerk", began="2026-06-08 10:00")
    seeker.waits_until("2026-06-12", "12:00")
    before = seeker.person.applications
    assert "Kern" in seeker.says(typed).sees
    assert seeker.person.applications == before
    assert "<pre>" in seeker.taps_said("follow-text").sees


@pytest.mark.parametrize(("language", "silent"), [("en", "no reply so far"), ("de", "keine Rückmeldung bisher")])
def test_of_several_that_are_silent_each_is_a_tap_away(language: str, silent: str) -> None:
    """Nobody knows which one is meant."""
    seeker = Seeker(MORNING, language=language).debriefs("Kern, Clerk", began="2026-06-08 10:00")
    seeker.debriefs("Falk, Clerk", began="2026-06-08 11:00").says("/applications").says(silent)
    assert "Kern" in seeker.taps("Kern").sees


@pytest.mark.parametrize(("language", "typed"), [("en", "please delete Kern"), ("de", "Kern kannst du löschen")])
def test_an_application_is_deleted_in_words_and_a_tap(language: str, typed: str) -> None:
    """The words alone delete nothing."""
    seeker = Seeker(MORNING, language=language).debriefs("Kern, Clerk", began="2026-06-08 10:00").says(typed)
    assert [a.company for a in seeker.person.applications] == ["Kern"]
    assert seeker.taps_said("change-delete_yes").person.applications == ()


@pytest.mark.parametrize(("language", "typed"), [("en", "don't delete Kern"), ("de", "lösch Kern bitte nicht")])
def test_who_wants_nothing_deleted_is_not_asked_whether_they_are_sure(language: str, typed: str) -> None:
    """A "not" is no wish."""
    seeker = Seeker(MORNING, language=language).debriefs("Kern, Clerk", began="2026-06-08 10:00").says(typed)
    assert not any(b.data and ":deleted:" in b.data for b in seeker.screen)


def test_words_that_are_not_understood_lead_on_to_the_application_that_they_name() -> None:
    """Its note first, what they replied, and its card."""
    seeker = Seeker(MORNING).debriefs("Kern, Clerk", began="2026-06-08 10:00")
    seeker.debriefs("Falk, Clerk", began="2026-06-08 11:00").says("Kern wants two references by Friday")
    assert seeker.labels[0].startswith("Note for Kern")
    assert "Kern" in seeker.taps_said("follow-replied").sees


@pytest.mark.parametrize(
    ("language", "typed", "shown"),
    [
        ("en", "settings", "set:0:"), ("en", "I want to see all my applications", "apps:0:open"),
        ("en", "what can you do?", "home:0:debrief"), ("en", "how do I get ready for Thursday", "prepare:0:strong"),
        ("en", "show my insights", "prepare:0:show"), ("de", "Einstellungen", "set:0:"),
        ("de", "zeig mir alle meine Bewerbungen", "apps:0:open"), ("de", "was kannst du alles?", "home:0:debrief"),
        ("de", "wie bereite ich mich vor", "prepare:0:strong"),
    ],
)  # fmt: skip
def test_what_a_command_shows_is_asked_for_in_words(language: str, typed: str, shown: str) -> None:
    """Whoever does not know the commands says what they want to see."""
    seeker = Seeker(MORNING, language=language).debriefs("Kern, Clerk", began="2026-06-08 10:00").says(typed)
    assert any((b.data or "").startswith(shown) for b in seeker.screen), [b.data for b in seeker.screen]


@pytest.mark.parametrize("typed", ["the settings of the machine were wrong", "they want help with applications"])
def test_a_word_of_a_command_inside_other_words_asks_for_nothing(typed: str) -> None:
    """It is kept as a note."""
    seeker = Seeker(MORNING).debriefs("Kern, Clerk", began="2026-06-08 10:00").says(typed)
    assert any(label.startswith("Note for Kern") for label in seeker.labels)


@pytest.mark.parametrize(
    ("language", "typed"),
    [("en", "no reminders about Wingtip until Monday"), ("de", "wegen Wingtip bitte erst Montag wieder fragen")],
)
def test_a_pause_for_one_that_is_not_known_pauses_nothing(language: str, typed: str) -> None:
    """A pause is for everything."""
    seeker = Seeker(MORNING, language=language).debriefs("Kern, Clerk", began="2026-06-08 10:00").says(typed)
    assert seeker.person.paused_at is None
