"""Makes the stored data anew, with the code that it is run in: `python -m tests.previous_version.making`.

What is in the repository was made by commit 5a0337a, the last one before the redesign, and stays as it is: data that a
newer version makes says nothing about the older one's. To have the data of a later version as well, copy this folder
under another name in that version, adapt what is imported here and the rows that are written by hand (`_OTHER_ROWS`),
and run it. The tests need neither this module nor `lives` nor `crawl`.

It needs PostgreSQL's programs, for its tables.
"""

from __future__ import annotations

import asyncio
import json
import re
import sqlite3
import subprocess
import tempfile
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.demo.simulated_person import SimulatedPerson
from bot.demo.story import build_example
from bot.replies import Delivery, OutcomeUnknown, Rejected, Reply, Sent
from bot.store.database import Database
from bot.turns import Turns
from conversations.events import Blocked, Commanded, Content, Event, Incoming, Said, Showed, Tapped
from conversations.facts import Person
from tests.environment import postgres, requirements
from tests.previous_version import answers, content, crawl, current
from tests.previous_version.content import DATA, NOW, PEOPLE
from tests.previous_version.lives import LIVES, SPEAKS

BEGINNING = datetime(2026, 5, 1, tzinfo=UTC)
TOKEN = 3  # of the lease that the stored lease holds
TABLES = ("alembic_version", "people", "updates", "prompts", "follow_ups", "set_aside", "leases", "nodes")
FATES: dict[str, Delivery] = {
    "unknown": OutcomeUnknown(),
    "refused": Rejected("Bad Request: message is too long"),
}


@dataclass
class Clock:
    """A clock that is moved by hand."""

    instant: datetime = BEGINNING

    def now(self) -> datetime:
        """Return the present instant."""
        return self.instant


@dataclass
class Living:
    """One person who lives through a script, turn by turn, with a database."""

    name: str
    turns: Turns
    database: Database
    clock: Clock
    updates: list[int]  # of all people: the ids that are given out
    seen: list[tuple[str, str]] = field(default_factory=list)  # data of buttons, and the label and message they are at
    message: int = 0

    async def lives(self, script: str) -> None:
        """Do what each line says, then let time pass up to the end."""
        for line in filter(None, map(str.strip, script.splitlines())):
            try:
                await self._does(line)
            except Exception as error:
                raise RuntimeError(f"{self.name} at {line!r}: {[data for data, _ in self.seen[-12:]]}") from error
        await self._until(NOW, "sending" if self.name == "ravi" else "sent")

    async def says(self, event: Event) -> None:
        """Let an event come in."""
        self.updates.append(self.updates[-1] + 1)
        name = self.name.title()
        incoming = Incoming(self.updates[-1], PEOPLE[self.name], name, SPEAKS.get(self.name, "en"), event)
        reply = await current.reply_to(self.turns, incoming)
        assert not reply.toast.startswith("That") or (isinstance(event, Tapped) and "nonsense" in event.data), reply
        self._hears(reply)
        self.clock.instant += timedelta(seconds=20)

    async def _does(self, line: str) -> None:
        self.message += 1
        match line[0]:
            case "/":
                await self.says(Commanded(line[1:], message=self.message))
            case "“":
                await self.says(Said(line[1:], self.message))
            case "!":
                await self.says(Tapped(line[1:].strip(), self.message))
            case "#":
                await self.says(Blocked())
            case "+":
                kind = Content(line[1:].strip())
                text = "Daniel Osei +49 30 555" if kind is Content.CONTACT else ""
                await self.says(Showed(kind, self.message, file=f"file-{self.message}", text=text))
            case "@":
                day, hour, *fate = line[1:].split()
                person = await self.database.read_only(PEOPLE[self.name])
                zone = person.clock if person and person.zone_known else ZoneInfo("Europe/Berlin")
                local = datetime.fromisoformat(f"{day}T{hour}").replace(tzinfo=zone)
                await self._until(local.astimezone(UTC), *fate)
            case _:
                meaning, _, about = line.partition(" | ")
                await self.says(Tapped(self._button(meaning, about), self.message))

    def _button(self, meaning: str, about: str) -> str:
        area, _, rest = meaning.partition(":")
        wanted = re.compile(rf"{area}:\d+:{re.escape(rest)}(:.*|@.*|$)")
        fitting = [data for data, where in self.seen[-40:] if wanted.match(data) and about in where]
        if fitting:
            return fitting[-1]
        # No button has that value, but one may have had, on another day of the calendar, say.
        return next(f"{area}:{data.split(':')[1]}:{rest}" for data, _ in reversed(self.seen) if data.startswith(area))

    async def _until(self, end: datetime, fate: str = "sent") -> None:
        """Let time pass; the prompts on the way become what `fate` says."""
        person = PEOPLE[self.name]
        while True:
            known = await self.database.read_only(person)
            due = current.next_prompt(known, self.clock.now()) if known else None
            if due is None or datetime.fromisoformat(due) > end:
                break
            self.clock.instant = max(self.clock.instant, datetime.fromisoformat(due))
            claimed = await self.turns.claim(person, TOKEN)
            if claimed is None:
                break
            self.message += 1
            self._hears(claimed.reply)
            if fate == "sending":
                continue
            self.clock.instant += timedelta(seconds=1)
            await self.turns.record_outcome(person, claimed.prompt, FATES.get(fate, Sent(self.message)))
        self.clock.instant = max(self.clock.instant, end)

    def _hears(self, reply: Reply) -> None:
        for message in reply.messages:
            self.seen += [(b.data, f"{b.label}\n{message.html}") for row in message.rows for b in row if b.data]


