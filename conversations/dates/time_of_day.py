"""Reading a time of day, in English and German."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time
from typing import NamedTuple

from conversations.dates.grammar import CompiledPhrase, Phrase, Placeholder, compile_phrases, normalise

HOUR = 60  # minutes
NOON = 12 * HOUR
FIRST_HOUR_AT_WORK = 7  # nobody is interviewed at three in the morning: "at 3" is 15:00, "at 7" is 7:00


class Clock(NamedTuple):
    """Minutes since midnight, and whether the half of the day is certain."""

    minutes: int
    is_certain: bool = True

    def at(self, *, at_work: bool) -> time:
        """Return the time. Where the half of the day was not said, the working day's one if `at_work`."""
        minutes = self.minutes
        if not self.is_certain and (minutes < HOUR or (at_work and minutes < FIRST_HOUR_AT_WORK * HOUR)):
            minutes += NOON
        return time(*divmod(minutes, HOUR))


Values = Mapping[str, int]
DIAL, HOURS, MINUTES = range(1, 13), range(24), range(60)


def _on_the_dial(values: Values) -> Clock | None:
    """9, 9:30, 14h: uncertain below 13 o'clock, unless written 09:30 or 0:30."""
    hour, minute = values["hour"], values.get("minute", 0)
    certain = "padded" in values or hour not in DIAL
    return Clock(hour * HOUR + minute, certain) if hour in HOURS and minute in MINUTES else None


def _padded(values: Values) -> Clock | None:
    return _on_the_dial({**values, "hour": values["padded"]})


def _in_half(values: Values) -> Clock | None:
    """2pm, 12:30 am; 14 pm is neither."""
    hour, minute = values["hour"], values.get("minute", 0)
    return Clock(hour * HOUR % NOON + minute + values["half"] * HOUR) if hour in DIAL and minute in MINUTES else None


def _beside(hour: int, minutes: int, values: Values) -> Clock | None:
    """Ten past nine, quarter to ten, halb drei."""
    if hour not in DIAL or abs(minutes) not in MINUTES:
        return None
    since = (hour * HOUR + minutes) % NOON
    return Clock(since + values["half"] * HOUR) if "half" in values else Clock(since, is_certain=False)


def _past(values: Values) -> Clock | None:
    return _beside(values["hour"], values["n"], values)


def _to(values: Values) -> Clock | None:
    return _beside(values["hour"], -values["n"], values)


def _past_half_to(values: Values) -> Clock | None:
    return _beside(values["hour"], values["n"] - 30, values)


def _to_half_to(values: Values) -> Clock | None:
    return _beside(values["hour"], -30 - values["n"], values)


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
SLOTS = {
    "hour": Placeholder(ENGLISH_HOURS | GERMAN_HOURS, "[0-9]{1,2}"),
    "padded": Placeholder({}, "0[0-9]"),
    "minute": Placeholder({"fifteen": 15, "thirty": 30, "forty five": 45}, "[0-9]{2}"),
    "minute_word": Placeholder({"fifteen": 15, "thirty": 30, "forty five": 45}),
    "n": Placeholder(MINUTE_WORDS, "[0-9]{1,2}"),
    "n_word": Placeholder(MINUTE_WORDS),
    "half": Placeholder(
        dict.fromkeys(("am", "in morning", "in the morning", "morgens", "früh", "vormittags", "am vormittag"), 0)
        | dict.fromkeys(("pm", "in afternoon", "in the afternoon", "in the evening", "at night"), 12)
        | dict.fromkeys(("nachmittags", "abends", "am nachmittag", "am abend"), 12)
    ),
}
THIRTY = {"n": 30}

