"""`python benchmarks/function_counter.py <root> <file> <module> [arguments]`: run a module and count our functions.

A function counts when its file lies under `bot/` or `conversations/` of the project at `root`, without `bot/sandbox/`,
and when it has a name of its own: lambdas and comprehensions belong to the function around them. `sys.setprofile` sees
every call in every thread, and every coroutine that goes on after an await. On SIGUSR1 the functions called since the
last SIGUSR1, or since the start, are written to `file`, each with the time of its first call, and forgotten.

It imports nothing but the standard library, and is started by its path: the module may be that of another checkout.
"""

from __future__ import annotations

import json
import runpy
import signal
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

PACKAGES = ("bot", "conversations")
LEFT_OUT = ("bot/sandbox",)


@dataclass(frozen=True, slots=True, order=True)
class Function:
    """A function of the project: its file, relative to the project's root, and its name and line there."""

    file: str
    line: int
    name: str


class FunctionCounter:
    """Notes the first call of each function of ours, in all threads that begin after `start`."""

    def __init__(self, root: Path, file: Path) -> None:
        """Count the functions of the project at `root` and write them to `file`."""
        self._packages = tuple(f"{root / package}/" for package in PACKAGES)
        self._left_out = tuple(f"{root / folder}/" for folder in LEFT_OUT)
        self._root = root
        self._file = file
        self._is_ours: dict[CodeType, bool] = {}
        self._first_calls: dict[CodeType, float] = {}

    def start(self) -> None:
        """Count from now on."""
        signal.signal(signal.SIGUSR1, self._write)
        threading.setprofile(self._on_event)
        sys.setprofile(self._on_event)

    def _on_event(self, frame: FrameType, event: str, argument: Any) -> None:
        del argument
        code = frame.f_code
        if event == "call" and code not in self._first_calls:
            is_ours = self._is_ours.get(code)
            if is_ours is None:
                is_ours = self._is_ours[code] = self._is_named_and_ours(code)
            if is_ours:
                self._first_calls[code] = time.monotonic()

    def _is_named_and_ours(self, code: CodeType) -> bool:
        file = code.co_filename
        is_inside = file.startswith(self._packages) and not file.startswith(self._left_out)
        return is_inside and "<" not in code.co_name

    def _write(self, number: int, frame: FrameType | None) -> None:
        del number, frame
        calls, self._first_calls = self._first_calls, {}
        rows = [
            (str(Path(code.co_filename).relative_to(self._root)), code.co_firstlineno, code.co_qualname, at)
            for code, at in calls.items()
        ]
        aside = self._file.with_suffix(".new")  # written aside and renamed: nobody reads half of it
        aside.write_text(json.dumps(rows))
        aside.replace(self._file)


def launcher(root: Path, file: Path) -> tuple[str, ...]:
    """Return the launcher for `processes.start` that counts the functions of a contender in `root`."""
    return (str(Path(__file__)), str(root), str(file))


def load(file: Path) -> dict[Function, float]:
    """Return the functions of a written file with the time of their first call, by this machine's monotonic clock."""
    rows = json.loads(file.read_text())
    return {Function(path, line, name): at for path, line, name, at in rows}


def main() -> None:
    """Count while the module runs as the main program."""
    _, root, file, module, *arguments = sys.argv
    sys.argv = [module, *arguments]
    sys.path[0] = root  # where the module is looked for first, in the place of this file's own folder
    FunctionCounter(Path(root).resolve(), Path(file)).start()
    runpy.run_module(module, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
