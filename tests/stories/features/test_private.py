"""Privacy on the running bot, on both databases: no words in logs, and nothing left after deletion."""

from __future__ import annotations

import os
import random
import stat
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from bot.sandbox.sandbox import TOKEN
from bot.store import tables
from bot.store.database import Database
from tests.stories.processes.killable_bot import killable_bot
from tests.stories.processes.processes import bot_as_shipped, end, eventually, polled, stand_in
from tests.stories.system.full_system import User, full_system
from tests.stories.users.debrief_user import buttons
from tests.stories.users.single_debrief_user import SingleDebriefUser

pytestmark = pytest.mark.slow

MONDAY = datetime(2026, 6, 8, 9, 30, tzinfo=UTC)  # 11:30 in Berlin
NAME = "Zaphodina"
WORD = "xyzzyplugh"  # in every text she sends


async def tells_all(sam: User) -> None:
    """Send text in every place that accepts it."""
    await sam.says("/debrief")
    await sam.says(f"{WORD} Company, {WORD} Analyst")
    await sam.says("10:00")
    await sam.taps("No, direct")
    await sam.taps("🙂")
    for answer in (f"explaining {WORD}", f"why {WORD}", f"the {WORD} depot", f"Maria {WORD} maria@{WORD}.com"):
        await sam.says(answer)
    await sam.says(f"{WORD} is no day")
    await sam.taps("They didn't say")
    await sam.says(f"/{WORD}")
    await sam.says(f"{WORD} to nobody")
    await sam.sends("contact")
    await sam.forges(f"thanks:{WORD}:sent")


def traces(folder: Path, *needles: str) -> list[str]:
    """Return the places where any of these is in the files of a folder, in UTF-8 or UTF-16."""
    return [
        f"{needle} in {file.name}"
        for file in folder.rglob("*")
        if file.is_file()
        for needle in needles
        if needle.encode() in (held := file.read_bytes()) or needle.encode("utf-16-le") in held
    ]


async def rows_that_hold(url: str, *needles: str) -> list[str]:
    """Return every row that holds one of these, and every row of a person."""
    database = await Database.open(url)
    found = []
    with database._engine.connect() as connection:
        for table in tables.metadata.sorted_tables:
            for row in connection.execute(table.select()):
                found += [f"{needle} in {table.name}" for needle in needles if needle in str(tuple(row))]
    await database.close()
    return found


async def holds_nothing(url: str, *needles: str) -> bool:
    """Return whether no row holds one of these."""
    return not await rows_that_hold(url, *needles)


async def test_a_deleted_person_leaves_no_trace(database_url: str, tmp_path: Path) -> None:
    """No row in any table; on SQLite no byte in the database file, its log or other files."""
    async with full_system(tmp_path, MONDAY, hurried=True, database_url=database_url) as here:
        sam = await here.new_user(NAME)
        ann = await here.new_user("Ann")
        await tells_all(sam)
        await here.waits_until(datetime(2026, 6, 8, 15, 1, tzinfo=UTC))  # the thank-you prompt
        her = (WORD, NAME, str(sam.id))
        assert len({found.partition(" in ")[0] for found in await rows_that_hold(database_url, *her)}) == 3
        await sam.says("/delete")
        await sam.taps("Erase everything")
        await eventually(lambda: holds_nothing(database_url, *her), "the last word's own row is deleted, too")
        if database_url.startswith("sqlite"):
            kept = Path(database_url.removeprefix("sqlite:///")).parent
            assert traces(kept, "Ann"), "other people's rows are found"
            assert traces(kept, WORD, NAME) == []
        assert await rows_that_hold(database_url, "Ann", str(ann.id))


