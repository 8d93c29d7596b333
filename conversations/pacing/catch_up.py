"""Facts that come from a copy: what has happened since it was made is not known, and nothing is said a second time."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from conversations.facts import DeliveryStatus, Person
from conversations.facts.local_time import week_after
from conversations.messages import Message, Turn, words
from conversations.pacing import lifecycle, schedule

BEGINNING = datetime(2026, 1, 1, tzinfo=UTC)  # of all ids


def after_restore(person: Person, now: datetime) -> Person:
    """Return the person as they go on, at `now` (aware UTC), from facts of an unknown earlier time.

    Whatever had its moment by now counts as prompted, then. Since what the person did after the copy was made may have
    led to other prompts, no follow-up prompt comes for a week.
    """
    person = with_fresh_ids(person, now)
    then = _last_known(person) or now
    while (due := next(iter(schedule.upcoming(person, then)), None)) and due.send_at <= now:
        then = max(then, due.send_at)
        person = _counted(person, due, then)
    return replace(mark_missed_as_sent(person, now), restored_at=now)


def with_fresh_ids(person: Person, now: datetime) -> Person:
    """Return the person, `now` and from here on with ids that were never given out in their chat.

    Buttons stay in a chat when what they are about was erased, or was told after a copy was made: such a button is to
    mean nothing, rather than something else. Nobody takes an id a second for long, so the seconds since all of this
    began are a number that none of theirs has reached.
    """
    return replace(person, last_id=max(person.last_id, int((now - BEGINNING).total_seconds())))


def _last_known(person: Person) -> datetime | None:
    instants = (person.heard_at, person.resumed_at, person.restored_at, *(prompt.at for prompt in person.prompts))
    return max(filter(None, instants), default=None)


def _counted(person: Person, due: schedule.Due, at: datetime) -> Person:
    person, prompt = lifecycle.claim(person, due, at)
    return lifecycle.record_outcome(person, prompt.id, DeliveryStatus.UNKNOWN)


def mark_missed_as_sent(person: Person, now: datetime) -> Person:
    """Count as sent whatever had its moment before `now` and is not known to be: perhaps it was."""
    while missed := [due for due in schedule.upcoming(person, now) if due.scheduled_for <= now]:
        for due in missed:
            person = _counted(person, due, now)
    return person


def append_restore_notice(turn: Turn, before: Person) -> Turn:
    """Tell somebody once, at their first word to restored facts, which of their words may be missing."""
    at, heard = before.restored_at, before.heard_at
    if turn.erase or at is None or heard is None or heard >= at:
        return turn
    says = words("restored", heard=heard, silent=week_after(at, before.clock))
    return replace(turn, messages=(*turn.messages, Message((says,), in_place=False)))
