"""The lease of the leader: of all processes on one database, only its holder dispatches, sends and prompts.

One row says who holds it. Its token grows with every change of holder (a fencing token): a claim commits only under the
present token, so an earlier holder can claim nothing more.

No clock of one node is compared with another's or with the database's. The holder counts its renewals up. A process
that waits takes the lease when the count has not changed for as long as the row says, measured on its own monotonic
clock. The holder measures its term from before it asked for the renewal, so it always stops before another can begin.
Only clocks that run at very different speeds would break this.

On SQLite all processes share one machine, and a locked file tells at once which of them is alive; an idle bot then
writes nothing.
"""

from __future__ import annotations

import os
import secrets
import sys
from pathlib import Path
from typing import Protocol

from sqlalchemy import Connection, bindparam, select, update

from bot.clock import elapsed
from bot.store import tables
from bot.store.executor import DatabaseExecutor

SENDER = "sender"

_ROW = tables.leases.c
_NAMED = _ROW.name == bindparam("named")
_OURS = _NAMED & (_ROW.token == bindparam("ours"))
_LOOK = select(_ROW.holder, _ROW.token, _ROW.renewals, _ROW.seconds).where(_NAMED)
_FIRST = tables.insert_new(tables.leases)
_TAKE = (
    update(tables.leases)
    .where(_OURS, _ROW.renewals == bindparam("seen"))
    .values(holder=bindparam("me"), token=_ROW.token + 1, renewals=0, seconds=bindparam("term"))
    .returning(_ROW.token)
)
_RENEW = update(tables.leases).where(_OURS).values(renewals=_ROW.renewals + 1).returning(_ROW.token)
_NEXT = update(tables.leases).where(_NAMED).values(token=_ROW.token + 1).returning(_ROW.token)
_RELEASE = update(tables.leases).where(_OURS).values(holder="")

# SQLite, which writes one transaction after the other, knows no FOR SHARE and needs none.
_GUARD = select(_ROW.token).where(_NAMED).with_for_update(read=True)


def is_current(connection: Connection, token: int) -> bool:
    """Whether `token` is the sender's present one; nobody else can take the lease before the transaction ends."""
    return bool(connection.scalar(_GUARD, {"named": SENDER}) == token)


class Lease(Protocol):
    """A lease as one process sees it."""

    async def take(self) -> int | None:
        """Take the lease if it is free, and return its new token."""

    async def renew(self, token: int) -> bool:
        """Hold it for another term; False: it is somebody else's by now."""

    async def release(self, token: int) -> None:
        """Let the next one take it at once, if it is still held under `token`."""


class SharedLease:
    """Several machines on one server. All statements raise SQLAlchemy's errors."""

    def __init__(self, threads: DatabaseExecutor, seconds: float, name: str = SENDER) -> None:
        """Hold it for terms of `seconds`, which the row tells the processes that wait."""
        self._threads = threads
        self._seconds = seconds
        self._name = name
        self._me = secrets.token_hex(16)
        self._seen = (0, 0)
        self._seen_since = 0.0

    async def take(self) -> int | None:
        """Take it if nobody holds it: it was released, or its holder has been silent for its term."""
        return await self._threads.write(self._take)

    def _take(self, connection: Connection) -> int | None:
        row = connection.execute(_LOOK, {"named": self._name}).first()
        if row is None:
            first = {"name": self._name, "holder": self._me, "token": 1, "renewals": 0, "seconds": self._seconds}
            return _number(connection.scalar(_FIRST, first))  # its 1 is the token's, too
        if self._is_held(row.holder, (row.token, row.renewals), row.seconds):
            return None
        ours = {"named": self._name, "ours": row.token, "seen": row.renewals}
        return _number(connection.scalar(_TAKE, {**ours, "me": self._me, "term": self._seconds}))

    def _is_held(self, holder: str, seen: tuple[int, int], seconds: float) -> bool:
        if seen != self._seen:
            self._seen, self._seen_since = seen, elapsed()
        if not holder or holder == self._me:  # ours: taken before, and the answer got lost
            return False
        return elapsed() - self._seen_since < seconds

    async def renew(self, token: int) -> bool:
        """Count one up."""
        ours = {"named": self._name, "ours": token}
        return await self._threads.write(lambda connection: connection.scalar(_RENEW, ours)) is not None

    async def release(self, token: int) -> None:
        """Leave the row without a holder."""
        ours = {"named": self._name, "ours": token}
        await self._threads.write(lambda connection: connection.execute(_RELEASE, ours))


class FileLease:
    """One machine: the process that has locked the file beside the database holds the lease, until it ends."""

    def __init__(self, threads: DatabaseExecutor, path: Path) -> None:
        """Lock the file at `path`; the row keeps the token."""
        self._threads = threads
        self._path = path
        self._file: int | None = None

    async def take(self) -> int | None:
        """Take it if the file is not locked by anybody."""
        if self._file is None:
            self._file = locked_file(self._path)
        if self._file is None:
            return None
        return await self._threads.write(self._take)

    def _take(self, connection: Connection) -> int | None:
        token = connection.scalar(_NEXT, {"named": SENDER})
        if token is None:
            first = {"name": SENDER, "holder": "", "token": 1, "renewals": 0, "seconds": 0}
            token = connection.scalar(_FIRST, first)
        return _number(token)

    async def renew(self, token: int) -> bool:  # noqa: ARG002 - the system keeps the lock, whatever its number
        """Say whether the file is still ours."""
        return self._file is not None

    async def release(self, token: int) -> None:  # noqa: ARG002 - as above
        """Unlock the file."""
        if self._file is not None:
            os.close(self._file)
            self._file = None


def _number(token: object) -> int | None:
    return token if isinstance(token, int) else None


if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


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