async def test_waiting_work_of_a_deleted_person_is_dropped(database_url: str, tmp_path: Path) -> None:
    """A file is being made, a reply waits after it, and a message in the inbox: only the last reply is sent."""
    async with (
        stand_in(tmp_path, MONDAY) as (telegram, settings),
        killable_bot(tmp_path, settings | {"DATABASE_URL": database_url}, telegram) as bot,
    ):
        her = SingleDebriefUser(telegram, await telegram.newcomer(NAME), random.Random(8))  # noqa: S311 - not a secret
        await bot.comes_up()
        await her.debriefs()
        await her.asks(f"{WORD} to nobody")
        await her.asks("/export")
        await her.asks("/delete")
        await eventually(telegram.is_idle, "all is answered")
        assert await bot.stops() == 0
        messages = (await telegram.chat(her.id))["messages"]
        makes_a_file, erases = (at(messages, data) for data in ("export:0:json", "home:0:erase"))
        await her.taps(*makes_a_file)  # waits at Telegram, like all that follows
        await her.says(f"{WORD} before the end")
        await her.taps(*erases)
        said = await her.says(f"{WORD} after the end")

        await bot.starts(point="send: after the reply was prepared", does="linger")
        await eventually(telegram.is_idle, "the last word is said")
        after = (await telegram.chat(her.id))["messages"]
        assert after[-1]["message_id"] == said
        (last,) = [m for m in after if m["from"]["is_bot"] and m not in messages]  # it replaces the question
        assert last["message_id"] == erases[0]
        assert WORD not in last["text"]
        assert NAME not in last["text"]
        assert await rows_that_hold(database_url, WORD, NAME, str(her.id), her.company) == []
        if database_url.startswith("sqlite"):
            folder = Path(database_url.removeprefix("sqlite:///")).parent
            assert traces(folder, WORD, NAME, her.company) == []
        assert await bot.stops() == 0


def at(messages: Any, data: str) -> tuple[int, str]:
    """Return the newest button whose data begins with `data`: its message, and its data."""
    return next((m["message_id"], d) for m in reversed(messages) for d in buttons(m) if d.startswith(data))


async def test_logs_hold_no_words_and_no_names(database_url: str, tmp_path: Path) -> None:
    """At DEBUG, with every kind of failure: of Telegram, of the network, a row that cannot be read."""
    async with stand_in(tmp_path, MONDAY) as (telegram, settings):
        settings |= {"DATABASE_URL": database_url, "LOG_LEVEL": "DEBUG"}
        telegram.databases.add(database_url)
        bot = await bot_as_shipped(tmp_path, settings)
        try:
            await polled(telegram)
            sam = await telegram.newcomer(NAME)

            async def says(words: str) -> None:
                await telegram.asks("POST", f"people/{sam}/say", text=words)

            await says("/start")
            await says("/debrief")
            await says(f"{WORD} Company, {WORD} Analyst")
            for fault in ("500", "502", "garbage", "reset", "cut", "429", "403_blocked"):
                await telegram.fault(fault=fault, when="before", method="sendMessage", times=1)
                await says(f"{WORD} and {fault}")
            await eventually(telegram.is_idle, "all is answered")
            database = await Database.open(database_url)
            with database._engine.begin() as connection:
                connection.execute(text("UPDATE people SET facts = :broken"), {"broken": f'{{"{WORD}'})
            await database.close()
            await says(f"{WORD} to broken facts")
            await eventually(telegram.is_idle, "what could not be handled is a dead letter")
        finally:
            await end(bot)
    log = (tmp_path / "bot.log").read_text()
    assert f"the facts of {sam} cannot be read" in log or f" {sam} " in log
    assert [needle for needle in (WORD, NAME, TOKEN, TOKEN.partition(":")[2]) if needle in log] == []


async def test_files_in_the_data_folder_are_for_their_owner_only(tmp_path: Path) -> None:
    """The database, its log, the lease: others cannot read them, even with an open umask."""
    before = os.umask(0)
    try:
        async with full_system(tmp_path, MONDAY, hurried=True) as here:
            await tells_all(await here.new_user(NAME))
            assert modes(tmp_path / "data") == {0o600}
    finally:
        os.umask(before)
    assert modes(tmp_path, "data") == {0o700}


def modes(folder: Path, which: str = "**/*") -> set[int]:
    """Return the permissions of the files in a folder."""
    return {stat.S_IMODE(file.stat().st_mode) for file in folder.glob(which)}
