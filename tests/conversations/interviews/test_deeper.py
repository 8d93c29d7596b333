"""The deeper debrief, at once or days later, and what can be added to it at any time."""

from __future__ import annotations

from dataclasses import replace

from conversations.events import Content, Said, Showed
from conversations.facts import HardReason, Interview
from conversations.messages import FileKind
from tests.lives import lines_on_phone
from tests.people import Seeker, at

MORNING = at("2026-06-08", "11:30")


def sam() -> Seeker:
    """Return someone who has finished the core debrief of this morning's interview."""
    return Seeker(MORNING).debriefs(began="2026-06-08 10:00")


def interview(seeker: Seeker) -> Interview:
    """Return their latest interview."""
    return seeker.person.interviews[-1]


def text(seeker: Seeker, key: str) -> str:
    """Return an answer's words."""
    return interview(seeker).answers[key].text


def skips_to(seeker: Seeker, question: str) -> Seeker:
    """Skip until `question` is asked."""
    while question not in seeker.sees:
        seeker.taps("Skip")
    return seeker


def test_a_whole_deeper_debrief_in_one_go() -> None:
    """Every question is asked once, in order; several messages may answer one; then the card."""
    seeker = sam().taps("Go deeper")
    assert "1 of " in seeker.sees
    seeker.says("tests").says("databases").taps("That's all").says("the migration").taps("That's all")
    seeker.says("Globex").says("Initech").taps("That's all")
    seeker.taps("Nerves").says("I wanted to learn more")
    seeker.says("why so many jobs?").taps("Not prepared").says("each one taught me something").taps("Skip")
    seeker.says("leading people").taps("That's all")
    seeker.taps("listening").taps("my questions").taps("Done").says("pause before I answer")
    seeker.says("my drawings").taps("That's all").says("my salary").taps("That's all")
    seeker.says("they deploy daily").taps("That's all").says("data quality").says("travel").taps("That's all")
    seeker.taps("More").says("who is on call?").taps("That's all")
    seeker.says("Maria, on Thursday").taps("Phone").says("2 posts, 40 applicants").says("a task")
    seeker.says("Anna Berg, Tom Lang").says("free parking").taps("That's all")
    assert "Acme · Data analyst" in seeker.sees
    assert "Hard question: why I left my last job\n" in seeker.sees
    assert len(lines_on_phone(seeker.sees)) <= 14
    assert {"The note", "All answers"} <= set(seeker.labels)
    assert "Go deeper" not in seeker.labels
    seeker.taps("All answers")
    assert "Hard question: why I left my last job\nWhy: Nerves\nNow I'd say: I wanted to learn more" in seeker.sees
    assert "Felt easy: tests · databases" in seeker.taps("More ›").sees
    while "More ›" in seeker.labels:
        seeker.taps("More ›")
    assert "References: Anna Berg, Tom Lang\nNotes: free parking" in seeker.sees
    assert {key: text(seeker, key) for key in list(interview(seeker).answers)[8:]} == {
        "comfortable": "tests\ndatabases",
        "came_across": "the migration",
        "competitors": "Globex\nInitech",
        "why": "nerves",
        "better": "I wanted to learn more",
        "trouble_2": "why so many jobs?",
        "why_2": "unprepared",
        "better_2": "each one taught me something",
        "trouble_3": "",
        "cover_more": "leading people",
        "change": "listening,questions",
        "change_note": "pause before I answer",
        "liked": "my drawings",
        "disliked": "my salary",
        "learnt": "they deploy daily",
        "focus": "data quality",
        "concerns": "travel",
        "excited": "more",
        "next_questions": "who is on call?",
        "follow_with": "Maria, on Thursday",
        "follow_how": "phone",
        "posts": "2 posts, 40 applicants",
        "next_stage": "a task",
        "references": "Anna Berg, Tom Lang",
        "notes": "free parking",
    }


def test_days_later_it_goes_on_where_it_was_left() -> None:
    """From the application, from /today and from /debrief; only the answers are stored, no position."""
    seeker = sam().taps("Go deeper").says("tests").taps("That's all").taps("Finish later")
    seeker.is_away_until(at("2026-06-18", "12:00"))
    for way in ("/today", "/debrief"):
        door = next(b for b in seeker.says(way).labels if "more questions" in b.lower())
        assert "came across best" in seeker.taps(door).sees
    seeker.says("/applications").taps("⏳ Acme").taps("Go on deeper")
    assert "2 of " in seeker.sees


