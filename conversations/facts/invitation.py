"""An invitation to an interview that was proposed and not taken yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

MOST_KEPT = 5  # older proposals are forgotten


@dataclass(frozen=True, slots=True)
class Slot:
    """One beginning to choose, or a whole invitation that names a day at most.

    `zone` is the IANA zone that the invitation names, "" for the person's own or none. `minutes` is None where the
    invitation does not say. `uid` and `sequence` are those of the calendar event.
    """

    starts_at: datetime | None = None
    day: date | None = None
    minutes: int | None = None
    zone: str = ""
    uid: str = ""
    sequence: int = 0
    place: str = ""
    link: str = ""
    interview: int | None = None


@dataclass(frozen=True, slots=True)
class Invitation:
    """What was read in a message or a calendar file, until the person takes it or sends newer ones.

    Empty strings are what it does not say. `form` is an option of the planning question; `people` is one line of names
    and addresses, as a person would type it; `bring` is what the person is to bring. `calls_off`: the event was
    cancelled. `Slot.interview` is the interview that the slot was planned as, or that it moves or calls off.
    """

    id: int
    received_at: datetime
    company: str = ""
    role: str = ""
    form: str = ""
    people: str = ""
    slots: tuple[Slot, ...] = ()
    calls_off: bool = False
    bring: str = ""
