"""Starts bots quickly: all is imported and every language learnt once, and each bot is a fork of that.

Importing takes 1.6 seconds of the machine, learning the languages 0.5; what is left of a start, from `main` on, takes
0.06, and that is where it is killed. A bot is a process like any other, with threads, connections and an event loop of
its own: here there is none of them. (`processes.bot_as_shipped` starts one as anybody would.)

Reads one order a line as JSON: {"start": {settings}, "log": file} is answered with the id of the process of a bot that
lives in the log's folder, {"wait": id} with its exit code once it has ended, below zero the signal that ended it: that
is SIGKILL when it takes too long. When the orders end, so do the bots. A start may come with a fate ("fate": see
`fates`).
"""

from __future__ import annotations

import gc
import json
import os
import signal
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine

import bot.app  # noqa: F401 - for the forks, which would import it themselves
from bot import words
from bot.__main__ import main as run_bot
from bot.settings import Settings
from tests.stories import fates

PATIENCE = 120.0  # seconds
GLANCE = 0.005  # seconds


def main() -> None:
    """Carry out orders until there are no more."""
    warm_up()
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


def warm_up() -> None:
    """Learn what every bot learns at its start, and spare each of them looking through it for garbage."""
    words.learn()
    Settings(_env_file=None)  # what pydantic finds out about them
    for url in ("sqlite:///nowhere", "postgresql+psycopg:///nowhere"):
        create_engine(url)  # which loads the driver, and connects to nothing
    gc.collect()
    gc.freeze()


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
