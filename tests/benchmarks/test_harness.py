"""The harness itself: it runs from end to end, in numbers too small to mean anything."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from benchmarks import __main__ as command_line
from benchmarks import function_counter, options, results
from benchmarks.benchmark_run import NO_RATE_LIMIT
from benchmarks.load import LoadGenerator
from benchmarks.options import Options
from benchmarks.processes import D, Failed, running
from benchmarks.results import Comment, Result
from benchmarks.stand_in import StandIn
from bot.store.database import Database

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.slow
async def test_simulated_people_go_through_whole_debriefs(tmp_path: Path) -> None:
    """Simulated people finish their debriefs, every answer is in the database, and the stand-in refused no call."""
    standing_in = StandIn()
    async with running(D, tmp_path, standing_in, NO_RATE_LIMIT) as bot:
        load = LoadGenerator(standing_in, D.script(), count(1_000_001))
        await load.run_waves(44, at_once=4, among=4)
        assert bot.cpu_seconds > 0
        assert bot.resident_bytes > 10_000_000
    assert load.finished == 4
    assert len(load.latencies.seconds) == 44
    assert not standing_in.refused
    database = await Database.open(f"sqlite:///{tmp_path}/afterword.db")
    people = [await database.read_only(1_000_001 + number) for number in range(4)]
    await database.close()
    assert all(person and person.interviews[0].finished_at for person in people)
    assert all(person and len(person.interviews[0].answers) == 8 for person in people)


@pytest.mark.slow
def test_an_unknown_measure_is_refused() -> None:
    """The error names it, and nothing is measured."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks", "no_such_measure"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "no_such_measure" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["memory", "--against", str(ROOT)], "memory cannot be measured against another version"),
        (["latency", "--against", str(ROOT / "docs")], "is not a checkout of this project"),
        (["latency", "--against", str(ROOT), "--write"], "--write and --against do not go together"),
    ],
)
def test_what_cannot_be_compared_is_refused(
    arguments: list[str], says: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Another version is only started by its public command, and not all that is measured can be asked of it."""
    monkeypatch.setattr(sys, "argv", ["benchmarks", *arguments])
    with pytest.raises(SystemExit) as stopped:
        command_line.main()
    assert stopped.value.code == 2
    assert says in capsys.readouterr().err


@pytest.mark.parametrize("counted", [False, True])
async def test_another_version_runs_with_its_own_packages(counted: bool, tmp_path: Path) -> None:  # noqa: FBT001
    """Its `bot` is the one in its own folder, also when its functions are counted."""
    other = replace(D, root=tmp_path / "other")
    (other.root / "bot").mkdir(parents=True)
    (other.root / "bot" / "__main__.py").write_text("print(__file__)")
    telegram = StandIn()
    launcher = function_counter.launcher(other.root, tmp_path / "calls") if counted else ()
    with pytest.raises(Failed, match=f"ended with 0\n{re.escape(str(other.root))}/bot/__main__.py"):
        async with running(other, tmp_path, telegram, launcher=launcher):
            pass


def test_options_are_passed_from_one_process_to_another() -> None:
    """What the command line asks for reaches each measure."""
    asked = Options(quick=True, against=Path("/there"), leave_out=("slow",))
    assert options.from_text(asked.as_text()) == asked
    assert options.from_text(Options().as_text()) == Options()


def test_a_ratio_is_taken_within_a_round_and_its_spread_is_shown() -> None:
    """The median is shown with the least and the greatest value; it alone meets or misses the target."""
    values = results.ratios([3.0, 2.0, 9.0], [2.0, 1.0, 3.0])
    figure = Result(1, "a turn", "(a)", values, most=2.5)
    assert (figure.measured, figure.target, figure.verdict) == ("2 × (1.50 – 3)", "at most 2.50", "met")
    assert Result(1, "a turn", "(a)", (2.0,), least=3).verdict == "**missed**"


def test_rows_are_passed_from_one_process_to_another(tmp_path: Path) -> None:
    """Each measure runs in a process of its own, which writes its rows to a file."""
    rows: list[results.Row] = [
        Result(1, "a turn", "(a)", (1.5, 2.5), unit="ms", most=2),
        Comment(2, "skipped: there is none"),
    ]
    results.dump(rows, tmp_path / "rows")
    assert results.load(tmp_path / "rows") == rows


def test_the_table_is_written_between_the_marks_of_the_document(tmp_path: Path) -> None:
    """The text around the marks is kept; a document without marks is not changed."""
    document = tmp_path / "performance.md"
    document.write_text(f"before\n{results.BEGIN_MARK}\nold\n{results.END_MARK}\nafter\n")
    assert results.write_between_marks(document, "new")
    assert document.read_text() == f"before\n{results.BEGIN_MARK}\n\nnew\n\n{results.END_MARK}\nafter\n"
    document.write_text("no marks")
    assert not results.write_between_marks(document, "new")
    assert document.read_text() == "no marks"
