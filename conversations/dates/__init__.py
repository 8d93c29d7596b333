"""The date grammar: what a job seeker types when asked "when do they decide?", and what it can mean.

What it cannot read it never guesses: every word that was typed must be one it knows. The libraries that were tried,
dateparser and parsedatetime, guess: they find May in "they may call me" and a weekday in "we sun", and they read no
"end of the week", which is why this grammar is our own.

What was decided where people differ:

* A span ("next week", "2-3 weeks", "within 5 working days") is asked about on its last day: only after it is the
  promise broken. For what lies behind, or with a time of day, a span is no day. "A few" is three or four.
* Weeks run Monday to Friday. The end of the week is Friday: on a Friday today, at a weekend the coming one.
* "Friday" is the coming one; on a Friday it is today or in a week, so it is asked back. So is "next Friday", unless the
  first Friday after today is the Friday of next week. On a Sunday an English week may begin today or tomorrow.
* A day without a year is the next such day from today on. 3/4 is asked back in English; 3.4. and 2027-04-03 never are.
  A weekday that does not fit its date is asked back, unless it fits the same date on the other side of today.
* Early, mid and late in a month are its thirds; the first week of July is its first seven days.
* "By June" and "by next week" may mean before it begins or before it ends: asked back.
* "Before" a day is the last working day before it; people leave on the 24th before Christmas and on Good Friday before
  Easter. "After Easter", "in the new year", "soon" and "at least two weeks" name no day.
* Working days are Monday to Friday; public holidays are not known. Further away than two years is not believed.
"""

from __future__ import annotations

from conversations.dates.parse import Day, Future, Past, Reading, Unclear, read_day, read_moment
from conversations.dates.time_of_day import read_time

__all__ = ["Day", "Future", "Past", "Reading", "Unclear", "read_day", "read_moment", "read_time"]
