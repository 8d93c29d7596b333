"""After a restored backup or an import: what happened since is unknown, and no prompt is sent a second time."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from conversations.facts import DeliveryStatus, Person, Prompt
from conversations.facts.local_time import week_after
from conversations.messages import Message, Turn, words
from conversations.pacing import lifecycle, schedule

ID_EPOCH = datetime(2026, 1, 1, tzinfo=UTC)  # ids are seconds since then, or smaller


def after_restore(person: Person, now: datetime) -> Person:
    """Return the person as they go on at `now` (aware UTC), from facts of an unknown earlier time.

    Prompts that were due by now count as sent. The person may have done more after the backup was made, with other
    prompts; so no follow-up prompt comes for a week.
    """
    person = with_fresh_ids(person, now)
    then = _last_known(person) or now
    while (due := next(iter(schedule.upcoming(person, then)), None)) and due.send_at <= now:
        then = max(then, due.send_at)
        person = _mark_sent(person, due, then)
    return replace(mark_missed_as_sent(person, now), restored_at=now)


def with_fresh_ids(person: Person, now: datetime) -> Person:
    """Return the person so that ids given out from `now` on were never used in their chat.

    Old buttons stay in a chat when their records are gone; they must not lead to new records. Nobody uses one id per
    second for long, so the seconds since 2026 are higher than any id.
    """
    return replace(person, last_id=max(person.last_id, int((now - ID_EPOCH).total_seconds())))


def _last_known(person: Person) -> datetime | None:
    instants = (person.heard_at, person.resumed_at, person.restored_at, *(prompt.at for prompt in person.prompts))
    return max(filter(None, instants), default=None)


def _mark_sent(person: Person, due: schedule.Due, at: datetime) -> Person:
    person, prompt = lifecycle.claim(person, due, at)
    return lifecycle.record_outcome(person, prompt.id, DeliveryStatus.UNKNOWN)


def mark_missed_as_sent(person: Person, now: datetime) -> Person:
    """Count prompts that were due before `now` as sent: perhaps they were."""
    while missed := [due for due in schedule.upcoming(person, now) if due.scheduled_for <= now]:
        sent = tuple(
            Prompt(
                person.last_id + number,
                due.kind,
                due.subject,
                due.occasion,
                due.scheduled_for,
                now,
                due.applications,
                DeliveryStatus.UNKNOWN,
            )
            for number, due in enumerate(missed, 1)
        )
        person = replace(person, prompts=(*person.prompts, *sent), last_id=person.last_id + len(sent))
    return person


def append_restore_notice(turn: Turn, before: Person) -> Turn:
    """Tell the person once, at their first event after a restore, that something may be missing."""
    at, heard = before.restored_at, before.heard_at
    if turn.erase or at is None or heard is None or heard >= at:
        return turn
    says = words("restored", heard=heard, silent=week_after(at, before.clock))
    return replace(turn, messages=(*turn.messages, Message((says,), in_place=False)))
