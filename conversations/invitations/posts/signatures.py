"""Finds the company in the signature of an invitation: beside a department, behind "Team", below a name."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from conversations.invitations.contents.form import is_address
from conversations.invitations.contents.letter import Letter
from conversations.invitations.contents.name_signs import may_be_name
from conversations.invitations.contents.patterns import LEGAL, begins, is_given_name, pattern, phrases, says
from conversations.invitations.posts.company_names import LONGEST, clean_company, company_from, words_of_name
from conversations.letters.topics.german.nouns.genders import gender
from conversations.reading.jobs import Sureness, is_company, is_job, is_kind_of_company, is_role
from conversations.reading.names import is_title
from conversations.reading.no_post import is_no_company

_NAME_FROM = re.compile(
    r"(?<!\w)[A-Z\u00c4\u00d6\u00dc][\w'-]{1,30} (?:here |hier )?(?:from|von|vom|aus) (?:der |dem )?"
    r"(?=[A-Z\u00c4\u00d6\u00dc])"
)
_HERE = re.compile(  # "Hi Alex, Hillcote Dairy here"
    r"[,!.\n] ((?:[A-Z\u00c4\u00d6\u00dc][\w'&-]+ ){2,4})(?:here|hier)(?![\w-])"
)
_AGENCY = re.compile(
    r"(?<!\w)(?:recruit\w*|staffing|resourcing|headhunt\w*|executive search|search partners"
    r"|talent (?:group|partners|solutions)|personal(?:dienst\w*|service|beratung|vermittlung|leasing)"
    r"|zeitarbeit)(?!\w)",
    re.IGNORECASE,
)
_OF_DOCTOR = re.compile(r"[A-Z\u00c4\u00d6\u00dc][\w-]{5,} (?:Dr|Dres)\. ")
_OFFICIAL = re.compile(r"\w{4}(?:rat|r\u00e4tin)$")  # "Amtsrätin"
_TEAM = re.compile(r"(?:(?:[Ii]hr|[Dd]ein|[Ee]uer|[Dd]as|[Yy]our|[Tt]he) )?Team (?=[A-Z\u00c4\u00d6\u00dc])")
_FOR_OTHERS = re.compile(r"^(?:im auftrag|in vertretung|i\. ?a\.|i\. ?v\.|ppa\.|gez\.|pp)(?:\s|$)", re.IGNORECASE)
_ADDRESS = re.compile(r"[,|\u00b7\u2022] ?(?:[^,|\u00b7\u2022]{0,30} )?[0-9]{1,5}[a-z]?(?=[,|\u00b7\u2022]| |$)")
_AT_COMPANY = re.compile(r"\s(?:at|bei|@)\s(?=[A-Z\u00c4\u00d6\u00dc])")


def is_agency(name: str) -> bool:
    """Return whether a name tells an agency, who writes for others: "Nexus Talent Group"."""
    return _AGENCY.search(name) is not None


def in_signature(letter: Letter) -> str:
    """Return the company of a signature: with its legal form, or beside a department."""
    for signed in letter.signature:
        line = team_before().sub("", signed)
        if line != signed and (company := company_from(line, 0)):
            return company
        if company := of_team(line) or _behind_team(line):
            return company
        if (at := _AT_COMPANY.search(line)) and (company := company_from(line, at.end())):
            return company  # "Head of Design at Fjordkind"
        parts = [part.strip() for part in re.split(r"[,|()\u00b7\u2022]", line) if part.strip()]
        if LEGAL.search(line) and not pattern("invited-departments").fullmatch(line):
            part = next((part for part in parts if LEGAL.search(part)), line)
            return clean_company(_department_before().sub("", part))
        if (
            (name := department_behind().sub("", line.rstrip(","))) != line
            and len(name.split()) > 1
            and not is_given_name(name.split()[0])
        ):
            return clean_company(name)  # "Dorset Libraries HR"
        others = [part for part in parts if not says("invited-departments", part)]
        if len(others) < len(parts) and len(others) == 1 and others[0][0].isupper():
            return clean_company(others[0])
    return ""


def last_of_signature(letter: Letter) -> str:
    """Return the last name below somebody's own in a signature: "Jo Smith, HR Manager, Globex"."""
    signed = (_ADDRESS.split(without_department(_FOR_OTHERS.sub("", line)), maxsplit=1)[0] for line in letter.signature)
    lines = [part.strip() for line in signed for part in re.split(r"[,|()\u00b7\u2022]", line) if part.strip()]
    if any(map(is_company, lines)):  # "Universität Nordheim, Institut für Geographie"
        lines = [line for line in lines if not begins("invited-units", line)] or lines
    if lines and (_is_named_so(lines[0]) or _is_of_boss(lines[0], letter.body)):
        return clean_company(lines[0])  # nobody's own name
    if len(letter.signature) == 1 and len(lines) == 2 and " " in lines[0] and " " not in lines[1]:  # noqa: PLR2004
        lines = lines if is_given_name(lines[0].split(" ")[0]) else []  # a name and a company, or a company and a town
    is_firm = len(lines) > 1 and " " not in lines[0] and all(says("invited-departments", line) for line in lines[1:])
    below = dict(pairwise(lines))
    for line in lines[:1] if is_firm else reversed(lines[1:]):
        if " " not in line and _has_title(below.get(line, "")):
            continue  # "Rösch, Amtsrätin"
        is_name = words_of_name(line.split()) == line.split() and not any(c.isdigit() for c in line)
        is_name = is_name and not (begins("invited-branches", line) or _has_title(line))
        if is_name and not (says("invited-departments", line) or is_address(line)):
            return clean_company(line)
    return ""


