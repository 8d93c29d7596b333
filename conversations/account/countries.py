"""Whose public holidays count: the country that the time zone is in, or the one that the person typed."""

from __future__ import annotations

from functools import cache

from babel import Locale

from conversations.account.time_zones import place_key, zones_of_place
from conversations.facts import Person
from conversations.facts.working_days import NO_COUNTRY, countries, country_of_zone, part_in
from conversations.messages import Words, words
from conversations.readers import SHORT_ANSWER, reader
from conversations.words import LANGUAGES, spoken_language

CODE_LENGTH = 2


def is_choice(value: str) -> bool:
    """Return whether a person can choose `value`: a known country, or "none"."""
    return value == NO_COUNTRY or value in countries()


def country_name(code: str, language: str) -> str:
    """Return a country's name in one of our languages; "" for no country."""
    return Locale(spoken_language(language)).territories.get(code, code) if code and code != NO_COUNTRY else ""


def part_name(person: Person) -> Words | None:
    """Return the name of the part of the country whose holidays count beside the national ones; None if none do."""
    country = current(person)
    part = part_in(country, person.zone)
    return words(f"holidays-parts.{country}-{part}") if part else None


def current(person: Person) -> str:
    """Return the code of the country whose holidays count, "" if none do."""
    code = person.country or country_of_zone(person.zone)
    return "" if code == NO_COUNTRY or code not in countries() else code


@reader(SHORT_ANSWER)
def country_named(text: str) -> str | None:
    """Return the country of a typed name, code or place; None if there is none, or several."""
    typed = place_key(text)
    by_zone = {country_of_zone(zone) for zone in zones_of_place(typed)}
    found = {_by_name().get(typed, "")} - {""} or by_zone or {typed.upper()}
    return found.pop() if len(found) == 1 and found <= countries() else None


@cache
def _by_name() -> dict[str, str]:
    names = ((name, code) for language in LANGUAGES for code, name in Locale(language).territories.items())
    return {place_key(name): code for name, code in names if len(code) == CODE_LENGTH}
