"""Recognises words for jobs and kinds of companies in a typed post."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import cache
from itertools import pairwise

from conversations.readers import remembered
from conversations.words import LANGUAGES
from conversations.words.wordlists import has_letters, known, lists_of, normalise

JOB_MARK = "\ue000"
"""Stands for "(m/w/d)" in a text: the word before it is a job."""

SHORTEST_ENDING = 5  # letters of a word that is recognised by its ending
SHORTEST_CAPITAL = 8  # of one with a capital: "Berlin" ends like a job, too
SHORTEST_FIELD = 7  # letters of a field of work that is recognised by its ending
SHORTEST_IN_COMPOUND = 6  # letters of a job that other words end in
SHORTEST_LONG = 12  # of one with a capital that needs no more than the ending: no name is as long
LONG_ENDS = ("er", "erin")
GENDERED = re.compile(r"[/:*_]-?(?:in|innen|r|n|frau|mann)$")
AROUND = ".,;:!?\"'()"


class Sureness(IntEnum):
    """How surely a word is a job."""

    NO = 0
    ENDS_LIKE_ONE = 1  # in small letters: "data wrangler"
    COMPOUND = 2  # "Fachverkäuferin"
    LISTED = 3  # or "(m/w/d)" follows


@remembered(64)
def how_surely_a_job(word: str) -> Sureness:
    """Return how surely a word is a job, by the lists of words and by its ending."""
    if JOB_MARK in word:
        return Sureness.LISTED
    word = word.strip(AROUND)
    key = GENDERED.sub("", normalise(word))
    if is_listed_job(key) or is_listed_job(key.rpartition("-")[2]):
        return Sureness.LISTED
    if "/" in key and all(how_surely_a_job(one) for one in key.split("/")):
        return Sureness.COMPOUND  # "Erzieherin/Sozialassistentin"
    if key in known("posts", "no_job_ends") or len(key) < SHORTEST_ENDING or not key.replace("-", "").isalpha():
        return Sureness.NO
    if key.endswith(_ends_of_compounds()) or (
        len(key) >= SHORTEST_CAPITAL and key.endswith(tuple(known("posts", "capital_job_ends")))
    ):
        return Sureness.COMPOUND
    is_long = len(key) >= SHORTEST_LONG and key.endswith(LONG_ENDS) and not key.endswith(_long_kinds())
    if not (word.islower() or is_long) or key.endswith(tuple(known("posts", "no_job_endings"))):
        return Sureness.NO
    return Sureness.ENDS_LIKE_ONE if key.endswith(tuple(known("posts", "job_ends"))) else Sureness.NO


def is_listed_job(key: str) -> bool:
    """Return whether a word in small letters is in the list of jobs; German ones may end in -in for a woman."""
    jobs = known("posts", "jobs")
    return key in jobs or (key.endswith("in") and key[:-2] in jobs)


def is_old_trade(key: str) -> bool:
    """Return whether a word is a job that many German families are named after: "Küster", not "Recruiter"."""
    return key in _old_trades()


def is_german_job(key: str) -> bool:
    """Return whether a word is a German job: in the German list only, or a compound that ends in one."""
    english = _english_jobs()
    return key not in english and key.rpartition("-")[2] not in english and how_surely_a_job(key) >= Sureness.COMPOUND


@cache
def _long_kinds() -> tuple[str, ...]:
    """Return kinds of companies that end like a job: "Staatstheater"."""
    return tuple(kind for kind in known("companies", "kinds") if kind.endswith(LONG_ENDS))


@cache
def _english_jobs() -> frozenset[str]:
    return frozenset(normalise(lists_of("en", "posts")["jobs"]).split())


@cache
def _old_trades() -> frozenset[str]:
    return frozenset(normalise(lists_of("de", "posts")["jobs"]).split()) - _english_jobs()


@cache
def _ends_of_compounds() -> tuple[str, ...]:
    """Return the jobs that other words end in: "Rechtsanwaltsfachangestellte"."""
    ends = (
        normalise(job)
        for language in LANGUAGES
        if lists_of(language, "posts")["compounds"]
        for job in lists_of(language, "posts")["jobs"].split()
        if len(job) >= SHORTEST_IN_COMPOUND and job not in lists_of(language, "posts")["no_compounds"].split()
    )
    return tuple(end for job in ends for end in (job, f"{job}in"))


def is_job(word: str, least: Sureness = Sureness.ENDS_LIKE_ONE) -> bool:
    """Return whether a word is a job, at least as surely as that."""
    return how_surely_a_job(word) >= least


def is_role(part: str, least: Sureness = Sureness.ENDS_LIKE_ONE) -> bool:
    """Return whether a part of an answer is a role: it has a word for a job and is no company."""
    words = part.split()
    keys = [normalise(word.strip(AROUND)) for word in words]
    if not keys or keys[-1] in known("companies", "legal") or begins_a_company(keys[0]) or is_partnership(part):
        return False
    if len(keys) > 1 and keys[-1] in known("posts", "role_ends"):
        return not (len(keys) == 2 and words[-1].istitle() and keys[0] in known("companies", "kinds"))  # noqa: PLR2004 - "Hotel Post"
    jobs = [place for place, word in enumerate(words) if is_job(word, least) and not _is_surname(words, keys, place)]
    if not jobs:
        return all(key in known("posts", "fields") or key in known("names", "and") for key in keys)
    if keys[-1] in known("companies", "kinds") and jobs[-1] != len(keys) - 1:
        return bool(known("posts", "role_links") & set(keys[jobs[0] :]))  # "Head of School"
    return True


def is_partnership(part: str) -> bool:
    """Return whether a part of an answer ends like the name of a firm: "Berg und Partner"."""
    words = part.split()
    last = words[-1].rstrip(".") if words else ""
    ends = last[:1].isupper() and normalise(last) in known("companies", "family")
    return ends and len(words) > 1 and (words[-2] in ("&", "+") or normalise(words[-2]) in known("companies", "links"))


def is_kind_of_company(key: str) -> bool:
    """Return whether a word is a kind of company, alone or at the end of a compound: "Zeitarbeitsfirma"."""
    kinds = known("companies", "kinds") | known("companies", "generic")
    return key in kinds or begins_a_company(key)


def _is_surname(words: list[str], keys: list[str], place: int) -> bool:
    """Return whether a word that is a job and a surname begins a name: "Baker Street Dental"."""
    follows = keys[place + 1] if place + 1 < len(keys) else ""
    is_name = words[place][:1].isupper() and keys[place] in known("names", "job_surnames")
    return is_name and bool(follows) and follows not in known("posts", "role_links") and words[-1][:1].isupper()


def is_role_alone(text: str) -> bool:
    """Return whether a whole answer is nothing but a role: "data analyst", "Head of Sales"."""
    words = text.split()
    if not is_role(text):
        return False
    keys = [normalise(word.strip(AROUND)) for word in words]
    ends = is_job(words[-1]) or keys[-1] in known("posts", "role_ends") or keys[-1] in known("posts", "fields")
    return ends or bool(known("posts", "role_links") & set(keys[1:-1]))


def is_company(part: str) -> bool:
    """Return whether a part of an answer has a mark of a company: a legal form, "&", "School", "Kanzlei"."""
    keys = [normalise(word.strip(AROUND)) for word in part.split()]
    kinds = known("companies", "legal") | known("companies", "kinds")
    ends = {keys[0], keys[-1], keys[-1].rpartition("-")[2]} if keys else set()  # "Max-Planck-Institut"
    return "&" in part or bool(keys and (kinds & ends or begins_a_company(keys[0])))


def begins_a_company(key: str) -> bool:
    """Return whether a German company begins with a word: "Kanzlei", "Zahnarztpraxis"."""
    return any(key.endswith(kind) for kind in known("companies", "kinds_first"))


def ends_like_a_field(word: str) -> bool:
    """Return whether a word ends like a field of work: "logistics", "Tiefbau"; "Kettering" is a name."""
    key = normalise(word.strip(AROUND))
    if len(key) < SHORTEST_FIELD or begins_a_company(key):
        return False
    return key.endswith(_ends("field_ends")) or (word.islower() and key.endswith(_ends("small_field_ends")))


@cache
def _ends(key: str) -> tuple[str, ...]:
    return tuple(known("posts", key))


def is_kind_alone(text: str) -> bool:
    """Return whether a text in small letters tells only what kind of company it is: "dental practice"."""
    keys = [normalise(word.strip(AROUND)) for word in text.split()]
    kinds = known("companies", "kinds") | known("posts", "unnamed")
    inside = kinds | known("companies", "generic") | known("posts", "modifiers") | known("posts", "fields")
    return text.islower() and len(keys) > 1 and keys[-1] in kinds and all(key in inside for key in keys)


def is_town(words: list[str]) -> bool:
    """Return whether words are the name of a town that many answers have: "Leeds"."""
    return " ".join(normalise(word.strip(AROUND)) for word in words) in known("posts", "towns")


def is_field_of_work(part: str) -> bool:
    """Return whether a part tells a department or a field of work and no name: "Business Development", "Ward 7"."""
    keys = [normalise(word.strip(AROUND)) for word in part.split()]
    usual = (
        known("posts", "modifiers") | known("posts", "fields") | known("names", "and") | known("posts", "role_tails")
    )
    words = enumerate(zip(keys, part.split(), strict=True))
    keys = [key if key in usual else key.removesuffix("s") for key in keys]
    return all(key in usual or key.isdigit() or ends_like_a_field(word) or in_pair(keys, n) for n, (key, word) in words)


def in_pair(keys: list[str], place: int) -> bool:
    """Return whether a word and its neighbour are a known pair: "social media"."""
    return any(" ".join(pair) in known("posts", "pairs") for pair in pairwise(keys[max(place - 1, 0) : place + 2]))


@cache
def sentence_words() -> frozenset[str]:
    """Return the words that stand in sentences and in no role: "was", "they"."""
    lists = ("modifiers", "fields", "jobs", "role_links", "role_tails", "role_ends", "role_front", "front_of")
    return known("names", "common").difference(*(known("posts", one) for one in lists))


def may_be_a_name(words: list[str], *, is_small: bool) -> bool:
    """Return whether words may name a company: no common words at its ends, no verb, no "in Leeds"."""
    keys = [normalise(word.strip(AROUND)) for word in words]
    common = known("names", "common") | known("posts", "before_places") | known("posts", "role_links")
    small = known("posts", "small_inside")
    if not any(map(has_letters, keys)) or keys[-1] in small or is_kind_alone(" ".join(words)) or is_town(words):
        return False
    if not is_small and words[0].islower() and not any(word[:1].isupper() for word in words):
        return False
    for place, (word, key) in enumerate(zip(words, keys, strict=True)):
        if word.islower() and key in common and not (place and key in small):
            return False
    return True
