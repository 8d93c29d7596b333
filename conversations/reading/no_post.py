"""Recognises answers that name no company: "a law firm", "the one on Tuesday", "yes", a story."""

from __future__ import annotations

from itertools import pairwise, takewhile

from conversations.reading.jobs import is_kind_alone
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
    return begins or said in known("posts", "no_post") or _is_a_day(keys) or _is_a_story(words)


def is_no_company(text: str) -> bool:
    """Return whether "a", "some" or "my" stands in front of no name, or only words such as "the place" are said."""
    words = [word.strip(AROUND) for word in text.split()]
    while len(words) > 1 and words[0].islower() and normalise(words[0]) in known("posts", "inside"):
        words = words[1:]  # "im Altenheim"
    keys = [normalise(word) for word in words]
    generic = known("companies", "generic") | known("posts", "articles") | known("posts", "unspecific")
    if all(key in generic for key in keys) or (len(keys) == 1 and keys[0] in known("posts", "lead_alone")):
        return True
    if is_kind_alone(" ".join(words)):
        return True
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
