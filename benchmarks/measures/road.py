"""9. Code path: how many functions of ours one typed answer and one prompt pass through, and in how many files.

The bot runs as a process on the stand-in, over HTTP, and lives a fixed life: a debrief of ten answers, six of them
typed and four tapped, and the thank-you prompt that follows it. `benchmarks.function_counter` notes the distinct
functions that are called in any thread. An answer's way begins when it is typed and ends when the bot is quiet again:
when no function of ours was called for 0.3 s. So it includes what follows the reply; how many functions were called
before Telegram had the reply is said beside it. The prompt's way begins just before the prompt is due.

What runs now and then for nobody in particular (renewing the lease, looking at the database, cleaning up) is rare, as
its intervals are set to their longest, and is left out: three such lives are lived in processes of their own, and only
functions that were called on the same answer's way in each of them count. Each life begins in a fresh process, so what
is loaded or compiled at its first use counts.

The figure for a typed answer is the median of the five that answer a question; /debrief, a command, is not one of them.
"""

from __future__ import annotations

import asyncio
import functools
import operator
import signal
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import groupby
from pathlib import Path

from benchmarks import function_counter
from benchmarks.dues import at_loop, sleep_until
from benchmarks.figures import Figure, Row
from benchmarks.function_counter import Function
from benchmarks.people import ANSWERS, WORDS
from benchmarks.running import Bot, Contender, D, Failed, running
from benchmarks.session import Session
from benchmarks.telegram import Spoken, StandIn
from bot.clock import MovableClock

NUMBER = 9
LIMIT = 180  # seconds
LIVES = 3
QUIET = 0.3  # seconds without a call of ours
LONGEST = 10.0  # seconds until an answer has come, and until the bot is quiet
MOST_FUNCTIONS = {"answer": 160, "prompt": 200}
MOST_FILES = {"answer": 32, "prompt": 38}
PROMPT_DUE = datetime(2026, 6, 10, 16, 0, tzinfo=UTC)  # 17:00 in London, where this person is
LEAD = timedelta(seconds=25)  # from the bot's start to the prompt: less than the longest interval of clean-ups
LONGEST_INTERVALS = {"HEARTBEAT_SECONDS": "30", "LEASE_SECONDS": "40"}
PERSON = 1


@dataclass(frozen=True)
class Step:
    """One thing that the person does: types `text`, or taps the first button whose data holds `button`."""

    text: str = ""
    button: str = ""
    is_answer: bool = False  # typed, to a question


LIFE = (
    Step("/debrief"),
    Step(button=":Europe/London"),
    Step("Acme, Data analyst", is_answer=True),
    Step("today 9:30", is_answer=True),  # in the morning: the thank-you is due at 17:00
    Step(button=":set:route:direct"),
    Step(button=":set:felt:good"),
    Step(WORDS[0], is_answer=True),
    Step(WORDS[1], is_answer=True),
    Step(WORDS[2], is_answer=True),
    Step(button=":set:decide_on:"),
)


@dataclass(frozen=True)
class Way:
    """The functions that were called for one answer or prompt: until its reply was at Telegram, and in all."""

    until_reply: frozenset[Function]
    whole: frozenset[Function]

    def __and__(self, other: Way) -> Way:
        """Return what both have in common."""
        return Way(self.until_reply & other.until_reply, self.whole & other.whole)


@dataclass(frozen=True)
class Life:
    """The ways of a person's answers, in order, and of the prompt."""

    answers: tuple[Way, ...]
    prompt: Way

    def __and__(self, other: Life) -> Life:
        """Return what both have in common."""
        answers = tuple(mine & theirs for mine, theirs in zip(self.answers, other.answers, strict=True))
        return Life(answers, self.prompt & other.prompt)


