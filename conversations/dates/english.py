"""How days are said in English.

The phrases are matched against words without articles and without "about", "probably" and the like (`idle`), with
apostrophes taken out: "in about two weeks' time" arrives here as "in two weeks time".
"""

from __future__ import annotations

import re

from conversations.dates import day_phrases as weekdays
from conversations.dates import month_phrases as months
from conversations.dates import week_phrases as weeks
from conversations.dates.calendar_math import Part, Unit
from conversations.dates.grammar import LONG_WORD, Language, Phrase, Placeholder, Spans, compile_phrases, unsaid
from conversations.dates.numeric_phrases import EITHER_FIRST, NUMERIC, NUMERIC_SLOTS

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
NTH = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": -1}
TOMORROW = ("tomorrow", "tommorow", "tomorow", "tmrw", "tmr", "tmrrw", "tmw", "2morrow", "2moro")

WEEKS = {"a week": 1, "one week": 1, "a fortnight": 2, "fortnight": 2, "two weeks": 2, "three weeks": 3}

SLOTS = NUMERIC_SLOTS | {
    "n": Placeholder(NUMBERS, "[0-9]{1,3}"),
    "unit": Placeholder(UNITS),
    "near": Placeholder({"today": 0, **dict.fromkeys(TOMORROW, 1), "day after tomorrow": 2}),
    "weekday": Placeholder(WEEKDAYS),
    "any_weekday": Placeholder(WEEKDAYS),
    "month": Placeholder(MONTHS),
    "which": Placeholder({"this": 0, "next": 1, "coming": 1, "last": -1, "previous": -1}),
    "which_day": Placeholder({"this": 0, "next": 1, "last": -1}),
    "after_next": Placeholder({"week after next": 2}),
    "part": Placeholder(PARTS),
    "part_of_week": Placeholder({"eow": Part.END, "midweek": Part.MID}),
    "part_of_month": Placeholder({"eom": Part.END, "month end": Part.END}),
    "nth": Placeholder(NTH),
    "weeks": Placeholder(WEEKS | {f"{n} weeks": n for n in range(2, 9)}),
    "week": Placeholder({"week": 1, "fortnight": 2, "in a week": 1, "in two weeks": 2}),
    "day": Placeholder(ORDINALS, "[0-9]{1,2}(?:st|nd|rd|th|[.])?"),
    "ordinal": Placeholder({}, "[0-9]{1,2}(?:st|nd|rd|th)"),
    "ordinal_word": Placeholder(ORDINALS),
}

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
    # Feasts.
    Phrase("(before|by) (christmas|xmas)[ holidays| break]", "before Christmas",
           months.before_feast(months.CHRISTMAS, 1)),
    Phrase("(christmas|xmas)[ day]", "Christmas", months.feast(months.CHRISTMAS)),
    Phrase("christmas eve", "Christmas Eve", months.feast(months.fixed(12, 24))),
    Phrase("before new (year|years)", "before the new year", months.before_feast(months.NEW_YEAR, 0)),
    Phrase("in new (year|years)", "in the new year", unsaid),
    Phrase("new (year|years)[ day]", "New Year", months.feast(months.NEW_YEAR)),
    Phrase("new (year|years) eve", "New Year's Eve", months.feast(months.fixed(12, 31))),
    Phrase("(before|by) easter", "before Easter", months.before_feast(months.EASTER, 2)),
    Phrase("easter[ sunday]", "Easter", months.feast(months.EASTER)),
    Phrase("good friday", "Good Friday", months.feast(months.from_easter(-2))),
    Phrase("easter monday", "Easter Monday", months.feast(months.from_easter(1))),
)
# fmt: on

IDLE = """
    the about around roughly approximately approx circa probably maybe perhaps likely possibly hopefully just another
    sometime
"""
ACTORS = """
    they he she we i it you hr recruiter recruiters manager team company boss interviewer agency contact headhunter
    will would should could can might shall theyll ill itll theyd shed hed id want wants to
"""
MANNERS = """
    hi hello hey well so ok okay yes yeah yep ah oh um please and a an my our their your his her hiring
    on by in at for until till come during either latest eod cob early late
    say says said saying told tell tells me us that mentioned promised wrote estimated reckon reckons think thinks guess
    believe hope hopes expect expects expected expecting plan plans planning aim aims aiming need needs intend intends
    is are be due its theyre im am going supposed meant scheduled set
    decide decides deciding decision final answer answers news result results feedback response reply replies respond
    word offer deadline interview date let know get come back call calling ring phone email mail write contact touch
    reach out hear take takes make have give announce inform update again
"""
BEHIND = """
    was were did sent send mailed emailed posted called phoned had met spoke talked interviewed happened took place held
    already note letter thank thanks with submitted
"""
TRAILING = """
    at latest eod cob i think guess believe please thanks thank you they he she said says told me apparently
    morning afternoon evening night lunchtime ish okay ok then instead
"""

ENGLISH = Language(
    phrases=compile_phrases(PHRASES, SLOTS),
    idle=frozenset(IDLE.split()),
    polite=frozenset((ACTORS + MANNERS).split()),
    actors=frozenset(ACTORS.split()),
    verbs=frozenset({"may", "march", "mar", "sat", "sun", "wed", "second"}),
    behind=frozenset(BEHIND.split()),
    trailing=frozenset(TRAILING.split()),
    joined=re.compile(" (?:to|or|until|till|through|thru) |-"),
    between=re.compile("(?P<lead>.*)(?:between|from) (?P<first>.+) (?:and|to|until) (?P<second>.+)"),
    before="before ",
    ends="end",
    spelling=tuple(word for word in ("tomorrow", "yesterday", *WEEKDAYS, *LONG_MONTHS) if len(word) >= LONG_WORD),
    fold={
        "some time": "", " from them": "", " or so": "", "first thing": "", "no later than": "by",
        "not later than": "by", "end of day": "eod", "end of business day": "eod", "end of business": "cob",
        "close of business": "cob",
    },
    sunday_may_begin_a_week=True,
)  # fmt: skip
