"""Copies of the database, and going on from one: nobody is sent a second time what was sent after it was made."""

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

AT_ONCE = 500  # ids read at a time

log = logging.getLogger(__name__)


async def back_up(settings: Settings, file: Path) -> None:
    """Copy the SQLite database to the new file `file`. The bot may run.

    Raises CannotStart for PostgreSQL, which has its own program for it, and when the copy cannot be made.
    """
    source = backup.file_of(settings.database_url)
    if source is None:
        raise CannotStart("DATABASE_URL is PostgreSQL's: make the copy with pg_dump", code=WRONG_SETTING)
    await asyncio.to_thread(backup.make, source, file)
    log.info("copied to %s", file)


async def restore(settings: Settings, file: Path | None) -> None:
    """Go on from the copy `file`, which becomes the SQLite database; or, without one, from what is in the database.

    The bot must not run. Raises CannotStart when there is a database already, or the copy is none.
    """
    if file:
        target = backup.file_of(settings.database_url)
        if target is None:
            raise CannotStart("DATABASE_URL is PostgreSQL's: give it the copy with pg_restore", code=WRONG_SETTING)
        await asyncio.to_thread(backup.restore, file, target)
    database = await Database.open(settings.database_url)
    try:
        await database.migrate()
        await go_on(database, clock_of(settings.clock_file).now())
    finally:
        await database.close()


async def go_on(database: Database, now: datetime) -> None:
    """Count whatever fell due before `now` (aware UTC) as prompted, for everybody; no bot may speak meanwhile.

    What was stopped half-way is begun again: to be restored twice does nobody any harm.
    """
    last, people = -1, 0
    while ids := await database.people_after(last, AT_ONCE):
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
            with suppress(prompts.AlreadyClaimed):  # one that the database knows already is as good
                prompts.claim(locked, prompt, person.clock)
            prompts.record_outcome(locked, prompt.id, DeliveryStatus.UNKNOWN, now)
    locked.save(person, schedule.next_prompt_at(person, now))
