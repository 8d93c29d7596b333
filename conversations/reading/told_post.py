"""Finds company and role in a sentence that tells more: "I went to see the people at Acme about the engineer job".

Only names with a capital behind "at", "from", "with" and the like count, and only when there is one of them. A sentence
that says no, asks, or tells of another time is left alone: the bot asks.
"""

from __future__ import annotations

from collections.abc import Iterator

from conversations.reading.jobs import AROUND, is_job, is_kind_alone, is_role_alone
from conversations.reading.post_parts import split_parts
from conversations.reading.typed_text import is_cased
from conversations.words.wordlists import known, normalise

LONGEST_NAME = 6  # words of a company
LONGEST_ROLE = 7
ENDS = ",.;:!?"


def told_post(text: str) -> tuple[str, str]:
    """Return company and role that a sentence tells, each "" where it tells none or several."""
    words = text.split()
    keys = [normalise(word.strip(AROUND)) for word in words]
    if "?" in text or any(key in known("posts", "no_told_post") or key.endswith("n't") for key in keys):
        return "", ""
    found: dict[int, set[str]] = {}
    for rank, name in _companies(words, keys):
        found.setdefault(rank, set()).add(name)
    named = found[min(found)] if found else set()
    if len(named) != 1:
        return "", ""
    roles = set(_roles(words, keys)) or {part for part in split_parts(text)[1:] if is_role_alone(part)}
    return named.pop(), roles.pop() if len(roles) == 1 else ""


def _companies(words: list[str], keys: list[str]) -> Iterator[tuple[int, str]]:
    """Yield the names behind "at" (0), "from" (1) and "with" (2)."""
    before = ("at", "whose", "with")
    for place, key in enumerate(keys[:-1]):
        rank = next((rank for rank, one in enumerate(before) if key in known("posts", one)), None)
        if rank is not None and words[place][-1] not in ENDS and (name := _name_from(words, keys, place + 1)):
            yield rank, name


def _name_from(words: list[str], keys: list[str], start: int) -> str:
    """Return the words with a capital that begin at a place, and small ones between them: "Marks and Spencer"."""
    while start < len(words) - 1 and words[start].islower() and keys[start] in _articles():
        start += 1
    end = start
    for place in range(start, min(start + LONGEST_NAME, len(words))):
        word = words[place]
        if _may_be_of_a_name(word, keys[place]):
            end = place + 1
        elif keys[place] not in known("posts", "small_inside") and word != "&":
            break
        if word[-1] in ENDS and not word.endswith("."):
            break
    name = words[start:end]
    if not name or any(keys[place] in known("names", "titles") for place in range(start, end)):
        return ""
    said = " ".join(name).strip(" ,;:!?")
    is_known = all(keys[place] in _no_names() for place in range(start, end))
    return "" if is_known or is_kind_alone(said.lower()) or is_role_alone(said) else said.removesuffix(".")


def _may_be_of_a_name(word: str, key: str) -> bool:
    is_capital = word[:1].isupper() or word[:1].isdigit() or not is_cased(word)
    talks = known("posts", "lead_alone") - known("posts", "prepositions") | known("posts", "days")
    return is_capital and word != "&" and key not in talks


def _articles() -> frozenset[str]:
    return known("posts", "articles_after_at") | known("posts", "articles")


def _no_names() -> frozenset[str]:
    names = known("companies", "generic") | known("companies", "kinds") | known("names", "common")
    return names | known("names", "roles") | known("posts", "modifiers") | known("posts", "fields")


def _roles(words: list[str], keys: list[str]) -> Iterator[str]:
    """Yield the roles behind "for", "as" and "about", up to the word for a job or "role"."""
    before = known("posts", "for") | known("posts", "as")
    front = known("posts", "role_front")
    for place, key in enumerate(keys[:-1]):
        if key not in before:
            continue
        start = place + 1
        while start < len(words) - 1 and keys[start] in front:
            start += 1
        role, best = [], ""
        for later in range(start, min(start + LONGEST_ROLE, len(words))):
            if keys[later] in known("posts", "at") | known("posts", "with"):
                break
            role.append(words[later].strip(" ,;:!?."))
            is_end = is_job(words[later]) or (len(role) > 1 and keys[later] in known("posts", "role_ends"))
            best = " ".join(role) if is_end else best
            if words[later][-1] in ENDS:
                break
        if best and is_role_alone(best):
            yield best
