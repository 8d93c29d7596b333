"""Seeded databases hold what the contenders would have written themselves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from benchmarks import postgres, seeding
from benchmarks.benchmark_run import BenchmarkRun
from benchmarks.options import Options
from benchmarks.processes import B, C, Contender, D, E, running
from benchmarks.prompt_log import PromptLog, instant_in
from benchmarks.seeding import CLOCK_START
from benchmarks.stand_in import StandIn
from bot.store.database import Database
from conversations.pacing import schedule
from tests.environment.requirements import postgres as programs

AFTERWORDS = [D, pytest.param(E, marks=pytest.mark.postgres)]


@pytest.fixture
def run(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[BenchmarkRun]:
    """Return a run, with a server when the test is about PostgreSQL."""
    found = programs() if request.node.get_closest_marker("postgres") else None
    if found is None:
        yield BenchmarkRun(tmp_path, Options(quick=True), None)
        return
    with postgres.server(found) as server:
        yield BenchmarkRun(tmp_path, Options(quick=True), server)


@pytest.mark.slow
@pytest.mark.parametrize("contender", AFTERWORDS)
async def test_people_are_due_when_they_were_made_due(contender: Contender, run: BenchmarkRun) -> None:
    """Afterword can read all of them; prompts of the people made due are due at that instant, all others much later."""
    url = run.seeded_database(contender, 300)
    moment = CLOCK_START + timedelta(minutes=1)
    seeding.make_due(url, 1, 3, moment, moment + timedelta(seconds=20))
    database = await Database.open(url)
    try:
        people = [await database.read_only(number) for number in range(1, 301)]
        assert await database.next_due() == moment
        assert await database.due_people(moment + timedelta(seconds=10), 100) == [1, 2]
        assert await database.due_people(moment + timedelta(hours=2), 100) == [1, 2, 3]
        assert all(person and schedule.due_now(person, moment) for person in people[:3])
        assert not any(person and schedule.due_now(person, moment) for person in people[3:])
        assert [person and person.id for person in people] == list(range(1, 301))
        seeding.postpone(url, 1, 3)
        assert await database.due_people(moment + timedelta(hours=2), 100) == []
    finally:
        await database.close()
    assert run.seeded_database(contender, 300) == url


@pytest.mark.slow
@pytest.mark.parametrize("contender", [B, C, D])
async def test_each_contender_prompts_the_people_in_its_files(contender: Contender, run: BenchmarkRun) -> None:
    """Each bot, started on its seeded files, sends each due prompt once, and nothing else."""
    folder, standing_in = run.new_folder("due"), StandIn()
    prompt_log = PromptLog(standing_in, range(1, 7))
    settings = dict[str, str]()
    if contender is D:
        settings = run.settings_with_own_database(D, 9, folder)
        seeding.make_due(settings["DATABASE_URL"], 1, 6, instant_in(0, folder / "clock"))
    else:
        seeding.seed_other(contender, folder, 6, instant_in(0), instant_in(1))
    async with running(contender, folder, standing_in, settings):
        assert await prompt_log.wait_for_all(120)
        await prompt_log.wait_for_silence(0.5, 5)
    assert prompt_log.duplicates == 0
    assert not standing_in.refused
