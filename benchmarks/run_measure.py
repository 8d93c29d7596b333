"""`python -m benchmarks.run_measure <measure> --out rows.json`: run one measure, in a process of its own."""

from __future__ import annotations

import argparse
import asyncio
import sys
from importlib import import_module
from pathlib import Path

from benchmarks import options, postgres, results
from benchmarks.benchmark_run import BenchmarkRun


def main() -> int:
    """Run the measure and write its rows to the file."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.run_measure")
    parser.add_argument("measure")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--options", type=options.from_text, default=options.Options())
    parser.add_argument("--folder", type=Path, required=True, help="of the run")
    parser.add_argument("--server", nargs=2, metavar=("FOLDER", "PID"), help="of the run's PostgreSQL")
    given = parser.parse_args()
    module = import_module(f"benchmarks.measures.{given.measure}")
    server = postgres.Server(Path(given.server[0]), int(given.server[1])) if given.server else None
    try:
        rows = asyncio.run(module.measure(BenchmarkRun(given.folder, given.options, server)))
    except KeyboardInterrupt:  # it has taken too long; the context managers have stopped what it started
        return 1
    results.dump(rows, given.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
