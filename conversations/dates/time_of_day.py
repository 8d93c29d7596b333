"""Reads a time of day, in English and German."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time
from typing import NamedTuple

from conversations.dates.grammar import CompiledPhrase, Phrase, Placeholder, compile_phrases
from conversations.dates.normalise import normalise
from conversations.readers import SHORT_ANSWER, reader

HOUR = 60  # minutes
NOON = 12 * HOUR
AT_NIGHT = 24  # the value of "at night", which is no fixed half of the day
FIRST_NIGHT_HOUR = 6  # "last night at 6" is 18:00, "last night at 4" may be at either end of the night
FIRST_WORKING_HOUR = 7  # interviews are held by day: "at 3" is 15:00, "at 7" is 7:00


class Clock(NamedTuple):
    """Minutes since midnight, and whether it is certain that they are before or after noon."""

    minutes: int
    is_certain: bool = True

    def to_time(self, *, daytime: bool) -> time:
        """Return the time. If am or pm is not certain, `daytime` takes hours from 1 to 6 as pm."""
        minutes = self.minutes
        if not self.is_certain and (minutes < HOUR or (daytime and minutes < FIRST_WORKING_HOUR * HOUR)):
            minutes += NOON
        return time(*divmod(minutes, HOUR))


Values = Mapping[str, int]
TWELVE_HOURS, HOURS, MINUTES = range(1, 13), range(24), range(60)


def _hour_and_minute(values: Values) -> Clock | None:
    """9, 9:30, 14h: am or pm is not certain from 1 to 12, unless a zero leads (09:30)."""
    hour, minute = values["hour"], values.get("minute", 0)
    certain = "padded" in values or hour not in TWELVE_HOURS
    return Clock(hour * HOUR + minute, certain) if hour in HOURS and minute in MINUTES else None


def _padded(values: Values) -> Clock | None:
    return _hour_and_minute({**values, "hour": values["padded"]})


def _with_am_or_pm(values: Values) -> Clock | None:
    """2pm, 12:30 am; None for 14 pm."""
    hour, minute = values["hour"], values.get("minute", 0)
    exists = hour in TWELVE_HOURS and minute in MINUTES
    return Clock(_in_half(hour * HOUR % NOON + minute, values["half"])) if exists else None


def _in_half(minutes: int, half: int) -> int:
    """Turn minutes on a clock of 12 hours into minutes since midnight; "at night" is am before 5 o'clock."""
    if half == AT_NIGHT:
        return minutes + (NOON if minutes >= FIRST_NIGHT_HOUR * HOUR else 0)
    return minutes + half * HOUR


def _evening_of_24(values: Values) -> Clock | None:
    """20 Uhr abends."""
    clock = _hour_and_minute(values)
    return clock if clock and clock.minutes > NOON + HOUR else None


def _minutes_from(hour: int, minutes: int, values: Values) -> Clock | None:
    """Ten past nine, quarter to ten, halb drei."""
    if hour not in TWELVE_HOURS or abs(minutes) not in MINUTES:
        return None
    since = (hour * HOUR + minutes) % NOON
    return Clock(_in_half(since, values["half"])) if "half" in values else Clock(since, is_certain=False)


def _past(values: Values) -> Clock | None:
    return _minutes_from(values["hour"], values["n"], values)


def _to(values: Values) -> Clock | None:
    return _minutes_from(values["hour"], -values["n"], values)


def _past_half_to(values: Values) -> Clock | None:
    return _minutes_from(values["hour"], values["n"] - 30, values)


def _to_half_to(values: Values) -> Clock | None:
    return _minutes_from(values["hour"], -30 - values["n"], values)


ENGLISH_HOURS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12,
}  # fmt: skip
GERMAN_HOURS = {
    "eins": 1, "ein": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9,
    "zehn": 10, "elf": 11, "zwölf": 12,
}  # fmt: skip
MINUTE_WORDS = {
    "five": 5, "ten": 10, "quarter": 15, "a quarter": 15, "twenty": 20, "twenty five": 25,
    "fünf": 5, "zehn": 10, "viertel": 15, "zwanzig": 20,
}  # fmt: skip
PLACEHOLDERS = {
    "hour": Placeholder(ENGLISH_HOURS | GERMAN_HOURS, "[0-9]{1,2}"),
    "hour_word": Placeholder(ENGLISH_HOURS),
    "padded": Placeholder({}, "0[0-9]"),
    "hour_figures": Placeholder({}, "0[7-9]|1[0-8]"),  # from 19 on, four figures are a year
    "minute_figures": Placeholder({}, "[0-5][0-9]"),
    "minute": Placeholder({"fifteen": 15, "thirty": 30, "forty five": 45}, "[0-9]{2}"),
    "minute_word": Placeholder({"fifteen": 15, "thirty": 30, "forty five": 45}),
    "n": Placeholder(MINUTE_WORDS, "[0-9]{1,2}"),
    "n_word": Placeholder(MINUTE_WORDS),
    "n_certain": Placeholder({words: n for words, n in MINUTE_WORDS.items() if n not in ENGLISH_HOURS.values()}),
    "half": Placeholder(
        dict.fromkeys(("am", "in morning", "in the morning", "morgens", "früh", "vormittags", "am vormittag"), 0)
        | dict.fromkeys(("pm", "in afternoon", "in the afternoon", "in the evening"), 12)
        | dict.fromkeys(("nachmittags", "abends", "am nachmittag", "am abend"), 12)
        | dict.fromkeys(("at night", "nachts", "in der nacht"), AT_NIGHT)
    ),
    "letter": Placeholder({"a": 0, "p": 12}),
}
THIRTY = {"n": 30}

