"""Reads company and role in an invitation: "Interview: Nurse at Globex", "als Koch (m/w/d) bei der Acme GmbH".

What is not certain stays empty: then it is asked.
"""

from __future__ import annotations

import re
from itertools import islice

from conversations.invitations.contents.day_patterns import dates
from conversations.invitations.contents.form import is_address
from conversations.invitations.contents.letter import Letter
from conversations.invitations.contents.patterns import is_given_name, pattern, says
from conversations.invitations.posts.companies import Candidate, candidates, choose, find_client
from conversations.invitations.posts.company_names import clean_company, company_from, is_person
from conversations.invitations.posts.domains import is_of_sender, name_of_domain
from conversations.invitations.posts.roles import (
    LONGEST,
    MOST_TRIED,
    clean_role,
    is_role,
    role_before,
    role_named,
    until_end,
)
from conversations.invitations.posts.signatures import is_agency
from conversations.invitations.posts.titles import at_company, read_title
from conversations.reading.jobs import is_company, is_role_alone
from conversations.reading.posts import parse_post
from conversations.words.wordlists import known as listed
from conversations.words.wordlists import normalise

_INSIDE = ("am", "im", "an", "in")
_WITH_COMPANY = re.compile(
    r"\s(?:with|at|for|bei|beim|bei der|within|am|im|an der|in der)\s(?:the\s|der\s|dem\s)?(?=[A-Z\u00c4\u00d6\u00dc])"
)
MOST_LINES = 8  # at the top, of which one may be the role
LONGEST_BETWEEN = 16  # characters between a role and "with": " role", " position"
_BEHIND_HOUR = re.compile(r"(?:[0-9]|[ap]\.?m\.?|uhr|noon)[ ,]*$", re.IGNORECASE)
_STILL = re.compile(r"\b(?:still|again|weiterhin|wieder) $", re.IGNORECASE)
_SMALL_WORD = re.compile(r" ([a-z]+)")
_INITIAL = re.compile(r"[A-Z\u00c4\u00d6\u00dc]\. ?[A-Z\u00c4\u00d6\u00dc][\w-]+")  # "S. Krings"
_TAIL = re.compile(r" [-\u2013(] ?|, ")  # "Receptionist - 25 hours per week"
_BRACKETS = re.compile(r"\(([^()\n]{5,90})\)")


