"""Finds the company in an invitation: behind "interview with", in the signature, by its legal form or kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice

from conversations.invitations.contents.form import is_address
from conversations.invitations.contents.letter import Letter
from conversations.invitations.contents.patterns import begins, is_firm, is_given_name, pattern, phrases, says
from conversations.invitations.posts.company_names import (
    INSIDE,
    LONGEST,
    clean_company,
    company_from,
    is_person,
    words_of_name,
)
from conversations.invitations.posts.domains import company_of_domain
from conversations.invitations.posts.signatures import (
    department_behind,
    in_signature,
    introduced,
    is_agency,
    last_of_signature,
    of_team,
    without_department,
)
from conversations.reading.jobs import Sureness, is_company, is_job, is_role
from conversations.reading.no_post import is_no_company

MOST_TRIED = 12  # places of one kind in a message
MOST_LINES = 30  # that are looked through for a company
_IN_PLACES = ("in", "from", "aus", "near", "bei")
_ENDS_SENTENCE = re.compile(r"\n|[,!?:] |(?<!\bSt)(?<!\bDr)(?<!\bM[rs])(?<!\bMrs)\. ")
_ENDS_BEFORE_NAME = re.compile(r"[,;:!?()|]|(?<=[a-z]{4})\.")
_INSIDE = re.compile(r"^(?:im|ins|in der|in die|beim|bei der|in the|at the|at) ")
_A = re.compile(r"(?<!\w)(?:ein\w{0,2}|an?)(?: [a-z\u00e4\u00f6\u00fc\u00df-]+){0,3} $")  # "ein großes Unternehmen"
_IN_BRACKETS = re.compile(r"\(([^()\n]{3,60})\)")
_ROLE_BEHIND = re.compile(r"\s?[(,]\s?(?:our |the |unsere[rm]? )?([^(),.\n]{3,50})")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name that may be the company. `signed`: the sender's, who may be an agency; `is_place`: one goes there."""

    name: str
    weight: int
    signed: bool = False
    is_place: bool = False


def candidates(letter: Letter, role: str, place: str) -> list[Candidate]:
    """Return the names that a message gives without "at". A `role` is none: "Library Page".

    Whoever writes for a client signs with the name of an agency. `place` is where it is: "Kettle Inn, 3 Mill Road".
    """
    text = letter.body
    found = [Candidate(_company_named(text, role), 4), Candidate(_inviting(text), 4)]
    there = _located(place)
    found.append(Candidate(_of_host(letter), 3))
    is_mentioned = bool(there) and letter.body.count(there) > 1
    found.append(Candidate(there, 1 + 2 * (is_company(there) and " " in there) + 2 * is_mentioned, is_place=True))
    if not says("invited-clients", letter.whole):
        found += [
            Candidate(company_of_domain((*letter.signature, *letter.lines, place), letter.addresses), 3, signed=True),
            Candidate(in_signature(letter), 3, signed=True),
            Candidate(introduced(letter), 3, signed=True),
            *(one for one in _named_like_companies(letter, role) if one.signed or one.name != there),
            Candidate(last_of_signature(letter), 2, signed=True),
        ]
    is_department = pattern("invited-departments").fullmatch
    found = [one for one in found if one.name and not is_agency(one.name)]
    employers = [one for one in found if not begins("invited-units", one.name)]
    found = employers if any(is_company(one.name) for one in employers) else found
    return [one for one in found if one.name and one.name.casefold() != role.casefold() and not is_department(one.name)]


def choose(found: list[Candidate]) -> str:
    """Return the name that most speaks for. Names of one company count together, those of the sender once.

    A place alone must be named like a company: "Town Hall" is none.
    """
    best, most = "", 0
    for one in found:
        same = [other for other in found if _is_same(one.name, other.name)]
        signed = [other.weight for other in same if other.signed]
        total = sum(other.weight for other in same if not other.signed)
        total += max(signed) + (len(signed) > 1) if signed else 0
        if total > most:
            longer = [other.name for other in same if _is_fuller(one.name, other.name)]
            is_place = any(other.is_place and other.name == one.name for other in same)
            own = [other.name for other in same if other.signed and is_place and one.name.startswith(f"{other.name} ")]
            best, most = max(longer, key=len, default=own[0] if own else one.name), total
    return best


def _is_same(name: str, other: str) -> bool:
    words, others = (set(re.findall(r"\w+", one.casefold())) - {"the", "die", "das", "der"} for one in (name, other))
    return words <= others or others <= words


def _is_fuller(name: str, other: str) -> bool:
    """Return whether another name is the same with its legal form or its kind: "Kita Regenbogenland"."""
    kind = other.removesuffix(f" {name}")
    return (other.startswith(name) and is_firm(other)) or (kind != other and " " not in kind and is_company(kind))


def _of_host(letter: Letter) -> str:
    """Return the company in brackets behind who organizes: "Organizer: Esme Carver (Borough of Westmere)"."""
    match = _IN_BRACKETS.search(letter.labelled("invited-hosts"))
    name = match[1] if match else ""
    is_their_job = is_role(name) or says("invited-departments", name) or says("invited-leads", name)
    return "" if is_their_job else clean_company(name)


