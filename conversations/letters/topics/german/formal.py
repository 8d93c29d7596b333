"""Turns "ihr" for the employer, with its verb, into "sie": "wie ihr plant" into "wie sie planen"."""

from __future__ import annotations

import re

from conversations.letters.topics.german import vocabulary as v
from conversations.letters.topics.german.nouns.cases import WORD, is_clause
from conversations.letters.topics.german.nouns.genders import PLURAL_NOUN, gender
from conversations.letters.topics.patterns import entries, folded

ENDS_IN_EL = re.compile(r"(?:[bcdfghjklmnpqrstvwxzß]|[aeä][iu])(?:el|er)$")
MOST_BEFORE_IHR = 4  # words: "mit wie viel Vorlauf ihr"
OPENERS = entries("die, das, der, den, dem, wenn, weil, obwohl, damit, bevor, während, nachdem, sobald")


def formal(text: str) -> str:
    """Return a phrase with its clauses of "ihr" turned; "ihr neuer Plan" stays."""
    first, *others = text.split(",")
    return ",".join((_turned(first), *(_turned(part, is_later=True) for part in others)))


def _turned(part: str, *, is_later: bool = False) -> str:
    found = list(WORD.finditer(part))
    low = [folded(w.group()) for w in found]
    begins = is_clause(low) or (is_later and bool(set(low[:2]) & OPENERS))
    if not begins or "und" in low or "ihr" not in low[1:MOST_BEFORE_IHR]:
        return part
    ihr, verb = low.index("ihr"), found[-1].group()
    after = found[ihr + 1].group() if ihr + 1 < len(found) else ""
    is_subject = after[:1].islower() or gender(after) == PLURAL_NOUN  # "wie ihr Azubis ausbildet"
    if not is_subject or is_own_adjective(after) or not verb[0].islower() or not verb.endswith(("t", "d")):
        return part
    middle = part[found[ihr].end() : found[-1].start()]
    return f"{part[: found[ihr].start()]}sie{middle}{plural_of(verb)}"


def plural_of(verb: str) -> str:
    """Return a verb of "ihr" as one of "sie"."""
    if verb in v.IRREGULAR_PLURALS:
        return v.IRREGULAR_PLURALS[verb]
    stem = verb.removesuffix("t")
    if stem.endswith("e"):
        return f"{stem}n"
    return f"{stem}n" if ENDS_IN_EL.search(stem) else f"{stem}en"


def is_own_adjective(word: str) -> bool:
    """Return whether a word after "ihr" is an adjective of its noun: "ihr neuer Plan"; "alles" is none."""
    return word.endswith(("er", "es")) and word not in v.NOT_ADJECTIVES
