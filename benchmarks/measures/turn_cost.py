"""1. A turn's cost: processor time for each update that was handled, against the bare echo bot's.

People go through whole debriefs (ten updates each: five taps, five texts), in waves of a hundred, so that every bot may
fetch as many at once as it likes and none is charged for idle polls. All contenders run all the time, each on a
stand-in of its own, and are loaded in turn; a ratio is taken within its round.
"""

from __future__ import annotations

from collections import defaultdict
from contextlib import AsyncExitStack
from dataclasses import dataclass
from itertools import count

from benchmarks import comparison
from benchmarks.figures import Figure, Remark, Row, ratios
from benchmarks.people import Crowd
from benchmarks.running import A, Bot, Contender, D, E, running
from benchmarks.session import AT_FULL_SPEED, WITHOUT_POSTGRES, Session
from benchmarks.telegram import StandIn

NUMBER = 1
LIMIT = 240  # seconds
ROUNDS_WITHIN = 75.0  # seconds
TARGETS = {D: 1.5, E: 2.0}
STEPS = 10  # updates of a debrief
AT_ONCE = 100


@dataclass(frozen=True)
class Cost:
    """Microseconds of processor time an update: of the bot's process, and of the database server beside it."""

    own: float
    server: float


async def measure(session: Session) -> list[Row]:
    """Return the ratios to the echo bot, or to another version of Afterword."""
    if session.options.against:
        return await comparison.turn_cost(session)
    contenders = (A, *session.afterwords)
    costs: defaultdict[Contender, list[Cost]] = defaultdict(list)
    async with AsyncExitStack() as stack:
        loaded = [(contender, *await _begun(session, contender, stack)) for contender in contenders]
        for _ in session.rounds(4, ROUNDS_WITHIN):
            for contender, bot, crowd in loaded:
                costs[contender].append(await _cost(session, bot, crowd))
            session.tells(", ".join(f"({c.letter}) {costs[c][-1].own:,.0f}" for c in contenders) + " µs an update")
    return _rows(session, costs)


async def _begun(session: Session, contender: Contender, stack: AsyncExitStack) -> tuple[Bot, Crowd]:
    """Start a contender and let it load and compile what it needs, also for the first cards and their notes."""
    folder = session.fresh("turns")
    settings = dict(AT_FULL_SPEED)
    if contender in session.afterwords:
        settings["DATABASE_URL"] = session.database(contender, folder)
    telegram = StandIn()
    bot = await stack.enter_async_context(running(contender, folder, telegram, settings))
    crowd = Crowd(telegram, contender.manner(), count(1_000_001))
    await crowd.surge(session.few(1_300, 20), at_once=AT_ONCE, among=session.few(120, 10))
    return bot, crowd


async def _cost(session: Session, bot: Bot, crowd: Crowd) -> Cost:
    people = session.few(120, 10)
    deeds = people * STEPS
    before, served = bot.cpu_seconds, session.server.cpu_seconds if session.server else 0.0
    await crowd.surge(deeds, at_once=AT_ONCE, among=people)
    own = bot.cpu_seconds - before
    beside = session.server.cpu_seconds - served if session.server and bot.contender is E else 0.0
    crowd.check()
    return Cost(own / deeds * 1e6, beside / deeds * 1e6)


def _rows(session: Session, costs: dict[Contender, list[Cost]]) -> list[Row]:
    base = [cost.own for cost in costs[A]]
    rows: list[Row] = [
        Figure(
            NUMBER,
            f"{contender}: processor time of an update",
            str(A),
            ratios([cost.own for cost in costs[contender]], base),
            most=TARGETS[contender],
        )
        for contender in session.afterwords
    ]
    if session.server:
        whole = ratios([cost.own + cost.server for cost in costs[E]], base)
        rows.append(Figure(NUMBER, f"{E}: the same with the server's own processor time", str(A), whole))
    else:
        rows.append(Remark(NUMBER, WITHOUT_POSTGRES))
    return rows
