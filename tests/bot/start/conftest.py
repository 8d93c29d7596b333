"""Fixtures: the process, started as a new one or as a fork; a Bot API that knows no token."""

from __future__ import annotations

import json
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TypeVar

import pytest

from tests.bot.start.process_start import AsShipped, Start

T = TypeVar("T", bound=Start)


@contextmanager
def ending(start: T) -> Iterator[T]:
    """Yield `start`, and end the processes that a failing test leaves running."""
    # Tests that run in the background ignore SIGINT, and their child processes would inherit that.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield start
    signal.signal(signal.SIGINT, before)
    for process in start.running:
        if process.poll() is None:
            process.kill()
        process.communicate()


@pytest.fixture
def shipped(tmp_path: Path) -> Iterator[AsShipped]:
    """Start the process as a new one."""
    with ending(AsShipped(tmp_path)) as start:
        yield start


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start it as a fork, which is faster; at least one test of each command starts a new process."""
    with ending(Start(tmp_path)) as start:
        yield start


@pytest.fixture
def wrong_token_api() -> Iterator[str]:
    """Serve a Bot API that answers every token as wrong, as Telegram does; return its root."""

    class Unauthorized(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers.get("content-length") or 0))
            body = json.dumps({"ok": False, "error_code": 401, "description": "Unauthorized"}).encode()
            self.send_response(401)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST  # noqa: N815 - the name is http.server's

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Unauthorized) as server:
        serving = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        serving.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        serving.join()
