"""Files of the bot that others on this machine can read: its folder, its database, and the `.env` with its secrets.

What the bot makes is for its owner alone. What was there before may not be: a start tightens what is certainly the
bot's own, and names the rest.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dotenv import dotenv_values

from bot.settings import Settings

_BESIDE = ("", "-wal", "-shm", "-journal", "-lease")
_SECRETS = {"BOT_TOKEN", "DATABASE_URL", "WEBHOOK_SECRET", "ALLOWED_PEOPLE", "POSTGRES_PASSWORD"}


@dataclass(frozen=True, slots=True)
class Exposed:
    """A file or folder that others can read, and whether a start may change that."""

    path: Path
    mode: int
    is_ours: bool

    def __str__(self) -> str:
        """Say so in one line."""
        return f"others can read {self.path}: chmod {self.mode:o} {self.path}"


def exposed(settings: Settings, env_file: Path = Path(".env")) -> list[Exposed]:
    """Return what others can read; on Windows, which has no such modes, nothing."""
    return [found for found in _looked_at(settings, env_file) if found] if os.name == "posix" else []


def tighten(settings: Settings, env_file: Path = Path(".env")) -> list[str]:
    """Let only their owner read the folder for data and the database. Return what was done, and what is left to do."""
    lines = []
    for found in exposed(settings, env_file):
        try:
            if not found.is_ours:
                raise PermissionError
            found.path.chmod(found.mode)
        except OSError:
            lines.append(str(found))
        else:
            lines.append(f"others could read {found.path}: now only its owner can")
    return lines


def _looked_at(settings: Settings, env_file: Path) -> Iterator[Exposed | None]:
    yield _exposed(settings.data_dir, 0o700, may_change=_holds_only_databases(settings.data_dir))
    scheme, _, file = settings.database_url.partition(":///")
    if scheme == "sqlite":
        for end in _BESIDE:
            yield _exposed(Path(file + end), 0o600, may_change=True)
    if env_file.is_file() and any(dotenv_values(env_file, interpolate=False).get(name) for name in _SECRETS):
        yield _exposed(env_file, 0o600, may_change=False)


def _holds_only_databases(folder: Path) -> bool:
    """Whether nothing else is in the folder: what is there may be meant for others to read, as in /tmp."""
    if folder.resolve() in {Path.cwd(), Path.home()}:
        return False
    try:
        return all(entry.is_file() and ".db" in entry.name for entry in folder.iterdir())
    except OSError:
        return False


def _exposed(path: Path, mode: int, *, may_change: bool) -> Exposed | None:
    try:
        found = path.stat()
    except OSError:
        return None
    is_owner = found.st_uid == os.geteuid()
    # Somebody else's file may be ours to read by its group.
    unwanted = stat.S_IRWXG | stat.S_IRWXO if is_owner else stat.S_IRWXO
    return Exposed(path, mode, is_owner and may_change) if found.st_mode & unwanted else None
