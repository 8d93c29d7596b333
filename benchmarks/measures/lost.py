"""7. Lost and doubled: 1,000 prompts due over forty seconds, in the middle of which the bot is killed with SIGKILL.

It starts again ten seconds later, in which 250 of them fell due. Afterword counts as lost what it had claimed and not
yet heard of when it was killed: it keeps those as unknown and never repeats them. All contenders run side by side, each
on a Telegram of its own that is 80 ms away and takes 30 messages in any second.
"""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

from benchmarks import filling
from benchmarks.dues import Prompted, at_loop, sleep_until, soon
from benchmarks.figures import Figure, Remark, Row
from benchmarks.running import B, C, Contender, start
from benchmarks.session import WITHOUT_POSTGRES, Session
from benchmarks.telegram import RoundTrip, StandIn

NUMBER = 7
LIMIT = 200  # seconds
LEAD = 10.0  # seconds: a bot must have started by then
OVER, KILLED, BACK = 40.0, 15.0, 25.0  # seconds from the first that is due
LONGEST = 75.0  # seconds after the last was due
SILENT = 8.0  # seconds without a try after which no more is waited for


async def measure(session: Session) -> list[Row]:
    """Return how many were lost and how many came twice."""
    contenders = (B, C, *session.afterwords)
    ends = await asyncio.gather(*(_killed(session, one) for one in contenders), return_exceptions=True)
    rows: list[Row] = []
    for contender, end in zip(contenders, ends, strict=True):
        if isinstance(end, BaseException):
            session.tells(f"{contender}: {end}")
            rows.append(Remark(NUMBER, f"{contender} failed: {type(end).__name__}"))
            continue
        lost, doubled = end
        ours = contender in session.afterwords
        of = f"{session.few(1000, 40):,} due, killed and restarted"
        rows.append(Figure(NUMBER, f"{contender}: prompts lost", of, (lost,), ""))
        rows.append(Figure(NUMBER, f"{contender}: prompts doubled", of, (doubled,), "", most=0 if ours else None))
    if not session.server:
        rows.append(Remark(NUMBER, WITHOUT_POSTGRES))
    return rows


async def _killed(session: Session, contender: Contender) -> tuple[int, int]:
    due = session.few(1000, 40)
    shorter = session.few(1, 10)
    folder, telegram = session.fresh("lost"), StandIn(round_trip=RoundTrip(0.08), limited=True)
    prompted = Prompted(telegram, range(1, due + 1))
    settings, clock = dict[str, str](), None
    over = timedelta(seconds=OVER / shorter)
    if contender in session.afterwords:
        settings = await asyncio.to_thread(session.filled, contender, due, folder)
        clock = Path(settings["CLOCK_FILE"])
        moment = soon(LEAD, clock)
        await asyncio.to_thread(filling.make_due, settings["DATABASE_URL"], 1, due, moment, moment + over)
    else:
        moment = soon(LEAD)
        await asyncio.to_thread(filling.fill_other, contender, folder, due, moment, moment + over)
    first = at_loop(moment, clock)
    bot = await start(contender, folder, telegram, settings)
    try:
        await bot.listens(telegram)
        await sleep_until(first + KILLED / shorter)
        bot.kill()
        await bot.end()
        before = len(prompted.times)
        await sleep_until(first + BACK / shorter)
        bot = await start(contender, folder, telegram, settings)
        await sleep_until(first + OVER / shorter)
        await _silence(telegram)
    finally:
        bot.kill()
        await bot.end()
        await telegram.stop()
    lost, doubled = due - len(prompted.times), prompted.doubled
    session.tells(
        f"{contender}: {before:,} sent before it was killed, {lost:,} lost, {doubled:,} doubled, "
        f"{telegram.refused:,} times refused"
    )
    return lost, doubled


async def _silence(telegram: StandIn) -> None:
    """Wait until a bot has not tried to send anything for a while: what Telegram refused it may well send again."""
    loop = asyncio.get_running_loop()
    until, tried, since = loop.time() + LONGEST, -1, loop.time()
    while loop.time() < min(until, since + SILENT):
        if telegram.counts["sendMessage"] != tried:
            tried, since = telegram.counts["sendMessage"], loop.time()
        await asyncio.sleep(0.5)
