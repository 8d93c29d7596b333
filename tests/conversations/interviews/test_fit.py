"""Whether a job suits the person: on request or offered once, answered by taps and words, with a way to withdraw."""

from __future__ import annotations

from dataclasses import replace

from conversations.events import Content, Showed
from conversations.facts import Answer, Application, ContactKind, MediaRef, Outcome, PromptKind
from tests.people import Seeker, SentPrompt, at


def sam(decide: str = "2026-06-12") -> Seeker:
    """Return someone who had an interview this morning and sent the note."""
    seeker = Seeker(at("2026-06-08", "12:30")).debriefs(began="2026-06-08 10:00", decide=decide)
    return seeker.taps("✓ I sent it").taps("E-mail")


def weighs(seeker: Seeker, *, goes_on: str, verdict: str = "too far from what I am good at") -> Seeker:
    """Answer the nine questions."""
    for answer in ("Yes", "Partly", "No", "Yes", "No"):
        seeker.taps(answer)
    seeker.says("short with everyone, kind to me").taps("Yes")
    return seeker.says(verdict).taps(goes_on)


def acme(seeker: Seeker) -> Application:
    """Return the application."""
    return seeker.person.applications[0]


def test_nine_taps_or_words_lead_to_a_verdict_kept_with_the_application() -> None:
    """Five taps, the boss, rapport, the verdict in their own words, and whether to go on."""
    seeker = sam().says("/fit")
    assert "1 of 9 · Acme" in seeker.sees
    weighs(seeker, goes_on="Unsure")
    assert "The boss: short with everyone" in seeker.sees
    assert "Your view:</b> too far from" in seeker.sees
    assert "What would you need to know?" in seeker.sees
    assert acme(seeker).fit.verdict == "too far from what I am good at"
    seeker.taps("Application")
    assert "For you?</b> Not sure yet" in seeker.sees
    assert "too far from what I am good at" in seeker.sees


def test_what_worried_at_the_debrief_is_shown_again_before_the_verdict() -> None:
    """Concerns and deal-breakers, in the person's words."""
    seeker = sam()
    about = seeker.person.interviews[0]
    answers = {**about.answers, "concerns": Answer("four hours of <b>commuting"), "deal_breakers": Answer("no remote")}
    seeker.person = seeker.person.with_interview(replace(about, answers=answers))
    seeker.says("/fit")
    for _ in range(7):
        assert "commuting" not in seeker.sees
        seeker.taps("Skip")
    assert "four hours of &lt;b&gt;commuting" in seeker.sees
    assert "no remote" in seeker.sees


def test_it_is_offered_once_on_the_back_of_an_answer_two_or_three_days_later() -> None:
    """Below another message, never as a prompt, once per interview."""
    seeker = sam(decide="2026-06-19")
    assert "Is it for me?" not in seeker.says("/today").labels
    seeker.waits_until("2026-06-09", "20:00")
    assert "Would you want the job" not in seeker.says("/today").sees
    seeker.waits_until("2026-06-10", "12:00")
    assert "Would you want the job" in seeker.says("/today").sees
    assert "Would you want the job" not in seeker.says("/today").sees
    assert seeker.prompts == []


def test_it_is_not_offered_after_the_third_day_or_amid_a_question() -> None:
    """Later it is started with /fit; an open question is not disturbed."""
    late = sam(decide="2026-06-19")
    late.waits_until("2026-06-12", "12:00")
    assert "Would you want the job" not in late.says("/today").sees
    busy = sam(decide="2026-06-19")
    busy.waits_until("2026-06-10", "12:00")
    assert "Would you want the job" not in busy.says("/debrief").sees
    assert "Would you want the job" in busy.says("/cancel").sees


