"""Makes the files that a turn asks for, in a worker. `File.make` names the maker, and after a colon its subject."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from bot.files import exports, insights, reports
from conversations.facts import Person


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


def make_file(make: str, person: Person, now: datetime, bot: str) -> tuple[str, bytes]:
    """Return the name and the content of a file. Slow: a worker calls it (`bot.files.workers`).

    `now` is aware UTC; `bot` is the bot's name on Telegram, for links to it. Raises LookupError when there is no such
    file.
    """
    maker, subject = MAKERS.get(make), ""
    if maker is None:
        kind, _, subject = make.partition(":")
        maker = MAKERS[kind]
    return maker(person, subject, now, bot)
