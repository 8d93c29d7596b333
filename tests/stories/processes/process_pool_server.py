"""Starts bots and stand-ins quickly: modules and languages are loaded once, and each process is a fork.

Importing takes 1.6 seconds of CPU time, loading the languages 0.5; the rest of a start, from `main` on, takes 0.06, and
kills hit that part. A bot is a normal process with its own threads, connections and event loop: this process has none
of them. (`processes.bot_as_shipped` starts one without forking.)

Reads one order a line as JSON: {"start": {settings}, "log": file} is answered with the process id of a bot that runs in
the log's folder, {"wait": id} with its exit code once it has ended, or minus the signal that ended it, which is SIGKILL
when it takes too long. When the input ends, the bots are killed. A start may have a kill point
("kill_point": see `kill_points.arm`), arguments of `python -m bot` ("arguments"), a file for its standard
output ("out"), a current folder ("folder"), may be "hurried", which lifts the limit of messages to one chat, and may
start the stand-in ("program": "bot.sandbox").
"""

from __future__ import annotations

import gc
import json
import os
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine

import bot.demo.sandbox_app  # noqa: F401
from bot import rendering
from bot.__main__ import main as run_bot
from bot.sandbox.__main__ import main as run_stand_in
from bot.settings import Settings
from tests.stories.processes import kill_points
from tests.stories.system.pacing import without_chat_limit

PATIENCE = 120.0  # seconds
GLANCE = 0.005  # seconds


def main() -> None:
    """Run orders until the input ends."""
    warm_up()
    alive: set[int] = set()
    for line in sys.stdin:
        order = json.loads(line)
        if "start" in order:
            answer = _start(order)
            alive.add(answer)
        else:
            alive.discard(order["wait"])
            answer = _wait_for(order["wait"])
        print(answer, flush=True)  # noqa: T201 - the client reads it
    for child in alive:
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)


def warm_up() -> None:
    """Load what every bot loads at its start, and exempt it from garbage collection."""
    rendering.preload_languages()
    Settings(_env_file=None)  # lets pydantic build its validators
    for url in ("sqlite:///nowhere", "postgresql+psycopg:///nowhere"):
        create_engine(url)  # loads the driver, without a connection
    gc.collect()
    gc.freeze()


def _wait_for(child: int) -> int:
    """Wait for the end of a bot; kill it if it takes too long."""
    patience = time.monotonic() + PATIENCE
    while not (ended := os.waitpid(child, os.WNOHANG))[0]:
        if time.monotonic() > patience:
            os.kill(child, signal.SIGKILL)
        time.sleep(GLANCE)
    return os.waitstatus_to_exitcode(ended[1])


def _start(order: dict[str, Any]) -> int:
    child = os.fork()
    if child:
        return child
    code = 1
    try:
        log, out = _opened(order["log"]), _opened(order.get("out") or order["log"])
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.dup2(out, 1)
        os.dup2(log, 2)
        os.chdir(order.get("folder") or Path(order["log"]).parent)
        os.environ.update(order["start"])
        signal.signal(signal.SIGINT, signal.default_int_handler)  # a background process ignores SIGINT
        if order.get("hurried"):
            without_chat_limit(setattr)
        if kill_point := order.get("kill_point"):
            kill_points.arm(**kill_point)
        code = PROGRAMS[order.get("program", "bot")](order.get("arguments", ["run"]))
    finally:
        sys.stdout.flush()
        os._exit(code)


def _opened(file: str) -> int:
    return os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)


PROGRAMS: dict[str, Callable[[list[str]], int]] = {"bot": run_bot, "bot.sandbox": run_stand_in}


if __name__ == "__main__":
    main()
