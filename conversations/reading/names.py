"""Reads the names of people in a part of a typed line: "Grace from payroll" names Grace.

With capitals, names are recognised by them. In small letters throughout, a line is read as names only when it has no
common word. Roles, departments, degrees and companies are no names; what cannot be read is left out, never guessed.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import cache

from conversations.reading.jobs import is_german_job, is_kind_of_company, is_listed_job, is_old_trade
from conversations.reading.typed_text import is_cased, is_initials, with_capitals
from conversations.words import LANGUAGES
from conversations.words.phrases import word_set
from conversations.words.wordlists import has_letters, known, lists_of, normalise

MOST_WORDS = 6  # of one name
MOST_SMALL_WORDS = 3  # of one name in small letters
LONGEST_WORD = 30
LEAST_BEFORE_END = 4  # letters before the end of a role, as in Betriebs-rat: Prat is a name
EMAIL_MARK = re.compile(r"@\d+")
DASHES = ("-", "\u2013", "\u2014")
SPELT_OUT = re.compile(r"(?:[^\W\d_]-){2,30}[^\W\d_]")  # "M-A-R-I-A"
AROUND = ".,!?'\u2019*_~\"\u201c\u201d\u201e\u00ab\u00bb"


def title_key(token: str) -> str:
    """Return the normalised title that a token is, or ""."""
    word = token.strip(AROUND)
    key = normalise(word)
    if key not in known("names", "titles") | known("names", "titles_before_first_name"):
        return ""
    is_role = key in known("names", "roles") and not (word.istitle() or token.endswith("."))  # "HR" is a department
    return "" if is_role else key


def is_title(token: str) -> bool:
    """Return whether a token is a title: Dr., Mrs, Frau."""
    return bool(title_key(token))


def name_key(word: str) -> str:
    """Return a word of a name as names are compared: "Hr." and "Herrn" are "herr"."""
    key = title_key(word) or normalise(word)
    written = (lists_of(language, "names")["written"].get(key) for language in LANGUAGES)
    return normalise(next(filter(None, written), key))


def is_particle(word: str) -> bool:
    """Return whether a word in small letters belongs to the last name: van, von, de."""
    return word.islower() and normalise(word) in known("names", "particles")


def is_role(word: str) -> bool:
    """Return whether a word is a role or a department, not a name."""
    key = normalise(word)
    if key in known("names", "roles") or (key in known("names", "short_roles") and not word.istitle()):
        return True
    person = re.split(r"[/:*]", key)[0]  # "Koch/Köchin", "Leiter:in"
    last = person.rpartition("-")[2]  # "IT-Leiter", but "Koch-Hahn" is a name
    if key in known("names", "job_surnames") or last in known("names", "job_surnames"):
        return False
    return is_listed_job(person) or is_listed_job(last) or is_listed_job(key) or _ends_like_a_role(key)


def _ends_like_a_role(key: str) -> bool:
    return any(key.endswith(end) and len(key) - len(end) >= LEAST_BEFORE_END for end in known("names", "role_ends"))


@cache
def given_names() -> frozenset[str]:
    """Return usual given names; those that are words, too, are not among them: "Will", "Joy"."""
    both = (word_set("given_names", language) - word_set("given_or_word", "en") for language in LANGUAGES)
    return frozenset().union(*both)


def common_words() -> frozenset[str]:
    """Return words that are no names: of a language, of companies, around names."""
    return known("names", "common") | known("names", "after") | known("names", "called") | known("companies", "legal")


@dataclass
class _Reading:
    """What was read of one part so far. `ended`: what follows is about somebody, or about a company."""

    titles: list[str] = field(default_factory=list)
    name: list[str] = field(default_factory=list)
    ended: bool = False

    def title(self, token: str) -> None:
        """Take a title; what stands before it is no name."""
        if self.name or self.ended:
            self.titles = []
        self.titles.append(_written_title(token))
        self.name, self.ended = [], False


def read_name(tokens: list[str], mailbox: str, *, small: bool) -> str:
    """Return the name in a part of a line with its titles, or "".

    `mailbox` is the beginning of the address beside it, normalised: a word in small letters that it contains belongs to
    the name. `small`: the line has no capitals and no common word.
    """
    reading = _Reading()
    if small and len(tokens) > 1 and normalise(tokens[0]) in known("names", "articles"):
        tokens = tokens[1:]  # "der markus"
    if _is_a_family(tokens) or _is_a_job(tokens):
        return ""
    for place, token in enumerate(tokens):
        if EMAIL_MARK.fullmatch(token):
            break
        word = token.strip(AROUND)
        key = normalise(word)
        if _is_somebodys(reading, word):
            reading = _Reading()
        elif key in known("names", "called"):
            reading.name, reading.ended = [], False
        elif is_title(token) and not _is_surname(reading, token, tokens[place + 1 :]):
            reading.title(token)
        elif not reading.ended or _begins_behind_department(reading, tokens, place):
            reading.ended = False
            _take(reading, token, tokens[place + 1 :], mailbox, small=small)
    trades = known("names", "job_surnames")
    is_trade = len(reading.name) > 1 and not reading.titles and normalise(reading.name[0]) in trades
    name = reading.name[is_trade and normalise(reading.name[1]) in given_names() :]  # "Farmer Ted"
    while name and is_particle(name[-1]):
        name.pop()
    most = MOST_SMALL_WORDS + sum(map(is_particle, name)) if small else MOST_WORDS
    if not 0 < len(name) <= most or sum(map(len, name)) < 2:  # noqa: PLR2004 - an initial is no name
        return ""
    return " ".join((*reading.titles, *name))


def _is_a_family(tokens: list[str]) -> bool:
    """Return whether a part names several people by their last name: "Familie Sommer", "the Hendersons"."""
    words = [token.strip(AROUND) for token in tokens]
    if any(normalise(word) in known("names", "families") for word in words):
        return True
    is_plural = len(words) == 2 and normalise(words[0]) in known("names", "before_families")  # noqa: PLR2004 - "the" and a name
    return is_plural and words[1].endswith("s") and normalise(words[1]) not in given_names()


def _is_a_job(tokens: list[str]) -> bool:
    """Return whether an article and what somebody does is all: "die Sonderpädagogin", "ein Mieter"."""
    if len(tokens) != 2:  # noqa: PLR2004 - an article and a word
        return False
    article, word = (normalise(token.strip(AROUND)) for token in tokens)
    is_any = tokens[0] in known("posts", "unspecific") and word not in given_names()  # "ein Mieter", "eine Sabine"
    return is_any or (article in known("names", "articles") and is_german_job(word))


def _begins_behind_department(reading: _Reading, tokens: list[str], place: int) -> bool:
    """Return whether a name of two words follows a job: "Head of Talent Chidi Okoro"."""
    behind = [token.strip(AROUND) for token in tokens[place:]]
    is_behind = place > 1 and not reading.name and is_role(tokens[place - 1].strip(AROUND)) and is_role(tokens[0])
    return is_behind and len(behind) == 2 and all(_is_capital(word) and not is_role(word) for word in behind)  # noqa: PLR2004


def _take(reading: _Reading, token: str, rest: list[str], mailbox: str, *, small: bool) -> None:
    """Take a word that is no title into the reading."""
    word = token.strip(AROUND)
    key, name = normalise(word), reading.name
    begun = bool(name or reading.titles)
    if not begun and rest and _is_capital(word) and key in known("companies", "kinds_first"):
        reading.ended = True  # "Spedition Rasch"
    elif token in DASHES or not has_letters(key):
        reading.ended = bool(name)
    elif is_initials(token) and "." in token and (small or not token.islower()):
        name.append(token.upper())
    elif _ends_at(reading, key, rest) if begun and is_particle(word) else key in known("names", "after"):
        reading.ended = True
    elif key in known("companies", "legal") and name:
        name.clear()
        reading.ended = True
    elif (key in known("names", "degrees") and not word.istitle()) or (name and key in known("names", "generations")):
        reading.ended = bool(name)
    elif is_role(word) and not _is_surname(reading, with_capitals(token) if small else token, rest):
        _end_at_role(reading, word, rest)
    elif is_particle(word) and (begun or (rest and _is_capital(rest[0]) and key not in known("posts", "articles"))):
        name.append(word)
    elif small and _is_word(word):
        name.append(with_capitals(word))
    elif _is_capital(word) and (key not in common_words() or (begun and len(key) > 1)):
        name.append(_usual(word))
    elif len(key) > 1 and _fits_address(key, mailbox, name):
        name.append(with_capitals(key))
    elif name:
        reading.ended = True


def _is_somebodys(reading: _Reading, word: str) -> bool:
    """Return whether who was named is only a relative: "Mrs Whitfield's daughter", "Frau Weißfelds Tochter"."""
    if reading.titles and not reading.name and word.endswith(("'s", "\u2019s")):
        return True
    is_relative = bool(reading.titles and reading.name) and normalise(word) in known("names", "relatives")
    return is_relative and reading.name[-1].endswith("s")


def _ends_at(reading: _Reading, particle: str, rest: list[str]) -> bool:
    """Return whether a department or a company follows: "Frau Gemmer von Hays"; "Klaus von Berg" is a name."""
    if particle == "von" and len(reading.name) == 1 and rest and _is_capital(rest[0]):
        is_formal = reading.titles[-1:] in (["Frau"], ["Herr"])
        is_surname = is_formal and not set(normalise(reading.name[0]).split("-")) & given_names()
        if is_surname or (len(rest) > 1 and _is_capital(rest[1])):  # "Amy von Spencer Stuart"
            return True
    word = next((token.strip(AROUND) for token in rest if not is_particle(token)), "")
    return is_role(word) or is_kind_of_company(normalise(word))


def _is_surname(reading: _Reading, token: str, rest: list[str]) -> bool:
    """Return whether a role or a title is the last name of somebody: "Jo Butcher", "Mr Ward"."""
    word = token.strip(AROUND)
    key = normalise(word)
    if reading.ended or not word.istitle() or (rest and _is_capital(rest[0].strip(AROUND))):
        return False
    if reading.name and key in known("names", "later_surnames"):
        return True
    if reading.titles and not reading.name and not is_title(token) and key in known("names", "surnames_after_title"):
        return True
    follows = bool(reading.titles) or (
        len(reading.name) == 1 and not reading.name[0].lower().endswith(_adjective_ends())
    )
    return follows and is_old_trade(key)


@cache
def _adjective_ends() -> tuple[str, ...]:
    return tuple(known("names", "adjective_ends"))


def _end_at_role(reading: _Reading, word: str, rest: list[str]) -> None:
    """A role ends a name, and is none: "Maria Keller CTO". Of "Growth Manager" nothing is a name."""
    is_one = len(reading.name) == 1 and not reading.titles and normalise(reading.name[0]) not in given_names()
    if is_one and word.islower() and rest and _is_capital(rest[0]):
        reading.name = []  # "Practice manager Lorna Pike"
        return
    if not reading.name and reading.titles:
        return  # "Frau Direktorin Vogt"
    if not reading.name:
        reading.ended = normalise(word) in known("names", "heads") and not word.islower()
        return
    if len(reading.name) == 1 and not reading.titles and _is_capital(word) and not word.isupper():
        reading.name = []
    reading.ended = True


def _written_title(token: str) -> str:
    """Return a title as a letter has it: as typed, with a capital; "Herrn" becomes "Herr"."""
    title = token.strip(AROUND.replace(".", ""))
    key = title_key(token)
    for language in LANGUAGES:
        if written := lists_of(language, "names")["written"].get(key):
            return str(written)
    return title.title() if title.islower() or title.isupper() else title


def _usual(word: str) -> str:
    """Return a word in capitals throughout as a name has it; initials and short ones stay."""
    shortest = 3
    return with_capitals(word.lower()) if word.isupper() and len(word) > shortest else word


def _is_word(word: str) -> bool:
    if SPELT_OUT.fullmatch(word):
        return False
    fit = all(c.isalpha() or c in "-'\u2019.\u200c" or unicodedata.category(c)[0] == "M" for c in word)
    return fit and bool(word) and word[0].isalpha() and len(word) <= LONGEST_WORD


def _is_capital(word: str) -> bool:
    return _is_word(word) and not word[0].islower() and not word.endswith(("'s", "\u2019s"))


def _fits_address(word: str, box: str, name: list[str]) -> bool:
    """Return whether a word in small letters belongs to the name in an address: "maria keller maria@acme.com"."""
    if not box or len(word) > LONGEST_WORD or not re.sub(r"[-']", "", word).isalpha() or not is_cased(word):
        return False
    return word in box or (len(name) == 1 and normalise(name[0]) in box)
