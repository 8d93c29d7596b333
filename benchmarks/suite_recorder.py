"""A pytest plugin that writes down what each test took: `-p benchmarks.suite_recorder --record-suite FILE`.

For each test: its seconds, set-up and teardown included, how many processes it started, and the processor time that
processes other than pytest's took meanwhile. A bot that the tests' process pool forks is not seen to start, but its
processor time is.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Generator
from dataclasses import asdict, dataclass
from os import getpid, times
from pathlib import Path
from typing import Any

import pytest

from benchmarks import process_stats

_STARTS = frozenset({"subprocess.Popen", "os.fork", "os.forkpty", "os.posix_spawn"})
_PROPERTY = "suite_recorder"


@dataclass
class TestCost:
    """One test."""

    seconds: float = 0.0
    starts: int = 0  # of processes
    cpu_seconds: float = 0.0  # of those processes, and of the ones that they started


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer the option."""
    parser.addoption("--record-suite", type=Path, help="write what each test took into this file")


def pytest_configure(config: pytest.Config) -> None:
    """Record when there is a file to write to."""
    if file := config.getoption("--record-suite"):
        is_worker = hasattr(config, "workerinput")
        config.pluginmanager.register(Recorder(None if is_worker else file))


class Recorder:
    """Observes the tests of this process; in the main process it also collects what the workers have observed."""

    def __init__(self, file: Path | None) -> None:
        """Write to `file` in the end; None in a worker."""
        self._file = file
        self._tests: dict[str, TestCost] = {}
        self._starts = 0
        self._before = (0, 0.0)
        sys.addaudithook(self._on_audit)

    def _on_audit(self, event: str, arguments: Any) -> None:
        del arguments
        if event in _STARTS:
            self._starts += 1

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_logstart(self) -> None:
        """Note where a test begins."""
        self._before = (self._starts, _cpu_seconds_of_others())

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self, call: pytest.CallInfo[None]) -> Generator[None, pytest.TestReport, Any]:
        """Add what the test took to its last report, which a worker hands to the main process."""
        report = yield
        if call.when == "teardown":
            starts, cpu_seconds = self._before
            observed = (self._starts - starts, max(0.0, _cpu_seconds_of_others() - cpu_seconds))
            report.user_properties.append((_PROPERTY, observed))
        return report

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Add up the reports of a test: set-up, call and teardown."""
        test = self._tests.setdefault(report.nodeid, TestCost())
        test.seconds += report.duration
        for name, observed in report.user_properties:
            if name == _PROPERTY and isinstance(observed, (list, tuple)):
                test.starts, test.cpu_seconds = observed

    def pytest_sessionfinish(self) -> None:
        """Write the file."""
        if self._file:
            self._file.write_text(json.dumps({name: asdict(test) for name, test in self._tests.items()}))


def load(file: Path) -> dict[str, TestCost]:
    """Return what was recorded, by the name of the test."""
    return {name: TestCost(**fields) for name, fields in json.loads(file.read_text()).items()}


def _cpu_seconds_of_others() -> float:
    """Return the processor time of all processes that this one has started, by themselves or through others."""
    own = times()
    return process_stats.cpu_seconds(getpid()) - own.user - own.system
