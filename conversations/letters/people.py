"""Reads the names and addresses of people in one typed line; how a letter addresses them.

"Maria Keller maria@acme.com, and Tom from HR" names Maria Keller, with her address, and Tom. What cannot be read is
left out, never guessed.
"""

from __future__ import annotations

import re
import unicodedata
import zlib
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import takewhile

from conversations.readers import MESSAGE, reader
from conversations.words import LANGUAGES
from conversations.words.wordlists import has_letters, normalise, word_list

MOST_MET = 12
MOST_WORDS = 6  # of one name
LONGEST_NAME = 30  # characters of one word of it
LONGEST_ADDRESS = 254  # RFC 5321
IN_BRACKETS = re.compile(r"\([^()]*\)")
EMAIL = re.compile(r"(?<![\w.+%-])[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
BETWEEN_PEOPLE = re.compile(r"[,;/|&+•:\r\n\u2028\u2029]")
DASHES = ("-", "\u2013", "\u2014")
PICTURES = "[\u2190-\u21ff\u2600-\u27bf\u2b00-\u2bff\ufe0f\u20e3\U0001f000-\U0001faff]"
EMOJI = re.compile(rf"\u200d?{PICTURES}+(?:\u200d{PICTURES}+)*")
EMAIL_MARK = re.compile(r"@\d+")


@dataclass(frozen=True, slots=True)
class MetPerson:
    """Somebody whom the person met; `address` is their e-mail address, "" when none is known."""

    name: str
    address: str = ""

    @property
    def key(self) -> str:
        """Eight hexadecimal digits that stand for the name in callback data, where space is short."""
        return f"{zlib.crc32(normalise(self.name).encode('utf-8', 'replace')):08x}"


@reader(MESSAGE, cut=True)
@lru_cache(maxsize=8)  # a card parses the same line many times; a small cache forgets words soon
def parse_people(line: str) -> tuple[MetPerson, ...]:
    """Return the people named in one typed line, each with their address; nobody rather than a guess.

    Names are recognised by their capitals or, in small letters, by the address beside them; roles, departments and
    "nobody" are no names. An address that stands by itself ("Maria, maria@acme.com") belongs to whom it fits.
    """
    boxes: dict[str, str] = {}

    def mark(address: re.Match[str]) -> str:
        boxes[f"@{len(boxes)}"] = address.group()
        return f" @{len(boxes) - 1} "

    line = EMAIL.sub(mark, line)
    line = IN_BRACKETS.sub(lambda m: f" {' '.join(EMAIL_MARK.findall(m.group()))} ", line)
    line = EMOJI.sub(" ", line)
    line = re.sub(r"[()<>\[\]{}\"“”„]", " ", line)
    people: dict[str, MetPerson] = {}
    alone: list[str] = []
    for tokens in (tokens for part in BETWEEN_PEOPLE.split(line) for tokens in _parts(part.split())):
        address = boxes.get(tokens[-1], "") if tokens else ""
        if name := _name(tokens, boxes):
            known = people.get(name, MetPerson(name))
            people[name] = replace(known, address=known.address or address)
        elif len(tokens) == 1 and address:
            alone.append(address)
    named = list(people.values())[:MOST_MET]
    for address in alone:
        fitting = [i for i, one in enumerate(named) if not one.address and _is_address_of(address, one.name)]
        if not fitting and len(named) == len(boxes) == 1:
            fitting = [0]
        if len(fitting) == 1:
            named[fitting[0]] = replace(named[fitting[0]], address=address)
    return tuple(one if len(one.address) <= LONGEST_ADDRESS else MetPerson(one.name) for one in named)


def names(line: str) -> tuple[str, ...]:
    """Return the names of the people in one typed line."""
    return tuple(one.name for one in parse_people(line))


def _is_address_of(address: str, name: str) -> bool:
    """Return whether an address contains a word of a name: "m.keller@acme.com" is Maria Keller's."""
    box = _mailbox(address)
    return any(len(word) > 1 and normalise(word) in box for word in re.split(r"[\s.]+", name))


def _mailbox(address: str) -> str:
    return normalise(address).partition("@")[0]


def salutation_name(name: str, language: str) -> str:
    """Return how a letter addresses someone: title and last name if a title was typed, else as is usual there."""
    parts = name.split()
    titles = list(takewhile(lambda part: normalise(part.rstrip(".")) in in_any_language("draft-names-titles"), parts))
    if titles and len(parts) > len(titles):
        return " ".join((*titles, parts[-1]))
    return name if "whole" in word_list("draft-names-called", language) else parts[0]


def _parts(tokens: list[str]) -> list[list[str]]:
    """Split tokens at the words between people and after each address."""
    parts: list[list[str]] = [[]]
    for token in tokens:
        if normalise(token) in in_any_language("draft-names-and"):
            parts.append([])
        else:
            parts[-1].append(token)
            if EMAIL_MARK.fullmatch(token):
                parts.append([])
    return parts


def _name(tokens: list[str], boxes: dict[str, str]) -> str:
    """Return the name that some tokens begin with, or "" when they cannot be read as one."""
    box = _mailbox(boxes.get(tokens[-1], "")) if tokens else ""
    title, name = "", list[str]()
    for token in tokens:
        word = token.strip(".,!?'\u2019*_~")
        key = normalise(word)
        if token in boxes or token in DASHES or (name and word in in_any_language("draft-names-after")):
            break
        if not has_letters(key) or (not name and key in in_any_language("draft-names-before")):
            continue
        if key in in_any_language("draft-names-not"):
            name = name if len(name) > 1 or title else []  # "Maria Keller CTO" is a name, "Growth Manager" is not
            break
        if not name and key in in_any_language("draft-names-titles"):
            title = f"{title} {_title_in_greeting(token)}".strip()
        elif _is_name(word) or (name and key in in_any_language("draft-names-inside")):
            name.append(word)
        elif len(key) > 1 and _fits_address(key, box, name):
            name.append(word.title())
        else:
            return ""
    while name and not _is_name(name[-1]):  # "Maria der CTO"
        name.pop()
    if not 0 < len(name) <= MOST_WORDS:
        return ""
    return " ".join((title, *name)).strip()


def _title_in_greeting(token: str) -> str:
    """Return a title as a greeting has it: "Herrn" becomes "Herr"."""
    title = token.rstrip(",!?")
    others = dict(entry.split("=", 1) for entry in in_any_language("draft-names-addressed") if "=" in entry)
    return others[normalise(title)].title() if normalise(title) in others else title


def _is_name(word: str) -> bool:
    fit = all(c.isalpha() or c in "-'\u2019.\u200c" or unicodedata.category(c)[0] == "M" for c in word)
    return fit and word[0].isalpha() and not word[0].islower() and len(word) <= LONGEST_NAME


def _fits_address(word: str, box: str, name: list[str]) -> bool:
    """Return whether a word in small letters belongs to the name in an address: "maria keller maria@acme.com"."""
    if not box or len(word) > LONGEST_NAME or not re.sub(r"[-']", "", word).isalpha():
        return False
    return word in box or (len(name) == 1 and normalise(name[0]) in box)


@cache
def in_any_language(key: str) -> frozenset[str]:
    """Return a list of all languages together: names are typed in any language."""
    return frozenset(entry for language in LANGUAGES for entry in word_list(key, language))
