"""Which processes are alive, as far as this machine can tell for certain."""

from __future__ import annotations

import os
import secrets
import sys
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_PROC = Path("/proc")


def locked_file(path: Path) -> int | None:
    """Make and lock the file at `path`; return it open, or None while another process has it locked.

    The lock ends when the file is closed, and so with the process, however that ends.
    """
    file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if sys.platform == "win32":
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(file)
        return None
    return file


def this_process() -> str:
    """Name this process so that others on this machine can find out whether it lives; no two names are the same."""
    return f"{_system()} {os.getpid()} {_born(os.getpid())} {secrets.token_hex(4)}"


def is_gone(name: str) -> bool:
    """Whether the process of that name has certainly ended. False when it runs elsewhere, or nobody can tell."""
    match name.rsplit(" ", 3):
        case [system, process, born, _] if system and system == _system() and process.isdecimal():
            pass
        case _:
            return False
    try:
        os.kill(int(process), 0)
        return _born(int(process)) != born
    except ProcessLookupError:
        return True
    except OSError:  # it is somebody else's, and so there
        return False


def _system() -> str:
    """Name this boot of this machine and this container: process ids mean something only there. "" where unknown."""
    try:
        boot = (_PROC / "sys/kernel/random/boot_id").read_text().strip()
        return f"{boot}/{(_PROC / 'self/ns/pid').readlink()}"
    except OSError:
        return ""


def _born(process: int) -> str:
    """Return when a process began, on the system's own scale: ids are used again. "-" for one that has ended."""
    try:
        # The command's name stands in brackets and may hold anything; state comes first behind it, start twentieth.
        after_name = (_PROC / str(process) / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return "-"
    return "-" if after_name[0] in "ZX" else after_name[19]
