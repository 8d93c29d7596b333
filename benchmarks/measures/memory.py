"""6. Memory: what the process holds at rest and after some seconds of 50 updates a second.

With 1,000 and with 1,000,000 people in the database; (b) and (c), which hold all people in memory, with 1,000 and with
100,000. All of them run side by side and are talked to in turn. Memory is what Linux calls resident (VmRSS), of the
bot's process alone: PostgreSQL's server is not counted, and the process that looks through English notes, which is
begun with the first of them and ended some minutes after the last, has a row of its own.
"""

from __future__ import annotations

import asyncio
import random
from contextlib import AsyncExitStack

from benchmarks.figures import Figure, Remark, Row
from benchmarks.people import Crowd
from benchmarks.running import A, B, Bot, C, Contender, D, E, running
from benchmarks.session import AT_FULL_SPEED, WITHOUT_POSTGRES, Session
from benchmarks.telegram import StandIn

NUMBER = 6
LIMIT = 240  # seconds
RATE = 50
FEW, SOME, MANY = 1000, 100_000, 1_000_000
FLAT_AT_MOST, TO_A_AT_MOST = 1.1, 1.6
SETTLING = 3.0  # seconds from the last start until all count as at rest
TALKING = 5.0  # seconds
TALKERS = 20  # at a time: few enough to come to the end of their debriefs, so that all there is has been loaded

Case = tuple[Contender, int]


async def measure(session: Session) -> list[Row]:
    """Return the ratios, at rest and under load."""
    cases: list[Case] = [(A, 0), (D, FEW), (D, MANY), (B, FEW), (B, SOME), (C, FEW), (C, SOME)]
    if session.server:
        cases += [(E, FEW), (E, MANY)]
    if session.quick:
        cases = [(A, 0), (D, FEW)]
    held: dict[Case, tuple[float, float]] = {}
    together: dict[Case, float] = {}
    async with AsyncExitStack() as stack:
        bots = {case: await _begun(session, *case, stack) for case in cases}
        await asyncio.sleep(SETTLING)
        at_rest = {case: bot.own_bytes for case, (bot, _) in bots.items()}
        for case, (bot, telegram) in bots.items():
            await _talked_to(telegram, *case)
            held[case], together[case] = (at_rest[case], bot.own_bytes), bot.resident_bytes
            session.tells(f"{case[0]} with {case[1]:,}: {held[case][0] / 1e6:.0f}, then {held[case][1] / 1e6:.0f} MB")
    rows: list[Row] = []
    for when, name in enumerate(("at rest", f"at {RATE} updates a second")):

        def against(ours: Case, base: Case, most: float | None = None, when: int = when, name: str = name) -> None:
            if ours in held and base in held:
                what = f"{ours[0]} with {ours[1]:,} people, {name}"
                beside = f"{base[0]}" + (f" with {base[1]:,}" if base[1] else "")
                rows.append(Figure(NUMBER, what, beside, (held[ours][when] / held[base][when],), most=most))

        for contender in session.afterwords:
            against((contender, MANY), (contender, FEW), FLAT_AT_MOST)
            against((contender, FEW), (A, 0), TO_A_AT_MOST)
        against((D, FEW), (B, FEW))
        against((D, FEW), (C, FEW))
        against((B, SOME), (B, FEW))
        against((C, SOME), (C, FEW))
    ratio = together[D, FEW] / held[A, 0][1]
    rows.append(Figure(NUMBER, f"{D} with {FEW:,} people, and what looks through notes", f"{A}", (ratio,)))
    if not session.server:
        rows.append(Remark(NUMBER, WITHOUT_POSTGRES))
    return rows


async def _begun(session: Session, contender: Contender, people: int, stack: AsyncExitStack) -> tuple[Bot, StandIn]:
    folder, telegram = session.fresh("memory"), StandIn()
    settings = dict(AT_FULL_SPEED)
    if contender in session.afterwords:
        settings |= session.settings(contender, people, folder)
    else:
        session.others_crowd(contender, people, folder)
    return await stack.enter_async_context(running(contender, folder, telegram, settings, within=90)), telegram


async def _talked_to(telegram: StandIn, contender: Contender, people: int) -> None:
    ids = iter(random.sample(range(1, max(people, 1000) + 1), 1000))
    await Crowd(telegram, contender.manner(), ids).stroll(RATE, TALKING, among=TALKERS)
