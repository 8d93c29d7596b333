"""3. Punctuality: from the moment a prompt is due to the moment Telegram has it, and what waking and claiming cost.

30, 1,000 and 10,000 people are due in the same second among 1,000, 100,000 and 1,000,000 who are scheduled. The prompts
are sent as fast as the bot can, without Telegram's limit, which asks the most of the event loop. Of 10,000 the first
four seconds are watched; then the others are told to be due another time. How long the loop is held is measured within
the bot's process, callback by callback, see `benchmarks.watched`.
"""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks import filling
from benchmarks.dues import Prompted, at_loop, sleep_until, soon
from benchmarks.figures import Figure, Remark, Row, ratios
from benchmarks.running import B, Bot, C, Contender, D, E, Failed, running
from benchmarks.session import AT_FULL_SPEED, HEARTBEAT, WITHOUT_POSTGRES, Session
from benchmarks.telegram import StandIn
from benchmarks.watched import holds, launcher

NUMBER = 3
LIMIT = 360  # seconds
ROUNDS_WITHIN = {D: 100.0, E: 50.0}  # seconds
FIRST_WITHIN = 100  # milliseconds
HELD_AT_MOST = 20  # milliseconds
COSTS_AT_MOST = 1.2
DUE = (30, 1000, 10_000)
SCHEDULED = (1000, 100_000, 1_000_000)
WINDOW = 4.0  # seconds that 10,000 are watched for
LONGEST = 12.0  # seconds that fewer are waited for
LEAD = HEARTBEAT + 1.5  # seconds from writing who is due to the moment: the bot must have looked by then
OTHERS_LEAD = 10.0  # seconds for (b) and (c) to start

Case = tuple[Contender, int, int]  # with so many scheduled, so many due


@dataclass(frozen=True)
class Wave:
    """What became of people who were due at the same moment."""

    first: float  # milliseconds from due to sent
    last: float
    held: float  # the longest hold of the event loop in milliseconds
    cost: float  # processor time a prompt, in milliseconds
    sent: int


@dataclass
class Scheduled:
    """A bot that runs with so many people scheduled."""

    bot: Bot
    telegram: StandIn
    url: str
    clock: Path
    watched: Path


async def measure(session: Session) -> list[Row]:
    """Return how late the first one is, how long the loop is held, and what a prompt costs."""
    waves: defaultdict[Case, list[Wave]] = defaultdict(list)
    remarks: list[Row] = []
    for contender in session.afterwords:
        sizes = SCHEDULED if contender is D else (SCHEDULED[0], SCHEDULED[-1])
        await _afterword(session, contender, sizes[:1] if session.quick else sizes, waves)
    for contender in (B, C):
        due = session.few(1000, 30)
        try:
            waves[contender, due, due].append(await _other(session, contender, due))
        except Failed as failed:
            session.tells(str(failed))
            remarks.append(Remark(NUMBER, f"{contender} did not start"))
    return [*_rows(session, waves), *remarks]


async def _afterword(
    session: Session, contender: Contender, sizes: tuple[int, ...], waves: defaultdict[Case, list[Wave]]
) -> None:
    async with AsyncExitStack() as stack:
        bots = {size: await _begun(session, contender, size, stack) for size in sizes}
        for turn in session.rounds(3, ROUNDS_WITHIN[contender]):
            for due in DUE[: session.few(len(DUE), 1)]:
                for size, bot in bots.items():
                    if due > size or (due == DUE[-1] and (turn or contender is E)):
                        continue
                    wave = await _wave(bot, due)
                    waves[contender, size, due].append(wave)
                    session.tells(f"{contender}, {due:,} due of {size:,}: {wave}")


async def _begun(session: Session, contender: Contender, size: int, stack: AsyncExitStack) -> Scheduled:
    folder, telegram = session.fresh("due"), StandIn()
    settings = AT_FULL_SPEED | session.settings(contender, size, folder)
    watched = folder / "holds"
    bot = await stack.enter_async_context(running(contender, folder, telegram, settings, launcher=launcher(watched)))
    return Scheduled(bot, telegram, settings["DATABASE_URL"], folder / "clock", watched)