def test_it_is_taken_up_at_any_question() -> None:
    """The list of answers has the deeper questions once one is answered, on pages after the core ones."""
    seeker = sam()
    assert "More ›" not in seeker.taps("Change answers").labels
    seeker.taps("‹ Back").taps("Go deeper").says("tests").taps("That's all").taps("Finish later")
    seeker.taps_data(f"debrief:{interview(seeker).id}:answers")
    assert "✓ Felt easy" in seeker.taps("More ›").labels
    while "Concerns" not in seeker.labels:
        seeker.taps("More ›")
    assert "Any concerns" in seeker.taps("Concerns").sees
    seeker.says("travel").taps("That's all")
    assert text(seeker, "concerns") == "travel"
    assert "came across best" in seeker.sees


def test_the_answers_to_change_come_in_short_pages() -> None:
    """The core questions first, then what was answered of the deeper ones; ten buttons at most, a way back on each."""
    seeker = skips_to(sam().taps("Go deeper"), "Any concerns").says("travel").taps("That's all").taps("Finish later")
    seeker.taps_data(f"debrief:{interview(seeker).id}:answers")
    pages = [seeker.labels]
    while "More ›" in seeker.labels:
        pages.append(seeker.taps("More ›").labels)
    assert "Went well" in pages[0]
    assert pages[1][0] == "✓ Concerns"
    assert all(len(page) <= 11 and page[-1] == "‹ Back" for page in pages)
    names = [label for page in pages for label in page if label[0] not in "‹M"]
    assert len(names) == len(set(names)) > 20
    assert "‹ Before" in pages[-1]


def test_a_question_left_open_is_not_in_the_way_of_another() -> None:
    """Choosing a question closes the open one with the answer it has so far."""
    seeker = sam().taps("Go deeper").says("tests")
    seeker.taps_data(f"deeper:{interview(seeker).id}:redo:focus").says("data quality")
    assert text(seeker, "comfortable") == "tests"
    assert text(seeker, "focus") == "data quality"
    assert "came across best" in seeker.sees


def test_the_hard_question_of_the_core_is_the_first_trouble() -> None:
    """Each has its reason and its better answer; changing the words keeps both."""
    seeker = skips_to(sam().taps("Go deeper"), "Why was it hard?")
    seeker.taps("Forgot something").says("the short version")
    seeker.says("a riddle").taps("Misread it").taps("Skip").says("salary").taps("Skip").says("the range").taps("Skip")
    told = [(t.question, t.reason, t.better) for t in interview(seeker).troubles]
    assert told == [
        ("why I left my last job", HardReason.FORGOT, "the short version"),
        ("a riddle", HardReason.MISREAD, ""),
        ("salary", None, "the range"),
    ]
    seeker.taps_data(f"debrief:{interview(seeker).id}:redo:trouble").says("why I left Initech")
    assert interview(seeker).troubles[0].question == "why I left Initech"
    assert interview(seeker).troubles[0].better == "the short version"
    assert len({t.id for t in interview(seeker).troubles}) == 3


def test_without_a_hard_question_in_the_core_there_can_still_be_one() -> None:
    """A question skipped in the core can be answered here."""
    seeker = Seeker(MORNING).says("/debrief").says("Acme").taps("10:00").taps("No, direct").taps("🙂")
    seeker.taps("Skip").taps("Skip").taps("Skip").taps("Skip").taps("They didn't say").taps("Go deeper")
    skips_to(seeker, "another question").says("a riddle").taps("Nerves").says("ask back")
    assert [(t.question, t.reason, t.better) for t in interview(seeker).troubles] == [
        ("a riddle", HardReason.NERVES, "ask back")
    ]


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


