"""What the stand-in calls in a bot that runs in the same process."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class UpcomingPrompt:
    """A scheduled prompt: when (`at`, aware UTC), and `what` in a few words ("Thank-you · Acme")."""

    at: datetime
    what: str


class BotHooks(Protocol):
    """The bot, as the timeline, the clock and the example of the stand-in need it."""

    async def upcoming(self, person_id: int) -> Sequence[UpcomingPrompt]:
        """Return what is scheduled for a person, earliest first."""
        ...

    async def add_example(self, person_id: int, name: str) -> None:
        """Add a new person with a history of several weeks up to now."""
        ...

    async def wait_idle(self) -> None:
        """Return when every prompt that is due has been sent and no turn is running."""
        ...
