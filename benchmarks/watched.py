"""`python -m benchmarks.watched <file> <module> [arguments]`: run a module and write down how long it holds its loop.

Each callback that the event loop runs is timed: the steps of tasks, timers, sockets that became ready. A line is
written for each that took two milliseconds or more: when it ended (seconds since 1970), and its milliseconds.
"""

from __future__ import annotations

import runpy
import sys
import time
from asyncio.events import Handle
from pathlib import Path

_WORTH_NOTING = 0.002  # seconds


def watch(file: Path) -> None:
    """Time every callback from now on."""
    noted = file.open("a", buffering=1)
    run = Handle._run  # noqa: SLF001 - the one place through which the loop runs everything

    def timed(self: Handle) -> None:
        began = time.perf_counter()
        try:
            run(self)
        finally:
            took = time.perf_counter() - began
            if took > _WORTH_NOTING:
                noted.write(f"{time.time():.4f} {took * 1000:.2f}\n")

    Handle._run = timed  # type: ignore[method-assign]  # noqa: SLF001 - the same place


def launcher(file: Path) -> tuple[str, ...]:
    """Return what starts a contender so that it writes into `file`; see `running.start`."""
    return ("-m", "benchmarks.watched", str(file))


def holds(file: Path, since: float, until: float) -> list[float]:
    """Return the milliseconds of the holds that ended between two instants, seconds since 1970."""
    found = (line.split() for line in file.read_text().splitlines())
    return [float(took) for at, took in found if since <= float(at) <= until]


def main() -> None:
    """Watch, and be the module."""
    _, file, module, *arguments = sys.argv
    sys.argv = [module, *arguments]
    watch(Path(file))
    runpy.run_module(module, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
