"""A PostgreSQL server of the benchmarks' own: a child of this process, on a socket in a temporary folder."""

from __future__ import annotations

import os
import pwd
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import psycopg
from psycopg.sql import SQL, Composed, Identifier

from benchmarks import machine

_PATIENCE = 30.0  # seconds until it is up, and until it is down


class Server:
    """A running server. Each `database` is a new, empty one."""

    def __init__(self, folder: Path, pid: int) -> None:
        """Speak to the server `pid`, whose socket lies in `folder`."""
        self.pid = pid
        self.folder = folder
        self._made = 0

    def database(self) -> str:
        """Make a database and return its URL, as a person would write it."""
        self._made += 1
        name = f"bench_{os.getpid()}_{self._made}"
        self._run(SQL("CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8'").format(Identifier(name)))
        return self.address(name)

    def address(self, name: str) -> str:
        """Return the URL of the database `name`."""
        return f"postgresql://postgres@/{name}?host={quote(str(self.folder), safe='')}"

    def has(self, name: str) -> bool:
        """Whether there is a database of this name."""
        with self._connect() as connection:
            found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", (name,))
            return found.fetchone() is not None

    def rename(self, url: str, name: str) -> None:
        """Call the database at `url`, to which nobody is connected, `name`."""
        old = url.removeprefix("postgresql://postgres@/").partition("?")[0]
        self._run(SQL("ALTER DATABASE {} RENAME TO {}").format(Identifier(old), Identifier(name)))

    def _run(self, statement: Composed) -> None:
        with self._connect() as connection:
            connection.execute(statement)

    def _connect(self) -> psycopg.Connection[Any]:
        return psycopg.connect(host=str(self.folder), user="postgres", dbname="postgres", autocommit=True)

    @property
    def cpu_seconds(self) -> float:
        """Processor time of the server, every backend included."""
        return machine.cpu_seconds(self.pid)


@contextmanager
def server(programs: Path) -> Iterator[Server]:
    """Run a server with the programs in that folder until the block ends. Commits wait for the disk, as by default."""
    # A folder of its own with a short name: a socket's path may not be longer than 107 bytes.
    with tempfile.TemporaryDirectory(prefix="bench-pg-", ignore_cleanup_errors=True) as made:
        folder = Path(made)
        user = "postgres" if os.geteuid() == 0 else None  # the server refuses to be run by root
        if user:
            os.chown(folder, pwd.getpwnam(user).pw_uid, -1)
        data = folder / "data"
        options = ["-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C", "--no-sync", "--no-instructions"]
        subprocess.run(
            [programs / "initdb", "-D", data, *options], check=True, stdout=subprocess.DEVNULL, user=user, cwd="/"
        )
        settings = ["-c", "listen_addresses=", "-c", f"unix_socket_directories={folder}"]
        with (folder / "log").open("wb") as log:
            process = subprocess.Popen(
                [programs / "postgres", "-D", data, *settings], stdout=log, stderr=log, user=user, cwd="/"
            )
        try:
            _wait_until_up(folder, process)
            yield Server(folder, process.pid)
        finally:
            process.send_signal(signal.SIGINT)  # end all sessions, and then itself
            try:
                process.wait(_PATIENCE)
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGQUIT)
                process.wait()


def _wait_until_up(folder: Path, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            psycopg.connect(host=str(folder), user="postgres", dbname="postgres").close()
        except psycopg.OperationalError:
            if process.poll() is not None or time.monotonic() > until:
                raise RuntimeError(f"PostgreSQL did not start:\n{(folder / 'log').read_text()[-2000:]}") from None
            time.sleep(0.05)
        else:
            return
