"""An application: one post at one company, with what was sent, replied and promised."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class Outcome(StrEnum):
    """How an application ended."""

    OFFER = "offer"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    NO_REPLY = "no_reply"


class Channel(StrEnum):
    """How word is sent to an employer."""

    EMAIL = "email"
    HANDWRITTEN = "handwritten"
    PHONE = "phone"
    LINKEDIN = "linkedin"
    RECRUITER = "recruiter"


class ContactKind(StrEnum):
    """What a message to the employer (or to the recruiter between) was. Only a follow-up delays anything."""

    THANK_YOU = "thank_you"
    FOLLOW_UP = "follow_up"
    RECRUITER_CALL = "recruiter_call"
    FEEDBACK_REQUEST = "feedback_request"
    WITHDRAWAL = "withdrawal"


class ReplyKind(StrEnum):
    """What the employer's word was."""

    OFFER = "offer"
    NEXT_ROUND = "next_round"
    REJECTED = "rejected"
    NEW_DATE = "new_date"


@dataclass(frozen=True, slots=True)
class Contact:
    """Word that the person sent to the employer, and logged.

    `to` is whom it went to, as the debrief names them, where each of several people has a note of their own.
    """

    id: int
    kind: ContactKind
    channel: Channel
    at: datetime
    logged_at: datetime
    interview: int | None = None
    to: str = ""


@dataclass(frozen=True, slots=True)
class Promise:
    """A day by which the employer said they would decide; `ended_at` once another took its place or word came."""

    id: int
    day: date
    known_at: datetime
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """Word from the employer."""

    id: int
    kind: ReplyKind
    at: datetime


@dataclass(frozen=True, slots=True)
class Feedback:
    """What an employer said when asked why, in the person's words. `message` carried them, so that an edit corrects."""

    id: int
    at: datetime
    text: str
    message: int | None = None


@dataclass(frozen=True, slots=True)
class Fit:
    """Whether a job is for this person: their verdict in their own words, and whether they go on with it.

    `goes_on` is "yes", "unsure" or "no"; empty while they have not said. The answers that led there stand in the
    interview they were asked about.
    """

    verdict: str = ""
    goes_on: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Application:
    """One post at one company, from the first interview to its outcome.

    `hushed_at` is set by "Stop asking"; `woken_at` when it was opened again, or what put its prompts off taken back.
    """

    id: int
    company: str
    role: str
    opened_at: datetime
    recruiter: bool | None = None
    promises: tuple[Promise, ...] = ()
    contacts: tuple[Contact, ...] = ()
    replies: tuple[Reply, ...] = ()
    outcome: Outcome | None = None
    closed_at: datetime | None = None
    hushed_at: datetime | None = None
    woken_at: datetime | None = None
    feedback: tuple[Feedback, ...] = ()
    fit: Fit = field(default_factory=Fit)

    @property
    def is_open(self) -> bool:
        """Whether no outcome has ended it."""
        return self.outcome is None

    @property
    def promise(self) -> Promise | None:
        """The promised day that still stands."""
        return next((p for p in reversed(self.promises) if p.ended_at is None), None)
