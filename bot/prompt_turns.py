"""The turns of a prompt: its claim before it is sent, and its outcome. Both run in the transaction of `bot.turns`."""

from __future__ import annotations

import logging
from datetime import datetime

from bot import rendering
from bot.operator.admission import PROMPTS_AGAIN_AFTER
from bot.operator.circle import Circle
from bot.replies import Delivery, LiveText, NotSent, OutboxRow, OutcomeUnknown, Rejected, Reply, Sent
from bot.store import leases, prompts
from bot.store import live_texts as store_live_texts
from bot.store.people import LockedPerson
from conversations import live_texts, remind, respond
from conversations.events import Blocked
from conversations.facts import DeliveryStatus, Person, Prompt
from conversations.pacing import lifecycle, schedule

log = logging.getLogger(__name__)


def claim(locked: LockedPerson, now: datetime, circle: Circle, token: int | None) -> tuple[Prompt, Reply] | None:
    """Claim the prompt that is due, and return it with its words; None when it is not time to speak (`Turns.claim`)."""
    person = locked.person
    if person is None:
        return None
    if locked.is_banned or not circle.has(locked.id, is_known=True):
        locked.schedule(now + PROMPTS_AGAIN_AFTER)
        return None
    if token is not None and not leases.is_current(locked.connection, token):
        return None
    turn = remind(person, now)
    if turn is None or turn.prompt is None:
        locked.schedule(schedule.next_prompt_at(person, now))
        return None
    claimed = (turn.prompt, rendering.reply(turn))
    try:
        prompts.claim(locked, turn.prompt, person.clock, token or 0)
    except prompts.AlreadyClaimed:
        log.exception("prompt %s of %s was claimed before; it is not sent", turn.prompt.id, locked.id)
        save(locked, lifecycle.record_outcome(turn.person, turn.prompt.id, DeliveryStatus.UNKNOWN), now)
        return None
    save(locked, turn.person, now)
    return claimed


def record_outcome(locked: LockedPerson, prompt_id: int, delivery: Delivery, now: datetime) -> datetime | None:
    """Record what became of a claimed prompt; return when the next one is due."""
    person = locked.person
    prompt = person.prompt(prompt_id) if person else None
    if person is None:
        return None  # erased while it was under way
    if prompt is None:  # released before
        prompts.record_outcome(locked, prompt_id, DeliveryStatus.UNKNOWN, now)
        return None
    match delivery:
        case Sent(message=message):
            person = lifecycle.record_outcome(person, prompt_id, DeliveryStatus.SENT, now)
            prompts.record_outcome(locked, prompt_id, DeliveryStatus.SENT, now, message)
            if name := live_texts.of_prompt(person, prompt):
                store_live_texts.add(locked.connection, LiveText(locked.id, message, name))
        case _ if prompt.fate is DeliveryStatus.SENT:  # a tap on its button has proved it
            prompts.record_outcome(locked, prompt_id, DeliveryStatus.SENT, now)
        case OutcomeUnknown():
            person = lifecycle.record_outcome(person, prompt_id, DeliveryStatus.UNKNOWN)
            prompts.record_outcome(locked, prompt_id, DeliveryStatus.UNKNOWN, now)
        case NotSent() if prompt.fate is not DeliveryStatus.SENDING:
            return None  # the next leader has recorded an outcome already
        case NotSent():
            person = lifecycle.release(person, prompt_id)
            prompts.release(locked, prompt_id)
        case Rejected(recipient_gone=True):
            person = respond(lifecycle.release(person, prompt_id), Blocked(), now).person
            prompts.release(locked, prompt_id)
        case Rejected():  # at fault itself; the sender has logged why, and it would be refused again
            person = lifecycle.record_outcome(person, prompt_id, DeliveryStatus.UNKNOWN)
            prompts.record_outcome(locked, prompt_id, prompts.REFUSED, now)
    return save(locked, person, now)


def save(locked: LockedPerson, person: Person, now: datetime, said: OutboxRow | None = None) -> datetime | None:
    """Save the facts, what is `said` of them and when the next prompt is due; return the latter."""
    at = schedule.next_prompt_at(person, now)
    locked.save(person, at, said=said)
    return at
