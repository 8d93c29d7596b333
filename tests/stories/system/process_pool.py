"""Starts bots and waits for their end: one pool for all tests of this process, since starting the pool is slow."""

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
    """Gives orders to the pool's process, one at a time."""

    def __init__(self) -> None:
        """Start that process."""
        self._server = subprocess.Popen(
            [sys.executable, "-m", "tests.stories.system.process_pool_server"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=_ROOT,
            env={**os.environ, "PYTHONPATH": str(_ROOT)},
            text=True,
        )
        self._lock = threading.Lock()

    async def run_order(self, **order: Any) -> int:
        """Carry out an order (see `process_pool_server`) and return its result."""
        return await asyncio.to_thread(self.run_order_blocking, **order)

    def run_order_blocking(self, **order: Any) -> int:
        """Do the same, and block."""
        assert self._server.stdin
        assert self._server.stdout
        with self._lock:
            print(json.dumps(order), file=self._server.stdin, flush=True)
            return int(self._server.stdout.readline())

    def stop(self) -> None:
        """End it, and with it every bot that is still running."""
        self._server.communicate()


@functools.cache
def process_pool() -> ProcessPool:
    """Return the one there is; the first call starts it."""
    return ProcessPool()


def shut_down_pool() -> None:
    """End it if it was started."""
    if process_pool.cache_info().currsize:
        process_pool().stop()
        process_pool.cache_clear()
