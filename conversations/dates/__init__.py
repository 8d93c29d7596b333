"""Reads the days and times that people type, such as the answer to "when do they decide?".

The reader never guesses: every word of the text must be known. The libraries that were tried, dateparser and
parsedatetime, do guess: they find May in "they may call me" and a weekday in "we sun", and they cannot read
"end of the week". That is why this project has its own grammar.

Rules for what people read differently:

* A span ("next week", "2-3 weeks", "within 5 working days") is asked about on its last day, because only then is the
  promise broken. A span is no answer where a past day or a time is asked for. "A few" is three or four.
* Weeks run from Monday to Friday, or from Sunday to Thursday where the weekend is Friday and Saturday. The end of the
  week is Friday; at a weekend it is the coming Friday.
* "Friday" is the coming one; on a Friday it may be today or in a week, so it is asked back. "Next Friday" is asked
  back unless the first Friday after today is also the Friday of next week. On a Sunday, an English week may begin
  today or tomorrow.
* A day without a year is the next such day from today on. But one that lies just on the other side of today ("9 March"
  on 10 March, where a day ahead is asked for) is never moved by a month or a year: it is asked back.
* 3/4 is asked back in English; 3.4. and 2027-04-03 never are. A weekday that does not fit its date is asked back,
  unless it fits the same date on the other side of today. "Friday 20" is a date if the 20th is a Friday, else it is
  asked back.
* Early, mid and late in a month are its thirds, its halves end on the 15th and on its last day; the first week of July
  is its first seven days. When the beginning of the month is passing, "beginning of the month" is asked back.
* "By June", "until next week" may mean before it begins or before it ends: asked back. "By mid-June" is by the 15th.
* "Before" a day is the last working day before it. People leave on the 24th before Christmas and on Good Friday before
  Easter. "After Easter", "in the new year", "soon" and "at least two weeks" name no day.
* Working days are those of the person's country, without its national public holidays. A day more than two years away
  is refused.
* At night, 5 to 11 are hours before midnight; 12 to 4 may be on one day or the next and are asked back. "Ten to
  eleven" may be a time or a range and is asked back; a range in digits ("10 to 11") is when it begins. A number alone
  is an hour beside "today" or "morning", not beside a weekday or a date.
"""

from __future__ import annotations

from conversations.dates.read import Day, Future, Past, Reading, Unclear, read_day, read_moment
from conversations.dates.relative_time import read_distance
from conversations.dates.time_of_day import read_time
from conversations.dates.time_span import read_time_span
from conversations.dates.unsaid import says_unsaid
from conversations.facts.working_days import WorkingDays

__all__ = [
    "Day",
    "Future",
    "Past",
    "Reading",
    "Unclear",
    "WorkingDays",
    "read_day",
    "read_distance",
    "read_moment",
    "read_time",
    "read_time_span",
    "says_unsaid",
]
