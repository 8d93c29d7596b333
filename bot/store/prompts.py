"""The rows of a prompt: claimed before it is sent, settled after, released when it certainly was not sent."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, delete, update

from bot.store import tables
from bot.store.people import LockedPerson
from conversations.facts import DeliveryStatus, Person, Prompt, PromptKind

REFUSED = "refused"  # a fate of the row alone: to the person's facts it is a prompt that nobody saw

_LATEST = timedelta(days=8)  # a week, in whichever zone
_THIS = (tables.prompts.c.person == bindparam("mine")) & (tables.prompts.c.id == bindparam("this"))
_CLAIM = tables.insert_new(tables.prompts)
_ADD_SENT = tables.insert_new(tables.prompts, tables.prompts.c.settled_at)
_TAKE_WEEK = tables.insert_new(tables.follow_ups)
_RECORD = (
    update(tables.prompts)
    .where(_THIS)
    .values(fate=bindparam("fate"), settled_at=bindparam("settled_at"), message=bindparam("message"))
)
_RELEASE = delete(tables.prompts).where(_THIS)
_RELEASE_WEEK = delete(tables.follow_ups).where(
    tables.follow_ups.c.person == bindparam("mine"), tables.follow_ups.c.prompt == bindparam("this")
)


class AlreadyClaimed(Exception):
    """The database holds this prompt, or one of its week, although the facts do not: it must not be sent."""


def claim(locked: LockedPerson, prompt: Prompt, zone: ZoneInfo, token: int = 0) -> None:
    """Write down that `prompt` is about to be sent; `zone` is the person's, whose calendar says which week it is.

    `token` is that of the sender's lease; 0: under none.

    Raises AlreadyClaimed when a unique key says no. The transaction then still holds, and what it wrote says "unknown":
    commit it with the facts saying the same.
    """
    week_is_free = _take_week(locked, prompt, zone)
    fate = DeliveryStatus.SENDING if week_is_free else DeliveryStatus.UNKNOWN
    if not _add(locked, prompt, fate, token) or not week_is_free:
        raise AlreadyClaimed


def sync(locked: LockedPerson, before: Person, after: Person, now: datetime) -> None:
    """Write down what a turn changed about prompts: imported ones, moved ones, and those that a tap proved delivered.

    No turn of a person's claims one.
    """
    known = {p.id: p for p in before.prompts}
    add_sent(locked, (p for p in after.prompts if p.id not in known), after.clock, now)
    changed = [(known[p.id], p) for p in after.prompts if p.id in known and known[p.id] != p]
    moved = (new for old, new in changed if (old.subject, old.applications) != (new.subject, new.applications))
    take_weeks(locked, moved, after.clock, now)
    for old, new in changed:
        if old.fate is not new.fate:
            record_outcome(locked, new.id, new.fate, now)


def add_sent(locked: LockedPerson, brought: Iterable[Prompt], zone: ZoneInfo, now: datetime) -> None:
    """Write down prompts that were sent before these facts came here: no unique key lets one of them through again."""
    brought = tuple(brought)
    for prompt in brought:
        locked.connection.execute(_ADD_SENT, _row(locked, prompt, prompt.fate) | {"settled_at": prompt.at})
    take_weeks(locked, brought, zone, now)


def take_weeks(locked: LockedPerson, moved: Iterable[Prompt], zone: ZoneInfo, now: datetime) -> None:
    """Hold the weeks of prompts that speak of other applications than before, as these were merged.

    Only the latest matter, since a week that is over is never claimed. A week that is held already stays as it is.
    """
    for prompt in moved:
        if prompt.at > now - _LATEST:
            _take_week(locked, prompt, zone)


def _add(locked: LockedPerson, prompt: Prompt, fate: DeliveryStatus, token: int = 0) -> bool:
    """Add the row of a prompt, and say whether none was in its way."""
    return locked.connection.scalar(_CLAIM, _row(locked, prompt, fate, token)) is not None


def _row(locked: LockedPerson, prompt: Prompt, fate: DeliveryStatus, token: int = 0) -> dict[str, Any]:
    return {
        "person": locked.id,
        "id": prompt.id,
        "kind": prompt.kind.value,
        "subject": prompt.subject,
        "occasion": prompt.occasion,
        "fate": fate.value,
        "due_at": prompt.due_at,
        "claimed_at": prompt.at,
        "token": token,
    }


def _take_week(locked: LockedPerson, prompt: Prompt, zone: ZoneInfo) -> bool:
    if not prompt.kind.is_follow_up:
        return True
    week = week_of(prompt.at, zone)
    spoken_of = {*prompt.applications, 0 if prompt.kind is PromptKind.CHECK_IN else prompt.subject}
    row = {"person": locked.id, "week": week, "prompt": prompt.id}
    taken = [locked.connection.scalar(_TAKE_WEEK, {**row, "application": one}) for one in sorted(spoken_of)]
    return None not in taken


def week_of(instant: datetime, zone: ZoneInfo) -> str:
    """Name the ISO week that `instant` falls into on a calendar in `zone`: "2026-W09"."""
    year, week, _ = instant.astimezone(zone).isocalendar()
    return f"{year}-W{week:02}"


def record_outcome(
    locked: LockedPerson, prompt_id: int, fate: DeliveryStatus | str, at: datetime, message: int | None = None
) -> None:
    """Record what became of a claimed prompt at `at` (aware UTC); `message` is Telegram's id of it."""
    row = {"mine": locked.id, "this": prompt_id, "fate": str(fate), "settled_at": at, "message": message}
    locked.connection.execute(_RECORD, row)


def release(locked: LockedPerson, prompt_id: int) -> None:
    """Forget a claimed prompt that certainly was not sent: it, and its week, may be claimed again."""
    row = {"mine": locked.id, "this": prompt_id}
    locked.connection.execute(_RELEASE, row)
    locked.connection.execute(_RELEASE_WEEK, row)
