"""Reads company and role in a title: "Interview - Nurse - Globex", "Interview with Jo Smith (Globex)"."""

from __future__ import annotations

import re
from functools import cache

from conversations.invitations.contents.day_patterns import dates, times
from conversations.invitations.contents.patterns import LEGAL, begins, is_firm, pattern, phrases, says
from conversations.invitations.posts.company_names import clean_company, is_person
from conversations.invitations.posts.roles import (
    LONGEST,
    MARKS,
    around_role,
    behind_role,
    clean_role,
    is_field,
    is_role,
)
from conversations.reading.jobs import Sureness, is_company, is_job
from conversations.reading.names import is_title
from conversations.reading.post_parts import split_parts

_BETWEEN = re.compile(r"\s+(?:[-\u2013\u2014|/<>x\u00d7\u2194\u00b7\u2022]{1,3})\s+|:\s+|\s*[\u2013\u2014|]\s*")
_BEFORE_DAY = re.compile(r" @ (?:[A-Z][a-z]{1,2}\.? [0-9A-Z]|[0-9]).*", re.DOTALL)  # "@ Wed 25 Mar 2026 11am"
_INSIDE = re.compile(r"\s(?:im|in der|in dem|beim|bei der|at the|in the)\s(?=[A-Z\u00c4\u00d6\u00dc])")
_WITH = re.compile(r"\s(?:with|mit|bei|at)\s")
_NUMBERED = re.compile(
    r"[,(\u2013-]\s?(?:job|req|ref|requisition|kennziffer|stellen-?(?:nr|id))\b[\s.:#]{1,3}[\w-]{0,12}?[0-9]",
    re.IGNORECASE,
)
_AND = re.compile(r" (?:and|und|&) ")
_IN_BRACKETS = re.compile(r" ?\(([^()\n]{2,60})\)")
_FOR = re.compile(r"\s(?:for|f\u00fcr|als|as)\s(?:(?:the|our|an?|die|den|der)\s)?")


def read_title(title: str, known: tuple[str, ...], person: str) -> tuple[str, str]:
    """Return company and role of a title with dashes: "Interview - Nurse - Globex". The part with a job is the role."""
    if number := _NUMBERED.search(title[: 2 * LONGEST]):  # "Re: Physical Therapy Aide, Job #55120"
        return "", clean_role(title[: number.start()])
    pieces = _pieces(title)
    tried = pieces if len(pieces) > 1 or not at_company().search(title) else []
    parts, names_person = _parts(tried, person)
    if len(parts) == 1 and _is_two_jobs(parts[0]):
        return "", parts[0]
    if len(parts) == 1 and (name := _only_name(parts[0], pieces)) is not None:
        return name, ""
    roles = [
        part
        for part in parts
        if _is_two_jobs(part) or (is_role(MARKS.sub("", part)) and not is_firm(part)) or MARKS.search(part)
    ]
    others = [part for part in parts if part not in roles]
    met = [part for part in others if is_person(part) and not is_company(part)]
    is_known = {name.casefold() for name in known}
    companies = [part for part in others if LEGAL.search(part) or part.casefold() in is_known]
    if met and len(others) > len(met):  # "Interview with Jonas Becker (Lumina Optik)"
        companies = [part for part in others if part not in met and not dates().search(part)]
    if len(roles) == 1 or (names_person and len(others) == 1 and " " not in others[0]):
        companies = [part for part in others if part not in met] or others
    firms = [part for part in others if is_company(part) and not is_role(part)]
    if names_person and not roles and len(others) == 2 and len(firms) == 1:  # noqa: PLR2004
        companies = firms  # "Alex Reed | Patient Transporter | City Hospital"
        roles = [part for part in others if part not in met and part not in firms and not any(map(str.isdigit, part))]
    company = clean_company(companies[0]) if len(companies) == 1 and companies[0][0].isupper() else ""
    return company, clean_role(_behind_for(roles[0])) if len(roles) == 1 else ""


def company_alone(title: str) -> str:
    """Return the company of an entry in somebody's own calendar: "Interview Thornbury Vets"."""
    pieces = _pieces(title)
    name = behind_role().sub("", around_role().sub("", pieces[0]))
    is_named = len(pieces) == 1 and pattern("invited-interview").match(title) and not at_company().search(title)
    is_name = name.istitle() and not (is_person(name) or is_role(name) or dates().search(name) or _WITH.search(title))
    return clean_company(name) if is_named and is_name else ""


