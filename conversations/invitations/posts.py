"""Reads company and role in an invitation: "Interview: Nurse at Globex", "als Koch (m/w/d) bei der Acme GmbH".

What is not certain stays empty: then it is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from conversations.invitations.form import is_address
from conversations.invitations.letter import Letter
from conversations.invitations.moments import dates
from conversations.invitations.patterns import LEGAL, is_firm, pattern, phrases, says
from conversations.reading.jobs import is_company, is_role
from conversations.reading.no_post import is_no_company

LONGEST = 80  # characters of a company or a role
MOST_WORDS = 9
MOST_TRIED = 12  # places of one kind in a message
MOST_LINES = 30  # that are looked through for a company
MARKS = re.compile(
    r" ?[(\[] ?(?:[mwdfxgni*]|div|all genders?|gn)(?:\s*[/|,*]\s*(?:[mwdfxi*]|div)){0,3}\s*[)\]]", re.IGNORECASE
)
_INSIDE = frozenset({
    "of", "and", "the", "for", "&", "und", "für", "der", "die", "das", "des", "von", "vom", "zu", "zur", "im", "in",
    "+", "de", "la", "le", "du", "van", "et", "y", "e", "o",
})  # fmt: skip
_IN_NAMES = frozenset({"of", "for", "f\u00fcr", "am", "an"})
_ENDS = re.compile(r"[,;:!?()|\u2013\u2014]$")
_SHORT = frozenset({"St.", "Ste.", "Mt.", "Dr.", "Prof."})
_BETWEEN = re.compile(r"\s+(?:[-\u2013\u2014|/<>x\u00d7\u2194\u00b7\u2022]{1,3})\s+|:\s+|\s*[\u2013\u2014|]\s*")
_IN_BRACKETS = re.compile(r" ?\(([^()\n]{2,60})\)$")
_ENDS_BEFORE = re.compile(r"[\n,.;:!?()|]")
_ENDS_BEFORE_NAME = re.compile(r"[,;:!?()|]|(?<=[a-z]{4})\.")
_AS = re.compile(r"(?<!\w)(?:as|als)\s+", re.IGNORECASE)
_NAME_FROM = re.compile(r"(?<![\w])[A-Z\u00c4\u00d6\u00dc][\w'-]{1,30} (?:here )?(?:from|von|vom|aus) (?:der |dem )?(?=[A-Z\u00c4\u00d6\u00dc])")
_BEHIND_HOUR = re.compile(r"(?:[0-9]|[ap]\.?m\.?|uhr|noon)[ ,]*$", re.IGNORECASE)
_FOR = re.compile(r"\s(?:for|f\u00fcr|als|as)\s(?:(?:the|our|an?|die|den|der)\s)?")
_REFERENCE = re.compile(
    r" ?[(\[,\u2013-] ?(?:ref|reference|req|requisition|job id|id|kennziffer|referenz|ref\.?-?nr|nr)\b.*| [-\u2013] [a-z]{0,3}-?[0-9]{3,}.*",
    re.IGNORECASE,
)
_WITH_DOT = re.compile(r"(?<!\w)(?:Inc|Ltd|Corp|Co|Bros|St|[A-Za-z](?:\. ?[A-Za-z]){1,3})\.$")


def read_post(letter: Letter, known: tuple[str, ...] = (), person: str = "") -> tuple[str, str]:
    """Return company and role, each "" when it cannot be read.

    `known` are the companies of the person's open applications: a name among them is recognised wherever it stands.
    """
    company, role = _labelled(letter)
    text = "\n".join(letter.lines)
    place = ""
    for at in islice(_at().finditer(text), MOST_TRIED):
        there = _company_from(text, at.end())
        if not there:
            continue
        before = _role_before(text[: at.start()])
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
    role = role or _role_named(text)
    company = company or _company_named(text) or _in_signature(letter) or _introduced(text) or _named_like_company(letter) or place
    role = role or _behind_company(text, company)
    mentioned = [name for name in known if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", letter.whole, re.IGNORECASE)]
    if len(mentioned) == 1 and (not company or company.casefold() in mentioned[0].casefold()):
        company = mentioned[0]
    if person and company.casefold() == person.casefold():
        company = ""
    return company, role


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
    what = dates().split(_role_ends().split(found[1] or found[3], maxsplit=1)[0], maxsplit=1)[0]
    return clean_role(what) if says("invited-jobs", what) or found[2] in ("as", "als") else ""


def _labelled(letter: Letter) -> tuple[str, str]:
    company = clean_company(letter.labelled("invited-company_labels"))
    role = letter.labelled("invited-role_labels")
    if match := _at().search(role):
        company = company or _company_from(role, match.end())
        role = role[: match.start()]
    return company, clean_role(role)


def _is_behind_hour(before: str) -> bool:
    """Return whether what follows is a place rather than a company: it stands right behind a day or an hour."""
    return _BEHIND_HOUR.search(before[-12:]) is not None


@cache
def _at() -> re.Pattern[str]:
    return re.compile(rf"(?:(?<=\s)(?:{phrases('invited-at')})|@)\s+", re.IGNORECASE)


def _company_from(text: str, position: int) -> str:
    """Return the name that begins at a position: words with a capital, up to the end of the phrase."""
    line = text[position : position + 120].split("\n", 1)[0]
    return clean_company(" ".join(_run(line.split())))


def _run(tokens: list[str]) -> list[str]:
    """Return the words that a name begins with."""
    articles = frozenset(phrases("invited-articles").casefold().split("|"))
    while tokens and tokens[0].casefold() in articles and tokens[0] not in ("The", "Die", "Das"):
        tokens = tokens[1:]
    taken: list[str] = []
    for token in tokens[:MOST_WORDS]:
        word = token.strip("(\"'\u201e\u201c\u201d")
        if not (word and (word[0].isupper() or (taken and (word in _INSIDE or word[0].isdigit())))):
            break
        if taken and (token.startswith("(") or (_goes_on(word) and not (len(taken) == 1 and _is_of_name(taken[0], word)))):
            break
        taken.append(word)
        if _ENDS.search(token) or (token.endswith(".") and not LEGAL.fullmatch(word)):
            if word in _SHORT:
                continue
            if token.endswith(",") and len(tokens) > len(taken) and LEGAL.fullmatch(tokens[len(taken)].rstrip(",.")):
                continue  # "Acme, Inc."
            break
    while taken and taken[-1].casefold() in _INSIDE:
        taken.pop()
    return taken


def _is_of_name(first: str, word: str) -> bool:
    """Return whether a small word belongs to a name that begins with a kind of company: "Institut für", "Kita am"."""
    return word in _IN_NAMES and is_company(first)


def _goes_on(word: str) -> bool:
    """Return whether a word goes on behind a company: "as", but not the legal form "AS"."""
    word = word.strip(",.;:")
    return pattern("invited-after_company").fullmatch(word) is not None and not (
        word.isupper() and LEGAL.fullmatch(word)
    )


def clean_company(name: str) -> str:
    """Return a company's name without what does not belong to it; "" if it is none."""
    name = name.strip(' \t,;:!?()"\u201e\u201c\u201d|-\u2013').split("  ")[0]
    if name.endswith(".") and not _WITH_DOT.search(name):
        name = name.rstrip(".")
    words = name.split()
    if not words or len(name) > LONGEST or not any(c.isalpha() for c in name):
        return ""
    plain = name[4:] if name.startswith(("The ", "Die ", "Das ")) else name
    return "" if pattern("invited-no_company").match(plain) else name