async def _wave(scheduled: Scheduled, due: int) -> Wave:
    moment = soon(LEAD, scheduled.clock)
    await asyncio.to_thread(filling.make_due, scheduled.url, 1, due, moment)
    prompted = Prompted(scheduled.telegram, range(1, due + 1))
    at = at_loop(moment, scheduled.clock)
    within = WINDOW if due == DUE[-1] else LONGEST
    wave = await _watched(scheduled.bot, scheduled.watched, prompted, at, within)
    if len(prompted.times) < due:
        await asyncio.to_thread(filling.calm, scheduled.url, 1, due)
        await prompted.quiet(1.0, 15.0)
    prompted.leave()
    return wave


async def _watched(bot: Bot, watched: Path, prompted: Prompted, at: float, within: float) -> Wave:
    """Watch a bot from shortly before the moment `at` until all are prompted or time is up."""
    await sleep_until(at - 0.2)
    before, since = bot.cpu_seconds, time.time()
    await prompted.all_are(within + 0.2)
    await asyncio.sleep(0.1)  # the last ones are still being settled
    cost, sent = bot.cpu_seconds - before, len(prompted.times)
    if not sent:
        return Wave(float("inf"), float("inf"), max(holds(watched, since, time.time()), default=0.0), 0.0, 0)
    return Wave(
        first=(prompted.first - at) * 1000,
        last=(prompted.last - at) * 1000,
        held=max(holds(watched, since, time.time()), default=0.0),
        cost=cost / sent * 1000,
        sent=sent,
    )


async def _other(session: Session, contender: Contender, due: int) -> Wave:
    folder, telegram = session.fresh("due"), StandIn()
    prompted = Prompted(telegram, range(1, due + 1))
    moment = soon(OTHERS_LEAD)
    await asyncio.to_thread(filling.fill_other, contender, folder, due, moment, moment)
    moment_at = at_loop(moment)
    watched = folder / "holds"
    async with running(contender, folder, telegram, launcher=launcher(watched)) as bot:
        wave = await _watched(bot, watched, prompted, moment_at, WINDOW)
    session.tells(f"{contender}, {due:,} due: {wave}")
    return wave


def _rows(session: Session, waves: dict[Case, list[Wave]]) -> list[Row]:
    rows: list[Row] = []
    cases = dict.fromkeys((contender, due) for contender, _, due in waves)
    for contender, due in cases:
        most = FIRST_WITHIN if contender in session.afterwords else None
        what = f"{contender}: the first of {due:,} that are due"
        first = {size: [wave.first for wave in seen] for size, seen in _by_size(waves, contender, due).items()}
        rows.append(_figure(what, "the moment they are due", first, most))
    for contender, due in cases:
        most = HELD_AT_MOST if contender in session.afterwords else None
        what = f"{contender}: the longest hold of the event loop, {due:,} due"
        held = {size: [wave.held for wave in seen] for size, seen in _by_size(waves, contender, due).items()}
        rows.append(_figure(what, "", held, most, always=True))
    for contender in session.afterwords:
        few, many = waves.get((contender, SCHEDULED[0], 1000)), waves.get((contender, SCHEDULED[-1], 1000))
        if few and many:
            values = ratios([w.cost for w in many], [w.cost for w in few])
            what = f"{contender}: processor time of each of 1,000 due prompts among 1,000,000"
            rows.append(Figure(NUMBER, what, "the same among 1,000", values, most=COSTS_AT_MOST))
    if not session.server:
        rows.append(Remark(NUMBER, WITHOUT_POSTGRES))
    return rows


def _by_size(waves: dict[Case, list[Wave]], contender: Contender, due: int) -> dict[int, list[Wave]]:
    return {size: seen for (one, size, as_many), seen in waves.items() if (one, as_many) == (contender, due)}


def _figure(
    what: str, against: str, by_size: dict[int, list[float]], most: float | None, *, always: bool = False
) -> Figure:
    """Return one row for all numbers of people scheduled, with a note of each."""
    note = ", ".join(f"{median(values):.0f} ms among {size:,}" for size, values in by_size.items())
    values = tuple(value for values in by_size.values() for value in values)
    return Figure(NUMBER, what, against, values, "ms", most, note=note if len(by_size) > 1 else "", always=always)
