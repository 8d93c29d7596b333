"""A person, with everything the bot knows about them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, time
from functools import lru_cache
from typing import TypeVar
from zoneinfo import ZoneInfo

from conversations.facts.application import Application
from conversations.facts.interview import HeardWords, Interview, Skill
from conversations.facts.invitation import Invitation
from conversations.facts.prompts import Prompt, Reminder
from conversations.facts.working_days import WorkingDays, working_days_in

T = TypeVar("T", "Application", "Interview", "Prompt")


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
    `restored_at` is set when the facts come from a backup or an import: prompts shortly before it are unknown.
    `country` (ISO 3166) is whose public holidays count: "" that of the time zone, "none" no country's.
    `refused_album` is the last album that was no answer: that is said once, not for each of its photos.
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
    invitations: tuple[Invitation, ...] = ()
    heard: tuple[HeardWords, ...] = ()

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
        return next((a for a in self.applications if a.id == id_), None)

    def interview(self, id_: int) -> Interview | None:
        """Return this person's interview `id_`, if there is one."""
        return next((i for i in self.interviews if i.id == id_), None)

    def prompt(self, id_: int) -> Prompt | None:
        """Return this person's prompt `id_`, if there is one."""
        return next((p for p in self.prompts if p.id == id_), None)

    def rounds(self, application: int) -> tuple[Interview, ...]:
        """Return the interviews of `application` that were not cancelled, earliest first."""
        rounds = [i for i in self.interviews if i.application == application and i.cancelled_at is None]
        return tuple(sorted(rounds, key=lambda i: (i.starts_at or i.known_at, i.id)))

    def with_application(self, application: Application) -> Person:
        """Return the person with `application` added, or in place of the one with its id."""
        return replace(self, applications=_put_by_id(self.applications, application))

    def with_interview(self, interview: Interview) -> Person:
        """Return the person with `interview` added, or in place of the one with its id."""
        return replace(self, interviews=_put_by_id(self.interviews, interview))

    def with_prompt(self, prompt: Prompt) -> Person:
        """Return the person with `prompt` added, or in place of the one with its id."""
        return replace(self, prompts=_put_by_id(self.prompts, prompt))

    def take_id(self) -> tuple[Person, int]:
        """Return the person with the next id taken, and that id."""
        return replace(self, last_id=self.last_id + 1), self.last_id + 1


def _put_by_id(items: tuple[T, ...], item: T) -> tuple[T, ...]:
    if any(old.id == item.id for old in items):
        return tuple(item if old.id == item.id else old for old in items)
    return items + (item,)  # noqa: RUF005 - unpacking hides from mypy which of the three types it is
