"""What would harm the person in a letter: pay, secrets, other candidates, own faults, health, complaints.

A word of the trade is fine ("the pain clinic"): such expressions are taken out before the search.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from conversations.letters.topics.patterns import folded
from conversations.letters.topics.phrase import Reason

ANY_REASON = frozenset(Reason)


@dataclass(frozen=True, slots=True)
class Holds:
    """One language's patterns.

    `always` hold. `illness` holds only beside a word of `somebody`, and `faults` only beside one of `writer`.
    """

    trade: re.Pattern[str]
    always: tuple[tuple[Reason, re.Pattern[str]], ...]
    illness: re.Pattern[str]
    somebody: re.Pattern[str]
    faults: re.Pattern[str]
    writer: re.Pattern[str]


def reason_to_hold(text: str, holds: Holds, among: frozenset[Reason] = ANY_REASON) -> Reason | None:
    """Return why a text would harm the person in a letter, `among` some reasons; None when it would not."""
    said = holds.trade.sub(" ", " ".join(folded(text).split()))
    for reason, pattern in holds.always:
        if reason in among and pattern.search(said):
            return reason
    if among is ANY_REASON and holds.faults.search(said) and holds.writer.search(said):
        return Reason.SELF
    if among is ANY_REASON and holds.illness.search(said) and holds.somebody.search(said):
        return Reason.HEALTH
    return None
