"""One session of measuring: where it keeps its files, which contenders this machine can run, how thorough it is."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks import machine, postgres
from benchmarks.running import Contender, D, E

AT_FULL_SPEED = {"MESSAGES_PER_SECOND": "1000"}  # Telegram's limit on sending is not what is measured then
WITHOUT_POSTGRES = "(e) Afterword, PostgreSQL: skipped, PostgreSQL is not on this machine"


@dataclass
class Session:
    """What a measure is given. A `quick` one only shows that everything works."""

    folder: Path
    quick: bool
    server: postgres.Server | None
    _made: int = field(default=0)

    def fresh(self, name: str) -> Path:
        """Return a new, empty folder."""
        self._made += 1
        folder = self.folder / f"{name}-{self._made}"
        folder.mkdir()
        return folder

    def few(self, full: int, quick: int) -> int:
        """Return how many: `full`, or `quick` when it is to be quick."""
        return quick if self.quick else full

    @property
    def afterwords(self) -> tuple[Contender, ...]:
        """Afterword on each database there is."""
        return (D, E) if self.server else (D,)

    def database(self, contender: Contender, folder: Path) -> str:
        """Return the address of a new database for Afterword."""
        if contender is E:
            if self.server is None:
                raise RuntimeError(WITHOUT_POSTGRES)
            return self.server.database()
        return f"sqlite:///{folder}/afterword.db"

    def tells(self, text: str) -> None:
        """Say how far it has come."""
        print(f"    {text}", file=sys.stderr, flush=True)


@contextmanager
def session(*, quick: bool, with_postgres: bool = True) -> Iterator[Session]:
    """Open a session: a temporary folder and, where there is one, a PostgreSQL server; both go when the block ends."""
    programs = machine.postgres() if with_postgres else None
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="bench-", ignore_cleanup_errors=True)))
        yield Session(folder, quick, stack.enter_context(postgres.server(programs)) if programs else None)
