"""Export, deletion and import on the running bot."""

from __future__ import annotations

import json
import os
import random
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from tests.stories.processes.killable_bot import killable_bot
from tests.stories.processes.processes import ROOT, stand_in
from tests.stories.system.full_system import User, full_system
from tests.stories.users.single_debrief_user import SingleDebriefUser

pytestmark = pytest.mark.slow

ENDS = """
import os, pathlib, signal, sys
if "bot.files.worker" in sys.orig_argv:
    with pathlib.Path(__file__).with_name("begun").open("a") as begun:
        begun.write("once more\\n")
    os.kill({process}, signal.SIGKILL)
"""
"""Python runs this at each start, before anything else: the process that reads a file ends itself, or the bot."""

MONDAY = datetime(2026, 6, 8, 9, 30, tzinfo=UTC)  # 11:30 in Berlin


async def debriefed(sam: User) -> None:
    """Debrief an interview of this morning, with a decision next week."""
    await sam.says("/debrief")
    await sam.says("Acme & Söhne, =Analyst")
    await sam.says("10:00")
    for answer in ("No, direct", "🙂"):
        await sam.taps(answer)
    for answer in ("explaining the move", "why I left <b>", "the <new> depot", "Maria Keller maria@acme.com"):
        await sam.says(answer)
    await sam.taps("They didn't say")


def facts(file: bytes) -> dict[str, Any]:
    """Return the person in a JSON export, without the time of their last message."""
    person: dict[str, Any] = json.loads(file)["person"]
    return {key: value for key, value in person.items() if key not in {"heard_at", "place"}}


async def test_an_export_can_be_imported_after_deletion(database_url: str, tmp_path: Path) -> None:
    """Export, delete, import, export again: the same facts; in between nothing is stored."""
    async with full_system(tmp_path, MONDAY, hurried=True, database_url=database_url) as here:
        sam = await here.new_user()
        await debriefed(sam)
        await sam.says("/export")
        await sam.taps("Everything")
        name, before = await sam.gets()
        assert name == "afterword-2026-06-08.json"
        await sam.says("/delete")
        await sam.taps("Erase everything")
        assert await here.bot.database.read_only(sam.id) is None
        await here.waits_until(MONDAY + timedelta(minutes=1))
        await sam.says("/import")
        heard = await sam.sends("document", file=(name, before))
        assert "one application" in heard
        await sam.says("/export")
        await sam.taps("Everything")
        _, after = await sam.gets()
        back, was = facts(after), facts(before)
        assert back.pop("last_id") > was.pop("last_id")  # old buttons do not match new records
        assert datetime.fromisoformat(back.pop("restored_at")) <= here.sandbox.clock.now()
        assert back == was
        assert await here.refused() == []


async def test_each_kind_of_file_is_sent(database_url: str, tmp_path: Path) -> None:
    """A table, a report, and a calendar whose link opens the debrief."""
    async with full_system(tmp_path, MONDAY, hurried=True, database_url=database_url) as here:
        sam = await here.new_user()
        await debriefed(sam)
        await sam.says("/export")
        await sam.taps("Table")
        name, table = await sam.gets()
        assert name.endswith(".csv")
        assert '"Acme & Söhne","\'=Analyst","Open","1","2026-06-08 10:00","60","🙂"' in table.decode("utf-8-sig")
        await sam.taps("Calendar")
        _, calendar = await sam.gets()
        events = Calendar.from_ical(calendar).walk("VEVENT")
        assert [str(e["summary"]) for e in events] == [
            "Interview: Acme & Söhne · =Analyst",
            "Thank-you: Acme & Söhne · =Analyst",
        ]
        start = str(events[0]["url"]).partition("?start=")[2]
        assert "explaining the move" in await sam.says(f"/start {start}")
        await sam.says("/export")
        await sam.taps("One report")
        await sam.taps("Mon 8 Jun")
        name, report = await sam.gets()
        assert name == "Acme-Söhne-2026-06-08.md"
        assert "why I left \\<b\\>" in report.decode()
        assert await here.refused() == []


async def test_a_file_that_is_none_of_ours_changes_nothing(database_url: str, tmp_path: Path) -> None:
    """It is refused with a kind message, and another one may be sent."""
    async with full_system(tmp_path, MONDAY, hurried=True, database_url=database_url) as here:
        sam = await here.new_user()
        assert "tap /import first" in await sam.sends("document", file=("x.json", b"{}"))
        await sam.says("/import")
        for content in (b"{", b"[]", b"\xff\xfe", b'{"format": "afterword", "version": 1, "person": {"zone": "Mars"}}'):
            assert "isn't a file from /export" in await sam.sends("document", file=("x.json", content))
        newer = b'{"format": "afterword", "version": 2, "person": {}}'
        assert "another version" in await sam.sends("document", file=("x.json", newer))
        assert "too large" in await sam.sends("document", file=("x.json", b" " * 2_000_001))
        assert "can keep text" in await sam.sends("document", file=("cv.pdf", b"%PDF"))
        assert await here.refused() == []


@pytest.mark.parametrize("process", ["os.getpid()", "os.getppid()"], ids=["worker", "bot"])
async def test_a_file_that_kills_its_reader_is_tried_twice(process: str, database_url: str, tmp_path: Path) -> None:
    """Reading it kills the worker or the bot: then the person is told, and their next message is answered."""
    hook = tmp_path / "hook"
    hook.mkdir()
    (hook / "sitecustomize.py").write_text(ENDS.format(process=process))
    async with (
        stand_in(tmp_path, MONDAY) as (telegram, settings),
        killable_bot(
            tmp_path, settings | {"DATABASE_URL": database_url, "PYTHONPATH": f"{hook}{os.pathsep}{ROOT}"}, telegram
        ) as bot,
    ):
        sam = SingleDebriefUser(telegram, await telegram.newcomer("Sam"), random.Random(8))  # noqa: S311 - not a secret
        await bot.comes_up()
        await sam.asks("/import")
        await sam.sends_a_file("mine.json", b"{}")
        if "ppid" in process:
            for _ in range(2):
                await bot.reaches_its_kill_point()
                await bot.starts()
        await sam.hears("isn't a file from /export")
        await sam.asks("/today")
        assert (hook / "begun").read_text().count("once more") == 2
        assert await bot.stops() == 0
