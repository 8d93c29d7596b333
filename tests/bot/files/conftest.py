"""Fixtures: processes that make files, and turns that use them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.clock import MovableClock
from bot.files.workers import FileWorkers
from bot.store.database import Database
from bot.turns import Turns
from tests.bot.sample_people import LATER


@pytest.fixture
async def workers() -> AsyncIterator[FileWorkers]:
    """Yield workers that end with the test."""
    workers = FileWorkers()
    yield workers
    await workers.close()


@pytest.fixture
def turns(database: Database, tmp_path: Path, workers: FileWorkers) -> Turns:
    """Return the turns of one node, at Monday morning."""
    clock = MovableClock(tmp_path / "clock")
    clock.move_to(LATER)
    return Turns(database, clock, bot_name=lambda: "after_bot", workers=workers)
