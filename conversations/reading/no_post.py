"""Recognises answers that name no company: "a law firm", "yes", a story; and reads "the Tesco one"."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise, takewhile

from conversations.reading.jobs import is_job, is_kind_alone, is_town, may_be_a_name, sentence_words
from conversations.reading.run_on import split_run_on
from conversations.reading.written import without_day, without_place
from conversations.words.wordlists import has_letters, known, normalise

AROUND = ".,;:!?\"'()"


def is_no_post(text: str) -> bool:
    """Return whether a whole answer names no post: "yes", a day, a story. The bot asks again."""
    words = [word.strip(AROUND) for word in text.split()]
    keys = [normalise(word) for word in words if word]
    if not any(c.isalpha() for c in text):
        return not (has_letters(text) and "&" in text)  # "1&1"
    said = normalise(text.strip(AROUND))
    begins = any(said.startswith(f"{phrase} ") for phrase in known("posts", "no_post") if " " in phrase)
    if begins or said in known("posts", "no_post") or _is_a_day(keys) or _is_a_story(words):
        return True
    return len(keys) > 1 and all(key.isdigit() or key.rstrip(".") in known("posts", "length_words") for key in keys)


def is_no_company(text: str) -> bool:
    """Return whether "a", "some" or "my" stands in front of no name, or only words such as "the place" are said."""
    words = [word.strip(AROUND) for word in text.split()]
    words = without_place(words)
    inside = known("posts", "inside") - known("posts", "unspecific")
    while len(words) > 1 and words[0].islower() and normalise(words[0]) in inside:
        words = words[1:]  # "im Altenheim"
    keys = [normalise(word) for word in words]
    generic = known("companies", "generic") | known("posts", "articles") | known("posts", "unspecific")
    if all(key in generic for key in keys) or (len(keys) == 1 and keys[0] in known("posts", "lead_alone")):
        return True
    if is_kind_alone(" ".join(words)) or is_one_without_name(" ".join(words)):
        return True
    is_place = len(words) > 1 and keys[0] in known("posts", "role_ends") and words[1].islower()
    if is_a_sentence(words) or (is_place and keys[1] in known("posts", "before_places") | known("posts", "inside")):
        return True  # "Job in der Kantine"
    is_article = keys[0] in known("posts", "articles") and words[0].islower()
    if is_article and text.islower() and keys[-1] in known("posts", "unnamed"):
        return True  # "the accountancy firm"
    if keys[0] not in known("posts", "unspecific") and not is_article:
        return False
    described = list(takewhile(lambda word: normalise(word) not in known("posts", "before_places"), words[1:]))
    if is_article and keys[0] not in known("posts", "unspecific"):  # "the big hospital in town"
        return len(described) < len(words) - 1 and all(normalise(word) in generic for word in described)
    if len(described) == 1 and keys[0] in known("posts", "before_nouns"):
        return True
    return all(word[:1].islower() or normalise(word) in generic for word in described)


def is_a_sentence(words: list[str], most: int = 0) -> bool:
    """Return whether the small words of an answer are those of a sentence: "Honestly it was just a chat with Acme"."""
    common = sentence_words() - known("posts", "small_inside") - known("posts", "small_in_names")
    small = [word for word in without_day(words) if word.islower() and normalise(word) in common]
    is_small = " ".join(words).islower()
    if is_small and known("posts", "articles_inside") & set(map(normalise, words[1:])):
        return True  # "ironing for a lady"
    return len(small) > (MOST_SMALL_WORDS if is_small else most)


def _is_a_day(keys: list[str]) -> bool:
    days, around = known("posts", "days"), known("posts", "around_days")
    keys = [key.removesuffix("'s") for key in keys]
    return any(key in days for key in keys) and all(key in days or key in around or key.isdigit() for key in keys)


def _is_a_story(words: list[str]) -> bool:
    """Return whether the answer tells something: a small i, they, he, she, we in it."""
    if any(word.replace("\u2019", "'").partition("'")[0] in known("posts", "story") for word in words):
        return True
    if any(
        word == "I"
        and later.islower()
        and later not in known("posts", "at") | known("posts", "with") | known("posts", "for")
        for word, later in pairwise(words)
    ):
        return True  # "a role I found", but not "Engineer I at Acme"
    capitals = known("posts", "story_capitals")
    later = any(normalise(word) in capitals and "'" in normalise(word) for word in words)
    return later or (len(words) > 1 and normalise(words[0]) in capitals and words[1].islower())


# Which one it was ----------------------------------------------------------------------------------------------------

MOST_SMALL_WORDS = 2  # of a company in small letters: "some like it hot sauces"
HOUR_OR_NUMBER = re.compile(r"[0-9]{1,3}(?:[:.][0-9]{2})?(?: ?%|h|st|nd|rd|th|am|pm|uhr)?")


def which_one(part: str) -> str:
    """Return the name in "the Tesco one"; a part of another kind stays as it is."""
    words = without_place(part.split())
    if len(words) > 2 and _says_which(words[:2]) and words[2][:1].isupper():  # noqa: PLR2004 - "the second Acme"
        return " ".join(words[2:])
    words = _before_one(part)
    if not words or _names_nobody(words):
        return part
    found = split_run_on(" ".join(words))
    if found.role and not found.company and normalise(part.rsplit(maxsplit=1)[-1]) in known("posts", "role_pronouns"):
        return found.role  # "the chef one"
    is_name = found.company or (not found.role and may_be_a_name(words, is_small=True))
    return " ".join(words) if is_name else part


def _says_which(words: list[str]) -> bool:
    """Return whether two words in small letters are "the second", "das letzte"."""
    first, second = (normalise(word) for word in words)
    is_small = words[1].islower()
    return is_small and first in known("posts", "before_which_one") and second in known("posts", "which_one")


def says_which_alone(role: str) -> bool:
    """Return whether a role is nothing but "old" or "second"."""
    return all(normalise(word) in known("posts", "which_one") | known("posts", "unspecific") for word in role.split())


def is_one_without_name(part: str) -> bool:
    """Return whether a part tells which one without a name: "the phone one", "the London one"."""
    words = _before_one(part)
    return bool(words) and _names_nobody(words)


def _before_one(part: str) -> list[str]:
    """Return the words between "the" and "one", "interview", "job"; none in a part of another kind."""
    words = without_place(part.split())
    keys = [normalise(word.strip(AROUND)) for word in words]
    if not words:
        return []
    has_article = len(words) > 1 and keys[0] in known("posts", "before_which_one")
    if has_article:
        words, keys = words[1:], keys[1:]
    while len(words) > 2 and words[0].islower() and keys[0] in known("posts", "which_one"):  # noqa: PLR2004 - a name and "one"
        words, keys = words[1:], keys[1:]
    name, _, last = words[-1].rpartition("-")
    if name and normalise(last) in known("posts", "which_one_ends"):
        return [*words[:-1], name]
    is_end = len(words) > 1 and keys[-1] in known("posts", "which_one_ends")
    is_one = words[-1].islower() or has_article  # "Motel One" is a name
    return words[:-1] if is_end and is_one else []


def _names_nobody(words: list[str]) -> bool:
    keys = [normalise(word.strip(AROUND)) for word in words]
    return is_town(words) or all(key.removesuffix("'s") in _no_names() for key in keys)


@cache
def _no_names() -> frozenset[str]:
    lists = (known("posts", key) for key in ("modifiers", "fields", "which_one", "days", "towns"))
    return known("companies", "generic") | known("companies", "kinds") | frozenset().union(*lists)


def is_about_the_talk(part: str) -> bool:
    """Return whether a part tells of the talk or of the hours, and names nothing: "2nd interview", "part time"."""
    keys = [normalise(word.strip(AROUND)) for word in part.split()]
    tails = known("posts", "role_tails")
    if any(map(is_job, part.split())):
        return False
    if _is_a_day(keys) or all(key in tails or HOUR_OR_NUMBER.fullmatch(key) for key in keys):
        return True
    talks = known("posts", "lead_alone") - known("posts", "prepositions") | known("posts", "rounds")
    small = known("posts", "lead") | known("posts", "around_days") | tails
    return any(key in talks for key in keys) and all(key in small or key in talks or key.isdigit() for key in keys)
