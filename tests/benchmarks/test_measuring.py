"""The harness itself, in numbers too small to mean anything: that it runs from end to end."""

from __future__ import annotations

import subprocess
import sys
from itertools import count
from pathlib import Path

import pytest

from benchmarks import figures
from benchmarks.figures import Figure, Remark
from benchmarks.people import Crowd
from benchmarks.running import D, running
from benchmarks.session import AT_FULL_SPEED
from benchmarks.telegram import StandIn
from bot.store.database import Database

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.slow
async def test_people_of_the_benchmarks_go_through_whole_debriefs(tmp_path: Path) -> None:
    """What is paid for is a debrief with every answer in the database, and Telegram had nothing to refuse."""
    standing_in = StandIn()
    async with running(D, tmp_path, standing_in, AT_FULL_SPEED) as bot:
        crowd = Crowd(standing_in, D.manner(), count(1_000_001))
        await crowd.surge(40, at_once=4, among=4)
        assert bot.cpu_seconds > 0
        assert bot.resident_bytes > 10_000_000
    assert crowd.finished == 4
    assert len(crowd.waits.seconds) == 40
    assert not standing_in.failed
    database = await Database.open(f"sqlite:///{tmp_path}/afterword.db")
    people = [await database.read_only(1_000_001 + number) for number in range(4)]
    await database.close()
    assert all(person and person.interviews[0].finished_at for person in people)
    assert all(person and len(person.interviews[0].answers) == 7 for person in people)


@pytest.mark.slow
def test_a_measure_that_is_none_is_refused() -> None:
    """The line names it, and nothing is measured."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks", "no_such_measure"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "no_such_measure" in done.stderr


def test_a_ratio_is_taken_within_its_round_and_its_spread_is_shown() -> None:
    """Medians with the least and the most; a target is met or missed by the median."""
    values = figures.ratios([3.0, 2.0, 9.0], [2.0, 1.0, 3.0])
    figure = Figure(1, "a turn", "(a)", values, most=2.5)
    assert (figure.measured, figure.target, figure.verdict) == ("2 × (1.50 – 3)", "at most 2.50", "met")
    assert Figure(1, "a turn", "(a)", (2.0,), least=3).verdict == "**missed**"


def test_rows_survive_the_way_from_one_process_to_another(tmp_path: Path) -> None:
    """Each measure is a process of its own, which hands its rows over in a file."""
    rows: list[figures.Row] = [
        Figure(1, "a turn", "(a)", (1.5, 2.5), unit="ms", most=2),
        Remark(2, "skipped: there is none"),
    ]
    figures.dump(rows, tmp_path / "rows")
    assert figures.load(tmp_path / "rows") == rows


def test_the_table_is_put_between_the_marks_of_the_document(tmp_path: Path) -> None:
    """What stands around it stays; a document without marks is left alone."""
    document = tmp_path / "performance.md"
    document.write_text(f"before\n{figures.BEGINS}\nold\n{figures.ENDS}\nafter\n")
    assert figures.put_between_marks(document, "new")
    assert document.read_text() == f"before\n{figures.BEGINS}\n\nnew\n\n{figures.ENDS}\nafter\n"
    document.write_text("no marks")
    assert not figures.put_between_marks(document, "new")
    assert document.read_text() == "no marks"