def read_post(letter: Letter, known: tuple[str, ...] = (), person: str = "", place: str = "") -> tuple[str, str]:
    """Return company and role, each "" when it cannot be read.

    `known` are the companies of the person's open applications: a name among them is recognised wherever it stands.
    `place` is where it is.
    """
    text = letter.body
    labelled, role = _labelled(letter)
    venue = ""
    found = [Candidate(labelled, 10), Candidate(find_client(letter), 9)]
    for at in islice(at_company().finditer(text), MOST_TRIED):
        there = company_from(text, at.end())
        is_activity = at.group().casefold().strip() == "beim" and " " not in there and not is_company(there)
        if not there or is_activity or is_agency(there) or _is_no_employer(there, text[at.end() :]):
            continue
        there = _beside(there, text[at.end() : at.end() + 2 * LONGEST])
        before = role_before(text[: at.start()])
        if _is_venue(text[: at.start()], before):
            venue = venue or there
            continue
        is_first = not any(one.name for one in found)
        found.append(Candidate(there, 6 if is_first else 0))
        if not role and is_first and (at.group().strip() != "@" or is_role(before)):
            role = before  # not "Stan @ Lantern Brew Co"
    titles = [(read_title(letter.title, known, person), 4), (_in_brackets(text), 4)]
    if not letter.subject:
        titles.append((read_title(letter.heading, known, person), 2))
    for (there, what), weight in titles:
        found.append(Candidate(there, weight if is_of_sender(there, letter.addresses) else 0))
        role = role or what
    named = role_named(text) if not role or role.islower() else ""
    role = named if named and " " not in role else role  # "the manager at Acme" is somebody's
    role = role or _above(letter)
    found = [one for one in (*found, *candidates(letter, role, place)) if _is_company_of(one.name, person, place)]
    company = choose(found) or venue or _behind_role_named(letter.whole, role)
    role = role or _behind_company(text, company)
    if letter.quoted and not (company and role):  # beneath an answer
        there, what = read_post(Letter(tuple(letter.quoted.split("\n")), addresses=letter.addresses), known, person)
        company, role = company or there, role or what
    if not company and not says("invited-clients", letter.whole):
        company = name_of_domain(letter.sender)
    mentioned = [name for name in known if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", letter.whole, re.IGNORECASE)]
    if len(mentioned) == 1 and (not company or company.casefold() in mentioned[0].casefold()):
        company = mentioned[0]
    names_person = bool(person) and person.casefold().split()[0] in role.casefold().split()
    if company.casefold().removeprefix("the ") == role.casefold() or (names_person and not is_role(role)):
        role = ""
    return company, role


def _in_brackets(text: str) -> tuple[str, str]:
    """Return company and role of "tomorrow's interview (Gardener, Wexley Estates)"."""
    for match in islice(_BRACKETS.finditer(text), MOST_TRIED):
        is_behind_name = text[: match.start()].rstrip().rpartition(" ")[2][:1].isupper()
        if is_address(match[1]) or ("," not in match[1] and (is_behind_name or says("invited-leads", match[1]))):
            continue  # who somebody is: "Kai Wendt (Leiter Labor)"
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
    what = dates().split(until_end(found[1] or found[3]), maxsplit=1)[0]
    return clean_role(what) if is_role(what) or found[2] in ("as", "als") else ""


def _behind_role_named(text: str, role: str) -> str:
    """Return the company behind a role: "a Bus Driver with Lakeland Coaches"."""
    start = text.find(role) + len(role) if role and role in text else 0
    found = _WITH_COMPANY.search(text, start, start + LONGEST) if start else None
    if not found or found.start() - start >= LONGEST_BETWEEN:
        return ""
    company = company_from(text, found.end())
    link = found.group().split()[0]
    inside = link in _INSIDE  # "am Stadttheater Lindau"
    goes_on = _SMALL_WORD.match(text, found.end() + len(company)) if link == "for" else None
    if goes_on and not pattern("invited-after_company").fullmatch(goes_on[1]):
        return ""  # "for the Med season"
    is_kind = is_company(company) or normalise(company.split(" ")[0]).endswith(tuple(listed("companies", "kinds")))
    return "" if is_person(company) or is_role(company) or (inside and not is_kind) else company


def _labelled(letter: Letter) -> tuple[str, str]:
    labelled = letter.labelled("invited-company_labels")
    company = clean_company(labelled.split(",")[0] if is_address(labelled) else labelled)
    role = letter.labelled("invited-role_labels")
    if match := at_company().search(role):
        company = company or company_from(role, match.end())
        role = role[: match.start()]
    return company, clean_role(role)


def _is_no_employer(name: str, text: str) -> bool:
    """Return whether "at" stands in front of somebody or of a branch: "bei Thomas Leitgeb", "at the Boulder office"."""
    behind = text[: 2 * LONGEST].split("\n", 1)[0].partition(name)[2]
    return (is_person(name) and not is_company(name)) or says("invited-branches", " ".join(behind.split()[:1]))


def _beside(name: str, text: str) -> str:
    """Return the company beside a place: "the Greenkeepers' Sheds, Heathside Golf Club"."""
    _, _, behind = text.split("\n", 1)[0].partition(", ")
    beside = company_from(behind, 0)
    return beside if not is_company(name) and is_company(beside) and " " in beside else name


def _is_venue(text: str, role: str) -> bool:
    """Return whether a place follows rather than a company: "at 2.15 pm at Wexley Town Hall", "still at Oak House"."""
    return _STILL.search(text[-12:]) is not None or (not role and _BEHIND_HOUR.search(text[-12:]) is not None)


def _above(letter: Letter) -> str:
    """Return the role on a line of its own: above all sentences, or where the message speaks of "the above role"."""
    is_above = says("invited-above", letter.body)
    for line in letter.lines[:MOST_LINES]:
        if not is_above and line.endswith("."):
            break
        role = clean_role(_TAIL.split(line, maxsplit=1)[0])
        if is_role_alone(role) and not line.endswith((".", ",", "!", "?", ":")):
            return role
    return ""


def _is_company_of(name: str, person: str, place: str) -> bool:
    """Return whether a name may be a company: not the person, nor somebody's given name."""
    words = name.split()
    is_first_name = len(words) == 1 and is_given_name(name) and name not in place
    is_first_name = is_first_name or _INITIAL.fullmatch(name) is not None
    return bool(name) and name.casefold() != person.casefold() and not is_first_name
