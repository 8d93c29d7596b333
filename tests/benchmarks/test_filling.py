"""What the benchmarks write into the contenders' databases is what the contenders would have written themselves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from benchmarks import filling, postgres
from benchmarks.dues import Prompted, soon
from benchmarks.filling import EVENING
from benchmarks.options import Options
from benchmarks.running import B, C, Contender, D, E, running
from benchmarks.session import Session
from benchmarks.telegram import StandIn
from bot.store.database import Database
from conversations.pacing import schedule
from tests.requirements import postgres as programs

AFTERWORDS = [D, pytest.param(E, marks=pytest.mark.postgres)]


@pytest.fixture
def session(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Session]:
    """Return a session, with a server when the test is about PostgreSQL."""
    found = programs() if request.node.get_closest_marker("postgres") else None
    if found is None:
        yield Session(tmp_path, Options(quick=True), None)
        return
    with postgres.server(found) as server:
        yield Session(tmp_path, Options(quick=True), server)


@pytest.mark.slow
@pytest.mark.parametrize("contender", AFTERWORDS)
async def test_people_are_due_when_they_are_said_to_be(contender: Contender, session: Session) -> None:
    """Afterword can read each of them; whoever is made due is due at that instant, and everybody else much later."""
    url = session.crowd(contender, 300)
    moment = EVENING + timedelta(minutes=1)
    filling.make_due(url, 1, 3, moment, moment + timedelta(seconds=20))
    database = await Database.open(url)
    try:
        people = [await database.read_only(number) for number in range(1, 301)]
        assert await database.next_due() == moment
        assert await database.due_people(moment + timedelta(seconds=10), 100) == [1, 2]
        assert await database.due_people(moment + timedelta(hours=2), 100) == [1, 2, 3]
        assert all(person and schedule.due_now(person, moment) for person in people[:3])
        assert not any(person and schedule.due_now(person, moment) for person in people[3:])
        assert [person and person.id for person in people] == list(range(1, 301))
        filling.calm(url, 1, 3)
        assert await database.due_people(moment + timedelta(hours=2), 100) == []
    finally:
        await database.close()
    assert session.crowd(contender, 300) == url


@pytest.mark.slow
@pytest.mark.parametrize("contender", [B, C, D])
async def test_each_contender_prompts_whom_it_finds_in_its_files(contender: Contender, session: Session) -> None:
    """Started over what was written for it, it sends each prompt that falls due, once, and nothing to anybody else."""
    folder, standing_in = session.fresh("due"), StandIn()
    prompted = Prompted(standing_in, range(1, 7))
    settings = dict[str, str]()
    if contender is D:
        settings = session.filled(D, 9, folder)
        filling.make_due(settings["DATABASE_URL"], 1, 6, soon(0, folder / "clock"))
    else:
        filling.fill_other(contender, folder, 6, soon(0), soon(1))
    async with running(contender, folder, standing_in, settings):
        assert await prompted.all_are(120)
        await prompted.quiet(0.5, 5)
    assert prompted.doubled == 0
    assert not standing_in.failed
