"""Reads who takes part in the event of a calendar besides the person. One left out is better than one made up."""

from __future__ import annotations

import re

from conversations.events import Guest
from conversations.invitations.contents.patterns import says
from conversations.letters.people import MetPerson, parse_people
from conversations.reading.names import is_title
from conversations.words.wordlists import normalise

MOST = 8
_SURNAME_FIRST = re.compile(r"([^\s,]+(?: [^\s,]+)?), ?([^\s,]+(?: [^\s,]+)?)")
_BEHIND_NAME = re.compile(r"\s*[(\[<].*|\s[-\u2013|/].*|/.*", re.DOTALL)


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
    knows_person = nameless or any(not g.organizes and is_named(g.name, own) for g in guests)
    for guest in guests:
        name = _in_order(full_name(guest.name), guest.email)
        if not name or (not guest.organizes and is_named(guest.name, own)):
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


def _in_order(name: str, email: str) -> str:
    """Return "Reto Baumann" for "Baumann Reto", where the address has the names the other way round."""
    box = [part for part in re.split(r"[._-]", normalise(email.partition("@")[0])) if part]
    words = name.split()
    return f"{words[1]} {words[0]}" if len(words) > 1 and box == [normalise(word) for word in words[::-1]] else name


def _domain(address: str) -> str:
    return address.rpartition("@")[2].casefold()


def _is_nameless(guest: Guest) -> bool:
    return not guest.name or "@" in guest.name


def is_named(name: str, own: list[str]) -> bool:
    """Return whether a name is one of the person's own: "Alex" is Alex Reed."""
    parts = normalise(full_name(name) or name).replace(",", " ").split()
    return any(set(normalise(one).split()) <= set(parts) for one in own)


def full_name(name: str) -> str:
    """Return a name in the usual order, without what stands behind it; "" for a room, a department or an address."""
    name = _BEHIND_NAME.sub("", name).strip(" ,;\"'")
    if turned := _SURNAME_FIRST.fullmatch(name):
        titles = "".join(f"{word} " for word in turned[1].split() if is_title(word))
        name = f"{titles}{turned[2]} {' '.join(word for word in turned[1].split() if not is_title(word))}"
    if "@" in name or any(c.isdigit() for c in name) or says("invited-no_person", name):
        return ""
    read = parse_people(name)
    return read[0].name if len(read) == 1 and len(read[0].name.split()) > 1 else ""
