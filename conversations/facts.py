"""What is known about a person: plain frozen values, nothing derived.

Whatever can be worked out from these (the current question, the next prompt, what waits) is worked out and never
stored. Instants are aware UTC `datetime`s; days are `date`s on the person's own calendar. Every record has an `id` that
is unique within its person; names of other people's records cannot even be expressed.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from enum import StrEnum
from functools import lru_cache
from typing import TypeVar
from zoneinfo import ZoneInfo

T = TypeVar("T", "Application", "Interview", "Prompt")


@lru_cache(maxsize=128)
def zone_of(name: str) -> ZoneInfo:
    """Return a time zone by its name; `zoneinfo` itself keeps eight and reads every other from the disk again.

    Raises ZoneInfoNotFoundError and the like where there is none.
    """
    return ZoneInfo(name)


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


class PromptKind(StrEnum):
    """Why the bot speaks first."""

    THANK_YOU = "thank_you"
    DECISION = "decision"
    CHECK_IN = "check_in"
    CHECKLIST = "checklist"
    INVITATION = "invitation"
    THANK_YOU_AGAIN = "thank_you_again"
    DECISION_AGAIN = "decision_again"


class Fate(StrEnum):
    """What became of a prompt once it was claimed."""

    SENDING = "sending"
    SENT = "sent"
    UNKNOWN = "unknown"  # the request left, no answer came back; never repeated


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer, in the person's own words or the option they tapped.

    `reopened` asks the question again while its old words are kept to fall back on; `message` is the Telegram message
    that carried the words, so that editing that message edits this answer; `kept` what was said or shown instead.
    An answer of several messages has `parts`, which `text` and `kept` then hold together.
    """

    text: str = ""
    skipped: bool = False
    reopened: bool = False
    message: int | None = None
    kept: tuple[Kept, ...] = ()
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """One message of an answer that takes several."""

    text: str = ""
    message: int | None = None
    kept: tuple[Kept, ...] = ()


class Reason(StrEnum):
    """Why a question gave trouble."""

    MISREAD = "misread"
    FORGOT = "forgot"
    WRONG = "wrong"
    LACKED = "lacked"
    NERVES = "nerves"
    UNPREPARED = "unprepared"


@dataclass(frozen=True, slots=True)
class Kept:
    """A voice note or a photo that the person sent; Telegram keeps it under `file`."""

    content: str
    file: str


@dataclass(frozen=True, slots=True)
class Practice:
    """One practised answer to a question that gave trouble. `message` carried it, so that an edit corrects it."""

    at: datetime
    text: str = ""
    voice: str = ""
    message: int | None = None


@dataclass(frozen=True, slots=True)
class Trouble:
    """A question that gave trouble: why, what the person would say now, and how often they practised it.

    `answer` is the key of the answer that named it, where a voice note is kept; its words are then only a mark.
    """

    id: int
    question: str
    reason: Reason | None = None
    better: str = ""
    practised: tuple[Practice, ...] = ()
    answer: str = ""


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
class Note:
    """A thank-you note in the person's own words; without one, the draft stands.

    `to` is whom it is for, as the debrief names them; empty, it is for all. `laid_aside` while the draft is wanted
    back; `message` carried the words, so that an edit corrects them.
    """

    to: str = ""
    text: str = ""
    laid_aside: bool = False
    message: int | None = None


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


