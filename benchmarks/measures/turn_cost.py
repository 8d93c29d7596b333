"""1. A turn's cost: processor time for each update, compared with the bare echo bot.

People go through whole debriefs (ten updates each: five taps, five texts), in waves of a hundred updates, so that each
bot can fetch many with one poll and no bot is charged for idle polls. All contenders keep running, each with its own
stand-in, and are loaded in turn; a ratio is taken within a round.
"""

from __future__ import annotations

from collections import defaultdict
from contextlib import AsyncExitStack
from dataclasses import dataclass
from itertools import count

from benchmarks import comparison
from benchmarks.benchmark_run import NO_RATE_LIMIT, WITHOUT_POSTGRES, BenchmarkRun
from benchmarks.load import LoadGenerator
from benchmarks.processes import A, Bot, Contender, D, E, running
from benchmarks.results import Comment, Result, Row, ratios
from benchmarks.stand_in import StandIn

NUMBER = 1
TIMEOUT = 240  # seconds
ROUNDS_TIME = 75.0  # seconds
TARGETS = {D: 1.2, E: 1.6}
STEPS = 10  # updates of a debrief
AT_ONCE = 100


@dataclass(frozen=True)
class Cost:
    """Microseconds of processor time an update: of the bot's process, and of the database server."""

    bot: float
    server: float


async def measure(run: BenchmarkRun) -> list[Row]:
    """Return the ratios to the echo bot, or to another version of Afterword."""
    if run.options.against:
        return await comparison.turn_cost(run)
    contenders = (A, *run.afterwords)
    costs: defaultdict[Contender, list[Cost]] = defaultdict(list)
    async with AsyncExitStack() as stack:
        loaded = [(contender, *await _start(run, contender, stack)) for contender in contenders]
        for _ in run.rounds(4, ROUNDS_TIME):
            for contender, bot, load in loaded:
                costs[contender].append(await _measure(run, bot, load))
            run.log(", ".join(f"({c.letter}) {costs[c][-1].bot:,.0f}" for c in contenders) + " µs an update")
    return _rows(run, costs)


async def _start(run: BenchmarkRun, contender: Contender, stack: AsyncExitStack) -> tuple[Bot, LoadGenerator]:
    """Start a contender and warm it up, also the spelling worker, which starts with the first cards."""
    folder = run.new_folder("turns")
    settings = dict(NO_RATE_LIMIT)
    if contender in run.afterwords:
        settings["DATABASE_URL"] = run.new_database(contender, folder)
    telegram = StandIn()
    bot = await stack.enter_async_context(running(contender, folder, telegram, settings))
    load = LoadGenerator(telegram, contender.script(), count(1_000_001))
    await load.run_waves(run.size(1_300, 20), at_once=AT_ONCE, among=run.size(120, 10))
    return bot, load


async def _measure(run: BenchmarkRun, bot: Bot, load: LoadGenerator) -> Cost:
    people = run.size(120, 10)
    actions = people * STEPS
    before, server_before = bot.cpu_seconds, run.server.cpu_seconds if run.server else 0.0
    await load.run_waves(actions, at_once=AT_ONCE, among=people)
    own = bot.cpu_seconds - before
    server = run.server.cpu_seconds - server_before if run.server and bot.contender is E else 0.0
    load.raise_if_refused()
    return Cost(own / actions * 1e6, server / actions * 1e6)


def _rows(run: BenchmarkRun, costs: dict[Contender, list[Cost]]) -> list[Row]:
    base = [cost.bot for cost in costs[A]]
    rows: list[Row] = [
        Result(
            NUMBER,
            f"{contender}: processor time of an update",
            str(A),
            ratios([cost.bot for cost in costs[contender]], base),
            most=TARGETS[contender],
        )
        for contender in run.afterwords
    ]
    if run.server:
        both = ratios([cost.bot + cost.server for cost in costs[E]], base)
        rows.append(Result(NUMBER, f"{E}: the same with the server's own processor time", str(A), both))
    else:
        rows.append(Comment(NUMBER, WITHOUT_POSTGRES))
    return rows
