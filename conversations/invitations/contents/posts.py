"""Reads company and role in an invitation: "Interview: Nurse at Globex", "als Koch (m/w/d) bei der Acme GmbH".

What is not certain stays empty: then it is asked.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from conversations.invitations.contents.companies import (
    clean_company,
    company_from,
    find_client,
    find_company,
    is_person,
)
from conversations.invitations.contents.day_patterns import dates, times
from conversations.invitations.contents.letter import Letter
from conversations.invitations.contents.patterns import LEGAL, is_firm, pattern, phrases
from conversations.invitations.contents.roles import (
    LONGEST,
    MARKS,
    MOST_TRIED,
    around_role,
    behind_role,
    clean_role,
    is_role,
    role_before,
    role_ends,
    role_named,
)
from conversations.reading.jobs import Sureness, is_company, is_job
from conversations.reading.names import is_title
from conversations.reading.post_parts import split_parts
from conversations.reading.posts import parse_post

_BETWEEN = re.compile(r"\s+(?:[-\u2013\u2014|/<>x\u00d7\u2194\u00b7\u2022]{1,3})\s+|:\s+|\s*[\u2013\u2014|]\s*")
_AND = re.compile(r" (?:and|und|&) ")
_IN_BRACKETS = re.compile(r" ?\(([^()\n]{2,60})\)")
_FOR = re.compile(r"\s(?:for|f\u00fcr|als|as)\s(?:(?:the|our|an?|die|den|der)\s)?")
_WITH_COMPANY = re.compile(
    r"\s(?:with|at|for|bei|beim|bei der|within)\s(?:the\s|der\s|dem\s)?(?=[A-Z\u00c4\u00d6\u00dc])"
)
LONGEST_BETWEEN = 16  # characters between a role and "with": " role", " position"
_BEHIND_HOUR = re.compile(r"(?:[0-9]|[ap]\.?m\.?|uhr|noon)[ ,]*$", re.IGNORECASE)
_BRACKETS = re.compile(r"\(([^()\n]{5,90})\)")


def read_post(letter: Letter, known: tuple[str, ...] = (), person: str = "") -> tuple[str, str]:
    """Return company and role, each "" when it cannot be read.

    `known` are the companies of the person's open applications: a name among them is recognised wherever it stands.
    """
    company, role = _labelled(letter)
    company = company or find_client(letter)
    text = letter.body
    place = ""
    for at in islice(_at().finditer(text), MOST_TRIED):
        there = company_from(text, at.end())
        if not there:
            continue
        before = role_before(text[: at.start()])
        if not before and _is_behind_hour(text[: at.start()]):  # "at 2.15 pm at Wexley Town Hall"
            place = place or there
            continue
        company = company or there
        if there == company and not role:
            role = before
        if role:
            break
    if not (company and role):
        there, what = _in_title(letter.title, known, person)
        company, role = company or there, role or what
    if not (company and role):
        there, what = _in_brackets(text)
        company, role = company or there, role or what
    role = role or role_named(text)
    company = company or find_company(letter, role) or place
    company = company or _behind_role_named(letter.whole, role)
    role = role or _behind_company(text, company)
    if letter.quoted and not (company and role):  # beneath an answer
        there, what = read_post(Letter(tuple(letter.quoted.split("\n")), addresses=letter.addresses), known, person)
        company, role = company or there, role or what
    mentioned = [name for name in known if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", letter.whole, re.IGNORECASE)]
    if len(mentioned) == 1 and (not company or company.casefold() in mentioned[0].casefold()):
        company = mentioned[0]
    names_person = bool(person) and person.casefold().split()[0] in role.casefold().split()
    if company.casefold().removeprefix("the ") == role.casefold() or (names_person and not is_role(role)):
        role = ""
    if person and company.casefold() == person.casefold():
        company = ""
    return company, role


def _in_brackets(text: str) -> tuple[str, str]:
    """Return company and role of "tomorrow's interview (Gardener, Wexley Estates)"."""
    for match in islice(_BRACKETS.finditer(text), MOST_TRIED):
        post = parse_post(match[1])
        if post.company and is_role(post.role):
            return clean_company(post.company), clean_role(post.role)
    return "", ""


def _behind_company(text: str, company: str) -> str:
    """Return the job behind a company: "Acme (Senior Nurse)", "with Acme for Project Controller tomorrow"."""
    if not company:
        return ""
    found = re.search(
        rf"(?<!\w){re.escape(company)}(?: \(([^()\n]{{2,60}})\)|,? (for|as|f\u00fcr|als) "
        r"(?:(?:the|our|an?|die|den|der)[ ])?([^\n]{2,80}))",
        text,
    )
    if not found:
        return ""
    what = dates().split(role_ends().split(found[1] or found[3], maxsplit=1)[0], maxsplit=1)[0]
    return clean_role(what) if is_role(what) or found[2] in ("as", "als") else ""


def _behind_role_named(text: str, role: str) -> str:
    """Return the company behind a role: "a Bus Driver with Lakeland Coaches"."""
    found = _WITH_COMPANY.search(text, at.end()) if role and (at := re.search(re.escape(role), text)) else None
    company = company_from(text, found.end()) if found and found.start() - at.end() < LONGEST_BETWEEN else ""
    return "" if is_person(company) or is_role(company) else company


@cache
def _is_calendar_line() -> re.Pattern[str]:
    """Return a pattern for the subject of a calendar's mail: "Invitation: ... @ Wed 25 Mar"."""
    return re.compile(rf"(?:{phrases('invited-calendar_lines')})\s?:", re.IGNORECASE)