def test_taps_on_questions_that_do_not_apply_change_nothing() -> None:
    """The ninth reason without a ninth question; a deeper debrief before the core."""
    seeker = sam()
    before = seeker.person.interviews
    assert "too old" in seeker.taps_data(f"deeper:{interview(seeker).id}:redo:why_9").reply.toast
    assert "too old" in seeker.taps_data(f"debrief:{interview(seeker).id}:play:nothing").reply.toast
    assert seeker.person.interviews == before
    seeker.says("/debrief").says("Globex")
    before = seeker.person.interviews
    for verb in ("redo:focus", "set:excited:more", "round"):
        assert seeker.taps_data(f"deeper:{interview(seeker).id}:{verb}").reply.toast
    assert seeker.person.interviews == before
    assert "When did it begin?" in seeker.taps_data(f"deeper:{interview(seeker).id}:go").sees


def test_a_very_long_deeper_debrief_still_fits_its_card() -> None:
    """Whatever was typed, the card and the list of all answers stay within a message."""
    seeker = sam().taps("Go deeper")
    while "The note" not in seeker.labels:
        options = [b for b in ("Done", "Nerves", "As before", "Phone") if b in seeker.labels]
        if options:
            seeker.taps("listening").taps("Done") if options == ["Done"] else seeker.taps(options[0])
        else:
            seeker.says("ж" * 4000)
            assert len(seeker.sees) <= 4096
            if "That's all" in seeker.labels:
                seeker.says("x " * 2000).taps("That's all")
    assert len(interview(seeker).troubles) == 12
    for data in ("card", "all", "answers"):
        seeker.taps_data(f"debrief:{interview(seeker).id}:{data}")
        assert len(seeker.sees) <= 4096
        assert len(seeker.screen) <= 100


def test_whom_they_will_meet_can_be_shared_spoken_and_played() -> None:
    """Before an interview, too."""
    seeker = Seeker(MORNING).says("/interview").says("Acme").says("Friday 14:30").taps("1 h")
    seeker.sends(Showed(Content.CONTACT, 91, text="Tom Weber +4915112346"))
    assert "Added to the people of this interview: Tom Weber" in seeker.sees
    seeker.taps("Video").taps("No, direct")
    assert "With Tom Weber" in seeker.sees
    seeker.taps_data(f"plan:{interview(seeker).id}:redo:with_whom").sends(Showed(Content.VOICE, 92, file="a"))
    assert [f.kept for f in seeker.taps("▶ With whom").turn.files] == ["a"]


def test_a_hard_question_from_before_it_was_practice_becomes_one() -> None:
    """Debriefs of an earlier release hold only the answer."""
    seeker = sam()
    seeker.person = seeker.person.with_interview(replace(interview(seeker), troubles=()))
    skips_to(seeker.taps("Go deeper"), "Why was it").taps("Nerves")
    assert [(t.question, t.reason) for t in interview(seeker).troubles] == [
        ("why I left my last job", HardReason.NERVES)
    ]


def test_a_skip_left_behind_loses_nothing() -> None:
    """An old Skip button does not delete what was answered since."""
    seeker = sam().taps("Go deeper")
    skip = next(b.data for b in seeker.screen if b.label == "Skip")
    seeker.says("tests").taps_data(skip)
    assert text(seeker, "comfortable") == "tests"
    assert "came across best" in seeker.sees


def test_what_was_agreed_on_following_up_is_shown_when_the_time_has_come() -> None:
    """Whom, when and how: in the decision-day prompt, and wherever the follow-up is shown."""
    seeker = Seeker(MORNING).debriefs(began="2026-06-08 10:00", decide="2026-06-12").taps("Go deeper")
    skips_to(seeker, "Who can you follow up with").says("Tom, after 15:00").taps("Phone").taps("Finish later")
    seeker.waits_until("2026-06-12", "17:00")
    assert "Follow up with: Tom, after 15:00\nFollow up by: Phone" in seeker.sees
    assert "Tom, after 15:00" in seeker.taps_data(f"follow:{seeker.person.applications[0].id}:show").sees


def test_a_voice_note_that_answers_nothing_is_refused_kindly() -> None:
    """The person is told what to do instead; nothing changes."""
    seeker = sam()
    before = seeker.person.interviews
    assert "reply to its card" in seeker.sends(Showed(Content.VOICE, 91, file="a")).sees
    assert (
        "tap or type it" in seeker.says("/settings").taps("Time zone").sends(Showed(Content.VOICE, 92, file="a")).sees
    )
    assert seeker.person.interviews == before
