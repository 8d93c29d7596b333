"""What is found out about a phrase: whether it can stand in a letter, as what, and why not."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What becomes of a phrase."""

    WOVEN = "woven"  # it stands in the letter
    ASK = "ask"  # the bot asks once for a better phrase
    HOLD = "hold"  # it would harm the person: it is left out unless they insist twice


class Reason(StrEnum):
    """Why a phrase is not woven. The values are keys of the words files."""

    OWN = "own"
    READER = "reader"
    VERB = "verb"
    SHORT = "short"
    LIST = "list"
    LONG = "long"
    VAGUE = "vague"
    SENTENCE = "sentence"
    ARTICLE = "article"
    CASE = "case"
    CAPITALS = "capitals"
    LANGUAGE = "language"
    PAY = "pay"
    NEGATIVE = "negative"
    CONFIDENTIAL = "confidential"
    CANDIDATES = "candidates"
    SELF = "self"
    HEALTH = "health"
    COMPLAINT = "complaint"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase that was read.

    `text` is how it stands in the letter, or would stand if the person insists. `clause`: it is one, so German says
    "darüber, " before it, and English no "about" before "that". `mended`: what is asked about would stand as `text`.
    """

    verdict: Verdict
    text: str
    reason: Reason | None = None
    clause: bool = False
    mended: bool = False
