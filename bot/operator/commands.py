"""The operator's commands: who uses the bot and how much, bans, and updates that were set aside. They show no words.

They may be given while the bot runs, on any machine that reaches its database.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from functools import partial

from bot.clock import SystemClock
from bot.errors import CannotStart
from bot.settings import Settings
from bot.store import backup
from bot.store.database import Database
from bot.store.upkeep import roster


async def people(settings: Settings, order: str, limit: int) -> Iterable[str]:
    """Return a table of people by their use of the bot, the most first."""
    async with _database(settings) as database:
        found = await database.ask(partial(roster.usage, order=order, limit=limit))
    head = ("id", "turns", "bytes", "last seen (UTC)", "time used", "waiting", "")
    return _table(
        head,
        [
            (
                str(one.id),
                str(one.turns),
                str(one.bytes),
                _at(one.seen_at),
                f"{one.seconds:.2f} s",
                str(one.waiting),
                "banned" if one.is_banned else "",
            )
            for one in found
        ],
    )


async def ban(settings: Settings, person_id: int) -> Iterable[str]:
    """Answer somebody no more and send them no prompt, from now on; their data stays until they say /delete."""
    async with _database(settings) as database:
        is_new = await database.change(partial(roster.ban, person_id=person_id, now=SystemClock().now()))
    return [f"{person_id} is banned" if is_new else f"{person_id} was banned already"]


async def unban(settings: Settings, person_id: int) -> Iterable[str]:
    """Lift a ban."""
    async with _database(settings) as database:
        is_lifted = await database.change(partial(roster.unban, person_id=person_id, now=SystemClock().now()))
    return [f"{person_id} is not banned any more" if is_lifted else f"{person_id} was not banned"]


async def set_aside(settings: Settings, limit: int) -> Iterable[str]:
    """Return a table of updates that could not be handled, the latest first."""
    async with _database(settings) as database:
        found = await database.ask(partial(roster.dead_letters, limit=limit))
    head = ("received (UTC)", "kind", "person", "update", "why")
    return _table(
        head, [(_at(one.received_at), one.kind, str(one.person), str(one.update_id), one.failure) for one in found]
    )


async def clear_set_aside(settings: Settings) -> Iterable[str]:
    """Remove what was kept of them."""
    async with _database(settings) as database:
        count = await database.change(roster.clear_dead_letters)
    return [f"{count} removed"]


@asynccontextmanager
async def _database(settings: Settings) -> AsyncIterator[Database]:
    file = backup.file_of(settings.database_url)
    if file is not None and not file.is_file():
        raise CannotStart(f"there is no database at {file} yet")
    database = await Database.open(settings.database_url)
    try:
        if await database.revision() != database.newest():
            raise CannotStart("the database is not up to date: start the bot, or run `python -m bot migrate`")
        yield database
    finally:
        await database.close()


def _at(instant: datetime | None) -> str:
    return f"{instant.astimezone(UTC):%Y-%m-%d %H:%M}" if instant else "-"


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Return lines with columns side by side."""
    widths = [max(len(row[i]) for row in (head, *rows)) for i in range(len(head))]
    return ["  ".join(map(str.ljust, row, widths)).rstrip() for row in (head, *rows)]