def test_it_is_not_offered_once_begun_or_once_asking_was_stopped() -> None:
    """Not while it is being answered, and not after "Stop asking"."""
    begun = sam(decide="2026-06-19").says("/fit").taps("Yes").taps("Finish later")
    assert "whenever you like with /fit" in begun.sees
    begun.waits_until("2026-06-10", "12:00")
    assert "Would you want the job" not in begun.says("/today").sees
    hushed = sam(decide="2026-06-19")
    hushed.taps_data(f"app:{acme(hushed).id}:hush")
    hushed.waits_until("2026-06-10", "12:00")
    assert "Would you want the job" not in hushed.says("/today").sees


def test_fit_asks_which_when_several_are_open() -> None:
    """With nothing to weigh it says what comes first."""
    assert "After your first interview" in Seeker(at("2026-06-08", "12:30")).says("/fit").sees
    seeker = sam().debriefs("Globex, Engineer", began="2026-06-08 11:00").says("/fit")
    assert seeker.labels == ["Globex · Engineer", "Acme · Data analyst"]
    assert "1 of 9 · Globex" in seeker.taps("Globex").sees


def test_an_answer_can_be_changed_and_an_edited_message_edits_it() -> None:
    """The verdict on the application is the one that stands."""
    seeker = weighs(sam().says("/fit"), goes_on="Yes", verdict="good")
    message = seeker.person.interviews[0].answers["verdict"].message
    assert message is not None
    seeker.corrects(message, "good people, dull work")
    assert acme(seeker).fit.verdict == "good people, dull work"
    seeker.says("/fit").taps("Change answers").taps("Going on").taps("No")
    assert acme(seeker).fit.goes_on == "no"
    assert "Withdraw" in seeker.labels


def test_a_no_leads_to_a_kind_goodbye_that_closes_the_application() -> None:
    """The letter, the button that logs it, outcome withdrawn: from here on no prompt comes."""
    seeker = weighs(sam().says("/fit"), goes_on="No").taps("Withdraw")
    assert "withdraw my application" in seeker.sees
    assert "too far from" not in seeker.sees
    assert acme(seeker).is_open
    seeker.taps("✓ I sent it").taps("E-mail")
    assert "Withdrawal to Acme by e-mail" in seeker.sees
    assert acme(seeker).outcome is Outcome.WITHDRAWN
    assert "Withdrawal by e-mail" in seeker.taps("Application").sees
    assert seeker.waits_until("2027-01-01") == []


def test_a_withdrawal_taken_back_opens_the_application_again() -> None:
    """Undo restores the application and its prompts."""
    seeker = weighs(sam().says("/fit"), goes_on="No").taps("Withdraw").taps("✓ I sent it").taps("E-mail")
    seeker.taps("Undo")
    assert "Acme is open again" in seeker.sees
    assert acme(seeker).contacts[-1].kind is ContactKind.THANK_YOU
    assert seeker.waits_until("2026-06-13") == [SentPrompt("Fri 2026-06-12 16:00", PromptKind.DECISION, ("Acme",))]


def test_a_withdrawal_without_a_word_can_still_be_told() -> None:
    """Closed without a letter, the letter stays available; logging it changes no outcome, nor does undo."""
    seeker = sam().says("/applications").taps("⏳ Acme").taps("Close it").taps("I withdrew")
    closed = acme(seeker).closed_at
    seeker.waits_until("2026-06-09", "12:00")
    seeker.taps("Text to send").taps("✓ I sent it").taps("E-mail")
    assert (acme(seeker).outcome, acme(seeker).closed_at) == (Outcome.WITHDRAWN, closed)
    seeker.taps("Undo")
    assert acme(seeker).outcome is Outcome.WITHDRAWN
    assert "Text to send" in seeker.taps("Application").labels


def test_a_second_tap_withdraws_no_second_time() -> None:
    """The button says kindly that it is stale."""
    seeker = sam()
    tap = f"withdraw:{acme(seeker).id}:sent:email"
    before = seeker.taps_data(tap).person.applications
    assert "closed" in seeker.taps_data(tap).reply.toast
    assert seeker.person.applications == before


