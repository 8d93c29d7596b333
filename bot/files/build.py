"""Makes the files that a turn names: whoever knows how is found by the first word of `File.make`."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable
from datetime import datetime

from bot.files import exports, insights, reports
from bot.replies import Attachment, FileRequest
from conversations.facts import Person

log = logging.getLogger(__name__)


def _calendar(person: Person, what: str, now: datetime, bot: str) -> tuple[str, bytes]:
    from bot.files import calendar  # noqa: PLC0415 - it brings the calendar library

    return calendar.calendar(person, what, now, bot)


# From (person, what of it, now in aware UTC, the bot's name on Telegram or "") to a file. Raises LookupError for a
# subject that there is not (any more).
Maker = Callable[[Person, str, datetime, str], tuple[str, bytes]]
MAKERS: dict[str, Maker] = {
    "export:json": exports.as_json,
    "export:csv": exports.as_csv,
    "export:calendar": _calendar,
    "report": reports.report,
    "insights": insights.picture,
}


async def build(
    files: Iterable[FileRequest], person: Person, now: datetime, bot: str
) -> tuple[tuple[Attachment, ...], bool]:
    """Return `files` ready to be sent, and whether all could be made; what cannot is logged, without any words of it.

    The work is done beside the event loop. `bot` is the bot's name on Telegram, for links to it.
    """
    spoken, is_whole = [], True
    for file in files:
        try:
            spoken.append(await asyncio.to_thread(_made, file, person, now, bot))
        except Exception as error:  # noqa: BLE001 - a picture that cannot be drawn must not cost the words beside it
            is_whole = False
            log.error("file %s of %d cannot be made: %s", file.make, person.id, type(error).__name__)  # noqa: TRY400 - a traceback may quote words
    return tuple(spoken), is_whole


def _made(file: FileRequest, person: Person, now: datetime, bot: str) -> Attachment:
    if file.kept:
        return Attachment(file.kind, kept=file.kept, caption=file.caption)
    maker = MAKERS.get(file.make)
    subject = ""
    if maker is None:
        kind, _, subject = file.make.partition(":")
        maker = MAKERS[kind]
    name, content = maker(person, subject, now, bot)
    return Attachment(file.kind, name=name, content=content, caption=file.caption)
