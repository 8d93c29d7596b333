"""The phrases for days in languages without a grammar of their own, in the words that every list translates to.

The translation has dropped "of" and "the", has written "next" before its noun, numbers in digits, and a day of a month
after an article as "15th".
"""

from __future__ import annotations

import re

from conversations.dates.english.vocabulary import PLACEHOLDERS
from conversations.dates.grammar import Language, Phrase, Replacements, Spans, compile_phrases, vocabulary
from conversations.dates.meanings import dates, holidays, months, weeks
from conversations.dates.meanings import days as weekdays
from conversations.dates.numeric_phrases import DAY_FIRST, EITHER_FIRST, NUMERIC

AROUND = "then"  # any word that may stand around a day

# fmt: off
PHRASES: tuple[Phrase[Spans], ...] = (
    # Near by, and distances.
    Phrase("today", "today", weeks.in_days(0)),
    Phrase("this (morning|afternoon|evening)|tonight", "this morning", weeks.in_days(0)),
    Phrase("tomorrow", "tomorrow", weeks.in_days(1)),
    Phrase("day after tomorrow", "day after tomorrow", weeks.in_days(2)),
    Phrase("yesterday|last night", "yesterday", weeks.in_days(-1)),
    Phrase("day before yesterday", "day before yesterday", weeks.in_days(-2)),
    Phrase("{near} {weekday}", "tomorrow friday", weekdays.near_weekday),
    Phrase("[in |within |by ]{n:count} idiom", "in 2 idiom", weeks.days_as_weeks),  # huit jours, quinze jours
    Phrase("in {n:count}[(-| to | or ){n2:count}] {unit}", "in 2 week", weeks.after),
    Phrase("{n:count}[(-| to | or ){n2:count}] {unit}", "2 or 3 week", weeks.after_if_ahead),
    Phrase("{n:count}[(-| to | or ){n2:count}] {unit} in", "2 week in", weeks.after_if_ahead),
    Phrase("ago {n:count} {unit}", "ago 2 week", weeks.ago),
    Phrase("{n:count} {unit} ago", "2 week ago", weeks.ago),
    Phrase("[in |within |by ]next {n:count}[(-| to | or ){n2:count}] {unit}", "next 2 week", weeks.within),
    Phrase("(within|by) {n:count}[(-| to | or ){n2:count}] {unit}", "within 5 working day", weeks.within),
    Phrase("[in ]{n:count} week and half", "1 week and half", weeks.half_weeks),
    Phrase("[in ]1 {unit} or 2", "in 1 week or 2", weeks.one_or_two),
    Phrase("[in ]few {unit}", "in few day", weeks.a_few),
    Phrase("(within|in|by) next few {unit}", "in next few day", weeks.in_the_next_few),
    # Weekdays.
    Phrase("{weekday}", "friday", weekdays.weekday),
    Phrase("{which:which_day} {weekday}", "next friday", weekdays.which_weekday),
    Phrase("{weekday} {which} week", "friday next week", weekdays.weekday_in_week),
    Phrase("{which} week {weekday}", "next week friday", weekdays.weekday_in_week),
    # Weeks.
    Phrase("[{part} ]{which} week", "early next week", weeks.week, period=True),
    Phrase("{part} week", "end week", weeks.part_of_this_week),
    Phrase("this week or next[ week]", "this week or next", weeks.this_week_or_next),
    Phrase("next week or next[ week]", "next week or next", weeks.next_week_or_after),
    Phrase("week {number}[ {year}]", "week 14", weeks.calendar_week, period=True),
    Phrase("week {day:ordinal}", "week 15th", dates.week_of_day, period=True),
    Phrase("week {day:ordinal} {month}[ {year}]", "week 15th june", dates.week_of_day, period=True),
    Phrase("[this ]weekend", "weekend", weeks.weekend),
    Phrase("{which:which_day} weekend", "next weekend", weeks.which_weekend),
    Phrase("before [this ]weekend", "before weekend", weeks.before_weekend),
    # Days of a month.
    Phrase("[{weekday} ]{day} {month}[ {year}]", "15 june", dates.dated),
    Phrase("{day} {month}[ {year}] {weekday}", "15 june monday", dates.dated),
    Phrase("[between ]{day}(-| to | or | and ){day2:day} {month}[ {year}]", "10 to 12 june", dates.days_of_month),
    Phrase("[{weekday} ]{day:ordinal}", "15th", dates.day_of_some_month),
    Phrase("{weekday} {day:number}", "friday 20", dates.day_of_some_month),
    Phrase("{day:ordinal}[ this] month", "15th month", dates.day_of_some_month),
    Phrase("{day:ordinal} {which} month", "15th next month", dates.day_of_which_month),
    Phrase("{nth} {day_kind} {month}[ {year}]", "last day march", dates.nth_day_of_month),
    Phrase("{nth} {day_kind} [{which} ]month", "first working day next month", dates.nth_day_of_which_month),
    Phrase("{nth} {weekday} {month}[ {year}]", "first monday july", months.weekday_of_month),
    Phrase("{nth} {weekday} [{which} ]month", "last friday month", months.weekday_of_which_month),
    # Months, quarters, the year.
    Phrase("[{part} ]{month}[ {year}]", "mid july", months.month, period=True),
    Phrase("[{part} ]{which:which_day} {month}", "next june", months.which_named_month, period=True),
    Phrase("[{part} ]{which} month", "next month", months.which_month, period=True),
    Phrase("{part} month", "end month", months.part_of_this_month, period=True),
    Phrase("{half} half {month}[ {year}]", "first half july", months.half_of_month),
    Phrase("{half} half [{which} ]month", "first half month", months.half_of_which_month),
    Phrase("{nth} week {month}[ {year}]", "first week july", months.week_of_month, period=True),
    Phrase("{nth} week [{which} ]month", "first week next month", months.week_of_which_month, period=True),
    Phrase("[{part} ]{which} quarter", "next quarter", months.which_quarter, period=True),
    Phrase("{part} quarter", "end quarter", months.which_quarter),
    Phrase("end[ this] year", "end year", months.end_of_year),
    # Public holidays.
    Phrase("(before|by) christmas", "before christmas", holidays.before_holiday(holidays.CHRISTMAS, 1)),
    Phrase("christmas", "christmas", holidays.holiday(holidays.CHRISTMAS)),
    Phrase("(before|by) easter", "before easter", holidays.before_holiday(holidays.EASTER, 2)),
    Phrase("easter", "easter", holidays.holiday(holidays.EASTER)),
    Phrase("good friday", "good friday", holidays.holiday(holidays.from_easter(-2))),
)
# fmt: on


def _language(numeric: tuple[Phrase[Spans], ...]) -> Language:
    compiled = compile_phrases((*NUMERIC, *numeric, *PHRASES), PLACEHOLDERS)
    return Language(
        phrases=compiled,
        ignored=frozenset(),
        leading=frozenset({AROUND, "by", "in", "at"}),
        subjects=frozenset(),
        also_verbs=frozenset(),
        auxiliaries=frozenset(),
        leading_past=frozenset(),
        trailing=frozenset({AROUND, "morning", "afternoon", "evening", "night"}),
        range_separator=re.compile(" (?:to|or|-|/) |-"),
        between_pattern=re.compile("(?P<lead>.*)between (?P<first>.+) and (?P<second>.+)"),
        before_prefix="before ",
        by=re.compile("by "),
        end_prefix="end",
        correctable=(),
        replacements=Replacements({"then then": "then"}, letters={}),
        sunday_may_start_week=False,
        vocabulary=vocabulary(compiled),
    )


WITH_DAY_FIRST = _language(DAY_FIRST)
WITH_EITHER_FIRST = _language(EITHER_FIRST)
