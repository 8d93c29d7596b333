"""9. Code path: how many functions of ours one typed answer and one prompt pass through, and in how many files.

The bot runs as a process, over HTTP with the stand-in, and goes through a fixed life: a debrief of eleven answers, six
of them typed and five tapped, and the thank-you prompt that follows it. `benchmarks.function_counter` records the
distinct functions that are called in any thread. The path of an answer begins when it is sent to the bot and ends when
the bot is quiet again: when no function of ours was called for 0.3 s. So it includes what follows the reply; the number
of functions until Telegram has the reply is in the note. The path of the prompt begins half a second before it is due.

Background work (renewing the lease, reading the database now and then, cleaning up) is rare, since its intervals are
set to their longest. It is left out: the life is lived three times, in three processes, and a function counts only if
it was called on the same path in each of them. All begin in fresh processes: what is done at first use counts.

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
from benchmarks.benchmark_run import BenchmarkRun
from benchmarks.function_counter import Function
from benchmarks.load import REPLY_METHODS, SAMPLE_TEXTS
from benchmarks.processes import Bot, Contender, D, Failed, running
from benchmarks.prompt_log import loop_time_of, sleep_until
from benchmarks.results import Result, Row
from benchmarks.stand_in import SentMessage, StandIn
from bot.clock import MovableClock

NUMBER = 9
TIMEOUT = 180  # seconds
REPEATS = 3
QUIET_SECONDS = 0.3  # seconds without a call of ours
STEP_TIMEOUT = 10.0  # seconds until an answer has come, and until the bot is quiet
MAX_FUNCTIONS = {"answer": 160, "prompt": 200}
MAX_FILES = {"answer": 32, "prompt": 38}
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


STEPS = (
    Step("/debrief"),
    Step(button=":Europe/London"),
    Step("Acme, Data analyst", is_answer=True),
    Step("today 9:30", is_answer=True),  # in the morning: the thank-you is due at 17:00
    Step(button=":set:route:direct"),
    Step(button=":set:felt:good"),
    Step(SAMPLE_TEXTS[0], is_answer=True),
    Step(SAMPLE_TEXTS[1], is_answer=True),
    Step(button=":skip:topic"),
    Step(SAMPLE_TEXTS[2], is_answer=True),
    Step(button=":set:decide_on:"),
)


@dataclass(frozen=True)
class CodePath:
    """The functions called for one answer or prompt: those until Telegram had the reply, and all of them."""

    until_reply: frozenset[Function]
    functions: frozenset[Function]

    def __and__(self, other: CodePath) -> CodePath:
        """Return the functions that both have in common."""
        return CodePath(self.until_reply & other.until_reply, self.functions & other.functions)


@dataclass(frozen=True)
class CountedLife:
    """The code paths of a person's answers, in order, and of the prompt."""

    answers: tuple[CodePath, ...]
    prompt: CodePath

    def __and__(self, other: CountedLife) -> CountedLife:
        """Return the functions that both have in common."""
        answers = tuple(mine & theirs for mine, theirs in zip(self.answers, other.answers, strict=True))
        return CountedLife(answers, self.prompt & other.prompt)


