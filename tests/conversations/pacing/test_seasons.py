"""Whole seasons: all prompts a person gets from first to last, compared with the table "When it speaks"."""

from __future__ import annotations

from conversations.facts import PromptKind
from tests.people import Seeker, SentPrompt, at

THANK_YOU, DECISION, CHECK_IN = PromptKind.THANK_YOU, PromptKind.DECISION, PromptKind.CHECK_IN
ACME = ("Acme",)


def test_a_morning_interview_brings_the_thank_you_at_five_the_same_day() -> None:
    """Began before 12:00: 17:00 the same day."""
    sam = Seeker(at("2026-06-08", "12:30")).debriefs(began="2026-06-08 11:59", decide="2026-06-19")
    assert sam.waits_until("2026-06-10") == [SentPrompt("Mon 2026-06-08 17:00", THANK_YOU, ACME)]


def test_an_interview_from_noon_on_brings_the_thank_you_at_nine_the_next_day() -> None:
    """From 12:00 on: 09:00 the next day, a Saturday too: the thank-you keeps its day."""
    sam = Seeker(at("2026-06-12", "13:30")).debriefs(began="2026-06-12 12:00", decide="2026-06-26")
    assert sam.waits_until("2026-06-20") == [SentPrompt("Sat 2026-06-13 09:00", THANK_YOU, ACME)]


def test_a_thank_you_logged_as_sent_brings_none() -> None:
    """Never once the note is logged."""
    sam = Seeker(at("2026-06-08", "12:30")).debriefs(began="2026-06-08 10:00", decide="2026-06-19")
    sam.taps("✓ I sent it").taps("E-mail")
    assert sam.waits_until("2026-06-18") == []


def test_choosing_not_to_send_a_note_brings_none() -> None:
    """Never once the choice not to send one is logged."""
    sam = Seeker(at("2026-06-08", "12:30")).debriefs(began="2026-06-08 10:00", decide="2026-06-19")
    sam.taps("No note")
    assert sam.waits_until("2026-06-18") == []


def test_a_handwritten_note_is_due_at_ten_the_day_after() -> None:
    """A handwritten note: 10:00 the day after."""
    sam = Seeker(at("2026-06-08", "12:30")).debriefs(began="2026-06-08 10:00", decide="2026-06-19")
    sam.taps("Other ways").taps("By hand")
    assert sam.waits_until("2026-06-18") == [SentPrompt("Tue 2026-06-09 10:00", THANK_YOU, ACME)]


def test_a_promised_date_ignored_brings_one_prompt_four_check_ins_and_silence() -> None:
    """One prompt at 16:00 on the day; one check-in every seven days, four in all; not one more."""
    sam = Seeker(at("2026-06-08", "12:30")).debriefs(began="2026-06-08 10:00", decide="2026-06-12")
    sam.taps("✓ I sent it").taps("E-mail")
    assert sam.waits_until("2027-06-01") == [
        SentPrompt("Fri 2026-06-12 16:00", DECISION, ACME),
        # Friday 16:00 to Friday 10:00 is not a week, and Saturday is no day for it: Monday.
        SentPrompt("Mon 2026-06-22 10:00", CHECK_IN, ACME),
        SentPrompt("Mon 2026-06-29 10:00", CHECK_IN, ACME),
        SentPrompt("Mon 2026-07-06 10:00", CHECK_IN, ACME),
        SentPrompt("Mon 2026-07-13 10:00", CHECK_IN, ACME),
    ]
    assert "quiet now" in sam.sees


def test_without_a_date_check_ins_begin_a_week_after_the_thank_you_was_sent() -> None:
    """Sent Monday 12:30: the first 10:00 a week later is Tuesday's."""
    sam = Seeker(at("2026-06-08", "12:30")).debriefs(began="2026-06-08 10:00")
    sam.taps("✓ I sent it").taps("E-mail")
    assert sam.waits_until("2026-06-20") == [SentPrompt("Tue 2026-06-16 10:00", CHECK_IN, ACME)]


def test_without_a_date_and_a_note_check_ins_begin_a_week_after_its_deadline() -> None:
    """Not sent: a week after Monday 17:00, at the first 10:00."""
    sam = Seeker(at("2026-06-08", "12:30")).debriefs(began="2026-06-08 10:00")
    assert sam.waits_until("2026-06-20") == [
        SentPrompt("Mon 2026-06-08 17:00", THANK_YOU, ACME),
        SentPrompt("Tue 2026-06-16 10:00", CHECK_IN, ACME),
    ]