def test_the_card_leads_out_once_the_answer_was_no_and_stays_readable_when_closed() -> None:
    """The way out stands on the open card; on the closed one the answers can still be read and changed."""
    seeker = weighs(sam().says("/fit"), goes_on="No").taps("Application")
    seeker.taps("Withdraw").taps("Close without writing").taps_data(f"app:{acme(seeker).id}:show")
    assert "Withdraw" not in seeker.labels
    assert "Your view" in seeker.taps("Is it for me?").sees
    assert "Withdraw" not in seeker.labels


def test_a_next_round_is_weighed_anew_with_the_earlier_verdict_in_view() -> None:
    """The earlier verdict is shown first, and stays when nothing new is said."""
    seeker = weighs(sam().says("/fit"), goes_on="Unsure", verdict="the commute is long")
    seeker.taps_data(f"word:{acme(seeker).id}:next")
    seeker.waits_until("2026-06-10", "12:00")
    seeker.debriefs(began="2026-06-10 11:00").says("/fit")
    for _ in range(7):
        seeker.taps("Skip")
    assert "After an earlier round you said:</b> the commute is long" in seeker.sees
    seeker.taps("Skip").taps("Yes")
    assert (acme(seeker).fit.verdict, acme(seeker).fit.goes_on) == ("the commute is long", "yes")


def test_it_is_not_offered_together_with_a_late_debrief() -> None:
    """One thing at a time: debriefed two days later, it is offered the day after."""
    seeker = Seeker(at("2026-06-10", "12:30")).debriefs(began="2026-06-08 10:00", decide="2026-06-19")
    assert "Would you want the job" not in seeker.sees
    seeker.waits_until("2026-06-11", "12:00")
    assert "Would you want the job" in seeker.says("/today").sees


def test_an_offer_recalls_the_verdict() -> None:
    """The verdict is shown again with an offer."""
    seeker = weighs(sam().says("/fit"), goes_on="Unsure", verdict="ask about the hours")
    seeker.waits_until("2026-06-12", "17:00")
    assert "ask about the hours" in seeker.taps("They replied").taps("An offer").sees
    plain = sam()
    plain.waits_until("2026-06-12", "17:00")
    assert "what you thought of it" not in plain.taps("They replied").taps("An offer").sees


def test_an_offer_can_be_weighed() -> None:
    """When an offer is there, /fit asks about that job."""
    seeker = sam()
    seeker.waits_until("2026-06-12", "17:00")
    seeker.taps("They replied").taps("An offer").says("/fit")
    assert "1 of 9" in seeker.sees


def test_a_voice_note_is_an_answer_and_is_played_back() -> None:
    """Wherever text is taken, a voice note is; it is played where it is shown."""
    seeker = sam()
    about = seeker.person.interviews[0]
    spoken = Answer(kept=(MediaRef(Content.VOICE, "worry"),))
    seeker.person = seeker.person.with_interview(replace(about, answers={**about.answers, "concerns": spoken}))
    seeker.says("/fit")
    for _ in range(7):
        seeker.taps("Skip")
    assert "• 🎤" in seeker.sees
    seeker.sends(Showed(Content.VOICE, 78, file="verdict")).taps("Yes")
    assert "Your view:</b> 🎤" in seeker.sees
    seeker.taps("▶ Your view")
    assert [f.kept for f in seeker.turn.files] == ["verdict"]


def test_it_is_not_offered_below_bad_news() -> None:
    """Nobody is asked whether they want one job in the moment that another fell through."""
    sam = Seeker(at("2026-06-10", "09:00")).debriefs("Globex, Clerk", began="2026-06-10 08:00")
    sam.says("/interview").says("Acme, Data analyst").says("12 June 14:00").says("/cancel")
    sam.waits_until("2026-06-12", "16:00").clear()
    assert "Would you want the job" not in sam.says("they never called").taps("Yes").sees
    assert "Would you want the job at Globex" in sam.says("/today").sees
