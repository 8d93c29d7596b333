"""Phrases for a day in English, and the day that each means."""

from __future__ import annotations

from datetime import date
from itertools import product

from conversations.dates import Day, Future, Past, Reading, Unclear, read_day
from conversations.dates.english import PHRASES
from conversations.dates.grammar import Phrase, Spans
from tests.case_files import each_row


def shown(reading: Reading) -> str | None:
    """Return a reading in one line, with ISO days."""
    match reading:
        case Day(on=on, starts=None):
            return f"{on}"
        case Day(on=on, starts=starts):
            return f"{starts} to {on}"
        case Unclear(candidates=days):
            return " or ".join(map(str, days))
        case Past(on=on):
            return f"past {on}"
        case Future(on=on):
            return f"future {on}"
        case None:
            return None


MONDAY = date(2026, 6, 8)
WEDNESDAY = date(2026, 6, 10)
FRIDAY = date(2026, 6, 12)
SATURDAY = date(2026, 6, 13)
SUNDAY = date(2026, 6, 14)
MONTHS_END = date(2026, 1, 31)  # a Saturday
LEAP_EVE = date(2028, 2, 28)  # a Monday
YEARS_END = date(2026, 12, 31)  # a Thursday
ADVENT = date(2026, 12, 2)  # a Wednesday
EVE = date(2026, 12, 24)  # a Thursday