def _located(place: str) -> str:
    """Return the name in front of an address: "Spital Emmental, Haus B, Oberburgstrasse 54"."""
    first = _INSIDE.sub("", re.split(r"[,\n(]", place, maxsplit=1)[0].strip())
    words = first.split()
    is_name = bool(words) and words_of_name(words) == words and not any(c.isdigit() for c in first)
    if says("invited-branches", " ".join(words[:1])):
        return ""  # "Betriebshof Nord"
    if not is_name or is_address(first) or says("invited-no_person", first) or says("invited-video", first):
        return ""
    return clean_company(first) if len(words) > 1 or is_company(first) else ""


def find_client(letter: Letter) -> str:
    """Return the company for which an agency writes: "my client Foxley Engineering", "unser Kunde, die Brandt AG"."""
    for match in islice(_clients().finditer(letter.whole), MOST_TRIED):
        company = company_from(letter.whole, match.end())
        if company and not is_role(company, Sureness.COMPOUND) and not is_person(company):
            return company
    return ""


@cache
def _clients() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:{phrases('invited-clients')})[,:(\u2013-]?\s+(?:[\u2013-]\s+)?(?:(?:der|die|das|dem|den|the)\s+)?",
        re.IGNORECASE,
    )


def _inviting(text: str) -> str:
    """Return the company in front of "would like to interview you"."""
    for match in islice(_invites().finditer(text), MOST_TRIED):
        words: list[str] = []
        piece = _ENDS_SENTENCE.split(text[max(0, match.start() - LONGEST) : match.start()])[-1]
        for word in reversed(piece.split()):
            if not (word[0].isupper() or word in INSIDE):
                words = [] if word in _IN_PLACES else words  # "a maker of tools from Leeds"
                words = [] if words and _A.search(piece.partition(words[0])[0]) else words
                break
            words.insert(0, word)
        name = clean_company(" ".join(words_of_name(words)))
        if name and not (is_person(name) or _are_two(name) or is_given_name(name) or is_role(name, Sureness.COMPOUND)):
            return name
    return ""


@cache
def _invites() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{phrases('invited-behind_company')})(?!\w)", re.IGNORECASE)


@cache
def _named_companies() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{phrases('invited-company_follows')})\s+", re.IGNORECASE)


def _company_named(text: str, role: str) -> str:
    """Return the company behind "interview with" or "interest in", or in "the Acme recruiting team"."""
    for match in islice(_named_companies().finditer(text), MOST_TRIED):
        company = company_from(text, match.end())
        is_post = is_role(company, Sureness.COMPOUND) or pattern("invited-post_words").match(company)
        if not company or is_post or is_no_company(company):
            continue
        behind = text[match.end() : match.end() + 2 * LONGEST].partition(company)[2]
        if is_company(company) or not (is_person(company) or _leads(behind, role)):
            return company
    return of_team(text)


def _leads(behind: str, role: str) -> bool:
    """Return whether the job of somebody who leads interviews follows a name: "(Head of Sales)"; not the `role`."""
    match = _ROLE_BEHIND.match(behind)
    if not match:
        return False
    is_other = bool(role) and match[1].casefold() not in role.casefold()
    return says("invited-leads", match[1]) or (is_other and is_role(match[1]))


def _named_like_companies(letter: Letter, role: str) -> Iterator[Candidate]:
    """Yield the name with a legal form or a kind of company in it: "Zahnarztpraxis Dr. Blum", "Tilly's Tearoom".

    It is the only one in the signature, or in the text.
    """
    for lines in (letter.signature, letter.lines):
        found = {
            name.casefold(): name
            for line in lines[:MOST_LINES]
            for name in _capital_names(without_department(line))
            if is_company(name) and not (is_no_company(name) or _is_job(name) or _are_two(name) or _is_part(name))
        }
        found.pop(role.casefold(), None)
        found = {key: name for key, name in found.items() if not any(key in other != key for other in found)}
        if len(found) == 1:
            name = next(iter(found.values()))
            rest = department_behind().sub("", name)
            is_signed = lines is letter.signature
            yield Candidate(clean_company(rest if " " in rest else name), 2 + is_signed, signed=is_signed)


def _is_job(name: str) -> bool:
    """Return whether a name has a word for a job: "Hotel Manager", but not "Hotel Alte Post"."""
    return is_role(name, Sureness.COMPOUND) and any(is_job(word, Sureness.COMPOUND) for word in name.split())


def _is_part(name: str) -> bool:
    """Return whether a name is a part of an agenda: "Welcome & HR"."""
    return pattern("invited-agenda_parts").fullmatch(name.split(" ", 1)[0]) is not None


def _are_two(name: str) -> bool:
    """Return whether a name is that of two people: "Imogen & Theo"."""
    words = name.split()
    are_joined = len(words) == 3 and words[1] in ("and", "und")  # noqa: PLR2004 - "Petra and Dom"
    return is_given_name(words[0]) and (is_given_name(words[-1]) or are_joined)


def _capital_names(line: str) -> Iterator[str]:
    """Return the names of two words and more in a line: words with a capital, and those inside names."""
    for piece in _ENDS_BEFORE_NAME.split(line[: 3 * LONGEST]):
        words = piece.split() if not is_address(piece) else []
        while words:
            if (name := words_of_name(words)) and len(name) > 1:
                yield " ".join(name)
            words = words[max(1, len(name)) :]
