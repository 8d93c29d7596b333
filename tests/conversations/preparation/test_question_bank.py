"""The bank of hard questions, the strengths, and questions from feedback."""

from __future__ import annotations

from dataclasses import replace

from conversations.facts import Answer, Feedback, HardQuestion, HardReason
from conversations.preparation import question_bank
from tests.conversations.preparation.prepared_people import change, sam
from tests.people import Seeker, at


def test_before_any_debrief_it_says_where_questions_come_from() -> None:
    """An empty bank still has buttons."""
    seeker = Seeker(at("2026-06-08", "12:00")).says("/prepare")
    assert "No hard questions yet" in seeker.sees
    for page in ("My strengths", "What to ask", "Feedback I got"):
        assert seeker.taps(page).sees
        seeker.taps("‹ Prepare")
    assert "Nothing to see yet" in seeker.taps("Insights").sees


def test_the_bank_counts_each_kind_over_all_interviews() -> None:
    """Core answers are unsorted; those of the deeper debrief are under their reason, most frequent first."""
    seeker = sam("Acme", "Birch", "Cedar")
    change(
        seeker,
        0,
        troubles=(
            HardQuestion(71, "Why this gap?", HardReason.NERVES),
            HardQuestion(72, "Your rate?", HardReason.NERVES),
        ),
    )
    change(
        seeker,
        1,
        troubles=(HardQuestion(73, "What is a monad?", HardReason.FORGOT, better="A monoid of endofunctors"),),
    )
    seeker.says("/prepare")
    assert "4 questions to practise" in seeker.sees
    assert seeker.sees.index("Nerves: 2") < seeker.sees.index("Forgot something: 1")
    assert seeker.sees.index("Forgot something: 1") < seeker.sees.index("Other questions: 1")
    assert "Better: A monoid of endofunctors" in seeker.taps("Forgot something").sees
    assert "Birch" in seeker.sees


def test_a_core_answer_can_be_sorted() -> None:
    """Tapping why it was hard gives it a record of its own, under that kind; before, no kind is named."""
    seeker = sam("Acme").says("/prepare")
    assert "One question to practise" in seeker.sees
    assert ": 1" not in seeker.sees
    assert seeker.taps("Hard questions").taps("1").sees.endswith("<i>Acme</i>")
    seeker.taps("Why it was hard").taps("Nerves")
    assert [t.reason for t in seeker.person.interviews[0].troubles] == [HardReason.NERVES]
    assert "Nerves: 1" in seeker.says("/prepare").sees
    seeker.taps("Nerves").taps("1").taps("Why it was hard").taps("Forgot")
    assert [t.reason for t in seeker.person.interviews[0].troubles] == [HardReason.FORGOT]


def test_looking_up_preparation_leaves_an_open_debrief_where_it_is() -> None:
    """The next words still answer its question."""
    seeker = Seeker(at("2026-06-08", "12:00")).says("/debrief").says("Acme").taps("10:00").taps("No, direct").taps("🙂")
    seeker.says("/prepare").taps("My strengths").says("the tests I wrote")
    assert seeker.person.interviews[0].answers["went_well"].text == "the tests I wrote"


def test_strengths_come_from_every_interview_and_in_pages() -> None:
    """Newest first, five to a page."""
    seeker = sam(*(f"Firm{n}" for n in range(7)))
    change(seeker, 6, answers={**seeker.person.interviews[6].answers, "came_across": Answer("my years abroad")})
    seeker.says("/prepare").taps("My strengths")
    assert "the plan I drew at Firm6" in seeker.sees
    assert "my years abroad" in seeker.sees
    assert "Firm1" not in seeker.sees
    assert "the plan I drew at Firm1" in seeker.taps("More ›").sees
    assert "Firm6" in seeker.taps("‹ Before").sees


def test_a_long_bank_turns_its_pages_and_stays_within_a_message() -> None:
    """However long the questions are."""
    seeker = sam("Acme")
    many = tuple(
        HardQuestion(100 + n, f"{n} " + "long " * 700, HardReason.NERVES, better="x" * 4000) for n in range(30)
    )
    change(seeker, 0, troubles=many)
    seeker.says("/prepare").taps("Nerves")
    for _ in range(5):
        assert len(seeker.sees) < 4096
        seeker.taps("More ›")
    assert "More ›" not in seeker.labels
    assert len(seeker.taps("30").sees) < 4096
    seeker.taps("Practise it").says("y" * 4096).says("z" * 4096)
    assert len(seeker.sees) < 4096


def hears(seeker: Seeker, *said: str) -> Seeker:
    """Let the first application's employer have said this."""
    first = seeker.person.applications[0]
    told = tuple(Feedback(800 + number, seeker.now, text) for number, text in enumerate(said))
    seeker.person = seeker.person.with_application(replace(first, feedback=told))
    return seeker


def test_feedback_becomes_a_question_to_practise_once() -> None:
    """It joins the hard questions of that application's last round; the core answer stays among them."""
    seeker = hears(sam("Acme"), "More depth in SQL", "Speak slower")
    assert "<b>2.</b> Speak slower <i>(Acme)</i>" in seeker.says("/prepare").taps("Feedback I got").sees
    seeker.taps("Practise 2").says("I pause after each point").taps("Done")
    seeker.says("/prepare").taps("Feedback I got").taps("Practise 2").says("again").taps("Done")
    found = {h.trouble.question: len(h.trouble.practised) for h in question_bank.hard_questions(seeker.person)}
    assert found == {"why I left my last job": 0, "Speak slower": 2}


def test_feedback_turns_its_pages_within_a_message() -> None:
    """However much was said."""
    seeker = hears(sam("Acme"), *(f"{n} " + "w" * 4000 for n in range(12))).says("/prepare").taps("Feedback I got")
    for _ in range(2):
        assert len(seeker.sees) < 4096
        seeker.taps("More ›")
    assert "Practise 12" in seeker.labels
