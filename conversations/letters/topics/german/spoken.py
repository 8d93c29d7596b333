"""Writes what was typed as it is spoken: "ne Werkstatt" as "eine Werkstatt", "das die" as "dass die", commas."""

from __future__ import annotations

import re

from conversations.letters.topics.german.nouns.cases import WORD
from conversations.letters.topics.german.sentences import is_verb

_DAS = re.compile(r"(?:^|(?<=ich )|(?<=ich, ))das (?=(?:sie|die|ihr|man|wir|es|alle|jede[rs]?) )", re.IGNORECASE)
_THEY = re.compile(
    r"^(dass|wie|warum|wann|wo|ob) die "
    r"(?=(?:eine[nr]?|ein|keine[nr]?|kein|viele|mehrere|jede[nsr]?|alle|sich|es|ihre[nrm]?|ihr|uns) )",
    re.IGNORECASE,
)
_SPOKEN = {
    "ne": "eine", "nen": "einen", "nem": "einem", "ner": "einer", "aufm": "auf dem", "mitm": "mit dem",
    "ausm": "aus dem", "aufn": "auf den", "grad": "gerade", "nix": "nichts",
}  # fmt: skip
_SPOKEN_WORD = re.compile(r"(?<![\w'-])'?(ne|nen|nem|ner|aufm|mitm|ausm|aufn|grad|nix)(?![\w'-])")
# "dass Sie kein Leitsystem brauchen weil jeder jeden kennt"
WITHOUT_COMMA = re.compile(
    r"(?<=\w)(?<!\bund)(?<!\boder)(?<!\bnur)(?<!\bkurz)(?<!\bauch)(?<!\bimmer)(?<!\bselbst)"
    r"(?= (?:weil|wenn|falls|obwohl|bevor|nachdem|sobald) )"
)


def with_spoken_written(text: str) -> str:
    """Return "ne Werkstatt" as "eine Werkstatt"."""
    return _SPOKEN_WORD.sub(lambda word: _SPOKEN[word[1]], text)


def as_written(text: str) -> str:
    """Return "das die Azubis ne Werkstatt haben" with "dass" and "eine": a subject follows, a verb ends it."""
    text = WITHOUT_COMMA.sub(",", with_spoken_written(text))
    words = WORD.findall(text)
    if not words or not is_verb(words[-1]):
        return text
    text = _DAS.sub("dass ", text, count=1)
    is_plural = words[-1].endswith("n") or words[-1] == "sind"
    return _THEY.sub(r"\1 sie ", text) if is_plural else text  # "dass die eine Werkstatt haben": they have one
