"""What /import takes: whatever /export writes, and nothing that would make the bot speak when it would not have."""

from __future__ import annotations

import json
import time
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.sample_facts import DUE_AT, long_history
from bot.files.exports import as_json
from bot.files.import_json import parse_import
from bot.telegram.receiving.handlers import LARGEST_IMPORT
from conversations import remind
from conversations.events import Flaw, Imported
from conversations.facts import AnswerPart, DeliveryStatus, Interview, Person, Prompt, PromptKind, Reminder
from conversations.flows import multipart
from conversations.pacing.reminders import tomorrow_morning
from tests.bot.sample_people import LATER, interviewee
from tests.conversations.full_lists import FULL
from tests.people import Seeker, at


def exported(person: Person) -> dict[str, Any]:
    """Return the JSON file."""
    file: dict[str, Any] = json.loads(as_json(person, "", LATER, "")[1])
    return file


def read(file: dict[str, Any]) -> Imported:
    """Read it back."""
    return parse_import(Imported(9, json.dumps(file)), 1001, LATER)


def reminded(**changed: Any) -> Person:
    """Return somebody who asked to be reminded of a thank-you, in a way that may be changed."""
    person = interviewee()
    prompt = Prompt(5, PromptKind.THANK_YOU, 2, "deadline", LATER, LATER, (1,), DeliveryStatus.SENT)
    person = replace(person, prompts=(prompt,), last_id=5)
    reminder = Reminder(PromptKind.THANK_YOU_AGAIN, 2, "deadline", tomorrow_morning(person, LATER), LATER)
    return replace(person, reminders=(replace(reminder, **changed),))


def test_a_reminder_as_the_bot_sets_it_is_taken() -> None:
    """With its prompt, for the next morning."""
    facts = read(exported(reminded())).facts
    assert facts is not None
    assert facts.reminders == reminded().reminders


@pytest.mark.parametrize(
    "changed",
    [
        {"kind": PromptKind.CHECK_IN, "subject": 0},
        {"kind": PromptKind.DECISION},
        {"kind": PromptKind.THANK_YOU},
        {"kind": PromptKind.DECISION_AGAIN},
        {"subject": 1},
        {"subject": 99},
        {"occasion": "whenever"},
        {"at": tomorrow_morning(interviewee(), LATER) + timedelta(hours=3)},
        {"at": tomorrow_morning(interviewee(), LATER) + timedelta(days=1)},
        {"asked_at": LATER - timedelta(days=9)},
    ],
    ids=str,
)
def test_a_reminder_that_no_tap_could_have_set_is_left_out(changed: dict[str, Any]) -> None:
    """Its kind, its subject or its hour is another; how many were left out is counted, and the rest is taken."""
    event = read(exported(reminded(**changed)))
    assert event.facts is not None
    assert event.facts.reminders == ()
    assert event.left_out == 1


def test_what_was_left_out_is_said() -> None:
    """In the reply to the file."""
    for language, words in (("en", "I left out 2 reminders"), ("de", "2 Erinnerungen")):
        sam = Seeker(at("2026-06-08", "11:30"), language=language).says("/import")
        assert words in sam.sends(Imported(9, facts=replace(interviewee(), language=language), left_out=2)).sees


def test_two_reminders_of_check_ins_make_no_check_in() -> None:
    """As a file once made two of them within three days."""
    person = reminded()
    wrong = [
        Reminder(PromptKind.CHECK_IN, 1, str(day), LATER + timedelta(days=day), LATER + timedelta(hours=1))
        for day in (3, 6)
    ]
    facts = read(exported(replace(person, reminders=tuple(wrong)))).facts
    assert facts is not None
    turn = remind(facts, LATER + timedelta(days=4))
    assert turn is None or turn.prompt is None or turn.prompt.kind is not PromptKind.CHECK_IN


@pytest.mark.parametrize("hour", ["21:00:00+02:00", "21:00:00Z"])
def test_an_hour_with_a_zone_is_refused(hour: str) -> None:
    """Quiet hours are on the person's own clock."""
    file = exported(interviewee())
    file["person"]["quiet_from"] = hour
    assert read(file).flaw is Flaw.BROKEN


def test_ids_that_leave_no_room_are_refused() -> None:
    """Callback data holds ids of nine digits, and new records need ids, too."""
    file = exported(interviewee())
    file["person"]["last_id"] = 999_999_990
    assert read(file).flaw is Flaw.BROKEN
    file["person"]["last_id"] = 99_999_999
    assert read(file).facts is not None


