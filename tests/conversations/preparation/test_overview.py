"""Preparation from past interviews: the bank of hard questions, practice runs, the card before the next interview."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import date, timedelta

from bot.store.people import from_json_text, to_json_text
from conversations.events import Content, Showed
from conversations.facts import Answer, Application, HardQuestion, HardReason, Interview, MediaRef, Person, PromptKind
from conversations.preparation import question_bank
from tests.people import Seeker, at


def sam(*companies: str) -> Seeker:
    """Return someone who has had an interview at each of these companies, a week apart."""
    seeker = Seeker(at("2026-06-01", "12:00"))
    for number, company in enumerate(companies):
        day = (date(2026, 6, 8) + timedelta(weeks=number)).isoformat()
        seeker.now = at(day, "12:00")
        seeker.debriefs(f"{company}, Analyst", began=f"{day} 10:00", went_well=f"the plan I drew at {company}")
    return seeker


def change(seeker: Seeker, number: int, **changes: object) -> Interview:
    """Change an interview's facts, as the deeper debrief would."""
    interview = replace(seeker.person.interviews[number], **changes)  # type: ignore[arg-type]
    seeker.person = seeker.person.with_interview(interview)
    return interview


def speaks(seeker: Seeker, file: str) -> Seeker:
    """Send a voice note."""
    return seeker.sends(Showed(Content.VOICE, 900, file))


def practised(person: Person) -> list[list[tuple[str, str]]]:
    """Return the practised answers of every question, newest interview first."""
    return [[(p.text, p.voice) for p in h.trouble.practised] for h in question_bank.hard_questions(person)]


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
    assert seeker.sees.index("Forgot something: 1") < seeker.sees.index("No reason given: 1")
    assert "Better: A monoid of endofunctors" in seeker.taps("Forgot something").sees
    assert "Birch" in seeker.sees


def test_a_core_answer_can_be_sorted() -> None:
    """Tapping why it was hard gives it a record of its own, under that kind."""
    seeker = sam("Acme").says("/prepare").taps("No reason given").taps("1").taps("Why it was hard").taps("Nerves")
    assert [t.reason for t in seeker.person.interviews[0].troubles] == [HardReason.NERVES]
    assert "Nerves: 1" in seeker.says("/prepare").sees
    seeker.taps("Nerves").taps("1").taps("Why it was hard").taps("Forgot")
    assert [t.reason for t in seeker.person.interviews[0].troubles] == [HardReason.FORGOT]


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
    assert "Better: I wanted to grow" in seeker.says("/prepare").taps("No reason given").sees


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
    assert "The question in your voice note" in seeker.says("/prepare").taps("No reason given").sees
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


@dataclass(frozen=True)
class Told:
    """What an employer said when asked why."""

    id: int
    text: str


@dataclass(frozen=True, slots=True)
class Answered(Application):
    """An application with feedback."""

    feedback: tuple[Told, ...] = ()  # type: ignore[assignment, unused-ignore]


def hears(seeker: Seeker, *said: str) -> Seeker:
    """Let the first application's employer have said this."""
    first = seeker.person.applications[0]
    told = tuple(Told(800 + number, text) for number, text in enumerate(said))
    known = {f.name: getattr(first, f.name) for f in fields(first) if f.name != "feedback"}
    seeker.person = seeker.person.with_application(Answered(**known, feedback=told))
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


def plans(seeker: Seeker, post: str = "Acme, Analyst") -> Seeker:
    """Plan an interview on 2 July at 14:00."""
    seeker.says("/interview").says(post)
    interview = seeker.person.interviews[-1].id
    seeker.taps_data(f"plan:{interview}:set:began:202607021400").taps("45 min").taps("Video")
    while "Skip" in seeker.labels:
        seeker.taps("Skip")
    return seeker


def test_the_card_is_shown_once_with_the_leaving_checklist() -> None:
    """Hard questions and the saved questions for this round come by themselves, one time, an hour before."""
    seeker = sam("Acme")
    asks = {
        **seeker.person.interviews[0].answers,
        "next_questions": Answer("Who leads the team?\n• What is on call like?"),
    }
    change(seeker, 0, answers=asks)
    plans(seeker).waits_until("2026-07-02", "13:00")
    assert seeker.prompts[-1].kind is PromptKind.CHECKLIST
    assert "Ask before you leave" in seeker.sees
    assert "why I left my last job" in seeker.sees
    assert "• Who leads the team?\n• What is on call like?" in seeker.sees
    assert "the plan I drew at Acme" in seeker.taps("Prepare").sees
    seeker.waits_until("2026-07-20")
    assert [h.kind for h in seeker.prompts].count(PromptKind.CHECKLIST) == 1


def test_own_questions_are_added_to_the_planned_interview_and_dropped() -> None:
    """The card takes them, a line each; the last can be dropped; another application's card does not show them."""
    seeker = (
        plans(sam("Acme")).taps("Prepare").taps("Add a question").says("How is success measured?\nWho was here before?")
    )
    assert "• How is success measured?\n• Who was here before?" in seeker.sees
    assert "Who was here before?" not in seeker.taps("Remove the last").sees
    assert "Acme · Analyst: one question" in seeker.taps("All rounds").sees
    assert "How is success measured?" in seeker.taps("Acme").sees
    assert "How is success measured?" not in plans(seeker, "Birch, Clerk").taps("Prepare").sees


def test_own_questions_have_an_end() -> None:
    """Too many are refused kindly, and none is lost."""
    seeker = plans(sam("Acme")).taps("Prepare").taps("Add a question").says("x" * 3000)
    assert "too much for one interview" in seeker.sees
    assert question_bank.OWN not in seeker.person.interviews[-1].answers
    assert "Ask them" not in seeker.taps("‹ Back").sees


def test_the_card_is_over_with_its_interview() -> None:
    """After it was cancelled or has begun, the tap says so."""
    seeker = plans(sam("Acme"))
    tap = next(b.data for b in seeker.screen if b.label == "Prepare")
    assert "Prepare" not in seeker.taps("Cancelled").labels
    assert seeker.taps_data(tap).reply.toast


def test_the_facts_of_practice_survive_the_database() -> None:
    """Texts, voices and own questions are written and read as they were."""
    seeker = plans(speaks(sam("Acme").says("/prepare").taps("Practise now"), "voice-1"))
    seeker.taps("Prepare").taps("Add a question").says("Why now?")
    assert from_json_text(to_json_text(seeker.person), seeker.person.id) == seeker.person
