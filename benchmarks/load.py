"""Generates load: simulated people who type and tap, and how long each reply takes."""

from __future__ import annotations

import asyncio
import re
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from random import Random
from typing import Protocol

from benchmarks.stand_in import SentMessage, StandIn
from bot.sandbox.transport.strict_json import Json

REPLY_TIMEOUT = 2.0  # seconds until a reply counts as missing, after the last action
REPLY_METHODS = frozenset({"sendMessage", "editMessageText"})
SAMPLE_TEXTS = (
    "I explained how I moved our tests to CI, and they asked for more.",
    "Why did you leave your last job after only a year?",
    "Maria Keller, head of data, maria.keller@example.com",
)


@dataclass(frozen=True, slots=True)
class Action:
    """What a person does next: types `text`, or taps the button with `data` under the message `message`."""

    text: str = ""
    data: str = ""
    message: int = 0


class Script(Protocol):
    """How people talk with one of the bots."""

    def first_action(self, person: int) -> Action:
        """Return the person's first action."""
        ...

    def next_action(self, person: int, message: Json) -> Action | None:
        """Return the person's action after the bot's `message`; None at the end of the conversation."""
        ...


class EchoScript:
    """Talks with an echo bot: ten texts, as many as a debrief has updates."""

    def __init__(self, steps: int = 10) -> None:
        """Type so many texts."""
        self._steps = steps
        self._typed: dict[int, int] = {}

    def first_action(self, person: int) -> Action:
        """Type the first text."""
        self._typed[person] = 1
        return Action(text=SAMPLE_TEXTS[0])

    def next_action(self, person: int, message: Json) -> Action | None:
        """Type the next text, up to the last."""
        del message
        if (typed := self._typed[person]) >= self._steps:
            return None
        self._typed[person] = typed + 1
        return Action(text=SAMPLE_TEXTS[typed % len(SAMPLE_TEXTS)])


class DebriefScript:
    """Goes through a debrief by what the bot shows: taps the first button that answers the question, or types.

    The three patterns search callback data: `setting` finds the buttons that answer a question, `typed` a button that
    stands beside questions for a typed answer, and `over` finds the end, also by the message's text.
    """

    def __init__(self, setting: str, typed: str, over: str) -> None:
        """Use the patterns of one bot."""
        self._setting, self._typed, self._over = (re.compile(pattern) for pattern in (setting, typed, over))
        self._typed_so_far: dict[int, int] = {}

    def first_action(self, person: int) -> Action:
        """Type /debrief."""
        self._typed_so_far[person] = 0
        return Action(text="/debrief")

    def next_action(self, person: int, message: Json) -> Action | None:
        """Tap an answer or type one."""
        rows = message.get("reply_markup", {}).get("inline_keyboard", [])
        offered = [button["callback_data"] for row in rows for button in row if "callback_data" in button]
        if any(self._over.search(data) for data in offered) or self._over.search(message["text"]):
            return None
        for data in offered:
            if self._setting.search(data):
                return Action(data=data, message=message["message_id"])
        if any(self._typed.search(data) for data in offered):
            typed = self._typed_so_far[person]
            self._typed_so_far[person] = typed + 1
            return Action(text=SAMPLE_TEXTS[typed % len(SAMPLE_TEXTS)])
        return Action(text=f"Firm {person}, Analyst")


def afterword_script() -> Script:
    """Return the script for Afterword."""
    return DebriefScript(
        setting=r"^set:0:in:|^debrief:\d+:(set:|skip:topic$)",
        typed=r"^debrief:\d+:later:(went_well|trouble|met)$",
        over=r"^debrief:\d+:(answers|all)$|^thanks:",
    )


def conversation_handler_script() -> Script:
    """Return the script for the contenders (b) and (c), which ask with python-telegram-bot's ConversationHandler."""
    return DebriefScript(
        setting=r"^(began|route|felt|decide)=", typed=r"^skip=(went_well|trouble|met)$", over=r"^Debrief of "
    )


class CallsRefused(Exception):
    """The stand-in refused calls of the bot as wrong. The text says which and how often."""


