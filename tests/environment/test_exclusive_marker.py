"""Tests run on every core; those that measure time run alone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
CONFTEST = "from tests.environment.exclusive_marker import pytest_collection_modifyitems, pytest_configure"
# Each test logs its start and end; the wait lets others start in between, if they may.
TESTS = """
import os, pathlib, time, pytest
LOG = pathlib.Path(__file__).with_name("log")
def came_and_went(name):
    for step in ("in", "out"):
        with LOG.open("a") as log:
            log.write(f"{name} {step}\\n")
        time.sleep(0.02)
@pytest.mark.alone
@pytest.mark.parametrize("number", range(6))
def test_alone(number):
    came_and_went(f"alone-{number}")
@pytest.mark.parametrize("number", range(12))
def test_in_company(number):
    came_and_went(f"company-{number}")
"""


def run_pytest(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the tests of a folder with the project's plugin."""
    (folder / "conftest.py").write_text(CONFTEST)
    (folder / "pytest.ini").write_text("[pytest]\nmarkers =\n    alone: measures time\n    slow: takes its time\n")
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_test_that_measures_time_has_the_machine_to_itself(tmp_path: Path) -> None:
    """On two workers nothing runs at the same time; it comes after the usual tests; and every test is counted."""
    (tmp_path / "test_some.py").write_text(TESTS)
    done = run_pytest(tmp_path, "-p", "xdist", "--numprocesses=2", "--maxschedchunk=1")
    assert "18 passed" in done.stdout.splitlines()[-1], done.stdout + done.stderr
    steps = [line.split() for line in (tmp_path / "log").read_text().splitlines()]
    alone = [i for i, (name, step) in enumerate(steps) if name.startswith("alone") and step == "in"]
    assert len(alone) == 6
    assert [steps[i] for i in alone if steps[i + 1] != [steps[i][0], "out"]] == []
    assert all(name.startswith("alone") for name, _ in steps[alone[0] :])


def test_slow_ones_come_first(tmp_path: Path) -> None:
    """A slow test started last would keep one core busy and leave the others idle."""
    (tmp_path / "test_some.py").write_text(
        "import pytest\n"
        "@pytest.mark.alone\ndef test_time(): pass\n"
        "def test_quick(): pass\n"
        "@pytest.mark.slow\ndef test_slow(): pass\n"
        "@pytest.mark.slow\n@pytest.mark.alone\ndef test_long_time(): pass\n"
    )
    shown = run_pytest(tmp_path, "--collect-only", "-q").stdout.splitlines()
    assert shown[:4] == [f"test_some.py::test_{name}" for name in ("slow", "quick", "long_time", "time")]
