"""Finds the day, or the day and hour, in a whole sentence: "they promised me a decision by 16 December"."""

from __future__ import annotations

from datetime import date, time

from conversations.readers import SHORT_ANSWER, reader
from conversations.understanding import guards, slots
from conversations.understanding.days import FoundMoment, find_moments
from conversations.understanding.normal_text import normal_text, tokens
from conversations.words import spoken_language

FEWEST_WORDS = 6  # of a sentence: fewer are a date, which the reader of dates has refused
FEWEST_WORDS_BESIDE = 3
FORBIDDEN = ("negation", "condition")


@reader(SHORT_ANSWER)
def told_day(text: str, today: date, language: str) -> date | None:
    """Return the one day from `today` on that a sentence names; None when it names none or several, or asks."""
    named = [found for found in _moments(text, today, language, past=False) if found.names_day]
    day = named[0].day if len(named) == 1 and not named[0].is_past else None
    return day if day and day >= today else None


@reader(SHORT_ANSWER)
def told_moment(text: str, today: date, language: str, *, past: bool) -> tuple[date | None, time] | None:
    """Return the hour that a sentence names, with its day if one is named; None when none is, or it is unclear."""
    found = slots.merged(_moments(text, today, language, past=past))
    return (found.day, found.at) if found and found.at and not found.is_unclear and not found.is_span else None


def _moments(text: str, today: date, language: str, *, past: bool) -> tuple[FoundMoment, ...]:
    known = spoken_language(language)
    if language.partition("-")[0] != known:
        return ()
    typed = tokens(text)
    normal = normal_text(typed, {}, known)
    if len(normal.words) < FEWEST_WORDS or guards.is_question(typed, normal, known):
        return ()
    if any(guards.holds(guard, normal.text, known) for guard in FORBIDDEN):
        return ()
    found = find_moments(typed, frozenset(), today, known, past=past)
    spent = sum(moment.last - moment.first for moment in found)
    return found if len(typed) - spent >= FEWEST_WORDS_BESIDE else ()
