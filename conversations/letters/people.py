"""Reads who is named in a typed answer, with their e-mail addresses; how a letter addresses them.

"Maria Keller maria@acme.com, and Tom from HR" names Maria Keller, with her address, and Tom. What cannot be read is
left out, never guessed.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass, replace
from itertools import takewhile

from conversations.readers import reader, remembered
from conversations.reading.name_lines import first_person, may_be_small_names, with_names_behind_titles
from conversations.reading.names import (
    EMAIL_MARK,
    given_names,
    is_particle,
    is_title,
    read_name,
    title_key,
)
from conversations.reading.typed_text import EMAIL, EMOJI, IN_BRACKETS, composed, is_cased, is_initials
from conversations.words import LANGUAGES
from conversations.words.wordlists import known, lists_of, normalise

MOST_MET = 12
MOST_CHARACTERS = 1000  # of an answer; twelve people with their addresses are shorter
LONGEST_ADDRESS = 254  # RFC 5321
BETWEEN_PEOPLE = re.compile(r"[,;/|&+•:\r\n\u2028\u2029]")
LIST_NUMBER = re.compile(r"(?<!\S)[0-9]{1,2}[.)](?=\s)")
TITLE_OF_TWO = re.compile(r"(?<!\w)([^\W\d_]{3,14})\.?\s([^\W\d_][\w'-]{1,30}) (and|und|&) (?=[^\W\d_])")
TITLE_AND_NAME = re.compile(r"(?<!\S)[^\W\d_]{2,4}\.(?=[^\W\d_]{2})")  # "Hr.Schmidt"
AT_THE_EDGES = ".,;:!"
LAST_FIRST = re.compile(
    r"(?:^|(?<=[;\n>]))[\s,]{0,9}(?P<last>[^,;<>@\n]{1,60}),(?P<first>[^,;<>@\n]{1,60})<(?P<mark>@\d+)>"
)
"""A person as mail programs write it: "Keller, Maria <m@acme.com>"."""


@dataclass(frozen=True, slots=True)
class MetPerson:
    """Somebody whom the person met; `address` is their e-mail address, "" when none is known."""

    name: str
    address: str = ""

    @property
    def key(self) -> str:
        """Eight hexadecimal digits that stand for the name in callback data, where space is short."""
        return f"{zlib.crc32(normalise(self.name).encode('utf-8', 'replace')):08x}"


@dataclass(frozen=True, slots=True)
class _Part:
    """What stands between two commas: a name, an address, only titles, or "or"."""

    name: str = ""
    address: str = ""
    titles: str = ""
    is_or: bool = False


@reader(MOST_CHARACTERS, cut=True)
@remembered(8)  # a card parses the same line many times
def parse_people(line: str) -> tuple[MetPerson, ...]:
    """Return the people named in one answer, each with their address; nobody rather than a guess.

    An address that stands by itself ("Maria, maria@acme.com") belongs to whom it fits. Several lines with one address
    and a telephone number or a company are a signature. Names with "or" between them are a guess.
    """
    boxes: dict[str, str] = {}
    parts = _read_parts(_marked(first_person(composed(line)), boxes), boxes)
    people: dict[str, MetPerson] = {}
    for place, part in enumerate(parts):
        before = parts[place - 1] if place else _Part()
        if part.is_or and before.name and any(later.name for later in parts[place + 1 :]):
            return ()
        if part.name and _is_couple(before.name, part.name):  # "Mr Tom and Mrs Sarah Whitby"
            people.pop(before.name, None)
            both_names = f"{before.name} {last_name(part.name)}"
            people[both_names] = MetPerson(both_names)
        if part.name and before.titles:  # "Mr and Mrs Smith"
            people.setdefault(both := f"{before.titles} {last_name(part.name)}", MetPerson(both))
        if part.name:
            one = people.get(part.name, MetPerson(part.name))
            people[part.name] = replace(one, address=one.address or part.address)
    named = list(people.values())[:MOST_MET]
    for address in (part.address for part in parts if part.address and not part.name):
        fitting = [i for i, one in enumerate(named) if not one.address and _is_address_of(address, one.name)]
        if not fitting and len(named) == len(boxes) == 1:
            fitting = [0]
        if len(fitting) == 1:
            named[fitting[0]] = replace(named[fitting[0]], address=address)
    return tuple(one if len(one.address) <= LONGEST_ADDRESS else MetPerson(one.name) for one in named)


def names(line: str) -> tuple[str, ...]:
    """Return the names of the people in one answer."""
    return tuple(one.name for one in parse_people(line))


@reader(MOST_CHARACTERS, cut=True)
def is_only_people(line: str) -> bool:
    """Return whether a line names people and nothing else: "Mrs Patel and Tom"; "Project Lighthouse" is nobody."""
    found = names(line)
    known_as = [one.split()[0] for one in found]
    if not found or not all(is_title(first) or normalise(first) in given_names() for first in known_as):
        return False
    words_ = (word.strip(AT_THE_EDGES) for word in EMAIL.sub(" ", line).split())
    said = set(map(normalise, words_)) - known("names", "and") - {"", "&", "+"}
    return said <= {normalise(word.strip(AT_THE_EDGES)) for one in found for word in one.split()}


@reader(MOST_CHARACTERS, cut=True)
def addresses(line: str) -> tuple[str, ...]:
    """Return the e-mail addresses in one answer, in the order typed, whether a name belongs to them or not."""
    found = (match.group() for match in EMAIL.finditer(line))
    return tuple(dict.fromkeys(one for one in found if len(one) <= LONGEST_ADDRESS))


# How a letter addresses them -----------------------------------------------------------------------------------------


def salutation_name(name: str, language: str) -> str:
    """Return how a letter addresses someone, as is usual in its language: "Maria" in English, "Maria Keller" in German.

    With a title it is the title and the last name with its particles. Sir and Sister go with the first name.
    """
    lists = lists_of(language, "names")
    tokens = name.split()
    titles = list(takewhile(is_title, tokens))
    rest = tokens[len(titles) :]
    if not rest:
        return name
    if not titles:
        whole = lists["whole"] or is_initials(rest[0]) or is_particle(rest[0])
        return name if whole else rest[0]
    if any(title_key(title) in known("names", "titles_before_first_name") for title in titles):
        return name if lists["whole"] else " ".join((*titles, rest[0]))
    titles = [lists["titles_elsewhere"].get(title_key(title), title) for title in titles]
    if form_of_address(name, language):
        return " ".join((*titles, last_name(name)))
    if lists["whole"]:
        return " ".join((*titles, *rest))
    elsewhere = lists["titles_elsewhere"].values()
    academic = [title for title in titles if title not in elsewhere or len(titles) == 1]  # "Frau Dr. Holm" is Dr. Holm
    return " ".join((*academic, last_name(name)))


def form_of_address(name: str, language: str) -> str:
    """Return "frau" or "herr" when a letter in this language begins with it and it was typed; else ""."""
    lists = lists_of(language, "names")
    first = name.split(maxsplit=1)[0] if name else ""
    title = normalise(lists["titles_elsewhere"].get(title_key(first), first))
    return title if title in lists["formal"].split() else ""


def last_name(name: str) -> str:
    """Return the last name with its particles: "van der Velden"."""
    before, last = name.split()[:-1], name.rsplit(maxsplit=1)[-1]
    has_given = len([word for word in before if not is_title(word)]) > 1  # "Fatima El Idrissi"; "Al Pacino" begins so
    particles = list(takewhile(lambda w: is_particle(w.lower() if has_given else w), reversed(before)))
    return " ".join((*reversed(particles), last))


# How they are read ---------------------------------------------------------------------------------------------------


def _marked(line: str, boxes: dict[str, str]) -> str:
    """Return a line with a mark for each address, which `boxes` then holds, and without brackets and emoji."""

    def mark(address: re.Match[str]) -> str:
        boxes[f"@{len(boxes)}"] = address.group()
        return f"@{len(boxes) - 1}"

    line = LIST_NUMBER.sub(";", EMAIL.sub(mark, line))
    line = IN_BRACKETS.sub(lambda m: f" {' '.join(EMAIL_MARK.findall(m.group()))} ", line)
    line = re.sub(r"[\"“”„]", " ", EMOJI.sub(" ", line))
    line = TITLE_AND_NAME.sub(lambda m: f"{m.group()} " if is_title(m.group()) else m.group(), line)
    line = TITLE_OF_TWO.sub(_each_titled, line)
    line = LAST_FIRST.sub(lambda match: _first_last(match, boxes), line)
    line = EMAIL_MARK.sub(lambda m: f" {m.group()} ", re.sub(r"[()<>\[\]{}]", " ", line))
    return line.lower() if is_cased(line) and line == line.upper() else line


def _each_titled(match: re.Match[str]) -> str:
    """Return "Profs Chen and Baptiste" as "Prof. Chen and Prof. " before the second name."""
    titles = {key: title for one in LANGUAGES for key, title in lists_of(one, "names")["plural_titles"].items()}
    title = titles.get(normalise(match[1]))
    return f"{title} {match[2]} {match[3]} {title} " if title else match.group()


def _first_last(match: re.Match[str], boxes: dict[str, str]) -> str:
    """Return "Keller, Maria <address>" as one person; "Anna Weber, Ben <address>" stays two."""
    last, first, mark = match["last"].strip(), match["first"].strip(), match["mark"]
    several = len([word for word in last.split() if not is_particle(word.lower())]) > 1
    if not last or not first or (several and not _is_address_of(boxes[mark], last)):
        return match.group()
    titles = list(takewhile(is_title, first.split()))
    return f"; {' '.join(titles)} {' '.join(first.split()[len(titles) :])} {last} {mark};"


def _read_parts(line: str, boxes: dict[str, str]) -> list[_Part]:
    is_small = is_cased(line) and line == line.lower()
    small = is_small and may_be_small_names(line)
    if is_small and not small:
        line = with_names_behind_titles(line)
    parts: list[_Part] = []
    for tokens in (tokens for section in BETWEEN_PEOPLE.split(line) for tokens in _split(section.split())):
        if not is_small and _is_relative_clause(tokens):
            continue
        if tokens and normalise(tokens[0]) in known("names", "or"):
            parts.append(_Part(is_or=True))
            continue
        address = boxes.get(tokens[-1], "") if tokens else ""
        name = read_name(tokens, _mailbox(address), small=small)
        titles = " ".join(tokens).title() if tokens and all(map(is_title, tokens)) else ""
        if name or titles or (address and len(tokens) == 1):
            parts.append(_Part(name, address, titles))
    return parts


def _is_relative_clause(tokens: list[str]) -> bool:
    """Return whether a part tells of somebody who was named: ", die seit 30 Jahren dort ist"."""
    begins = tokens[:1] != [] and tokens[0] in lists_of("de", "names")["relatives_before"].split()
    return begins and len(tokens) > 1 and tokens[-1].islower()


def _split(tokens: list[str]) -> list[list[str]]:
    """Split tokens at the words between people and after each address."""
    parts: list[list[str]] = [[]]
    for token in tokens:
        key = normalise(token)
        if key in known("names", "or"):
            parts += [[token], []]
        elif key in known("names", "and") and not (is_initials(token) and token.isupper()):
            parts.append([])
        else:
            parts[-1].append(token)
            if EMAIL_MARK.fullmatch(token):
                parts.append([])
    return parts


def _is_couple(first: str, second: str) -> bool:
    """Return whether a title with a given name stands before somebody with a title, a given and a last name."""
    one, two = first.split(), second.split()
    is_open = len(one) == 2 and is_title(one[0]) and normalise(one[1]) in given_names()  # noqa: PLR2004 - "Mr Tom"
    has_given = len(two) > 2 and is_title(two[0]) and not is_title(two[1]) and not is_particle(two[1])  # noqa: PLR2004 - title, given and last name
    return is_open and has_given


def _is_address_of(address: str, name: str) -> bool:
    """Return whether an address contains a word of a name: "m.keller@acme.com" is Maria Keller's."""
    box = _mailbox(address)
    return any(len(word) > 1 and normalise(word) in box for word in re.split(r"[\s.]+", name))


def _mailbox(address: str) -> str:
    return normalise(address).partition("@")[0]
