"""What was lacking: where else it was done, and skills to build, from the debrief and from /prepare."""

from __future__ import annotations

from conversations.preparation import question_bank
from tests.people import Seeker, at

MORNING = at("2026-06-08", "12:30")


def asked() -> Seeker:
    """Return somebody at the deeper debrief's question "Where else?"."""
    seeker = Seeker(MORNING).debriefs(began="2026-06-08 10:00").taps("Go deeper").taps("Skip").taps("Skip").taps("Skip")
    return seeker.taps("Lacked experience")


def test_lacking_experience_asks_where_else_it_was_done() -> None:
    """It is kept with the question, shown when it is practised and on the card of the next interview."""
    seeker = asked()
    assert "Where else have you done something like it?" in seeker.sees
    seeker.says("I ran the club's till").says("budgeting").taps("Finish later")
    (hard,) = question_bank.hard_questions(seeker.person)
    assert (hard.trouble.elsewhere, hard.trouble.skill) == ("I ran the club's till", "budgeting")
    assert "I ran the club's till" in seeker.says("/prepare").taps("Practise now").sees
    seeker.says("/interview").says("Globex, Clerk").says("tomorrow 10:00").taps("1 h").taps("Video").taps("Skip").taps(
        "Skip"
    )
    assert "I ran the club's till" in seeker.taps("Prepare").sees


def test_other_reasons_do_not_ask_it() -> None:
    """Nerves are no lack of experience."""
    seeker = Seeker(MORNING).debriefs(began="2026-06-08 10:00").taps("Go deeper").taps("Skip").taps("Skip").taps("Skip")
    assert "What would you say now?" in seeker.taps("Nerves").sees


def test_a_skill_to_build_has_a_place_for_what_is_done_about_it() -> None:
    """/prepare counts how often employers asked for it; the plan is kept, edited and removed."""
    seeker = asked().says("nowhere yet").says("Budgeting").taps("Skip")
    seeker.says("What did you budget?").taps("Lacked experience").taps("Skip").says("budgeting").taps("Finish later")
    assert "Budgeting: asked twice" in seeker.says("/prepare").taps("Skills to build").sees
    assert "What did you budget?" in seeker.taps("Budgeting").sees
    seeker.taps("What I do about it").says("An evening course")
    assert "An evening course" in seeker.sees
    seeker.corrects(seeker.person.skills[0].message or 0, "Two evening courses")
    assert [skill.plan for skill in seeker.person.skills] == ["Two evening courses"]
    seeker.says("/prepare").taps("Skills to build").taps("Budgeting").taps("Take it off the list")
    assert seeker.person.skills == ()


def test_a_question_sorted_later_can_be_given_both() -> None:
    """From the question's page in /prepare."""
    seeker = Seeker(MORNING).debriefs(began="2026-06-08 10:00").says("/prepare").taps("Hard questions").taps("1")
    seeker.taps("Why it was hard").taps("Lacked experience").taps("Where I've done it").says("at home, for years")
    seeker.taps("The question").taps("I want to build this").says("first aid")
    assert [skill.name for skill in seeker.person.skills] == ["first aid"]
    assert "at home, for years" in seeker.taps("The question").sees


def test_a_button_of_a_skill_that_is_gone_changes_nothing() -> None:
    """It says so kindly."""
    seeker = Seeker(MORNING).debriefs(began="2026-06-08 10:00")
    seeker.taps_data("skills:99:plan")
    assert "isn't on your list" in seeker.reply.toast
    assert seeker.person.skills == ()


def test_practice_begins_with_the_next_interview_then_what_was_practised_least() -> None:
    """Of the others, the longest ago comes first."""
    seeker = Seeker(MORNING).debriefs(began="2026-06-08 10:00")
    for number, company in enumerate(("Globex", "Initech")):
        seeker.debriefs(company=f"{company}, Clerk", began=f"2026-06-08 1{number}:00")
    seeker.says("/prepare").taps("Practise now")
    order = question_bank.practice_order(seeker.person, question_bank.ALL, seeker.now)
    assert [hard.application.company for hard in order] == ["Initech", "Globex", "Acme"]
    seeker.says("an answer").taps("Done")
    later = question_bank.practice_order(seeker.person, question_bank.ALL, at("2026-06-08", "14:00"))
    assert [hard.application.company for hard in later] == ["Globex", "Acme", "Initech"]
    seeker.says("/interview").taps("Another round: Acme").says("tomorrow 10:00").taps("1 h").taps("Video")
    planned = question_bank.practice_order(seeker.person, question_bank.ALL, at("2026-06-08", "14:00"))
    assert [hard.application.company for hard in planned] == ["Acme", "Globex", "Initech"]
