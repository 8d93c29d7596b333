"""Whatever is tapped, typed or sent: the answer is within Telegram's limits, and there is something to do next."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.files.build import make_file
from bot.files.ics import read_calendar
from bot.replies import Reply
from bot.sandbox.rules.html import parse
from bot.store.people import from_json_text, to_json_text
from conversations import remind
from conversations.account.commands import MENU
from conversations.events import (
    Blocked,
    Commanded,
    Content,
    Corrected,
    Event,
    Flaw,
    Heard,
    Imported,
    Said,
    SentCalendar,
    Showed,
    Tapped,
    Unblocked,
)
from conversations.facts import DeliveryStatus, Person
from conversations.pacing import lifecycle
from conversations.words import LANGUAGES
from tests.conversations.invitations.cases import FILES, ROWS, content_of
from tests.people import Seeker, at

TIMES = int(os.environ.get("AFTERWORD_EXAMPLES", "1"))  # as many examples
LONGEST_IDS = 999_000_000  # they are seconds since 2026, and in a tap there is room for nine figures
AWKWARD = (
    "Acme, Data analyst",
    "<b>bold & broken <i>",
    "&nbsp;&lt;",
    "\u202e\u2066abc\u200f שלום עולם",
    "x" * 4096,
    "😀" * 2000,
    "ه" * 4096,
    "</pre><a href='x'>",
    "{ $name } { DAY($x) }",
    "%s %(a)s {0} \\u0000",
    "'; DROP TABLE people; --",
    "Maria Keller maria@acme.com, and Tom",
    "tomorrow",
    "Friday 14:30",
    "10:00",
    "end of next week",
    "\n\n\n",
    "a\u0000b\ud800c",
    "Berlin",
    "22:30 to 7",
    "morgen 9 Uhr",
    "Ende nächster Woche",
    "Herr Müller und Frau Dr. Groß",
)


def lived() -> Person:
    """Return the facts of an exported file."""
    return Seeker(at("2026-06-08", "11:30")).debriefs(began="2026-06-08 10:00", decide="2026-06-12").person


TEXT = st.sampled_from(AWKWARD) | st.text(max_size=60)
CARD = st.sampled_from(
    (
        *("debrief:2:answers", "thanks:2:sent", "deeper:2:go", "thanks:9:sent", "junk"),
        *(
            "debrief:2:set:felt:good",
            "debrief:2:skip:met",
            "deeper:2:back:notes",
            "plan:2:skip:form",
            "fit:2:set:growth:yes",
        ),
    )
)
CALENDARS = [read_calendar(file.read_bytes()) for file in sorted(FILES.glob("*.ics"))]
LETTERS = [content_of(row["file"]).decode() for row in ROWS if row["file"].endswith(".txt")]
EVENT = st.one_of(
    st.builds(Said, TEXT, st.integers(1, 30), st.booleans()),
    st.builds(Said, TEXT, st.integers(1, 30), reply_to_data=CARD),
    st.builds(Showed, st.sampled_from(Content), st.integers(1, 30), st.just("file"), TEXT, reply_to_data=CARD),
    st.builds(Corrected, TEXT, st.integers(1, 30)),
    st.builds(Commanded, st.sampled_from((*MENU, "start", "nonsense", ""))),
    st.builds(Showed, st.sampled_from(Content), st.integers(1, 30), st.just("file"), TEXT, st.booleans()),
    st.builds(Commanded, st.just("start"), st.sampled_from(("debrief_3", "debrief_999999999", "debrief_²", "x"))),
    st.builds(Imported, st.integers(1, 30), flaw=st.none() | st.sampled_from(Flaw)),
    st.just(Imported(31, facts=lived())),
    st.builds(SentCalendar, st.integers(1, 30), events=st.sampled_from(CALENDARS)),
    st.builds(Heard, st.integers(1, 30), TEXT),
    st.builds(SentCalendar, st.integers(1, 30), flaw=st.sampled_from(Flaw)),
    st.builds(Said, st.sampled_from(LETTERS), st.integers(1, 30), st.booleans()),
    st.builds(Tapped, st.text(max_size=64)),
    st.sampled_from((Blocked(), Unblocked())),
)
TAP = st.integers(0, 10_000)  # one of the buttons seen so far
PASSES = st.timedeltas(timedelta(), timedelta(days=12))
STEP = st.one_of(TAP, TAP, TAP, EVENT, PASSES)


def fits_telegram(reply: Reply) -> None:
    """Check a reply against Telegram's limits."""
    assert len(reply.toast) <= 200
    for message in reply.messages:
        text, _ = parse(message.html)
        assert len(text.strip()) > 0
        assert len(text) <= 4096
        assert len(message.html.encode()) <= 32_768
        buttons = [b for row in message.rows for b in row]
        assert len(buttons) <= 100
        assert all(len(row) <= 8 for row in message.rows)
        assert len(json.dumps([[(b.label, b.data, b.copies) for b in row] for row in message.rows])) < 10_000
        for button in buttons:
            assert button.label.strip()
            assert len(button.data.encode()) <= 64
            assert bool(button.data) != bool(button.copies)
            assert len(button.copies) <= 256


