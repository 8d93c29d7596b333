"""Reads the name of a company from where it begins, and cleans it."""

from __future__ import annotations

import re

from conversations.invitations.contents.patterns import LEGAL, is_firm, is_given_name, pattern
from conversations.reading.jobs import Sureness, is_company, is_job

LONGEST = 80  # characters of a company
MOST_WORDS = 9
INSIDE = frozenset({
    "of", "and", "the", "for", "&", "und", "für", "der", "die", "das", "des", "von", "vom", "zu", "zur", "im", "in",
    "+", "de", "la", "le", "du", "van", "et", "y", "e", "o",
})  # fmt: skip
_IN_NAMES = frozenset({"of", "for", "f\u00fcr", "am", "an"})
_ENDS = re.compile(r"[,;:!?()|\u2013\u2014]$")
_SHORT = frozenset({"St.", "Ste.", "Mt.", "Dr.", "Dres.", "Drs.", "Prof."})
_WITH_DOT = re.compile(r"(?<!\w)(?:Inc|Ltd|Corp|Co|Bros|St|[A-Za-z](?:\. ?[A-Za-z]){1,3})\.$")


_BODIES = re.compile(
    r"(?:institut|institute|department|ministry|authority|commission|society|centre|center|agency|association|foundation|council|amt|verband|zentrum|akademie|"
    r"gesellschaft|verein|ministerium|stiftung|hochschule)$",
    re.IGNORECASE,
)
_OFFICE = re.compile(r" (?:HQ|[Hh]eadquarters|[Hh]ead [Oo]ffice)$")
_YOU = ("Sie", "Ihnen", "Ihre", "Ihren", "Ihrem", "Ihr", "Dich")
_ARTICLES = ("the", "der", "die", "das", "dem", "den")
_FIRM = re.compile(r"^(?:die |der )?(?:firma|fa\.) (?=\w)", re.IGNORECASE)


def company_from(text: str, position: int) -> str:
    """Return the name that begins at a position: words with a capital, up to the end of the phrase."""
    line = text[position : position + 120].split("\n", 1)[0]
    return clean_company(" ".join(words_of_name(line.split())))


def words_of_name(tokens: list[str]) -> list[str]:
    """Return the words that a name begins with."""
    while tokens and tokens[0] in _ARTICLES:
        tokens = tokens[1:]
    taken: list[str] = []
    for token in tokens[:MOST_WORDS]:
        word = token.strip("(\"'\u201e\u201c\u201d")
        follows = tokens[len(taken) + 1 : len(taken) + 2]
        begins = (len(taken) == 1 and _is_of_name(taken[0], word)) or _is_body_for(taken, word, follows)
        goes_inside = begins or word in INSIDE or word[:1].isdigit() or LEGAL.fullmatch(word.rstrip(","))
        if word in _YOU or not (word and (word[0].isupper() or (taken and goes_inside))):
            break
        if taken and (token.startswith("(") or (_goes_on(word) and not begins)):
            break
        taken.append(word)
        if (
            len(taken) > 1
            and LEGAL.fullmatch(word.rstrip(".,"))
            and word.endswith(".")
            and not _goes_on_behind_legal(tokens, len(taken))
        ):
            if tokens[len(taken) : len(taken) + 1] != []:
                taken[-1] = word.rstrip(".")  # the full stop of a sentence
            break
        if _ENDS.search(token) or (token.endswith(".") and not LEGAL.fullmatch(word)):
            if word in _SHORT:
                continue
            if token.endswith(",") and len(tokens) > len(taken) and LEGAL.fullmatch(tokens[len(taken)].rstrip(",.")):
                continue  # "Acme, Inc."
            break
    while taken and taken[-1].casefold() in INSIDE:
        taken.pop()
    return taken


def _goes_on_behind_legal(tokens: list[str], place: int) -> bool:
    """Return whether a name goes on behind its legal form: "GmbH & Co. KG"."""
    follows = tokens[place] if place < len(tokens) else ""
    return follows in ("&", "und", "and") or LEGAL.fullmatch(follows.rstrip(".,")) is not None


def _is_body_for(taken: list[str], word: str, follows: list[str]) -> bool:
    """Return whether a body goes on behind its kind: "Acme Institute for Physics"; "School for" may end there."""
    is_kind = bool(taken) and _BODIES.search(taken[-1]) is not None
    names_field = bool(follows) and follows[0][:1].isupper() and not is_job(follows[0].strip(",.;:"), Sureness.COMPOUND)
    return word in ("for", "f\u00fcr") and is_kind and names_field


def _is_of_name(first: str, word: str) -> bool:
    """Return whether a small word belongs to a name that begins with a kind of company: "Institut für", "Kita am"."""
    return word in _IN_NAMES and is_company(first) and first not in ("Büro", "Filiale", "Werk")


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
    name = _OFFICE.sub("", _FIRM.sub("", name))
    words = name.split()
    if not words or len(name) > LONGEST or not any(c.isalpha() for c in name):
        return ""
    if name.startswith(("Die ", "Das ", "Der ")) and (is_firm(name) or is_company(name[4:])):
        name = name[4:]
    plain = name[4:] if name.startswith(("The ", "Die ", "Das ")) else name
    return "" if pattern("invited-no_company").match(plain) else name


def is_person(name: str) -> bool:
    """Return whether a name is somebody's: it begins with a usual given name."""
    return len(name.split()) == 2 and is_given_name(name.split(maxsplit=1)[0])  # noqa: PLR2004 - first and last
