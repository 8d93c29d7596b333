"""Starts bots quickly: all is imported once, and each bot is a fork of that, a process like any other.

Importing takes 1.6 seconds of the machine, starting what was imported a fifth of one: killing fifty bots would be
mostly importing. What runs is `python -m bot run`, from `main` on.

Reads one order a line as JSON: {"start": {settings}, "log": file} is answered with the id of the process of a bot that
lives in the log's folder, {"wait": id} with its exit code once it has ended, below zero the signal that ended it: that
is SIGKILL when it takes too long. When the orders end, so do the bots. A start may come with a fate ("fate": see
`fates`).
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import bot.app  # noqa: F401 - for the forks, which would import it themselves
from bot.__main__ import main as run_bot
from tests.stories import fates

PATIENCE = 30.0  # seconds
GLANCE = 0.005  # seconds


def main() -> None:
    """Carry out orders until there are no more."""
    alive: set[int] = set()
    for line in sys.stdin:
        order = json.loads(line)
        if "start" in order:
            answer = _born(order["start"], order["log"], order.get("fate"))
            alive.add(answer)
        else:
            alive.discard(order["wait"])
            answer = _end_of(order["wait"])
        print(answer, flush=True)  # noqa: T201 - whoever ordered reads it
    for child in alive:
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)


def _end_of(child: int) -> int:
    """Wait for the end of a bot, and bring it about if it does not come."""
    patience = time.monotonic() + PATIENCE
    while not (ended := os.waitpid(child, os.WNOHANG))[0]:
        if time.monotonic() > patience:
            os.kill(child, signal.SIGKILL)
        time.sleep(GLANCE)
    return os.waitstatus_to_exitcode(ended[1])


def _born(settings: dict[str, str], log: str, fate: dict[str, Any] | None) -> int:
    child = os.fork()
    if child:
        return child
    code = 1
    try:
        os.chdir(Path(log).parent)
        written = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.dup2(written, 1)
        os.dup2(written, 2)
        os.environ.update(settings)
        if fate:
            fates.seal(**fate)
        code = run_bot(["run"])
    finally:
        os._exit(code)


if __name__ == "__main__":
    main()
