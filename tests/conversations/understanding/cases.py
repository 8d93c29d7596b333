"""The case files of plain words, as values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from conversations.understanding import KnownPost, Understood, understand

CASES = Path(__file__).parents[2] / "cases"
OUTCOMES = {"reply_offer", "reply_rejected", "withdraw"}


@dataclass(frozen=True, slots=True)
class Case:
    """One row: what was typed, and what is to be understood."""

    language: str
    now: datetime
    known: tuple[KnownPost, ...]
    typed: str
    intent: str
    slots: str

    @property
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


def rows(name: str) -> list[Case]:
    """Return the rows of a case file."""
    lines = [line for line in (CASES / name).read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    cells = [line.split("\t") for line in lines if not line.startswith("language\t")]
    return [Case(c[0], datetime.fromisoformat(c[1][:16]), known_posts(c[2]), c[3], c[4], c[5]) for c in cells]


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
