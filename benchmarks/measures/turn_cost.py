"""1. A turn's cost: processor time for each update that was handled, against the bare echo bot's.

People go through whole debriefs (ten updates each: five taps, five texts), in waves of a hundred, so that every bot may
fetch as many at once as it likes and none is charged for idle polls. The rounds alternate between the contenders, and a
ratio is taken within its round.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import count

from benchmarks.figures import Figure, Remark, Row, ratios
from benchmarks.people import Crowd
from benchmarks.running import A, Contender, D, E, running
from benchmarks.session import AT_FULL_SPEED, WITHOUT_POSTGRES, Session
from benchmarks.telegram import StandIn

NUMBER = 1
LIMIT = 240  # seconds
TARGETS = {D: 1.5, E: 2.0}
STEPS = 10  # updates of a debrief
AT_ONCE = 100


@dataclass(frozen=True)
class Cost:
    """Microseconds of processor time an update: of the bot's process, and of the database server beside it."""

    own: float
    server: float


async def measure(session: Session) -> list[Row]:
    """Return the ratios."""
    costs: defaultdict[Contender, list[Cost]] = defaultdict(list)
    for turn in range(session.few(5, 1)):
        for contender in (A, *session.afterwords):
            cost = await _cost(session, contender)
            costs[contender].append(cost)
            session.tells(f"round {turn + 1}, {contender}: {cost.own:,.0f} µs an update")
    base = [cost.own for cost in costs[A]]
    rows: list[Row] = [
        Figure(
            NUMBER,
            f"{contender}: processor time of an update",
            str(A),
            ratios([cost.own for cost in costs[contender]], base),
            most=TARGETS[contender],
            note="then below 1",
        )
        for contender in session.afterwords
    ]
    if session.server:
        whole = ratios([cost.own + cost.server for cost in costs[E]], base)
        rows.append(Figure(NUMBER, f"{E}: the same with the server's own processor time", str(A), whole))
    else:
        rows.append(Remark(NUMBER, WITHOUT_POSTGRES))
    return rows


async def _cost(session: Session, contender: Contender) -> Cost:
    folder = session.fresh("turns")
    settings = dict(AT_FULL_SPEED)
    if contender in session.afterwords:
        settings["DATABASE_URL"] = session.database(contender, folder)
    people = session.few(150, 10)
    telegram = StandIn()
    async with running(contender, folder, telegram, settings) as bot:
        crowd = Crowd(telegram, contender.manner(), count(1_000_001))
        await crowd.surge(session.few(300, 20), at_once=AT_ONCE, among=people)  # everything is loaded and compiled now
        before, served = bot.cpu_seconds, session.server.cpu_seconds if session.server else 0.0
        deeds = people * STEPS
        await crowd.surge(deeds, at_once=AT_ONCE, among=people)
        own = bot.cpu_seconds - before
        beside = session.server.cpu_seconds - served if session.server and contender is E else 0.0
    if telegram.failed:
        session.tells(f"{contender}: Telegram refused {dict(telegram.failed)}")
    return Cost(own / deeds * 1e6, beside / deeds * 1e6)
