"""Builds the files that a turn asks for. `File.make` names the builder, and after a colon its subject."""

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
    from bot.files import calendar  # noqa: PLC0415 - loads the calendar library

    return calendar.calendar(person, what, now, bot)


# Takes the person, the subject, now (aware UTC) and the bot's name on Telegram or ""; returns the file's name and its
# content. Raises LookupError for a subject that does not exist (any more).
Maker = Callable[[Person, str, datetime, str], tuple[str, bytes]]
MAKERS: dict[str, Maker] = {
    "export:json": exports.as_json,
    "export:csv": exports.as_csv,
    "export:calendar": _calendar,
    "report": reports.report,
    "insights": insights.build_picture,
}


async def build(
    files: Iterable[FileRequest], person: Person, now: datetime, bot: str
) -> tuple[tuple[Attachment, ...], bool]:
    """Return `files` ready to be sent, and whether all could be made. Failures are logged by kind, without their text.

    Runs in a thread. `bot` is the bot's name on Telegram, for links to it.
    """
    attachments, all_made = [], True
    for file in files:
        try:
            attachments.append(await asyncio.to_thread(_make_attachment, file, person, now, bot))
        except Exception as error:  # noqa: BLE001 - a picture that cannot be drawn must not cost the message with it
            all_made = False
            log.error("file %s of %d cannot be made: %s", file.make, person.id, type(error).__name__)  # noqa: TRY400 - a traceback may quote words
    return tuple(attachments), all_made


def _make_attachment(file: FileRequest, person: Person, now: datetime, bot: str) -> Attachment:
    if file.kept:
        return Attachment(file.kind, kept=file.kept, caption=file.caption)
    maker = MAKERS.get(file.make)
    subject = ""
    if maker is None:
        kind, _, subject = file.make.partition(":")
        maker = MAKERS[kind]
    name, content = maker(person, subject, now, bot)
    return Attachment(file.kind, name=name, content=content, caption=file.caption)
