"""Reads a file that somebody sent, in a process of its own, before its turn."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.clock import Clock
from bot.files import import_json
from conversations.events import Flaw, Imported, Incoming, SentCalendar

ATTEMPTS = 2  # each counted before it starts: a file that ends its worker, or the bot, is not tried for ever

log = logging.getLogger(__name__)


async def with_content(
    incoming: Incoming, clock: Clock, count_attempt: Callable[[int, int], Awaitable[int]]
) -> Incoming:
    """Return an update with what is in its file, or with the file's flaw; any other update as it is."""
    event = incoming.event
    if not isinstance(event, Imported | SentCalendar):
        return incoming
    while event.flaw is None:
        if isinstance(event, Imported) and event.facts:
            break
        attempt = await count_attempt(incoming.person, incoming.update)
        if not 0 < attempt <= ATTEMPTS:  # 0: the row is gone, and the turn will see that
            return replace(incoming, event=replace(event, flaw=Flaw.BROKEN))
        try:
            return replace(incoming, event=await _read(event, incoming.person, clock))
        except import_json.WorkerFailed as error:
            log.warning("the file of update %d could not be read: %s", incoming.update, error)
    return incoming


async def _read(event: Imported | SentCalendar, person: int, clock: Clock) -> Imported | SentCalendar:
    if isinstance(event, SentCalendar):
        from bot.files import ics  # noqa: PLC0415 - loads the calendar library

        return await ics.read_in_process(event)
    return await import_json.parse_in_process(event, person, clock.now())
