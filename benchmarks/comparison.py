"""Two versions of Afterword side by side: this one, and another checkout of the project (`--against`).

Both are started by `python -m bot run`, by the same interpreter, each with the packages of its own folder, on a
database and a stand-in for Telegram of its own. They run all the time and are loaded in turn, this one, the other, this
one, the other, in five rounds. A figure is the ratio of the medians of the rounds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from itertools import count
from statistics import median

from benchmarks.benchmark_run import NO_RATE_LIMIT, WITHOUT_POSTGRES, BenchmarkRun
from benchmarks.load import Latencies, LoadGenerator
from benchmarks.processes import Bot, Contender, running
from benchmarks.results import Comment, Result, Row, percentile
from benchmarks.stand_in import RoundTrip, StandIn

ROUNDS = 5
ROUNDS_TIME = 800.0  # seconds
NEAR, FAR = RoundTrip(), RoundTrip(0.08)
SECONDS = {10: 6.0, 50: 4.0, 100: 3.0}  # of load at each rate of updates a second, in each round
PEOPLE = 1000  # people in the database
STEPS = 10  # updates of a debrief
AT_ONCE = 100
THE_OTHER = "the other version"


@dataclass
class Loaded:
    """A version that runs, its load, and what was measured so far."""

    contender: Contender
    bot: Bot
    telegram: StandIn
    load: LoadGenerator
    latencies: defaultdict[tuple[RoundTrip, int], list[Latencies]] = field(default_factory=lambda: defaultdict(list))
    costs: list[float] = field(default_factory=list)  # microseconds of processor time an update


async def latency(run: BenchmarkRun) -> list[Row]:
    """Return p50 and p99 at each rate, without a round trip to Telegram and with one of 80 ms."""
    rates = SECONDS if not run.quick else {50: 0.5}
    rows: list[Row] = []
    async with AsyncExitStack() as stack:
        pairs = await _start_all(run, stack)
        for turn in run.rounds(ROUNDS, ROUNDS_TIME):
            for pair in pairs:
                for round_trip in (NEAR, FAR):
                    for rate, seconds in rates.items():
                        for loaded in pair:
                            loaded.telegram.round_trip = round_trip
                            seen = await loaded.load.run_at_rate(rate, seconds, among=2 * rate)
                            loaded.latencies[round_trip, rate].append(seen)
            run.log(f"round {turn + 1} done")
    for this, other in pairs:
        for round_trip in (NEAR, FAR):
            for rate in rates:
                rows += _latency_rows(this, other, round_trip, rate)
    return rows + _remarks(run)


async def turn_cost(run: BenchmarkRun) -> list[Row]:
    """Return the processor time of an update."""
    people = run.size(120, 10)
    async with AsyncExitStack() as stack:
        pairs = await _start_all(run, stack)
        for turn in run.rounds(ROUNDS, ROUNDS_TIME):
            for pair in pairs:
                for loaded in pair:
                    before = loaded.bot.cpu_seconds
                    await loaded.load.run_waves(people * STEPS, at_once=AT_ONCE, among=people)
                    loaded.costs.append((loaded.bot.cpu_seconds - before) / people / STEPS * 1e6)
                    loaded.load.raise_if_refused()
            run.log(f"round {turn + 1} done")
    what = "processor time of an update"
    return [_row(1, f"{this.contender}: {what}", this.costs, other.costs, "µs") for this, other in pairs] + _remarks(
        run
    )


async def _start_all(run: BenchmarkRun, stack: AsyncExitStack) -> list[tuple[Loaded, Loaded]]:
    return [(await _start(run, this, stack), await _start(run, other, stack)) for this, other in run.versions]


async def _start(run: BenchmarkRun, contender: Contender, stack: AsyncExitStack) -> Loaded:
    """Start a version and warm it up, also the spelling worker, which starts with the first cards."""
    folder, telegram = run.new_folder("version"), StandIn()
    settings = NO_RATE_LIMIT | run.settings_with_own_database(contender, run.size(PEOPLE, 20), folder)
    bot = await stack.enter_async_context(running(contender, folder, telegram, settings))
    load = LoadGenerator(telegram, contender.script(), count(1_000_001))
    await load.run_waves(run.size(1_200, 20), at_once=50, among=run.size(100, 10))
    return Loaded(contender, bot, telegram, load)


def _latency_rows(this: Loaded, other: Loaded, round_trip: RoundTrip, rate: int) -> list[Row]:
    far = f", {round_trip.seconds * 1000:.0f} ms to Telegram" if round_trip.seconds else ""
    rows: list[Row] = []
    for name, share in (("p50", 0.5), ("p99", 0.99)):
        here, there = (
            [1000 * percentile(latencies.seconds, share) for latencies in loaded.latencies[round_trip, rate]]
            for loaded in (this, other)
        )
        rows.append(_row(2, f"{this.contender}: {name} at {rate} a second{far}", here, there, "ms"))
    for loaded in (this, other):
        if unanswered := sum(latencies.unanswered for latencies in loaded.latencies[round_trip, rate]):
            text = f"{loaded.contender}: {unanswered} not answered within two seconds at {rate} a second{far}"
            rows.append(Comment(2, text))
    return rows


def _row(number: int, what: str, here: Sequence[float], there: Sequence[float], unit: str) -> Row:
    """Return the ratio of the medians; the note has both medians with the least and the greatest of the rounds."""
    note = f"{_spread(here)} against {_spread(there)} {unit}"
    return Result(number, what, THE_OTHER, (median(here) / median(there),), note=note)


def _spread(values: Sequence[float]) -> str:
    return f"{median(values):,.1f} ({min(values):,.1f} – {max(values):,.1f})"


def _remarks(run: BenchmarkRun) -> list[Row]:
    return [] if run.server else [Comment(2, WITHOUT_POSTGRES)]
