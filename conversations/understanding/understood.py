"""What was understood: an intent and its slots."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from conversations.facts import Channel
from conversations.understanding.intents import Intent


@dataclass(frozen=True, slots=True)
class KnownPost:
    """One of the person's applications, as far as understanding needs it. `id` is the application's.

    `recruiter` is the name of the recruiter who brought the person in. `has_ahead`: an interview is planned there; None
    where that is not known. `people` are the answers that say who was met there, or is going to be.
    """

    id: int
    company: str
    role: str = ""
    is_open: bool = True
    recruiter: str = ""
    has_ahead: bool | None = None
    people: tuple[str, ...] = ()


class Asked(StrEnum):
    """What the bot has just asked or shown, as far as a short answer is understood by it."""

    START = "start"  # just had an interview, or is one coming up?
    HELD = "held"  # how did the interview go?
    PLANNED = "planned"  # an interview ahead
    THANK_YOU = "thank_you"  # the note to send
    NEWS = "news"  # any news?
    OFFER = "offer"  # an offer to answer
    NEW_TIME = "new_time"  # is there a new time?
    AFTER_NO = "after_no"  # a no, and what can be done now
    LETTER = "letter"  # any other text to send
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Context:
    """What was asked or shown last, and which application it was about (0: none, or several)."""

    asked: Asked = Asked.OTHER
    application: int = 0


@dataclass(frozen=True, slots=True)
class Understood:
    """An intent with its slots. Days are on the person's own calendar, `at` is their local time of day.

    `posts` are the applications that fit: one is meant, several are to be asked about (`asks_which`). `company` and
    `role` are those of a new application, as typed. A slot that the words do not fill is None or empty.
    """

    intent: Intent
    posts: tuple[KnownPost, ...] = ()
    asks_which: bool = False
    company: str = ""
    role: str = ""
    day: date | None = None
    at: time | None = None
    channel: Channel | None = None
    sent_on: date | None = None
    promised: date | None = None
    note: str = ""

    @property
    def post(self) -> KnownPost | None:
        """The application that is meant, if it is one."""
        return self.posts[0] if len(self.posts) == 1 and not self.asks_which else None
