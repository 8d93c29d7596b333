"""Settings for all tests. A test whose requirement the machine lacks is skipped, or fails with AFTERWORD_NO_SKIPS."""

from __future__ import annotations

import gc
import importlib.util
import os
import shutil
import socket
import sys
from collections.abc import Generator, Iterator
from pathlib import Path

import hypothesis
import pytest

from bot.settings import Settings
from tests.environment.exclusive_marker import (
    pytest_collection_modifyitems,
    pytest_configure,
    pytest_xdist_auto_num_workers,
)
from tests.environment.requirements import NEEDS
from tests.stories.processes.process_pool import shut_down_pool

__all__ = ["pytest_collection_modifyitems", "pytest_configure", "pytest_xdist_auto_num_workers"]

NO_SKIPS = os.environ.get("AFTERWORD_NO_SKIPS") == "1"  # set by .ci/run, where everything is installed
WITH_SPEECH = os.environ.get("AFTERWORD_WITH_SPEECH") == "1"  # set there when the recogniser could be installed

# No developer's settings reach a test, above all no real token. (Settings made in a test read no .env either.)
for name in [name for name in os.environ if name.lower() in Settings.model_fields]:
    del os.environ[name]

# With this variable, set in many images, Python would compile all modules again at each of a hundred starts.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# A commit waits for the disk, and the tests commit many thousand times. They do not test power cuts, so their folders
# are in memory, where there is enough of it.
MEMORY = Path("/dev/shm")  # noqa: S108 - pytest's folders in it are readable by this user only
if os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > 2**30:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))

# Loading the spelling library takes a second and 140 MB in each process: the tests that need it turn it on.
os.environ["SPELLING"] = "off"

# Before each request httpcore searches the disk for a library that is not installed: a fifth of a client's cost.
if importlib.util.find_spec("sniffio") is None:
    sys.modules["sniffio"] = None  # type: ignore[assignment]

hypothesis.settings.register_profile(
    "house",
    deadline=None,  # a slow machine is no failure
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
    derandomize="AFTERWORD_SEED" not in os.environ,  # by default the same examples each time; campaigns try others
)
hypothesis.settings.load_profile("house")


@pytest.fixture(scope="session", autouse=True)
def end_processes() -> Iterator[None]:
    """End the bots that were started, and the process pool, with the tests."""
    yield
    shut_down_pool()


@pytest.fixture
def closed_port() -> Iterator[int]:
    """Return a port at which nobody will listen: a bound socket that does not listen refuses connections."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield taken.getsockname()[1]


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test marked `browser`, `postgres` or `speech` where the machine has none."""
    for marker, (reason, find) in NEEDS.items():
        if item.get_closest_marker(marker) and find() is None:
            pytest.skip(reason)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Collect tests with the garbage collector off: the objects stay until the end."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a skip into a failure with AFTERWORD_NO_SKIPS."""
    report = yield
    is_left_out = item.get_closest_marker("speech") and not WITH_SPEECH
    if NO_SKIPS and report.skipped and not hasattr(report, "wasxfail") and not is_left_out:
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped, and AFTERWORD_NO_SKIPS=1 allows none: {_reason(report.longrepr)}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Turn the skip of a whole module into a failure with AFTERWORD_NO_SKIPS."""
    report = yield
    if NO_SKIPS and report.skipped:
        report.outcome = "failed"
        report.longrepr = (
            f"{collector.nodeid} was skipped, and AFTERWORD_NO_SKIPS=1 allows none: {_reason(report.longrepr)}"
        )
    return report


def _reason(longrepr: object) -> str:
    return str(longrepr[2]) if isinstance(longrepr, tuple) else str(longrepr)