def test_two_applications_share_one_check_in() -> None:
    """One message per person names every application that waits."""
    sam = Seeker(at("2026-06-08", "12:30")).debriefs(began="2026-06-08 10:00")
    sam.taps("✓ I sent it").taps("E-mail")
    sam.waits_until("2026-06-08", "15:00")
    sam.debriefs("Globex, Engineer", began="2026-06-08 14:00").taps("✓ I sent it").taps("E-mail")
    both = ("Acme", "Globex")
    assert sam.waits_until("2026-06-30") == [
        SentPrompt("Tue 2026-06-16 10:00", CHECK_IN, both),
        SentPrompt("Tue 2026-06-23 10:00", CHECK_IN, both),
    ]


def test_a_logged_follow_up_gives_the_application_a_week() -> None:
    """After any logged follow-up, from seven days after it."""
    sam = Seeker(at("2026-06-08", "12:30")).debriefs(began="2026-06-08 10:00", decide="2026-06-12")
    sam.taps("✓ I sent it").taps("E-mail")
    sam.waits_until("2026-06-16", "15:00")
    sam.taps("✓ I sent it").taps("E-mail")
    assert sam.waits_until("2026-06-25") == [SentPrompt("Wed 2026-06-24 10:00", CHECK_IN, ACME)]


def test_a_new_date_waits_until_a_week_after_the_last_follow_up_prompt() -> None:
    """Decision day, then a new date five days on: it waits until seven days have gone by."""
    sam = Seeker(at("2026-06-08", "12:30")).debriefs(began="2026-06-08 10:00", decide="2026-06-12")
    sam.taps("✓ I sent it").taps("E-mail")
    sam.waits_until("2026-06-12", "18:00")
    sam.taps("They replied").taps("A new date").says("2026-06-17")
    assert sam.waits_until("2026-06-30") == [
        SentPrompt("Fri 2026-06-19 16:00", DECISION, ACME),
        SentPrompt("Mon 2026-06-29 10:00", CHECK_IN, ACME),
    ]


def test_taking_a_promised_date_back_does_not_shorten_the_week() -> None:
    """Prompted on Friday, then "they didn't say": the check-in comes seven days after that prompt."""
    sam = Seeker(at("2026-06-01", "12:30")).debriefs(began="2026-06-01 10:00", decide="2026-06-12")
    sam.taps("✓ I sent it").taps("E-mail")
    sam.waits_until("2026-06-12", "18:00")
    interview = sam.person.interviews[0].id
    sam.taps_data(f"debrief:{interview}:redo:decide_on").taps("They didn't say")
    assert sam.waits_until("2026-06-24") == [SentPrompt("Mon 2026-06-22 10:00", CHECK_IN, ACME)]


def test_a_promised_weekend_day_is_asked_about_on_monday() -> None:
    """A follow-up prompt that would fall on a Saturday or Sunday moves to Monday at its hour."""
    sam = Seeker(at("2026-06-08", "12:30")).debriefs(began="2026-06-08 10:00", decide="2026-06-13")
    sam.taps("✓ I sent it").taps("E-mail")
    assert sam.waits_until("2026-06-20") == [SentPrompt("Mon 2026-06-15 16:00", DECISION, ACME)]


def test_an_abandoned_debrief_still_brings_its_prompts() -> None:
    """Prompts are scheduled from the moment the interview's time is known."""
    sam = Seeker(at("2026-06-08", "12:30")).says("/debrief").says("Acme").taps("10:00")
    assert sam.waits_until("2026-06-09") == [SentPrompt("Mon 2026-06-08 17:00", THANK_YOU, ACME)]


def test_a_planned_interview_brings_its_checklist_and_its_invitation() -> None:
    """One hour before: the checklist. At its end: the invitation to debrief. Then its thank-you."""
    sam = Seeker(at("2026-06-05", "12:30")).says("/interview").says("Acme, Data analyst").says("Monday 10:00")
    sam.taps("1 h").taps("Video").taps("No, direct").says("Maria")
    assert sam.waits_until("2026-06-09") == [
        SentPrompt("Mon 2026-06-08 09:00", PromptKind.CHECKLIST, ACME),
        SentPrompt("Mon 2026-06-08 11:00", PromptKind.INVITATION, ACME),
        SentPrompt("Mon 2026-06-08 17:00", THANK_YOU, ACME),
    ]


