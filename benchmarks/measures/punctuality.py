"""3. Punctuality: from the moment a prompt is due to the moment Telegram has it, and the processor time of a prompt.

30, 1,000 or 10,000 people are due at the same moment, among 1,000, 100,000 or 1,000,000 whose prompts are scheduled.
Prompts are sent as fast as the bot can, without Telegram's limit: so the event loop has the most to do. Of 10,000 only
the first four seconds are measured, then the others are postponed. How long the event loop is held is measured inside
the bot's process, callback by callback (`benchmarks.slow_callbacks`).
"""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks import seeding
from benchmarks.benchmark_run import HEARTBEAT, NO_RATE_LIMIT, WITHOUT_POSTGRES, BenchmarkRun
from benchmarks.processes import B, Bot, C, Contender, D, E, Failed, running
from benchmarks.prompt_log import PromptLog, instant_in, loop_time_of, sleep_until
from benchmarks.results import Comment, Result, Row, ratios
from benchmarks.slow_callbacks import durations, launcher
from benchmarks.stand_in import StandIn

NUMBER = 3
TIMEOUT = 360  # seconds
ROUNDS_TIME = {D: 100.0, E: 50.0}  # seconds
MAX_DELAY = 100  # milliseconds
MAX_CALLBACK = 20  # milliseconds
MAX_COST_RATIO = 1.2
DUE = (30, 1000, 10_000)
SCHEDULED = (1000, 100_000, 1_000_000)
LARGE_WAVE_SECONDS = 4.0  # for which 10,000 are observed
WAVE_TIMEOUT = 12.0  # seconds until fewer have been sent
LEAD = HEARTBEAT + 1.5  # seconds from seeding to the due moment: the bot must have read the database by then
OTHERS_START = 10.0  # seconds for (b) and (c) to start

Case = tuple[Contender, int, int]  # number of people scheduled, and of those due


@dataclass(frozen=True)
class Wave:
    """Prompts that were due at the same moment, and what sending them took."""

    first: float  # milliseconds from due to sent
    last: float
    longest_callback: float  # of the event loop, in milliseconds
    cost: float  # milliseconds of processor time a prompt
    sent: int


@dataclass
class SeededBot:
    """A bot that runs on a seeded database. `callbacks` is the file of its slow callbacks."""

    bot: Bot
    telegram: StandIn
    url: str
    clock: Path
    callbacks: Path


async def measure(run: BenchmarkRun) -> list[Row]:
    """Return how late the first prompt is, how long a callback holds the event loop, and the cost of a prompt."""
    waves: defaultdict[Case, list[Wave]] = defaultdict(list)
    remarks: list[Row] = []
    for contender in run.afterwords:
        sizes = SCHEDULED if contender is D else (SCHEDULED[0], SCHEDULED[-1])
        await _measure_afterword(run, contender, sizes[:1] if run.quick else sizes, waves)
    for contender in (B, C):
        due = run.size(1000, 30)
        try:
            waves[contender, due, due].append(await _measure_other(run, contender, due))
        except Failed as failed:
            run.log(str(failed))
            remarks.append(Comment(NUMBER, f"{contender} failed to start"))
    return [*_rows(run, waves), *remarks]


async def _measure_afterword(
    run: BenchmarkRun, contender: Contender, sizes: tuple[int, ...], waves: defaultdict[Case, list[Wave]]
) -> None:
    async with AsyncExitStack() as stack:
        bots = {size: await _start(run, contender, size, stack) for size in sizes}
        for turn in run.rounds(3, ROUNDS_TIME[contender]):
            for due in DUE[: run.size(len(DUE), 1)]:
                for size, bot in bots.items():
                    if due > size or (due == DUE[-1] and (turn or contender is E)):
                        continue
                    wave = await _measure_wave(bot, due)
                    waves[contender, size, due].append(wave)
                    run.log(f"{contender}, {due:,} due of {size:,}: {wave}")


async def _start(run: BenchmarkRun, contender: Contender, size: int, stack: AsyncExitStack) -> SeededBot:
    folder, telegram = run.new_folder("due"), StandIn()
    settings = NO_RATE_LIMIT | run.settings_with_shared_database(contender, size, folder)
    callbacks = folder / "slow_callbacks"
    bot = await stack.enter_async_context(running(contender, folder, telegram, settings, launcher=launcher(callbacks)))
    return SeededBot(bot, telegram, settings["DATABASE_URL"], folder / "clock", callbacks)


