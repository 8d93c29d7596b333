"""Runs tests on every core, and those that measure time, marked `alone`, one at a time on an idle machine.

The workers are processes of one machine and share a file lock on the project's folder: shared for usual tests,
exclusive for marked ones. Marked tests come last; a worker that has the exclusive lock keeps it for all its marked
tests, so that the others wait once. Slow tests come first, so that no core is idle at the end while another still
runs one.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Generator
from pathlib import Path

import pytest

MARK = "alone"
WORKERS_A_CORE = 2  # a story mostly waits: Telegram takes one message a second in a chat
MOST_WORKERS = 8  # each runs its own PostgreSQL server and browser


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Return two workers for each core that this process may use, up to a limit; with `logical`, one for each."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min((1 if config.getoption("numprocesses") == "logical" else WORKERS_A_CORE) * cores, MOST_WORKERS)


def pytest_configure(config: pytest.Config) -> None:
    """Register the lock in each worker."""
    if hasattr(config, "workerinput"):
        config.pluginmanager.register(ExclusivePlugin(config.rootpath))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Sort slow tests first, and tests that need an idle machine last."""
    items.sort(key=lambda item: (needs_the_machine(item), item.get_closest_marker("slow") is None))


def needs_the_machine(item: pytest.Item | None) -> bool:
    """Whether a test is marked to run alone."""
    return item is not None and item.get_closest_marker(MARK) is not None


class ExclusivePlugin:
    """A pytest plugin: takes the lock for one worker's tests."""

    def __init__(self, folder: Path) -> None:
        """Open the lock, without taking it."""
        self._lock_file = os.open(folder, os.O_RDONLY)
        self._is_exclusive = False

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_protocol(
        self, item: pytest.Item, nextitem: pytest.Item | None
    ) -> Generator[None, object, object]:
        """Run a test under the shared or the exclusive lock. Waiting for it is outside of the test's time-out."""
        alone = needs_the_machine(item)
        if not (alone and self._is_exclusive):
            fcntl.flock(self._lock_file, fcntl.LOCK_EX if alone else fcntl.LOCK_SH)
        self._is_exclusive = alone
        try:
            return (yield)
        finally:
            if not (alone and needs_the_machine(nextitem)):
                fcntl.flock(self._lock_file, fcntl.LOCK_UN)
                self._is_exclusive = False
