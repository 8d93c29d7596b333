"""Two versions of Afterword side by side: this one, and another checkout of the project (`--against`).

Both are started by `python -m bot run`, by the same interpreter, each with the packages of its own folder, on a
database and a stand-in for Telegram of its own. They run all the time and are loaded in turn, this one, the other, this
one, the other, in five rounds. A figure is the ratio of the medians of the rounds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from itertools import count
from statistics import median

from benchmarks.figures import Figure, Remark, Row, percentile
from benchmarks.people import Crowd, Waits
from benchmarks.running import Bot, Contender, running
from benchmarks.session import AT_FULL_SPEED, WITHOUT_POSTGRES, Session
from benchmarks.telegram import RoundTrip, StandIn

ROUNDS = 5
ROUNDS_WITHIN = 800.0  # seconds
NEAR, FAR = RoundTrip(), RoundTrip(0.08)
SECONDS = {10: 6.0, 50: 4.0, 100: 3.0}  # of load at each rate of updates a second, in each round
KNOWN = 1000  # people in the database
STEPS = 10  # updates of a debrief
AT_ONCE = 100
THE_OTHER = "the other version"


@dataclass
class Loaded:
    """A version that runs, and the people who talk with it."""

    contender: Contender
    bot: Bot
    telegram: StandIn
    crowd: Crowd
    waits: defaultdict[tuple[RoundTrip, int], list[Waits]] = field(default_factory=lambda: defaultdict(list))
    costs: list[float] = field(default_factory=list)  # microseconds of processor time an update


async def latency(session: Session) -> list[Row]:
    """Return p50 and p99 at each rate, without a round trip to Telegram and with one of 80 ms."""
    rates = SECONDS if not session.quick else {50: 0.5}
    rows: list[Row] = []
    async with AsyncExitStack() as stack:
        pairs = await _begun(session, stack)
        for turn in session.rounds(ROUNDS, ROUNDS_WITHIN):
            for pair in pairs:
                for way in (NEAR, FAR):
                    for rate, seconds in rates.items():
                        for loaded in pair:
                            loaded.telegram.round_trip = way
                            waited = await loaded.crowd.stroll(rate, seconds, among=2 * rate)
                            loaded.waits[way, rate].append(waited)
            session.tells(f"round {turn + 1} done")
    for this, other in pairs:
        for way in (NEAR, FAR):
            for rate in rates:
                rows += _latency_rows(this, other, way, rate)
    return rows + _remarks(session)


async def turn_cost(session: Session) -> list[Row]:
    """Return the processor time of an update."""
    people = session.few(120, 10)
    async with AsyncExitStack() as stack:
        pairs = await _begun(session, stack)
        for turn in session.rounds(ROUNDS, ROUNDS_WITHIN):
            for pair in pairs:
                for loaded in pair:
                    before = loaded.bot.cpu_seconds
                    await loaded.crowd.surge(people * STEPS, at_once=AT_ONCE, among=people)
                    loaded.costs.append((loaded.bot.cpu_seconds - before) / people / STEPS * 1e6)
                    loaded.crowd.check()
            session.tells(f"round {turn + 1} done")
    what = "processor time of an update"
    return [_row(1, f"{this.contender}: {what}", this.costs, other.costs, "µs") for this, other in pairs] + _remarks(
        session
    )


async def _begun(session: Session, stack: AsyncExitStack) -> list[tuple[Loaded, Loaded]]:
    return [
        (await _start(session, this, stack), await _start(session, other, stack)) for this, other in session.versions
    ]


async def _start(session: Session, contender: Contender, stack: AsyncExitStack) -> Loaded:
    """Start a version and let it load and compile what it needs, also for the first cards and their notes."""
    folder, telegram = session.fresh("version"), StandIn()
    settings = AT_FULL_SPEED | session.filled(contender, session.few(KNOWN, 20), folder)
    bot = await stack.enter_async_context(running(contender, folder, telegram, settings))
    crowd = Crowd(telegram, contender.manner(), count(1_000_001))
    await crowd.surge(session.few(1_200, 20), at_once=50, among=session.few(100, 10))
    return Loaded(contender, bot, telegram, crowd)


def _latency_rows(this: Loaded, other: Loaded, way: RoundTrip, rate: int) -> list[Row]:
    far = f", {way.seconds * 1000:.0f} ms to Telegram" if way.seconds else ""
    rows: list[Row] = []
    for name, share in (("p50", 0.5), ("p99", 0.99)):
        here, there = (
            [1000 * percentile(waits.seconds, share) for waits in loaded.waits[way, rate]] for loaded in (this, other)
        )
        rows.append(_row(2, f"{this.contender}: {name} at {rate} a second{far}", here, there, "ms"))
    for loaded in (this, other):
        if unanswered := sum(waits.unanswered for waits in loaded.waits[way, rate]):
            text = f"{loaded.contender}: {unanswered} not answered within two seconds at {rate} a second{far}"
            rows.append(Remark(2, text))
    return rows


def _row(number: int, what: str, here: Sequence[float], there: Sequence[float], unit: str) -> Row:
    """Return the ratio of the medians, with both of them and their spread beside it."""
    note = f"{_spread(here)} against {_spread(there)} {unit}"
    return Figure(number, what, THE_OTHER, (median(here) / median(there),), note=note)


def _spread(values: Sequence[float]) -> str:
    return f"{median(values):,.1f} ({min(values):,.1f} – {max(values):,.1f})"


def _remarks(session: Session) -> list[Row]:
    return [] if session.server else [Remark(2, WITHOUT_POSTGRES)]
