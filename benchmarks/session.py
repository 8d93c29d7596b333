"""One session of measuring: where it keeps its files, which contenders this machine can run, how thorough it is.

`python -m benchmarks` opens it, with a temporary folder and a PostgreSQL server; each measure, in a process of its own,
joins it. What takes long to make, databases full of people, is made once and found by the measures that come after.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from benchmarks import filling, machine, postgres
from benchmarks.options import Options
from benchmarks.running import A, Contender, D, E
from bot.clock import MovableClock

AT_FULL_SPEED = {"MESSAGES_PER_SECOND": "1000"}  # Telegram's limit on sending is not what is measured then
HEARTBEAT = 2  # seconds: the bot learns so soon what the benchmarks write into its database behind its back
WITHOUT_POSTGRES = f"{E}: skipped, PostgreSQL is not on this machine"


@dataclass
class Session:
    """What a measure is given. A `quick` one only shows that everything works."""

    folder: Path
    options: Options
    server: postgres.Server | None
    _made: int = field(default=0)

    @property
    def quick(self) -> bool:
        """Whether small numbers are enough."""
        return self.options.quick

    def fresh(self, name: str) -> Path:
        """Return a new, empty folder."""
        self._made += 1
        folder = self.folder / f"{name}-{os.getpid()}-{self._made}"
        folder.mkdir()
        return folder

    def few(self, full: int, quick: int) -> int:
        """Return how many: `full`, or `quick` when it is to be quick."""
        return quick if self.quick else full

    def rounds(self, most: int, seconds: float) -> Iterator[int]:
        """Count up to `most` rounds (quick: one); begin none that would likely end after so many `seconds`."""
        began = time.monotonic()
        for turn in range(1 if self.quick else most):
            passed = time.monotonic() - began
            if turn and passed + passed / turn > seconds:
                self.tells(f"time for {turn} rounds of {most}")
                return
            yield turn

    @property
    def afterwords(self) -> tuple[Contender, ...]:
        """Afterword on each database there is."""
        return (D, E) if self.server else (D,)

    @property
    def versions(self) -> tuple[tuple[Contender, Contender], ...]:
        """This version and the one to measure it against, on each database there is."""
        if self.options.against is None:
            raise RuntimeError("there is no other version")
        other = self.options.against
        return tuple((one, replace(one, name=f"{one.name}, the other version", root=other)) for one in self.afterwords)

    def database(self, contender: Contender, folder: Path) -> str:
        """Return the address of a new database for Afterword."""
        if contender.database == "postgresql":
            if self.server is None:
                raise RuntimeError(WITHOUT_POSTGRES)
            return self.server.database()
        return f"sqlite:///{folder}/afterword.db"

    def crowd(self, contender: Contender, people: int) -> str:
        """Return the address of Afterword's database with so many `people`, 1 and up. All measures share it."""
        name = f"crowd_{people}"
        kept = self.folder / f"{name}.db"
        if contender is E and self.server:
            url, made = self.server.address(name), self.server.has(name)
        else:
            url, made = f"sqlite:///{kept}", kept.exists()
        if not made:
            self.tells(f"filling {people:,} people into a database for {contender} ...")
            new = self.server.database() if contender is E and self.server else f"sqlite:///{kept}.new"
            filling.migrate(new, self.folder)
            if people:
                filling.fill_afterword(new, people)
            if contender is E and self.server:
                self.server.rename(new, name)
            else:
                Path(f"{kept}.new").rename(kept)
        return url

    def filled(self, contender: Contender, people: int, folder: Path) -> dict[str, str]:
        """Return the settings of Afterword on a database of its own with so many people; see `settings`."""
        url = self.database(contender, folder)
        filling.migrate(url, folder, contender.root)
        filling.fill_afterword(url, people)
        return self._on(url, folder)

    def settings(self, contender: Contender, people: int, folder: Path) -> dict[str, str]:
        """Return the settings of Afterword on the crowd, on the evening of which `filling.make_due` tells."""
        return self._on(self.crowd(contender, people), folder)

    def _on(self, url: str, folder: Path) -> dict[str, str]:
        clock = folder / "clock"
        MovableClock(clock).move_to(filling.EVENING)
        return {"DATABASE_URL": url, "CLOCK_FILE": str(clock), "HEARTBEAT_SECONDS": str(HEARTBEAT)}

    def others_crowd(self, contender: Contender, people: int, folder: Path) -> None:
        """Put the files of (b) or (c) with so many people into `folder`, nothing of theirs due for days."""
        if contender is A:
            return
        kept = self.folder / f"others_{contender.letter}_{people}"
        if not kept.exists():
            made = self.fresh("others")
            filling.fill_other(contender, made, people)
            made.rename(kept)
        shutil.copytree(kept, folder, dirs_exist_ok=True)

    def tells(self, text: str) -> None:
        """Say how far it has come."""
        print(f"    {text}", file=sys.stderr, flush=True)


@contextmanager
def session(options: Options, *, with_postgres: bool = True) -> Iterator[Session]:
    """Open a session: a temporary folder and, where there is one, a PostgreSQL server; both go when the block ends."""
    programs = machine.postgres() if with_postgres else None
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="bench-", ignore_cleanup_errors=True)))
        yield Session(folder, options, stack.enter_context(postgres.server(programs)) if programs else None)
