"""The process that makes files and reads those that were sent; `bot.files.workers` starts and ends it.

A job and its answer are a line of JSON each, followed by as many bytes as its `length` says.
"""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from datetime import datetime
from typing import Any

from bot.files.build import make_file
from bot.files.import_json import FACTS, parse_import
from conversations.events import Flaw, Imported

MEMORY = 1 << 30  # bytes of address space
_NICER = 5  # than the bot: people who only write are answered first


def main() -> None:
    """Do one job after another, until the bot closes the pipe or ends the process."""
    with suppress(ImportError):  # Windows has no such limit
        import resource  # noqa: PLC0415 - as above

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    with suppress(AttributeError, OSError):
        os.nice(_NICER)
    jobs, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # standard output carries the answers: what a library prints must not mix with them
    while line := jobs.readline():
        job = json.loads(line)
        answer, content = _do(job, jobs.read(job["length"]))
        answers.write(json.dumps(answer | {"length": len(content)}).encode() + b"\n" + content)
        answers.flush()


def _do(job: dict[str, Any], content: bytes) -> tuple[dict[str, Any], bytes]:
    """Return the answer to a job, and its content. An error is told by its kind, without its text."""
    now = datetime.fromisoformat(job["now"])
    try:
        if "make" in job:
            name, made = make_file(job["make"], FACTS.validate_json(content), now, job["bot"])
            return {"name": name}, made
        if "calendar" in job:
            return _read_calendar(content)
        parsed = parse_import(Imported(0, content.decode()), job["person"], now)
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - any error of one job is an answer: the bot logs its kind
        return {"error": type(error).__name__}, b""
    facts = FACTS.dump_json(parsed.facts) if parsed.facts else b""
    return {"flaw": parsed.flaw, "left_out": parsed.left_out}, facts


def _read_calendar(content: bytes) -> tuple[dict[str, Any], bytes]:
    from bot.files.ics import EVENTS, NoCalendar, read_calendar  # noqa: PLC0415 - loads the calendar library

    try:
        return {"flaw": None}, EVENTS.dump_json(read_calendar(content))
    except NoCalendar:
        return {"flaw": Flaw.BROKEN}, b""


if __name__ == "__main__":
    main()