async def live_all(url: str) -> None:
    """Let everybody live in an empty database."""
    database, clock, updates = await Database.open(url), Clock(), [800_000_000]
    await database.migrate()
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as file:
        file.execute("INSERT INTO leases VALUES ('sender', '', ?, 41, 15.0)", (TOKEN,))
        file.commit()
    turns = Turns(database, clock)
    for name, script in LIVES.items():
        clock.instant = BEGINNING
        await Living(name, turns, database, clock, updates).lives(script)
    for name in ("alex", "anna"):
        clock.instant = NOW - timedelta(minutes=5)
        begin = partial(_begin, SPEAKS.get(name, "en"))
        await turns.import_person(build_example(PEOPLE[name], name.title(), clock.instant, make_life=begin))
        living = Living(name, turns, database, clock, updates)
        await living.says(Commanded("today", message=1))
        await living.lives("")
    await database.close()
    add_other_rows(Path(url.removeprefix("sqlite:///")), updates[-1])


def _begin(language: str, person: Person, now: datetime) -> SimulatedPerson:
    return SimulatedPerson(replace(person, language=language), now)


def add_other_rows(file: Path, last: int) -> None:
    """Add what a running bot leaves: answers not spoken yet, updates set aside, nodes."""
    at = f"{NOW:%Y-%m-%d %H:%M:%S.%f}"
    long_ago = f"{NOW - timedelta(hours=30):%Y-%m-%d %H:%M:%S.%f}"

    def whose(name: str) -> dict[str, object]:
        return {"id": PEOPLE[name], "is_bot": False, "language_code": SPEAKS.get(name, "en"), "first_name": ""}

    def message(name: str, update: int) -> str:
        where = {"message_id": 71, "date": 0, "chat": {"id": PEOPLE[name], "type": "private"}}
        return json.dumps({"update_id": update, "message": {**where, "text": "", "from": whose(name)}})

    def tap(name: str, update: int, data: str) -> str:
        where = {"message_id": 70, "date": 0, "chat": {"id": PEOPLE[name], "type": "private"}}
        query = {"id": "4711", "chat_instance": "-8", "data": data, "message": where, "from": whose(name)}
        return json.dumps({"update_id": update, "callback_query": query})

    unspoken = [
        (PEOPLE["jo"], last + 1, at, message("jo", last + 1)),
        (PEOPLE["karin"], last + 2, at, tap("karin", last + 2, "home:0:today")),
        (PEOPLE["karin"], last + 3, at, message("karin", last + 3)),
        (PEOPLE["nora"], last + 4, long_ago, message("nora", last + 4)),
        (PEOPLE["lee"], last + 5, at, "{"),
    ]
    body = json.dumps({"update_id": last + 6, "message": {"from": whose("jo"), "text": 7}})
    set_aside = [
        (PEOPLE["jo"], last + 6, at, "cannot be parsed: TypeError", body),
        (0, last + 7, long_ago, "cannot be parsed: KeyError", json.dumps({"update_id": last + 7})),
        (PEOPLE["alex"], last + 8, at, "failed: ValueError", message("alex", last + 8)),
    ]
    with closing(sqlite3.connect(file)) as database:
        database.executemany("INSERT INTO updates VALUES (?, ?, ?, ?)", unspoken)
        database.executemany("INSERT INTO set_aside VALUES (?, ?, ?, ?, ?)", set_aside)
        database.executemany(
            "INSERT INTO nodes VALUES (?, ?, ?, ?)",
            [("a-machine 17 3300 a1b2", 1280, 20, 30), ("another 18 3400 c3d4", -1, 0, 30)],
        )
        database.commit()


