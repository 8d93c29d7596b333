"""Phrases for a time of day, alone and with a day."""

from __future__ import annotations

from datetime import time

import pytest

from conversations.dates import read_moment, read_time
from tests.case_files import each_row
from tests.conversations.dates.test_dates import WEDNESDAY, shown

# fmt: off
TIMES = [
    ("9", "09:00"), ("9:30", "09:30"), ("9.30", "09:30"), ("14h", "14:00"), ("14h30", "14:30"), ("2pm", "14:00"),
    ("2 p.m.", "14:00"), ("2:30pm", "14:30"), ("9am", "09:00"), ("12am", "00:00"), ("12pm", "12:00"),
    ("12:30 am", "00:30"), ("half past two", "14:30"), ("noon", "12:00"), ("midnight", "00:00"),
    ("quarter to ten", "09:45"), ("quarter past 9", "09:15"), ("ten past nine", "09:10"), ("twenty to ten", "09:40"),
    ("quarter to one", "12:45"), ("nine thirty", "09:30"), ("9 o'clock", "09:00"), ("at 10", "10:00"),
    ("around 9:30", "09:30"), ("1430 hrs", "14:30"), ("3 in the afternoon", "15:00"), ("8 in the evening", "20:00"),
    ("3", "15:00"), ("6", "18:00"), ("7", "07:00"), ("03:15", "03:15"), ("0:30", "00:30"), ("13:05", "13:05"),
    ("9:30.", "09:30"), ("14 Uhr", "14:00"), ("14 Uhr 30", "14:30"), ("14.30 Uhr", "14:30"), ("halb drei", "14:30"),
    ("halb eins", "12:30"), ("halb zehn", "09:30"), ("Viertel nach neun", "09:15"), ("viertel vor zehn", "09:45"),
    ("dreiviertel zehn", "09:45"), ("fünf vor halb drei", "14:25"), ("fünf nach halb drei", "14:35"),
    ("zwölf Uhr", "12:00"), ("9 Uhr abends", "21:00"), ("3 Uhr nachmittags", "15:00"), ("mittags", "12:00"),
    ("um 9", "09:00"), ("gegen 9 Uhr", "09:00"),
]
NO_TIMES = [
    "", "soon", "25:00", "24:00", "9:75", "9.5", "99999", "14pm", "0am", "half nine", "2pm CET", "9-10", "10 to 11",
    "9:30-10:30", "15 June", "Friday", "quarter", "at", "viertel zehn", "three of them", "13 past 14",
]
MOMENTS = [
    ("tomorrow at 10", "2026-06-11", "10:00"), ("Friday 14:30", "2026-06-12", "14:30"),
    ("15 June, 9am", "2026-06-15", "09:00"), ("9am", None, "09:00"), ("9:30", None, "09:30"),
    ("10am Friday", "2026-06-12", "10:00"), ("at 10 on Friday", "2026-06-12", "10:00"), ("Friday", "2026-06-12", None),
    ("tomorrow evening at 7", "2026-06-11", "19:00"), ("this morning at 6", "2026-06-10", "06:00"),
    ("tonight at 8", "2026-06-10", "20:00"), ("tomorrow at 3", "2026-06-11", "15:00"),
    ("2026-06-15 09:30", "2026-06-15", "09:30"), ("15.06. 14:00", "2026-06-15", "14:00"),
    ("The interview is on Friday at 2", "2026-06-12", "14:00"), ("June 15 at 2:30 pm", "2026-06-15", "14:30"),
    ("next Friday at 2pm", "2026-06-12 or 2026-06-19", "14:00"), ("yesterday at 3", "past 2026-06-09", "15:00"),
    ("next week at 10", None, None), ("next week", None, None), ("31 February at 10", None, None),
    ("soon at 10", None, None), ("Friday 10-11", None, None), ("Friday from 10 to 11", "2026-06-12", "10:00"),
    ("Friday 9", None, None), ("Friday ten to eleven", "2026-06-12", None),
    ("Friday at half nine", "2026-06-12", None),
    ("Freitag zehn bis elf", "2026-06-12", None), ("Friday midnight", None, None),
    ("morgen um 10", "2026-06-11", "10:00"), ("Freitag um halb drei", "2026-06-12", "14:30"),
    ("am Freitag, 12.6. um 14:30 Uhr", "2026-06-12", "14:30"), ("heute Abend um 7", "2026-06-10", "19:00"),
    ("Freitagnachmittag um 3", "2026-06-12", "15:00"), ("morgen früh um 8", "2026-06-11", "08:00"), ("", None, None),
]
# fmt: on


@each_row(("words", "means"), TIMES)
def test_a_time_is_read(words: str, means: str) -> None:
    """Without am or pm, hours from 1 to 6 are in the afternoon: interviews are held by day."""
    assert read_time(words) == time.fromisoformat(means)


@each_row("words", NO_TIMES)
def test_what_is_no_time_is_not_guessed(words: str) -> None:
    """Ranges, times in another zone, hours that do not exist, and ambiguous times are not read."""
    assert read_time(words) is None


@pytest.mark.parametrize(("words", "means"), [("3:15", "03:15"), ("half past two", "02:30"), ("2pm", "14:00")])
def test_a_time_is_taken_as_written_when_it_may_be_night(words: str, means: str) -> None:
    """To "what time is it for you now?" the answer 3:15 is taken as typed."""
    assert read_time(words, daytime=False) == time.fromisoformat(means)


@each_row(("words", "day", "hour"), MOMENTS)
def test_a_moment_is_a_day_and_a_time(words: str, day: str | None, hour: str | None) -> None:
    """Day or time may be missing; a span or a day that does not exist is no moment, and has no time either."""
    found, at = read_moment(words, WEDNESDAY)
    assert (shown(found), at) == (day, hour and time.fromisoformat(hour))


def test_a_past_moment_is_the_last_such() -> None:
    """Monday at 10 is the last Monday if a past moment is asked for."""
    found, at = read_moment("Monday at 10", WEDNESDAY, past=True)
    assert (shown(found), at) == ("2026-06-08", time(10))
