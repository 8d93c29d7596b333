"""People on their phones: what they say and tap, and how long they wait for the answer."""

from __future__ import annotations

import asyncio
import re
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from random import Random
from typing import Protocol

from benchmarks.telegram import Spoken, StandIn
from bot.sandbox.transport.strict_json import Json

_LAST_ANSWERS = 2.0  # seconds
ANSWERS = frozenset({"sendMessage", "editMessageText"})
WORDS = (
    "I explained how I moved our tests to CI, and they asked for more.",
    "Why did you leave your last job after only a year?",
    "Maria Keller, head of data, maria.keller@example.com",
)


@dataclass(frozen=True, slots=True)
class Deed:
    """What a person does next: types `text`, or taps what carries `data` under `message`."""

    text: str = ""
    data: str = ""
    message: int = 0


class Manner(Protocol):
    """How to talk with one of the bots."""

    def begins(self, person: int) -> Deed:
        """Return the first thing to do."""
        ...

    def goes_on(self, person: int, message: Json) -> Deed | None:
        """Return what to do about `message`; None when the conversation has come to its end."""
        ...


class Echoed:
    """With an echo bot: ten texts, as many as a debrief has steps."""

    def __init__(self, steps: int = 10) -> None:
        """Say so many things."""
        self._steps = steps
        self._said: dict[int, int] = {}

    def begins(self, person: int) -> Deed:
        """Say the first."""
        self._said[person] = 1
        return Deed(text=WORDS[0])

    def goes_on(self, person: int, message: Json) -> Deed | None:
        """Say another, up to the last."""
        del message
        if (said := self._said[person]) >= self._steps:
            return None
        self._said[person] = said + 1
        return Deed(text=WORDS[said % len(WORDS)])


class Debriefed:
    """With a bot that debriefs: reads what it asks and answers, by tapping where there is something to tap.

    `setting` recognises the buttons that answer a question, `typed` the questions that want words (by a button beside
    them, or by their text) and `over` the end.
    """

    def __init__(self, setting: str, typed: str, over: str) -> None:
        """Know the bot by these patterns."""
        self._setting, self._typed, self._over = (re.compile(pattern) for pattern in (setting, typed, over))
        self._typed_so_far: dict[int, int] = {}

    def begins(self, person: int) -> Deed:
        """Ask for a debrief."""
        self._typed_so_far[person] = 0
        return Deed(text="/debrief")

    def goes_on(self, person: int, message: Json) -> Deed | None:
        """Tap an answer, or type one."""
        rows = message.get("reply_markup", {}).get("inline_keyboard", [])
        offered = [button["callback_data"] for row in rows for button in row if "callback_data" in button]
        if any(self._over.search(data) for data in offered) or self._over.search(message["text"]):
            return None
        for data in offered:
            if self._setting.search(data):
                return Deed(data=data, message=message["message_id"])
        if any(self._typed.search(data) for data in offered):
            typed = self._typed_so_far[person]
            self._typed_so_far[person] = typed + 1
            return Deed(text=WORDS[typed % len(WORDS)])
        return Deed(text=f"Firm {person}, Analyst")


def afterword() -> Manner:
    """Return how to talk with Afterword."""
    return Debriefed(
        setting=r"^set:0:in:|^debrief:\d+:set:",
        typed=r"^debrief:\d+:later:(went_well|trouble|met)$",
        over=r"^debrief:\d+:answers$",
    )


def usual() -> Manner:
    """Return how to talk with the contenders that ask by python-telegram-bot's ConversationHandler."""
    return Debriefed(
        setting=r"^(began|route|felt|decide)=", typed=r"^skip=(went_well|trouble|met)$", over=r"^Debrief of "
    )


class Refusals(Exception):
    """Telegram refused calls for what they were; the text says which and how often."""


@dataclass
class Waits:
    """How long people waited, in seconds, and how many still do."""

    seconds: list[float] = field(default_factory=list)
    unanswered: int = 0


class Crowd:
    """People `ids`, who talk with the bot as `manner` says; each waits for an answer before the next deed."""

    def __init__(self, telegram: StandIn, manner: Manner, ids: Iterator[int]) -> None:
        """Let people of `ids` come by one after another."""
        self._telegram = telegram
        self._manner = manner
        self._ids = ids
        self._asked: dict[int, float] = {}
        self._ready: deque[tuple[int, Deed]] = deque()
        self._stirred = asyncio.Event()
        self.waits = Waits()
        self.finished = 0
        self._loop = asyncio.get_running_loop()
        telegram.on_spoken.append(self._hears)

    def leave(self) -> None:
        """Hear no more of what the bot says."""
        self._telegram.on_spoken.remove(self._hears)

    def check(self) -> None:
        """Raise Refusals when Telegram had to refuse something: then it is not what was to be measured."""
        if self._telegram.failed:
            raise Refusals(str(dict(self._telegram.failed)))

    async def surge(self, deeds: int, *, at_once: int, among: int) -> None:
        """Do so many deeds in waves of `at_once`, each when the one before is answered, `among` so many people in turn.

        A wave waits at Telegram as a whole, so that every bot may fetch it with as few polls as it can.
        """
        self._come_by(among)
        while deeds:
            wave = min(deeds, at_once, len(self._ready))
            for _ in range(wave):
                self._does(*self._ready.popleft())
            deeds -= wave
            await self._all_answered()

    async def stroll(
        self, rate: float, seconds: float, *, among: int, chance: Random | None = None, patience: float = _LAST_ANSWERS
    ) -> Waits:
        """Do `rate` deeds a second for so many seconds, answered or not; then wait a little for the last answers.

        That is at most `patience` seconds; what is unanswered then counts as such.

        The deeds follow one another evenly, or by `chance`, as those of people do who know nothing of each other.
        """
        self._come_by(among)
        self.waits = waits = Waits()
        first, moment = self._loop.time(), 0.0
        for number in range(int(rate * seconds)):
            moment = number / rate if chance is None else moment + chance.expovariate(rate)
            if (pause := first + moment - self._loop.time()) > 0:
                await asyncio.sleep(pause)
            if not self._ready:
                self._come_by(len(self._asked) + 1)  # the bot is behind: people do not wait for one another
            self._does(*self._ready.popleft())
        with suppress(TimeoutError):
            async with asyncio.timeout(patience):
                await self._all_answered()
        waits.unanswered = len(self._asked)
        self._asked.clear()
        return waits

    async def _all_answered(self) -> None:
        while self._asked:
            self._stirred.clear()
            await self._stirred.wait()

    def _come_by(self, people: int) -> None:
        """Let so many be here."""
        for _ in range(people - len(self._ready) - len(self._asked)):
            person = next(self._ids)
            self._telegram.meet(person)
            self._ready.append((person, self._manner.begins(person)))

    def _does(self, person: int, deed: Deed) -> None:
        self._asked[person] = self._loop.time()
        if deed.data:
            self._telegram.tap(person, deed.message, deed.data)
        else:
            self._telegram.say(person, deed.text)

    def _hears(self, spoken: Spoken) -> None:
        if spoken.method not in ANSWERS or (asked := self._asked.pop(spoken.chat, None)) is None:
            return
        self.waits.seconds.append(spoken.at - asked)
        deed = self._manner.goes_on(spoken.chat, spoken.message)
        if deed is None:
            self.finished += 1
            person = next(self._ids)
            self._telegram.meet(person)
            self._ready.append((person, self._manner.begins(person)))
        else:
            self._ready.append((spoken.chat, deed))
        self._stirred.set()
