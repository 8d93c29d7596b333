"""A PostgreSQL server for tests, in a temporary folder, with a socket in it; stopped by its process id."""

from __future__ import annotations

import os
import pwd
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import psycopg
from psycopg.sql import SQL, Composed, Identifier

PATIENCE = 120  # seconds until the server is up, on a busy machine


class Server:
    """A running server. Each `database` is a new, empty one."""

    def __init__(self, folder: Path, begin: Callable[[], None]) -> None:
        """Use the server whose socket is in `folder`; `begin` starts it, and fails while an old one still runs."""
        self._folder = folder
        self._begin = begin
        self._made = 0

    def database(self, encoding: str = "UTF8") -> str:
        """Create a database and return its URL, without the driver."""
        self._made += 1
        name = f"afterword_{self._made}"
        self.sql(SQL("CREATE DATABASE {} TEMPLATE template0 ENCODING {}").format(Identifier(name), encoding))
        return f"postgresql://postgres@/{name}?host={quote(str(self._folder), safe='')}"

    def drop_connections(self) -> None:
        """End every session except the own one."""
        self.sql(SQL("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"))

    def stop(self, how: signal.Signals) -> None:
        """Stop the server. SIGINT rolls every session back and is waited for; SIGKILL ends it at once."""
        file = self._folder / "data" / "postmaster.pid"
        os.kill(int(file.read_text().splitlines()[0]), how)
        for _ in range(PATIENCE * 100 if how is signal.SIGINT else 0):
            if not file.exists():
                break
            time.sleep(0.01)

    def restart(self) -> None:
        """Start it again, when no process of the old one is left."""
        for attempt in range(PATIENCE):
            try:
                return self._begin()
            except RuntimeError:
                if attempt == PATIENCE - 1:
                    raise
                time.sleep(1)
        return None

    def sql(self, statement: SQL | Composed) -> None:
        """Execute a statement outside of a transaction."""
        with psycopg.connect(host=str(self._folder), user="postgres", dbname="postgres", autocommit=True) as connection:
            connection.execute(statement)


@contextmanager
def server(programs: Path) -> Iterator[Server]:
    """Run a server with the programs in that folder until the block ends."""
    # Its own folder: the path of a socket may have at most 107 bytes, and pytest's paths are longer.
    with tempfile.TemporaryDirectory(prefix="afterword-pg-", ignore_cleanup_errors=True) as made:
        folder = Path(made)
        user = "postgres" if os.geteuid() == 0 else None  # the server does not run as root
        if user:
            os.chown(folder, pwd.getpwnam(user).pw_uid, -1)
        data = folder / "data"
        options = ["-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C", "--no-sync", "--no-instructions"]
        _run([programs / "initdb", "-D", data, *options], user)
        # Not flushed to disk: these tests do not test power cuts.
        settings = f"-c listen_addresses= -c unix_socket_directories={folder} -c fsync=off -c timezone=Asia/Kolkata"
        log = folder / "log"
        start: list[object] = ["-D", data, "-l", log, "-w", "-t", str(PATIENCE), "-o", settings, "start"]
        running = Server(folder, lambda: _run([programs / "pg_ctl", *start], user))
        running.restart()
        try:
            yield running
        finally:
            running.stop(signal.SIGINT)  # end all sessions
            _run([programs / "pg_ctl", "-D", data, "-w", "-m", "fast", "stop"], user, check=False)


def _run(command: list[object], user: str | None, *, check: bool = True) -> None:
    done = subprocess.run(
        [str(part) for part in command],
        check=False,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        user=user,
        text=True,
        cwd="/",
    )
    if check and done.returncode:
        raise RuntimeError(f"{command[0]} failed: {done.stderr}")
