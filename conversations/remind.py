"""A moment has come: what the bot says first. One of the two pure functions that the bot is."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from conversations.facts import Person, Prompt, PromptKind
from conversations.feature import Feature
from conversations.flows.callback_data import Area, CallbackData, button, stale_tap, with_prompt
from conversations.interviews import planning
from conversations.messages import Message, Rows, Turn, Words, words
from conversations.outreach import follow_up, thank_you, thank_you_card
from conversations.pacing import lifecycle, schedule
from conversations.pacing.schedule import Due

AREA = Area.PROMPT
OF_NOTES = frozenset({PromptKind.THANK_YOU, PromptKind.THANK_YOU_AGAIN})


def remind(person: Person, now: datetime) -> Turn | None:
    """Return the prompt that is due at `now` with its claim, or None when it is not time to speak.

    One call speaks of one occasion; whoever asks again may be given the next.
    """
    due = schedule.due_now(person, now)
    if due is None:
        return None
    message = replace(compose(person, due, now), in_place=False)
    person, prompt = lifecycle.claim(person, due, now)
    if person.discreet:
        show = button("prompt-show", AREA, prompt.id, "show")
        message = Message((words("prompt-discreet"),), ((show,),), in_place=False)
    return Turn(person, (_marked(message, prompt),), prompt=prompt)


def compose(person: Person, due: Due, now: datetime) -> Message:
    """Return what a prompt says and the taps that answer it, whatever discreet mode hides of it."""
    paragraphs, rows = _by_kind(person, due, now)
    zone = person.clock
    if due.scheduled_for.astimezone(zone).date() < now.astimezone(zone).date():
        paragraphs = (words("prompt-late", at=due.scheduled_for), *paragraphs)
    noted = person.interview(due.subject) if due.kind in OF_NOTES else None
    return Message(paragraphs, rows, proof=thank_you_card.proof(person, noted) if noted else None)


def _by_kind(person: Person, due: Due, now: datetime) -> tuple[tuple[Words, ...], Rows]:
    if due.kind is PromptKind.CHECK_IN:
        return follow_up.check_in_prompt(person, due)
    if due.kind in (PromptKind.DECISION, PromptKind.DECISION_AGAIN):
        application = person.application(due.subject)
        return follow_up.decision_prompt(person, application, due) if application else ((), ())
    about = person.interview(due.subject)
    if about is None:
        return (), ()
    match due.kind:
        case PromptKind.CHECKLIST:
            return planning.checklist_prompt(person, about)
        case PromptKind.INVITATION:
            return planning.invitation_prompt(person, about)
        case _:
            return thank_you.prompt(person, about, due.kind, now)


def on_tap(person: Person, tap: CallbackData, now: datetime) -> Turn:
    """Show what a discreet prompt was about."""
    prompt = person.prompt(tap.subject)
    if prompt is None or tap.verb != "show":
        return stale_tap(person)
    applications = tuple(a for a in prompt.applications if (found := person.application(a)) and found.is_open)
    if not applications:
        return stale_tap(person, words("follow-closed"))
    due = Due(prompt.kind, prompt.subject, prompt.occasion, prompt.due_at, prompt.at, applications)
    shown = _marked(compose(person, due, min(now, prompt.at)), prompt)
    return Turn(person, (replace(shown, stays=True),))  # as every prompt does


def _marked(message: Message, prompt: Prompt) -> Message:
    """Let every button carry the prompt it stood on: its tap proves that the prompt arrived."""
    rows = message.buttons
    marked = tuple(tuple(replace(b, data=with_prompt(b.data, prompt.id)) if b.data else b for b in row) for row in rows)
    return replace(message, buttons=marked)


FEATURE = Feature(AREA, on_tap)