@dataclass(frozen=True, slots=True)
class Interview:
    """One interview: planned, begun, debriefed.

    `starts_at` is when it begins or began; `known_at` the moment that was (last) learnt, before which nothing about it
    could have been prompted. `answers` holds planning and debrief answers by step key, in the order given.

    The thank-you goes out through `note_channel`, unless it is `handwritten`; `note_each`: each of several people gets
    their own. The drafts mention other openings and what is attached when they are asked to. `note_text` is where facts
    of before keep the one text for all; `notes` go before it.
    """

    id: int
    application: int
    known_at: datetime
    starts_at: datetime | None = None
    minutes: int = 60
    planned: bool = False
    cancelled_at: datetime | None = None
    answers: dict[str, Answer] = field(default_factory=dict)
    finished_at: datetime | None = None
    handwritten: bool = False
    note_declined_at: datetime | None = None
    note_mentioned_at: datetime | None = None
    note_text: str = ""
    troubles: tuple[Trouble, ...] = ()
    fit_offered_at: datetime | None = None
    notes: tuple[Note, ...] = ()
    note_each: bool = False
    note_channel: Channel = Channel.EMAIL
    note_openings: bool = False
    note_attached: str = ""


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt that was claimed: about to be sent, sent, or of unknown fate.

    `occasion` names what it was for, so that the same one can never be claimed twice; `applications` those it spoke of.
    """

    id: int
    kind: PromptKind
    subject: int
    occasion: str
    due_at: datetime
    at: datetime
    applications: tuple[int, ...] = ()
    fate: Fate = Fate.SENDING


@dataclass(frozen=True, slots=True)
class Reminder:
    """A prompt asked for again: "remind me tomorrow morning"."""

    kind: PromptKind
    subject: int
    occasion: str
    at: datetime
    asked_at: datetime


@dataclass(frozen=True, slots=True)
class Place:
    """The conversation that a typed message belongs to. Which question is current is derived from the answers."""

    conversation: str
    subject: int = 0
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """A job seeker, with everything the bot knows of them. `id` is their Telegram id.

    Nothing that fell due before `resumed_at` (the last `/resume`, unblocking or waking) is sent as a prompt. What was
    prompted shortly before `restored_at` is not known: these facts come from a copy, made some time before then.
    """

    id: int
    name: str = ""
    language: str = "en"
    zone: str = "UTC"
    zone_known: bool = False
    quiet_from: time = time(21, 0)
    quiet_to: time = time(8, 0)
    discreet: bool = False
    started_at: datetime | None = None
    heard_at: datetime | None = None
    paused_at: datetime | None = None
    blocked_at: datetime | None = None
    resumed_at: datetime | None = None
    place: Place | None = None
    applications: tuple[Application, ...] = ()
    interviews: tuple[Interview, ...] = ()
    prompts: tuple[Prompt, ...] = ()
    reminders: tuple[Reminder, ...] = ()
    last_id: int = 0
    searching: bool = True
    restored_at: datetime | None = None

    @property
    def clock(self) -> ZoneInfo:
        """The person's time zone."""
        return zone_of(self.zone)

    def application(self, id_: int) -> Application | None:
        """Return this person's application `id_`, if there is one."""
        return next((a for a in self.applications if a.id == id_), None)

    def interview(self, id_: int) -> Interview | None:
        """Return this person's interview `id_`, if there is one."""
        return next((i for i in self.interviews if i.id == id_), None)

    def prompt(self, id_: int) -> Prompt | None:
        """Return this person's prompt `id_`, if there is one."""
        return next((p for p in self.prompts if p.id == id_), None)

    def rounds(self, application: int) -> tuple[Interview, ...]:
        """Return the interviews of `application` that were not called off, earliest round first."""
        rounds = [i for i in self.interviews if i.application == application and i.cancelled_at is None]
        return tuple(sorted(rounds, key=lambda i: (i.starts_at or i.known_at, i.id)))

    def with_application(self, application: Application) -> Person:
        """Return the person with `application` added, or in place of the one with its id."""
        return replace(self, applications=_put(self.applications, application))

    def with_interview(self, interview: Interview) -> Person:
        """Return the person with `interview` added, or in place of the one with its id."""
        return replace(self, interviews=_put(self.interviews, interview))

    def with_prompt(self, prompt: Prompt) -> Person:
        """Return the person with `prompt` added, or in place of the one with its id."""
        return replace(self, prompts=_put(self.prompts, prompt))

    def take_id(self) -> tuple[Person, int]:
        """Return the person with the next id taken, and that id."""
        return replace(self, last_id=self.last_id + 1), self.last_id + 1


def _put(items: tuple[T, ...], item: T) -> tuple[T, ...]:
    if any(old.id == item.id for old in items):
        return tuple(item if old.id == item.id else old for old in items)
    return items + (item,)  # noqa: RUF005 - unpacking hides from mypy which of the three types it is
