"""What is skipped, undone, opened again, or tapped much later: nothing is lost, and no prompt comes as a surprise."""

from __future__ import annotations

from datetime import timedelta

import pytest

from conversations.events import Blocked
from conversations.facts import Application, HardReason, PromptKind, ReplyKind
from tests.people import Seeker, SentPrompt, at

ACME = ("Acme",)
THANK_YOU, DECISION, CHECK_IN = PromptKind.THANK_YOU, PromptKind.DECISION, PromptKind.CHECK_IN


def sam(**more: str) -> Seeker:
    """Return someone who had an interview this morning."""
    return Seeker(at("2026-06-08", "12:30")).debriefs(began="2026-06-08 10:00", **more)


def acme(seeker: Seeker) -> Application:
    """Return the application."""
    return seeker.person.applications[0]


# A Skip says nothing -------------------------------------------------------------------------------------------------


def planned(*, began: str = "") -> Seeker:
    """Return someone who planned an interview on Monday morning and skipped what is not given ("202606081000")."""
    seeker = Seeker(at("2026-06-08", "08:00")).says("/interview").says("Acme, Data analyst")
    while not seeker.turn.messages[0].stays:
        ask = f"plan:{seeker.person.interviews[0].id}:set:began:{began}"
        seeker = (
            seeker.taps_data(ask)
            if began and "began" not in seeker.person.interviews[0].answers
            else seeker.taps("Skip")
        )
    return seeker


def test_what_planning_left_out_is_asked_when_it_is_over() -> None:
    """The thank-you depends on the start: the debrief asks for it, though planning asked before."""
    seeker = planned()
    seeker.now = at("2026-06-08", "15:00")
    assert "When did it begin?" in seeker.says("/debrief").taps("Acme").sees
    seeker.taps("14:00")
    assert "How did it feel?" in seeker.sees
    assert seeker.waits_until("2026-06-10") == [SentPrompt("Tue 2026-06-09 09:00", THANK_YOU, ACME)]


def test_what_the_debrief_left_out_is_not_asked_again() -> None:
    """A question skipped in the debrief stays skipped when it is finished later."""
    seeker = planned()
    seeker.now = at("2026-06-08", "15:00")
    seeker.says("/debrief").taps("Acme").taps("Skip").taps("🙂").taps("Finish later").taps("Continue")
    assert "went well" in seeker.sees


def test_leaving_out_the_recruiter_question_forgets_no_recruiter() -> None:
    """Skipping it in a second round keeps the recruiter of the first."""
    seeker = sam(route="Yes, a recruiter")
    seeker.says("/debrief").taps("Another round").taps_data(
        f"debrief:{seeker.person.interviews[-1].id}:set:began:202606081200"
    )
    seeker.taps("Skip")
    assert acme(seeker).recruiter is True


def test_leaving_out_the_promised_day_keeps_the_one_that_was_told_meanwhile() -> None:
    """Skipping it does not undo "they gave a new date"."""
    seeker = Seeker(at("2026-06-08", "12:30")).says("/debrief").says("Acme")
    interview, application = seeker.person.interviews[0].id, acme(seeker).id
    seeker.taps_data(f"debrief:{interview}:set:began:202606081000")
    seeker.taps_data(f"word:{application}:date").taps_data(f"word:{application}:set:day:2026-06-19")
    seeker.taps_data(f"debrief:{interview}:go")
    for _ in range(7):
        seeker.taps("Skip")
    assert seeker.person.interviews[0].finished_at
    promise = acme(seeker).promise
    assert promise is not None
    assert f"{promise.day}" == "2026-06-19"


def test_leaving_out_the_better_answer_keeps_what_practice_came_to() -> None:
    """Skipping in the deeper debrief deletes neither the reason nor the better answer from practice."""
    seeker = sam().says("/prepare").taps("Practise").says("I want to build things").taps("Use this answer")
    interview = seeker.person.interviews[0]
    seeker.taps_data(f"prepare:{interview.id}:because:{interview.troubles[0].id}:nerves").taps_data(
        f"deeper:{interview.id}:go"
    )
    while "better" not in seeker.person.interviews[0].answers:
        seeker.taps("Skip")
    trouble = seeker.person.interviews[0].troubles[0]
    assert (trouble.reason, trouble.better) == (HardReason.NERVES, "I want to build things")


# Taken back ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("done", "undone"), [(("✓ I sent it", "E-mail"), "Undo"), (("No note",), "I'll send one after all")]
)
def test_a_note_that_is_taken_back_after_its_hour_is_not_prompted(done: tuple[str, ...], undone: str) -> None:
    """Its time is past: the conversation says it, and no prompt follows the tap at once."""
    seeker = sam(decide="2026-06-19")
    for label in done:
        seeker.taps(label)
    assert seeker.waits_until("2026-06-08", "18:00") == []
    seeker.taps(undone)
    assert seeker.waits_until("2026-06-18") == []
    assert "was due" not in seeker.says("/today").sees


