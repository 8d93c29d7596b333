"""Says what is due: the prompts that the bot sends by itself. One of the two pure functions of the bot."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from conversations.applications import offer
from conversations.facts import Person, Prompt, PromptKind
from conversations.feature import Feature
from conversations.flows.callback_data import Area, CallbackData, button, stale_tap, with_prompt
from conversations.interviews import planning
from conversations.listening import shown
from conversations.messages import Message, Turn, words
from conversations.outreach import follow_up, letter_details, thank_you_phrases, thank_you_prompt
from conversations.pacing import lifecycle, schedule
from conversations.pacing.schedule import Due

AREA = Area.PROMPT

PHRASES = (thank_you_phrases.TOPIC, thank_you_phrases.STRENGTH)

Compose = Callable[[Person, Due, datetime], Message]
PROMPTS: dict[PromptKind, Compose] = {
    PromptKind.CHECKLIST: planning.checklist_prompt,
    PromptKind.INVITATION: planning.invitation_prompt,
    PromptKind.THANK_YOU: thank_you_prompt.prompt,
    PromptKind.THANK_YOU_AGAIN: thank_you_prompt.prompt,
    PromptKind.DECISION: follow_up.decision_prompt,
    PromptKind.DECISION_AGAIN: follow_up.decision_prompt,
    PromptKind.CHECK_IN: follow_up.check_in_prompt,
    PromptKind.OFFER_ANSWER: offer.prompt,
}


def remind(person: Person, now: datetime) -> Turn | None:
    """Return the prompt that is due at `now` with its claim, or None when it is not time to speak.

    One call speaks of one occasion; whoever asks again may be given the next.
    """
    due = schedule.due_now(person, now)
    if due is None:
        return None
    message = replace(compose(person, due, now), in_place=False)
    person, prompt = lifecycle.claim(person, due, now)
    person = replace(person, place=None) if is_about_a_letter(person) else person
    said = (_marked(message, prompt),)
    if not person.discreet:
        return shown.remembered(Turn(person, said, prompt=prompt))
    show = button("prompt-show", AREA, prompt.id, "show")
    door = _marked(Message((words("prompt-discreet"),), ((show,),), in_place=False), prompt)
    # Hidden buttons count as shown, so that a short answer works before the prompt is opened.
    return replace(shown.remembered(Turn(person, (door, *said), prompt=prompt)), messages=(door,))


def is_about_a_letter(person: Person) -> bool:
    """Return whether only something for a letter was asked: what is typed after a prompt is no answer to that."""
    place = person.place
    return place is not None and place.conversation == Area.THANK_YOU and place.detail.startswith(PHRASES)


def compose(person: Person, due: Due, now: datetime) -> Message:
    """Return what a prompt says and the buttons that answer it, whatever discreet mode hides of it."""
    message = letter_details.with_buttons(person, PROMPTS[due.kind](person, due, now))
    if due.scheduled_for.astimezone(person.clock).date() < now.astimezone(person.clock).date():
        return replace(message, paragraphs=(words("prompt-late", at=due.scheduled_for), *message.paragraphs))
    return message


def on_tap(person: Person, tap: CallbackData, now: datetime) -> Turn:
    """Show what a discreet prompt was about."""
    prompt = person.prompt(tap.subject)
    if prompt is None or tap.verb != "show":
        return stale_tap(person)
    is_offer = prompt.kind is PromptKind.OFFER_ANSWER
    applications = tuple(
        a for a in prompt.applications if (found := person.application(a)) and (found.is_open or is_offer)
    )
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
