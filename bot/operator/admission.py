"""Which updates lead to a turn: those of the circle, and nobody's whom the operator has banned."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.operator.circle import Circle
from conversations.account.commands import is_about_deleting
from conversations.events import Blocked, Commanded, Corrected, Incoming, Unblocked

PROMPTS_AGAIN_AFTER = timedelta(days=1)
"""How long after a prompt was not sent to somebody outside it is looked at again."""


def admit(circle: Circle, incoming: Incoming, *, is_known: bool, is_banned: bool) -> Incoming | None:
    """Return what the turn is made of: the update without the secret word; None when there is to be no turn.

    `is_known`: the bot holds facts of its sender. Whoever is outside or banned can still have these erased.
    """
    event = incoming.event
    brings_word = False
    if isinstance(event, Commanded) and event.name == "start" and circle.is_word(event.rest):
        brings_word, incoming = True, replace(incoming, event=replace(event, rest=""))
    if not is_banned and (brings_word or circle.has(incoming.person, is_known=is_known)):
        return incoming
    may_pass = is_about_deleting(event) or isinstance(event, Blocked | Unblocked)
    return incoming if is_known and may_pass else None


def waits_for_an_answer(incoming: Incoming) -> bool:
    """Whether its sender has just said or tapped something."""
    return not isinstance(incoming.event, Blocked | Unblocked | Corrected)