def test_a_note_that_is_taken_back_before_its_hour_is_prompted() -> None:
    """It is as if it had never been logged."""
    seeker = sam(decide="2026-06-19").taps("✓ I sent it").taps("E-mail").taps("Undo")
    assert seeker.waits_until("2026-06-18") == [SentPrompt("Mon 2026-06-08 17:00", THANK_YOU, ACME)]


def test_a_way_whose_hour_is_past_brings_no_prompt_upon_the_tap() -> None:
    """By hand it is due tomorrow at ten; by e-mail it was due an hour ago, and the note is on the screen."""
    seeker = sam(decide="2026-06-19").taps("Other ways").taps("By hand")
    assert seeker.waits_until("2026-06-08", "18:00") == []
    seeker.taps("Other ways").taps("E-mail")
    assert seeker.waits_until("2026-06-18") == []


def test_an_interview_that_takes_place_after_all_brings_nothing_upon_the_tap() -> None:
    """Cancelled, then restored after its time: its card leads to the debrief."""
    seeker = planned(began="202606081000").taps("Cancelled")
    assert seeker.waits_until("2026-06-08", "18:30") == []
    seeker.taps("Put it back")
    assert seeker.waits_until("2026-06-09", "20:00") == []


def test_a_follow_up_that_is_taken_back_brings_no_check_in_upon_the_tap() -> None:
    """The check-in it had delayed comes at its next time, a week later, not at once."""
    seeker = sam().taps("✓ I sent it").taps("E-mail")
    assert [h.kind for h in seeker.waits_until("2026-06-16", "12:00")] == [CHECK_IN]
    seeker.taps("✓ I sent it").taps("E-mail")
    assert seeker.waits_until("2026-06-23", "19:00") == []
    seeker.taps("Undo")
    assert seeker.waits_until("2026-06-30", "09:00") == []


def test_a_mistaken_no_that_is_taken_back_leaves_the_promised_day() -> None:
    """Reopened, an application has the promise that its closing had ended."""
    seeker = sam(decide="2026-06-19").taps("✓ I sent it").taps("E-mail")
    seeker.taps_data(f"word:{acme(seeker).id}:no").taps("Reopen it")
    assert seeker.waits_until("2026-06-20") == [SentPrompt("Fri 2026-06-19 16:00", DECISION, ACME)]


def test_a_promise_that_was_over_before_the_end_stays_over() -> None:
    """Only what the closing itself ended comes back."""
    seeker = sam(decide="2026-06-19").taps("✓ I sent it").taps("E-mail")
    application = acme(seeker).id
    seeker.taps_data(f"word:{application}:date").taps_data(f"word:{application}:set:day:2026-06-26")
    seeker.now = at("2026-06-09", "12:00")
    seeker.taps_data(f"word:{application}:no").taps("Reopen it")
    assert [f"{p.day}" for p in acme(seeker).promises if p.ended_at is None] == ["2026-06-26"]


# Paused while something waits ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("how", ["pause", "hush", "block"])
def test_a_promised_day_that_waits_for_its_week_outlives_a_pause(how: str) -> None:
    """A pause that ends before the week is over changes nothing."""
    seeker = sam().taps("✓ I sent it").taps("E-mail")
    assert seeker.waits_until("2026-06-16", "12:00") == [SentPrompt("Tue 2026-06-16 10:00", CHECK_IN, ACME)]
    application = acme(seeker).id
    seeker.taps_data(f"word:{application}:date").taps_data(f"word:{application}:set:day:2026-06-17")
    seeker.now = at("2026-06-18", "12:00")
    match how:
        case "pause":
            seeker.says("/pause").says("/resume")
        case "hush":
            seeker.taps_data(f"app:{application}:hush").taps("Ask me again")
        case _:
            seeker.sends(Blocked()).says("/today")
    assert seeker.waits_until("2026-06-30", "09:00") == [SentPrompt("Tue 2026-06-23 16:00", DECISION, ACME)]


def test_a_promised_day_within_a_pause_is_not_caught_up() -> None:
    """It is shown when the person resumes, and a week later the check-in names it."""
    seeker = sam(decide="2026-06-12").taps("✓ I sent it").taps("E-mail").says("/pause")
    assert seeker.waits_until("2026-06-15", "12:00") == []
    seeker.says("/resume")
    assert seeker.waits_until("2026-07-01", "09:00") == [
        SentPrompt("Tue 2026-06-23 10:00", CHECK_IN, ACME),
        SentPrompt("Tue 2026-06-30 10:00", CHECK_IN, ACME),
    ]


def test_a_reminder_of_the_note_that_comes_days_late_is_mentioned_instead() -> None:
    """After five days of downtime, a reminder of the thank-you is not sent either."""
    seeker = sam(decide="2026-07-10")
    seeker.waits_until("2026-06-08", "18:00")
    seeker.taps_said("remind-button").is_away_until(at("2026-06-14", "12:00"))
    assert seeker.waits_until("2026-06-14", "13:00") == []
    assert "A short one is still welcome" in seeker.says("/settings").sees
    assert "A short one is still welcome" not in seeker.says("/settings").sees


