"""A person, with everything the bot knows about them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from functools import lru_cache
from typing import cast
from zoneinfo import ZoneInfo

from conversations.facts.application import Application, Contact
from conversations.facts.interview import HeardWords, Interview, Skill
from conversations.facts.invitation import Invitation
from conversations.facts.prompts import Prompt, PromptKind, Reminder
from conversations.facts.records import Applications, Interviews, Prompts
from conversations.facts.working_days import WorkingDays, working_days_in


@lru_cache(maxsize=128)
def zone_of(name: str) -> ZoneInfo:
    """Return a time zone by its name. `zoneinfo` caches only eight and reads every other one from the disk again.

    Raises ZoneInfoNotFoundError and the like when there is none.
    """
    return ZoneInfo(name)


@dataclass(frozen=True, slots=True)
class ActiveConversation:
    """The open conversation, which typed messages belong to. The current question follows from the answers."""

    conversation: str
    subject: int = 0
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """A job seeker, with everything the bot knows about them. `id` is their Telegram id.

    No prompt that fell due before `resumed_at` (the last `/resume`, unblocking, or tap after silence) is sent.
    A pause ends by itself on the day `paused_until`, if one was named.
    `restored_at` is set when the facts come from a backup or an import: prompts shortly before it are unknown.
    `country` (ISO 3166) is whose public holidays count: "" that of the time zone, "none" no country's.
    `refused_album` is the last album that was no answer: that is said once, not for each of its photos.
    `signature` is the name under the letters, as the person gave it; `letters` the language of the letters, where it is
    another one than `language`.
    `shown` are the buttons of what was said last, so that typed words are understood by it: "label data" of each.
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
    paused_until: date | None = None
    blocked_at: datetime | None = None
    resumed_at: datetime | None = None
    place: ActiveConversation | None = None
    applications: tuple[Application, ...] = ()
    interviews: tuple[Interview, ...] = ()
    prompts: tuple[Prompt, ...] = ()
    reminders: tuple[Reminder, ...] = ()
    last_id: int = 0
    searching: bool = True
    restored_at: datetime | None = None
    skills: tuple[Skill, ...] = ()
    country: str = ""
    refused_album: str = ""
    signature: str = ""
    letters: str = ""
    invitations: tuple[Invitation, ...] = ()
    heard: tuple[HeardWords, ...] = ()
    shown: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Let records be looked up, whatever tuples they came in."""
        for name, records in _INDEXED.items():
            if not isinstance(given := getattr(self, name), records):
                object.__setattr__(self, name, records(given))

    @property
    def clock(self) -> ZoneInfo:
        """The person's time zone."""
        return zone_of(self.zone)

    @property
    def working_days(self) -> WorkingDays:
        """The working days of the person's country."""
        return working_days_in(self.country, self.zone)

    def application(self, id_: int) -> Application | None:
        """Return this person's application `id_`, if there is one."""
        return cast("Applications", self.applications).by_id.get(id_)

    def interview(self, id_: int) -> Interview | None:
        """Return this person's interview `id_`, if there is one."""
        return cast("Interviews", self.interviews).by_id.get(id_)

    def prompt(self, id_: int) -> Prompt | None:
        """Return this person's prompt `id_`, if there is one."""
        return cast("Prompts", self.prompts).by_id.get(id_)

    @property
    def open_applications(self) -> tuple[Application, ...]:
        """The applications without an outcome."""
        return cast("Applications", self.applications).open

    @property
    def open_interviews(self) -> tuple[Interview, ...]:
        """The interviews of open applications, cancelled ones included."""
        is_open = {application.id for application in cast("Applications", self.applications).open}
        return tuple(interview for interview in self.interviews if interview.application in is_open)

    def interviews_of(self, application: int) -> tuple[Interview, ...]:
        """Return the interviews of `application`, cancelled ones included."""
        return cast("Interviews", self.interviews).by_application.get(application, ())

    def missed_interview(self, application: int) -> Interview | None:
        """Return the latest interview of `application` if one side missed it: a new time is still to be agreed."""
        interviews = self.interviews_of(application)
        latest = max(interviews, key=lambda i: (i.starts_at or i.known_at, i.id), default=None)
        return latest if latest and latest.no_show_at else None

    def rounds(self, application: int) -> tuple[Interview, ...]:
        """Return the interviews of `application` that were not cancelled, earliest first."""
        return cast("Interviews", self.interviews).rounds.get(application, ())

    def contacts_after(self, interview: Interview) -> tuple[Contact, ...]:
        """Return what was sent to the employer, or to the recruiter, after `interview`."""
        return cast("Applications", self.applications).contacts.get((interview.application, interview.id), ())

    @property
    def check_ins(self) -> tuple[Prompt, ...]:
        """The weekly check-ins that were claimed."""
        return cast("Prompts", self.prompts).check_ins

    def prompts_of(self, kind: PromptKind, subject: int) -> tuple[Prompt, ...]:
        """Return the prompts of `kind` about `subject`, an interview's or an application's id."""
        return cast("Prompts", self.prompts).by_subject.get((kind, subject), ())

    def prompts_about(self, application: int) -> tuple[Prompt, ...]:
        """Return the prompts that are about `application`, of every kind."""
        return cast("Prompts", self.prompts).by_application.get(application, ())

    def with_application(self, application: Application) -> Person:
        """Return the person with `application` added, or in place of the one with its id."""
        return replace(self, applications=cast("Applications", self.applications).with_record(application))

    def with_interview(self, interview: Interview) -> Person:
        """Return the person with `interview` added, or in place of the one with its id."""
        return replace(self, interviews=cast("Interviews", self.interviews).with_record(interview))

    def with_prompt(self, prompt: Prompt) -> Person:
        """Return the person with `prompt` added, or in place of the one with its id."""
        return replace(self, prompts=cast("Prompts", self.prompts).with_record(prompt))

    def take_id(self) -> tuple[Person, int]:
        """Return the person with the next id taken, and that id."""
        return replace(self, last_id=self.last_id + 1), self.last_id + 1


_INDEXED = {"applications": Applications, "interviews": Interviews, "prompts": Prompts}
