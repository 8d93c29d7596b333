"""Files are made, and read, in processes of their own, beside the turns that ask for them."""

from __future__ import annotations

import logging
from dataclasses import replace

import pytest
from sqlalchemy import text

from bot.files.workers import FileWorkers
from bot.replies import FileRequest, Reply, Tap
from bot.store import prompts
from bot.store.database import Database
from bot.turns import Turns
from conversations.events import Commanded, Imported, Tapped
from conversations.facts import (
    DeliveryStatus,
    Prompt,
    PromptKind,
)
from tests.bot.files.exported_person import exported, sam
from tests.bot.incoming_updates import incoming, receive, reply_to
from tests.bot.locked_person import locked_person
from tests.bot.sample_people import ERASING, LATER, save_people


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
