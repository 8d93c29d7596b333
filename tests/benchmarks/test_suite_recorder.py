"""The measure `suite` counts the processes that each test starts."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks import suite_recorder
from benchmarks.processes import ROOT

TESTS = """
import subprocess, sys

BUSY = "import time\\nwhile time.process_time() < 0.2: pass"

def test_alone(): ...

def test_starts():
    for _ in range(2):
        subprocess.run([sys.executable, "-c", BUSY], check=True)
"""


@pytest.mark.slow
@pytest.mark.parametrize("workers", ["0", "2"])
def test_the_processes_that_a_test_starts_are_counted(workers: str, tmp_path: Path) -> None:
    """Their number and their processor time, also when several workers run the tests."""
    (tmp_path / "test_some.py").write_text(TESTS)
    (tmp_path / "pytest.ini").write_text("[pytest]\n")
    out = tmp_path / "recorded"
    options = ["-q", "-n", workers, "-p", "benchmarks.suite_recorder", "--record-suite", str(out)]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *options, "--rootdir", str(tmp_path), str(tmp_path)],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    tests = {name.rpartition("::")[2]: test for name, test in suite_recorder.load(out).items()}
    assert (tests["test_alone"].starts, tests["test_starts"].starts) == (0, 2)
    assert tests["test_starts"].cpu_seconds > 0.3
    assert tests["test_starts"].seconds > tests["test_alone"].seconds
