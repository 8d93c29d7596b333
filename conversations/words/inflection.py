"""German cases of what a person typed: "bei der Spedition Rasch", "vom Landkreis Fernau", "an Herrn Lang".

`de.ftl` calls these functions. A company takes an article when its first word is a common noun or its last one a legal
form ("bei der Kern GmbH"); a name takes none.
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


def length(phrase: object) -> str:
    """Return "short" for a phrase that a verb may follow: "was Sie über … erzählt haben"; else "long"."""
    text = str(phrase)
    is_plain = "," not in text and not _CLAUSE.search(text)
    return "short" if is_plain and len(text.split()) <= MOST_WORDS_BEFORE_VERB else "long"


def _before(company: str, articles: dict[str, str], bare: str) -> str:
    words = re.split(r"[\s,]+", company.strip().casefold())
    if words[0] not in _nouns("other_genders") and len(words) > 1 and words[-1] in _nouns("feminine_ends"):
        return articles["feminine"]
    return next((with_article for gender, with_article in articles.items() if words[0] in _nouns(gender)), bare)


@cache
def _nouns(gender: str) -> frozenset[str]:
    text = files(__package__ or __name__).joinpath("lists.de.toml").read_text(encoding="utf-8")
    return frozenset(str(tomllib.loads(text)["companies"][gender]).split())