def _role_before(text: str) -> str:
    """Return the role that a text ends with: "… for the position of Lab Technician", "Interview: Nurse"."""
    line = text.rsplit("\n", 1)[-1][-160:]
    start = 0
    for cue in _before_role().finditer(line):
        start = cue.end()
    return clean_role(line[start:])


@cache
def _before_role() -> re.Pattern[str]:
    return re.compile(
        rf"(?:[:(|>\u2013\u2014!?]\s*|\s-\s+|(?<!\w)(?:{phrases('invited-before_role')})\s+)", re.IGNORECASE
    )


@cache
def _role_follows() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:(?:{phrases('invited-role_follows')})\s+"
        rf"|(?!interviewer)(?:{phrases('invited-interview')})(?:\s?[:|\u2013\u2014-]\s?|\s+(?:for|f\u00fcr)\s+))",
        re.IGNORECASE,
    )


@cache
def _role_ends() -> re.Pattern[str]:
    return re.compile(rf"[\n,.;:!?()|\u2013]|\s-|\s(?:{phrases('invited-after_role')})(?!\w)", re.IGNORECASE)


@cache
def _article() -> re.Pattern[str]:
    return re.compile(r".*(?<!\w)(?:the|a|an|our|your)\s+(.*)", re.IGNORECASE | re.DOTALL)


