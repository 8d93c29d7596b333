"""`python -m benchmarks.one <measure> --out rows.json`: one measure, in a process of its own."""

from __future__ import annotations

import argparse
import asyncio
import sys
from importlib import import_module
from pathlib import Path

from benchmarks import figures
from benchmarks.session import session


def main() -> int:
    """Measure, and write the rows to the file."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.one")
    parser.add_argument("measure")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--without-postgres", action="store_true")
    given = parser.parse_args()
    module = import_module(f"benchmarks.measures.{given.measure}")
    with session(quick=given.quick, with_postgres=not given.without_postgres) as opened:
        rows = asyncio.run(module.measure(opened))
    figures.dump(rows, given.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
