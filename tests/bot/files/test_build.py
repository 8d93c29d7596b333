"""Files: their content, which imports are refused, and that deleting leaves nothing in the database's files."""

from __future__ import annotations

import csv
import io
import json
import logging
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from sqlalchemy import text

from bot.clock import MovableClock
from bot.files.calendar import calendar
from bot.files.exports import VERSION, as_csv, as_json, schema
from bot.files.import_json import parse_import
from bot.files.reports import report
from bot.files.workers import FileWorkers
from bot.replies import FileRequest, Reply, Tap
from bot.store import prompts
from bot.store.database import Database
from bot.turns import Turns
from conversations.events import Commanded, Event, Flaw, Imported, Said, Tapped
from conversations.facts import (
    Answer,
    DeliveryStatus,
    Feedback,
    HardQuestion,
    HardReason,
    Interview,
    Outcome,
    Person,
    Practice,
    Prompt,
    PromptKind,
)
from tests.bot.incoming_updates import incoming, receive, reply_to
from tests.bot.locked_person import locked_person
from tests.bot.sample_people import ERASING, LATER, MORNING, interviewee, save_people

WITH_ANSWERS = {"felt": Answer("good"), "went_well": Answer("x" * 600), "trouble": Answer("=SUM(A1)", message=7)}


def sam() -> Person:
    """Return someone with a finished interview, answers, and a prompt that was sent."""
    person = interviewee(company="Acme & Söhne, Ltd")
    interview = replace(
        person.interviews[0],
        answers=WITH_ANSWERS,
        troubles=(
            HardQuestion(
                6, "Why # did you leave?", better="To *grow*", practised=(Practice(LATER, "To learn", message=8),)
            ),
        ),
        note_text="Dear Maria,\n\nthank you",
    )
    prompt = Prompt(5, PromptKind.THANK_YOU, 2, "deadline", LATER, LATER, (1,), DeliveryStatus.SENT)
    return replace(person.with_interview(interview), prompts=(prompt,), last_id=6)


def exported(person: Person) -> str:
    """Return the JSON file."""
    return as_json(person, "", LATER, "")[1].decode()


def read(file: str, person: int = 1001) -> Imported:
    """Read it back as `person`."""
    return parse_import(Imported(9, file), person, LATER)


# Exports -------------------------------------------------------------------------------------------------------------


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


# Imports -------------------------------------------------------------------------------------------------------------


def test_an_imported_file_becomes_the_senders_own() -> None:
    """An id of a person in it is ignored."""
    file = json.loads(exported(sam()))
    file["person"]["id"] = 4711
    facts = read(json.dumps(file), 2002).facts
    assert facts is not None
    assert facts.id == 2002


BROKEN: list[tuple[tuple[str | int, ...], Any]] = [
    (("zone",), "Mars/Olympus"),
    (("zone",), "../../etc/passwd"),
    (("last_id",), 1),
    (("unknown",), 1),
    (("applications",), {}),
    (("applications", 0, "company"), " "),
    (("applications", 0, "company"), "x" * 5000),
    (("applications", 0, "company"), "a\0b"),
    (("applications", 0, "outcome"), "sued"),
    (("applications", 0, "outcome"), "offer"),
    (("applications", 0, "id"), 2),
    (("applications", 0, "promises", 0, "day"), "9999-12-31"),
    (("interviews", 0, "application"), 99),
    (("interviews", 0, "starts_at"), "2026-03-02T09:00:00"),
    (("interviews", 0, "starts_at"), "9999-12-31T23:59:00Z"),
    (("interviews", 0, "starts_at"), "0001-01-01T00:00:00+14:00"),
    (("interviews", 0, "minutes"), 10**9),
    (("interviews", 0, "minutes"), -5),
    (("interviews", 0, "answers", "felt"), {"text": "enormous"}),
    (("interviews", 0, "answers", "decide_on"), {"text": "soon"}),
    (("interviews", 0, "id"), 10**12),
    (("prompts", 0, "kind"), "shout"),
    (("quiet_from",), "25:00"),
]


