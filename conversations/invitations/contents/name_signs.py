"""Signs that words are somebody's name: a role behind them, a given name beside them; and where names begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice, takewhile

from conversations.invitations.contents.agenda import Agenda
from conversations.invitations.contents.letter import Letter
from conversations.invitations.contents.patterns import is_given_name, pattern, phrases
from conversations.letters.topics.german.nouns.genders import gender
from conversations.reading.jobs import Sureness, is_job
from conversations.reading.names import is_particle, is_title
from conversations.reading.names import is_role as is_role_word
from conversations.words.wordlists import known, normalise

MOST_TRIED = 8  # cues of one kind
LONGEST_LABEL = 40  # characters of a line or a label above names
LONGEST_CHUNK = 160  # characters that are read behind a cue
CAPITAL = r"[A-Z\u00c4\u00d6\u00dc]"
WORD = rf"{CAPITAL}[\w'\u2019-]+"
_AND = r"(?:, | and | und | & | sowie )"
_IN_BRACKETS = re.compile(r"\s?[(,\u2013]\s?(?:our |the |unsere[rm]? )?([^(),.;\n]{2,50})")
_NAME_AND_BRACKET = re.compile(rf"(?<![\w-])({WORD})(?=\s\(|, (?:our|the|unsere?) )")
_IN_AGENDA = re.compile(rf"(?<!\w)(?:with|and|mit|und) ({WORD})")
_LIST = re.compile(rf"(?<![\w-])((?:{WORD}{_AND}){{1,4}}{WORD})(?![\w-])(?! {CAPITAL})")
_FROM = re.compile(
    rf"(?<![\w-])((?:{WORD}{_AND}){{0,3}}{WORD}),? "
    r"(?:from (?:our|the)|(?:aus|von) (?:dem|der|unserem|unserer)|(?:from|von)(?= [A-Z])|vom|who|one of) "
)
_NAMES = re.compile(rf"((?:{WORD}{_AND}){{0,3}}{WORD})(?![\w-])(?! {CAPITAL})")
_INTRODUCED = re.compile(
    rf"(?<!\w)(?:(?i:it'?s|this is|hier (?:ist|schreibt)|ich bin|mein name ist|my name is|i'm|i am) "
    rf"({WORD}(?: {WORD})?)(?=[,.!]| from | von | vom | aus | at | here)|({WORD}) (?:here|hier)(?!\w)"
    rf"|({WORD}) (?:from|von|vom) [^,.!?\n]{{2,40}} (?:here|hier)(?!\w)"
    rf"|\A[^\n,.!]{{2,40}}[,!.] ({WORD}) (?:from|von|vom) )"
)
_US = re.compile(rf"(?<!\w)(?:us|uns|we|wir) \(((?:{WORD}{_AND}){{0,3}}{WORD})\)")
_CLAUSE = re.compile(r",\s(?:who|one of|die|der)\s[^,.;!?()\n]{1,60}(?=[,.;!?])")  # "Farida, who runs the kitchen, and"
_JOINED = re.compile(r"\s?\([^()@]*\)(?=,? (?:and|und|&|sowie) )")
_WHO_THEY_ARE = re.compile(  # "Imelda and Josh from our front of house team", "Jule und Mats, unsere Partner,"
    r"(?:\s(?:from (?:our|the)|aus (?:dem|der|unserem|unserer)|vom)|,\s(?:our|the|unsere?))\s[^,.;!?()\n]{2,40},?$"
)
_PLURALS = ("en", "rn", "nde", "ung")  # endings of words in German that are nobody's unknown name


def first_names(letter: Letter) -> frozenset[str]:
    """Return single names that are surely somebody's: who signs, who is asked for, who stands beside a given name."""
    text = letter.body
    signer = letter.signature[0].split()[:1] if letter.signature else []
    asked = (match[1] for match in islice(asked_for().finditer(text), MOST_TRIED))
    named = (m[1] for m in islice(_NAME_AND_BRACKET.finditer(text), 2 * MOST_TRIED) if has_role(text, m.end(1)))
    beside = (*_beside_others(text, signer), *_met(text), *_who_meet(text))
    return frozenset((*signer, introduced(letter), *asked, *named, *beside))


def introduced(letter: Letter) -> str:
    """Return who says who they are: "Sorrel from Overhang Climbing here", "hier ist Jule vom Haarwerk"."""
    found = _INTRODUCED.search(letter.body[:LONGEST_CHUNK])
    return next(filter(None, found.groups()), "") if found else ""


def first_names_in_agenda(agenda: Agenda | None) -> frozenset[str]:
    """Return single names behind "with" and "and" in the parts of an agenda."""
    return frozenset(name for part in (agenda.parts if agenda else ()) for name in _IN_AGENDA.findall(part))


