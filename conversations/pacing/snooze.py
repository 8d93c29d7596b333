"""Reminders: "remind me tomorrow morning" sends a prompt once more. Asked for on the prompt itself, once per prompt."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from conversations.facts import Person, PromptKind, Reminder
from conversations.feature import Feature
from conversations.flows.callback_data import Area, CallbackData, button, stale_tap
from conversations.messages import Button, Message, Turn, words
from conversations.pacing.reminders import REMINDABLE, reminded_application, tomorrow_morning

AREA = Area.SNOOZE


def remind_button(person: Person, kind: PromptKind, subject: int, occasion: str) -> tuple[Button, ...]:
    """Return the button, unless the reminder was asked for already."""
    if _is_set(person, kind, subject, occasion):
        return ()
    return (button("remind-button", AREA, subject, kind, occasion.replace(":", "_")),)


def on_tap(person: Person, tap: CallbackData, now: datetime) -> Turn:
    """Set the reminder for tomorrow morning."""
    kind = next((k for k in REMINDABLE.values() if k == tap.verb), None)
    occasion = tap.value(0).replace("_", ":")
    prompted = any(
        REMINDABLE.get(p.kind) is kind and (p.subject, p.occasion) == (tap.subject, occasion) for p in person.prompts
    )
    if kind is None or not prompted:
        return stale_tap(person)
    if _is_set(person, kind, tap.subject, occasion):
        return stale_tap(person, words("remind-once"))
    at = tomorrow_morning(person, now)
    reminder = Reminder(kind, tap.subject, occasion, at, asked_at=now)
    application = reminded_application(person, reminder)
    if application is None:
        return stale_tap(person, words("remind-settled"))
    person = replace(person, reminders=(*person.reminders, reminder))
    door = (button("sent-show", Area.CARD, application.id, "show"),)
    return Turn(person, (Message((words("remind-set", at=at),), (door,), in_place=False),), toast=words("remind-toast"))


def _is_set(person: Person, kind: PromptKind, subject: int, occasion: str) -> bool:
    return any((r.kind, r.subject, r.occasion) == (kind, subject, occasion) for r in person.reminders)


FEATURE = Feature(AREA, on_tap)
