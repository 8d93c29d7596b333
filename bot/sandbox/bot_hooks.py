"""What the stand-in asks of the bot beside it, when both run in one process."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Upcoming:
    """Something scheduled: when (`at`, aware UTC), and `what` in a few words ("Thank-you · Acme")."""

    at: datetime
    what: str


class Bench(Protocol):
    """The bot, as far as the stand-in's timeline, its clock and its example need it."""

    async def upcoming(self, person_id: int) -> Sequence[Upcoming]:
        """Return what is scheduled for one person, earliest first."""
        ...

    async def example(self, person_id: int, name: str) -> None:
        """Know a person whom it has never seen as one who has used it for weeks, up to the present."""
        ...

    async def settle(self) -> None:
        """Return once nothing that is due now is unsent and no turn is in flight."""
        ...
