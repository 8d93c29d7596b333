"""Reminders: a prompt that the person asked for once more, "tomorrow morning".

Facts may come from a file that anybody can write. So a reminder brings a prompt only if the bot itself may have set it:
its kind is in `REMINDABLE`, it is about a prompt that was sent, and its moment is the morning after it was asked for.
No reminder brings a decision-day prompt or a check-in: these come by themselves, a week apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from conversations.facts import Application, Person, PromptKind, Reminder
from conversations.facts.local_time import day_of, local_instant, outside_quiet_hours
from conversations.letters.addressees import note_is_done
from conversations.pacing import status

REMINDER_HOUR = time(9, 0)
REMINDABLE = {PromptKind.THANK_YOU: PromptKind.THANK_YOU_AGAIN, PromptKind.DECISION: PromptKind.DECISION_AGAIN}
"""The prompts of which one can be reminded, each with the kind of its reminder: the only ones that are asked for so."""

_ORIGINALS = {again: kind for kind, again in REMINDABLE.items()}
# Tomorrow at nine is 9 to 33 hours away. Quiet hours may delay it by a day, a change of clocks by an hour. It is not
# computed again, because the person may have changed their zone or their quiet hours since.
_SOONEST, _LATEST = timedelta(hours=8), timedelta(hours=58)


def tomorrow_morning(person: Person, now: datetime) -> datetime:
    """Return what "remind me tomorrow morning" means now: 09:00, or later if quiet hours end later."""
    tomorrow = day_of(now, person.clock) + timedelta(days=1)
    return outside_quiet_hours(local_instant(tomorrow, REMINDER_HOUR, person.clock), person)


def pending_reminders(person: Person) -> Iterator[tuple[Reminder, Application, datetime]]:
    """Yield the reminders that are still to come, each with its application and its moment."""
    for reminder in person.reminders:
        if not is_genuine(person, reminder):
            continue
        if status.was_prompted(person, reminder.kind, reminder.subject, reminder.occasion):
            continue
        application, moment = reminded_application(person, reminder), outside_quiet_hours(reminder.at, person)
        if application and status.prompts_possible_since(person, reminder.asked_at, application) < moment:
            yield reminder, application, moment


def is_genuine(person: Person, reminder: Reminder) -> bool:
    """Return whether the bot may have set this reminder: of such a prompt, for the morning after it was asked for."""
    original = _ORIGINALS.get(reminder.kind)
    if original is None or not _SOONEST <= reminder.at - reminder.asked_at <= _LATEST:
        return False
    if original is PromptKind.THANK_YOU and reminder.occasion != status.THANK_YOU_OCCASION:
        return False
    return status.was_prompted(person, original, reminder.subject, reminder.occasion)


def is_as_set(person: Person, reminder: Reminder) -> bool:
    """Return whether a tap would set just this reminder: for the hour of that morning, too.

    One that was sent says nothing any more, whatever its hour.
    """
    was_sent = status.was_prompted(person, reminder.kind, reminder.subject, reminder.occasion)
    return is_genuine(person, reminder) and (was_sent or reminder.at == tomorrow_morning(person, reminder.asked_at))


def reminded_application(person: Person, reminder: Reminder) -> Application | None:
    """Return the application a reminder is about, unless there is nothing to remind of any more."""
    if reminder.kind is PromptKind.THANK_YOU_AGAIN:
        interview = person.interview(reminder.subject)
        application = person.application(interview.application) if interview else None
        is_open = interview is not None and not note_is_done(person, interview)
    else:
        application = person.application(reminder.subject)
        promise = application.promise if application else None
        is_open = promise is not None and status.decision_occasion(promise) == reminder.occasion
    return application if application and is_open and status.may_prompt(application) else None
