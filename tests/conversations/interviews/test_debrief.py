"""The core debrief from start to end, and everything that can happen on the way."""

from __future__ import annotations

import pytest

from conversations.events import Content, Corrected, Said, Showed
from conversations.facts import Person
from conversations.words import Reader, lines_on_phone
from tests.conversations.interviews.debrief_people import MORNING, sam
from tests.people import Seeker, at


def test_nine_taps_or_short_texts_lead_to_the_card() -> None:
    """Nine answers; then the card with the report and the next dates, and the note as a message of its own."""
    seeker = sam().says("/debrief")
    for number, answer in enumerate(
        ("Acme, Data analyst", "10:00", "No, direct", "🙂", "CI", "why I left", "the new depot", "Maria", "Mon 22 Jun"),
        1,
    ):
        assert f"{number} of 9" in seeker.sees
        seeker = seeker.taps(answer) if answer in ("10:00", "No, direct", "🙂", "Mon 22 Jun") else seeker.says(answer)
    card, note = seeker.reply.messages
    assert "Acme · Data analyst" in card.html
    assert "Mon 8 Jun, 17:00" in card.html
    assert "Dear Maria" not in card.html
    assert [b.label for b in card.rows[0]] == ["The note", "All answers"]
    assert "Dear Maria" in note.html
    assert note.rows[0][0].label == "✓ I sent it"
    assert not note.in_place


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("length", [1, 40, 400])
def test_the_card_has_no_more_than_fourteen_lines(language: str, length: int) -> None:
    """Of 38 characters, however much was typed; the answers are cut, and all of them are a tap away."""
    said = "so much to tell " * length
    seeker = Seeker(MORNING, language=language)
    seeker.debriefs("Acme, Data analyst", began="2026-06-08 10:00", decide="2026-06-12", went_well=said, met="Maria")
    interview = seeker.person.interviews[0]
    seeker.taps_data(f"debrief:{interview.id}:card")
    (card,) = seeker.turn.messages
    reader = Reader.of(seeker.person)
    assert sum(lines_on_phone(paragraph, reader) + 1 for paragraph in card.paragraphs) - 1 <= 14
    assert said.strip()[:150] in seeker.taps_said("card-all").sees


def test_the_note_is_a_tap_away_from_a_later_view_of_the_card() -> None:
    """As a message below it: the card stays; after a changed answer, too."""
    seeker = sam().debriefs(began="2026-06-08 10:00")
    id_ = seeker.person.interviews[0].id
    seeker.taps_data(f"debrief:{id_}:card")
    assert len(seeker.reply.messages) == 1
    assert "Dear Maria" in seeker.taps("The note").sees
    assert not seeker.reply.messages[0].in_place
    seeker.taps_data(f"debrief:{id_}:redo:met").says("Mara Keller")
    assert "Dear Mara" not in seeker.sees
    assert "Dear Mara" in seeker.taps("The note").sees


def test_back_shows_the_answer_until_now_and_keep_leaves_it() -> None:
    """Back asks the question before again; its old answer can be kept."""
    seeker = sam().says("/debrief").says("Acme").taps("10:00").taps("No, direct").taps("🙂").taps("‹ Back")
    assert "4 of 9" in seeker.sees
    assert "Until now: 🙂" in seeker.sees
    assert "5 of 9" in seeker.taps("Keep it").sees


def test_back_twice_then_two_new_answers() -> None:
    """Going back further keeps every answer in between."""
    seeker = (
        sam().says("/debrief").says("Acme").taps("10:00").taps("No, direct").taps("🙂").taps("‹ Back").taps("‹ Back")
    )
    assert "3 of 9" in seeker.sees
    assert "Until now: 🙂" in seeker.taps("Yes, a recruiter").sees
    assert "5 of 9" in seeker.taps("😀").sees
    assert seeker.person.applications[0].recruiter is True


def test_every_question_but_the_time_and_the_recruiter_can_be_skipped() -> None:
    """A skipped question is not asked again, and the card comes all the same."""
    seeker = sam().says("/debrief").says("Acme").taps("10:00").taps("No, direct")
    for _ in range(6):
        seeker.taps("Skip")
    assert seeker.person.interviews[0].finished_at == MORNING
    assert "Acme" in seeker.sees


