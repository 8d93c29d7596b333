"""1., when asked for: where the processor time of Afterword's turns goes, by what is at work.

It needs py-spy (`pip install py-spy`, in the project's virtual environment or on the path), which looks at the stacks
of a running process from outside, and the right to look: root, or a kernel that lets parents trace their children. Each
sample is put down to the part of the program nearest to its innermost frame, so that what a library does for a part
counts for the library, and what Python's own modules do counts for whoever called them.
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

from benchmarks.figures import Figure, Remark, Row
from benchmarks.people import Crowd
from benchmarks.running import A, Contender, running
from benchmarks.session import AT_FULL_SPEED, Session
from benchmarks.telegram import StandIn

NUMBER = 1
LIMIT = 180  # seconds
RATE = 250  # samples a second
# What waits for the disk, for the server or for a process of ours to end looks busy from outside.
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
AT_LEAST = 1.0  # percent; smaller parts are left out


async def measure(session: Session) -> list[Row]:
    """Return the share of each part."""
    spy = shutil.which("py-spy") or shutil.which("py-spy", path=str(Path(sys.executable).parent))
    if spy is None:
        return [Remark(NUMBER, "profile: skipped, py-spy is not on this machine")]
    rows: list[Row] = []
    for contender in (A, *session.afterwords):
        shares = await _shares(session, contender, spy)
        rows += [
            Figure(NUMBER, f"{contender}: {part}", "processor time of a turn", (share,), "%")
            for part, share in shares
            if share >= AT_LEAST
        ]
    return rows


async def _shares(session: Session, contender: Contender, spy: str) -> list[tuple[str, float]]:
    folder, telegram = session.fresh("profile"), StandIn()
    settings = dict(AT_FULL_SPEED)
    if contender in session.afterwords:
        settings["DATABASE_URL"] = session.database(contender, folder)
    file = folder / "stacks"
    async with running(contender, folder, telegram, settings) as bot:
        crowd = Crowd(telegram, contender.manner(), count(1_000_001))
        await crowd.surge(session.few(300, 20), at_once=100, among=session.few(120, 10))
        looking = await asyncio.create_subprocess_exec(
            spy, "record", "--pid", str(bot.pid), "--rate", str(RATE), "--duration", "600",
            "--format", "raw", "--output", str(file),
            stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
        )  # fmt: skip
        await asyncio.sleep(1.0)  # it begins to look
        await crowd.surge(session.few(2400, 100), at_once=100, among=session.few(120, 10))
        if looking.returncode is None:
            looking.send_signal(signal.SIGINT)
        says, _ = await looking.communicate()
    if not file.exists():
        session.tells(f"py-spy: {says.decode(errors='replace')[-300:]}")
        return []
    parts = Counter[str]()
    for stack, samples in _stacks(file):
        if not WAITING.search(stack[-1]):
            parts[_part(stack)] += samples
    whole = sum(parts.values())
    session.tells(f"{contender}: {whole:,} samples")
    return [(part, 100 * samples / whole) for part, samples in parts.most_common()]


def _stacks(file: Path) -> Iterator[tuple[list[str], int]]:
    """Yield the frames of each stack, outermost first, and how often it was seen."""
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
