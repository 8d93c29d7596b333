"""5. Start: from the start of the process to the reply to a message that was sent before.

Afterword with 1,000,000 people in its database is compared with Afterword with none, and with (b) and (c) with 100,000
people, each of whom has a prompt to come. (b) has to schedule all of these again, so they are not a million. Starts
alternate between the contenders; each process is stopped with SIGKILL, which is fast.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from itertools import count

from benchmarks.benchmark_run import WITHOUT_POSTGRES, BenchmarkRun
from benchmarks.processes import A, B, C, Contender, D, E, Failed, start
from benchmarks.results import Comment, Result, Row, ratios
from benchmarks.stand_in import SentMessage, StandIn

NUMBER = 5
TIMEOUT = 360  # seconds
ROUNDS_TIME = 90.0  # seconds
MANY, SOME = 1_000_000, 100_000
MAX_RATIO = 1.2
START_TIMEOUT = 90.0  # seconds
NEWCOMERS = count(5_000_001)

Case = tuple[Contender, int]


async def measure(run: BenchmarkRun) -> list[Row]:
    """Return the ratios of the times."""
    many, some = run.size(MANY, 2000), run.size(SOME, 1000)
    seconds: defaultdict[Case, list[float]] = defaultdict(list)
    for contender in run.afterwords:
        for people in (0, many, some)[: 3 if contender is D else 2]:
            run.seeded_database(contender, people)
    often = [(A, 0), (D, 0), (D, many), (C, some), (D, some)] + ([(E, 0), (E, many)] if run.server else [])
    for turn in run.rounds(4, ROUNDS_TIME):
        for case in (*often, (B, some)) if turn % 2 == 0 else often:
            seconds[case].append(await _measure_start(run, *case))
            run.log(f"{case[0]} with {case[1]:,} people: {seconds[case][-1]:.1f} s")
    rows: list[Row] = [
        Result(
            NUMBER,
            f"{contender}: start with {many:,} people",
            "the same with none",
            ratios(seconds[contender, many], seconds[contender, 0]),
            most=MAX_RATIO,
        )
        for contender in run.afterwords
    ]
    ours = seconds[D, some]
    rows += [
        Result(NUMBER, f"{D}: start with {some:,} people", f"{B} with as many", ratios(ours[::2], seconds[B, some])),
        Result(NUMBER, f"{D}: start with {some:,} people", f"{C} with as many", ratios(ours, seconds[C, some])),
        Result(NUMBER, f"{D}: start with nobody", str(A), ratios(seconds[D, 0], seconds[A, 0])),
    ]
    if not run.server:
        rows.append(Comment(NUMBER, WITHOUT_POSTGRES))
    return rows


async def _measure_start(run: BenchmarkRun, contender: Contender, people: int) -> float:
    """Start a contender and return how many seconds it took until its reply."""
    folder, telegram = run.new_folder("start"), StandIn()
    settings = {}
    if contender in run.afterwords:
        settings = run.settings_with_shared_database(contender, people, folder)
    else:
        run.copy_seeded_files(contender, people, folder)
    person = next(NEWCOMERS)
    telegram.add_person(person)
    telegram.send_text(person, "/start" if contender is A else "/debrief")
    answered = asyncio.get_running_loop().create_future()

    def on_message(message: SentMessage) -> None:
        if message.chat == person and not answered.done():
            answered.set_result(message.at)

    telegram.on_message.append(on_message)
    began = asyncio.get_running_loop().time()
    bot = await start(contender, folder, telegram, settings)
    try:
        return float(await asyncio.wait_for(answered, START_TIMEOUT)) - began
    except TimeoutError:
        raise Failed(f"{contender} with {people:,} people did not answer\n{bot.log_tail}") from None
    finally:
        bot.kill()
        await bot.stop()
        await telegram.stop()
