"""The circle of people who may use the bot: everybody, or those whom the operator has named or given a word."""

from __future__ import annotations

import hmac
import re
from dataclasses import dataclass, field

_ID = re.compile(r"[0-9]{1,16}", re.ASCII)
_WORD = re.compile(r"[A-Za-z0-9_-]{8,64}", re.ASCII)  # what Telegram takes behind t.me/bot?start=


@dataclass(frozen=True, slots=True)
class Circle:
    """Telegram ids, and a secret word by which others come in. With neither, the bot is for everybody."""

    ids: frozenset[int] = frozenset()
    word: str = field(default="", repr=False)

    @classmethod
    def parse(cls, text: str) -> Circle:
        """Return the circle of a setting: ids and at most one word, between commas or blanks.

        Raises ValueError, without quoting the text.
        """
        parts = text.replace(",", " ").split()
        words = [part for part in parts if not _ID.fullmatch(part)]
        if len(words) > 1 or not all(_WORD.fullmatch(word) for word in words):
            raise ValueError("should be ids, or one secret word of 8 to 64 of the signs A-Z, a-z, 0-9, _ and -")
        return cls(frozenset(int(part) for part in parts if part not in words), "".join(words))

    def has(self, person_id: int, *, is_known: bool) -> bool:
        """Return whether somebody may use the bot. Where a word is needed, people who are known have brought it."""
        return person_id in self.ids or (is_known if self.word else not self.ids)

    def is_word(self, text: str) -> bool:
        """Whether `text` is the secret word."""
        return bool(self.word) and hmac.compare_digest(text.strip().encode(), self.word.encode())


EVERYBODY = Circle()
