"""Starts `python -m bot` in an empty folder: as a new process, or as a fork that has all modules loaded."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

from tests.stories.processes.process_pool import process_pool

ROOT = Path(__file__).parents[3]
PATIENCE = 240  # seconds for a slow and busy machine; promised times are asserted separately


class Fork:
    """A process started by the process pool, with the parts of Popen's interface used here."""

    def __init__(self, folder: Path, pipes: Path, arguments: tuple[str, ...], settings: dict[str, str]) -> None:
        """Start it in `folder`; its output comes through named pipes."""
        pipes.mkdir()
        out, err = pipes / "out", pipes / "err"
        os.mkfifo(out)
        os.mkfifo(err)
        self.pid = process_pool().run_order_blocking(
            start=settings, arguments=arguments, folder=str(folder), log=str(err), out=str(out)
        )
        self.stderr = err.open()  # opening a pipe waits for the other side; the process pool opens them in this order
        self.stdout = out.open()
        self.returncode: int | None = None

    def poll(self) -> int | None:
        """Return the exit code, once `communicate` has waited for it."""
        return self.returncode

    def send_signal(self, number: signal.Signals) -> None:
        """Send it a signal."""
        os.kill(self.pid, number)

    def kill(self) -> None:
        """Kill it."""
        self.send_signal(signal.SIGKILL)

    def communicate(self, timeout: float = PATIENCE) -> tuple[str, str]:  # noqa: ARG002 - the process pool has its own
        """Wait for its end, and return the rest of its output and errors."""
        if self.returncode is not None:
            return "", ""
        with self.stdout, self.stderr:
            said = self.stdout.read(), self.stderr.read()
        self.returncode = process_pool().run_order_blocking(wait=self.pid)
        return said


Process = subprocess.Popen[str] | Fork


class Start:
    """Starts it as a fork, with the given settings only; it behaves as a new process, without the time to load."""

    def __init__(self, folder: Path) -> None:
        """Use `folder` / "here" as the current folder."""
        self.folder = folder / "here"
        self.folder.mkdir(exist_ok=True)
        self.running: list[Process] = []
        self._pipes = folder

    def begin(self, *arguments: str, **settings: str) -> Process:
        """Start it and return the running process."""
        process = self._begun(arguments, settings)
        self.running.append(process)
        return process

    def __call__(self, *arguments: str, **settings: str) -> tuple[int, str, str]:
        """Start it, wait for its end, and return its exit code, output and errors."""
        process = self.begin(*arguments, **settings)
        out, err = process.communicate(timeout=PATIENCE)
        assert process.returncode is not None
        return process.returncode, out, err

    def sandbox(self, *arguments: str, **settings: str) -> tuple[Process, str]:
        """Start it as a sandbox on a free port; return the process and the page's address, once printed."""
        process = self.begin(*arguments, **{"PORT": "0", **settings})
        assert process.stdout is not None
        first = process.stdout.readline()
        address = re.search(r"http://127\.0\.0\.1:\d+", first)
        assert address, first + process.communicate(timeout=PATIENCE)[1]
        return process, address[0]

    def _begun(self, arguments: tuple[str, ...], settings: dict[str, str]) -> Process:
        return Fork(self.folder, self._pipes / f"pipes-{len(self.running)}", arguments, settings)


class AsShipped(Start):
    """Starts it as a new process."""

    def _begun(self, arguments: tuple[str, ...], settings: dict[str, str]) -> Process:
        return subprocess.Popen(
            [sys.executable, "-m", "bot", *arguments],
            cwd=self.folder,
            env={**os.environ, "PYTHONPATH": str(ROOT), **settings},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
