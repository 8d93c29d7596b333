"""5. Start: from the start of the process to the answer to a message that waited for it.

Afterword with 1,000,000 people in its database against the same with none, and Afterword, (b) and (c) with 100,000
people each of whom has a prompt to come. (b) has to put all of those into its queue again, which is why they are not a
million. Starts alternate between the contenders; each ends with SIGKILL, which is quick.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from itertools import count

from benchmarks.figures import Figure, Remark, Row, ratios
from benchmarks.running import A, B, C, Contender, D, E, Failed, start
from benchmarks.session import WITHOUT_POSTGRES, Session
from benchmarks.telegram import Spoken, StandIn

NUMBER = 5
LIMIT = 360  # seconds
ROUNDS_WITHIN = 90.0  # seconds
MANY, SOME = 1_000_000, 100_000
MOST = 1.2
LONGEST = 90.0  # seconds
NEWCOMERS = count(5_000_001)

Case = tuple[Contender, int]


async def measure(session: Session) -> list[Row]:
    """Return the ratios."""
    many, some = session.few(MANY, 2000), session.few(SOME, 1000)
    seconds: defaultdict[Case, list[float]] = defaultdict(list)
    for contender in session.afterwords:
        for people in (0, many, some)[: 3 if contender is D else 2]:
            session.crowd(contender, people)
    often = [(A, 0), (D, 0), (D, many), (C, some), (D, some)] + ([(E, 0), (E, many)] if session.server else [])
    for turn in session.rounds(4, ROUNDS_WITHIN):
        for case in (*often, (B, some)) if turn % 2 == 0 else often:
            seconds[case].append(await _started(session, *case))
            session.tells(f"{case[0]} with {case[1]:,} people: {seconds[case][-1]:.1f} s")
    rows: list[Row] = [
        Figure(
            NUMBER,
            f"{contender}: start with {many:,} people",
            "the same with none",
            ratios(seconds[contender, many], seconds[contender, 0]),
            most=MOST,
        )
        for contender in session.afterwords
    ]
    ours = seconds[D, some]
    rows += [
        Figure(NUMBER, f"{D}: start with {some:,} people", f"{B} with as many", ratios(ours[::2], seconds[B, some])),
        Figure(NUMBER, f"{D}: start with {some:,} people", f"{C} with as many", ratios(ours, seconds[C, some])),
        Figure(NUMBER, f"{D}: start with nobody", str(A), ratios(seconds[D, 0], seconds[A, 0])),
    ]
    if not session.server:
        rows.append(Remark(NUMBER, WITHOUT_POSTGRES))
    return rows


async def _started(session: Session, contender: Contender, people: int) -> float:
    """Return the seconds that one start took."""
    folder, telegram = session.fresh("start"), StandIn()
    settings = {}
    if contender in session.afterwords:
        settings = session.settings(contender, people, folder)
    else:
        session.others_crowd(contender, people, folder)
    person = next(NEWCOMERS)
    telegram.meet(person)
    telegram.say(person, "/start" if contender is A else "/debrief")
    answered = asyncio.get_running_loop().create_future()

    def hears(spoken: Spoken) -> None:
        if spoken.chat == person and not answered.done():
            answered.set_result(spoken.at)

    telegram.on_spoken.append(hears)
    began = asyncio.get_running_loop().time()
    bot = await start(contender, folder, telegram, settings)
    try:
        return float(await asyncio.wait_for(answered, LONGEST)) - began
    except TimeoutError:
        raise Failed(f"{contender} with {people:,} people did not answer\n{bot.last_words}") from None
    finally:
        bot.kill()
        await bot.end()
        await telegram.stop()
