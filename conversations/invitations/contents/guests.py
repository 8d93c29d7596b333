"""Reads who takes part in an interview besides the person. One left out is better than one made up."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from conversations.events import Guest
from conversations.invitations.contents.letter import Letter
from conversations.invitations.contents.patterns import pattern, phrases, says
from conversations.letters.people import MetPerson, parse_people
from conversations.words.wordlists import normalise

MOST = 8
_OF = frozenset({"of", "for", "f\u00fcr"})  # in a job: "our Head of Design"
LEADING = frozenset({"with", "mit", "by", "von", "our", "the", "der", "die", "unsere", "unserer", "unserem"})
LONGEST_LABEL = 40  # characters of a line or a label above names
_SURNAME_FIRST = re.compile(r"([^\s,]+(?: [^\s,]+)?), ?([^\s,]+(?: [^\s,]+)?)")
_BEHIND_NAME = re.compile(r"\s*[(\[<].*|\s[-\u2013|/].*", re.DOTALL)
_TITLE = r"(?:Mr|Mrs|Ms|Dr|Prof|Herrn?|Frau)\.?[ ]"
_WORD = r"[A-Z\u00c4\u00d6\u00dc][\w'\u2019-]+"
_NAME = re.compile(
    rf"(?:{_TITLE}){{1,3}}{_WORD}(?:(?:[ ](?:van|von|de|der|den|del|da)){{0,2}}[ ]{_WORD}(?:[ ]{_WORD})?)?"
    rf"|{_WORD}(?:[ ](?:van|von|de|der|den|del|da)){{0,2}}[ ]{_WORD}(?:[ ]{_WORD})?"
)


def as_line(people: list[MetPerson]) -> str:
    """Return people as a person would type them: "Maria Lindt maria.lindt@acme.example, Tom Berger"."""
    return ", ".join(f"{one.name} {one.address}".strip() for one in people[:MOST])


def of_event(guests: tuple[Guest, ...], person: str, greeted: str) -> list[MetPerson]:
    """Return who organizes an event and who is invited, without the person and without mailboxes that are nobody's.

    The person is who bears their name, else the guest without a name, else the only guest from elsewhere.
    """
    hosts = {_domain(g.email) for g in guests if g.organizes and g.email}
    found: dict[str, MetPerson] = {}
    unsure: list[MetPerson] = []
    nameless = any(not g.organizes and _is_nameless(g) for g in guests)
    own = [name for name in (person, greeted) if name]
    knows_person = nameless or any(not g.organizes and _is_named(g.name, own) for g in guests)
    for guest in guests:
        name = full_name(guest.name)
        if not name or (not guest.organizes and _is_named(guest.name, own)):
            continue
        if says("invited-no_person", guest.email.partition("@")[0].replace(".", " ").replace("-", " ")):
            continue
        somebody = MetPerson(name, guest.email)
        is_elsewhere = not guest.organizes and bool(hosts) and _domain(guest.email) not in hosts
        if is_elsewhere and not knows_person:
            unsure.append(somebody)
        else:
            found.setdefault(name, somebody)
    if len(unsure) > 1:
        found.update({one.name: one for one in unsure})
    return list(found.values())


def _domain(address: str) -> str:
    return address.rpartition("@")[2].casefold()


def _is_nameless(guest: Guest) -> bool:
    return not guest.name or "@" in guest.name


def _is_named(name: str, own: list[str]) -> bool:
    """Return whether a name is one of the person's own: "Alex" is Alex Reed."""
    parts = normalise(full_name(name) or name).replace(",", " ").split()
    return any(set(normalise(one).split()) <= set(parts) for one in own)


def full_name(name: str) -> str:
    """Return a name in the usual order, without what stands behind it; "" for a room, a department or an address."""
    name = _BEHIND_NAME.sub("", name).strip(" ,;\"'")
    if turned := _SURNAME_FIRST.fullmatch(name):
        name = f"{turned[2]} {turned[1]}"
    if "@" in name or any(c.isdigit() for c in name) or says("invited-no_person", name):
        return ""
    read = parse_people(name)
    return read[0].name if len(read) == 1 and len(read[0].name.split()) > 1 else ""


def of_letter(letter: Letter, company: str, person: str) -> list[MetPerson]:
    """Return whom a message says one will meet."""
    found: dict[str, MetPerson] = {}
    for chunk in (*_chunks(letter), *_counterparts(letter, company)):
        for match in _NAME.finditer(chunk):
            name = match.group().strip()
            words = set(normalise(name).split())
            is_person = person and set(normalise(person).split()) <= words
            named = set(normalise(company).split())
            is_company = company and (words <= named or named <= words)
            if is_person or is_company or says("invited-no_person", name) or pattern("invited-interview").search(name):
                continue
            if read := parse_people(name):
                found.setdefault(read[0].name, read[0])
    return list(found.values())


def _chunks(letter: Letter) -> list[str]:
    """Return the pieces of text that name those who take part."""
    chunks = []
    listing, chunks_before = False, 0
    beside = re.compile(r"(?:with|mit) ", re.IGNORECASE)
    for line in letter.lines:
        label, colon, rest = (line.rsplit(". ", 1)[-1] if line.endswith(":") else line).partition(":")
        if cue := beside.match(line):  # "with Ravi Menon, Principal Engineer"
            chunks.append(_people_only(line[cue.end() :]))
            continue
        if listing and (line or chunks_before < len(chunks)):
            listing = bool(line) and bool(_NAME.match(line.lstrip("-*\u2022 ")))
            if listing:
                chunks.append(line.lstrip("-*\u2022 ").split(",")[0])
                continue
        is_short = len(label) <= LONGEST_LABEL and not any(c.isdigit() for c in label)
        if is_short and says("invited-people_labels", label) and (colon or not line.endswith((".", "!", ","))):
            if rest.strip():
                chunks.append(rest)
            else:
                listing, chunks_before = True, len(chunks)
            continue
        for sentence in re.split(r"(?<=[^\W\d_]{3})(?<!Prof)[.!?](?=\s|$)", line):
            if cue := _before_names().search(sentence):
                chunks.append(_people_only(sentence[cue.end() :]))
            elif cue := _behind_names().search(sentence):
                chunks.append(sentence[: cue.start()][-80:])
    return chunks


def _counterparts(letter: Letter, company: str) -> list[str]:
    """Return who follows "interview with" where the company is known, and so is not what follows."""
    cues = _with().finditer(letter.body) if company else ()
    return [_people_only(letter.body[cue.end() : cue.end() + 120].split("\n")[0]) for cue in islice(cues, MOST)]


def _people_only(text: str) -> str:
    """Return a text up to where names end: at the first word in small letters that is no "and"."""
    kept: list[str] = []
    depth = 0
    tokens = text.split()
    while tokens and tokens[0].casefold() in LEADING:
        del tokens[0]
    for token in tokens:
        depth += token.count("(") - token.count(")")
        plain = token.strip("(),;")
        if depth > 0 or token.endswith(")"):
            kept.append(",")
        elif plain[:1].isupper() or plain in ("and", "und", "&", "von", "van", "de", "der", ",", "sowie", *_OF):
            kept.append(", " if plain in ("and", "und", "&", "sowie") else token)
        elif kept:
            break
        else:
            return ""
    return ", ".join(part for part in " ".join(kept).split(",") if not _OF & set(part.split()))


@cache
def _before_names() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{phrases('invited-before_names')}):?\s+", re.IGNORECASE)


@cache
def _with() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{phrases('invited-with')})\s+", re.IGNORECASE)


@cache
def _behind_names() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{phrases('invited-behind_names')})(?!\w)", re.IGNORECASE)