def test_more_than_is_kept_is_refused_by_name() -> None:
    """501 applications, 51 rounds of one, more than a megabyte."""
    assert read(exported(long_history(501, rounds=0))).flaw is Flaw.TOO_MUCH
    assert read(exported(long_history(1, rounds=51))).flaw is Flaw.TOO_MUCH
    assert read(exported(long_history(450))).flaw is Flaw.TOO_MUCH
    assert read(exported(long_history(500, rounds=0))).facts is not None
    full = FULL["skills"](1)
    taken = read(exported(full)).facts
    assert taken is not None
    assert len(taken.skills) == len(full.skills)
    more = replace(full, skills=(*full.skills, full.skills[-1]))
    assert read(exported(more)).flaw is Flaw.TOO_MUCH


def test_an_answer_of_several_long_messages_comes_back() -> None:
    """Together they are longer than one message can be."""
    person = interviewee()
    (interview,) = person.interviews
    parts = tuple(AnswerPart("x" * 4000, number) for number in (1, 2, 3))
    answers = interview.answers | {"went_well": multipart.combine(parts)}
    person = person.with_interview(replace(interview, answers=answers))
    taken = read(exported(person)).facts
    assert taken is not None
    assert taken.interviews[0].answers["went_well"].text == answers["went_well"].text
    file = exported(person)
    file["person"]["interviews"][0]["answers"]["went_well"]["text"] += "\0"
    assert read(file).flaw is Flaw.BROKEN


def test_as_much_as_is_kept_can_be_taken_along_and_brought_back() -> None:
    """The file of 290 applications with three interviews each is neither too large nor too slow to read."""
    person = long_history(290)
    _, content = as_json(person, "", DUE_AT, "")
    assert len(content) < LARGEST_IMPORT
    event = parse_import(Imported(9, content.decode()), 1001, DUE_AT)
    assert event.facts is not None
    assert len(event.facts.interviews) == 870


def test_the_check_takes_time_in_proportion_to_the_file() -> None:
    """Many rounds and prompts of one application took its square and more."""

    def seconds(prompts: int) -> float:
        person = long_history(1, rounds=50)
        more = (replace(person.prompts[0], id=1000 + n, occasion=str(n)) for n in range(prompts))
        person = replace(person, prompts=(*person.prompts, *more), last_id=10_000)
        file = json.dumps(exported(person))
        began = time.process_time()
        assert parse_import(Imported(9, file), 1001, DUE_AT).facts is not None
        return time.process_time() - began

    seconds(1)  # loads the words
    few, many = (min(seconds(n) for _ in range(2)) for n in (1_500, 3_000))
    assert many <= 3 * few


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            (
                "/debrief",
                "/interview",
                "Acme, Analyst",
                "Globex",
                "today 9",
                "tomorrow 10:00",
                "Maria Keller",
                "end of next week",
                "22-7",
                "/pause",
                "/resume",
                "/cancel",
                "explaining <b> & \u202e things",
            )
        ),
        max_size=25,
    ),
    st.lists(st.integers(0, 30), max_size=25),
    st.integers(0, 20),
)
def test_whatever_export_writes_import_takes(typed: list[str], taps: list[int], days: int) -> None:
    """Random lives: the facts come back as they were, but for what is true at the export only."""
    sam = Seeker(at("2026-06-08", "11:30"))
    for text, tap in zip(typed, taps + [0] * len(typed), strict=False):
        sam.says(text)
        if tap and sam.screen and (data := sam.screen[tap % len(sam.screen)].data):
            sam.taps_data(data)
    sam.lives_until(sam.now + timedelta(days=days))
    if sam.screen and sam.screen[-1].data:
        sam.taps_data(sam.screen[-1].data)
    _, content = as_json(sam.person, "", sam.now, "")
    event = parse_import(Imported(9, content.decode()), 1001, sam.now)
    assert event.facts is not None
    assert event.left_out == 0
    again = as_json(replace(event.facts, place=sam.person.place, blocked_at=sam.person.blocked_at), "", sam.now, "")[1]
    assert json.loads(again) == json.loads(content)


def test_a_round_that_is_not_of_this_person_is_refused() -> None:
    """An interview of an application that is not there."""
    person = interviewee()
    stray = Interview(9, 77, LATER)
    assert read(exported(replace(person, interviews=(*person.interviews, stray), last_id=9))).flaw is Flaw.BROKEN