def test_finish_later_and_come_back_days_after() -> None:
    """A half-done debrief waits for days at its question."""
    seeker = sam().says("/debrief").says("Acme").taps("10:00").taps("No, direct").taps("Finish later")
    assert "Saved." in seeker.sees
    seeker.is_away_until(at("2026-06-12", "12:00"))
    assert "4 of 9" in seeker.says("/debrief").taps("Acme").sees


def test_where_they_stand_in_a_debrief_is_its_question() -> None:
    """It is shown in place of screens that were not sent in time, and changes nothing."""
    seeker = sam().says("/debrief").says("Acme").taps("10:00").taps("No, direct")
    before = seeker.person
    assert "4 of 9" in seeker.is_shown_where_they_stand().sees
    assert seeker.person == before


def test_an_answer_can_be_changed_from_the_card() -> None:
    """A new promised day schedules a new prompt; the old one stays in the history."""
    seeker = (
        sam().debriefs(began="2026-06-08 10:00", decide="2026-06-12").taps("Change answers").taps("When they decide")
    )
    seeker.says("19 June")
    assert "Got it: <b>Friday 19 June</b>" in seeker.sees
    assert "Change the day" in seeker.labels
    assert "Decision: Fri 19 Jun" in seeker.sees
    assert [(str(p.day), p.ended_at is None) for p in seeker.person.applications[0].promises] == [
        ("2026-06-12", False),
        ("2026-06-19", True),
    ]


def test_an_edited_message_edits_the_answer_it_was() -> None:
    """An edit never answers the current question."""
    seeker = sam().says("/debrief").says("Acme").taps("10:00").taps("No, direct").taps("🙂").says("CI")
    went_well = seeker.person.interviews[0].answers["went_well"]
    assert went_well.message is not None
    seeker.corrects(went_well.message, "the CI migration")
    assert "Your answer is changed" in seeker.sees
    assert seeker.person.interviews[0].answers["went_well"].text == "the CI migration"
    assert "trouble" not in seeker.person.interviews[0].answers


def test_an_edited_message_that_was_no_answer_changes_nothing() -> None:
    """The person is told so kindly."""
    seeker = sam().says("/debrief").says("Acme")
    before = seeker.person.interviews
    assert "I saw your edit" in seeker.corrects(999, "Globex").sees
    assert seeker.person.interviews == before


def test_the_persons_words_are_kept_verbatim() -> None:
    """Text is kept as typed, and escaped where it is shown."""
    words = "  <b>&nbsp; \u202eevil\u202c שלום { $x } 'q'; DROP TABLE people;-- \n" + "ж" * 4000
    seeker = sam().says("/debrief").says("Acme").taps("10:00").taps("No, direct").taps("🙂").says(words)
    assert seeker.person.interviews[0].answers["went_well"].text == words


@pytest.mark.parametrize(
    "event",
    [
        Showed(Content.OTHER, 1),
        Showed(Content.VOICE, 1, file="abc"),
        Showed(Content.PHOTO, 1, file="abc", text="a caption"),
        Showed(Content.LOCATION, 1),
        Said("forwarded words", 1, forwarded=True),
        Said("   ", 1),
        Said("", 1),
        Corrected("", 1),
    ],
)
def test_what_is_no_answer_gets_a_kind_sentence_and_changes_nothing(event: Said | Showed | Corrected) -> None:
    """Stickers, forwarded messages, empty ones, a voice note where there is nothing to say: the question stays."""
    seeker = sam().says("/debrief").says("Acme").taps("10:00").taps("No, direct")
    before = seeker.person.interviews
    assert seeker.sends(event).sees
    assert seeker.person.interviews == before


@pytest.mark.parametrize(
    "data",
    [
        "",
        "-",
        "x" * 64,
        "debrief:9:go",
        "debrief:1:set:felt",
        "thanks:99:sent:email",
        "::::",
        "app:1:hush@x",
        "set:0:in:none:../../etc",
        "debrief:2:set:began:209912312359",
        "log:1:undo:7",
        "дебриф:1:go",
        "debrief:2:redo:nothing",
        "word:1:set:day:2020-01-01",
        "debrief:2:month:began:2026-13",
    ],
)
def test_foreign_and_broken_taps_change_nothing_and_say_so(data: str) -> None:
    """Callback data of another person, of another bot, forged or cut off."""
    seeker = sam().says("/debrief").says("Acme").taps("10:00")
    before = (seeker.person.applications, seeker.person.interviews)
    seeker.taps_data(data)
    assert seeker.reply.toast or seeker.reply.messages
    assert (seeker.person.applications, seeker.person.interviews) == before