def _beside_others(text: str, signer: list[str]) -> Iterator[str]:
    """Yield "Okan" of "Mira und Okan", and of "Okan from our product team"."""
    for listed in islice(_LIST.finditer(text), 2 * MOST_TRIED):
        names = re.findall(WORD, listed[1])
        yield from names if any(is_given_name(name) or name in signer for name in names) else ()
    for found in (*islice(_FROM.finditer(text), MOST_TRIED), *islice(_US.finditer(text), MOST_TRIED)):
        yield from re.findall(WORD, found[1])


def _who_meet(text: str) -> Iterator[str]:
    """Yield several names in front of what people do: "Ayşe und Lennart freuen sich auf dich"."""
    for verb in islice(_behind_several().finditer(text), MOST_TRIED):
        yield from re.findall(WORD, verb[1])


@cache
def _behind_several() -> re.Pattern[str]:
    behind = phrases("invited-behind_names")
    return re.compile(rf"(?:^|[.!?:)\u2013] |\n)((?:{WORD}{_AND}){{1,3}}{WORD})\s(?:(?i:{behind}))(?!\w)", re.MULTILINE)


def _met(text: str) -> Iterator[str]:
    """Yield the words behind "you'll meet" that are no known nouns: "you'll meet Nnamdi and Okan"."""
    for cue in islice(_by_name().finditer(text), MOST_TRIED):
        names = _NAMES.match(text, cue.end(), cue.end() + LONGEST_CHUNK)
        yield from (word for word in re.findall(WORD, names[1]) if may_be_name(word)) if names else ()


def may_be_name(word: str) -> bool:
    """Return whether a word is no noun that is known, and does not end like one."""
    return is_given_name(word) or not (gender(word) or word.endswith(_PLURALS) or word.isupper())


@cache
def _by_name() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{phrases('invited-by_name')})\s+(?=(?-i:{CAPITAL}))", re.IGNORECASE)


@cache
def asked_for() -> re.Pattern[str]:
    """Return a pattern for a name behind "ask for"."""
    return re.compile(rf"(?<!\w)(?i:{phrases('invited-asked_for')}|nach(?=\s(?:Herrn|Frau)\s))\s+({CAPITAL}[\w'-]+)")


def has_role(text: str, position: int | None = None) -> bool:
    """Return whether a role stands right behind a position, in brackets or behind a comma, or at a text's end."""
    if position is None:
        last = text[-LONGEST_LABEL:].split()[-1:]
        return bool(last) and (is_job(last[0], Sureness.COMPOUND) or is_role_word(last[0]))
    match = _IN_BRACKETS.match(text, position, position + LONGEST_CHUNK)
    words = re.split(r"\W+", match[1]) if match else []
    return any(is_job(word, Sureness.COMPOUND) or is_role_word(word) for word in words if word)


def begins_with_name(text: str, *, sure: bool = False) -> bool:
    """Return whether a text begins with two words with capitals, or, if it must be `sure`, a title or a given name."""
    words = text.split()[:3]
    if sure:
        return bool(words) and (is_title(words[0]) or is_given_name(words[0]))
    capitals = list(takewhile(lambda word: word[:1].isupper() or is_particle(word) or is_title(word), words))
    return len(capitals) > 1 or bool(words and is_given_name(words[0].strip(",;(")))


def names_ahead(text: str) -> str:
    """Return a text up to where names end: at the first word that is no name, no job and no "and"."""
    tokens = _CLAUSE.sub("", text[:LONGEST_CHUNK]).split()
    while tokens and (tokens[0] in ("with", "mit") or pattern("invited-articles").fullmatch(tokens[0])):
        del tokens[0]
    return " ".join(_names(tokens))


def names_behind(text: str) -> str:
    """Return the end of a text from where names begin."""
    text = _WHO_THEY_ARE.sub("", _JOINED.sub("", text[-LONGEST_CHUNK:].rstrip()))
    text = text if text.endswith(")") else text.rpartition(")")[2]
    return " ".join(reversed(_names(list(reversed(text.split())))))


def _names(tokens: list[str]) -> list[str]:
    kept: list[str] = []
    depth = 0
    for token in tokens:
        depth = abs(depth + token.count("(") - token.count(")"))
        word = token.strip("(),;:")
        is_name = word[:1].isupper() or is_title(word) or word in (",", "&", "-", "\u2013", "/")
        if not (depth or token.endswith(")") or is_name or _is_between(word)):
            break
        kept.append(token)
    return kept


def _is_between(word: str) -> bool:
    """Return whether a word in small letters may stand between names: "and", "our", "from", a job, "van"."""
    key = normalise(word)
    between = key in known("names", "and") or pattern("invited-beside_names").fullmatch(key) is not None
    return between or is_particle(word) or is_role_word(word) or is_job(word)
