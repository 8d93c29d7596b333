"""Answers of the deeper debrief that are spoken, replied, edited or shared."""

from __future__ import annotations

from conversations.events import Content, Said, Showed
from conversations.messages import FileKind
from tests.conversations.interviews.deeper_debrief import MORNING, interview, sam, skips_to, text
from tests.people import Seeker


def test_switches_are_switched_and_taken() -> None:
    """A second tap on the same button does nothing. Done accepts; with none on, no note is asked for."""
    seeker = skips_to(sam().taps("Go deeper"), "What would you change?")
    on = next(b.data for b in seeker.screen if b.label == "listening")
    seeker.taps("listening")
    assert "✓ listening" in seeker.labels
    assert "too old" in seeker.taps_data(on).reply.toast
    assert "add a note" in seeker.says("I talked too much").sees
    seeker.taps("time of day").taps("✓ listening").taps("Done")
    assert text(seeker, "change") == "time_of_day"
    assert "How would you change that?" in seeker.sees
    seeker.taps("‹ Back").taps("✓ time of day").taps("Done")
    assert "What did they like?" in seeker.sees


def test_the_last_message_can_be_taken_back() -> None:
    """One message at a time; a second tap on the same button does nothing."""
    seeker = sam().taps("Go deeper").says("tests").says("typo")
    drop = next(b.data for b in seeker.screen if b.label == "Remove the last")
    seeker.taps("Remove the last").taps_data(drop)
    assert text(seeker, "comfortable") == "tests"
    seeker.taps("Remove the last").taps("Skip")
    assert interview(seeker).answers["comfortable"].skipped


def test_an_edited_message_edits_its_part() -> None:
    """Of an answer of several messages, only the one that was edited changes."""
    seeker = sam().taps("Go deeper").says("tests").says("databasse").says("CI")
    message = interview(seeker).answers["comfortable"].parts[1].message
    assert message is not None
    assert "Your answer is changed" in seeker.taps("That's all").corrects(message, "databases").sees
    assert text(seeker, "comfortable") == "tests\ndatabases\nCI"


def test_an_edited_hard_question_is_edited_where_it_is_practised() -> None:
    """The question bank has the new words."""
    seeker = sam()
    message = interview(seeker).answers["trouble"].message
    assert message is not None
    seeker.corrects(message, "why I left Initech")
    assert [t.question for t in interview(seeker).troubles] == ["why I left Initech"]


def test_a_voice_note_is_an_answer_wherever_words_are() -> None:
    """It is kept, shown as what it is, and played back."""
    seeker = Seeker(MORNING).says("/debrief").says("Acme").taps("10:00").taps("No, direct").taps("🙂")
    seeker.sends(Showed(Content.VOICE, 91, file="well")).sends(Showed(Content.VOICE, 92, file="hard"))
    seeker.taps("Skip").sends(Showed(Content.PHOTO, 93, file="card", text="Maria Keller maria@acme.com"))
    seeker.taps("They didn't say")
    assert "Went well: 🎤 voice note" in seeker.sees
    assert "Met: Maria Keller maria@acme.com (📷 photo)" in seeker.sees
    assert "Dear Maria" in seeker.sees
    assert interview(seeker).troubles[0].question == "🎤"
    seeker.taps("All answers").taps("▶ Went well")
    assert seeker.reply.toast
    assert [(f.kind, f.kept) for f in seeker.turn.files] == [(FileKind.VOICE, "well")]
    seeker.taps("▶ Who you met")
    assert [(f.kind, f.kept) for f in seeker.turn.files] == [(FileKind.PHOTO, "card")]


def test_voice_notes_and_words_are_one_answer() -> None:
    """Where several messages are taken, each may be spoken; the better answer to a hard question, too."""
    seeker = sam().taps("Go deeper").says("tests").sends(Showed(Content.VOICE, 91, file="a"))
    seeker.sends(Showed(Content.VOICE, 92, file="b")).taps("That's all")
    skips_to(seeker, "Why was it").taps("Nerves").sends(Showed(Content.VOICE, 93, file="c")).taps("Finish later")
    assert [k.file for k in interview(seeker).answers["comfortable"].kept] == ["a", "b"]
    assert interview(seeker).troubles[0].better == "🎤"
    seeker.taps_data(f"debrief:{interview(seeker).id}:all").taps_said("prepare-after")
    assert "Felt easy: tests (🎤 2 voice notes)" in seeker.sees


def test_many_voice_notes_are_played_in_turn() -> None:
    """Eight at once; a tap brings the others."""
    seeker = sam().taps("Go deeper")
    for number in range(10):
        seeker.sends(Showed(Content.VOICE, 90 + number, file=f"v{number}"))
    seeker.taps("That's all").taps_data(f"debrief:{interview(seeker).id}:play:comfortable")
    assert [f.kept for f in seeker.turn.files] == [f"v{n}" for n in range(8)]
    seeker.taps("▶ The others")
    assert [f.kept for f in seeker.turn.files] == ["v8", "v9"]


def test_a_voice_note_is_no_day() -> None:
    """Where a tap or a date is needed, it is refused kindly, and the question stays."""
    seeker = skips_to(sam().taps("Go deeper"), "Are you more or less excited")
    before = seeker.person
    assert "tap or type it" in seeker.sends(Showed(Content.VOICE, 91, file="a")).sees
    assert seeker.person.interviews == before.interviews
    assert "More" in seeker.labels


