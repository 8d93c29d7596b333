"""Exports: JSON that can be read back, tables, reports and calendars."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from icalendar import Calendar

from bot.files.calendar import calendar
from bot.files.exports import VERSION, as_csv, schema
from bot.files.reports import report
from conversations.facts import (
    Answer,
    Feedback,
    HardReason,
    Interview,
    Outcome,
    Practice,
)
from tests.bot.files.exported_person import WITH_ANSWERS, exported, read, sam
from tests.bot.sample_people import LATER, MORNING


def test_a_json_export_can_be_read_back() -> None:
    """All facts are in it, but no ids of Telegram: neither of the person nor of messages."""
    person = sam()
    file = exported(person)
    assert "1001" not in file
    assert '"message"' not in file
    unmarked = replace(
        person.interviews[0],
        answers={k: replace(a, message=None) for k, a in person.interviews[0].answers.items()},
        troubles=(replace(person.interviews[0].troubles[0], practised=(Practice(LATER, "To learn"),)),),
    )
    assert read(file).facts == person.with_interview(unmarked)


def test_a_table_has_a_row_for_each_interview_and_no_formula() -> None:
    """A cell that a spreadsheet would run is shown as text; words are whole, options read as their buttons."""
    person = sam()
    person = person.with_interview(Interview(8, 1, LATER, cancelled_at=LATER))
    name, content = as_csv(person, "", LATER, "")
    assert name == "afterword-2026-03-02.csv"
    assert content.startswith("\ufeff".encode())
    head, *rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert len(rows) == 1
    row = dict(zip(head, rows[0], strict=True))
    assert (row["Company"], row["State"], row["Began"]) == ("Acme & Söhne, Ltd", "Open", "2026-03-02 09:00")
    assert (row["How it felt"], row["Hard question"]) == ("🙂", "'=SUM(A1)")
    assert row["Went well"] == "x" * 600


def test_the_deeper_debrief_is_in_the_table_and_in_the_report() -> None:
    """So is the fit check; a hard question appears once, with its reason and its better answer."""
    said = {"comfortable": Answer("my own work"), "why": Answer("nerves"), "growth": Answer("yes")}
    person = sam()
    trouble = replace(person.interviews[0].troubles[0], reason=HardReason.NERVES, answer="trouble")
    interview = replace(person.interviews[0], answers=WITH_ANSWERS | said, troubles=(trouble,))
    person = person.with_interview(interview)
    _, table = as_csv(person, "", LATER, "")
    head, row = list(csv.reader(io.StringIO(table.decode("utf-8-sig"), newline="")))
    assert dict(zip(head, row, strict=True))["Felt easy"] == "my own work"
    told = report(person, "2", LATER, "")[1].decode()
    assert "## Felt easy\n\nmy own work" in told
    assert "SUM" not in told
    assert told.count("## Why") == 1
    assert "What I would say now: To \\*grow\\*" in told


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", " ="])
def test_no_cell_begins_as_a_formula(start: str) -> None:
    """Also not after leading blanks."""
    person = replace(sam(), applications=(replace(sam().applications[0], company=f"{start}cmd|'/c calc'!A0"),))
    _, content = as_csv(person, "", LATER, "")
    cell = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))[1][0]
    assert cell.startswith("'")


def test_a_report_escapes_markup_in_what_was_typed() -> None:
    """The report has everything about one interview, uncut, as Markdown that shows it as typed."""
    name, content = report(sam(), "2", LATER, "")
    assert name == "Acme-Söhne-Ltd-2026-03-02.md"
    told = content.decode()
    assert told.startswith("# Acme & Söhne, Ltd · Analyst\n")
    assert "x" * 600 in told
    assert "## Why \\# did you leave?\n\nWhat I would say now: To \\*grow\\*" in told
    assert "> Dear Maria,\n>\n> thank you" in told
    assert "From me: the thank-you" in told


def test_a_report_shows_the_fit_check_and_the_feedback() -> None:
    """With the whole verdict, and the feedback on the application."""
    person = sam()
    weighed = {**WITH_ANSWERS, "growth": Answer("partly"), "verdict": Answer("good people,\n# dull work " + "y" * 600)}
    person = person.with_interview(replace(person.interviews[0], answers=weighed))
    feedback = (Feedback(9, LATER, "more *SQL*"),)
    person = person.with_application(replace(person.applications[0], feedback=feedback))
    told = report(person, "2", LATER, "")[1].decode()
    assert "## Growth\n\npartly" in told
    assert "good people,\n\\# dull work " + "y" * 600 in told
    assert "Feedback came\n\n> more \\*SQL\\*" in told


def test_calendar_events_open_their_debrief() -> None:
    """The interview, the thank-you while it is open, the promised day; without the bot's name there are no links."""
    _, content = calendar(sam(), "", LATER, "after_bot")
    events = Calendar.from_ical(content).walk("VEVENT")
    assert [(str(e["uid"]), str(e["url"]), e.decoded("dtstart")) for e in events] == [
        ("interview-2@afterword", "https://t.me/after_bot?start=debrief_2", MORNING),
        ("thank-you-2@afterword", "https://t.me/after_bot?start=debrief_2", datetime(2026, 3, 2, 17, tzinfo=UTC)),
        ("decision-3@afterword", "https://t.me/after_bot?start=debrief_2", datetime(2026, 3, 6, tzinfo=UTC).date()),
    ]
    assert b"t.me" not in calendar(sam(), "", LATER, "")[1]


def test_the_calendar_of_a_closed_application_holds_only_the_past() -> None:
    """With an outcome, neither a thank-you nor a decision is planned any more."""
    closed = replace(sam().applications[0], outcome=Outcome.OFFER, closed_at=LATER)
    events = Calendar.from_ical(calendar(sam().with_application(closed), "", LATER, "")[1]).walk("VEVENT")
    assert [str(e["uid"]) for e in events] == ["interview-2@afterword"]


def test_the_documented_schema_is_up_to_date() -> None:
    """docs/schema.py was run after the last change of the facts; docs/export.md names the same version."""
    docs = Path(__file__).parents[3] / "docs"
    assert json.loads((docs / "export.schema.json").read_text(encoding="utf-8")) == schema()
    assert f"`{VERSION}`" in (docs / "export.md").read_text(encoding="utf-8")
