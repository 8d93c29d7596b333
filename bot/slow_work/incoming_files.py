"""Reads a file that somebody sent, in a worker process, before its turn."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime

from bot.files.workers import FileWorkers, WorkerFailed
from conversations.events import Flaw, Imported, Incoming, SentCalendar

ATTEMPTS = 2  # each counted before it starts: a file that ends its worker, or the bot, is not tried for ever

log = logging.getLogger(__name__)


async def with_content(
    event: Imported | SentCalendar,
    incoming: Incoming,
    workers: FileWorkers,
    now: datetime,
    count_attempt: Callable[[int, int], Awaitable[int]],
) -> Incoming:
    """Return the update that brought the file `event`, with what is in it or its flaw.

    `now` is aware UTC.
    """
    while _is_to_be_read(event):
        attempt = await count_attempt(incoming.person, incoming.update)
        if not 0 < attempt <= ATTEMPTS:  # 0: the row is gone, and the turn will see that
            return replace(incoming, event=_broken(event))
        try:
            if isinstance(event, SentCalendar):
                event = await workers.read_calendar(event, now)
            else:
                event = await workers.read_import(event, incoming.person, now)
        except WorkerFailed as error:
            log.warning("the file of update %d could not be read: %s", incoming.update, error)
        else:
            break
    return replace(incoming, event=event)


def _is_to_be_read(event: Imported | SentCalendar) -> bool:
    if event.flaw:
        return False
    return True if isinstance(event, SentCalendar) else bool(event.text) and not event.facts


def _broken(event: Imported | SentCalendar) -> Imported | SentCalendar:
    if isinstance(event, SentCalendar):
        return replace(event, content=b"", flaw=Flaw.BROKEN)
    return replace(event, text="", flaw=Flaw.BROKEN)
