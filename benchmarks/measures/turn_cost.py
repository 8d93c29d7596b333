"""1. A turn's cost: processor time for each update, compared with the bare echo bot, and with years of records.

People go through whole debriefs (ten updates each: five taps, five texts), in waves of a hundred updates, so that each
bot can fetch many with one poll and no bot is charged for idle polls. All contenders keep running, each with its own
stand-in, and are loaded in turn; a ratio is taken within a round. Afterwards a few
people write to two bots: to one with 3 applications of three interviews each, to the other with 300.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace
from itertools import count

from benchmarks import comparison, sample_facts, seeding
from benchmarks.benchmark_run import NO_RATE_LIMIT, WITHOUT_POSTGRES, BenchmarkRun
from benchmarks.load import Action, LoadGenerator
from benchmarks.processes import A, Bot, Contender, D, E, running
from benchmarks.results import Comment, Result, Row, ratios
from benchmarks.stand_in import StandIn
from bot.sandbox.transport.strict_json import Json

NUMBER = 1
TIMEOUT = 330  # seconds
ROUNDS_TIME = 75.0  # seconds
TARGETS = {D: 1.2, E: 1.6}
STEPS = 10  # updates of a debrief
AT_ONCE = 100
FEW, MANY, MOST_GROWTH = 3, 300, 3.0  # applications, and how much more a turn may cost
READS = ("/today", "/applications", "hello there", "/help")
READERS = range(2, 6)  # ids
HISTORY_TIME = 60.0  # seconds


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
    return [*_rows(run, costs), await _history(run)]


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


class _Reader:
    """A person who looks at what they have, again and again."""

    def __init__(self) -> None:
        self._asked = count()

    def first_action(self, person: int) -> Action:
        del person
        return Action(text=READS[0])

    def next_action(self, person: int, message: Json) -> Action:
        del person, message
        return Action(text=READS[next(self._asked) % len(READS)])


async def _history(run: BenchmarkRun) -> Row:
    """Return the ratio of a turn with many applications to one with few, on SQLite."""
    costs: defaultdict[int, list[float]] = defaultdict(list)
    async with AsyncExitStack() as stack:
        loads = {}
        for applications in (FEW, MANY):
            folder = run.new_folder("history")
            settings = NO_RATE_LIMIT | run.settings_with_own_database(D, 1, folder)
            person = sample_facts.long_history(applications)
            for id_ in READERS:
                seeding.insert_person(settings["DATABASE_URL"], replace(person, id=id_))
            telegram = StandIn()
            bot = await stack.enter_async_context(running(D, folder, telegram, settings))
            loads[applications] = bot, LoadGenerator(telegram, _Reader(), iter(READERS))
            await loads[applications][1].run_waves(len(READERS), at_once=len(READERS), among=len(READERS))
        for _ in run.rounds(3, HISTORY_TIME):
            before = {applications: bot.cpu_seconds for applications, (bot, _) in loads.items()}
            actions, people = run.size(80, 8), len(READERS)
            waves = (load.run_waves(actions, at_once=people, among=people) for _, load in loads.values())
            await asyncio.gather(*waves)  # a chat takes one message a second
            for applications, (bot, _) in loads.items():
                costs[applications].append((bot.cpu_seconds - before[applications]) / actions * 1e6)
            run.log(", ".join(f"{n} applications: {costs[n][-1]:,.0f}" for n in costs) + " µs an update")
    name = f"{D}: processor time of an update with {MANY} applications of 3 interviews"
    return Result(NUMBER, name, f"with {FEW}", ratios(costs[MANY], costs[FEW]), most=MOST_GROWTH)


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