@pytest.mark.parametrize(("path", "value"), BROKEN, ids=[f"{n}-{path[-1]}" for n, (path, _) in enumerate(BROKEN)])
def test_facts_that_could_not_have_been_exported_are_refused(path: tuple[str | int, ...], value: Any) -> None:
    """Such facts would make a later turn fail, or have no meaning: the whole file is refused."""
    file = json.loads(exported(sam()))
    *way, last = path
    at = file["person"]
    for step in way:
        at = at[step]
    at[last] = value
    assert read(json.dumps(file)) == Imported(9, flaw=Flaw.BROKEN)


NONE_OF_OURS = ("", "{", "[]", "null", "1", '"x"', "[" * 100_000, '{"format": "afterword"}', "\ufffd")


@pytest.mark.parametrize("content", NONE_OF_OURS, ids=range(len(NONE_OF_OURS)))
def test_a_file_that_is_no_export_is_refused(content: str) -> None:
    """Whatever it contains."""
    assert read(content).flaw is Flaw.BROKEN


@pytest.mark.parametrize("version", [0, 2, "1", None])
def test_another_version_is_refused_by_name(version: object) -> None:
    """With its own reason: the file may be intact."""
    file = json.loads(exported(sam())) | {"version": version}
    assert read(json.dumps(file)).flaw is Flaw.VERSION


def test_a_send_in_progress_is_imported_as_unknown() -> None:
    """Its outcome will never be known: it counts as perhaps sent. An open question and a block are not imported."""
    person = replace(sam(), blocked_at=LATER, prompts=(replace(sam().prompts[0], fate=DeliveryStatus.SENDING),))
    facts = read(exported(person)).facts
    assert facts is not None
    assert (facts.prompts[0].fate, facts.blocked_at, facts.place) == (DeliveryStatus.UNKNOWN, None, None)


# Turns with files ----------------------------------------------------------------------------------------------------


@pytest.fixture
async def workers() -> AsyncIterator[FileWorkers]:
    """Yield workers that end with the test."""
    workers = FileWorkers()
    yield workers
    await workers.close()


@pytest.fixture
def turns(database: Database, tmp_path: Path, workers: FileWorkers) -> Turns:
    """Return the turns of one node, at Monday morning."""
    clock = MovableClock(tmp_path / "clock")
    clock.move_to(LATER)
    return Turns(database, clock, bot_name=lambda: "after_bot", workers=workers)