# fmt: off
NEAR = [
    ("today", WEDNESDAY, "2026-06-10"), ("by end of today", WEDNESDAY, "2026-06-10"),
    ("EOD", WEDNESDAY, "2026-06-10"), ("tonight", YEARS_END, "2026-12-31"),
    ("tomorrow", YEARS_END, "2027-01-01"), ("tomorrow", LEAP_EVE, "2028-02-29"), ("tmrw", WEDNESDAY, "2026-06-11"),
    ("day after tomorrow", MONTHS_END, "2026-02-02"), ("tomorrow, Thursday", WEDNESDAY, "2026-06-11"),
    ("first thing tomorrow morning", WEDNESDAY, "2026-06-11"),
    ("tomorrow, Friday", WEDNESDAY, "2026-06-11 or 2026-06-12"), ("tomorrow or Friday", WEDNESDAY,
                                                                 "2026-06-11 to 2026-06-12"),
]
DISTANCES = [
    ("in two weeks", WEDNESDAY, "2026-06-24"), ("two weeks", WEDNESDAY, "2026-06-24"),
    ("they said two weeks", WEDNESDAY, "2026-06-24"), ("in a couple of weeks", WEDNESDAY, "2026-06-24"),
    ("in ten days", WEDNESDAY, "2026-06-20"), ("about 10 days", WEDNESDAY, "2026-06-20"),
    ("a fortnight", WEDNESDAY, "2026-06-24"), ("in two weeks' time", WEDNESDAY, "2026-06-24"),
    ("two weeks from now", WEDNESDAY, "2026-06-24"), ("a week today", WEDNESDAY, "2026-06-17"),
    ("2-3 weeks", WEDNESDAY, "2026-06-24 to 2026-07-01"), ("2 \u2013 3 weeks", WEDNESDAY, "2026-06-24 to 2026-07-01"),
    ("two or three weeks", WEDNESDAY, "2026-06-24 to 2026-07-01"),
    ("in a week or two", WEDNESDAY, "2026-06-17 to 2026-06-24"),
    ("within a week", WEDNESDAY, "2026-06-10 to 2026-06-17"),
    ("within 5 working days", WEDNESDAY, "2026-06-10 to 2026-06-17"),
    ("within 5 working days", FRIDAY, "2026-06-12 to 2026-06-19"),
    ("within 5 working days", SATURDAY, "2026-06-13 to 2026-06-19"),
    ("in 3 business days", WEDNESDAY, "2026-06-15"), ("within 48 hours", WEDNESDAY, "2026-06-10 to 2026-06-12"),
    ("in the next two weeks", WEDNESDAY, "2026-06-10 to 2026-06-24"),
    ("a few days", WEDNESDAY, "2026-06-13 to 2026-06-14"), ("in a month", MONTHS_END, "2026-02-28"),
    ("within the next week", WEDNESDAY, "2026-06-17 or 2026-06-19"),
    ("two weeks ago", WEDNESDAY, "past 2026-05-27"), ("yesterday", WEDNESDAY, "past 2026-06-09"),
]
WEEKDAYS = [
    ("Friday", WEDNESDAY, "2026-06-12"), ("Fri", WEDNESDAY, "2026-06-12"), ("by Friday", WEDNESDAY, "2026-06-12"),
    ("Friday", FRIDAY, "2026-06-12 or 2026-06-19"), ("Friday", SUNDAY, "2026-06-19"),
    ("this Thursday", WEDNESDAY, "2026-06-11"), ("this Friday", FRIDAY, "2026-06-12"),
    ("this coming Friday", FRIDAY, "2026-06-19"), ("last Friday", WEDNESDAY, "past 2026-06-05"),
    ("next Friday", WEDNESDAY, "2026-06-12 or 2026-06-19"), ("next Friday", FRIDAY, "2026-06-19"),
    ("next Monday", WEDNESDAY, "2026-06-15"), ("next Friday", SUNDAY, "2026-06-19 or 2026-06-26"),
    ("next Wednesday or Thursday", WEDNESDAY, "2026-06-17 to 2026-06-18"),
    ("Thursday or Friday", WEDNESDAY, "2026-06-11 to 2026-06-12"), ("Thu/Fri", WEDNESDAY, "2026-06-11 to 2026-06-12"),
    ("Monday to Wednesday", WEDNESDAY, "2026-06-15 to 2026-06-17"),
    ("a week on Friday", WEDNESDAY, "2026-06-19"), ("Monday week", WEDNESDAY, "2026-06-22"),
    ("Friday next week", WEDNESDAY, "2026-06-19"), ("next week, Friday", SUNDAY, "2026-06-19 or 2026-06-26"),
    ("before Friday", WEDNESDAY, "2026-06-11"), ("before Monday", WEDNESDAY, "2026-06-12"),
    ("Friday at 3pm", WEDNESDAY, "2026-06-12"), ("close of business on Friday", WEDNESDAY, "2026-06-12"),
]
WEEKS = [
    ("end of the week", WEDNESDAY, "2026-06-12"), ("end of the week", FRIDAY, "2026-06-12"),
    ("end of the week", SATURDAY, "2026-06-19"), ("end of the week", SUNDAY, "2026-06-19"),
    ("this week", WEDNESDAY, "2026-06-10 to 2026-06-12"), ("this week", FRIDAY, "2026-06-12"),
    ("later this week", WEDNESDAY, "2026-06-11 to 2026-06-12"), ("later this week", FRIDAY, None),
    ("next week", WEDNESDAY, "2026-06-15 to 2026-06-19"), ("sometime next week", YEARS_END, "2027-01-04 to 2027-01-08"),
    ("next week", SUNDAY, "2026-06-19 or 2026-06-26"), ("end of next week", WEDNESDAY, "2026-06-19"),
    ("by the end of next week at the latest", FRIDAY, "2026-06-19"),
    ("early next week", WEDNESDAY, "2026-06-15 to 2026-06-16"), ("mid next week", WEDNESDAY, "2026-06-17"),
    ("late next week", WEDNESDAY, "2026-06-18 to 2026-06-19"), ("early this week", FRIDAY, "past 2026-06-09"),
    ("the week after next", WEDNESDAY, "2026-06-22 to 2026-06-26"),
    ("this week or next", WEDNESDAY, "2026-06-10 to 2026-06-19"),
    ("end of this week or early next week", WEDNESDAY, "2026-06-12 to 2026-06-16"),
    ("by next week", WEDNESDAY, "2026-06-15 or 2026-06-19"), ("before next week", WEDNESDAY, "2026-06-12"),
    ("before the weekend", WEDNESDAY, "2026-06-12"), ("after the weekend", FRIDAY, "2026-06-15"),
    ("week of 15 June", WEDNESDAY, "2026-06-15 to 2026-06-19"), ("CW 1", YEARS_END, "2027-01-04 to 2027-01-08"),
]
DATES = [
    *((words, WEDNESDAY, "2026-06-15") for words in (
        "15 June", "June 15", "15/6", "15.06.", "2026-06-15", "on the 15th", "15th of June 2026", "June 15th", "15june",
        "Jun 15, 2026", "15.06.2026", "15/06/26", "06/15/2026", "Mon 15 June", "Monday the 15th", "Monday, June 15th",
        "15 June (Monday)", "no later than 15 June", "2026/6/15", "the fifteenth of June", "15-06-2026", "15.6",
        "next Monday, 15 June",
    )),
    ("the 3rd", WEDNESDAY, "2026-07-03"), ("the 10th", WEDNESDAY, "2026-06-10"), ("10 June", WEDNESDAY, "2026-06-10"),
    ("9 June", WEDNESDAY, "past 2026-06-09"), ("9 June 2026", WEDNESDAY, "past 2026-06-09"),
    ("the 31st", MONTHS_END, "2026-01-31"), ("the 30th", MONTHS_END, "past 2026-01-30"),
    ("3/4", WEDNESDAY, "2027-03-04 or 2027-04-03"), ("4/4", WEDNESDAY, "2027-04-04"),
    ("3/7/26", WEDNESDAY, "2026-07-03"), ("3/4/26", WEDNESDAY, "past 2026-04-03"), ("3.4.", WEDNESDAY, "2027-04-03"),
    ("Fri 12/6", WEDNESDAY, "2026-06-12"), ("Friday the 12th", WEDNESDAY, "2026-06-12"),
    ("Monday the 13th", WEDNESDAY, "2026-07-13"), ("Friday 13 June", WEDNESDAY, "2026-06-12 or 2026-06-13"),
    ("Fri 5 June", WEDNESDAY, "past 2026-06-05"), ("29 February", WEDNESDAY, "2028-02-29"),
    ("29 February", LEAP_EVE, "2028-02-29"), ("29 February", date(2028, 3, 1), None),
    ("between 10 and 12 June", MONDAY, "2026-06-10 to 2026-06-12"), ("10-12 June", MONDAY, "2026-06-10 to 2026-06-12"),
    ("from Thursday to Friday", MONDAY, "2026-06-11 to 2026-06-12"),
    ("they decide between Thursday and Friday", MONDAY, "2026-06-11 to 2026-06-12"),
    ("10 June - 12 June", MONDAY, "2026-06-10 to 2026-06-12"), ("10th or 11th", MONDAY, "2026-06-10 to 2026-06-11"),
    ("30 December to 4 January", ADVENT, "2026-12-30 to 2027-01-04"), ("1 January", YEARS_END, "2027-01-01"),
    ("the 3rd of next month", WEDNESDAY, "2026-07-03"), ("first Monday of July", WEDNESDAY, "2026-07-06"),
    ("fifth Monday of June", WEDNESDAY, "2026-06-29"),
    ("last Friday of the month", WEDNESDAY, "2026-06-26"), ("before 15 June", WEDNESDAY, "2026-06-12"),
]
MONTHS = [
    ("end of the month", WEDNESDAY, "2026-06-30"), ("end of the month", MONTHS_END, "2026-01-31"),
    ("end of the month", LEAP_EVE, "2028-02-29"), ("by the end of June", WEDNESDAY, "2026-06-30"),
    ("before the end of June", WEDNESDAY, "2026-06-30"), ("mid July", WEDNESDAY, "2026-07-11 to 2026-07-20"),
    ("mid-July", WEDNESDAY, "2026-07-11 to 2026-07-20"), ("beginning of August", WEDNESDAY, "2026-08-01 to 2026-08-10"),
    ("late June", WEDNESDAY, "2026-06-21 to 2026-06-30"),
    ("middle of the month", WEDNESDAY, "2026-06-11 to 2026-06-20"),
    ("first week of July", WEDNESDAY, "2026-07-01 to 2026-07-07"),
    ("last week of June", WEDNESDAY, "2026-06-24 to 2026-06-30"),
    ("next month", MONTHS_END, "2026-02-01 to 2026-02-28"), ("early next month", YEARS_END, "2027-01-01 to 2027-01-10"),
    ("June", WEDNESDAY, "2026-06-10 to 2026-06-30"), ("in June 2027", WEDNESDAY, "2027-06-01 to 2027-06-30"),
    ("May", WEDNESDAY, "2027-05-01 to 2027-05-31"), ("they said May", WEDNESDAY, "2027-05-01 to 2027-05-31"),
    ("by July", WEDNESDAY, "2026-07-01 or 2026-07-31"), ("before July", WEDNESDAY, "2026-06-30"),
    ("end of Q3", WEDNESDAY, "2026-09-30"), ("next quarter", YEARS_END, "2027-01-01 to 2027-03-31"),
    ("end of the year", WEDNESDAY, "2026-12-31"),
]
HOLIDAYS = [
    ("before Christmas", ADVENT, "2026-12-23"), ("before Christmas", EVE, "2026-12-24"),
    ("before Christmas", date(2026, 12, 25), "2027-12-23"), ("Christmas", ADVENT, "2026-12-25"),
    ("New Year", ADVENT, "2027-01-01"), ("before the new year", ADVENT, "2026-12-31"),
    ("before Easter", date(2027, 3, 1), "2027-03-25"), ("Good Friday", date(2027, 3, 1), "2027-03-26"),
]
SPELLING = [
    ("tommorow", WEDNESDAY, "2026-06-11"), ("tomorow", WEDNESDAY, "2026-06-11"), ("Firday", WEDNESDAY, "2026-06-12"),
    ("wendesday", MONDAY, "2026-06-10"), ("Thurdsay", WEDNESDAY, "2026-06-11"),
    ("15 Septembr", WEDNESDAY, "2026-09-15"),
    ("FRIDAY!!!", WEDNESDAY, "2026-06-12"), ("“Friday” 🙂", WEDNESDAY, "2026-06-12"),
    ("\u200ffriday\u200e", WEDNESDAY, "2026-06-12"), ("\u0661\u0665 June", WEDNESDAY, "2026-06-15"),
    ("  friday  \n", WEDNESDAY, "2026-06-12"),
]
SENTENCES = [
    (words, WEDNESDAY, "2026-06-19") for words in (
        "They'll let me know by the end of next week", "She said she would call me end of next week, thanks!",
        "The recruiter told me that they want to decide by the end of next week",
        "hi, I should hear back from them at the end of next week", "probably by the end of next week I think",
        "HR said it would take until the end of next week", "Decision by end of next week",
    )
]
NO_DAYS = [
    "", " ", "?", "soon", "asap", "maybe", "don't know", "they didn't say", "they may call me", "may call me",
    "they may",
    "I may", "I had 3 interviews", "31 February", "30/2", "32 June", "in 2025", "2027", "15", "15.", "1 2 3",
    "second round", "the second", "march on", "they will march", "sat with the team", "I sat", "we sun",
    "we sun ourselves",
    "0 days", "in 0 weeks", "99999999999 weeks", "in 999 months", "30 months", "in 3 years", "1 June 2031",
    "1 June 0001",
    "not Friday", "not before Friday", "after Friday", "after Easter", "in the new year", "at least two weeks",
    "more than a week", "next year", "from Monday on", "recently", "99/99", "0/0", "00.00.", "2026-13-45", "2026-02-30",
    "1/1/1", "any day now", "3-2 weeks", "Friday Monday", "<b>Friday</b>", "week 99", "Q5", "sixth Monday of June",
    "sundry", "Fridays",
    "half past two", "14:30", "one", "a", "the", "to", "or", "between and", "before", "-", "2-3", "3 days or",
]
PAST = [
    ("yesterday", WEDNESDAY, "2026-06-09"), ("today", WEDNESDAY, "2026-06-10"), ("just now", WEDNESDAY, "2026-06-10"),
    ("this morning", WEDNESDAY, "2026-06-10"), ("the day before yesterday", WEDNESDAY, "2026-06-08"),
    ("two days ago", WEDNESDAY, "2026-06-08"), ("a week ago", WEDNESDAY, "2026-06-03"),
    ("Monday", WEDNESDAY, "2026-06-08"), ("on Monday", MONDAY, "2026-06-01 or 2026-06-08"),
    ("last Friday", WEDNESDAY, "2026-06-05"), ("last Wednesday", FRIDAY, "2026-06-03 or 2026-06-10"),
    ("this past Friday", WEDNESDAY, "2026-06-05"), ("Monday last week", WEDNESDAY, "2026-06-01"),
    ("5 June", WEDNESDAY, "2026-06-05"), ("15 June", WEDNESDAY, "future 2026-06-15"),
    ("15 January", WEDNESDAY, "2026-01-15"), ("the 3rd", WEDNESDAY, "2026-06-03"),
    ("3/4", WEDNESDAY, "2026-03-04 or 2026-04-03"), ("29 February", LEAP_EVE, None),
    ("29 February", date(2029, 1, 1), "2028-02-29"), ("I sent it yesterday", WEDNESDAY, "2026-06-09"),
    ("It was on Monday at 2pm", WEDNESDAY, "2026-06-08"), ("tomorrow", WEDNESDAY, "future 2026-06-11"),
    ("in two weeks", WEDNESDAY, "future 2026-06-24"), ("2026-06-11", WEDNESDAY, "future 2026-06-11"),
    ("Friday 12 June", WEDNESDAY, "future 2026-06-12"), ("last week", WEDNESDAY, None), ("two weeks", WEDNESDAY, None),
    ("within a week", WEDNESDAY, None), ("by June", WEDNESDAY, None), ("the other day", WEDNESDAY, None),
    ("5 June 2019", WEDNESDAY, None), ("before Friday", WEDNESDAY, None),
]
# fmt: on