# fmt: off
BARE: tuple[Phrase[Clock | None], ...] = (
    Phrase("{hour}", "9", _hour_and_minute),
    Phrase("{hour} {minute:minute_word}", "nine thirty", _hour_and_minute),
)
TIMES: tuple[Phrase[Clock | None], ...] = (
    Phrase("[12 |high ]noon|midday|mittag|mittags|12 uhr mittags", "noon", lambda _: Clock(NOON)),
    Phrase("midnight|12 midnight|mitternacht", "midnight", lambda _: Clock(0)),
    Phrase("{padded}(:|.|h){minute}[ ][h|hrs|hours|uhr]", "09:30", _padded),
    Phrase("{hour}(:|.|h){minute}[ ][h|hrs|hours|uhr]", "9:30", _hour_and_minute),
    Phrase("{hour}[ ](oclock|h|uhr)", "14 Uhr", _hour_and_minute),
    Phrase("{hour}{minute}[ ](h|hrs|hours)", "1430 hrs", _hour_and_minute),
    Phrase("{hour:hour_figures}{minute:minute_figures}", "1430", _hour_and_minute),
    Phrase("{hour} uhr {minute}", "14 Uhr 30", _hour_and_minute),
    Phrase("{hour}[(:|.){minute}][ ](oclock |uhr )[und ]{half}", "9 Uhr abends", _with_am_or_pm),
    Phrase("{hour}[(:|.){minute}][ ]{half}", "2pm", _with_am_or_pm),
    Phrase("{hour}[(:|.){minute}]{half:letter}", "2:30p", _with_am_or_pm),
    Phrase("{hour}[(:|.){minute}] uhr (abends|nachmittags|nachts|am abend|am nachmittag)", "20 Uhr abends",
           _evening_of_24),
    Phrase("{hour} {minute:minute_word} {half}", "two thirty pm", _with_am_or_pm),
    Phrase("{hour:hour_word} {minute:minute_word}", "nine thirty", _hour_and_minute),
    Phrase("half past {hour}[ {half}]", "half past two", lambda values: _past({**values, **THIRTY})),
    Phrase("halb {hour}[ {half}]", "halb drei", lambda values: _to({**values, **THIRTY})),
    Phrase("dreiviertel {hour}[ {half}]", "dreiviertel zehn", lambda values: _to({**values, "n": 15})),
    Phrase("{n}[ minutes| mins| minuten] (past|after|nach) {hour}[ {half}]", "ten past nine", _past),
    Phrase("{n:n_certain} (to|till) {hour}[ {half}]", "quarter to ten", _to),  # ten to eleven may be a range
    Phrase("{n:n_word} before {hour}[ {half}]", "ten before eleven", _to),
    Phrase("{n}( minutes to| mins to|[ minuten] vor) {hour}[ {half}]", "20 minutes to ten", _to),
    Phrase("{n} nach halb {hour}[ {half}]", "fünf nach halb drei", _past_half_to),
    Phrase("{n} vor halb {hour}[ {half}]", "fünf vor halb drei", _to_half_to),
)
# fmt: on
AFTER_AT: tuple[Phrase[Clock | None], ...] = (
    Phrase("{n:n_word} to {hour}[ {half}]", "at ten to eleven", _to),
    Phrase("{hour} hours", "at 9 hours", _hour_and_minute),
)
COMPILED_TIMES, COMPILED_BARE = compile_phrases(TIMES, PLACEHOLDERS), compile_phrases(BARE, PLACEHOLDERS)
COMPILED_AFTER_AT = compile_phrases(AFTER_AT, PLACEHOLDERS)
AT = frozenset({"at", "um", "around", "about", "gegen"})
LEADING = """
    at um around about approximately its it is was starts started begins began by es ist ab war gegen ca we i from the
    interview call meeting started starting hat ging fing los begann beginnt gespräch das termin
"""
TRAILING = frozenset({
    "please", "thanks", "sharp", "bitte", "danke", "ish", "los", "an", "angefangen", "begonnen", "gings",
})  # fmt: skip
MAX_WORDS = 8  # words of a time


def read_clock(words: list[str], *, bare: bool) -> Clock | None:
    """Read words as a time. A number alone is a time if `bare` is True or "at" precedes it."""
    while words and words[-1] in TRAILING:
        words = words[:-1]
    for start in range(min(len(words), MAX_WORDS)):
        after_at = start > 0 and words[start - 1] in AT
        more = (*(COMPILED_AFTER_AT if after_at else ()), *(COMPILED_BARE if bare or after_at else ()))
        clock = _match((*COMPILED_TIMES, *more), " ".join(words[start:]))
        if clock is not None or words[start] not in LEADING.split():
            return clock
    return None


def _match(table: tuple[CompiledPhrase[Clock | None], ...], text: str) -> Clock | None:
    for compiled in table:
        values = compiled.values_in(text.rstrip("."))
        if values is not None:
            return compiled.phrase.meaning(values)
    return None


@reader(SHORT_ANSWER)
def read_time(text: str, *, daytime: bool = True) -> time | None:
    """Read a time of day: "9", "9:30", "14h", "2pm", "half past two", "14 Uhr", "halb drei". Return None for others.

    Without am or pm, hours from 1 to 6 are in the afternoon, because interviews are held by day; if `daytime` is False
    they are taken as typed ("3:15" is at night). 13 to 23, 03:15 and 0:30 are certain. Not read, because ambiguous:
    "half nine", times in another zone, ranges.
    """
    clock = read_clock(normalise(text).split(), bare=True)
    return clock.to_time(daytime=daytime) if clock else None
