"""6. Memory: what the process holds at rest and after some seconds of 50 updates a second.

Afterword has 1,000 or 1,000,000 people in its database; (b) and (c), which hold all people in memory, 1,000 or 100,000.
All run side by side and are loaded in turn. Memory is resident memory (VmRSS) of the bot's process alone: PostgreSQL's
server is not counted, and the spelling worker, which runs while English notes are written, has a row of its own.
"""

from __future__ import annotations

import asyncio
import random
from contextlib import AsyncExitStack

from benchmarks.benchmark_run import NO_RATE_LIMIT, WITHOUT_POSTGRES, BenchmarkRun
from benchmarks.load import LoadGenerator
from benchmarks.processes import A, B, Bot, C, Contender, D, E, running
from benchmarks.results import Comment, Result, Row
from benchmarks.stand_in import StandIn

NUMBER = 6
TIMEOUT = 240  # seconds
RATE = 50
FEW, SOME, MANY = 1000, 100_000, 1_000_000
MAX_GROWTH, MAX_OF_ECHO = 1.1, 1.6
REST_SECONDS = 3.0  # from the last start until memory at rest is read
LOAD_SECONDS = 5.0  # seconds
TALKERS = 20  # people at a time: few, so that they finish their debriefs and all code is loaded

Case = tuple[Contender, int]


async def measure(run: BenchmarkRun) -> list[Row]:
    """Return the ratios, at rest and under load."""
    cases: list[Case] = [(A, 0), (D, FEW), (D, MANY), (B, FEW), (B, SOME), (C, FEW), (C, SOME)]
    if run.server:
        cases += [(E, FEW), (E, MANY)]
    if run.quick:
        cases = [(A, 0), (D, FEW)]
    held: dict[Case, tuple[float, float]] = {}
    together: dict[Case, float] = {}
    async with AsyncExitStack() as stack:
        bots = {case: await _start(run, *case, stack) for case in cases}
        await asyncio.sleep(REST_SECONDS)
        at_rest = {case: bot.resident_bytes_alone for case, (bot, _) in bots.items()}
        for case, (bot, telegram) in bots.items():
            await _load(telegram, *case)
            held[case], together[case] = (at_rest[case], bot.resident_bytes_alone), bot.resident_bytes
            run.log(f"{case[0]} with {case[1]:,}: {held[case][0] / 1e6:.0f}, then {held[case][1] / 1e6:.0f} MB")
    rows: list[Row] = []
    for when, name in enumerate(("at rest", f"at {RATE} updates a second")):

        def against(ours: Case, base: Case, most: float | None = None, when: int = when, name: str = name) -> None:
            if ours in held and base in held:
                what = f"{ours[0]} with {ours[1]:,} people, {name}"
                beside = f"{base[0]}" + (f" with {base[1]:,}" if base[1] else "")
                rows.append(Result(NUMBER, what, beside, (held[ours][when] / held[base][when],), most=most))

        for contender in run.afterwords:
            against((contender, MANY), (contender, FEW), MAX_GROWTH)
            against((contender, FEW), (A, 0), MAX_OF_ECHO)
        against((D, FEW), (B, FEW))
        against((D, FEW), (C, FEW))
        against((B, SOME), (B, FEW))
        against((C, SOME), (C, FEW))
    ratio = together[D, FEW] / held[A, 0][1]
    rows.append(Result(NUMBER, f"{D} with {FEW:,} people, and its spelling worker", f"{A}", (ratio,)))
    if not run.server:
        rows.append(Comment(NUMBER, WITHOUT_POSTGRES))
    return rows


async def _start(run: BenchmarkRun, contender: Contender, people: int, stack: AsyncExitStack) -> tuple[Bot, StandIn]:
    folder, telegram = run.new_folder("memory"), StandIn()
    settings = dict(NO_RATE_LIMIT)
    if contender in run.afterwords:
        settings |= run.settings_with_shared_database(contender, people, folder)
    else:
        run.copy_seeded_files(contender, people, folder)
    return await stack.enter_async_context(running(contender, folder, telegram, settings, within=90)), telegram


async def _load(telegram: StandIn, contender: Contender, people: int) -> None:
    ids = iter(random.sample(range(1, max(people, 1000) + 1), 1000))
    await LoadGenerator(telegram, contender.script(), ids).run_at_rate(RATE, LOAD_SECONDS, among=TALKERS)