@pytest.mark.parametrize("language", LANGUAGES)
@given(steps=st.lists(STEP, max_size=80))
@settings(deadline=None, max_examples=150 * TIMES)
def test_anything_goes(language: str, steps: list[int | Event | timedelta]) -> None:
    """No error, no refused message, no tap without an answer, no dead end; and the facts survive the database."""
    sam = Seeker(at("2026-06-08", "11:30"), known=False, language=language)
    sam.person = replace(sam.person, last_id=LONGEST_IDS)
    lives_through(sam, steps, ["home:0:debrief", "home:0:interview"])


@pytest.mark.parametrize("language", LANGUAGES)
@given(steps=st.lists(STEP, max_size=80))
@settings(deadline=None, max_examples=100 * TIMES)
def test_anything_goes_deeper(language: str, steps: list[int | Event | timedelta]) -> None:
    """The same in the middle of a deeper debrief."""
    sam = Seeker(at("2026-06-08", "11:30"), language=language).debriefs(began="2026-06-08 10:00")
    sam.taps_said("card-deeper")
    doors = [f"deeper:2:redo:{key}" for key in ("change", "why", "another", "learnt", "notes")]
    lives_through(sam, steps, ["debrief:2:all", "debrief:2:answers", *doors, *(b.data for b in sam.screen if b.data)])


def lives_through(sam: Seeker, steps: list[int | Event | timedelta], seen: list[str]) -> None:
    """Do `steps`, tapping buttons among those `seen`; check each turn against the rules."""
    for step in steps:
        match step:
            case int():
                sam.taps_data(seen[-1 - step % len(seen)])
                assert sam.reply.toast or sam.reply.messages
            case timedelta():
                sam.now += step
                turn = remind(sam.person, sam.now)
                if turn and turn.prompt:
                    sam._hears(turn)
                    sam.person = lifecycle.record_outcome(sam.person, turn.prompt.id, DeliveryStatus.SENT, sam.now)
            case Blocked() | Unblocked():
                sam.sends(step)
            case _:
                sam.sends(step)
                assert sam.reply.toast or sam.reply.messages
        fits_telegram(sam.reply)
        if sam.reply.files:
            assert all(len(parse(file.caption)[0]) <= 1024 for file in sam.reply.files)
            made = [make_file(file.make, sam.person, sam.now, "after_bot") for file in sam.reply.files if file.make]
            assert all(content and len(name) <= 100 for name, content in made)
        seen += [b.data for m in sam.reply.messages for row in m.rows for b in row if b.data]
        seen = seen[-60:]
        if sam.turn.erase:
            sam.person = Person(1001, zone_known=False, last_id=LONGEST_IDS)
        kept = to_json_text(sam.person)
        assert to_json_text(from_json_text(kept, sam.person.id)) == kept
