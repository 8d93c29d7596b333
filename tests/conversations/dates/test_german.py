"""Phrases for a day in German, and the day that each means."""

from __future__ import annotations

from datetime import date

import pytest

from conversations.dates import read_day
from conversations.dates.german import PHRASES
from conversations.dates.grammar import Phrase, Spans
from tests.case_files import each_row
from tests.conversations.dates.test_dates import ADVENT, FRIDAY, MONDAY, SATURDAY, SUNDAY, WEDNESDAY, shown

# fmt: off
AHEAD = [
    ("heute", WEDNESDAY, "2026-06-10"), ("morgen", WEDNESDAY, "2026-06-11"), ("übermorgen", WEDNESDAY, "2026-06-12"),
    ("uebermorgen", WEDNESDAY, "2026-06-12"), ("morgen früh", WEDNESDAY, "2026-06-11"),
    ("heute Morgen", WEDNESDAY, "2026-06-10"), ("gestern", WEDNESDAY, "past 2026-06-09"),
    ("Freitag", WEDNESDAY, "2026-06-12"), ("am Freitag", FRIDAY, "2026-06-12 or 2026-06-19"),
    ("bis Fr", WEDNESDAY, "2026-06-12"), ("Freitagnachmittag", WEDNESDAY, "2026-06-12"),
    ("nächsten Freitag", WEDNESDAY, "2026-06-12 or 2026-06-19"), ("kommenden Freitag", FRIDAY, "2026-06-19"),
    ("diesen Donnerstag", WEDNESDAY, "2026-06-11"), ("Donnerstag oder Freitag", WEDNESDAY, "2026-06-11 to 2026-06-12"),
    ("zwischen Donnerstag und Freitag", WEDNESDAY, "2026-06-11 to 2026-06-12"),
    ("Freitag nächster Woche", SUNDAY, "2026-06-19"), ("nächste Woche Freitag", WEDNESDAY, "2026-06-19"),
    ("Freitag in einer Woche", WEDNESDAY, "2026-06-19"), ("Montag in acht Tagen", WEDNESDAY, "2026-06-22"),
    ("Ende der Woche", WEDNESDAY, "2026-06-12"), ("Ende der Woche", SATURDAY, "2026-06-19"),
    ("Ende nächster Woche", WEDNESDAY, "2026-06-19"), ("Anfang nächster Woche", SUNDAY, "2026-06-15 to 2026-06-16"),
    ("nächste Woche", SUNDAY, "2026-06-15 to 2026-06-19"), ("naechste Woche", WEDNESDAY, "2026-06-15 to 2026-06-19"),
    ("noch diese Woche", WEDNESDAY, "2026-06-10 to 2026-06-12"), ("KW 25", WEDNESDAY, "2026-06-15 to 2026-06-19"),
    ("im Laufe der nächsten Woche", WEDNESDAY, "2026-06-15 to 2026-06-19"),
    ("vor dem Wochenende", WEDNESDAY, "2026-06-12"), ("nach dem Wochenende", WEDNESDAY, "2026-06-15"),
    ("in zwei Wochen", WEDNESDAY, "2026-06-24"), ("in 14 Tagen", WEDNESDAY, "2026-06-24"),
    ("in acht Tagen", WEDNESDAY, "2026-06-17 or 2026-06-18"), ("2-3 Wochen", WEDNESDAY, "2026-06-24 to 2026-07-01"),
    ("zwei bis drei Wochen", WEDNESDAY, "2026-06-24 to 2026-07-01"),
    ("innerhalb von 5 Werktagen", WEDNESDAY, "2026-06-10 to 2026-06-17"),
    ("15. Juni", WEDNESDAY, "2026-06-15"), ("15.6.", WEDNESDAY, "2026-06-15"), ("15.6", WEDNESDAY, "2026-06-15"),
    ("3/4", WEDNESDAY, "2027-04-03"), ("3.4.", WEDNESDAY, "2027-04-03"), ("am 3.", WEDNESDAY, "2026-07-03"),
    ("bis zum 15.", WEDNESDAY, "2026-06-15"), ("Freitag, der 12.", WEDNESDAY, "2026-06-12"),
    ("Fr, 12.6.", WEDNESDAY, "2026-06-12"), ("Mo., 15. Juni 2026", WEDNESDAY, "2026-06-15"),
    ("10.-12.6.", MONDAY, "2026-06-10 to 2026-06-12"), ("vom 10. bis 12. Juni", MONDAY, "2026-06-10 to 2026-06-12"),
    ("am 3. nächsten Monats", WEDNESDAY, "2026-07-03"), ("Ende des Monats", WEDNESDAY, "2026-06-30"),
    ("Mitte Juli", WEDNESDAY, "2026-07-11 to 2026-07-20"), ("bis Ende Juni", WEDNESDAY, "2026-06-30"),
    ("vor Ende Juni", WEDNESDAY, "2026-06-30"), ("Anfang März", WEDNESDAY, "2027-03-01 to 2027-03-10"),
    ("in der ersten Juliwoche", WEDNESDAY, "2026-07-01 to 2026-07-07"),
    ("nächsten Monat", WEDNESDAY, "2026-07-01 to 2026-07-31"), ("bis Juli", WEDNESDAY, "2026-07-01 or 2026-07-31"),
    ("Ende Q3", WEDNESDAY, "2026-09-30"), ("3. Quartal", WEDNESDAY, "2026-07-01 to 2026-09-30"),
    ("vor Weihnachten", ADVENT, "2026-12-23"), ("vor Freitag", WEDNESDAY, "2026-06-11"),
    ("Sie melden sich Ende nächster Woche bei mir", WEDNESDAY, "2026-06-19"),
    ("spätestens Ende nächster Woche, hat sie gesagt", WEDNESDAY, "2026-06-19"),
    ("Mitwoch", MONDAY, "2026-06-10"), ("Donerstag", MONDAY, "2026-06-11"),
]
NO_DAYS = [
    "bald", "vielleicht", "sie melden sich", "keine Ahnung", "15", "31. Februar", "nicht vor Freitag", "nach Ostern",
    "im neuen Jahr", "frühestens Freitag", "so", "do", "guten Morgen", "mindestens zwei Wochen", "in 0 Tagen", "vor",
    "freitags", "zweite Runde", "bis dann", "ab Montag",
]
PAST = [
    ("gestern", WEDNESDAY, "2026-06-09"), ("vorgestern", WEDNESDAY, "2026-06-08"), ("heute", WEDNESDAY, "2026-06-10"),
    ("vor zwei Tagen", WEDNESDAY, "2026-06-08"), ("letzten Freitag", WEDNESDAY, "2026-06-05"),
    ("Montag", WEDNESDAY, "2026-06-08"), ("am 3.", WEDNESDAY, "2026-06-03"), ("5.6.", WEDNESDAY, "2026-06-05"),
    ("letzte Woche Montag", WEDNESDAY, "2026-06-01"), ("morgen", WEDNESDAY, "future 2026-06-11"),
    ("letzte Woche", WEDNESDAY, None), ("neulich", WEDNESDAY, None),
]
# fmt: on


