"""2. Latency: from a tap or a text at Telegram to the message that answers it there: the middle one (p50), and p99.

A thousand people are known; those of them who talk come round about every two seconds. Each of the contenders runs all
the time on a stand-in of its own, and they are loaded in turn, without a round trip to Telegram and with one of 80 ms.
The bare echo bot handles one update after another, so that with 80 ms it carries twelve a second; there the ratio is to
what it does at ten.
"""

from __future__ import annotations

from collections import defaultdict
from contextlib import AsyncExitStack
from itertools import count
from statistics import median

from benchmarks import comparison, figures
from benchmarks.figures import Figure, Remark, Row, ratios
from benchmarks.people import Crowd, Waits
from benchmarks.running import A, Bot, Contender, running
from benchmarks.session import AT_FULL_SPEED, WITHOUT_POSTGRES, Session
from benchmarks.telegram import RoundTrip, StandIn

NUMBER = 2
LIMIT = 300  # seconds
ROUNDS_WITHIN = 125.0  # seconds
FAR = RoundTrip(0.08)
NEAR = RoundTrip()
SECONDS = {10: 3.0, 50: 2.0, 100: 1.5}  # of load at each rate, in each round
CARRIED = {NEAR: (10, 50, 100), FAR: (10,)}  # the rates at which (a) is loaded
EVERYDAY = 50  # updates a second, at which processor time is looked at too: no waves, a poll for nearly each
KNOWN = 1000
TARGET = 1.5

Case = tuple[Contender, RoundTrip, int]


async def measure(session: Session) -> list[Row]:
    """Return p50 and p99 as ratios to the echo bot's, or to those of another version of Afterword."""
    if session.options.against:
        return await comparison.latency(session)
    waits: defaultdict[Case, list[Waits]] = defaultdict(list)
    costs: defaultdict[Contender, list[float]] = defaultdict(list)
    async with AsyncExitStack() as stack:
        crowds = [await _begun(session, contender, stack) for contender in (A, *session.afterwords)]
        for turn in session.rounds(3, ROUNDS_WITHIN):
            for way in (NEAR, FAR):
                for rate in SECONDS if not session.quick else (50,):
                    for bot, telegram, crowd in crowds:
                        contender, before = bot.contender, bot.cpu_seconds
                        if contender is A and rate not in CARRIED[way]:
                            continue
                        telegram.round_trip = way
                        seconds = SECONDS[rate] if not session.quick else 0.5
                        waited = await crowd.stroll(rate, seconds, among=2 * rate)
                        waits[contender, way, rate].append(waited)
                        if (way, rate) == (NEAR, EVERYDAY):
                            costs[contender].append((bot.cpu_seconds - before) / max(1, len(waited.seconds)))
            session.tells(f"round {turn + 1} done")
    rows = _rows(session, waits)
    for contender in session.afterwords:
        what = f"{contender}: processor time of an update, {EVERYDAY} a second one by one"
        rows.append(Figure(NUMBER, what, str(A), ratios(costs[contender], costs[A])))
    return rows


async def _begun(session: Session, contender: Contender, stack: AsyncExitStack) -> tuple[Bot, StandIn, Crowd]:
    folder = session.fresh("latency")
    settings = dict(AT_FULL_SPEED)
    known = session.few(KNOWN, 20)
    if contender in session.afterwords:
        settings |= session.settings(contender, known, folder)
    telegram = StandIn()
    bot = await stack.enter_async_context(running(contender, folder, telegram, settings))
    crowd = Crowd(telegram, contender.manner(), count(1))
    # Past the first cards, whose notes are looked through by a process that takes a second to begin.
    await crowd.surge(session.few(1200, 20), at_once=50, among=session.few(100, 10))
    return bot, telegram, crowd


def _rows(session: Session, waits: dict[Case, list[Waits]]) -> list[Row]:
    rows: list[Row] = []
    for (contender, way, rate), rounds in waits.items():
        if contender is A:
            if any(one.unanswered for one in rounds):
                rows.append(Remark(NUMBER, f"{A} does not carry {rate} a second{_far(way)}"))
            continue
        base_rate = rate if (A, way, rate) in waits else min(r for _, w, r in waits if w == way)
        base = waits.get((A, way, base_rate))
        if not base:
            continue
        p50, p99 = (ratios(_waited(rounds, share), _waited(base, share)) for share in (0.5, 0.99))
        note = f"p50: {median(p50):.2f} ×"
        if unanswered := sum(one.unanswered for one in rounds):
            note += f", {unanswered} not answered within two seconds"
        what = f"{contender}: p99 at {rate} a second{_far(way)}"
        rows.append(Figure(NUMBER, what, f"{A} at {base_rate}", p99, most=TARGET, note=note))
    if not session.server:
        rows.append(Remark(NUMBER, WITHOUT_POSTGRES))
    return rows


def _waited(rounds: list[Waits], share: float) -> list[float]:
    return [figures.percentile(waits.seconds, share) for waits in rounds]


def _far(way: RoundTrip) -> str:
    return ", 80 ms to Telegram" if way == FAR else ""