def dump_sqlite(file: Path) -> None:
    """Write the tables and the rows of a SQLite database down."""
    with closing(sqlite3.connect(file)) as database:
        made = database.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type DESC, name")
        (DATA / "sqlite.sql").write_text("".join(f"{sql};\n" for (sql,) in made), encoding="utf-8")
        lines = []
        for table in TABLES:
            keys = [row[1] for row in database.execute(f"PRAGMA table_info({table})") if row[5]]
            names = [row[1] for row in database.execute(f"PRAGMA table_info({table})")]
            for row in database.execute(f"SELECT * FROM {table} ORDER BY {', '.join(keys)}"):  # noqa: S608 - our own names
                values = ", ".join(_literal(value) for value in row)
                lines.append(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({values});\n")  # noqa: S608 - as above
        (DATA / "rows.sql").write_text("".join(lines), encoding="utf-8")


def _literal(value: object) -> str:
    match value:
        case None:
            return "NULL"
        case str():
            return "'" + value.replace("'", "''") + "'"
        case _:
            return repr(value)


def dump_postgres() -> None:
    """Write the tables that PostgreSQL has at the newest revision down."""
    programs = requirements.postgres()
    assert programs, requirements.NEEDS["postgres"][0]
    with postgres.server(programs) as server:
        url = server.database()
        asyncio.run(_migrate(url))
        dumping: list[str | Path] = [programs / "pg_dump", "--schema-only", "--no-owner", "--no-privileges", url]
        dumped = subprocess.run(dumping, check=True, capture_output=True, text=True).stdout
    made = re.findall(r"^(?:CREATE|ALTER) [^;]*;$", dumped, re.MULTILINE)
    (DATA / "postgres.sql").write_text("".join(f"{sql}\n" for sql in made), encoding="utf-8")


async def _migrate(url: str) -> None:
    await (await current.opened_and_migrated(url)).close()


def main() -> None:
    """Make all of it."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "afterword.db"
        asyncio.run(live_all(f"sqlite:///{file}"))
        dump_sqlite(file)
    dump_postgres()
    people = answers.stored_people()
    content.EXPORTS.mkdir(exist_ok=True)
    for name, known in people.items():
        (content.EXPORTS / f"{name}.json").write_text(current.export_of(known.person, NOW), encoding="utf-8")
    content.write_lines(content.PROMPTS, [answers.prompts(name, known) for name, known in people.items()])
    asked = crawl.all_deeds({name: known.person for name, known in people.items()})
    content.write_lines(content.ANSWERS, [answers.record(name, people[name], deeds) for name, deeds in asked])


if __name__ == "__main__":
    main()
