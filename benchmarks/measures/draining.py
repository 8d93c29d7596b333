"""4. Draining: 3,000 prompts that are all due, against a Telegram that takes 30 in any second and refuses more.

People go on talking, three deeds a second, as they did before the backlog: what they are answered counts towards the 30
as well, and how long they wait is set against how long they waited at rest. The cases run side by side, each bot on a
database and a Telegram of its own: together they need a fraction of the machine, and what is measured is Telegram's
limit, not the machine's.
"""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from benchmarks import filling
from benchmarks.dues import Prompted, soon
from benchmarks.figures import Figure, Remark, Row, percentile
from benchmarks.people import Crowd
from benchmarks.running import Contender, D, E, running
from benchmarks.session import HEARTBEAT, WITHOUT_POSTGRES, Session
from benchmarks.telegram import RoundTrip, Spoken, StandIn

NUMBER = 4
LIMIT = 260  # seconds
LIMIT_A_SECOND = 30
ANSWERS_AT_MOST = 1.5
TALKING = 3.0  # deeds a second
RESTING = 9.0  # seconds
LONGEST = 160.0  # seconds that a backlog may take


@dataclass(frozen=True)
class Case:
    """Afterword on a database, so far from Telegram; at least so much of Telegram's limit is to be used, in percent."""

    contender: Contender
    way: RoundTrip
    least: float

    def __str__(self) -> str:
        """Return it as it stands in the table."""
        way = f"{self.way.seconds * 1000:.0f}" + (f" ± {self.way.jitter * 1000:.0f}" if self.way.jitter else "")
        return f"{self.contender}, {way} ms to Telegram"


CASES = (
    Case(D, RoundTrip(0.02), 97),
    Case(D, RoundTrip(0.08, 0.03), 93),
    Case(E, RoundTrip(0.08, 0.03), 93),
)


@dataclass(frozen=True)
class Drained:
    """What became of a backlog."""

    case: Case
    left: int
    used: float  # percent of Telegram's limit
    refused: int
    p50: float  # of answers meanwhile, as a ratio to those at rest
    p95: float


async def measure(session: Session) -> list[Row]:
    """Return how much of the limit was used, what was refused, and how answers fared."""
    cases = [case for case in CASES if session.server or case.contender is D]
    drained = await asyncio.gather(*(_drained(session, case) for case in cases))
    rows: list[Row] = []
    for one in drained:
        if one.left:
            rows.append(Remark(NUMBER, f"{one.case}: {one.left:,} prompts were not sent within {LONGEST:.0f} s"))
        limit = f"{LIMIT_A_SECOND} messages in any second"
        rows.append(Figure(NUMBER, f"{one.case}: used while it drains", limit, (one.used,), "%", least=one.case.least))
    refused = tuple(float(one.refused) for one in drained)
    rows.append(Figure(NUMBER, "refused with 429, in each of these", "", refused, "", most=0, always=True))
    for one in drained:
        what, note = f"{one.case}: answers meanwhile, p50", f"p95: {one.p95:.2f} ×"
        rows.append(Figure(NUMBER, what, "the same at rest", (one.p50,), most=ANSWERS_AT_MOST, note=note))
    if not session.server:
        rows.append(Remark(NUMBER, WITHOUT_POSTGRES))
    return rows


async def _drained(session: Session, case: Case) -> Drained:
    backlog = session.few(3000, 60)
    folder, telegram = session.fresh("drain"), StandIn(round_trip=case.way, limited=True)
    settings = await asyncio.to_thread(session.filled, case.contender, backlog, folder)
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(running(case.contender, folder, telegram, settings))
        crowd = Crowd(telegram, case.contender.manner(), count(1_000_001))
        rest = (await crowd.stroll(TALKING, RESTING / session.few(1, 4), among=12)).seconds
        times: list[float] = []

        def hears(spoken: Spoken) -> None:
            times.append(spoken.at)

        telegram.on_spoken.append(hears)
        prompted = Prompted(telegram, range(1, backlog + 1))
        talking = asyncio.create_task(crowd.stroll(TALKING, LONGEST, among=12))
        moment = soon(HEARTBEAT + 1.5, Path(settings["CLOCK_FILE"]))
        await asyncio.to_thread(filling.make_due, settings["DATABASE_URL"], 1, backlog, moment)
        await prompted.all_are(LONGEST)
        talking.cancel()
        await asyncio.gather(talking, return_exceptions=True)
    meanwhile = crowd.waits.seconds
    seconds = prompted.last - prompted.first
    messages = sum(prompted.first <= at < prompted.last for at in times)
    drained = Drained(
        case,
        backlog - len(prompted.times),
        100 * messages / seconds / LIMIT_A_SECOND,
        telegram.refused,
        percentile(meanwhile, 0.5) / percentile(rest, 0.5),
        percentile(meanwhile, 0.95) / percentile(rest, 0.95),
    )
    session.tells(f"{case}: {len(prompted.times):,} prompts in {seconds:.0f} s, {drained.used:.1f} % of the limit")
    return drained
