"""Fixtures: turns on both databases, with a clock, and what they commit and execute."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from bot.clock import MovableClock
from bot.replies import (
    Commit,
)
from bot.store.database import Database
from bot.turns import Turns
from tests.bot.sample_people import (
    LATER,
)
from tests.bot.statement_log import statement_log


@pytest.fixture
def clock(tmp_path: Path) -> MovableClock:
    """Return a running clock, set to Monday morning."""
    clock = MovableClock(tmp_path / "clock")
    clock.move_to(LATER)
    return clock


@pytest.fixture
def commits() -> list[Commit]:
    """Return the list of commits that the turns report."""
    return []


@pytest.fixture
def turns(database: Database, clock: MovableClock, commits: list[Commit]) -> Turns:
    """Return the turns of one node."""
    return Turns(database, clock, [commits.append])


@pytest.fixture
def statements() -> Iterator[list[str]]:
    """Return the statements, as they are executed."""
    with statement_log(Engine) as asked:
        yield asked
