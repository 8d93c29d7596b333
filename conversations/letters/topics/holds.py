"""What would harm the person in a letter: pay, secrets, other candidates, own faults, health, complaints.

A word of the trade is fine ("the pain clinic"): such expressions are taken out before the search.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from conversations.letters.topics.patterns import Phrases, folded, words_of
from conversations.letters.topics.phrase import Reason

ANY_REASON = frozenset(Reason)
SUM_OF_MONEY = re.compile(
    r"[£€$]\s?\d|\d\s?[£€$]|(?<![\w.])\d{2,3}(?:[.,]\d)?k(?!\w)|\d\s(?:grand|quid|pounds|euros?)(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Holds:
    """One language's lists: what always holds, and what holds only beside a word of a second list.

    "a wheelchair" is nobody's health; "his wheelchair" is. What is `troubling` speaks badly of them, unless it says
    which thing is meant ("the crisis line": a noun follows, no `small` word) or is `handled` ("how you deal with it").
    """

    trade: Phrases
    always: tuple[tuple[Reason, Phrases], ...]
    beside: tuple[tuple[Reason, Phrases, Phrases], ...]
    troubling: Phrases
    handled: Phrases
    small: frozenset[str] | None  # None: a compound is one word in this language


def reason_among(text: str, holds: Holds, among: frozenset[Reason]) -> Reason | None:
    """Return which of the reasons `among` some that always hold is in a text; None when none is."""
    return _always(text, holds.trade.without(words_of(text)), holds, among)


def reason_to_hold(text: str, cleaned: str, holds: Holds) -> Reason | None:
    """Return why a phrase would harm the person in a letter; None when it would not.

    `text` is the whole message. Only the `cleaned` phrase tells whom it is about: "she told me about the stroke café".
    """
    always = _always(text, holds.trade.without(words_of(text)), holds, ANY_REASON)
    words = holds.trade.without(words_of(cleaned))
    return always or _beside(words, holds) or (Reason.NEGATIVE if _has_trouble(words, holds) else None)


def _always(text: str, words: list[str], holds: Holds, among: frozenset[Reason]) -> Reason | None:
    for reason, phrases in holds.always:
        if reason in among and phrases.are_in(words):
            return reason
    if Reason.PAY in among and SUM_OF_MONEY.search(folded(text)):
        return Reason.PAY
    return None


def _beside(words: list[str], holds: Holds) -> Reason | None:
    pairs = (reason for reason, one, other in holds.beside if one.are_in(words) and other.are_in(words))
    return next(pairs, None)


def _has_trouble(words: list[str], holds: Holds) -> bool:
    """Return whether something troubling is said, and not only handled or used as the name of a thing."""
    handled = next((i for i in range(len(words)) if holds.handled.length_at(words, i)), len(words))
    for start in range(len(words)):
        length = holds.troubling.length_at(words, start)
        if length == 1:
            after = "".join(words[start + 1 : start + 2])
            names_a_thing = holds.small is not None and bool(after) and after not in holds.small and after[-2:] != "ed"
            if not names_a_thing and handled == len(words):
                return True
        elif length and handled >= start:
            return True
    return False