def test_a_second_tap_does_nothing() -> None:
    """A stale button says kindly that it is stale."""
    seeker = sam().says("/debrief").says("Acme").taps("10:00").taps("No, direct")
    face = next(b.data for b in seeker.screen if b.label == "🙂")
    seeker.taps("🙂")
    before = seeker.person.interviews
    seeker.taps_data(face)
    assert "You've answered that" in seeker.reply.toast
    assert seeker.person.interviews == before


def test_a_tap_on_a_question_left_behind_puts_the_open_one_in_its_place() -> None:
    """After a restart a question may stand twice in a chat, the answered copy last."""
    seeker = sam().says("/debrief").says("Acme").taps("10:00")
    route = next(b.data for b in seeker.screen if b.label == "No, direct")
    seeker.taps("No, direct").taps_data(route)
    assert "How did it feel?" in seeker.sees
    card = (
        seeker.taps("🙂")
        .says("my questions")
        .says("none")
        .says("the new depot")
        .says("Maria")
        .taps("They didn't say")
        .reply.messages[0]
    )
    assert [m.html for m in seeker.taps_data(route).reply.messages] == [card.html]


def test_the_card_that_ends_a_debrief_is_never_replaced_by_another_screen() -> None:
    """Nothing shows it again: however many replies wait to be sent, it is sent; the question before it need not be."""
    seeker = sam().says("/debrief").says("Acme").taps("10:00").taps("No, direct").taps("🙂")
    seeker.says("my questions").says("none").says("the new depot").says("Maria")
    last = next(b.data for b in seeker.screen if b.label == "They didn't say")
    assert seeker.reply.is_only_a_screen
    assert "<b>Acme</b>" in seeker.taps_data(last).sees
    assert not seeker.reply.is_only_a_screen


@pytest.mark.parametrize(
    ("typed", "company", "role"),
    [
        ("Acme, Data analyst", "Acme", "Data analyst"),
        ("Data analyst at Acme", "Acme", "Data analyst"),
        ("Acme - Data analyst", "Acme", "Data analyst"),
        ("Acme\nData analyst", "Acme", "Data analyst"),
        ("Acme", "Acme", ""),
    ],
)
def test_company_and_role_come_in_one_message(typed: str, company: str, role: str) -> None:
    """However people write it."""
    application = sam().says("/debrief").says(typed).person.applications[0]
    assert (application.company, application.role) == (company, role)


def test_the_same_post_again_is_its_next_round() -> None:
    """A second debrief at the same company is a second round of one application."""
    seeker = sam().debriefs(began="2026-06-08 09:00").debriefs(began="2026-06-08 10:00")
    assert len(seeker.person.applications) == 1
    assert len(seeker.person.rounds(seeker.person.applications[0].id)) == 2


def test_one_company_typed_twice_opens_no_second_interview() -> None:
    """An unfinished debrief continues."""
    seeker = sam().says("/debrief").says("Acme").says("/cancel").says("/debrief").says("acme")
    assert len(seeker.person.interviews) == 1


def test_a_newcomer_who_just_types_is_welcomed() -> None:
    """Nobody is left without an answer."""
    seeker = Seeker(MORNING, known=False).says("hello?")
    assert "I'm <b>Afterword</b>" in seeker.sees
    assert isinstance(seeker.person, Person)


def test_a_card_asks_for_a_late_note_only_while_it_makes_sense() -> None:
    """For three days, and not once the application is closed: then the card says how it ended."""
    seeker = Seeker(MORNING).debriefs(began="2026-06-08 10:00")
    interview, application = seeker.person.interviews[0].id, seeker.person.applications[0].id
    seeker.waits_until("2026-06-09", "09:30")
    assert "A thank-you is still welcome" in seeker.taps_data(f"debrief:{interview}:card").sees
    seeker.taps_data(f"word:{application}:no").taps_data(f"debrief:{interview}:card")
    assert "still welcome" not in seeker.sees
    assert "A no, Tuesday 9 June" in seeker.sees
    seeker.taps_data(f"word:{application}:reopen")
    seeker.waits_until("2026-06-12", "09:30")
    assert "still welcome" not in seeker.taps_data(f"debrief:{interview}:card").sees
