"""The operator's commands: what they show and change, on both databases, while a bot uses them."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.__main__ import main
from bot.errors import CannotStart
from bot.operator import commands
from bot.replies import InboxRow
from bot.settings import Settings
from bot.store.database import Database
from tests.bot.locked_person import locked_person
from tests.bot.sample_people import LATER, interviewee
from tests.bot.start.process_start import Start

SAM, ANN, EVE = 1001, 1002, 1003
PRIVATE = "my secret words"


@pytest.fixture
async def settings(database: Database, database_url: str) -> Settings:
    """Return the settings of a bot with three people: Ann wrote most, Sam last, and Eve has updates that wait."""
    for person, company, turns in ((SAM, PRIVATE, 1), (ANN, "Globex", 3), (EVE, "Hooli", 2)):
        for _ in range(turns):
            with locked_person(database, person) as locked:
                locked.save(interviewee(person, company=company), None, LATER if person == SAM else None)
    await database.receive([(EVE, 7, f'{{"message": {{"text": "{PRIVATE}"}}}}'), (EVE, 8, "{}"), (ANN, 9, "{}")], LATER)
    return Settings(database_url=database_url)


def ids(lines: list[str]) -> list[int]:
    """Return the ids in the first column of a table."""
    return [int(line.split()[0]) for line in lines[1:]]


async def test_people_are_listed_by_what_they_use(settings: Settings) -> None:
    """By turns, bytes, last seen, time used or updates that wait, the most first; so many as asked for."""
    assert ids(list(await commands.people(settings, "turns", 9))) == [ANN, EVE, SAM]
    assert ids(list(await commands.people(settings, "bytes", 9)))[0] == SAM
    assert ids(list(await commands.people(settings, "seen", 1))) == [SAM]
    assert ids(list(await commands.people(settings, "waiting", 9))) == [EVE, ANN, SAM]
    assert sorted(ids(list(await commands.people(settings, "time", 9)))) == [SAM, ANN, EVE]


async def test_the_list_shows_no_words(settings: Settings) -> None:
    """Ids, numbers and times only."""
    head, *rows = await commands.people(settings, "turns", 9)
    assert head.split() == ["id", "turns", "bytes", "last", "seen", "(UTC)", "time", "used", "waiting"]
    assert PRIVATE not in "".join(rows)
    sam = next(row for row in rows if row.startswith(str(SAM)))
    assert "2026-03-02 10:00" in sam
    assert " s " in sam


async def test_a_ban_is_said_and_shown(settings: Settings) -> None:
    """Whether it is new; also of somebody who was never seen."""
    for person in (SAM, 77):
        assert list(await commands.ban(settings, person)) == [f"{person} is banned"]
        assert list(await commands.ban(settings, person)) == [f"{person} was banned already"]
    rows = list(await commands.people(settings, "turns", 9))
    assert [int(row.split()[0]) for row in rows if row.endswith("banned")] == [SAM, 77]
    for person in (SAM, 77):
        assert list(await commands.unban(settings, person)) == [f"{person} is not banned any more"]
        assert list(await commands.unban(settings, person)) == [f"{person} was not banned"]
    assert ids(list(await commands.people(settings, "turns", 9))) == [ANN, EVE, SAM]


async def test_updates_that_were_set_aside_are_listed_and_cleared(settings: Settings, database: Database) -> None:
    """By kind, person, id, time and reason; no words. Cleared, they are known when they are delivered again."""
    raw = {"update_id": 7, "message": {"text": PRIVATE}}
    await database.dead_letter(InboxRow(EVE, 7, raw), "failed: ValueError", None, LATER)
    head, row = await commands.set_aside(settings, 9)
    assert head.split() == ["received", "(UTC)", "kind", "person", "update", "why"]
    assert row.split() == ["2026-03-02", "10:00", "message", str(EVE), "7", "failed:", "ValueError"]
    assert list(await commands.clear_set_aside(settings)) == ["1 removed"]
    assert len(list(await commands.set_aside(settings, 9))) == 1
    await database.receive([(EVE, 7, "{}")], LATER)
    assert [(update.person, update.update_id) for update in await database.pending(9)] == [(ANN, 9), (EVE, 8)]


async def test_without_a_database_there_is_nothing_to_ask(tmp_path: Path) -> None:
    """And none is made: a copy could not be put in its place any more."""
    missing = tmp_path / "data" / "afterword.db"
    with pytest.raises(CannotStart, match="there is no database at"):
        await commands.people(Settings(database_url=f"sqlite:///{missing}"), "time", 9)
    assert not missing.parent.exists()


async def test_a_database_of_an_earlier_version_is_not_touched(tmp_path: Path) -> None:
    """A bot of that version may be running on it."""
    file = tmp_path / "afterword.db"
    file.touch()
    with pytest.raises(CannotStart, match="is not up to date"):
        await commands.ban(Settings(database_url=f"sqlite:///{file}"), SAM)


def test_the_commands_are_given_on_the_command_line(tmp_path: Path) -> None:
    """Each by its name."""
    start = Start(tmp_path)
    assert start("migrate")[0] == 0
    assert start("ban", "1001") == (0, "1001 is banned\n", "")
    assert "1001" in start("people", "--by", "turns", "--first", "5")[1]
    assert start("unban", "1001")[1] == "1001 is not banned any more\n"
    assert start("set-aside")[1].startswith("received")
    assert start("set-aside", "clear")[1] == "0 removed\n"


@pytest.mark.parametrize("wrong", ["ban", "ban Sam", "ban 0", "unban 99999999999999999999", "people --by words"])
def test_a_wrong_command_line_changes_nothing(wrong: str, capsys: pytest.CaptureFixture[str]) -> None:
    """It ends with 2, and says how the command is used."""
    with pytest.raises(SystemExit) as ended:
        main(wrong.split())
    assert ended.value.code == 2
    assert "usage: python -m bot" in capsys.readouterr().err