@dataclass
class Latencies:
    """How long replies took, in seconds, and how many did not come in time."""

    seconds: list[float] = field(default_factory=list)
    unanswered: int = 0


class LoadGenerator:
    """People with these `ids` talk with the bot by a script; each waits for the reply before the next action."""

    def __init__(self, telegram: StandIn, script: Script, ids: Iterator[int]) -> None:
        """Talk through the stand-in `telegram`; whoever has finished is replaced by the next of `ids`."""
        self._telegram = telegram
        self._script = script
        self._ids = ids
        self._waiting_since: dict[int, float] = {}
        self._ready: deque[tuple[int, Action]] = deque()
        self._changed = asyncio.Event()
        self.latencies = Latencies()
        self.finished = 0
        self._loop = asyncio.get_running_loop()
        telegram.on_message.append(self._on_message)

    def close(self) -> None:
        """Ignore the bot's messages from now on."""
        self._telegram.on_message.remove(self._on_message)

    def raise_if_refused(self) -> None:
        """Raise CallsRefused when the stand-in has refused a call: the figures would mean nothing."""
        if self._telegram.refused:
            raise CallsRefused(str(dict(self._telegram.refused)))

    async def run_waves(self, actions: int, *, at_once: int, among: int) -> None:
        """Do `actions` actions in waves of `at_once`, by `among` people in turn; each wave waits for all its replies.

        All updates of a wave wait at the stand-in together, so a bot can fetch them with few polls.
        """
        self._add_people(among)
        while actions:
            wave = min(actions, at_once, len(self._ready))
            for _ in range(wave):
                self._act(*self._ready.popleft())
            actions -= wave
            await self._wait_for_replies()

    async def run_at_rate(
        self, rate: float, seconds: float, *, among: int, chance: Random | None = None, patience: float = REPLY_TIMEOUT
    ) -> Latencies:
        """Do `rate` actions a second for so many seconds, whether replies come or not (open loop).

        Actions are evenly spaced, or with `chance` at random intervals (a Poisson process). Afterwards the last replies
        are waited for, at most `patience` seconds; the missing ones then count as unanswered.
        """
        self._add_people(among)
        self.latencies = latencies = Latencies()
        first, moment = self._loop.time(), 0.0
        for number in range(int(rate * seconds)):
            moment = number / rate if chance is None else moment + chance.expovariate(rate)
            if (pause := first + moment - self._loop.time()) > 0:
                await asyncio.sleep(pause)
            if not self._ready:
                self._add_people(len(self._waiting_since) + 1)  # the bot is behind: more people act meanwhile
            self._act(*self._ready.popleft())
        with suppress(TimeoutError):
            async with asyncio.timeout(patience):
                await self._wait_for_replies()
        latencies.unanswered = len(self._waiting_since)
        self._waiting_since.clear()
        return latencies

    async def _wait_for_replies(self) -> None:
        while self._waiting_since:
            self._changed.clear()
            await self._changed.wait()

    def _add_people(self, people: int) -> None:
        """Add people until there are so many, those who wait for a reply included."""
        for _ in range(people - len(self._ready) - len(self._waiting_since)):
            person = next(self._ids)
            self._telegram.add_person(person)
            self._ready.append((person, self._script.first_action(person)))

    def _act(self, person: int, action: Action) -> None:
        self._waiting_since[person] = self._loop.time()
        if action.data:
            self._telegram.tap(person, action.message, action.data)
        else:
            self._telegram.send_text(person, action.text)

    def _on_message(self, sent: SentMessage) -> None:
        if sent.method not in REPLY_METHODS or (since := self._waiting_since.pop(sent.chat, None)) is None:
            return
        self.latencies.seconds.append(sent.at - since)
        action = self._script.next_action(sent.chat, sent.message)
        if action is None:
            self.finished += 1
            person = next(self._ids)
            self._telegram.add_person(person)
            self._ready.append((person, self._script.first_action(person)))
        else:
            self._ready.append((sent.chat, action))
        self._changed.set()
