"""Reads whom a message says one will meet. One left out is better than one made up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from conversations.invitations.contents.agenda import Agenda
from conversations.invitations.contents.hours import read_hours
from conversations.invitations.contents.letter import Letter, split_sentences
from conversations.invitations.contents.name_signs import (
    LONGEST_CHUNK,
    LONGEST_LABEL,
    MOST_TRIED,
    WORD,
    asked_for,
    begins_with_name,
    first_names,
    first_names_in_agenda,
    has_role,
    introduced,
    may_be_name,
    names_ahead,
    names_behind,
)
from conversations.invitations.contents.patterns import is_given_name, pattern, phrases, says
from conversations.letters.people import MetPerson, parse_people
from conversations.letters.topics.german.nouns.genders import gender
from conversations.reading.jobs import is_company as is_firm_name
from conversations.reading.jobs import is_job
from conversations.reading.names import is_role as is_role_word
from conversations.reading.names import is_title
from conversations.words.wordlists import normalise

MOST_WORDS = 5  # behind "with", of which one is a given name
MOST_SIGNED = 4  # lines of a signature that may have somebody's name in full
MOST_PIECES = 3  # of a line of an agenda
_TITLES = "mrs?|ms|miss|dr|prof|herrn?|frau|dipl\\.-ing"
_BULLETS = "-*\u2022\u2013 "
_ROLE_BEHIND = re.compile(r"\s*[(,\u2013|]\s*|\s-\s")
_NAME = re.compile(rf"(?<![\w-])(?P<first>{WORD})(?: (?:van|von|de|der|den|del|da))*(?: {WORD}){{1,2}}")
_AGENDA_PIECES = re.compile(r"\s*[(,:\u2013|]\s*|\s-\s")
_OF_COMPANY = re.compile(r"\s(?:vom|von|from|at|bei|@)\s")
_BEFORE_BRACKET = re.compile(rf"(?<!\w)(?:to|with|and|by|mit|und|von|an) ({WORD})(?=\s\()")
_OF_SAINT = re.compile(r"(?:St|Sankt|Haus)\.? ")
_BRACKET = re.compile(r"\(([^()\n]{4,50})\)")
_BRACKETED = re.compile(r"\s?\([^()@]*\)")
_ASKS = re.compile(r"^([^:?\n]{2,40})\?(?= )")
_JOB_AND_TITLE = re.compile(rf"(?<!\w)(?:{WORD} ){{1,3}}(?=(?:Mr|Mrs|Ms|Herrn?|Frau)\.? [A-Z\u00c4\u00d6\u00dc])")
_BETWEEN_NAMES = re.compile(r" (?:/|\u2194|<>|x|\u00d7) ")


def of_letter(letter: Letter, company: str, person: str, agenda: Agenda | None = None) -> list[MetPerson]:
    """Return whom a message says one will meet: behind a cue, in a list, in the agenda, or who signs "with me"."""
    found: list[MetPerson] = []
    sure = first_names(letter)
    chunks = _chunks(letter, sure)
    sure |= first_names_in_agenda(agenda)
    for chunk in (*chunks, *_counterparts(letter, company), *_of_agenda(agenda), *_signer(letter)):
        for one in parse_people(_without_roles(_BETWEEN_NAMES.sub(", ", chunk))):
            if _is_somebody(one.name, company, person, sure):
                found = with_person(found, one)
    return [_in_full(one, letter) for one in found]


def _without_roles(chunk: str) -> str:
    """Return names without what they are: "Daniel Whitaker, Rooms Division Manager"."""
    chunk = _JOB_AND_TITLE.sub("", chunk)
    first, *behind = _BRACKETED.sub("", chunk.rstrip(".!?")).split(",")
    return ",".join((first, *(part for part in behind if not has_role(part) or begins_with_name(part, sure=True))))


def _in_full(one: MetPerson, letter: Letter) -> MetPerson:
    """Return somebody who is called by the given name alone with the name they sign with."""
    name = _signed(letter)
    is_signer = " " not in one.name and name.startswith(f"{one.name} ") and len(parse_people(name)) == 1
    return MetPerson(parse_people(name)[0].name, one.address) if is_signer else one


def with_person(people: list[MetPerson], one: MetPerson) -> list[MetPerson]:
    """Return people with one more, unless they are named already: "Greg" is Greg Hollis, "Mrs Hollis" is not sure."""
    words = _words(one.name)
    for place, other in enumerate(people):
        others = _words(other.name)
        if words <= others:
            return people
        if others < words:
            return [*people[:place], MetPerson(one.name, one.address or other.address), *people[place + 1 :]]
    return [*people, one]


def _words(name: str) -> set[str]:
    return {normalise(word).strip(".") for word in name.split() if not is_title(word)}


def _is_somebody(name: str, company: str, person: str, sure: frozenset[str]) -> bool:
    words, firm = _words(name), set(normalise(company).split())
    is_person = bool(person) and set(normalise(person).split()) <= words
    is_titled = is_title(name.split(maxsplit=1)[0])
    is_company = bool(company) and not is_titled and (words <= firm or firm <= words)
    is_company = is_company or is_firm_name(name) or _OF_SAINT.match(name) is not None
    if is_person or is_company or not words or pattern("invited-interview").search(name):
        return False
    if any(says(key, name) for key in ("invited-no_person", "invited-agenda_parts")):
        return False
    first = name.split(maxsplit=1)[0]
    is_thing = not (is_titled or is_given_name(first)) and bool(gender(first))
    is_first_name = is_given_name(name) or (name in sure and not says("invited-no_company", name))
    return (len(words) > 1 and not is_thing) or is_titled or is_first_name


def _chunks(letter: Letter, sure: frozenset[str]) -> list[str]:
    """Return the pieces of text that name those who take part."""
    chunks = []
    listing, chunks_before = False, 0
    beside = re.compile(r"(?:with|mit) ", re.IGNORECASE)
    for line in letter.lines:
        asked = _ASKS.sub(r"\1:", line, count=1)  # "Who will call? Jo Smith"
        label, colon, rest = (asked.rsplit(". ", 1)[-1] if line.endswith(":") else asked).partition(":")
        if cue := beside.match(line):  # "with Ravi Menon, Principal Engineer"
            chunks.append(names_ahead(line[cue.end() :]))
            continue
        plain = line.lstrip(_BULLETS)
        if listing and (line or chunks_before < len(chunks)):
            listing = begins_with_name(plain) and ":" not in plain
            if listing:
                chunks.append(_ROLE_BEHIND.split(plain, maxsplit=1)[0])
                continue
        is_short = len(label) <= LONGEST_LABEL and not any(c.isdigit() for c in label)
        if is_short and says("invited-people_labels", label) and (colon or _is_heading(line)):
            if rest.strip():
                chunks.append(_first_before_last(split_sentences(rest)[0][:LONGEST_CHUNK]))
            else:
                listing, chunks_before = True, len(chunks)
            continue
        chunks += [chunk for sentence in split_sentences(line) for chunk in _of_sentence(sentence, sure)]
    return chunks


def _first_before_last(names: str) -> str:
    """Return "Silke Hornung, Marco Weber" for "Hornung, Silke; Weber, Marco"."""
    found = []
    for part in names.split(";"):
        last, _, first = part.strip().partition(", ")
        found.append(f"{first} {last}" if is_given_name(first) and not is_given_name(last) else part)
    return ", ".join(found)


def _is_heading(line: str) -> bool:
    """Return whether a line ends with a word for those who take part: "Your interviewers"."""
    return any(match.end() == len(line) for match in pattern("invited-people_labels").finditer(line))


def _of_sentence(sentence: str, sure: frozenset[str]) -> Iterator[str]:
    yield from (names_ahead(sentence[cue.start(1) :]) for cue in islice(asked_for().finditer(sentence), MOST_TRIED))
    if says("invited-aside", sentence) and not says("invited-interview", sentence):
        return
    for cue in islice(_before_names().finditer(sentence), MOST_TRIED):
        yield names_ahead(sentence[cue.end() :])
    for cue in islice(_with_in_sentence().finditer(sentence), MOST_TRIED):  # "45 minutes with Sarah and me"
        chunk = names_ahead(sentence[cue.end() :])
        words = chunk.split()[:MOST_WORDS]
        names = [word.strip(".,;:!?()") for word in words]
        is_named = any(map(is_given_name, names)) or names[:1] == [*sure.intersection(names[:1])]
        if is_named or (words and has_role(sentence, cue.end() + len(words[0]))):
            yield chunk
    for bracket in islice(_BRACKET.finditer(sentence), MOST_TRIED):  # "the head (Karin Huber)"
        if begins_with_name(bracket[1], sure=True) or bracket[1].split()[0].strip(",") in sure:
            yield bracket[1]
    for name in islice(_BEFORE_BRACKET.finditer(sentence), MOST_TRIED):  # "to Rufus (CMO) and Ines (Brand)"
        if may_be_name(name[1]) and has_role(sentence, name.end(1)):
            yield names_ahead(sentence[name.start(1) :])
    for name in islice(_NAME.finditer(sentence), MOST_TRIED):  # "Deputy Head Mia Wolf", "Greg Hollis, Workshop Manager"
        signs = name.start() == 0 and len(sentence) <= LONGEST_LABEL and not sentence.endswith(".")
        is_somebody = has_role(sentence[: name.start()]) or has_role(sentence, name.end())
        if is_given_name(name["first"]) and is_somebody and not signs:
            yield name.group()
    titled = list(islice(_titled().finditer(sentence), MOST_TRIED))
    if titled and _is_of_interview(sentence):  # "Unser Chef, Herr Wieland, hat am Freitag um 13 Uhr Zeit"
        yield from (names_ahead(sentence[match.start() :]) for match in titled)
    if verb := _behind_names().search(sentence):
        yield names_behind(sentence[: verb.start()])


def _is_of_interview(sentence: str) -> bool:
    """Return whether a sentence tells the hour, greets nobody and asks for no answer."""
    return bool(read_hours(sentence)) and not says("invited-replies", sentence)


def _counterparts(letter: Letter, company: str) -> Iterator[str]:
    """Yield who follows "interview with": a company may, too, so it is known or the name begins with a given name."""
    for line in (*letter.lines[:1], letter.title) if not company else letter.lines:
        for cue in islice(_with().finditer(line), MOST_TRIED):
            chunk = names_ahead(line[cue.end() :])
            if company or is_given_name(chunk.split(" ", 1)[0]):
                yield chunk


def _of_agenda(agenda: Agenda | None) -> Iterator[str]:
    """Yield who is named in the parts of an agenda: behind "with", or as somebody with a given name or a role."""
    for part in agenda.parts if agenda else ():
        if cues := list(_with_in_agenda().finditer(part)):
            yield names_ahead(part[cues[0].end() :])
            continue
        name, *behind = _AGENDA_PIECES.split(part, maxsplit=MOST_PIECES)
        is_led = any(is_role_word(word) or is_job(word) for text in behind for word in re.split(r"\W+", text) if word)
        if begins_with_name(name) and (is_led or is_given_name(name.split()[0]) or is_title(name.split()[0])):
            yield name
            continue
        for text in behind:  # "Store walk | Devon Hart"
            is_activity = says("invited-agenda_parts", name) or not name.istitle()
            if begins_with_name(text) and (is_activity or is_given_name(text.split()[0])):
                yield text


def _signer(letter: Letter) -> Iterator[str]:
    """Yield who signs a message that says "with me", "I will call you"."""
    said = (sentence.text for sentence in letter.sentences())
    if any(says("invited-with_me", one) and not says("invited-no_me", one) for one in said):
        yield from (name for name in (_signed(letter), introduced(letter)) if name[:1].isupper())


def _signed(letter: Letter) -> str:
    """Return the name that a message is signed with, without a role and a company: "Nico" for "Nico von Globex"."""
    first = letter.signature[0] if letter.signature else ""
    fuller = next((line for line in letter.signature[1:MOST_SIGNED] if line.startswith(f"{first} ")), first)
    name = _ROLE_BEHIND.split(fuller, maxsplit=1)[0]
    first, *behind = _OF_COMPANY.split(name, maxsplit=1)
    return first if behind and (" " not in first or " von " not in name) else name


@cache
def _before_names() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:(?:{phrases('invited-before_names')}):?\s+|(?:with|by|mit|von|durch|nach|bei)\s+(?=(?:{_TITLES})\.?\s))",
        re.IGNORECASE,
    )


@cache
def _titled() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_TITLES})\.? (?=[A-Z\u00c4\u00d6\u00dc])", re.IGNORECASE)


@cache
def _with() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{phrases('invited-with')})\s+", re.IGNORECASE)


@cache
def _with_in_agenda() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:with|w/|by|from|mit|durch|bei|von)\s+", re.IGNORECASE)


@cache
def _with_in_sentence() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?i:with|mit)\s+(?=[A-Z\u00c4\u00d6\u00dc]|me\b|mir\b)")


@cache
def _behind_names() -> re.Pattern[str]:
    return re.compile(rf",?\s+(?:{phrases('invited-behind_names')})(?!\w)", re.IGNORECASE)