async def measure(run: BenchmarkRun) -> list[Row]:
    """Return the counts; with `--list`, print the functions of a typed answer and of the prompt.

    With `--against`, the other version is counted too.
    """
    contenders = run.versions[0] if run.options.against else (D,)
    rows: list[Row] = []
    for contender in contenders:
        life = await _measure(run, contender)
        typed = [path for step, path in zip(STEPS, life.answers, strict=True) if step.is_answer]
        rows += [*_rows(contender, "answer", typed), *_rows(contender, "prompt", [life.prompt])]
        if run.options.list_functions:
            middle = sorted(typed, key=lambda path: len(path.functions))[len(typed) // 2]
            print(f"One typed answer of {contender}:\n{listing(middle)}\n")
            print(f"One prompt of {contender}:\n{listing(life.prompt)}\n")
    return rows


async def _measure(run: BenchmarkRun, contender: Contender) -> CountedLife:
    """Count several lives and return the functions that they have in common."""
    lives = await asyncio.gather(*(_live(run, contender) for _ in range(run.size(REPEATS, 1))))
    life = functools.reduce(operator.and_, lives)
    run.log(f"{contender}:")
    for step, path in zip(STEPS, life.answers, strict=True):
        run.log(f"  {step.text or step.button}: {_summary(path.functions)}")
    run.log(f"  the prompt: {_summary(life.prompt.functions)}")
    return life


async def _live(run: BenchmarkRun, contender: Contender) -> CountedLife:
    folder, telegram = run.new_folder("road"), StandIn()
    clock = folder / "clock"
    MovableClock(clock).move_to(PROMPT_DUE - LEAD)
    settings = {"CLOCK_FILE": str(clock), **LONGEST_INTERVALS}
    calls = folder / "calls"
    launcher = function_counter.launcher(contender.root, calls)
    async with running(contender, folder, telegram, settings, launcher=launcher) as bot:
        counted = CountedBot(bot, telegram, calls)
        answers = await counted.live(STEPS)
        due = loop_time_of(PROMPT_DUE, clock)
        if asyncio.get_running_loop().time() > due - 1:
            raise Failed("the debrief took so long on this machine that the prompt was due before its end")
        await sleep_until(due - 0.5)
        await counted.snapshot()
        return CountedLife(answers, await counted.next_path())


class CountedBot:
    """A bot that runs under the function counter, and one person who talks with it."""

    def __init__(self, bot: Bot, telegram: StandIn, calls: Path) -> None:
        """`calls` is the file to which the bot writes its counts on SIGUSR1."""
        self._bot = bot
        self._telegram = telegram
        self._calls = calls
        self._message: SentMessage | None = None
        self._sent = asyncio.Event()
        telegram.on_message.append(self._on_message)

    def _on_message(self, message: SentMessage) -> None:
        if message.method in REPLY_METHODS and not self._sent.is_set():
            self._message = message
            self._sent.set()

    async def live(self, steps: Sequence[Step]) -> tuple[CodePath, ...]:
        """Do the steps one after another; return the code path of each."""
        self._telegram.add_person(PERSON)
        await self._until_quiet()
        paths = []
        for step in steps:
            if step.text:
                self._telegram.send_text(PERSON, step.text)
            else:
                message, data = self._find(step.button)
                self._telegram.tap(PERSON, message, data)
            paths.append(await self.next_path())
        return tuple(paths)

    async def next_path(self) -> CodePath:
        """Wait until the bot has sent a message and is quiet; return the functions called since the last snapshot."""
        try:
            async with asyncio.timeout(STEP_TIMEOUT):
                await self._sent.wait()
        except TimeoutError:
            raise Failed(f"no message within {STEP_TIMEOUT:.0f} s\n{self._bot.log_tail}") from None
        replied_at = self._message.at if self._message else 0.0
        calls = await self._until_quiet()
        self._sent.clear()  # also of what else the bot said meanwhile: the next path has a message of its own
        return CodePath(frozenset(f for f, at in calls.items() if at <= replied_at), frozenset(calls))

    async def snapshot(self) -> dict[Function, float]:
        """Return the functions called since the last snapshot, with the event loop's time of the first call."""
        self._calls.unlink(missing_ok=True)
        self._bot.send_signal(signal.SIGUSR1)
        try:
            async with asyncio.timeout(STEP_TIMEOUT):
                while not self._calls.exists():  # noqa: ASYNC110 - another process makes it
                    await asyncio.sleep(0.005)
        except TimeoutError:
            raise Failed(f"the bot did not write its counts\n{self._bot.log_tail}") from None
        return function_counter.load(self._calls)

    async def _until_quiet(self) -> dict[Function, float]:
        """Wait until no function of ours is called for QUIET_SECONDS; return all that were called before."""
        loop = asyncio.get_running_loop()
        calls, until = await self.snapshot(), loop.time() + STEP_TIMEOUT
        while loop.time() < until:
            await asyncio.sleep(QUIET_SECONDS)
            more = await self.snapshot()
            if not more:
                return calls
            calls = more | calls  # the time of the first call is kept
        raise Failed(f"the bot was not quiet for {STEP_TIMEOUT:.0f} s")

    def _find(self, button: str) -> tuple[int, str]:
        """Return the message and the data of a button of the last message."""
        message = self._message.message if self._message else {}
        for row in message.get("reply_markup", {}).get("inline_keyboard", []):
            for offered in row:
                if button in offered.get("callback_data", ""):
                    return message["message_id"], offered["callback_data"]
        raise Failed(f"no button {button} under: {message.get('text', '')[:200]}")


def count_files(functions: frozenset[Function]) -> int:
    """Return how many files the functions are in."""
    return len({function.file for function in functions})


def listing(path: CodePath) -> str:
    """Return the functions by file, in the order of their lines; (later) marks those first called after the reply."""
    lines = []
    for file, functions in groupby(sorted(path.functions), key=lambda function: function.file):
        lines.append(file)
        for function in functions:
            later = "" if function in path.until_reply else "  (later)"
            lines.append(f"    {function.line:4} {function.name}{later}")
    return "\n".join(lines)


def _summary(functions: frozenset[Function]) -> str:
    return f"{len(functions)} functions in {count_files(functions)} files"


def _rows(contender: Contender, kind: str, paths: Sequence[CodePath]) -> list[Row]:
    """Return two rows: the number of functions and the number of files."""
    what = {"answer": "a typed answer", "prompt": "a prompt"}[kind]
    middle = sorted(paths, key=lambda path: len(path.until_reply))[len(paths) // 2]
    note = f"{_summary(middle.until_reply)} until Telegram has the reply" if kind == "answer" else ""
    functions = tuple(float(len(path.functions)) for path in paths)
    in_files = tuple(float(count_files(path.functions)) for path in paths)
    most_files = MAX_FILES[kind] if contender is D else None
    row = Result(NUMBER, f"{contender}: functions that {what} passes through", "", functions, "", note=note)
    return [
        replace(row, most=MAX_FUNCTIONS[kind] if contender is D else None),
        replace(row, name=f"{contender}: files that {what} passes through", values=in_files, note="", most=most_files),
    ]
