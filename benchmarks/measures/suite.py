"""10., when asked for: what the tests take, and where their time goes.

The pytest part of `make test` is run twice, on all cores as there: whole, and without the tests that carry certain
markers (`--leave-out`; those that need Chromium and PostgreSQL unless others are named). Processor time is that of the
whole run, all workers and everything that they start included. `make quick` is run as it is, style and types included.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks import suite_recorder
from benchmarks.benchmark_run import BenchmarkRun
from benchmarks.processes import ROOT, Failed
from benchmarks.results import Comment, Result, Row
from benchmarks.suite_recorder import TestCost

NUMBER = 10
TIMEOUT = 3600  # seconds
ON_ALL_CORES = ("--numprocesses=auto", "--maxschedchunk=1")  # as in the Makefile
QUICK_ONLY = ("tests/test_house.py", "--deselect=tests/test_house.py::test_the_import_contracts_hold")
QUICK_AT_MOST = 60.0  # seconds
SLOWEST = 15


@dataclass(frozen=True)
class Duration:
    """What a command took, in seconds."""

    wall: float
    cpu: float


async def measure(run: BenchmarkRun) -> list[Row]:
    """Return the times of the whole suite, of the smaller one and of `make quick`, and the slowest tests."""
    whole, tests = await asyncio.to_thread(_run_tests, run, ())
    rows = _times("the tests of `make test`", whole)
    left_out = run.options.leave_out
    if left_out and not run.quick:
        smaller, _ = await asyncio.to_thread(_run_tests, run, left_out)
        rows += _times(f"the same without {' and '.join(left_out)}", smaller, whole)
    rows += _processes(tests, whole)
    if "quick" in _targets():
        quick = await asyncio.to_thread(_run, ["make", "quick"], run.new_folder("quick") / "log")
        rows.append(Result(NUMBER, "`make quick`", "", (quick.wall,), "s", most=QUICK_AT_MOST))
    else:
        rows.append(Comment(NUMBER, "`make quick`: skipped, the Makefile has no such target"))
    return rows


def _targets() -> set[str]:
    return {
        line.partition(":")[0] for line in (ROOT / "Makefile").read_text().splitlines() if not line.startswith("\t")
    }


def _run_tests(run: BenchmarkRun, left_out: Sequence[str]) -> tuple[Duration, dict[str, TestCost]]:
    folder = run.new_folder("suite")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *ON_ALL_CORES]
    command += ["-p", "benchmarks.suite_recorder", "--record-suite", str(folder / "tests")]
    if left_out:
        command += ["-m", " and ".join(f"not {marker}" for marker in left_out)]
    taken = _run(command + list(QUICK_ONLY if run.quick else ()), folder / "log")
    return taken, suite_recorder.load(folder / "tests")


def _run(command: Sequence[str], log: Path) -> Duration:
    """Run a command in the project's folder and return what it took.

    Raises:
        Failed: it did not succeed.
    """
    own = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "MAKE"))}
    began = time.monotonic()
    with log.open("wb") as out:
        process = subprocess.Popen(command, cwd=ROOT, env=own, stdout=out, stderr=out)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)  # so that nobody waits for it again
    if process.returncode:
        raise Failed(f"{' '.join(command)} ended with {process.returncode}\n{log.read_text(errors='replace')[-3000:]}")
    return Duration(time.monotonic() - began, usage.ru_utime + usage.ru_stime)


def _times(what: str, taken: Duration, whole: Duration | None = None) -> list[Row]:
    walls, cpus = (f"{taken.wall / whole.wall:.2f} ×", f"{taken.cpu / whole.cpu:.2f} ×") if whole else ("", "")
    against = "the whole suite" if whole else ""
    return [
        Result(NUMBER, f"{what}, from start to end", against, (taken.wall,), "s", note=walls),
        Result(NUMBER, f"{what}, processor time", against, (taken.cpu,), "s", note=cpus),
    ]


def _processes(tests: dict[str, TestCost], whole: Duration) -> list[Row]:
    """Return what processes cost that tests start, in all and for the slowest tests."""
    starts, cpu = sum(test.starts for test in tests.values()), sum(test.cpu_seconds for test in tests.values())
    note = f"{starts:,} were started by {sum(test.starts > 0 for test in tests.values()):,} of {len(tests):,} tests"
    share = 100 * cpu / whole.cpu
    rows: list[Row] = [
        Result(NUMBER, "processes that tests start", "processor time of the suite", (share,), "%", note=note)
    ]
    slowest = sorted(tests.items(), key=lambda named: -named[1].seconds)[:SLOWEST]
    for name, test in slowest:
        note = f"{test.starts} processes started; {test.cpu_seconds:.1f} s of processor time in processes"
        rows.append(Result(NUMBER, f"`{name.replace('|', '/')}`", "", (test.seconds,), "s", note=note))
    return rows
