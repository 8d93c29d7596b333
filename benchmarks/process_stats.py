"""Processor time and memory of processes, their threads and their descendants, from Linux's /proc."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

_TICK = 1 / os.sysconf("SC_CLK_TCK")
_PROC = Path("/proc")


class Unsupported(Exception):
    """This machine has no /proc to read processes' figures from."""


def check_supported() -> None:
    """Raise Unsupported unless this machine has Linux's /proc."""
    if not (_PROC / "self" / "stat").exists():
        raise Unsupported("the benchmarks count processor time in /proc, which only Linux has")


def process_tree(pid: int) -> list[int]:
    """Return the ids of a process and its living descendants."""
    found = [pid]
    for one in found:
        try:
            tasks = list((_PROC / str(one) / "task").iterdir())
            for task in tasks:
                found += [int(child) for child in (task / "children").read_text().split()]
        except (FileNotFoundError, ProcessLookupError):
            continue
    return found


def cpu_seconds(pid: int) -> float:
    """Return the processor time (s), user and system, of a process and its descendants, ended ones included."""
    return sum(_own_and_ended(one) for one in process_tree(pid))


def _own_and_ended(pid: int) -> float:
    try:
        after_name = (_PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return 0.0
    return sum(int(ticks) for ticks in after_name[11:15]) * _TICK  # utime, stime, cutime, cstime


def resident_bytes(pid: int, *, alone: bool = False) -> int:
    """Return the resident memory of a process and its descendants; memory they share is counted for each of them.

    With `alone`, descendants are left out.
    """
    total = 0
    for one in (pid,) if alone else process_tree(pid):
        try:
            lines = (_PROC / str(one) / "status").read_text().splitlines()
        except (FileNotFoundError, ProcessLookupError):
            continue
        total += sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmRSS:"))
    return total


def find_postgres() -> Path | None:
    """Return the folder of PostgreSQL's programs (initdb, postgres), which Debian keeps off the path, or None."""
    if found := shutil.which("initdb"):
        return Path(found).resolve().parent
    folders = [p.parent for p in Path("/usr/lib/postgresql").glob("*/bin/initdb") if p.parent.parent.name.isdecimal()]
    return max(folders, key=lambda folder: int(folder.parent.name), default=None)
