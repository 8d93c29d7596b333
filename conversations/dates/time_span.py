"""Reads a span of hours, such as quiet hours: "22-7", "10pm to 7 am"."""

from __future__ import annotations

import re
from datetime import time

from conversations.dates.normalise import normalise
from conversations.dates.time_of_day import HOUR, NOON, read_clock
from conversations.readers import SHORT_ANSWER, reader

NO_HOURS = frozenset({
    "none", "no quiet hours", "keine", "keine ruhezeiten", "keine ruhezeit",
})  # fmt: skip
EVENING_HOURS, MORNING_HOURS = range(6, 12), range(6, 12)  # as typed, on a clock of 12 hours
_SPAN = re.compile(r"(?:from |between |von |zwischen )?([^-]+?)(?: ?- ?| (?:to|until|till|and|bis|und) )([^-]+)")


@reader(SHORT_ANSWER)
def read_time_span(text: str) -> tuple[time, time] | None:
    """Read a span of hours over night: "22-7", "10pm to 7 am", "22:30 bis 7 Uhr"; two equal times for "none".

    "10 to 7" is 22:00 to 7:00. Returns None for anything else, and for what may also be hours of the day ("9 to 5").
    """
    plain = normalise(text)
    if plain in NO_HOURS:
        return time(), time()
    found = _SPAN.fullmatch(plain)
    start, end = (read_clock(half.split(), bare=True) for half in found.groups()) if found else (None, None)
    if start is None or end is None:
        return None
    if start.is_certain or (end.is_certain and end.minutes >= NOON):
        return start.to_time(daytime=False), end.to_time(daytime=False)
    is_over_night = start.minutes // HOUR in EVENING_HOURS and end.minutes // HOUR in MORNING_HOURS
    return (time(*divmod(start.minutes + NOON, HOUR)), end.to_time(daytime=False)) if is_over_night else None
