"""The deeper debrief, at once or days later, and what can be added to it at any time."""

from __future__ import annotations

from dataclasses import replace

from conversations.events import Content, Showed
from conversations.facts import HardReason
from tests.conversations.interviews.deeper_debrief import MORNING, interview, sam, skips_to, text
from tests.lives.life import lines_on_phone
from tests.people import Seeker, at


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
