"""Practice runs over hard questions of past interviews."""

from __future__ import annotations

from bot.store.people import from_json_text, to_json_text
from conversations.facts import Answer, HardQuestion, MediaRef
from tests.conversations.preparation.prepared_people import change, plans, practised, sam, speaks
from tests.people import Seeker, at


def test_a_run_asks_one_question_after_another_by_text_and_voice() -> None:
    """Each answer is kept with its question; at the end the run says how many were practised."""
    seeker = sam("Acme", "Birch").says("/prepare").taps("Practise now")
    assert "1 of 2 · Birch" in seeker.sees
    seeker.says("Because I had learnt what there was to learn")
    assert "Because I had learnt" in seeker.sees
    assert "2 of 2 · Acme" in seeker.taps("Next ›").sees
    speaks(seeker, "voice-1")
    assert "in your voice note" in seeker.sees
    assert "2 questions practised" in seeker.taps("Next ›").sees
    assert practised(seeker.person) == [[("Because I had learnt what there was to learn", "")], [("", "voice-1")]]
    assert "2 questions to practise" in seeker.taps("‹ Prepare").sees
    assert seeker.person.place is None


def test_the_last_answer_and_the_better_one_stand_beside_the_new() -> None:
    """Text is shown, a voice note is sent again."""
    seeker = sam("Acme")
    change(seeker, 0, troubles=(HardQuestion(71, "Why this gap?", better="I cared for my father"),))
    speaks(seeker.says("/prepare").taps("Practise now"), "voice-1").taps("Done")
    seeker.now = at("2026-06-10", "12:00")
    seeker.says("/prepare").taps("Practise now").says("I took time for my family")
    assert seeker.sees.index("I took time for my family") < seeker.sees.index("Last time, Mon 8 Jun")
    assert "I cared for my father" in seeker.sees
    assert [(f.kind, f.kept) for f in seeker.turn.files] == [("voice", "voice-1")]


def test_saying_it_again_keeps_both_and_taking_back_leaves_the_first() -> None:
    """Another answer is another try; the last one can be deleted."""
    seeker = sam("Acme").says("/prepare").taps("Practise now").says("first").says("second")
    assert practised(seeker.person) == [[("first", ""), ("second", "")]]
    assert "1 of 1" in seeker.taps("Remove it").sees
    assert practised(seeker.person) == [[("first", "")]]


def test_a_practised_answer_becomes_the_better_one() -> None:
    """With one tap; a second tap changes nothing and says so."""
    seeker = sam("Acme").says("/prepare").taps("Practise now").says("I wanted to grow")
    tap = next(b.data for b in seeker.screen if b.label == "Use this answer")
    assert seeker.taps_data(tap).reply.toast == "Saved as your better answer"
    assert seeker.person.interviews[0].troubles[0].better == "I wanted to grow"
    before = seeker.person
    assert seeker.taps_data(tap).reply.toast
    assert seeker.person.interviews == before.interviews
    assert "Better: I wanted to grow" in seeker.says("/prepare").taps("Hard questions").sees


def test_whoever_was_never_practised_comes_first() -> None:
    """Then the one practised longest ago; answering does not change the order of a run."""
    seeker = sam("Acme", "Birch", "Cedar").says("/prepare").taps("Practise now").says("one").taps("Done")
    seeker.now = at("2026-07-01", "12:00")
    order = []
    seeker.says("/prepare").taps("Practise now")
    for _ in range(3):
        order.append(seeker.sees.split(" · ")[1].split("<")[0])
        seeker.says("again").taps("Next ›")
    assert order == ["Birch", "Acme", "Cedar"]
    assert "3 questions practised" in seeker.sees


def test_taps_of_an_old_run_and_of_no_run_are_answered_kindly() -> None:
    """Nothing changes, and each tap gets an answer."""
    seeker = sam("Acme").says("/prepare").taps("Practise now")
    before = seeker.person
    for data in (
        "practice:2:next:9999:all:1",
        "practice:99:next:0:all:1",
        "practice:2:next:0:all:9999999999",
        "practice:2:next:0:nonsense:1",
        "practice:2:better:0:all:1",
        "practice:2:forget:0:all:1",
        "prepare:9:kind:nerves",
        "prepare:2:because:0:nonsense",
        "prepare:1:topic:7",
        "bring:2:card",
        "bring:77:drop",
        "insights:0:nothing",
    ):
        assert seeker.taps_data(data).reply.toast, data
        assert seeker.person.interviews == before.interviews


def test_where_they_stand_after_an_answer_is_the_comparison() -> None:
    """Nothing is practised twice."""
    seeker = sam("Acme").says("/prepare").taps("Practise now").says("because I had grown").is_shown_where_they_stand()
    assert "because I had grown" in seeker.sees
    assert practised(seeker.person) == [[("because I had grown", "")]]


def test_a_question_told_in_a_voice_note_is_played() -> None:
    """A core answer that was spoken is practised like any other, and keeps its voice."""
    seeker = Seeker(at("2026-06-08", "12:00")).says("/debrief").says("Acme").taps("10:00").taps("No, direct").taps("🙂")
    speaks(seeker.taps("Skip"), "asked").taps("Skip").taps("Skip").taps("They didn't say")
    assert "The question in your voice note" in seeker.says("/prepare").taps("Hard questions").sees
    for _ in range(2):
        seeker.says("/prepare").taps("Practise now")
        assert [f.kept for f in seeker.turn.files] == ["asked"]
        seeker.says("what I would say")


def test_a_core_answer_from_before_it_had_a_record_is_practised() -> None:
    """In facts of an earlier version, the first practice gives the question its record."""
    seeker = sam("Acme")
    change(seeker, 0, troubles=())
    seeker.says("/prepare").taps("Practise now").says("because I had learnt enough")
    assert [(t.question, t.answer) for t in seeker.person.interviews[0].troubles] == [
        ("why I left my last job", "trouble")
    ]


def test_a_better_answer_that_was_spoken_is_played_beside_the_new_one() -> None:
    """The deeper debrief keeps it with its own answer; a typed one takes its place."""
    seeker = sam("Acme")
    kept = {**seeker.person.interviews[0].answers, "better_2": Answer(kept=(MediaRef("voice", "better"),))}
    change(seeker, 0, answers=kept, troubles=(HardQuestion(71, "Why this gap?", better="🎤", answer="trouble_2"),))
    seeker.says("/prepare").taps("Practise now").says("I took time")
    assert [f.kept for f in seeker.turn.files] == ["better"]
    seeker.taps("Use this answer").says("again")
    assert seeker.turn.files == ()


def test_editing_the_message_edits_the_practised_answer() -> None:
    """As with every other answer."""
    seeker = sam("Acme").says("/prepare").taps("Practise now").says("befor")
    message = seeker._message
    assert "Your answer is changed" in seeker.corrects(message, "before").sees
    assert practised(seeker.person) == [[("before", "")]]


def test_the_facts_of_practice_survive_the_database() -> None:
    """Texts, voices and own questions are written and read as they were."""
    seeker = plans(speaks(sam("Acme").says("/prepare").taps("Practise now"), "voice-1"))
    seeker.taps("Prepare").taps("Add a question").says("Why now?")
    assert from_json_text(to_json_text(seeker.person), seeker.person.id) == seeker.person
