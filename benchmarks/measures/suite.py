"""8., when asked for: `make test` in a fresh copy of the project whose set-up is done, against that set-up."""

from __future__ import annotations

import asyncio
import shutil
import subprocess
from pathlib import Path

from benchmarks.figures import Figure, Row
from benchmarks.measures import set_up
from benchmarks.running import ROOT, Failed
from benchmarks.session import Session

NUMBER = 8
LIMIT = 3600  # seconds


async def measure(session: Session) -> list[Row]:
    """Return how long the suite takes, in minutes too: it is a promise to whoever works on the project."""
    folder = session.fresh("suite") / "afterword"
    await asyncio.to_thread(shutil.copytree, ROOT, folder, ignore=set_up.NOT_COPIED)
    setting_up = await _made("lint", folder)
    whole = await _made("test", folder)
    return [Figure(NUMBER, f"`make test`, {whole / 60:.1f} minutes", "cold `make lint`", (whole / setting_up,))]


async def _made(target: str, folder: Path) -> float:
    loop = asyncio.get_running_loop()
    began = loop.time()
    make = await asyncio.create_subprocess_exec(
        "make", target, cwd=folder, env=set_up.outside(folder), stdout=subprocess.DEVNULL
    )
    if await make.wait():
        raise Failed(f"make {target} ended with {make.returncode}")
    return loop.time() - began
