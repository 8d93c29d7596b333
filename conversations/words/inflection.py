"""How sentences take in what a person typed: "bei der Spedition Rasch", "an Herrn Lang"; "the nurse role".

The words files call these functions. A German company takes an article when its first word is a common noun or its last
one a legal form ("bei der Kern GmbH"); a name takes none.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

MOST_WORDS_BEFORE_VERB = 9
_CLAUSE = re.compile(r" (?:wie|was|wo|wer|warum|dass|ob|welche[rsnm]?) ")
_HERR = re.compile(r"\bHerr(?=\s)")


def at_company(company: object) -> str:
    """Return the preposition before a company: "bei", "bei der" or "beim"."""
    return _before(str(company), {"feminine": "bei der", "other_genders": "beim"}, "bei")


def from_company(company: object) -> str:
    """Return the preposition before a company: "von", "von der" or "vom"."""
    return _before(str(company), {"feminine": "von der", "other_genders": "vom"}, "von")


def oblique(names: object) -> str:
    """Return names as they stand after "an", "für" or "mit": Herr becomes Herrn."""
    return _HERR.sub("Herrn", str(names))


def job(role: object) -> str:
    """Return an English role as "nurse role"; a scheme and an internship are none."""
    text = str(role)
    head = re.split(r" (?:in|of|for|at|with) ", text, maxsplit=1)[0]
    if head.rpartition(" ")[2].casefold() not in _english("activities"):
        return f"{text} role"
    return text if " " in head else text[:1].lower() + text[1:]


def length(phrase: object) -> str:
    """Return "short" for a phrase that a verb may follow: "was Sie über … erzählt haben"; else "long"."""
    text = str(phrase)
    is_plain = "," not in text and not _CLAUSE.search(text)
    return "short" if is_plain and len(text.split()) <= MOST_WORDS_BEFORE_VERB else "long"


def _before(company: str, articles: dict[str, str], bare: str) -> str:
    words = re.split(r"[\s,]+", company.strip().casefold())
    if words[0].endswith(tuple(_nouns("feminine_compounds"))):
        return articles["feminine"]
    if words[0].endswith(tuple(_nouns("other_compounds"))):
        return articles["other_genders"]
    if words[0] not in _nouns("other_genders") and len(words) > 1 and words[-1] in _nouns("feminine_ends"):
        return articles["feminine"]
    return next((with_article for gender, with_article in articles.items() if words[0] in _nouns(gender)), bare)


@cache
def _nouns(gender: str) -> frozenset[str]:
    return frozenset(str(_lists("de")["companies"][gender]).split())


@cache
def _english(kind: str) -> frozenset[str]:
    return frozenset(str(_lists("en")["posts"][kind]).split())


def _lists(language: str) -> dict[str, dict[str, str]]:
    return tomllib.loads(files(__package__ or __name__).joinpath(f"lists.{language}.toml").read_text(encoding="utf-8"))
