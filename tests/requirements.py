"""Requirements of some tests: Chromium, and the programs of PostgreSQL."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path


def chromium() -> Path | None:
    """Return the installed Chromium (CHROMIUM names another), or None."""
    names = (os.environ.get("CHROMIUM"), "chromium", "chromium-browser", "google-chrome")
    return next((Path(found) for name in names if name and (found := shutil.which(name))), None)


def postgres() -> Path | None:
    """Return the folder with PostgreSQL's programs (initdb, postgres), or None. On Debian it is not in PATH."""
    if found := shutil.which("initdb"):
        return Path(found).resolve().parent
    folders = [p.parent for p in Path("/usr/lib/postgresql").glob("*/bin/initdb") if p.parent.parent.name.isdecimal()]
    return max(folders, key=lambda folder: int(folder.parent.name), default=None)


NEEDS: dict[str, tuple[str, Callable[[], Path | None]]] = {
    "browser": ("Chromium is not on this machine", chromium),
    "postgres": ("PostgreSQL is not on this machine", postgres),
}
"""Per marker: the reason to skip, and the function that finds the program."""
