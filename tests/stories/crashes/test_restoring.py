"""Backup and restore as the operator does them: the bot goes on, and nobody gets anything twice."""

from __future__ import annotations

import asyncio
import os
import re
import stat
import sys
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.store.database import Database
from tests.environment import requirements
from tests.people import BERLIN, at
from tests.stories.processes.killable_bot import killable_bot
from tests.stories.processes.processes import ROOT, StandIn, eventually, stand_in
from tests.stories.system import due_people

PEOPLE = 3
SAYS = {
    "thank-you": "best for a thank-you",
    "decision day": "friendly question is fine",
    "check-in": "Any news from|Have you heard from|get back to you",
}
FRIDAY = at("2026-06-12", "17:30")


async def run(*command: object, **settings: str) -> None:
    """Run a command; it must succeed."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **settings}
    process = await asyncio.create_subprocess_exec(*map(str, command), env=environment, stderr=asyncio.subprocess.PIPE)
    _, said = await process.communicate()
    assert process.returncode == 0, said.decode()


async def bot(*arguments: object, **settings: str) -> None:
    """Run `python -m bot` with these arguments; it must succeed."""
    await run(sys.executable, "-m", "bot", *arguments, **settings)


class OperatedDatabase:
    """A database that its operator backs up, loses and restores."""

    def __init__(self, url: str, folder: Path, settings: dict[str, str]) -> None:
        """Operate the database at `url`; the backup goes into `folder`."""
        self.copy = folder / "copy"
        self._url = url
        self._settings = {**settings, "DATABASE_URL": url}
        self._programs = requirements.postgres() or Path()

    async def is_copied(self) -> None:
        """Make the backup, as docs/running.md says."""
        if self._url.startswith("sqlite"):
            await bot("backup", self.copy, **self._settings)
        else:
            await run(self._programs / "pg_dump", "--format=custom", f"--file={self.copy}", f"--dbname={self._url}")

    async def is_lost(self) -> None:
        """Delete the database."""
        if self._url.startswith("sqlite"):
            for file in Path(self._url.removeprefix("sqlite:///")).parent.iterdir():
                file.unlink()
        else:
            psql = (self._programs / "psql", "--quiet", "--set=ON_ERROR_STOP=1", f"--dbname={self._url}")
            await run(*psql, "--command=DROP SCHEMA public CASCADE", "--command=CREATE SCHEMA public")

    async def is_restored(self) -> None:
        """Restore the backup, as docs/running.md says."""
        if self._url.startswith("sqlite"):
            await bot("restore", self.copy, **self._settings)
        else:
            await run(self._programs / "pg_restore", "--exit-on-error", f"--dbname={self._url}", self.copy)
            await bot("restore", **self._settings)


async def heard(telegram: StandIn, one: due_people.DuePerson) -> list[str]:
    """Return the prompts in somebody's chat: hour in Berlin, kind, companies."""
    told = []
    for message in (await telegram.chat(one.person.id))["messages"]:
        if due_people.is_prompt(message):
            hour = datetime.fromtimestamp(message["date"], UTC).astimezone(ZoneInfo(BERLIN))
            about = [a.company.split()[0] for a in one.person.applications if a.company in message["text"]]
            what = [kind for kind, words in SAYS.items() if re.search(words, message["text"])]
            told.append(f"{hour:%a %d %b %H:00} {' '.join(what + about)}")
    return told


async def says_today(one: due_people.DuePerson, telegram: StandIn) -> str:
    """Let somebody send /today; return the reply."""
    before = len((await telegram.chat(one.person.id))["messages"])
    await telegram.asks("POST", f"people/{one.person.id}/say", text="/today")
    await eventually(telegram.is_idle, "an answer")
    messages = (await telegram.chat(one.person.id))["messages"][before:]
    return "\n".join(message["text"] for message in messages if message["from"]["is_bot"])


async def let_time_pass(telegram: StandIn, database: Database, *moments: datetime) -> None:
    """Move the clock from one moment to the next while the bot runs."""
    for moment in moments:
        telegram.clock.move_to(moment)
        await due_people.all_prompts_sent(database, telegram)


@pytest.mark.slow
async def test_a_restored_backup_sends_no_prompt_twice(database_url: str, tmp_path: Path) -> None:
    """Backed up on Monday, lost on Friday after two more prompts, restored: those are not repeated, later ones come.

    For a week no follow-up prompt is sent; a person who writes is told what is missing.
    """
    async with (
        stand_in(tmp_path, due_people.MORNING) as (telegram, settings),
        killable_bot(tmp_path, {**settings, "DATABASE_URL": database_url}, telegram) as running,
    ):
        place = OperatedDatabase(database_url, tmp_path, settings)
        database = await Database.open(database_url)
        await database.migrate()
        people = await due_people.make_due_people(PEOPLE, telegram, database)
        await running.comes_up()
        await eventually(telegram.is_idle, "all beginnings are answered")
        await let_time_pass(telegram, database, at("2026-06-08", "17:00"))
        await place.is_copied()
        assert stat.S_IMODE(place.copy.stat().st_mode) & 0o077 == 0 or database_url.startswith("postgres")
        await let_time_pass(telegram, database, at("2026-06-12", "16:00"))
        assert await running.stops() == 0
        await database.close()
        telegram.clock.move_to(FRIDAY)
        await place.is_lost()
        await place.is_restored()

        database = await Database.open(database_url)
        await running.comes_up()
        await due_people.all_prompts_sent(database, telegram)
        assert "The last thing I have from you is from Monday" in await says_today(people[0], telegram)
        assert "The last thing I have" not in await says_today(people[0], telegram)
        days = ("17", "19", "22", "29")
        await let_time_pass(
            telegram, database, *(at(f"2026-06-{day}", hour) for day in days for hour in ("10:00", "16:00"))
        )
        assert await running.stops() == 0
        await database.close()
        for one in people:
            assert await heard(telegram, one) == [
                "Mon 08 Jun 17:00 thank-you Acme",
                "Mon 08 Jun 17:00 thank-you Bolt",
                "Fri 12 Jun 16:00 decision day Acme",
                "Mon 22 Jun 10:00 check-in Acme",
                "Mon 22 Jun 16:00 decision day Bolt",
                "Mon 29 Jun 10:00 check-in Acme",
            ]
