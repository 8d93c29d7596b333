"""`python -m benchmarks.slow_callbacks <file> <module> [arguments]`: run a module and record slow event loop callbacks.

Each callback that the event loop runs is timed: steps of tasks, timers, sockets that became ready. For each one that
takes more than two milliseconds, a line is written: when it ended (seconds since 1970) and how long it took (ms).
"""

from __future__ import annotations

import runpy
import sys
import time
from asyncio.events import Handle
from pathlib import Path

_SLOW = 0.002  # seconds


def record(file: Path) -> None:
    """Record slow callbacks in `file` from now on."""
    lines = file.open("a", buffering=1)
    run = Handle._run  # noqa: SLF001 - the loop runs every callback through this method

    def run_timed(self: Handle) -> None:
        began = time.perf_counter()
        try:
            run(self)
        finally:
            took = time.perf_counter() - began
            if took > _SLOW:
                lines.write(f"{time.time():.4f} {took * 1000:.2f}\n")

    Handle._run = run_timed  # type: ignore[method-assign]  # noqa: SLF001 - the same method


def launcher(file: Path) -> tuple[str, ...]:
    """Return the launcher for `processes.start` that makes a contender write its slow callbacks to `file`."""
    return ("-m", "benchmarks.slow_callbacks", str(file))


def durations(file: Path, since: float, until: float) -> list[float]:
    """Return how long slow callbacks took (ms) that ended between two instants (seconds since 1970)."""
    found = (line.split() for line in file.read_text().splitlines())
    return [float(took) for at, took in found if since <= float(at) <= until]


def main() -> None:
    """Record slow callbacks while the module runs as the main program."""
    _, file, module, *arguments = sys.argv
    sys.argv = [module, *arguments]
    record(Path(file))
    runpy.run_module(module, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
