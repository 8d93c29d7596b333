"""How a company and a role that were read are written in cards and letters."""

from __future__ import annotations

from functools import cache

from conversations.reading.jobs import JOB_MARK, ends_like_a_field, is_kind_of_company
from conversations.reading.typed_text import is_cased, with_capitals
from conversations.words import LANGUAGES
from conversations.words.wordlists import known, lists_of, normalise

LONGEST_ACRONYM = 4
LONGEST_TOWN = 3  # words


def written_company(text: str) -> str:
    """Return a company as typed; in small letters throughout it gains its capitals. "The" in front becomes "the"."""
    words = without_place(_without_address(text.replace(JOB_MARK, " ").split()))
    words = without_day(words)
    if is_cased(text) and text == text.lower():
        words = [_capital(word) for word in words]
    if words and normalise(words[0]) in known("posts", "small_front"):
        words[0] = words[0].lower()
    return " ".join(words)


def _without_nearby(words: list[str]) -> list[str]:
    """Return "die Kita" of "die Kita in der Nähe"."""
    said = normalise(" ".join(words))
    found = next((one for one in known("posts", "nearby") if said.endswith(f" {one}")), "")
    return words[: len(words) - len(found.split())]


def without_place(words: list[str]) -> list[str]:
    """Return "Bluebird Care in Taunton" without the place; "Trust in Care" and "Lecturer in Nursing" stay."""
    words = _without_nearby(words)
    keys = [normalise(word) for word in words]
    starts = [
        place for place, key in enumerate(keys) if key in known("posts", "before_towns") and words[place].islower()
    ]
    if not starts or not starts[-1]:
        return words
    place = starts[-1]
    town, is_small = words[place + 1 :], " ".join(words).islower()
    is_town = 0 < len(town) <= LONGEST_TOWN and all(is_small or word[:1].isupper() for word in town)
    if not is_town or keys[place - 1] in known("posts", "before_in_name") or any(map(_is_usual, town)):
        return words
    return words[:place]


def _is_usual(word: str) -> bool:
    """Return whether a word is known, so that it names no town."""
    key = normalise(word)
    lists = ("modifiers", "fields", "role_tails", "jobs")
    usual = any(key in known("posts", one) for one in lists) or key in known("names", "common")
    return usual or key in known("companies", "generic") or ends_like_a_field(word.lower()) or is_kind_of_company(key)


def _without_address(words: list[str]) -> list[str]:
    """Return "Acme GmbH in Köln" without the place behind its legal form."""
    for place in range(1, len(words) - 1):
        is_legal = normalise(words[place]).rstrip(".,") in known("companies", "legal")
        if is_legal and words[place + 1].islower() and normalise(words[place + 1]) in known("posts", "before_places"):
            return words[: place + 1]
    return words


def without_day(words: list[str]) -> list[str]:
    """Return "Acme this morning" or "Acme on Monday" without the day."""
    days = known("posts", "company_ends") | known("posts", "long_days")
    parts, before = known("posts", "day_parts"), known("posts", "before_days")
    keys = [normalise(word) for word in words]
    end = len(keys)
    while end > 1 and (keys[end - 1] in days or (keys[end - 1] in parts and keys[end - 2] in days | before)):
        end -= 1
        if end > 1 and keys[end - 1] in before:
            end -= 1
    return words[:end]


def _capital(word: str) -> str:
    key = normalise(word).rstrip(".")
    if key in known("posts", "small_inside") or word[0].isdigit():
        return word
    is_acronym = key.isalpha() and 1 < len(key) <= LONGEST_ACRONYM and not set(key) & known("posts", "vowels")
    if is_acronym and key not in known("companies", "legal") | known("posts", "no_acronyms"):
        return word.upper()
    if "." in word.strip("."):  # "acme.io"
        return word[:1].upper() + word[1:]
    return _legal_forms().get(key, "") or with_capitals(word)


@cache
def _legal_forms() -> dict[str, str]:
    listed = (word for language in LANGUAGES for word in lists_of(language, "companies")["legal"].split())
    return {normalise(word): word for word in listed if any(c.isupper() for c in word[1:])}


def written_role(text: str, language: str) -> str:
    """Return a role without its frame: "a nurse role" is a nurse. It stays as typed; German has a capital."""
    words = without_place(text.replace(JOB_MARK, " ").strip(" ,;:-").split())
    front, ends = known("posts", "role_front"), known("posts", "role_ends")
    has_article = False
    while len(words) > 1 and (
        normalise(words[0]) in front or (normalise(words[0]) in ends and (has_article or normalise(words[1]) in front))
    ):
        has_article = normalise(words[0]) in front
        words = words[1:]
    while words and normalise(words[-1].rstrip(".")) in ends | known("posts", "role_pronouns"):
        words.pop()
    role = " ".join(words)
    return role[:1].upper() + role[1:] if language == "de" else role
