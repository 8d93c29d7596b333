"""Finds the day, or the day and hour, in a whole sentence: "they promised me a decision by 16 December"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

from conversations.readers import SHORT_ANSWER, reader
from conversations.understanding import guards, slots
from conversations.understanding.days import FoundMoment, find_moments
from conversations.understanding.normal_text import NormalText, Token, normal_text, tokens
from conversations.words import spoken_language
from conversations.words.phrases import pattern, word_set

FEWEST_WORDS = 6  # of a sentence: fewer are a date, which the reader of dates has refused
FEWEST_WORDS_BESIDE = 3
FORBIDDEN = ("negation", "condition")


@reader(SHORT_ANSWER)
def told_day(text: str, today: date, language: str) -> date | None:
    """Return the day ahead that a sentence names.

    Where somebody is said to act, the last of several: "they will call tomorrow, or on Friday". Else the only one of a
    whole sentence. None where a day is unclear, over or only a beginning ("after Easter"), and where something is
    asked, denied or on a condition.
    """
    typed, normal = _sentence(text, language)
    known = spoken_language(language)
    found = [one for one in find_moments(typed, frozenset(), today, known, past=False) if one.names_day]
    days = {one.day for one in found if one.day and not one.is_past and one.day >= today}
    if not found or len(found) != sum(one.day in days for one in found) or _is_shifted(typed, found, known):
        return None
    acts = pattern("somebody_acts", known).search(normal.text) is not None
    return max(days) if acts or (len(found) == 1 and _is_whole(typed, normal, found)) else None


@reader(SHORT_ANSWER)
def told_moment(text: str, today: date, language: str, *, past: bool) -> tuple[date | None, time] | None:
    """Return the hour that a sentence names, with its day if one is named; None when none is, or it is unclear."""
    found = slots.merged(_moments(text, today, language, past=past))
    return (found.day, found.at) if found and found.at and not found.is_unclear and not found.is_span else None


def _moments(text: str, today: date, language: str, *, past: bool) -> tuple[FoundMoment, ...]:
    typed, normal = _sentence(text, language)
    found = find_moments(typed, frozenset(), today, spoken_language(language), past=past)
    return found if _is_whole(typed, normal, found) else ()


def _sentence(text: str, language: str) -> tuple[tuple[Token, ...], NormalText]:
    """Return the words of a sentence; none where it asks or denies, or is in another language than the bot's."""
    known, typed = spoken_language(language), tokens(text)
    normal = normal_text(typed, {}, known)
    asks = any(token.raw == "?" for token in typed) or guards.is_question(typed, normal, known)
    denies = any(guards.holds(guard, normal.text, known) for guard in FORBIDDEN)
    return (
        (typed, normal) if language.partition("-")[0] == known and not asks and not denies else ((), NormalText((), ()))
    )


def _is_whole(typed: tuple[Token, ...], normal: NormalText, found: Sequence[FoundMoment]) -> bool:
    """Return whether there is enough beside the days for a sentence."""
    spent = sum(moment.last - moment.first for moment in found)
    return len(normal.words) >= FEWEST_WORDS and len(typed) - spent >= FEWEST_WORDS_BESIDE


def _is_shifted(typed: tuple[Token, ...], found: Sequence[FoundMoment], language: str) -> bool:
    """Return whether a day is only a beginning ("after Friday"), or a number beside it was not read ("31 February")."""
    shifts = word_set("shifts_a_day", language)
    if any(token.plain in shifts for one in found for token in typed[max(0, one.first - 2) : one.last]):
        return True
    in_days = {n for one in found for n in range(one.first, one.last)}
    return any(token.raw[0].isdigit() and n not in in_days for n, token in enumerate(typed))
