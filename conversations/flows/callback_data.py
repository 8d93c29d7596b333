"""Writes and reads callback data, the text that a button carries: `area:subject:verb[:value…][@prompt]`, in 64 bytes.

It says everything that a tap means. It never names another person: a subject is looked up among the records of whoever
tapped. Data that is foreign, broken or out of date changes nothing, and the person is told so kindly.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TypeVar

from conversations.facts import Person
from conversations.messages import Arg, Button, Turn, Words, words

T = TypeVar("T")

CONFIRMATION_VALID_FOR = timedelta(hours=1)
"""How long a yes to something that cannot be undone is valid; after that the question is asked again."""

_SHAPE = re.compile(
    r"([a-z_]{1,12}):([0-9]{1,9}):([a-z_]{1,16})((?::[a-zA-Z0-9_+./-]{1,40})*)(?:@([0-9]{1,9}))?", re.ASCII
)


class Area(StrEnum):
    """Which feature a button belongs to. The values stand in buttons of old chats: they never change."""

    AFTER_NO = "after"
    CARD = "app"
    LIST = "apps"
    HOME = "home"
    DEBRIEF = "debrief"
    DEEPER = "deeper"
    REPLY = "word"
    EXPORT = "export"
    FEEDBACK = "feedback"
    FIT = "fit"
    FOLLOW_UP = "follow"
    OFFER = "offer"
    HEARD = "heard"
    INSIGHTS = "insights"
    INVITATION = "invited"
    PREP = "bring"
    LOG = "log"
    NO_SHOW = "noshow"
    PLANNING = "plan"
    PRACTICE = "practice"
    BANK = "prepare"
    PROMPT = "prompt"
    RECRUITER = "recruiter"
    REFERENCES = "refs"
    SETTINGS = "set"
    SIGN = "sign"
    SKILLS = "skills"
    SNOOZE = "remind"
    STORY = "story"
    THANK_YOU = "thanks"
    VOICE = "voice"
    WITHDRAWAL = "withdraw"


@dataclass(frozen=True, slots=True)
class CallbackData:
    """What a tapped button carried. `prompt` is the id of the prompt it stood on: the tap proves that it arrived."""

    area: str
    subject: int
    verb: str
    values: tuple[str, ...] = ()
    prompt: int | None = None

    def value(self, index: int) -> str:
        """Return the value at `index`, or an empty string."""
        return self.values[index] if index < len(self.values) else ""

    def number(self, index: int) -> int | None:
        """Return the value at `index` as a number, or None when it is none."""
        return int(self.value(index)) if self.value(index).isdecimal() else None


def link(area: Area, subject: int, verb: str, *values: str | int) -> str:
    """Return the callback data of a button. A test holds every call: `area` must answer to `verb`."""
    return ":".join((area, str(subject), verb, *map(str, values)))


def button(key: str, area: Area, subject: int, verb: str, /, *values: str | int, **args: Arg) -> Button:
    """Return a button that is labelled with the words `key`, with `args` in them, and carries this callback data."""
    return Button(words(key, **args), link(area, subject, verb, *values))


def with_values(data: str, *values: str) -> str:
    """Return callback data with more values at its end."""
    return ":".join((data, *values))


def with_prompt(data: str, prompt: int) -> str:
    """Return callback data that also names the prompt whose button carries it."""
    return f"{data}@{prompt}"


def parse(data: str) -> CallbackData | None:
    """Read callback data; None when it is not ours."""
    match = _SHAPE.fullmatch(data)
    if match is None:
        return None
    area, subject, verb, values, prompt = match.groups()
    return CallbackData(area, int(subject), verb, tuple(values.split(":")[1:]), int(prompt) if prompt else None)


def confirmation_stamp(now: datetime) -> str:
    """Return the value that a yes-button carries: when the question was asked, in seconds since 1970."""
    return str(int(now.timestamp()))


def is_confirmed(stamp: str, now: datetime) -> bool:
    """Return whether a yes with this `confirmation_stamp` is still valid at `now`."""
    return stamp.isdigit() and abs(now.timestamp() - int(stamp)) <= CONFIRMATION_VALID_FOR.total_seconds()


def stale_tap(person: Person, toast: Words | None = None) -> Turn:
    """Return the turn for a button that is out of date: it changes nothing and says so kindly."""
    return Turn(person, toast=toast or words("taps-stale"))


@dataclass(frozen=True, slots=True)
class Paging:
    """One page of a list that is too long for a message. Pages count from 0."""

    page: int
    size: int

    def items(self, all_: Sequence[T]) -> Sequence[T]:
        """Return what stands on this page."""
        return all_[self.page * self.size : (self.page + 1) * self.size]

    def row(
        self, count: int, data: Callable[[int], str], before: str = "apps-newer", after: str = "apps-older"
    ) -> tuple[Button, ...]:
        """Return the buttons to the pages before and after, of `count` items; `data` links to a page by its number."""
        back = (Button(words(before), data(self.page - 1)),) if self.page else ()
        on = (Button(words(after), data(self.page + 1)),) if count > (self.page + 1) * self.size else ()
        return (*back, *on)
