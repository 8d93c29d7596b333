"""7. Crash: 1,000 prompts are due over forty seconds, and meanwhile the bot is killed with SIGKILL and restarted.

It is down for ten seconds, in which 250 of the prompts become due. Counted are lost and duplicate prompts. Afterword
may lose those that were being sent when it was killed: their outcome is unknown, and it never sends a prompt twice. All
contenders run side by side, each with its own stand-in, which is 80 ms away and accepts 30 messages in any second.
"""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

from benchmarks import seeding
from benchmarks.benchmark_run import WITHOUT_POSTGRES, BenchmarkRun
from benchmarks.processes import B, C, Contender, start
from benchmarks.prompt_log import PromptLog, instant_in, loop_time_of, sleep_until
from benchmarks.results import Comment, Result, Row
from benchmarks.stand_in import RoundTrip, StandIn

NUMBER = 7
TIMEOUT = 200  # seconds
LEAD = 10.0  # seconds from seeding to the first due prompt: a bot must have started by then
SPREAD, KILL_AT, RESTART_AT = 40.0, 15.0, 25.0  # seconds from the first due prompt
SILENCE_TIMEOUT = 75.0  # seconds after the last due prompt
SILENCE = 8.0  # seconds without a call of sendMessage after which no more is expected


async def measure(run: BenchmarkRun) -> list[Row]:
    """Return how many prompts were lost and how many were sent twice."""
    contenders = (B, C, *run.afterwords)
    outcomes = await asyncio.gather(*(_measure(run, contender) for contender in contenders), return_exceptions=True)
    rows: list[Row] = []
    for contender, outcome in zip(contenders, outcomes, strict=True):
        if isinstance(outcome, BaseException):
            run.log(f"{contender}: {outcome}")
            rows.append(Comment(NUMBER, f"{contender} failed: {type(outcome).__name__}"))
            continue
        lost, doubled = outcome
        ours = contender in run.afterwords
        baseline = f"{run.size(1000, 40):,} due, killed and restarted"
        rows.append(Result(NUMBER, f"{contender}: prompts lost", baseline, (lost,), ""))
        rows.append(Result(NUMBER, f"{contender}: prompts doubled", baseline, (doubled,), "", most=0 if ours else None))
    if not run.server:
        rows.append(Comment(NUMBER, WITHOUT_POSTGRES))
    return rows


async def _measure(run: BenchmarkRun, contender: Contender) -> tuple[int, int]:
    due = run.size(1000, 40)
    shorter = run.size(1, 10)
    folder, telegram = run.new_folder("lost"), StandIn(round_trip=RoundTrip(0.08), limited=True)
    prompt_log = PromptLog(telegram, range(1, due + 1))
    settings, clock = dict[str, str](), None
    spread = timedelta(seconds=SPREAD / shorter)
    if contender in run.afterwords:
        settings = await asyncio.to_thread(run.settings_with_own_database, contender, due, folder)
        clock = Path(settings["CLOCK_FILE"])
        moment = instant_in(LEAD, clock)
        await asyncio.to_thread(seeding.make_due, settings["DATABASE_URL"], 1, due, moment, moment + spread)
    else:
        moment = instant_in(LEAD)
        await asyncio.to_thread(seeding.seed_other, contender, folder, due, moment, moment + spread)
    first = loop_time_of(moment, clock)
    bot = await start(contender, folder, telegram, settings)
    try:
        await bot.wait_polling(telegram)
        await sleep_until(first + KILL_AT / shorter)
        bot.kill()
        await bot.stop()
        before = len(prompt_log.times)
        await sleep_until(first + RESTART_AT / shorter)
        bot = await start(contender, folder, telegram, settings)
        await sleep_until(first + SPREAD / shorter)
        await _wait_for_silence(telegram)
    finally:
        bot.kill()
        await bot.stop()
        await telegram.stop()
    lost, doubled = due - len(prompt_log.times), prompt_log.duplicates
    run.log(
        f"{contender}: {before:,} sent before it was killed, {lost:,} lost, {doubled:,} doubled, "
        f"{telegram.rate_limited:,} times refused"
    )
    return lost, doubled


async def _wait_for_silence(telegram: StandIn) -> None:
    """Wait until the bot has not called sendMessage for a while; after a 429 it tries again."""
    loop = asyncio.get_running_loop()
    until, tried, since = loop.time() + SILENCE_TIMEOUT, -1, loop.time()
    while loop.time() < min(until, since + SILENCE):
        if telegram.calls["sendMessage"] != tried:
            tried, since = telegram.calls["sendMessage"], loop.time()
        await asyncio.sleep(0.5)