async def _measure_wave(scheduled: SeededBot, due: int) -> Wave:
    moment = instant_in(LEAD, scheduled.clock)
    await asyncio.to_thread(seeding.make_due, scheduled.url, 1, due, moment)
    prompt_log = PromptLog(scheduled.telegram, range(1, due + 1))
    at = loop_time_of(moment, scheduled.clock)
    within = LARGE_WAVE_SECONDS if due == DUE[-1] else WAVE_TIMEOUT
    wave = await _observe(scheduled.bot, scheduled.callbacks, prompt_log, at, within)
    if len(prompt_log.times) < due:
        await asyncio.to_thread(seeding.postpone, scheduled.url, 1, due)
        await prompt_log.wait_for_silence(1.0, 15.0)
    prompt_log.close()
    return wave


async def _observe(bot: Bot, callbacks: Path, prompt_log: PromptLog, at: float, within: float) -> Wave:
    """Observe a bot from shortly before the due moment `at` until all prompts are sent, at most `within` seconds."""
    await sleep_until(at - 0.2)
    before, since = bot.cpu_seconds, time.time()
    await prompt_log.wait_for_all(within + 0.2)
    await asyncio.sleep(0.1)  # the outcomes of the last ones are still being recorded
    cost, sent = bot.cpu_seconds - before, len(prompt_log.times)
    if not sent:
        return Wave(float("inf"), float("inf"), max(durations(callbacks, since, time.time()), default=0.0), 0.0, 0)
    return Wave(
        first=(prompt_log.first - at) * 1000,
        last=(prompt_log.last - at) * 1000,
        longest_callback=max(durations(callbacks, since, time.time()), default=0.0),
        cost=cost / sent * 1000,
        sent=sent,
    )


async def _measure_other(run: BenchmarkRun, contender: Contender, due: int) -> Wave:
    folder, telegram = run.new_folder("due"), StandIn()
    prompt_log = PromptLog(telegram, range(1, due + 1))
    moment = instant_in(OTHERS_START)
    await asyncio.to_thread(seeding.seed_other, contender, folder, due, moment, moment)
    moment_at = loop_time_of(moment)
    callbacks = folder / "slow_callbacks"
    async with running(contender, folder, telegram, launcher=launcher(callbacks)) as bot:
        wave = await _observe(bot, callbacks, prompt_log, moment_at, LARGE_WAVE_SECONDS)
    run.log(f"{contender}, {due:,} due: {wave}")
    return wave


def _rows(run: BenchmarkRun, waves: dict[Case, list[Wave]]) -> list[Row]:
    rows: list[Row] = []
    cases = dict.fromkeys((contender, due) for contender, _, due in waves)
    for contender, due in cases:
        most = MAX_DELAY if contender in run.afterwords else None
        what = f"{contender}: the first of {due:,} that are due"
        first = {size: [wave.first for wave in seen] for size, seen in _by_size(waves, contender, due).items()}
        rows.append(_result(what, "the moment they are due", first, most))
    for contender, due in cases:
        most = MAX_CALLBACK if contender in run.afterwords else None
        what = f"{contender}: the longest hold of the event loop, {due:,} due"
        longest = {
            size: [wave.longest_callback for wave in seen] for size, seen in _by_size(waves, contender, due).items()
        }
        rows.append(_result(what, "", longest, most, always=True))
    for contender in run.afterwords:
        few, many = waves.get((contender, SCHEDULED[0], 1000)), waves.get((contender, SCHEDULED[-1], 1000))
        if few and many:
            values = ratios([w.cost for w in many], [w.cost for w in few])
            what = f"{contender}: processor time of each of 1,000 due prompts among 1,000,000"
            rows.append(Result(NUMBER, what, "the same among 1,000", values, most=MAX_COST_RATIO))
    if not run.server:
        rows.append(Comment(NUMBER, WITHOUT_POSTGRES))
    return rows


def _by_size(waves: dict[Case, list[Wave]], contender: Contender, due: int) -> dict[int, list[Wave]]:
    return {size: seen for (one, size, as_many), seen in waves.items() if (one, as_many) == (contender, due)}


def _result(
    what: str, against: str, by_size: dict[int, list[float]], most: float | None, *, always: bool = False
) -> Result:
    """Return one row for all numbers of scheduled people; the note has the median of each."""
    note = ", ".join(f"{median(values):.0f} ms among {size:,}" for size, values in by_size.items())
    values = tuple(value for values in by_size.values() for value in values)
    return Result(NUMBER, what, against, values, "ms", most, note=note if len(by_size) > 1 else "", always=always)
