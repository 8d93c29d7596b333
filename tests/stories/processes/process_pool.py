"""Client of the process pool server: one server for all tests of this process, because starting it is slow."""

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
    """Sends orders to a pool server, one at a time."""

    def __init__(self) -> None:
        """Start the server."""
        self._server = subprocess.Popen(
            [sys.executable, "-m", "tests.stories.processes.process_pool_server"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=_ROOT,
            env={**os.environ, "PYTHONPATH": str(_ROOT)},
            text=True,
        )
        self._lock = threading.Lock()

    async def run_order(self, **order: Any) -> int:
        """Run an order (see `process_pool_server`) and return its result."""
        return await asyncio.to_thread(self.run_order_blocking, **order)

    def run_order_blocking(self, **order: Any) -> int:
        """Run an order, and block meanwhile."""
        assert self._server.stdin
        assert self._server.stdout
        with self._lock:
            print(json.dumps(order), file=self._server.stdin, flush=True)
            return int(self._server.stdout.readline())

    def stop(self) -> None:
        """Stop the server, and with it every bot that still runs."""
        self._server.communicate()


@functools.cache
def process_pool() -> ProcessPool:
    """Return the pool; the first call starts it."""
    return ProcessPool()


def shut_down_pool() -> None:
    """Stop the pool if it was started."""
    if process_pool.cache_info().currsize:
        process_pool().stop()
        process_pool.cache_clear()
