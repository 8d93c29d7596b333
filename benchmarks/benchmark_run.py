"""One run of the benchmarks: its temporary folder, its PostgreSQL server, its options and its seeded databases.

`python -m benchmarks` opens a run and starts a process for each measure, which is given the same run. Seeded databases
take long to make: each is made once, and the measures that come after use it again.
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

from benchmarks import postgres, process_stats, seeding
from benchmarks.options import Options
from benchmarks.processes import A, Contender, D, E
from bot.clock import MovableClock

NO_RATE_LIMIT = {"MESSAGES_PER_SECOND": "1000"}  # for measures that are not about Telegram's limit on sending
HEARTBEAT = 2  # seconds until the bot notices what the benchmarks write into its database
WITHOUT_POSTGRES = f"{E}: skipped, PostgreSQL is not on this machine"


@dataclass
class BenchmarkRun:
    """What a measure is given."""

    folder: Path
    options: Options
    server: postgres.Server | None
    _made: int = field(default=0)

    @property
    def quick(self) -> bool:
        """Whether the run only shows that everything works."""
        return self.options.quick

    def new_folder(self, name: str) -> Path:
        """Return a new, empty folder."""
        self._made += 1
        folder = self.folder / f"{name}-{os.getpid()}-{self._made}"
        folder.mkdir()
        return folder

    def size(self, full: int, quick: int) -> int:
        """Return the number `full`, or `quick` in a quick run."""
        return quick if self.quick else full

    def rounds(self, most: int, seconds: float) -> Iterator[int]:
        """Yield the numbers of up to `most` rounds (quick: one): as many as are likely to end within `seconds`."""
        began = time.monotonic()
        for turn in range(1 if self.quick else most):
            passed = time.monotonic() - began
            if turn and passed + passed / turn > seconds:
                self.log(f"time for {turn} rounds of {most}")
                return
            yield turn

    @property
    def afterwords(self) -> tuple[Contender, ...]:
        """Afterword on each database that this machine has."""
        return (D, E) if self.server else (D,)

    @property
    def versions(self) -> tuple[tuple[Contender, Contender], ...]:
        """This version and the one to measure it against, on each database there is."""
        if self.options.against is None:
            raise RuntimeError("there is no other version")
        other = self.options.against
        return tuple((one, replace(one, name=f"{one.name}, the other version", root=other)) for one in self.afterwords)

    def new_database(self, contender: Contender, folder: Path) -> str:
        """Return the URL of a new, empty database for Afterword."""
        if contender.database == "postgresql":
            if self.server is None:
                raise RuntimeError(WITHOUT_POSTGRES)
            return self.server.new_database()
        return f"sqlite:///{folder}/afterword.db"

    def seeded_database(self, contender: Contender, people: int) -> str:
        """Return the URL of Afterword's database with `people` people, 1 and up, which all measures share."""
        name = f"people_{people}"
        kept = self.folder / f"{name}.db"
        if contender is E and self.server:
            url, made = self.server.url_of(name), self.server.exists(name)
        else:
            url, made = f"sqlite:///{kept}", kept.exists()
        if not made:
            self.log(f"inserting {people:,} people into a database for {contender} ...")
            new = self.server.new_database() if contender is E and self.server else f"sqlite:///{kept}.new"
            seeding.migrate(new, self.folder)
            if people:
                seeding.seed_afterword(new, people)
            if contender is E and self.server:
                self.server.rename(new, name)
            else:
                Path(f"{kept}.new").rename(kept)
        return url

    def settings_with_own_database(self, contender: Contender, people: int, folder: Path) -> dict[str, str]:
        """Return the settings of Afterword with a database of its own, seeded with so many people.

        Its clock starts at `seeding.CLOCK_START`.
        """
        url = self.new_database(contender, folder)
        seeding.migrate(url, folder, contender.root)
        seeding.seed_afterword(url, people)
        return self._settings(url, folder)

    def settings_with_shared_database(self, contender: Contender, people: int, folder: Path) -> dict[str, str]:
        """Return the settings of Afterword with the shared database of so many people.

        Its clock starts at `seeding.CLOCK_START`.
        """
        return self._settings(self.seeded_database(contender, people), folder)

    def _settings(self, url: str, folder: Path) -> dict[str, str]:
        clock = folder / "clock"
        MovableClock(clock).move_to(seeding.CLOCK_START)
        return {"DATABASE_URL": url, "CLOCK_FILE": str(clock), "HEARTBEAT_SECONDS": str(HEARTBEAT)}

    def copy_seeded_files(self, contender: Contender, people: int, folder: Path) -> None:
        """Copy the files of (b) or (c) with so many people into `folder`; no prompt is due for three days."""
        if contender is A:
            return
        kept = self.folder / f"others_{contender.letter}_{people}"
        if not kept.exists():
            made = self.new_folder("others")
            seeding.seed_other(contender, made, people)
            made.rename(kept)
        shutil.copytree(kept, folder, dirs_exist_ok=True)

    def log(self, text: str) -> None:
        """Report progress on standard error."""
        print(f"    {text}", file=sys.stderr, flush=True)


@contextmanager
def open_run(options: Options, *, with_postgres: bool = True) -> Iterator[BenchmarkRun]:
    """Open a run with a temporary folder and, where PostgreSQL is installed, a server; both go when the block ends."""
    programs = process_stats.find_postgres() if with_postgres else None
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="bench-", ignore_cleanup_errors=True)))
        yield BenchmarkRun(folder, options, stack.enter_context(postgres.server(programs)) if programs else None)
