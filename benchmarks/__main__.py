"""`python -m benchmarks`: measure Afterword beside other bots and print the table of ratios.

Each measure runs in a session of processes of its own, with a timeout. One that fails or hangs is named in the table,
and the others go on.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import platform
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

from benchmarks import process_stats, results
from benchmarks.benchmark_run import BenchmarkRun, open_run
from benchmarks.options import Options
from benchmarks.processes import ROOT
from benchmarks.results import Comment, Row

MEASURES = ("turn_cost", "latency", "punctuality", "draining", "start", "memory", "crash", "setup", "readers")
ON_REQUEST = (
    "profile",
    "road",
    "suite",
)  # profile and road explain the others; suite takes longer than all others together
COMPARABLE = ("turn_cost", "latency", "road")  # measures that can compare two versions
COMPARISON_TIMEOUT_FACTOR = 4
DOCUMENT = ROOT / "docs" / "performance.md"


def main() -> int:
    """Run the measures that were asked for; return 1 when one failed."""
    parser = _parser()
    given = parser.parse_args()
    if unknown := sorted(set(given.measures) - {*MEASURES, *ON_REQUEST}):
        parser.error(f"no such measure: {', '.join(unknown)}")
    try:
        process_stats.check_supported()
    except process_stats.Unsupported as reason:
        print(f"benchmarks: {reason}", file=sys.stderr)
        return 2
    began = time.monotonic()
    rows: list[Row] = []
    failed = False
    if given.against and (others := sorted(set(given.measures) - {*COMPARABLE})):
        parser.error(f"{', '.join(others)} cannot be measured against another version")
    if given.against and given.write:
        parser.error("the page is about this version alone: --write and --against do not go together")
    if given.against and not (given.against / "bot" / "__main__.py").is_file():
        parser.error(f"{given.against} is not a checkout of this project")
    options = Options(
        quick=given.quick,
        against=given.against and given.against.resolve(),
        list_functions=given.list_functions,
        leave_out=tuple(given.leave_out or Options.leave_out),
    )
    with open_run(options, with_postgres=not given.without_postgres) as opened:
        for name in given.measures or (COMPARABLE if given.against else MEASURES):
            print(f"{name} ...", file=sys.stderr, flush=True)
            found, went_well = _run_measure(name, opened)
            rows += found
            failed = failed or not went_well
    told = f"{results.table(rows)}\n\n{_footer(time.monotonic() - began)}"
    print(told)
    if given.write and not results.write_between_marks(DOCUMENT, told):
        print(f"benchmarks: {DOCUMENT.name} has no marks to write between", file=sys.stderr)
        failed = True
    return int(failed)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Afterword measured beside other bots.")
    parser.add_argument(
        "measures", nargs="*", metavar="measure", help=f"only these of: {', '.join((*MEASURES, *ON_REQUEST))}"
    )
    parser.add_argument("--quick", action="store_true", help="small numbers: shows that it works, measures nothing")
    parser.add_argument("--write", action="store_true", help="put the table into docs/performance.md")
    parser.add_argument(
        "--against",
        type=Path,
        metavar="folder",
        help=f"{', '.join(COMPARABLE)}: measure this version against that checkout",
    )
    parser.add_argument("--list", action="store_true", dest="list_functions", help="road: name the functions, by file")
    parser.add_argument(
        "--leave-out",
        action="append",
        metavar="marker",
        help=f"suite: a marker of tests that its second run leaves out; {' and '.join(Options.leave_out)} unless given",
    )
    parser.add_argument("--without-postgres", action="store_true", help="leave out Afterword on PostgreSQL")
    return parser


def _run_measure(name: str, opened: BenchmarkRun) -> tuple[list[Row], bool]:
    """Return the rows of one measure, and whether it succeeded."""
    module = import_module(f"benchmarks.measures.{name}")
    began = time.monotonic()
    out = opened.folder / f"{name}.json"
    command = [sys.executable, "-m", "benchmarks.run_measure", name, "--out", str(out), "--folder", str(opened.folder)]
    command += ["--options", opened.options.as_text()]
    if opened.server:
        command += ["--server", str(opened.server.folder), str(opened.server.pid)]
    process = subprocess.Popen(command, cwd=ROOT, start_new_session=True)
    limit = module.TIMEOUT * (COMPARISON_TIMEOUT_FACTOR if opened.options.against else 1)
    try:
        code: int | None = process.wait(limit)
    except subprocess.TimeoutExpired:
        code = None
    finally:
        _stop(process)
    print(f"    took {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)
    if code == 0 and out.exists():
        return results.load(out), True
    why = f"did not end within {limit} s" if code is None else f"failed with {code}"
    return [Comment(module.NUMBER, f"{name} {why}")], False


def _stop(process: subprocess.Popen[bytes]) -> None:
    """Stop a measure and all processes that it has started."""
    if process.poll() is None:
        process.send_signal(signal.SIGINT)  # it then stops what it has started
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(15)
    for pid in _processes_of_session(process.pid):
        os.kill(pid, signal.SIGKILL)
    process.wait()


def _processes_of_session(leader: int) -> Iterator[int]:
    """Yield the processes of the session that `leader` leads, itself included."""
    for folder in Path("/proc").iterdir():
        if folder.name.isdecimal():
            try:
                session = int((folder / "stat").read_text().rpartition(")")[2].split()[3])
            except (FileNotFoundError, ProcessLookupError):
                continue
            if session == leader:
                yield int(folder.name)


def _footer(seconds: float) -> str:
    return (
        f"Measured on {datetime.now(UTC):%Y-%m-%d} in {seconds / 60:.0f} minutes: {os.cpu_count()} cores, "
        f"Python {platform.python_version()}, Linux {platform.release().partition('-')[0]}. "
        "Each figure is the median of its runs, with the least and the most in brackets."
    )


if __name__ == "__main__":
    sys.exit(main())
