"""`python -m benchmarks.one <measure> --out rows.json`: one measure, in a process of its own."""

from __future__ import annotations

import argparse
import asyncio
import sys
from importlib import import_module
from pathlib import Path

from benchmarks import figures, options, postgres
from benchmarks.session import Session


def main() -> int:
    """Measure, and write the rows to the file."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.one")
    parser.add_argument("measure")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--options", type=options.from_text, default=options.Options())
    parser.add_argument("--folder", type=Path, required=True, help="the session's")
    parser.add_argument("--server", nargs=2, metavar=("FOLDER", "PID"), help="of the session's PostgreSQL")
    given = parser.parse_args()
    module = import_module(f"benchmarks.measures.{given.measure}")
    server = postgres.Server(Path(given.server[0]), int(given.server[1])) if given.server else None
    try:
        rows = asyncio.run(module.measure(Session(given.folder, given.options, server)))
    except KeyboardInterrupt:  # its time is up: all that it started has been ended on the way here
        return 1
    figures.dump(rows, given.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
