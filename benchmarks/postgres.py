"""Runs a PostgreSQL server for the benchmarks: a child of this process, on a socket in a temporary folder."""

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

from benchmarks import process_stats

_TIMEOUT = 30.0  # seconds, for the start and for the end


class Server:
    """A running PostgreSQL server."""

    def __init__(self, folder: Path, pid: int) -> None:
        """Use the server with the process id `pid`, whose socket is in `folder`."""
        self.pid = pid
        self.folder = folder
        self._made = 0

    def new_database(self) -> str:
        """Create an empty database and return its URL, as it stands in DATABASE_URL."""
        self._made += 1
        name = f"bench_{os.getpid()}_{self._made}"
        self._run(SQL("CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8'").format(Identifier(name)))
        return self.url_of(name)

    def url_of(self, name: str) -> str:
        """Return the URL of the database `name`."""
        return f"postgresql://postgres@/{name}?host={quote(str(self.folder), safe='')}"

    def exists(self, name: str) -> bool:
        """Whether there is a database of this name."""
        with self._connect() as connection:
            found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", (name,))
            return found.fetchone() is not None

    def rename(self, url: str, name: str) -> None:
        """Rename the database at `url`, to which nobody may be connected, to `name`."""
        old = url.removeprefix("postgresql://postgres@/").partition("?")[0]
        self._run(SQL("ALTER DATABASE {} RENAME TO {}").format(Identifier(old), Identifier(name)))

    def _run(self, statement: Composed) -> None:
        with self._connect() as connection:
            connection.execute(statement)

    def _connect(self) -> psycopg.Connection[Any]:
        return psycopg.connect(host=str(self.folder), user="postgres", dbname="postgres", autocommit=True)

    @property
    def cpu_seconds(self) -> float:
        """Processor time (s) of the server, all its processes included."""
        return process_stats.cpu_seconds(self.pid)


@contextmanager
def server(programs: Path) -> Iterator[Server]:
    """Run a server with the programs in that folder until the block ends. Commits wait for the disk (fsync is on)."""
    # The folder has a short name, since a socket's path may not be longer than 107 bytes.
    with tempfile.TemporaryDirectory(prefix="bench-pg-", ignore_cleanup_errors=True) as made:
        folder = Path(made)
        user = "postgres" if os.geteuid() == 0 else None  # the server refuses to run as root
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
            process.send_signal(signal.SIGINT)  # a fast shutdown, which ends all connections
            try:
                process.wait(_TIMEOUT)
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGQUIT)
                process.wait()


def _wait_until_up(folder: Path, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + _TIMEOUT
    while True:
        try:
            psycopg.connect(host=str(folder), user="postgres", dbname="postgres").close()
        except psycopg.OperationalError:
            if process.poll() is not None or time.monotonic() > until:
                raise RuntimeError(f"PostgreSQL did not start:\n{(folder / 'log').read_text()[-2000:]}") from None
            time.sleep(0.05)
        else:
            return