def _is_two_jobs(part: str) -> bool:
    """Return whether a part of a title is one trade with two names: "Brauer & Mälzer"."""
    words = _AND.split(part)
    return len(words) == 2 and all(" " not in word and is_job(word, Sureness.COMPOUND) for word in words)  # noqa: PLR2004


def _labelled(letter: Letter) -> tuple[str, str]:
    company = clean_company(letter.labelled("invited-company_labels"))
    role = letter.labelled("invited-role_labels")
    if match := _at().search(role):
        company = company or company_from(role, match.end())
        role = role[: match.start()]
    return company, clean_role(role)


def _is_behind_hour(before: str) -> bool:
    """Return whether what follows is a place rather than a company: it stands right behind a day or an hour."""
    return _BEHIND_HOUR.search(before[-12:]) is not None


@cache
def _at() -> re.Pattern[str]:
    return re.compile(rf"(?:(?<=\s)(?:{phrases('invited-at')})|@)\s+", re.IGNORECASE)


def _behind_for(role: str) -> str:
    """Return what "Interview for Nurse" is for; "Elektroniker für Betriebstechnik" stays."""
    before, *behind = _FOR.split(role)
    return behind[-1] if behind and not is_role(before) else role


def _in_title(title: str, known: tuple[str, ...], person: str) -> tuple[str, str]:
    """Return company and role of a title with dashes: "Interview - Nurse - Globex". The part with a job is the role."""
    parts: list[str] = []
    met: list[str] = []
    names_person = False
    if _is_calendar_line().match(title) and (day := dates().search(title)):
        title = title[: day.start()].rstrip(" -\u2013@(")
    title = MARKS.sub("", title[: 3 * LONGEST].split(" @ ", maxsplit=1)[0])
    if len(title) <= LONGEST or title.endswith(")"):
        title = _IN_BRACKETS.sub(r" | \1 | ", title)
    before, comma, behind = title.rpartition(", ")
    if comma and len(title) <= LONGEST and is_company(behind) and not LEGAL.fullmatch(behind.rstrip(".")):
        title = f"{before} | {behind}"
    pieces = [
        part for piece in _BETWEEN.split(title) for part in (split_parts(piece) if len(title) <= LONGEST else [piece])
    ]
    for part in pieces if len(pieces) > 1 or not _at().search(title) else ():
        rest = behind_role().sub("", around_role().sub("", part.strip()))
        is_seeker = bool(person) and rest.casefold().split()[:1] == person.casefold().split()[:1]
        names_person = names_person or is_seeker
        rest = part.strip() if part.strip() == f"The {rest}" and not is_role(rest) else rest
        is_seeker = is_seeker or (" " in rest and is_title(rest.split(maxsplit=1)[0]))  # "Frau Reed"
        is_word = any(pattern(key).fullmatch(rest) for key in ("invited-interview", "invited-rounds"))
        if rest and not (is_seeker or is_word or dates().match(rest) or times().match(rest)):
            parts.append(rest)
            if is_person(rest) and not is_company(rest):
                met.append(rest)
    if len(parts) == 1 and _is_two_jobs(parts[0]):
        return "", parts[0]
    if len(pieces) == 1 and parts and pattern("invited-interview").match(pieces[0]):  # "Interview Globex"
        rest = parts[0]
        is_name = rest and rest[0].isupper() and not dates().search(rest) and not is_role(rest)
        if is_name and (" " not in rest or is_company(rest)):
            return clean_company(rest), ""
    if len(parts) == 1 and len(pieces) > 1 and not MARKS.search(parts[0]) and not is_role(parts[0]):
        name = clean_company(parts[0])  # "Job interview - The Anchor"
        return ("" if any(map(is_person, _AND.split(name))) or not name[:1].isupper() else name), ""
    roles = [
        part
        for part in parts
        if _is_two_jobs(part) or (is_role(MARKS.sub("", part)) and not is_firm(part)) or MARKS.search(part)
    ]
    others = [part for part in parts if part not in roles]
    is_known = {name.casefold() for name in known}
    companies = [part for part in others if LEGAL.search(part) or part.casefold() in is_known]
    if met and len(others) > len(met):  # "Interview with Jonas Becker (Lumina Optik)"
        companies = [part for part in others if part not in met and not dates().search(part)]
    if len(roles) == 1 or (names_person and len(others) == 1 and " " not in others[0]):
        companies = others
    company = clean_company(companies[0]) if len(companies) == 1 and companies[0][0].isupper() else ""
    return company, clean_role(_behind_for(roles[0])) if len(roles) == 1 else ""
