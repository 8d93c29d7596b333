"""The process that reads a file that somebody sent: its content comes in, and its flaw or what is in it go out.

The first line of its output is the flaw, empty when there is none; the facts, or the events of a calendar, follow as
JSON.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from datetime import datetime

from bot.files.ics import CALENDAR, EVENTS, NoCalendar, read_calendar
from bot.files.import_json import FACTS, WORKER_MEMORY, parse_import
from conversations.events import Flaw, Imported


def main() -> None:
    """Read the file on standard input: a calendar, or an export for the person and the instant on the command line."""
    with suppress(ImportError):  # Windows has no such limit
        import resource  # noqa: PLC0415 - as above

        resource.setrlimit(resource.RLIMIT_AS, (WORKER_MEMORY, WORKER_MEMORY))
    content = sys.stdin.buffer.read()
    if sys.argv[1:] == [CALENDAR]:
        sys.stdout.buffer.write(_read_calendar(content))
        return
    person, now = sys.argv[1:]
    event = Imported(0, content.decode())
    parsed = parse_import(event, int(person), datetime.fromisoformat(now))
    facts = FACTS.dump_json(parsed.facts).decode() if parsed.facts else ""
    sys.stdout.buffer.write(f"{parsed.flaw or ''}\n{facts}".encode())


def _read_calendar(content: bytes) -> bytes:
    try:
        return b"\n" + EVENTS.dump_json(read_calendar(content))
    except NoCalendar:
        return f"{Flaw.BROKEN}\n".encode()


if __name__ == "__main__":
    main()
