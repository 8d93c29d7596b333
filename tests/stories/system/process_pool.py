"""Has bots born and waited for: one nursery for all tests of this process, since what it costs is to begin one."""

from __future__ import annotations

import asyncio
import functools
import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).parents[3]


class ProcessPool:
    """Gives orders to a nursery, one at a time."""

    def __init__(self) -> None:
        """Begin the nursery."""
        self._nursery = subprocess.Popen(
            [sys.executable, "-m", "tests.stories.system.process_pool_server"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=_ROOT,
            env={**os.environ, "PYTHONPATH": str(_ROOT)},
            text=True,
        )
        self._at_a_time = threading.Lock()

    async def run_order(self, **order: Any) -> int:
        """Carry out an order (see `nursery`) and return what came of it."""
        return await asyncio.to_thread(self.run_order_blocking, **order)

    def run_order_blocking(self, **order: Any) -> int:
        """Do the same where nothing else is going on."""
        assert self._nursery.stdin
        assert self._nursery.stdout
        with self._at_a_time:
            print(json.dumps(order), file=self._nursery.stdin, flush=True)
            return int(self._nursery.stdout.readline())

    def shut_down(self) -> None:
        """End the nursery, and with it whatever bot is still alive."""
        self._nursery.communicate()


@functools.cache
def process_pool() -> ProcessPool:
    """Return the one there is, from the first time somebody asks."""
    return ProcessPool()


def shut_down_pool() -> None:
    """Leave nothing behind."""
    if process_pool.cache_info().currsize:
        process_pool().shut_down()
        process_pool.cache_clear()
