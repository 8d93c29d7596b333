"""Prompts that are moved, missed or stopped: quiet hours, downtime, a pause, a block, an outcome, silence."""

from __future__ import annotations

from datetime import time, timedelta

import pytest

from conversations.events import Blocked, Unblocked
from conversations.facts import PromptKind
from tests.people import Seeker, SentPrompt, at

THANK_YOU, DECISION, CHECK_IN = (PromptKind.THANK_YOU, PromptKind.DECISION, PromptKind.CHECK_IN)
ACME = ("Acme",)


@pytest.mark.parametrize(
    ("typed", "span"),
    [
        ("22-7", (time(22), time(7))),
        ("22:30 bis 7", (time(22, 30), time(7))),
        ("von 22 Uhr bis 7 Uhr", (time(22), time(7))),
        ("from 10pm to 7am", (time(22), time(7))),
        ("9.30 pm – 6:30", (time(21, 30), time(6, 30))),
        ("0-0", (time(0), time(0))),
        ("25 to 7", None),
        ("10pm", None),
        ("22-7-9", None),
        ("never", None),
    ],
)
def test_quiet_hours_are_read_as_people_write_them(typed: str, span: tuple[time, time] | None) -> None:
    """In 12 or 24 hours; something that is no span is asked again."""
    sam = Seeker(at("2026-06-08", "12:30")).says("/settings").taps("Quiet hours").says(typed)
    assert (sam.person.quiet_from, sam.person.quiet_to) == (span or (time(21), time(8)))
    assert (sam.person.place is None) == (span is not None)


def test_quiet_hours_move_a_prompt_to_their_end() -> None:
    """Later, never earlier."""
    sam = Seeker(at("2026-06-08", "12:30")).says("/settings").taps("Quiet hours").says("15:30 to 18:00")
    sam.debriefs(began="2026-06-08 10:00", decide="2026-06-12")
    assert sam.waits_until("2026-06-13") == [
        SentPrompt("Mon 2026-06-08 18:00", THANK_YOU, ACME),
        SentPrompt("Fri 2026-06-12 18:00", DECISION, ACME),
    ]


def test_after_downtime_a_missed_prompt_is_sent_once_and_names_its_day() -> None:
    """Late, in waking hours, once, saying which day it was for."""
    sam = Seeker(at("2026-06-08", "12:30")).debriefs(began="2026-06-08 10:00", decide="2026-06-26")
    sam.is_away_until(at("2026-06-09", "23:30"))
    assert sam.is_reminded() is None
    assert sam.waits_until("2026-06-20") == [SentPrompt("Wed 2026-06-10 08:00", THANK_YOU, ACME)]
    assert "was for Monday 8 June, 17:00" in sam.sees


def test_several_missed_check_ins_are_one() -> None:
    """After a month away one check-in is sent; the next comes a week after it."""
    sam = Seeker(at("2026-06-08", "12:30")).debriefs(began="2026-06-08 10:00")
    sam.taps("✓ I sent it").taps("E-mail")
    sam.is_away_until(at("2026-07-16", "11:37"))
    assert sam.waits_until("2026-07-25") == [
        SentPrompt("Thu 2026-07-16 11:37", CHECK_IN, ACME),
        # Thursday 11:37 to Thursday 10:00 is not a week.
        SentPrompt("Fri 2026-07-24 10:00", CHECK_IN, ACME),
    ]


def test_a_thank_you_three_days_late_is_mentioned_instead() -> None:
    """More than three days late it is not sent; the next turn mentions it once."""
    sam = Seeker(at("2026-06-08", "12:30")).debriefs(began="2026-06-08 10:00", decide="2026-06-26")
    sam.is_away_until(at("2026-06-11", "17:01"))
    assert sam.waits_until("2026-06-12") == []
    assert "A short one is still welcome" in sam.says("/today").sees
    assert "A short one is still welcome" not in sam.says("/today").sees


