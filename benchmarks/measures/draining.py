"""4. Draining: 3,000 prompts are due at once; the stand-in refuses more than 30 messages in any second.

Meanwhile people send three updates a second, as they did before. Replies to them count towards the 30, and their
latency is compared with that before the backlog. The cases run side by side, each with its own database and stand-in:
together they need a fraction of the machine, since Telegram's limit is what holds them up.
"""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from benchmarks import seeding
from benchmarks.benchmark_run import HEARTBEAT, WITHOUT_POSTGRES, BenchmarkRun
from benchmarks.load import LoadGenerator
from benchmarks.processes import Contender, D, E, running
from benchmarks.prompt_log import PromptLog, instant_in
from benchmarks.results import Comment, Result, Row, percentile
from benchmarks.stand_in import RoundTrip, SentMessage, StandIn

NUMBER = 4
TIMEOUT = 260  # seconds
TELEGRAM_LIMIT = 30  # messages in any second
MAX_SLOWDOWN = 1.5  # of replies
RATE = 3.0  # updates a second
REST_SECONDS = 9.0  # of load without prompts
DRAIN_TIMEOUT = 160.0  # seconds


@dataclass(frozen=True)
class Case:
    """Afterword on a database, so far from Telegram. `min_used` is the target: percent of Telegram's limit."""

    contender: Contender
    round_trip: RoundTrip
    min_used: float

    def __str__(self) -> str:
        """Return the case as it stands in the table."""
        distance = f"{self.round_trip.seconds * 1000:.0f}" + (
            f" ± {self.round_trip.jitter * 1000:.0f}" if self.round_trip.jitter else ""
        )
        return f"{self.contender}, {distance} ms to Telegram"


CASES = (
    Case(D, RoundTrip(0.02), 97),
    Case(D, RoundTrip(0.08, 0.03), 89),
    Case(E, RoundTrip(0.08, 0.03), 89),
)


@dataclass(frozen=True)
class DrainResult:
    """How a backlog was drained."""

    case: Case
    unsent: int
    used: float  # percent of Telegram's limit
    rate_limited: int
    p50: float  # of replies meanwhile, as a ratio to those before the backlog
    p95: float


async def measure(run: BenchmarkRun) -> list[Row]:
    """Return how much of the limit was used, how many calls were refused, and how much slower replies were."""
    cases = [case for case in CASES if run.server or case.contender is D]
    found = await asyncio.gather(*(_drain(run, case) for case in cases))
    rows: list[Row] = []
    for result in found:
        if result.unsent:
            rows.append(
                Comment(NUMBER, f"{result.case}: {result.unsent:,} prompts were not sent within {DRAIN_TIMEOUT:.0f} s")
            )
        limit = f"{TELEGRAM_LIMIT} messages in any second"
        rows.append(
            Result(
                NUMBER, f"{result.case}: used while it drains", limit, (result.used,), "%", least=result.case.min_used
            )
        )
    refused = tuple(float(result.rate_limited) for result in found)
    rows.append(Result(NUMBER, "refused with 429, in each of these", "", refused, "", most=0, always=True))
    for result in found:
        what, note = f"{result.case}: answers meanwhile, p50", f"p95: {result.p95:.2f} ×"
        rows.append(Result(NUMBER, what, "the same at rest", (result.p50,), most=MAX_SLOWDOWN, note=note))
    if not run.server:
        rows.append(Comment(NUMBER, WITHOUT_POSTGRES))
    return rows


async def _drain(run: BenchmarkRun, case: Case) -> DrainResult:
    backlog = run.size(3000, 60)
    folder, telegram = run.new_folder("drain"), StandIn(round_trip=case.round_trip, limited=True)
    settings = await asyncio.to_thread(run.settings_with_own_database, case.contender, backlog, folder)
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(running(case.contender, folder, telegram, settings))
        load = LoadGenerator(telegram, case.contender.script(), count(1_000_001))
        rest = (await load.run_at_rate(RATE, REST_SECONDS / run.size(1, 4), among=12)).seconds
        times: list[float] = []

        def on_message(message: SentMessage) -> None:
            times.append(message.at)

        telegram.on_message.append(on_message)
        prompt_log = PromptLog(telegram, range(1, backlog + 1))
        talking = asyncio.create_task(load.run_at_rate(RATE, DRAIN_TIMEOUT, among=12))
        moment = instant_in(HEARTBEAT + 1.5, Path(settings["CLOCK_FILE"]))
        await asyncio.to_thread(seeding.make_due, settings["DATABASE_URL"], 1, backlog, moment)
        await prompt_log.wait_for_all(DRAIN_TIMEOUT)
        talking.cancel()
        await asyncio.gather(talking, return_exceptions=True)
    meanwhile = load.latencies.seconds
    seconds = prompt_log.last - prompt_log.first
    messages = sum(prompt_log.first <= at < prompt_log.last for at in times)
    found = DrainResult(
        case,
        backlog - len(prompt_log.times),
        100 * messages / seconds / TELEGRAM_LIMIT,
        telegram.rate_limited,
        percentile(meanwhile, 0.5) / percentile(rest, 0.5),
        percentile(meanwhile, 0.95) / percentile(rest, 0.95),
    )
    run.log(f"{case}: {len(prompt_log.times):,} prompts in {seconds:.0f} s, {found.used:.1f} % of the limit")
    return found
