"""How days are said in English.

The phrases are matched against words without articles and without "about", "probably" and the like (`idle`), with
apostrophes taken out: "in about two weeks' time" arrives here as "in two weeks time".
"""

from __future__ import annotations

import re

from conversations.dates import months, weeks
from conversations.dates.numeric import NUMERIC, NUMERIC_SLOTS, SLASHED_EITHER_WAY
from conversations.dates.phrases import Language, Phrase, Slot, make_ready
from conversations.dates.reckoning import Part, Unit

WEEKDAYS = {
    **{name: 0 for name in ("monday", "mon")},
    **{name: 1 for name in ("tuesday", "tues", "tue")},
    **{name: 2 for name in ("wednesday", "weds", "wed", "wendesday", "wensday")},
    **{name: 3 for name in ("thursday", "thurs", "thur", "thu")},
    **{name: 4 for name in ("friday", "fri")},
    **{name: 5 for name in ("saturday", "sat")},
    **{name: 6 for name in ("sunday", "sun")},
}
LONG_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
MONTHS = {
    **{name: number for number, name in enumerate(LONG_MONTHS, 1)},
    **{name[:3]: number for number, name in enumerate(LONG_MONTHS, 1)},
    "sept": 9, "febuary": 2,
}  # fmt: skip
NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "fourteen": 14, "fifteen": 15, "twenty": 20, "thirty": 30,
    "a couple of": 2, "a couple": 2, "couple of": 2, "couple": 2,
}  # fmt: skip
UNITS = {
    **{name: Unit.HOUR for name in ("hour", "hours", "hr", "hrs")},
    **{name: Unit.DAY for name in ("day", "days", "calendar day", "calendar days")},
    **{
        name: Unit.WORKING_DAY
        for one in ("working day", "business day", "work day", "workday", "weekday", "week day")
        for name in (one, one + "s")
    },
    **{name: Unit.WEEK for name in ("week", "weeks", "wk", "wks")},
    **{name: Unit.FORTNIGHT for name in ("fortnight", "fortnights")},
    **{name: Unit.MONTH for name in ("month", "months")},
}
PARTS = {
    **{name: Part.EARLY for name in ("early", "early in", "beginning of", "start of", "early part of")},
    **{name: Part.MID for name in ("mid", "middle of", "midway through")},
    **{name: Part.LATE for name in ("late", "late in", "later in", "towards end of", "latter part of")},
    **{name: Part.END for name in ("end of", "end", "close of")},
}
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty first": 21, "twenty second": 22,
    "twenty third": 23, "twenty fourth": 24, "twenty fifth": 25, "twenty sixth": 26, "twenty seventh": 27,
    "twenty eighth": 28, "twenty ninth": 29, "thirtieth": 30, "thirty first": 31,
}  # fmt: skip
NTH = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": -1}
TOMORROW = ("tomorrow", "tommorow", "tomorow", "tmrw", "tmr", "tmrrw", "tmw", "2morrow", "2moro")

SLOTS = NUMERIC_SLOTS | {
    "n": Slot(NUMBERS, "[0-9]{1,3}"),
    "unit": Slot(UNITS),
    "near": Slot({"today": 0, **dict.fromkeys(TOMORROW, 1), "day after tomorrow": 2}),
    "weekday": Slot(WEEKDAYS),
    "month": Slot(MONTHS),
    "which": Slot({"this": 0, "next": 1, "following": 1, "coming": 1, "last": -1, "previous": -1}),
    "part": Slot(PARTS),
    "nth": Slot(NTH),
    "day": Slot(ORDINALS, "[0-9]{1,2}(?:st|nd|rd|th|[.])?"),
    "ordinal": Slot({}, "[0-9]{1,2}(?:st|nd|rd|th)"),
    "ordinal_word": Slot(ORDINALS),
}

PHRASES = (
    *NUMERIC,
    SLASHED_EITHER_WAY,
    # Near by.
    Phrase("[later |end of ]today|tonight|(eod|cob|end of [business ]day|close of business)[ today]", "today",
           weeks.in_days(0)),
    Phrase("this (morning|afternoon|evening)", "this afternoon", weeks.in_days(0)),
    Phrase("now|just now|earlier today|earlier|a moment ago|a minute ago", "just now", weeks.just_now),
    Phrase("|".join(TOMORROW), "tomorrow", weeks.in_days(1)),
    Phrase("[a ]day after tomorrow", "the day after tomorrow", weeks.in_days(2)),
    Phrase("yesterday|last night", "yesterday", weeks.in_days(-1)),
    Phrase("[a ]day before yesterday", "the day before yesterday", weeks.in_days(-2)),
    Phrase("{near} {weekday}", "tomorrow, Thursday", weeks.near_weekday),
    # Distances.
    Phrase("[in ]{n}( or |-|/| to ){n2:n} {unit}[ time| from now]", "2-3 weeks", weeks.after_if_ahead),
    Phrase("in {n} {unit}[ time]|{n:n} {unit:unit}( time| from now| from today)", "in two weeks", weeks.after)
    if False else Phrase("in {n} {unit}[ time| from now| from today]", "in two weeks", weeks.after),
    Phrase("{n} {unit}( time| from now| from today)", "two weeks from now", weeks.after),
    Phrase("{n} {unit}[ or so]", "two weeks", weeks.after_if_ahead),
    Phrase("[in |in next |within |within next ](a|one) {unit} or (two|so two)", "in a week or two", weeks.one_or_two),
)
