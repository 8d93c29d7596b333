"""Phrases for dates in digits. The separator decides the order: dots are day.month, after a year it is year-month-day.

With a slash 3/4 may be 4 March or 3 April, except in languages that always write the day first.
"""

from __future__ import annotations

from conversations.dates.grammar import Phrase, Placeholder, Spans
from conversations.dates.meanings import dates

NUMERIC_PLACEHOLDERS = {
    "number": Placeholder({}, "[0-9]{1,2}"),
    "year": Placeholder({}, "(?:19|20)[0-9]{2}"),
    "any_year": Placeholder({}, "(?:(?:19|20)[0-9]{2}|[0-9]{2})"),
}

# fmt: off
NUMERIC: tuple[Phrase[Spans], ...] = (
    Phrase("[{weekday:any_weekday} ]{year}(-|/|.){month:number}(-|/|.){day:number}", "2026-06-15", dates.dated),
    Phrase("[{weekday:any_weekday} ]{day:number}.[ ]{month:number}.[[ ]{year:any_year}]", "15.06.", dates.dated),
    Phrase("{day:number}.[ ](-|/|to |or |bis |oder |und ){day2:number}.[ ]{month:number}.[{year:any_year}]",
           "10.-12.6.", dates.days_of_month),
)
DAY_FIRST: tuple[Phrase[Spans], ...] = (
    Phrase("[{weekday:any_weekday} ]{day:number}(/|.){month:number}[/{year:any_year}]", "3/4", dates.dated),
    Phrase("[{weekday:any_weekday} ]{day:number}-{month:number}-{year:any_year}", "3-4-2027", dates.dated),
)
EITHER_FIRST: tuple[Phrase[Spans], ...] = (
    Phrase("[{weekday:any_weekday} ]{day:number}(/|.){month:number}[/{year:any_year}]", "3/4", dates.dated_either_way),
    Phrase("[{weekday:any_weekday} ]{day:number}-{month:number}-{year:any_year}", "3-4-2027", dates.dated_either_way),
)
# fmt: on
