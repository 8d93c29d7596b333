"""The case files of plain words, as values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cache, cached_property

from conversations.understanding import KnownPost, Understood, understand
from tests.case_files import table

OUTCOMES = {"reply_offer", "reply_rejected", "withdraw"}


@dataclass(frozen=True)
class Case:
    """One row: what was typed, and what is to be understood."""

    language: str
    now: datetime
    known: tuple[KnownPost, ...]
    typed: str
    intent: str
    slots: str
    where: str

    @cached_property
    def understood(self) -> tuple[str, str]:
        """What the reader makes of it, written as the row is."""
        found = understand(self.typed, self.known, self.now, self.language)
        return str(found.intent), slots(found, self.known)


def known_posts(cell: str) -> tuple[KnownPost, ...]:
    """Read a cell such as "Acme:Data analyst; Globex:Nurse*"."""
    entries = [] if cell == "-" else [entry.strip() for entry in cell.split(";")]
    posts = []
    for number, entry in enumerate(entries, 1):
        company, _, role = entry.rstrip("*").partition(":")
        posts.append(KnownPost(number, company.strip(), role.strip(), not entry.endswith("*")))
    return tuple(posts)


@cache
def rows(name: str) -> tuple[Case, ...]:
    """Return the rows of a case file."""
    return tuple(
        Case(
            row["language"], datetime.fromisoformat(row["now"][:16]), known_posts(row["known"]), row["typed"],
            row["intent"], row["slots"], row["where"],
        )
        for row in table(name)
    )  # fmt: skip


def slots(found: Understood, known: tuple[KnownPost, ...]) -> str:
    """Write the slots as the case files do."""
    written: list[str] = []
    if found.asks_which:
        written.append("ask=which")
    elif found.post:
        written.append(f"company={found.post.company}")
        if sum(post.company == found.post.company for post in known) > 1:
            written.append(f"role={found.post.role}")
    elif found.company:
        written.append(f"company={found.company}")
        written += [f"role={found.role}"] if found.role else []
    values = {
        "day": found.day,
        "time": f"{found.at:%H:%M}" if found.at else None,
        "channel": found.channel,
        "sent_on": found.sent_on,
        "promised": found.promised,
        "note": found.note,
    }
    written += [f"{name}={value}" for name, value in values.items() if value]
    return "; ".join(written) or "-"
