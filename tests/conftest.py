"""What holds for every test: a need the machine cannot meet is skipped by name, or fails where nothing may be."""

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
from tests.exclusive_marker import pytest_collection_modifyitems, pytest_configure, pytest_xdist_auto_num_workers
from tests.requirements import NEEDS
from tests.stories.system.process_pool import shut_down_pool

__all__ = ["pytest_collection_modifyitems", "pytest_configure", "pytest_xdist_auto_num_workers"]

NO_SKIPS = os.environ.get("AFTERWORD_NO_SKIPS") == "1"  # set where everything is installed: .ci/run

# Nobody's own settings reach a test, a real token least of all. (Settings made in a test read no .env either.)
for name in [name for name in os.environ if name.lower() in Settings.model_fields]:
    del os.environ[name]

# Told to keep nothing that it compiles, as in many an image, Python would compile all anew at each of a hundred starts.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# A commit waits for the disk, and the tests commit many thousand times. What a power cut would do is not what they ask:
# their folders lie in memory, where there is enough of it.
MEMORY = Path("/dev/shm")  # noqa: S108 - what is made in it is pytest's, and nobody else may read it
if os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > 2**30:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))

# Loading what looks at spelling takes a second and 140 MB in each process: the tests that need it turn it on.
os.environ["SPELLING"] = "off"

# Before each request httpcore looks for a library that is not installed, on the disk: a fifth of what a client costs.
if importlib.util.find_spec("sniffio") is None:
    sys.modules["sniffio"] = None  # type: ignore[assignment]

hypothesis.settings.register_profile(
    "house",
    deadline=None,  # a slow machine is no wrong answer
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
    derandomize="AFTERWORD_SEED" not in os.environ,  # by default no change fails by ill luck; campaigns try other luck
)
hypothesis.settings.load_profile("house")


@pytest.fixture(scope="session", autouse=True)
def nothing_is_left_behind() -> Iterator[None]:
    """Let the bots that were begun, and their nursery, end with the tests."""
    yield
    shut_down_pool()


@pytest.fixture
def closed_port() -> Iterator[int]:
    """Return a port at which nobody listens, nor ever will: whatever is bound and does not listen refuses."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield taken.getsockname()[1]


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test marked `browser` or `postgres` where there is none."""
    for marker, (reason, find) in NEEDS.items():
        if item.get_closest_marker(marker) and find() is None:
            pytest.skip(reason)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Collect without looking for garbage: there is none, and what is collected stays to the end."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a skip into a failure where nothing may be skipped."""
    report = yield
    if NO_SKIPS and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped, and AFTERWORD_NO_SKIPS=1 allows none: {_reason(report.longrepr)}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Turn the skip of a whole module into a failure where nothing may be skipped."""
    report = yield
    if NO_SKIPS and report.skipped:
        report.outcome = "failed"
        report.longrepr = (
            f"{collector.nodeid} was skipped, and AFTERWORD_NO_SKIPS=1 allows none: {_reason(report.longrepr)}"
        )
    return report


def _reason(longrepr: object) -> str:
    return str(longrepr[2]) if isinstance(longrepr, tuple) else str(longrepr)