def test_a_reply_to_the_card_is_a_note() -> None:
    """Even during another debrief: it is added verbatim, and the open question stays."""
    seeker = sam()
    card = seeker.screen[0].data
    seeker.says("/debrief").says("Globex").taps("10:00")
    seeker.sends(Said("they had <free> parking", 91, reply_to_data=card))
    assert "Added to your notes on Acme" in seeker.sees
    assert seeker.reply.messages[0].thumbs_up == 91, "a 👍 says the same, where Telegram takes one"
    seeker.sends(Showed(Content.VOICE, 92, file="a", reply_to_data=card))
    acme, globex = seeker.person.interviews
    assert acme.answers["notes"].text == "they had <free> parking"
    assert [k.file for k in acme.answers["notes"].kept] == ["a"]
    assert "route" not in globex.answers
    seeker.corrects(91, "they had parking").taps_data(f"debrief:{acme.id}:all")
    assert "Notes: they had parking (🎤 voice note)" in seeker.sees


def test_a_reply_to_a_question_is_its_answer() -> None:
    """Only replies to cards become notes."""
    seeker = sam().taps("Go deeper")
    data = next(b.data for b in seeker.screen if b.data)
    seeker.sends(Said("tests", 91, reply_to_data=data))
    assert text(seeker, "comfortable") == "tests"


def test_a_reply_to_an_earlier_question_is_the_answer_to_that_one() -> None:
    """A question may stand twice in a chat, after a restart: the older copy is not the one that is open."""
    seeker = Seeker(MORNING).says("/debrief").says("Acme").taps("10:00").taps("No, direct").taps("🙂")
    older = seeker.screen[0].data
    seeker.says("CI")
    assert "6 of 9" in seeker.sees
    seeker.sends(Said("the tests", 91, reply_to_data=older))
    assert text(seeker, "went_well") == "the tests"
    assert "trouble" not in interview(seeker).answers
    assert "6 of 9" in seeker.sees
    seeker.sends(Showed(Content.VOICE, 92, file="a", reply_to_data=older))
    assert [k.file for k in interview(seeker).answers["went_well"].kept] == ["a"]
    assert "6 of 9" in seeker.sees


def test_a_reply_that_an_earlier_question_cannot_take_asks_it_again() -> None:
    """The open question gets none of it, and the earlier answer can be kept."""
    seeker = Seeker(MORNING).says("/debrief").says("Acme").taps("10:00").taps("No, direct")
    older = seeker.screen[0].data
    seeker.taps("🙂").sends(Said("my shoes were wet", 91, reply_to_data=older))
    assert "4 of 9" in seeker.sees
    assert "went_well" not in interview(seeker).answers
    assert "5 of 9" in seeker.taps("Keep it").sees


def test_a_reply_to_a_question_of_nobodys_answers_the_open_one() -> None:
    """Callback data that leads nowhere is ignored."""
    seeker = Seeker(MORNING).says("/debrief").says("Acme").taps("10:00").taps("No, direct").taps("🙂")
    seeker.sends(Said("CI", 91, reply_to_data="debrief:999:skip:went_well"))
    assert text(seeker, "went_well") == "CI"


def test_a_shared_contact_is_somebody_they_met() -> None:
    """As the answer to that question; at any other, it is added there, and the question stays."""
    seeker = Seeker(MORNING).says("/debrief").says("Acme").taps("10:00").taps("No, direct").taps("🙂")
    seeker.says("CI").says("why I left").taps("Skip")
    seeker.sends(Showed(Content.CONTACT, 91, text="Maria Keller maria@acme.com +4915112345"))
    assert "When do they decide?" in seeker.sees
    seeker.sends(Showed(Content.CONTACT, 92, text="Tom Weber +4915112346"))
    assert "Added to the people of this interview: Tom Weber" in seeker.sees
    assert "When do they decide?" in seeker.sees
    seeker.taps("They didn't say")
    assert "Dear Maria and Tom" in seeker.sees
    seeker.sends(Showed(Content.CONTACT, 93, text="Ann Hall", reply_to_data=seeker.screen[0].data))
    assert "Added to the people you met at Acme" in seeker.sees
    assert len(interview(seeker).answers["met"].parts) == 3


def test_a_contact_shared_while_weighing_the_job_is_somebody_they_met() -> None:
    """The fit questions ask for no people: they go on where they were."""
    seeker = sam().says("/fit").sends(Showed(Content.CONTACT, 91, text="Tom Weber +4915112346"))
    assert "Added to the people of this interview: Tom Weber" in seeker.sees
    assert "1 of 9" in seeker.sees


def test_a_contact_answers_whom_to_follow_up_with() -> None:
    """That question asks for people, too."""
    seeker = skips_to(sam().taps("Go deeper"), "Who can you follow up with")
    seeker.sends(Showed(Content.CONTACT, 91, text="Tom Weber +4915112346"))
    assert text(seeker, "follow_with") == "Tom Weber +4915112346"
    assert "hear from you" in seeker.sees


def test_a_voice_note_that_answers_nothing_is_refused_kindly() -> None:
    """The person is told what to do instead; nothing changes."""
    seeker = sam()
    before = seeker.person.interviews
    assert "reply to its card" in seeker.sends(Showed(Content.VOICE, 91, file="a")).sees
    assert (
        "tap or type it" in seeker.says("/settings").taps("Time zone").sends(Showed(Content.VOICE, 92, file="a")).sees
    )
    assert seeker.person.interviews == before