async def test_a_file_that_cannot_be_made_is_logged_without_words(
    turns: Turns, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    """The other files are made, the person is told, and the log names only the file that failed."""
    await save_people(database, sam())
    files = (
        FileRequest("document", make="report:99"),
        FileRequest("photo", make="nonsense"),
        FileRequest("voice", kept="AwAC", caption="&lt;a&gt;"),
        FileRequest("document", make="export:json"),
    )
    with caplog.at_level(logging.ERROR):
        (told,), attachments = await turns.preparation.prepare(Reply(1001, files=files, language="en"))
    assert [(f.kind, f.kept, f.name, f.caption) for f in attachments] == [
        ("voice", "AwAC", "", "&lt;a&gt;"),
        ("document", "", "afterword-2026-03-02.json", ""),
    ]
    assert "couldn't make that file" in told.html
    assert "report:99 of 1001 cannot be made: LookupError" in caplog.text


async def test_a_file_that_takes_too_long_is_given_up(
    turns: Turns, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    """Its process is ended, the person is told, and the next file is made by a new one."""
    await save_people(database, sam())
    slow = FileWorkers(file_seconds=0)
    late = Turns(database, turns.clock, workers=slow)
    reply = Reply(1001, files=(FileRequest("document", make="export:json"),), language="de")
    (told,), files = await late.preparation.prepare(reply)
    assert files == ()
    assert "konnte ich nicht erstellen" in told.html
    assert "cannot be made: it took too long" in caplog.text
    slow.file_seconds = 60
    assert len((await late.preparation.prepare(reply))[1]) == 1
    await slow.close()


async def test_a_turns_files_are_made_when_its_reply_is_sent(turns: Turns, database: Database) -> None:
    """The outbox holds the request; if a file cannot be made, the person is told."""
    await save_people(database, sam())
    reply = await reply_to(turns, incoming(Tapped("export:0:calendar")))
    assert [(f.kind, f.make) for f in reply.files] == [("document", "export:calendar")]
    messages, (file,) = await turns.preparation.prepare(reply)
    assert messages == reply.messages
    assert file.name == "afterword.ics"
    assert b"t.me/after_bot" in file.content


async def test_a_file_that_is_on_its_way_is_not_made_again(turns: Turns, database: Database) -> None:
    """The same request gets a toast; of others a few may wait, and once a file is sent it can be asked for again."""
    await save_people(database, sam())
    makes = ("export:0:json", "export:0:json", "export:0:csv", "export:2:report", "export:0:calendar")
    said = []
    for number, data in enumerate(makes, 1):
        update = incoming(Tapped(data), number)
        await receive(turns, update)
        await turns.handle(update, Tap(str(number)))
        said.append((await turns.database.waiting_replies(9))[-1].reply)
    assert [[file.make for file in reply.files] for reply in said] == [
        ["export:json"], [], ["export:csv"], ["report:2"], [],
    ]  # fmt: skip
    assert [reply.toast for reply in said] == [
        "On its way", "It's on its way already", "On its way", "On its way",
        "I'm still making your other files. Tap again when they're here.",
    ]  # fmt: skip
    await turns.database.remove_replies([(row.person, row.turn) for row in await turns.database.waiting_replies(9)])
    again = incoming(Tapped("export:0:json"), 9)
    assert [file.make for file in (await reply_to(turns, again)).files] == ["export:json"]


async def test_an_unasked_file_is_not_awaited(turns: Turns, database: Database) -> None:
    """Only after /import, and into an empty account."""
    assert not await turns.awaits_import(2002)
    await reply_to(turns, incoming(Commanded("import"), 1, 2002))
    assert await turns.awaits_import(2002)
    await save_people(database, sam())
    await reply_to(turns, incoming(Commanded("import"), 1))
    assert not await turns.awaits_import(1001)


async def test_no_file_is_made_for_a_deleted_person(turns: Turns, database: Database) -> None:
    """The person deleted everything while the row waited; the text of the row is still sent."""
    await save_people(database, sam())
    reply = await reply_to(turns, incoming(Tapped("export:0:calendar")))
    await reply_to(turns, incoming(ERASING, 2))
    assert await turns.preparation.prepare(reply) == (reply.messages, ())


async def test_a_file_is_imported_in_one_turn(turns: Turns, database: Database) -> None:
    """A second delivery changes nothing."""
    await reply_to(turns, incoming(Commanded("import"), 1, 2002))
    file = incoming(Imported(9, exported(sam())), 2, 2002)
    assert "one application" in (await reply_to(turns, file)).messages[0].html
    before = await database.read_only(2002)
    assert (await reply_to(turns, file)).is_empty
    assert await database.read_only(2002) == before
    assert before is not None
    assert before.applications == sam().applications


async def test_a_file_that_its_process_cannot_read_is_tried_twice(
    turns: Turns, workers: FileWorkers, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    """Reading may never end: after two attempts the person is told that the file is broken, and can go on."""
    workers.import_seconds = 0
    await reply_to(turns, incoming(Commanded("import"), 1, 2002))
    reply = await reply_to(turns, incoming(Imported(9, exported(sam())), 2, 2002))
    assert "That isn't a file" in reply.messages[0].html
    assert [record.getMessage() for record in caplog.records] == [
        "the file of update 2 could not be read: it took too long"
    ] * 2
    person = await database.read_only(2002)
    assert person is not None
    assert person.applications == ()


async def test_a_file_whose_import_ended_the_bot_twice_is_not_tried_again(turns: Turns) -> None:
    """An attempt is counted before it starts, so a file that kills the process is not read for ever."""
    await reply_to(turns, incoming(Commanded("import"), 1, 2002))
    file = incoming(Imported(9, exported(sam())), 2, 2002)
    await receive(turns, file)
    for _ in range(2):  # each started, and not ended
        await turns.database.count_attempt(2002, 2)
    assert "That isn't a file" in (await reply_to(turns, file)).messages[0].html


async def test_a_file_of_a_deleted_person_is_dropped(turns: Turns, database: Database, workers: FileWorkers) -> None:
    """Its row is deleted: no reply, and no further attempt."""
    workers.import_seconds = 0
    await turns.handle(incoming(Imported(9, exported(sam())), 2, 2002))
    assert await turns.database.waiting_replies(9) == []
    assert await database.read_only(2002) is None


async def test_imported_prompts_cannot_be_claimed_again(turns: Turns, database: Database) -> None:
    """Imported prompts have their rows and weeks: even if the facts were wrong, none is sent a second time."""
    asked = Prompt(6, PromptKind.CHECK_IN, 0, "2026-03-02", LATER, LATER, (1,), DeliveryStatus.UNKNOWN)
    person = replace(sam(), prompts=(*sam().prompts, asked), last_id=6)
    await reply_to(turns, incoming(Commanded("import"), 1, 2002))
    await reply_to(turns, incoming(Imported(9, exported(person)), 2, 2002))
    with locked_person(database, 2002) as locked:
        rows = locked.connection.execute(
            text("SELECT id, kind, fate FROM prompts WHERE person = 2002 ORDER BY id")
        ).all()
        assert [tuple(row) for row in rows] == [(5, "thank_you", "sent"), (6, "check_in", "unknown")]
        for again in person.prompts:
            with pytest.raises(prompts.AlreadyClaimed):
                prompts.claim(locked, replace(again, id=70 + again.id), person.clock)
        with pytest.raises(prompts.AlreadyClaimed):
            prompts.claim(locked, replace(asked, id=99, occasion="2026-03-04"), person.clock)


# Erasing -------------------------------------------------------------------------------------------------------------


async def test_deleting_leaves_no_row_in_any_table(turns: Turns, database: Database) -> None:
    """Neither of the person, nor of their prompts, updates or replies; other people's rows stay."""
    await save_people(database, sam(), interviewee(1002))
    await _live(turns)
    await reply_to(turns, incoming(ERASING, 50))
    with database._engine.connect() as connection:
        for table in ("people", "inbox", "outbox", "prompts", "follow_ups"):
            whose = "id" if table == "people" else "person"
            count = connection.scalar(text(f"SELECT count(*) FROM {table} WHERE {whose} = 1001"))  # noqa: S608
            assert (table, count) == (table, 0)
    assert await database.read_only(1002) is not None


async def test_deleting_leaves_no_trace_in_any_file(tmp_path: Path) -> None:
    """SQLite overwrites deleted data (secure_delete), and its write-ahead log is emptied in the same turn."""
    folder = tmp_path / "data"
    database = await Database.open(f"sqlite:///{folder / 'afterword.db'}")
    await database.migrate()
    clock = MovableClock(tmp_path / "clock")
    clock.move_to(LATER)
    turns = Turns(database, clock)
    try:
        await save_people(database, sam(), interviewee(1002, company="Globex"))
        await _live(turns)
        assert any(b"Xylophone" in file for file in _contents(folder))
        await receive(turns, incoming(ERASING, 50))
        await turns.handle(incoming(ERASING, 50))
        for trace in (b"Xylophone", b"Acme", b"hne, Ltd", b"xxxxxxxxxx", b"explaining"):
            assert [trace for file in _contents(folder) if trace in file] == []
        assert any(b"Globex" in file for file in _contents(folder))
        files = {path.name for path in folder.iterdir()}
        assert files <= {"afterword.db", "afterword.db-wal", "afterword.db-shm"}
    finally:
        await database.close()


async def _live(turns: Turns) -> None:
    """Leave traces: long answers edited many times, updates, replies, a claimed prompt, a dead letter."""
    long_answers = (Said("explaining " * 200, n) for n in range(2, 9))
    events: tuple[Event, ...] = (Commanded("debrief"), Said("Xylophone Inc, Tuner", 1), *long_answers)
    for number, event in enumerate(events, 1):
        await receive(turns, incoming(event, number))
        await turns.handle(incoming(event, number))
    await turns.claim(1001)
    await turns.database.receive([(1001, number, '{"text": "Xylophone"}') for number in (49, 51)], turns.clock.now())
    (dead, _) = await turns.database.pending(9)
    await turns.dead_letter(dead, "failed: ValueError", None)
    assert len(await turns.database.waiting_replies(99)) == len(events)


def _contents(folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in folder.iterdir()]


def test_an_interview_a_year_ahead_can_be_imported() -> None:
    """A date in a year is as plausible as one of last year."""
    ahead = replace(sam().interviews[0], starts_at=LATER + timedelta(days=365), planned=True, finished_at=None)
    assert read(exported(sam().with_interview(ahead))).facts is not None
