"""Splits a typed post at commas, lines and dashes, and tells which part is what.

"Acme, Inc." and "Smith, Jones & Partners" stay together.
"""

from __future__ import annotations

import re
from itertools import pairwise, takewhile

from conversations.reading.jobs import (
    Sureness,
    is_company,
    is_field_of_work,
    is_job,
    is_partnership,
    is_role,
    is_role_alone,
    is_town,
)
from conversations.reading.no_post import is_no_company
from conversations.reading.run_on import split_run_on
from conversations.words.wordlists import known, normalise

BETWEEN_PARTS = re.compile(
    r"(?P<comma>,(?!\d))|[;|\n]"
    r"|(?<=[a-z]{4})(?<!(?i:assoc|techn|stell))(?<!(?i:univ|dipl|prof|gepr))\.(?= [A-Za-z])"  # no abbreviation
    r"|:(?= )|(?<= )(?:--|[-\u2013\u2014/\u00b7])(?= )"
)


def split_parts(text: str) -> list[str]:
    """Return the parts of a post, without those that are empty; at least one."""
    parts: list[str] = []
    start, after_comma = 0, False
    for match in [*BETWEEN_PARTS.finditer(text), None]:
        part = text[start : match.start() if match else len(text)].strip()
        if part and after_comma and parts:
            parts = _joined(parts, part, is_last=match is None)
        elif part:
            parts.append(part)
        start, after_comma = (match.end(), bool(match["comma"])) if match else (start, after_comma)
    return parts or [text]


def _joined(parts: list[str], part: str, *, is_last: bool) -> list[str]:
    """Return the parts with another one, which may belong to the name in front."""
    keys = [normalise(word) for word in part.split()]
    bare = [key.rstrip(".") for key in keys]
    if all(key in known("companies", "legal") for key in bare):
        return [*parts[:-1], f"{parts[-1]}, {part}"]
    named = [key for key in bare if key not in known("companies", "legal") - known("companies", "family")]
    links = [place for place, key in enumerate(keys) if key in ("&", "+") or key in known("companies", "links")]
    if (
        not links
        or (is_role(part) and not is_partnership(part))
        or (is_last and named[-1] not in known("companies", "family") and links[0])
    ):
        return [*parts, part]
    front = list(takewhile(lambda one: not is_role(one), reversed(parts)))[::-1]
    if not front:
        return [*parts, part]
    return [*parts[: len(parts) - len(front)], ", ".join((*front, part))]


def surest_roles(parts: list[str]) -> list[str]:
    """Return the parts with a job, or the only one that is surely one: "baker, parcelmoor" ends like two."""
    jobs = [part for part in parts if is_role(part)] or [part for part in parts if is_field_of_work(part)]
    if not jobs and len(parts) > 1:
        jobs = [part for part in parts if normalise(part.split()[0]) in known("posts", "ranks")]  # "junior PM"
    surer = [[part for part in jobs if is_role(part, least)] for least in (Sureness.COMPOUND, Sureness.LISTED)]
    surer.append([part for part in jobs if any(map(is_job, part.split()))])
    surer.append([part for part in jobs if is_role_alone(part)])  # "Chef Robotics" is not
    return next((one for one in surer if len(jobs) > 1 and len(one) == 1), jobs)


def company_beside(job: str, others: list[str]) -> tuple[str, str]:
    """Return the company among the parts beside a role, and the role: no town, no department."""
    marked = [part for part in others if is_company(part) and not is_no_company(part)]
    names = [p for p in others if not is_town(p.split()) and not is_field_of_work(p) and not is_no_company(p)]
    company = next((part for part in marked if " " in part), [*marked, *names, *others][0])
    found = split_run_on(job)
    if found.company and not marked and (not names or _is_surely_in_front(job, found.company)):
        return found.company, found.role  # "Premier Inn receptionist, Exeter"
    return company, job


def _is_surely_in_front(text: str, company: str) -> bool:
    """Return whether a job in small letters follows a name of two words with capitals."""
    words = company.split()
    is_name = len(words) > 1 and all(word[:1].isupper() for word in words)
    return is_name and text.startswith(company) and text[len(company) :].islower()


def without_clause(text: str) -> str:
    """Return "Acme for nurse" of "Acme for nurse and it went well"."""
    words = text.split(" ")
    keys = [normalise(word) for word in words]
    for place, (key, after) in enumerate(pairwise(keys)):
        if (
            place
            and key in known("posts", "clauses")
            and after in known("posts", "clause_starts")
            and words[place + 1].islower()
        ):
            return " ".join(words[:place])
    return text
