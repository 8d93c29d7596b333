"""The process that reads a file for `/import`: the text comes in, and its flaw or the facts go out.

The first line of its output is the flaw, empty when there is none; the facts follow as JSON.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from datetime import datetime

from bot.files.import_json import FACTS, WORKER_MEMORY, parse_import
from conversations.events import Imported


def main() -> None:
    """Read the file on standard input, for the person and the instant that the command line names."""
    with suppress(ImportError):  # Windows has no such limit
        import resource  # noqa: PLC0415 - as above

        resource.setrlimit(resource.RLIMIT_AS, (WORKER_MEMORY, WORKER_MEMORY))
    person, now = sys.argv[1:]
    event = Imported(0, sys.stdin.buffer.read().decode())
    parsed = parse_import(event, int(person), datetime.fromisoformat(now))
    facts = FACTS.dump_json(parsed.facts).decode() if parsed.facts else ""
    sys.stdout.buffer.write(f"{parsed.flaw or ''}\n{facts}".encode())


if __name__ == "__main__":
    main()
