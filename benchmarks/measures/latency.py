"""2. Latency: from the moment Telegram has a tap or a text to the moment it has the reply; median (p50) and p99.

The database has a thousand people, and each person who talks does something about every two seconds. All contenders
keep running, each with its own stand-in, and are loaded in turn, without a round trip to Telegram and with one of 80
ms. The bare echo bot handles one update after another, so with 80 ms it can handle twelve a second; there the others
are compared with it at ten.
"""

from __future__ import annotations

from collections import defaultdict
from contextlib import AsyncExitStack
from itertools import count
from statistics import median

from benchmarks import comparison, results
from benchmarks.benchmark_run import NO_RATE_LIMIT, WITHOUT_POSTGRES, BenchmarkRun
from benchmarks.load import Latencies, LoadGenerator
from benchmarks.processes import A, Bot, Contender, running
from benchmarks.results import Comment, Result, Row, ratios
from benchmarks.stand_in import RoundTrip, StandIn

NUMBER = 2
TIMEOUT = 300  # seconds
ROUNDS_TIME = 125.0  # seconds
FAR = RoundTrip(0.08)
NEAR = RoundTrip()
SECONDS = {10: 3.0, 50: 2.0, 100: 1.5}  # of load at each rate, in each round
ECHO_RATES = {NEAR: (10, 50, 100), FAR: (10,)}  # the rates at which (a) is loaded
CPU_RATE = 50  # updates a second at which processor time is measured too: nearly each update takes a poll
PEOPLE = 1000
TARGET = 1.5

Case = tuple[Contender, RoundTrip, int]


async def measure(run: BenchmarkRun) -> list[Row]:
    """Return p50 and p99 as ratios to the echo bot's, or to those of another version of Afterword."""
    if run.options.against:
        return await comparison.latency(run)
    latencies: defaultdict[Case, list[Latencies]] = defaultdict(list)
    costs: defaultdict[Contender, list[float]] = defaultdict(list)
    async with AsyncExitStack() as stack:
        loads = [await _start(run, contender, stack) for contender in (A, *run.afterwords)]
        for turn in run.rounds(3, ROUNDS_TIME):
            for round_trip in (NEAR, FAR):
                for rate in SECONDS if not run.quick else (50,):
                    for bot, telegram, load in loads:
                        contender, before = bot.contender, bot.cpu_seconds
                        if contender is A and rate not in ECHO_RATES[round_trip]:
                            continue
                        telegram.round_trip = round_trip
                        seconds = SECONDS[rate] if not run.quick else 0.5
                        seen = await load.run_at_rate(rate, seconds, among=2 * rate)
                        latencies[contender, round_trip, rate].append(seen)
                        if (round_trip, rate) == (NEAR, CPU_RATE):
                            costs[contender].append((bot.cpu_seconds - before) / max(1, len(seen.seconds)))
            run.log(f"round {turn + 1} done")
    rows = _rows(run, latencies)
    for contender in run.afterwords:
        what = f"{contender}: processor time of an update, {CPU_RATE} a second one by one"
        rows.append(Result(NUMBER, what, str(A), ratios(costs[contender], costs[A])))
    return rows


async def _start(run: BenchmarkRun, contender: Contender, stack: AsyncExitStack) -> tuple[Bot, StandIn, LoadGenerator]:
    folder = run.new_folder("latency")
    settings = dict(NO_RATE_LIMIT)
    known = run.size(PEOPLE, 20)
    if contender in run.afterwords:
        settings |= run.settings_with_shared_database(contender, known, folder)
    telegram = StandIn()
    bot = await stack.enter_async_context(running(contender, folder, telegram, settings))
    load = LoadGenerator(telegram, contender.script(), count(1))
    # The first cards take longer: the spelling worker starts with them, which takes a second.
    await load.run_waves(run.size(1200, 20), at_once=50, among=run.size(100, 10))
    return bot, telegram, load


def _rows(run: BenchmarkRun, latencies: dict[Case, list[Latencies]]) -> list[Row]:
    rows: list[Row] = []
    for (contender, round_trip, rate), rounds in latencies.items():
        if contender is A:
            if any(one.unanswered for one in rounds):
                rows.append(Comment(NUMBER, f"{A} cannot handle {rate} a second{_distance(round_trip)}"))
            continue
        base_rate = rate if (A, round_trip, rate) in latencies else min(r for _, w, r in latencies if w == round_trip)
        base = latencies.get((A, round_trip, base_rate))
        if not base:
            continue
        p50, p99 = (ratios(_percentiles(rounds, share), _percentiles(base, share)) for share in (0.5, 0.99))
        note = f"p50: {median(p50):.2f} ×"
        if unanswered := sum(one.unanswered for one in rounds):
            note += f", {unanswered} not answered within two seconds"
        what = f"{contender}: p99 at {rate} a second{_distance(round_trip)}"
        rows.append(Result(NUMBER, what, f"{A} at {base_rate}", p99, most=TARGET, note=note))
    if not run.server:
        rows.append(Comment(NUMBER, WITHOUT_POSTGRES))
    return rows


def _percentiles(rounds: list[Latencies], share: float) -> list[float]:
    return [results.percentile(latencies.seconds, share) for latencies in rounds]


def _distance(round_trip: RoundTrip) -> str:
    return ", 80 ms to Telegram" if round_trip == FAR else ""