def _role_named(text: str) -> str:
    """Return the role that stands beside a word for a post, or in front of (m/w/d)."""
    return next((role for found in _possible_roles(text) if (role := clean_role(found))), "")


def _possible_roles(text: str) -> Iterator[str]:
    for post in islice(pattern("invited-post_words").finditer(text), MOST_TRIED):  # "the Nurse position"
        before = _ENDS_BEFORE.split(text[max(0, post.start() - LONGEST) : post.start()])[-1]
        if article := _article().fullmatch(before):
            yield article[1]
    for cue in islice(_role_follows().finditer(text), MOST_TRIED):  # "application as Nurse", "Interview: Nurse"
        yield _role_ends().split(text[cue.end() : cue.end() + LONGEST], maxsplit=1)[0]
    for applied in islice(pattern("invited-applied").finditer(text), MOST_TRIED):  # "als Koch beworben"
        yield _role_before(text[max(0, applied.start() - LONGEST) : applied.start()])
    for mark in islice(MARKS.finditer(text), MOST_TRIED):
        yield _role_before(text[max(0, mark.start() - 2 * LONGEST) : mark.start()])
    for line in text.split("\n"):  # "Nurse interview"
        if len(line) <= LONGEST and (word := pattern("invited-interview").search(line)) and word.end() == len(line):
            yield _ENDS_BEFORE.split(line[: word.start()])[-1]
    yield job_named(text)


def job_named(text: str) -> str:
    """Return the job behind "as" or "als": "Wir würden Sie gern als Koch kennenlernen"."""
    behind = (text[cue.end() : cue.end() + LONGEST] for cue in islice(_AS.finditer(text), MOST_TRIED))
    return next((role for words in behind if says("invited-jobs", role := _role_ends().split(words, maxsplit=1)[0])), "")


def clean_role(role: str) -> str:
    """Return a role without articles, marks and words for the interview around it; "" if it is none."""
    role = _REFERENCE.sub("", MARKS.sub("", role[: 2 * LONGEST])).strip(' \t,;:!?()"\u201e\u201c\u201d|-\u2013.')
    role = _around_role().sub("", role).strip(" \t,;:()|-\u2013")
    role = _behind_role().sub("", role).strip(" \t,;:()|-\u2013")
    if (
        not role
        or len(role) > LONGEST
        or len(role.split()) > MOST_WORDS
        or says("invited-no_role", role)
        or dates().search(role)
    ):
        return ""
    return role if any(word[0].isupper() for word in role.split()) or says("invited-post_words", role) else ""


@cache
def _around_role() -> re.Pattern[str]:
    keys = ("invited-before_role", "invited-interview", "invited-rounds", "invited-articles")
    return re.compile(rf"^(?:(?:{'|'.join(map(phrases, keys))})(?!\w)[\s:\u2013-]*)+", re.IGNORECASE)


@cache
def _behind_role() -> re.Pattern[str]:
    keys = ("invited-post_words", "invited-interview", "invited-rounds", "invited-after_role")
    return re.compile(rf"(?:[\s:\u2013-]+(?:{'|'.join(map(phrases, keys))}))+$", re.IGNORECASE)