def test_a_planned_interview_without_a_time_is_not_forgotten() -> None:
    """A next round whose time is not known yet joins the check-in a week later."""
    sam = Seeker(at("2026-06-08", "12:30")).debriefs(began="2026-06-08 10:00", decide="2026-06-12")
    sam.taps("✓ I sent it").taps("E-mail")
    sam.waits_until("2026-06-10", "12:00")
    sam.taps_data(f"word:{sam.person.applications[0].id}:next").taps("Skip").taps("Finish later")
    assert sam.waits_until("2026-06-20") == [SentPrompt("Thu 2026-06-18 10:00", CHECK_IN, ACME)]


def test_discreet_mode_names_neither_company_nor_topic_until_the_tap() -> None:
    """A prompt on a lock screen gives nothing away; its one button shows it."""
    sam = Seeker(at("2026-06-08", "12:30")).debriefs(began="2026-06-08 10:00", decide="2026-06-12")
    sam.says("/settings").taps("Discreet mode on")
    for day in ("2026-06-08", "2026-06-12", "2026-06-22"):
        assert len(sam.waits_until(day, "18:00")) == 1
        assert sam.sees == "A small reminder for you."
        assert sam.labels == ["Show"]
        assert "Acme" in sam.taps("Show").sees


def test_remind_me_tomorrow_morning_works_once_per_prompt() -> None:
    """Asked for on a prompt, it comes at 09:00; the same prompt offers it no second time."""
    sam = Seeker(at("2026-06-08", "12:30")).debriefs(began="2026-06-08 10:00", decide="2026-06-26")
    sam.waits_until("2026-06-08", "18:00")
    tomorrow = next(b.data for b in sam.screen if b.label == "Remind me tomorrow")
    sam.taps("Remind me tomorrow").taps_data(tomorrow)
    assert "reminder is already set" in sam.reply.toast
    assert sam.waits_until("2026-06-11") == [SentPrompt("Tue 2026-06-09 09:00", PromptKind.THANK_YOU_AGAIN, ACME)]
    assert "Remind me tomorrow" not in sam.labels


def test_a_next_round_has_its_own_thank_you_and_its_own_date() -> None:
    """A next round starts a new interview with its own thank-you and its own promised date."""
    sam = Seeker(at("2026-06-08", "12:30")).debriefs(began="2026-06-08 10:00", decide="2026-06-12")
    sam.taps("✓ I sent it").taps("E-mail")
    sam.waits_until("2026-06-10", "12:00")
    sam.taps_data(f"word:{sam.person.applications[0].id}:menu").taps("Next round")
    assert "Well done" in sam.sees
    sam.debriefs(began="2026-06-10 11:00", decide="2026-06-18")
    assert sam.waits_until("2026-06-20") == [
        SentPrompt("Wed 2026-06-10 17:00", THANK_YOU, ACME),
        SentPrompt("Thu 2026-06-18 16:00", DECISION, ACME),
    ]


def test_a_week_is_a_week_across_the_end_of_summer_time() -> None:
    """Monday 10:00 to Monday 10:00, though there is an hour more between them."""
    sam = Seeker(at("2026-10-05", "12:30")).debriefs(began="2026-10-05 10:00", decide="2026-10-09")
    sam.taps("✓ I sent it").taps("E-mail")
    assert [h.when for h in sam.waits_until("2026-11-10")] == [
        "Fri 2026-10-09 16:00",
        "Mon 2026-10-19 10:00",
        "Mon 2026-10-26 10:00",
        "Mon 2026-11-02 10:00",
        "Mon 2026-11-09 10:00",
    ]


def test_moving_east_does_not_shorten_the_week() -> None:
    """Seven days on the clock the person has now: what was Monday 10:00 in New York was Monday 16:00 in Berlin."""
    sam = Seeker(at("2026-06-08", "12:30", "America/New_York"), "America/New_York")
    sam.debriefs(began="2026-06-08 10:00", decide="2026-06-12").taps("✓ I sent it").taps("E-mail")
    sam.waits_until("2026-06-22", "12:00")
    sam.says("/settings").taps("Time zone").says("Berlin")
    assert sam.waits_until("2026-07-01") == [SentPrompt("Tue 2026-06-30 10:00", CHECK_IN, ACME)]