# Rounds that are told of out of order --------------------------------------------------------------------------------


def test_a_round_told_of_late_is_no_next_round_and_hurries_nothing() -> None:
    """Debriefing the first round after planning the second is no reply, and no prompt comes early."""
    seeker = Seeker(at("2026-06-08", "08:00")).says("/interview").says("Acme, Data analyst")
    second = seeker.person.interviews[0].id
    seeker.taps_data(f"plan:{second}:set:began:202606161000")
    seeker.now = at("2026-06-08", "12:30")
    seeker.debriefs(began="2026-06-08 10:00").taps("✓ I sent it").taps("E-mail")
    assert [r.kind for r in acme(seeker).replies] == []
    assert [i.id for i in seeker.person.rounds(acme(seeker).id)][-1] == second
    heard = [h for h in seeker.waits_until("2026-06-25") if h.kind in (THANK_YOU, CHECK_IN)]
    assert heard == [
        SentPrompt("Tue 2026-06-16 17:00", THANK_YOU, ACME),
        SentPrompt("Wed 2026-06-24 10:00", CHECK_IN, ACME),
    ]


@pytest.mark.parametrize("command", ["debrief", "interview"])
def test_of_two_posts_at_one_company_the_name_alone_means_neither(command: str) -> None:
    """The bot asks which, and saves nothing before; the role or a tap makes it clear."""
    seeker = sam().debriefs("Acme, Engineer", began="2026-06-08 08:00")
    before = seeker.says(f"/{command}").person.interviews
    seeker.says("acme")
    assert [label for label in seeker.labels if "Acme" in label] == ["Acme · Engineer", "Acme · Data analyst"]
    assert seeker.person.interviews == before
    analyst = acme(seeker).id
    assert seeker.taps("Acme · Data analyst").person.interviews[-1].application == analyst
    assert seeker.says(f"/{command}").says("Acme, Engineer").person.interviews[-1].application != analyst


# Taps that had their time --------------------------------------------------------------------------------------------


def test_an_old_ask_again_opens_nothing_that_has_ended() -> None:
    """After a no, the button under the old message changes nothing."""
    seeker = sam()
    application = acme(seeker).id
    seeker.taps_data(f"app:{application}:hush").taps_data(f"word:{application}:no").taps_data(f"app:{application}:wake")
    assert not acme(seeker).is_open
    assert "too old" in seeker.reply.toast


def test_an_old_next_round_leads_to_the_round_that_it_began() -> None:
    """A second tap adds no third round and ends no promise."""
    seeker = sam().says("/debrief")
    tap = next(b.data for b in seeker.screen if b.label.startswith("Another round"))
    seeker.taps_data(tap)
    second = seeker.person.interviews[-1].id
    seeker.taps_data(f"debrief:{second}:set:began:202606081200")
    while "They didn't say" not in seeker.labels:
        seeker.taps("Skip")
    seeker.taps_data(f"debrief:{second}:set:decide_on:2026-06-26").taps_data(tap)
    assert [i.id for i in seeker.person.interviews] == [seeker.person.interviews[0].id, second]
    assert acme(seeker).promise
    assert [r.kind for r in acme(seeker).replies] == [ReplyKind.NEXT_ROUND]


def test_an_old_yes_to_what_cannot_be_undone_asks_again() -> None:
    """Deleting everything, deleting one, merging two: an old button far up in the chat is not enough."""
    seeker = sam().debriefs("Globex, Analyst", began="2026-06-08 11:00")
    first, second = (a.id for a in seeker.person.applications)
    for ask in ("home:0:erase", f"app:{first}:deleted", f"app:{first}:merged:{second}"):
        seeker.taps_data(ask)
        yes = seeker.screen[0]
        assert yes.data.startswith(ask)
        seeker.now += timedelta(hours=2)
        seeker.taps_data(yes.data)
        assert seeker.screen[0].label == yes.label
        assert not seeker.turn.erase
        assert len(seeker.person.applications) == 2
    assert len(seeker.taps(seeker.screen[0].label).person.applications) == 1


def test_no_reminder_is_promised_that_would_not_come() -> None:
    """An old prompt offers "remind me", but its note is done or its application has ended."""
    seeker = sam()
    seeker.waits_until("2026-06-08", "18:00")
    later = next(b.data for b in seeker.screen if b.label.startswith("Remind me tomorrow"))
    seeker.taps("No note").taps_data(later)
    assert "already done" in seeker.reply.toast
    seeker.taps_data(f"thanks:{seeker.person.interviews[0].id}:again")
    seeker.taps_data(f"word:{acme(seeker).id}:no").taps_data(later)
    assert "already done" in seeker.reply.toast
    assert seeker.person.reminders == ()
