"""What Linux says of a process: processor time and memory, of all its threads and of its children too."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

_TICK = 1 / os.sysconf("SC_CLK_TCK")
_PROC = Path("/proc")


class Unsupported(Exception):
    """This machine keeps no account of processes that could be read."""


def check() -> None:
    """Raise Unsupported unless this machine has Linux's /proc."""
    if not (_PROC / "self" / "stat").exists():
        raise Unsupported("the benchmarks count processor time in /proc, which only Linux has")


def family(pid: int) -> list[int]:
    """Return a process and all that descend from it and live."""
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
    """Return the processor time, user and system, of a process and its descendants, those that have ended included."""
    return sum(_own_and_ended(one) for one in family(pid))


def _own_and_ended(pid: int) -> float:
    try:
        after_name = (_PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return 0.0
    return sum(int(ticks) for ticks in after_name[11:15]) * _TICK  # utime, stime, cutime, cstime


def resident_bytes(pid: int, *, alone: bool = False) -> int:
    """Return the memory a process and its descendants hold right now; what they share is counted for each.

    `alone`: without its descendants.
    """
    total = 0
    for one in (pid,) if alone else family(pid):
        try:
            lines = (_PROC / str(one) / "status").read_text().splitlines()
        except (FileNotFoundError, ProcessLookupError):
            continue
        total += sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmRSS:"))
    return total


def postgres() -> Path | None:
    """Return the folder with PostgreSQL's programs (initdb, postgres), or None. Debian keeps it off the path."""
    if found := shutil.which("initdb"):
        return Path(found).resolve().parent
    folders = [p.parent for p in Path("/usr/lib/postgresql").glob("*/bin/initdb") if p.parent.parent.name.isdecimal()]
    return max(folders, key=lambda folder: int(folder.parent.name), default=None)