async def measure(session: Session) -> list[Row]:
    """Return the counts; with `--list`, print each function on the way of a typed answer and of the prompt.

    Another version is counted as well where there is one.
    """
    contenders = session.versions[0] if session.options.against else (D,)
    rows: list[Row] = []
    for contender in contenders:
        life = await _common(session, contender)
        typed = [way for step, way in zip(LIFE, life.answers, strict=True) if step.is_answer]
        rows += [*_rows(contender, "answer", typed), *_rows(contender, "prompt", [life.prompt])]
        if session.options.list_functions:
            middle = sorted(typed, key=lambda way: len(way.whole))[len(typed) // 2]
            print(f"One typed answer of {contender}:\n{listing(middle)}\n")
            print(f"One prompt of {contender}:\n{listing(life.prompt)}\n")
    return rows


async def _common(session: Session, contender: Contender) -> Life:
    """Live several lives and return what they have in common."""
    lives = await asyncio.gather(*(_lived(session, contender) for _ in range(session.few(LIVES, 1))))
    life = functools.reduce(operator.and_, lives)
    session.tells(f"{contender}:")
    for step, way in zip(LIFE, life.answers, strict=True):
        session.tells(f"  {step.text or step.button}: {_counts(way.whole)}")
    session.tells(f"  the prompt: {_counts(life.prompt.whole)}")
    return life


async def _lived(session: Session, contender: Contender) -> Life:
    folder, telegram = session.fresh("road"), StandIn()
    clock = folder / "clock"
    MovableClock(clock).move_to(PROMPT_DUE - LEAD)
    settings = {"CLOCK_FILE": str(clock), **LONGEST_INTERVALS}
    calls = folder / "calls"
    launcher = function_counter.launcher(contender.root, calls)
    async with running(contender, folder, telegram, settings, launcher=launcher) as bot:
        counted = Counted(bot, telegram, calls)
        answers = await counted.live(LIFE)
        due = at_loop(PROMPT_DUE, clock)
        if asyncio.get_running_loop().time() > due - 1:
            raise Failed("the debrief took so long on this machine that the prompt was due before its end")
        await sleep_until(due - 0.5)
        await counted.snapshot()
        return Life(answers, await counted.way())


class Counted:
    """A bot that runs under the function counter, and the person who talks with it."""

    def __init__(self, bot: Bot, telegram: StandIn, calls: Path) -> None:
        """Read the bot's counts from the file `calls`, to which it writes them when it is asked."""
        self._bot = bot
        self._telegram = telegram
        self._calls = calls
        self._message: Spoken | None = None
        self._sent = asyncio.Event()
        telegram.on_spoken.append(self._hear)

    def _hear(self, spoken: Spoken) -> None:
        if spoken.method in ANSWERS and not self._sent.is_set():
            self._message = spoken
            self._sent.set()

    async def live(self, steps: Sequence[Step]) -> tuple[Way, ...]:
        """Do these things one after another; return the way of each."""
        self._telegram.meet(PERSON)
        await self._quiet()
        ways = []
        for step in steps:
            if step.text:
                self._telegram.say(PERSON, step.text)
            else:
                message, data = self._find(step.button)
                self._telegram.tap(PERSON, message, data)
            ways.append(await self.way())
        return tuple(ways)

    async def way(self) -> Way:
        """Wait until the bot has sent a message and is quiet; return what was called since the last count."""
        try:
            async with asyncio.timeout(LONGEST):
                await self._sent.wait()
        except TimeoutError:
            raise Failed(f"no message within {LONGEST:.0f} s\n{self._bot.last_words}") from None
        self._sent.clear()
        replied_at = self._message.at if self._message else 0.0
        calls = await self._quiet()
        return Way(frozenset(f for f, at in calls.items() if at <= replied_at), frozenset(calls))

    async def snapshot(self) -> dict[Function, float]:
        """Return what was called since the last snapshot, with the loop's time of the first call."""
        self._calls.unlink(missing_ok=True)
        self._bot.send_signal(signal.SIGUSR1)
        try:
            async with asyncio.timeout(LONGEST):
                while not self._calls.exists():  # noqa: ASYNC110 - another process makes it
                    await asyncio.sleep(0.005)
        except TimeoutError:
            raise Failed(f"the bot did not write its counts\n{self._bot.last_words}") from None
        return function_counter.load(self._calls)

    async def _quiet(self) -> dict[Function, float]:
        """Wait until nothing of ours was called for a while; return all that was called until then."""
        loop = asyncio.get_running_loop()
        calls, until = await self.snapshot(), loop.time() + LONGEST
        while loop.time() < until:
            await asyncio.sleep(QUIET)
            more = await self.snapshot()
            if not more:
                return calls
            calls = more | calls  # the first call's time stands
        raise Failed(f"the bot was not quiet for {LONGEST:.0f} s")

    def _find(self, button: str) -> tuple[int, str]:
        """Return the message and the data of a button of the last message."""
        message = self._message.message if self._message else {}
        for row in message.get("reply_markup", {}).get("inline_keyboard", []):
            for offered in row:
                if button in offered.get("callback_data", ""):
                    return message["message_id"], offered["callback_data"]
        raise Failed(f"no button {button} under: {message.get('text', '')[:200]}")


def files(functions: frozenset[Function]) -> int:
    """Return how many files the functions are in."""
    return len({function.file for function in functions})


def listing(way: Way) -> str:
    """Return the functions of a way by file, in the order of the lines; (later) marks those after the reply."""
    lines = []
    for file, functions in groupby(sorted(way.whole), key=lambda function: function.file):
        lines.append(file)
        for function in functions:
            later = "" if function in way.until_reply else "  (later)"
            lines.append(f"    {function.line:4} {function.name}{later}")
    return "\n".join(lines)


def _counts(functions: frozenset[Function]) -> str:
    return f"{len(functions)} functions in {files(functions)} files"


def _rows(contender: Contender, kind: str, ways: Sequence[Way]) -> list[Row]:
    """Return the row of the functions and that of the files."""
    what = {"answer": "a typed answer", "prompt": "a prompt"}[kind]
    middle = sorted(ways, key=lambda way: len(way.until_reply))[len(ways) // 2]
    note = f"{_counts(middle.until_reply)} until Telegram has the reply" if kind == "answer" else ""
    functions = tuple(float(len(way.whole)) for way in ways)
    in_files = tuple(float(files(way.whole)) for way in ways)
    most_files = MOST_FILES[kind] if contender is D else None
    row = Figure(NUMBER, f"{contender}: functions that {what} passes through", "", functions, "", note=note)
    return [
        replace(row, most=MOST_FUNCTIONS[kind] if contender is D else None),
        replace(row, what=f"{contender}: files that {what} passes through", values=in_files, note="", most=most_files),
    ]
