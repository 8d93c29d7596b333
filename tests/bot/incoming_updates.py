"""Helpers to receive updates, handle them and read the replies."""

from __future__ import annotations

from bot.replies import Reply, Tap
from bot.turns import Turns
from conversations.events import Event, Incoming, Tapped

TAP = Tap("4711")


def incoming(event: Event, update: int = 1, person: int = 1001, name: str = "Sam") -> Incoming:
    """Return an incoming event, from Sam by default."""
    return Incoming(update, person, name, "en", event)


async def receive(turns: Turns, *updates: Incoming) -> None:
    """Add updates to the inbox, which needs only their person and id."""
    await turns.database.receive([(update.person, update.update, "{}") for update in updates], turns.clock.now())


async def reply_to(turns: Turns, update: Incoming) -> Reply:
    """Receive an update, run its turn, and take all waiting replies of its person from the outbox.

    Return the last reply; it is empty when there is none.
    """
    await receive(turns, update)
    await turns.handle(update, TAP if isinstance(update.event, Tapped) else None)
    rows = [row for row in await turns.database.waiting_replies(1000) if row.person == update.person]
    await turns.database.remove_replies([(row.person, row.turn) for row in rows])
    return rows[-1].reply if rows else Reply(update.person)
