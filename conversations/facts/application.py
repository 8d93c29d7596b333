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


class OfferAnswer(StrEnum):
    """What the person answered to an offer."""

    ACCEPTED = "accepted"
    DECLINED = "declined"


class Channel(StrEnum):
    """How something is sent to an employer."""

    EMAIL = "email"
    HANDWRITTEN = "handwritten"
    PHONE = "phone"
    LINKEDIN = "linkedin"
    RECRUITER = "recruiter"


class ContactKind(StrEnum):
    """What was sent to the employer, the recruiter, or a reference. Only a follow-up delays prompts."""

    THANK_YOU = "thank_you"
    FOLLOW_UP = "follow_up"
    RECRUITER_CALL = "recruiter_call"
    FEEDBACK_REQUEST = "feedback_request"
    WITHDRAWAL = "withdrawal"
    REFERENCE_TOLD = "reference_told"
    KIND_REPLY = "kind_reply"
    NEW_TIME = "new_time"
    TIME_ASKED = "time_asked"
    OFFER_TOLD = "offer_told"


class ReplyKind(StrEnum):
    """What the employer replied."""

    OFFER = "offer"
    NEXT_ROUND = "next_round"
    REJECTED = "rejected"
    NEW_DATE = "new_date"


@dataclass(frozen=True, slots=True)
class Contact:
    """Something that the person sent to the employer, and logged.

    `to` is the person it went to, as the debrief names them, where each of several people gets a note of their own.
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
    """A day by which the employer said they would decide. `ended_at`: another day replaced it, or a reply came."""

    id: int
    day: date
    known_at: datetime
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply from the employer."""

    id: int
    kind: ReplyKind
    at: datetime


@dataclass(frozen=True, slots=True)
class Feedback:
    """What an employer said when asked why. `message` is the message it came with: editing that corrects it."""

    id: int
    at: datetime
    text: str
    message: int | None = None


@dataclass(frozen=True, slots=True)
class Fit:
    """Whether a job suits this person: their verdict in their own words, and whether they go on with it.

    `goes_on` is "yes", "unsure" or "no"; empty while they have not said. The answers that led to it are in the
    interview.
    """

    verdict: str = ""
    goes_on: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """An offer: by when they want an answer (None: no day was named), since when that is known, and the answer."""

    known_at: datetime
    answer_by: date | None = None
    answer: OfferAnswer | None = None
    answered_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether it waits for an answer."""
        return self.answer is None


@dataclass(frozen=True, slots=True)
class Application:
    """One post at one company, from the first interview to its outcome.

    `hushed_at` is set by "Stop asking". `woken_at` is set when it is opened again, or when something that delayed its
    prompts was undone: nothing that fell due before it is sent. `message` is the Telegram message that named company
    and role: editing it changes them. `recruiter_name` is how letters greet the recruiter: None until it was asked for,
    "" when the person left it open. `role_language` is the language that the role was typed in.
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
    offer: Offer | None = None
    message: int | None = None
    recruiter_name: str | None = None
    role_language: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it has no outcome yet."""
        return self.outcome is None

    @property
    def promise(self) -> Promise | None:
        """The promised day that stands."""
        return next((p for p in reversed(self.promises) if p.ended_at is None), None)
