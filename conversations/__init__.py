"""What is said, and when. Pure: no Telegram, no database, no clock, no network, no logging, no await.

Two functions are all of it; everything else is theirs:

    respond(person, event, now) -> Turn            # a message or a tap came in
    remind(person, now)         -> Turn | None     # a prompt may be due
"""

from __future__ import annotations

from conversations.events import Event
from conversations.facts import Person
from conversations.messages import Turn
from conversations.remind import remind
from conversations.respond import respond

__all__ = ["Event", "Person", "Turn", "remind", "respond"]