AHEAD = [*NEAR, *DISTANCES, *WEEKDAYS, *WEEKS, *DATES, *MONTHS, *HOLIDAYS, *SPELLING, *SENTENCES]


@each_row(("words", "today", "means"), AHEAD)
def test_a_day_ahead_is_read(words: str, today: date, means: str | None) -> None:
    """A span is asked about on its last day; an ambiguous phrase gives all candidates."""
    assert shown(read_day(words, today)) == means


@each_row(("words", "today"), list(product(NO_DAYS, (WEDNESDAY, SUNDAY, LEAP_EVE))))
def test_what_names_no_day_is_not_guessed(words: str, today: date) -> None:
    """What cannot be read is not guessed."""
    assert read_day(words, today) is None
    assert read_day(words, today, "de") is None


@each_row(("words", "today", "means"), PAST)
def test_a_past_day_is_read(words: str, today: date, means: str | None) -> None:
    """A past day is a single day, the nearest such; a span is none, and a day ahead is a `Future`."""
    assert shown(read_day(words, today, past=True)) == means


def test_easter_moves() -> None:
    """Easter is the Western one."""
    sundays = [shown(read_day("Easter", date(year, 1, 1))) for year in (2024, 2025, 2026, 2027, 2038)]
    assert sundays == ["2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25"]


@each_row("phrase", PHRASES)
def test_every_phrase_reads_its_example(phrase: Phrase[Spans]) -> None:
    """The example of each phrase is read, as a day ahead, a past day, or no day."""
    example = phrase.example
    readings = [read_day(example, WEDNESDAY), read_day(example, WEDNESDAY, past=True)]
    assert any(readings) or example == "in the new year"