def test_a_deadline_already_past_when_told_is_not_prompted() -> None:
    """Debriefed two days later: the card says it, no prompt comes."""
    sam = Seeker(at("2026-06-10", "12:30")).debriefs(began="2026-06-08 10:00", decide="2026-06-19")
    assert "still welcome" in sam.sees
    assert sam.waits_until("2026-06-19", "12:00") == []


def test_an_outcome_ends_every_prompt() -> None:
    """Offer, rejection, withdrawal and no reply stop every prompt in the same turn."""
    for path in (("They replied", "An offer"), ("They replied", "A no")):
        sam = Seeker(at("2026-06-08", "12:30")).debriefs(began="2026-06-08 10:00", decide="2026-06-12")
        sam.waits_until("2026-06-12", "17:00")
        for label in path:
            sam.taps(label)
        assert sam.waits_until("2027-01-01") == []


def test_stop_asking_stops_this_application_only() -> None:
    """Stop asking: it stops every prompt of its scope."""
    sam = Seeker(at("2026-06-08", "12:30")).debriefs(began="2026-06-08 10:00", decide="2026-06-12")
    sam.debriefs("Globex, Engineer", began="2026-06-08 09:00", decide="2026-06-12")
    sam.waits_until("2026-06-11")
    acme = sam.person.applications[0].id
    sam.taps_data(f"app:{acme}:hush")
    assert sam.waits_until("2026-06-13") == [SentPrompt("Fri 2026-06-12 16:00", DECISION, ("Globex",))]


def test_pause_stops_everything_and_resume_does_not_catch_up() -> None:
    """What fell due during a pause is shown by /resume, never sent."""
    sam = Seeker(at("2026-06-08", "12:30")).debriefs(began="2026-06-08 10:00", decide="2026-06-12").says("/pause")
    assert sam.waits_until("2026-06-16", "12:00") == []
    assert "Acme wanted to decide" in sam.says("/resume").sees
    assert sam.waits_until("2026-06-30") == [SentPrompt("Wed 2026-06-24 10:00", CHECK_IN, ACME)]


def test_a_block_stops_everything() -> None:
    """A block stops every prompt in the same turn; unblocking catches nothing up."""
    sam = Seeker(at("2026-06-08", "12:30")).debriefs(began="2026-06-08 10:00", decide="2026-06-12")
    sam.sends(Blocked())
    assert sam.waits_until("2026-06-16", "12:00") == []
    sam.sends(Unblocked())
    assert sam.waits_until("2026-06-25") == [SentPrompt("Wed 2026-06-24 10:00", CHECK_IN, ACME)]


def test_a_word_wakes_the_silence_and_the_next_check_in_is_a_week_away() -> None:
    """After the fourth check-in: silence. Any later message ends it; no prompt is sent later."""
    sam = Seeker(at("2026-06-08", "12:30")).debriefs(began="2026-06-08 10:00").taps("✓ I sent it").taps("E-mail")
    assert len(sam.waits_until("2026-09-01", "15:00")) == 4
    sam.says("/today")
    assert sam.waits_until("2026-09-10") == [SentPrompt("Wed 2026-09-09 10:00", CHECK_IN, ACME)]


def test_three_follow_ups_without_an_answer_are_enough() -> None:
    """A check-in after three logged follow-ups offers to close, then leaves this application alone."""
    sam = Seeker(at("2026-06-08", "12:30")).debriefs(began="2026-06-08 10:00").taps("✓ I sent it").taps("E-mail")
    for _ in range(3):
        sam.now += timedelta(days=8)
        sam.taps_data(f"follow:{sam.person.applications[0].id}:sent:email")
    arrived = sam.waits_until("2026-12-01")
    assert [h.kind for h in arrived] == [CHECK_IN]
    assert "three times without an answer" in sam.sees
    assert "Close Acme" in " ".join(sam.labels)