def _in_title(title: str, known: tuple[str, ...], person: str) -> tuple[str, str]:
    """Return company and role of a title with dashes: "Interview - Nurse - Globex". The part with a job is the role."""
    parts: list[str] = []
    names_person = False
    title = _IN_BRACKETS.sub(r" | \1", MARKS.sub("", title[: 3 * LONGEST].split(" @ ", maxsplit=1)[0]))
    pieces = _BETWEEN.split(title)
    for part in pieces if len(pieces) > 1 or not _at().search(title) else ():
        rest = _behind_role().sub("", _around_role().sub("", f" {part}".strip()))
        is_person = bool(person) and rest.casefold().split()[:1] == person.casefold().split()[:1]
        names_person = names_person or is_person
        is_word = any(pattern(key).fullmatch(rest) for key in ("invited-interview", "invited-rounds"))
        if rest and not is_person and not is_word:
            parts.append(rest)
    if len(pieces) == 1 and parts and pattern("invited-interview").match(pieces[0]):  # "Interview Globex"
        rest = parts[0]
        is_name = rest and rest[0].isupper() and not dates().search(rest) and not says("invited-jobs", rest)
        if is_name and (" " not in rest or is_company(rest)):
            return clean_company(rest), ""
    roles = [
        part
        for part in parts
        if (says("invited-jobs", MARKS.sub("", part)) and not is_firm(part)) or MARKS.search(part)
    ]
    others = [part for part in parts if part not in roles]
    is_known = {name.casefold() for name in known}
    companies = [part for part in others if LEGAL.search(part) or part.casefold() in is_known]
    if len(roles) == 1 or (names_person and len(others) == 1 and " " not in others[0]):
        companies = others
    company = clean_company(companies[0]) if len(companies) == 1 and companies[0][0].isupper() else ""
    return company, clean_role(_FOR.split(roles[0])[-1]) if len(roles) == 1 else ""


@cache
def _named_companies() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{phrases('invited-company_follows')})\s+", re.IGNORECASE)


def _company_named(text: str) -> str:
    """Return the company behind "interview with" or "interest in", or in "the Acme recruiting team"."""
    for match in islice(_named_companies().finditer(text), MOST_TRIED):
        if company := _company_from(text, match.end()):
            return company
    return _of_team(text)


def _named_like_company(letter: Letter) -> str:
    """Return the name with a legal form or a kind of company in it: "Zahnarztpraxis Dr. Blum", "Tilly's Tearoom".

    One in the signature counts most; otherwise it is the only one.
    """
    for lines in (letter.signature[1:], letter.lines):
        found = {name.casefold(): name for line in lines[:MOST_LINES] for name in _capital_names(line) if is_company(name) and not is_no_company(name)}
        found = {key: name for key, name in found.items() if not any(key in other != key for other in found)}
        if len(found) == 1:
            return clean_company(next(iter(found.values())))
    return ""


def _capital_names(line: str) -> Iterator[str]:
    """Return the names of two words and more in a line: words with a capital, and those inside names."""
    for piece in _ENDS_BEFORE_NAME.split(line[: 3 * LONGEST]):
        words = piece.split() if not is_address(piece) else []
        while words:
            if (name := _run(words)) and len(name) > 1:
                yield " ".join(name)
            words = words[max(1, len(name)) :]


def _introduced(text: str) -> str:
    """Return where somebody is from who says so first: "Hi Alex, Gina from Tilly's Tearoom here"."""
    match = _NAME_FROM.search(text[: 2 * LONGEST])
    company = _company_from(text, match.end()) if match else ""
    return "" if is_role(company) else company


def _of_team(text: str) -> str:
    match = re.search(
        rf"(?<!\w)[Tt]he\s+((?:[A-Z\u00c4\u00d6\u00dc][\w&.-]*[ ]){{1,4}})(?:{phrases('invited-departments')})(?!\w)",
        text,
    )
    return clean_company(match[1]) if match else ""


@cache
def _closing_inside() -> re.Pattern[str]:
    return re.compile(rf"(?<=[.!?] )(?:{phrases('invited-closings')})[,!]? ", re.IGNORECASE)


def _in_signature(letter: Letter) -> str:
    """Return the company of a signature: with its legal form, or beside a department."""
    last = letter.lines[-1] if letter.lines else ""
    closing = list(_closing_inside().finditer(last))[-1:]
    for line in letter.signature or tuple(last[match.end() :] for match in closing):
        if _of_team(line):
            return _of_team(line)
        parts = [part.strip() for part in re.split(r"[,|\u00b7\u2022]", line) if part.strip()]
        others = [part for part in parts if not says("invited-departments", part)]
        if len(others) < len(parts) and len(others) == 1 and others[0][0].isupper():
            return clean_company(others[0])
        if LEGAL.search(line) and not pattern("invited-departments").fullmatch(line):
            return clean_company(next((part for part in parts if LEGAL.search(part)), line))
    return ""
