"""Recognises words for jobs and kinds of companies in a typed post."""

from __future__ import annotations

import re
from functools import lru_cache

from conversations.words.wordlists import known, normalise

JOB_MARK = "\ue000"
"""Stands for "(m/w/d)" in a text: the word before it is a job."""

SHORTEST_ENDING = 5  # letters of a word that is recognised by its ending
SHORTEST_CAPITAL = 8  # of one with a capital: "Berlin" ends like a job, too
GENDERED = re.compile(r"[/:*_]-?(?:in|innen|r|n|frau|mann)$")
AROUND = ".,;:!?\"'()"


@lru_cache(maxsize=64)
def is_job(word: str, *, by_ending: bool = True) -> bool:
    """Return whether a word is a job: one of a list, one in small letters that ends like one, or "(m/w/d)" follows.

    Without `by_ending` small letters count no more than others, as in a text with sentences: "sooner" is no job.
    """
    if JOB_MARK in word:
        return True
    word = word.strip(AROUND)
    key = GENDERED.sub("", normalise(word))
    if key in known("posts", "jobs") or key.rpartition("-")[2] in known("posts", "jobs"):
        return True
    if key in known("posts", "no_job_ends") or len(key) < SHORTEST_ENDING or not key.replace("-", "").isalpha():
        return False
    if any(key.endswith(job) for job in known("posts", "jobs_in_compounds")):
        return True
    if len(key) >= SHORTEST_CAPITAL and any(key.endswith(end) for end in known("posts", "capital_job_ends")):
        return True
    return (
        by_ending
        and word.islower()
        and any(key.endswith(end) for end in known("posts", "job_ends"))
        and not _is_like_a_place(key)
    )


def _is_like_a_place(key: str) -> bool:
    return any(key.endswith(end) for end in known("posts", "no_job_endings"))


def is_role(part: str, *, by_ending: bool = True) -> bool:
    """Return whether a part of an answer is a role: it has a word for a job and is no company."""
    words = part.split()
    keys = [normalise(word.strip(AROUND)) for word in words]
    if not keys or keys[-1] in known("companies", "legal") or _begins_a_company(keys[0]) or is_partnership(part):
        return False
    if len(keys) > 1 and keys[-1] in known("posts", "role_ends"):
        return True
    jobs = [
        place
        for place, word in enumerate(words)
        if is_job(word, by_ending=by_ending) and not _is_surname(words, keys, place)
    ]
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
    return key in kinds or _begins_a_company(key)


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
    return "&" in part or bool(keys and (kinds & {keys[0], keys[-1]} or _begins_a_company(keys[0])))


def _begins_a_company(key: str) -> bool:
    """Return whether a German company begins with a word: "Kanzlei", "Zahnarztpraxis"."""
    return any(key.endswith(kind) for kind in known("companies", "kinds_first"))