def _behind_team(line: str) -> str:
    """Return the name in "Team Feinkost Albrecht"."""
    team = _TEAM.match(line)
    name = company_from(line, team.end()) if team else ""
    return "" if says("invited-departments", name) or is_role(name, Sureness.COMPOUND) else name


def _is_of_boss(line: str, text: str) -> bool:
    """Return whether a line ends with the surname of somebody in the text: "Optik Wieland" beside "Herr Wieland"."""
    first, _, last = line.rpartition(" ")
    is_name = bool(first) and not is_given_name(first.split(" ")[0]) and not is_title(first.split(" ")[0])
    return is_name and re.search(rf"(?<!\w)(?:Herrn?|Frau|Mrs?|Ms)\.? {re.escape(last)}(?!\w)", text) is not None


def _has_title(line: str) -> bool:
    """Return whether a line tells what somebody is: "Practice Manager", "Amtsrätin"."""
    return is_role(line, Sureness.COMPOUND) or _OFFICIAL.search(line) is not None


def _is_named_so(line: str) -> bool:
    """Return whether a line is named like a company: "Löwen-Apotheke", "Westmoor Libraries", "Praxis Dr. Blum"."""
    if is_given_name(line.split(" ", maxsplit=1)[0]) or says("invited-departments", line) or is_no_company(line):
        return False
    single = f"{line.removesuffix('ies')}y" if line.endswith("ies") else line.removesuffix("s")
    is_thing = " " in line and not _has_title(line) and gender(line.split(" ", 1)[0]) != ""  # "Tierpark Birkenhain"
    is_trade = " " in line and line.endswith("s") and is_job(single.rpartition(" ")[2], Sureness.COMPOUND)
    return is_company(line) or is_company(single) or is_trade or is_thing or _OF_DOCTOR.match(line) is not None


def introduced(letter: Letter) -> str:
    """Return where somebody is from: "Hi Alex, Gina from Tilly's Tearoom here", or so in the signature."""
    for text in (letter.body[: 2 * LONGEST], "\n".join(letter.signature)):
        match = _NAME_FROM.search(text)
        is_name = match is not None and may_be_name(match.group().split(" ")[0])  # not "Einstellung von"
        company = company_from(text, match.end()) if match and is_name else ""
        if company and not is_role(company):
            return company
    here = _HERE.search(letter.body[: 2 * LONGEST])
    name = here[1].strip() if here else ""
    return "" if is_given_name(name.split(" ")[0]) or is_role(name, Sureness.COMPOUND) else clean_company(name)


def of_team(text: str) -> str:
    """Return the company in "the Acme recruiting team"."""
    match = _teams().search(text)
    name = match["apart"] or match["joined"] if match else ""
    is_kind = is_kind_of_company(name.casefold())  # "dein Markt-Team"
    return "" if is_kind or says("invited-departments", name) else clean_company(name)


@cache
def _teams() -> re.Pattern[str]:
    word = r"(?:[A-Z\u00c4\u00d6\u00dc][\w&.'\u2019-]*|of|and|&) "
    team = f"(?i:{phrases('invited-departments')})"
    return re.compile(
        rf"(?<!\w)(?:[Tt]he|[Yy]our|[Dd]eine?|[Ii]hre?|[Ee]uer|[Ee]ure|[Dd]as) (?:(?P<apart>(?:{word}){{1,5}}?){team}"
        rf"|(?P<joined>[A-Z\u00c4\u00d6\u00dc]\w+)-{team})(?!\w)"
    )


def without_department(line: str) -> str:
    """Return a line without "Ihr HR-Team der" or "Sekretariat" in front of a company."""
    line = team_before().sub("", line)
    rest = _department_before().sub("", line)
    return rest if rest != line and is_company(rest) else line


@cache
def _department_before() -> re.Pattern[str]:
    return re.compile(rf"^(?:{phrases('invited-departments')})(?: der| of)? ", re.IGNORECASE)


@cache
def department_behind() -> re.Pattern[str]:
    """Return a pattern for a department behind a company: "Dorset Libraries HR"."""
    return re.compile(rf" (?:{phrases('invited-departments')})$", re.IGNORECASE)


@cache
def team_before() -> re.Pattern[str]:
    """Return a pattern for "Ihr HR-Team der" and "Your recruitment team at" in front of a company."""
    team = rf"(?:{phrases('invited-departments')}|\w{{2,20}}team)"
    return re.compile(rf"^(?:the |your |ihre? |deine? |das )?{team} (?:der|des|von|vom|bei|at|of) ", re.IGNORECASE)
