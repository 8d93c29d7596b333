"""The life of a prompt: claimed before it is sent; then sent or unknown; released if it certainly was not sent."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from conversations.facts import DeliveryStatus, Person, Prompt, PromptKind
from conversations.pacing.schedule import Due

FORGOTTEN_AFTER = timedelta(days=30)


def claim(person: Person, due: Due, now: datetime) -> tuple[Person, Prompt]:
    """Record that `due` is being sent now. From here on it counts, whatever becomes of the sending."""
    person, id_ = _without_old(person, now).take_id()
    prompt = Prompt(id_, due.kind, due.subject, due.occasion, due.scheduled_for, now, due.applications)
    return person.with_prompt(prompt), prompt


def _without_old(person: Person, now: datetime) -> Person:
    """Forget the old prompts about applications that were deleted: no rule asks for them, and they would only pile up.

    Check-ins stay: they are counted for the person, whatever they spoke of.
    """

    def is_kept(prompt: Prompt) -> bool:
        is_about = not prompt.applications or any(map(person.application, prompt.applications))
        return is_about or prompt.kind is PromptKind.CHECK_IN or prompt.at > now - FORGOTTEN_AFTER

    kept = tuple(filter(is_kept, person.prompts))
    return person if len(kept) == len(person.prompts) else replace(person, prompts=kept)


def record_outcome(person: Person, prompt: int, fate: DeliveryStatus, at: datetime | None = None) -> Person:
    """Record what became of a claimed prompt; `at` is when it was sent, unless that is known already."""
    found = person.prompt(prompt)
    if found is None:
        return person
    if at is None or found.fate is DeliveryStatus.SENT:
        at = found.at
    return person.with_prompt(replace(found, fate=fate, at=max(found.at, at)))


def confirm_delivered(person: Person, prompt: int, now: datetime) -> Person:
    """Record what a tap on a prompt's button proves: it was sent, before this tap."""
    found = person.prompt(prompt)
    if found is None or found.fate is DeliveryStatus.SENT:
        return person
    return record_outcome(person, prompt, DeliveryStatus.SENT, now if found.fate is DeliveryStatus.SENDING else None)


def release(person: Person, prompt: int) -> Person:
    """Delete a claimed prompt that certainly was not sent: it is due again."""
    return replace(person, prompts=tuple(p for p in person.prompts if p.id != prompt))
