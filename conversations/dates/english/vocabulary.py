"""English names of weekdays, months, numbers and units: the words that placeholders match."""

from __future__ import annotations

from conversations.dates.calendar_math import Part, Unit
from conversations.dates.grammar import Placeholder
from conversations.dates.numeric_phrases import NUMERIC_PLACEHOLDERS

WEEKDAYS = {
    **dict.fromkeys(("monday", "mon"), 0),
    **dict.fromkeys(("tuesday", "tues", "tue"), 1),
    **dict.fromkeys(("wednesday", "weds", "wed", "wendesday", "wensday"), 2),
    **dict.fromkeys(("thursday", "thurs", "thur", "thu"), 3),
    **dict.fromkeys(("friday", "fri"), 4),
    **dict.fromkeys(("saturday", "sat"), 5),
    **dict.fromkeys(("sunday", "sun"), 6),
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
    **dict.fromkeys(("hour", "hours", "hr", "hrs"), Unit.HOUR),
    **dict.fromkeys(("day", "days", "calendar day", "calendar days"), Unit.DAY),
    **{
        name: Unit.WORKING_DAY
        for one in ("working day", "business day", "work day", "workday", "weekday", "week day")
        for name in (one, one + "s")
    },
    **dict.fromkeys(("week", "weeks", "wk", "wks"), Unit.WEEK),
    **dict.fromkeys(("fortnight", "fortnights"), Unit.FORTNIGHT),
    **dict.fromkeys(("month", "months"), Unit.MONTH),
}
PARTS = {
    **dict.fromkeys(("early", "early in", "beginning of", "start of", "early part of"), Part.EARLY),
    **dict.fromkeys(("mid", "middle of", "midway through"), Part.MID),
    **dict.fromkeys(("late", "late in", "later in", "towards end of", "latter part of"), Part.LATE),
    **dict.fromkeys(("end of", "end", "close of"), Part.END),
}
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty first": 21, "twenty second": 22,
    "twenty third": 23, "twenty fourth": 24, "twenty fifth": 25, "twenty sixth": 26, "twenty seventh": 27,
    "twenty eighth": 28, "twenty ninth": 29, "thirtieth": 30, "thirty first": 31,
}  # fmt: skip
TENTH = 10
QUARTERS = range(1, 5)
NTH = {name: nth for name, nth in ORDINALS.items() if nth <= TENTH} | {"last": -1}
TOMORROW = ("tomorrow", "tommorow", "tomorow", "tmrw", "tmr", "tmrrw", "tmw", "2morrow", "2moro", "2mrw", "tomoz")

WORKING_DAYS = tuple(name for name, unit in UNITS.items() if unit is Unit.WORKING_DAY and not name.endswith("s"))
DAY_KINDS = {"day": 0, **dict.fromkeys(WORKING_DAYS, 1)}
HALVES = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "latter": 2}

WEEKS = {"a week": 1, "one week": 1, "a fortnight": 2, "fortnight": 2, "two weeks": 2, "three weeks": 3}

PLACEHOLDERS = NUMERIC_PLACEHOLDERS | {
    "n": Placeholder(NUMBERS, "[0-9]{1,3}"),
    "unit": Placeholder(UNITS),
    "near": Placeholder({"today": 0, **dict.fromkeys(TOMORROW, 1), "day after tomorrow": 2}),
    "weekday": Placeholder(WEEKDAYS),
    "any_weekday": Placeholder(WEEKDAYS),
    "last_working_day": Placeholder({f"last {kind} of": Part.END for kind in WORKING_DAYS}),
    "month": Placeholder(MONTHS),
    "which": Placeholder({"this": 0, "next": 1, "coming": 1, "last": -1, "previous": -1}),
    "which_day": Placeholder({"this": 0, "next": 1, "last": -1}),
    "after_next": Placeholder({"week after next": 2}),
    "part": Placeholder(PARTS),
    "part_of_week": Placeholder({"eow": Part.END, "midweek": Part.MID}),
    "part_of_month": Placeholder({"eom": Part.END, "month end": Part.END, "months end": Part.END}),
    "part_of_quarter": Placeholder({"eoq": Part.END, "quarter end": Part.END, "quarters end": Part.END}),
    "count": Placeholder({}, "[0-9]{1,3}"),
    "short_unit": Placeholder({"d": Unit.DAY, "w": Unit.WEEK, "wk": Unit.WEEK, "wks": Unit.WEEK}),
    "hour_unit": Placeholder({"h": Unit.HOUR, "hr": Unit.HOUR, "hrs": Unit.HOUR}),
    "whole_days": Placeholder({}, "(?:24|48|72|96)"),
    "day_kind": Placeholder(DAY_KINDS),
    "half": Placeholder(HALVES),
    "nth": Placeholder(NTH, "[0-9]{1,2}(?:st|nd|rd|th)"),
    "nth_quarter": Placeholder({name: nth for name, nth in NTH.items() if nth in QUARTERS}, "[1-4](?:st|nd|rd|th)"),
    "weeks": Placeholder(WEEKS | {f"{n} weeks": n for n in range(2, 9)}),
    "weeks_before_half": Placeholder(WEEKS | {"week": 1} | {f"{n} weeks": n for n in range(1, 9)}),
    "week": Placeholder({"week": 1, "fortnight": 2, "in a week": 1, "in two weeks": 2}),
    "day": Placeholder(ORDINALS, "[0-9]{1,2}(?:st|nd|rd|th|[.])?"),
    "ordinal": Placeholder({}, "[0-9]{1,2}(?:st|nd|rd|th)"),
    "ordinal_word": Placeholder(ORDINALS),
}
