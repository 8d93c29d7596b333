"""The English phrase table.

Words are matched without articles and without "about", "probably" and the like, and without apostrophes: "in about two
weeks' time" is matched as "in two weeks time".
"""

from __future__ import annotations

from conversations.dates import day_phrases as weekdays
from conversations.dates import month_phrases as months
from conversations.dates import week_phrases as weeks
from conversations.dates.english.vocabulary import TOMORROW
from conversations.dates.grammar import Phrase, Spans, no_day
from conversations.dates.numeric_phrases import EITHER_FIRST, NUMERIC

# fmt: off
PHRASES: tuple[Phrase[Spans], ...] = (
    *NUMERIC,
    *EITHER_FIRST,
    # Near by.
    Phrase("[later |end of ]today|[today ](eod|cob)", "later today", weeks.in_days(0)),
    Phrase("this (morning|afternoon|evening)|tonight", "this afternoon", weeks.in_days(0)),
    Phrase("now|just now|earlier today|earlier|[just ]a (moment|minute) ago", "a moment ago", weeks.just_now),
    Phrase("|".join(TOMORROW), "tomorrow", weeks.in_days(1)),
    Phrase("[a ]day after tomorrow", "the day after tomorrow", weeks.in_days(2)),
    Phrase("yesterday|last night", "yesterday", weeks.in_days(-1)),
    Phrase("[a ]day before yesterday", "the day before yesterday", weeks.in_days(-2)),
    Phrase("{near} {weekday}", "tomorrow, Thursday", weekdays.near_weekday),
    # Distances.
    Phrase("in {n}[(-|/| to | or ){n2:n}] {unit}[ time| from now| from today]", "in two weeks", weeks.after),
    Phrase("{n}[(-|/| to | or ){n2:n}] {unit} (time|from now|from today)", "two weeks from now", weeks.after),
    Phrase("{n}[(-|/| to | or ){n2:n}] {unit}[ or so]", "2-3 weeks", weeks.after_if_ahead),
    Phrase("[in ]fortnight", "fortnight", weeks.fortnight),
    Phrase("{n}[(-|/| to | or ){n2:n}] {unit} ago", "two weeks ago", weeks.ago),
    Phrase("[within |in |over |during ](next|coming) {n}[(-|/| to | or ){n2:n}] {unit}", "in the next two weeks",
           weeks.within),
    Phrase("(within|inside|up to|at most|max|maximum|no more than) {n}[(-|/| to | or ){n2:n}] {unit}",
           "within 5 working days", weeks.within),
    Phrase("{n}[(-|/| to | or ){n2:n}] {unit} (max|maximum|tops|at most)", "two weeks max", weeks.within),
    Phrase("(within|over) next week", "within the next week", weeks.within_next_week),
    Phrase("[in ](a|one) {unit} or two", "in a week or two", weeks.one_or_two),
    Phrase("[in ][a ]few {unit}[ time| from now]", "in a few days", weeks.a_few),
    Phrase("[a ]few {unit} ago", "a few days ago", weeks.a_few_ago),
    Phrase("(within|in next|over next|within next|next) [a ]few {unit}", "in the next few days", weeks.in_the_next_few),
    # Weekdays.
    Phrase("{weekday}", "Friday", weekdays.weekday),
    Phrase("(this coming|coming|this next|upcoming) {weekday}", "this coming Friday",
           weekdays.coming_weekday),
    Phrase("(this past|past) {weekday}", "this past Friday", weekdays.past_weekday),
    Phrase("{which:which_day} {weekday}", "next Friday", weekdays.which_weekday),
    Phrase("{which:which_day} {weekday}( or | to |-){weekday2:weekday}", "next Wednesday or Thursday",
           weekdays.which_weekday_or),
    Phrase("{weekday} [of |in ]{which} week", "Friday next week", weekdays.weekday_in_week),
    Phrase("{which} week [on ]{weekday}", "next week, Friday", weekdays.weekday_in_week),
    Phrase("{n:weeks} (on|from|after) {weekday}", "a week on Friday", weekdays.weeks_after_weekday),
    Phrase("{weekday} {n:week}", "Monday week", weekdays.weeks_after_weekday),
    Phrase("{n:weeks} [from |after ]{near}", "a week today", weeks.weeks_after_day),
    Phrase("{near} {n:week}", "tomorrow week", weeks.weeks_after_day),
    # Weeks.
    Phrase("[{part} ]{which} week", "early next week", weeks.week),
    Phrase("[{part} ]{which:after_next}", "the week after next", weeks.week),
    Phrase("{part} week", "the end of the week", weeks.part_of_this_week),
    Phrase("{part:part_of_week}", "EOW", weeks.part_of_this_week),
    Phrase("by {which} week", "by next week", weeks.by_week),
    Phrase("later this week|later in week|rest of week|rest of this week", "later this week", weeks.later_this_week),
    Phrase("this week or next[ week]", "this week or next", weeks.this_week_or_next),
    Phrase("[{part} ](week|calendar week|cw|kw) {number}", "calendar week 25", weeks.calendar_week),
    Phrase("(week (of|commencing|beginning|starting)|w/c) [monday ]{day} [of ]{month}[ {year:any_year}]",
           "week of 15 June", months.week_of_day),
    Phrase("(week (of|commencing|beginning|starting)|w/c) [monday ]{month} {day}[ {year}]", "week of June 15",
           months.week_of_day),
    Phrase("(before|by) [this ]weekend", "before the weekend", weeks.before_weekend),
    Phrase("after [this ]weekend", "after the weekend", weeks.after_weekend),
    Phrase("[this |over |at ]weekend", "at the weekend", weeks.weekend),
    Phrase("{which:which_day} weekend", "last weekend", weeks.which_weekend),
    # Days of a month.
    Phrase("[[this |next |coming |last ]{weekday} ]{day}[ ][of ]{month}[ {year:any_year}]", "15 June", months.dated),
    Phrase("[[this |next |coming |last ]{weekday} ]{month} {day}[ {year}]", "June 15", months.dated),
    Phrase("{day}[ ][of ]{month}[ {year}] {weekday}", "12 June (Friday)", months.dated),
    Phrase("{month} {day}[ {year}] {weekday}", "June 12 (Friday)", months.dated),
    Phrase("[between |from ]{day}(-|/| to | or | and ){day2:day} [of ]{month}[ {year}]", "between 10 and 12 June",
           months.days_of_month),
    Phrase("[between |from ]{month} {day}(-|/| to | or | and ){day2:day}[ {year}]", "June 10 to 12",
           months.days_of_month),
    Phrase("[[this |next |coming |last ]{weekday} ]{day:ordinal}[ of month]", "the 3rd", months.day_of_some_month),
    Phrase("(on|by|{weekday}) {day:ordinal_word}", "on the first", months.day_of_some_month),
    Phrase("{day:ordinal_word} of month", "the first of the month", months.day_of_some_month),
    Phrase("{day} of {which} month", "the 3rd of next month", months.day_of_which_month),
    Phrase("{which} month on {day:ordinal}", "next month, on the 3rd", months.day_of_which_month),
    Phrase("{nth} {weekday} (of|in) {month}[ {year}]", "first Monday of July", months.weekday_of_month),
    Phrase("{nth} {weekday} (of|in) [{which} ]month", "the last Friday of the month", months.weekday_of_which_month),
    # Months, quarters, the year.
    Phrase("[{part} ]{month}[ {year}]", "mid July", months.month),
    Phrase("by {month}[ {year}]", "by June", months.by_month),
    Phrase("[{part} ]{which:which_day} {month}", "next June", months.which_named_month),
    Phrase("[{part} ]{which} month", "next month", months.which_month),
    Phrase("by {which} month", "by next month", months.by_which_month),
    Phrase("{part} month", "the end of the month", months.part_of_this_month),
    Phrase("{part:part_of_month}", "EOM", months.part_of_this_month),
    Phrase("later this month|later in month", "later this month", months.later_this_month),
    Phrase("{nth} week (of|in) {month}[ {year}]", "first week of July", months.week_of_month),
    Phrase("[{part} ]q{number}[ {year}]", "the end of Q3", months.quarter),
    Phrase("[{part} ]{which} quarter", "next quarter", months.which_quarter),
    Phrase("{part} quarter", "the end of the quarter", months.which_quarter),
    Phrase("end of [this ]year|eoy|year end|years end", "the end of the year", months.end_of_year),
    # Public holidays.
    Phrase("(before|by) (christmas|xmas)[ holidays| break]", "before Christmas",
           months.before_holiday(months.CHRISTMAS, 1)),
    Phrase("(christmas|xmas)[ day]", "Christmas", months.holiday(months.CHRISTMAS)),
    Phrase("christmas eve", "Christmas Eve", months.holiday(months.fixed(12, 24))),
    Phrase("before new (year|years)", "before the new year", months.before_holiday(months.NEW_YEAR, 0)),
    Phrase("in new (year|years)", "in the new year", no_day),
    Phrase("new (year|years)[ day]", "New Year", months.holiday(months.NEW_YEAR)),
    Phrase("new (year|years) eve", "New Year's Eve", months.holiday(months.fixed(12, 31))),
    Phrase("(before|by) easter", "before Easter", months.before_holiday(months.EASTER, 2)),
    Phrase("easter[ sunday]", "Easter", months.holiday(months.EASTER)),
    Phrase("good friday", "Good Friday", months.holiday(months.from_easter(-2))),
    Phrase("easter monday", "Easter Monday", months.holiday(months.from_easter(1))),
)
# fmt: on
