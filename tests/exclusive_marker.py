"""Tests on every core; and those that measure time, marked `alone`, with the machine to themselves.

The workers are processes of one machine, so the room they share is a lock on the project's folder: any number of tests
may be in it side by side, or one alone. Those come last; a worker that has the room to itself keeps it for all that it
has of them, so that the others are kept waiting once, and not again and again. The slow ones come first, so that no
core is idle at the end while another has one of them still to do.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Generator
from pathlib import Path

import pytest

MARK = "alone"
WORKERS_A_CORE = 2  # much of a story is waiting: one message a second is all that Telegram takes in a chat
MOST_WORKERS = 8  # each runs a PostgreSQL server and a browser of its own


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Use every core that this process may use, and all of it, up to a point."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(WORKERS_A_CORE * cores, MOST_WORKERS)


def pytest_configure(config: pytest.Config) -> None:
    """Let a worker among workers share the machine with them."""
    if hasattr(config, "workerinput"):
        config.pluginmanager.register(ExclusivePlugin(config.rootpath))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the slow tests come first, and those that need the machine to themselves last."""
    items.sort(key=lambda item: (needs_the_machine(item), item.get_closest_marker("slow") is None))


def needs_the_machine(item: pytest.Item | None) -> bool:
    """Whether a test is one of those."""
    return item is not None and item.get_closest_marker(MARK) is not None


class ExclusivePlugin:
    """A pytest plugin: one worker's way in and out."""

    def __init__(self, folder: Path) -> None:
        """Stand outside."""
        self._door = os.open(folder, os.O_RDONLY)
        self._is_ours = False

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_protocol(
        self, item: pytest.Item, nextitem: pytest.Item | None
    ) -> Generator[None, object, object]:
        """Run a test in company, or alone. Waiting for that is outside of its time-out."""
        alone = needs_the_machine(item)
        if not (alone and self._is_ours):
            fcntl.flock(self._door, fcntl.LOCK_EX if alone else fcntl.LOCK_SH)
        self._is_ours = alone
        try:
            return (yield)
        finally:
            if not (alone and needs_the_machine(nextitem)):
                fcntl.flock(self._door, fcntl.LOCK_UN)
                self._is_ours = False
