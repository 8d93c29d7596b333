"""Backup and restore. After a restore, nothing that was sent after the backup was made is sent again."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path

from bot.clock import clock_of
from bot.errors import CannotStart
from bot.settings import WRONG_SETTING, Settings
from bot.store import backup, prompts
from bot.store.database import Database
from bot.store.people import LockedPerson, UnreadableFacts
from conversations.facts import DeliveryStatus
from conversations.pacing import schedule
from conversations.pacing.catch_up import after_restore

BATCH = 500  # ids read at a time

log = logging.getLogger(__name__)


async def back_up(settings: Settings, file: Path) -> None:
    """Copy the SQLite database to the new file `file`. The bot may run.

    Raises CannotStart for PostgreSQL, which has pg_dump for it, and when the copy cannot be made.
    """
    source = backup.file_of(settings.database_url)
    if source is None:
        raise CannotStart("DATABASE_URL is PostgreSQL's: make the copy with pg_dump", code=WRONG_SETTING)
    await asyncio.to_thread(backup.make, source, file)
    log.info("copied to %s", file)


async def restore(settings: Settings, file: Path | None) -> None:
    """Make the backup `file` the SQLite database, or take the database as it is, and prepare it for the bot's start.

    The bot must not run. Raises CannotStart when there is a database already, or `file` is not a backup.
    """
    if file:
        target = backup.file_of(settings.database_url)
        if target is None:
            raise CannotStart("DATABASE_URL is PostgreSQL's: give it the copy with pg_restore", code=WRONG_SETTING)
        await asyncio.to_thread(backup.restore, file, target)
    database = await Database.open(settings.database_url)
    try:
        await database.migrate()
        await continue_from_backup(database, clock_of(settings.clock_file).now())
    finally:
        await database.close()


async def continue_from_backup(database: Database, now: datetime) -> None:
    """Record all prompts that fell due before `now` (aware UTC) as perhaps sent. No bot may send meanwhile.

    May be repeated after it was interrupted: a second run changes nothing more.
    """
    last, people = -1, 0
    while ids := await database.people_after(last, BATCH):
        for id_ in ids:
            try:
                await database.in_turn(id_, partial(_restore, now=now))
            except UnreadableFacts:
                log.error("the facts of %s cannot be read: they stay as they are", id_)  # noqa: TRY400 - no traceback: that is all there is to say
        last, people = ids[-1], people + len(ids)
    await database.empty_queues()  # what waited when the copy was made has been handled and said since
    await database.adopt()
    log.info("going on from a copy with %d people: what fell due by now counts as sent", people)


def _restore(locked: LockedPerson, now: datetime) -> None:
    if locked.person is None:
        return
    person = after_restore(locked.person, now)
    known = {prompt.id for prompt in locked.person.prompts}
    for prompt in person.prompts:
        if prompt.id not in known:
            with suppress(prompts.AlreadyClaimed):  # the row exists already, which is as good
                prompts.claim(locked, prompt, person.clock)
            prompts.record_outcome(locked, prompt.id, DeliveryStatus.UNKNOWN, now)
    locked.save(person, schedule.next_prompt_at(person, now))
