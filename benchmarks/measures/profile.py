"""1., on request: which parts of the program take the processor time of Afterword's turns.

It needs py-spy (`pip install py-spy`, in the project's virtual environment or on the path), which samples the stacks of
a running process from outside, and permission to do so: root, or a kernel that lets parents trace their children. Each
sample counts for the part to which its innermost known frame belongs: what a library does counts for the library, and
what Python's own modules do counts for their caller.
"""

from __future__ import annotations

import asyncio
import re
import shutil
import signal
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from benchmarks.benchmark_run import NO_RATE_LIMIT, BenchmarkRun
from benchmarks.load import LoadGenerator
from benchmarks.processes import A, Contender, running
from benchmarks.results import Comment, Result, Row
from benchmarks.stand_in import StandIn

NUMBER = 1
TIMEOUT = 180  # seconds
RATE = 250  # samples a second
# Waiting for the disk, for the server or for the end of a process looks busy from outside.
WAITING = re.compile(
    r"^(select \(selectors|EpollSelector\.select |_worker \(concurrent|ThreadedChildWatcher\._do_waitpid |"
    r"DefaultDialect\.do_commit |Connection\.wait \(psycopg)"
)
PARTS = (
    ("python-telegram-bot", r"\((?:.*/site-packages/)?telegram/"),  # not bot/telegram/
    ("HTTP client", r"\((?:.*/)?(?:aiohttp|httpx|httpcore|h11|anyio|yarl|multidict)/"),
    ("SQLAlchemy", r"\((?:.*/)?sqlalchemy/"),
    ("database driver", r"\((?:.*/)?psycopg/|sqlite3|^Direct\.__call__ "),  # SQLite's has no frames of its own
    ("words: Fluent, Babel", r"\((?:.*/)?(?:fluent|babel|fluent_compiler)/|\(conversations/words/"),
    ("facts to JSON and back", r"\((?:.*/)?(?:pydantic|pydantic_core)/"),
    ("spelling", r"\((?:.*/)?(?:bot/spell|harper)"),
    ("the store's own code", r"\(bot/store/"),
    ("conversations", r"\(conversations/"),
    ("receiving and sending", r"\(bot/telegram/"),
    ("the bot's own code besides", r"\(bot/(?!__main__)"),  # below that frame is the event loop
)
LOOP = "asyncio's event loop and threads"
MIN_SHARE = 1.0  # percent; smaller parts are left out


async def measure(run: BenchmarkRun) -> list[Row]:
    """Return the share of each part."""
    spy = shutil.which("py-spy") or shutil.which("py-spy", path=str(Path(sys.executable).parent))
    if spy is None:
        return [Comment(NUMBER, "profile: skipped, py-spy is not on this machine")]
    rows: list[Row] = []
    for contender in (A, *run.afterwords):
        shares = await _shares(run, contender, spy)
        rows += [
            Result(NUMBER, f"{contender}: {part}", "processor time of a turn", (share,), "%")
            for part, share in shares
            if share >= MIN_SHARE
        ]
    return rows


async def _shares(run: BenchmarkRun, contender: Contender, spy: str) -> list[tuple[str, float]]:
    folder, telegram = run.new_folder("profile"), StandIn()
    settings = dict(NO_RATE_LIMIT)
    if contender in run.afterwords:
        settings["DATABASE_URL"] = run.new_database(contender, folder)
    file = folder / "stacks"
    async with running(contender, folder, telegram, settings) as bot:
        load = LoadGenerator(telegram, contender.script(), count(1_000_001))
        await load.run_waves(run.size(300, 20), at_once=100, among=run.size(120, 10))
        looking = await asyncio.create_subprocess_exec(
            spy, "record", "--pid", str(bot.pid), "--rate", str(RATE), "--duration", "600",
            "--format", "raw", "--output", str(file),
            stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
        )  # fmt: skip
        await asyncio.sleep(1.0)  # until it samples
        await load.run_waves(run.size(2400, 100), at_once=100, among=run.size(120, 10))
        if looking.returncode is None:
            looking.send_signal(signal.SIGINT)
        says, _ = await looking.communicate()
    if not file.exists():
        run.log(f"py-spy: {says.decode(errors='replace')[-300:]}")
        return []
    parts = Counter[str]()
    for stack, samples in _stacks(file):
        if not WAITING.search(stack[-1]):
            parts[_part(stack)] += samples
    whole = sum(parts.values())
    run.log(f"{contender}: {whole:,} samples")
    return [(part, 100 * samples / whole) for part, samples in parts.most_common()]


def _stacks(file: Path) -> Iterator[tuple[list[str], int]]:
    """Yield the frames of each stack, outermost first, and the number of its samples."""
    for line in file.read_text(errors="replace").split("\n"):
        frames, _, samples = line.rpartition(" ")
        if samples.isdecimal():
            yield frames.split(";"), int(samples)


def _part(stack: list[str]) -> str:
    for frame in reversed(stack):
        for part, pattern in PARTS:
            if re.search(pattern, frame):
                return part
    return LOOP
