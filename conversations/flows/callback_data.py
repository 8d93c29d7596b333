"""What a tap means. Callback data carries its whole meaning: `area:subject:verb[:value…][@prompt]`, in 64 bytes.

It never names another person: a subject is looked up among the records of whoever tapped. Data that is foreign, broken
or out of date changes nothing and says so kindly.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from conversations.facts import Person
from conversations.messages import Turn, Words, words

CONFIRMATION_VALID_FOR = timedelta(hours=1)
"""For how long a yes to what cannot be undone counts; tapped later, far up in the chat, it is asked again."""

_SHAPE = re.compile(
    r"([a-z_]{1,12}):([0-9]{1,9}):([a-z_]{1,16})((?::[a-zA-Z0-9_+./-]{1,40})*)(?:@([0-9]{1,9}))?", re.ASCII
)


@dataclass(frozen=True, slots=True)
class CallbackData:
    """A tap, read. `prompt` is the id of the prompt whose button it was, which proves that the prompt arrived."""

    area: str
    subject: int
    verb: str
    values: tuple[str, ...] = ()
    prompt: int | None = None

    def value(self, index: int) -> str:
        """Return the value at `index`, or an empty string."""
        return self.values[index] if index < len(self.values) else ""


def confirmation_stamp(now: datetime) -> str:
    """Return what a yes carries of the instant at which it was asked for."""
    return str(int(now.timestamp()))


def is_confirmed(at: str, now: datetime) -> bool:
    """Say whether a yes that was asked for then, as `asked` wrote it, still counts."""
    return at.isdigit() and abs(now.timestamp() - int(at)) <= CONFIRMATION_VALID_FOR.total_seconds()


def parse(data: str) -> CallbackData | None:
    """Read callback data; None when it is not ours."""
    match = _SHAPE.fullmatch(data)
    if match is None:
        return None
    area, subject, verb, values, prompt = match.groups()
    return CallbackData(area, int(subject), verb, tuple(values.split(":")[1:]), int(prompt) if prompt else None)


def stale_tap(person: Person, toast: Words | None = None) -> Turn:
    """Return the turn that changes nothing and says so kindly."""
    return Turn(person, toast=toast or words("taps-stale"))