@each_row(("words", "today", "means"), AHEAD)
def test_a_day_ahead_is_read(words: str, today: date, means: str | None) -> None:
    """German weeks begin on Monday, and the day stands before the month."""
    assert shown(read_day(words, today, "de")) == means


@each_row("words", NO_DAYS)
def test_what_names_no_day_is_not_guessed(words: str) -> None:
    """What cannot be read is not guessed."""
    assert read_day(words, WEDNESDAY, "de") is None
    assert read_day(words, WEDNESDAY, "en") is None


@each_row(("words", "today", "means"), PAST)
def test_a_past_day_is_read(words: str, today: date, means: str | None) -> None:
    """A past day is a single day, the nearest such."""
    assert shown(read_day(words, today, "de", past=True)) == means


@each_row("phrase", PHRASES)
def test_every_phrase_reads_its_example(phrase: Phrase[Spans]) -> None:
    """The example of each phrase is read, as a day ahead, a past day, or no day."""
    example = phrase.example
    readings = [read_day(example, WEDNESDAY, "de"), read_day(example, WEDNESDAY, "de", past=True)]
    assert any(readings) or example == "im neuen Jahr"


@pytest.mark.parametrize("words", ["end of next week", "next week", "15 June", "in two weeks", "tomorrow"])
def test_english_is_understood_in_german_too(words: str) -> None:
    """Many people mix the two languages."""
    assert read_day(words, WEDNESDAY, "de") == read_day(words, WEDNESDAY, "en")


@pytest.mark.parametrize("words", ["Ende nächster Woche", "übermorgen", "15. Juni", "in zwei Wochen", "am 3."])
def test_german_is_understood_in_english_too(words: str) -> None:
    """Many people mix the two languages."""
    assert read_day(words, WEDNESDAY, "en") == read_day(words, WEDNESDAY, "de")