# fmt: off
BARE: tuple[Phrase[Clock | None], ...] = (
    Phrase("{hour}", "9", _on_the_dial),
    Phrase("{hour} {minute:minute_word}", "nine thirty", _on_the_dial),
)
TIMES: tuple[Phrase[Clock | None], ...] = (
    Phrase("[12 |high ]noon|midday|mittag|mittags|12 uhr mittags", "noon", lambda _: Clock(NOON)),
    Phrase("midnight|12 midnight|mitternacht", "midnight", lambda _: Clock(0)),
    Phrase("{padded}(:|.|h){minute}[ ][h|hrs|hours|uhr]", "09:30", _padded),
    Phrase("{hour}(:|.|h){minute}[ ][h|hrs|hours|uhr]", "9:30", _on_the_dial),
    Phrase("{hour}[ ](oclock|h|uhr)", "14 Uhr", _on_the_dial),
    Phrase("{hour}{minute}[ ](h|hrs|hours)", "1430 hrs", _on_the_dial),
    Phrase("{hour} uhr {minute}", "14 Uhr 30", _on_the_dial),
    Phrase("{hour}[(:|.){minute}][ ](oclock |uhr )[und ]{half}", "9 Uhr abends", _in_half),
    Phrase("{hour}[(:|.){minute}][ ]{half}", "2pm", _in_half),
    Phrase("{hour} {minute:minute_word} {half}", "two thirty pm", _in_half),
    Phrase("half past {hour}[ {half}]", "half past two", lambda values: _past({**values, **THIRTY})),
    Phrase("halb {hour}[ {half}]", "halb drei", lambda values: _to({**values, **THIRTY})),
    Phrase("dreiviertel {hour}[ {half}]", "dreiviertel zehn", lambda values: _to({**values, "n": 15})),
    Phrase("{n}[ minutes| mins| minuten] (past|after|nach) {hour}[ {half}]", "ten past nine", _past),
    Phrase("{n:n_word} (to|before|till) {hour}[ {half}]", "quarter to ten", _to),  # 10 to 11 may be an hour's meeting
    Phrase("{n}( minutes to| mins to|[ minuten] vor) {hour}[ {half}]", "20 minutes to ten", _to),
    Phrase("{n} nach halb {hour}[ {half}]", "fünf nach halb drei", _past_half_to),
    Phrase("{n} vor halb {hour}[ {half}]", "fünf vor halb drei", _to_half_to),
)
# fmt: on
READY_TIMES, READY_BARE = compile_phrases(TIMES, SLOTS), compile_phrases(BARE, SLOTS)
AT = frozenset({"at", "um"})
POLITE = """
    at um around about approximately its it is was starts started begins began by es ist ab war gegen ca
"""
TRAILING = frozenset({"please", "thanks", "sharp", "bitte", "danke", "ish"})
LONGEST = 8  # words


def read_clock(words: list[str], *, bare: bool) -> Clock | None:
    """Read words as a time. A number alone is one if `bare`, or if "at" stands before it."""
    while words and words[-1] in TRAILING:
        words = words[:-1]
    for start in range(min(len(words), LONGEST)):
        alone = bare or (start > 0 and words[start - 1] in AT)
        clock = _match((*READY_TIMES, *READY_BARE) if alone else READY_TIMES, " ".join(words[start:]))
        if clock is not None or words[start] not in POLITE.split():
            return clock
    return None


def _match(table: tuple[CompiledPhrase[Clock | None], ...], text: str) -> Clock | None:
    for ready in table:
        values = ready.values_in(text.rstrip("."))
        if values is not None:
            return ready.phrase.meaning(values)
    return None


def read_time(text: str, *, at_work: bool = True) -> time | None:
    """Read a time of day: "9", "9:30", "14h", "2pm", "half past two", "14 Uhr", "halb drei"; None if it is none.

    Where morning or afternoon is not said, hours from 1 to 6 are the afternoon's, because interviews are held by day;
    with `at_work` false they are taken as written ("3:15" may then be at night). 13 to 23, 03:15 and 0:30 are certain.
    What two people may read differently is not read: "half nine", times of another zone, ranges.
    """
    clock = read_clock(normalise(text).split(), bare=True)
    return clock.at(at_work=at_work) if clock else None