def _pieces(title: str) -> list[str]:
    """Return the pieces of a title, without what stands behind its day in a calendar's subject."""
    if _is_calendar_line().match(title) and (day := dates().search(title)):
        title = title[: day.start()].rstrip(" -\u2013@(")
    title = MARKS.sub("", _BEFORE_DAY.sub("", title[: 3 * LONGEST]))
    if len(title) > LONGEST:
        return _BETWEEN.split(_IN_BRACKETS.sub(r" | \1 | ", title) if title.endswith(")") else title)
    title = _IN_BRACKETS.sub(lambda m: " " if _is_no_name(m[1]) else f" | {m[1]} | ", title)
    before, _, behind = title.rpartition(", ")
    if is_company(behind) and not LEGAL.fullmatch(behind.rstrip(".")):
        title = f"{before} | {behind}"
    before, *inside = _INSIDE.split(title, maxsplit=1)
    is_place = bool(inside) and not (begins("invited-units", inside[0]) or is_field(inside[0]))
    is_talk = " " in inside[0] and says("invited-interview", before) if is_place else False
    if is_place and (is_company(inside[0]) or is_talk):  # "Probetag im Friseursalon Haarwerk"
        title = f"{before} | {inside[0]}"
    return [part for piece in _BETWEEN.split(title) for part in split_parts(piece)]


def _is_no_name(bracket: str) -> bool:
    """Return whether brackets hold no company: "(Head of Sales)", "(Band 7 equivalent)"."""
    is_grade = bracket[:1].isalpha() and any(map(str.isdigit, bracket)) and not is_firm(bracket)
    return is_grade or says("invited-leads", bracket)


def _parts(pieces: list[str], person: str) -> tuple[list[str], bool]:
    """Return what is left of pieces without the words for the interview and the person, and if that one is named."""
    parts: list[str] = []
    names_person = False
    for part in map(str.strip, pieces):
        piece = part[: at.start()] if (at := at_company().search(part)) and len(pieces) > 1 else part
        rest = behind_role().sub("", around_role().sub("", piece))
        is_seeker = bool(person) and rest.casefold().split()[:1] == person.casefold().split()[:1]
        names_person = names_person or is_seeker
        if is_seeker and len(after := _WITH.split(piece, maxsplit=1)) > 1:  # "for Alex Reed with Mossley Foods"
            rest, is_seeker = after[1].strip(), False
        rest = piece if piece == f"The {rest}" and not is_role(rest) else rest
        is_seeker = is_seeker or (" " in rest and is_title(rest.split(maxsplit=1)[0]))  # "Frau Reed"
        is_word = any(pattern(key).fullmatch(rest) for key in ("invited-interview", "invited-rounds"))
        if rest and not (is_seeker or is_word or dates().match(rest) or times().match(rest)):
            parts.append(rest)
    return parts, names_person


def _only_name(name: str, pieces: list[str]) -> str | None:
    """Return the company that a title has beside the word for the interview: "Interview Globex"; None for a role."""
    if is_role(name) or MARKS.search(name):
        return None
    if len(pieces) > 1:  # "Job interview - The Anchor"
        is_somebody = any(map(is_person, _AND.split(name)))
        return clean_company(name) if name[:1].isupper() and not is_somebody else ""
    is_name = pattern("invited-interview").match(pieces[0]) and name[:1].isupper() and not dates().search(name)
    return clean_company(name) if is_name and (" " not in name or is_company(name)) else None


def _behind_for(role: str) -> str:
    """Return what "Interview for Nurse" is for; "Elektroniker für Betriebstechnik" stays."""
    before, *behind = _FOR.split(role)
    return behind[-1] if behind and not is_role(before) else role


def _is_two_jobs(part: str) -> bool:
    """Return whether a part of a title is one trade with two names: "Brauer & Mälzer"."""
    words = _AND.split(part)
    return len(words) == 2 and all(" " not in word and is_job(word, Sureness.COMPOUND) for word in words)  # noqa: PLR2004


@cache
def _is_calendar_line() -> re.Pattern[str]:
    """Return a pattern for the subject of a calendar's mail: "Invitation: ... @ Wed 25 Mar"."""
    return re.compile(rf"(?:{phrases('invited-calendar_lines')})\s?:", re.IGNORECASE)


@cache
def at_company() -> re.Pattern[str]:
    """Return a pattern for what stands in front of a company: "at", "bei"."""
    return re.compile(rf"(?:(?<=\s)(?:{phrases('invited-at')})|@)\s+", re.IGNORECASE)
