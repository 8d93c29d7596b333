"""Reads the days and times that people type, such as the answer to "when do they decide?".

The reader never guesses: every word of the text must be known. The libraries that were tried, dateparser and
parsedatetime, do guess: they find May in "they may call me" and a weekday in "we sun", and they cannot read
"end of the week". That is why this project has its own grammar.

Rules for what people read differently:

* A span ("next week", "2-3 weeks", "within 5 working days") is asked about on its last day, because only then is the
  promise broken. A span is no answer where a past day or a time is asked for. "A few" is three or four.
* Weeks run from Monday to Friday. The end of the week is Friday; at a weekend it is the coming Friday.
* "Friday" is the coming one; on a Friday it may be today or in a week, so it is asked back. "Next Friday" is asked
  back unless the first Friday after today is also the Friday of next week. On a Sunday, an English week may begin today
  or tomorrow.
* A day without a year is the next such day from today on. 3/4 is asked back in English; 3.4. and 2027-04-03 never are.
  A weekday that does not fit its date is asked back, unless it fits the same date on the other side of today.
* Early, mid and late in a month are its thirds; the first week of July is its first seven days.
* "By June" and "by next week" may mean before it begins or before it ends: asked back.
* "Before" a day is the last working day before it. People leave on the 24th before Christmas and on Good Friday before
  Easter. "After Easter", "in the new year", "soon" and "at least two weeks" name no day.
* Working days are Monday to Friday; public holidays are not known. A day more than two years away is refused.
"""

from __future__ import annotations

from conversations.dates.parse import Day, Future, Past, Reading, Unclear, read_day, read_moment
from conversations.dates.time_of_day import read_time

__all__ = ["Day", "Future", "Past", "Reading", "Unclear", "read_day", "read_moment", "read_time"]
