"""A process of its own for work that is slow or heavy, or that a sent file could make endless.

Why not ProcessPoolExecutor: its processes inherit the whole environment, the token and the database's password
included; they outlive a parent that is killed; a busy one cannot be ended; and each pool brings a second process. Here
jobs and answers pass through two pipes, so a worker ends with the bot; what it prints is discarded.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from contextlib import suppress
from pathlib import Path
from typing import Any

LONGEST_LINE = 2**20  # bytes of an answer
_ENVIRONMENT = (
    *("path", "python", "virtual_env", "systemroot", "lang", "lc_", "temp", "tmp"),
    *("ld_library_path", "dyld_", "coverage_", "omp_"),
)
"""Prefixes of the variables that a worker gets: what a Python process needs, and no secret."""


async def start(module: str, *arguments: str) -> Process:
    """Start `python -m module arguments` with pipes for its jobs and its answers."""
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", module, *arguments),
        stdin=PIPE,
        stdout=PIPE,
        stderr=DEVNULL,
        limit=LONGEST_LINE,
        cwd=Path(__file__).parents[2],
        env={name: value for name, value in os.environ.items() if name.casefold().startswith(_ENVIRONMENT)},
    )


async def ask(process: Process, job: bytes) -> dict[str, Any]:
    """Return the first line of the answer to a job, which is JSON. Raises OSError or ValueError when it has ended."""
    if process.stdin is None or process.stdout is None:
        raise OSError("the worker was started without pipes")
    process.stdin.write(job)
    await process.stdin.drain()
    answer: dict[str, Any] = json.loads(await process.stdout.readline())  # of one that has ended b"", which is no JSON
    return answer


async def end(process: Process) -> None:
    """End a worker at once, whatever it is doing."""
    if process.returncode is None:
        with suppress(ProcessLookupError):
            # process.kill() may fetch the exit status before the event loop does, which logs a warning.
            os.kill(process.pid, signal.SIGKILL)
    if process.stdin:
        process.stdin.close()
    await process.communicate()
